"""The words of nine languages, and text put together from them."""

from __future__ import annotations

import tomllib
import unicodedata
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.layouts.contents.made_up import made_up
from tests.layouts.seeding import some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_HERE = Path(__file__).parent
EASTERN = frozenset({"ja", "ko", "zh"})
UNSPACED = frozenset({"ja", "zh"})

DOMAINS = (
    "riverbank-cities-network",
    "lantern-towns-forum",
    "open-harbour-alliance",
    "green-ridge-partnership",
)
"""Domain labels of the invented networks, in the order of their names in every language."""


VOCABULARIES = ("usual", "other", "made up")
"""The words of the open pages; others that say the same; labels that no language has."""

_vocabulary: ContextVar[str] = ContextVar("vocabulary", default="usual")


@contextmanager
def vocabulary(chosen: str) -> Iterator[None]:
    """Inside, :func:`words` gives the words of one of the :data:`VOCABULARIES`."""
    token = _vocabulary.set(chosen)
    try:
        yield
    finally:
        _vocabulary.reset(token)


def words(language: str) -> dict[str, dict[str, Any]]:
    """All words of a language: section -> key -> text or list."""
    return _words(language, _vocabulary.get())


@cache
def _words(language: str, chosen: str) -> dict[str, dict[str, Any]]:
    said = _read(f"{language}.toml")
    changed: dict[str, dict[str, Any]] = {}
    if chosen == "other":
        changed = _read(f"other/{language}.toml")
    elif chosen == "made up":
        changed = made_up(language)
    return {section: entries | changed.get(section, {}) for section, entries in said.items()}


def _read(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((_HERE / "words" / name).read_text(encoding="utf-8"))


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Country code -> how addresses are written there in Latin letters."""
    return tomllib.loads((_HERE / "countries.toml").read_text(encoding="utf-8"))


@cache
def native_places() -> dict[str, dict[str, Any]]:
    """Country code -> how addresses are written there in the country's own script."""
    return tomllib.loads((_HERE / "native.toml").read_text(encoding="utf-8"))


def ascii_slug(text: str) -> str:
    """Lower-case Latin letters and digits joined by hyphens; empty for other scripts."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    kept = "".join(
        char if char.isascii() and char.isalnum() else "-"
        for char in plain
        if not unicodedata.combining(char)
    )
    return "-".join(part for part in kept.lower().split("-") if part)


class Prose:
    """Sentences, titles and names in one language."""

    def __init__(self, language: str, rng: Random) -> None:
        self.language = language
        self._rng = rng
        self._words = words(language)
        self._used: set[str] = set()

    def sentence(self) -> str:
        """One sentence; none comes twice."""
        prose = self._words["prose"]
        for _ in range(50):
            parts = {key: self._rng.choice(prose[key]) for key in ("s", "v", "a")}
            said = str(prose["sentence"].format(**parts))
            if said not in self._used:
                break
        self._used.add(said)
        return said

    def paragraph(self, low: int = 2, high: int = 5) -> str:
        """Several sentences."""
        gap = "" if self.language in UNSPACED else " "
        return gap.join(self.sentence() for _ in range(self._rng.randint(low, high)))

    def title(self) -> str:
        """A headline; none comes twice."""
        prose = self._words["prose"]
        gap = "" if self.language in UNSPACED else " "
        while True:
            said = f"{self._rng.choice(prose['title_a'])}{gap}{self._rng.choice(prose['title_b'])}"
            if said not in self._used:
                self._used.add(said)
                return said

    def person(self) -> str:
        """An invented name."""
        people = self._words["people"]
        given, family = (self._rng.choice(people[key]) for key in ("given", "family"))
        return str(people["pattern"].format(given=given, family=family))

    def subhead(self) -> str:
        """A heading inside an article."""
        return str(self._rng.choice(self._words["prose"]["subheads"]))

    def items(self) -> list[str]:
        """Items of a list."""
        return some(self._rng, self._words["prose"]["items"], 3, 5)

    def one(self, section: str, key: str) -> str:
        """One of the words for something."""
        found = self._words[section][key]
        return str(self._rng.choice(found)) if isinstance(found, list) else str(found)
