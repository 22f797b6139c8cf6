"""Kinds of which a page tells less than it usually did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive import captures, readings
from iclei_scraper.archive.encoding import readings_of, records_of, unread_kinds
from iclei_scraper.archive.figures import of_page
from iclei_scraper.archive.shortfalls import standing_reason
from iclei_scraper.archive.storing import kinds_changed
from iclei_scraper.floors import FIELDS, below, figures_of
from iclei_scraper.records import to_dict

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.items import PageRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A kind of which less is read from a page than was usual; whether the site did that is to be seen."""

    kind: str
    figure: str
    """That fell: ``count`` or the name of a field."""
    before: tuple[Any, ...]
    """The page's records as they are kept."""
    after: tuple[Any, ...]
    """As they were read now."""
    reason: str
    """The floor, what was seen, and from how many nights it was learned."""


def doubts(conn: sqlite3.Connection, url: str, records: PageRecords) -> list[Doubt]:
    """Kinds of which a page that is known has fallen below a floor, one for each figure that fell."""
    page = captures.page_of(conn, url)
    if page is None or page.capture is None or not page.stands:
        return []
    then = readings.current(conn, page.id)
    watched = {kind: entry for kind, entry in then.items() if kind in FIELDS}
    now = {entry.kind: entry for entry in readings_of(records) if entry.kind in FIELDS}
    found: list[Doubt] = []
    kept: PageRecords | None = None
    for kind in kinds_changed(watched, now, unread_kinds(records)):
        if kind not in watched:
            continue
        after = records_of(records, kind)
        figures = figures_of(kind, map(to_dict, after))
        fallen = list(below(figures, of_page(conn, page.id, page.site, kind)))
        if fallen:
            kept = kept or readings.records_at(conn, page.id)
            before = records_of(kept, kind) if kept else ()
            reason = standing_reason(conn, page.id, kind)
            found += [
                Doubt(
                    kind=kind,
                    figure=floor.figure,
                    before=before,
                    after=after,
                    reason=reason or floor.sentence(seen),
                )
                for floor, seen in fallen
            ]
    return found
