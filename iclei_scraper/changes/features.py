"""Featured members and leaders of two readings.

Pages show another one every night: one that takes another's place is noise, told for the record.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.records import Feature


def compare_features(before: Sequence[Feature], after: Sequence[Feature]) -> Outcome:
    """Changes of features, all of severity ``info``."""
    outcome = Outcome()
    by_key = {feature.key: feature for feature in after}
    known = {feature.key for feature in before}
    gone = [feature for feature in before if feature.key not in by_key]
    new = [feature for feature in after if feature.key not in known]
    for old in before:
        now = by_key.get(old.key)
        if now is not None and old.text and now.text and (found := difference(old.text, now.text)):
            change = _change(old, "changed", "text", found.before, found.after)
            outcome.tell(change, *_texts(old), *_texts(now))
    for old in tuple(gone):
        successor = next((feature for feature in new if feature.kind == old.kind), None)
        if successor is not None:
            gone.remove(old)
            new.remove(successor)
            change = _change(old, "changed", "name", old.name, successor.name)
            change = replace(change, verdict="noise", reason="another one of its kind took its turn")
            outcome.tell(change, *_texts(old), *_texts(successor))
    for feature in gone:
        outcome.tell(_change(feature, "removed", None, feature.kind, None), *_texts(feature))
    for feature in new:
        outcome.tell(_change(feature, "added", None, None, feature.kind), *_texts(feature))
    return outcome


def _change(
    feature: Feature,
    op: str,
    field: str | None,
    before: str | None,
    after: str | None,
) -> Change:
    return Change(
        kind="feature",
        op=op,
        key=feature.name,
        field=field,
        before=before,
        after=after,
        severity="info",
        identity=feature.key,
    )


def _texts(feature: Feature) -> list[str | None]:
    return [
        feature.name,
        *(feature.text or "").split("\n"),
        *(evidence.quote for evidence in feature.evidence),
    ]
