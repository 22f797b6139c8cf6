"""Figures behind what they count: "The number of members is 188", "a workforce of 96", "I soci sono 74"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.people import MEMBERS, TEAM
from iclei_scraper.values.counting.concepts import is_plausible
from iclei_scraper.values.wording.caseless import Caseless
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.values.numbers.quantities import Quantity

_TEAM = (
    rf"{TEAM}|workforce|head ?count|personnel|belegschaft|geschäftsstelle|effectif|secretariado|quadro|"
    r"organico|segretariato|personale|personeelsbestand|personal|personalstyrka|kansli"
)
_HAS_STAFF = re.compile(
    rf"{_L}(?P<label>{_TEAM})\s(?:of|von|de|di|van|på|med)\s(?:(?:just|only|about|some)\s)?$|"
    rf"{_L}(?P<told>{_TEAM})\s(?:(?:now|today|currently)\s)?(?:is|numbers|counts|totals|zählt|umfasst|"
    rf"compte|conta|telt)\s$",
    re.IGNORECASE,
)
_NUMBER_OF = (
    rf"(?:(?:number|total|count) of (?:our |its |full |active )?(?P<of>{MEMBERS}|member [^\W\d_]{{4,14}})|"
    rf"(?:zahl|anzahl) (?:der|unserer|seiner|ihrer) (?P<der>{MEMBERS}n?|mitglieds\w+)|"
    rf"(?P<german>mitgliederzahl|mitgliederbestand)|"
    rf"(?:nombre|número|numero) (?:de |de ses |de sus |d['’]|dei |dei nostri |total de |"
    rf"de nos )(?:[^\W\d_]{{4,14}} )?(?P<de>{MEMBERS}|aderenti)|"
    rf"(?P<dutch>ledental|medlemsantal\w{{0,2}})|aantal (?P<van>leden)|antal(?:et)? (?P<av>medlemm[ae]r)|"
    rf"(?:počet|liczba|število|broj|число|количество|кількість) "
    rf"(?P<slavic>czł[oó]nk[oó]w|člen(?:ů|ov)|članov\w?|членов|членів))"
)
_LINK = (
    r"(?:\s(?:now|today|currently|actually|heute|derzeit|aktuell|inzwischen|aujourd['’]hui|actuellement|hoy|"
    r"actualmente|hoje|atualmente|oggi|attualmente|ad oggi|nu|momenteel|inmiddels|idag|i dag|obecnie))?"
    r"\s(?:is|are|stands at|amounts to|reaches|totals|numbers|beträgt|liegt bei|ist|sind|est de|"
    r"s['’]élève à|atteint|"
    r"es de|asciende a|alcanza|llega a|é de|chega a|soma|è di|ammonta a|sono|erano|bedraagt|is|är|"
    r"uppgår till|er|wynosi|liczy|je|činí|znaša|составляет|auf|est passée? +à|"
    r"(?:has )?(?:grown|grew|risen|rose|increased) +to|ha (?:crecido|pasado|aumentado) +(?:a|hasta)|"
    r"(?:passou|cresceu|aumentou|subiu) +para|è (?:passat|cresciut|salit)[oa] +a|is gestegen +(?:naar|tot))"
    r"(?:\s(?:now|today|currently|derzeit|heute|aktuell|inzwischen|actuellement|actualmente|atualmente|"
    r"attualmente|oggi|nu|momenteel|inmiddels|idag|i dag|obecnie|a|at|bei))?\s$"
)
_COUNTED = re.compile(
    rf"{_L}(?:{_NUMBER_OF}(?P<gap>(?:\s[^\s\d,;:.()]{{1,24}}){{1,4}}?)?(?:\s\(?(?:19|20)\d\d\)?)?|"
    rf"(?:(?:die|the|les|los|os|i|de) )?(?P<bare>(?:[^\W\d_]{{4,16}} )?(?:{MEMBERS}|"
    rf"associati|aderenti))){_LINK}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"\s?(?:$|[.,;:!?)(–—]|(?:and|or|in|based|across|at|from|is|who|und|in|mit|verteilt|et|à|dans|en|"
    rf"basée?s?|y|e|em|con|(?:an)?ge(?:stiegen|wachsen)|"
    rf"com|a|ed|i|och|og|with|spread|keeps?|runs?|supports?|works?){_R})"
)
"""What may follow a figure that counts nothing behind it."""
_MAY_LEAD = Caseless(rf"{_L}(?:{_TEAM}|{MEMBERS}n?|mitgliederzahl|mitgliederbestand|ledental)")
_FEWEST_STAFF = 4
_NEAR = 90  # characters before a figure in which its noun stands


def may_lead(text: str) -> bool:
    """Whether a text holds a noun that may stand before its figure: a cheap test."""
    return _MAY_LEAD.found(text)


def counts_members(before: str) -> bool:
    """Whether a figure stands behind the words "the number of members is", with nobody named among them."""
    match = _COUNTED.search(before)
    return match is not None and not match["gap"]


def noun_ahead(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Label, concept and end of a figure that stands behind its noun and before none, or ``None``."""
    if quantity.unit != "count" or quantity.like_year or not _ENDS.match(text, quantity.end):
        return None
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    match = _HAS_STAFF.search(before)
    if match is not None and quantity.value >= _FEWEST_STAFF and is_plausible("staff", quantity.value):
        return match["label"] or match["told"], "staff", quantity.end
    match = _COUNTED.search(before)
    if match is None:
        return None
    return next(it for name, it in match.groupdict().items() if it and name != "gap"), "members", quantity.end
