"""Cookies told in running lists: "_ga – tells visitors apart (2 years)", or a name above its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import CONSENT_TALK
from iclei_scraper.parsers.cookies.names import is_strong_name, split_names
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import COOKIE, ROLES
from iclei_scraper.values.durations import read_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_ENTRY = re.compile(
    r"^[\"'“”„`]?(?P<names>[\w*.#$@%&+~!|\[\]{}<>=^?-]{2,80}(?:\s?(?:,|/|&|and|und|et|y|e)\s[\w*.#$@%&+~!|"
    r"\[\]{}<>=^?-]{2,80}){0,6})[\"'“”„`]?(?P<note>\s?[(（][^()（）]{1,80}[)）])?\s*(?P<sign>[:：]|"
    r"\s[–—-]|[–—]|\s?=)?\s+(?P<text>\S.{7,1500})$",
    re.DOTALL,
)
_IN_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,60})[)）\]]")
_LASTING = re.compile(
    r"(?:expir\w*|lasts?|lasting|stored for|storage|duration|lifetime|lifespan|retention|retained|"
    r"valid(?:ity)?|deleted after|kept for|persists?|speicherdauer|laufzeit|gültig\w*|gespeichert|"
    r"gelöscht|läuft|ablauf\w*|verfällt|dauer|expire|durée|conserv\w+|valable|supprimé\w*|caduc\w*|"
    r"expira\w*|duración|vigencia|conserva\w*|elimina\w*|duração|validade|durata|scad\w+|bewaar\w*|"
    r"verloopt|有効|保存|期間|期限|유효|보관|만료|有效|过期)[^.;。]{0,60}",
    re.IGNORECASE,
)
_IN_TABLE = frozenset({"td", "th", "table", "tr"})
_OPENS_LIKE_NAME = re.compile(r"[\"'“„`]?[\w*.#$@-]{0,60}?(?:[_*#\d.-]|[a-z][A-Z]|[A-Z]{3})")
_FURNITURE = frozenset({"header", "footer"})
_MOST_BLOCKS = 50_000  # of one page
_CLIMB = 4
_FEWEST = 2
_GAP = 8  # other blocks between two entries of a list
_SHORTEST = 20  # characters of a description that stands below its name


def read_lists(page: Page, taken: set[HtmlElement]) -> Iterator[Sheet]:
    """Sheets of entries that begin with a name, in blocks that are not read otherwise.

    Args:
        page: the page.
        taken: elements whose text is known already.
    """
    entries: list[tuple[int, Block, dict[str, Value]]] = []
    blocks = page.content_blocks[:_MOST_BLOCKS]
    for at, block in enumerate(blocks):
        if len(block.text) < 2 or block.place in _FURNITURE or _is_taken(block, taken):  # noqa: PLR2004
            continue
        if not _OPENS_LIKE_NAME.match(block.text):
            continue
        row = _entry(block) or _named_above(blocks, at)
        if row is not None:
            entries.append((at, block, row))
    yield from _sheets(entries)


def _is_taken(block: Block, taken: set[HtmlElement]) -> bool:
    around: HtmlElement | None = block.element
    for _ in range(_CLIMB):
        if around is None:
            return False
        if around in taken or around.tag in _IN_TABLE:
            return True
        around = around.getparent()
    return False


def _sheets(entries: list[tuple[int, Block, dict[str, Value]]]) -> Iterator[Sheet]:
    """Entries that follow one another closely; one alone is no list."""
    run: list[tuple[int, Block, dict[str, Value]]] = []
    for entry in [*entries, None]:
        if run and (entry is None or entry[0] - run[-1][0] > _GAP):
            if len(run) >= _FEWEST:
                heads = tuple(heading.text for heading in run[0][1].headings[-2:])
                yield Sheet(run[0][1].element, [row for _, _, row in run], heads)
            run = []
        if entry is not None:
            run.append(entry)


def _entry(block: Block) -> dict[str, Value] | None:
    """Name and explanation in one block."""
    match = _ENTRY.match(block.text)
    if match is None or not (
        match["sign"] or match["note"] or block.parts[0].strip(" :–-") == match["names"]
    ):
        return None
    names = split_names(match["names"])
    if not names or not all(map(is_strong_name, names)) or match["names"].lower() in ROLES:
        return None
    if _may_be_word(names[0]) and not _speaks_of_cookie(block.text):
        return None  # "GDPR: the regulation that …" in a glossary
    return _row(match["names"], f"{match['note'] or ''} {match['text']}".strip(), block, block)


def _named_above(blocks: list[Block], at: int) -> dict[str, Value] | None:
    """A name alone in its block, its explanation in the next."""
    block = blocks[at]
    if len(block.text) > 120 or at + 1 >= len(blocks):  # noqa: PLR2004  # characters
        return None
    names = split_names(block.text)
    if not names or not all(
        is_strong_name(name) and ("_" in name or "-" in name or "." in name or name.isupper())
        for name in names
    ):
        return None
    below = blocks[at + 1]
    if len(below.text) < _SHORTEST or below.element.tag in _IN_TABLE or " " not in below.text:
        return None
    if _may_be_word(names[0]) and not _speaks_of_cookie(below.text):
        return None  # an entry of a menu
    return _row(block.text, below.text, block, below)


def _may_be_word(name: str) -> bool:
    """Capitals alone, or with a host's dot: "GDPR", "SUPPORT", "UNION.ORG"."""
    return name.isupper() and name.replace(".", "").replace("-", "").isalpha()


def _speaks_of_cookie(text: str) -> bool:
    return bool(COOKIE.search(text) or CONSENT_TALK.search(text) or _lasting(text))


def _row(names: str, text: str, block: Block, below: Block) -> dict[str, Value]:
    row = {"name": Value(names, block.element), "description": Value(text, below.element)}
    lasting = _lasting(text)
    if lasting:
        row["duration"] = Value(lasting, below.element)
    return row


def _lasting(text: str) -> str | None:
    """The words of an explanation that say how long the cookie lasts."""
    for match in _IN_BRACKETS.finditer(text):
        if read_duration(match[1]):
            return match[1].strip()
    for match in _LASTING.finditer(text):
        if read_duration(match[0]):
            return match[0].strip()
    return None
