"""Labels that stand behind their values, as under figures, or where those for screen readers come last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.pieces import trimmed
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from iclei_scraper.parsers.cookies.pieces import Piece
    from iclei_scraper.parsers.cookies.unit_bounds import Unit

_MOSTLY = 0.6
_FEWEST = 2


def labels_first(units: list[Unit], labels: set[str]) -> list[Unit]:
    """Units with each label before its value, where labels stand behind them in most; else as they are.

    Args:
        units: in reading order.
        labels: texts that announce values.
    """
    behind = sum(_stand_behind(unit, labels) for unit in units)
    if behind < max(_FEWEST, _MOSTLY * len(units)):
        return units
    return [replace(unit, after=_exchanged(_without_name(unit.after), labels)) for unit in units]


def _stand_behind(unit: Unit, labels: set[str]) -> bool:
    pieces = _without_name(unit.after)
    are = [trimmed(piece.text) in labels for piece in pieces]
    return (
        len(are) >= _FEWEST and are[-1] and not are[0] and not any(piece.label in labels for piece in pieces)
    )


def _without_name(pieces: list[Piece]) -> list[Piece]:
    """Pieces without the label of the name, which may stand behind it."""
    return pieces[1:] if pieces and role_of(trimmed(pieces[0].text)) == "name" else pieces


def _exchanged(pieces: list[Piece], labels: set[str]) -> list[Piece]:
    turned: list[Piece] = []
    for piece in pieces:
        if trimmed(piece.text) in labels and turned and trimmed(turned[-1].text) not in labels:
            turned.insert(len(turned) - 1, piece)
        else:
            turned.append(piece)
    return turned
