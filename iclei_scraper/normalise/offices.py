"""Offices that a page lists more than once made one, and what its lists say differently."""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from iclei_scraper.normalise.office_contradictions import contradictions, told_in_full
from iclei_scraper.normalise.office_likeness import address_key, common, likeness, phone_key
from iclei_scraper.records import Evidence, Finding, Office, Phone, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iclei_scraper.network import Network

_MOST = 20
"""Listings under one name that are compared; a page with more repeats itself."""
_ALIKE, _SAME = 0.6, 0.85
"""Shares of common address text: enough for a listing without a name, and for one under another name."""

_all_said = attrgetter(*(field.name for field in fields(Office) if field.name != "evidence"))
"""All that a listing says, whatever it was read from."""
_TELLING = 4
"""Letters of a word from which it tells names apart."""


def merge_offices(
    offices: Iterable[Office], network: Network
) -> tuple[tuple[Office, ...], tuple[Finding, ...]]:
    """One record for each office on the page, with the places that list it and all that they say of it.

    Listings belong together by name within a region. A listing without a name, or under another name in
    another part of the page, belongs to the office at its address; a shared telephone number or mail address
    alone joins nothing, because neighbouring offices share them.

    Args:
        offices: listings as :func:`iclei_scraper.parsers.offices.parse_offices` yields them.
        network: gives regions their one name, and knows the network's own name.

    Returns:
        The offices in order of first appearance, and a finding ``contradiction`` for each field in which two
        parts of the page differ.
    """
    listings = [_in_network(office, network) for office in _once_each(offices)]
    groups = _join_by_address(_group_by_name(listings, network))
    merged = tuple(_unite(group) for group in groups)
    full = told_in_full(groups)
    names = {address_key((name,)) for name in network.own_names}
    findings = [
        finding
        for group, office in zip(groups, merged, strict=True)
        for finding in contradictions(group, office, full, names)
    ]
    return merged, tuple(findings)


def _once_each(offices: Iterable[Office]) -> Iterator[Office]:
    """The listings without those that say the same in the same part of the page."""
    seen: set[tuple[Any, ...]] = set()
    for office in offices:
        said = _all_said(office)
        if said not in seen:
            seen.add(said)
            yield office


def _in_network(office: Office, network: Network) -> Office:
    """The office with the network's name for its region; the page's own is kept beside it."""
    if office.region is None:
        return office
    region = network.region(office.region)
    if region == office.region:
        return office
    return replace(office, region=region, region_aliases=(*office.region_aliases, office.region))


# Which belong together -------------------------------------------------------------------------------------


def _group_by_name(offices: Iterable[Office], network: Network) -> list[list[Office]]:
    own = frozenset(word for name in network.own_names for word in slug(name).split("-"))
    groups: list[list[Office]] = []
    of_name: dict[str, list[list[Office]]] = {}
    for office in offices:
        namesakes = of_name.setdefault(_name_key(office.name, own), []) if office.name else []
        group = next((group for group in namesakes[:_MOST] if _is_one_of(group, office)), None)
        if group is None:
            groups.append([office])
            namesakes.append(groups[-1])
        else:
            group.append(office)
    return groups


def _is_one_of(group: Sequence[Office], office: Office) -> bool:
    """Whether an office is the one that its namesakes tell of."""
    first = group[0]
    if first.region != office.region and not (_lacks_region(first, office) and _agree(first, office)):
        return False
    # Two offices of one name in one list are two.
    return not any(
        _differ(other, office) or _are_in_two_cities(other, office)
        for other in group[:_MOST]
        if set(other.places) & set(office.places)
    )


def _are_in_two_cities(one: Office, other: Office) -> bool:
    """Whether namesakes stand in two cities and have no number in common: a firm's, with one mail address."""
    cities = {slug(office.city) for office in (one, other) if office.city}
    numbers = {*map(phone_key, one.phones)} & {*map(phone_key, other.phones)}
    return len(cities) > 1 and not numbers and likeness(one, other) < _ALIKE


def _name_key(name: str, own: frozenset[str]) -> str:
    """A name without the network's own: "ICLEI Japan Office" and "Japan Office" are one."""
    words = slug(name).split("-")
    return "-".join([word for word in words if word not in own] or words)


def _lacks_region(one: Office, other: Office) -> bool:
    return one.region is None or other.region is None


def _agree(one: Office, other: Office) -> bool:
    """Whether nothing that both say is different throughout."""
    return not _differ(one, other)


def _differ(one: Office, other: Office) -> bool:
    """Whether both have an address and contact values, and share neither."""
    apart = [not first & second for first, second in _contacts(one, other) if first and second]
    addresses = bool(one.address and other.address) and likeness(one, other) < _ALIKE
    return addresses and (not apart or all(apart))


def _contacts(one: Office, other: Office) -> list[tuple[set[str], set[str]]]:
    return [
        ({*map(phone_key, one.phones)}, {*map(phone_key, other.phones)}),
        (set(one.emails), set(other.emails)),
    ]


def _join_by_address(groups: list[list[Office]]) -> list[list[Office]]:
    """Join groups of different parts of the page that stand at one address."""
    joined: list[list[Office]] = []
    reached: dict[str, set[int]] = {}
    """By which numbers and addresses each is reached."""
    placed: list[set[str]] = []
    """Of each of them the parts of the page that list it."""
    for group in groups:
        places = {place for office in group for place in office.places}
        elsewhere = [
            number
            for number, known in enumerate(placed)
            if known.isdisjoint(places) or _is_nameless_copy(joined[number][0], group[0])
        ]
        best = max(elsewhere, key=lambda number: _belonging(joined[number], group), default=None)
        if best is None or _belonging(joined[best], group) <= 0:
            best = _told_before(joined, reached, group)
            if best is not None and joined[best][0].address and not group[0].address:
                group = [replace(office, name=None, aliases=()) for office in group]  # noqa: PLW2901
        if best is not None:
            joined[best].extend(group)
            placed[best] |= places
        else:
            best = len(joined)
            joined.append(group)
            placed.append(places)
        for value in _reached_by(group[0]):
            reached.setdefault(value, set()).add(best)
    return joined


def _is_nameless_copy(one: Office, other: Office) -> bool:
    """Whether an address stands twice in a part of the page, once without a name."""
    nameless = one.name is None or other.name is None
    return nameless and bool(one.postcode and one.street) and likeness(one, other) >= _SAME


def _reached_by(office: Office) -> set[str]:
    return {*map(phone_key, office.phones), *office.emails}


def _told_before(
    joined: Sequence[Sequence[Office]], reached: Mapping[str, Collection[int]], group: Sequence[Office]
) -> int | None:
    """Which group a list in the same part of the page told before; ``None`` where none or several may be."""
    sharing = {number for value in _reached_by(group[0]) for number in reached.get(value, ())}
    again = [number for number in sorted(sharing)[:_MOST] if _is_told_again(joined[number][0], group[0])]
    return again[0] if len(again) == 1 else None


def _belonging(one: Sequence[Office], other: Sequence[Office]) -> float:
    """How surely two groups of different parts of the page are one office; 0 where they are not."""
    regions = {office.region for office in (*one, *other)} - {None}
    if len(regions) > 1:
        return 0.0
    first, second = one[0], other[0]
    alike = likeness(first, second)
    shared = any(left & right for left, right in _contacts(first, second))
    if first.name is None or second.name is None:
        if _is_one_house(first, second):
            return _ALIKE
        if alike >= _ALIKE or (shared and not (first.address and second.address)):
            return alike + 0.1
        return 0.0
    silent = not (second.phones or second.emails) or not (first.phones or first.emails)
    return alike if alike >= _SAME and (shared or silent) else 0.0


def _is_one_house(one: Office, other: Office) -> bool:
    """Whether two addresses are one house in one city, told shorter the second time: "130 Av. 2 Mars"."""
    if not (one.city and other.city and slug(one.city) == slug(other.city)):
        return False
    streets = [set(slug(office.street or "").split("-")) for office in (one, other)]
    common = streets[0] & streets[1]
    digits = [{word for word in street if word[:1].isdigit()} for street in streets]
    words = {word for word in common if len(word) >= _TELLING}
    return bool(digits[0]) and (digits[0] <= digits[1] or digits[1] <= digits[0]) and bool(words)


def _is_told_again(one: Office, other: Office) -> bool:
    """Whether a second list in the same part of the page has an office that the first has too.

    They share a number or a mail address, neither has an address or a value that contradicts the other's, and
    their names are no two names: "Hannover (branch)" and "Office Hannover", "Berlin" and the firm in Berlin.
    """
    if one.region != other.region and not _lacks_region(one, other):
        return False
    contacts = [(first, second) for first, second in _contacts(one, other) if first and second]
    if not contacts or not all(first <= second or second <= first for first, second in contacts):
        return False
    if one.address and other.address and likeness(one, other) < 1.0:
        return False
    if one.name is None or other.name is None:
        return True
    return bool(one.address and other.address) and _are_one_name(one, other)


def _are_one_name(one: Office, other: Office) -> bool:
    """Whether two names share a word that tells, or one is no more than the city's."""
    if any(office.city and slug(office.city).startswith(slug(office.name or "")) for office in (one, other)):
        return True
    told = [{word for word in slug(it.name or "").split("-") if len(word) >= _TELLING} for it in (one, other)]
    return not told[0].isdisjoint(told[1])


# One record ------------------------------------------------------------------------------------------------


def _unite(group: Sequence[Office]) -> Office:
    """The group's values in one record; of single values the first that is stated."""
    lead = next((office for office in group if office.region and office.name), None) or group[0]
    ordered = [lead, *(office for office in group if office is not lead)]
    name = _first(office.name for office in ordered)
    stated = next(
        (office.country for office in ordered if office.country and "country" not in office.inferred), None
    )
    country = stated or _first(office.country for office in ordered)
    names = [other for office in group for other in (office.name, *office.aliases) if other]
    return Office(
        region=_first(office.region for office in ordered),
        name=name,
        address=_unite_addresses([office.address for office in ordered]),
        street=_first(office.street for office in ordered),
        city=_first(office.city for office in ordered),
        postcode=_first(office.postcode for office in ordered),
        country=country,
        phones=_unite_phones(phone for office in ordered for phone in office.phones),
        faxes=_unite_phones(phone for office in ordered for phone in office.faxes),
        emails=tuple(dict.fromkeys(email for office in ordered for email in office.emails)),
        website=_first(office.website for office in ordered),
        places=tuple(dict.fromkeys(place for office in group for place in office.places)),
        inferred=("country",) if country and not stated else (),
        aliases=tuple(dict.fromkeys(other for other in names if other != name)),
        region_aliases=tuple(dict.fromkeys(own for office in group for own in office.region_aliases)),
        evidence=_unite_evidence(group),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _unite_addresses(addresses: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The lines of the first address, and lines that a similar one has besides; another address adds none."""
    lines: list[str] = []
    for address in list(dict.fromkeys(addresses))[:_MOST]:
        whole = address_key(tuple(lines))
        key = address_key(address)
        if whole and key and whole not in key and common(whole, key) < _ALIKE:
            continue
        if whole and whole in key and len(address) < 2:  # noqa: PLR2004  # the same on one line, and more
            lines = list(address)
            continue
        lines += [line for line in address if address_key((line,)) not in whole]
    return tuple(lines)


def _unite_phones(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    found: dict[str, Phone] = {}
    for phone in phones:
        found.setdefault(phone_key(phone), phone)
    return tuple(found.values())


def _unite_evidence(group: Sequence[Office]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for office in group for evidence in office.evidence))
