"""The links of a page that give cause to look, and what the signals make of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.injected.concealment import Concealment, concealment, opened_later
from iclei_scraper.parsers.injected.lexicon import Hits, find_terms, host_terms, lexicon, may_hold_sure
from iclei_scraper.parsers.injected.signals import Verdict, weigh_host, weigh_words
from iclei_scraper.values.wording.hosts import (
    domain_of,
    has_cheap_suffix,
    is_address,
    is_institution,
    is_service,
)
from iclei_scraper.values.wording.text import fold
from iclei_scraper.values.wording.urls import host_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.injected.surroundings import Surroundings

_LIMIT = 2_000  # foreign links looked at on one page
_AROUND = 1_500  # characters of a block that count as the words around a link
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=\S)|(?<=[。！？])")
_KEYWORDS = 8  # words up to which a link's text is a phrase, not a sentence
_FARM = 3
_KEY_PHRASE = re.compile(r"[^\W\dA-Z_]+(?: [^\WA-Z_]+){1,7}")
"""Two words and more without a capital: what people search for, not what somebody is called."""


@dataclass(slots=True)
class Suspect:
    """A foreign link with what was found about it."""

    block: Block
    link: Link
    url: str
    verdict: Verdict = field(default_factory=Verdict)
    hidden: str | None = None


@lru_cache(maxsize=64)  # a block with a hundred links is asked for a hundred times
def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, the marks at their ends included."""
    return tuple(sentence for sentence in _SENTENCE_END.split(text.strip()) if sentence)


def sentence_around(text: str, label: str) -> str:
    """The sentence (or sentences) of a text that a link's words stand in."""
    if not label or label not in text:
        return text[:_AROUND]
    sentences = sentences_of(text)
    if len(sentences) == 1:
        return text[:_AROUND]
    start = text.index(label)
    end = start + len(label)
    kept: list[str] = []
    at = 0
    for sentence in sentences:
        found = text.index(sentence, at) if sentence else at
        at = found + len(sentence)
        if at > start and found < end:
            kept.append(sentence)
    return " ".join(kept)[:_AROUND]


def find_suspects(around: Surroundings) -> list[Suspect]:
    """Every foreign link that some signal speaks against, weighed."""
    suspects = [
        Suspect(block, link, url)
        for block, link, url in islice(_foreign_links(around), _LIMIT)
        if _gives_cause(block, link, url, around)
    ]
    for suspect in suspects:
        _weigh(suspect, around)
    _weigh_company(suspects)
    return suspects


def _foreign_links(around: Surroundings) -> Iterator[tuple[Block, Link, str]]:
    for block in around.page.blocks:
        for link in block.links:
            url = around.page.absolute(link.href) if _may_leave(link.href) else None
            if url is not None and around.is_foreign(url):
                yield block, link, url


def _may_leave(href: str) -> bool:
    start = href.lstrip()[:8].lower()
    return start.startswith(("http:", "https:", "//", "\\\\", "/\\"))


def _gives_cause(block: Block, link: Link, url: str, around: Surroundings) -> bool:
    """Whether a link is worth weighing: hidden, misplaced, in another alphabet, or with words of spam."""
    if link.href in around.outside or link.element.get("style"):
        return True
    if block.hidden and not opened_later(link.element):
        return True
    host = host_of(url)
    if any(host_terms(host)) or is_address(host):
        return True
    known = lexicon()
    text = block.text[:_AROUND]
    if known.speaks(text):
        words = find_terms(text)
        if words.spam or words.mixed or len(words.sales) > 1:
            return True
    if may_hold_sure(_path_words(url)):
        return True
    return around.other_alphabet(link.text) is not None


def _path_words(url: str) -> str:
    return path_of(url)[:200].replace("/", " ").replace("_", " ").strip()


def _weigh(suspect: Suspect, around: Surroundings) -> None:
    block, link, verdict = suspect.block, suspect.link, suspect.verdict
    host = host_of(suspect.url)
    sentence = sentence_around(block.text, link.text)
    label, rest = _words_of(link.text, sentence)
    verdict.add("foreign domain", 0.5)
    if is_institution(host):
        verdict.add("institution", -2.5)
    elif is_service(host):
        verdict.add("well-known service", -2.0)
    hiding = concealment(block, link, around.page, around.boxes)
    suspect.hidden = hiding.reason if hiding.weight else None
    readable = hiding.weight == 0 and not hiding.disguised
    at_home = (
        readable
        and not (label.sure or rest.sure)
        and label.spam
        and around.speaks_of([*label.topic, *label.mild])
    )
    weigh_words(verdict, label, rest, readable=readable, at_home=at_home)
    weigh_host(verdict, host, _path_words(suspect.url), link.text)
    if has_cheap_suffix(host) or is_address(host) or "xn--" in host:
        verdict.add("throw-away domain", 0.5)
    _weigh_hiding(verdict, hiding, link.text)
    if around.other_alphabet(link.text or sentence):
        verdict.add("other script", 1.5)
    verdict.add("unrelated to the page", _distance(sentence, suspect, around))
    where = around.outside.get(link.href)
    if where:
        verdict.add(where, 3.0 if where.startswith("after") else 2.0)
    elif around.last_of_footer is not None and block.index > around.last_of_footer and block.place == "main":
        verdict.add("at the very end", 0.5)
    if len(link.text.split()) > _KEYWORDS and verdict.points.get("sales talk", 0.0) == 0:
        verdict.add("reads as a headline", -1.0)
    if _is_picture(link):
        verdict.add("picture", -1.0)


def _words_of(label: str, sentence: str) -> tuple[Hits, Hits]:
    """What the words of a link and the words around it hold; a term that runs across counts as the link's."""
    own = find_terms(label)
    if not label:
        return own, find_terms(sentence)
    rest = find_terms(fold(sentence.replace(label, " ")))
    across = [term for term in find_terms(sentence).sure if term not in own.sure and term not in rest.sure]
    return (replace(own, sure=[*own.sure, *across]) if across else own), rest


def _weigh_hiding(verdict: Verdict, hiding: Concealment, label: str) -> None:
    if hiding.weight:
        verdict.add("hidden", hiding.weight)
        if hiding.alone and hiding.weight >= 1:
            verdict.add("hidden box of links", 1.0)
        if hiding.weight >= 1 and not verdict.points.get("lexicon"):
            words = find_terms(label)
            if _KEY_PHRASE.fullmatch(label):
                verdict.add("key phrase", 0.5)
            elif words.name_like and not words.sales:
                verdict.add("reads as a name", -1.0)
            verdict.add("words of a report", -min(1.0, 0.5 * len(words.honest)))
    if hiding.disguised:
        verdict.add("disguised as text", 1.0)


def _distance(sentence: str, suspect: Suspect, around: Surroundings) -> float:
    kinship = around.kinship(sentence, suspect.block)
    if kinship is None or "critical words" in suspect.verdict.points:
        return 0.0
    points = 1.0 if kinship <= 0.2 else 0.5 if kinship <= 0.4 else 0.0  # noqa: PLR2004  # shares of words
    told = suspect.verdict.points
    weak = told.get("lexicon", 0.0) < 2.5 and not told.get("sales talk") and not told.get("hidden")  # noqa: PLR2004
    return points / 2 if weak else points


def _is_picture(link: Link) -> bool:
    return next(link.element.iter("img", "svg", "picture"), None) is not None


def _box(suspect: Suspect) -> object:
    return next(
        suspect.link.element.iterancestors("div", "ul", "ol", "section", "noscript", "table", "td", "p"), None
    )


def _weigh_company(suspects: list[Suspect]) -> None:
    """Several links of the kind in one place."""
    boxes: dict[object, set[str]] = {}
    spoken: dict[int, set[str]] = {}
    for suspect in suspects:
        boxes.setdefault(_box(suspect), set()).add(domain_of(suspect.url))
        if find_terms(suspect.link.text).sure:
            spoken.setdefault(suspect.block.index, set()).add(suspect.url)
    for suspect in suspects:
        hidden = suspect.verdict.points.get("hidden", 0.0)
        if hidden and len(boxes[_box(suspect)]) >= _FARM and not _is_picture(suspect.link):
            suspect.verdict.add("link farm", 1.5 if hidden > 1 else 1.0)
        elif len(spoken.get(suspect.block.index, ())) >= _FARM:
            suspect.verdict.add("link farm", 1.5)
