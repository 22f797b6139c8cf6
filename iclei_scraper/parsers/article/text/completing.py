"""What the library lost of a text, put back between the lines that it kept and right after them."""

from __future__ import annotations

from itertools import dropwhile, groupby, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running, sentence
from iclei_scraper.values.wording.text import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

PAIRS = frozenset({"dt", "dd"})
_FEW = 2
"""Paragraphs that the library may have lost between two that it kept; more are a box of their own."""
_AHEAD = 4_000  # characters of a text in which its next line is sought
_END = 60  # letters by which a line is known again
_LONG = 200  # characters of what stands below no picture


def completed(found: list[str], own: Sequence[Block], lines: Sequence[Block], end: int) -> list[str]:
    """The library's paragraphs with what it lost between the title and the last of them, and right after.

    Args:
        found: the library's paragraphs.
        own: lines of the text.
        lines: the same and further lines that the library kept, in order.
        end: index of the first line that belongs to another article, if any.
    """
    places = {line: index for index, text in enumerate(found) for line in text.split("\n")}
    kept = (block for block in own if block.text in places and block.tag != "pre")  # blanks differ in code
    kinds = {_kind(block) for block in kept if running(block)}
    joined, cursor = " ".join(found), 0
    told = {block.text for block in lines}
    strange = {
        index for index, text in enumerate(found) if told.isdisjoint(text.split("\n"))
    }  # a row of code
    out: list[str] = []
    last = -1
    anchor: Block | None = None
    waiting: list[Block] = []
    for block in lines:
        place = places.get(block.text)
        if place is None:
            ahead = cursor + len(block.text) + _AHEAD  # the library may have joined lines that breaks part
            at = -1 if block.element.find("br") is None else joined.find(block.text, cursor, ahead)
            if at < 0:
                waiting.append(block)
            cursor = max(cursor, at)
            continue
        if anchor is None:
            out += found[:place]
            last = place - 1
        if place > last and strange.issuperset(range(last + 1, place)):
            between = found[last + 1 : place]
            out += between
            last = place - 1
            out += _as_text(_untold(_lost(waiting, anchor, block, kinds), between))
        if place > last:
            out += found[last + 1 : place + 1]
            last = place
        anchor, waiting = block, []
    if anchor is not None and last == len(found) - 1 and anchor in own:
        tail = takewhile(lambda block: block.index < end, waiting)
        out += _as_text(_lost([*tail], anchor, None, kinds))
    return out + found[last + 1 :]


def _untold(lost: Sequence[Block], between: Iterable[str]) -> Iterator[Block]:
    """Lines that the library did not write otherwise: joined to others, without the mark of an item."""
    said = letters_of("".join(between))
    ends = (letters_of(block.text)[-_END:] for block in lost)  # the rest may have lost what a pointer shows
    return (block for block, end in zip(lost, ends, strict=True) if not said or end not in said)


def _lost(
    waiting: Sequence[Block], before: Block | None, after: Block | None, kinds: set[tuple[str | None, ...]]
) -> list[Block]:
    """What belongs to the text of some lines that the library left out between two, or at an end.

    A list of terms is text to its end. Beside a line that it kept, in the same element, all is text but what
    comes before the first sentence, a subtitle or facts, and headings at the end, which head what follows.
    Elsewhere some sentences are, and paragraphs marked up like those that it kept.
    """
    homes = {_home(block) for block in (before, after) if block is not None}
    sentences = sum(map(sentence, waiting))
    outer = [*before.element.iterancestors("dl")][-1:] if before is not None else []
    amid = before is not None and after is not None
    anywhere = amid and sentences <= _FEW
    listed = _plain_lists(waiting)
    lost = [
        block
        for block in waiting
        if (_home(block) in homes and (_plain(block) or (amid and (block.tag == "li" or _long(block)))))
        or (amid and block.element in homes and running(block))  # what follows where a paragraph broke off
        or (
            block.tag in PAIRS
            and (amid or any(around in outer for around in block.element.iterancestors("dl")))
        )
        or (anywhere and sentence(block))
        or (amid and block in listed)
        or (before is not None and _kind(block) in kinds and (running(block) or (amid and not block.links)))
        or (before is None and after is not None and block.element is after.element and running(block))
    ]
    if before is None:
        first = {"p", after.tag if after is not None else "p"}
        lost = [*dropwhile(lambda block: block.tag not in first, lost)]
    if after is None:
        while lost and lost[-1].heading:
            lost.pop()
    return lost


def _plain_lists(waiting: Sequence[Block]) -> list[Block]:
    """Items of lists of some items none of which leads anywhere: ingredients, steps, whom to bring."""
    lists = groupby(waiting, key=lambda block: block.element.getparent() if block.tag == "li" else None)
    some = (items for home, group in lists if home is not None and len(items := [*group]) > _FEW)
    return [block for items in some if not any(block.links for block in items) for block in items]


def _kind(block: Block) -> tuple[str | None, ...]:
    """How a paragraph is marked up: its own name and that of the next element around it that has one."""
    node = block.element.getparent()
    while node is not None and not node.get("class") and node.tag not in {"body", "main", "article"}:
        node = node.getparent()
    around = (node.tag, node.get("class")) if node is not None else (None, None)
    own = ("p", None) if block.heading else (block.tag, block.element.get("class"))
    return *own, *around


def _plain(block: Block) -> bool:
    """A sentence, a heading that is no link, an item of a list that leads nowhere."""
    if sentence(block) or (block.heading and len(block.links) == 1 and block.links[0].text != block.text):
        return True
    return not block.links and (bool(block.heading) or block.tag == "li")


def _long(block: Block) -> bool:
    """Text of some sentences, in whatever element: longer than what stands below a picture."""
    return len(block.text) >= _LONG and running(block)


def _home(block: Block) -> HtmlElement | None:
    """What holds a paragraph, or the list of an item."""
    parent = block.element.getparent()
    return parent.getparent() if parent is not None and block.tag == "li" else parent


def _as_text(blocks: Iterable[Block]) -> Iterator[str]:
    """Texts of some lines, the items of a list as one."""
    for _, group in groupby(
        blocks, key=lambda block: block.element.getparent() if block.tag == "li" else block
    ):
        yield "\n".join(block.text for block in group)
