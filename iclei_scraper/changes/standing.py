"""Whether a line still stands in a text that is divided into other lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.noise.lines import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

_TELLING = 12
"""Characters from which words may stand within a longer line; fewer have to be a line of their own."""


class Standing:
    """The words of a text."""

    def __init__(self, lines: Iterable[str]) -> None:
        words = [bare(line) for line in lines]
        self._lines = set(words)
        self._all = " ".join(filter(None, words))

    def has(self, line: str) -> bool:
        """Whether the text says what a line says."""
        words = bare(line)
        return words in self._lines or (len(words) >= _TELLING and words in self._all)
