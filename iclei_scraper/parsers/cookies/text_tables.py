"""Tables written as plain text: lines whose values the same sign parts, below heads or below none."""

from __future__ import annotations

import re
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.columns import told_by_values
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_SIGNS = tuple(map(re.compile, (r"\s*;\s*", r"\s*\|\s*", r"\s*,\s*")))
_GAP = re.compile(r"\s{2,}|\t")
_CELLS = frozenset({"td", "th", "tr"})
_FEWEST = 2
_MOST_COLUMNS = 8
_MOST_LINES = 400  # of one table
_MOST_PRE = 20  # elements of one page
_MOST = 1000  # elements of one page that are looked into
_LONGEST_HEADS = 250  # characters
_LONGEST_LINE = 2_000
_LONGEST_TABLE = 50_000


def read_text_tables(page: Page) -> Iterator[Sheet]:
    """Sheets of lines that breaks part, or that stand in ``<pre>``.

    Args:
        page: the page.
    """
    for element, blocks in groupby(page.free_blocks, key=lambda block: block.element):
        lines = [block.text for block in islice(blocks, _MOST_LINES)]
        if len(lines) > 1 and len(lines[0]) <= _LONGEST_HEADS:
            yield from _read(lines, element, _SIGNS)
    headed = False
    for element in islice(page.root.iter("pre"), _MOST_PRE):
        read = list(_read(_lines(element), element, (_GAP, *_SIGNS)))
        headed = headed or bool(read)
        yield from read
    if not headed and ("\t" in page.markup or "<pre" in page.markup):
        yield from _headless(page)


def _headless(page: Page) -> Iterator[Sheet]:
    """Sheets of lines whose values tabs or several blanks part, told by what stands in them."""
    blocks = [block for block in page.free_blocks if block.tag not in _CELLS]
    if not any(map(_keeps_blanks, islice(_elements(block for block in blocks if "_" in block.text), _MOST))):
        return
    tables = [
        (element, [_GAP.split(line) for line in _lines(element) if _GAP.search(line)])
        for element in islice(_elements(blocks), _MOST)
        if _keeps_blanks(element)
    ]
    rows = [row for _, found in tables for row in found]
    width = min(max(map(len, rows), default=0), _MOST_COLUMNS)
    columns = {at: [row[at] for row in rows[:_MOST_LINES] if at < len(row)] for at in range(width)}
    roles = told_by_values(columns, {})
    if not {"name", "duration"} <= roles.keys():
        return
    for element, found in tables:
        sheet = Sheet(element)
        for row in found:
            told = {role: Value(row[at], element) for role, at in roles.items() if at < len(row)}
            if "name" in told and len(told) > 1:
                sheet.rows.append(told)
        if sheet.rows:
            yield sheet


def _elements(blocks: Iterable[Block]) -> Iterator[HtmlElement]:
    yield from dict.fromkeys(block.element for block in blocks)


def _keeps_blanks(element: HtmlElement) -> bool:
    """Whether tabs stand in an element's own text; what its children hold is theirs."""
    return element.tag == "pre" or any("\t" in text for text in (element.text or "", *_tails(element)))


def _tails(element: HtmlElement) -> Iterator[str]:
    yield from (child.tail for child in islice(element, _MOST_LINES) if child.tail)


def _lines(element: HtmlElement) -> list[str]:
    pieces, length = [], 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST_TABLE:
            break
    lines = (line.strip() for line in "".join(pieces)[:_LONGEST_TABLE].split("\n")[:_MOST_LINES])
    return [line for line in lines if len(line) <= _LONGEST_LINE and any(map(str.isalnum, line))]


def _read(lines: list[str], element: HtmlElement, signs: tuple[re.Pattern[str], ...]) -> Iterator[Sheet]:
    """The sheet of lines below one of heads, if there is any; a line of one value may name a group."""
    for sign in signs:
        heads = [head for head in sign.split(lines[0]) if head] if lines else []
        roles = [role_of(head) for head in heads]
        if "name" in roles and len(set(roles) - {None}) >= _FEWEST:
            sheet = Sheet(element, heads=tuple(heads))
            group = ""
            for line in lines[1:]:
                values = [text.strip() for text in sign.split(line, maxsplit=len(heads) - 1)]
                if len(values) == len(heads):
                    told = dict(zip(roles, values, strict=True))
                    told.pop(None, None)
                    if group:
                        told.setdefault("category", group)
                    sheet.rows.append(
                        {str(role): Value(text, element) for role, text in told.items() if text}
                    )
                elif len(values) == 1 and (name := category_name(values[0])):
                    group = name
            if sheet.rows:
                yield sheet
            return
