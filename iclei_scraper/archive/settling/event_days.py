"""The day of an event, where a page of its own says it in words: a list's change of the event tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.archive.records.booking import hush
from iclei_scraper.noise.lines import bare
from iclei_scraper.values.event_days import written_days

if TYPE_CHECKING:
    from iclei_scraper.archive.exchanges.run import Run

_REASON = "the day of an event, which the change of the event tells"


def settle_event_days(run: Run) -> None:
    """Book as noise the edits of text that say nothing but another day of an event that has changed."""
    texts = run.conn.execute(
        "SELECT t.id, t.before, t.after, e.before, e.after FROM changes e JOIN changes t "
        "ON t.crawl = e.crawl AND t.site = e.site WHERE e.crawl = ? "
        "AND e.kind = 'news' AND e.field = 'event_date' "
        "AND e.op = 'changed' AND e.verdict = 'site' AND t.kind = 'text' AND t.op = 'changed' "
        "AND t.verdict IN ('site', 'template') AND t.before IS NOT NULL AND t.after IS NOT NULL",
        (run.crawl,),
    ).fetchall()
    for row, before, after, old, new in texts:
        was, now = _without_day(before, old), _without_day(after, new)
        if was is not None and was == now:
            hush(run, row, _REASON)


def _without_day(text: str, day: str | None) -> str | None:
    """The words of a text besides a day; ``None`` where it does not name the day."""
    written = list(written_days(day, [text]))
    for words in written:
        text = text.replace(words, " ")
    return bare(text) if written else None
