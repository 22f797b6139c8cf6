"""Title candidates: what they are like, and those that are headings.

:mod:`.linked` has the links with words, :mod:`.dated_lines` the others.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button, furniture, story_button
from iclei_scraper.parsers.signs.headings import widget_title
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import counts_readers, word_count
from iclei_scraper.values.dates.names import MONTHS
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context

LINK, LINE = 7, 8
"""Levels of anchors that are no headings."""

_SHORTEST_TITLE, LONGEST_TITLE = 4, 320
_SEVERAL = 2
_TITLE_WORDS = 6  # of a heading that is more than a day with a label or a place
LONGEST_LABEL = 4
"""Words in brackets that are a label."""
_BUTTON_WORDS, _OFFER_WORDS = 4, 3
LINK_WORDS, LINK_LENGTH = 3, 18
"""Words or characters of a link that can be a title."""
_EDITS = re.compile(r"[?&](?:ve)?action=edit(?:&|$)")
_HEADING_AND_LINK = 2
"""Elements in the box around a heading of a wiki."""
_START_PAGE = re.compile(r"(?:https?://[^/?#]+)?/(?:[a-z]{2}(?:-[A-Za-z]{2,4})?/?)?")
SET_OFF = frozenset(":–—-|•·：")
"""Signs that set a title off from what stands before or after it."""
_MARKS = frozenset("|·•∙⋅●")
"""Signs between the facts of a line: "Spotlight · February 2026" is two of them, and no title."""
_BACK = frozenset("←⟵⬅⇐")
_HEADS = frozenset({"header", "hgroup"})
_MOST_BEFORE = 2  # pieces before or after a title on its line
_BRACKETED = re.compile(r"\s*[\[【〔［]\s*([^\[\]【】〔〕［］]{2,40}?)\s*[\]】〕］]\s*")
_LEADING_KIND = re.compile(r"\s*[\[【〔［]\s*([^\[\]【】〔〕［］]{2,40}?)\s*[\]】〕］]\s*")
_TRAIL = re.compile(r"^\W*[›»]\s?\w|>>|»\s.{1,40}\s»")
"""The way from the start page to this one."""


@dataclass(slots=True, eq=False)
class Anchor:
    """A title candidate."""

    block: Block
    element: HtmlElement
    """From where the tree is climbed: the heading, the link, or the line."""
    link: Link | None
    level: int
    """Level of a heading; 7 for a link, 8 for a line beside a date or above a button."""
    text: str


def linked_to(block: Block) -> Link | None:
    """The link that covers a line, as good as wholly; counts of comments do not count."""
    counts = [link for link in block.links[1:] if counts_readers(link.text)]
    others = [link for link in block.links if link not in counts]
    best = max(others, key=lambda link: len(link.text), default=None)
    if best is None:
        return None
    length = len(block.text) - sum(len(link.text) for link in counts)
    return best if len(best.text) >= 0.6 * length else None


def _is_section(block: Block) -> bool:
    """Whether a heading, or the box around it, offers to change what stands below it, as in a wiki."""
    around = block.element.getparent()
    links = [link.href for link in block.links]
    if around is not None and around.tag == "div" and _holds_few(around):
        links += [element.get("href") or "" for element in around.iter("a")]
    return any(map(_EDITS.search, links))


def _holds_few(box: HtmlElement) -> bool:
    """Whether a box has hardly more than a heading; lxml would count all children of each anew."""
    return len([*islice(box, _HEADING_AND_LINK + 1)]) <= _HEADING_AND_LINK


def titlelike(text: str) -> bool:
    """Whether a text can be a title: words, neither a label nor a button, not a paragraph."""
    if not _SHORTEST_TITLE <= len(text) <= LONGEST_TITLE or furniture(text) or _TRAIL.search(text):
        return False
    if text[0] in _BACK or (text.startswith(("http://", "https://")) and " " not in text):
        return False
    return any(map(str.isalpha, text)) and kind_label(text) is None


def headings(blocks: Sequence[Block], context: Context) -> list[Anchor]:
    """Title candidates that are headings."""
    found = []
    lines = [block for block in blocks if block.heading and titlelike(block.text) and not _is_section(block)]
    lines = _with_labels(lines, blocks)
    looks = Counter(_look(block) for block in lines if not context.meta(block).is_date)
    for block in lines:
        meta = context.meta(block)
        told = bool(block.links) or word_count(block.text) >= _TITLE_WORDS
        several = told and looks[_look(block)] >= _SEVERAL
        if (
            (meta.authors and not several)
            or widget_title(block.text)
            or block.text.strip(" .:").lower() in MONTHS
        ):
            continue
        if meta.is_date and not (meta.words and several):
            continue  # "Sports day 16 March" among other titles is one
        if button(block.text) and word_count(block.text) <= _BUTTON_WORDS:
            continue
        link = linked_to(block)
        if link is not None and _START_PAGE.fullmatch(link.href):
            continue  # the site's name
        text = words_of(block, block.text, context)
        found.append(Anchor(block, _heading_element(block), link, block.heading, text))
    days = frozenset(
        block.index
        for block in blocks
        if (block.heading or (has_digit(block.text) and _of_head(block.element)))
        and context.meta(block).is_date
    )
    return _without_companions(_one_per_heading(found), days)


def _with_labels(lines: list[Block], blocks: Sequence[Block]) -> list[Block]:
    """Headings with those that are a word for a kind of story alone, but look as many titles do."""
    looks = Counter(_look(block) for block in lines if block.links)
    more = [block for block in blocks if block.heading and block.links and kind_label(block.text)]
    labels = Counter(map(_look, more))
    more = [block for block in more if looks[_look(block)] > _SEVERAL * labels[_look(block)]]
    return sorted([*lines, *more], key=lambda block: block.index) if more else lines


def _look(block: Block) -> tuple[str, str | None, bool]:
    """By what a heading is like others."""
    return block.tag, block.element.get("class"), bool(block.links)


def words_of(block: Block, text: str, context: Context) -> str:
    """A title without the date or kind that an element of its own puts beside it on the same line."""
    lead = _LEADING_KIND.match(text)
    if lead and kind_label(lead[1]) is not None and titlelike(text[lead.end() :]):
        text = text[lead.end() :]
    if len(block.parts) == 1:
        return text
    for part in (*block.parts[:_MOST_BEFORE], *block.parts[:-_MOST_BEFORE:-1]):
        if len(part) < len(text) and small_part(part, context):
            stripped = text.removeprefix(part).removesuffix(part).strip()
            if stripped != text and titlelike(stripped):
                text = stripped
    return text


def small_part(part: str, context: Context) -> bool:
    """Whether a piece of a title's line is a date, a count of comments, a kind, or a label in brackets."""
    if has_digit(part):
        if counts_readers(part):
            return True
        meta = context.meta_of(part)
        if meta.is_date and (meta.kind is None or not _MARKS.isdisjoint(part)):
            return True
    return kind_label(part) is not None or bracketed(part) is not None or _offers(part)


def _offers(part: str) -> bool:
    """Whether a piece offers to read on: "Read", "Ler mais"."""
    return word_count(part) <= _OFFER_WORDS and button(part) and story_button(part)


def bracketed(part: str) -> str | None:
    """What stands in brackets, where a few words are all that does: "[Report]" -> "Report"."""
    match = _BRACKETED.fullmatch(part)
    few = match is not None and word_count(match[1]) <= LONGEST_LABEL
    return match[1].strip() if match and few and any(map(str.isalpha, match[1])) else None


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


def _without_companions(anchors: list[Anchor], days: frozenset[int]) -> list[Anchor]:
    """Leave out kickers above and subtitles below a title: unlinked headings beside it, no text between.

    Below a linked title, or in one head with it, one of ``days`` may stand between: headings or lines of a
    head that say no more than when it was.
    """
    dropped: set[int] = set()
    levels = Counter(anchor.level for anchor in anchors)
    targets = Counter(anchor.link.href for anchor in anchors if anchor.link is not None)
    for index in range(len(anchors) - 1):
        first, second = anchors[index], anchors[index + 1]
        if _of_one_link(first, second) and first.level != second.level:
            dropped.add(index if first.level > second.level else index + 1)
            continue
        between = range(first.block.index + 1, second.block.index)
        headed = _in_head(first.element)
        dated = len(between) == 1 and between[0] in days and (headed or first.link is not None)
        if not (dated or not between) or not _together(first.element, second.element, headed=headed):
            continue
        if first.level > second.level and (first.link is None or targets[first.link.href] > 1):
            dropped.add(index)  # a kicker, which may lead to all stories of its kind
        elif second.level > first.level and second.link is None:
            few = levels[second.level] <= levels[first.level]
            if not (few or (dated and first.link is not None)):
                continue
            dropped.add(index + 1)
    return [anchor for index, anchor in enumerate(anchors) if index not in dropped]


def _of_one_link(first: Anchor, second: Anchor) -> bool:
    """Whether one link holds two headings, as the name of a paper above the title of what it wrote."""
    return first.link is not None and second.link is not None and first.link.element is second.link.element


def _in_head(element: HtmlElement) -> bool:
    """Whether an element stands in the head of something, as title and day of a story may."""
    parent = element.getparent()
    return parent is not None and parent.tag in _HEADS


def _of_head(element: HtmlElement) -> bool:
    return element.tag in _HEADS or _in_head(element)


def _together(first: HtmlElement, second: HtmlElement, *, headed: bool) -> bool:
    """Whether two titles stand in one element, the first perhaps in a head of its own there."""
    above, beside = first.getparent(), second.getparent()
    return above is beside or (headed and above is not None and above.getparent() is beside)
