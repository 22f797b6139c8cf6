"""Figures of a list of records: how many there are, and of how many each field is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COUNT = "count"
"""Name of the figure that is the number of records; the others bear the names of fields."""

FIELDS: dict[str, tuple[str, ...]] = {
    "office": ("name", "region", "phones", "emails", "street", "city", "country"),
    "news": ("published", "teaser", "authors"),
    "statistic": ("value",),
    "cookie": ("duration", "category", "description"),
}
"""Kind of record -> fields that are watched. Features rotate, links and findings come and go."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one kind of record, on a page or on a site."""

    records: int
    filled: Mapping[str, int] = field(default_factory=dict)
    """Field -> of how many records it is known."""

    def of(self, figure: str) -> float | None:
        """The number of records, or the share of them whose field is known; ``None`` where there are none."""
        if figure == COUNT:
            return float(self.records)
        return self.filled.get(figure, 0) / self.records if self.records else None


def figures_of(kind: str, records: Iterable[Mapping[str, Any]]) -> Figures:
    """The figures of some records in their plain form."""
    found = list(records)
    filled = {name: sum(_is_known(record.get(name)) for record in found) for name in FIELDS.get(kind, ())}
    return Figures(len(found), filled)


def _is_known(value: Any) -> bool:
    return value not in (None, "", [], ())
