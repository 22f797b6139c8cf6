"""Labels and values by turns in the elements of one line, and heads as paragraphs above their values."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.known import is_sure_name
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_name
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FEWEST_PARTS, _MOST_PARTS = 4, 24
_FEWEST, _MOST = 2, 12
_CELLS = frozenset({"td", "th"})


def read_alternating(blocks: list[Block], taken: set[HtmlElement]) -> Iterator[Sheet]:
    """Sheets of lines whose elements are a label, its value, a label, …, and of heads above their values.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
    """
    free = [block for block in blocks if block.element not in taken]
    lines = [row for block in free if (row := _in_one_line(block))]
    if lines:
        yield Sheet(lines[0]["name"].element, lines, tuple(lines[0]))
    yield from _below_heads(free)


def _in_one_line(block: Block) -> dict[str, Value]:
    """The values of a line by their labels; empty where every other part is not a label."""
    parts = block.parts
    if len(parts) % 2 or not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
        return {}
    labels, values = parts[::2], parts[1::2]
    roles = [role_of(label.rstrip(" :：")) for label in labels]
    if "name" not in roles or None in roles or len(set(roles)) < len(roles):
        return {}
    row = {
        role: Value(value.strip(), block.element) for role, value in zip(roles, values, strict=True) if role
    }
    return row if is_name(row["name"].text) else {}


def _below_heads(blocks: list[Block]) -> Iterator[Sheet]:
    """Paragraphs that were a table: its heads one below the other, then the values of each row."""
    at = 0
    while at < len(blocks):
        heads = _heads(blocks, at)
        at += max(1, len(heads))
        if len(heads) < _FEWEST:
            continue
        sheet = Sheet(blocks[at - 1].element, heads=tuple(heads))
        while row := _row(blocks, at, heads):
            sheet.rows.append(row)
            at += len(heads)
        if sheet.rows:
            yield sheet


def _heads(blocks: list[Block], at: int) -> list[str]:
    """The roles of the heads that stand one below the other from a place on, the first that of the names."""
    heads: list[str] = []
    first = blocks[at]
    if first.tag in _CELLS or first.heading or role_of(first.text) != "name":
        return []
    for block in islice(blocks, at, at + _MOST):
        role = role_of(block.text) if block.tag == first.tag and not block.heading else None
        if role is None or role in heads or block.element.getparent() is not first.element.getparent():
            break
        heads.append(role)
    return heads


def _row(blocks: list[Block], at: int, heads: list[str]) -> dict[str, Value]:
    """The values of a row; empty where what follows is none."""
    cells = blocks[at : at + len(heads)]
    kind = blocks[at - 1].tag
    if len(cells) < len(heads) or any(block.tag != kind or block.heading for block in cells):
        return {}
    row = {role: Value(block.text, block.element) for role, block in zip(heads, cells, strict=True)}
    name = row["name"].text
    sure = is_sure_name(name)
    told = "duration" in row and lasts(row["duration"].text)
    return row if is_name(name) and (sure or told) else {}
