"""Emptying the outbox: at least once, never again after success, patiently where a receiver fails."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from iclei_scraper.alerts import timing
from iclei_scraper.alerts.channels import DeliveryError
from iclei_scraper.alerts.secrets import SecretError
from iclei_scraper.archive.base.times import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.archive import Archive
    from iclei_scraper.archive.reports.outbox import Message

logger = logging.getLogger(__name__)

DESTINATION = "destination "
_TROUBLE = 3  # failures in a row from which on a destination is a trouble


class Sender(Protocol):
    """What delivers a message, such as :class:`iclei_scraper.alerts.channels.Channels`."""

    def send(self, message: Message) -> None:
        """Deliver it, or raise :class:`DeliveryError`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of the messages that were due."""

    sent: int = 0
    failed: int = 0
    """Attempts that failed."""
    pending: int = 0
    """Messages that still wait, due or not."""


def deliver(
    archive: Archive,
    sender: Sender,
    *,
    patience: timedelta = timedelta(0),
    retry: Callable[[int], timedelta] = timing.retry,
) -> Sent:
    """Send what is due; where a destination fails, its other messages wait with the one that failed.

    Args:
        archive: open for writing; the writer lock keeps two senders apart.
        sender: delivers one message.
        patience: how long to stay for messages that become due meanwhile.
        retry: how long to wait after so many failed attempts.
    """
    deadline = time.monotonic() + patience.total_seconds()
    sent = failed = 0
    while True:
        done, missed = _round(archive, sender, retry)
        sent, failed = sent + done, failed + missed
        waiting = archive.outbox.pending()
        wait = _wait(waiting)
        if wait is None or time.monotonic() + wait > deadline:
            return Sent(sent=sent, failed=failed, pending=len(waiting))
        time.sleep(wait)


def _wait(waiting: list[Message]) -> float | None:
    """Seconds until the next message is due; ``None`` where there is none."""
    if not waiting:
        return None
    due = min(moment(message.due_at) for message in waiting)
    return max((due - datetime.now(UTC)).total_seconds(), 0) + 0.01


def _round(archive: Archive, sender: Sender, retry: Callable[[int], timedelta]) -> tuple[int, int]:
    sent = failed = 0
    down: dict[str, datetime] = {}
    for message in archive.outbox.pending(due=datetime.now(UTC)):
        if message.destination in down:
            archive.outbox.postpone(message, until=down[message.destination])
            continue
        began = time.monotonic()
        try:
            sender.send(message)
        except (DeliveryError, SecretError) as error:
            failed += 1
            again = datetime.now(UTC) + retry(message.attempts + 1)
            down[message.destination] = again
            note_failure(archive, message, str(error), again, time.monotonic() - began)
        else:
            sent += 1
            note_success(archive, message, time.monotonic() - began)
    return sent, failed


def note_failure(archive: Archive, message: Message, error: str, again: datetime, took: float) -> None:
    """Note that a message did not arrive, when to try again, and that its destination is in trouble."""
    archive.outbox.failed(message, error, again=again, took=took)
    logger.warning("message %d to %s did not arrive: %s", message.id, message.destination, error)
    if message.attempts + 1 >= _TROUBLE:
        cause = f"{DESTINATION}{message.destination}"
        archive.outbox.meet({cause: error}, area=lambda _: False, at=stamp(datetime.now(UTC)))


def note_success(archive: Archive, message: Message, took: float) -> None:
    """Note that a message has arrived, so that its destination works."""
    archive.outbox.sent(message, took=took)
    cause = f"{DESTINATION}{message.destination}"
    archive.outbox.meet({}, area=lambda known: known == cause, at=stamp(datetime.now(UTC)))
