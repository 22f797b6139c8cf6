"""Text as a reader sees it: Unicode NFC, white space folded, invisible characters gone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD_BEGINS, WORD_ENDS = r"(?<![^\W\d_])", r"(?![^\W\d_])"
"""Parts of patterns: where a word begins and ends, digits and signs being none of it."""
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\x00-\x08\x0e-\x1f\x7f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def fold(text: str) -> str:
    r"""One line of text: NFC, white space (no-break spaces too) as single blanks, nothing invisible.

    >>> fold(" Av.\u00a0de\n Ter\u00advuren  35 ")
    'Av. de Tervuren 35'
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
        text = unicodedata.normalize("NFC", text)
    elif not text.isprintable():
        text = _CONTROL.sub("", text)
    return " ".join(text.split())


_CJK = re.compile(
    "[\u3040-\u30ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\uac00-\ud7af]"  # Hangul
)
_FIGURE = re.compile("[0-9]")


def first_word(text: str) -> str:
    """What stands before the first white space; empty where there is nothing else.

    >>> first_word("Google Ireland Ltd"), first_word(" ")
    ('Google', '')
    """
    return next(iter(text.split(maxsplit=1)), "")


def letters_of(text: str) -> str:
    """Letters and digits alone, in one case: to compare names however they are written.

    >>> letters_of("Vale-City News")
    'valecitynews'
    """
    return "".join(char for char in text.casefold() if char.isalnum())


def unspaced(text: str) -> str:
    """A text without any white space.

    >>> unspaced("2 500 + towns")
    '2500+towns'
    """
    return "".join(text.split())


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean script.

    >>> is_cjk("都"), is_cjk("시"), is_cjk("a")
    (True, True, False)
    """
    return char >= "\u3040" and _CJK.match(char) is not None


def has_cjk(text: str) -> bool:
    """Whether any character of a text is Chinese, Japanese or Korean script."""
    return not text.isascii() and _CJK.search(text) is not None


@lru_cache(maxsize=16_384)  # each reader asks it of each line
def has_digit(text: str) -> bool:
    """Whether any character of a text is a digit, in whatever script.

    >>> has_digit("1040 Bruxelles"), has_digit("第２回"), has_digit("Suva")
    (True, True, False)
    """
    return _FIGURE.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))
