"""The lines of a page in which cookies may be told outside tables, put in order for their readers."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lines.lines import read_line
from iclei_scraper.parsers.cookies.marks.remarks import without_arrow
from iclei_scraper.parsers.cookies.units.units import may_name
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import without_statement
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_name, is_plain_word, is_strong_name
from iclei_scraper.parsers.cookies.words.words import role_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_MOST_LINES = 1500  # that are read outside tables
_MOST_BLOCKS = 20_000  # that are looked at
_MOST_NAMES = 8  # that one explanation is of, one a line
_NEAR = 24  # lines around a name that may tell of its cookie
_FIRST_PICTURE = "\u2190"
_PICTURE = re.compile(r"(?:[\u2190-\u2bff\U0001f1e6-\U0001faff][\ufe0e\ufe0f\u200d]*){1,3}\s*(?=\S)")
_GLUED = re.compile(r"([^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,2})[:：](?=[^\s:：])")
"""A label with no blank behind its colon: "Name:_ga"."""
_CIRCLED = re.compile(r"\s*[①-⑳]\s*(?=[^:：；;]{1,20}[:：])")
_COUNTED = re.compile(r"\d{1,3}[、.．)）]\s*(?=([^:：；;]{1,20})[:：])")
"""What counts labels, or records: "① Name: _ga ② Kept: 1 year", "3、Name: _gid"."""
_CELLS = frozenset({"td", "th"})
_QUOTES = "\"'“”„«»`"


def lines_of(page: Page) -> tuple[tuple[int, Block], ...]:
    """Where cookies may be told outside tables, with the index of each line: of a long page near names."""
    free = page.free_blocks[:_MOST_BLOCKS]
    blocks = [_unglued(_without_picture(_without_link(block))) for block in free]
    lines = dict(_with_hidden_labels(blocks))
    if len(blocks) <= _MOST_LINES:
        return tuple(_terms_together(lines.items()))
    named = (at for at, block in lines.items() if may_name(block))
    near = sorted({at for name in named for at in range(max(0, name - _NEAR), name + _NEAR)})
    return tuple((at, lines[at]) for at in near[:_MOST_LINES] if at in lines)


def _with_hidden_labels(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """Lines with their index; a label that is there for screen readers alone stands before its value again.

    What is hidden within a line is a line of its own behind it.
    """
    label: Block | None = None
    for at in range(len(blocks)):
        block, label_before = blocks[at], label
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        label = after if after is not None and _is_label_of(after, block) else None
        if label is not None:
            yield at, replace(block, text=f"{label.text} {block.text}", parts=(label.text, *block.parts))
        elif block is not label_before:
            yield at, block


def _is_label_of(hidden: Block, shown: Block) -> bool:
    """Whether a hidden line is the label that the element of the line before it begins with."""
    if not hidden.hidden or hidden.element is not shown.element or hidden.text[-1:] not in {":", "："}:
        return False
    if shown.hidden or shown.tag in _CELLS or (shown.element.text or "").strip():
        return False
    first = next(shown.element.iterchildren("*"), None)
    return first is not None and fold("".join(first.itertext())) == hidden.text


def _terms_together(blocks: Iterable[tuple[int, Block]]) -> Iterator[tuple[int, Block]]:
    """Lines with their index; names that one definition is of in one line, as they stand in one cell."""
    for (tag, _), group in groupby(blocks, key=lambda entry: _list_of(entry[1])):
        lines = list(group)
        names = [block.text.strip(_QUOTES) for _, block in lines]
        at, first = lines[0]
        if tag == "dt" and len(lines) > 1 and all(map(is_name, names)):
            yield at, replace(first, text=", ".join(names), parts=(", ".join(names),))
        elif tag != "dt" and 1 < len(lines) <= _MOST_NAMES and _lead_in(lines[-1][1], names[:-1]):
            last = lines[-1][1]
            name, *rest = last.parts
            yield (
                at,
                replace(
                    last,
                    text=", ".join((*names[:-1], last.text)),
                    parts=(", ".join((*names[:-1], name)), *rest),
                ),
            )
        else:
            yield from lines


def _lead_in(last: Block, names: list[str]) -> bool:
    """Whether names, one a line, end in a line that tells of the last of them, in the element of them all."""
    return all(map(is_strong_name, names)) and len(read_line(last.text, last.parts) or ()) > 1


def _list_of(block: Block) -> tuple[str, HtmlElement | None]:
    return block.tag, block.element.getparent() if block.tag == "dt" else block.element


def _without_link(block: Block) -> Block:
    """A line without the link to a company's statement in brackets behind its name."""
    text = without_statement(block.text) if block.links else block.text
    return block if text == block.text else replace(block, text=text, parts=(text,))


def _without_picture(block: Block) -> Block:
    """A line without the pictogram that stands for its label: "🏢 Google"."""
    if block.text[:1] < _FIRST_PICTURE or (picture := _PICTURE.match(block.text)) is None:
        return block
    first, *others = block.parts or ("",)
    kept = f"{first} "[picture.end() :].strip()
    return replace(block, text=block.text[picture.end() :], parts=(kept, *others) if kept else (*others,))


def _uncounted(text: str) -> str:
    cut, count = _CIRCLED.subn("；", text)
    text = cut.removeprefix("；") if count > 1 else text
    counted = _COUNTED.match(text)
    return text[counted.end() :] if counted is not None and role_of(counted[1]) == "name" else text


def _unglued(block: Block) -> Block:
    """A line with a blank behind the name or the sentence that it begins with, where only style parts both.

    An arrow that opens what stands below is left out.
    """
    if (text := _uncounted(block.text)) != block.text:
        block = replace(block, text=text, parts=(text,))
    if len(block.parts) > 1 and (block.toggle or block.heading or block.tag == "summary"):
        block = without_arrow(block)
    if len(block.parts) == 1 and (glued := _GLUED.match(block.text)) and role_of(glued[1]):
        text = f"{glued[0]} {block.text[glued.end() :]}"
        return replace(block, text=text, parts=(text,))
    if len(block.parts) < 2 or not block.text.startswith(block.parts[0] + block.parts[1]):  # noqa: PLR2004
        return block
    name, second = block.parts[:2]
    if " " in name and name[-1] in ".!?" and lasts(second):  # a lifetime at the far end of the line
        return replace(block, text=f"{name} {block.text[len(name) :]}")
    pill = (block.heading or category_name(second)) and is_strong_name(name) and is_plain_word(second)
    prose = " " in second and second[0].isupper()
    if not (is_name(name) and name.isascii()) or not (pill or prose):
        return block
    return replace(block, text=f"{name} {block.text[len(name) :]}")
