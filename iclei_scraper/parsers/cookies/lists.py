"""Cookies told in running lists: "_ga – tells visitors apart (2 years)", or a name above its paragraphs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import CONSENT_TALK, category_name
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.entries import read_entry
from iclei_scraper.parsers.cookies.interleaved import read_interleaved
from iclei_scraper.parsers.cookies.known import is_company, is_host, is_known_name
from iclei_scraper.parsers.cookies.labelled_parts import without_unknown
from iclei_scraper.parsers.cookies.lasting import lasting_in, lasts
from iclei_scraper.parsers.cookies.lines import read_line
from iclei_scraper.parsers.cookies.names import is_capitalised, is_name, is_strong_name, split_names
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import COOKIE, ROLES, labelled
from iclei_scraper.values.text import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_LONGEST = 1700  # characters of an entry
_IN_LISTS = frozenset({"li", "dt", "p", "div", "dd"})
_FURNITURE = frozenset({"header", "footer"})
_MOST_ENTRIES = 3000
_CLIMB = 4
_FEWEST = 2
_GAP = 8  # other blocks between two entries of a list
_SHORTEST = 20  # characters of a description that stands below its name
_MOST_BELOW = 6  # blocks below a name that tell of it
_LONGEST_NAMES = 120
_BULLETS = " -–—•·*▪‣○"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name with what is said of it."""

    at: int
    block: Block
    row: dict[str, Value]
    sure: bool
    """Its name is an identifier; a name such as ``lang`` counts only among such ones."""


def read_lists(blocks: list[Block], taken: set[HtmlElement]) -> Iterator[Sheet]:
    """Sheets of entries that begin with a name, in blocks that are not read otherwise.

    Args:
        blocks: of the page.
        taken: elements whose text is known already.
    """
    entries: list[_Entry] = []
    below = 0
    for at, block in enumerate(blocks):
        if at < below or len(block.text) < 2 or len(block.text) > _LONGEST:  # noqa: PLR2004
            continue
        if block.place in _FURNITURE or block.text[0].isspace() or not _may_open(block.text):
            continue
        if is_taken(block, taken) or read_interleaved(block):
            continue
        entry = _entry(block, at)
        if entry is None and (named := _named_above(blocks, at)) is not None:
            entry, below = named
        if entry is not None:
            entries.append(entry)
            if len(entries) >= _MOST_ENTRIES:
                break
    yield from _sheets(entries)


def _may_open(text: str) -> bool:
    """Whether the first word may be a cookie's name: a cheap test."""
    first = first_word(text)
    return first.isascii() or not first[0].isalpha()


def is_taken(block: Block, taken: set[HtmlElement]) -> bool:
    around: HtmlElement | None = block.element
    for _ in range(_CLIMB):
        if around is None:
            break
        if around in taken:
            return True
        around = around.getparent()
    return in_data_cell(block.element)


def _sheets(entries: list[_Entry]) -> Iterator[Sheet]:
    """Entries that follow one another closely; one alone on a page is no list."""
    run: list[_Entry] = []
    tags = Counter(entry.block.tag for entry in entries if entry.sure)
    for entry in [*entries, None]:
        if run and (entry is None or entry.at - run[-1].at > _GAP):
            kept = _with_neighbours(run, tags)
            if kept and (len(kept) >= _FEWEST or tags[kept[0].block.tag] >= _FEWEST):
                heads = tuple(heading.text for heading in kept[0].block.headings[-2:])
                yield Sheet(kept[0].block.element, [other.row for other in kept], heads)
            run = []
        if entry is not None:
            run.append(entry)


def _with_neighbours(run: list[_Entry], tags: Counter[str]) -> list[_Entry]:
    """Entries with sure names, and those of the same list, or of like ones that tell a duration."""
    lists = {_list_of(entry) for entry in run if entry.sure}
    return [
        entry
        for entry in run
        if entry.sure
        or _list_of(entry) in lists
        or (tags[entry.block.tag] >= _FEWEST and "duration" in entry.row)
    ]


def _list_of(entry: _Entry) -> tuple[HtmlElement | None, str]:
    return entry.block.element.getparent(), entry.block.tag


# One block --------------------------------------------------------------------------------------------------


def _entry(block: Block, at: int) -> _Entry | None:
    """Name and explanation in one block."""
    told = without_unknown(read_line(block.text, block.parts) or {}) or read_entry(block.text, block.parts)
    if told is None:
        return None
    names = split_names(told["name"])
    if any(map(is_company, names)):
        return None
    sure = all(map(is_strong_name, names))
    if not sure and not (all(map(_may_be_name, names)) and block.tag in _IN_LISTS):
        return None
    if _is_bare_value(told):
        return None  # "KvK: 95153756", "E-mail: info@example.org"
    if sure and _may_be_word(names[0]) and not _speaks_of_cookie(block.text):
        return None  # "GDPR: the regulation that …" in a glossary
    return _Entry(at, block, {role: Value(text, block.element) for role, text in told.items()}, sure)


def _is_bare_value(told: dict[str, str]) -> bool:
    """Whether all that is said is a number or an address, as of a firm's contact details."""
    if told.keys() == {"name", "provider"} and told["provider"].startswith(("http", "www.")):
        return True
    said = told.get("description", "")
    tells = any(part.isalpha() for part in said.replace(".", " ").split()) and "@" not in said
    return told.keys() <= {"name", "description"} and not tells and said.isascii()


def _may_be_name(name: str) -> bool:
    """A token in the manner of names that is no capitalised word: ``lang``, ``fr``, ``ARRAffinity``."""
    return (
        is_name(name)
        and name.isascii()
        and any(map(str.isalpha, name))
        and not is_capitalised(name)
        and category_name(name) is None
    )


def _may_be_word(name: str) -> bool:
    """Capitals alone, or with a host's dot: "GDPR", "SUPPORT", "UNION.ORG"."""
    return name.isupper() and name.replace(".", "").replace("-", "").isalpha()


def _speaks_of_cookie(text: str) -> bool:
    return bool(COOKIE.search(text) or CONSENT_TALK.search(text) or lasting_in(text))


# A name above -----------------------------------------------------------------------------------------------


def _named_above(blocks: list[Block], at: int) -> tuple[_Entry, int] | None:
    """A name alone in its block, what is said of it below, and the index of the first block after that."""
    block = blocks[at]
    if len(block.text) > _LONGEST_NAMES or at + 1 >= len(blocks):
        return None
    names = split_names(block.text)
    if not names or block.text.lower() in ROLES:
        return None
    sure = all(map(_is_marked, names))
    if not sure and not (
        (block.tag == "dt" or block.bold or block.heading) and all(map(_may_be_name, names))
    ):
        return None
    row, stop = _told_below(blocks, at)
    if not row:
        return None
    told = " ".join(value.text for value in row.values())
    surely = block.tag == "dt" or is_known_name(names[0])
    if _may_be_word(names[0]) and not ("duration" in row or (surely and _speaks_of_cookie(told))):
        return None  # an entry of a menu, or a heading in capitals
    return _Entry(at, block, {"name": Value(block.text, block.element), **row}, sure), stop


def _is_marked(name: str) -> bool:
    return (
        is_strong_name(name)
        and not is_host(name)
        and ("_" in name or "-" in name or "." in name or name.isupper())
    )


def _told_below(blocks: list[Block], at: int) -> tuple[dict[str, Value], int]:
    """Values that the blocks below a name tell, until the next name or heading."""
    name = blocks[at]
    row: dict[str, Value] = {}
    stop = at + 1
    for below in blocks[at + 1 : at + 1 + _MOST_BELOW]:
        if below.heading or below.tag in {"dt", "td", "th"} or below.place in _FURNITURE:
            break
        if is_strong_name(below.text.lstrip(_BULLETS)):
            break
        if name.tag == "li" and not _close(name.element, below.element):
            break
        if row and below.tag != "dd" and below.element.getparent() is not blocks[at + 1].element.getparent():
            break
        if not _tell(below, row, first=stop == at + 1):
            break
        stop += 1
        if name.tag != "dt" and "description" in row and "duration" in row:
            break
    if "description" in row and "duration" not in row and (lasting := lasting_in(row["description"].text)):
        row["duration"] = Value(lasting, row["description"].element)
    return row, stop


def _close(item: HtmlElement, below: HtmlElement) -> bool:
    """Whether what stands below an item of a list stands in it, or in another of the same list."""
    return below.getparent() is item.getparent() or item in below.iterancestors() or below is item


def _tell(block: Block, row: dict[str, Value], *, first: bool) -> bool:
    """Put what one block tells into the row; whether it told anything."""
    said = labelled(block.text)
    if said is not None and said[0] not in {"name", *row} and said[2]:
        row[said[0]] = Value(said[2], block.element)
        return True
    if "duration" not in row and lasts(block.text):
        row["duration"] = Value(block.text, block.element)
        return True
    if "description" in row or not (first or block.tag == "dd"):
        return False
    if block.tag == "dd" or not block.text.isascii() or (len(block.text) >= _SHORTEST and " " in block.text):
        row["description"] = Value(block.text, block.element)
        return True
    return False
