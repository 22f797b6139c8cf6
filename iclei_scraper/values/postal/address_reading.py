"""What is known of an address while it is read, and one way to read the city of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Reading:
    """What has been found so far while reading an address backwards."""

    parts: list[str]
    country: str | None = None
    likely: str | None = None
    """Country that something else suggests; chooses the form of the postcode only."""
    postcode: str | None = None
    city: str | None = None
    city_at: int = -1
    led: bool = False
    """The country stands first, as in Russia: its city comes next, and then the street."""
    behind_code: int = -1
    """Index of the component that follows a postcode with a label."""
    in_state: bool = False
    """A state or province has been passed."""
    hints: tuple[str, ...] = ()
    """Countries that have a state of the name or code that was passed."""

    @property
    def form(self) -> str | None:
        """Country whose form of address is expected."""
        return self.country or (self.hints[0] if len(self.hints) == 1 else None) or self.likely


@dataclass(frozen=True, slots=True)
class City:
    """One way to read a component."""

    weight: float
    name: str
    index: int
    """Of the component."""
    postcode: str | None = None
    """As written."""
    before: tuple[str, ...] = ()
    """What stands before the city in its component."""
