"""When a message is due: quiet hours, and the hour of the week."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from iclei_scraper.alerts.rules import AT_ONCE, WEEKDAYS

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from iclei_scraper.alerts.rules import Quiet, Rule

FIRST_RETRY = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)


def due(rule: Rule, now: datetime, zone: ZoneInfo) -> datetime:
    """When to send a message that is ready now: at the end of quiet hours; what is urgent does not wait."""
    if rule.quiet is None or rule.when == AT_ONCE:
        return now
    return after_quiet(rule.quiet, now.astimezone(zone))


def after_quiet(quiet: Quiet, now: datetime) -> datetime:
    """The moment itself, or the end of the quiet hours that it falls into.

    Args:
        quiet: hours of a day; they may span midnight.
        now: with a time zone, that of the hours.
    """
    clock = now.time().replace(tzinfo=None)
    overnight = quiet.start > quiet.end
    inside = clock >= quiet.start or clock < quiet.end if overnight else quiet.start <= clock < quiet.end
    if not inside:
        return now
    day = now.date() + timedelta(days=1 if overnight and clock >= quiet.start else 0)
    return datetime.combine(day, quiet.end, tzinfo=now.tzinfo)


def next_week(rule: Rule, last: datetime, zone: ZoneInfo) -> datetime:
    """The first weekly hour after a moment."""
    local = last.astimezone(zone)
    days = (WEEKDAYS.index(rule.weekday) - local.weekday()) % 7
    at = datetime.combine(local.date() + timedelta(days=days), datetime.min.time(), tzinfo=zone)
    at = at.replace(hour=rule.hour)
    return at if at > local else at + timedelta(days=7)


def retry(attempts: int) -> timedelta:
    """How long to wait after so many failed attempts: twice as long each time, at most six hours.

    >>> [int(retry(attempts).total_seconds()) for attempts in (1, 2, 3, 20)]
    [30, 60, 120, 21600]
    """
    doubled: int = 1 << min(attempts - 1, 12)
    return min(FIRST_RETRY * doubled, LONGEST_WAIT)
