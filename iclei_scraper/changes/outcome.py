"""What a comparison of one kind of record gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.records import Change


@dataclass(slots=True)
class Outcome:
    """The changes, and every text that they speak of.

    An edit is one event: what a record's change has told is not told again as a change of the page's text.
    """

    changes: list[Change] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """Texts of either side as the page shows them."""

    def tell(self, change: Change, *texts: str | None) -> None:
        """Add a change and the texts that it covers."""
        self.changes.append(change)
        self.cover(texts)

    def cover(self, texts: Iterable[str | None]) -> None:
        """Texts that need no change of their own."""
        self.told.extend(text for text in texts if text)
