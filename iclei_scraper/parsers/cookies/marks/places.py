"""What short texts at the same place of repeated units are, told by most of them, whatever one of them says.

A badge in words that are not known is a category where its like in other units is one; and a word that is a
label elsewhere ("Function") is none there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.parsers.cookies.marks.pieces import Piece
    from iclei_scraper.parsers.cookies.marks.unit_bounds import Unit

_FEWEST = 2
_MOST_UNITS = 200  # that are looked at
_LONGEST = 40  # characters
_SOME, _HALF, _MOSTLY = 0.3, 0.5, 0.6
_END = ".。!?！？:："
_Key = tuple[int, int]
_TESTS: tuple[tuple[str, Callable[[str], object], float], ...] = (
    ("duration", lasts, _HALF),
    ("category", category_name, _SOME),
    ("provider", is_setter, _HALF),
)


def roles_by_place(units: Sequence[Unit]) -> dict[_Key, str]:
    """Block and part of each short text -> what its place says that it is.

    Args:
        units: whose names stand at the same place.
    """
    names = Counter(unit.anchor.piece.text for unit in units)
    units = [unit for unit in units if unit.anchor.sure or names[unit.anchor.piece.text] == 1]
    if sum(unit.anchor.sure for unit in units) < _FEWEST:
        return {}  # a word that comes again and again heads a column
    held: defaultdict[tuple[object, ...], list[Piece]] = defaultdict(list)
    for unit in units:
        counts: Counter[tuple[object, ...]] = Counter()
        for side, pieces in enumerate((unit.before, unit.after)):
            for piece in pieces:
                make = (side, *_make(piece))
                counts[make] += 1
                held[*make, counts[make]].append(piece)
    told: dict[_Key, str] = {}
    for pieces in held.values():
        if len(pieces) >= max(_FEWEST, _MOSTLY * len(units)) and (role := _role(pieces)) is not None:
            told.update(((piece.at, piece.part), role) for piece in pieces)
    return told


def _make(piece: Piece) -> tuple[object, ...]:
    block = piece.block
    around = block.element.getparent()
    return (
        piece.part,
        block.tag,
        block.element.get("class"),
        block.bold,
        around.get("class") if around is not None else None,
    )


def _role(pieces: list[Piece]) -> str | None:
    """What most texts of a place are, where all of them are short and several differ."""
    texts = [piece.text for piece in pieces[:_MOST_UNITS]]
    if any(piece.label for piece in pieces) or not all(map(_is_short, texts)) or len(set(texts)) < _FEWEST:
        return None
    for role, test, least in _TESTS:
        others = [text for text in texts if not test(text)]
        if not others and not any(map(role_of, texts)):
            return None  # each says it by itself
        if len(others) <= (1 - least) * len(texts) and not any(map(_tells_else(role), others)):
            return role
    return None


def _is_short(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text[-1] not in _END


def _tells_else(role: str) -> Callable[[str], bool]:
    """Whether a text that does not look like a role looks like another one."""
    tests = [test for other, test, _ in _TESTS if other != role]
    return lambda text: any(test(text) for test in tests) or is_type(text) or role_of(text) is not None
