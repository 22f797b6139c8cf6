"""Whether a page writes the day or the month first, told from all its dates in figures together."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.reading import full_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])")
_SHORT = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d\d)(?![\d/])")
"""As in "18/2/26", in a line that says little else."""
_SHORT_LINE = 30
_ISO = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)")
_LAST_MONTH = 12
_SKEW = timedelta(days=1)
_FEWEST = 3
"""Different dates in a row that tell an order by being sorted."""
_MOST = 200  # dates looked at

Pair = tuple[int, int, int]
"""First number, second number, year."""


def order_of_dates(texts: Iterable[str], times: Iterable[HtmlElement], reference: date | None) -> str | None:
    """``DMY`` or ``MDY`` where the dates prove it: by size, by ``<time>``, by the future, by their sequence.

    Args:
        texts: lines of the page.
        times: its ``<time>`` elements.
        reference: day on which the page was read; nothing was published later.
    """
    pairs = [pair for text in texts if "/" in text or "-" in text for pair in _pairs(text)][:_MOST]
    if not pairs:
        return None
    return (
        _agreed(filter(None, map(_by_size, pairs)))
        or _agreed(_by_attributes(times))
        or _by_future(pairs, reference)
        or _by_sequence(pairs)
    )


def _pairs(text: str) -> Iterator[Pair]:
    for first, _, second, year in _FIGURES.findall(text):
        yield int(first), int(second), int(year)
    if len(text) <= _SHORT_LINE and (short := _SHORT.search(text)) is not None:
        yield int(short[1]), int(short[2]), full_year(short[3])


def _agreed(votes: Iterable[str]) -> str | None:
    """The order that all votes are for."""
    seen = set(votes)
    return seen.pop() if len(seen) == 1 else None


def _by_size(pair: Pair) -> str | None:
    first, second, _ = pair
    if first > _LAST_MONTH >= second:
        return "DMY"
    return "MDY" if second > _LAST_MONTH >= first else None


def _by_attributes(times: Iterable[HtmlElement]) -> Iterator[str]:
    """What ``datetime`` makes of the figures that it stands beside."""
    for element in times:
        machine = _ISO.match(element.get("datetime") or "")
        if machine is None:
            continue
        month, day = int(machine[2]), int(machine[3])
        for first, second, _ in _pairs("".join(element.itertext())) if month != day else ():
            if (first, second) == (day, month):
                yield "DMY"
            elif (first, second) == (month, day):
                yield "MDY"


def _by_future(pairs: Sequence[Pair], reference: date | None) -> str | None:
    """The order in which no date, but in the other some, would be still to come."""
    if reference is None:
        return None
    latest = reference + _SKEW
    future = {
        order: sum((day := _read(pair, order)) is None or day > latest for pair in pairs)
        for order in ("DMY", "MDY")
    }
    free = [order for order, count in future.items() if not count]
    return free[0] if len(free) == 1 else None


def _by_sequence(pairs: Sequence[Pair]) -> str | None:
    """The only order in which the dates go one way, as those of a list do."""
    if len(set(pairs)) < _FEWEST:
        return None
    found = []
    for order in ("DMY", "MDY"):
        days = [day for pair in pairs if (day := _read(pair, order)) is not None]
        if len(days) == len(pairs) and days in (sorted(days), sorted(days, reverse=True)):
            found.append(order)
    return found[0] if len(found) == 1 else None


def _read(pair: Pair, order: str) -> date | None:
    first, second, year = pair
    month, day = (second, first) if order == "DMY" else (first, second)
    try:
        return date(year, month, day)
    except ValueError:
        return None
