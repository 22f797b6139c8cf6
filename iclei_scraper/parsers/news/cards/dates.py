"""Which of a card's dates says when it was published."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.tables import CELLS, cell_of
from iclei_scraper.parsers.news.units.anchors import LINE
from iclei_scraper.parsers.news.units.dated_lines import leading_date
from iclei_scraper.parsers.signs.dated import (
    Dated,
    from_cells,
    label_above,
    labelled,
    machine_date,
    role_of,
    settle,
    small_line,
)
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.meta import Meta
from iclei_scraper.parsers.structured import embedded_json, typed_nodes, types_of
from iclei_scraper.values.dates import find_dates
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.news.units.units import Unit
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_FEW_WORDS = 4
_YEARS = re.compile(r"(?:19|20)\d\d[-/–]\d\d")
"""What a title calls so is from year to year: "Report 2008-11"."""
_LONGEST_PART = 40
_SPAN = re.compile(
    r"from|to|von|vom|bis|du|au|desde|hasta|del?|al|dal|até|van|tot|från|till|起|止|自|至|부터|까지"
)
"""Heads of columns that tell from when to when something holds or hangs out."""


def choose_dates(unit: Unit, lines: list[tuple[Block, Meta]], context: Context, title: Block) -> Dated:
    """The dates of a card, read from its lines and its ``<time>`` elements."""
    found, cells = from_cells(lines, context)
    named: list[tuple[Date, str, Block]] = []  # in the title's own words
    before: Block | None = None
    for block, line in lines:
        above, before = before, block
        meta = line
        if _beside_title(block, unit, title):  # words of the title may hide it
            opening, _, rest = block.text.partition(unit.anchor.text)
            around = context.meta_of(opening.strip())
            around = around if around.dates else context.meta_of(f"{opening}{rest}".strip())
            meta = around if around.dates or not line.dates else line
        if meta.words > _FEW_WORDS and not _beside_title(block, unit, title):
            meta = small_line(block, context, _FEW_WORDS) or Meta()
        if block.index not in cells and meta.dates and (not meta.words or has_digit(block.text)):
            told = [
                (
                    date,
                    label or label_above(above) or _label_of_column(block),
                    block,
                )
                for date, label in labelled(block, meta, context)
                if date.precision != "year" or label == "published"
            ]
            if block is title and unit.anchor.level < LINE and not _beside_title(block, unit, title):
                named += [entry for entry in told if not _YEARS.fullmatch(entry[0].raw)]
            else:
                found += told
    if not found and unit.anchor.level == LINE and (date := leading_date(unit.anchor.block.text, context)):
        found = [(date, "", unit.anchor.block)]
    found = found or named or _in_parts(lines, context)
    if not found:
        listed = context.page.once(_days_in_data).get(title.text.casefold())
        return Dated(published=listed) if listed else _from_attributes(unit.root, context)
    dated = settle(found, context)
    if dated.published is None and dated.modified is not None:  # the other one is there, but not shown
        hidden = _from_attributes(unit.root, context)
        dated = replace(dated, published=hidden.published, element=hidden.element)
    return dated


def _days_in_data(page: Page) -> dict[str, Date]:
    """The days of stories by their titles, where the data of a page (JSON-LD) lists several."""
    nodes = [node for _, data in embedded_json(page) for node in typed_nodes(data) if "headline" in node]
    days = {}
    for node in nodes:
        title, stamp = fold(str(node["headline"])).casefold(), str(node.get("datePublished"))[:_LONGEST_PART]
        if any(name.endswith(("Article", "BlogPosting")) for name in types_of(node)) and (
            found := find_dates(stamp)
        ):
            days[title] = days[re.split(r"\s[-–—|]\s", title)[0]] = found[0]
    return days if len(nodes) > 1 else {}


def _in_parts(lines: list[tuple[Block, Meta]], context: Context) -> list[tuple[Date, str, Block]]:
    """The day that a text ends or begins with in an element of its own: "The text. (12 May 2024)"."""
    found: list[tuple[Date, str, Block]] = []
    for block, _ in lines:
        for part in block.parts if len(block.parts) > 1 else ():
            meta = context.meta_of(part) if has_digit(part) and len(part) <= _LONGEST_PART else None
            if meta is not None and meta.dates and not meta.words:
                found += [(date, label, block) for date, label in meta.dates if date.precision == "day"]
    return found if len(found) == 1 else []


def _label_of_column(block: Block) -> str:
    """What the head of a column says of the days below it, unless it is of stories: "Filed", "To"."""
    cell = cell_of(block.element)
    table = next(cell.iterancestors("table"), None) if cell is not None else None
    row = next(table.iter("tr"), None) if table is not None else None
    if cell is None or row is None or row is cell.getparent():
        return ""
    column = sum(1 for _ in cell.itersiblings(*CELLS, preceding=True))
    head = next(islice(row.iterchildren(*CELLS), column, None), None)
    said = fold("".join(head.itertext()))[:_LONGEST_PART] if head is not None else ""
    return "other" if label_in(said) == "other" else "event" if _SPAN.fullmatch(said.lower()) else ""


def _beside_title(block: Block, unit: Unit, title: Block) -> bool:
    """Whether date and title share a line, the date outside the title's words."""
    if block is unit.anchor.block and unit.anchor.level == LINE:
        return True
    return block is title and len(unit.anchor.text) < len(block.text)


def _from_attributes(root: HtmlElement, context: Context) -> Dated:
    """Dates of ``<time>`` elements whose text tells none, such as those filled by a script."""
    for element in context.times_below(root):
        machine = machine_date(element)
        if machine is not None and context.plausible(machine) and role_of(element) != "updated":
            raw = fold("".join(element.itertext())) or machine.raw
            return Dated(published=replace(machine, raw=raw), element=element)
    return Dated()
