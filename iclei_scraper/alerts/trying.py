"""Trying a rules file: one message that says it is a test."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from iclei_scraper.alerts.channels import Channels, DeliveryError
from iclei_scraper.alerts.digest import Digest
from iclei_scraper.alerts.secrets import SecretError
from iclei_scraper.archive.base.times import stamp
from iclei_scraper.archive.reports.outbox import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from iclei_scraper.alerts.rules import Rules


def try_destinations(
    rules: Rules, names: Iterable[str], environment: Mapping[str, str]
) -> Iterator[tuple[str, str | None]]:
    """Send a test to each destination. Yields its name, and why the test did not arrive."""
    channels = Channels(rules.destinations, environment, rules.path.parent)
    for name in names:
        try:
            channels.send(_test(name))
        except (DeliveryError, SecretError) as error:
            yield name, str(error)
        else:
            yield name, None


def _test(name: str) -> Message:
    at = stamp(datetime.now(UTC))
    digest = Digest(
        crawl=0,
        started_at=at,
        finished_at=at,
        status="complete",
        note=None,
        title="iclei-archive, a test",
        troubles=("This is a test. Messages of this kind will arrive here.",),
    )
    return Message(
        id=0,
        key=f"test/{name}/{at}",
        rule="test",
        destination=name,
        subject="iclei-archive: this is a test",
        content=json.dumps(digest.to_dict()),
        created_at=at,
        due_at=at,
        attempts=0,
        last_error=None,
        sent_at=None,
    )
