"""Lists of words that a text is searched for.

A regular expression with hundreds of alternatives tries each of them at each word; a set is asked once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EASTERN = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BETWEEN = r"[\s・·、/&のと的和及与의및]"
"""What may stand between entries that make up a text."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without the accents of Latin letters.

    >>> tokens("Büro São-Paulo, d'Afrique: N° 7a")
    ('buro', 'sao', 'paulo', "d'afrique", 'n', '7a')
    """
    if text.isascii():
        return tuple(_TOKEN.findall(text.lower()))
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.replace("’", "'")))
    return tuple(_TOKEN.findall(unicodedata.normalize("NFC", bare).casefold()))


class Lexicon:
    """Words and phrases in alphabetic scripts, and pieces of text in scripts without word boundaries.

    Args:
        words: entries separated by ``|``, of one word or more. ``~`` before an entry of one word finds it at
            the end of longer words as well: ``~büro`` in "Regionalbüro"; after it, at the beginning.
        native: entries separated by ``|`` that are found anywhere, in Chinese, Japanese, Korean or Thai.
    """

    def __init__(self, words: str, native: str = "") -> None:
        self._words: set[str] = set()
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        endings: list[str] = []
        beginnings: list[str] = []
        for entry in filter(None, (entry.strip() for entry in words.split("|"))):
            found = tokens(entry)
            if entry.startswith("~"):
                endings += found
            elif entry.endswith("~"):
                beginnings += found
            elif len(found) == 1:
                self._words.add(found[0])
            else:
                self._phrases.setdefault(found[0], []).append(found)
        self._first_words = frozenset(self._phrases)
        self._endings, self._beginnings = tuple(endings), tuple(beginnings)
        self._native = frozenset(entry.strip() for entry in native.split("|") if entry.strip())
        native_words = "|".join(map(re.escape, sorted(self._native, key=len, reverse=True)))
        self._find_native = re.compile(native_words)
        self._only_native = re.compile(rf"{_BETWEEN}*+(?:(?>{native_words}){_BETWEEN}*+)++")
        self._remembered = lru_cache(maxsize=8_192)(self._holds)

    def __contains__(self, text: str) -> bool:
        """Whether one of the entries stands in the text."""
        return self._remembered(text)

    def _holds(self, text: str) -> bool:
        found = tokens(text)
        if not self._words.isdisjoint(found):
            return True
        if self._native and not text.isascii() and _EASTERN.search(text) and self._find_native.search(text):
            return True
        if not self._first_words.isdisjoint(found) and any(
            self._phrase_at(found, at) for at in range(len(found))
        ):
            return True
        return bool(self._endings or self._beginnings) and any(map(self._has_affix, found))

    def covers(self, text: str) -> bool:
        """Whether the text is made of entries and nothing else."""
        if self._native and not text.isascii() and self._only_native.fullmatch(text):
            return True
        found = tokens(text)
        return bool(found) and all(word in self._words or self._has_affix(word) for word in found)

    def begins(self, text: str) -> bool:
        """Whether the text begins with an entry."""
        found = tokens(text)
        return bool(found) and (
            found[0] in self._words or self._phrase_at(found, 0) or self._has_affix(found[0])
        )

    def _phrase_at(self, found: tuple[str, ...], at: int) -> bool:
        phrases = self._phrases.get(found[at])
        return phrases is not None and any(found[at : at + len(phrase)] == phrase for phrase in phrases)

    def _has_affix(self, word: str) -> bool:
        return word.endswith(self._endings) or word.startswith(self._beginnings)
