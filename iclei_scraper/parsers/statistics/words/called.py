"""Names found in texts, as a compiled pattern of them would be; names change from page to page.

A page that is read once pays for a pattern of thirty names a hundred times what it takes to look for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOPICS = (*"はがのを는은이가의是，,、有在", "拥有")
"""What follows the name in a sentence about it: イクレイ日本 calls itself イクレイ as well."""
_VERBS = tuple("与和同已共现目会成汇团连代服遍覆涵包")
_CLAUSE_ENDS = "。，、,；;：:（( \u3000"
_NAMED_ON = re.compile(
    r"[\s-](?:(?:of|for|der|des|de|du|del|della|dello|dei|delle|degli|di|do|da|dos|das|van|för|av|af|für|"
    r"pour|per|"
    r"para|on|against)\s(?:the\s|la\s|las\s|los\s|le\s|les\s)?|(?:d|dell|de l|pour l)['’])?[A-ZÀ-Þ]"
)
"""What makes a body's name that of another: "the Union Bank", "L'Unione del Raccolto"."""


_STEM, _MOST_WORDS, _SHORTEST_IN_CASES = 3, 5, 7
"""Letters that all cases of a word share, and the words and letters of a name that is looked for in them."""


class Bounds(Enum):
    """What may stand around a name."""

    NONE = auto()
    """Anything: in Chinese and Japanese nothing parts words."""
    TOPIC = auto()
    """Anything before it, and a particle of the topic or a verb behind it."""
    NATIVE_TOPIC = auto()
    """The same, and no katakana or hangul before it."""
    WORD = auto()
    """No letter before it but those of East Asia, and no Latin letter behind it."""
    ALONE = auto()
    """No letter before it or behind it, and no word that makes it another's name: "the Union Bank"."""
    NATIVE_ALONE = auto()
    """Nothing before it but the beginning of a clause, and a particle of the topic or a verb behind it."""
    STRICT_WORD = auto()
    """No letter of any script before it, and no Latin letter behind it."""


@dataclass(frozen=True, slots=True)
class Name:
    """What is looked for."""

    text: str
    bounds: Bounds
    caseless: bool = False

    def stands(self, text: str, start: int, end: int) -> bool:
        """Whether a name may stand at a place where its letters do."""
        if self.bounds in (Bounds.WORD, Bounds.STRICT_WORD):
            before, behind = text[start - 1] if start else " ", text[end : end + 1]
            strict = self.bounds is Bounds.STRICT_WORD
            parted = not (before.isalnum() or before == "_") or (not strict and _is_eastern(before))
            return parted and not (behind.isascii() and behind.isalpha())
        if self.bounds is Bounds.ALONE:
            parted = not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
            return parted and _NAMED_ON.match(text, end) is None
        if self.bounds is Bounds.NATIVE_ALONE and start and text[start - 1] not in _CLAUSE_ENDS:
            return False
        if self.bounds is Bounds.NATIVE_TOPIC and start and _is_native(text[start - 1]):
            return False
        if self.bounds is Bounds.NATIVE_ALONE and text.startswith(_VERBS, end):
            return True
        return self.bounds is Bounds.NONE or text.startswith(_TOPICS, end)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names what is looked for; asked as a match of a pattern is."""

    begin: int
    stop: int

    def start(self) -> int:
        """Index of the first character."""
        return self.begin

    def end(self) -> int:
        """Index behind the last character."""
        return self.stop

    def span(self) -> tuple[int, int]:
        """Both."""
        return self.begin, self.stop


class Names:
    """Several names, found as the pattern ``first|second|…`` finds them.

    >>> names = Names([Name("Tilia", Bounds.WORD, caseless=True), Name("ブナ", Bounds.TOPIC)])
    >>> names.sub("X", "TILIA and Tiliana; ブナは 40 か国")
    'X and Tiliana; Xは 40 か国'
    """

    def __init__(self, names: Iterable[Name], inflected: re.Pattern[str] | None = None) -> None:
        """Take the names, and a pattern of their other cases where a language has any."""
        self._names = [(name, name.text.lower() if name.caseless else name.text) for name in names]
        self._inflected = inflected

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """Mentions from left to right, none within another; what stands behind ``end`` is not seen."""
        text = text[:end]
        small = _lowered(text)
        found = sorted(
            (at, order, at + len(letters))
            for order, (name, letters) in enumerate(self._names)
            for at in _places(small if name.caseless else text, letters, start)
            if name.stands(text, at, at + len(letters))
        )
        if self._inflected is not None:
            cases = self._inflected.finditer(text, start)
            found = sorted([*found, *((it.start(), len(self._names), it.end()) for it in cases)])
        free = start
        for begin, _, stop in found:
            if begin >= free:
                yield Mention(begin, stop)
                free = stop

    def search(self, text: str, start: int = 0, end: int | None = None) -> Mention | None:
        """The first mention."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str) -> Mention | None:
        """The mention that a text begins with."""
        first = self.search(text)
        return first if first is not None and not first.begin else None

    def sub(self, replacement: str, text: str) -> str:
        """A text with each mention replaced."""
        out: list[str] = []
        end = 0
        for mention in self.finditer(text):
            out += [text[end : mention.begin], replacement]
            end = mention.stop
        return "".join(out) + text[end:] if out else text


def inflections(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of names in any case, whose words keep their beginnings: "Svazu Vlna", "Fundacji Fala".

    >>> inflections(["Svaz Vlna"]).sub("X", "Členy Svazu Vlna a svazu"), inflections(["Fala"])
    ('Členy X a svazu', None)
    """
    found = dict.fromkeys(it for name in names if (it := _in_any_case(name)))
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(found)})(?![^\W\d_])") if found else None


def _in_any_case(name: str) -> str:
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not all(word.isalpha() for word in words):
        return ""
    if not words[0][0].isupper() or len(name) < _SHORTEST_IN_CASES:
        return ""
    return r"\s".join(
        re.escape(word[: max(_STEM, len(word) - 2)]) + r"[^\W\d_]{0,5}"
        if len(word) > _STEM
        else re.escape(word)
        for word in words
    )


def _lowered(text: str) -> str:
    """A text in small letters, each at its place: "İ", which would become two, stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _places(text: str, letters: str, start: int) -> Iterator[int]:
    at = text.find(letters, start)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _is_eastern(char: str) -> bool:
    return "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def _is_native(char: str) -> bool:
    return "\u30a0" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7af"
