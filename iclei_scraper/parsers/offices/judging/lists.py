"""What all entries of a list have in common, which speaks for or against each of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import (
    GENERIC_TITLE,
    OFFICE,
    ORGANISATION,
    OTHER_HEADING,
    RANK,
    is_called_office,
)
from iclei_scraper.values.wording.lexicon import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.gathering.listings import Listing
    from iclei_scraper.parsers.offices.judging.traits import Traits

_SHORT_WORD = 2
_MANY = 3
"""Entries of a list of which the most tell what all are."""
_FEWEST_ALIKE = 2
"""Names that have a word in common."""


def list_weight(listing: Listing, listed: Sequence[Traits], own: frozenset[str], about: float) -> float:
    """What speaks for or against all entries of a list.

    Args:
        listing: the list, with the heading over it.
        listed: what is told of each entry.
        own: domains of the site.
        about: see :func:`iclei_scraper.parsers.offices.judging.about.page_weight`.
    """
    count = len(listed)
    in_main = listing.place == "main"
    announcing = listing.announced and listing.heading not in OTHER_HEADING
    weight = about + 1.0 * announcing
    foreign = [bool(traits.domains) and not traits.domains & own for traits in listed]
    whole = [traits for traits in listed if traits.reach or traits.whole]  # not the headings of a menu
    branded = sum(traits.branded for traits in whole) * 2 >= len(whole)  # one may be called by the town, too
    related = any(
        traits.domains & own
        or (traits.branded and branded)
        or ((traits.own or traits.entry.signed) and not abroad)
        for traits, abroad in zip(listed, foreign, strict=True)
        if not traits.person
    )
    announced = about > 0 or announcing
    if sum(traits.person for traits in listed) * 2 > count:
        weight -= 2.0
    if count > 1:
        weight += _told_by_all(listed, foreign, related=related, announced=announced)
    known = related or announced or not in_main
    elsewhere = not known and sum(foreign) * 2 > count
    if count > 1 and in_main and not announced and own and not any(map(_is_mine, listed)):
        weight -= 6.0  # bodies that share a domain, which nothing tells to be the site's
    called = [traits for traits in listed if _is_called(traits, known=known)]
    called = [] if listing.heading in OTHER_HEADING else called  # branches of distributors
    if count > 1 and not elsewhere and len(called) * 2 > count and (known or _are_of_one_body(called)):
        weight += 1.0
    elif not known:  # nothing says that these are the site's own, unless all are called by where they are
        called_so = not elsewhere and sum(traits.placed for traits in listed) * 4 >= count * 3
        weight -= 1.5 if count > 1 and called_so else 3.0
    if listing.place == "footer" and not any(foreign):
        weight += 0.5
    return weight


def _told_by_all(
    listed: Sequence[Traits], foreign: Sequence[bool], *, related: bool, announced: bool
) -> float:
    """What several entries tell together: hotels and embassies, other domains, no way to reach any.

    Args:
        listed: the entries of a list.
        foreign: of each whether it is reached elsewhere than the site is.
        related: whether any is the site's own.
        announced: whether a heading or the page says that offices come.
    """
    weight = 0.0
    if sum(traits.other for traits in listed) * 2 > len(listed):
        weight -= 2.0
    if sum(traits.entry.dated for traits in listed) * 2 > len(listed):
        weight -= 2.0  # whoever is on duty, plays or meets on these days
    if not related and _are_firms(listed):
        weight -= 3.0  # members, suppliers, a guide to the firms of a place
    if sum(foreign) * 2 > len(listed):
        weight -= 1.5 if related else 3.0
    if not (announced or any(traits.reach or traits.office for traits in listed)):
        weight -= 1.5  # senders of letters, places to visit
    return weight


def _are_of_one_body(called: Sequence[Traits]) -> bool:
    """Whether offices are called by where they are or by a word in common, not each by whose it is.

    "Kyoto Branch" and "Head Office" may be the site's own, "Wetlands Secretariat" and "Trade Office" are not.
    """
    bare = OFFICE, RANK, GENERIC_TITLE
    names = [{word for word in tokens(it.name) if not any(word in kind for kind in bare)} for it in called]
    shared = Counter(word for words in names for word in words)
    one = 0
    for traits, words in zip(called, names, strict=True):
        where = {word for line in traits.entry.address for word in tokens(line.text)}
        one += traits.names_place or all(word in where or shared[word] >= _FEWEST_ALIKE for word in words)
    return 2 * one >= len(called)


def _are_firms(listed: Sequence[Traits]) -> bool:
    """Whether several organisations are listed that have no word of their names in common."""
    names = [traits.name for traits in listed if traits.organisation and not traits.office]
    if len(listed) <= _MANY or len(names) * 5 < len(listed) * 4:
        return False
    words = Counter(word for name in set(names) for word in set(tokens(name)) if word not in ORGANISATION)
    own = [number for word, number in words.items() if len(word) > _SHORT_WORD]
    return len(set(names)) == len(names) and max(own, default=0) * 3 < len(names)


def _is_mine(traits: Traits) -> bool:
    """Whether anything of an entry is the site's own: its domain, the word of that, its name."""
    return traits.ours or traits.branded or traits.own or traits.entry.signed


def _is_called(traits: Traits, *, known: bool) -> bool:
    """Whether an entry calls itself an office; by a word for houses only where the list is the site's own."""
    return traits.office and (known or is_called_office(traits.name))
