"""How much a line is set as a title: by its tag, its class or its style."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.page.blocks import TOGGLING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_TITLE_TAGS = frozenset({"dt", "th", "summary", "legend", "caption", "button"})
_TITLE_CLASS = re.compile(
    r"title|heading|headline|(?<![a-z])name(?![a-z])|(?<![a-z])head(?![a-z])|-hd\b", re.IGNORECASE
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration\s*:\s*underline", re.IGNORECASE)
_STYLED = etree.XPath("//@style/..")
_MOST_TITLE_WORDS = 15


class TitleRanks:
    """The ranks of a page's lines."""

    def __init__(self, root: HtmlElement) -> None:
        self._bold = {element for element in _STYLED(root) if _BOLD_STYLE.search(element.get("style"))}

    def of(self, block: Block, *, bold: bool) -> int:
        """3 for a heading, 2 for what heads rows or opens a panel, 1 for bold words, 0 for a plain line."""
        if block.heading:
            return 3
        if block.tag in _TITLE_TAGS or (block.toggle and not _is_panel(block)) or _is_across(block.element):
            return 2
        if bold or self._is_styled_bold(block) or _TITLE_CLASS.search(block.element.get("class") or ""):
            return 1
        return 0

    def _is_styled_bold(self, block: Block) -> bool:
        """Whether style makes bold what no tag does: ``font-weight:700`` on all of it."""
        if not self._bold or len(block.parts) != 1:
            return False
        return any(element in self._bold for element in islice(block.element.iter(), 4))


def _is_across(element: HtmlElement) -> bool:
    """Whether a cell of one line goes across the columns of its table: it heads the rows that follow."""
    if element.tag != "td" or element.get("colspan", "1") in {"", "1"}:
        return False
    row = element.getparent()
    return row is not None and len(row) == 1 and element.find(".//br") is None


def _is_panel(block: Block) -> bool:
    """Whether what opens something holds far more than words to click on: a panel that is opened."""
    for element in (block.element, *islice(block.element.iterancestors(), 8)):
        if any(name in element.attrib for name in TOGGLING):
            words = "".join(islice(element.itertext(), 60))
            return len(words.split()) > _MOST_TITLE_WORDS
    return False
