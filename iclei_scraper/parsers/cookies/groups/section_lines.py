"""What a line is to the sections of a statement: a badge beside a group, an item, what ends a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.wording.text import fold, has_cjk

if TYPE_CHECKING:
    from iclei_scraper.page import Block

LINE = 7
"""Rank of a category that is told by a line, below any heading."""
_NAME_AND_BADGE = 2
_MOST_ITEMS = 12  # of a list of examples
_TOP = 2
_LONGEST_BADGE, _LONGEST_BADGED = 24, 80  # characters


def badged(block: Block) -> str | None:
    """A category with a word beside it in an element of its own: how many there are, or "Mandatory"."""
    if len(block.parts) != _NAME_AND_BADGE or len(block.text) > _LONGEST_BADGED:
        return None
    name, badge = block.parts
    if name[-1] in ":：" or badge[-1] in ".。":
        return None  # a label and what it says
    count = badge.strip("()").isdecimal()
    word = len(badge) <= _LONGEST_BADGE and (badge[0].isupper() or badge[0] in "([（【" or has_cjk(badge))
    return category_name(name) if count or (word and category_name(block.text) is None) else None


def is_item(block: Block) -> bool:
    """Whether a plain line is an item of a list of which others are no categories, such as of examples."""
    around = block.element.getparent() if block.tag == "li" and is_plain(block) else None
    if around is None or len(around) > _MOST_ITEMS:
        return False
    items = [fold("".join(item.itertext())) for item in around if item.tag == "li"]
    others = [item for item in items if item != block.text]
    return len(others) == len(items) - 1 > 0 and not any(map(category_name, others))


def heading_above(block: Block) -> str:
    over = [heading.text for heading in block.headings if 0 < heading.heading < block.heading]
    return over[-1] if over else ""


def ends(block: Block, rank: int, *, weak: bool) -> bool:
    """Whether a heading ends the section of a category; one that is the name of a cookie goes on with it.

    Args:
        block: the heading.
        rank: of what opened the section.
        weak: whether no known name of a category did; then a heading below, about cookies again, ends it.
    """
    below = block.heading > min(rank, _TOP if rank == LINE else rank)
    if below and not (weak and COOKIE.search(block.text)):
        return False
    return not read_title(block.text, stands_out=True)


def is_plain(block: Block) -> bool:
    return not (block.heading or block.bold or block.toggle)


def is_below(block: Block) -> bool:
    """Whether a plain line stands below the heading of a group: where it comes again, it is a label."""
    over = block.headings[-1].text if block.headings else ""
    return is_plain(block) and category_name(over) is not None


def in_table(block: Block) -> bool:
    return not block.heading and in_data_cell(block.element)
