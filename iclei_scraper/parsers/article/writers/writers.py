"""Who wrote an article: every place where a page may name its writers, the surest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.around import SIGNED
from iclei_scraper.parsers.article.writers.about import named_in_portrait, opening_name
from iclei_scraper.parsers.article.writers.authors import (
    bare,
    before_day,
    claimed_authors,
    named_together,
    split_authors,
    visible_authors,
)
from iclei_scraper.parsers.article.writers.boxes import named_at_the_right, named_in_box
from iclei_scraper.parsers.article.writers.marked import linked_authors, marked_authors
from iclei_scraper.parsers.article.writers.signatures import (
    named_after_words,
    named_below_regards,
    named_beside_date,
    named_by_label,
    named_in_bold,
    named_in_dateline,
    named_with_role,
    signature_lines,
)
from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.persons import like_person, names_house
from iclei_scraper.values.wording.text import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.head.around import Around

_SIGNATURE = 3  # lines after the text among which its author is named
_CJK = "\u2e80"
_EDITED = re.compile(r"(?:[编編][辑輯]|[责責][编編])\s?[:：]\s?([\u4e00-\u9fff、]{2,20})")
_WIDE = 30  # children of an element that is more than a byline

Byline = tuple[tuple[str, ...], "Block | None"]
"""Names that a line beside the title shows, and the line."""


def writers(around: Around, shown: Byline) -> tuple[str, ...]:
    """Who wrote it: of the places that may tell, the first that names somebody.

    A box of the writer may repeat the title; a given name alone is completed where a line has the whole name.
    """
    title = letters_of(around.title.text)
    told = (tuple(name for name in names if letters_of(name) != title) for names in _places(around, shown))
    return _completed(next(filter(None, told), ()), around)


def _places(around: Around, beside: Byline) -> Iterator[tuple[str, ...]]:
    """A byline names them; metadata tells its names apart; else what is marked, else metadata alone."""
    (shown, line), told, context = beside, around.metadata, around.context
    claimed = _without_editors(claimed_authors(told.authors, told.site_name, context.host), around)
    if line is not None:
        if claimed and (
            (
                all(name in line.text for name in claimed)
                and any(name in one or one in name for name in shown for one in claimed)
            )
            or (told.persons and {*shown} < {*claimed})
        ):
            yield claimed
        elif byline(line.text) or named_together(shown, line.text):
            yield shown
        else:
            yield marked_authors([line.element]) or shown
        return
    if told.persons:
        yield _with_others(claimed, around)
        yield claimed
    scopes: list[HtmlElement] = []
    for block in around.near:
        for element in (block.element, block.element.getparent()):
            if element is not None and element not in scopes and len(element) < _WIDE:
                scopes.append(element)
    yield marked_authors(scopes, around.of_others)
    yield linked_authors(around.near)
    yield named_in_portrait(around.blocks, around.position, context)
    yield named_by_label(around.in_order, context)[0]
    yield named_by_label(around.facts, context, guessing=False)[0]
    text = (block for block in around.text or around.notes if block.index > around.title.index)
    yield named_in_dateline([*text], context)
    if not told.house:
        if all(map(names_house, claimed)):
            yield _signed(around)
        yield claimed
    yield named_in_box(around.below_title, context)[0]
    yield named_beside_date(around.in_order, context)[0]
    yield named_after_words(around.below_title, context)[0]
    yield _signed(around)
    yield claimed
    yield _without_editors(claimed_authors(told.authors), around)


def _without_editors(claimed: tuple[str, ...], around: Around) -> tuple[str, ...]:
    """Claims without who is named on the page as its editor, whom Chinese papers put into their heads."""
    if not any(name[-1] > _CJK for name in claimed):
        return claimed
    short = (block.text for block in around.blocks if len(block.text) <= SIGNED)
    edited = {name for text in short for found in _EDITED.findall(text) for name in split_authors(found)}
    return tuple(name for name in claimed if not name.endswith((*edited,)))


def _with_others(claimed: Sequence[str], around: Around) -> tuple[str, ...]:
    """All names of a line beside the title that consists of those claimed and of further ones."""
    for block in around.near if claimed else ():
        if len(block.text) <= SIGNED and all(name in block.text for name in claimed):
            names = split_authors(block.text)
            if {*claimed} < {*names} and all(like_person(name, around.context.small_words) for name in names):
                return names
    return ()


def _completed(names: tuple[str, ...], around: Around) -> tuple[str, ...]:
    """A given name alone with the family's where a line is, or begins with, the two: "Ana" -> "Ana Souza"."""
    if len(names) != 1 or not names[0].isalpha() or names[0][0] > _CJK:
        return names
    lines = [*around.near, *around.own[around.position :]]
    for line in lines:
        if f"{names[0]} " not in line.text:
            continue
        who = before_day(byline(line.text) or line.text)
        for whole in split_authors(who) if len(who) <= SIGNED else (opening_name(who),):
            if whole.startswith(f"{names[0]} ") and like_person(whole, around.context.small_words):
                return (whole,)
    return names


def _signed(around: Around) -> tuple[str, ...]:
    """Who is named once at the end of the text, or marked in the article's own element."""
    context = around.context
    last = max((block.index for block in around.text or around.notes), default=0)
    below = [block for block in around.own if block.index > around.title.index and block.tag != "blockquote"]
    tail = [block for block in below if last < block.index <= last + _SIGNATURE]
    dated = [block for block in below if len(block.text) <= SIGNED and context.meta(block).dates]
    said = [block for block in below if len(block.text) <= SIGNED and byline(bare(block.text))]
    names = visible_authors([*tail, *dated, *(said if len(said) == 1 else ())], context)[0]
    if names:
        return names
    ends = signature_lines(around.position, around.blocks, context)
    if len(ends) == 1 and (names := named_beside_date(ends, context)[0]):
        return names
    names = named_below_regards(below, context) or named_at_the_right(tail, context)
    names = names or named_with_role(tail, context) or named_in_bold(below, context)
    if names := names or named_after_words(tail, context)[0]:
        return names
    article = next(around.title.element.iterancestors("article"), None)
    found = marked_authors([article], around.readers) if article is not None else ()
    return found if len(found) == 1 else ()
