"""The title of an article: the heading that agrees with what the head of the page says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import furniture
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.kinds import kind_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.article.metadata import Metadata

_LAST_DASH = re.compile(r"^(.*\S)\s+(?:[–—·•-]|::)\s+(\S.*)$")
_WORD = re.compile(r"\w+")
_CLOSE = 0.75
_ENOUGH = 0.5
_HEADS = 40
_SITE_WORDS = 5
_SECTION = 40
_SHORTEST, _LONGEST = 4, 300


def claimed_title(page: Page, metadata: Metadata) -> str | None:
    """What the head calls the article, without the site's name."""
    for text in (
        metadata.headline,
        metadata.og_title,
        page.title if page.root.find(".//title") is not None else None,
    ):
        if text:
            stripped = without_site(text, metadata.site_name)
            if stripped:
                return stripped
    return None


def without_site(title: str, site: str | None) -> str:
    """A ``<title>`` without the name of the site: after (or before) a bar or dash.

    >>> without_site("Trees for all | City Network", None), without_site("Cities: Trees", "Cities")
    ('Trees for all', 'Trees')
    """
    if site:
        for end in (f"| {site}", f"- {site}", f"– {site}", f"— {site}", f"· {site}", f": {site}"):
            if title.endswith(end) and len(title) > len(end):
                return title[: -len(end)].strip(" |–—-·:")
        for begin in (f"{site} |", f"{site} -", f"{site} –", f"{site}:", f"{site} »"):
            if title.startswith(begin) and len(title) > len(begin):
                return title[len(begin) :].strip(" |–—-·:»")
    if "|" in title or "｜" in title or "»" in title:
        parts = [part.strip() for part in re.split(r"\s?[|｜»«]\s?", title) if part.strip()]
        return max(parts, key=lambda part: (not _section(part), len(part)))
    match = _LAST_DASH.match(title)
    if match and len(_WORD.findall(match[2])) <= _SITE_WORDS and _width(match[2]) < _width(match[1]):
        return match[1].strip()
    return title.strip()


def _width(text: str) -> int:
    """Length of a text, to which a sign of Chinese, Japanese or Korean gives as much as two letters."""
    return len(text) if text.isascii() else sum(2 if char > "\u1100" else 1 for char in text)


def agreement(one: str, other: str) -> float:
    """How much of one title's words stand in the other, 0 to 1; signs count for Chinese and Japanese."""
    words, others = _words(one), _words(other)
    if not words or not others:
        return 0.0
    return len(words & others) / max(len(words), len(others) * 0.8)


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    if not text.isascii() and any("\u3040" <= char <= "\u9fff" for char in text):
        return frozenset(char for char in text if char.isalnum())
    return frozenset(_WORD.findall(text.lower()))


def find_headline(blocks: Sequence[Block], claimed: str | None) -> Block | None:
    """The heading that is the article's title.

    Args:
        blocks: lines of the page outside dialogs and cards.
        claimed: what the head of the page calls it.
    """
    heads = [block for block in blocks if block.heading and _possible(block)][:_HEADS]
    scores = [_score(block, claimed) - position * 0.02 for position, block in enumerate(heads)]
    best = max(scores, default=0.0)
    return heads[scores.index(best)] if best >= _ENOUGH else _plain_line(blocks, claimed)


def _score(block: Block, claimed: str | None) -> float:
    score = 2.0 * agreement(block.text, claimed) if claimed else 0.0
    score += {1: 1.0, 2: 0.4}.get(block.heading, 0.0)
    return score - 0.6 * (block.place != "main") - 0.6 * _section(block.text)


def _section(text: str) -> bool:
    """Whether a text is rather the heading of a section: "News", "Our members"."""
    return len(text) < _SECTION and heading_says(text) is not None


def _possible(block: Block) -> bool:
    if not _SHORTEST <= len(block.text) <= _LONGEST:
        return False
    return kind_label(block.text) is None and not furniture(block.text)


def _plain_line(blocks: Sequence[Block], claimed: str | None) -> Block | None:
    """On pages without headings: the first line that is what the head of the page says."""
    if not claimed:
        return None
    shortest, longest = max(_SHORTEST, len(claimed) * 0.6), min(_LONGEST, len(claimed) * 1.6)
    return next(
        (
            block
            for block in blocks
            if shortest <= len(block.text) <= longest and agreement(block.text, claimed) >= _CLOSE
        ),
        None,
    )


def headline_text(block: Block, claimed: str | None) -> str:
    """The heading's words, without a kicker or badge inside it where the head has the title alone."""
    text = block.text
    if claimed and claimed != text and len(claimed) >= 0.5 * len(text) and claimed in text:
        return claimed
    return text
