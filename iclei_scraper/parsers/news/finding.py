"""All candidates for cards, in four rounds: headings, links, lines beside a date, lines above a button."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.news.cards.card import read_cards
from iclei_scraper.parsers.news.cards.listed_days import take_listed_days
from iclei_scraper.parsers.news.cards.opening_days import take_days
from iclei_scraper.parsers.news.cards.refined import without_kickers, without_labels, without_numbers
from iclei_scraper.parsers.news.cards.tables import columns_of
from iclei_scraper.parsers.news.layouts.calendars import calendars, take_calendar_days
from iclei_scraper.parsers.news.layouts.columns import join_columns, without_writers
from iclei_scraper.parsers.news.layouts.tabs import tabs_of
from iclei_scraper.parsers.news.layouts.tickers import tickers
from iclei_scraper.parsers.news.lists.groups import Group, group_units
from iclei_scraper.parsers.news.lists.heads_of_several import spread_heads
from iclei_scraper.parsers.news.units.anchors import LINK, Anchor, headings
from iclei_scraper.parsers.news.units.dated_lines import button_lines, dated_lines, leading_date
from iclei_scraper.parsers.news.units.days_beside import ALL_BUT, dated_boxes
from iclei_scraper.parsers.news.units.dialogs import lines_of_stories
from iclei_scraper.parsers.news.units.linked import links
from iclei_scraper.parsers.news.units.mentions import (
    REFRAIN,
    dated_beside,
    place_of,
    without_mentions,
    without_refrains,
)
from iclei_scraper.parsers.news.units.menus import Menus
from iclei_scraper.parsers.news.units.overlays import overlays
from iclei_scraper.parsers.news.units.units import Outline, Unit, climb
from iclei_scraper.parsers.signs.addresses import form_of, of_story
from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.parsers.signs.headings import LISTS, heading_says, names_section, widget_title
from iclei_scraper.parsers.signs.meta import LONGEST_META, word_count
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_NOTICE_ROLES = frozenset({"alert", "alertdialog", "status", "log"})
_WARNING = re.compile(r"[!！⚠❗❕‼📢🔔]\ufe0f?(?:\s|$)")
"""How a notice of the whole site begins, where no role says what it is."""
_MANY_LINKS = 3
_MANY_DATES = 3
_SECTION_WORDS = 5  # words of a section's heading; a longer one that speaks of news is a title
_STORY_WORDS = 3
_KICKER = 3  # level of headings that may be kinds of stories
_SEVERAL = 2
_SOME = 3
_LINES_OF_ONE = 12  # of a story above a list
_MOST_TITLES = 2_000  # linked lines that are looked at: a page with more is an index of all there is
_LOOKED_AT = 40  # lines of a unit among which dates are counted


def find_groups(context: Context) -> list[Group]:
    """Everything that is built like cards, news or not, group by group."""
    menus, told = Menus(context.page.free_blocks), lines_of_stories(context)
    blocks = [block for block in context.page.free_blocks if block.index in told or _eligible(block, menus)]
    found = [*tickers(blocks, context), *calendars(blocks, context)]
    running_lines = {card.title_block.index for group in found for card in group.cards}
    blocks = [block for block in blocks if block.index not in running_lines] if found else blocks
    found_links = links(blocks, context)
    if len(found_links) > _MOST_TITLES:
        end = found_links[_MOST_TITLES].block.index
        blocks = [block for block in blocks if block.index < end]
        found_links = [anchor for anchor in found_links if anchor.block.index < end]
    outline = Outline(blocks)
    anchors = without_refrains(found_links, context.path)
    refrains = {id(anchor) for anchor in found_links}.difference(map(id, anchors))
    places = {
        place_of(anchor) for anchor in found_links if id(anchor) in refrains and anchor.link is not None
    }
    anchors = without_mentions(anchors, blocks, context)
    anchors = sorted([*anchors, *overlays(blocks, anchors, outline)], key=lambda anchor: anchor.block.index)
    often = {text for text, count in Counter(anchor.text for anchor in anchors).items() if count >= REFRAIN}
    stories = [
        anchor
        for anchor in anchors
        if anchor.text not in often and dated_beside(anchor, context) and place_of(anchor) not in places
    ]
    titles = without_writers(headings(blocks, context), anchors, context)
    side = columns_of([*titles, *anchors], outline, context) + tabs_of(blocks, context)
    if side:
        held = {block.index for unit in side for block in unit.blocks}
        titles, anchors, stories = (
            [anchor for anchor in found if anchor.block.index not in held]
            for found in (titles, anchors, stories)
        )
    headed = {anchor.link.href for anchor in titles if anchor.link is not None}
    below = [
        anchor.element
        for anchor in (*stories, *dated_boxes(anchors, context), *_of_same_form(anchors, titles))
        if anchor.link is None or anchor.link.href not in headed
    ]
    units = side + _heading_units(titles, outline, _Targets(anchors), below, context)
    bounds = [
        block.element for block in blocks if block.heading and not _is_kind_of_one(block, outline, context)
    ]
    free = _Free(blocks, units)
    linked = climb([anchor for anchor in anchors if anchor.block.index in free], outline, context, bounds)
    units += free.claim([unit for unit in linked if not _of_many_days(unit, context)])
    left = [block for block in blocks if block.index in free and not block.heading]
    taken = [*bounds, *(unit.root for unit in units)]
    units += free.claim(climb(dated_lines(left, context), outline, context, taken))
    left = [block for block in left if block.index in free]
    units += free.claim(climb(button_lines(left), outline, context, bounds))
    groups = group_units(sorted(units, key=lambda unit: unit.first), outline, context)
    for group in groups:
        if _promising(group, context):
            read = take_days(read_cards(group.units, context), context)
            read = take_listed_days(take_calendar_days(read, context), context)
            group.cards = without_kickers(without_labels(without_numbers(read)))
    spread_heads(groups, blocks, context)
    return join_columns([group for group in (*found, *groups) if group.cards], context)


def _is_kind_of_one(block: Block, outline: Outline, context: Context) -> bool:
    """Whether a heading is the kind of the one story whose box it stands in, not the head of a section."""
    box = block.element.getparent()
    if block.heading < _KICKER or box is None or context.meta(block).kind != block.text:
        return False
    span = outline.span(box)
    if span is None or span[1] - span[0] > _LINES_OF_ONE:
        return False
    return len({link.href for line in outline.within(box) for link in line.links}) == 1


def _promising(group: Group, context: Context) -> bool:
    """Whether it is worth reading: mere links without date or text are news only where a heading says so.

    They may be stories too where they lead to such.
    """
    first = group.units[0]
    if first.anchor.level < LINK or group.says in LISTS or context.says:
        return True
    if any(len(unit.blocks) > 1 or has_digit(unit.blocks[0].text) for unit in group.units):
        return True
    links = (unit.anchor.link for unit in group.units[:_SOME])
    return any(link and (form_of(link.href) or of_story(link.href)) for link in links)


def _eligible(block: Block, menus: Menus) -> bool:
    if block.place == "dialog" or _WARNING.match(block.text) or block.element.get("role") in _NOTICE_ROLES:
        return False
    if block.place in {"main", "aside"}:
        return block.index not in menus.opening
    return not menus.hold(block.element)


class _Free:
    """Lines that belong to no unit yet."""

    def __init__(self, blocks: Sequence[Block], units: Sequence[Unit]) -> None:
        self._left = {block.index for block in blocks}
        for unit in units:
            self._left.difference_update(block.index for block in unit.blocks)

    def __contains__(self, index: int) -> bool:
        return index in self._left

    def claim(self, units: Sequence[Unit]) -> list[Unit]:
        """The units all of whose lines are free, which they then are no longer."""
        taken = [unit for unit in units if all(block.index in self._left for block in unit.blocks)]
        for unit in taken:
            self._left.difference_update(block.index for block in unit.blocks)
        return taken


class _Targets:
    """Links with words of their own, by the position of their line."""

    def __init__(self, anchors: Sequence[Anchor]) -> None:
        self._indexes = [anchor.block.index for anchor in anchors]
        self._hrefs = [anchor.link.href if anchor.link else "" for anchor in anchors]
        self.elements = [anchor.element for anchor in anchors if not anchor.block.heading]

    def within(self, first: int, last: int) -> set[str]:
        """Targets of the links in lines ``first`` to ``last``."""
        return set(self._hrefs[bisect_left(self._indexes, first) : bisect_left(self._indexes, last + 1)])


def _heading_units(
    titles: list[Anchor],
    outline: Outline,
    targets: _Targets,
    below: Sequence[HtmlElement],
    context: Context,
) -> list[Unit]:
    """Units of the headings that are titles of something.

    The tree is climbed twice: first every heading counts, which tells titles from headings of sections and of
    parts of a full text; then a unit may grow over the latter. Links with dates of their own are stories of
    their own, even below a larger one (``below``).
    """
    anchors = _without_parts(titles, outline)
    others = [*_labels(outline.blocks, anchors), *below]
    found = climb(anchors, outline, context, others)
    viable = {id(unit.anchor): unit for unit in found if _viable(unit, targets, context)}
    built = {(unit.container, unit.root.tag, unit.root.get("class")) for unit in viable.values()}
    for unit in found:
        if id(unit.anchor) not in viable and _dated_as_others(unit, built, context):
            viable[id(unit.anchor)] = unit
    kept = [anchor for anchor in anchors if id(anchor) in viable]
    for unit in _above_lists(
        [it for it in anchors if it not in kept], [*others, *targets.elements], outline, context
    ):
        viable[id(unit.anchor)] = unit
    bounds = list(others)
    level = 0
    for anchor in anchors:
        if id(anchor) in viable:
            level = anchor.level
        elif not level or anchor.level <= level:
            bounds.append(anchor.element)
    units = climb(kept, outline, context, bounds)
    grown = {id(unit.anchor): unit for unit in units if _viable(unit, targets, context)}
    return [grown.get(key, unit) for key, unit in viable.items()]


def _of_many_days(unit: Unit, context: Context) -> bool:
    """Whether a unit is no item but a list of such: a page may leave open an element before its list."""
    told = (
        context.meta(block).is_date or leading_date(block.text, context)
        for block in unit.blocks[:_LOOKED_AT]
        if has_digit(block.text)
    )
    return sum(map(bool, told)) > _MANY_DATES


def _dated_as_others(unit: Unit, built: Collection[tuple[object, ...]], context: Context) -> bool:
    """Whether a unit of one day is built as its neighbours, though its title is a word of sections."""
    if (unit.container, unit.root.tag, unit.root.get("class")) not in built or not unit.root.get("class"):
        return False
    return sum(context.meta(block).is_date for block in unit.blocks[:_LOOKED_AT]) == 1


def _above_lists(
    left: list[Anchor], bounds: list[HtmlElement], outline: Outline, context: Context
) -> list[Unit]:
    """The unit of a large story above a list: its title is a linked heading, and those below it are none."""
    titles = [anchor for anchor in left if _linked_title(anchor)]
    return [
        unit
        for unit in (climb(titles, outline, context, bounds) if titles else ())
        if len(unit.blocks) <= _LINES_OF_ONE
        and any(context.meta(block).is_date for block in unit.blocks if block is not unit.anchor.block)
    ]


def _without_parts(anchors: list[Anchor], outline: Outline) -> list[Anchor]:
    """Leave out headings within whole texts: unlinked and smaller, below a linked title and some text of it.

    One linked title may head a section; several of one size are those of the items.
    """
    titles = Counter(anchor.level for anchor in anchors if _linked_title(anchor))
    out: list[Anchor] = []
    whole: Anchor | None = None
    for anchor in anchors:
        if anchor.link is not None or whole is None or anchor.level <= whole.level:
            whole = anchor if _linked_title(anchor) and titles[anchor.level] >= _SEVERAL else None
        elif any(map(running, outline.between(whole.block, anchor.block))):
            continue
        out.append(anchor)
    return out


def _linked_title(anchor: Anchor) -> bool:
    return anchor.link is not None and heading_says(anchor.text) not in LISTS


def _of_same_form(anchors: list[Anchor], titles: list[Anchor]) -> list[Anchor]:
    """Links in no heading that lead where the titles lead, but to other stories: those below a large one."""
    hrefs = {title.link.href for title in titles if title.link is not None}
    forms = {form for form, count in Counter(map(form_of, hrefs)).items() if form and count >= _SEVERAL}
    return [
        anchor
        for anchor in (anchors if forms else ())
        if anchor.link is not None
        and not anchor.block.heading
        and len(anchor.text) >= ALL_BUT * len(anchor.block.text)
        and form_of(anchor.link.href) in forms
    ]


def _labels(blocks: Sequence[Block], anchors: Sequence[Anchor]) -> list[HtmlElement]:
    """Headings that are no titles ("News", "December 2025") but head a section: above the next title."""
    own = {anchor.block.index for anchor in anchors}
    out = []
    following = 0
    for block in reversed(blocks):
        if block.index in own:
            following = block.heading
        elif block.heading and block.text and (block.heading <= following or widget_title(block.text)):
            out.append(block.element)
    return out


def _viable(unit: Unit, targets: _Targets, context: Context) -> bool:
    """Whether a unit can be an item: it leads somewhere or is dated, and is not a list of other items."""
    blocks = unit.blocks
    others = targets.within(blocks[0].index, blocks[-1].index)
    if unit.anchor.link is not None:
        others.discard(unit.anchor.link.href)
        return len(others) <= _MANY_LINKS + 1 and not _of_many_days(unit, context)
    text = unit.anchor.text
    section = word_count(text) <= _SECTION_WORDS and heading_says(text) in LISTS
    if heading_says(text) == "event" and not has_digit(text):  # "The spring event" is one of several
        section = section and names_section(text)
    if len(others) >= _MANY_LINKS or (others and section):
        return False
    dated = [block for block in blocks[:_LOOKED_AT] if _tells_date(block, context)]
    dates = sum(block is not unit.anchor.block and not _plain_text(block, context) for block in dated)
    if dates >= (_SEVERAL if len(others) >= _SEVERAL else _MANY_DATES) or (section and dates > 1):
        return False
    if not dated and _heads_several(blocks):
        return False
    return (bool(dated) and not section) or any(map(_leads_on, blocks)) or _is_note(unit, context)


def _is_note(unit: Unit, context: Context) -> bool:
    """Whether a unit without link or day is told whole on the page of a list: label, title, and a text.

    A script opens such notes, or there is no more to read.
    """
    blocks = [block for block in unit.blocks if block.text]
    if not context.says_listing or context.says != "news" or not _SOME <= len(blocks) <= _LINES_OF_ONE:
        return False
    if not context.named_news and heading_says(context.main_heading or "") != "news":
        return False
    if unit.root is unit.anchor.element or any(block.links for block in blocks):
        return False
    kicker = blocks[0]
    labelled = kicker.index < unit.anchor.block.index and word_count(kicker.text) <= _STORY_WORDS
    return labelled and not has_digit(kicker.text) and any(map(running, blocks))


def _plain_text(block: Block, context: Context) -> bool:
    """Whether a line is nothing but running text, and a day in it one that the text tells about."""
    if block.links or len(block.parts) > 1 or not running(block):
        return False
    return leading_date(block.text, context) is None


def _tells_date(block: Block, context: Context) -> bool:
    if len(block.text) > LONGEST_META:
        return leading_date(block.text, context) is not None
    return bool(context.meta(block).dates)


def _heads_several(blocks: Sequence[Block]) -> bool:
    """Whether buttons that say the same lead to several places: each belongs to what stands above it."""
    ways: dict[str, set[str]] = {}
    for block in blocks:
        for link in block.links:
            if link.text and button(link.text):
                ways.setdefault(link.text, set()).add(link.href)
    return any(len(places) >= _SEVERAL for places in ways.values())


def _leads_on(block: Block) -> bool:
    """A line that is nothing but a link: a button, a picture, an overlay."""
    return any(
        not link.text or button(link.text) or len(link.text) >= 0.8 * len(block.text) for link in block.links
    )
