"""Differences that the fetching made and nobody edited: another page in its place, garbled letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.records import Change

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

_GARBLED = re.compile(
    "\ufffd|[\u00c2\u00c3][\u0080-\u00bf\u2018-\u203a\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u20ac\u2122]|"
    "\u00e2\u20ac|\u00ef\u00bf\u00bd|\u00ef\u00bb\u00bf|[\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9][\u0080-\u00bf\u201a-\u20ac]{2}"
)
"""What UTF-8 looks like where it was read as a Western character set, or not decoded at all."""

_MANY = 3


def fetch_fault(before: PageRecords, after: PageRecords) -> Change | None:
    """The one change that stands for all, where one of two readings is not what the site says.

    Its field names what was fetched: ``soft_404``, ``bot_wall``, ``login``, ``maintenance`` or ``charset``.
    """
    if after.pretence != before.pretence and (after.pretence or before.pretence):
        return _told(before, after, after.pretence or before.pretence or "")
    if garbled(before) != garbled(after):
        return _told(before, after, "charset")
    return None


def garbled(page: PageRecords) -> bool:
    """Whether a page's letters were read in another character set than they were written in."""
    found = 0
    for text in _texts(page):
        found += len(_GARBLED.findall(text))
        if found >= _MANY:
            return True
    return False


def _texts(page: PageRecords) -> list[str]:
    texts = [page.title or "", page.text or ""]
    for item in page.news:
        texts += [item.title, item.teaser or "", item.body or ""]
    for office in page.offices:
        texts += [office.name or "", *office.address]
    return texts


def _told(before: PageRecords, after: PageRecords, what: str) -> Change:
    return Change(
        kind="text",
        op="changed",
        key=before.title or after.title or after.url,
        field=what,
        before=before.title,
        after=after.title,
        verdict="fetch",
        reason="one of two answers is not what the page says",
        severity="low",
        identity=after.url,
    )
