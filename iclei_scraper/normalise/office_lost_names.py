"""Names of offices that one list has lost, as the other list on the page tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.normalise.office_likeness import address_key, phone_key
from iclei_scraper.normalise.office_linkage import reached_by

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from iclei_scraper.records import Office

_BY_VALUE = frozenset({"emails", "phones"})


def without_streets_as_names(listings: Sequence[Office]) -> list[Office]:
    """Listings, those without a name that were called by their street, as another list's address tells."""
    lines: dict[str, set[str]] = {}
    """Of each number and mail address the parts of the addresses that are reached by it."""
    for office in listings:
        if office.address:
            parts = {address_key((part,)) for line in office.address for part in (line, *line.split(", "))}
            for value in reached_by(office):
                lines.setdefault(value, set()).update(parts)
    return [_without_street_as_name(office, lines) for office in listings]


def with_values_of_others(
    listings: Sequence[Office], told: Iterable[Office], spelling: Callable[[str], str]
) -> list[Office]:
    """Listings, mail addresses and numbers given to the office that they belong to by another list.

    A list that has lost a name shows what belongs to it behind the values of the office before. The other
    list has that office without them, and the one whose name was lost with them.

    Args:
        listings: of a page, none of which is there twice.
        told: all that the page has, whether it says the same again or not.
        spelling: what names are compared by.
    """
    holders: dict[str, list[Office]] = {}
    namesakes: dict[str, list[Office]] = {}
    for office in listings:
        if office.name:
            namesakes.setdefault(spelling(office.name), []).append(office)
            for value in reached_by(office):
                holders.setdefault(value, []).append(office)
    times = Counter(spelling(office.name) for office in told if office.name)
    found: list[Office] = []
    for office in listings:
        others = namesakes[spelling(office.name)] if office.name else []
        lost = {
            value: owner
            for value in (reached_by(office) if len(others) > 1 else ())
            if (owner := _owner_elsewhere(office, holders[value], others)) is not None
            and times[spelling(owner.name or "")] == 1
        }
        found += _parted(office, lost) if lost else [office]
    return found


def _owner_elsewhere(office: Office, holders: Sequence[Office], namesakes: Sequence[Office]) -> Office | None:
    """The only other office that has a value, where the list that it stands in has this one without it."""
    others = [it for it in holders if it is not office]
    if len(others) != 1 or others[0] in namesakes:
        return None
    beside = [it for it in namesakes if it is not office and set(it.places) & set(others[0].places)]
    return others[0] if any(reached_by(it) & reached_by(office) for it in beside) else None


def _parted(office: Office, lost: Mapping[str, Office]) -> list[Office]:
    """An office without some values, and those to whom they belong, with them alone."""
    owners = list({id(owner): owner for owner in lost.values()}.values())
    own = _keeping(office, {value for value in reached_by(office) if value not in lost})
    bare = replace(office, address=(), street=None, city=None, postcode=None, faxes=(), website=None)
    bare = replace(bare, evidence=tuple(it for it in office.evidence if it.field in _BY_VALUE))
    return [own] + [
        replace(
            _keeping(bare, {value for value, its in lost.items() if its is owner}),
            name=owner.name,
            region=owner.region,
            country=owner.country,
            inferred=owner.inferred,
            aliases=(),
        )
        for owner in owners
    ]


def _keeping(office: Office, values: Collection[str]) -> Office:
    """A listing with some of its mail addresses and numbers, and the evidence for them."""
    emails = tuple(email for email in office.emails if email in values)
    phones = tuple(phone for phone in office.phones if phone_key(phone) in values)
    quotes = (*emails, *(phone.raw for phone in phones))
    evidence = tuple(
        it
        for it in office.evidence
        if it.field not in _BY_VALUE or any(quote in it.quote for quote in quotes)
    )
    return replace(office, emails=emails, phones=phones, evidence=evidence)


def _without_street_as_name(office: Office, lines: Mapping[str, Collection[str]]) -> Office:
    name = office.name
    if name is None or not any(map(str.isdigit, name)):
        return office
    if not any(address_key((name,)) in lines.get(value, ()) for value in reached_by(office)):
        return office
    return replace(office, name=None, address=(name, *office.address), street=office.street or name)
