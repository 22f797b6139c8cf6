"""While a crawl runs: what is certain at first sight is told at once, the rest when the crawl has ended.

A page's finding and the message that tells it are written in one transaction; the message goes out on a
thread of its own, so that no receiver slows the crawl. The first page of a site is told, further ones when
the crawl has ended: a site that was broken into has thousands.
"""

from __future__ import annotations

import logging
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from iclei_scraper.alerts import timing
from iclei_scraper.alerts.composing import letters, mutes
from iclei_scraper.alerts.digest import Parts
from iclei_scraper.alerts.rules import AT_ONCE
from iclei_scraper.alerts.sending import note_failure, note_success
from iclei_scraper.archive.reports.outbox import Told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.alerts.rules import Rule, Rules
    from iclei_scraper.alerts.sending import Sender
    from iclei_scraper.archive import Archive, BookedChange
    from iclei_scraper.archive.reports.outbox import Message
    from iclei_scraper.records import Change

logger = logging.getLogger(__name__)

_LEASE = timedelta(minutes=10)
"""For which nobody else sends a message that is on its way."""
_PATIENCE = 30.0  # seconds that the end of a crawl waits for what is on its way
_LOOK = 5.0  # seconds between looks at messages that failed


def is_certain(change: Change) -> bool:
    """Whether a change will be told whatever the rest of the crawl finds."""
    return (
        change.kind == "finding"
        and change.field == "injected_content"
        and change.op == "added"
        and change.severity == "high"
        and change.verdict == "site"
    )


class Urgent:
    """Tells of one crawl while it runs."""

    def __init__(self, archive: Archive, crawl: int, rules: Rules, sender: Sender) -> None:
        """Tell by the rules that are "at once"; without any, nothing is done.

        Args:
            archive: open for writing, with the crawl running.
            crawl: its id.
            rules: all of a rules file.
            sender: delivers one message; called on another thread.
        """
        self._archive, self._crawl, self._rules, self._sender = archive, crawl, rules, sender
        self._told: set[tuple[str, str]] = set()
        self._under_way: dict[Future[float], Message] = {}
        self._waiting = False
        self._looked = 0.0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="alerts")

    @property
    def _urgent_rules(self) -> list[Rule]:
        return [rule for rule in self._rules.rules if rule.when == AT_ONCE]

    def put(self, changes: Iterable[Change]) -> None:
        """Put into the outbox what of a page's changes is certain, in the transaction that books them."""
        if not any(map(is_certain, changes)):
            return
        now = datetime.now(UTC)
        muted = self._archive.outbox.mutes(now)
        booked = [
            entry
            for entry in self._archive.changes(crawl=self._crawl, kind="finding", minimum="high")
            if is_certain(entry.change) and not any(mutes(mute, entry) for mute in muted)
        ]
        for rule in self._urgent_rules:
            self._put(rule, booked, now)

    def _put(self, rule: Rule, booked: list[BookedChange], now: datetime) -> None:
        outbox = self._archive.outbox
        since, told = outbox.follow(rule.name, self._crawl), outbox.told(rule.name)
        new = [it for it in booked if it.crawl >= since and it.id not in told and rule.wants(it)]
        for site in {it.site for it in new if (rule.name, it.site) not in self._told}:
            of_site = [it for it in new if it.site == site]
            messages = letters(self._archive, rule, self._crawl, Parts(of_site))
            outbox.put(
                rule.name,
                messages,
                Told(changes=[it.id for it in of_site]),
                due=timing.due(rule, now, self._rules.zone),
            )
            self._told.add((rule.name, site))
            self._waiting = True

    def send(self) -> None:
        """Hand what is due to the thread, and note what has become of the rest. Costs nothing mostly."""
        self._collect()
        if not self._waiting or time.monotonic() - self._looked < _LOOK * bool(self._looked):
            return
        self._looked = time.monotonic()
        now = datetime.now(UTC)
        names = {rule.name for rule in self._urgent_rules}
        mine = [it for it in self._archive.outbox.pending() if it.rule in names]
        for message in self._archive.outbox.pending(due=now):
            if message.rule in names and message not in self._under_way.values():
                self._archive.outbox.postpone(message, until=now + _LEASE)
                self._under_way[self._thread.submit(self._deliver, message)] = message
        self._waiting = bool(mine)

    def _deliver(self, message: Message) -> float:
        began = time.monotonic()
        self._sender.send(message)
        return time.monotonic() - began

    def _collect(self) -> None:
        for future in [it for it in self._under_way if it.done()]:
            message = self._under_way.pop(future)
            error = future.exception()
            if error is None:
                note_success(self._archive, message, future.result())
            else:
                again = datetime.now(UTC) + timing.retry(message.attempts + 1)
                note_failure(self._archive, message, str(error), again, 0.0)
                self._waiting = True

    def close(self) -> None:
        """Wait a little for what is on its way; what fails is sent when the crawl has ended."""
        wait(self._under_way, timeout=_PATIENCE)
        self._collect()
        for future, message in self._under_way.items():
            if future.cancel():
                self._archive.outbox.postpone(message, until=datetime.now(UTC))
        self._thread.shutdown(wait=False, cancel_futures=True)
