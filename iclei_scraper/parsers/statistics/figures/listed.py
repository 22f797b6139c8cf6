"""What a page lists one by one and does not count: places with their numbers, and how far away they are."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.postal.cities import is_city

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_UNIT = (
    r"(?:km|kilomet(?:er|re)s?|kilómetros?|quilômetros?|quilómetros?|chilometri|m|met(?:er|re)s?|mètres?|metros?|"
    r"metri|mi|miles?|meilen|min|mins|minut(?:e|es|en|os|i)|公里|千米|米|分钟|分鐘|キロ(?:メートル)?|メートル|分|"
    r"킬로미터|미터|분)"
)
_DISTANCE = re.compile(
    rf"{_UNIT}(?![^\W\d_])\s?(?:away|from .{{1,20}}|off|to go|walk|drive|by (?:car|foot|train)|on foot|"
    r"entfernt|von hier|zu fuß|d['’]ici|à pied|de distance|de distancia|"
    r"a pie|a pé|daqui|de aquí|di distanza|a piedi|da qui|"
    r"离.{0,6}|外|先|거리|떨어짐)?\.?",
    re.IGNORECASE,
)
"""The whole of a label: "480 km of cycle lanes" counts something."""
_WITH_DISTANCE = re.compile(
    r"\d\s?(?:km|kilomet(?:er|re)s?|miles|meilen|公里|千米|キロ(?:メートル)?|킬로미터)(?![^\W_])"
    r"(?=\W*$|\s?[,;:.()·•|/–—-]|\s(?:(?:north|south|east|west|nörd|süd|öst|nord|sud|oues|ovest|oest)\w*|"
    r"away|from|to|off|up|walk|drive|by|on|entfernt|vo[nmr]|zu[mr]?|nach|bis|ab|d['’]ici|du|des|depuis|"
    r"jusqu\w*|aux?|à|de distan\w+|del|des[dt]e|hasta|al|a|est|este|norte|sur|sul|do|da|até|dall?\w?|"
    r"alla?|di distan\w+)(?!\w))",
    re.IGNORECASE,
)
"""The way to somewhere, not what is so long: "480 km of cycle lanes", "480 Kilometer Radwege"."""
_KINDS = re.compile(
    r"(?:支部|支社|支所|地域|広域)?(?:事務所|事務局|オフィス|拠点|センター)$|"
    r"(?:지역 ?)?(?:사무소|사무국|지부|센터)$|"
    r"(?:地区|区域)?(?:办公室|办事处|辦公室|辦事處|代表处|秘书处|中心)$"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s?(?P<name>[^\d\s].{1,38})$")
_LONGEST_ENTRY, _FEW = 80, 2
_SPOT = re.compile(
    r"\S.{0,40}\s(?:street|road|avenue|lane|square|bridge|station|quay|weir|tunnel|gate|crossing|junction|roundabout"
    r"|pier|ferry|towpath)(?: (?:north|south|east|west))?"
    r"|\S*[^\W\d_](?:straße|strasse|platz|brücke|allee|weg|tor|damm|ufer|gasse|straat|plein|brug|laan|gatan|bron"
    r"|vägen|torget)(?: (?:nord|süd|ost|west))?"
    r"|(?:le |la |el |il |o |a )?(?:pont|rue|place|quai|boulevard|avenue|gare|puente|calle|plaza|avenida"
    r"|estación|ponte|rua|praça|estação|via|piazza|corso|viale|stazione|lungomare)\s\S.*"
    r"|\S{1,10}(?:大橋|橋|通り|交差点|駅前|駅|広場|대교|사거리|광장|역|大桥|广场|廣場|大街|大道|路口|街口|车站|車站)"
    r"(?:\s?[（(]?[東西南北东동서남북][）)]?)?",
    re.IGNORECASE,
)
"""The whole of a label: one street, bridge or station, not streets, bridges or stations."""
_COUNTING = re.compile(
    r"(?<![^\W\d_])(?:(?:count(?:er|ing)|monitoring|measuring) (?:posts?|stations?|sites?|points?|locations?)"
    r"|(?:bicycles?|bikes?|cycl(?:e|ing|ists?)|pedestrians?|footfall|traffic|visitors?)"
    r" (?:count(?:er|ing)?s?|barometer)"
    r"|(?:dauer)?zähl(?:stelle|station|punkt|säule|anlage)[ns]?|radzähler|messstellen?"
    r"|compteurs?(?: (?:de )?(?:vélos?|cycl\w+|piétons?))?"
    r"|(?:points?|postes?|bornes?) de comptage|(?:puntos?|estaciones?) de (?:conteo|aforo)"
    r"|contadores? de (?:bici|peat|cicl|pede)\w+|(?:pontos?|postos?) de contagem|contabici"
    r"|(?:punti|stazioni|postazioni) di conteggio"
    r"|telpunt(?:en)?)(?![^\W\d_])|計測(?:地点|所|器)|計数(?:地点|器)|カウンター|통행량|계수기|계측"
    r"|[计計][数數][点點器]|[监監][测測][点點]",
    re.IGNORECASE,
)
"""A heading over what is counted at places: "Counting posts", "Zählstellen"."""
_CONTENTS = re.compile(
    r"(?<![^\W\d_])(?:(?:table of )?contents|inhalt(?:sverzeichnis|sübersicht)?|sommaire|table des matières|"
    r"índice|indice|sumário|sumario|tabla de contenidos?|contenidos?|sommario|"
    r"inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indholdsfortegnelse|innhold|spis treści|obsah|içindekiler|"
    r"sisällys(?:luettelo)?|cuprins|содержание|зміст|περιεχόμενα|daftar isi|mục lục)(?![^\W\d_])|目次|もくじ|"
    r"목차|차례|目[录錄次]",
    re.IGNORECASE,
)
_FEWEST_PAGES = 3


def is_distance(label: str) -> bool:
    """Whether a label is a unit of length or time with which a way is told.

    >>> is_distance("km"), is_distance("km away"), is_distance("km of cycle lanes"), is_distance("公里")
    (True, True, False, True)
    """
    return _DISTANCE.fullmatch(label) is not None


def tells_distance(text: str) -> bool:
    """Whether a line tells how far away something is: "2 Office Berlin, 480 km"."""
    return _WITH_DISTANCE.search(text) is not None


def is_entry(text: str) -> bool:
    """Whether a line is a place of a list, with its number or how far away it is: "2 Office Berlin"."""
    if len(text) > _LONGEST_ENTRY:
        return False
    numbered = _NUMBERED.match(text)
    return tells_distance(text) or (numbered is not None and names_city(numbered["name"]))


def is_numbered(row: Sequence[Counter]) -> bool:
    """Whether the figures are the numbers of entries, begun anew under each heading: 1, 2, 3, 1, 2."""
    values = [counter.quantity.value for counter in row if counter.quantity is not None]
    if len(values) < _FEW or values[0] != 1:
        return False
    return all(value in {1, before + 1} for before, value in pairwise(values))


def of_places(row: Sequence[Counter]) -> bool:
    """Whether several labels each name a city: offices told one by one."""
    return sum(names_city(counter.label) for counter in row) >= _FEW


def of_spots(row: Sequence[Counter], heading: str) -> bool:
    """Whether each figure was counted at a place of its own: a bridge, a street, a post that counts bicycles.

    Args:
        row: counters in order.
        heading: what stands right above them.
    """
    if _COUNTING.search(heading):
        return True
    spots = sum(_SPOT.fullmatch(counter.label) is not None for counter in row)
    return spots >= _FEW and spots * 2 > len(row)


def is_contents(row: Sequence[Counter], headings: Sequence[str]) -> bool:
    """Whether figures are the pages of a table of contents: a heading says so, and they rise.

    Args:
        row: counters in order.
        headings: what stands above them.
    """
    pages = [it.quantity.value for it in row if it.quantity is not None and it.quantity.qualifier == "exact"]
    if len(pages) < max(_FEWEST_PAGES, len(row)) or any(one > other for one, other in pairwise(pages)):
        return False
    return any(map(_CONTENTS.search, headings))


@lru_cache(maxsize=4096)
def names_city(label: str) -> bool:
    """Whether a label has the name of a city in it: "Office Berlin", "東京事務所"."""
    if _KINDS.search(label):
        return is_city(_KINDS.sub("", label).strip())
    words = (word for word in _WORD.findall(label) if word[0].isupper() and not counts_something(word))
    return any(map(is_city, words))
