"""Text that many pages of a site share, where it was edited: one event, however many pages show it.

What a line is worth is told by how many pages carry it, never by where it stands. Pages whose surroundings
differ from those of the last whole crawl are grouped by what stood there and what stands there now; each pair
is compared once, line by line. A difference is told where it concerns lines of several pages and is the same
on them. What differs from page to page on one night (related stories, turning quotes), what is changed on
most nights, and lists of news, which are told as news, are not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive.nights import surroundings
from iclei_scraper.archive.records.absences import SharedEdit
from iclei_scraper.archive.records.booking import Event, enter, fingerprint_of, told_last
from iclei_scraper.archive.rereads import rereading
from iclei_scraper.archive.settling.restless import SPAN, steadied, times_edited, times_replaced
from iclei_scraper.records import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.archive.records.stored import StoredPage
    from iclei_scraper.archive.settling.court import Court

MANY = 3
"""Pages from which on a text is shared."""
_SAME = 0.8
"""Share of the pages on which something was put in a line's place, or at a place, on which it is this."""
_LEFT = 1 / 3
"""Share of the pages that carried a line and were looked at, from which on it counts as edited."""
_CAME = 0.2
"""Share of the pages that carry the line before it, likewise for a new one."""
_TURNS = 5  # a line that comes on one page for five that it leaves may have been put back there by a cache
_NEAR = 5  # lines between two differences that are one edit
_SAMPLES = 3


class _Hunk(NamedTuple):
    """What differs between two blocks at one place."""

    place: str
    anchor: int
    """Line before it, 0 at the beginning."""
    removed: tuple[int, ...]
    added: tuple[int, ...]


class _Turn(NamedTuple):
    """What differs on a page: the part of it, the block that stood there, the one that stands there now."""

    parts: tuple[tuple[str, int | None, int | None], ...]


@dataclass(slots=True)
class _Language:
    """The pages of one language, whose surroundings hang together."""

    turns: dict[_Turn, list[int]] = field(default_factory=lambda: defaultdict(list))
    """To the pages that have taken it."""
    hunks: dict[_Hunk, list[int]] = field(default_factory=lambda: defaultdict(list))
    instead: Counter[tuple[object, ...]] = field(default_factory=Counter)
    """Place, anchor and the lines of one side -> pages, whatever the other side is."""
    left: Counter[int] = field(default_factory=Counter)
    """Line -> pages that it left."""
    came: Counter[int] = field(default_factory=Counter)
    seen: Counter[int] = field(default_factory=Counter)
    """Line -> pages that carry it and were looked at since the last whole crawl."""
    pages: int = 0
    """Pages that were looked at."""


def settle_shared(court: Court) -> None:
    """Tell the edits of what pages share, and count everything that stands as told."""
    conn = court.run.conn
    sites = conn.execute(
        "SELECT DISTINCT p.site FROM page_surroundings s JOIN pages p ON p.id = s.page "
        "WHERE s.differs = 1 ORDER BY 1"
    ).fetchall()
    for (site,) in sites:
        first = conn.execute("SELECT first_crawl FROM sites WHERE id = ?", (site,)).fetchone()[0]
        if first != court.run.crawl and court.proof.shared is not None:
            _settle_site(court, site)
        surroundings.settle(conn, site)


def _settle_site(court: Court, site: str) -> None:
    run = court.run
    blocks = surroundings.blocks(run.conn, site)
    languages = _turns(run.conn, site)
    for group in languages.values():
        _compare(group, blocks)
    needed = {line for group in languages.values() for hunk in group.hunks for line in _lines(hunk)}
    now = _count(run, site, languages, blocks, needed)
    shown: dict[_Hunk, list[int]] = defaultdict(list)
    edits: set[_Hunk] = set()
    for group in languages.values():
        for hunk, pages in group.hunks.items():
            shown[hunk] += pages
            if _is_edit(group, hunk, now):
                edits.add(hunk)
    lines = surroundings.lines(run.conn, site) if shown else {}
    for hunk, pages in sorted(shown.items()):
        edit = _Edit(site, hunk, sorted(set(pages)), {line: lines[line] for line in _lines(hunk) if line})
        told = told_last(run, edit.fingerprint)
        if told is not None:  # however few pages follow, and whatever is left of the line that they had
            query = "UPDATE changes SET pages = pages + ? WHERE id = ?"
            run.conn.execute(query, (len(edit.pages), told[0]))
        elif hunk in edits:
            _tell(court, edit)


# From pages to edits ---------------------------------------------------------------------------------------


def _lines(hunk: _Hunk) -> tuple[int, ...]:
    return (hunk.anchor, *hunk.removed, *hunk.added)


def _turns(conn: sqlite3.Connection, site: str) -> dict[str | None, _Language]:
    rows = conn.execute(
        "SELECT p.language, s.page, s.place, s.stood, s.stands FROM page_surroundings s "
        "JOIN pages p ON p.id = s.page WHERE p.site = ? AND s.differs = 1 "
        "ORDER BY s.page, s.place",
        (site,),
    )
    parts: dict[tuple[str | None, int], list[tuple[str, int | None, int | None]]] = defaultdict(list)
    for language, page, *part in rows:
        parts[language, page].append(tuple(part))
    languages: dict[str | None, _Language] = defaultdict(_Language)
    for (language, page), found in parts.items():
        languages[language].turns[_Turn(tuple(found))].append(page)
    return languages


def _compare(group: _Language, blocks: dict[int, list[int]]) -> None:
    """Once for each pair of states, however many pages have gone from the one to the other."""
    for turn, pages in group.turns.items():
        sides = [
            (place, blocks.get(before or 0, []), blocks.get(after or 0, []))
            for place, before, after in turn.parts
        ]
        old = {line for _, before, _ in sides for line in before}
        new = {line for _, _, after in sides for line in after}
        group.left.update(dict.fromkeys(old - new, len(pages)))
        group.came.update(dict.fromkeys(new - old, len(pages)))
        for side in sides:
            for hunk in _hunks(*side, gone=old - new, come=new - old):
                group.hunks[hunk] += pages
                group.instead.update(dict.fromkeys(_sides(hunk), len(pages)))


def _sides(hunk: _Hunk) -> tuple[tuple[object, ...], tuple[object, ...]]:
    return (hunk.place, hunk.anchor, "removed", hunk.removed), (hunk.place, hunk.anchor, "added", hunk.added)


def _hunks(
    place: str, before: list[int], after: list[int], *, gone: set[int], come: set[int]
) -> Iterator[_Hunk]:
    """Differences of two blocks; a line that stands elsewhere on the page by now has only moved."""
    found: list[list[int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal" or not (gone.intersection(before[a:b]) or come.intersection(after[c:d])):
            continue
        if found and a - found[-1][1] <= _NEAR:
            found[-1][1::2] = b, d
        else:
            found.append([a, b, c, d])
    for a, b, c, d in found:
        removed = tuple(line for line in before[a:b] if line in gone)
        added = tuple(line for line in after[c:d] if line in come)
        yield _Hunk(place, before[a - 1] if a else 0, removed, added)


def _count(
    run: Run,
    site: str,
    languages: dict[str | None, _Language],
    blocks: dict[int, list[int]],
    needed: set[int],
) -> Counter[int]:
    """Count the pages that carry a line: of each language those looked at, and all that stand (returned)."""
    last = _last_whole(run)
    rows = run.conn.execute(
        "SELECT p.language, s.stands, count(*), sum(c.confirmed_by > ?) FROM page_surroundings s "
        "JOIN pages p ON p.id = s.page JOIN captures c ON c.id = p.capture "
        "WHERE p.site = ? AND s.stands IS NOT NULL GROUP BY 1, 2",
        (last, site),
    )
    now: Counter[int] = Counter()
    for language, block, pages, seen in rows:
        carried = needed.intersection(blocks[block])
        now.update(dict.fromkeys(carried, pages))
        if language in languages:
            languages[language].seen.update(dict.fromkeys(carried, seen))
    for language, pages in run.conn.execute(
        "SELECT p.language, count(*) FROM pages p JOIN captures c ON c.id = p.capture "
        "WHERE p.site = ? AND c.confirmed_by > ? GROUP BY 1",
        (site, last),
    ):
        if language in languages:
            languages[language].pages = pages
    return now


def _last_whole(run: Run) -> int:
    """The latest crawl before this one that went through its sites to the end."""
    query = "SELECT coalesce(max(id), 0) FROM crawls WHERE whole = 1 AND id < ?"
    return int(run.conn.execute(query, (run.crawl,)).fetchone()[0])


# Is it an edit of what pages share? ------------------------------------------------------------------------


def _is_edit(group: _Language, hunk: _Hunk, now: Counter[int]) -> bool:
    """Whether a difference is an edit of shared lines, and not of one page or of what turns."""
    if not _is_shared(group, hunk, now) or _turns_about(group, hunk) or not _is_the_same(group, hunk):
        return False
    if hunk.removed:
        carried = (group.left[line] / (group.left[line] + group.seen[line]) for line in hunk.removed)
        return max(carried) >= _LEFT
    carriers = group.seen[hunk.anchor] if hunk.anchor else group.pages
    return len(group.hunks[hunk]) >= carriers * _CAME


def _is_shared(group: _Language, hunk: _Hunk, now: Counter[int]) -> bool:
    """Whether lines that many pages carried have left, or lines that many carry have come.

    One page that takes over what others have had all along shows no edit of theirs.
    """

    def was(line: int) -> bool:
        return now[line] + group.left[line] - group.came[line] >= MANY

    if not hunk.added:
        return all(map(was, hunk.removed))
    if not all(now[line] >= MANY for line in hunk.added):
        return False
    new = not all(map(was, hunk.added)) or len(group.hunks[hunk]) >= MANY
    return new or any(map(was, hunk.removed))


def _turns_about(group: _Language, hunk: _Hunk) -> bool:
    """Whether a line that leaves some pages comes on others on the same night."""
    return any(group.came[line] * _TURNS > group.left[line] for line in hunk.removed) or any(
        group.left[line] * _TURNS > group.came[line] for line in hunk.added
    )


def _is_the_same(group: _Language, hunk: _Hunk) -> bool:
    """Whether what was put in a line's place is the same on nearly every page, and the other way round."""
    return len(group.hunks[hunk]) >= _SAME * max(group.instead[side] for side in _sides(hunk))


# Telling it ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Edit:
    """A difference with the pages that show it, and digest and text of its lines."""

    site: str
    hunk: _Hunk
    pages: list[int]
    lines: dict[int, tuple[str, str]]

    @property
    def fingerprint(self) -> str:
        """Of the place that was edited, and of how it was."""
        anchor = self.lines[self.hunk.anchor][0] if self.hunk.anchor else ""
        values = [[self.lines[line][0] for line in side] for side in (self.hunk.removed, self.hunk.added)]
        return fingerprint_of([self.site, "text", self.hunk.place, anchor], values)

    def texts(self, lines: tuple[int, ...]) -> tuple[str, ...]:
        """Some of its lines in words."""
        return tuple(self.lines[line][1] for line in lines)


def _tell(court: Court, edit: _Edit) -> None:
    run = court.run
    before, after = edit.texts(edit.hunk.removed), edit.texts(edit.hunk.added)
    if any(_is_news(run.conn, edit.site, text) for text in (*before, *after)):
        return
    samples = tuple(filter(None, (_sample(run, page) for page in edit.pages[:_SAMPLES])))
    if court.proof.shared is None or not samples:
        return
    shared = SharedEdit(place=edit.hunk.place, removed=before, added=after, samples=samples)
    change = court.proof.shared(shared)
    if change is None:
        return
    change = steadied(run, edit.site, change, times_edited(run, edit.fingerprint))
    change = _told_once(run, edit, change)
    page = edit.pages[0]
    (at,) = run.conn.execute(
        "SELECT c.fetched_at FROM pages p JOIN captures c ON c.id = p.capture WHERE p.id = ?", (page,)
    ).fetchone()
    event = Event(change=change, site=edit.site, page=page, at=at, given=edit.fingerprint)
    enter(run, event, pages=len(set(edit.pages) | _take_over(run, event)))


def _told_once(run: Run, edit: _Edit, change: Change) -> Change:
    """An entry of the header and of the footer is edited in both; that of another language on more pages."""
    rows = run.conn.execute(
        "SELECT c.id, c.key, c.verdict, p.language FROM changes c JOIN pages p ON p.id = c.page "
        "WHERE c.crawl = ? AND c.site = ? AND c.field = ? AND c.verdict IN ('template', 'noise') "
        "AND c.before IS ? AND c.after IS ? ORDER BY c.id",
        (run.crawl, edit.site, change.field, change.before, change.after),
    ).fetchall()
    twin = next((row for row in rows if row[2] == "template"), None)
    if twin is None:
        return change
    query = "SELECT language FROM pages WHERE id = ?"
    (language,) = run.conn.execute(query, edit.pages[:1]).fetchone()
    if language not in {row[3] for row in rows}:
        query = "UPDATE changes SET pages = pages + ? WHERE id = ?"
        run.conn.execute(query, (len(set(edit.pages)), twin[0]))
    reason = f"the same words were edited in the {twin[1]}, and are told there"
    return replace(change, verdict="noise", severity="info", reason=reason)


def _take_over(run: Run, event: Event) -> set[int]:
    """Pages of which the crawl has told the same edit: an entry of the menu is a page's headline too."""
    change = event.change
    rows = run.conn.execute(
        "DELETE FROM changes WHERE crawl = ? AND site = ? AND kind = 'text' AND op = 'changed' AND pages = 1 "
        "AND verdict = 'site' AND before IS ? AND after IS ? RETURNING page",
        (run.crawl, event.site, change.before, change.after),
    )
    return {page for (page,) in rows.fetchall()}


def _is_news(conn: sqlite3.Connection, site: str, line: str) -> bool:
    """Whether a line is the title of an article of the site: what lists it is told as news."""
    query = (
        "SELECT 1 FROM news_items WHERE site = ? AND length(title) >= length(?2) / 2 AND length(title) >= 8 "
        "AND (instr(?2, title) OR (length(?2) >= 24 AND instr(title, rtrim(?2, ' .…')))) LIMIT 1"
    )
    return conn.execute(query, (site, line)).fetchone() is not None


def _sample(run: Run, page: int) -> tuple[StoredPage, StoredPage] | None:
    """A page as it was when the last whole crawl ended, and as it is."""
    rows = run.conn.execute(
        "SELECT max(c.id), p.capture FROM pages p JOIN captures c ON c.page = p.id AND c.outcome = 'ok' "
        "AND c.id < p.capture AND c.crawl <= ? WHERE p.id = ?",
        (_last_whole(run), page),
    ).fetchone()
    if None in rows:
        return None
    before, after = (rereading.by_capture(run.conn, capture) for capture in rows)
    return (before, after) if before and after else None


# Main text -------------------------------------------------------------------------------------------------


def name_templates(run: Run) -> None:
    """Say of an edit of main text that it is one of a text which many pages share."""
    rows = run.conn.execute(
        "SELECT id, site, key, before, after, share FROM changes WHERE kind = 'text' AND op = 'changed' "
        "AND field IN ('text', 'title') AND verdict = 'site' AND pages >= ? AND crawl > ?",
        (MANY, run.crawl - SPAN),
    ).fetchall()
    for row, site, key, before, after, share in rows:
        change = Change(
            kind="text",
            op="changed",
            key=key,
            before=before,
            after=after,
            share=share,
            verdict="template",
            reason="the same edit of a text that several pages share",
        )
        change = steadied(run, site, change, times_replaced(run, site, row, before))
        run.conn.execute(
            "UPDATE changes SET verdict = ?, severity = ?, reason = ? WHERE id = ?",
            (change.verdict, change.severity, change.reason, row),
        )
