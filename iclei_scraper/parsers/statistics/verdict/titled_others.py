"""Figures of the thing that a page's title names: a river, a film, a lamp, not the house whose page it is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import concept_of
from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import (
    IN_NUMBERS,
    announces_figures,
    speaks_of_itself,
)
from iclei_scraper.parsers.statistics.verdict.headed_others import names_body_within
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, MEMBERSHIP, NETWORK, PLURAL_VERB
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.parsers.statistics.words.called import Names

_OF_IT = re.compile(
    rf"{_L}(?:(?-i:it)|(?:on|in|along|around|of) its|(?:die|der|das|denen|wo) (?:er|sie|es|ihn|man)|"
    rf"(?:an|auf|in|entlang) (?:seine[nrm]|ihre[nrm])|(?:où|qu['’]|lesquels|lesquelles) ?(?:il|elle)|"
    rf"(?:donde|l[oa]s que|onde|em que|quais) se|(?:dove|cui|quali) si|"
    rf"(?:waar|die) (?:hij|zij|ze|het|men)){_R}",
    re.IGNORECASE,
)
"""What a label says of whom or what the title names: "countries it flows through"."""
_EXTENT = re.compile(
    r"(?:m|km|met(?:er|re)s?|kilomet(?:er|re)s?|mètres?|kilomètres?|(?:kiló|quiló)?metros?|(?:chilo)?metri)\s"
    r"(?:long|high|tall|deep|wide|lang|hoch|tief|breit|"
    r"d[ei] (?:long(?:ueur)?|haut(?:eur)?|large(?:ur)?|profondeur|larg[oa]|alt[oa]|anch[oa]|altura|"
    r"comprimento|largura|lunghezza|altezza|larghezza|profondità))(?![^\W\d_])",
    re.IGNORECASE,
)
"""How long or high one thing is, at the beginning of a label."""

_OF_ANY_HOUSE = re.compile(
    r"(?:our |the )?(?:impact|results|achievements|reach|key data|facts|home(?: ?page)?|welcome|network)|"
    r"wirkung|ergebnisse|erfolge|startseite|willkommen|fakten|netzwerk|"
    r"impacts?|résultats|accueil|bienvenue|réseau|impacto|resultados|logros|inicio|bienvenid[oa]s|red|"
    r"conquistas|início|bem-vind[oa]s|rede|impatto|risultati|benvenut[io]|rete|"
    r"実績|成果|インパクト|ようこそ|ホーム|ネットワーク|성과|임팩트|환영합니다|홈|네트워크|成果|影响力|影响|欢迎|首页|网络",
    re.IGNORECASE,
)
"""What a page is called on which any house may show its own figures."""
_MOTTO = re.compile(r"[A-ZÀ-Þ][^\WA-ZÀ-Þ]*(?:[\s,’'-]+[^\W\dA-ZÀ-Þ]+)+(?:[.!]\s?[A-ZÀ-Þ][^A-ZÀ-Þ]+)?[.!]?")

_SIGNED = re.compile(r"[©ⓒ]|\(c\)|copyright", re.IGNORECASE)


def are_of_title(headings: list[Block], own: Own) -> bool:
    """Whether nothing but the title of a page that is not about the house stands over figures.

    They may be facts of what it names: a ship, a building, a course.
    """
    if not headings or headings[0].heading != 1 or own.is_of_house:
        return False
    title = headings[0].text
    if any(heading.text != title for heading in headings[1:]):
        return False
    named = own.names is not None and own.names.search(title) is not None
    if named or FIRST_PERSON.search(title):
        return False
    if IN_NUMBERS.search(title):  # "Trams in numbers" is of trams, "The network in numbers" of the house
        return not announces_figures(title, own)
    return not speaks_of_itself(title)


def tells_of_title(row: list[Counter], own: Own) -> bool:
    """Whether a label below a title says where, how long or how high it is that the title names."""
    told = any(_EXTENT.match(it.label) or _OF_IT.search(it.label_line.text) for it in row)
    return told and are_of_title(own_headings(row), own)


def is_of_title_alone(row: list[Counter], page: Page, own: Own) -> bool:
    """Whether nobody but what a title names can be whose figures stand below it.

    The page is not about the house, its title is no word of it and the head has it too, and no line of the
    text but links and the last says "we" or the house's name: a portrait, a survey, facts about the world.
    """
    headings = own_headings(row)
    if not are_of_title(headings, own) or headings[0].text.casefold() not in (page.title or "").casefold():
        return False
    body = names_body_within(headings[0].text)  # then "the coalition" is that one
    if not body and (_is_of_any_house(headings[0].text) or _are_a_houses(row, headings[0].text)):
        return False
    return not _anybody_speaks(page, own.names, of_network=not body)


@lru_cache(maxsize=1)  # the rows of a page ask for it one after the other
def _anybody_speaks(page: Page, names: Names | None, *, of_network: bool) -> bool:
    """Whether a line of the text says "we", the house's name, or what it is: "The network has …"."""
    words = (FIRST_PERSON, PLURAL_VERB, names, NETWORK if of_network else None)
    texts = (block for block in page.content_blocks if block.place == "main" and block.heading != 1)
    return any(_speaks(it.text, words) for it in texts if not (it.links or _SIGNED.match(it.text)))


def _is_of_any_house(title: str) -> bool:
    """Whether a title is one that a house gives the page of its own figures: "Impact", "Welcome"."""
    return _OF_ANY_HOUSE.fullmatch(title.strip(" !.:：。！")) is not None


def _are_a_houses(row: list[Counter], title: str) -> bool:
    """Whether figures are a house's: some count its members, or most are known and a motto is over them.

    A motto names no thing, all its words but the first are small: "Building a fairer world".
    """
    if any(MEMBERSHIP.search(counter.label) for counter in row):
        return True
    concepts = [concept_of(counter) for counter in row]
    known = sum(concept is not None and concept != "other" for concept in concepts)
    return 2 * known > len(row) and _MOTTO.fullmatch(title) is not None


def _speaks(text: str, words: tuple[re.Pattern[str] | Names | None, ...]) -> bool:
    return any(pattern is not None and pattern.search(text) is not None for pattern in words)
