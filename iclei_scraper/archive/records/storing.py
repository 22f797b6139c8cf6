"""One page into the archive: its bytes, what was read from them, and the records that this speaks of."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import Reading, readings_of, unread_kinds
from iclei_scraper.archive.base.tables import BY_KIND, NEWS
from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.exchanges import captures, fetches, payloads, volatile
from iclei_scraper.archive.nights import surroundings
from iclei_scraper.archive.nights.crawls import count, enter_site, is_baseline
from iclei_scraper.archive.records import facts, readings, rejects, shortfalls, sightings
from iclei_scraper.archive.records.facts import Seen
from iclei_scraper.archive.records.stored import Stored

if TYPE_CHECKING:
    from iclei_scraper.archive.exchanges.captures import CaptureRow, PageRow
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.items import PageItem, PageRecords
    from iclei_scraper.records import NewsItem

logger = logging.getLogger(__name__)

UNCHANGED = "unchanged"
"""Outcome of a page that came with other bytes and was not read, since its content is as before."""
AT_ONCE = timedelta(minutes=15)
"""Two fetches so close together show what is volatile: nobody has edited the page in between."""
_READABLE = ("ok", "not_a_page")
_NOTHING = (None, "")


def store(run: Run, item: PageItem) -> Stored:
    """Keep a page, in the caller's transaction."""
    capture = item.capture
    stored = Stored(url=capture.url, site=capture.site, state="alias")
    if capture.redirected_to == capture.url:  # www, http and the like: the page itself follows
        return stored
    enter_site(run, capture.site)
    page = captures.page_or_new(run, capture)
    last = captures.latest(run.conn, page.id)
    digest = run.digest_of(capture.body)
    if last is not None and _is_same(run, page, last, item, digest):
        if last.last_digest != digest:
            fetches.add(run, page.id, last, capture, digest)
        captures.extend(run, page.id, last.id, stamp(capture.fetched_at), stands=page.stands)
        captures.reread(run, last.id)
        _keep_content(run, page, last, item)
        stored = replace(stored, state=_STATES.get(last.outcome, "failed"), page=page.id, capture=last.id)
    else:
        row = captures.add(run, page, item, last, (digest, *volatile.content(run, page.site, capture.body)))
        rejects.keep(run, page.id, item.rejects, item.records, capture.fetched_at)
        stored = _take_in(run, page, item, replace(stored, page=page.id, capture=row))
    count(run, capture.site, stored.state)
    return stored


_STATES = {"ok": "unchanged", "not_a_page": "unchanged", "gone": "gone", "soft_404": "gone", "moved": "moved"}
"""Outcome of a fetch -> state of a page that the server sent again as it was."""


def _is_same(run: Run, page: PageRow, last: CaptureRow, item: PageItem, digest: str) -> bool:
    """Whether the server sent what it sent last time, or the same but for what is volatile."""
    if item.outcome == UNCHANGED:  # found out before it was read, by :func:`is_unchanged`
        return True
    if not captures.answers_alike(last, item) or _reads_anew(run, page, last, item):
        return False
    return last.last_digest == digest or volatile.is_same(run, page.site, last, item.capture.body)


def _keep_content(run: Run, page: PageRow, last: CaptureRow, item: PageItem) -> None:
    """Keep the digest of the content by the rules of today, so that tomorrow it need not be made again."""
    if last.content_rules != volatile.rules(run, page.site).fingerprint:
        found = volatile.content(run, page.site, item.capture.body)
        run.conn.execute("UPDATE captures SET content = ?, content_rules = ? WHERE id = ?", (*found, last.id))


def is_unchanged(run: Run, url: str, status: int, body: bytes) -> bool:
    """Whether a page that was just fetched need not be read: today's parsers know its content."""
    page = captures.page_of(run.conn, url)
    if page is None or not page.stands:
        return False
    last = captures.latest(run.conn, page.id)
    if last is None or last.id != page.capture or (last.status, last.outcome) != (status, "ok"):
        return False
    if last.parser_version != run.parser_version or rejects.parser_failed(run.conn, page.id, last.id):
        return False
    return last.last_digest == run.digest_of(body) or volatile.is_same(run, page.site, last, body)


def _reads_anew(run: Run, page: PageRow, last: CaptureRow, item: PageItem) -> bool:
    """Whether today's parsers read something else from bytes that others have read."""
    if item.records is None:
        return False
    if last.parser_version == run.parser_version and not shortfalls.holds(run.conn, page.id):
        return False
    now = {reading.kind: reading for reading in readings_of(item.records)}
    return bool(kinds_changed(readings.current(run.conn, page.id), now, unread_kinds(item.records)))


def _take_in(run: Run, page: PageRow, item: PageItem, stored: Stored) -> Stored:
    seen = Seen(stored.capture, stamp(item.capture.fetched_at), is_edit=page.capture is not None)
    if item.outcome in _READABLE:
        return _read(run, page, item, stored, seen)
    if item.outcome in ("gone", "soft_404", "moved"):
        _leave(run, page, item, seen)
        return replace(stored, state="moved" if item.outcome == "moved" else "gone")
    return replace(stored, state="failed")  # what is known of the page stands


# A page that answers -------------------------------------------------------------------------------------


def _read(run: Run, page: PageRow, item: PageItem, stored: Stored, seen: Seen) -> Stored:
    records = item.records
    now = {reading.kind: reading for reading in readings_of(records)} if records else {}
    then = readings.current(run.conn, page.id)
    changed = kinds_changed(then, now, unread_kinds(records) if records else set())
    before = readings.records_at(run.conn, page.id) if changed and then else None
    if before is not None:
        before = replace(before, surroundings=surroundings.of_page(run.conn, page.id))
    if page.capture is not None and not page.stands:  # it is back: what it says counts again
        run.conn.execute(
            "UPDATE pages SET gone_since = NULL, moved_to = NULL, fate = NULL WHERE id = ?", (page.id,)
        )
    for kind in changed:
        _switch(run, page, (kind, then.get(kind, _NOTHING)[0], now.get(kind)), seen)
    if page.capture is None and item.listed is not None:
        run.listed[page.id] = stamp(item.listed)
    by_others = page.capture is not None and _was_read_by_others(run, page)
    if records:
        surroundings.note(run, page.id, page.site, records, news=page.stands and not by_others)
    _note(run, page, records, seen)
    _learn(run, page, item, changed)
    state = "new" if page.capture is None else "changed" if changed or not page.stands else "unchanged"
    told = bool(changed) and not is_baseline(run, item.capture.site, known=before is not None)
    if told:
        run.conn.execute("UPDATE captures SET compared = 0 WHERE id = ?", (seen.capture,))
    after = readings.records_at(run.conn, page.id) if told and records and records.unread else records
    if after is not None and records is not None:
        after = replace(after, unread=records.unread)
    by_others = by_others and told and before is not None
    return replace(stored, state=state, before=before, after=after, told=told, by_others=by_others)


def _learn(run: Run, page: PageRow, item: PageItem, changed: list[str]) -> None:
    """What differs on a page that says the same is volatile, if other nights show it too."""
    if not run.learns(page.site) or page.capture is None or item.outcome != "ok":
        return
    try:
        if not changed and page.stands:
            bodies = payloads.get(run.conn, _digest(run, page.capture)), item.capture.body
            at = stamp(item.capture.fetched_at)
            volatile.learn_from(run, (page.site, page.url), bodies, at, twice=False)
        volatile.note_turns(run, page.site, item.capture.body)
    except (ValueError, LookupError, RecursionError):  # whatever a page does to the learning, it is kept
        logger.exception("%s taught nothing", page.url)


def _digest(run: Run, capture: int) -> str:
    query = "SELECT p.digest FROM captures c JOIN payloads p ON p.id = c.payload WHERE c.id = ?"
    return str(run.conn.execute(query, (capture,)).fetchone()[0])


def kinds_changed(then: dict[str, tuple[int, str]], now: dict[str, Reading], unread: set[str]) -> list[str]:
    """Kinds of which the page says something else; where a parser failed, nothing is known."""
    kinds = dict.fromkeys((*now, *then))
    return [
        kind
        for kind in kinds
        if kind.partition("/")[0] not in unread
        and (kind not in then or kind not in now or then[kind][1] != now[kind].digest)
    ]


def _switch(run: Run, page: PageRow, turn: tuple[str, int | None, Reading | None], seen: Seen) -> None:
    """Let a page say something else of one kind: the reading before, and what it says now."""
    kind, then, now = turn
    reading, concerned = ready(run, page, now, seen) if now else (None, set())
    readings.close(run.conn, page.id, kind, seen.capture)
    if reading is not None:
        readings.attach(run.conn, page.id, kind, reading, seen.capture)
    if kind not in BY_KIND:
        return
    said = sightings.of_reading(run.conn, then)
    says = sightings.of_reading(run.conn, reading)
    if then is not None and not readings.is_live(run.conn, then):  # elsewhere it is not said either
        concerned |= {record for record in said if said[record] != says.get(record)}
    for record in sorted(concerned):
        if said.get(record) != says.get(record):
            facts.compose(run, BY_KIND[kind], record, seen)


def ready(run: Run, page: PageRow, now: Reading, seen: Seen) -> tuple[int, set[int]]:
    """The row of a reading, and the records of which nobody on the site has said so up to now."""
    reading = readings.find(run, page.site, now)
    if reading is None:
        reading = readings.add(run, page.site, now, seen.capture)
        if now.kind not in BY_KIND:
            return reading, set()
        place = sightings.Place(site=page.site, table=BY_KIND[now.kind], reading=reading, seen=seen)
        return reading, sightings.enter(run, place, now.content)
    if now.kind not in BY_KIND or readings.is_live(run.conn, reading):
        return reading, set()
    return reading, sightings.renew(run.conn, reading, seen)


def _note(run: Run, page: PageRow, records: PageRecords | None, seen: Seen) -> None:
    """What the table of pages says of it."""
    article = article_of(run, page, records) if records else None
    kind = "file" if records is None else "page" if article is None else "article"
    run.conn.execute(
        "UPDATE pages SET title = ?, language = ?, kind = ?, capture = ?, article = ?, last_seen = ?, "
        "gone_since = NULL, moved_to = NULL WHERE id = ?",
        (
            *(records.title if records else None, records.language if records else None),
            *(kind, seen.capture, article, seen.at, page.id),
        ),
    )


def article_of(run: Run, page: PageRow, records: PageRecords) -> int | None:
    """The news item whose article the page is."""
    if "news" in records.unread:
        return page.article
    own = {page.url, records.url, records.canonical_url}
    for item in records.news:
        if item.url in own and item.body:
            return _news_record(run, page, item)
    return None


def _news_record(run: Run, page: PageRow, item: NewsItem) -> int | None:
    return sightings.resolve(run.conn, NEWS, sightings.owner(run, page.site, item), NEWS.key(item))


def _was_read_by_others(run: Run, page: PageRow) -> bool:
    query = "SELECT 1 FROM captures WHERE id = ? AND parser_version <> ?"
    return run.conn.execute(query, (page.capture, run.parser_version)).fetchone() is not None


# A page that does not ------------------------------------------------------------------------------------


def _leave(run: Run, page: PageRow, item: PageItem, seen: Seen) -> None:
    """A page answers that it is gone or elsewhere. What that means is judged when the crawl ends."""
    moved = item.outcome == "moved"
    run.conn.execute(
        "UPDATE pages SET gone_since = ?, moved_to = ?, fate = CASE WHEN ? THEN ? ELSE fate END WHERE id = ?",
        (
            *(None if moved else page.gone_since or seen.at, item.capture.redirected_to if moved else None),
            *(page.stands, "moved" if moved else "gone", page.id),
        ),
    )
    surroundings.leave(run.conn, page.id)
    for kind, (reading, _) in readings.current(run.conn, page.id).items():
        readings.close(run.conn, page.id, kind, seen.capture)
        if kind in BY_KIND:
            for record in sightings.of_reading(run.conn, reading):
                if record != page.article:
                    facts.compose(run, BY_KIND[kind], record, seen)
