"""Counting: records found, missed and invented, and how many values of each field are right."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Share:
    """So many right of so many."""

    right: float = 0
    total: float = 0

    def add(self, right: float, total: float = 1) -> None:
        """Count a value, or several."""
        self.right += right
        self.total += total

    @property
    def value(self) -> float:
        """0 to 1; 1 where there was nothing to get wrong."""
        return self.right / self.total if self.total else 1.0


@dataclass(slots=True)
class Tally:
    """Of some pages, records and fields."""

    found: int = 0
    missed: int = 0
    false: int = 0
    pages: int = 0
    spoilt: int = 0
    """Pages with at least one false record."""
    strayed: int = 0
    """Pages with at least one record of a kind that they do not have."""
    unread: int = 0
    """Pages on which a parser failed."""
    fields: dict[str, Share] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    """Records of kinds that the pages do not have."""
    amiss: list[str] = field(default_factory=list)
    """What a further look at the pages has found."""

    def share(self, name: str) -> Share:
        """The share of a field."""
        return self.fields.setdefault(name, Share())

    def add(self, other: Tally) -> None:
        """Take in what was counted elsewhere."""
        self.found += other.found
        self.missed += other.missed
        self.false += other.false
        self.pages += other.pages
        self.spoilt += other.spoilt
        self.strayed += other.strayed
        self.unread += other.unread
        self.failures += other.failures
        self.strays += other.strays
        self.amiss += other.amiss
        for name, share in other.fields.items():
            self.share(name).add(share.right, share.total)

    @property
    def precision(self) -> float:
        """Share of the records found that are there; 1 where nothing was found."""
        return self.found / (self.found + self.false) if self.found + self.false else 1.0

    @property
    def recall(self) -> float:
        """Share of the records there that were found; 1 where there are none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def clean(self) -> float:
        """Share of the pages without a false record."""
        return 1 - self.spoilt / self.pages if self.pages else 1.0

    @property
    def pure(self) -> float:
        """Share of the pages without a record of another kind."""
        return 1 - self.strayed / self.pages if self.pages else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.found + self.false + self.missed
        return 2 * self.found / total if total else 1.0
