"""Lines that another text has too, divided otherwise: a menu on one line, a footer divided by strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.changes.plain import plain
from iclei_scraper.changes.standing import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 500  # characters of a line that may hold others
_MOST = 300  # lines of a text that the other lacks; more were not divided, but written anew
_ALL = 100_000  # characters of the other text that are looked at


def divided(lines: Sequence[str], other: Sequence[str]) -> list[str]:
    """Some lines as the other text divides them.

    A line with strokes is cut where one of its pieces is a whole line there alone; what says no more than
    several lines in a row there becomes those lines. Any other line stays whole, so that what is
    edited in it, or changes its place there, is still told with the words around it.
    """
    theirs = set(other)
    lacking = [line for line in lines if line and line not in theirs and len(line) <= _LONGEST]
    if not lacking or len(lacking) > _MOST:
        return list(lines)
    rows = _Rows(other, lines)
    cut = {line: rows.cut(line) for line in lacking}
    return [part for line in lines for part in cut.get(line, (line,))]


class _Rows:
    """Lines of a text, to be found in a row."""

    def __init__(self, lines: Sequence[str], lacking: Sequence[str]) -> None:
        self._lines: list[str] = []
        self._starts: dict[int, int] = {}
        size = 0
        found: list[str] = []
        for line in lines:
            if not (words := _signs(line)) or size > _ALL:
                continue
            self._starts[size] = len(self._lines)
            self._lines.append(line)
            found.append(words)
            size += len(words)
        self._starts[size] = len(self._lines)
        self._all = "".join(found)
        self._words = set(found).difference(map(_signs, lacking))

    def cut(self, line: str) -> list[str]:
        parts = parts_of(line)
        if len(parts) > 1 and any(_signs(part) in self._words for part in parts):
            return [row for part in parts for row in self._row(part)]
        return self._row(line)

    def _row(self, line: str) -> list[str]:
        """The lines in a row that say the same; else the line."""
        words = _signs(line)
        at = self._all.find(words) if words else -1
        while at >= 0:
            first, behind = self._starts.get(at), self._starts.get(at + len(words))
            if first is not None and behind is not None and behind > first + 1:
                return self._lines[first:behind]
            at = self._all.find(words, at + 1)
        return [line]


def _signs(line: str) -> str:
    """Letters and digits alone: cells that become spans run together."""
    return "".join(filter(str.isalnum, plain(line).casefold()))
