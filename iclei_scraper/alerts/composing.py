"""From what a crawl found to messages in the outbox: each change once for each rule."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from iclei_scraper.alerts import timing
from iclei_scraper.alerts.digest import Parts, digest_of
from iclei_scraper.alerts.rendering import subject
from iclei_scraper.alerts.rules import AT_ONCE, NIGHTLY, WEEKLY
from iclei_scraper.archive.base.times import moment, stamp
from iclei_scraper.archive.reports.outbox import Letter, Told
from iclei_scraper.records import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from iclei_scraper.alerts.rules import Rule, Rules
    from iclei_scraper.archive import Archive, BookedChange, CrawlRow
    from iclei_scraper.archive.reports.outbox import Mute, Trouble

OPENED = "opened"
SITE, CRAWL = "site ", "crawl"


def compose(archive: Archive, rules: Rules, now: datetime) -> int:
    """Put into the outbox what the latest crawl that has ended gives each rule to tell.

    Calling it again changes nothing. A rule tells what was booked from the crawl on at which it was first
    met: whoever adds a rule is not sent the history.

    Returns:
        How many messages were put.
    """
    crawl = archive.latest_ended()
    if crawl is None:
        return 0
    notice_troubles(archive, crawl)
    muted = archive.outbox.mutes(now)
    return sum(_compose(archive, rules, rule, crawl, now, muted) for rule in rules.rules)


def notice_troubles(archive: Archive, crawl: CrawlRow) -> None:
    """Note which sites could not be read, and which can be again."""
    states = archive.site_states(crawl.id)
    at = crawl.finished_at or crawl.started_at
    if crawl.status == "failed":
        causes = {CRAWL: crawl.note or "no page could be read"}
    else:
        causes = {f"{SITE}{site}": state for site, state in states.items() if state != OPENED}

    def covers(cause: str) -> bool:
        if cause == CRAWL:
            return crawl.status in ("complete", "partial")
        return cause.startswith(SITE) and cause.removeprefix(SITE) in states and crawl.status != "failed"

    archive.outbox.meet(causes, area=covers, at=at)


def _compose(
    archive: Archive, rules: Rules, rule: Rule, crawl: CrawlRow, now: datetime, muted: Sequence[Mute]
) -> int:
    since = archive.outbox.follow(rule.name, crawl.id)
    if rule.when == WEEKLY and not _week_is_over(archive, rules, rule, since, now):
        return 0
    told = archive.outbox.told(rule.name)
    untold = [
        entry
        for entry in archive.changes(minimum="info", verdicts=VERDICTS)
        if entry.crawl >= since and entry.id not in told and rule.wants(entry)
    ]
    heard = [entry for entry in untold if not any(mutes(mute, entry) for mute in muted)]
    ended = [
        entry
        for entry in archive.settled()
        if entry.id in told and entry.id not in archive.outbox.settled(rule.name)
    ]
    troubles, lines = _troubles(archive, rule)
    dealt = Told(
        changes=[entry.id for entry in untold], settled=[entry.id for entry in ended], troubles=troubles
    )
    calm = rule.calm and rule.when != AT_ONCE
    parts = Parts(heard, ended, lines)
    put = letters(archive, rule, crawl.id, parts) if heard or ended or troubles or calm else []
    return archive.outbox.put(rule.name, put, dealt, due=timing.due(rule, now, rules.zone))


def _week_is_over(archive: Archive, rules: Rules, rule: Rule, since: int, now: datetime) -> bool:
    last = archive.outbox.last_told(rule.name)
    first = archive.crawl(since)
    began = last or (first.started_at if first else stamp(now))
    return timing.next_week(rule, moment(began), rules.zone) <= now


def _troubles(archive: Archive, rule: Rule) -> tuple[list[Trouble], list[str]]:
    """What the rule has to tell of troubles, and all lines, those that are known already included."""
    if not rule.troubles:
        return [], []
    opened, cleared = archive.outbox.untold_troubles(rule.name)
    new = {trouble.id for trouble in opened}
    lines = [f"New: {_named(trouble)}" for trouble in opened]
    lines += [f"Works again: {_named(trouble)}, since {trouble.opened_at[:10]}" for trouble in cleared]
    lines += [
        f"Still, since {trouble.opened_at[:10]}: {_named(trouble)}"
        for trouble in archive.outbox.troubles()
        if trouble.id not in new
    ]
    return [*opened, *cleared], lines


def _named(trouble: Trouble) -> str:
    return trouble.detail if trouble.cause == CRAWL else f"{trouble.cause}: {trouble.detail}"


def letters(archive: Archive, rule: Rule, crawl: int, parts: Parts) -> list[Letter]:
    """What a rule tells, as a message to each of its destinations."""
    digest = digest_of(archive, crawl, parts, cap=rule.cap, title=rule.name)
    line, content = subject(digest), json.dumps(digest.to_dict(), ensure_ascii=False)
    latest = max((entry.id for entry in parts.booked), default=0)
    what = f"crawl-{crawl}" if rule.when == NIGHTLY else f"crawl-{crawl}-change-{latest}"
    return [
        Letter(key=f"{rule.name}/{name}/{what}", destination=name, subject=line, content=content)
        for name in rule.to
    ]


def mutes(mute: Mute, entry: BookedChange) -> bool:
    """Whether nobody is to be told of a change."""
    return (
        mute.kind in (None, entry.change.kind)
        and mute.site in (None, entry.site)
        and mute.key in (None, entry.change.key, entry.change.identity)
    )
