"""Words that icon fonts draw as pictures: ``<mat-icon>place</mat-icon>``, ``<i class="icon">call</i>``.

No reader sees the word, so it belongs to no line of text; what the picture says is for the parsers to ask.
So do initials that stand in for somebody's picture.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 40
_WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_FONT = re.compile(r"material-?(?:icons|symbols)|ligature|mat-icon", re.IGNORECASE)
_ICON = re.compile(
    r"icon|(?<![a-z])(?:ico|glyph|pictogram|symbols?)(?![a-z])|(?<![a-z-])(?:mi|mdc?)(?![a-z0-9:]|-col)",
    re.IGNORECASE,
)
"""Classes of icons; the "md" of grids ("col-md-4", "md:w-1/3", "md6") is a width."""
HOLDERS = frozenset({"i", "span", "em", "b", "small", "div"})
"""Elements that themes put such words into; so they do into their own, which have a hyphen in their names."""
_KINDS = {
    "phone": "call phone smartphone phone_iphone phone_android phone_in_talk phone_enabled local_phone"
    " add_call settings_phone perm_phone_msg contact_phone mobile_friendly",
    "fax": "print fax local_printshop printer",
    "email": "mail email alternate_email mail_outline markunread drafts contact_mail local_post_office"
    " outgoing_mail forward_to_inbox",
    "web": "public language link globe web travel_explore captive_portal",
    "address": "place location_on home pin_drop location_city near_me room map my_location apartment business"
    " distance fmd_good add_location home_pin corporate_fare domain",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_SILENT = frozenset(
    "schedule expand_more expand_less chevron_right chevron_left arrow_forward arrow_back arrow_right"
    " arrow_drop_down arrow_outward open_in_new navigate_next navigate_before add remove close menu search"
    " person people group groups event info help star check done more_vert more_horiz directions share"
    " access_time download event_available today flag translate".split()
)
KNOWN = _SILENT | _KIND_OF.keys()
"""The words that fonts of icons have for what stands beside contact values."""


class Ligatures:
    """Tells of the elements of a page whether a font draws their word as a picture."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._groups: dict[tuple[str, str | None], bool] = {}
        self.asked = 0
        """How often a word was a picture or not by what the whole page holds."""

    def word(self, element: HtmlElement, tag: str) -> str | None:
        """The word inside an element that a font draws as a picture; ``None`` where it is text.

        The element holds nothing but the word, and its tag or class speaks of icons, or the word is one that
        no language has, or all elements set like it hold such words.

        Args:
            element: any element.
            tag: its tag.
        """
        word = _only_word(element, tag)
        if word is None:
            return None
        name: str | None = element.get("class")
        names = f"{tag} {name or ''}"
        if _FONT.search(names):
            return word
        if word not in KNOWN:
            return word if "_" in word and _ICON.search(names) else None
        return word if "_" in word or _ICON.search(names) or self._is_group(tag, name) else None

    def _is_group(self, tag: str, name: str | None) -> bool:
        """Whether all elements of a tag and a class hold names of pictures, of several kinds of contact."""
        self.asked += 1
        known = self._groups.get((tag, name))
        if known is None:
            alike = [element for element in self._root.iter(tag) if element.get("class") == name]
            words = {_only_word(element, tag) for element in alike}
            kinds = {_KIND_OF.get(word or "") for word in words} - {None}
            known = self._groups[tag, name] = len(kinds) > 1 and words <= KNOWN
        return known


def _only_word(element: HtmlElement, tag: str) -> str | None:
    """The word that an element consists of, as long as it is written as names of pictures are."""
    text: str | None = element.text
    if not text or len(text) > _LONGEST or len(element) or not (tag in HOLDERS or "-" in tag):
        return None
    word = text.strip()
    return word if _WORD.fullmatch(word) else None


def kind_of_ligature(word: str) -> str | None:
    """``phone``, ``fax``, ``email``, ``web`` or ``address`` where a picture of that name stands for one."""
    return _KIND_OF.get(word)


def is_portrait(element: HtmlElement) -> bool:
    """Whether an element shows but the initials of the name behind it, and screen readers pass it over."""
    initials = fold(element.text or "")
    if (
        element.get("aria-hidden") != "true"
        or len(element)
        or not (initials.isalpha() and initials.isupper())
    ):
        return False
    name = fold(element.tail or "")
    if not name and (behind := element.getnext()) is not None:
        name = next((text for piece in behind.itertext() if (text := fold(piece))), "")
    return len(name) > len(initials) and name.startswith(initials[0])
