"""The lines of an address that tell where to go, without names before the street and a second address."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.gathering.naming import is_written_as_name
from iclei_scraper.parsers.offices.words.words import names_organisation
from iclei_scraper.values.postal.address_codes import code_evidence
from iclei_scraper.values.postal.address_words import (
    BUILDING,
    CARE_OF,
    STREET,
    address_evidence,
    street_evidence,
)
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.parsers.offices.words.own import Owner

_MOST_BEHIND, _FEWEST_BEFORE = 3, 2
"""Words of a name behind an address in one line, and of the address before it."""
_IS_STREET, _SURELY_STREET, _WHOLE = 2.0, 2.5, 4.0


def lines_to_visit(entry: Entry, lines: tuple[str, ...], owner: Owner) -> tuple[str, ...]:
    """The lines of an address that tell where to go.

    Args:
        entry: that they are of.
        lines: as shown, without the office's name.
        owner: whose site it is.
    """
    visited = _before_site(_without_site(_to_visit(entry, lines), owner), owner)
    return _from_the_street(_without_hosts(visited))


def _without_hosts(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of an address without those in whose care letters are sent there: "c/o Green Hub"."""
    kept = tuple(map(_behind_host, lines))
    rest = tuple(line for line in kept if not CARE_OF.match(line))
    return rest if any(has_digit(line) and street_evidence(line) >= _IS_STREET for line in rest) else lines


def _behind_host(line: str) -> str:
    """The street behind those who are named before it in its line: "c/o Green Hub, 12 Mill Lane"."""
    host, comma, rest = line.partition(", ")
    told = comma and CARE_OF.match(host) and has_digit(rest) and street_evidence(rest) >= _IS_STREET
    return rest if told else line


def begins_with_name(entry: Entry) -> bool:
    """Whether the first line of the address is rather a name: an organisation's, with no trace of a place."""
    first = entry.address[0] if len(entry.address) > 1 else None
    if first is None or first.evidence >= 1.0:
        return False
    if not names_organisation(first.text):
        return first.label == "address" and _stands_over_street(entry.address)
    return first.label is None or (first.label == "address" and entry.address[1].evidence >= _IS_STREET)


def _stands_over_street(lines: Sequence[Line]) -> bool:
    """Whether words written as a name stand, with such others alone, over the street below a label."""
    for line in lines:
        if line.evidence >= _SURELY_STREET:
            return line is not lines[0] and len(lines[0].text.split()) > 1
        told = line.evidence or has_digit(line.text) or line.text in BUILDING
        if told or not is_written_as_name(line.text):
            return False
    return False


def begins_with_site(entry: Entry, owner: Owner) -> bool:
    """Whether the first line of the address is what the page's title calls the site."""
    first = entry.address[0] if len(entry.address) > 1 else None
    return first is not None and first.evidence == 0.0 and owner.is_in_title(first.text)


_NAME_BEFORE = re.compile(r"([^,;|–—]{2,60}?)(?:,\s+|\s+[|–—-]\s+)")


def _without_site(lines: tuple[str, ...], owner: Owner) -> tuple[str, ...]:
    """Lines of an address without what the page's title calls the site, before the street in the first."""
    match = _NAME_BEFORE.match(lines[0]) if lines else None
    first, rest = (match[1], lines[0][match.end() :]) if match else ("", "")
    if not owner.is_in_title(first) or street_evidence(rest) < _IS_STREET or is_city(first):
        return lines
    return (rest, *lines[1:])


def _before_site(lines: tuple[str, ...], owner: Owner) -> tuple[str, ...]:
    """Lines of an address without what the page's title calls the site, behind the last: as in Korea."""
    words = lines[-1].split() if lines and has_cjk(lines[-1]) else []
    for count in range(min(_MOST_BEHIND, len(words) - _FEWEST_BEFORE), 0, -1):
        head = " ".join(words[:-count])
        if owner.is_in_title(" ".join(words[-count:])) and has_digit(head):
            return (*lines[:-1], head)
    return lines


_TO_WRITE = re.compile(
    r"(?:postal|mailing|post|correspondence|postanschrift|postadresse?|adresse postale"
    r"|par courrier|korrespondenz"
    r"|dirección postal|correo postal|endereço postal|morada postal|indirizzo postale|postiosoite|postbox"
    r"|почтовый|levelezési|do korespondencji|korespondenční|korešpondenčná|de corespondență|yazışma"
    r"|bezoek-? en postadres|poštová)\b[^:：]{0,20}[:：]",
    re.IGNORECASE,
)
_BOX_FIRST = re.compile(r"(?:box|postboks|postfach|postbus|po box|p\.o\. box)\s?\d", re.IGNORECASE)


def _to_visit(entry: Entry, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Of the lines of two addresses, each whole in its own, those where to go and not where to write to."""
    lines = _of_first_label(entry, lines)
    coded = [line for line in lines if has_digit(line) and code_evidence(line) >= _IS_STREET]
    if len(coded) < 2:  # noqa: PLR2004
        return lines
    told = {line.text for line in entry.address if _TO_WRITE.match(line.block.text)}
    behind = dict(pairwise(lines))  # a box alone in its line is whole with the code and city below it
    letters = [
        line
        for line in coded
        if line in told or (_BOX_FIRST.match(line) and not _is_code_and_city(behind.get(line, ""), line))
    ]
    visit = [line for line in coded if line not in letters and street_evidence(line) > 0]
    if not letters or not visit:
        return lines
    return tuple(line for line in lines if line not in letters)


def _of_first_label(entry: Entry, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines without those of another city under a label of their own: "Factory address: Changzhou"."""
    labelled = [line.text for line in entry.address if _begins_behind_label(line) and line.text in lines]
    if len(labelled) != 2 or lines[0] != labelled[0]:  # noqa: PLR2004
        return lines
    cut = lines.index(labelled[1])
    here, there = read_address(lines[:cut]), read_address(lines[cut:])
    whole = here.city and has_digit(here.street or "") and there.city
    return lines[:cut] if whole and here.city != there.city else lines


def _begins_behind_label(line: Line) -> bool:
    """Whether a line of an address has a label before it; a term's may stand for several lines."""
    return line.label == "address" and line.first and not line.block.text.startswith(line.text)


def _is_code_and_city(line: str, box: str) -> bool:
    """Whether what stands below a box that has no city is its city: "Postbus 30", "2500 GK Den Haag"."""
    if any(map(str.isalpha, _BOX_FIRST.sub("", box))):
        return False
    return has_digit(line) and code_evidence(line) >= _IS_STREET > street_evidence(line)


def _from_the_street(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of an address without those before the street that name a firm, a department or somebody.

    What may be a building stays: it is a part of the street's line in many countries.
    """
    first = next((at for at, line in enumerate(lines) if _tells_street(line)), 0)
    return tuple(line for at, line in enumerate(lines) if at >= first or not _names_somebody(line))


def _tells_street(line: str) -> bool:
    """Whether a line has a street, or all of an address: "6230 Soltvadkert Bocskai u. 130"."""
    if street_evidence(line) >= _SURELY_STREET:
        return True
    return (
        has_digit(line)
        and address_evidence(line) >= _WHOLE
        and read_address((line,)).street not in {None, line}
    )


def _names_somebody(line: str) -> bool:
    if has_digit(line) or has_cjk(line) or line in BUILDING or line in STREET:
        return False
    return names_organisation(line) or (address_evidence(line) == 0.0 and not is_city(line))
