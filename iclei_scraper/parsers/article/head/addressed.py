"""The day that a page's address tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates import Date
from iclei_scraper.values.dates.model import day, month
from iclei_scraper.values.dates.names import MONTHS
from iclei_scraper.values.wording.urls import path_of

if TYPE_CHECKING:
    from iclei_scraper.parsers.signs.context import Context

_PATH_DATE = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?(?:/|$)")
_PATH_COMPACT = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])"
    r"(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?(?!\d)"  # a stamp tells the time as well: 20160510120153
)
_PATH_REVERSED = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\d\d)(?!\d)")
_SLUG_MONTH = re.compile(r"(?:^|[-_/])([^\W\d_]{3,10})[-_]((?:19|20)\d\d)(?:[-_/.]|$)")


def day_of_address(context: Context) -> Date | None:
    """Date in the address at which the page was read, else in the one that it gives itself."""
    found = date_in_address(context.page.url, context)
    if found is not None or context.address == context.page.url:
        return found
    return date_in_address(context.address, context)


def date_in_address(url: str, context: Context) -> Date | None:
    """Date in an address: /2025/06/19/, -20240512-, /23-01-2022-; or the month of "news-october-2023"."""
    path = path_of(url)
    for pattern in (_PATH_DATE, _PATH_COMPACT):
        match = pattern.search(path)
        if match:
            year, number, last = int(match[1]), int(match[2]), match[3]
            value = day(year, number, int(last)) if last else month(year, number)
            if value:
                found = Date(value, "day" if last else "month", match[0].strip("/"))
                return found if context.plausible(found) else None
    if match := _PATH_REVERSED.search(path):
        value = day(int(match[3]), int(match[2]), int(match[1]))
        if value and context.plausible(found := Date(value, "day", match[0])):
            return found
    for match in _SLUG_MONTH.finditer(path):
        number = MONTHS.get(match[1].lower(), 0)
        value = month(int(match[2]), number) if number else None
        if value:
            found = Date(value, "month", match[0].strip("-_/."))
            return found if context.plausible(found) else None
    return None
