"""Whether a line still stands in a text that is divided into other lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.noise.lines import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

_TELLING = 12
"""Bytes from which words may stand within a longer line; fewer have to be a line of their own. Bytes, because
four Chinese signs say as much as a dozen letters."""

_PARTING = re.compile(r"\s[|·•]\s")

_NUMBERED = re.compile(r"^\s*[(\[（]?\d{1,2}[)\].）、]\s*")
"""What numbers an item of a list, which a style sheet may do as well."""


def without_misread(text: str, other: str, page: Standing) -> str:
    """A text without the lines that another reading of it lacks, though its page says them.

    Which lines of a page are an article's text, a redesign makes the parsers decide otherwise.

    Args:
        text: as it was read from one page.
        other: as it was read from the other.
        page: all lines of that other page.
    """
    there = set(other.split("\n"))
    return "\n".join(
        line for line in text.split("\n") if line in there or not page.has(_NUMBERED.sub("", line))
    )


def parts_of(line: str) -> list[str]:
    """A line in pieces, where strokes or dots part them as cells would.

    >>> parts_of("Imprint | © 2026 Harbour Network")
    ['Imprint', '© 2026 Harbour Network']
    """
    return [part for part in _PARTING.split(line) if part] if _PARTING.search(line) else [line]


class Standing:
    """The words of a text, by line and by piece of a line."""

    def __init__(self, lines: Iterable[str]) -> None:
        given = list(lines)
        pieces = [part for line in given if len(parts := parts_of(line)) > 1 for part in parts]
        words = [bare(line) for line in given]
        self._lines = {*words, *map(bare, pieces)}
        self._all = " ".join(filter(None, words))

    def has(self, line: str) -> bool:
        """Whether the text says what a line says, or each piece of it."""
        if self._says(line):
            return True
        parts = parts_of(line)
        return len(parts) > 1 and all(map(self._says, parts))

    def _says(self, line: str) -> bool:
        words = bare(line)
        return words in self._lines or (len(words.encode()) >= _TELLING and words in self._all)
