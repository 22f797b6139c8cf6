"""Texts that are changed on most nights, or take turns: after a while they are no news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.noise.lines import bare

if TYPE_CHECKING:
    from iclei_scraper.archive.exchanges.run import Run
    from iclei_scraper.records import Change

SPAN = 14
"""Crawls that are looked back on."""
_TIMES = 2
"""Edits within that span from which on the next one is no news."""
_SHORT_LIVED = 3
"""Crawls within which a text that was put in has gone again, where such texts take turns."""
_ALIKE = 0.65
"""Share of its words that a text keeps when it is corrected; one that takes another's turn keeps fewer."""


def steadied(run: Run, site: str, change: Change, times: int) -> Change:
    """What to book in the place of an edit.

    Args:
        run: the crawl.
        site: that was edited.
        change: of its text.
        times: in how many of the last crawls what stands there was edited before.
    """
    if times >= _TIMES:
        reason = f"what stands there was edited in {times} of the last {SPAN} crawls"
    elif takes_its_turn(run, site, change):
        reason = "it took the place of a text that had stood for some nights only"
    else:
        return change
    return replace(change, verdict="noise", severity="info", reason=reason)


def takes_its_turn(run: Run, site: str, change: Change) -> bool:
    """Whether a text gives way to quite another one as shortly as it came in a third one's place."""
    if not change.before or not change.after or _alike(change.before, change.after):
        return False
    query = (
        "SELECT before FROM changes WHERE site = ? AND kind = 'text' AND op = 'changed' AND after = ? "
        "AND crawl >= ? AND crawl < ? ORDER BY id DESC LIMIT 1"
    )
    values = (site, change.before, run.crawl - _SHORT_LIVED, run.crawl)
    last = run.conn.execute(query, values).fetchone()
    return last is not None and last[0] not in (None, change.after) and not _alike(last[0], change.before)


def _alike(one: str, other: str) -> bool:
    first, second = set(bare(one).split()), set(bare(other).split())
    return len(first & second) >= _ALIKE * max(len(first), len(second))


def times_edited(run: Run, fingerprint: str) -> int:
    """In how many of the last crawls a change of the same subject was booked."""
    subject = fingerprint.partition(":")[0]
    query = (
        "SELECT count(DISTINCT crawl) FROM changes WHERE fingerprint > ? AND fingerprint < ? "
        "AND crawl >= ? AND crawl < ?"
    )
    values = (f"{subject}:", f"{subject};", run.crawl - SPAN, run.crawl)
    return int(run.conn.execute(query, values).fetchone()[0])


def times_replaced(run: Run, site: str, row: int, shown: str | None) -> int:
    """How many edits in a row, up to a change, put in what the next one took away; not more than count."""
    count = 0
    while count < _TIMES and shown is not None:
        last = run.conn.execute(
            "SELECT id, before FROM changes WHERE site = ? AND kind = 'text' AND field = 'text' "
            "AND after = ? AND id < ? AND crawl >= ? ORDER BY id DESC LIMIT 1",
            (site, shown, row, run.crawl - SPAN),
        ).fetchone()
        if last is None:
            break
        count, row, shown = count + 1, last[0], last[1]
    return count
