"""What tells of an animal or a thing, not of a house: how long and heavy it is, how many young it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_HEAVY = (
    r"heavy|(?:in |of )?weight|schwer|gewicht|(?:de |di )?(?:poids|peso)|pesant|zwaar|zware|tungt?|vikt|"
    r"体重|重さ|重量|무게|체중"
)
_MEASURE = re.compile(
    rf"(?:cm|mm|centimet(?:er|re)s?|zentimetern?|centimètres?|centímetros?|centimetri|厘米|公分|"
    rf"センチ(?:メートル)?|센티미터)(?![²³^a-z])|"
    rf"(?:g|kg|gram(?:me|m)?s?|gramos?|gramas?|grammi|kilos?|kilogram(?:me|m)?s?|quilos?|chili|克|公斤|千克|"
    rf"グラム|キログラム|그램|킬로그램)\s?(?:[(（]?(?:{_HEAVY})[)）]?)?$",
    re.IGNORECASE,
)
"""How long or heavy one body is: no "kg of waste"."""
_OF_BODY = re.compile(
    rf"{_L}(?:wing-?\s?span|body (?:length|weight)|life-?\s?(?:span|expectancy)|gestation|"
    rf"(?:flügel)?spannweite|körper(?:länge|gewicht)|lebens(?:dauer|erwartung)|tragzeit|(?<!d['’])envergure|"
    rf"espérance de vie|durée de vie|envergadura|esperan[zç]a de vida|apertura alare|durata della vita|"
    rf"aspettativa di vita|vleugelspanwijdte|levensduur|vingspann|livslängd|levetid){_R}|"
    rf"翼開長|全長|体長|寿命|妊娠期間|날개 ?(?:편 )?길이|몸길이|수명|翼展|体长|體長|壽命",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    rf"{_L}(?:eggs|nests?|clutch(?: size)?|litters?|broods?|chicks|cubs|pups|young|breed(?:s|ing)?|"
    rf"years of life|eier|gelege|jungtiere|junge|würfe?|brutpaare|brüte[tn]|lebensjahre|œufs|nid|portées?|"
    rf"petits|couvées?|nicheurs?|niche|ans de vie|huevos|nido|crías|camadas?|reproductoras|anida|"
    rf"años de vida|ovos|ninho|filhotes|crias|ninhadas?|nidificantes|nidifica|anos de vida|uova|cuccioli|"
    rf"cucciolate|covate|nidificanti|anni di vita|eieren|broedparen|jongen|ägg|ungar|æg|egg|unger){_R}|"
    rf"産卵|つがい|繁殖|[仔子]の数|산란|번식|새끼|产卵|產卵|幼崽|雏鸟",
    re.IGNORECASE,
)
"""What is counted of its young: a house that guards animals counts them, too."""
_BEHIND = re.compile(r"(?<=\d)\s?(?P<unit>[^\W\d_]{1,12})$")
_FEWEST = 2


def of_specimen(row: Sequence[Counter]) -> bool:
    """Whether a row tells how large somebody or something is, and one thing more of its body or its young.

    Args:
        row: counters in order.
    """
    sizes = sum(map(_tells_size, row))
    return sizes > 0 and sizes + sum(_YOUNG.search(counter.label) is not None for counter in row) >= _FEWEST


def _tells_size(counter: Counter) -> bool:
    """Whether a figure is a length or a weight, with its unit behind its digits or before its label."""
    unit = _BEHIND.search(counter.raw)
    told = f"{unit['unit']} {counter.label}" if unit else counter.label
    return _MEASURE.match(told) is not None or _OF_BODY.search(counter.label) is not None
