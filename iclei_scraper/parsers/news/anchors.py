"""Title candidates that are headings, else links with words; :mod:`.dated_lines` has the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.secondary import secondary
from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.files import only_files, without_files
from iclei_scraper.parsers.signs.headings import widget_title
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import counts_readers, word_count
from iclei_scraper.values.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta

LINK, LINE = 7, 8
"""Levels of anchors that are no headings."""

_SHORTEST_TITLE, LONGEST_TITLE = 4, 320
_SEVERAL = 3
_LONGEST_LABEL = 4
"""Words in brackets that are a label."""
_TITLE_WORDS, _MANY_WORDS = 8, 14
"""Words of a good title, and of one that is rather a teaser."""
_BUTTON_WORDS = 4
LINK_WORDS, _LINK_LENGTH = 3, 18
"""Words or characters of a link that can be a title."""
_BESIDE_LINK, _BESIDE_DATE = 3, 6
_LONG_LINE = 2000  # characters
"""Words that may stand on a link's line: alone, and with a date, where a place is often named too."""
_START_PAGE = re.compile(r"(?:https?://[^/?#]+)?/(?:[a-z]{2}(?:-[A-Za-z]{2,4})?/?)?")
SET_OFF = frozenset(":–—-|•：")
"""Signs that set a title off from what stands before or after it."""
_NUMBER = re.compile(r"\d{1,2}[.日일]?")
"""What stands before the title where the month stands over the list."""
_CLEARLY = 0.4
"""By how much a later line must read more like a title to be taken for it."""
_DOTS = frozenset("·•∙⋅●|/–—-,")
"""Signs between a day and the name of a writer."""
_NEAR = 3  # elements around a title within which its writer stands
_MOST_LINKS = 200  # of a line; one with more is an index
_MOST_PIECES = 60  # of a link's text, as elements in it divide it
_MOST_BEFORE = 2  # pieces before or after a title on its line
_BRACKETED = re.compile(r"\s*[\[【〔［]\s*([^\[\]【】〔〕［］]{2,40}?)\s*[\]】〕］]\s*")
_LEADING_KIND = re.compile(r"\s*[\[【〔［]\s*([^\[\]【】〔〕［］]{2,40}?)\s*[\]】〕］]\s*")
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}")
_SENTENCES = re.compile(r"[a-zß-ÿ][.!?] [A-ZÀ-Þ]|。.")
_TRAIL = re.compile(r"^\W*[›»]\s?\w|>>|»\s.{1,40}\s»")
"""The way from the start page to this one."""
_BLANK_BEFORE_SIGN = re.compile(r"\s+(?=[:：,.;!?…)])")
_SENTENCE_END = re.compile(r"[.!?…。！？]\W?$")
_TITLE_CLASS = re.compile(r"titl|headline|heading|titre|titulo|überschrift", re.IGNORECASE)
_TEXT_CLASS = re.compile(r"desc|excerpt|teaser|text|summary|lead|intro|meta|date|caption", re.IGNORECASE)


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
    return best if len(best.text) >= 0.6 * length or _around(best, block) else None


def _around(link: Link, block: Block) -> bool:
    return len(link.text) >= len(block.text) and block.element is not link.element


def titlelike(text: str) -> bool:
    """Whether a text can be a title: words, neither a label nor a button, not a paragraph."""
    if not _SHORTEST_TITLE <= len(text) <= LONGEST_TITLE or furniture(text) or _TRAIL.search(text):
        return False
    return any(map(str.isalpha, text)) and kind_label(text) is None


def headings(blocks: Iterable[Block], context: Context) -> list[Anchor]:
    """Title candidates that are headings."""
    found = []
    for block in blocks:
        if not block.heading or not titlelike(block.text):
            continue
        meta = context.meta(block)
        if meta.is_date or meta.authors or widget_title(block.text):
            continue
        if button(block.text) and word_count(block.text) <= _BUTTON_WORDS:
            continue
        link = linked_to(block)
        if link is not None and _START_PAGE.fullmatch(link.href):
            continue  # the site's name
        text = words_of(block, block.text, context)
        found.append(Anchor(block, _heading_element(block), link, block.heading, text))
    return _without_companions(_one_per_heading(found))


def words_of(block: Block, text: str, context: Context) -> str:
    """A title without the date or kind that an element of its own puts beside it on the same line."""
    lead = _LEADING_KIND.match(text)
    if lead and kind_label(lead[1]) is not None and titlelike(text[lead.end() :]):
        return text[lead.end() :]
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
        if meta.is_date and meta.kind is None:
            return True
    return kind_label(part) is not None or bracketed(part) is not None


def bracketed(part: str) -> str | None:
    """What stands in brackets, where a few words are all that does: "[Report]" -> "Report"."""
    match = _BRACKETED.fullmatch(part)
    few = match is not None and word_count(match[1]) <= _LONGEST_LABEL
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


def _without_companions(anchors: list[Anchor]) -> list[Anchor]:
    """Leave out kickers above and subtitles below a title: unlinked headings beside it, no text between."""
    dropped: set[int] = set()
    levels = Counter(anchor.level for anchor in anchors)
    targets = Counter(anchor.link.href for anchor in anchors if anchor.link is not None)
    for index in range(len(anchors) - 1):
        first, second = anchors[index], anchors[index + 1]
        if _of_one_link(first, second) and first.level != second.level:
            dropped.add(index if first.level > second.level else index + 1)
            continue
        if second.block.index != first.block.index + 1 or not _together(first.element, second.element):
            continue
        if first.level > second.level and (first.link is None or targets[first.link.href] > 1):
            dropped.add(index)  # a kicker, which may lead to all stories of its kind
        elif (
            second.level > first.level and second.link is None and levels[second.level] <= levels[first.level]
        ):
            dropped.add(index + 1)
    return [anchor for index, anchor in enumerate(anchors) if index not in dropped]


def _of_one_link(first: Anchor, second: Anchor) -> bool:
    """Whether one link holds two headings, as the name of a paper above the title of what it wrote."""
    return first.link is not None and second.link is not None and first.link.element is second.link.element


def _together(first: HtmlElement, second: HtmlElement) -> bool:
    return first.getparent() is second.getparent()


def _names_of_titles(blocks: Iterable[Block]) -> frozenset[str]:
    """Class names that say "title" of several links which are lines of their own."""
    names = Counter(
        name
        for block in blocks
        if block.links and block.links[0].text == block.text
        if _TITLE_CLASS.search(name := block.links[0].element.get("class") or "")
    )
    return frozenset(name for name, count in names.items() if count >= _SEVERAL)


def links(blocks: Sequence[Block], context: Context) -> list[Anchor]:
    """Title candidates that are links with words; a link around several lines counts once."""
    found: list[Anchor] = []
    named = _names_of_titles(blocks)
    for block in blocks:
        for link in block.links if len(block.links) <= _MOST_LINKS else ():
            anchor = _link_anchor(block, link, context, named)
            last = found[-1] if found else None
            if anchor is None or (last is not None and _byline_of(last, anchor, context)):
                continue
            if last is not None and last.link is not None and _same_target(last.link, link):
                apart = last.link is not link and last.block is not block
                if apart and _each_dated(last.block, block, context):
                    found.append(anchor)
                else:
                    _prefer(last, anchor)
            else:
                found.append(anchor)
    _part(found)
    return found


def _part(found: Sequence[Anchor]) -> None:
    """Take an anchor for its own link alone where what holds that and another one holds a neighbour too."""
    for place, anchor in enumerate(found):
        if anchor.link is None or anchor.element is anchor.link.element:
            continue
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        links_beside = (other.link.element for other in beside if other.link is not None)
        if any(anchor.element in element.iterancestors() for element in links_beside):
            anchor.element = anchor.link.element


def _byline_of(last: Anchor, anchor: Anchor, context: Context) -> bool:
    """Whether a short link behind the day, on the line below a title or its text, is the name of a writer.

    Where each line has its own day the short link is a title as the others are.
    """
    block = anchor.block
    if _long_enough(anchor.text) or block is last.block or not _long_enough(last.text):
        return False
    before = block.text.partition(anchor.text)[0].rstrip()
    if before[-1:] not in _DOTS or not context.meta_of(before).is_date or context.meta(last.block).dates:
        return False
    near = (block.element, *islice(block.element.iterancestors(), _NEAR))
    return any(element in near for element in (last.element, *islice(last.element.iterancestors(), _NEAR)))


def _each_dated(one: Block, other: Block, context: Context) -> bool:
    """Whether a date of its own stands right before each of two lines: they are items all the same."""
    blocks = context.page.free_blocks
    return all(
        (before := _before(blocks, block)) is not None and context.meta(before).is_date
        for block in (one, other)
    )


def _before(blocks: Sequence[Block], block: Block) -> Block | None:
    """The line before another, among those that a reader sees."""
    position = bisect_left(blocks, block.index, key=attrgetter("index"))
    return blocks[position - 1] if position else None


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
    """How much a line reads like a title: some words, one sentence, no full stop; class names are a hint."""
    text = anchor.text
    words = word_count(text)
    score = min(words, _TITLE_WORDS) / _TITLE_WORDS
    if text.endswith((".", "…", "。", "[…]")):
        score -= 0.6
    score -= 0.3 * (words > _MANY_WORDS) + 0.2 * (words > 2 * _MANY_WORDS)
    if _SENTENCES.search(text):
        score -= 0.4
    if len(text) * 2 < len(anchor.block.text) and words <= _LONGEST_LABEL:
        score -= 0.6  # a label beside the date
    names = anchor.block.element.get("class") or ""
    if names:
        score += 0.6 * bool(_TITLE_CLASS.search(names)) - 0.4 * bool(_TEXT_CLASS.search(names))
    return score + 0.3 * anchor.block.bold


def _link_anchor(block: Block, link: Link, context: Context, named: Collection[str]) -> Anchor | None:
    boxed = link.element is block.element
    spread = boxed or len(link.text) > len(block.text)
    shown = _as_shown(link, block)
    text = block.text if spread else shown
    if not titlelike(text) or button(text) or secondary(link, text) or counts_readers(text):
        return None
    if not _long_enough(text) and not context.meta(block).dates:
        return None
    meta = context.meta(block) if spread or shown == block.text else None
    if meta is not None and (meta.authors or (_only_dated(meta) and not _named(block, link, meta, named))):
        return None
    within = not spread and meta is None
    if within and (_only_dated(context.meta_of(text)) or _inline(block, link, shown, context)):
        return None
    if meta is not None:
        text = words_of(block, text, context)
    return Anchor(block, link.element, link, LINK, _in_bold(link, text) or text)


def _in_bold(link: Link, text: str) -> str | None:
    """The title that a link begins with in bold type, where the beginning of the text follows in it.

    Previews of pages name their host before it.
    """
    for element in link.element.iter("b", "strong"):
        title = fold("".join(element.itertext())).rstrip(" :–—-")
        if not title:  # of a pictogram
            continue
        before, found, behind = text.partition(title)
        rest = behind.strip(" :–—-|：")
        told = titlelike(title) and _long_enough(title) and word_count(rest) >= LINK_WORDS
        first = not before.strip() or _HOST.fullmatch(before.strip())
        return title if found and told and first and _SENTENCE_END.search(rest) else None
    return None


def _named(block: Block, link: Link, meta: Meta, named: Collection[str]) -> bool:
    """Whether a link with a date and a word or two bears the name of other titles: "Spring fair, 13 May"."""
    return meta.words > 0 and link.text == block.text and (link.element.get("class") or "") in named


def _only_dated(meta: Meta) -> bool:
    """A date with hardly a word; but "Newsletter October 2023" is a title."""
    return meta.is_date and (meta.kind is None or meta.dates[0][0].precision == "day")


def _long_enough(text: str) -> bool:
    return word_count(text) >= LINK_WORDS or len(text) >= _LINK_LENGTH


def _as_shown(link: Link, block: Block) -> str:
    """The words of a link as its line has them: without blanks that only its elements put before signs."""
    if (
        len(block.text) > _LONG_LINE or link.text in block.text
    ):  # not ten thousand searches of a line of theirs
        return link.text
    tight = _BLANK_BEFORE_SIGN.sub("", link.text)
    if tight in block.text:
        return tight
    joined = fold("".join(islice(link.element.itertext(), _MOST_PIECES)))  # 夜間 in bold, バス beside it
    return joined if joined and joined in block.text else link.text


def _inline(block: Block, link: Link, words: str, context: Context) -> bool:
    """Whether a link is part of a sentence: what stands around it is more than date, kind and author."""
    if len(block.text) > _LONG_LINE and word_count(block.text) > word_count(words) + 2 * _BESIDE_LINK:
        return True  # one of many links on a line: what is around each is about the same
    before, _, behind = block.text.partition(words)
    before = before.strip(" :–—-|")
    if not before and behind.lstrip()[:1] in SET_OFF and behind.strip():
        return False  # "The title: the text"
    if (
        not before
        and "A" <= behind[:1] <= "\u017f"
        and behind[:1].isupper()
        and word_count(behind) >= _MANY_WORDS // 2
    ):
        return False  # an element of its own, without a blank before the text
    if before and (dated := context.meta_of(before)).dates and not dated.words:
        return False  # a day, a title, and the text on the same line
    if only_files(behind.strip()):
        around = before
    else:
        around = f"| {behind}" if _NUMBER.fullmatch(before) else block.text.replace(words, " | ", 1)
    for other in block.links if len(block.links) > 1 else ():
        if other.href == link.href and other is not link:  # title and text, each a link to the same
            around = around.replace(other.text, " | ", 1)
    meta = context.meta_of(without_files(around))
    return meta.words > (_BESIDE_DATE if meta.dates or meta.kind else _BESIDE_LINK)
