"""What stands around the main text of each page: every line of a site once, every footer once.

Of a page only two numbers a part are kept: what stands there, and what stood there when the last whole crawl
ended. What differs between the two is judged when the next one ends, see :mod:`.settling.shared`.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.noise.lines import bare

if TYPE_CHECKING:
    import sqlite3

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import PageRecords

_FAILED = "surroundings"


def note(run: Run, page: int, site: str, records: PageRecords, *, news: bool) -> None:
    """Keep what stands around a page's text.

    Args:
        run: the crawl.
        page: id of the page.
        site: to which it belongs.
        records: that were read from it.
        news: whether what differs is the site's doing: not on a new page, nor where other parsers have read.
    """
    if _FAILED in records.unread:
        return
    stands = {
        place: block for place, lines in records.surroundings.items() if (block := _block(run, site, lines))
    }
    known = _known(run.conn, page)
    for place in sorted({*stands, *known}):
        now = stands.get(place)
        before = known.get(place, (None, None))
        after = (now, before[1] if news else now)
        if after != before:
            _set(run.conn, (page, place), *after)


def _known(conn: sqlite3.Connection, page: int) -> dict[str, tuple[int | None, int | None]]:
    """Part of a page -> what stands there, and what stood there when the last whole crawl ended."""
    query = (
        "SELECT place, stands, CASE WHEN differs THEN stood ELSE stands END FROM page_surroundings "
        "WHERE page = ?"
    )
    return {place: (stands, settled) for place, stands, settled in conn.execute(query, (page,))}


def _set(conn: sqlite3.Connection, where: tuple[int, str], stands: int | None, settled: int | None) -> None:
    if stands is None and settled is None:
        conn.execute("DELETE FROM page_surroundings WHERE page = ? AND place = ?", where)
        return
    differs = stands != settled
    conn.execute(
        "INSERT INTO page_surroundings (page, place, stands, differs, stood) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (page, place) DO UPDATE SET stands = excluded.stands, differs = excluded.differs, "
        "stood = excluded.stood",
        (*where, stands, differs, settled if differs else None),
    )


def of_page(conn: sqlite3.Connection, page: int, *, stood: bool = False) -> dict[str, tuple[str, ...]]:
    """What stands around a page's text, as :attr:`PageRecords.surroundings` has it.

    Args:
        conn: the archive.
        page: id of the page.
        stood: what did when the last whole crawl ended, until :func:`settle` gives it up.
    """
    block = "CASE WHEN s.differs THEN s.stood ELSE s.stands END" if stood else "s.stands"
    rows = conn.execute(
        f"SELECT s.place, l.text FROM page_surroundings s JOIN shared_blocks b ON b.id = {block}, "  # noqa: S608
        "json_each(b.lines) e JOIN shared_lines l ON l.id = e.value WHERE s.page = ? ORDER BY s.place, e.key",
        (page,),
    )
    found: dict[str, tuple[str, ...]] = {}
    for place, line in rows:
        found[place] = (*found.get(place, ()), line)
    return found


def leave(conn: sqlite3.Connection, page: int) -> None:
    """A page is gone: what stood on it is no change of what others show."""
    conn.execute("DELETE FROM page_surroundings WHERE page = ?", (page,))


def differ(conn: sqlite3.Connection, page: int, site: str, records: PageRecords) -> bool:
    """Whether something else stands around a page's text than is kept of it."""
    if _FAILED in records.unread:
        return False
    rows = conn.execute(
        "SELECT s.place, b.digest FROM page_surroundings s JOIN shared_blocks b ON b.id = s.stands "
        "WHERE s.page = ? AND b.site = ?",
        (page, site),
    )
    now = {place: _digests(lines)[1] for place, lines in records.surroundings.items()}
    return dict(rows.fetchall()) != {place: digest for place, digest in now.items() if digest}


# Lines and blocks, once each -------------------------------------------------------------------------------


def _block(run: Run, site: str, lines: tuple[str, ...]) -> int | None:
    """The row of some lines; ``None`` where none of them says anything."""
    kept, digest = _digests(lines)
    if not digest:
        return None
    row = run.conn.execute(
        "SELECT id FROM shared_blocks WHERE site = ? AND digest = ?", (site, digest)
    ).fetchone()
    if row is not None:
        return int(row[0])
    numbers = [_line(run.conn, site, of_line, text) for of_line, text in kept]
    cursor = run.conn.execute(
        "INSERT INTO shared_blocks (site, digest, lines) VALUES (?, ?, ?)", (site, digest, to_json(numbers))
    )
    return int(cursor.lastrowid or 0)


def _digests(lines: tuple[str, ...]) -> tuple[list[tuple[str, str]], str]:
    """Digest and text of each line that says something, and the digest of them all."""
    kept = [(digest_of(words), line) for line in lines if (words := bare(line))]
    return kept, digest_of(" ".join(digest for digest, _ in kept)) if kept else ""


def digest_of(text: str) -> str:
    """BLAKE2b-128 of a text, hexadecimal."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _line(conn: sqlite3.Connection, site: str, digest: str, text: str) -> int:
    row = conn.execute("SELECT id FROM shared_lines WHERE site = ? AND digest = ?", (site, digest)).fetchone()
    if row is None:
        shown = text.encode("utf-8", "replace").decode()
        query = "INSERT INTO shared_lines (site, digest, text) VALUES (?, ?, ?)"
        row = (conn.execute(query, (site, digest, shown)).lastrowid,)
    return int(row[0])


# When a crawl ends -----------------------------------------------------------------------------------------


def blocks(conn: sqlite3.Connection, site: str) -> dict[int, list[int]]:
    """Every block of a site that is kept: its id -> ids of its lines."""
    rows = conn.execute("SELECT id, lines FROM shared_blocks WHERE site = ?", (site,))
    return {block: json.loads(lines) for block, lines in rows}


def lines(conn: sqlite3.Connection, site: str) -> dict[int, tuple[str, str]]:
    """Every line of a site that is kept: its id -> its digest and its text."""
    rows = conn.execute("SELECT id, digest, text FROM shared_lines WHERE site = ?", (site,))
    return {line: (digest, text) for line, digest, text in rows}


def settle(conn: sqlite3.Connection, site: str) -> None:
    """What stands counts as told from here on; what stands nowhere any more is given up."""
    pages = (
        "page IN (SELECT s.page FROM page_surroundings s JOIN pages p ON p.id = s.page "
        "WHERE s.differs = 1 AND p.site = ?)"
    )
    conn.execute(f"DELETE FROM page_surroundings WHERE stands IS NULL AND {pages}", (site,))  # noqa: S608
    conn.execute(
        f"UPDATE page_surroundings SET differs = 0, stood = NULL WHERE differs = 1 AND {pages}",  # noqa: S608
        (site,),
    )
    stand = {
        row[0]
        for row in conn.execute(
            "SELECT DISTINCT s.stands FROM page_surroundings s JOIN shared_blocks b ON b.id = s.stands "
            "WHERE b.site = ?",
            (site,),
        )
    }
    known = blocks(conn, site)
    lost = known.keys() - stand
    left = {line for block, lines in known.items() if block in stand for line in lines}
    doomed = {line for block in lost for line in known[block]} - left
    conn.executemany("DELETE FROM shared_blocks WHERE id = ?", [(block,) for block in lost])
    conn.executemany("DELETE FROM shared_lines WHERE id = ?", [(line,) for line in doomed])
