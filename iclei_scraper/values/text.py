"""Text as a reader sees it: Unicode NFC, white space folded, invisible characters gone."""

from __future__ import annotations

import re
import unicodedata

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


_CJK = (
    ("\u3040", "\u30ff"),  # kana
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),  # Han
    ("\uac00", "\ud7af"),  # Hangul
    ("\uf900", "\ufaff"),
)
_FIRST_CJK = "\u3040"


def first_word(text: str) -> str:
    """What stands before the first white space; empty where there is nothing else.

    >>> first_word("Google Ireland Ltd"), first_word(" ")
    ('Google', '')
    """
    return next(iter(text.split(maxsplit=1)), "")


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean script.

    >>> is_cjk("都"), is_cjk("시"), is_cjk("a")
    (True, True, False)
    """
    return char >= _FIRST_CJK and any(low <= char <= high for low, high in _CJK)
