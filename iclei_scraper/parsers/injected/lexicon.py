"""Words of spam, of selling and of honest reports, and where a text or a host name holds them.

The words are data (``lexicon.toml``); this module only finds them, whole and in any usual disguise: accents
left out, full-width letters, digits for letters ("v1agra"), letters borrowed from another alphabet.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

SPAM = ("gambling", "pharmacy", "warez", "essays", "goods", "loans", "adult", "finance", "services")
"""The kinds of spam that the lexicon knows."""

MILD = frozenset({"pharmacy", "loans", "services"})
"""Those whose topics are everyday trades."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"(?<=[a-zα-ω])[\u0300-\u036f]+")
_PARTLESS = re.compile(
    "[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
)
"""Scripts whose words are not parted by blanks or are written with combining vowels."""
_LOOKALIKES = str.maketrans("авекмнорстухіѕјԁԛԝοαντιρκε", "abekmhopctyxisjdqwoavtipke")
_DIGITS = str.maketrans("013457", "oieast")
_LATIN = re.compile("[a-z]")
_OTHER_ALPHABET = re.compile("[а-яёіѕјԁԛԝα-ω]")
_HOST_PART = re.compile("[a-z]+")
_NUMBER = re.compile(r"\d{2}|\d(?=[a-z])")
_SPAM_RANKS = frozenset({"sure", "topic", "mild"})
_SELLING = _SPAM_RANKS | {"sales"}
_TELLING = 3  # letters from which a word says something: "de", "in", "of" do not
_LONG = 5  # letters from which a topic may stand inside a host name and be nothing else


@dataclass(slots=True)
class Hits:
    """What of the lexicon a text holds: the terms as the lexicon spells them."""

    sure: list[str] = field(default_factory=list)
    topic: list[str] = field(default_factory=list)
    mild: list[str] = field(default_factory=list)
    """Topics of trades that honest pages speak of every day: pharmacies, loans, plumbers."""
    sales: list[str] = field(default_factory=list)
    honest: list[str] = field(default_factory=list)
    critical: list[str] = field(default_factory=list)
    words: int = 0
    """Words of three letters and more, and how many of them the terms of spam and selling make up."""
    covered: int = 0
    name_like: bool = False
    """Written as names are: words with a capital, or nothing that has capitals."""
    mixed: bool = False
    """Some word mixes letters of two alphabets that look alike."""

    @property
    def spam(self) -> bool:
        """Whether the text speaks of what spam is about."""
        return bool(self.sure or self.topic or self.mild)


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    words: tuple[str, ...]
    open: bool
    """The last word may go on."""
    rank: str
    """Name of the field of :class:`Hits`."""

    def stands_at(self, words: list[str], at: int) -> bool:
        end = at + len(self.words)
        if end > len(words) or tuple(words[at : end - 1]) != self.words[:-1]:
            return False
        last = words[end - 1]
        return last.startswith(self.words[-1]) if self.open else last == self.words[-1]


class Lexicon:
    """The terms, laid out so that a text costs one look-up a word."""

    def __init__(self, data: dict[str, dict[str, list[str]]]) -> None:
        self._first: dict[str, list[_Term]] = {}
        self._stems: dict[str, list[_Term]] = {}
        self._inside: list[_Term] = []
        self._sure_inside: list[str] = []
        for kind, ranks in data.items():
            if kind == "hosts":
                continue
            for rank, terms in ranks.items():
                for term in terms:
                    self._add(term, _rank(kind, rank))
        self._spam_words = {
            w for w, terms in self._first.items() if any(term.rank in _SPAM_RANKS for term in terms)
        }
        self._sales_words = {
            w for w, terms in self._first.items() if any(term.rank == "sales" for term in terms)
        }
        self._spam_starts = {
            w for w, terms in self._stems.items() if any(term.rank in _SPAM_RANKS for term in terms)
        }
        self._sure_first = {
            word: [set(term.words[:-1] if term.open else term.words) for term in terms if term.rank == "sure"]
            for word, terms in self._first.items()
            if any(term.rank == "sure" for term in terms)
        }
        self._sure_stems = {
            start: stems
            for start, terms in self._stems.items()
            if (stems := tuple(term.words[0] for term in terms if term.rank == "sure"))
        }
        hosts = data["hosts"]
        self._host_sure = tuple(hosts["sure"])
        self._host_topic = frozenset(hosts["topic"])
        self._host_long = tuple(term for term in hosts["topic"] if len(term) >= _LONG)
        self._host_except = tuple(hosts["except"])
        self._promises = frozenset(hosts["promises"])

    def _add(self, term: str, rank: str) -> None:
        plain = plain_text(term.removesuffix("*"))
        words = tuple(_WORD.findall(plain))
        entry = _Term(term.removesuffix("*"), words, term.endswith("*"), rank)
        if _PARTLESS.search(plain):
            self._inside.append(_Term(plain, words, open=False, rank=rank))
            if rank == "sure":
                self._sure_inside.append(plain)
        elif len(words) == 1 and entry.open:
            self._stems.setdefault(words[0][:3], []).append(entry)
        else:
            terms = self._first.setdefault(words[0], [])
            if not any(other.words == words and other.rank == rank for other in terms):
                terms.append(entry)
                terms.sort(key=lambda other: -len(other.words))  # the longest speaks

    def find(self, text: str) -> Hits:
        """All terms in a text, each once."""
        plain = plain_text(text)
        words = _WORD.findall(plain)
        hits = Hits()
        taken: dict[str, int] = {}
        covered: set[int] = set()
        first, stems = self._first, self._stems
        for at, word in enumerate(words):
            if word in first or word[:3] in stems:
                self._take(words, at, hits, taken, covered)
            if not (word.isascii() and word.isalpha()):
                self._find_disguised(word, hits)
        if not plain.isascii() and _PARTLESS.search(plain):
            for term in self._inside:
                if term.text in plain:
                    _note(hits, term)
                    if term.rank in _SELLING:
                        covered.update(
                            at for at, word in enumerate(words) if word in term.text or term.text in word
                        )
        hits.words = sum([_tells(word) or at in covered for at, word in enumerate(words)])
        hits.covered = len(covered)
        hits.name_like = _is_name_like(text)
        return hits

    def _take(self, words: list[str], at: int, hits: Hits, taken: dict[str, int], covered: set[int]) -> None:
        """Note the terms that stand at a word."""
        word = words[at]
        for term in (*self._first.get(word, _NONE), *self._stems.get(word[:3], _NONE)):
            if not term.stands_at(words, at):
                continue
            if at >= taken.get(term.rank, 0):
                taken[term.rank] = at + len(term.words)  # "fast payouts" is one thing said, not three
                _note(hits, term)
            if term.rank in _SELLING:  # what terms overlap in is covered all the same
                covered.update(range(at, at + len(term.words)))

    def _find_disguised(self, word: str, hits: Hits) -> None:
        bare = word
        if word.isascii():
            if _LATIN.search(word):
                bare = word.translate(_DIGITS)
        elif _LATIN.search(word) and _OTHER_ALPHABET.search(word):
            hits.mixed = True
            bare = word.translate(_LOOKALIKES)
        if bare != word:
            for term in (*self._first.get(bare, _NONE), *self._stems.get(bare[:3], _NONE)):
                if term.rank in _SPAM_RANKS and term.stands_at([bare], 0):
                    _note(hits, term)

    def speaks(self, text: str) -> bool:
        """Whether a text may have a word of spam or two of selling: a sieve for the words around a link."""
        plain = plain_text(text)
        words = set(_WORD.findall(plain))
        if not words.isdisjoint(self._spam_words) or len(words & self._sales_words) > 1:
            return True
        if not self._spam_starts.isdisjoint([word[:3] for word in words]):
            return True
        if plain.isascii():
            return not all(map(str.isalpha, words)) and any(
                not word.isalpha() and _LATIN.search(word) for word in words
            )
        return (_PARTLESS.search(plain) and any(term.text in plain for term in self._inside)) or any(
            _LATIN.search(word) and _OTHER_ALPHABET.search(word) for word in words if not word.isascii()
        )

    def may_hold_sure(self, text: str) -> bool:
        """Whether a text has the words of some sure term, in any order: a cheap sieve for whole pages."""
        plain = plain_text(text)
        words = set(_WORD.findall(plain))
        for word in words & self._sure_first.keys():
            if any(needed <= words for needed in self._sure_first[word]):
                return True
        if not plain.isascii():
            if _PARTLESS.search(plain) and any(text in plain for text in self._sure_inside):
                return True
            if any(
                not word.isascii() and _LATIN.search(word) and _OTHER_ALPHABET.search(word) for word in words
            ):
                return True
        stems = self._sure_stems
        return any(word.startswith(stems[word[:3]]) for word in words if word[:3] in stems)

    def host(self, host: str) -> tuple[str | None, str | None]:
        """The sure term and the topic that a host name holds, if any."""
        bare = _unicode_host(host.lower())
        for place in self._host_except:
            bare = bare.replace(place, " ")
        sure = next((term for term in self._host_sure if term in bare), None)
        parts = _HOST_PART.findall(bare)
        topic = next(
            (
                part
                for part in parts
                if part in self._host_topic
                or part.startswith(self._host_long)
                or part.endswith(self._host_long)
            ),
            None,
        )
        return sure or self._promising(topic, parts, bare), topic

    def _promising(self, topic: str | None, parts: list[str], host: str) -> str | None:
        """The part of a host that makes a topic an advertisement: ``top`` in ``casino-top``, ``777``."""
        if topic is None:
            return None
        rest = [part for part in parts[:-1] if part != topic]
        rest += [left for term in self._host_long if (left := topic.replace(term, "")) and left != topic]
        if any(part in self._promises for part in rest) or _NUMBER.search(host):
            return topic
        return None


_NONE: tuple[_Term, ...] = ()


def _rank(kind: str, rank: str) -> str:
    """The field of :class:`Hits` for a list of the lexicon."""
    if kind not in SPAM:
        return kind
    return "mild" if kind in MILD and rank == "topic" else rank


def _is_name_like(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > _TELLING or word.isupper()]
    return bool(words) and all(not word[0].islower() for word in words)


def _unicode_host(host: str) -> str:
    """A host with its Punycode labels spelled out, accents taken off."""
    if "xn--" not in host:
        return host
    try:
        return plain_text(host.encode("ascii").decode("idna"))
    except UnicodeError:
        return host


def _tells(word: str) -> bool:
    """Whether a word says something of its own: a year beside what people search for does not."""
    return len(word) >= _TELLING and not word.isdecimal()


def _note(hits: Hits, term: _Term) -> None:
    found: list[str] = getattr(hits, term.rank)
    if term.text not in found:
        found.append(term.text)


def plain_text(text: str) -> str:
    """A text as the lexicon compares it: lower case, without compatibility forms and Latin or Greek accents.

    >>> plain_text("Ｃａｓｉｎｏ en línea")
    'casino en linea'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", _MARKS.sub("", plain)).replace("ı", "i")


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    data = files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8")
    return Lexicon(tomllib.loads(data))


@lru_cache(maxsize=8_192)
def find_terms(text: str) -> Hits:
    """:meth:`Lexicon.find` of the package's lexicon, remembered: footers repeat."""
    return lexicon().find(text)


@lru_cache(maxsize=8_192)
def may_hold_sure(text: str) -> bool:
    """:meth:`Lexicon.may_hold_sure` of the package's lexicon, remembered as well."""
    return lexicon().may_hold_sure(text)


@lru_cache(maxsize=4_096)
def host_terms(host: str) -> tuple[str | None, str | None]:
    """:meth:`Lexicon.host` of the package's lexicon."""
    return lexicon().host(host)
