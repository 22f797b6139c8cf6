"""The lines of a page as they stand around the title of an article: beside it, below it, its text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.unheaded import OF_HEAD
from iclei_scraper.parsers.article.text.foreign import is_teaser, without_comments
from iclei_scraper.parsers.article.text.inserted import between_paragraphs
from iclei_scraper.parsers.article.text.prose import paragraphs_of, running, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.signs.context import Context

PLACES = frozenset({"main", "header"})
SIGNED = 120
"""Characters of a line that names author and date."""
_NEAR_BEFORE, _NEAR_AFTER = 6, 8
_HEAD = 20  # lines after a title that may all stand before its text: tools, shares, a byline
_BESIDE = 3
_LEAD = 240  # characters of a sentence between title and writer


class Around:
    """Lines of a page by where they stand from a title, each kind found once."""

    def __init__(self, title: Block, cards: Sequence[Card], metadata: Metadata, context: Context) -> None:
        """Lines around a title.

        Args:
            title: the line that has it.
            cards: cards of other stories, whose lines are not the article's.
            metadata: what the page's head says.
            context: the page.
        """
        self.title = title
        self.cards = cards
        self.metadata = metadata
        self.context = context

    @cached_property
    def blocks(self) -> list[Block]:
        """Lines outside dialogs, footers and cards."""
        lines = [
            block
            for block in self.context.page.content_blocks
            if block is self.title
            or (block.text and block.index not in self.taken and self._may_belong(block))
        ]
        if self.title.tag == OF_HEAD:
            lines.insert(bisect_right(lines, self.title.index, key=attrgetter("index")), self.title)
        return lines

    @cached_property
    def taken(self) -> frozenset[int]:
        """Indexes of lines that belong to cards."""
        taken = {block.index for card in self.cards for block in card.sure}
        if self.metadata.is_article:
            taken -= between_paragraphs(self.cards, taken, self.context.page.content_blocks)
        return frozenset(taken)

    def _may_belong(self, block: Block) -> bool:
        """In the main part, or in a small box beside the title, where themes put the date."""
        if block.place in PLACES:
            return True
        return block.place in {"aside", "footer"} and abs(block.index - self.title.index) <= _BESIDE

    @cached_property
    def position(self) -> int:
        """Where the title stands among the lines."""
        return self.blocks.index(self.title)

    @cached_property
    def near(self) -> list[Block]:
        """Lines beside the title, those after it first."""
        at = self.position
        following = self.blocks[at + 1 : at + 1 + 2 * _HEAD]
        below = [block for block in following if block.tag != "figcaption"][:_HEAD]
        text = next((place for place, block in enumerate(below) if running(block)), 0)
        after = without_comments(below[: max(text, _NEAR_AFTER)])
        near = [*after, *self.blocks[max(0, at - _NEAR_BEFORE) : at]]
        return [block for block in near if not any(is_teaser(link.element) for link in block.links[:1])]

    @cached_property
    def in_order(self) -> list[Block]:
        """The same lines as the page has them, the title left out."""
        return sorted(self.near, key=lambda block: block.index)

    @property
    def below_title(self) -> list[Block]:
        """Those of the same lines that stand between the title and the text."""
        below = (block for block in self.in_order if block.index > self.title.index)
        return [*takewhile(lambda block: not running(block) or len(block.text) <= _LEAD, below)]

    @cached_property
    def facts(self) -> list[Block]:
        """Short lines after the title, wherever a list of facts may stand beside the text or below it."""
        return [
            block
            for block in without_comments(self.context.page.content_blocks)
            if block.index > self.title.index
            and 0 < len(block.text) <= SIGNED
            and block.place in {"main", "aside"}
            and block.index not in self.taken
        ]

    @cached_property
    def own(self) -> list[Block]:
        """The lines that readers have not written."""
        return [*without_comments(self.blocks)]

    @cached_property
    def text(self) -> list[Block]:
        """Running text in the main part, without what readers wrote."""
        return paragraphs_of(without_comments(block for block in self.blocks if block.place == "main"))

    @cached_property
    def notes(self) -> list[Block]:
        """The text, and the shorter sentences below the title."""
        own = without_comments(block for block in self.blocks if block.place == "main")
        below = (block for block in own if block.index > self.title.index)
        return [block for block in below if running(block) or sentence(block)]

    @cached_property
    def readers(self) -> frozenset[HtmlElement]:
        """Elements of what readers wrote."""
        own = {block.index for block in self.own}
        return frozenset(block.element for block in self.blocks if block.index not in own)

    @property
    def of_others(self) -> frozenset[HtmlElement]:
        """Elements of what readers wrote, and of the cards of other stories."""
        return self.readers.union(card.unit.root for card in self.cards if not card.unit.flat)
