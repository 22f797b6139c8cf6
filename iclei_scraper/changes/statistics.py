"""Figures of two readings.

A figure is found again by what it counts and where it stands; by its label where one page tells the same
thing twice. The same step from one value to another in a counter and in a sentence is one edit.

Digits that only a script draws are missing from one reading and not from another without anybody having
edited anything: such a pair gets the verdict ``fetch`` and the severity ``info``. It is no change of number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.pairing import pair
from iclei_scraper.changes.plain import number, same
from iclei_scraper.records import Change, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from iclei_scraper.records import Statistic

_DRAWN = "a script draws the digits, and only one answer carried them"
_BETWEEN = 10  # characters between a figure and its label
_WAYS: tuple[Callable[[Statistic], Hashable], ...] = (
    lambda s: (s.concept, s.context, slug(s.label), s.value),
    lambda s: (s.concept, s.context, slug(s.label)),
    lambda s: (s.concept, s.context, s.value),
    lambda s: (s.concept, s.value),  # a redesign turns a sentence into a counter
    lambda s: (s.concept, s.context),
)


def compare_statistics(before: Sequence[Statistic], after: Sequence[Statistic]) -> Outcome:
    """Changes of figures: value first, else unit, qualifier or label; added and removed ones."""
    outcome = Outcome()
    pairs, gone, new = pair(before, after, _WAYS)
    seen: set[tuple[str, str | None, str | None, str | None]] = set()
    for old, now in sorted(pairs, key=lambda found: found[0].context != "counter"):
        change = _compare_pair(old, now)
        if change is None:
            continue
        outcome.cover((old.label, now.label) if change.field == "label" else (*_shown(old), *_shown(now)))
        event = (old.concept, change.field, change.before, change.after)
        if event not in seen:
            seen.add(event)
            outcome.tell(change)
    for statistic in gone:
        outcome.tell(_whole("removed", statistic, "medium"), *_texts(statistic))
    for statistic in new:
        outcome.tell(_whole("added", statistic, "low"), *_texts(statistic))
    return outcome


def _compare_pair(old: Statistic, new: Statistic) -> Change | None:
    first, second = number(old.value), number(new.value)
    if first is None and second is None:
        return None
    if first is None or second is None:
        return _change(old, "value", first, second, verdict="fetch", reason=_DRAWN, severity="info")
    if old.value != new.value:
        return _change(old, "value", first, second)
    if old.unit != new.unit:
        return _change(old, "unit", old.unit, new.unit)
    return _compare_words(old, new)


def _compare_words(old: Statistic, new: Statistic) -> Change | None:
    if old.context != new.context:  # another form of the same claim: its words differ by nature
        return None
    if old.qualifier != new.qualifier:
        return _change(old, "qualifier", old.qualifier, new.qualifier, severity="low")
    if slug(old.label) != slug(new.label) and not same(old.label, new.label):
        return _change(old, "label", old.label, new.label, severity="low")
    return None


def _change(statistic: Statistic, field: str, before: str | None, after: str | None, **more: str) -> Change:
    return Change(
        kind="statistic",
        op="changed",
        key=statistic.label,
        field=field,
        before=before,
        after=after,
        identity=statistic.key,
        verdict=more.get("verdict", "site"),
        reason=more.get("reason"),
        severity=more.get("severity", "medium"),
    )


def _whole(op: str, statistic: Statistic, severity: str) -> Change:
    shown = number(statistic.value) or statistic.raw or None
    return Change(
        kind="statistic",
        op=op,
        key=statistic.label,
        before=shown if op == "removed" else None,
        after=shown if op == "added" else None,
        severity=severity,
        identity=statistic.key,
    )


def _shown(statistic: Statistic) -> list[str | None]:
    """The figure as the page shows it; not the sentence around it, which may have been edited besides."""
    grouped = f"{statistic.value:,}" if statistic.value is not None else None
    return [statistic.raw, number(statistic.value), grouped]


def _texts(statistic: Statistic) -> list[str | None]:
    """Figure and label, for a claim that comes or goes as a whole."""
    longest = len(statistic.raw) + len(statistic.label) + _BETWEEN
    quotes = [evidence.quote for evidence in statistic.evidence if len(evidence.quote) <= longest]
    return [*_shown(statistic), statistic.label, *quotes]
