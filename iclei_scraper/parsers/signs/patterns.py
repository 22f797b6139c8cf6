"""How the word lists of this package become regular expressions.

The lists are matched against lower-case text: Python's engine skips an alternative by its first letter only
where case matters, which is ten times as fast for lists as long as these.
"""

from __future__ import annotations

import re


def alternatives(*lines: str) -> str:
    """One alternation of several lines of alternatives."""
    return "|".join(line.strip().strip("|") for line in lines)


class Stems:
    """A list of words and beginnings of words, in Latin script and in Chinese, Japanese and Korean.

    Latin ones count at the beginning of a word only; the others anywhere, since their words have no borders.
    """

    def __init__(self, latin: str, eastern: str) -> None:
        self._latin = re.compile(rf"(?<![^\W\d_])(?:{latin})")
        self._words = re.compile(rf"(?<![^\W\d_])(?:{latin})[\w'’]*")
        self._eastern = re.compile(eastern)

    def found(self, lower: str) -> bool:
        """Whether a lower-case text has one of them."""
        if self._latin.search(lower):
            return True
        return not lower.isascii() and self._eastern.search(lower) is not None

    def replaced(self, lower: str, sign: str) -> str:
        """The text with a sign in place of each of them, up to the end of the word."""
        return self._eastern.sub("", self._words.sub(f" {sign} ", lower))
