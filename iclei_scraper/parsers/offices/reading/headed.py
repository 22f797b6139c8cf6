"""Names that a heading gives, and names that stand where an address does."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import Line
from iclei_scraper.parsers.offices.reading.parts import bare_title
from iclei_scraper.parsers.offices.reading.weights import is_name
from iclei_scraper.parsers.offices.words.branches import OFFICES
from iclei_scraper.parsers.offices.words.words import (
    OFFICE,
    ORGANISATION,
    OTHER_HEADING,
    is_called_office,
    is_generic_title,
)
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.lexicon import tokens
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.words.own import Owner

APART = frozenset({"header", "footer"})
"""Places that the same lines stand in on every page, whatever its text is about."""
_OPEN = frozenset("de di da do of von des du del della en à in".split())
"""Words that no name ends with: "Agence de", and the city in the next line."""
_MOST_WORDS = 3
_FEW = 2


def headings_over(block: Block) -> list[Block]:
    """The headings that may speak for a block: those of the page's text say nothing of header and footer."""
    if block.place not in APART:
        return list(block.headings)
    return [heading for heading in block.headings if heading.place == block.place]


def name_by_headings(entries: Sequence[Entry]) -> None:
    """Give offices without a name that of the heading over them, where each heading is over one office only.

    Of "Americas", "Asia" and "Europe" over an address each, the words are regions and at the same time all
    that the offices are called. What then looked like the name of one, a building, begins its address.
    """
    _name_by_countries(entries)
    for _, listed in groupby(entries, lambda entry: entry.block.place):
        group = [entry for entry in listed if entry.region is not None]
        heads = Counter(entry.region.block for entry in group if entry.region)
        titled = [entry for entry in group if any(line.title for line in entry.names)]
        nameless = [entry for entry in group if not entry.names]
        plain = [entry for entry in group if entry.names and all(map(_may_be_address, entry.names))]
        few = (len(nameless) + len(plain)) * 2 < len(group)
        if titled or len(group) < 2 or max(heads.values()) > 1 or few or not nameless:  # noqa: PLR2004
            continue
        for entry in group:
            if entry.region is not None and not any(line.text in OFFICE for line in entry.names):
                entry.address[:0] = entry.names
                entry.names = [entry.region]
                if names_country(entry.region.text):
                    entry.region = None


def _may_be_address(line: Line) -> bool:
    """Whether a line that stands where names do may be a house's or a quarter's, as nothing calls it more."""
    text = line.text
    return not (line.label or text in OFFICE or text in ORGANISATION or any(map(names_place, text.split())))


def name_by_own_heading(entries: Sequence[Entry]) -> None:
    """Give offices without a name the heading over them, where several have one each, of one rank.

    Prose between the heading and the address parts the two: what is told of an office before it is placed.
    """
    heads = [(entry, _own_heading(entry)) for entry in entries]
    first = {head: entry for entry, head in reversed(heads) if head is not None}
    nameless = [(entry, head) for head, entry in first.items() if not entry.names]
    ranks = Counter((head.heading, head.place) for head in first)
    for entry, head in nameless:
        if ranks[head.heading, head.place] > 1:
            entry.names = [Line(head, bare_title(head, head.text), title=3)]


def _own_heading(entry: Entry) -> Block | None:
    """The nearest heading over an address that can be a name; labels and "How to find us" are passed."""
    if not entry.address:
        return None
    for heading in reversed(headings_over(entry.address[0].block)):
        if heading.heading == 1:
            return None
        text = bare_title(heading, heading.text)
        if label_of(f"{text}:") is None and not is_generic_title(text):
            return heading if is_name(text) and text not in OTHER_HEADING else None
    return None


def _name_by_countries(entries: Sequence[Entry]) -> None:
    """Name an office by the country over it alone, where others are named by titles set like that."""
    heads = Counter(entry.region.block for entry in entries if entry.region)
    levels = {line.block.heading for entry in entries for line in entry.names if line.title}
    for entry in entries:
        region = entry.region
        if region is None or heads[region.block] > 1 or any(line.title for line in entry.names):
            continue
        if region.block.heading in levels - {0} and names_country(bare_title(region.block, region.text)):
            entry.other += entry.names
            entry.names, entry.region = [region], None


def without_own_name(entries: Sequence[Entry], owner: Owner) -> None:
    """Take the organisation's own name, known or standing everywhere, out of addresses below names."""
    times = Counter(entry.address[0].text for entry in entries if entry.address)
    shared = {text for text, number in times.items() if number > _FEW and number * 2 > len(entries)}
    shared = {text for text in shared if not (any(map(str.isdigit, text)) or names_place(text))}
    for entry in entries:
        first = entry.address[:1] if len(entry.address) > 1 else []
        own = [
            line
            for line in entry.address
            if (owner.is_named(line.text) and not is_city(line.text))
            or (line in first and line.text in shared)
        ]
        own = own if entry.names else []
        if own and len(own) < len(entry.address):
            entry.address = [line for line in entry.address if line not in own]
            entry.other += own


def without_shared_names(entries: Sequence[Entry]) -> None:
    """Take words that stand over every office out of their names where each has others: "Branch", "Lund"."""
    times = Counter(text for entry in entries for text in {line.text for line in entry.names})
    shared = {text for text, number in times.items() if number > 1 and number * 2 >= len(entries)}
    if not shared:
        return
    own = [[line for line in entry.names if line.text not in shared] for entry in entries]
    named = [lines for entry, lines in zip(entries, own, strict=True) if len(lines) < len(entry.names)]
    if not all(named) or len({lines[0].text for lines in named}) < len(named):
        return
    for entry, lines in zip(entries, own, strict=True):
        if len(lines) < len(entry.names):
            entry.other += [line for line in entry.names if line.text in shared]
            entry.names = lines


def without_list_heading(entries: Sequence[Entry]) -> None:
    """Take the heading of a whole list out of the names of its first office: "Ten houses", then "Oslo".

    The others are named by headings of the lower rank alone. A heading that calls itself an office stays.
    """
    if not entries:
        return
    first, *others = entries
    ranks = Counter(entry.names[0].block.heading for entry in others if entry.names)
    rank, times = ranks.most_common(1)[0] if ranks else (0, 0)
    own = [line for line in first.names if line.block.heading == rank]
    top = rank or 2  # over plain lines stands the page's own heading alone
    above = [line for line in first.names if 0 < line.block.heading < top]
    if not (own and above) or times * 2 <= len(others):
        return
    called = rank and any(line.text in OFFICE and line.text not in OFFICES for line in above)
    called = called or (not rank and not any(line.text in OFFICE for line in own))
    if called or any(line.label or is_generic_title(line.text) for line in own):
        return
    first.names = [line for line in first.names if line not in above]
    first.other += above


def without_region_headings(entries: Sequence[Entry]) -> None:
    """Take a region out of the names of the one office under it: "Northern Branch", over "Lund".

    Its heading has the rank of those that are the others' regions; below it stands one of the names' rank.
    """
    named = Counter(entry.names[-1].block.heading for entry in entries if entry.names)
    headed = Counter(entry.region.block.heading for entry in entries if entry.region)
    (rank, times), (above, groups) = (
        counter.most_common(1)[0] if counter else (0, 0) for counter in (named, headed)
    )
    if not 0 < above < rank or times * 2 <= len(entries) or groups < _FEW:
        return
    for entry in entries:
        lines = [line for line in entry.names if line.block.heading == above]
        if len(entry.names) == _FEW and len(lines) == 1 and entry.names[-1].block.heading == rank:
            entry.names, entry.region = entry.names[-1:], lines[0]


def best_name(names: Sequence[str]) -> str | None:
    """Of several names the last that speaks of an office; of "offices" only where nothing stands below."""
    if names and names[-1] not in OFFICES:
        names = [name for name in names if name not in OFFICES]
    offices = [name for name in names if name in OFFICE]
    firm = names[0] in ORGANISATION or len(names[0].split()) > 1 if names else False
    if offices and firm and names[0] not in OFFICE and _is_house(offices[-1]):
        return names[0]  # "Lake Trust Ltd.", "Mallard Creek Center"
    offices = [name for name in offices if not _is_house(name)] or offices  # "Lima Office", "Prado Centre"
    return offices[-1] if offices else names[0] if names else None


def _is_house(name: str) -> bool:
    """Whether a name may be a building's: of the words for offices it has those of houses alone."""
    return not is_called_office(name)


def ends_openly(text: str) -> bool:
    """Whether a text ends with a word that another must follow: "Agence de"."""
    return bool(_OPEN.intersection(tokens(text)[-1:]))


def whole_titles(lines: Sequence[Line]) -> list[str]:
    """The texts of lines, those joined that a heading breaks inside a name: "Corporate / Headquarters"."""
    texts: list[str] = []
    before: Line | None = None
    for line in lines:
        broken = before is not None and before.block.element is line.block.element and before.block.heading
        opened = before is not None and (ends_openly(before.text) or _is_form(before.text))
        if opened or (broken and before is not None and line.text in OFFICE and _is_part(before.text)):
            texts[-1] = f"{texts[-1]} {line.text}"
        else:
            texts.append(line.text)
        before = line
    return texts


def _is_form(text: str) -> bool:
    """Whether words are a legal form in East Asian script, which the name follows: "株式会社"."""
    return has_cjk(text) and ORGANISATION.covers(text)


def _is_part(text: str) -> bool:
    """Whether words are no name by themselves: neither an office's nor an organisation's nor a place's."""
    named = text in OFFICE or text in ORGANISATION or names_place(text)
    return not named and len(text.split()) <= _MOST_WORDS
