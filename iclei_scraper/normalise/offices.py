"""Offices that a page lists more than once made one, and what its lists say differently."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from itertools import combinations
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from iclei_scraper.normalise.office_contradictions import contradictions, told_in_full
from iclei_scraper.normalise.office_likeness import address_key, common, phone_key
from iclei_scraper.normalise.office_linkage import (
    ALIKE,
    Linkage,
    are_in_two_cities,
    differ,
    is_nameless_copy,
    is_no_name,
    one_region,
    reached_by,
)
from iclei_scraper.normalise.office_lost_names import with_values_of_others, without_streets_as_names
from iclei_scraper.records import Evidence, Finding, Office, Phone, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iclei_scraper.network import Network

_MOST = 20
"""Listings under one name that are compared; a page with more repeats itself."""

_all_said = attrgetter(*(field.name for field in fields(Office) if field.name != "evidence"))
"""All that a listing says, whatever it was read from."""


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
    told = [_in_network(office, network) for office in offices]
    listings = without_streets_as_names(list(_once_each(told)))
    own = frozenset(word for name in network.own_names for word in slug(name).split("-"))
    linkage = Linkage(listings, own)
    listings = with_values_of_others(listings, told, linkage.spelling)
    groups = _join_namesakes(_group_by_name(listings, linkage), linkage)
    groups = _join_by_address(groups, linkage)
    agreed = _agreed_regions(told, groups)
    merged = tuple(_unite(group, agreed) for group in groups)
    full = told_in_full(groups)
    names = {address_key((name,)) for name in network.own_names}
    findings = [
        finding
        for group, office in zip(groups, merged, strict=True)
        for finding in contradictions(group, office, full, agreed, names)
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


def _group_by_name(offices: Iterable[Office], linkage: Linkage) -> list[list[Office]]:
    groups: list[list[Office]] = []
    of_name: dict[str, list[list[Office]]] = {}
    for office in offices:
        namesakes = of_name.setdefault(linkage.spelling(office.name), []) if office.name else []
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
    if not one_region(first, office):
        return False
    lacks_region = first.region != office.region and (first.region is None or office.region is None)
    if lacks_region and differ(first, office):
        return False
    # Two offices of one name in one list are two.
    return not any(
        differ(other, office) or are_in_two_cities(other, office)
        for other in group[:_MOST]
        if set(other.places) & set(office.places)
    )


def _join_namesakes(groups: list[list[Office]], linkage: Linkage) -> list[list[Office]]:
    """Join offices whose name two lists spell otherwise or have under two regions, if no other is meant."""
    of_name: dict[frozenset[str], list[list[Office]]] = {}
    for group in groups:
        if group[0].name:
            of_name.setdefault(linkage.key(group[0].name), []).append(group)
    gone: set[int] = set()
    for namesakes in of_name.values():
        if not 1 < len(namesakes) <= _MOST:
            continue
        pairs = [pair for pair in combinations(namesakes, 2) if linkage.are_namesakes(*pair)]
        times = Counter(id(group) for pair in pairs for group in pair)
        for one, other in pairs:
            if times[id(one)] == times[id(other)] == 1:
                one.extend(other)
                gone.add(id(other))
    return [group for group in groups if id(group) not in gone]


def _join_by_address(groups: list[list[Office]], linkage: Linkage) -> list[list[Office]]:
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
            if known.isdisjoint(places) or is_nameless_copy(joined[number][0], group[0])
        ]
        best = max(elsewhere, key=lambda number: linkage.belonging(joined[number], group), default=None)
        if best is None or linkage.belonging(joined[best], group) <= 0:
            best = _told_before(joined, reached, group, linkage)
            if best is not None and joined[best][0].address and not group[0].address:
                group = [replace(office, name=None, aliases=()) for office in group]  # noqa: PLW2901
        if best is not None:
            joined[best].extend(group)
            placed[best] |= places
        else:
            best = len(joined)
            joined.append(group)
            placed.append(places)
        for value in reached_by(group[0]):
            reached.setdefault(value, set()).add(best)
    return joined


def _told_before(
    joined: Sequence[Sequence[Office]],
    reached: Mapping[str, Collection[int]],
    group: Sequence[Office],
    linkage: Linkage,
) -> int | None:
    """Which group a list in the same part of the page told before; ``None`` where none or several may be."""
    sharing = {number for value in reached_by(group[0]) for number in reached.get(value, ())}
    again = [
        number for number in sorted(sharing)[:_MOST] if linkage.is_told_again(joined[number][0], group[0])
    ]
    return again[0] if len(again) == 1 else None


# One record ------------------------------------------------------------------------------------------------


def _agreed_regions(told: Iterable[Office], groups: Iterable[Sequence[Office]]) -> frozenset[str]:
    """Regions under which two lists have the same office.

    Where one list has an office under such a region and the other under one that only it has, the first has
    lost the heading of the second.
    """
    alike = Counter((office.region, _all_said(office)) for office in told)
    agreed = {region for (region, _), times in alike.items() if times > 1}
    for group in groups:
        agreed |= {region for region, times in Counter(it.region for it in group).items() if times > 1}
    return frozenset(region for region in agreed if region)


def _unite(group: Sequence[Office], agreed: Collection[str] = ()) -> Office:
    """The group's values in one record; of single values the first that is stated."""
    headed = [office for office in group if office.region and office.name]
    lead = next((it for it in headed if it.region not in agreed), None) or next(iter(headed), group[0])
    ordered = [lead, *(office for office in group if office is not lead)]
    name = _first(office.name for office in ordered if not is_no_name(office, group))
    name = name or _first(office.name for office in ordered)
    stated = next(
        (office.country for office in ordered if office.country and "country" not in office.inferred), None
    )
    country = stated or _first(office.country for office in ordered)
    named = [office for office in group if office.name == name or not is_no_name(office, group)]
    names = [other for office in named for other in (office.name, *office.aliases) if other]
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
        if whole and key and whole not in key and common(whole, key) < ALIKE:
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
