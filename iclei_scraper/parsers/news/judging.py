"""Which of the things built like cards are news.

No single sign decides. A group of neighbours built alike is weighed: dates, a heading that speaks of news,
addresses that look like articles, titles that read like headlines speak for it; prices, phone numbers, names
of persons, files, deadlines, headings such as "Our team" or "Programme" speak against it. The weights were
set by hand on invented pages of forty layouts and thirty look-alikes, and tried on saved pages of real sites.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.verdict.other_pages import of_another_page
from iclei_scraper.parsers.news.cards.card import DATE, KIND, ORNAMENT, SHORT, TEXT, TITLE
from iclei_scraper.parsers.news.signs import alike, targets
from iclei_scraper.parsers.news.signs import features as has
from iclei_scraper.parsers.news.signs.logged import (
    holds_pictures,
    is_recording,
    names_parties,
    tells_case,
    tells_extent,
    tells_measure,
)
from iclei_scraper.parsers.news.signs.states import tells_state
from iclei_scraper.parsers.news.units.anchors import LINE, LINK
from iclei_scraper.parsers.signs.addresses import folder_of, stands_below
from iclei_scraper.parsers.signs.headings import LISTS, keeps_days, lists_all
from iclei_scraper.parsers.signs.kinds import event_word
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context

    Test = Callable[[Card], bool]

ENOUGH_DATED = 4.0
ENOUGH_UNDATED = 5.0
ENOUGH_ALONE = 6.0
"""For a single card without date, which counts on the page of a list only."""

_DATES = 4.0
_BY_HEADING = {"news": 3.0, "event": 2.0, "related": 2.0, "search": 1.5, "other": -4.0}
_ANNOUNCED = frozenset({"news", "event", "search"})
"""What the heading of a page says whose list may have sections."""
_OF_SHOPS = frozenset({"news", "event"})
"""What headings say over cards that are news even where something is for sale."""
_SMALL, _FIRST = 2, 12
"""Small lines among the first of each card from which it is rather a record; how many lines are looked at."""
_MOSTLY = 0.75
_ENOUGH_BESIDE = 3.0
"""Weight of what has no date, or is alone, in the section of a list beside others that are news."""
_SOME = 3
_MENU = 6
_ENTRIES = frozenset({SHORT, KIND})
"""Links by which a menu is known, and their roles."""
_SECTION = 2  # level of a heading from which it may be that of a section
_KIN = frozenset({None, "news", "event", "search"})
_OF_EVENTS = frozenset({"news", "event", "related"})
"""What headings say over cards whose days may lie ahead."""
_BY_PLACE = {"footer": -2.0, "header": -1.5, "aside": -0.5}
_BY_SHARE: tuple[tuple[float, Test], ...] = (
    (2.0, targets.leads_to_article),
    (1.0, has.has_teaser),
    (1.0, has.has_story_button),
    (0.5, has.has_image),
    (0.5, has.is_question),
)
"""Weight, to be multiplied by the share of cards for which the test holds."""
_BY_MANY: tuple[tuple[float, float, Test], ...] = (
    (2.0, 0.4, has.has_kind),
    (1.5, 0.4, has.is_excerpt),
    (-4.0, 0.3, has.has_contact),
    (-4.0, 0.3, has.has_price),
    (-8.0, 0.5, has.is_headed_by_price),
    (-8.0, 0.5, has.is_headed_by_street),
    (-6.0, 0.4, has.is_rated),
    (-8.0, 0.5, has.is_private_ad),
    (-4.0, 0.3, has.dated_otherwise),
    (-9.0, 0.5, has.asks_to_act),
    (-5.0, 0.5, has.is_offered),
    (-3.0, 0.5, targets.leads_to_file),
    (-6.0, 0.5, has.has_papers),
    (-3.0, 0.6, has.is_person),
    (-7.0, 0.4, targets.leads_to_picture),
    (-3.0, 0.6, targets.leads_to_section),
    (-4.0, 0.6, targets.leads_to_product),
    (-8.0, 0.5, targets.leads_to_thread),
    (-8.0, 0.5, has.is_paper),
    (-6.0, 0.5, targets.leads_to_profile),
    (-4.0, 0.8, has.is_button),
    (-8.0, 0.5, has.reports_act),
    (-8.0, 0.5, tells_measure),
    (-6.0, 0.5, tells_case),
    (-6.0, 0.5, tells_extent),
)
"""Weight where the test holds for more than a share of the cards."""
_LIST = 2
"""Cards of a list that a banner may stand above."""
_WRITERS, _OPEN_OR_CLOSED, _OF_PLACES, _NAMELESS = 2.0, 8.0, 6.0, 6.0
_BY_WORDS = ((7.0, 2.0), (5.0, 1.0), (2.6, 0.0), (0.0, -2.0))
"""Mean words of the titles from which a weight holds: headlines are longer than the names of services."""


def weigh(group: Group, context: Context, *, most: int) -> bool:
    """Whether a group is news (or events).

    Args:
        group: neighbours built alike; what the page announces is noted in it.
        context: the page.
        most: size of the page's largest group without a heading of its own; what the page announces holds for
            its main list alone.
    """
    cards = group.cards
    if context.is_forum or context.is_site_map:
        return False
    large = len(cards) * 2 >= most or context.says == "other"  # what is no list of news has none in its midst
    large = large or (cards[0].unit.anchor.level == 1 and _is_banner(cards[0], most, context))
    if _announced_by_page(group, context) and large and cards[0].title_block.place == "main":
        group.says = context.says
    if group.says == "other" and _is_calendar(group, context):
        group.says = "event"
    dated = sum(_is_dated(card, group) for card in cards)
    if dated and dated * 2 >= len(cards):
        alone = _alone(cards[0], group.says, context, most) if len(cards) == 1 else 0.0
        enough = weight(group) + _DATES + alone + _unannounced(group, dated, context) >= ENOUGH_DATED
        return enough and not _on_offer(group, context)
    if _share(cards, has.leads_elsewhere) == 1:
        return False
    if not all(card.url for card in cards):
        return len(cards) >= _SOME and all(map(_is_note, cards)) and weight(group) >= ENOUGH_UNDATED
    if len(cards) == 1:
        away = context.leads_away(cards[0].url or "")
        return context.says_listing and not away and weight(group) >= ENOUGH_ALONE
    return weight(group) + _in_folder(group) >= ENOUGH_UNDATED and not _on_offer(group, context)


def _is_note(card: Card) -> bool:
    """Whether a card is told whole, below a label, or has a button to read on: it leads nowhere."""
    if card.url or not card.teaser or card.unit.flat or card.unit.anchor.level >= LINK:
        return False
    return card.roles.strip(ORNAMENT)[:2] in {SHORT + TITLE, KIND + TITLE} or has.has_story_button(card)


def _announced_by_page(group: Group, context: Context) -> bool:
    """Whether no heading but that of the page is over a group, as it is not over a menu before it."""
    heading, line = group.heading, context.main_line
    if line is not None and group.cards[0].title_block.index < line.index:
        return False
    return group.says is None or (
        heading is not None and heading == context.main_heading and lists_all(heading)
    )


def _is_calendar(group: Group, context: Context) -> bool:
    """Whether a group is all of a calendar: each card has a page of its own among those of events."""
    heading, cards = group.heading or context.main_heading, group.cards
    if len(cards) < _LIST or heading != context.main_heading or not keeps_days(heading or ""):
        return False
    below = context.page.url.partition("?")[0].rstrip("/") + "/"
    own = {
        card.url
        for card in cards
        if card.url and (targets.leads_to_event(card) or card.url.startswith(below))
    }
    return len(own) == len(cards)


def _stand_below(cards: Sequence[Card], context: Context) -> bool:
    """Whether several cards all lead to addresses below that of the page, which is not the start page."""
    own = {card.url for card in cards if card.url and stands_below(card.url, context.page.url)}
    return len(cards) >= _SOME and len(own) == len(cards)


def with_kin(groups: Sequence[Group], chosen: list[Group], context: Context) -> list[Group]:
    """News, and what is built just like it under another heading beside it: the sections of one list."""
    said = context.says in _ANNOUNCED
    kinds = {shape for group in chosen if said and (shape := _shape(group)) is not None}
    if not kinds:
        return chosen
    return [
        group
        for group in groups
        if group in chosen
        or (
            (group.says in _KIN and _shape(group) in kinds and all(card.url for card in group.cards))
            and weight(group) + _DATES * _all_dated(group) >= _ENOUGH_BESIDE
        )
    ]


def _in_folder(group: Group) -> float:
    """What speaks for headed texts under a heading of news in an unknown folder, the same one all of them."""
    cards = group.cards
    if group.says != "news" or len(cards) < _SOME or any(map(targets.leads_to_article, cards)):
        return 0.0
    whole = all(card.teaser and card.unit.anchor.level < LINK for card in cards)
    folders = {folder_of(card.url) for card in cards if card.url}
    return 1.0 * (whole and len(folders) == 1 and "/" in folders.pop())


def _all_dated(group: Group) -> bool:
    return all(card.dated.published is not None for card in group.cards)


def _shape(group: Group) -> tuple[object, ...] | None:
    """How a group and the heading over it are built; ``None`` where that is none but the page's."""
    head = group.heading_block
    if head is None or head.heading < _SECTION:
        return None
    return head.heading, head.element.getparent(), head.element.get("class"), group.units[0].anchor.level


def announced(group: Group) -> bool:
    """Whether a heading below that of the page says what a group is, as over the latest items in a column."""
    head = group.heading_block
    return group.says is not None and head is not None and head.heading > 1


def _unannounced(group: Group, dated: int, context: Context) -> float:
    """What tells against dated cards over which nothing speaks of news: they may be any records with a day.

    Such records have small lines by the dozen, lead nowhere, or stand alone; and some have no day. Stories of
    a list in an unknown word stand below its address.
    """
    cards = group.cards
    fields = -2.0 * min(alike.fields_in_common(cards) + alike.figures_in_common(cards), 2)
    if group.says in LISTS:
        return fields if group.says == "search" else 0.0
    small = _single_lines(cards) >= max(
        _SMALL * len(cards), sum(card.roles[:_FIRST].count(TEXT) for card in cards)
    )
    score = -2.0 * small - 2.0 * (not any(card.url for card in cards)) - 2.0 * (len(cards) == 1)
    score -= 2.0 * (_share(cards, has.begins_text) >= _MOSTLY)
    score -= 3.0 * (_share(cards, has.has_reference) >= _MOSTLY)
    score -= 4.0 * alike.numbered_by_year(cards)
    score += fields
    score -= _NAMELESS * _names_only(group, context)
    score -= 6.0 * alike.labelled_alike(cards) + 4.0 * alike.led_alike(cards, context)
    score -= 3.0 * (_share(cards, names_parties) >= _MOSTLY)
    score -= 6.0 * (max(_share(cards, holds_pictures), _share(cards, is_recording)) >= _MOSTLY)
    if _share(cards, targets.leads_to_article) >= _MOSTLY:
        return score
    score -= 0.5 * (_share(cards, has.has_story_button) < _MOSTLY and not _stand_below(cards, context))
    return score - 2.0 * (dated < _MOSTLY * len(cards))


def _names_only(group: Group, context: Context) -> bool:
    """Whether several cards have a name and a day, and nothing that stories have and records have not.

    A story has a text, a picture, a writer, a kind or a button to read on; or it is kept where stories are;
    or a whole sentence is its title; or its day is all that is told of it, below the address of the list.
    Patents, songs, works in the street and things in a museum have a day too, and some more facts.
    """
    cards = group.cards
    if len(cards) < _LIST or context.says in LISTS or not context.path.strip("/"):
        return False
    if _stand_below(cards, context) and not any(SHORT in card.roles for card in cards):
        return False
    words = sum(word_count(card.title) for card in cards) / len(cards)
    return words < _BY_WORDS[0][0] and _share(cards, has.has_more_than_name) * 2 < 1


def _single_lines(cards: Sequence[Card]) -> int:
    """How many small lines cards have among their first.

    What comes again on others is a label or a button, but in a table the state of a record.
    """
    counts = Counter(block.text for card in cards for block, role in card.lines[:_FIRST] if role == SHORT)
    rows = len(cards) == 1 or cards[0].unit.root.tag == "tr"
    return sum(count for count in counts.values() if count == 1 or rows)


def _on_offer(group: Group, context: Context) -> bool:
    """Whether a group stands on the page of a shop, and neither heading nor cards say that it is of news."""
    if group.says in _OF_SHOPS:
        return False
    told = all(
        card.dated.published and (card.teaser or card.kind) and targets.leads_to_article(card)
        for card in group.cards
    )
    return not told and context.is_shop


def _is_dated(card: Card, group: Group) -> bool:
    """Whether a card tells its day; one ahead is that of an event, or of anything that is due by then."""
    if card.dated.published is not None:
        return True
    return card.dated.range is not None and (group.says in _OF_EVENTS or has.tells_event(card))


def weight(group: Group) -> float:
    """All signs of a group but its dates, added up."""
    cards = group.cards
    score = _BY_HEADING.get(group.says or "", 0.0) + _BY_PLACE.get(cards[0].title_block.place, 0.0)
    score += sum(part * _share(cards, test) for part, test in _BY_SHARE)
    score += sum(part for part, least, test in _BY_MANY if _share(cards, test) > least)
    words = sum(word_count(card.title) for card in cards) / len(cards)
    score += next(part for least, part in _BY_WORDS if words >= least)
    score += any(has.in_slider(card) for card in cards[:2])
    score += alike.many_headlines(cards)
    score += _WRITERS * group.by_writers
    if group.says not in _OF_EVENTS:
        score -= _OPEN_OR_CLOSED * (_share(cards, tells_state) * 2 > 1)
        score -= _OF_PLACES * (_share(cards, has.has_street) * 2 > 1)
    score -= Counter(card.roles for card in cards).most_common(1)[0][1] * 2 < len(cards)
    if cards[0].unit.anchor.level == LINE:
        score -= 2.0 * (_share(cards, has.says_nothing) * 2 > 1)
    score -= 6.0 * (has.in_comments(cards[0]) + alike.repetitive(cards))
    return score - 4.0 * alike.programme(cards) - 9.0 * alike.day_by_day(cards)


def _share(cards: Sequence[Card], test: Test) -> float:
    return sum(test(card) for card in cards) / len(cards)


def _is_banner(card: Card, most: int, context: Context) -> bool:
    """Whether a page's main heading is the first story of a list below, with a button that leads to it.

    A script may do what a link would: then the address says that the page is a list.
    """
    leads = card.url is not None or (context.says_listing and has.has_story_button(card))
    return most >= _LIST and leads and bool(card.button) and card.roles.count(TEXT) <= 1


def _is_page(card: Card) -> bool:
    """Whether a card is rather a whole page, with the entries of its menu one below the other."""
    entries = {block.links[0].href for block, role in card.lines if block.links and role in _ENTRIES}
    return len(entries) >= _MENU


def _alone(card: Card, says: str | None, context: Context, most: int) -> float:
    """A single dated card needs more: a target and something else that speaks of news."""
    if card.unit.anchor.level == LINE or _is_page(card):
        lead = card.url is None and most > _LIST  # the lead of a list, with the day when that was made
        return -9.0 if lead else -4.0  # any line with a date has some words after it
    if card.unit.anchor.level == 1 and card.unit.anchor.link is None and not _is_banner(card, most, context):
        return -9.0  # the page itself: an article or something else, but no item of a list
    date = card.dated.published
    if date is not None and date.precision != "day":
        return -9.0  # "Events in August 2019" heads a calendar, "Home » 2013 » November" leads to an archive
    if card.url is None:
        part = any(of_another_page(heading.text) for heading in card.title_block.headings)
        part = part or card.roles.partition(TITLE)[0].count(TEXT) > 1  # a heading in the midst of a text
        return -4.0 if part else -1.0  # of a statement that tells when it was made
    if says in _OF_EVENTS:
        return 0.0
    elsewhere = context.leads_away(card.url)  # a mention of what is told there
    return -4.0 * elsewhere - 1.0 * (not (card.kind or card.teaser))


def beside_article(group: Group) -> bool:
    """Whether a group may stand on the page of an article: under a heading, or dated and not alone.

    An article's own subheadings, with a link or a date in the text below, look like cards.
    """
    if len(group.cards) == 1 and group.cards[0].unit.anchor.level == LINE:
        return False
    if group.says in {"news", "event", "related"} and group.heading:
        return True
    return len(group.cards) > 1 and all(card.url and card.dated.published for card in group.cards)


def mostly_events(group: Group) -> bool:
    """Whether most cards of a group tell when something takes place."""
    return sum(_tells_event(card, group) for card in group.cards) * 2 > len(group.cards)


def is_event(card: Card, group: Group, *, mostly: bool) -> bool:
    """Whether a card is an event: by its own signs, else as its neighbours are."""
    return _tells_event(card, group) or (mostly and card.kind is None and not targets.leads_to_news(card))


def _tells_event(card: Card, group: Group) -> bool:
    if card.kind:
        return event_word(card.kind) and not has.tells_reading_time(card)
    if card.dated.range is not None and card.dated.published is None:
        return True
    amid = group.says == "news" and has.leads_elsewhere(card)  # what a text under a headline mentions
    if targets.leads_to_event(card) and not card.dated.said and not amid:
        return not has.tells_reading_time(card)
    if group.says == "news" and _posted_before(card):
        return False
    return group.says == "event" or (card.ranged and DATE in card.roles)


def _posted_before(card: Card) -> bool:
    """Whether a card tells a day before those of what it tells about, or after them."""
    shown, ahead = card.dated.published, card.dated.range
    if shown is None or ahead is None or shown.precision != "day":
        return False
    return shown.value < ahead.value or shown.value >= (ahead.end or shown.value) > ahead.value
