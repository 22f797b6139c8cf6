"""Articles without any heading: what their head calls them, above their first paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.headline import spelt_in
from iclei_scraper.parsers.article.text.prose import paragraphs_of
from iclei_scraper.parsers.signs.addresses import of_story
from iclei_scraper.parsers.signs.controls import furniture
from iclei_scraper.parsers.signs.headings import leads_back, names_section
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

OF_HEAD = "title"
"""Tag of a line that stands in no page's body."""
_FEWEST_WORDS, _FEWEST_PARAGRAPHS = 3, 3
_LARGE = 2  # level of a heading
_NO_TITLE = (".", "。", ":", "：", "…")
_SHORTEST, _LONGEST, _NEAR = 15, 160, 2
"""Characters of a line that is a title, and lines between it and the first paragraph."""


def title_of_head(
    context: Context, metadata: Metadata, claims: Sequence[str], dated: Date | None
) -> Block | None:
    """A line with what the head calls an article, before the first paragraph; ``None`` where nothing vouches.

    Of a page among the stories of a house the line that stands there goes first.

    Its address tells the day and has its words in the last part, or its own data name it an article. A head
    that tells the same on every page, the name of the house, is told so apart from a title.
    """
    blocks = [block for block in context.page.content_blocks if block.place == "main" and block.text]
    text = paragraphs_of(blocks)
    if len(text) < _FEWEST_PARAGRAPHS or any(0 < block.heading <= _LARGE for block in blocks):
        return None
    named = _first_line(blocks, text, context) if of_story(context.address) or _has_way_back(blocks) else None
    if named is not None:
        return named
    claim = next(iter(claims), "")
    if word_count(claim) < _FEWEST_WORDS or names_section(claim):
        return None
    vouched = dated is not None and dated.precision == "day" and spelt_in(context.address, claim)
    if not vouched and not (metadata.is_article and metadata.headline == claim):
        return None
    first = text[0]
    return replace(
        first, index=first.index - 1, text=claim, tag=OF_HEAD, parts=(claim,), links=(), heading=0, bold=False
    )


def _first_line(blocks: Sequence[Block], text: Sequence[Block], context: Context) -> Block | None:
    """The line right above the first paragraph, if it is the first that leads nowhere, and no label.

    A long one looks like a paragraph itself, but for being bold and no sentence.
    """
    bold = text[0].bold and not text[0].links and not text[0].text.endswith(_NO_TITLE)
    first = text[1] if bold else text[0]
    above = [block for block in blocks if block.index < first.index and not block.links]
    line = above[0] if above and above[0].index >= first.index - _NEAR else None
    if line is None or not _SHORTEST <= len(line.text) <= _LONGEST or names_section(line.text):
        return None
    return None if context.meta_of(line.text).dates or furniture(line.text) else line


def _has_way_back(blocks: Sequence[Block]) -> bool:
    return any(leads_back(link.text) for block in blocks for link in block.links)
