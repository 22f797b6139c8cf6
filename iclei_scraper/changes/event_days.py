"""The day of an event as a page writes it, where a change of the event tells that it is another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.values.event_days import written_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Change


def told_days(changes: Sequence[Change], before: PageRecords, after: PageRecords) -> list[str]:
    """The words for the days that changed, on the lines that only one of two readings has."""
    moved = [change for change in changes if change.kind == "news" and change.field == "event_date"]
    if not moved or not before.text or not after.text:
        return []
    old, new = before.text.split("\n"), after.text.split("\n")
    told: list[str] = []
    for change in moved:
        told += written_days(change.before, set(old) - set(new), before.language)
        told += written_days(change.after, set(new) - set(old), after.language)
    return told
