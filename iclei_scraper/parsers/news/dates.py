"""Which of a card's dates says when it was published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.anchors import LINE, leading_date
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
from iclei_scraper.parsers.signs.meta import Meta
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units import Unit
    from iclei_scraper.parsers.signs.context import Context

_FEW_WORDS = 4


def choose_dates(unit: Unit, lines: list[tuple[Block, Meta]], context: Context, title: Block) -> Dated:
    """The dates of a card, read from its lines and its ``<time>`` elements."""
    found, cells = from_cells(lines, context)
    before: Block | None = None
    for block, line in lines:
        above, before = before, block
        meta = line
        if not line.dates and _beside_title(block, unit, title):  # words of the title may hide it
            meta = context.meta_of(block.text.replace(unit.anchor.text, "", 1).strip())
        if meta.words > _FEW_WORDS and not _beside_title(block, unit, title):
            meta = small_line(block, context, _FEW_WORDS) or Meta()
        if block.index not in cells and meta.dates:
            found += [
                (date, label or label_above(above), block)
                for date, label in labelled(block, meta, context)
                if date.precision != "year" or label == "published"
            ]
    if not found and unit.anchor.level == LINE and (date := leading_date(unit.anchor.block.text, context)):
        found = [(date, "", unit.anchor.block)]
    if not found:
        return _from_attributes(unit.root, context)
    return settle(found, context)


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
