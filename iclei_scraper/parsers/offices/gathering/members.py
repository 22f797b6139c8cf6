"""Elements that look like entries of one list: siblings of a kind that each hold contact values."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import OFFICE, ROLE, is_generic_title
from iclei_scraper.parsers.signs.persons import like_person
from iclei_scraper.values.postal.address_codes import code_evidence
from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.postal.city_names import is_wind
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.lines import Line

    _Kind = tuple[HtmlElement | None, str, str]

_DEEPEST = 60
_NEAR = 5
_STRIP = 3  # links of a line that is a menu
_LISTS = frozenset({"ul", "ol", "nav", "select"})
_MOST_SAME = 2
_SHORTEST, _MOST_WORDS = 4, 6
"""Letters of a place's name, and words of a line that calls an office by it."""
_BEGINS, _MOST_BETWEEN = 1.5, 3
"""Evidence of the first line of an address, and lines between it and that which tells the place."""
_SIGNAL = 2.5
"""Evidence of an address from which a line counts as a sign of an entry."""


def mark_openings(lines: Sequence[Line]) -> Sequence[Line]:
    """Set what the elements around lines tell of them: openings, ends of lists, ``<address>`` elements.

    Returns:
        The lines; where elements have their titles below what they head, with the titles before it.
    """
    own: dict[HtmlElement, list[int]] = {}
    for line in lines:
        tally = own.setdefault(line.block.element, [0, 0, 0])
        tally[0] += 1
        tally[1] += line.is_contact or line.evidence >= _SIGNAL
        tally[2] += line.is_contact
    chains = {element: (element, *islice(element.iterancestors(), _DEEPEST)) for element in own}
    in_address = {
        element
        for element, chain in chains.items()
        if any(holder.tag == "address" for holder in chain[:_NEAR])
    }
    members = _members(_summed(own, chains))
    before: HtmlElement | None = None
    inside: set[HtmlElement] = set()
    held: dict[HtmlElement, list[int]] = {}
    for number, line in enumerate(lines):
        element = line.block.element
        around = inside if element is before else members.intersection(chains[element])
        for member in around:
            held.setdefault(member, []).append(number)
        line.opens = not around <= inside
        before, inside = element, around
        line.in_address = element in in_address
    for line, following in pairwise(lines):
        if line.block.element is not following.block.element:
            listed = next((holder for holder in chains[line.block.element] if holder.tag in _LISTS), None)
            line.ends_list = listed is not None and listed not in chains[following.block.element]
        if _are_in_strip(line, following):
            line.in_strip = following.in_strip = True
        if len(line.block.links) >= _STRIP and _is_strip(line):
            line.in_strip = True
        if _is_person(line, following):
            line.label = "other"
    _mark_amid(lines)
    _mark_places(lines)
    return _titles_first(lines, held) if held else lines


def _mark_amid(lines: Sequence[Line]) -> None:
    """Set which plain lines of one element stand between what begins an address and what surely ends it."""
    begun: int | None = None
    for number, line in enumerate(lines):
        if begun is not None and line.block.element is not lines[begun].block.element:
            begun = None
        if line.kind != "text" or line.title or line.label is not None or line.gap:
            begun = None
        elif begun is None:
            begun = number if _begins_address(line.text, line.evidence) else None
        elif line.evidence >= _SIGNAL and number - begun <= _MOST_BETWEEN + 1:
            named = not has_digit(lines[begun].text)
            if not named or code_evidence(line.text) >= _SIGNAL:
                for between in lines[begun + (not named) : number]:
                    between.amid = True
            begun = number


def _begins_address(text: str, evidence: float) -> bool:
    """Whether a line is a street: with its number, or of the name of one alone: "Queens Road West"."""
    if has_digit(text):
        return evidence >= _BEGINS
    words = text.rstrip(",").split()
    kinds = words[-2:] if words and is_wind(words[-1]) else words[-1:]
    return 1 < len(words) <= _MOST_WORDS and evidence > 0 and any(word in STREET for word in kinds)


def _mark_places(lines: Sequence[Line]) -> None:
    """Set which lines with a colon call the address below them by its place: "Workshop in Marden:"."""
    for number, line in enumerate(lines):
        if (
            line.kind != "text"
            or line.label is not None
            or line.text[-1:] not in {":", "："}
            or has_digit(line.text)
        ):
            continue
        words = line.text[:-1].split()
        below = [
            other
            for other in lines[number + 1 : number + 3]
            if other.kind == "text" and has_digit(other.text)
        ]
        if 0 < len(words) <= _MOST_WORDS and any(_is_coded_place(words[-1], other.text) for other in below):
            line.label = "name"


def _is_coded_place(word: str, text: str) -> bool:
    """Whether a word stands in a line as the place of a postcode."""
    return len(word) >= _SHORTEST and word[0].isupper() and word in text and code_evidence(text) >= _SIGNAL


def _is_person(line: Line, following: Line) -> bool:
    """Whether a line names who has the role that the line below tells: "Max Moe", "Head of office"."""
    role = following.kind == "text" and following.text in ROLE and following.text not in OFFICE
    plain = line.kind == "text" and line.label is None and not line.title and line.text not in OFFICE
    return role and plain and not re.search(r"[:：]", following.text) and like_person(line.text)


def mark_repeated(windows: Sequence[Sequence[Line]]) -> None:
    """Set which lines stand behind several contact values in the same words: no name of an office does.

    Words to click on that lead to several addresses, "Write to this office", are prose.
    A list that a page has twice, once for small screens, repeats its values too.
    """
    behind: defaultdict[str, set[str]] = defaultdict(set)
    written: defaultdict[str, set[str]] = defaultdict(set)
    last = ""
    for line in chain.from_iterable(windows):
        if line.is_contact:
            last = line.value
        elif line.kind == "text":
            behind[line.text].add(last)
            written[line.text].update(
                link.href
                for link in line.block.links
                if link.text == line.text and link.href.startswith("mailto:")
            )
    headings = Counter(
        line.text for line in chain.from_iterable(windows) if line.title and line.text[-1:] == ":"
    )
    for line in chain.from_iterable(windows):
        if line.kind == "text" and len(written[line.text]) > 1:
            line.kind = "prose"
        times = len(behind[line.text]) if line.kind == "text" else 0
        line.again = (
            headings[line.text] > _MOST_SAME
            or times > _MOST_SAME
            or (times == _MOST_SAME and line.title > 0 and is_generic_title(line.text))
        )


def _titles_first(lines: Sequence[Line], held: dict[HtmlElement, list[int]]) -> Sequence[Line]:
    """The lines, with titles moved up in elements of a kind that nearly all have theirs at the end.

    Args:
        lines: as the page has them.
        held: the positions of the lines in each of several elements of a kind.
    """
    below = [inside for inside in held.values() if _has_title_below(lines, inside)]
    told = sum(_tells(lines[inside[0]]) for inside in below)
    if told < 2 or len(below) * 3 < len(held) * 2:  # noqa: PLR2004  # one may be chance
        return lines
    order = list(range(len(lines)))
    for inside in below:
        first, last = lines[inside[0]], lines[inside[-1]]
        first.opens, last.opens = False, True
        order[inside[0] : inside[-1] + 1] = [inside[-1], *range(inside[0], inside[-1])]
    return [lines[number] for number in order]


def _has_title_below(lines: Sequence[Line], inside: Sequence[int]) -> bool:
    last = lines[inside[-1]]
    if (
        last.title <= 1
        or last.is_contact
        or is_generic_title(last.text)
        or not any(_tells(lines[number]) for number in inside[:-1])
    ):
        return False
    return len(inside) == inside[-1] - inside[0] + 1 and not any(
        lines[number].title > 1 for number in inside[:-1]
    )


def _tells(line: Line) -> bool:
    return line.is_contact or line.evidence >= _SIGNAL


def _are_in_strip(line: Line, following: Line) -> bool:
    """Whether two lines in a row are tabs or links of one kind with nothing between them."""
    first, second = line.block, following.block
    if first.tag != second.tag or first.element is second.element or _is_told(line) or _is_told(following):
        return False
    if not (_opens_something(first) and _opens_something(second)):
        return False
    near = (first.element.getparent(), second.element.getparent())
    if None in near or first.element.get("class") != second.element.get("class"):
        return first.toggle and second.toggle and near[0] is near[1]
    return near[0] is near[1] or near[0].getparent() is near[1].getparent()


def _is_strip(line: Line) -> bool:
    """Whether a line is nothing but several links side by side, as menus at the foot of a page are."""
    if line.text != line.block.text or _is_told(line):
        return False
    linked = sum(len("".join(link.text.split())) for link in line.block.links)
    return linked >= len("".join(line.text.split()))


def _is_told(line: Line) -> bool:
    return line.is_contact or (line.evidence >= _SIGNAL and has_digit(line.text))


def _opens_something(block: Block) -> bool:
    return block.toggle or (len(block.links) == 1 and block.links[0].text == block.text)


def _summed(
    own: dict[HtmlElement, list[int]], chains: dict[HtmlElement, tuple[HtmlElement, ...]]
) -> dict[HtmlElement, list[int]]:
    """Lines, signals and contact values inside each element."""
    counts: dict[HtmlElement, list[int]] = {}
    for element, (total, signals, contacts) in own.items():
        for holder in chains[element]:
            tally = counts.setdefault(holder, [0, 0, 0])
            tally[0] += total
            tally[1] += signals
            tally[2] += contacts
    return counts


def _members(counts: dict[HtmlElement, list[int]]) -> set[HtmlElement]:
    """The elements of several lines, contact values among them, that have siblings of the same kind."""
    full = [element for element, (total, signals, _) in counts.items() if total > 1 and signals]
    kinds = {element: (element.getparent(), element.tag, _first_class(element)) for element in full}
    many = Counter(kinds.values())
    halves = _halves(counts, kinds)
    return {element for element in full if many[kinds[element]] > 1 and kinds[element] not in halves}


def _halves(counts: dict[HtmlElement, list[int]], kinds: dict[HtmlElement, _Kind]) -> set[_Kind]:
    """The kinds of which one element holds all contact values and no address: halves of one entry."""
    reachable: dict[_Kind, list[HtmlElement]] = {}
    for element, kind in kinds.items():
        if counts[element][2]:
            reachable.setdefault(kind, []).append(element)
    return {
        kind
        for kind, elements in reachable.items()
        if len(elements) == 1 and counts[elements[0]][1] == counts[elements[0]][2]
    }


def _first_class(element: HtmlElement) -> str:
    names = (element.get("class") or "").split()
    return names[0] if names else ""
