"""Articles without a heading of their own: what their head calls them, in a picture or above the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.headline import agrees_with, spelt_in
from iclei_scraper.parsers.article.text.prose import paragraphs_of
from iclei_scraper.parsers.signs.addresses import of_story
from iclei_scraper.parsers.signs.controls import furniture
from iclei_scraper.parsers.signs.headings import leads_back, names_section
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

OF_HEAD = "title"
"""Tag of a line that stands in no page's body."""
_FEWEST_WORDS, _FEWEST_PARAGRAPHS = 3, 3
_MOST_PICTURES = 200
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
    return _made(text[0], claim)


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


def title_of_picture(page: Page, claim: str, found: Block | None) -> Block | None:
    """A line with what the head calls an article, where a picture and no heading has these words.

    Args:
        page: the page.
        claim: what its head calls it.
        found: the heading that is likeliest else.
    """
    if word_count(claim) < _FEWEST_WORDS or (found is not None and agrees_with(found, [claim])):
        return None
    pictures = (
        it for it in islice(page.root.iter("img"), _MOST_PICTURES) if fold(it.get("alt") or "") == claim
    )
    picture = next(pictures, None)
    if picture is None or next(picture.iterancestors("a", "header", "footer"), None) is not None:
        return None
    above = set(takewhile(lambda element: element is not picture, page.root.iter()))
    below = (it for it in page.content_blocks if it.place == "main" and it.text and it.element not in above)
    first = next(below, None)
    return _made(first, claim) if first is not None else None


def _made(first: Block, claim: str) -> Block:
    """A line right before another."""
    return replace(
        first, index=first.index - 1, text=claim, tag=OF_HEAD, parts=(claim,), links=(), heading=0, bold=False
    )
