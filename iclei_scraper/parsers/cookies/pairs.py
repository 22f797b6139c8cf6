"""Cookies told in labels and values: lists of pairs, definition lists, cards, and grids built of ``<div>``.

Works on the page's blocks: a label stands alone in a short block, or before a colon. Labels that follow one
another without values are the heads of a grid, whose rows are then read by their structure.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.labels import Label, find_labels
from iclei_scraper.parsers.cookies.sheet import Sheet, Value, text_of
from iclei_scraper.parsers.cookies.stacks import without_heads
from iclei_scraper.parsers.cookies.tables import roles_of
from iclei_scraper.parsers.cookies.titled import read_titled
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_MOST_VALUES = 4  # blocks that one value may be made of
_MOST_ROWS = 2000
_MOST_GRIDS = 40
_MOST_CELLS = 20
_MOST_BLOCKS = 50_000  # of one page
_UNEVEN = 0.2  # share of records that may lack a label
_APART = 12  # blocks between one record and the next that still belong to the same list


def read_pairs(page: Page, *, learn: bool = False) -> Iterator[Sheet]:
    """Sheets of label-value pairs and of grids outside ``<table>``.

    Args:
        page: the page.
        learn: whether labels in unknown words may be told by their values.
    """
    blocks = page.free_blocks[:_MOST_BLOCKS]
    rows = _Rows()
    grids = list(_grids_of_spans(blocks, rows))
    labels = find_labels(blocks, learn=learn)
    heads, rest = _grid_heads(labels)
    for tried, head in enumerate(heads):
        sheet = _read_grid(head, rows) if tried < _MOST_GRIDS else None
        if sheet is not None:
            grids.append(sheet)
        else:
            rest += head  # labels without values look like the heads of a grid
    yield from grids
    read = {value.element for sheet in grids for row in sheet.rows for value in row.values()}
    rest = sorted((label for label in rest if label.block.element not in read), key=lambda label: label.at)
    named = list(_records(blocks, rest)) if any(label.role == "name" for label in rest) else []
    titled = list(read_titled(blocks, rest, _value)) if learn and not read else []
    yield from max(named, titled, key=lambda sheets: sum(len(sheet.rows) for sheet in sheets))


# Pairs ------------------------------------------------------------------------------------------------------


def _records(blocks: list[Block], labels: list[Label]) -> Iterator[Sheet]:
    """Records that begin with each name label, or with the label that the first record begins with."""
    if not labels:
        return
    opening = _opening(labels)
    parted = _parted(blocks, labels)
    sheet: Sheet | None = None
    record: dict[str, Value] = {}
    said: set[str] = set()
    last = -_APART
    for position, label in enumerate(labels):
        stop = labels[position + 1].at if position + 1 < len(labels) else len(blocks)
        value = _value(blocks, label, stop)
        far = label.at - last > _APART
        if label.role in said or label.role == opening or far or label.at in parted:
            _keep(sheet, record, said)
            record, said = {}, set()
        if far and sheet is not None:
            yield sheet
            sheet = None
        said.add(label.role)
        if value is not None:
            record.setdefault(label.role, value)
            sheet = sheet or Sheet(label.block.element, heads=())
            if label.text not in sheet.heads:
                sheet.heads = (*sheet.heads, label.text)
        last = label.at
    if sheet is not None:
        _keep(sheet, record, said)
        yield sheet


def _opening(labels: list[Label]) -> str:
    """Role of the label that a record begins with: the first one, if it comes about as often as names do."""
    first = labels[0].text.strip(" :：")
    names = sum(label.role == "name" for label in labels)
    same = sum(label.text.strip(" :：") == first for label in labels)
    return labels[0].role if abs(same - names) <= _UNEVEN * names else "name"


def _parted(blocks: list[Block], labels: list[Label]) -> set[int]:
    """Where a label stands that a heading, which is no label itself, parts from the one before."""
    own = {label.at for label in labels}
    parted: set[int] = set()
    last = -_APART
    for label in labels:
        between = range(max(0, last + 1), label.at)
        if any(blocks[at].heading and at not in own and role_of(blocks[at].text) is None for at in between):
            parted.add(label.at)
        last = label.at
    return parted


def _keep(sheet: Sheet | None, record: dict[str, Value], said: set[str]) -> None:
    """A record has a name and another label, whose value may be missing."""
    if sheet is not None and "name" in record and len(said) > 1:
        sheet.rows.append(record)


def _value(blocks: list[Block], label: Label, stop: int) -> Value | None:
    """The blocks between a label and the next, as far as they stand close to it."""
    if label.value:
        return Value(label.value, label.block.element)
    texts: list[str] = []
    element: HtmlElement | None = None
    for block in blocks[label.at + 1 : min(stop, label.at + 1 + _MOST_VALUES)]:
        if (
            block.heading
            or (category_name(block.text) and label.role != "category")
            or (texts and block.toggle)
        ):
            break
        if element is not None and not _close(element, block.element):
            break
        if block.text:
            texts.append(block.text)
            element = element if element is not None else block.element
            if label.role != "description":
                break
    return Value("\n".join(texts), element) if element is not None else None


def _close(one: HtmlElement, other: HtmlElement) -> bool:
    return one is other or one.getparent() is other.getparent() or one in other.iterancestors()


# Grids ------------------------------------------------------------------------------------------------------


def _grid_heads(labels: list[Label]) -> tuple[list[list[Label]], list[Label]]:
    """Runs of labels in neighbouring blocks with different roles, a name among them; and all other labels."""
    heads: list[list[Label]] = []
    rest: list[Label] = []
    run: list[Label] = []
    for label in [*labels, None]:
        joined = run and label is not None and not label.value and label.at == run[-1].at + 1
        if joined and label is not None and label.role not in {entry.role for entry in run}:
            run.append(label)
            continue
        if len(run) > 1 and any(entry.role == "name" for entry in run):
            heads.append(run)
        else:
            rest += run
        run = []
        if label is not None and label.value:
            rest.append(label)
        elif label is not None:
            run = [label]
    return heads, rest


def _read_grid(heads: list[Label], rows: _Rows) -> Sheet | None:
    """Rows that are built like the row of heads: siblings with as many children."""
    row = _common(heads[0].block.element, heads[-1].block.element)
    if len(row) > _MOST_CELLS:
        return None
    cells = [child for child in row if isinstance(child.tag, str)]
    columns: dict[str, int] = {}
    for label in heads:
        column = _column(cells, label.block.element)
        if column is None or column in columns.values():
            return None
        columns[label.role] = column
    return rows.read(row, len(cells), columns, tuple(label.text for label in heads))


def _grids_of_spans(blocks: list[Block], rows: _Rows) -> Iterator[Sheet]:
    """Grids with each row in one block: ``<div><span>Name</span><span>Expiry</span></div>``."""
    for block in blocks:
        if not 1 < len(block.parts) <= _MOST_CELLS or "name" not in map(role_of, block.parts):
            continue
        cells = [child for child in block.element if isinstance(child.tag, str)]
        if not 1 < len(cells) <= _MOST_CELLS:
            continue
        columns = roles_of([Value(text_of(cell), cell) for cell in cells])
        if "name" in columns and len(columns) > 1 and not in_data_cell(block.element):
            sheet = rows.read(block.element, len(cells), columns, block.parts)
            if sheet is not None:
                yield sheet


class _Rows:
    """Reads rows under rows of heads; so many of a page that no shape of it costs more than its length."""

    def __init__(self) -> None:
        self._left = _MOST_ROWS

    def read(
        self, heads: HtmlElement, count: int, columns: dict[str, int], texts: tuple[str, ...]
    ) -> Sheet | None:
        """The rows that follow a row of heads, each cell by its column."""
        sheet = Sheet(heads.getparent() if heads.getparent() is not None else heads, heads=texts)
        lines: list[list[Value]] = []
        for row in islice(_rows_like(heads, count), self._left):
            self._left -= 1
            lines.append([Value(text_of(cell), cell) for cell in row if isinstance(cell.tag, str)])
        top = [Value(text_of(cell), cell) for cell in heads if isinstance(cell.tag, str)]
        for line in without_heads(lines, top):
            record = {
                role: line[column]
                for role, column in columns.items()
                if column < len(line) and line[column].text
            }
            if "name" in record and role_of(record["name"].text) != "name":
                sheet.rows.append(record)
        return sheet if sheet.rows else None


def _common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    around = list(one.iterancestors())
    for ancestor in other.iterancestors():
        if ancestor in around:
            return ancestor
    return one


def _column(cells: list[HtmlElement], head: HtmlElement) -> int | None:
    for column, cell in enumerate(cells):
        if cell is head or cell in head.iterancestors():
            return column
    return None


def _rows_like(row: HtmlElement, count: int) -> Iterator[HtmlElement]:
    """What follows a row of heads with as many children; the heads may have a wrapper of their own."""
    level: HtmlElement | None = row
    for _ in range(3):
        if level is None or level.getparent() is None:
            return
        found = False
        for sibling in islice(level.itersiblings(), _MOST_ROWS):
            inner = [child for child in sibling if isinstance(child.tag, str) and len(child) == count]
            rows = inner if inner and 2 * len(inner) >= len(sibling) else [sibling][: len(sibling) == count]
            found = found or bool(rows)
            yield from rows
        if found:
            return
        level = level.getparent()
