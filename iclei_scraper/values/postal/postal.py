"""What an address is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress:
    """The parts of an address, each as written; ``None`` where it is not there."""

    street: str | None = None
    """All that stands before the city: street and number, building, floor, district."""
    city: str | None = None
    postcode: str | None = None
    """Without the country letter of the old style (``D-79098``)."""
    country: str | None = None
    """ISO 3166-1 alpha-2, where the address names the country."""
    told_by_form: str | None = None
    """ISO 3166-1 alpha-2, where a state or the script tells it and no country is named."""
