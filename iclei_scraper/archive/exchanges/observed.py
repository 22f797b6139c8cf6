"""Cookies that servers set: one row for each way in which a host sets one.

A host that sets a cookie on every page writes one row in a crawl. What changes is kept: another attribute, or
a lifetime that is clearly another, is a row of its own, and the old one says until when it was seen. A cookie
that expires on a fixed date is one row although its lifetime shrinks from night to night.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.exchanges.run import Run, Watched

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.items import CookiesSet
    from iclei_scraper.records import ObservedCookie

_ALIKE = 0.1
"""Share by which two lifetimes may differ and count as one: clocks and fixed dates move them."""
_MOST = 500
"""Rows that one site may add in a crawl: a site that makes up a name for each answer adds no more."""

_COLUMNS = (
    "name host domain path duration max_age lifetime_by secure http_only same_site partitioned party refused"
).split()
_SAME = (
    "site = ? AND name = ? AND host = ? AND domain IS ? AND path = ? AND lifetime_by IS ? AND secure = ? "
    "AND http_only = ? AND same_site IS ? AND partitioned = ? AND party = ? AND refused IS ?"
)


def observe(run: Run, seen: CookiesSet) -> None:
    """Keep what a response set, in the caller's transaction; what was met before is only counted."""
    for cookie in seen.cookies:
        known = _known(run, seen.site, cookie) or _enter(run, seen, cookie)
        if known is not None:
            known.cookie, known.at, known.url = cookie, stamp(seen.seen_at), seen.url
            known.more += 1


def is_known(run: Run, seen: CookiesSet) -> bool:
    """Whether nothing of a response has to be written before the crawl ends."""
    return all(_known(run, seen.site, cookie) for cookie in seen.cookies)


def _known(run: Run, site: str, cookie: ObservedCookie) -> Watched | None:
    watched = run.observed.get((site, *_identity(cookie)), ())
    return next((known for known in watched if _are_alike(known.cookie.max_age, cookie.max_age)), None)


def write(run: Run) -> None:
    """Write what was only counted, in the caller's transaction."""
    for known in chain.from_iterable(run.observed.values()):
        if known.more:
            run.conn.execute(
                "UPDATE observed_cookies SET duration = ?, max_age = ?, last_seen = ?, last_url = ?, "
                "last_crawl = ?, responses = responses + ? WHERE id = ?",
                (
                    *(known.cookie.duration, known.cookie.max_age, known.at, known.url),
                    *(run.crawl, known.more, known.row),
                ),
            )
            known.more = 0


def _enter(run: Run, seen: CookiesSet, cookie: ObservedCookie) -> Watched | None:
    """The row of a cookie, an earlier crawl's or a new one; ``None`` where the site adds too many."""
    at = stamp(seen.seen_at)
    row = _row(run.conn, seen.site, cookie)
    if row is None:
        added = run.added_cookies.get(seen.site, 0)
        if added >= _MOST:
            return None
        run.added_cookies[seen.site] = added + 1
        names = [
            "site",
            *_COLUMNS,
            "first_seen",
            "first_url",
            "last_seen",
            "last_url",
            "last_crawl",
            "responses",
        ]
        values = [seen.site, *(_plain(getattr(cookie, name)) for name in _COLUMNS)]
        values += [at, seen.url, at, seen.url, run.crawl, 0]
        marks = ", ".join("?" * len(names))
        row = run.conn.execute(
            f"INSERT INTO observed_cookies ({', '.join(names)}) VALUES ({marks})",  # noqa: S608  # own names
            values,
        ).lastrowid
    known = Watched(int(row or 0), cookie, at, seen.url)
    run.observed.setdefault((seen.site, *_identity(cookie)), []).append(known)
    return known


def _row(conn: sqlite3.Connection, site: str, cookie: ObservedCookie) -> int | None:
    """The latest row that tells of the same cookie, set the same way."""
    found = conn.execute(
        f"SELECT id, max_age FROM observed_cookies WHERE {_SAME} ORDER BY last_seen DESC, id DESC",  # noqa: S608
        (site, *map(_plain, _identity(cookie))),
    )
    return next((row for row, max_age in found if _are_alike(max_age, cookie.max_age)), None)


def _identity(cookie: ObservedCookie) -> tuple[Any, ...]:
    """All but the lifetime, in the order of :data:`_SAME`."""
    return (
        *(cookie.name, cookie.host, cookie.domain, cookie.path, cookie.lifetime_by, cookie.secure),
        *(cookie.http_only, cookie.same_site, cookie.partitioned, cookie.party, cookie.refused),
    )


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _are_alike(one: int | None, other: int | None) -> bool:
    if one is None or other is None or not one or not other:
        return one == other
    return abs(one - other) <= _ALIKE * max(one, other)
