"""Which of a card's or an article's dates says when it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.leaves import LONGEST_CELL, leaf_date, may_count
from iclei_scraper.parsers.signs.meta import Meta
from iclei_scraper.values.dates import Date, find_dates
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_UPDATED_NAMES = ("updated", "modified")
_PUBLISHED_NAMES = ("published", "datepublished", "pubdate", "entry-date")
TIME_RANGE = re.compile(
    r"(?<![\d.:])\d{1,2}(?:[:.h]\d{2}(?:\s?[ap]\.?m\.?|\s?uhr)?|\s?[ap]\.?m\.?|\s?uhr|h)\s?[-–—~〜]\s?\d{1,2}(?:[:.h]\d{2}|h\b|\s?[ap]m|\s?uhr)",
    re.IGNORECASE,
)
"""From when to when: "18:00 - 19:30"."""
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_CELL = re.compile(r"\W*\d{1,4}\W*[年月日년월일]?\W*")
_MARKS = re.compile(r"\s*[|·•∙⋅●▪◦]\s*")
_FIGURES = re.compile(r"\d{1,4}")
_LONGEST_LINE = 120
_PIECE_WORDS = 3  # beside a date on a piece of a line
_TWO = 2
_LONGEST_LABEL = 30
_LEAF = 2  # lines: the day, and month with year


@dataclass(frozen=True, slots=True)
class Dated:
    """The dates of one item."""

    published: Date | None = None
    block: Block | None = None
    """The line that tells it; ``None`` where it stands in an attribute."""
    modified: Date | None = None
    range: Date | None = None
    """From when to when something takes place."""
    said: bool = False
    """Its label says that the date is one of publication."""
    other: bool = False
    """There is a date, but its label says that it is not one of publication."""
    element: HtmlElement | None = None


def days_of(date: Date | None) -> str | None:
    """The days of an event, ISO 8601: one, or the first and the last with a stroke between them.

    A date without its year is none: what it means differs from one year to the next.
    """
    if date is None or not date.stated:
        return None
    return f"{date.value}/{date.end}" if date.end else date.value


def settle(found: Sequence[tuple[Date, str, Block]], context: Context) -> Dated:
    """Choose among labelled dates: one that is said to be of publication, else the first without label."""
    result = Dated()
    found = _changed_first(_without_counts(_without_stamps(found)))
    by_precision = sorted(found, key=lambda entry: entry[0].precision != "day")
    for wanted in ("published", ""):
        for date, label, block in by_precision:
            if label != wanted or result.published is not None or not context.plausible(date):
                continue
            if date.end is None:
                result = replace(result, published=date, block=block, said=label == "published")
            elif result.range is None:
                result = replace(result, range=date, block=block)
    for date, label, _ in found:
        if label == "updated" and result.modified is None and context.plausible(date):
            result = replace(result, modified=date)
        elif label == "event" or (label == "" and not context.plausible(date)):
            result = replace(result, range=result.range or date)
        elif label == "other":
            result = replace(result, other=True)
    return result


def _without_stamps(found: Sequence[tuple[Date, str, Block]]) -> Sequence[tuple[Date, str, Block]]:
    """The dates that readers are shown, where a stamp for machines stands beside them."""
    if len(found) < _TWO or not any(_STAMP.match(date.raw) for date, _, _ in found):
        return found
    return [entry for entry in found if not _STAMP.match(entry[0].raw)] or found


def _without_counts(found: Sequence[tuple[Date, str, Block]]) -> Sequence[tuple[Date, str, Block]]:
    """Without the month over a card and how many stories it has, where the card tells its day itself."""
    whole = {
        date.value[:7] for date, _, line in found if date.precision == "day" and not may_count(line.parts)
    }
    return [entry for entry in found if entry[0].value[:7] not in whole or not may_count(entry[2].parts)]


def _changed_first(found: Sequence[tuple[Date, str, Block]]) -> Sequence[tuple[Date, str, Block]]:
    """Two bare days side by side, as pictures tell them apart: nothing is changed before it is published."""
    if len(found) != _TWO or any(label or date.precision != "day" or date.end for date, label, _ in found):
        return found
    (one, _, line), (other, _, below) = sorted(found, key=lambda entry: entry[2].index)
    beside = line is below or (
        below.index == line.index + 1
        and line.element.getparent() is below.element.getparent()
        and line.tag == below.tag
    )
    bare = not any(map(str.isalpha, f"{line.text} {below.text}".replace(one.raw, "").replace(other.raw, "")))
    if not (beside and bare) or one.value <= other.value:
        return found
    return [(other, "published", below), (one, "updated", line)]


def labelled(block: Block, meta: Meta, context: Context) -> list[tuple[Date, str]]:
    """A line's dates with their labels, set right by the ``<time>`` elements in it."""
    times = context.times_in(block)
    if meta.timed and TIME_RANGE.search(block.text):
        return [(date, "event" if label == "published" else label or "event") for date, label in meta.dates]
    if not times:
        return list(meta.dates)
    return [_by_element(date, label, times, context) for date, label in meta.dates]


def small_line(block: Block, context: Context, few: int) -> Meta | None:
    """What a line with a date and few words says; or the piece of it that elements or marks set apart.

    Args:
        block: the line.
        context: the page.
        few: words beside the date that it may have as a whole.
    """
    meta = context.meta(block)
    if meta.dates and meta.words <= few:
        return meta
    if not meta.dates or len(block.text) > _LONGEST_LINE:
        return None
    pieces = (context.meta_of(piece) for part in block.parts for piece in _MARKS.split(part))
    small = [piece for piece in pieces if piece.dates and piece.words <= _PIECE_WORDS]
    return replace(small[0], dates=tuple(date for piece in small for date in piece.dates)) if small else None


def label_above(block: Block | None) -> str:
    """Label that stands on a line of its own before a date: "Published on:"."""
    if block is None or block.heading or len(block.text) > _LONGEST_LABEL or has_digit(block.text):
        return ""
    if not block.text.endswith((":", "：")) and len(block.text) > _LONGEST_LABEL // 2:
        return ""
    return label_in(block.text)


def _by_element(date: Date, label: str, times: list[HtmlElement], context: Context) -> tuple[Date, str]:
    """The visible date stands; the attribute tells the year it leaves out, the order of figures, the role.

    Where two elements show the same day, one of change and one of publication, it is that of publication.
    """
    shown_by = [element for element in times if _shows(element, date)]
    for element in sorted(shown_by, key=lambda one: role_of(one) == "updated"):
        machine = machine_date(element)
        if machine is not None and date.value != machine.value:
            if date.other == machine.value:
                date = date.swapped()
            elif (not date.stated or _tells_its_day(element, date, machine)) and context.plausible(machine):
                date = replace(date, value=machine.value, precision=machine.precision, stated=True)
        return date, label or role_of(element)
    return date, label


def _tells_its_day(element: HtmlElement, date: Date, machine: Date) -> bool:
    """Whether an element shows the day, the month in an unknown word: "26 lokakuun, 2023", read as a year."""
    shown = fold("".join(element.itertext())).replace(date.raw, "", 1)
    told = date.precision == "year" and machine.value.startswith(f"{date.value}-")
    return told and [*map(int, _FIGURES.findall(shown))] == [int(machine.value[-2:])]


def _shows(element: HtmlElement, date: Date) -> bool:
    """Whether an element has a date; "3 days" in it may stand beside "ago"."""
    shown = fold("".join(element.itertext()))
    return date.raw in shown or (bool(shown) and not date.stated and shown in date.raw)


def role_of(element: HtmlElement) -> str:
    """``published`` or ``updated`` where a ``<time>`` element's class or property says so."""
    names = f"{element.get('class', '')} {element.get('itemprop', '')}".lower()
    if any(name in names for name in _PUBLISHED_NAMES):
        return "published"
    return "updated" if any(name in names for name in _UPDATED_NAMES) else ""


def machine_date(element: HtmlElement) -> Date | None:
    """Date in the ``datetime`` (or ``content``) attribute, as written: its own time zone is the site's."""
    value = element.get("datetime") or element.get("content") or ""
    if not value[:4].isdecimal():
        return None
    found = find_dates(value[:40])
    return found[0] if found else None


def from_cells(
    lines: list[tuple[Block, Meta]], context: Context
) -> tuple[list[tuple[Date, str, Block]], frozenset[int]]:
    """Dates told by neighbouring lines together, and the indexes of these lines."""
    blocks = [block for block, _ in lines]
    cells = date_cells(blocks, context)
    out: list[tuple[Date, str, Block]] = []
    run: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.index in cells:
            run.append(block)
        elif run:
            meta = joined_date(run, context) or context.meta_of(" ".join(cell.text for cell in run))
            out += [(date, label, run[0]) for date, label in meta.dates[:1]]
            run = []
    return out, cells


def date_cells(blocks: Sequence[Block], context: Context) -> frozenset[int]:
    """Indexes of lines that make a date together: "22", "Dec", "2025" one below the other."""
    found: set[int] = set()
    for start in range(len(blocks)):
        if blocks[start].index in found or len(blocks[start].text) > LONGEST_CELL:
            continue
        for size in (3, 2):
            run = blocks[start : start + size]
            if len(run) == size and joined_date(run, context) is not None:
                found.update(block.index for block in run)
                break
    return frozenset(found)


def _complete(meta: Meta) -> bool:
    return any(date.precision != "year" and date.stated for date, _ in meta.dates)


def joined_date(run: Sequence[Block], context: Context) -> Meta | None:
    """The date that neighbouring short lines make, none of them a date by itself."""
    if any(len(block.text) > LONGEST_CELL for block in run):
        return None
    if len(run) == _LEAF and (leaf := leaf_date([block.text for block in run], context.meta_of)) is not None:
        return Meta(((leaf, ""),))
    if not any(_CELL.fullmatch(block.text) for block in run):
        return None
    if any(_complete(context.meta(block)) for block in run):
        return None
    meta = context.meta_of(" ".join(block.text for block in run))
    told = any(date.precision != "year" for date, _ in meta.dates)  # a year and a dash are no date
    return meta if told and not meta.words else None
