"""Keys under which place names are looked up, and the files they are kept in."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_BETWEEN_WORDS = re.compile(r"[\s!-/:-@\[-`{-~\u2010-\u2015·・]+")
_APOSTROPHES = re.compile("['’‘`´ʻ.]")


@lru_cache(maxsize=8192)
def place_key(name: str) -> str:
    """A name without accents, case, hyphens and apostrophes, as far as its script has them.

    >>> place_key("Côte d'Ivoire"), place_key("São-Paulo"), place_key("U.S.A."), place_key("ドイツ")
    ('cote divoire', 'sao paulo', 'usa', 'ドイツ')
    """
    if not name.isascii():
        name = _bare(name)
    return _BETWEEN_WORDS.sub(" ", _APOSTROPHES.sub("", name)).strip().casefold()


def _bare(name: str) -> str:
    out: list[str] = []
    for char in unicodedata.normalize("NFKD", name):
        if not unicodedata.combining(char):
            out.append(char)
        elif out and not "\u0041" <= out[-1] <= "\u04ff" and not "\u064b" <= char <= "\u0652":
            out.append(char)  # dakuten and vowel signs tell words apart, but few write those of Arabic
    return unicodedata.normalize("NFC", "".join(out))


@cache
def read_names(file: str) -> dict[str, tuple[str, ...]]:
    """Country code -> keys of names, from one of the files in ``values/data``."""
    text = (files("iclei_scraper.values") / "data" / file).read_text(encoding="utf-8")
    entries = (line.split("\t", 1) for line in text.splitlines() if "\t" in line)
    return {code: tuple(names.split("|")) for code, names in entries}
