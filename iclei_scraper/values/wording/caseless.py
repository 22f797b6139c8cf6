"""Lists of words that are searched for in any case."""

from __future__ import annotations

import re


class Caseless:
    """A pattern, written in small letters, that is found in any case.

    Python's engine looks at the first letters of alternatives only where case matters. Most texts have none
    of the words, and are passed over several times as fast in small letters; the others are read as written.

    Args:
        pattern: a regular expression without capital letters.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._small = re.compile(pattern)
        self._any = re.compile(pattern, re.IGNORECASE)

    def found(self, text: str) -> bool:
        """Whether it stands in a text.

        >>> Caseless("cookies?|cookie policy").found("About Cookies"), Caseless("cookie").found("Biscuits")
        (True, False)
        """
        return self._small.search(text.lower()) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """Where it stands first, as :func:`re.search` tells it."""
        return self._any.search(text) if self._small.search(text.lower()) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether it is all of a text, as :func:`re.fullmatch` tells it."""
        return self._any.fullmatch(text) if self._small.fullmatch(text.lower()) else None

    def sub(self, instead: str, text: str) -> str:
        """The text with something else in each place where it stands."""
        return self._any.sub(instead, text) if self._small.search(text.lower()) else text
