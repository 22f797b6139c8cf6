"""Whether an entry is an office of the site, or somebody else: a person, a partner, a venue, a shop.

One sign rarely decides, so each speaks for or against with a weight. What the list as a whole is about (its
heading, the domains of its addresses, how many entries are people) counts for every entry in it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.listings import Listing, listings_of
from iclei_scraper.parsers.offices.judging.houses import HOUSES
from iclei_scraper.parsers.offices.judging.lists import list_weight
from iclei_scraper.parsers.offices.judging.traits import Traits, read_traits
from iclei_scraper.parsers.offices.reading.headed import APART
from iclei_scraper.parsers.offices.words.branches import OFFICES
from iclei_scraper.parsers.offices.words.not_ours import EXAMPLE, OTHER_BUREAU
from iclei_scraper.parsers.offices.words.own import is_same_brand
from iclei_scraper.parsers.offices.words.words import (
    OTHER_HEADING,
    is_called_office,
    is_generic_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.words.own import Owner

_ENOUGH = 1.0
"""Sum of the weights from which an entry is taken for an office."""
_BESIDE = (0.0, 0.5)
"""What a page may weigh for what stands beside its main text."""
_MANY = 3
"""Entries of a list of which the most tell what all are."""
_LONG = 20
"""Entries of a list of which one in ten is chance."""
_FEWEST_ALIKE = 2
"""Offices told in full from which one more, set like them, needs no more than a city."""
_WHOLE_ENOUGH = 2.0
"""Completeness of an address without which an entry that cannot be reached is none."""


def choose(entries: Sequence[Entry], owner: Owner, about: float) -> list[Entry]:
    """The entries that are offices.

    Args:
        entries: of one place of a page.
        owner: whose site it is on.
        about: see :func:`iclei_scraper.parsers.offices.judging.about.page_weight`.
    """
    unsaid = about <= 0 and any(entry.block.place == "main" for entry in entries)
    _part_from_the_end(entries, _FEWEST_ALIKE if unsaid else _MANY)
    return _chosen(_weighed(entries, owner), about)


def choose_anywhere(entries: Sequence[Entry], owner: Owner, about: float) -> tuple[list[Entry], bool]:
    """The entries beside the main text that are offices, and whether any page would have the same."""
    _part_from_the_end(entries, _MANY)
    weighed = _weighed(entries, owner)
    chosen = _chosen(weighed, about)
    return chosen, all(other == about or _chosen(weighed, other) == chosen for other in _BESIDE)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A list, and what speaks for each of its entries beside the page and the list as a whole."""

    listing: Listing
    listed: Sequence[Traits]
    own: frozenset[str]
    weights: Sequence[tuple[float, float, float, float]]


def _weighed(entries: Sequence[Entry], owner: Owner) -> Sequence[_Weighed]:
    """The lists among which offices may be: none where all that is told are bodies elsewhere."""
    lists = [*_lists(entries, owner)]
    return [] if _are_each_elsewhere(lists) else lists


def _lists(entries: Sequence[Entry], owner: Owner) -> Iterator[_Weighed]:
    for told in listings_of(entries):
        listing = _of_the_site(told, owner)
        listed = [read_traits(entry, owner, among=len(listing.entries)) for entry in listing.entries]
        own = _own_domains(listed, owner.brand)
        several = len(listed) > 1
        mine = sum(bool(traits.domains & own) for traits in listed)
        placed = several and sum(traits.whole >= _WHOLE_ENOUGH for traits in listed) * 2 >= len(listed)
        announced = several and listing.heading in OFFICES and is_generic_title(listing.heading)
        houses = listing.heading in HOUSES
        called = (
            listing.announced and sum(_is_of_place(it, houses=houses) for it in listed) * 3 >= len(listed) * 2
        )
        siblings = sum(traits.office for traits in listed) >= _MANY
        styles = _styles_of_offices(listed)
        weights = [
            (
                _among_others(traits, listing.heading),
                _weigh(traits, own, several=several, placed=placed, alike=styles[_style(traits)]),
                _strangeness(traits, own, mine=mine),
                _unplaced(
                    traits,
                    placed=placed or announced,
                    related=bool(traits.domains & own),
                    siblings=siblings,
                    called=called and len(listed) >= _MANY,
                ),
            )
            for traits in listed
        ]
        yield _Weighed(listing, listed, own, weights)


def _of_the_site(listing: Listing, owner: Owner) -> Listing:
    """A list beside the main text, as announced where its heading is the name of the site: "Lund Libraries".

    The title of the page has that name, and more of it than the words for others.
    """
    words = [word for word in listing.heading.split() if word not in OTHER_HEADING]
    own = sum(not is_generic_title(word) for word in words) >= _FEWEST_ALIKE
    named = own and listing.place in APART and owner.is_in_title(listing.heading)
    return replace(listing, heading="", announced=True) if named else listing


def _chosen(lists: Sequence[_Weighed], about: float) -> list[Entry]:
    chosen: list[Entry] = []
    for it in lists:
        weight = list_weight(it.listing, it.listed, it.own, about)
        kept = [
            traits
            for traits, (among, own, strange, unplaced) in zip(it.listed, it.weights, strict=True)
            if weight - among + own - strange - unplaced >= _ENOUGH
        ]
        if not _are_leftovers(kept, it.listed):
            chosen += [traits.entry for traits in kept]
    return chosen


def _are_each_elsewhere(lists: Sequence[_Weighed]) -> bool:
    """Whether several bodies are each reached at a domain of their own, and none is the site's."""
    listed = [traits for it in lists for traits in it.listed]
    domains = [domain for traits in listed for domain in traits.domains]
    if len(listed) < _MANY or len(set(domains)) < len(domains) or any(it.own for it in lists):
        return False
    if sum(it.names_place for it in listed) * 2 > len(listed):
        return False
    return all(it.domains for it in listed) and not any(
        it.office or it.branded or it.own or it.ours or it.entry.signed for it in listed
    )


def _are_leftovers(kept: Sequence[Traits], listed: Sequence[Traits]) -> bool:
    """Whether those that are left are the fewest of a list of shops or dates, and no more than the others.

    In a long list the name of a shop may hold a word for offices by chance.
    """
    if len(listed) < _MANY or len(kept) * 2 >= len(listed):
        return False
    if any(it.own or it.branded or it.ours or it.entry.signed for it in kept):
        return False
    if not any(it.entry.address and it.whole >= 1.0 for it in listed if it not in kept):
        return False  # a page's only address, among ways to reach whom it is of
    if len(listed) >= _LONG and len(kept) * 10 <= len(listed):
        return True
    return not any(is_called_office(it.name) for it in kept)


def _part_from_the_end(entries: Sequence[Entry], fewest: int) -> None:
    """Take the copyright line off an entry that is set like the others: it ends a list, and signs nothing.

    Args:
        entries: of one place of a page; one that is told twice counts once.
        fewest: entries set alike that are a list.
    """
    named = {entry.names[-1].text if entry.names else id(entry): entry for entry in entries}
    styles = Counter(style for entry in named.values() for style in _styles_of_name(entry))
    for entry in entries:
        entry.signed = entry.signed and all(styles[style] < fewest for style in _styles_of_name(entry))


def _styles_of_name(entry: Entry) -> set[object]:
    """How the lines of an entry's name are set; all that have none are set alike."""
    return {line.style for line in entry.names} or {None}


def _among_others(traits: Traits, heading: str) -> float:
    """What an entry loses under a heading that announces others; the site's own address may stand there."""
    if any(EXAMPLE.covers(line.text) for line in traits.entry.names):
        return 9.0  # a column of what fields may hold
    if heading not in OTHER_HEADING and heading not in OTHER_BUREAU:
        return 0.0
    mine = traits.own or traits.ours or (traits.entry.signed and not traits.theirs)
    if mine and traits.whole >= _WHOLE_ENOUGH and not (traits.person or traits.function or traits.event):
        return 1.0
    if heading in EXAMPLE or heading in OTHER_BUREAU:
        return 9.0
    house = traits.office and not is_called_office(traits.name)  # "Community Centre", where people meet
    firm = traits.office and traits.organisation and not traits.branded  # "Lake Travel Ltd - Branch"
    return 4.5 if house or firm else 3.0


def _is_of_place(traits: Traits, *, houses: bool) -> bool:
    """Whether an entry is called by where it is, and can be reached: under a country, or among offices."""
    if not traits.reach:
        return False
    return traits.placed if houses else traits.names_place and traits.entry.region is not None


def _unplaced(traits: Traits, *, placed: bool, related: bool, siblings: bool, called: bool) -> float:
    """What an entry loses without an address; an office does not, among entries that mostly have one.

    Args:
        traits: of the entry.
        placed: whether most entries of its list have an address, or all are called offices.
        related: whether it is reached under the site's own domain.
        siblings: whether several of its list are called offices.
        called: whether the list is announced as one of offices, and calls them by where they are.
    """
    if traits.whole >= 1.0 or (traits.office and placed):
        return 0.0
    if called and traits.entry.names and not traits.function:
        return 0.0
    if placed and related and traits.entry.names and not traits.function:
        return 1.2
    return 2.0 if traits.names_place or (traits.office and related and siblings) else 4.0


def _style(traits: Traits) -> object:
    """How the name of an entry is set, if it is an office's."""
    return traits.entry.names[-1].style if traits.office and traits.entry.names else None


def _styles_of_offices(listed: Sequence[Traits]) -> Counter[object]:
    """How the names of offices are set that can be reached or have a whole address, and how often each."""
    called = [it for it in listed if is_called_office(it.name) and it.located and it.entry.address]
    only = len(called) >= _MANY and len(called) * 2 > len(listed)  # each "near the market", without a number
    known = called if only else [it for it in listed if it.reach or it.whole >= _WHOLE_ENOUGH]
    return Counter(style for style in map(_style, known) if style is not None)


def _weigh(traits: Traits, own: frozenset[str], *, several: bool, placed: bool, alike: int) -> float:
    """What speaks for an entry itself, or against it.

    Args:
        traits: of the entry.
        own: domains of the site and its offices.
        several: whether others are listed with it.
        placed: whether most of them have an address, with a code of which a town need not be known.
        alike: how many offices among them have names set as its own is, by which a city is enough for it.
    """
    weight = 0.6 * traits.whole + 0.5 * traits.phone + 0.3 * traits.mail + 0.2 * traits.number
    weight += _name_weight(traits) + _domain_weight(traits, own, several=several)
    if traits.whole >= 1.0 and not (
        traits.street or traits.coded or traits.office or (traits.placed and several)
    ):
        weight -= 1.2
    if not traits.reach:
        weight -= 0.7 if several or traits.labelled else 1.2
        known = traits.located or ((placed or traits.office) and traits.coded)
        among = alike >= _FEWEST_ALIKE and traits.located
        if not among and (not (traits.street and known) or traits.whole < _WHOLE_ENOUGH):
            weight -= 4.0
    named = traits.own or traits.branded
    known = traits.office or named or traits.ours or traits.entry.signed
    weight -= (1.5 if several else 0.8) * (traits.hours and not known)  # shops tell when they are open
    if traits.domains and not traits.domains & own:
        known = named  # an invoice is dated too, and whoever sends it may be an office
    elif not traits.entry.address:
        known = traits.office or named  # somebody to write to by a day
    weight -= 1.5 * (traits.entry.dated and not known)
    weight -= 5.0 * traits.entry.introduced + 9.0 * traits.past
    return weight - 3.0 * traits.person - 2.5 * traits.event - 3.0 * traits.scattered


def _name_weight(traits: Traits) -> float:
    weight = 1.5 if traits.office else 0.3 * traits.organisation
    weight += 1.0 * (traits.branded or traits.own or traits.entry.signed) + 0.5 * traits.placed
    mine = traits.own or ((traits.ours or traits.entry.signed) and not traits.theirs)
    weight -= 3.0 * (traits.other and not mine)
    if traits.function and not traits.entry.address:
        weight -= 2.0
    if not traits.entry.names:
        announced = traits.labelled or traits.entry.block.place in {"footer", "header"}
        weight -= 0.2 if announced else 0.5
    return weight


def _domain_weight(traits: Traits, own: frozenset[str], *, several: bool) -> float:
    if not traits.domains:
        return 0.0
    if traits.domains & own:
        return 1.0
    if traits.office:
        return -0.8
    if several:
        return -1.5
    return -2.2 if traits.entry.names else -1.7 + 0.5 * traits.labelled


def _strangeness(traits: Traits, own: frozenset[str], *, mine: int) -> float:
    """What an entry loses that is reached elsewhere than the offices in its list are.

    Args:
        traits: of the entry.
        own: domains of the site and its offices.
        mine: entries of the list that are reached there.
    """
    alike = traits.office or traits.branded or traits.placed or traits.names_place
    return 1.5 if mine > 1 and traits.domains and not (traits.domains & own or alike) else 0.0


def _own_domains(listed: Sequence[Traits], brand: str) -> frozenset[str]:
    """Domains that carry the site's word, and those that the list's entries share."""
    counts = Counter(domain for traits in listed for domain in traits.domains)
    shared = {domain for domain, number in counts.items() if number > 1 and number * 3 > len(listed)}
    words = [brand]
    if sum(traits.office for traits in listed) * 2 > len(listed):
        words += [
            domain.partition(".")[0] for domain in shared
        ]  # offices whose sites share a word are one network's
    return frozenset(
        shared | {domain for domain in counts if any(is_same_brand(domain, word) for word in words)}
    )
