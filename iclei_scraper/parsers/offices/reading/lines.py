"""The lines of a page around contact values and addresses, each with what it holds and how it is set.

A line is a block or a part of one: a block that carries a name, an address and three contact values in a
row gives five.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.cities import is_city

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block

BOTH = "phone+fax"
NUMBER_KINDS = frozenset({"phone", "fax", BOTH, "number"})
REACH_KINDS = NUMBER_KINDS | {"email"}
"""Kinds of lines by which somebody can be called or written to."""
CONTACT_KINDS = REACH_KINDS | {"web"}


@dataclass(slots=True, eq=False)
class Line:
    """One line as the parser weighs it."""

    block: Block
    text: str
    """Without label; for a contact value as written, label included."""
    kind: str = "text"
    """``text``, ``prose`` or one of :data:`CONTACT_KINDS`."""
    value: str = ""
    """A contact's value."""
    label: str | None = None
    """The field that a table head, a term or a label announces it as."""
    first: bool = True
    """It begins its block."""
    bold: bool = False
    title: int = 0
    """3 in a heading, 2 where the markup makes a title of it, 1 where bold type or a class name does."""
    gap: bool = False
    """An empty line stands before it."""
    evidence: float = 0.0
    """How much it looks like part of an address."""
    opens: bool = False
    """It begins one of several elements of a kind that each hold contact values."""
    ends_list: bool = False
    """It is an item of a list that ends with it: the last of a menu more often than a name."""
    in_strip: bool = False
    """It is one of several tabs or links in a row."""
    in_address: bool = False
    """It stands in an ``<address>`` element."""
    again: bool = False
    """Its words stand in several entries, as words to click on and titles of hours do, and names do not."""
    amid: bool = False
    """Only breaks part it from lines of an address, before it and behind it."""
    closes: bool = False
    """It ends with a country, as addresses do."""

    @property
    def is_contact(self) -> bool:
        """Whether it holds a contact value."""
        return self.kind in CONTACT_KINDS

    @property
    def style(self) -> tuple[object, ...]:
        """What lines of one role share: tag, class and type."""
        block = self.block
        links = bool(block.links)
        kind = (block.tag, block.heading, block.element.get("class"))
        return (kind, self.title, self.bold, links, self.first, self.gap)


_CODE_AND_CITY = re.compile(r"(?:19|20)\d\d [^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+){0,3}")
_IS_STREET, _CODED = 2.5, 2.5


_CODE_ALONE = re.compile(r"\d{4}")


def tell_codes(lines: Sequence[Line]) -> None:
    """Take for codes what could be years: before a city right below a street, and alone below a city.

    "1950 Sion"; "4001" below "Durban" and the street.
    """
    for street, city, line in zip(lines, lines[1:], lines[2:], strict=False):
        if line.kind == "text" and not line.evidence and _CODE_ALONE.fullmatch(line.text) and not line.gap:
            placed = street.evidence >= _IS_STREET and city.kind == "text" and is_city(city.text)
            line.evidence = _CODED if placed else line.evidence
    for before, line in pairwise(lines):
        if line.kind == "text" and not line.evidence and before.evidence >= _IS_STREET and not line.gap:
            known = line.text[:2] in {"19", "20"} and _CODE_AND_CITY.fullmatch(line.text)
            line.evidence = _CODED if known and not before.title else line.evidence


_FIGURES, _BARE = re.compile(r"\d"), re.compile(r"\+?[\d ()./-]{6,20}")


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line is one more number like the one before it, in the same element or in the next."""
    if before.kind != "phone" or before.label != "phone" or line.kind not in {"text", "number"} or line.label:
        return False
    one, other = before.block.element, line.block.element
    near = one is other or (one.getnext() is other and one.tag == other.tag)
    alike = len(_FIGURES.findall(before.value)) == len(_FIGURES.findall(line.text))
    return near and alike and _BARE.fullmatch(line.text) is not None


def tell_apart(lines: Sequence[Line]) -> None:
    """Call telephones what goes on behind one, and what a head for fax as well stands over beside faxes."""
    for before, line in pairwise(lines):
        if _goes_on(before, line):
            line.kind, line.value, line.label, line.evidence = "phone", line.text, "phone", 0.0
    both = [line for line in lines if line.label == BOTH]
    if any(line.kind == "fax" for line in both):
        for line in both:
            line.kind = "phone" if line.kind == BOTH else line.kind
