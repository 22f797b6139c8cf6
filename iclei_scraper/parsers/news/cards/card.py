"""Read a unit: which of its lines is the title, the date, the kind, the teaser, and where it leads."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.dates import choose_dates
from iclei_scraper.parsers.news.cards.naming import refrain_of, title_of, whole_title
from iclei_scraper.parsers.news.units.anchors import LINK, LONGEST_TITLE, bracketed
from iclei_scraper.parsers.news.units.dated_lines import after_date, leading_date
from iclei_scraper.parsers.news.units.days_beside import text_behind_day
from iclei_scraper.parsers.news.units.filed import filed_under
from iclei_scraper.parsers.news.units.secondary import secondary
from iclei_scraper.parsers.news.units.sections import date_by_heading, day_above, year_of_address
from iclei_scraper.parsers.signs.controls import button, furniture, placeholder
from iclei_scraper.parsers.signs.dated import TIME_RANGE, Dated, date_cells
from iclei_scraper.parsers.signs.files import only_files
from iclei_scraper.parsers.signs.images import image_in
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.meta import Meta, word_count
from iclei_scraper.parsers.signs.titles import CUT_OFF, clean_teaser, completed, dateline
from iclei_scraper.values.wording.news_words import is_plain_news
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.news.units.units import Unit
    from iclei_scraper.parsers.signs.context import Context

TITLE, DATE, KIND, AUTHOR, BUTTON, LABEL, TEXT, SHORT, ORNAMENT = "TdkablpS."
"""Roles of lines; a card's roles in order tell whether neighbours are built alike."""

_SOME = 2
_LONGEST_BUTTON = 40
_MOST_TEXTS = 5
"""A card with more paragraphs is a whole text."""
_TEXT_WORDS, _TEXT_LENGTH = 6, 45
"""Words or characters from which a line is text."""
_TEASER_WORDS = 5
_SUBTITLE_WORDS = 4
_SENTENCE_WORDS = 3
_MOST_FACTS, _FACT_WORDS = 6, 4
"""Elements of a line that tells facts about an item, and words of each."""
_START_PAGE = re.compile(r"https?://[^/?#]+/?(?:(?:index|default|home)\.[a-z]{3,5})?(?:#.*)?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*|\s?›.{0,150})")
"""Address of a result, as lists of search results show it."""
_CAPTIONS = frozenset({"figcaption", "figure", "caption"})
_CAPTION_DEPTH = 3

Lines = list[tuple["Block", "Meta"]]


@dataclass(slots=True, eq=False)
class Card:
    """What was read from a unit."""

    unit: Unit
    title: str
    title_block: Block
    url: str | None = None
    link: Link | None = None
    dated: Dated = field(default_factory=Dated)
    kind: str | None = None
    kind_block: Block | None = None
    teaser: str | None = None
    teaser_block: Block | None = None
    image: tuple[str, HtmlElement] | None = None
    authors: str | None = None
    """The byline's names as written."""
    authors_block: Block | None = None
    tags: tuple[str, ...] = ()
    button: str | None = None
    roles: str = ""
    lines: list[tuple[Block, str]] = field(default_factory=list)
    """Lines with their roles."""
    excerpt: bool = False
    """The teaser is cut off, as excerpts are."""
    ranged: bool = False
    """Tells from when to when."""

    @property
    def blocks(self) -> list[Block]:
        """The lines of the card."""
        return self.unit.blocks

    @property
    def sure(self) -> list[Block]:
        """The lines that are surely the card's: all in an element of its own, else no text but the teaser."""
        if not self.unit.flat and self.roles.count(TEXT) <= _MOST_TEXTS:
            return self.blocks
        return [
            block for block, role in self.lines if role not in {TEXT, SHORT} or block is self.teaser_block
        ]


def read_cards(units: Sequence[Unit], context: Context) -> list[Card]:
    """The cards of neighbours; beside several with titles a word will do for one that has a day as well."""
    refrain = refrain_of(units)
    cards = [_read(unit, context, refrain) for unit in units]
    found = sum(card is not None for card in cards)
    if _SOME <= found < len(cards) < 2 * found:
        for place, unit in enumerate(units):
            if cards[place] is None and unit.anchor.level > LINK:
                cards[place] = _read(unit, context, refrain, short=True)
    classes = Counter(card.title_block.element.get("class") for card in cards if card is not None)
    usual, count = next(iter(classes.most_common(1)), (None, 0))
    if usual and _SOME < count < len(cards) < 2 * count:
        cards = [card and _titled_alike(card, usual, refrain, context) for card in cards]
    return [card for card in cards if card is not None]


def _titled_alike(card: Card, usual: str, refrain: Collection[str], context: Context) -> Card:
    """A card whose title is in the element in which its neighbours have theirs, where there is one."""
    lines = [block for block in card.blocks if block.element.get("class") == usual]
    if len(lines) != 1 or lines[0] is card.title_block:
        return card
    anchor = replace(card.unit.anchor, block=lines[0], text=lines[0].text, level=LINK)
    return _read(replace(card.unit, anchor=anchor), context, refrain) or card


def _read(unit: Unit, context: Context, refrain: Collection[str], *, short: bool = False) -> Card | None:
    """The card of a unit, or ``None`` where no title is left; ``refrain`` is what its neighbours say too."""
    named = title_of(unit, context, refrain, short=short)
    if named is None:
        return None
    card = Card(unit, title=named[1], title_block=named[0])
    lines: Lines = [(block, context.meta(block)) for block in unit.blocks if block.text]
    _sort_lines(card, lines, context)
    if unit.anchor.level >= LINK and card.roles.count(TEXT) > _MOST_TEXTS:
        return None  # a link somewhere in a long text
    card.title = completed(card.title, [block.text for block, _ in lines if len(block.text) <= LONGEST_TITLE])
    _choose_teaser(card, lines, context)
    if card.teaser and placeholder(card.teaser):
        return None
    card.link, card.url = _target(card, context)
    if not unit.flat or unit.root is not unit.anchor.element:
        card.image = image_in(unit.root, context.page)
    card.dated = choose_dates(unit, lines, context, card.title_block)
    _date_of_teaser(card, context)
    _date_in_title(card, context)
    shown = [block for block, _ in lines]
    if found := date_by_heading(shown, card.title_block, card.title, card.dated, context):
        card.dated = replace(card.dated, published=found[0], block=found[1])
    if told := year_of_address(card.dated, card.url):
        card.dated = replace(card.dated, published=told)
    card.ranged = bool(card.dated.range) or any(
        TIME_RANGE.search(block.text) for block, meta in lines if meta.timed
    )
    if _may_stand_below_its_day(card, lines) and (found := day_above(card.title_block, context)):
        card.dated = replace(card.dated, published=found[0], block=found[1])
        if told := year_of_address(card.dated, card.url):
            card.dated = replace(card.dated, published=told)
    return card


def _may_stand_below_its_day(card: Card, lines: Lines) -> bool:
    """Whether a card is a post that tells who wrote it, or at what hour, but not on what day."""
    if card.ranged or card.dated.other or card.dated.published is not None or card.url is None:
        return False
    below = (meta.timed for block, meta in lines if block.index > card.title_block.index)
    return card.authors is not None or any(below)


def _date_of_teaser(card: Card, context: Context) -> None:
    """A text that begins with its date: "12 May 2025 — The council …", "Bonn, 12 May 2025 – …"."""
    if card.teaser and card.teaser_block is card.title_block and context.meta_of(card.teaser).is_date:
        card.teaser = card.teaser_block = None  # "(12 May 2025) | Report" beside the title
    if not card.teaser or card.dated.other:
        return
    opening = leading_date(card.teaser, context)
    found = opening or (dateline(card.teaser, context) if card.dated.published is None else None)
    if found and label_in(card.teaser.partition(found.raw)[0]) == "other":
        card.dated = replace(card.dated, other=True)  # "GB 259811, filed: 12 May 2025"
    elif found and card.dated.published is None and context.plausible(found):
        card.dated = Dated(published=found, block=card.teaser_block)
    rest = after_date(card.teaser, opening) if opening else ""
    if opening and opening.precision == "day" and word_count(rest) >= _TEASER_WORDS:
        card.teaser = rest


def _date_in_title(card: Card, context: Context) -> None:
    """Give a heading back the date in its words where another line tells another day of publication."""
    anchor, found = card.unit.anchor, card.dated.published
    if found is None or card.dated.block in {None, card.title_block} or card.title_block is not anchor.block:
        return
    if anchor.level < LINK and len(anchor.text) > len(card.title):
        rest = anchor.text.replace(card.title, " ", 1)
        if any(date.value != found.value for date in context.dates(rest)):
            card.title = whole_title(anchor, context)


def _sort_lines(card: Card, lines: Lines, context: Context) -> None:
    """Give every line its role and keep the first of each."""
    tags: dict[str, None] = {}
    cells = date_cells([block for block, _ in lines], context)
    last: Block | None = None
    for block, meta in lines:
        above, last = last, block
        role = _role(block, meta, card, cells, context)
        card.lines.append((block, role))
        if block is card.title_block:
            meta = _beside(block, card, context)  # noqa: PLW2901  # not of its own words
        says = (role in {KIND, DATE} and not leads_below(block)) or block is card.title_block
        if says and meta.kind and (card.kind is None or _says_more(meta, card.kind)):
            card.kind, card.kind_block = meta.kind, block
        elif role == BUTTON:
            card.button = card.button or block.text
        elif role == LABEL:
            tags.update(dict.fromkeys(tag for tag in _tags_of(block) if card.title not in tag))
        if role != TITLE and card.kind is None and (filed := filed_under(block, above)):
            card.kind, card.kind_block = filed, block
        if meta.authors and card.authors is None:
            card.authors, card.authors_block = _without_button(meta.authors, block), block
    card.roles = "".join(role for _, role in card.lines)
    card.tags = tuple(tags)


def _without_button(names: str, block: Block) -> str:
    """Names without the button that stands behind them on their line, in an element of its own."""
    last = block.parts[-1]
    if len(block.parts) > 1 and names.endswith(last) and button(last):
        return names.removesuffix(last).rstrip(" |·,") or names
    return names


def _says_more(meta: Meta, kind: str) -> bool:
    """Whether a line tells a kind beside its day where a line before it said "News": that is the page's."""
    return bool(meta.dates and meta.kind) and is_plain_news(kind) and not is_plain_news(meta.kind or kind)


def _beside(block: Block, card: Card, context: Context) -> Meta:
    """What the title's line says beside the title: its own words tell nothing."""
    if len(block.text) <= len(card.title):
        return Meta()
    if len(block.parts) == 1:
        around = block.text.replace(card.title, " | ", 1)
        return context.meta_of(around) if around != block.text else Meta()
    kind = authors = None
    for part in block.parts:
        if card.title in part:
            part = part.replace(card.title, " | ", 1)  # noqa: PLW2901  # "The title (12 May) | News"
        meta = context.meta_of(part.strip(" |()（）"))
        kind = kind or meta.kind or bracketed(part)
        authors = authors or meta.authors
    return Meta((), kind, authors)


def _role(block: Block, meta: Meta, card: Card, cells: frozenset[int], context: Context) -> str:
    if block is card.title_block or block.text == card.title:
        return TITLE
    filed = bool(meta.dates and block.links) and _filed_on(block, context)
    if meta.is_date_line or filed or block.index in cells or _facts_in_parts(block, context):
        return DATE
    if meta.spoken or _names_title(block, card):
        return ORNAMENT if meta.spoken == "furniture" else BUTTON
    if (meta.kind or meta.authors) and not meta.rest:
        return KIND if meta.kind else AUTHOR
    if block.links and all(secondary(link, link.text) for link in block.links) and _covered(block):
        return LABEL
    return TEXT if word_count(block.text) >= _TEXT_WORDS or len(block.text) >= _TEXT_LENGTH else SHORT


def _filed_on(block: Block, context: Context) -> bool:
    """Whether a line tells its day beside links to categories or the writer, and hardly more."""
    around = block.text
    for link in block.links:
        if secondary(link, link.text):
            around = around.replace(link.text, " | ", 1)
    return around != block.text and context.meta_of(around).is_date_line


def _facts_in_parts(block: Block, context: Context) -> bool:
    """Whether elements of a line hold writer, day and count of comments, nothing between them."""
    if not 1 < len(block.parts) <= _MOST_FACTS or not has_digit(block.text):
        return False
    if any(word_count(part) > _FACT_WORDS and not context.meta_of(part).dates for part in block.parts):
        return False
    facts = [context.meta_of(part) for part in block.parts if has_digit(part)]
    return any(meta.dates and not meta.words for meta in facts)


def _names_title(block: Block, card: Card) -> bool:
    """Whether a line is a button that says the title too: "Read more: The title"."""
    if not block.links or card.title not in block.text:
        return False
    around = block.text.replace(card.title, "").strip(" :–—-|")
    return len(around) <= _LONGEST_BUTTON and button(around)


def _covered(block: Block) -> bool:
    """Whether a line is hardly more than its links."""
    return 2 * sum(len(link.text) for link in block.links) >= len(block.text)


def leads_below(block: Block) -> bool:
    """Whether a line leads to a place on a page: "Comments" below a card is no kind of item."""
    return bool(block.links) and all("#" in link.href.rstrip("#") for link in block.links)


def _tags_of(block: Block) -> list[str]:
    return [
        link.text
        for link in block.links
        if link.text and ("/tag" in link.href or link.element.get("rel") == "tag")
    ]


def _choose_teaser(card: Card, lines: Lines, context: Context) -> None:
    """The first text after the title, else before it; else a subtitle, else the rest of the title's line."""
    texts = [
        block
        for block, role in card.lines
        if role == TEXT and not _caption(block) and not _ADDRESS.fullmatch(block.text)
        if card.title not in block.text or word_count(block.text.replace(card.title, "")) >= _TEASER_WORDS
    ]
    after = [block for block in texts if block.index > card.title_block.index]
    subtitles = [block for block, meta in lines if _subtitle(block, meta, card)] if not texts else []
    chosen = next(iter(after or texts or subtitles), None)
    if chosen is not None:
        _take_teaser(card, chosen, texts)
    if card.teaser is None and card.unit.anchor.level >= LINK:
        _, found, rest = card.title_block.text.partition(card.title)
        rest = text_behind_day(card.title_block, card.title, context) or rest
        teaser = clean_teaser(rest.lstrip(" .:：–—-|·"), None, card.title) if found else None
        if teaser and word_count(teaser) >= _TEASER_WORDS and not only_files(teaser):
            card.teaser, card.teaser_block = teaser, card.title_block


def _take_teaser(card: Card, chosen: Block, texts: Sequence[Block]) -> None:
    """A line as teaser, with the lines that ``<br>`` parts from it."""
    text = " ".join([chosen.text, *(other.text for other in texts if _continues(other, chosen))])
    card.teaser = clean_teaser(text, chosen, card.title)
    card.excerpt = CUT_OFF.search(text) is not None
    card.teaser_block = chosen if card.teaser else None


def _continues(other: Block, chosen: Block) -> bool:
    return other.element is chosen.element and other.index > chosen.index


def _caption(block: Block) -> bool:
    node = block.element
    for _ in range(_CAPTION_DEPTH):
        if node is None or node.tag in _CAPTIONS:
            return node is not None
        node = node.getparent()
    return False


def _subtitle(block: Block, meta: Meta, card: Card) -> bool:
    if block.index <= card.title_block.index or block.text == card.title:
        return False
    if any(link is not card.unit.anchor.link for link in block.links):
        return False
    least = _SENTENCE_WORDS if block.text.endswith((".", "!", "?", "…")) else _SUBTITLE_WORDS
    return meta.bare and meta.words >= least


def _target(card: Card, context: Context) -> tuple[Link | None, str | None]:
    """Where the card leads: the title's own link, else a link around it, a button, the day, a picture."""
    anchor = card.unit.anchor
    apart = card.button is not None and anchor.level > LINK and context.meta(anchor.block).is_date
    candidates = [anchor.link] if anchor.link is not None and not apart else []
    candidates += card.title_block.links
    rest = [link for block in card.blocks for link in block.links if not secondary(link, link.text)]
    candidates += sorted(rest, key=lambda it: (it.text != card.button, furniture(it.text), bool(it.text)))
    times = Counter(link.href for link in {id(link.element): link for link in candidates}.values())
    for link in candidates:
        href = link.href.strip()
        url = context.page.absolute(href) if href and not href.startswith("#") else None
        if url and not (
            _START_PAGE.fullmatch(url) and (times[link.href] < _SOME or not context.leads_away(url))
        ):
            return link, url
    return None, None
