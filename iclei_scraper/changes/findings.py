"""Findings of two readings: new ones, and ones that a maintainer has dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.plain import address_of, plain
from iclei_scraper.records import Change, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.records import Finding

_Key = tuple[str, ...]


def compare_findings(before: Sequence[Finding], after: Sequence[Finding]) -> Outcome:
    """Findings added (with their own severity) and removed (``info``: good news)."""
    outcome = Outcome()
    old, new = ({_key(finding): finding for finding in side} for side in (before, after))
    gone = [old[key] for key in old if key not in new]
    come = [new[key] for key in new if key not in old]
    for finding in tuple(gone):
        match = next((other for other in come if _says_the_same(finding, other)), None)
        if match is not None:
            gone.remove(finding)
            come.remove(match)
    for finding in gone:
        outcome.tell(_change("removed", finding), *_texts(finding))
    for finding in come:
        outcome.tell(_change("added", finding), *_texts(finding))
    return outcome


def _key(finding: Finding) -> _Key:
    quote = "" if finding.kind == "injected_content" and finding.url else slug(plain(finding.quote or ""))
    url = address_of(finding.url) if finding.url else ""
    return (finding.kind, finding.record or "", finding.field or "", url, quote or slug(finding.quote or ""))


def _says_the_same(one: Finding, other: Finding) -> bool:
    """The same contradiction under an office's new name."""
    return (
        one.kind == other.kind == "contradiction"
        and one.field == other.field
        and bool(one.values)
        and one.values == other.values
    )


def _change(op: str, finding: Finding) -> Change:
    shown = "; ".join(filter(None, (finding.url, ", ".join(finding.signals), _told(finding)))) or None
    return Change(
        kind="finding",
        op=op,
        key=_subject(finding),
        field=finding.kind,
        before=shown if op == "removed" else None,
        after=shown if op == "added" else None,
        severity=finding.severity if op == "added" else "info",
        identity=finding.key,
    )


_FIELDS = {"emails": "email", "phones": "phone", "faxes": "fax"}


def _subject(finding: Finding) -> str:
    """What a reader knows a finding by; of a contradiction the record and the field, in words."""
    if finding.kind != "contradiction" or finding.quote or not finding.record:
        return finding.quote or finding.record or finding.url or finding.kind
    name = finding.record.partition(":")[2].replace("-", " ").title()
    return f"{name}, {_FIELDS.get(finding.field or '', finding.field or '')}".strip(", ")


def _told(finding: Finding) -> str:
    """What the places say that contradict each other."""
    if finding.kind != "contradiction" or not finding.values:
        return ""
    return ", ".join(f"{place}: {_shown(value)}" for place, value in finding.values.items())


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_shown(entry) for entry in value) or "nothing"
    if isinstance(value, dict):
        return str(value.get("raw", value))
    return "nothing" if value is None else str(value)


def _texts(finding: Finding) -> list[str | None]:
    return [finding.quote, *(evidence.quote for evidence in finding.evidence)]
