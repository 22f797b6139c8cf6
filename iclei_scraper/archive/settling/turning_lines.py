"""Main text that is volatile without a landmark to tell it by: counters, and lines that take turns.

Once a crawl knows every page that it changed, it knows which lines differ on many of them, each in its own
way. They are learned as rules of the site (and can be switched off as every other), and the pages that show
them are compared again without them: of an edit beside a counter the edit alone is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.archive.exchanges import volatile
from iclei_scraper.archive.nights import surroundings
from iclei_scraper.archive.nights.flapping import UNSTABLE
from iclei_scraper.archive.records import readings
from iclei_scraper.archive.records.booking import Event, enter, hush, subject_of
from iclei_scraper.archive.records.stored import Stored
from iclei_scraper.noise.lines import bare
from iclei_scraper.noise.shapes import Turn, digest_of, learn_lines, lines_of, shape_of, turn_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.exchanges.volatile import VolatileLines
    from iclei_scraper.archive.settling.court import Court
    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Change

_TEXTS = {("text", "text"), ("news", "body")}
_REASON = "lines that are volatile on this site: a counter, or texts that take turns"
_ROUNDS = 3
_MOST_PAGES = 2_000
"""Of a site that are looked at: more would show the same."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page that says something else since this crawl, and the lines that differ."""

    stored: Stored
    before: PageRecords
    after: PageRecords
    turn: Turn


def settle_turning_lines(court: Court) -> None:
    """Learn the volatile lines of each site whose text was told to have changed, and tell the rest again."""
    run = court.run
    sites = run.conn.execute(
        "SELECT DISTINCT site FROM changes WHERE crawl = ? AND kind IN ('text', 'news') AND op = 'changed' "
        "AND field IN ('text', 'body') AND verdict IN ('site', 'template') ORDER BY 1",
        (run.crawl,),
    ).fetchall()
    for (site,) in sites:
        if run.learns(site):
            _settle_site(court, site)


def _settle_site(court: Court, site: str) -> None:
    run = court.run
    shown = list(_changed(run, site))
    known = volatile.learn_lines_from(run, site, learn_lines([page.turn for page in shown]))
    if not known.shapes and not known.turns:
        return
    for _ in range(_ROUNDS):  # what gave way to a line that takes turns takes turns itself
        left = {line for page in shown for line in _opposite(page.turn.come, page.turn.gone, known)}
        if not left:
            break
        known = volatile.note_line_turns(run, site, left)
    came: set[str] = set()
    for page in shown:
        lines = {**page.turn.gone, **page.turn.come}
        if any(_is_volatile(words, line, known) for words, line in lines.items()):
            _tell_again(court, page, known)
            came |= _opposite(page.turn.gone, page.turn.come, known)  # told once, and known from here on
    known = volatile.note_line_turns(run, site, came)
    _hush_teasers(run, site, known)


def _hush_teasers(run: Run, site: str, known: VolatileLines) -> None:
    """A card whose teaser is the text that happened to stand there says nothing new."""
    rows = run.conn.execute(
        "SELECT id, before, after FROM changes WHERE crawl = ? AND site = ? AND kind = 'news' "
        "AND field = 'teaser' AND op = 'changed' AND verdict = 'site'",
        (run.crawl, site),
    ).fetchall()
    for row, *sides in rows:
        if all(side and _is_volatile(bare(side), side, known) for side in sides):
            hush(run, row, _REASON)


def _changed(run: Run, site: str) -> Iterator[_Shown]:
    """Pages whose text this crawl has found changed."""
    rows = run.conn.execute(
        "SELECT DISTINCT p.id, p.url, pr.since FROM page_readings pr JOIN captures c ON c.id = pr.since "
        "JOIN pages p ON p.id = pr.page WHERE c.crawl = ? AND p.site = ? AND pr.kind IN ('text', 'news') "
        "AND pr.until IS NULL ORDER BY p.id LIMIT ?",
        (run.crawl, site, _MOST_PAGES),
    ).fetchall()
    for page, url, capture in rows:
        before = readings.records_at(run.conn, page, capture - 1)
        after = readings.records_at(run.conn, page, capture)
        if before is None or after is None:
            continue
        before = replace(before, surroundings=surroundings.of_page(run.conn, page, stood=True))
        after = replace(after, surroundings=surroundings.of_page(run.conn, page))
        turn = turn_of(lines_of(_text(before)), lines_of(_text(after)))
        if turn.gone or turn.come:
            stored = Stored(url=url, site=site, state="changed", page=page, capture=capture)
            stored = replace(stored, before=before, after=after, told=True)
            yield _Shown(stored, before, after, turn)


def _text(page: PageRecords) -> str:
    return "\n".join(filter(None, (page.text, *(item.body for item in page.news))))


def _is_volatile(words: str, line: str, known: VolatileLines) -> bool:
    return digest_of(words) in known.turns or shape_of(line) in known.shapes


def _opposite(side: Mapping[str, str], other: Mapping[str, str], known: VolatileLines) -> set[str]:
    """Digests of what stands opposite to lines that take turns, on a page that shows no other edit."""
    turning = [words for words in side if digest_of(words) in known.turns]
    counted = sum(shape_of(line) in known.shapes for line in side.values())
    unknown = {digest_of(words) for words, line in other.items() if not _is_volatile(words, line, known)}
    alone = turning and len(turning) + counted == len(side)
    return unknown if alone and len(unknown) <= len(turning) + 1 else set()


# Telling it again ------------------------------------------------------------------------------------------


def _tell_again(court: Court, page: _Shown, known: VolatileLines) -> None:
    """Book what is left of a page's change in the place of what was booked."""
    run = court.run
    told = _events(court, page, page.before, page.after)
    left = _events(court, page, _without(page.before, known), _without(page.after, known))
    kept = {event.fingerprint for event in left}
    booked = {event.fingerprint for event in told}
    for event in told:
        if event.fingerprint not in kept:
            _take_back(run, event)
    for event in left:
        if event.fingerprint not in booked:
            enter(run, event)


def _events(court: Court, page: _Shown, before: PageRecords, after: PageRecords) -> list[Event]:
    run, stored = court.run, page.stored
    (at,) = run.conn.execute("SELECT fetched_at FROM captures WHERE id = ?", (stored.capture,)).fetchone()
    found: list[Event] = []
    for change in court.compare(before, after):
        if _is_of_text(change):
            site, record = subject_of(run, stored, change)
            found.append(Event(change=change, site=site, page=stored.page, at=at, record=record))
    return found


def _is_of_text(change: Change) -> bool:
    moved = change.op == "moved" and change.kind in ("text", "news") and change.field != "url"
    return moved or (change.op == "changed" and (change.kind, change.field) in _TEXTS)


def _take_back(run: Run, event: Event) -> None:
    """One page less that shows it; where no page is left, it was noise."""
    row = run.conn.execute(
        "SELECT id, pages FROM changes WHERE crawl = ? AND fingerprint = ?", (run.crawl, event.fingerprint)
    ).fetchone()
    if row is None:
        return
    if row[1] > 1:
        run.conn.execute("UPDATE changes SET pages = pages - 1 WHERE id = ?", row[:1])
        return
    hush(run, row[0], _REASON)
    run.conn.execute(
        "DELETE FROM changes WHERE crawl = ? AND kind = 'finding' AND identity = ?",
        (run.crawl, f"{UNSTABLE}/{event.subject}"),
    )


def _without(page: PageRecords, known: VolatileLines) -> PageRecords:
    news = tuple(replace(item, body=_kept(item.body, known)) if item.body else item for item in page.news)
    return replace(page, text=_kept(page.text, known) if page.text else page.text, news=news)


def _kept(text: str, known: VolatileLines) -> str:
    volatile_lines = {line for words, line in lines_of(text).items() if _is_volatile(words, line, known)}
    return "\n".join(line for line in text.split("\n") if line not in volatile_lines)
