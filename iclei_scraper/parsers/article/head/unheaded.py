"""Articles without any heading: what their head calls them, above their first paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.headline import spelt_in
from iclei_scraper.parsers.article.text.prose import paragraphs_of
from iclei_scraper.parsers.signs.headings import names_section
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


def title_of_head(
    context: Context, metadata: Metadata, claims: Sequence[str], dated: Date | None
) -> Block | None:
    """A line with what the head calls an article, before the first paragraph; ``None`` where nothing vouches.

    Its address tells the day and has its words in the last part, or its own data name it an article. A head
    that tells the same on every page, the name of the house, is told so apart from a title.
    """
    blocks = [block for block in context.page.content_blocks if block.place == "main" and block.text]
    text = paragraphs_of(blocks)
    if len(text) < _FEWEST_PARAGRAPHS or any(0 < block.heading <= _LARGE for block in blocks):
        return None
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
