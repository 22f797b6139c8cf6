"""What the archive has learned to be volatile on each site, and what a page's content is without it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.encoding import to_json
from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.times import now
from iclei_scraper.archive.exchanges import payloads
from iclei_scraper.noise.learning import Found, learn
from iclei_scraper.noise.rules import LINE, ROTATION, TEXT, Rule, Rules, rules_of, turned
from iclei_scraper.noise.shapes import digest_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from iclei_scraper.archive.exchanges.captures import CaptureRow
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.noise.shapes import Lesson

TWICE, NIGHTS = "twice", "nights"
"""What a rule was learned from: a page fetched twice within minutes, or two nights alike."""

_NEEDED_FOR_READERS = 2
"""Pages, or crawls, in which two fetches must have shown what a reader sees before it is taken for noise."""
_NEEDED_NIGHTS = 3
"""Crawls in which a rule must be met that no page fetched twice has shown: an edit is made once."""
_EXAMPLES = 3
_MOST_TURNS = 300
_MOST_LESSONS = 40
"""Pages of a site that a night without a change may teach by: the rest would teach the same."""
_MOST_RULES = 200
"""Of a site: more would cost more than they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseRule:
    """A rule as the archive lists it."""

    id: int
    site: str
    zone: str
    """``attribute``, ``script``, ``comment``, ``text``, ``order``, ``rotation`` or ``line``."""
    place: str
    why: str
    since: str
    learned_from: str
    """``twice`` or ``nights``."""
    pages: int
    """On how many pages it was met."""
    nights: int
    """In how many crawls it was met."""
    active: bool
    """Whether it is used: not before it was met often enough, nor when it is switched off."""
    off: bool
    """Switched off by hand."""
    pattern: str
    examples: tuple[Mapping[str, str], ...]
    """``url``, ``before`` and ``after`` of some of these pages."""


def rules(run: Run, site: str) -> Rules:
    """The rules in use on a site."""
    found = run.rules.get(site)
    if found is None:
        found = run.rules[site] = _load(run.conn, site) if run.learns(site) else Rules()
    return found


def _load(conn: sqlite3.Connection, site: str) -> Rules:
    rows = conn.execute(
        "SELECT zone, place, pattern, why, alternatives FROM noise_rules "
        "WHERE site = ? AND active = 1 AND off = 0 AND zone <> ?",
        (site, LINE),
    )
    return rules_of(
        Rule(zone=zone, place=place, pattern=pattern, why=why, alternatives=frozenset(json.loads(turns)))
        for zone, place, pattern, why, turns in rows
    )


def content(run: Run, site: str, body: bytes) -> tuple[str, str]:
    """Digest of a body's content, and fingerprint of the rules by which it was found."""
    found = rules(run, site)
    key = found.fingerprint, run.digest_of(body)
    if run.content is None or run.content[0] != key:
        run.content = key, found.digest(body)
    return run.content[1], found.fingerprint


def is_same(run: Run, site: str, last: CaptureRow, body: bytes) -> bool:
    """Whether a body has the content of a capture."""
    if not run.learns(site):
        return False
    found = rules(run, site)
    if last.content_rules == found.fingerprint and last.content is not None:
        before = last.content
    else:
        before = found.digest(payloads.get(run.conn, last.digest))
    return content(run, site, body)[0] == before


# Learning ------------------------------------------------------------------------------------------------


def learn_from(run: Run, page: tuple[str, str], bodies: tuple[bytes, bytes], at: str, *, twice: bool) -> int:
    """Learn from two bodies of a page that nobody has edited in between.

    Args:
        run: the crawl.
        page: site and URL.
        bodies: the earlier and the later one.
        at: now.
        twice: they were fetched within minutes.

    Returns:
        How many rules were met.
    """
    site, url = page
    run.lessons[site] += 1
    if not twice and run.lessons[site] > _MOST_LESSONS:
        return 0
    found = learn(*bodies, rules(run, site), twice=twice)
    for one in found:
        _note(run, (site, url, at), one, TWICE if twice else NIGHTS)
    if found:
        run.rules.pop(site, None)
    return len(found)


def note_turns(run: Run, site: str, body: bytes) -> None:
    """What a block of turns shows and has been read now is known from here on."""
    known = rules(run, site)
    for rule, shown in turned(known, body):
        if shown not in rule.alternatives:
            _add_turns(run.conn, site, rule.pattern, {shown})
            run.rules.pop(site, None)


def _note(run: Run, where: tuple[str, str, str], found: Found, learned_from: str) -> None:
    site, url, at = where
    rule = found.rule
    known = run.conn.execute(
        "SELECT id, pages, nights, crawl, examples, learned_from FROM noise_rules "
        "WHERE site = ? AND pattern = ?",
        (site, rule.pattern),
    ).fetchone()
    if known is None and _count(run.conn, site) >= _MOST_RULES:
        _make_room(run.conn, site)
    number, pages, nights, crawl, text, before = known or (None, 0, 0, None, "[]", learned_from)
    examples = json.loads(text)
    if url not in {it["url"] for it in examples}:
        pages += 1
        examples = [*examples, {"url": url, "before": found.before, "after": found.after}][-_EXAMPLES:]
    nights += crawl != run.crawl
    best = TWICE if TWICE in (before, learned_from) else NIGHTS
    told = (pages, nights, run.crawl, to_json(examples), best, _is_proven(rule.zone, best, pages, nights))
    if number is None:
        run.conn.execute(
            "INSERT INTO noise_rules (pages, nights, crawl, examples, learned_from, active, "
            "site, zone, place, pattern, why, since, alternatives) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')",
            (*told, site, rule.zone, rule.place, rule.pattern, rule.why, at),
        )
    else:
        run.conn.execute(
            "UPDATE noise_rules SET pages = ?, nights = ?, crawl = ?, examples = ?, learned_from = ?, "
            "active = max(active, ?) WHERE id = ?",
            (*told, number),
        )
    if rule.alternatives:
        _add_turns(run.conn, site, rule.pattern, rule.alternatives)


def _is_proven(zone: str, learned_from: str, pages: int, nights: int) -> bool:
    if learned_from == NIGHTS:
        return nights >= _NEEDED_NIGHTS
    return zone not in (TEXT, ROTATION, LINE) or max(pages, nights) >= _NEEDED_FOR_READERS


def _count(conn: sqlite3.Connection, site: str) -> int:
    return int(conn.execute("SELECT count(*) FROM noise_rules WHERE site = ?", (site,)).fetchone()[0])


def _make_room(conn: sqlite3.Connection, site: str) -> None:
    """Give up a rule that was met on one page only, the longest ago; where it is needed it comes again."""
    conn.execute(
        "DELETE FROM noise_rules WHERE id = (SELECT id FROM noise_rules WHERE site = ? AND off = 0 "
        "ORDER BY pages > 1, crawl, id LIMIT 1)",
        (site,),
    )


def _add_turns(conn: sqlite3.Connection, site: str, pattern: str, turns: frozenset[str] | set[str]) -> None:
    row = conn.execute(
        "SELECT id, alternatives FROM noise_rules WHERE site = ? AND pattern = ?", (site, pattern)
    ).fetchone()
    if row is not None:
        known = sorted({*json.loads(row[1]), *turns})
        if len(known) > _MOST_TURNS:  # what never comes again takes no turns
            conn.execute("UPDATE noise_rules SET active = 0, alternatives = '[]' WHERE id = ?", row[:1])
        else:
            conn.execute("UPDATE noise_rules SET alternatives = ? WHERE id = ?", (to_json(known), row[0]))


# Lines of the main text ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class VolatileLines:
    """What is volatile in the main text of a site's pages."""

    shapes: frozenset[str]
    """Of counters."""
    turns: frozenset[str]
    """Digests of lines that take turns."""


_LINES_THAT_TURN = "(lines that take turns)"


def learn_lines_from(run: Run, site: str, lesson: Lesson) -> VolatileLines:
    """Learn from what a night has shown, and give all that is known of a site."""
    for shape, pages in lesson.counters.items():
        rule = Rule(zone=LINE, place=f"a line “{shape}”", pattern=shape, why="a counter")
        _note_lines(run, site, rule, pages, proven=lesson.is_enough(shape))
    if lesson.turns:
        rule = Rule(
            zone=LINE, place="lines of the text", pattern=_LINES_THAT_TURN, why="they take turns on its pages"
        )
        _note_lines(run, site, rule, len(lesson.turns), proven=True)
    return note_line_turns(run, site, {digest_of(line) for line in lesson.turns})


def note_line_turns(run: Run, site: str, turns: set[str]) -> VolatileLines:
    """Digests of lines that are met in the place of those that take turns; gives all that is known."""
    if turns:
        _add_turns(run.conn, site, _LINES_THAT_TURN, turns)
    return _volatile_lines(run.conn, site)


def _note_lines(run: Run, site: str, rule: Rule, pages: int, *, proven: bool) -> None:
    """Keep a rule; it is in use where it is proven, or met in another crawl."""
    run.conn.execute(
        "INSERT INTO noise_rules (pages, nights, crawl, examples, learned_from, active, "
        "site, zone, place, pattern, why, since, alternatives) "
        "VALUES (?1, 1, ?2, '[]', ?3, ?10, ?4, ?5, ?6, ?7, ?8, ?9, '[]') "
        "ON CONFLICT (site, pattern) DO UPDATE SET pages = max(pages, ?1), nights = nights + (crawl <> ?2), "
        "active = max(active, ?10, crawl <> ?2), crawl = ?2",
        (pages, run.crawl, NIGHTS, site, rule.zone, rule.place, rule.pattern, rule.why, now(), int(proven)),
    )


def _volatile_lines(conn: sqlite3.Connection, site: str) -> VolatileLines:
    rows = conn.execute(
        "SELECT pattern, alternatives FROM noise_rules "
        "WHERE site = ? AND zone = ? AND active = 1 AND off = 0",
        (site, LINE),
    ).fetchall()
    turns = {turn for _, alternatives in rows for turn in json.loads(alternatives)}
    shapes = {pattern for pattern, _ in rows if pattern != _LINES_THAT_TURN}
    return VolatileLines(frozenset(shapes), frozenset(turns))


# Asking --------------------------------------------------------------------------------------------------


def listed(conn: sqlite3.Connection, site: str | None = None) -> list[NoiseRule]:
    """What was learned, site by site."""
    rows = conn.execute(
        "SELECT id, site, zone, place, why, since, learned_from, pages, nights, active AND NOT off, off, "
        "pattern, examples FROM noise_rules WHERE ?1 IS NULL OR site = ?1 ORDER BY site, id",
        (site,),
    )
    return [
        NoiseRule(
            **dict(zip(NoiseRule.__slots__[:9], row[:9], strict=True)),
            active=bool(row[9]),
            off=bool(row[10]),
            pattern=row[11],
            examples=tuple(json.loads(row[12])),
        )
        for row in rows
    ]


def switch(conn: sqlite3.Connection, rule: int, *, off: bool) -> None:
    """Switch a rule off, or on again.

    Raises:
        ArchiveError: there is no such rule.
    """
    cursor = conn.execute("UPDATE noise_rules SET off = ? WHERE id = ?", (off, rule))
    if not cursor.rowcount:
        raise ArchiveError(f"there is no rule {rule}; `iclei-archive noise` lists them")
