"""Cookie tables: columns in any order under localised heads, transposed, or one table for each cookie."""

from __future__ import annotations

import re
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.cells import ROLES
from iclei_scraper.parsers.cookies.sheets.columns import like_names
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value, text_of
from iclei_scraper.parsers.cookies.tables.cell_labels import label_of, under_heads, without_heads
from iclei_scraper.parsers.cookies.tables.first_heads import name_groups
from iclei_scraper.parsers.cookies.tables.grids import read_grids
from iclei_scraper.parsers.cookies.tables.heads import are_heads, is_data, without_groups
from iclei_scraper.parsers.cookies.tables.label_rows import by_labels
from iclei_scraper.parsers.cookies.tables.packed import unpacked
from iclei_scraper.parsers.cookies.tables.pooling import Pool
from iclei_scraper.parsers.cookies.tables.printed import gone_on
from iclei_scraper.parsers.cookies.tables.stacks import gathered, one_below_the_other
from iclei_scraper.parsers.cookies.tables.table_rows import read_rows
from iclei_scraper.parsers.cookies.tables.text_tables import read_text_tables
from iclei_scraper.parsers.cookies.tables.ticks import without_ticks
from iclei_scraper.parsers.cookies.words.known import is_host, is_known_name
from iclei_scraper.parsers.cookies.words.names import is_name, is_strong_name
from iclei_scraper.parsers.cookies.words.words import COOKIE, loose_role_of, role_of
from iclei_scraper.values.wording.text import first_word, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.cookies.sheets.sheet import Grid

_MOST_TABLES = 1500  # of one page
_MOST_BLOCKS = 20_000
_MOST_ROWS = 3000
_MOST_COLUMNS = _MOST_SPAN = 100
_MOST_DIGITS = 6  # of a span; Python refuses to read numbers of thousands
_HEAD_ROWS = 4  # rows from the top among which the heads stand
_LONGEST_HEAD = 200  # characters of a cell that may be a head, white space of the source included
_LONGEST_NAME = 80  # characters
_FEWEST_ROWS = 2  # below heads that are not known, in all tables that have the same
_PLAYED_CELLS = ROLES - {"row"}
_MOST_IN_ROW = 1_000  # elements of one played row
_NUMBERS = ("aria-rowindex", "row-index", "data-rowindex", "data-row-index")
_FEWEST_OF_ROW = 3  # tables of one row that are one in pieces, and cells of that row
_UNKNOWN_HEADS = 2  # rows from the top among which heads in unknown words stand
_MOST_LABELS = 60  # rows of a table whose first column may hold the labels
_CELL_TAGS = frozenset({"td", "th"})
_HALVES = re.compile(r"\s*[/&+,、・·|]\s*|\s+(?:and|und|et|y|e|en|och|og|ed|with|mit)\s+")
_PLAYED = re.compile(r"role=[\"']?(?:table|grid|treegrid)\b")


def read_tables(page: Page) -> Iterator[Sheet]:
    """Sheets of the page's tables whose heads, labels or cells are those of a cookie statement."""
    sheets: list[Sheet] = []
    tables = [table for table in islice(_tables(page), _MOST_TABLES) if table.find(".//table") is None]
    alike = {_top(table) for table in tables if _may_declare(table)}
    runs = [run for run in _runs(tables) if any(_top(table) in alike for table in run)] if alike else []
    runs = list(gone_on([(run, _top(run[0])) for run in runs]))
    cells = [(run, [line for table in run for line in _grid(table)]) for run in runs]
    grids = [(run, _reshaped(grid)) for run, grid in cells]
    others = list(read_grids(page.free_blocks[:_MOST_BLOCKS]))
    pool = Pool([*(grid for _, grid in grids), *others])
    for run, grid in grids:
        sheet = _by_columns(run[0], grid, pool) or by_labels(run[0], grid, pool)
        if sheet is not None:
            sheet.holds = tuple(run) if len(run) > 1 else ()
            sheets.append(sheet)
    for grid in others:
        sheet = _by_columns(_around(grid), grid, pool)
        if sheet is not None:
            sheet.holds = tuple({cell.element: None for line in grid for cell in line})
            sheets.append(sheet)
    name_groups(sheets)
    sheets += read_text_tables(page)
    services = any(sheet.of_services for sheet in sheets)
    for sheet in sheets:
        if sheet.of_services or not (services and sheet.by_labels):
            yield sheet  # beside tables of services with cookies, one without is a service that sets none


def _around(grid: Grid) -> HtmlElement:
    """The element around the first and the last cell of a grid."""
    first, last = grid[0][0].element, grid[-1][-1].element
    around = set(first.iterancestors())
    return next(element for element in last.iterancestors() if element in around)


def _top(table: HtmlElement) -> tuple[str, ...]:
    """What tables of the same make have in common: the heads on top, or the first label."""
    cells = next(_rows(table), [])
    texts = tuple(fold("".join(cell.itertext())[:_LONGEST_HEAD]) for cell in cells)
    return texts[:1] if len(texts) == 2 else texts  # noqa: PLR2004  # a label and its value


def _tables(page: Page) -> Iterator[HtmlElement]:
    """Tables, and elements that play one by their ARIA roles."""
    apart = "<template" in page.markup  # what stands in there is read with its own headings
    for table in page.root.iter("table"):
        if not (apart and any(around.tag == "template" for around in table.iterancestors())):
            yield table
    if _PLAYED.search(page.markup):
        played = page.root.xpath("//@role[. = 'table' or . = 'grid' or . = 'treegrid']/..")
        yield from (element for element in played if element.tag != "table")


def _runs(tables: list[HtmlElement]) -> Iterator[list[HtmlElement]]:
    """Each table alone, but those together that follow one another and are a row of as many cells each."""
    made = [(table, _make_of_row(table)) for table in tables]
    for make, run in groupby(made, key=itemgetter(1)):
        group = [table for table, _ in run]
        if make is not None and len(group) >= _FEWEST_OF_ROW:
            yield group
        else:
            yield from ([table] for table in group)


def _make_of_row(table: HtmlElement) -> tuple[object, ...] | None:
    """What tables of one row have in common; ``None`` of others, with a caption, or of a label and value."""
    rows = list(islice(_rows(table), 2))
    if len(rows) != 1 or len(rows[0]) < _FEWEST_OF_ROW or table.find("caption") is not None:
        return None
    return (len(rows[0]), table.get("class"), table.getparent() is not None and table.getparent().tag)


def _rows(table: HtmlElement) -> Iterator[list[HtmlElement]]:
    """Cells of each row that has any."""
    if table.tag == "table":
        rows = table.iter("tr", "thead")  # <thead><th> without <tr> is common enough
        lines = ([cell for cell in islice(row, _MOST_COLUMNS) if cell.tag in _CELL_TAGS] for row in rows)
    else:
        lines = (cells for cells in _played_rows(table))
    return (cells for cells in lines if cells)


def _played_rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """Rows by their ARIA roles, put together where columns that do not scroll have a box of their own."""
    rows: dict[object, list[HtmlElement]] = {}
    for row in table.iter():
        if row.get("role") != "row":
            continue
        within = islice(row.iterdescendants(), _MOST_IN_ROW)
        cells = [cell for cell in within if cell.get("role") in _PLAYED_CELLS]
        heads = bool(cells) and all(cell.get("role") == "columnheader" for cell in cells)
        number = next((said for name in _NUMBERS if (said := row.get(name))), None)
        rows.setdefault("heads" if heads else number or row, []).extend(cells)
    return [*rows.values()]


def _may_declare(table: HtmlElement) -> bool:
    """Whether a head for names, or a name, stands on top or in the first column: a cheap test."""
    for at, cells in enumerate(_rows(table)):
        for cell in cells if at < _HEAD_ROWS else cells[:1]:
            if _may_name(cell, cells):
                return True
        if at > _MOST_LABELS:
            return False
    return False


def _may_name(cell: HtmlElement, cells: Sequence[HtmlElement]) -> bool:
    """Whether a cell of a row is the head for names, or holds a name."""
    if role_of(label_of(Value("", cell))) == "name" or _begins_with_name(cell):
        return True
    text = "".join(cell.itertext())
    if len(text) >= _LONGEST_HEAD:
        return False
    folded = fold(text)
    return (
        loose_role_of(folded) == "name"
        or _first_role(folded) == "name"
        or ("_" in folded and is_strong_name(first_word(folded).rstrip(",;")))
        or is_known_name(folded)
        or (":" in folded[:_LONGEST_NAME] and is_known_name(folded.partition(":")[0]))
        or (cell is cells[0] and cell.get("rowspan", "1") != "1" and is_name(folded))
        or (len(cells) == 1 and bool(read_title(folded, stands_out=True)))
    )


def _begins_with_name(cell: HtmlElement) -> bool:
    """Whether the first element of a cell holds a name, and others say more, no blank between."""
    first = next((text.strip() for text in cell.itertext() if text.strip()), "") if len(cell) else ""
    return "_" in first and is_strong_name(first.partition(" ")[0])


def empty_tables(page: Page) -> Iterator[HtmlElement]:
    """Tables that have the heads of a cookie statement and no row at all: a script is to fill them."""
    for table in islice(_tables(page), _MOST_TABLES):
        rows = list(islice(_rows(table), 2))
        if len(rows) == 1 and len(roles_of([Value(text_of(cell), cell) for cell in rows[0]])) > 1:
            yield table


def _grid(table: HtmlElement) -> Grid:
    """Cells of a table with spans filled in, row by row."""
    grid: Grid = []
    pending: dict[int, tuple[int, Value]] = {}
    for cells in _rows(table):
        line: list[Value] = []
        for cell in cells:
            _fill(line, pending)
            value = Value(text_of(cell), cell)
            for _ in range(_span(cell, "colspan")):
                if (down := _span(cell, "rowspan")) > 1:
                    pending[len(line)] = (down - 1, value)
                line.append(value)
        _fill(line, pending)
        grid.append(line)
        if len(grid) >= _MOST_ROWS:
            break
    return grid


def _reshaped(grid: Grid) -> Grid:
    """A row for each cookie and one of heads, however the cells of a table are put together."""
    return unpacked(without_ticks(without_groups(under_heads(gathered(one_below_the_other(grid))))))


def _fill(line: list[Value], pending: dict[int, tuple[int, Value]]) -> None:
    """Cells that reach down from the rows above."""
    while len(line) in pending:
        left, value = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, value)
        line.append(value)


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    if not value.isdecimal() or value == "0":
        return 1
    return min(int(value), _MOST_SPAN) if len(value) < _MOST_DIGITS else _MOST_SPAN


def roles_of(line: list[Value]) -> dict[str, int]:
    """Role -> column of a row of heads; empty where the row is none.

    Exact heads come first; where some are known, the others are read by the words in them.
    """
    texts = [value.text.replace("\n", " ") for value in line]
    if any(len(text) > _LONGEST_HEAD for text in texts):
        return {}  # "Cookies", and what they are, in a table of techniques
    roles: dict[str, int] = {}
    for read in (role_of, _first_role, loose_role_of):
        for column, text in enumerate(texts):
            role = read(text) if column not in roles.values() else None
            if role is not None:
                roles.setdefault(role, column)
        if not roles and not any(COOKIE.search(text) for text in texts):
            return {}
    return roles


def _first_role(head: str) -> str | None:
    """What the first of several things in a column is: "Cookie / Duration", "Cookie / storage"."""
    parts = _HALVES.split(head)
    roles = [role for part in parts if (role := role_of(part))]
    if not len(roles) == len(parts) > 1:
        return None
    led = roles[0] == "category" and "description" in roles  # the category begins the explanation
    return "description" if led else roles[0]


def _by_columns(table: HtmlElement, grid: Grid, pool: Pool) -> Sheet | None:
    """A table with heads on top."""
    headed = sum(role_of(line[0].text) is not None for line in grid[:_MOST_LABELS]) < 2  # noqa: PLR2004
    marked = False
    for top, line in enumerate(grid[:_HEAD_ROWS]):
        if marked and not are_heads([line]):
            break  # "Cookies", first of the data that a site keeps
        marked = marked or (are_heads([line]) and any(role_of(value.text) for value in line))
        roles = _with_best(roles_of(line), line, grid[top + 1 :])
        if headed and roles and len(roles) < len(line) and not is_data(line):
            roles = pool.columns(pool.below(line) or grid[top + 1 :], roles, line)
        distinct = {id(line[column].element) for column in roles.values() if column < len(line)}
        if "name" in roles and len(distinct) > 1:
            sheet = Sheet(table, heads=tuple(value.text for value in line))
            _read_rows(sheet, without_heads(grid[top + 1 :], line), roles)
            return sheet if sheet.rows else None
    return _by_cells(table, grid, pool) if headed else None


def _with_best(roles: dict[str, int], line: list[Value], below: Grid) -> dict[str, int]:
    """Roles where several heads may be that of the names, or of who sets them.

    "Cookie", then "Name": the one with more of names; "Domain", then "Provider": the one with fewer hosts.
    """
    for role, best in (("name", like_names), ("provider", _unlike_hosts)):
        columns = [column for column, value in enumerate(line) if role_of(value.text) == role]
        if len(columns) > 1:
            cells = {
                column: [row[column].text for row in below if column < len(row) and row[column].text]
                for column in columns
            }
            fit = max(columns, key=lambda column: best(cells[column]) if cells[column] else 0)
            roles = {**roles, role: fit}
    return roles


def _unlike_hosts(cells: list[str]) -> float:
    return 1 - sum(map(is_host, cells)) / (len(cells) + 1)


def _by_cells(table: HtmlElement, grid: Grid, pool: Pool) -> Sheet | None:
    """A table under heads in words that are not known, or under none, told by names and what stands beside.

    Names beside explanations alone are told only under heads: a list of terms looks the same without.
    """
    for top, line in enumerate(grid[:_UNKNOWN_HEADS]):
        headed = not is_data(line)
        below = (pool.below(line) or grid[top + 1 :]) if headed else pool.like(grid[top:])
        if not any(cell.text for cell in line):
            continue  # a table made of plain text has to have a row of heads
        if len({id(cell.element) for cell in line}) < 2 or len(below) < _FEWEST_ROWS:  # noqa: PLR2004
            continue
        roles = pool.columns(below, {}, line if headed else ())
        if "name" in roles and ("duration" in roles or (headed and len(roles) > 1)):
            sheet = Sheet(table, heads=tuple(value.text for value in line) if headed else ())
            lines = grid[top + headed :]
            _read_rows(sheet, without_heads(lines, line) if headed else lines, roles)
            return sheet if sheet.rows else None
    return None


def _read_rows(sheet: Sheet, lines: Grid, roles: dict[str, int]) -> None:
    def is_head(line: list[Value]) -> bool:
        again = roles_of(line)
        return again.get("name") == roles["name"] and len(again) > 1

    read_rows(sheet, lines, roles, is_head)
