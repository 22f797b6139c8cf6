"""The page around a suspicious link: what it speaks of, in which alphabets, and where its markup ends.

Nothing here costs anything until a link or a text gives cause to look.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.parsers.injected.lexicon import find_terms, plain_text
from iclei_scraper.values.wording.hosts import domain_of, domain_of_host, has_cheap_suffix
from iclei_scraper.values.wording.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.page import Block, Page

_WORD = re.compile(r"[^\W\d_]{5,}")
_PARTLESS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_LETTER = re.compile(r"[^\W\d_]")
_HREF = re.compile(r"""href\s{0,3}=\s{0,3}["']?([^"'>\s]{4,500})""", re.IGNORECASE)
_SOURCE = re.compile(
    r"""<(?:script|iframe)\s[^>]{0,500}?src\s{0,3}=\s{0,3}["']?([^"'>\s]{4,500})""", re.IGNORECASE
)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|noscript|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_SCRIPTS = (
    ("Latin", re.compile("[a-zà-ɏ]", re.IGNORECASE)),
    ("Cyrillic", re.compile("[\u0400-\u052f]")),
    ("Greek", re.compile("[\u0370-\u03ff]")),
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("Hebrew", re.compile("[\u0590-\u05ff]")),
    ("Thai", re.compile("[\u0e00-\u0eff]")),
    ("Indic", re.compile("[\u0900-\u0dff]")),
    ("Korean", re.compile("[\uac00-\ud7af]")),
    ("Chinese or Japanese", re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")),
)
_ONLY_LATIN = frozenset({"Latin"})
_ASCII = re.compile("[\x00-\x7f]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_SAMPLE = 20_000  # characters that tell which alphabets a page is written in
_MUCH = 100_000  # characters that tell what a page speaks of
_SHORT = 120  # characters up to which a line with a foreign link says nothing of the page
_AT_HOME = 0.02  # share of the letters from which an alphabet is one of the page's own
_TELLING = 30  # letters from which a text tells which alphabet it is written in
_BRAND = 5  # letters from which a domain's name is a brand
_VOCABULARY = 25  # words that a page needs before "unrelated to it" means anything


class Surroundings:
    """What a link is compared with. Built once for a page, each part when first asked for."""

    def __init__(self, page: Page, own: Callable[[str], bool]) -> None:
        self.page = page
        self._own = own
        self._domains: dict[str, bool] = {}
        self._doubtful: dict[int, bool] = {}
        self._added: dict[int, frozenset[str]] = {}
        self._spoken: dict[frozenset[str], bool] = {}
        self.boxes: dict[object, bool] = {}
        """Element -> whether it holds hardly more than links."""
        self._home = domain_of(page.url)

    def is_foreign(self, url: str) -> bool:
        """Whether a URL leads out of the page's own site and network."""
        host = host_of(url)
        known = self._domains.get(host)
        if known is None:
            known = "." in host and not self._is_home(domain_of_host(host)) and not self._own(url)
            self._domains[host] = known
        return known

    def _is_home(self, domain: str) -> bool:
        """The page's own domain, or the same name under another country's suffix."""
        if domain == self._home:
            return True
        name = domain.partition(".")[0]
        if len(name) < _BRAND or name == "example" or has_cheap_suffix(domain):  # RFC 2606: nobody's name
            return False
        return name == self._home.partition(".")[0]

    # What the page speaks of ---------------------------------------------------------------------------

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """Longer words of the page -> number of blocks that hold them, those like spam left out."""
        counted: Counter[str] = Counter()
        seen: set[str] = set()
        size = 0
        for block in self.page.blocks:
            if len(block.text) < 5 or block.text in seen:  # noqa: PLR2004  # no longer word
                continue
            seen.add(block.text)  # a line that stands twice is one witness
            if not self._is_doubtful(block):
                counted.update(set(content_words(block.text)))
                size += len(block.text)
                if size > _MUCH:
                    break
        return counted

    def _leads_away(self, block: Block) -> bool:
        return any(link.href[:4].lower() == "http" and self.is_foreign(link.href) for link in block.links)

    def _is_doubtful(self, block: Block) -> bool:
        if block.index not in self._doubtful:
            leads_away = bool(block.links) and self._leads_away(block)
            self._doubtful[block.index] = (leads_away or block.hidden is not None) and (
                (leads_away and len(block.text) < _SHORT) or find_terms(block.text[:2_000]).spam
            )
        return self._doubtful[block.index]

    def kinship(self, text: str, block: Block) -> float | None:
        """Share of a text's longer words that the page also uses elsewhere, ``None`` where nobody can say."""
        words = set(content_words(text))
        if len(words) < 2 or len(self.vocabulary) < _VOCABULARY:  # noqa: PLR2004  # one word is no topic
            return None
        own_words = self._own_words(block)
        shared = sum(self.vocabulary[word] > (word in own_words) for word in words)
        return shared / len(words)

    def _own_words(self, block: Block) -> frozenset[str]:
        """What a block adds to the vocabulary; a block of many links is asked for it once."""
        if block.index not in self._added:
            doubtful = self._is_doubtful(block)
            self._added[block.index] = frozenset(() if doubtful else content_words(block.text))
        return self._added[block.index]

    def kinship_of_head(self, text: str) -> float | None:
        """:meth:`kinship` of a text that stands in no block."""
        words = set(content_words(text))
        if len(words) < 2 or len(self.vocabulary) < _VOCABULARY:  # noqa: PLR2004  # as above
            return None
        return sum(self.vocabulary[word] > 0 for word in words) / len(words)

    def speaks_of(self, terms: list[str]) -> bool:
        """Whether the page itself is about one of some terms: in its title, a heading, or several blocks."""
        stems = frozenset(_stem(plain_text(term).partition(" ")[0]) for term in terms)
        if stems not in self._spoken:
            self._spoken[stems] = self._speaks_of(stems)
        return self._spoken[stems]

    def _speaks_of(self, stems: frozenset[str]) -> bool:
        spoken = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(stems))) + ")")
        if spoken.search(plain_text(self.page.title or "")):
            return True
        in_text = 0
        for block in self.page.blocks:
            if (
                block.hidden is not None
                or self._leads_away(block)
                or not spoken.search(plain_text(block.text))
            ):
                continue
            if block.heading:
                return True
            in_text += 1
        return in_text > 1

    # How it is written ---------------------------------------------------------------------------------

    @cached_property
    def alphabets(self) -> frozenset[str]:
        """The alphabets that the page's text is written in."""
        parts: list[str] = []
        size = 0
        for block in self.page.blocks:
            if block.hidden is None and block.text and not self._leads_away(block):
                parts.append(block.text)
                size += len(block.text)
                if size > _SAMPLE:
                    break
        return self.alphabets_of("".join(parts))

    @staticmethod
    def alphabets_of(text: str) -> frozenset[str]:
        """The alphabets that a text is written in, but for a stray word."""
        latin = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
        rest = _ASCII.sub("", text)  # little of most pages
        letters = latin + len(_LETTER.findall(rest))
        if not letters:
            return frozenset()
        if not rest:
            return _ONLY_LATIN
        counts = {name: len(pattern.findall(rest)) for name, pattern in _SCRIPTS}
        counts["Latin"] += latin
        return frozenset(name for name, count in counts.items() if count > letters * _AT_HOME)

    def other_alphabet(self, text: str) -> str | None:
        """The alphabet of a text (or of a good part of it) that the page is not written in."""
        if text.isascii() or not self.alphabets:
            return None
        letters = len(_LETTER.findall(text))
        for name, pattern in _SCRIPTS[1:]:
            if name not in self.alphabets and len(pattern.findall(text)) >= max(3, letters * 0.2):
                return name
        return None

    # Where the page ends -------------------------------------------------------------------------------

    @cached_property
    def outside(self) -> dict[str, str]:
        """Links (as written) that stand in front of the body or behind the end of the page -> where."""
        text = self.page.text
        found: dict[str, str] = {}
        plain = self.page.plain
        end = plain.rfind(b"</html")
        if end > 0 and plain.find(b"<a", end) > 0:
            for href in _HREF.findall(_UNSEEN.sub("", text[end:])):
                found[href] = "after the end of the page"
        start = plain.find(b"<body")
        if start > 0 and plain.find(b"<a ", 0, start) >= 0:
            for href in _anchors(_UNSEEN.sub("", text[:start])):
                found[href] = "in the head"
        return found

    @cached_property
    def outside_sources(self) -> frozenset[str]:
        """Sources of scripts and frames (as written) behind the end of the page or before its start."""
        text = self.page.text
        plain = self.page.plain
        end = plain.rfind(b"</html")
        start = max(plain.find(b"<html"), plain.find(b"<!doctype"), 0)
        outer = text[:start][:_SAMPLE] + (text[end:][:_SAMPLE] if end > 0 else "")
        return frozenset(_SOURCE.findall(outer)) if "<" in outer else frozenset()

    @cached_property
    def last_of_footer(self) -> int | None:
        """Index of the last block of the page's footer."""
        return next((block.index for block in reversed(self.page.blocks) if block.place == "footer"), None)


def dominant_alphabet(text: str) -> str | None:
    """The alphabet of most letters of a text; ``None`` where there is none, or too little to tell."""
    letters = len(_LETTER.findall(text))
    if letters < _TELLING:
        return None
    return next((name for name, pattern in _SCRIPTS if len(pattern.findall(text)) > letters / 2), None)


def _anchors(markup: str) -> Iterator[str]:
    for match in re.finditer(r"<a\s[^>]{0,1000}>", markup, re.IGNORECASE):
        if href := _HREF.search(match[0]):
            yield href[1]


def _stem(word: str) -> str:
    """A word without what may be its ending: ``casin`` for ``casinos``, but never less than five letters."""
    return word[: max(5, len(word) - 2)]


def content_words(text: str) -> list[str]:
    """Words of five letters and more in lower case; pairs of characters where words are not parted."""
    plain = text.lower()
    words = _WORD.findall(plain)
    if plain.isascii() or not _PARTLESS.search(plain):
        return words
    kept = [word for word in words if not _PARTLESS.search(word)]
    for run in _PARTLESS.findall(plain):
        kept.extend(run[at : at + 2] for at in range(len(run) - 1))
    return kept
