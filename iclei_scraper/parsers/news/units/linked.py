"""Title candidates that are links with words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import (
    LINK,
    LINK_LENGTH,
    LINK_WORDS,
    LONGEST_LABEL,
    LONGEST_TITLE,
    SET_OFF,
    Anchor,
    titlelike,
    words_of,
)
from iclei_scraper.parsers.news.units.days_beside import beside_day, day_apart, each_dated, text_behind_day
from iclei_scraper.parsers.news.units.places import Item, settle
from iclei_scraper.parsers.news.units.secondary import secondary
from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.parsers.signs.files import only_files, without_files
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.meta import counts_readers, word_count
from iclei_scraper.parsers.signs.persons import like_person
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta

_SEVERAL = 3
_AGAIN = 4  # times
_TITLE_WORDS, _MANY_WORDS = 8, 14
"""Words of a good title, and of one that is rather a teaser."""
_BESIDE_LINK, _BESIDE_DATE = 3, 6
"""Words that may stand on a link's line: alone, and with a date, where a place is often named too."""
_PAPER = re.compile(r"\.(?:pdf|docx?|odt|xlsx?|pptx?|zip)(?:$|[?#])", re.IGNORECASE)
_CJK = "\u2e80"
_LONG_LINE = 2000  # characters
_NUMBER = re.compile(r"\d{1,2}[.日일]?")
"""What stands before the title where the month stands over the list."""
_CLEARLY = 0.4
"""By how much a later line must read more like a title to be taken for it."""
_DOTS = frozenset("·•∙⋅●|/–—-,")
"""Signs between a day and the name of a writer."""
_NEAR = 3  # elements around a title within which its writer stands
_MOST_LINKS = 200  # of a line; one with more is an index
_MOST_PIECES = 60  # of a link's text, as elements in it divide it
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}")
_SENTENCES = re.compile(r"[a-zß-ÿ][.!?] [A-ZÀ-Þ]|。.")
_BLANK_BEFORE_SIGN = re.compile(r"\s+(?=[:：,.;!?…)])")
_SHORTEST_SHARE = 4  # times the title at the end of a link's words
_SHORTEST_TEXT = 24  # characters of one behind a title, in an element of its own on the same line
_SENTENCE_END = re.compile(r"[.!?…。！？]\W?$")
_TITLE_CLASS = re.compile(r"titl|headline|heading|titre|titulo|überschrift", re.IGNORECASE)
_SENTENCE_GOES_ON = re.compile(r"[をはがにでとへの][^。！？!?]{1,80}(?:[。！？!?]|$)")
_TEXT_CLASS = re.compile(r"desc|excerpt|teaser|text|summary|lead|intro|meta|date|caption", re.IGNORECASE)


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
    found: list[Item] = []
    short: list[Anchor] = []
    named = _names_of_titles(blocks)
    house = _house(blocks)
    for block in blocks:
        for link in block.links if len(block.links) <= _MOST_LINKS else ():
            if (link.href, link.text) == house:
                continue
            anchor = _link_anchor(block, link, context, named)
            last = found[-1].anchor if found else None
            if anchor is None or (last is not None and _byline_of(last, anchor, context)):
                continue
            again = last is not None and last.link is not None and _same_target(last.link, link)
            if not (enough_words(anchor.text) or context.meta(block).dates or beside_day(block, context)):
                if again:
                    found[-1].add(anchor)
                else:
                    short.append(anchor)
            elif last is not None and again:
                apart = last.link is not link and last.block is not block
                if apart and each_dated(last.block, block, context):
                    found.append(Item(anchor))
                else:
                    found[-1].add(anchor)
                    _prefer(last, anchor)
            else:
                found.append(_item(anchor, short))
    anchors = _without_papers(settle(found, short))
    _part(anchors)
    return anchors


def _house(blocks: Iterable[Block]) -> tuple[str, str] | None:
    """The one link that is a line of its own again and again: the name of the house on all that it wrote."""
    counts = Counter(
        (block.links[0].href, block.text)
        for block in blocks
        if len(block.links) == 1 and block.links[0].text == block.text and enough_words(block.text)
    )
    often = [key for key, count in counts.items() if count >= _AGAIN and not button(key[1])]
    return often[0] if len(often) == 1 else None


def _item(anchor: Anchor, short: list[Anchor]) -> Item:
    """What leads somewhere, with the short line before it that leads to the same place."""
    before = short[-1] if short else None
    if (
        before is None
        or before.link is None
        or anchor.link is None
        or not _same_target(before.link, anchor.link)
    ):
        return Item(anchor)
    if before.link is not anchor.link:
        anchor.element = _common(before.element, anchor.element)
    return Item(anchor, short.pop())


def _without_papers(found: list[Anchor]) -> list[Anchor]:
    """Without the papers that the text of a story offers, where its title leads to a page."""
    if not any(_is_paper(anchor) for anchor in found):
        return found
    titled = {
        story
        for anchor in found
        if not _is_paper(anchor)
        and (story := next(anchor.element.iterancestors("article"), None)) is not None
    }
    return [
        anchor
        for anchor in found
        if not (_is_paper(anchor) and next(anchor.element.iterancestors("article"), None) in titled)
    ]


def _is_paper(anchor: Anchor) -> bool:
    return anchor.link is not None and _PAPER.search(anchor.link.href) is not None


def _part(found: Sequence[Anchor]) -> None:
    """Take an anchor for its own link alone where what holds that and another one holds a neighbour too."""
    for place, anchor in enumerate(found):
        if anchor.link is None or anchor.element is anchor.link.element:
            continue
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        links_beside = (other.link.element for other in beside if other.link is not None)
        if any(anchor.element in element.iterancestors() for element in links_beside):
            anchor.element = anchor.link.element


def _apart(link: Link, behind: str) -> bool:
    """Whether what follows a link on its line is an element of its own, which holds a text."""
    element = link.element
    after = element.getnext()
    if after is None or (element.tail or "").strip() or not isinstance(after.tag, str):
        return False
    text = fold("".join(islice(after.itertext(), _MOST_PIECES)))
    return len(text) >= _SHORTEST_TEXT and behind.strip().startswith(text[:_SHORTEST_TEXT])


def _byline_of(last: Anchor, anchor: Anchor, context: Context) -> bool:
    """Whether a short link behind the day, on the line below a title or its text, is the name of a writer.

    Where each line has its own day the short link is a title as the others are.
    """
    block = anchor.block
    if block is last.block or not enough_words(last.text):
        return False
    if enough_words(anchor.text) and (anchor.text < _CJK or not like_person(anchor.text)):
        return False  # names in Chinese signs are as long as words
    before = block.text.partition(anchor.text)[0].rstrip()
    if before[-1:] not in _DOTS or not context.meta_of(before).is_date or context.meta(last.block).dates:
        return False
    near = (block.element, *islice(block.element.iterancestors(), _NEAR))
    return any(element in near for element in (last.element, *islice(last.element.iterancestors(), _NEAR)))


def _same_target(one: Link, other: Link) -> bool:
    return one is other or (one.href == other.href and one.href not in {"", "#"})


def _prefer(kept: Anchor, other: Anchor) -> None:
    """Of two lines with one target keep the one that reads like a title; climb from what holds both."""
    if kept.link is not other.link:
        kept.element = _common(kept.element, other.element)
    if _headline(other) > _headline(kept) + _CLEARLY:
        kept.block, kept.text, kept.level = other.block, other.text, other.level
        kept.link = other.link


def _common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    above = {one, *one.iterancestors()}
    node = other
    while node is not None and node not in above:
        node = node.getparent()
    return one if node is None else node


def _headline(anchor: Anchor) -> float:
    """How much a line reads like a title: some words, one sentence, no full stop; class names are a hint."""
    text = anchor.text
    words = word_count(text)
    score = min(words, _TITLE_WORDS) / _TITLE_WORDS
    if text.endswith((".", "…", "。", "[…]")):
        score -= 0.6
    score -= 0.3 * (words > _MANY_WORDS) + 0.2 * (words > 2 * _MANY_WORDS)
    if _SENTENCES.search(text):
        score -= 0.4
    if len(text) * 2 < len(anchor.block.text) and words <= LONGEST_LABEL:
        score -= 0.9  # a label beside the date
    names = anchor.block.element.get("class") or ""
    if names:
        score += 0.6 * bool(_TITLE_CLASS.search(names)) - 0.4 * bool(_TEXT_CLASS.search(names))
    return score + 0.3 * anchor.block.bold


def _link_anchor(block: Block, link: Link, context: Context, named: Collection[str]) -> Anchor | None:
    boxed = link.element is block.element
    spread = boxed or len(link.text) > len(block.text)
    text = block.text if spread else _as_shown(link, block)
    if not titlelike(text) or button(text) or secondary(link, text) or counts_readers(text):
        return None
    meta = context.meta(block) if text == block.text else None
    if meta is not None and (
        meta.authors
        or (_only_dated(meta) and not _named(block, link, meta, named) and not day_apart(block, context))
    ):
        return None
    within = not spread and meta is None
    if within and (_only_dated(context.meta_of(text)) or _inline(block, link, text, context)):
        return None
    if meta is not None:
        text = words_of(block, text, context)
    elif within:
        text = _gone_on(block, text)
    return Anchor(block, link.element, link, LINK, _in_bold(link, text) or text)


def _gone_on(block: Block, text: str) -> str:
    """A linked text with what ends its sentence behind it, which begins with a particle."""
    if text.isascii() or len(block.text) > LONGEST_TITLE:
        return text
    found = _SENTENCE_GOES_ON.match(block.text.partition(text)[2])
    return text + found[0] if found else text


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
        told = titlelike(title) and enough_words(title) and word_count(rest) >= LINK_WORDS
        first = not before.strip() or _HOST.fullmatch(before.strip())
        return title if found and told and first and _SENTENCE_END.search(rest) else None
    return None


def _named(block: Block, link: Link, meta: Meta, named: Collection[str]) -> bool:
    """Whether a link with a date and a word or two bears the name of other titles: "Spring fair, 13 May"."""
    return meta.words > 0 and link.text == block.text and (link.element.get("class") or "") in named


def _only_dated(meta: Meta) -> bool:
    """A date with hardly a word; but "Newsletter October 2023" is a title."""
    return meta.is_date and (meta.kind is None or meta.dates[0][0].precision == "day")


def enough_words(text: str) -> bool:
    """Whether a link says enough for a title."""
    return word_count(text) >= LINK_WORDS or len(text) >= LINK_LENGTH


def _as_shown(link: Link, block: Block) -> str:
    """The words of a link as its line has them: without blanks that only its elements put before signs.

    Of a link that tells its day and kind before its title, and the title once more, it is the title.
    """
    named = fold(link.element.get("title") or "")
    if len(named) * _SHORTEST_SHARE >= len(link.text) > len(named) and link.text.endswith(named):
        return named
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
    many = len(block.text) > _LONG_LINE and word_count(block.text) > word_count(words) + 2 * _BESIDE_LINK
    before, _, behind = block.text.partition(words) if not many else ("", "", "")
    before = before.strip(" :–—-|")
    if many or (before and author_label(block.parts[0])):
        return True  # what is around each of many links is about the same; writers stand behind their label
    if behind.lstrip()[:1] in SET_OFF and behind.strip() and (not before or kind_label(before)):
        return False  # "The title: the text", "(Blog) The title – the text"
    if (
        not before
        and "A" <= behind[:1] <= "\u017f"
        and behind[:1].isupper()
        and word_count(behind) >= _MANY_WORDS // 2
    ):
        return False  # an element of its own, without a blank before the text
    if before and (dated := context.meta_of(before)).dates and not dated.words:
        return False  # a day, a title, and the text on the same line
    if not before and (_apart(link, behind) or text_behind_day(block, words, context)):
        return False
    if only_files(behind.strip()):
        around = before
    else:
        around = f"| {behind}" if _NUMBER.fullmatch(before) else block.text.replace(words, " | ", 1)
    for other in block.links if len(block.links) > 1 else ():
        if other.href == link.href and other is not link:  # title and text, each a link to the same
            around = around.replace(other.text, " | ", 1)
    meta = context.meta_of(without_files(around))
    return meta.words > (_BESIDE_DATE if meta.dates or meta.kind else _BESIDE_LINK)
