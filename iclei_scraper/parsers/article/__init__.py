"""The article that a page is, if it is one: title, dates, authors, text, picture, tags."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.about import named_in_portrait
from iclei_scraper.parsers.article.authors import (
    bare,
    claimed_authors,
    named_together,
    visible_authors,
)
from iclei_scraper.parsers.article.body import article_body
from iclei_scraper.parsers.article.boxes import named_at_the_right, named_in_box
from iclei_scraper.parsers.article.foreign import dropped_elements, without_comments, without_foreign
from iclei_scraper.parsers.article.headline import (
    claimed_titles,
    find_headline,
    headline_lines,
    headline_text,
)
from iclei_scraper.parsers.article.inserted import between_paragraphs
from iclei_scraper.parsers.article.kinds import article_kind, article_tags
from iclei_scraper.parsers.article.marked import linked_authors, marked_authors
from iclei_scraper.parsers.article.metadata import read_metadata
from iclei_scraper.parsers.article.notes import is_one_of_several, tells_many_days
from iclei_scraper.parsers.article.prose import paragraphs_of, running
from iclei_scraper.parsers.article.signatures import (
    named_after_words,
    named_below_regards,
    named_beside_date,
    named_by_label,
    signature_lines,
)
from iclei_scraper.parsers.article.times import article_times
from iclei_scraper.parsers.article.verdict import Case, is_article, is_ruled_out, weight
from iclei_scraper.parsers.metadata import parse_canonical
from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.dated import days_of
from iclei_scraper.parsers.signs.images import image_in
from iclei_scraper.parsers.signs.kinds import event_word, kind_label
from iclei_scraper.parsers.signs.titles import clean_title
from iclei_scraper.records import Evidence, NewsItem
from iclei_scraper.values.languages import language_of
from iclei_scraper.values.text import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.times import Times
    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

__all__ = ["Article", "parse_article"]

_PLACES = frozenset({"main", "header"})
_NEAR_BEFORE, _NEAR_AFTER = 6, 8
_HEAD = 20  # lines after a title that may all stand before its text: tools, shares, a byline
_BESIDE = 3
_SHORTEST_TEASER = 30
_SIGNATURE = 3  # lines after the text among which its author is named
_SIGNED = 120  # characters of a line that names author and date
_BYLINE = 80  # characters of a line beside the title that is no text
_OWN_TEXT = 700  # characters above the first card that are an article's, not the introduction of a list
_LEAD = 240  # characters of a sentence between title and writer
_WIDE = 30  # children of an element that is more than a byline


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page."""

    item: NewsItem
    title: Block
    own: tuple[Card, ...]
    """What looked like a card and is the article itself."""


def parse_article(context: Context, cards: Sequence[Card]) -> Article | None:
    """The article of a page, or ``None`` where the page is a list, a policy, a contact page and the like.

    Args:
        context: the page.
        cards: the news cards found on it, whose lines are not the article's. The article's own title may be
            among them: with its date and its text it looks like one.
    """
    draft = _Draft(context, cards)
    if draft.title is None or not draft.convincing:
        return None
    return Article(draft.item(draft.title), draft.title, tuple(draft.own))


class _Draft:
    """The parts of an article as they are found, each once."""

    def __init__(self, context: Context, cards: Sequence[Card]) -> None:
        page = context.page
        self._context = context
        self._page = page
        self._metadata = read_metadata(page)
        self._claims = claimed_titles(page, self._metadata)
        heads = [block for block in page.content_blocks if block.place in _PLACES and block.text]
        claimed = next(iter(self._claims), None)
        self.title = find_headline(heads, claimed, self._leads_here)
        if self.title is None and claimed is not None:
            heads = [block for block in page.content_blocks if block.heading == 1 and block.place == "aside"]
            self.title = find_headline(heads, claimed, self._leads_here)
        self._heading = headline_lines(self.title, heads) if self.title is not None else []
        self.own = [card for card in cards if self._is_own(card)]
        self._cards = [card for card in cards if card not in self.own]

    def _leads_here(self, block: Block) -> bool:
        """Whether a line is a link to the page itself."""
        hrefs = (link.href for link in block.links if link.href and not link.href.startswith("#"))
        return any((self._page.absolute(href) or "").split("#")[0] == self._page.url for href in hrefs)

    def _is_own(self, card: Card) -> bool:
        """Whether a card is the article itself: its title, leading nowhere else."""
        if self.title is None or card.title_block is self.title:
            return self.title is not None
        here = card.url is None or card.url.split("#")[0] == self._page.url
        return card.title == self.title.text and here

    @cached_property
    def _blocks(self) -> list[Block]:
        """Lines outside dialogs, footers and cards."""
        return [
            block
            for block in self._page.content_blocks
            if block is self.title
            or (block.text and block.index not in self._taken and self._may_belong(block))
        ]

    @cached_property
    def _taken(self) -> frozenset[int]:
        """Indexes of lines that belong to cards."""
        taken = {block.index for card in self._cards for block in card.sure}
        if self._metadata.is_article:
            taken -= between_paragraphs(self._cards, taken, self._page.content_blocks)
        return frozenset(taken)

    def _may_belong(self, block: Block) -> bool:
        """In the main part, or in a small box beside the title, where themes put the date."""
        if block.place in _PLACES:
            return True
        return (
            block.place in {"aside", "footer"}
            and self.title is not None
            and abs(block.index - self.title.index) <= _BESIDE
        )

    @cached_property
    def _position(self) -> int | None:
        return self._blocks.index(self.title) if self.title is not None else None

    @cached_property
    def _near(self) -> list[Block]:
        """Lines beside the title, those after it first."""
        at = self._position
        if at is None:
            return []
        below = self._blocks[at + 1 : at + 1 + _HEAD]
        text = next((place for place, block in enumerate(below) if running(block)), 0)
        after = without_comments(below[: max(text, _NEAR_AFTER)])
        return [*after, *self._blocks[max(0, at - _NEAR_BEFORE) : at]]

    @cached_property
    def _in_order(self) -> list[Block]:
        """The same lines as the page has them, the title left out."""
        return sorted(self._near, key=lambda block: block.index)

    @property
    def _below_title(self) -> list[Block]:
        """Those of the same lines that stand between the title and the text."""
        at = self.title.index if self.title is not None else 0
        below = (block for block in self._in_order if block.index > at)
        return [*takewhile(lambda block: not running(block) or len(block.text) <= _LEAD, below)]

    @cached_property
    def _facts(self) -> list[Block]:
        """Short lines after the title, wherever a list of facts may stand beside the text or below it."""
        at = self.title.index if self.title is not None else 0
        return [
            block
            for block in without_comments(self._page.content_blocks)
            if block.index > at
            and 0 < len(block.text) <= _SIGNED
            and block.place in {"main", "aside"}
            and block.index not in self._taken
        ]

    @cached_property
    def _times(self) -> Times:
        return article_times(self._position, self._blocks, self._facts, self._metadata, self._context)

    @cached_property
    def _byline(self) -> tuple[tuple[str, ...], Block | None]:
        return visible_authors(self._near, self._context)

    @cached_property
    def convincing(self) -> bool:
        """Whether all of it makes an article."""
        if self.title is None or is_ruled_out(self.title, self._metadata, self._context):
            return False
        if self._is_one_of_several:
            return False
        text = self._text
        case = Case(self.title, self._metadata, self._times, bool(self._byline[0]), text, self._listed(text))
        return is_article(case, self._context)

    @property
    def _is_one_of_several(self) -> bool:
        """Whether the date belongs to a part that has others beside it: a note under a heading, a row."""
        line = self._times.block
        if self.title is None or self._metadata.published is not None:
            return False
        after = [block for block in self._blocks if block.index > self.title.index]
        if line is not None:
            return is_one_of_several(line, after, self._context)
        foretold = self._times.event is not None and not self._metadata.is_event
        return foretold and tells_many_days(after, self._context)

    def _listed(self, text: Sequence[Block]) -> int:
        """Cards between the title and the end of the text: a list, not what follows an article."""
        if self.title is None or not text:
            return len(self._cards)
        span = range(self.title.index + 1, text[-1].index)
        inside = [
            index
            for card in self._cards
            if card.title_block.place == "main" and (index := card.title_block.index) in span
        ]
        first = min(inside, default=span.start)
        above = sum(weight(block.text) for block in text if span.start <= block.index < first)
        return len(inside) if above < _OWN_TEXT else 0

    @cached_property
    def _authors(self) -> tuple[str, ...]:
        """Who wrote it; a box of the writer may repeat the title."""
        title = letters_of(self.title.text) if self.title is not None else ""
        return tuple(name for name in self._named if letters_of(name) != title)

    @property
    def _named(self) -> tuple[str, ...]:
        """A byline names them; metadata tells its names apart; else what is marked, else metadata alone."""
        shown, line = self._byline
        told = self._metadata
        claimed = claimed_authors(told.authors, told.site_name, self._context.host)
        if line is not None:
            if claimed and (
                all(name in line.text for name in claimed) or (told.persons and {*shown} < {*claimed})
            ):
                return claimed
            if byline(line.text) or named_together(shown, line.text):
                return shown
            return marked_authors([line.element]) or shown
        if told.persons and claimed:
            return claimed
        scopes: list[HtmlElement] = []
        for block in self._near:
            for element in (block.element, block.element.getparent()):
                if element is not None and element not in scopes and len(element) < _WIDE:
                    scopes.append(element)
        return (
            marked_authors(scopes, self._of_others)
            or linked_authors(self._near)
            or named_in_portrait(self._blocks, self._position or 0, self._context)
            or named_by_label(self._in_order, self._context)[0]
            or named_by_label(self._facts, self._context, guessing=False)[0]
            or (() if told.house else claimed)
            or named_in_box(self._below_title, self._context)[0]
            or named_beside_date(self._in_order, self._context)[0]
            or named_after_words(self._below_title, self._context)[0]
            or self._signed
            or claimed
            or claimed_authors(told.authors)
        )

    @cached_property
    def _readers(self) -> frozenset[HtmlElement]:
        """Elements of what readers wrote."""
        own = {block.index for block in self._own}
        return frozenset(block.element for block in self._blocks if block.index not in own)

    @property
    def _of_others(self) -> frozenset[HtmlElement]:
        """Elements of what readers wrote, and of the cards of other stories."""
        return self._readers.union(card.unit.root for card in self._cards if not card.unit.flat)

    @cached_property
    def _own(self) -> list[Block]:
        """The lines that readers have not written."""
        return [*without_comments(self._blocks)]

    @property
    def _signed(self) -> tuple[str, ...]:
        """Who is named once at the end of the text, or marked in the article's own element."""
        if self.title is None:
            return ()
        last = max((block.index for block in self._text), default=0)
        below = [block for block in self._own if block.index > self.title.index]
        tail = [block for block in below if last < block.index <= last + _SIGNATURE]
        dated = [block for block in below if len(block.text) <= _SIGNED and self._context.meta(block).dates]
        said = [block for block in below if len(block.text) <= _SIGNED and byline(bare(block.text))]
        names = visible_authors([*tail, *dated, *(said if len(said) == 1 else ())], self._context)[0]
        if names:
            return names
        ends = signature_lines(self._position or 0, self._blocks, self._context)
        if len(ends) == 1 and (names := named_beside_date(ends, self._context)[0]):
            return names
        names = named_below_regards(below, self._context) or named_at_the_right(tail, self._context)
        if names := names or named_after_words(tail, self._context)[0]:
            return names
        around = next(self.title.element.iterancestors("article"), None)
        found = marked_authors([around], self._readers) if around is not None else ()
        return found if len(found) == 1 else ()

    @cached_property
    def _text(self) -> list[Block]:
        """Running text in the main part, without what readers wrote."""
        return paragraphs_of(without_comments(block for block in self._blocks if block.place == "main"))

    def item(self, title: Block) -> NewsItem:
        """The record."""
        page, metadata, times = self._page, self._metadata, self._times
        kind = article_kind(title, self._blocks, metadata, self._context)
        event = self._is_event(kind)
        shown = metadata.published if event else times.published
        published = self._context.placed(shown)
        heading = headline_text(self._heading, self._claims, self._is_date)
        name = clean_title(heading, None, self._context) or title.text
        body = self._body(title, name)
        return NewsItem(
            title=name,
            url=parse_canonical(page) or page.url,
            kind=kind or ("Event" if event else None),
            published=published.value if published else None,
            published_precision=published.precision if published else None,
            published_raw=shown.raw if shown else None,
            event_date=days_of(times.event or (self._announced if event else None)),
            modified=times.modified.value if times.modified else None,
            teaser=self._teaser(name, body),
            body=body,
            authors=self._authors,
            image=metadata.image or self._first_image(title),
            tags=article_tags(metadata, self._blocks),
            language=language_of(f"{name}. {(body or '')[:1500]}", self._context.language, page.languages),
            evidence=tuple(self._evidence(title, dated=shown is not None)),
        )

    @property
    def _announced(self) -> Date | None:
        """The date that an event's page shows, unless the head says that it was published then."""
        shown, published = self._times.published, self._metadata.published
        if self._times.block is None or (published and shown and published.value == shown.value):
            return None
        return shown

    def _is_date(self, part: str) -> bool:
        meta = self._context.meta_of(part)
        return bool(meta.dates) and not meta.words

    def _is_event(self, kind: str | None) -> bool:
        """Said to be one, or without any date but that of what it announces."""
        if self._metadata.is_event or (self._times.event is not None and self._times.published is None):
            return True
        return bool(kind and event_word(kind)) and event_word(self._context.path)

    def _body(self, title: Block, name: str) -> str | None:
        inside = without_comments(block for block in self._blocks if block.place == "main" or block is title)
        kept = without_foreign(title, [*inside])
        drop = [*dropped_elements(self._page, kept)]
        drop += [card.unit.root for card in self._cards if not card.unit.flat]
        beside = (self._times.block, self._byline[1])
        head = {name, *(line.text for line in self._heading)}
        head |= {line.text for line in beside if line is not None and len(line.text) <= _BYLINE}
        shown = article_body(title, head, kept, drop, self._context)
        told = self._metadata.body
        if told and len(told) > 2 * len(shown or ""):  # the page draws its text by script from the same data
            return told
        return shown

    def _teaser(self, name: str, body: str | None) -> str | None:
        """The description the head gives, else the first paragraph."""
        text = self._metadata.description
        if text and text != name and len(text) >= _SHORTEST_TEASER and kind_label(text) is None:
            return text
        return body.split("\n\n", 1)[0] if body else None

    def _first_image(self, title: Block) -> str | None:
        for node in title.element.iterancestors("article", "main"):
            found = image_in(node, self._page)
            return found[0] if found else None
        return None

    def _naming(self, authors: Sequence[str]) -> Block | None:
        """The line beside the title that has the first author's name."""
        return next((block for block in self._near if authors and authors[0] in block.text), None)

    def _evidence(self, title: Block, *, dated: bool) -> Iterator[Evidence]:
        page, times, line = self._page, self._times, self._byline[1] or self._naming(self._authors)
        yield Evidence(field="title", quote=title.text, xpath=page.xpath(title.element))
        if dated and times.published:
            block = times.block
            yield Evidence(
                field="published",
                quote=block.text if block else times.published.raw,
                xpath=page.xpath(block.element) if block else None,
            )
        if line is not None:
            yield Evidence(field="authors", quote=line.text, xpath=page.xpath(line.element))
