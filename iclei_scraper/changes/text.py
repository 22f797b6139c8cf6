"""The main text of a page that is no article: one change for what no record's change has told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.changes.plain import plain, same
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.items import PageRecords


def compare_texts(before: PageRecords, after: PageRecords, told: Iterable[str]) -> list[Change]:
    """One change of severity ``low`` at most: of the text, else of the title alone."""
    told = list(told)
    if before.text is None or after.text is None:
        return []
    found = difference(before.text, after.text, told)
    if found is not None:
        return [replace(_change(before, "text", found.before, found.after), share=round(found.share, 4))]
    if before.title and after.title and not same(before.title, after.title):
        titles = difference(before.title, after.title, told)
        if titles is not None:
            return [_change(before, "title", plain(before.title), plain(after.title))]
    return []


def _change(page: PageRecords, field: str, before: str | None, after: str | None) -> Change:
    return Change(
        kind="text",
        op="changed",
        key=page.title or page.url,
        field=field,
        before=before,
        after=after,
        severity="low",
        identity=page.url,
    )
