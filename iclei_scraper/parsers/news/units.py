"""Where one item ends and the next begins: the pieces of a page that hold one title each.

A title candidate is a heading, else a link with words, else a line beside a date. From each, the tree is
climbed as long as no other candidate comes in: what is reached is the unit. Where titles stand side by side in
one element, with their dates and teasers between them, the space between is divided instead. Nothing here
depends on the name of a tag or class beyond HTML's own headings and links.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.headings import widget_title
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta
    from iclei_scraper.values.dates import Date

LINK, LINE = 7, 8
"""Levels of anchors that are no headings."""

_LONGEST_TITLE = 320
_LONGEST_DATE = 60
_SET_OFF = frozenset(":–—-|•：")
_CLEARLY = 0.4
"""By how much a later line must read more like a title to be taken for it."""
_SENTENCES = re.compile(r"[a-zß-ÿ][.!?] [A-ZÀ-Þ]|。.")
_TITLE_CLASS = re.compile(r"titl|headline|heading|titre|titulo|überschrift", re.IGNORECASE)
_TEXT_CLASS = re.compile(r"desc|excerpt|teaser|text|summary|lead|intro|meta|date|caption", re.IGNORECASE)
_MOST_BLOCKS = 150
"""A unit with more lines is a page, not an item of a list."""


@dataclass(slots=True, eq=False)
class Anchor:
    """A title candidate."""

    block: Block
    element: HtmlElement
    """From where the tree is climbed: the heading, the link, or the line."""
    link: Link | None
    level: int
    """Level of a heading; 7 for a link, 8 for a line beside a date."""
    text: str


@dataclass(slots=True, eq=False)
class Unit:
    """A title with the lines that belong to it."""

    anchor: Anchor
    root: HtmlElement
    """The largest element with this title alone, or the title's own element where titles stand side by side."""
    container: HtmlElement
    """Parent of the root: what holds the neighbours."""
    blocks: list[Block] = field(default_factory=list)
    flat: bool = False
    """The lines follow the title in the same element as other titles."""

    @property
    def first(self) -> int:
        """Index of the first line."""
        return self.blocks[0].index


class Outline:
    """Index of a page's lines by element, for asking which lines an element holds."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self._spans: dict[HtmlElement, tuple[int, int]] = {}
        for position, block in enumerate(blocks):
            self._note(block.element, position)
            for link in block.links:
                self._note(link.element, position)

    def _note(self, element: HtmlElement, position: int) -> None:
        spans = self._spans
        known = spans.get(element)
        if known is not None and known[1] == position:
            return
        node: HtmlElement | None = element
        while node is not None:
            known = spans.get(node)
            if known is None:
                spans[node] = (position, position)
            elif known[1] == position:
                return
            else:
                spans[node] = (known[0], position)
            node = node.getparent()

    def within(self, element: HtmlElement) -> list[Block]:
        """Lines inside an element, in order."""
        span = self._spans.get(element)
        return list(self.blocks[span[0] : span[1] + 1]) if span else []

    def span(self, element: HtmlElement) -> tuple[int, int] | None:
        """Positions of the first and last line inside an element."""
        return self._spans.get(element)


def linked_to(block: Block) -> Link | None:
    """The link that covers a line, as good as wholly."""
    best = max(block.links, key=lambda link: len(link.text), default=None)
    if best is None:
        return None
    return best if len(best.text) >= 0.6 * len(block.text) or _around(best, block) else None


def _around(link: Link, block: Block) -> bool:
    return len(link.text) >= len(block.text) and block.element is not link.element


def titlelike(text: str) -> bool:
    """Whether a text can be a title: words, neither a label nor a button, not a paragraph."""
    if not 4 <= len(text) <= _LONGEST_TITLE or furniture(text):  # noqa: PLR2004
        return False
    return any(map(str.isalpha, text)) and kind_label(text) is None


def headings(blocks: Iterable[Block], context: Context) -> list[Anchor]:
    """Title candidates that are headings."""
    found = []
    for block in blocks:
        if not block.heading or not titlelike(block.text):
            continue
        meta = context.meta(block)
        if (meta.dates and meta.words <= 2) or meta.authors:  # noqa: PLR2004
            continue
        if widget_title(block.text) or (button(block.text) and word_count(block.text) <= 4):  # noqa: PLR2004
            continue
        text = words_of(block, block.text, context)
        found.append(Anchor(block, _heading_element(block), linked_to(block), block.heading, text))
    return _without_companions(_one_per_heading(found))


def words_of(block: Block, text: str, context: Context) -> str:
    """A title without the date or label that an element of its own puts before or after it on the same line."""
    if len(block.parts) == 1 or not any(map(str.isdigit, text)):
        return text
    for part in (block.parts[0], block.parts[-1]):
        if len(part) < len(text) and context.meta_of(part).dates and not context.meta_of(part).words:
            stripped = text.removeprefix(part).removesuffix(part).strip()
            if stripped != text and titlelike(stripped):
                return stripped
    return text


def _heading_element(block: Block) -> HtmlElement:
    node = block.element
    while node is not None:
        if node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} or node.get("role") == "heading":
            return node
        node = node.getparent()
    return block.element


def _one_per_heading(anchors: list[Anchor]) -> list[Anchor]:
    """A heading broken over several lines is one title."""
    out: list[Anchor] = []
    for anchor in anchors:
        if out and out[-1].element is anchor.element:
            out[-1].text = f"{out[-1].text} {anchor.text}"
            out[-1].link = out[-1].link or anchor.link
        else:
            out.append(anchor)
    return out


def _without_companions(anchors: list[Anchor]) -> list[Anchor]:
    """Leave out kickers above and subtitles below a title: unlinked headings at its side, without text between."""
    dropped: set[int] = set()
    levels = Counter(anchor.level for anchor in anchors)
    for index in range(len(anchors) - 1):
        first, second = anchors[index], anchors[index + 1]
        if second.block.index != first.block.index + 1 or not _together(first.element, second.element):
            continue
        if first.level > second.level and first.link is None:
            dropped.add(index)
        elif (
            second.level > first.level and second.link is None and levels[second.level] <= levels[first.level]
        ):
            dropped.add(index + 1)
    return [anchor for index, anchor in enumerate(anchors) if index not in dropped]


def _together(first: HtmlElement, second: HtmlElement) -> bool:
    return first.getparent() is second.getparent()


def links(blocks: Iterable[Block], context: Context) -> list[Anchor]:
    """Title candidates that are links with words; a link around several lines counts once, with its best line."""
    found: list[Anchor] = []
    for block in blocks:
        for link in block.links:
            anchor = _link_anchor(block, link, context)
            if anchor is None:
                continue
            last = found[-1] if found else None
            if last is not None and last.link is not None and _same_target(last.link, link):
                _prefer(last, anchor)
            else:
                found.append(anchor)
    return found


def _same_target(one: Link, other: Link) -> bool:
    return one is other or (one.href == other.href and one.href not in {"", "#"})


def _prefer(kept: Anchor, other: Anchor) -> None:
    """Of two lines with one target keep the one that reads like a title; climb from what holds both."""
    if kept.link is not other.link:
        kept.element = _common(kept.element, other.element)
    if headline(other) > headline(kept) + _CLEARLY:
        kept.block, kept.text, kept.level = other.block, other.text, other.level
        kept.link = other.link


def _common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    above = {one, *one.iterancestors()}
    node = other
    while node is not None and node not in above:
        node = node.getparent()
    return one if node is None else node


def headline(anchor: Anchor) -> float:
    """How much a line reads like a title: some words, one sentence without full stop; class names are a hint."""
    text = anchor.text
    words = word_count(text)
    score = min(words, 8) / 8
    if text.endswith((".", "…", "。", "[…]")):
        score -= 0.6
    if words > 14:  # noqa: PLR2004
        score -= 0.3 if words <= 30 else 0.5  # noqa: PLR2004
    if _SENTENCES.search(text):
        score -= 0.4
    names = anchor.block.element.get("class") or ""
    if names:
        score += 0.6 * bool(_TITLE_CLASS.search(names)) - 0.4 * bool(_TEXT_CLASS.search(names))
    return score + 0.3 * anchor.block.bold


def _link_anchor(block: Block, link: Link, context: Context) -> Anchor | None:
    spread = link.element is not block.element and len(link.text) > len(block.text)
    text = block.text if spread else link.text
    if not titlelike(text) or button(text) or secondary(link, text):
        return None
    if not _long_enough(text) and not context.meta(block).dates:
        return None
    meta = context.meta(block) if spread or link.text == block.text else None
    if meta is not None and (_only_dated(meta) or meta.authors):
        return None
    if not spread and meta is None and _inline(block, link, context):
        return None
    if meta is not None:
        text = words_of(block, text, context)
    return Anchor(block, link.element, link, LINK, text)


def _only_dated(meta: Meta) -> bool:
    """A date with hardly a word; but "Newsletter October 2023" is a title."""
    if not meta.dates or meta.words > 2:  # noqa: PLR2004
        return False
    return meta.kind is None or meta.dates[0][0].precision == "day"


def _long_enough(text: str) -> bool:
    return word_count(text) >= 3 or len(text) >= 18  # noqa: PLR2004


def _inline(block: Block, link: Link, context: Context) -> bool:
    """Whether a link is part of a sentence: what stands around it is more than date, kind and author."""
    around = block.text.replace(link.text, " | ", 1)
    meta = context.meta_of(around)
    return meta.words > (6 if meta.dates or meta.kind else 3)  # a place or category may stand beside the date


_SECONDARY_RELS = frozenset({"tag", "author", "category", "nofollow tag", "category tag", "license"})
_TAXONOMY = re.compile(
    r"/(?:tags?|category|categories|authors?|topics?|autor|categoria|categorie|kategorie|etiqueta|users?|profile)/"
)
_NEVER_ITEM = re.compile(
    r"sharer|intent/tweet|share\?|shareArticle|^(?:mailto|tel|javascript|whatsapp):|#comment|#respond|addtoany"
)
_LONGEST_LABEL = 4  # words of a category's name


def secondary(link: Link, text: str) -> bool:
    """Whether a link leads to a category, an author or a share dialog, not to an item."""
    rel = (link.element.get("rel") or "").lower()
    if rel in _SECONDARY_RELS:
        return True
    if kind_label(text) is not None or _NEVER_ITEM.search(link.href):
        return True
    return word_count(text) <= _LONGEST_LABEL and _TAXONOMY.search(link.href) is not None


def dated_lines(blocks: Sequence[Block], context: Context) -> list[Anchor]:
    """Title candidates that are plain lines: a line with a date, alone, at its beginning or in a part of its own."""
    found = []
    for block in blocks:
        if block.text and any(map(str.isdigit, block.text[:_LONGEST_TITLE])) and _dated_line(block, context):
            found.append(Anchor(block, block.element, linked_to(block), LINE, block.text))
    return found


def _dated_line(block: Block, context: Context) -> bool:
    meta = context.meta(block)
    if meta.dates and meta.words <= 4:  # noqa: PLR2004
        return True
    return leading_date(block.text, context) is not None or title_part(block, context) is not None


def leading_date(text: str, context: Context) -> Date | None:
    """The date with which a line begins, where a colon or dash sets it off from the words after it."""
    for found in context.dates(text[:_LONGEST_DATE]):
        start, end = found.span
        if start <= 2 and text[end : end + 3].strip()[:1] in _SET_OFF:  # noqa: PLR2004
            return found
        return None
    return None


def title_part(block: Block, context: Context) -> str | None:
    """On a line with title, date and button in inline elements of their own: the title."""
    if not 2 <= len(block.parts) <= 6 or len(block.text) > _LONGEST_TITLE:  # noqa: PLR2004
        return None
    metas = [(part, context.meta_of(part)) for part in block.parts]
    if not any(meta.dates and not meta.words for _, meta in metas):
        return None
    rest = [
        part
        for part, meta in metas
        if not meta.dates and not meta.spoken and not meta.kind and not meta.authors
    ]
    return rest[0] if len(rest) == 1 and titlelike(rest[0]) and word_count(rest[0]) > 2 else None  # noqa: PLR2004


def climb(
    anchors: Sequence[Anchor], outline: Outline, context: Context, extra: Iterable[HtmlElement] = ()
) -> list[Unit]:
    """A unit for every anchor: up the tree as long as no other anchor, nor ``extra`` element, comes in.

    Args:
        anchors: title candidates in the order of the page.
        outline: the page's lines.
        context: the page.
        extra: elements that end a unit without beginning one, such as section headings.
    """
    counts: Counter[HtmlElement] = Counter()
    for element in (*(anchor.element for anchor in anchors), *extra):
        node = element
        while node is not None:
            counts[node] += 1
            node = node.getparent()
    units = []
    for anchor in anchors:
        root = anchor.element
        parent = root.getparent()
        while parent is not None and counts[parent] == 1 and parent.tag not in {"body", "main", "html"}:
            root, parent = parent, parent.getparent()
        unit = Unit(anchor, root, parent if parent is not None else root)
        unit.blocks = outline.within(root)
        units.append(unit)
    _divide(units, outline, set(counts), context)
    return [unit for unit in units if unit.blocks and len(unit.blocks) <= _MOST_BLOCKS]


def _divide(units: list[Unit], outline: Outline, marked: set[HtmlElement], context: Context) -> None:
    """Give the lines between neighbours in one container to the unit that they belong to."""
    siblings: dict[HtmlElement, list[Unit]] = {}
    for unit in units:
        siblings.setdefault(unit.container, []).append(unit)
    for container, group in siblings.items():
        gaps = _gaps(container, group, outline, marked)
        if gaps:
            _hand_out(group, gaps, context)


def _gaps(
    container: HtmlElement, group: list[Unit], outline: Outline, marked: set[HtmlElement]
) -> list[list[Block]]:
    """Lines before the first unit, after it, after the second, …; empty where there are none."""
    span = outline.span(container)
    if span is None:
        return []
    gaps: list[list[Block]] = [[] for _ in range(len(group) + 1)]
    roots = {unit.root: index for index, unit in enumerate(group)}
    current = 0
    closed = False
    for child in container:
        if child in roots:
            current, closed = roots[child] + 1, False
        elif child in marked:  # a section heading: what follows belongs to no unit before it
            closed = True
        elif not closed:
            gaps[current] += outline.within(child)
    loose = _loose(container, group, outline)
    for position, blocks in loose.items():
        gaps[position] += blocks
    return gaps if any(gaps) else []


def _loose(container: HtmlElement, group: list[Unit], outline: Outline) -> dict[int, list[Block]]:
    """Lines of the container itself, as between ``<br>``, by the number of units before them."""
    out: dict[int, list[Block]] = {}
    own = {block.index for unit in group for block in unit.blocks}
    for block in outline.within(container):
        if block.element is container and block.index not in own:
            before = sum(unit.first < block.index for unit in group)
            out.setdefault(before, []).append(block)
    return out


def _hand_out(group: list[Unit], gaps: list[list[Block]], context: Context) -> None:
    """Small lines that end a gap belong to the title after it where dates stand before their titles."""
    if group[0].anchor.level == LINE:
        _hand_out_lines(group, gaps)
        return
    leading = _leading(gaps, context)
    for index, unit in enumerate(group):
        lead = _split(gaps[index], context)[0] if leading else []
        after = gaps[index + 1]
        tail = _split(after, context)[1] if leading and index + 1 < len(group) else after
        _add(unit, [*lead, *tail])


def _hand_out_lines(group: list[Unit], gaps: list[list[Block]]) -> None:
    """A date heads the lines after it, unless the last date has nothing after it."""
    before = bool(gaps[0]) and not gaps[-1]
    for index, unit in enumerate(group):
        _add(unit, gaps[index] if before else gaps[index + 1])


def _add(unit: Unit, more: list[Block]) -> None:
    if more:
        unit.flat = True
        unit.blocks = sorted({*unit.blocks, *more}, key=lambda block: block.index)


def _leading(gaps: list[list[Block]], context: Context) -> bool:
    """Whether more gaps end with a date before a title than begin with one after it."""
    before = sum(any(context.meta(block).dates for block in _split(gap, context)[0]) for gap in gaps[:-1])
    after = sum(any(context.meta(block).dates for block in gap) for gap in gaps[1:])
    if before == after == 0:
        before = sum(any(context.meta(block).kind for block in _split(gap, context)[0]) for gap in gaps[:-1])
        after = sum(any(context.meta(block).kind for block in gap) for gap in gaps[1:])
    return before > after


def _split(gap: list[Block], context: Context) -> tuple[list[Block], list[Block]]:
    """The lines at the end of a gap that are no more than date, kind, author or place, and what is before them."""
    cut = len(gap)
    while cut and _small(gap[cut - 1], context):
        cut -= 1
    lead = gap[cut:]
    if any((meta := context.meta(block)).dates or meta.kind for block in lead):
        return lead, gap[:cut]
    return [], gap


def _small(block: Block, context: Context) -> bool:
    meta = context.meta(block)
    if meta.spoken:
        return meta.spoken == "furniture"
    return bool(meta.dates or meta.kind or meta.authors or block.text) and meta.words <= 3  # noqa: PLR2004
