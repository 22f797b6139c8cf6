"""The text of a page as a flat list of blocks: one pass over the tree, shared by all parsers.

A block is what a reader sees as one line or paragraph: the text between two block-level boundaries or
``<br>``. Each knows its element, the headings above it, the links in it, in which part of the page it stands
and whether style hides it. Nothing is left out for being hidden: a closed accordion and a consent dialog are
hidden too, and so is injected spam; what that means is for the parsers to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.page.bounds import MOST_LINES, MOST_SHOWN
from iclei_scraper.page.breaks import blank_between, days_apart, is_for_some_widths, typed_lines
from iclei_scraper.page.containers import broken_headings, drawings, grids, is_box
from iclei_scraper.page.fields import FIELDS, is_shown, shown_in_field
from iclei_scraper.page.hiding import STRUCK, hidden_by, hiding_rules
from iclei_scraper.page.landmarks import FINAL, LANDMARK_TAGS, place_of
from iclei_scraper.page.levels import level_of
from iclei_scraper.page.ligatures import HOLDERS, Ligatures, is_portrait, kind_of_ligature
from iclei_scraper.page.lines import Block, Link
from iclei_scraper.page.remembered import Memory, Opened, again, told
from iclei_scraper.page.swallowed import restore
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml.html import HtmlElement

BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer foreignobject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu nav noscript ol option p pre search section summary table tbody td tfoot th thead "
    "tr ul".split(),
)
"""Elements that begin a new line, see :func:`begins_line`."""

SKIPPED_TAGS = frozenset(
    "audio canvas datalist embed head iframe map math noframes object script select style svg template title "
    "video".split(),
)
"""Elements whose text no reader sees as text, drop-down lists and titles inside SVG among them.

What a drawing holds as ordinary markup is read."""

_BOLD_TAGS = frozenset({"b", "strong"})
_UNSAID = {"noscript": "noscript", **dict.fromkeys(("del", "s", "strike"), STRUCK)}
"""Why nobody reads what an element of this tag holds."""
_TELLING_TAGS = _BOLD_TAGS | {"summary", *_UNSAID}
"""Elements that say something by their tag alone, besides those that begin a line."""
TOGGLING = frozenset({"aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle"})
_TYPED = frozenset({"pre", "textarea"})
_MAY_BE_BOXES = frozenset({"a", "textarea"})
_BRANCH = "treeitem"
"""Role of what holds all of a branch of a tree, and does not only open it."""
_NONE: Mapping[str, str] = {}
_BOX = "a-box"
"""Stands for the tag of an inline element that is a box of its own."""
_LINK_TAGS = frozenset({"a", _BOX})
_LONGEST_LINK = 10_000  # characters; to a longer link nothing is added: one left open has no end
_LONGEST_INITIALS = 4  # characters, white space around them included
_LONGEST_PICTURE = 40


@dataclass(slots=True, eq=False)
class _Scope:
    """What holds for everything inside an element; shared by elements that change nothing of it."""

    element: HtmlElement
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
    typed: bool = False
    """Lines end where they were typed to end, as inside ``<pre>``."""


@dataclass(slots=True, eq=False)
class _Line:
    """Text being collected until the next boundary."""

    runs: list[str] = field(default_factory=list)
    links: dict[Link, None] = field(default_factory=dict)
    scope: _Scope | None = None
    """Scope of the first word or link."""
    bold: bool = True
    after: Link | None = None
    """The link that the last run of text stands in."""


def begins_line(tag: object) -> bool:
    """Whether an element of this tag begins a new line; so does a site's own, whose name has a hyphen."""
    return tag in BLOCK_TAGS or (isinstance(tag, str) and "-" in tag)


def read_blocks(root: HtmlElement) -> list[Block]:
    """Divide a page's tree into blocks, in document order.

    The walk keeps its own stack, so that no depth of nesting can exhaust Python's.
    """
    reader = _Reader(hiding_rules(root), Ligatures(root), grids(root), broken_headings(root), drawings(root))
    reader.walk(root)
    restore(reader.blocks)
    return reader.blocks


class _Reader:
    def __init__(
        self,
        rules: dict[str, str],
        ligatures: Ligatures,
        grids: Collection[HtmlElement],
        broken: Collection[HtmlElement],
        drawings: Mapping[HtmlElement, list[HtmlElement]],
    ) -> None:
        self.blocks: list[Block] = []
        self._ligatures = ligatures
        self._rules = rules
        self._grids = grids
        self._broken = broken
        self._drawings = drawings
        self._outline: tuple[Block, ...] = ()
        self._shown = _Line()
        self._concealed = _Line()
        self._has_begun = False
        """Whether anything stands in either line."""
        self._gap = False
        self._left = MOST_SHOWN
        """Characters that may still be read."""
        self._memory = Memory(rules)
        self._part: Opened | None = None
        """The part around the main text that is being read for the first time."""

    def walk(self, root: HtmlElement) -> None:
        scope = self._enter(root, root.tag, _Scope(root), 0)
        stack: list[tuple[HtmlElement, str, _Scope, Iterator[HtmlElement]]] = [
            (root, root.tag, scope, iter(root))
        ]
        while stack and len(self.blocks) < MOST_LINES and self._left > 0:
            element, tag, scope, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element, tag)
                if stack and (tail := element.tail):
                    self._say(tail, stack[-1][2])
                continue
            tag = child.tag
            if tag == "br":
                self._break(child, scope)
                continue
            if tag not in SKIPPED_TAGS:
                if tag in _MAY_BE_BOXES or element in self._grids or element in self._broken:
                    tag = self._tag_in(element, child, scope)
                inner = self._enter(child, tag, scope, len(stack))
                if len(child) and not (
                    inner.place != "main" and inner.element is child and self._stood_before(inner, len(stack))
                ):
                    stack.append((child, tag, inner, iter(child)))
                    continue
                self._leave(child, tag)
            elif child in self._drawings:
                stack.append((child, tag, scope, iter(self._drawings[child])))
                continue
            if tail := child.tail:
                self._say(tail, scope)
        self._flush()

    def _break(self, element: HtmlElement, scope: _Scope) -> None:
        """End the line, unless the break is there for some widths of the window alone; say what follows."""
        tail = element.tail or ""
        if not is_for_some_widths(element):
            self._gap = self._gap or self._is_blank()
            self._flush()
        elif runs := self._shown.runs:
            tail, last = tail.lstrip(), runs[-1].rstrip()
            runs[-1] = last + blank_between(last, tail)
        if tail:
            self._say(tail, scope)

    def _tag_in(self, element: HtmlElement, child: HtmlElement, scope: _Scope) -> str:
        """How a child is read: cells are boxes, and the lines of a broken heading parts of one line."""
        if element in self._broken:
            if runs := self._line(scope).runs:
                runs.append(blank_between(runs[-1], runs[-1][-1:]))
        elif (element in self._grids or is_box(child) or is_shown(child)) and not begins_line(child.tag):
            return _BOX
        return str(child.tag)

    def _enter(self, element: HtmlElement, tag: str, outer: _Scope, depth: int) -> _Scope:
        names = element.keys()
        if tag in BLOCK_TAGS or "-" in tag:
            if self._has_begun:
                self._flush()
            scope = self._scope(element, tag, outer, depth, names)
        elif names or tag in _TELLING_TAGS:
            scope = self._scope(element, tag, outer, depth, names)
        else:
            scope = outer
        if text := shown_in_field(element) if element.tag in FIELDS else element.text:
            may_be_picture = len(text) < _LONGEST_PICTURE and (tag in HOLDERS or "-" in tag)
            if may_be_picture and (word := self._ligatures.word(element, tag)):
                self._picture(word)
            elif not (len(text) < _LONGEST_INITIALS and "aria-hidden" in names and is_portrait(element)):
                self._say(text, scope)
        return scope

    def _stood_before(self, scope: _Scope, depth: int) -> bool:
        """Whether a part around the main text stood on an earlier page, and its blocks are made from it."""
        if self._part or self._has_begun or scope.inline_hidden or scope.link:
            return False
        part = scope.element
        state = (scope.place, scope.heading, scope.toggle, scope.bold, scope.hidden, scope.typed)
        slot = self._memory.slot(part, scope.sure, (*state, depth, self._gap))
        if not slot:
            if slot is not None:
                self._part = Opened(part, slot, len(self.blocks), self._ligatures.asked)
            return False
        known = slot[0]
        if len(self.blocks) + len(known.blocks) >= MOST_LINES or known.characters >= self._left:
            return False
        blocks, self._outline = again(known, part, len(self.blocks), self._outline)
        self.blocks += blocks
        self._left -= known.characters
        self._gap = known.gap
        return True

    def _keep(self, part: Opened) -> None:
        """Remember what a part gave that ends here, if it was read whole and by itself."""
        self._part = None
        if part.asked == self._ligatures.asked and len(self.blocks) < MOST_LINES and self._left > 0:
            part.slot.append(told(part, self.blocks, self._outline, gap=self._gap))

    def _picture(self, word: str) -> None:
        """A picture that stands for a way to reach somebody: what it says holds for what comes after it."""
        if kind_of_ligature(word) and not self._is_blank():
            self._flush()

    def _leave(self, element: HtmlElement, tag: str) -> None:
        if tag in BLOCK_TAGS or "-" in tag:
            self._gap = self._gap or tag == "hr" or (tag == "p" and self._is_empty_paragraph())
            if self._has_begun:
                self._flush()
        if self._part is not None and element is self._part.element:
            self._keep(self._part)

    def _scope(self, element: HtmlElement, tag: str, outer: _Scope, depth: int, names: list[str]) -> _Scope:
        is_block = tag in BLOCK_TAGS or "-" in tag
        attributes = element.attrib if names else _NONE
        place, sure = outer.place, outer.sure
        if is_block and sure < FINAL and (names or tag in LANDMARK_TAGS):
            place, sure = place_of(element, place, sure, depth)
        hidden = None if place == "main" != outer.place else outer.hidden
        if hidden is None:
            hidden = _UNSAID.get(tag) or (hidden_by(attributes, self._rules) if names else None)
        role = attributes["role"] if "role" in names else None
        scope = _Scope(
            element if is_block else outer.element,
            level_of(element, tag, role) or outer.heading,
            outer.toggle
            or tag == "summary"
            or role == "tab"
            or (role != _BRANCH and not TOGGLING.isdisjoint(names)),
            outer.bold or element.tag in _BOLD_TAGS,
            hidden,
            outer.inline_hidden or (hidden is not None and outer.hidden is None and not is_block),
            place,
            sure,
            outer.link,
            outer.typed or element.tag in _TYPED,
        )
        if tag in _LINK_TAGS and "href" in names:
            self._link(element, scope, attributes["href"])
        elif role == "link" and "data-href" in names:
            self._link(element, scope, attributes["data-href"])
        elif tag == "img" and scope.link is not None and not scope.link.text:
            scope.link.text = fold(attributes.get("alt", ""))
        return scope

    def _link(self, element: HtmlElement, scope: _Scope, target: str) -> None:
        scope.link = Link(target, element)
        line = self._line(scope)
        self._has_begun = True
        line.links[scope.link] = None
        line.scope = line.scope or scope

    def _is_empty_paragraph(self) -> bool:
        return self._is_blank() and any("\xa0" in run for run in self._shown.runs)

    def _is_blank(self) -> bool:
        return not any(map(str.strip, self._shown.runs))

    def _line(self, scope: _Scope) -> _Line:
        return self._concealed if scope.inline_hidden else self._shown

    def _say(self, text: str, scope: _Scope) -> None:
        if scope.typed and "\n" in text:
            self._say_lines(text, scope)
            return
        line = self._concealed if scope.inline_hidden else self._shown
        blank = text.isspace()
        if blank and not line.runs and "\xa0" not in text:
            return  # white space before the first word, as between any two elements
        link = scope.link
        if link is not None and scope.heading and _is_mark(link, text):
            return
        if link is not None and line.after is not None and line.after is not link:
            line.runs.append(" ")  # neighbouring links read as separate words
        line.after = link
        self._has_begun = True
        line.runs.append(text)
        if blank:
            return
        if line.scope is None:
            line.scope = scope
        line.bold = line.bold and scope.bold
        if link is not None:
            if len(link.text) < _LONGEST_LINK:
                link.text = fold(f"{link.text} {text}" if link.text else text)
            line.links[link] = None  # a link around several blocks belongs to each

    def _say_lines(self, text: str, scope: _Scope) -> None:
        for number, typed in enumerate(typed_lines(text)):
            if number:
                self._gap = self._gap or self._is_blank()
                self._flush()
            if typed:
                self._say(typed, scope)

    def _flush(self) -> None:
        self._has_begun = False
        line = self._shown
        if line.runs or line.links:
            self._emit(line)
            self._shown = _Line()
        line = self._concealed
        if line.runs or line.links:
            self._emit(line)
            self._concealed = _Line()

    def _emit(self, line: _Line) -> None:
        scope = line.scope
        if scope is None:
            return
        runs = line.runs
        text = fold("".join(days_apart(runs)) if len(runs) > 1 else runs[0] if runs else "")
        if len(text) > self._left:
            text = text[: self._left]
            runs = [text]
        self._left -= len(text)
        block = Block(  # by position: a page has hundreds
            len(self.blocks),
            text,
            scope.element,
            str(scope.element.tag),
            tuple([part for run in runs if (part := fold(run))]) if len(runs) > 1 else (text,),
            tuple(line.links),
            scope.heading,
            self._outline,
            scope.toggle,
            line.bold,
            scope.hidden,
            scope.place,
            self._gap,
        )
        self._gap = False
        if scope.heading:
            above = tuple(other for other in self._outline if other.heading < block.heading)
            block.headings = above
            self._outline = (*above, block)
        self.blocks.append(block)


def _is_mark(link: Link, text: str) -> bool:
    """Whether a heading's link to a place in the page is a sign and no word of it: "¶", "#"."""
    return link.href[:1] == "#" != link.href and not any(map(str.isalnum, text))
