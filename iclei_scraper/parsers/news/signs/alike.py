"""Signs that neighbours have in common: labels, days, titles that speak for news or against it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.card import AUTHOR, DATE, LABEL, ORNAMENT, SHORT, TITLE
from iclei_scraper.parsers.news.signs.features import is_question
from iclei_scraper.parsers.news.signs.targets import leads_to_article
from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.led_days import words_before
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.cards.card import Card
    from iclei_scraper.parsers.news.lists.groups import Group
    from iclei_scraper.parsers.signs.context import Context

_LABELLED = re.compile(r"[^:：\d]{2,30}[:：]")
_LEAD = re.compile(r"[^\W\d_][^\W\d]{1,20}(?=[.,]?\s)")
"""The first word of a line that goes on."""
_LONGEST_FACT, _LONGEST_LEAD, _MOST_LINES, _YEAR = 80, 30, 12, 4
_NUMBER = re.compile(r"([1-9]\d?)/(?:19|20)\d\d")
_OF_STORIES = frozenset({"published", "updated"})
"""Labels of days that stories have."""
_OF_FACTS = frozenset({SHORT, DATE, AUTHOR, ORNAMENT})
_OF_READERS = re.compile(  # what is over links to what is read most: the stories are told elsewhere
    r"(?:most|top)[- ](?:read|viewed|popular)\b|meist(?:gelesen|geklickt)|meest (?:gelezen|beke)"
    r"|plus (?:lu|consulté)e?s\b|m[áa]i?s (?:l[eií]{1,2}d|vist|acessad)|più (?:lett|vist)|mest l[æeä]st"
    "|luetuimm|najczęściej czyt|nejčtenějš|en çok okunan|сам[оы]е читаем|найчитаніш|legolvasott"
    "|ランキング|よく読まれ|많이 (?:본|읽은)|(?:点击|點擊|阅读|閱讀|浏览)?排[行名]",
)
_FEWEST = 2
_FEW_TITLES = 0.6
"""Share of different titles below which a list repeats itself."""
_SEVERAL = 3
_MANY, _HEADLINE_WORDS, _MOSTLY = 10, 6, 0.75
_LEAP_YEAR = 2024
_HOUR = re.compile(r"\d{1,2}\s?[:.h時时시]\s?(?:\d\d)?\s?(?:[ap]\.?m\.?|uhr|h|分|분)?", re.IGNORECASE)


def fields_in_common(cards: Sequence[Card]) -> int:
    """How many labels that tell neither day nor writer stand on most of several cards: "Place:", "Size:".

    Without a colon one may be chance, or the greeting of a house; two and more are the fields of a record, be
    they on the line of the value ("Inventory no. 1950.23") or above it.
    """
    if len(cards) < _FEWEST:
        return 0
    found = Counter(label for card in cards for label in _labels(card))
    plain = _in_common(cards, _leads) + _in_common(cards, _labels_above)
    return sum(count * 2 > len(cards) for count in found.values()) + (plain if plain > 1 else 0)


def led_alike(cards: Sequence[Card], context: Context) -> bool:
    """Whether the same words, none of publication, lead to the days of several cards: "Scanned on"."""
    lines = [card.dated.block for card in cards if card.dated.block is not None]
    if len(lines) < _SEVERAL or len(lines) < _MOSTLY * len(cards):
        return False
    led = Counter(filter(None, (words_before(line, context) for line in lines)))
    return max(led.values(), default=0) >= _MOSTLY * len(cards)


def figures_in_common(cards: Sequence[Card]) -> int:
    """How many bare figures most of several cards have beside their days: pages, points, places."""
    if len(cards) < _FEWEST:
        return 0
    counts = sorted(sum(_is_bare_figure(block, role, card) for block, role in _facts(card)) for card in cards)
    return counts[len(counts) // 4]


def _is_bare_figure(block: Block, role: str, card: Card) -> bool:
    """Whether a line is no more than a figure, or a year that is not the card's day: a book's."""
    if any(map(str.isalpha, block.text)) or not has_digit(block.text):
        return False
    day = card.dated.published
    year = role == DATE and len(block.text) == _YEAR and block is not card.dated.block
    return role == ORNAMENT or (
        year and day is not None and day.precision == "day" and block.text not in day.raw
    )


def _in_common(cards: Sequence[Card], labels_of: Callable[[Card], dict[str, str]]) -> int:
    """How many labels most cards have alike, with other values."""
    values: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for card in cards:
        for label, value in labels_of(card).items():
            values.setdefault(label, set()).add(value)
            counts[label] += 1
    return sum(count * 2 > len(cards) and len(values[label]) > 1 for label, count in counts.items())


def _facts(card: Card) -> list[tuple[Block, str]]:
    """The small lines of a card below its title, no text and no button among them."""
    at = next((at for at, (_, role) in enumerate(card.lines) if role == TITLE), 0)
    return [
        (block, role)
        for block, role in card.lines[at + 1 : at + 1 + _MOST_LINES]
        if role in _OF_FACTS and len(block.text) <= _LONGEST_FACT
    ]


def _leads(card: Card) -> dict[str, str]:
    """The first words of small lines, where no colon stands behind them, and what follows."""
    found = {}
    for block, role in _facts(card):
        text = block.text
        lead = _LEAD.match(text) if role in {SHORT, DATE} and not _LABELLED.match(text) else None
        if lead and not _is_of_story(lead[0]):
            found[lead[0].casefold()] = text[lead.end() :]
    return found


def _labels_above(card: Card) -> dict[str, str]:
    """Small lines without a figure, and the lines below them, which may be their values."""
    found = {}
    lines = _facts(card)
    for (block, role), (below, _) in pairwise(lines):
        label = block.text.rstrip(" :：")
        if role == SHORT and len(label) <= _LONGEST_LEAD and not has_digit(label) and not _is_of_story(label):
            found[label.casefold()] = below.text
    return found


def _is_of_story(label: str) -> bool:
    """Whether a label is one that stories have: of their day, their writer, their kind."""
    return bool(kind_label(label)) or author_label(label) or label_in(label) in _OF_STORIES


def labelled_alike(cards: Sequence[Card]) -> bool:
    """Whether one label, no word for a kind of story, stands before the titles of all cards: "Name: …"."""
    first = _LABELLED.match(cards[0].title)
    if len(cards) < _SEVERAL or first is None or kind_label(first[0].rstrip(":： ")):
        return False
    return all(card.title.startswith(first[0]) for card in cards)


def _labels(card: Card) -> set[str]:
    """Labels on small lines, but for that of the tags, which are links to them."""
    below = [*(role for _, role in card.lines[1:]), ""]
    small = (
        block.text
        for (block, role), after in zip(card.lines, below, strict=True)
        if role == SHORT and after != LABEL
    )
    return {match[0].casefold() for text in small if (match := _LABELLED.match(text))}


def numbered_by_year(cards: Sequence[Card]) -> bool:
    """Whether what passes for months are numbers that run on: "5/2025", "4/2025", "3/2025"."""
    found = [card.dated.published.raw for card in cards if card.dated.published is not None]
    numbers = [int(match[1]) for raw in found if (match := _NUMBER.fullmatch(raw))]
    steps = {after - one for one, after in pairwise(numbers)}
    return len(numbers) == len(cards) >= _SEVERAL and steps in ({1}, {-1})


def many_headlines(cards: Sequence[Card]) -> bool:
    """Ten and more titles of many words, each of which leads to an address made of them, and no questions."""
    if len(cards) < _MANY or not all(map(leads_to_article, cards)):
        return False
    long = sum(word_count(card.title) >= _HEADLINE_WORDS for card in cards)
    asked = sum(map(is_question, cards))
    return long >= _MOSTLY * len(cards) and asked * 2 < len(cards)


def repetitive(cards: Sequence[Card]) -> bool:
    """Many targets under few titles: "Agenda", "Minutes", "Agenda" and so on."""
    items = {(card.title, card.url) for card in cards}
    return len(items) >= _SEVERAL and len({title for title, _ in items}) < _FEW_TITLES * len(items)


def day_by_day(cards: Sequence[Card]) -> bool:
    """Days of one event: they lead nowhere, leave out the year, and each is the day after the one before."""
    days = [card.dated.published or card.dated.range for card in cards if card.url is None]
    if len(days) != len(cards) or len(days) < _SEVERAL:
        return False
    numbers = [
        date(_LEAP_YEAR, int(day.value[5:7]), int(day.value[8:10])).toordinal()
        for day in days
        if day is not None and day.precision == "day" and not day.stated
    ]
    return len(numbers) == len(days) and all(after - one == 1 for one, after in pairwise(numbers))


def programme(cards: Sequence[Card]) -> bool:
    """Sessions of one event: most tell from when to when, on very few different days; or broadcasts."""
    if len(cards) >= _SEVERAL and _hours_run_on(cards):
        return True
    ranged = [card for card in cards if card.ranged]
    if len(cards) < _SEVERAL or len(ranged) * 2 < len(cards):
        return False
    days = {day.value for card in ranged if (day := card.dated.published or card.dated.range)}
    return len(days) * 2 <= len(ranged)


def _hours_run_on(cards: Sequence[Card]) -> bool:
    """Whether readers see the hours of one day alone, each after the one before; news has the last first."""
    days = [card.dated.published for card in cards]
    shown = [day for day in days if day is not None and _HOUR.fullmatch(day.raw)]
    stamps = [card.dated.element.get("datetime") or "" for card in cards if card.dated.element is not None]
    if not len(shown) == len(stamps) == len(cards) or len({day.value for day in shown}) > 1:
        return False
    return all(one < after for one, after in pairwise(stamps))


def is_ranking(group: Group) -> bool:
    """Whether a group is of links and no more, in a box of what is read most: the stories stand elsewhere."""
    told = (card.teaser or card.image or card.kind or card.dated.published for card in group.cards)
    return bool(_OF_READERS.search((group.heading or "")[:_LONGEST_FACT].lower())) and not any(told)
