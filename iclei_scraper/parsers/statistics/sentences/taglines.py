"""Taglines that count what a network has: "188 towns. Ten countries. One river.", "Red de 380 ciudades"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words.words import A_NETWORK, LIGHT, NETWORK, WORLDWIDE
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.statistics.words.called import Names

_LONGEST = 140  # characters
_FRAME = re.compile(
    rf"{_L}(?:connecting|linking|uniting|bringing together|joining|serving|supporting|representing|"
    rf"working with|home to|"
    r"the voice of|voice of|strong|together|since|as one|for|by|vereint|verbindet|gemeinsam|stark|seit|"
    r"reliant|unissant|réunissant|rassemblant|au service de|engagée?s|réunies?|ensemble|depuis|"
    r"uniendo|conectando|reuniendo|juntos|unid[oa]s|desde|comprometid[oa]s|unindo|conectando|reunindo|juntos|"
    r"uniti|unite|insieme|dal|collegando|verbonden|samen|sinds|verenigd|sedan|tillsammans|"
    r"network|association|alliance|federation|union|coalition|netzwerk|verband|verbund|bündnis|bund|réseau|"
    r"fédération|red|"
    r"alianza|asociación|federación|liga|rede|aliança|associação|rete|alleanza|associazione|netwerk|"
    r"vereniging|nätverk\w{0,2}|"
    r"netværk\w{0,2}|nettverk\w{0,2}|förening\w{0,2}|sieć|ağ|"
    r"das|der|die|den|le|la|les|el|los|las|o|os|as|il|gli|de|het|för|af|for|av|di|do|da|van|von|z|w|"
    rf"(?:one|ein\w{{0,2}}|une?|una?|um|uma|uno|één|een|en|ett|et|jeden|jedna|jedno|bir|tek bir|a single|"
    rf"un seul|une seule|un solo|una sola|"
    rf"um só|una sola|un solo|same|the same|une même|un même|la misma|el mismo)\s[^\W\d_]{{2,16}})"
    rf"{_R}|(?:19|20)\d\d|"
    rf"[同一]{{1,2}}[\u4e00-\u9fff]{{1,3}}|ひとつの[^\s、。]{{1,4}}|하나의 ?[가-힣]{{1,4}}",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\s,.;:!·•|–—/&+·，。、！-]+")
_KINDS = frozenset({"members", "countries", "offices", "staff", "continents"})


def is_short_line(text: str) -> bool:
    """Whether a line can be a tagline."""
    return len(text) <= _LONGEST


def is_tagline(text: str, spans: Sequence[tuple[int, int, str]], own: Names | None) -> bool:
    """Whether a line is no more than several such counts, or one with the name of the body or its kind.

    Args:
        text: the line.
        spans: where each count begins and ends, and its concept.
        own: the body's names, or ``None``.
    """
    counted = {concept for _, _, concept in spans} & _KINDS
    if not is_short_line(text) or not counted or not {"members", "countries"} & counted:
        return False
    rest, last = [], 0
    for start, end, _ in spans:
        rest.append(text[last:start])
        last = end
    left = " ".join([*rest, text[last:]])
    bare = own.sub(" ", left) if own is not None else left
    named = bare != left or A_NETWORK.search(bare) or NETWORK.search(bare) or _KIND.search(bare)
    if len(counted) < 2 and not named:  # noqa: PLR2004
        return False
    for pattern in (_FRAME, WORLDWIDE, LIGHT, A_NETWORK, NETWORK, _MARKS):
        bare = pattern.sub(" ", bare)
    return not bare.strip()


_KIND = re.compile(
    rf"{_L}(?:red|rede|rete|network|netwerk|netzwerk|réseau|nätverk\w{{0,2}}|netværk\w{{0,2}}|"
    rf"nettverk\w{{0,2}}){_R}",
    re.IGNORECASE,
)
