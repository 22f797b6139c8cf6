"""The words around a page's main text: header, navigation, footer, sidebar, dialogs.

One page cannot tell which of them stand on every page of its site; the archive, which knows the others, can.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.page import Page
    from iclei_scraper.page.lines import Block, Link

_MOST = 1_000
"""Lines of a page; a menu that is longer is a directory."""
_LONGEST = 2_000  # characters of one line
_OF_A_TAG = re.compile(
    r"/(?:tags?|tagged|keywords?|schlagw[oö]rter|etiquetas?|mots?-cles?)/|[?&]tag=", re.IGNORECASE
)


def parse_surroundings(page: Page) -> dict[str, tuple[str, ...]]:
    """Part of the page -> its lines in reading order, without injected content and clouds of tags."""
    parts: dict[str, list[str]] = {}
    count = 0
    for block in page.content_blocks:
        if block.place == "main" or not block.text or _is_tag(block):
            continue
        lines = _entries(block)
        parts.setdefault(block.place, []).extend(lines)
        count += len(lines)
        if count >= _MOST:
            break
    return {place: tuple(lines) for place, lines in parts.items()}


def _entries(block: Block) -> list[str]:
    """A menu that stands on one line, entry by entry; any other line as it is."""
    entries = [link.text for link in block.links if link.text]
    if len(entries) > 1 and _letters(block.text) == _letters("".join(entries)):
        return entries
    return [block.text[:_LONGEST]]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_tag(block: Block) -> bool:
    """Whether a line leads to what is filed under some words: it comes and goes with the articles."""
    return bool(block.links) and all(map(_leads_to_a_tag, block.links))


def _leads_to_a_tag(link: Link) -> bool:
    return "tag" in (link.element.get("rel") or "").split() or _OF_A_TAG.search(link.href) is not None
