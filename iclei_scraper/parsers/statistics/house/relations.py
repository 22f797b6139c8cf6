"""Words that seem to speak of the network but tell of others: "our partner since 2011", "The Lake Union"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.words.called import Names

_RELATED = re.compile(
    r"\s(?:[^\W\d_]{3,16}\s){0,2}(?:partner(?:in|a)?|member|ally|host|sponsor|funder|donor|client|customer|"
    r"neighbou?r|"
    r"mitglied|verbündete[rn]?|gastgeber(?:in)?|förder(?:er|in)|kunde|kundin|partenaire|membre|alliée?|"
    r"hôte|cliente?|"
    r"soci[oa]|aliad[oa]|miembro|anfitri[óo]na?|parceir[oa]|membro|anfitriã[oã]?|alleat[oa]|lid|gastheer|"
    r"klant|medlem|"
    r"samarbetspartner|kund)"
    r"(?=\s?[,，;–(]|\s(?:since|seit|depuis|desde|dal|dalla|sinds|sedan|in|en|em|has|had|hat|counts|zählt|"
    r"compte|cuenta|"
    r"conta|telt|har|ha|a|tiene|tem|heeft)\s)",
    re.IGNORECASE,
)
"""Behind "our": one partner or member, who is told of, not the network."""
_SAID = re.compile(
    r"(?:\s[^\W\d_]{4,14})?\s(?:said|says|announced|reported|told|teilte|sagte|meldete|a annoncé|a déclaré|"
    r"anunció|"
    r"informó|anunciou|informou|ha annunciato|"
    r"meldde|meddelade)(?![^\W\d_])",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[a-zà-ÿ]", re.IGNORECASE)
_NAMED = re.compile(r"\s[A-ZÀ-ÞĀ-Ž]")
_OF_NAMED = re.compile(
    r"\s(?:of|for|de|des|du|der|pour|für|di|dei|degli|della|do|da|dos|van|för|av)\s"
    r"(?:the\s|la\s|las\s|los\s|l['’])?[A-ZÀ-ÞĀ-Ž]"
)


def is_related(text: str, end: int) -> bool:
    """Whether "our" is followed by one partner, member or the like: what comes next is told of that one.

    >>> is_related("Our partner, the Blue Union, has ", 3), is_related("Our partner network has ", 3)
    (True, False)
    """
    return _RELATED.match(text, end) is not None


def is_in_name(text: str, start: int, end: int, own: Names | None) -> bool:
    """Whether "the organisation" is the beginning of somebody else's name: "La Organización Meteorológica".

    >>> sentence = "The World Bank is no alliance. The Alliance of Lakes has 40 members, the network 12."
    >>> is_in_name(sentence, 31, 43, None), is_in_name(sentence, 72, 83, None)
    (True, False)
    """
    if not _LATIN.match(text, end - 1):
        return False
    noun = text.rfind(" ", start, end) + 1 or start
    written_large = start < noun and text[noun].isupper()
    named = _NAMED.match(text, end)
    if named is None and written_large:
        named = _OF_NAMED.match(text, end)
    if named is None:
        return False
    mention = own.search(text, start) if own is not None else None
    return mention is None or mention.start() > named.end()


def is_reporting(text: str, end: int) -> bool:
    """Whether the network is named as who said it: "…, the network said today"."""
    return _SAID.match(text, end) is not None
