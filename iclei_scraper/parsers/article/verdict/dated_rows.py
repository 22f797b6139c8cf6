"""Days that stand below each other in a table or list: what was decided or done then, row by row."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_ROWS = frozenset({"tr", "li"})
_NEAR, _BOXES = 6, 6
_LONGEST_DAY, _LONGEST_ROW, _LONGEST_LINE = 40, 80, 200
_FEWEST, _FEWEST_BEHIND = 2, 3
"""Days that make a column of days: where rows begin with them, and elsewhere."""
_MOST_ROWS = 40


def is_of_row(block: Block, title: Block, context: Context) -> bool:
    """Whether a line with a day stands in one of several rows that each have a day in the same place.

    Rows are those of a table or list, else the boxes around the line below the title's: entries of guests,
    days of a log.
    """
    around = (block.element, *islice(block.element.iterancestors(), _NEAR))
    row = next((element for element in around if element.tag in _ROWS), None)
    if row is not None:
        return _has_alike(row, around, context, whole=row is block.element)
    above = {title.element, *title.element.iterancestors()}
    boxes = islice(takewhile(lambda element: element not in above, around), _BOXES)
    return any(_has_alike(box, around, context, whole=box is block.element) for box in boxes)


def _has_alike(row: HtmlElement, around: Sequence[HtmlElement], context: Context, *, whole: bool) -> bool:
    """Whether rows beside one have days in the same place."""
    holder = row.getparent()
    if holder is None:
        return False
    column = next((place for place, cell in enumerate(row) if cell in around), 0)
    rows = (other for other in holder.iterchildren(row.tag) if other.get("class") == row.get("class"))
    cells = _told(islice(rows, _MOST_ROWS), column, around[0], whole=whole)
    metas = [context.meta_of(text) for text in cells]
    if len(metas) == _FEWEST and all(meta.dates and not meta.words for meta in metas):
        return False  # the days when one text was published and changed
    told = [meta.dates for meta in metas]
    first = sum(bool(dates) and dates[0][0].span[0] == 0 for dates in told)
    days = sum(map(bool, told))
    if row.tag not in _ROWS:
        return days >= _FEWEST_BEHIND and days * 2 > len(told)
    return (column == 0 and first >= _FEWEST) or days >= _FEWEST_BEHIND


def _told(rows: Iterator[HtmlElement], column: int, line: HtmlElement, *, whole: bool) -> Iterator[str]:
    """What stands in a column of each row, a short item of a list or a line of it, a line of a box.

    Where an item's day is written among its first words, the ``whole`` item is the line: it begins with them.
    Of a box and a long item it is what has the class of the ``line``, or else a beginning.
    """
    for row in rows:
        if row.tag == "tr":
            if len(row) > column and len(text := fold("".join(row[column].itertext()))) <= _LONGEST_DAY:
                yield text
        elif row.tag == "li" and len(text := fold(" ".join(row.itertext()))) <= _LONGEST_ROW:
            yield text
        elif (alike := _alike(row, line)) is not None:
            yield _beginning(alike)
        else:
            yield _part(row, column) if row.tag == "li" and not whole else _beginning(row)


def _alike(row: HtmlElement, line: HtmlElement) -> HtmlElement | None:
    """What has the class of a line of another row, or is the only one of its tag where that has no class."""
    name = line.get("class")
    alike = [*islice((it for it in row.iterdescendants(line.tag) if it.get("class") == name), 2)]
    return alike[0] if len(alike) == 1 or (name and alike) else None


def _part(row: HtmlElement, column: int) -> str:
    """A line of a long item of a list: the one in the same place, else its beginning."""
    if column and len(row) > column:
        return fold(" ".join(row[column].itertext()))[:_LONGEST_LINE]
    return next((fold(text) for text in row.itertext() if text.strip()), "")[:_LONGEST_DAY]


def _beginning(row: HtmlElement) -> str:
    """The first pieces of a line or a box, as many as a line of a day and a name has."""
    said = ""
    for text in row.itertext():
        longer = fold(f"{said} {text}")
        if said and len(longer) > _LONGEST_ROW:
            break
        said = longer[:_LONGEST_LINE]
    return said
