"""The article that a page is, if it is one: title, dates, authors, text, picture, tags."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.parsers.article.head.addressed import date_in_address
from iclei_scraper.parsers.article.head.around import PLACES, SIGNED, Around
from iclei_scraper.parsers.article.head.headline import (
    agrees_with,
    claimed_titles,
    find_headline,
    headline_lines,
    headline_text,
    named_by_address,
)
from iclei_scraper.parsers.article.head.metadata import read_metadata
from iclei_scraper.parsers.article.head.unheaded import OF_HEAD, title_of_head, title_of_picture
from iclei_scraper.parsers.article.kinds import article_kind, article_tags
from iclei_scraper.parsers.article.text.asides import edge_lines, without_asides
from iclei_scraper.parsers.article.text.body import article_body
from iclei_scraper.parsers.article.text.endings import until_afterword, without_signature
from iclei_scraper.parsers.article.text.foreign import (
    dropped_elements,
    told_elements,
    without_comments,
    without_foreign,
)
from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.article.times import article_times
from iclei_scraper.parsers.article.verdict.notes import is_one_of_several, tells_hours, tells_many_days
from iclei_scraper.parsers.article.verdict.verdict import START, Case, is_article, is_ruled_out, weight
from iclei_scraper.parsers.article.writers.authors import visible_authors
from iclei_scraper.parsers.article.writers.marked import linked_authors
from iclei_scraper.parsers.article.writers.writers import writers
from iclei_scraper.parsers.metadata import parse_canonical
from iclei_scraper.parsers.signs.addresses import folder_of, of_story
from iclei_scraper.parsers.signs.dated import days_of
from iclei_scraper.parsers.signs.headings import names_section
from iclei_scraper.parsers.signs.images import image_in
from iclei_scraper.parsers.signs.kinds import event_word, kind_label
from iclei_scraper.parsers.signs.titles import clean_title
from iclei_scraper.records import Evidence, NewsItem
from iclei_scraper.values.wording.languages import language_of
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.article.times import Times
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

__all__ = ["Article", "parse_article"]

_LARGE = 2  # level of headings
_SHORTEST_TEASER = 30
_FEWEST = 3  # paragraphs of a story
_CLAIMS = 4  # what a head may call an article
_BYLINE = 80  # characters of a line beside the title that is no text
_OWN_TEXT, _OWN_TEXT_DATED = 700, 350
"""Characters above the first card that are an article's, not the introduction of a list; and below a day."""


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
    metadata = read_metadata(context.page)
    claims = claimed_titles(context.page, metadata)
    title, heads = _headline(context, claims)
    title = title_of_picture(context.page, next(iter(claims), ""), title) or title
    if title is None:
        title = title_of_head(context, metadata, claims, date_in_address(context.address, context))
    if title is None:
        return None
    own = [card for card in cards if _is_own(card, title, context.page)]

    def drafted() -> _Draft:
        others = [card for card in cards if card not in own]
        return _Draft(Around(title, others, metadata, context), claims, headline_lines(title, heads))

    draft = drafted()
    if not draft.convincing:
        return None
    told = draft.told_of_others()
    if told:
        own += told
        draft = drafted()
    return Article(draft.item(), title, tuple(own))


def _headline(context: Context, claims: Sequence[str]) -> tuple[Block | None, list[Block]]:
    """The line with the title, and those among which it stands."""
    page = context.page

    def leads_here(block: Block) -> bool:
        hrefs = (link.href for link in block.links if link.href and "#" not in link.href)
        return any(page.absolute(href) == page.url for href in hrefs)

    heads = [block for block in page.content_blocks if block.place in PLACES and block.text]
    heads = [block for block in heads if not (block.heading and _leads_home(block, page))]
    claimed = next(iter(claims), None)
    title = find_headline(heads, claimed, leads_here)
    for other in claims[1:_CLAIMS] if title is None else ():  # one may call the site, or the section
        title = title or find_headline(heads, other, leads_here)
    if title is None or not title.heading or not agrees_with(title, claims):
        title = named_by_address(heads, title, page.url, leads_here) or title or _dated_heading(context)
    elif title.heading > _LARGE and (dated := _dated_heading(context)) is not None:
        text = (block for block in page.content_blocks if dated.index < block.index < title.index)
        title = dated if sum(map(running, text)) >= _FEWEST else title  # the name of the house below a story
    if title is None and claimed is not None:
        heads = [block for block in page.content_blocks if block.heading == 1 and block.place == "aside"]
        title = find_headline(heads, claimed, leads_here)
    if title is not None and title.text != page.title and _leads_home(title, page):
        return None, heads  # the name of the house, where a page is called by more
    return title and _repeated(title, heads, context), heads


def _repeated(title: Block, lines: Sequence[Block], context: Context) -> Block:
    """The same heading further down, above a day, where a bar that stays in sight has the first."""
    below = takewhile(lambda line: not running(line), (line for line in lines if line.index > title.index))
    for head, line in pairwise(below):
        if (head.text, head.heading) == (title.text, title.heading) and _tells_day(line, context):
            return head
    return title


def _leads_home(block: Block, page: Page) -> bool:
    """Whether a line is but a link from another page to the start of the site: its name, or its sign."""
    if len(block.links) != 1 or block.links[0].text != block.text:
        return False
    led = page.absolute(block.links[0].href)
    return led is not None and led != page.url and START.fullmatch(urlsplit(led).path) is not None


def _dated_heading(context: Context) -> Block | None:
    """The only heading below which a line tells a day: the head of some pages says nothing."""
    blocks = context.page.content_blocks
    dated = [
        head
        for head, line in pairwise(blocks)
        if head.heading > 0 and head.text and head.place == "main"
        if not line.heading or line.heading > max(head.heading, _LARGE)
        if len(line.text) <= SIGNED and has_digit(line.text) and _tells_day(line, context)
    ]
    return dated[0] if len(dated) == 1 and not names_section(dated[0].text) else None


def _tells_day(line: Block, context: Context) -> bool:
    return any(found.precision == "day" and found.stated for found, _ in context.meta(line).dates)


def _is_own(card: Card, title: Block, page: Page) -> bool:
    """Whether a card is the article itself: its title, leading nowhere else, or a box around it."""
    here = card.url is None or card.url.split("#")[0] == page.url
    held = any(block is title for block in (card.title_block, *card.sure))
    return held or (card.title == title.text and here)


class _Draft:
    """The parts of an article as they are found, each once."""

    def __init__(self, around: Around, claims: Sequence[str], heading: Sequence[Block]) -> None:
        self._around = around
        self._title = around.title
        self._context = around.context
        self._page = around.context.page
        self._metadata = around.metadata
        self._cards = around.cards
        self._claims = claims
        self._heading = heading

    @cached_property
    def _times(self) -> Times:
        return article_times(
            self._around.position, self._around.blocks, self._around.facts, self._metadata, self._context
        )

    @cached_property
    def _byline(self) -> tuple[tuple[str, ...], Block | None]:
        return visible_authors(self._around.near, self._context)

    @cached_property
    def _authors(self) -> tuple[str, ...]:
        return writers(self._around, self._byline)

    @property
    def convincing(self) -> bool:
        """Whether all of it makes an article."""
        if is_ruled_out(self._title, self._metadata, self._context):
            return False
        if self._is_one_of_several:
            return False
        text = self._around.text
        byline = bool(self._byline[0] or linked_authors(self._around.near))
        notes = self._around.notes
        case = Case(self._title, self._metadata, self._times, byline, text, notes, self._listed(text))
        return is_article(case, self._context)

    def told_of_others(self) -> list[Card]:
        """Cards that are the text: what leads to another house, as of books, with what is said of it."""
        homes = {block.element.getparent() for block in self._around.text}
        return [card for card in self._cards if self._is_text(card, homes)]

    def _is_text(self, card: Card, homes: set[HtmlElement | None]) -> bool:
        there = urlsplit(card.url or "").hostname
        dated, root = card.dated, card.unit.root
        own = dated.published is not None and dated.block is not self._times.block
        if own or there in {None, urlsplit(self._page.url).hostname}:
            return False
        listed = root.getparent() if root.tag == "li" and not card.unit.flat else None
        if listed is not None:
            return listed.getparent() in homes
        return card.unit.flat and card.title_block.element.getparent() in homes

    @property
    def _is_one_of_several(self) -> bool:
        """Whether the date belongs to a part that has others beside it: a note under a heading, a row."""
        line = self._times.block
        if self._metadata.published is not None:
            return False
        after = [block for block in self._around.blocks if block.index > self._title.index]
        if line is not None:
            return is_one_of_several(line, self._title, after, self._context)
        foretold = self._times.event is not None and not self._metadata.is_event
        return foretold and (tells_hours(after) or tells_many_days(after, self._context))

    def _listed(self, text: Sequence[Block]) -> int:
        """Cards between the title and the end of the text: a list, not what follows an article."""
        if not text:
            return len(self._cards)
        span = range(self._title.index + 1, text[-1].index)
        inside = [
            index
            for card in self._cards
            if card.title_block.place == "main" and (index := card.title_block.index) in span
        ]
        first = min(inside, default=span.start)
        above = sum(weight(block.text) for block in text if span.start <= block.index < first)
        dated = self._times.beside and self._title.heading == 1  # no list tells one day of itself
        return len(inside) if above < (_OWN_TEXT_DATED if dated else _OWN_TEXT) else 0

    def item(self) -> NewsItem:
        """The record."""
        page, metadata, times = self._page, self._metadata, self._times
        kind = article_kind(self._title, self._around.blocks, metadata, self._context)
        event = self._is_event(kind)
        shown = metadata.published if event else times.published
        published = self._context.placed(shown)
        heading = headline_text(self._named, self._claims, self._is_date)
        name = clean_title(heading, None, self._context) or self._title.text
        body = self._body(name)
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
            image=metadata.image or self._first_image(),
            tags=article_tags(metadata, self._around.blocks, self._context),
            language=language_of(f"{name}. {(body or '')[:1500]}", self._context.language, page.languages),
            evidence=tuple(self._evidence(dated=shown is not None)),
        )

    @property
    def _announced(self) -> Date | None:
        """The date that an event's page shows, unless the head says that it was published then."""
        shown, published = self._times.published, self._metadata.published
        if self._times.block is None or (published and shown and published.value == shown.value):
            return None
        return shown

    @property
    def _named(self) -> Sequence[Block]:
        """The lines of the heading without one of labelled facts and a day: "2026-02-13 Source: …"."""
        first, *others = self._heading
        told = (line for line in others if ":" in line.text.replace("：", ":"))
        facts = {line.index for line in told if _tells_day(line, self._context)}
        return [first, *(line for line in others if line.index not in facts)]

    def _is_date(self, part: str) -> bool:
        meta = self._context.meta_of(part)
        return bool(meta.dates) and not meta.words

    def _is_event(self, kind: str | None) -> bool:
        """Said to be one, or without any date but that of what it announces."""
        if self._metadata.is_event or (self._times.event is not None and self._times.published is None):
            return True
        if not kind or not event_word(kind):
            return False
        path = self._context.path  # below a folder of news, the words of a headline tell nothing
        return event_word(folder_of(path) if of_story(self._context.address) else path)

    def _body(self, name: str) -> str | None:
        title, blocks = self._title, self._around.blocks
        inside = [*without_comments(it for it in blocks if it.place == "main" or it is title)]
        edges = edge_lines(title, inside)
        own = until_afterword(title, [block for block in inside if block not in edges])
        kept = without_foreign(title, own)
        kept = without_asides(title, kept, self._page)
        drop = [*dropped_elements(self._page, kept)]
        drop += [card.unit.root for card in self._cards if not card.unit.flat]
        beside = (self._times.block, self._byline[1])
        drop += told_elements(title, beside, kept, self._context)
        head = {name, *(line.text for line in self._heading)}
        head |= {line.text for line in beside if line is not None and len(line.text) <= _BYLINE}
        head |= {line.text for line in edges}  # breaks may part them from the text in one element
        shown = without_signature(article_body(title, head, kept, drop, self._context), self._authors)
        told = self._metadata.body
        if told and len(told) > 2 * len(shown or ""):  # the page draws its text by script from the same data
            return told
        short = (line for line in kept if line.index > title.index and line.text not in head)
        lines = self._around.text or takewhile(lambda line: not line.heading, short)
        return shown or "\n\n".join(line.text for line in lines) or None

    def _teaser(self, name: str, body: str | None) -> str | None:
        """The description the head gives, else the first paragraph."""
        text = self._metadata.description
        if text and text != name and len(text) >= _SHORTEST_TEASER and kind_label(text) is None:
            return text
        return body.split("\n\n", 1)[0] if body else None

    def _first_image(self) -> str | None:
        for node in self._title.element.iterancestors("article", "main"):
            found = image_in(node, self._page)
            return found[0] if found else None
        return None

    def _naming(self, authors: Sequence[str]) -> Block | None:
        """The line beside the title that has the first author's name."""
        return next((block for block in self._around.near if authors and authors[0] in block.text), None)

    def _evidence(self, *, dated: bool) -> Iterator[Evidence]:
        page, times, line = self._page, self._times, self._byline[1] or self._naming(self._authors)
        place = None if self._title.tag == OF_HEAD else page.xpath(self._title.element)
        yield Evidence(field="title", quote=self._title.text, xpath=place)
        if dated and times.published:
            block = times.block
            yield Evidence(
                field="published",
                quote=block.text if block else times.published.raw,
                xpath=page.xpath(block.element) if block else None,
            )
        if line is not None:
            yield Evidence(field="authors", quote=line.text, xpath=page.xpath(line.element))
