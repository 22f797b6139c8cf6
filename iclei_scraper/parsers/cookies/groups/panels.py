"""The group that a part of the page says it holds, far from its text: by a tab, or for screen readers."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.parsers.cookies.groups.tab_rows import labels_in_order
from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.marks.remarks import is_remark, recurring
from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.values.wording.text import first_word, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_REFERENCES = ("aria-controls", "data-target", "data-bs-target", "href", "data-tab", "data-href")
_OPENING = etree.XPath(
    "//@aria-controls/.. | //@data-target/.. | //@data-bs-target/.. | //@data-tab/.. | //@data-href/.. |"
    " //@href[starts-with(., '#')]/.."
)
"""Elements that refer to another one of the page, as a tab does to its panel.

Asked from the attributes up, which is three times as fast as asking each element.
"""
_WITH_ID = etree.XPath("//@id/..")
_LABELS = ("aria-label", "data-category", "data-group", "data-cookie-category")
_LONGEST_LABEL = 200  # characters
_CLIMB = 8
_FEWEST = 2
_DIALOGS = frozenset({"dialog", "alertdialog"})
"""What they are called is no group: "Settings"."""


class Panels:
    """Finds what the element around a cookie is called by a tab, by another element or by an attribute."""

    def __init__(self, page: Page) -> None:
        self._root = page.root
        self._markup = page.markup
        self._may_be_referred: dict[str, bool] = {}
        self._parted: set[str] = set()
        self._in_order: dict[HtmlElement, str] = {}

    def learn(self, names: Sequence[HtmlElement]) -> None:
        """Learn where cookies stand, so that words that are no known category count where they part them.

        Args:
            names: the elements of all names.
        """
        holding = Counter(around for name in names for around in (name, *name.iterancestors()))
        some = [around for around, held in holding.items() if 0 < held < len(names)]
        named = [key for around in some if (key := around.get("id")) and self._stands_again(key)]
        panels = [key for key in named if key in self._tabs] if len(named) >= _FEWEST else []
        if len({self._tabs[key] for key in panels}) * _FEWEST <= len(panels):
            panels = []  # "See details" opens each of them
        self._parted = set(panels) if len(panels) >= _FEWEST else set()
        self._in_order = labels_in_order(names, holding)

    def name_of(self, element: HtmlElement) -> str | None:
        """Name of the group that the panel around an element is for, or ``None``."""
        around: HtmlElement | None = element
        for _ in range(_CLIMB):
            if around is None or around.tag == "body":
                return None
            if name := self._named(around) or self._in_order.get(around):
                return name
            around = around.getparent()
        return None

    def _named(self, around: HtmlElement) -> str | None:
        """What one element is called."""
        for key in (around.get("id"), around.get("data-id")):
            if key and self._stands_again(key) and key in self._tabs and len(self._tabs) > 1:
                text = self._tabs[key]
                if (name := category_name(text)) or key in self._parted:
                    return name or text
        if (key := around.get("aria-labelledby")) is not None and around.get("role") not in _DIALOGS:
            label = self._labelled(key, tab=around.get("role") == "tabpanel")
            if label:
                return label
        return next((name for label in _LABELS if (name := category_name(fold(around.get(label, ""))))), None)

    def _stands_again(self, key: str) -> bool:
        """Whether the name of an element stands twice in the page, as it does where a tab refers to it."""
        found = self._may_be_referred.get(key)
        if found is None:
            first = self._markup.find(key)
            found = first < 0 or self._markup.find(key, first + 1) >= 0  # not as written: it may be so twice
            self._may_be_referred[key] = found
        return found

    @cached_property
    def _tabs(self) -> dict[str, str]:
        """Id of a panel -> text of the tab that opens it."""
        return {key: next(iter(texts)) for key, texts in self._openers.items() if len(texts) == 1}

    def leads_elsewhere(self, element: HtmlElement) -> bool:
        """Whether an element is a link to what links of other texts lead to, and opens no panel.

        Such as each cookie's "Settings (_ga)", which all lead to one form.
        """
        target = element.get("href", "")
        return target[:1] == "#" and len(self._openers.get(target[1:], ())) > 1

    @cached_property
    def _openers(self) -> dict[str, dict[str, None]]:
        """Id of an element -> the texts of what refers to it."""
        found: dict[str, dict[str, None]] = {}
        opening = [(element, _pieces(element)) for element in _OPENING(self._root)]
        again = recurring(pieces for _, pieces in opening)
        for element, pieces in opening:
            text = fold(
                " ".join(piece for at, piece in enumerate(pieces) if not (at and is_remark(piece, again)))
            )
            if category_name(text) or (may_head(text) and not read_title(text, stands_out=False)):
                for attribute in _REFERENCES:
                    found.setdefault(element.get(attribute, "").lstrip("#"), {})[text] = None
        found.pop("", None)
        return found

    @cached_property
    def _by_id(self) -> dict[str, HtmlElement]:
        """Id -> the first element that has it."""
        found: dict[str, HtmlElement] = {}
        for element in _WITH_ID(self._root):
            found.setdefault(element.get("id"), element)
        return found

    def _labelled(self, key: str, *, tab: bool) -> str | None:
        element = self._by_id.get(first_word(key))
        if element is None:
            return None
        text = fold(" ".join(_pieces(element)))
        return category_name(text) or (text if tab and may_head(text) else None)


def _pieces(element: HtmlElement) -> list[str]:
    """The texts that an element begins with, no count among them; no more of them is read than that."""
    pieces: list[str] = []
    left = _LONGEST_LABEL
    for text in element.itertext():
        piece = fold(text[:left])
        if piece and not (pieces and piece.strip(" ()[]").isdecimal()):
            pieces.append(piece)
            left -= len(text)
        if left <= 0:
            break
    return pieces
