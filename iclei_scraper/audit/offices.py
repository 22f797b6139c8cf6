"""Offices of which two sites tell different things, and numbers that two countries share."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from iclei_scraper.audit.model import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.audit.model import OfficeFact

_FIELDS = ("phones", "faxes", "emails")
_CODES = {"phones": "phone", "faxes": "fax", "emails": "email"}


def offices(listed: Sequence[OfficeFact]) -> Iterator[AuditFinding]:
    """Contradictions between sites, and shared numbers."""
    for one, other in combinations(sorted(listed, key=lambda office: (office.site, office.key)), 2):
        if one.site != other.site and _same(one, other):
            yield from _differences(one, other)
    yield from _shared(listed)


def _same(one: OfficeFact, other: OfficeFact) -> bool:
    """Whether two sites list the same office: an email of its own, or a number and the place."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.postcode and other.postcode and one.postcode == other.postcode:
        return bool(one.phones & other.phones or one.emails & other.emails or one.name == other.name)
    return one.key == other.key and bool(one.country)


def _differences(one: OfficeFact, other: OfficeFact) -> Iterator[AuditFinding]:
    for field in _FIELDS:
        first: frozenset[str] = getattr(one, field)
        second: frozenset[str] = getattr(other, field)
        if first and second and not first & second:
            yield AuditFinding(
                kind="contradiction",
                site=one.site,
                key=f"office/{one.key}/{other.site}/{field}",
                subject=f"{one.name}, {_CODES[field]}",
                sentence=f"{one.name}: {_CODES[field]} {_joined(first)} on {one.site}, "
                f"{_joined(second)} on {other.site}",
                values={_joined(first): [one.site], _joined(second): [other.site]},
            )


def _shared(listed: Sequence[OfficeFact]) -> Iterator[AuditFinding]:
    """One number for offices in two countries: one of them was copied by mistake."""
    owners: dict[tuple[str, str], list[OfficeFact]] = defaultdict(list)
    for office in listed:
        for number in office.phones:
            owners[office.site, number.partition(";")[0]].append(office)
    for (site, number), sharing in sorted(owners.items()):
        countries = {office.country for office in sharing if office.country}
        if len(countries) > 1:
            names = sorted({office.name for office in sharing})
            yield AuditFinding(
                kind="contradiction",
                site=site,
                key=f"shared-number/{number}",
                subject=f"Phone {number} of {len(names)} offices",
                sentence=f"{number} is the phone of offices in {len(countries)} countries: "
                f"{', '.join(names)}",
                values={number: names},
            )


def _joined(values: frozenset[str]) -> str:
    return ", ".join(sorted(values))
