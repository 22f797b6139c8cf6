"""What may be an office: its region, a name, an address and its contact values."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.lines import Line

_INDEX = attrgetter("index")


@dataclass(slots=True)
class Card:
    """What known markup says of a contact; empty where it says nothing."""

    values: dict[str, str] = field(default_factory=dict)
    """``name``, ``street``, ``city``, ``postcode``, ``country``, ``fax``."""
    digits: set[str] = field(default_factory=set)
    """Telephone and fax numbers, digits only."""
    emails: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Entry:
    """What may be an office."""

    region: Line | None = None
    """The heading of its group."""
    names: list[Line] = field(default_factory=list)
    address: list[Line] = field(default_factory=list)
    contacts: list[Line] = field(default_factory=list)
    other: list[Line] = field(default_factory=list)
    """People, hours, remarks."""
    dated: bool = False
    """A day or a price stands shortly before it, as over the place of an event."""
    introduced: bool = False
    """A line right before it announces somebody else: "Media contact:"."""
    signed: bool = False
    """A copyright line follows it closely, as the last line of a site does."""
    card: Card | None = None
    """What known markup says of it."""

    @property
    def lines(self) -> list[Line]:
        return [*self.names, *self.address, *self.contacts]

    @property
    def block(self) -> Block:
        """Where the entry begins."""
        return min((line.block for line in self.lines), key=_INDEX)

    @property
    def body(self) -> Block:
        """Where what follows its name begins."""
        return min((line.block for line in (*self.address, *self.contacts)), key=_INDEX)

    @property
    def is_empty(self) -> bool:
        return not self.address and not self.contacts
