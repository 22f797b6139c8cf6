"""Whether a short text is in the language of its page, told by the commonest words.

A statistical detector needs more text than a card has, and three hundred times as long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.languages import detect_language

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMON = {
    "en": "the of and to in for is on with as by at from that how why what its are this",
    "de": "der die das und in den von zu mit für auf im dem des ein eine wie ist sich nicht",
    "fr": "le la les de des du et en un une pour dans sur au aux par avec est qui que",
    "es": "el la los las de del y en un una para por con que se su al como más es",
    "pt": "o a os as de da do das dos e em um uma para por com que no na ao se mais",
    "it": "il lo la i gli le di del della e in un una per con che si nel al come",
    "nl": "de het een en van in op te voor met dat is aan zijn door bij om naar",
    "sv": "och i att det en som på är av för med till den ett om har inte",
    "id": "yang dan di ke dari untuk pada dengan ini itu dalam oleh adalah akan",
    "da": "og i at det en til af er på for med den som de et om har",
    "no": "og i at det en til av er på for med den som de et om har",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 2


def language_of(text: str, own: str | None, expected: Sequence[str]) -> str | None:
    """Language of a part of a page: the page's ``own``, unless the text is clearly in another.

    Args:
        text: the part.
        own: ISO 639-1 code of the page, where it is known.
        expected: languages that the site is known to use.
    """
    if own is not None and plainly_in(text, own):
        return own
    return detect_language(text, declared=own, expected=expected)


def plainly_in(text: str, language: str) -> bool:
    """Whether a text has several of a language's commonest words and more of them than of English ones.

    >>> plainly_in("The city opens its new park in spring", "en")
    True
    >>> plainly_in("Die Stadt eröffnet im Frühling den neuen Park", "en")
    False
    """
    common = _WORDS.get(language)
    if common is None:
        return False
    words = _WORD.findall(text.lower())
    hits = sum(word in common for word in words)
    if hits < _ENOUGH or hits * 8 < len(words):
        return False
    rival = _WORDS["en"] if language != "en" else _WORDS["es"] | _WORDS["fr"] | _WORDS["de"]
    return hits > sum(word in rival for word in words)
