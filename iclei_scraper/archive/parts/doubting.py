"""Kinds of which a page tells less than it usually did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.encoding import records_of
from iclei_scraper.archive.exchanges import captures
from iclei_scraper.archive.nights.figures import of_page
from iclei_scraper.archive.records import readings
from iclei_scraper.archive.records.shortfalls import standing_reason
from iclei_scraper.archive.rereads.differing import kinds_differing
from iclei_scraper.floors import below, figures_of
from iclei_scraper.records import to_dict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from iclei_scraper.floors import Figures, Floor
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
    """Kinds of which a page that is known has fallen below a floor, one doubt for each figure that fell."""
    page = captures.page_of(conn, url)
    if page is None:
        return []
    found: list[Doubt] = []
    for kind in kinds_differing(conn, page, records):
        after = records_of(records, kind)
        fallen = list(below(_figures(kind, after), of_page(conn, page.id, page.site, kind)))
        kept = readings.records_at(conn, page.id) if fallen else None
        if kept is not None:
            found += _of_kind(
                kind, (records_of(kept, kind), after), fallen, standing_reason(conn, page.id, kind)
            )
    return found


def _of_kind(
    kind: str,
    sides: tuple[Sequence[Any], Sequence[Any]],
    fallen: list[tuple[Floor, float]],
    known: str | None,
) -> Iterator[Doubt]:
    """The figures that a page used to have and has no more; what it never told, it has not lost."""
    before, after = sides
    was = _figures(kind, before)
    for floor, seen in fallen:
        if (was.of(floor.figure) or 0.0) > seen:
            reason = known or floor.sentence(seen)
            yield Doubt(
                kind=kind, figure=floor.figure, before=tuple(before), after=tuple(after), reason=reason
            )


def _figures(kind: str, records: Sequence[Any]) -> Figures:
    return figures_of(kind, map(to_dict, records))
