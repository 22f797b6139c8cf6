"""Lines with a label that speak of all cookies below them: "Provider: Google" over a list of names.

What belongs to one cookie stands behind its name, so that the last such line of a page stands behind the last
name. Lines that lead stand before the first name, and none behind the last.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.words.known import is_known_name
from iclei_scraper.parsers.cookies.words.names import is_strong_name
from iclei_scraper.parsers.cookies.words.words import labelled
from iclei_scraper.values.wording.text import first_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_ROLES = frozenset({"provider", "category", "duration"})
_LONGEST = 90  # characters
_SOME = 3
_FURNITURE = frozenset({"header", "footer"})


class Lead(NamedTuple):
    """What a line says of all cookies up to the next of its kind."""

    role: str
    text: str


def leads(blocks: Sequence[Block]) -> dict[int, Lead]:
    """Index of each line that leads -> what it says.

    Args:
        blocks: of the page.
    """
    lines: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    names: list[int] = []
    labelled_names: list[int] = []
    for at, block in enumerate(blocks):
        text = block.text
        said = labelled(text) if len(text) <= _LONGEST and (":" in text or "：" in text) else None
        if said is not None and said[0] in _ROLES and said[2] and block.place not in _FURNITURE:
            lines[said[0], said[1]][at] = said[2]
        elif (said is not None and said[0] == "name") or _begins_with_name(text):
            names.append(at)
            labelled_names += [at] if said is not None else []
    return {
        at: Lead(role, text)
        for (role, _), found in lines.items()
        if _lead(blocks, found, names) and _hold_several(blocks, found, labelled_names)
        for at, text in found.items()
    }


def _lead(blocks: Sequence[Block], lines: dict[int, str], names: list[int]) -> bool:
    """Whether lines with one label stand before the first name each, and not behind the last."""
    first, last = min(lines), max(lines)
    if not names or first > names[0] or last > names[-1]:
        return False
    return not any(in_data_cell(blocks[at].element) for at in (first, last))


def _hold_several(blocks: Sequence[Block], lines: dict[int, str], labels: list[int]) -> bool:
    """Whether some lines have several names behind labels below them: else each begins a record.

    A record or two may lack such a line, so that two names stand below that of the record before.
    """
    if not labels:
        return True
    starts = [*sorted(lines), labels[-1] + 1]
    held = Counter(around for at in labels for around in _around(blocks[at]))
    records = sum(any(held[around] == 1 for around in _around(blocks[at])) for at in lines)
    if 2 * records > len(lines):
        return False
    several = sum(sum(start < at < stop for at in labels) > 1 for start, stop in pairwise(starts))
    return several * _SOME >= len(lines)


def _around(block: Block) -> tuple[HtmlElement | None, ...]:
    """The element of a line and the one around it, either of which may hold a whole record."""
    return block.element, block.element.getparent()


def _begins_with_name(text: str) -> bool:
    word = first_word(text)
    sure = "_" in word or "*" in word or len(word) == len(text)
    return (sure and is_strong_name(word)) or is_known_name(word)
