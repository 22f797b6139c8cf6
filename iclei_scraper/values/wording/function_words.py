"""Whether a text is in a language, told by the commonest words.

A statistical detector needs more text than a card has, and three hundred times as long.
"""

from __future__ import annotations

import re
from collections import Counter

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
_MANY = 12
"""Common words from which a text is long enough for a comparison with all other languages."""
_MORE = 1.5
"""How many times as many it has of its own language's as of any other's."""
_TWINS = {"da", "no"}
"""Languages whose commonest words are the same."""


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
    hits = sum(map(common.__contains__, words))
    if hits < _ENOUGH or hits * 8 < len(words):
        return False
    rival = _WORDS["en"] if language != "en" else _WORDS["es"] | _WORDS["fr"] | _WORDS["de"]
    return hits > sum(map(rival.__contains__, words))


def clearly_in(text: str, language: str) -> bool:
    """Whether a long text has many of a language's commonest words, and half as many again as of any other's.

    >>> text = "Der Rat der Stadt hat die neue Linie in der Nacht mit den Bussen für die Region. " * 3
    >>> clearly_in(text, "de"), clearly_in(text, "nl")
    (True, False)
    """
    if language not in _WORDS or language in _TWINS:
        return False
    words = Counter(_WORD.findall(text.lower()))
    hits = {code: sum(words[word] for word in words.keys() & common) for code, common in _WORDS.items()}
    own = hits.pop(language)
    return own >= max(_MANY, words.total() / 8) and own > _MORE * max(hits.values())
