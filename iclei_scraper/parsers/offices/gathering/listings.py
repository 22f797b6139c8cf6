"""Entries divided into lists, and the headings that say what the lists are of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.headed import headings_over
from iclei_scraper.parsers.offices.reading.parts import bare_title
from iclei_scraper.parsers.offices.words.not_ours import OTHER_BUREAU
from iclei_scraper.parsers.offices.words.words import OFFICE, OFFICE_HEADING, OTHER_HEADING, is_generic_title
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.lexicon import Lexicon
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line

_SENTENCE = Lexicon("is|are|has|have|will|can|ist|sind|hat|haben|est|sont|es|son|está|están|è|sono|é|são")
"""Words of a heading that says something of somebody, and announces no list: "Our team is here to help"."""
_SEVERAL = 3
"""Headings over an office each that are no headings of lists."""
_NO_HEADING = 7
"""Below all ranks of headings: a name in bold type."""
_FEW = 40
"""Elements looked at around a heading."""
_LEADS = frozenset("p span small em strong b i br".split())
"""Elements of the lines that stand over a heading, or lead from it to what it heads."""
_ITEMS = frozenset({"li", "tr"})


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries that stand under one heading in one part of the page."""

    entries: Sequence[Entry]
    heading: str
    """What says what they are; empty where nothing does."""
    place: str
    announced: bool
    """Whether that says that offices come."""


def listings_of(entries: Sequence[Entry]) -> list[Listing]:
    """Entries divided by place and by the heading above their lists."""
    names = (line for entry in entries for line in entry.names if not _heads_name(line, entry))
    taken = {line.block for line in names if line.text in OFFICE or line.text not in OTHER_HEADING}
    regions = (entry.region for entry in entries if entry.region is not None)
    taken |= {region.block for region in regions if region.text not in OTHER_HEADING}
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((context_heading(entry, taken), entry.block.place), []).append(entry)
    _join_named_by_headings(groups)
    return [
        Listing(listed, heading, place, announces_offices(heading))
        for (heading, place), listed in groups.items()
    ]


def _join_named_by_headings(groups: dict[tuple[str, str], list[Entry]]) -> None:
    """Make one list of offices that each have a heading of their own: "Venue Lund", over "Lund Office".

    Such headings say no more than the names below them; those of hotels or shops stand over no offices.
    """
    own = [key for key, listed in groups.items() if key[0] in OTHER_HEADING and _one_is_office(listed)]
    for place in {place for _, place in own}:
        named = [key for key in own if key[1] == place]
        if len(named) >= _SEVERAL:
            groups.setdefault(("", place), []).extend(entry for key in named for entry in groups.pop(key))


def _one_is_office(listed: Sequence[Entry]) -> bool:
    """Whether one of a few entries is called an office."""
    called = [entry for entry in listed if entry.names and entry.names[-1].text in OFFICE]
    return len(called) == 1 and len(listed) <= _SEVERAL


def _heads_name(line: Line, entry: Entry) -> bool:
    """Whether a heading over the name of an entry, in larger type, heads others too: "Offices", "Lund"."""
    level, own = line.block.heading, entry.names[-1].block.heading or _NO_HEADING
    if not 0 < level < own:
        return False
    bare = is_generic_title(line.text) or OFFICE_HEADING.covers(line.text)
    return line.text in OTHER_BUREAU or (line.text in OFFICE_HEADING and bare)


def context_heading(entry: Entry, taken: Collection[Block]) -> str:
    """The heading that says what the list is: the nearest that is no name, part or region."""
    inside = {line.block for line in entry.other}
    for heading in reversed(headings_over(entry.body)):
        if heading in inside:
            continue
        others = heading.text in OTHER_HEADING and heading.text not in _SENTENCE
        tells = others or announces_offices(heading.text)
        if heading not in taken and tells and covers(heading, entry.body):
            return heading.text
    return _column_head(entry)


def announces_offices(text: str) -> bool:
    """Whether a heading says that offices come, or whose address does: "Our business address"."""
    if text in OFFICE_HEADING:
        return True
    return len(text.split()) > 1 and text not in OTHER_HEADING and label_of(text) == "address"


def _column_head(entry: Entry) -> str:
    """The head of the column that the names of a table stand in, where it says whose they are."""
    for line in entry.names[-1:]:
        around = (line.block.element, *line.block.element.iterancestors("td", "th"))
        cell = next((element for element in around if element.tag in {"td", "th"}), None)
        if cell is None:
            continue
        table = next(cell.iterancestors("table"), None)
        row = next(table.iter("tr"), None) if table is not None else None
        column = sum(1 for _ in cell.itersiblings("td", "th", preceding=True))
        heads = list(row.iterchildren("td", "th")) if row is not None else []
        if cell not in heads and column < len(heads):
            text = fold("".join(heads[column].itertext()))
            if text in OTHER_HEADING and text not in OFFICE_HEADING:
                return text
    return ""


def may_speak(heading: Block) -> bool:
    """Whether a heading says anything of the entries below it: what they are, or where."""
    text = heading.text
    return text in OTHER_HEADING or text in OFFICE_HEADING or is_region_name(bare_title(heading, text))


def covers(heading: Block, block: Block) -> bool:
    """Whether a block stands in the part that a heading heads: not where that has its own column.

    A heading whose element, or what wraps it, holds more than the heading heads what is in there.
    """
    around = set(block.element.iterancestors())
    wrapper = heading.element
    for parent in heading.element.iterancestors():
        if parent in around:
            break
        wrapper = parent
    if wrapper is heading.element or block.element is wrapper:
        return True
    inside = set(islice(heading.element.iter(), _FEW))
    beside = (element for element in islice(wrapper.iter(), _FEW) if element not in inside)
    told = [element for element in beside if isinstance(element.tag, str) and (element.text or "").strip()]
    return not told or (all(map(_introduces, told)) and _is_card_beside(wrapper, block))


def _introduces(element: HtmlElement) -> bool:
    """Whether an element beside a heading is a short line or a paragraph about what follows."""
    return element.tag in _LEADS and not has_digit(element.text or "")


def _is_card_beside(wrapper: HtmlElement, block: Block) -> bool:
    """Whether a block stands in one of several cards, items or rows, right behind a heading's box."""
    among = False
    for element, around in pairwise(_up(block)):
        ends = around.getprevious() is wrapper
        if ends or element.tag in _ITEMS:
            alike = (element.tag, element.get("class"))
            count = sum((it.tag, it.get("class")) == alike for it in islice(around, _FEW))
            among = among or count >= _SEVERAL
        if ends:
            return among
    return False


def _up(block: Block) -> Iterator[HtmlElement]:
    """The element of a block and those around it."""
    yield block.element
    yield from block.element.iterancestors()
