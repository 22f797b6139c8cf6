"""Figures of more or less than the network: those of several organisations, and those of one of its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.parts import names_part
from iclei_scraper.parsers.statistics.words.words import A_NETWORK

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.house.own import Own

_TOGETHER = re.compile(
    r"(?:^|[\s,(])(?:together with|jointly with|alongside|along with|in (?:partnership|collaboration|"
    r"cooperation) with|gemeinsam mit|zusammen mit|(?:ensemble|conjointement) avec|aux côtés d[eu]|"
    r"en (?:partenariat|collaboration) avec|junto (?:con|a|com)|juntamente com|en colaboración con|"
    r"em (?:parceria|colaboração) com|insieme (?:a|con)|in collaborazione con|samen met|tillsammans med)\s"
    r"(?:the\s|dem\s|der\s|la\s|le\s|l['’]|el\s|o\s|a\s|il\s|de\s|het\s)?(?P<other>[^,;.]{2,80})",
    re.IGNORECASE,
)
_TOGETHER_CJK = re.compile(
    r"(?P<other>[A-Z][A-Z0-9]\w*[^。]{0,24}?)(?:とともに|と共に|と連携し|[와과] ?함께|一起|共同|携手)"
)
_OTHER = re.compile(
    r"(?!(?:UNO?|EU|USA?|UK|NGOs?|SDGs?)(?!\w))(?:[A-Z][A-Z0-9]{1,9}|[A-Z][\w-]*[a-z][A-Z]\w*|UN-\w+)(?!\w)"
)
_NAME = re.compile(r"[A-ZÀ-Þ]\w+(?:\s(?:of|for|de|des|pour|di|do|da|van)\s|\s)[A-ZÀ-Þ]\w+")
"""Two capitalised words: an organisation, in languages that write their nouns small."""
_ANDS = r"(?:and|und|et|y|e|en|och|&)"
_BESIDE = re.compile(rf"\s?(?:,|{_ANDS})\s(?:the\s)?(?P<other>[^,;.]{{2,60}})")
_AHEAD = re.compile(rf"(?P<other>[A-Z][\w-]+)\s{_ANDS}\s(?:the\s)?$")
_PART = re.compile(
    r"\s(?:in\s|[–-]\s)?(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2})(?!\w|,\s?[A-Z]|\s(?:and|&)\s[A-Z])"
)
_NUMBERED = re.compile(
    r"\s(?:region|section|sektion|chapter|district|distrikt|bezirk|division|zone|région|distrito|región|sección|distretto)"
    r"\s(?:\d{1,3}|[IVX]{1,5})(?!\w)",
    re.IGNORECASE,
)
"""Behind the name of the whole: one of its parts, "Region 10"."""
_LEGAL = re.compile(
    r",?\s(?:(?:Private|Pvt\.?|Public)\s)?(?:Limited|Ltd|LLC|Inc|PLC|plc|GmbH|AG|S\.?A\.?S?|S\.?L|B\.?V|AB|Oy|Co)(?!\w)"
)
"""Behind a name with a place in it: "Tilia Travels Nigeria Limited" is the whole of it."""
_IN = r"(?:in|across|throughout|en|em|na|dans|à travers|i)"
_WITHIN = re.compile(
    rf"(?:\s(?:in|across|from|in|aus|de|en|em|dans|di|uit|från)\s\S{{0,12}}\d[\d.,]*\+?\s[^\W\d_]{{3,16}})?"
    rf"\s{_IN}\s(?:the\s|la\s|l['’])?(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){{0,2}})"
    rf"(?!\w|\s?(?:,|/)\s?(?:the\s|der\s|la\s|l['’])?[A-ZÀ-Þ]|,?\s{_ANDS}\s(?:the\s|l['’])?[A-ZÀ-Þ])"
)
"""One part of the world behind a figure; several of them in a row are the whole."""
_BEGINS_IN = re.compile(
    rf"{_IN}\s(?:the\s|la\s|l['’]|el\s|o\s|a\s)?(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){{0,2}})"
    rf"(?!\w|\s?(?:,|/)\s?[A-ZÀ-Þ]|,?\s{_ANDS}\s(?:the\s|l['’])?[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""The same where a sentence begins: "In Mexico we work with 42 towns"."""


_DEFINED = re.compile(
    rf"(?:{A_NETWORK.pattern})(?:\s[^\W\d_]{{2,16}}){{0,4}}\s$",
    re.IGNORECASE,
)
"""What says what the body is, right before the figure: "is a network of more than 280 towns in Germany"."""


def is_joint(before: str, own: Own, language: str | None) -> bool:
    """Whether other organisations are named beside the network as those whose figure it is.

    >>> from iclei_scraper.page import Page
    >>> from iclei_scraper.parsers.statistics.house.own import Own
    >>> own = Own(Page("https://tilia.example/", "<title>TILIA</title>"))
    >>> is_joint("Together with C40 and UCLG, TILIA reaches ", own, "en")
    True
    >>> is_joint("Together with our members, TILIA reaches ", own, "en")
    False
    """
    for pattern in (_TOGETHER, _TOGETHER_CJK):
        match = pattern.search(before)
        if match and _holds_other(match["other"], own, language):
            return True
    for mention in own.names.finditer(before) if own.names else ():
        for match in (_BESIDE.match(before, mention.end()), _AHEAD.search(before, 0, mention.start())):
            if match and _is_other(match["other"], own, language):
                return True
    return False


def _holds_other(text: str, own: Own, language: str | None) -> bool:
    rest = own.names.sub(" ", text) if own.names else text
    return bool(_OTHER.search(rest)) or _is_other(rest, own, language)


def _is_other(text: str, own: Own, language: str | None) -> bool:
    """A text begins with the name of an organisation that is not the page's own."""
    if own.names and own.names.match(text):
        return False
    return bool(_OTHER.match(text) or (language != "de" and _NAME.match(text)))


def is_part(before: str, after: str, own: Own) -> bool:
    """Whether a figure is that of one part of the world, where the page is not that part's own.

    >>> from iclei_scraper.page import Page
    >>> from iclei_scraper.parsers.statistics.house.own import Own
    >>> whole = Own(Page("https://tilia.example/", "<title>TILIA</title>"))
    >>> is_part("TILIA Africa works with ", " in 40 countries.", whole)
    True
    >>> is_part("TILIA works with ", " in Africa.", Own(Page("https://africa.tilia.example/", "<p>-</p>")))
    False
    """
    mentions = list(own.names.finditer(before)) if own.names else []
    if mentions and _NUMBERED.match(before, mentions[-1].end()):
        return True
    named = _PART.match(before, mentions[-1].end()) if mentions else None
    if (
        named
        and not _names_firm(before, named)
        and _is_place(named["place"])
        and not own.is_of(named["place"])
    ):
        return True
    begun = _BEGINS_IN.match(before)
    if (
        begun is not None
        and begun["place"][0].isupper()
        and _is_place(begun["place"])
        and not own.is_regional
    ):
        return True
    if _DEFINED.search(before):
        return False
    within = _WITHIN.match(after)
    return within is not None and _is_place(within["place"]) and not own.is_regional


def _names_firm(text: str, named: re.Match[str]) -> bool:
    """Whether words with a place in them are the rest of a firm's name: "Nigeria Limited"."""
    return _LEGAL.search(named[0]) is not None or _LEGAL.match(text, named.end()) is not None


def _is_place(text: str) -> bool:
    """The whole or the beginning of some capitalised words is a part of the world."""
    words = text.split()
    return any(names_part(" ".join(words[:size])) for size in range(len(words), 0, -1))
