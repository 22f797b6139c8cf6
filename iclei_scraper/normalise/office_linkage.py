"""Which listings of two lists are one office, though they say it in other words.

Evidence is weighed as in record linkage (Fellegi and Sunter, 1969), in plain steps: a name that tells, a
number, a mail address, a street or a city that both have speaks for one office, a city or an address that
differs speaks against it. What several offices of a list have in common, such as a switchboard, tells
nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.normalise.office_likeness import address_key, common, likeness, phone_key
from iclei_scraper.records import slug
from iclei_scraper.values.postal.office_names import name_words, telling_words
from iclei_scraper.values.postal.regions import region_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from iclei_scraper.records import Office

ALIKE, SAME = 0.6, 0.85
"""Shares of common address text: enough for a listing without a name, and for one under another name."""
_SPELT_ALIKE = 0.85
"""Share of common letters from which two names are one, spelt otherwise."""
_TELLING = 4
"""Letters of a word from which it tells names apart."""
_STRONG = 2
"""Values in common that outweigh another region."""
_MOST = 20


class Linkage:
    """Compares listings of a page.

    Args:
        listings: all of the page, which tell what several offices have in common.
        own: words of the network's own names.
    """

    def __init__(self, listings: Sequence[Office], own: frozenset[str]) -> None:
        self._own = own
        held = Counter(
            (place, value) for office in listings for value in reached_by(office) for place in office.places
        )
        self._shared = {value for (_, value), times in held.items() if times > 1}
        """Numbers and mail addresses that several entries of a list have."""

    def spelling(self, name: str) -> str:
        """A name without the network's own: "ICLEI Japan Office" and "Japan Office" are one."""
        words = slug(name).split("-")
        return "-".join([word for word in words if word not in self._own] or words)

    def key(self, name: str) -> frozenset[str]:
        """What a name is looked up by: "Malta Headquarters" and "Headquarters (Malta)" are one."""
        return name_words(name, self._own)

    def are_namesakes(self, one: Sequence[Office], other: Sequence[Office]) -> bool:
        """Whether offices of one name under two regions are one: a list has lost or renamed a heading."""
        first, second = one[0], other[0]
        apart = _places(one).isdisjoint(_places(other))
        if any(_cities_differ(left, right) for left in one[:_MOST] for right in other[:_MOST]):
            return False
        in_accord = not _contacts_differ(first, second)
        if (
            not apart
            and self.spelling(first.name or "") != self.spelling(second.name or "")
            and not in_accord
        ):
            return False  # "Lae" and "Office of Lae", of one list
        shared = any(left & right for left, right in contacts(first, second))
        alike = likeness(first, second) >= SAME
        if first.address and second.address and not alike:
            in_one_city = bool(first.city and second.city)
            return self._tells(first) and in_one_city and (shared or (apart and in_accord))
        if not self._tells(first):
            return alike and shared
        return shared or alike or (apart and in_accord)

    def _tells(self, office: Office) -> bool:
        return bool(telling_words(office.name or "", self._own))

    def are_spelt_otherwise(self, one: Office, other: Office) -> bool:
        """Whether two names of lists in two parts of the page are those of one office."""
        if not one.name or not other.name or _cities_differ(one, other):
            return False
        alike = likeness(one, other) if one.address and other.address else None
        if alike is not None and alike < SAME:
            return False
        values = {*reached_by(one)} & {*reached_by(other)}
        evidence = len(values - self._shared) + (alike is not None)
        least = 1 if one_region(one, other) else _STRONG
        return evidence >= least and self._is_one_name(one, other)

    def belonging(self, one: Sequence[Office], other: Sequence[Office]) -> float:
        """How surely two groups of different parts of the page are one office; 0 where they are not."""
        first, second = one[0], other[0]
        if not all(one_region(left, right) for left in one[:_MOST] for right in other[:_MOST]):
            return ALIKE if self.are_spelt_otherwise(first, second) else 0.0
        alike = likeness(first, second)
        shared = any(left & right for left, right in contacts(first, second))
        if _is_unnamed(first, second):
            if _is_one_house(first, second):
                return ALIKE
            if alike >= ALIKE or (shared and not (first.address and second.address)):
                return alike + 0.1
            return 0.0
        silent = not (second.phones or second.emails) or not (first.phones or first.emails)
        if alike >= SAME and (shared or silent):
            return alike
        return ALIKE if self.are_spelt_otherwise(first, second) else 0.0

    def is_told_again(self, one: Office, other: Office) -> bool:
        """Whether a second list in the same part of the page has an office that the first has too.

        They share a number or a mail address, neither has an address or a value that contradicts the other's,
        and their names are no two names: "Hannover (branch)" and "Office Hannover", "Berlin" and the firm in
        Berlin.
        """
        told = [(first, second) for first, second in contacts(one, other) if first and second]
        if not told or not all(first <= second or second <= first for first, second in told):
            return False
        if one.address and other.address and likeness(one, other) < 1.0:
            return False
        if _is_unnamed(one, other):
            return one_region(one, other)
        if not (one.address and other.address):
            return False
        return _are_one_name(one, other) if one_region(one, other) else self._is_one_name(one, other)

    def _is_one_name(self, one: Office, other: Office) -> bool:
        """Whether a name is the longer form of another, or the same but for some letters."""
        first, second = (telling_words(office.name or "", self._own) for office in (one, other))
        if not first or not second:
            return False
        if first <= second or second <= first:
            return True
        keys = [" ".join(sorted(words)) for words in (first, second)]
        return common(*keys) >= _SPELT_ALIKE and not any(char.isdigit() for key in keys for char in key)


def differ(one: Office, other: Office) -> bool:
    """Whether both have an address and contact values, and share neither."""
    apart = [not first & second for first, second in contacts(one, other) if first and second]
    addresses = bool(one.address and other.address) and likeness(one, other) < ALIKE
    return addresses and (not apart or all(apart))


def are_in_two_cities(one: Office, other: Office) -> bool:
    """Whether namesakes stand in two cities and have no number in common: a firm's, with one mail address."""
    cities = {slug(office.city) for office in (one, other) if office.city}
    numbers = {*map(phone_key, one.phones)} & {*map(phone_key, other.phones)}
    return len(cities) > 1 and not numbers and likeness(one, other) < ALIKE


def is_nameless_copy(one: Office, other: Office) -> bool:
    """Whether an address stands twice in a part of the page, once without a name.

    Neighbours in a street, one of them called like its city, have other numbers and mail addresses.
    """
    whole = one.postcode is not None and one.postcode == other.postcode and one.street is not None
    alike = whole and _is_unnamed(one, other) and likeness(one, other) >= SAME
    return alike and not _contacts_differ(one, other)


def _is_unnamed(one: Office, other: Office) -> bool:
    """Whether one of two listings of an address lacks a name of its own."""
    both = (one, other)
    return is_no_name(one, both) or is_no_name(other, both)


def is_no_name(office: Office, listings: Iterable[Office]) -> bool:
    """Whether what a listing is called is no name: its region's, or a line of the address elsewhere."""
    name = office.name
    if name is None or (office.region is not None and region_words(name) == region_words(office.region)):
        return True
    key = address_key((name,))
    return any(key in _line_keys(other.address) for other in listings)


@lru_cache(maxsize=8_192)
def _line_keys(address: tuple[str, ...]) -> frozenset[str]:
    """The lines of an address, as each is compared with a name."""
    return frozenset(address_key((line,)) for line in address[:_MOST])


def _are_one_name(one: Office, other: Office) -> bool:
    """Whether two names share a word that tells, or one is no more than the city's."""
    if any(office.city and slug(office.city).startswith(slug(office.name or "")) for office in (one, other)):
        return True
    told = [{word for word in slug(it.name or "").split("-") if len(word) >= _TELLING} for it in (one, other)]
    return not told[0].isdisjoint(told[1])


def _is_one_house(one: Office, other: Office) -> bool:
    """Whether two addresses are one house in one city, told shorter the second time: "130 Av. 2 Mars"."""
    if not (one.city and other.city and slug(one.city) == slug(other.city)):
        return False
    streets = [set(slug(office.street or "").split("-")) for office in (one, other)]
    common_words = streets[0] & streets[1]
    digits = [{word for word in street if word[:1].isdigit()} for street in streets]
    words = {word for word in common_words if len(word) >= _TELLING}
    return bool(digits[0]) and (digits[0] <= digits[1] or digits[1] <= digits[0]) and bool(words)


def one_region(one: Office, other: Office) -> bool:
    """Whether two listings stand under one region, in whatever order its words come, or one under none."""
    if one.region is None or other.region is None or one.region == other.region:
        return True
    return region_words(one.region) == region_words(other.region)


@lru_cache(maxsize=4_096)  # each listing of a page is compared with others, and comes with every page
def region_words(region: str) -> tuple[str, ...]:
    """The words of a region in one order, by which it is compared."""
    return tuple(sorted(region_key(region).split()))


def contacts(one: Office, other: Office) -> list[tuple[set[str], set[str]]]:
    """The telephone numbers of both, and their mail addresses."""
    return [
        ({*map(phone_key, one.phones)}, {*map(phone_key, other.phones)}),
        (set(one.emails), set(other.emails)),
    ]


def reached_by(office: Office) -> set[str]:
    """All numbers and mail addresses of an office."""
    return {*map(phone_key, office.phones), *office.emails}


def _contacts_differ(one: Office, other: Office) -> bool:
    """Whether both give a number, or a mail address, and not one is the other's."""
    return any(left and right and not left & right for left, right in contacts(one, other))


def _cities_differ(one: Office, other: Office) -> bool:
    """Whether two listings stand in two cities, neither of which is a part of the other's name."""
    first, second = (set(slug(office.city or "").split("-")) - {""} for office in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _places(group: Collection[Office]) -> set[str]:
    return {place for office in group for place in office.places}
