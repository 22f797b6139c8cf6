"""Whether an entry is an office of the site, or somebody else: a person, a partner, a venue, a shop.

One sign rarely decides, so each speaks for or against with a weight. What the list as a whole is about (its
heading, the domains of its addresses, how many entries are people) counts for every entry in it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.offices.traits import Traits, brand_of, is_same_brand, read_traits
from iclei_scraper.parsers.offices.words import OFFICE_HEADING, OTHER_HEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Page
    from iclei_scraper.parsers.offices.entries import Entry

_ENOUGH = 1.0
"""Sum of the weights from which an entry is taken for an office."""
_WHOLE_ENOUGH = 2.0
"""Completeness of an address without which an entry that cannot be reached is none."""


def choose(page: Page, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that are offices."""
    brand = brand_of(page.url)
    about = _page_weight(page)
    chosen: list[Entry] = []
    for group in _lists(entries):
        listed = [read_traits(entry, brand) for entry in group]
        own = _own_domains(listed, brand)
        weight = _list_weight(listed, own, about)
        several = len(listed) > 1
        placed = sum(traits.whole >= _WHOLE_ENOUGH for traits in listed) * 2 >= len(listed)
        for traits in listed:
            own_weight = _weigh(traits, own, several=several)
            if traits.whole < 1.0 and not (traits.office and several and placed):
                own_weight -= 2.5  # an office without an address is believed among offices that have one
            if weight + own_weight >= _ENOUGH:
                chosen.append(traits.entry)
    return chosen


def _lists(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries divided by place and by the heading above their lists."""
    groups: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.block.place, _context_heading(entry)), []).append(entry)
    return list(groups.values())


def _context_heading(entry: Entry) -> str | None:
    """The heading that says what the list is: the nearest that is neither the entry's name nor its region."""
    own = {line.block for line in entry.names}
    if entry.region is not None:
        own.add(entry.region.block)
    for heading in reversed(entry.body.headings):
        if heading not in own and (heading.text in OTHER_HEADING or heading.text in OFFICE_HEADING):
            return heading.text
    return None


def _page_weight(page: Page) -> float:
    """What the page's address and title say it is."""
    words = re.sub(r"[-_/]", " ", f"{unquote(urlsplit(page.url).path)} {page.title or ''}")
    return 0.5 * (words in OFFICE_HEADING) - 1.0 * (words in OTHER_HEADING)


def _list_weight(listed: Sequence[Traits], own: frozenset[str], about: float) -> float:
    """What speaks for or against all entries of a list."""
    count = len(listed)
    entry = listed[0].entry
    people = sum(traits.person for traits in listed)
    offices = sum(traits.office for traits in listed)
    foreign = sum(bool(traits.domains) and not traits.domains & own for traits in listed)
    weight = about if entry.block.place == "main" else max(about, 0.0)
    if heading := _context_heading(entry):
        weight += 1.0 * (heading in OFFICE_HEADING) - 3.0 * (heading in OTHER_HEADING)
    if people * 2 > count:
        weight -= 2.0
    if count > 1 and foreign * 2 > count:
        weight -= 1.5
    if count > 1 and offices * 2 > count:
        weight += 1.0
    if entry.block.place == "footer" and not foreign:
        weight += 0.5
    return weight


def _weigh(traits: Traits, own: frozenset[str], *, several: bool) -> float:
    """What speaks for an entry itself, or against it."""
    weight = 0.6 * traits.whole + 0.5 * traits.phone + 0.3 * traits.mail + 0.2 * traits.number
    weight += _name_weight(traits) + _domain_weight(traits, own, several=several)
    if traits.whole >= 1.0 and not (
        traits.street or traits.coded or traits.office or (traits.placed and several)
    ):
        weight -= 1.2
    if not traits.reach:
        weight -= 0.7 if several else 1.2
        if not (traits.street and traits.located) or traits.whole < _WHOLE_ENOUGH:
            weight -= 4.0
    return weight - 3.0 * traits.person - 2.5 * traits.event - 0.7 * traits.hours - 3.0 * traits.scattered


def _name_weight(traits: Traits) -> float:
    weight = 1.5 if traits.office else 0.3 * traits.organisation
    weight += 1.0 * traits.branded + 0.5 * traits.placed - 3.0 * traits.other
    if traits.function and not traits.entry.address:
        weight -= 2.0
    if not traits.entry.names:
        weight -= 0.2 if traits.entry.block.place in {"footer", "header"} else 0.5
    return weight


def _domain_weight(traits: Traits, own: frozenset[str], *, several: bool) -> float:
    if not traits.domains:
        return 0.0
    if traits.domains & own:
        return 1.0
    if traits.office:
        return -0.8
    return -1.5 if several else -2.2


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
