"""What a page says: its lines and paragraphs, and the links in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(slots=True, eq=False)
class Link:
    """A hyperlink inside a block."""

    href: str
    """As written in the page; :meth:`iclei_scraper.page.Page.absolute` resolves it."""
    element: HtmlElement
    text: str = ""
    """White space folded; the ``alt`` text of an image where there are no words."""


@dataclass(slots=True, eq=False)
class Block:
    """One line or paragraph of text."""

    index: int
    """Position in the page's list of blocks."""
    text: str
    """White space folded; empty only where a link without words stands alone."""
    element: HtmlElement
    """The innermost block-level element around the text."""
    tag: str
    """Tag of that element."""
    parts: tuple[str, ...]
    """The text as the inline elements divide it: ``("2500", "+")``."""
    links: tuple[Link, ...] = ()
    heading: int = 0
    """1 to 6 inside a heading element or ``role=heading``, else 0."""
    headings: tuple[Block, ...] = ()
    """The headings above it in reading order, outermost first; its own is not among them."""
    toggle: bool = False
    """The text opens something: a tab, the head of an accordion, ``<summary>``."""
    bold: bool = False
    """All of the text is bold."""
    hidden: str | None = None
    """Why a reader does not see it at first, such as ``display:none``; ``None`` where it is shown."""
    place: str = "main"
    """``header``, ``main``, ``footer``, ``aside`` or ``dialog``."""
    gap: bool = False
    """An empty line or a rule stands before it: ``<br><br>``, ``<hr>``, a paragraph without words."""

    def __repr__(self) -> str:
        """Short form for failing tests."""
        marks = f"{'*' if self.hidden else ''}{f' h{self.heading}' if self.heading else ''}"
        return f"<Block {self.index} {self.tag}{marks} {self.place} {self.text[:60]!r}>"
