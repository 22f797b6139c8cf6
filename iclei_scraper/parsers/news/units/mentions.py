"""Links with the words of a title that are none: what comes again and again, what a line mentions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.dated_lines import leading_date
from iclei_scraper.parsers.news.units.days_beside import ALL_BUT
from iclei_scraper.parsers.signs.files import without_files
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units.anchors import Anchor
    from iclei_scraper.parsers.signs.context import Context

_HOST = re.compile(r"^https?://[^/?#]+", re.IGNORECASE)
_STORY_WORDS = 3
_OPENING = 14  # characters in which a day stands that begins a line
_SOME = 3
REFRAIN = 4  # times that a link with the same words leads to the same place


def without_refrains(anchors: list[Anchor], path: str) -> list[Anchor]:
    """Links without the way to the page, and those that come again and again: an item's house or papers.

    A file of the same name that leads elsewhere each time is one of the papers of an item.
    """
    anchors = [anchor for anchor in anchors if anchor.link is None or not _leads_up(anchor.link.href, path)]
    named = Counter(text for anchor in anchors if without_files(text := anchor.text) != text)
    anchors = [anchor for anchor in anchors if named[anchor.text] < _SOME]
    counts = Counter((anchor.link.href, anchor.text) for anchor in anchors if anchor.link is not None)
    again = {key for key, count in counts.items() if count >= REFRAIN and key[0]}
    if not again or len(again) * 2 > len(counts):
        return anchors
    return [
        anchor for anchor in anchors if anchor.link is None or (anchor.link.href, anchor.text) not in again
    ]


def without_mentions(anchors: list[Anchor], blocks: Sequence[Block], context: Context) -> list[Anchor]:
    """Links without those in the midst of lines that all begin with their days, whether they have one or not.

    Such a line is a story as a whole: "12.05.2024 – The [bridge] opens again".
    """
    rows: dict[tuple[HtmlElement | None, str], list[Block]] = {}
    for block in blocks:
        if has_digit(block.text[:_OPENING]) and leading_date(block.text, context):
            rows.setdefault((block.element.getparent(), block.tag), []).append(block)
    linked = {anchor.block.index for anchor in anchors}
    told = {
        block.index
        for lines in rows.values()
        if len(lines) >= _SOME and any(block.index not in linked for block in lines)
        for block in lines
    }
    return [anchor for anchor in anchors if anchor.block.index not in told or _is_line(anchor)]


def _is_line(anchor: Anchor) -> bool:
    """Whether a link is as good as all of what its line says beside the day."""
    return len(anchor.text) >= ALL_BUT * (len(anchor.block.text) - _OPENING)


def _leads_up(href: str, path: str) -> bool:
    """Whether an address is that of a folder in which the page is, deeper than the first."""
    folder = _HOST.sub("", href).rstrip("/")
    return folder.count("/") > 1 and path.startswith(f"{folder}/") and path.rstrip("/") != folder


def place_of(anchor: Anchor) -> tuple[str, str | None, str | None]:
    """What a link's line is, and what holds the link on it.

    Where some come again and again beside the day ("12 May 2025 | Office of the Mayor"), an office with one
    story alone is none either.
    """
    holder = anchor.element.getparent()
    return (
        anchor.block.tag,
        anchor.block.element.get("class"),
        holder.get("class") if holder is not None else None,
    )


def dated_beside(anchor: Anchor, context: Context) -> bool:
    """Whether a link of some words, in no heading, shares its line with a date and hardly anything else."""
    block = anchor.block
    if block.heading or anchor.link is None or word_count(anchor.text) < _STORY_WORDS:
        return False
    around = block.text.replace(anchor.text, " | ", 1)
    return around != block.text and context.meta_of(around).is_date
