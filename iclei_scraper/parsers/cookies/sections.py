"""In which category a declaration stands: the heading, tab or accordion around it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name, heads_category
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.titles import read_title
from iclei_scraper.parsers.cookies.words import COOKIE
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_OF_COOKIES = re.compile(
    r"(?!(?:our|the|about|what|which|list|use|used|using|all|how|these|your|manage|managing|types?|kinds?|"
    r"more|site|website|disable|delete|deleting|block|blocking|refuse|accept|control|controlling|set|"
    r"setting|verwendete|verwendeten|eingesetzte|eingesetzten|genutzte|gesetzte|weitere|einzelne|cookie|"
    r"utilisés|utilizadas|usadas|utilizados|usados|utilizzati|usati|was|welche|unsere|alle|diese|nos|les|liste|nuestras|lista|tipos?|types?|qué|que|como|cómo|"
    r"quelles|gestion|gestión|gestione)\b)"
    r"(?!.*\b(?:des|de|dei|dos|das|of|for|von)\b)[^\W\d_]{3,20}(?:[ -][^\W\d_]{3,20})?[ -]cookies",
    re.IGNORECASE,
)
"""A heading such as "Video cookies" names a category in the site's own words."""
_LINE = 7  # rank of a category that is told by a line, below any heading
_TOP = 2
_REFERENCES = ("aria-controls", "data-target", "data-bs-target", "href", "data-tab")
_TELLING = frozenset(_REFERENCES) - {"href"}
_CLIMB = 8
_MOST_WORDS = 6  # of a heading that is a category beside others


class Sections:
    """Finds the category, and the headings, above any element of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks = page.content_blocks

    @cached_property
    def _first(self) -> dict[HtmlElement, int]:
        """Element -> index of its first block in the list of content blocks."""
        first: dict[HtmlElement, int] = {}
        for at, block in enumerate(self._blocks):
            element: HtmlElement | None = block.element
            while element is not None and element not in first:
                first[element] = at
                element = element.getparent()
        return first

    @cached_property
    def _tabs(self) -> dict[str, str]:
        """Id of a panel -> text of the tab that opens it."""
        tabs: dict[str, str] = {}
        for element in self._page.root.iter("*"):
            if not _may_open(element):
                continue
            name = category_name(fold("".join(element.itertext())[:200]))
            if name:
                for attribute in _REFERENCES:
                    tabs.setdefault(element.get(attribute, "").lstrip("#"), name)
        tabs.pop("", None)
        return tabs

    @cached_property
    def _running(self) -> list[str | None]:
        """For each block, the category whose section it stands in.

        A heading ends the sections of its own rank and below. A category told by a line that is no heading (a
        tab, the head of an accordion) lasts until a heading of the page's first two ranks.
        """
        running: list[str | None] = []
        current: str | None = None
        rank = 0
        for block in self._blocks:
            name = _counted(block) or category_name(block.text)
            if name is not None and _in_table(block):
                name = None
            if name is not None:
                current, rank = name, block.heading or _LINE
            elif block.heading and (name := heads_category(block.text) or self._beside(block)):
                current, rank = name, block.heading
            elif block.heading and _OF_COOKIES.fullmatch(block.text):
                current, rank = block.text, block.heading
            elif block.heading and _ends(block, rank):
                current = None
            running.append(current)
        return running

    @cached_property
    def _ranks(self) -> frozenset[tuple[int, str]]:
        """Rank, and text of the heading above, of headings some of which are categories for sure."""
        return frozenset(
            (block.heading, _above(block))
            for block in self._blocks
            if block.heading > 1 and category_name(block.text) and not _in_table(block)
        )

    def _beside(self, block: Block) -> str | None:
        """A short heading among headings of categories is one too, in words that are not known.

        What it heads is asked only of cookies, so that "Contact" beside it does no harm.
        """
        words = len(block.text.split())
        beside = (block.heading, _above(block)) in self._ranks
        plain = words <= _MOST_WORDS and not COOKIE.search(block.text) and block.text[-1:] not in ".?:？：。"
        return block.text if beside and plain and not read_title(block.text, stands_out=True) else None

    def headings(self, element: HtmlElement) -> str:
        """Text of the headings above an element."""
        at = self._first.get(element)
        if at is None:
            return ""
        block = self._blocks[at]
        return " ".join(heading.text for heading in block.headings[-3:])

    def category(self, element: HtmlElement) -> str | None:
        """Name of the category that an element stands in, or ``None``."""
        return self._by_panel(element) or self._by_position(element)

    def _by_panel(self, element: HtmlElement) -> str | None:
        around: HtmlElement | None = element
        for _ in range(_CLIMB):
            if around is None or around.tag == "body":
                return None
            for name in ("id", "aria-labelledby", "data-id"):
                key = around.get(name)
                if key is None:
                    continue
                if name == "aria-labelledby":
                    label = self._labelled(key)
                    if label:
                        return label
                elif len(self._tabs) > 1 and key in self._tabs:
                    return self._tabs[key]
            around = around.getparent()
        return None

    def _labelled(self, key: str) -> str | None:
        for element in self._page.root.xpath(
            "//*[@id=$key]", key=key.split(maxsplit=1)[0] if key.split() else ""
        ):
            return category_name(fold("".join(element.itertext())[:200]))
        return None

    def _by_position(self, element: HtmlElement) -> str | None:
        around: HtmlElement | None = element
        for _ in range(_CLIMB):  # an inline element has no block of its own
            if around is None or (at := self._first.get(around)) is not None:
                break
            around = around.getparent()
        return self._running[at] if around is not None and at is not None else None


def _may_open(element: HtmlElement) -> bool:
    """Whether an element refers to another one of the page, as a tab does to its panel."""
    names = element.keys()
    return not _TELLING.isdisjoint(names) or ("href" in names and element.attrib["href"][:1] == "#")


def _counted(block: Block) -> str | None:
    """A category with the count of its cookies in an element of its own, no blank between."""
    name, *rest = block.parts
    return category_name(name) if len(rest) == 1 and rest[0].strip("()").isdecimal() else None


def _above(block: Block) -> str:
    over = [heading.text for heading in block.headings if 0 < heading.heading < block.heading]
    return over[-1] if over else ""


def _ends(block: Block, rank: int) -> bool:
    """Whether a heading ends the section of a category; one that is the name of a cookie goes on with it."""
    if block.heading > min(rank, _TOP if rank == _LINE else rank):
        return False
    return not read_title(block.text, stands_out=True)


def _in_table(block: Block) -> bool:
    return not block.heading and in_data_cell(block.element)
