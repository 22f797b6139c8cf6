"""Leaves of calendars: the day in one piece, month and year in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.parsers.signs.meta import Meta

LONGEST_CELL = 14
"""Characters of a line that holds a day, a month or a year alone."""

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\W")
_MONTH_AND_DAY = re.compile(r"(0?[1-9]|1[0-2])[./-](0?[1-9]|[12]\d|3[01])")


def leaf_date(pieces: Sequence[str], read: Callable[[str], Meta]) -> Date | None:
    """The date of two pieces, a day alone and a month with its year, as leaves of calendars have them.

    What stands beside the day needs no order: "06" and "2026.03", "06" and "03/2026". Behind a year alone the
    month comes first: "2026" and "03.06".

    Args:
        pieces: the two, in order.
        read: reads the small line that tells the month, in the page's language.
    """
    if (behind := _MONTH_AND_DAY.fullmatch(pieces[-1])) is not None and _YEAR.fullmatch(pieces[0]):
        value = day(int(pieces[0]), int(behind[1]), int(behind[2]))
        raw = " ".join(pieces)
        return Date(value, "day", raw, span=(0, len(raw))) if value else None
    days = [piece for piece in pieces if _DAY.fullmatch(piece)]
    rest = [piece for piece in pieces if not _DAY.fullmatch(piece)]
    if len(days) != 1 or len(rest) != 1 or len(rest[0]) > LONGEST_CELL:
        return None
    meta = read(rest[0])
    if len(meta.dates) != 1 or meta.words or not meta.dates[0][0].stated:
        return None
    date = meta.dates[0][0]
    value = day(int(date.value[:4]), int(date.value[5:]), int(days[0])) if date.precision == "month" else None
    raw = " ".join(pieces)
    return Date(value, "day", raw, span=(0, len(raw))) if value else None


def may_count(pieces: Sequence[str]) -> bool:
    """Whether the second of two pieces may tell how many stories a month has: "March 2026", "4".

    Leaves have the day before its month, or behind figures that begin with the year, more often than so.
    """
    return len(pieces) > 1 and _DAY.fullmatch(pieces[-1]) is not None and not _YEAR_FIRST.match(pieces[0])
