"""Read a unit: which of its lines is the title, the date, the kind, the teaser, and where it leads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.dates import choose_dates
from iclei_scraper.parsers.news.units import LINE, LINK, leading_date, secondary, title_part
from iclei_scraper.parsers.signs.controls import placeholder
from iclei_scraper.parsers.signs.dated import TIME_RANGE, Dated, date_cells
from iclei_scraper.parsers.signs.images import image_in
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.titles import CUT_OFF, clean_teaser, clean_title, dateline

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.news.units import Unit
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.parsers.signs.meta import Meta

TITLE, DATE, KIND, AUTHOR, BUTTON, LABEL, TEXT, SHORT, ORNAMENT = "TdkablpS."
"""Roles of lines; a card's roles in order tell whether neighbours are built alike."""

_MOST_TEXTS = 5
"""A card with more paragraphs is a whole text."""
_SENTENCE = re.compile(r".{12,220}?(?:[.!?](?=\s+[^a-z\s])|[。!?])")
_LONGEST_LINE = 160
_START_PAGE = re.compile(r"https?://[^/?#]+/?(?:#.*)?")
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u9fff\uac00-\ud7af]{2}")
_CAPTIONS = frozenset({"figcaption", "figure", "caption"})


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
    image: str | None = None
    authors: str | None = None
    tags: tuple[str, ...] = ()
    button: str | None = None
    roles: str = ""
    excerpt: bool = False
    """The teaser is cut off, as excerpts are."""
    ranged: bool = False
    """Tells from when to when."""

    lines: list[tuple[Block, str]] = field(default_factory=list)
    """Lines with their roles."""

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


def read_card(unit: Unit, context: Context) -> Card | None:
    """The card of a unit, or ``None`` where no title is left."""
    lines = [(block, context.meta(block)) for block in unit.blocks if block.text]
    title_block, title = _title(unit, lines, context)
    if title_block is None or not title or placeholder(title) or not _says_something(title, context):
        return None
    card = Card(unit, title, title_block)
    _sort_lines(card, lines, context)
    if unit.anchor.level >= LINK and card.roles.count(TEXT) > _MOST_TEXTS:
        return None  # a link somewhere in a long text
    card.dated = choose_dates(unit, lines, context, title_block)
    card.link, card.url = _target(card, context)
    card.image = (
        image_in(unit.root, context.page) if not unit.flat or unit.root.tag not in {"h2", "h3"} else None
    )
    if card.teaser is None and unit.anchor.level == LINE:
        _teaser_on_line(card)
    if card.teaser and placeholder(card.teaser):
        return None
    if card.dated.published is None and card.teaser and (found := dateline(card.teaser, context)):
        card.dated = Dated(published=found, block=card.teaser_block)
    card.ranged = bool(card.dated.range) or any(
        TIME_RANGE.search(block.text) for block, meta in lines if meta.timed
    )
    return card


def _says_something(title: str, context: Context) -> bool:
    """Whether a title has a word in it, and is not only a date or a time of day."""
    if not _WORD.search(title):
        return False
    meta = context.meta_of(title)
    return not meta.dates or meta.words > 1 or meta.kind is not None


def _title(unit: Unit, lines: list[tuple[Block, Meta]], context: Context) -> tuple[Block | None, str | None]:
    anchor = unit.anchor
    if anchor.level != LINE:
        if anchor.level == LINK or anchor.link is None:
            return anchor.block, clean_title(anchor.text, anchor.link, context)
        part = len(anchor.link.text) / len(anchor.text)
        text = anchor.link.text if 0.6 <= part <= 1 else anchor.text  # noqa: PLR2004  # else the link is all round
        return anchor.block, clean_title(text, anchor.link, context)
    part = title_part(anchor.block, context)
    if part:
        return anchor.block, clean_title(_first_sentence(part).rstrip("."), anchor.link, context)
    date = leading_date(anchor.block.text, context)
    if date is not None:  # "12.05.2024 – The title on the same line"
        rest = anchor.block.text[date.span[1] :].strip(" :–—-|•：)")
        if word_count(rest) > 4:  # noqa: PLR2004
            return anchor.block, clean_title(_first_sentence(rest).rstrip("."), anchor.link, context)
    others = [block for block, other in lines if block is not anchor.block and _wordy(other)]
    if not others:
        return None, None
    best = next((block for block in others if block.bold), others[0])
    return best, clean_title(_first_sentence(best.text), None, context)


def _wordy(meta: Meta) -> bool:
    return not meta.spoken and not meta.dates and not meta.authors and not meta.kind and meta.words >= 2  # noqa: PLR2004


def _first_sentence(text: str) -> str:
    """The first of several sentences; of a single long one what fits a title."""
    match = _SENTENCE.match(text)
    if match and len(match[0]) < len(text):
        return match[0].strip()
    return text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE].rsplit(" ", 1)[0]


def _sort_lines(card: Card, lines: list[tuple[Block, Meta]], context: Context) -> None:
    """Give every line its role and keep the first of each."""
    tags: list[str] = []
    texts: list[Block] = []
    cells = date_cells([block for block, _ in lines], context)
    for block, meta in lines:
        role = _role(block, meta, card, cells)
        card.roles += role
        card.lines.append((block, role))
        if (role == KIND and card.kind is None) or (role == DATE and meta.kind and card.kind is None):
            card.kind, card.kind_block = meta.kind, block
        elif role == BUTTON:
            card.button = card.button or block.text
        elif role == LABEL:
            tags += [
                link.text for link in block.links if "/tag" in link.href or link.element.get("rel") == "tag"
            ]
        elif role == TEXT:
            texts.append(block)
        if meta.authors and card.authors is None:
            card.authors = meta.authors
    card.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
    _choose_teaser(card, texts, lines)


def _role(block: Block, meta: Meta, card: Card, cells: frozenset[int]) -> str:  # noqa: PLR0911  # a table of cases
    if block is card.title_block or block.text == card.title:
        return TITLE
    if block.index in cells or (meta.dates and meta.words <= 4):  # noqa: PLR2004
        return DATE
    if meta.spoken:
        return BUTTON if meta.spoken == "button" else ORNAMENT
    if meta.kind and not meta.rest:
        return KIND
    if meta.authors and not meta.rest:
        return AUTHOR
    if block.links and all(secondary(link, link.text) for link in block.links):
        return LABEL
    words = word_count(block.text)
    return TEXT if words >= 6 or len(block.text) >= 45 else SHORT  # noqa: PLR2004


def _choose_teaser(card: Card, texts: list[Block], lines: list[tuple[Block, Meta]]) -> None:
    """The first text after the title, else before it; a caption only where there is nothing else."""
    proper = [block for block in texts if not _caption(block)]
    after = [block for block in proper if block.index > card.title_block.index]
    chosen = (after or proper)[:1]
    if not chosen:
        short = [block for block, meta in lines if _subtitle(block, meta, card)]
        chosen = short[:1]
    for block in chosen:
        parts = [block.text]
        parts += [
            other.text for other in proper if other.element is block.element and other.index > block.index
        ]
        teaser = clean_teaser(" ".join(parts), block, card.title)
        if teaser:
            card.teaser, card.teaser_block = teaser, block
            card.excerpt = bool(CUT_OFF.search(" ".join(parts)))


def _teaser_on_line(card: Card) -> None:
    """What follows the title on its own line."""
    _, found, rest = card.title_block.text.partition(card.title)
    teaser = clean_teaser(rest.lstrip(" .:–—-|"), None, card.title) if found else None
    if teaser and word_count(teaser) >= 5:  # noqa: PLR2004
        card.teaser, card.teaser_block = teaser, card.title_block


def _caption(block: Block) -> bool:
    node = block.element
    for _ in range(3):
        if node is None:
            return False
        if node.tag in _CAPTIONS:
            return True
        node = node.getparent()
    return False


def _subtitle(block: Block, meta: Meta, card: Card) -> bool:
    if block.index <= card.title_block.index or block.text == card.title or meta.spoken or meta.dates:
        return False
    return not meta.kind and not meta.authors and meta.words >= 4 and not block.links  # noqa: PLR2004


def _target(card: Card, context: Context) -> tuple[Link | None, str | None]:
    """Where the card leads: the title's own link, else a link around it, a button, a picture."""
    candidates: list[Link] = []
    if card.unit.anchor.link is not None:
        candidates.append(card.unit.anchor.link)
    candidates += card.title_block.links
    rest = [link for block in card.blocks for link in block.links if not secondary(link, link.text)]
    candidates += sorted(rest, key=lambda link: (link.text != card.button, bool(link.text)))
    for link in candidates:
        href = link.href.strip()
        if href.startswith("#") or not href:
            continue
        url = context.page.absolute(href)
        if url and not _START_PAGE.fullmatch(url):
            return link, url
    return None, None
