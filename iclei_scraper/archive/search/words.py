"""Text as the index keeps it: folded words, and pairs of characters where a script has no spaces.

SQLite's own tokenizers find no part of a Chinese word (``unicode61``) or none shorter than three characters
(``trigram``), so the index is fed words that are cut here and split at nothing but spaces (``ascii``). A run
of Han, kana, Hangul or another script that is written without spaces becomes its overlapping pairs and its
last character: 東京都 is ``東京 京都 都``. Any part of it is then a phrase of pairs, and a single character
the beginning of a pair.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 64
"""Characters of a word that count."""

_UNSPACED = (
    "\u0e00-\u0e3a\u0e40-\u0e4e\u0e81-\u0eda\u0f40-\u0fbc\u1000-\u1049\u1050-\u109d\u1780-\u17d3"
    "\u1100-\u11ff\u3005-\u3007\u3021-\u302f\u3031-\u3035\u303b\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb"
    "\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_MARKS = (  # belong to the letter before them, and Python's \w leaves them out
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-"
    "\u0a03\u0a3c-\u0a4d\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c00-"
    "\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d81-\u0d83\u0dca-\u0df3"
)
_LETTER = rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}])"
WORD = re.compile(rf"[{_UNSPACED}]+|{_LETTER}+")
"""A word, or a run of characters that is written without spaces."""
_RUN = re.compile(rf"[{_UNSPACED}]+")
_SPECIAL = re.compile(rf"[{_UNSPACED}{_MARKS}]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\W_]+")
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + bytes(128)
"""For text in ASCII, which needs no more than small letters and spaces."""
_DIACRITIC = re.compile(
    r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200d\u2060\ufeff]+"
)
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n"}
)


def fold(text: str) -> str:
    """A text without what a searcher does not type: case, accents, widths, ligatures, soft hyphens.

    >>> fold("Malmö, STRASSE, Ｔｏｋｙｏ, ガス")
    'malmo, strasse, tokyo, ガス'
    """
    if text.isascii():
        return text.lower()
    apart = _DIACRITIC.sub("", unicodedata.normalize("NFKD", text))
    # Folding may give marks of its own (İ), and kana and Hangul are put together again.
    apart = _DIACRITIC.sub("", unicodedata.normalize("NFKD", apart.casefold()))
    return unicodedata.normalize("NFC", apart.translate(_LETTERS))


def is_unspaced(word: str) -> bool:
    """Whether a word of :data:`WORD` is a run of a script without spaces."""
    return _RUN.match(word) is not None


def words_of(text: str) -> re.Pattern[str]:
    """The pattern that finds the words of a text: a quick one where no script needs the thorough one."""
    return WORD if not text.isascii() and _SPECIAL.search(text) else _PLAIN_WORD


def tokens(text: str) -> list[str]:
    """The words of a text as the index has them, in their order.

    >>> tokens("Bürgermeister in 東京都, COP30会議")
    ['burgermeister', 'in', '東京', '京都', '都', 'cop30', '会議', '議']
    """
    if text.isascii():
        words = text.encode().translate(_PLAIN).decode().split()
    else:
        folded = fold(text)
        if _SPECIAL.search(folded):
            return [token for word in WORD.findall(folded) for token in _cut(word)]
        words = _GAP.sub(" ", folded).split()
    return [word[:LONGEST_WORD] for word in words]


def _cut(word: str) -> list[str]:
    return pairs(word) if is_unspaced(word) else [word[:LONGEST_WORD]]


def pairs(run: str) -> list[str]:
    """The overlapping pairs of a run of characters, and its last character."""
    return [run[place : place + 2] for place in range(len(run))]


def indexed(text: str) -> str:
    """A text as it is given to the index: its tokens, set apart by spaces."""
    return " ".join(tokens(text))
