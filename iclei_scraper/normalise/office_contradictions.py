"""What the lists of a page say differently of an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from iclei_scraper.normalise.office_likeness import address_key, phone_key
from iclei_scraper.records import Finding, Office, slug
from iclei_scraper.values.postal.countries import names_country

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_FIELDS = ("emails", "phones", "faxes", "address", "website")
"""Fields in which two listings of an office are compared."""
_BARE_HOST = re.compile(r"^https?://(?:www\.)?|/$")


def told_in_full(groups: Sequence[Sequence[Office]]) -> set[tuple[str, str]]:
    """Places and the fields that they give for some office.

    A place that shows a short form of offices says nothing different by what it leaves out.
    """
    given: set[tuple[str, str]] = set()
    for group in groups:
        for place in {place for office in group for place in office.places}:
            said = [office for office in group if place in office.places]
            given.update((place, field) for field in _FIELDS if any(_said(it, field)[1] for it in said))
    return given


def contradictions(
    group: Sequence[Office],
    merged: Office,
    full: Collection[tuple[str, str]],
    agreed: Collection[str],
    names: Collection[str],
) -> Iterable[Finding]:
    """A finding for each field in which two parts of the page differ.

    Args:
        group: the listings of an office.
        merged: the office.
        full: see :func:`told_in_full`.
        agreed: regions under which two lists have the same office.
        names: keys of the network's own names, which may stand before an address.
    """
    if len(merged.places) < 2:  # noqa: PLR2004
        return
    record = f"office:{slug(merged.name or merged.city or ' '.join(merged.address))}"
    yield from _lost_heading(group, merged, agreed, record)
    for field in _FIELDS:
        said = {
            place: [_said(office, field) for office in group if place in office.places]
            for place in merged.places
        }
        said = {
            place: parts
            for place, parts in said.items()
            if (place, field) in full or any(it[1] for it in parts)
        }
        meant = {place: frozenset(key for _, keys in parts for key in keys) for place, parts in said.items()}
        if field == "address" and all(meant.values()) and _lacks_country(group):
            continue
        if field == "address" and _one_address(list(meant.values()), names):
            continue
        if len(set(meant.values())) > 1:
            yield Finding(
                kind="contradiction",
                severity="medium" if all(meant.values()) else "low",
                record=record,
                field=field,
                values={place: _shown(field, parts) for place, parts in said.items()},
                evidence=tuple(entry for entry in merged.evidence if entry.field == field),
            )


def _lost_heading(
    group: Sequence[Office], merged: Office, agreed: Collection[str], record: str
) -> Iterable[Finding]:
    """A finding where a part of the page has an office under the region of others, having lost its own."""
    told = {place: it.region for it in reversed(group) for place in it.places if it.region}
    if merged.region in agreed or not any(region in agreed for region in told.values()):
        return
    yield Finding(
        kind="contradiction",
        severity="low",
        record=record,
        field="region",
        values={place: told[place] for place in merged.places if place in told},
        evidence=tuple(entry for entry in merged.evidence if entry.field == "region"),
    )


def _lacks_country(group: Sequence[Office]) -> bool:
    """Whether all addresses are one, of which some lists leave out the country."""
    parted = [_parted_from_country(office.address) for office in group if office.address]
    countries = {country for _, country in parted if country}
    return len({key for key, _ in parted}) == 1 and len(countries) < 2  # noqa: PLR2004


def _parted_from_country(lines: Sequence[str]) -> tuple[str, str]:
    """An address as compared, without the country that it ends with, and that."""
    before, _, last = ", ".join(lines).rpartition(",")
    if before and names_country(last.strip()):
        return address_key((before,)), last.strip().casefold()
    return address_key(tuple(lines)), ""


def _one_address(said: Sequence[Collection[str]], names: Collection[str]) -> bool:
    """Whether every place gives the same address, some with the network's own name before it."""
    keys = {key for of_place in said for key in of_place}
    first = min(keys, key=len, default="")
    return all(said) and all(
        key == first or (key.endswith(first) and any(name in key.removesuffix(first) for name in names))
        for key in keys
    )


def _said(office: Office, field: str) -> tuple[list[str], set[str]]:
    """What a listing says in a field, as shown and as compared."""
    if field == "emails":
        return list(office.emails), set(office.emails)
    if field == "address":
        return list(office.address), {address_key(office.address)} - {""}
    if field == "website":
        shown = [office.website] if office.website else []
        return shown, {_BARE_HOST.sub("", url) for url in shown}
    phones = office.phones if field == "phones" else office.faxes
    return [phone.raw for phone in phones], set(map(phone_key, phones))


def _shown(field: str, parts: Sequence[tuple[list[str], set[str]]]) -> Any:
    values = list(dict.fromkeys(value for shown, _ in parts for value in shown))
    return (values[0] if values else None) if field == "website" else values
