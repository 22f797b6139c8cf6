"""The text of a page as a flat list of blocks: one pass over the tree, shared by all parsers.

A block is what a reader sees as one line or paragraph: the text between two block-level boundaries or
``<br>``. Each knows its element, the headings above it, the links in it, in which part of the page it stands
and whether style hides it. Nothing is left out for being hidden: a closed accordion and a consent dialog are
hidden too, and so is injected spam; what that means is for the parsers to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.page.hiding import hidden_by, hiding_rules
from iclei_scraper.page.landmarks import place_of
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "noscript ol option p pre search section summary table tbody td tfoot th thead tr ul".split(),
)
"""Elements that begin a new line."""

SKIPPED_TAGS = frozenset(
    "audio canvas datalist embed head iframe map math noframes object script select style svg template "
    "textarea title video".split(),
)
"""Elements whose text no reader sees as text, drop-down lists and the titles inside SVG among them."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD_TAGS = frozenset({"b", "strong"})
_TOGGLING = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle")


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

    @property
    def tag(self) -> str:
        """Tag of the block's element."""
        return str(self.element.tag)

    def __repr__(self) -> str:
        """Short form for failing tests."""
        marks = f"{'*' if self.hidden else ''}{f' h{self.heading}' if self.heading else ''}"
        return f"<Block {self.index} {self.tag}{marks} {self.place} {self.text[:60]!r}>"


@dataclass(slots=True, eq=False)
class _Scope:
    """What holds for everything inside an element."""

    element: HtmlElement | None
    """The innermost block-level element."""
    heading: int = 0
    toggle: bool = False
    bold: bool = False
    hidden: str | None = None
    inline_hidden: bool = False
    """Hidden by an inline element: kept apart from the visible words of the same line."""
    place: str = "main"
    sure: int = 0
    """How sure the place is, see :func:`iclei_scraper.page.landmarks.place_of`."""
    link: Link | None = None
    skip: bool = False
    depth: int = 0


@dataclass(slots=True, eq=False)
class _Line:
    """Text being collected until the next boundary."""

    runs: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    scope: _Scope | None = None
    """Scope of the first word or link."""
    bold: bool = True
    after: Link | None = None
    """The link that the last run of text stands in."""


def read_blocks(root: HtmlElement) -> list[Block]:
    """Divide a page's tree into blocks, in document order.

    The walk keeps its own stack, so that no depth of nesting can exhaust Python's.
    """
    reader = _Reader(hiding_rules(root))
    reader.walk(root)
    return reader.blocks


class _Reader:
    def __init__(self, rules: dict[str, str]) -> None:
        self.blocks: list[Block] = []
        self._rules = rules
        self._outline: tuple[Block, ...] = ()
        self._shown = _Line()
        self._concealed = _Line()
        self._gap = False

    def walk(self, root: HtmlElement) -> None:
        scope = self._enter(root, _Scope(root))
        stack: list[tuple[HtmlElement, _Scope, Iterator[HtmlElement]]] = [(root, scope, iter(root))]
        while stack:
            element, scope, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if element.tag in BLOCK_TAGS:
                    self._gap = self._gap or element.tag == "hr" or self._is_empty_paragraph(element)
                    self._flush()
                if stack:
                    self._say(element.tail, stack[-1][1])
            elif not isinstance(child.tag, str) or child.tag in SKIPPED_TAGS:
                self._say(child.tail, scope)  # comments and processing instructions have no tag
            elif child.tag == "br":
                self._gap = self._gap or self._is_blank()
                self._flush()
                self._say(child.tail, scope)
            else:
                stack.append((child, self._enter(child, scope), iter(child)))
        self._flush()

    def _enter(self, element: HtmlElement, outer: _Scope) -> _Scope:
        tag = element.tag
        attributes = element.attrib
        is_block = tag in BLOCK_TAGS
        if is_block:
            self._flush()
        place, sure = outer.place, outer.sure
        if is_block and sure < 3:  # noqa: PLR2004  # 3 is final
            place, sure = place_of(element, outer.place, outer.sure, outer.depth)
        hidden = outer.hidden
        if hidden is None:
            hidden = (
                "noscript"
                if tag == "noscript"
                else hidden_by(attributes, self._rules)
                if attributes
                else None
            )
        scope = _Scope(
            element=element if is_block else outer.element,
            heading=_HEADINGS.get(tag) or _role_heading(attributes) or outer.heading,
            toggle=outer.toggle or tag == "summary" or _toggles(attributes),
            bold=outer.bold or tag in _BOLD_TAGS,
            hidden=hidden,
            inline_hidden=outer.inline_hidden
            or (hidden is not None and outer.hidden is None and not is_block),
            place=place,
            sure=sure,
            link=outer.link,
            depth=outer.depth + 1,
        )
        if tag == "a" and "href" in attributes:
            scope.link = Link(attributes["href"], element)
            line = self._line(scope)
            line.links.append(scope.link)
            line.scope = line.scope or scope
        elif tag == "img" and scope.link is not None and not scope.link.text:
            scope.link.text = fold(attributes.get("alt", ""))
        self._say(element.text, scope)
        return scope

    def _is_empty_paragraph(self, element: HtmlElement) -> bool:
        return element.tag == "p" and any("\xa0" in run for run in self._shown.runs) and self._is_blank()

    def _is_blank(self) -> bool:
        return not any(map(str.strip, self._shown.runs))

    def _line(self, scope: _Scope) -> _Line:
        return self._concealed if scope.inline_hidden else self._shown

    def _say(self, text: str | None, scope: _Scope) -> None:
        if not text:
            return
        line = self._line(scope)
        if scope.link is not None and line.after not in {None, scope.link}:
            line.runs.append(" ")  # neighbouring links read as separate words
        line.after = scope.link
        line.runs.append(text)
        if text.isspace():
            return
        line.scope = line.scope or scope
        line.bold = line.bold and scope.bold
        if scope.link is not None:
            scope.link.text = fold(f"{scope.link.text} {text}")
            if scope.link not in line.links:  # a link around several blocks belongs to each
                line.links.append(scope.link)

    def _flush(self) -> None:
        if self._shown.runs or self._shown.links:
            self._emit(self._shown)
            self._shown = _Line()
        if self._concealed.runs or self._concealed.links:
            self._emit(self._concealed)
            self._concealed = _Line()

    def _emit(self, line: _Line) -> None:
        scope = line.scope
        if scope is None or scope.element is None:
            return
        text = fold("".join(line.runs))
        block = Block(
            index=len(self.blocks),
            text=text,
            element=scope.element,
            parts=tuple(part for run in line.runs if (part := fold(run))) if len(line.runs) > 1 else (text,),
            links=tuple(line.links),
            heading=scope.heading,
            headings=self._outline,
            toggle=scope.toggle,
            bold=line.bold,
            hidden=scope.hidden,
            place=scope.place,
            gap=self._gap,
        )
        self._gap = False
        if block.heading:
            above = tuple(other for other in self._outline if other.heading < block.heading)
            block.headings = above
            self._outline = (*above, block)
        self.blocks.append(block)


def _role_heading(attributes: dict[str, str]) -> int:
    if attributes.get("role") != "heading":
        return 0
    level = attributes.get("aria-level", "2")
    return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2


def _toggles(attributes: dict[str, str]) -> bool:
    return attributes.get("role") == "tab" or any(name in attributes for name in _TOGGLING)
