"""Cookies that a statement only mentions: "Google Analytics sets cookies such as _ga to count visitors."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lines.line_leads import led_by
from iclei_scraper.parsers.cookies.sheets.denied import denies
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words.category_words import CONSENT_TALK
from iclei_scraper.parsers.cookies.words.known import STATEMENT, is_host, is_widespread
from iclei_scraper.parsers.cookies.words.names import is_strong_name, split_names, with_stars
from iclei_scraper.parsers.cookies.words.words import COOKIE, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block, Page

_FURNITURE = frozenset({"header", "footer"})
_MOST = 60  # of one page
_LONGEST = 1500
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_TOKEN = re.compile(r"[\w.*\[\]{}<>#@-]*[A-Za-z0-9_*>][\w.*\[\]{}<>#@-]*", re.ASCII)
_QUOTED = re.compile(r"[\"“”„«»‘`「]([\w.-]{3,60})[\"“”«»’`」]", re.ASCII)
_CAPITALS = re.compile(r"[A-Z]{6,}")
_QUOTES = "\"'“”‘’„«»`「」()（）,;:.。、"


def read_mentions(page: Page) -> Iterator[Sheet]:
    """One sheet of the cookies that sentences about cookies name, with the sentence; no lifetime is told.

    It is for pages that declare no cookie otherwise. A page that shows source text is about programs.

    Args:
        page: the page.
    """
    if "<pre" in page.markup:
        return
    own = COOKIE.search(f"{page.title or ''} {page.url}") is not None
    statement = own or STATEMENT.search(f"{page.title or ''} {page.url}") is not None
    rows: dict[str, dict[str, Value]] = {}
    for block in page.free_blocks:
        if block.place in _FURNITURE or block.heading or not _may_name(block.text):
            continue
        about = own or any(COOKIE.search(heading.text) for heading in block.headings)
        spoken = COOKIE.search(block.text) and (about or (statement and _has_widespread(block.text)))
        for row in _told(block, spoken=bool(spoken)):
            rows.setdefault(row["name"].text, row)
    if rows:
        told = list(rows.values())[:_MOST]
        yield Sheet(told[0]["name"].element, told)


def _told(block: Block, *, spoken: bool) -> Iterator[dict[str, Value]]:
    """What the sentences of a line say of cookies.

    Args:
        block: the line.
        spoken: whether it speaks of cookies, on a page or in a section that does.
    """
    over = block.headings[-1].text if block.headings else ""
    headed = COOKIE.search(over) is not None
    if denies(over) or not (spoken or headed):
        return
    for sentence in _SENTENCE.split(block.text):
        if not _may_name(sentence) or denies(sentence):
            continue
        rest = block.text.replace(sentence, "").strip()
        yield from (_row({"name": name, "description": rest}, block) for name in _listed(sentence))
        names = list(_names(sentence, block))
        led = led_by(sentence, names)
        if (spoken and _is_said_of_cookies(sentence)) or (headed and "category" in led):
            said = {"description": sentence.strip(), **led}
            yield from (_row({"name": name, **said}, block) for name in names)


def _row(told: dict[str, str], block: Block) -> dict[str, Value]:
    return {role: Value(text, block.element) for role, text in told.items() if text}


def _may_name(text: str) -> bool:
    """A cheap test."""
    sign = "_" in text or "*" in text or ("-" in text and (":" in text or "：" in text))
    return len(text) <= _LONGEST and (sign or _CAPITALS.search(text) is not None)


def _has_widespread(text: str) -> bool:
    """Whether a text has a name that websites everywhere have."""
    return any(is_widespread(token.strip(_QUOTES)) for token in _TOKEN.findall(text) if "_" in token)


def _listed(sentence: str) -> tuple[str, ...]:
    """The names that a sentence is a list of, behind a label: "Cookies: quay_sid, quay-agreed"."""
    said = labelled(sentence.rstrip(" .。"))
    names = split_names(said[2]) if said is not None and said[0] == "name" else ()
    return names if all(is_strong_name(name) and not is_host(name) for name in names) else ()


def _is_said_of_cookies(sentence: str) -> bool:
    return " " in sentence and bool(COOKIE.search(sentence) or CONSENT_TALK.search(sentence))


def _names(sentence: str, block: Block) -> Iterator[str]:
    """Names that websites everywhere have, and identifiers in an element of their own."""
    apart = {part.strip(_QUOTES) for part in block.parts} if len(block.parts) > 1 else set()
    apart.update(_QUOTED.findall(sentence))
    for token in dict.fromkeys(token.strip(_QUOTES) for token in _TOKEN.findall(with_stars(sentence))):
        marked = "_" in token or (_CAPITALS.fullmatch(token) is not None and is_widespread(token))
        identifier = marked and is_strong_name(token) and not is_host(token)
        if identifier and (is_widespread(token) or token in apart):
            yield token
