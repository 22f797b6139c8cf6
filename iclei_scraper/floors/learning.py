"""Floors learned from healthy nights.

A figure is suspicious when it lies further below the median of the nights than three times their spread, the
spread being the median absolute deviation made comparable with a standard deviation (factor 1.4826). This is
the Hampel identifier (F. R. Hampel, "The influence curve and its role in robust estimation", Journal of the
American Statistical Association 69, 1974; L. Davies and U. Gather, "The identification of multiple outliers",
ibid. 88, 1993): up to half of the nights may be wrong without moving it far. Figures of a site are often the
same for weeks, which makes that spread zero; so a floor also leaves room for what honest editing does.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from iclei_scraper.floors.figures import COUNT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from iclei_scraper.floors.figures import Figures

NIGHTS = 5
"""Nights from which a floor is learned."""
WINDOW = 30
"""Latest nights that are looked back upon."""
_SPREADS = 3 * 1.4826
_ROOM_OF_COUNT = 0.25  # share of the usual number that a site may take away at once
_ROOM_OF_FILL = 0.2  # of all records, that may lose a field at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Below which value one figure is not believed."""

    figure: str
    """:data:`COUNT` or the name of a field."""
    value: float
    """A number of records, or a share from 0 to 1."""
    usual: float
    """The median."""
    nights: int
    """From how many it was learned."""

    def sentence(self, seen: float) -> str:
        """What was seen below it, and where it comes from."""
        learned = f"learned from {self.nights} nights, usually"
        if self.figure == COUNT:
            records = "record" if seen == 1 else "records"
            return f"{seen:g} {records}, below the floor of {self.value:.3g} ({learned} {self.usual:g})"
        return (
            f"{self.figure} known of {seen:.0%} of the records, below the floor of {self.value:.0%} "
            f"({learned} {self.usual:.0%})"
        )


def learn(figure: str, values: Sequence[float]) -> Floor | None:
    """The floor of a figure, or ``None`` where too few nights tell of it or it would forbid nothing.

    Args:
        figure: its name.
        values: one for each night, the latest last; those before the window do not count.
    """
    lately = values[-WINDOW:]
    if len(lately) < NIGHTS:
        return None
    usual = median(lately)
    spread = _SPREADS * median(abs(value - usual) for value in lately)
    room = usual * _ROOM_OF_COUNT if figure == COUNT else _ROOM_OF_FILL
    value = usual - max(spread, room)
    return Floor(figure=figure, value=value, usual=usual, nights=len(lately)) if value > 0 else None


def below(figures: Figures, floors: Mapping[str, Floor]) -> Iterable[tuple[Floor, float]]:
    """The floors that some figures fall below, with what is seen. Without records only their number tells."""
    for name, floor in floors.items():
        seen = figures.of(name)
        if seen is not None and seen < floor.value - 1e-9:  # a share such as 4 of 5 is inexact
            yield floor, seen
