"""Tables written as plain text: lines whose values the same sign parts, below heads or below none."""

from __future__ import annotations

import csv
import re
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.grouping import may_head
from iclei_scraper.parsers.cookies.sheets.columns import told_by_values
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_sure_name
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_SIGNS = tuple(map(re.compile, (r"\s*;\s*", r"\s*\|\s*", r"\s*,\s*")))
_GAP = re.compile(r"\s{2,}|\t")
_CELLS = frozenset({"td", "th", "tr"})
_FEWEST = 2
_DRAWN = str.maketrans("│┃║¦", "||||", "┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬")
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
        if element.tag == "pre":
            continue
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
    lines = map(_bare, "".join(pieces)[:_LONGEST_TABLE].split("\n")[:_MOST_LINES])
    return [line for line in lines if len(line) <= _LONGEST_LINE and any(map(str.isalnum, line))]


def _bare(line: str) -> str:
    """A line without the frame that is drawn around a table, and without the signs of a heading."""
    line = line.translate(_DRAWN).strip()
    framed = line.startswith("|") and line.endswith("|") and len(line) > 1
    return line[1:-1].replace("`", "").strip() if framed else line.lstrip("# \t")


def _read(lines: list[str], element: HtmlElement, signs: tuple[re.Pattern[str], ...]) -> Iterator[Sheet]:
    """The sheets of lines below those of heads; a line of one value may name a group, above heads as well."""
    for sign in signs:
        tops = [at for at, line in enumerate(lines) if _are_heads(sign, line)]
        drawn = element.tag == "pre" and "|" in sign.pattern  # prose may stand above what bars draw
        if not tops or (not drawn and (tops[0] > 1 or (tops[0] and not _may_name_group(lines[0])))):
            continue
        group = ""
        for top, stop in zip(tops, [*tops[1:], len(lines)], strict=True):
            over = [line for line in lines[max(0, top - 1 - drawn) : top] if _may_name_group(line)]
            group = _group(over[-1]) if over else group
            last = stop - (stop < len(lines) and _may_name_group(lines[stop - 1]))
            sheet = _below(lines[top:last], element, sign, group)
            if sheet.rows:
                yield sheet
        return


def _are_heads(sign: re.Pattern[str], line: str) -> bool:
    if len(line) > _LONGEST_HEADS:
        return False
    roles = [role_of(head) for head in sign.split(line) if head]
    return "name" in roles and len(set(roles) - {None}) >= _FEWEST


def _below(lines: list[str], element: HtmlElement, sign: re.Pattern[str], group: str) -> Sheet:
    """The sheet of a line of heads and those of values below it.

    A group stands above the heads, in a line of its own, or once in the first of its rows.
    """
    heads = [head for head in sign.split(lines[0]) if head]
    roles = [role_of(head) for head in heads]
    sheet = Sheet(element, heads=tuple(heads))
    for line in lines[1:]:
        values = _values(sign, line, len(heads))
        said = [text for text in values if text]
        if len(said) == 1 and values[0] and _may_name_group(values[0]):
            group = _group(values[0])
        elif len(values) == len(heads):
            told = {role: text for role, text in zip(roles, values, strict=True) if role and text}
            group = told.get("category", group)
            if group:
                told.setdefault("category", group)
            sheet.rows.append({role: Value(text, element) for role, text in told.items()})
    return sheet


def _values(sign: re.Pattern[str], line: str, most: int) -> list[str]:
    """The values of a line, those in quotes whole, as programs export them."""
    if '"' in line and (delimiter := sign.pattern.strip("\\s*")) in {",", ";"}:
        values = [
            text.strip() for text in next(csv.reader([line], delimiter=delimiter, skipinitialspace=True))
        ]
        if len(values) == most:
            return values
    return [text.strip() for text in sign.split(line, maxsplit=most - 1)]


def _group(line: str) -> str:
    return category_name(line) or line


def _may_name_group(line: str) -> bool:
    """Whether a line of one value is the name of a group, and no name of a cookie."""
    return category_name(line) is not None or (may_head(line) and not is_sure_name(line))
