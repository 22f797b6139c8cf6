"""Which of the things built like cards are news: the group they stand in, its heading, its dates, its targets.

No single sign decides. A group of neighbours built alike is weighed: dates, a heading that speaks of news,
addresses that look like articles, titles that read like headlines speak for it; prices, phone numbers,
persons' names, files, deadlines, headings such as "Our team" or "Programme" speak against it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.news.card import DATE
from iclei_scraper.parsers.news.units import LINE
from iclei_scraper.parsers.signs.controls import story_button
from iclei_scraper.parsers.signs.kinds import event_word
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.card import Card
    from iclei_scraper.parsers.news.groups import Group
    from iclei_scraper.parsers.signs.context import Context

ENOUGH_DATED = 4.0
ENOUGH_UNDATED = 5.0
ENOUGH_ALONE = 6.0
"""For a single card without date, which counts on the page of a list only."""

_NEWS_PATH = re.compile(
    r"/(?:news|newsroom|newsdetails?|blogs?|press(?:[-_]releases?)?|stor(?:y|ies)|articles?|posts?|updates?|videos?|"
    r"webinars?|podcasts?|insights|statements?|media|features?|publications?|events?|calendar|"
    r"noticias?|actualidad|novedades|comunicados?|prensa|imprensa|eventos?|actualites?|actus?|communiques?|"
    r"aktuelles|nachrichten|neuigkeiten|meldung(?:en)?|presse(?:mitteilung(?:en)?)?|veranstaltungen|artikel|beitrag|"
    r"notizie|nieuws|nyheter|berita|ニュース|新闻|新聞|뉴스)/[^/?]+"
    r"|/(?:19|20)\d\d/\d{1,2}(?:/|$)|/(?:19|20)\d{6}(?!\d)"
    r"|[?&](?:p|newsid|news|uid|idx|tx_ttnews\[tt_news\]|tx_news_pi1\[news\]|story|article|id)=[\w-]+"
    r"|(?:youtube\.com/watch|youtu\.be/|vimeo\.com/\d)",
    re.IGNORECASE,
)
_LONG_SLUG = re.compile(r"/[^/?]*?(?:[^\W_]+[-_]){3,}[^/?]*/?(?:\.html?)?(?:[?#]|$)")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|ics|csv|odt|rar)(?:[?#]|$)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]@[\w-]+\.|\(at\)|\[at\]|@remove", re.IGNORECASE)
_PHONE = re.compile(
    r"〒\s?\d{3}|(?:\btel|fon\b|phone|\bfax|\bT|\bF|电话|電話|전화)\s?[.:：]{0,2}\s?\+?\(?\d[\d\s()/.-]{5,}|\+\d[\d\s()/-]{7,}"
)
_MANY_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d|〒")
_DIGIT = re.compile(r"\d")
_PRICE = re.compile(r"[€$£¥₩]\s?\d|\d[.,]\d\d\s?(?:€|EUR|USD|CHF|R\$)|\d\s?(?:€|円|元|원)(?!\w)")
_SLIDER = re.compile(
    r"slid|carousel|swiper|hero|splide|glide|owl|flickity|banner|teaser|featured|highlight", re.IGNORECASE
)
_COMMENT = re.compile(r"(?:^|[\s_-])comments?(?:[\s_-]|$)|commentlist|disqus", re.IGNORECASE)


def weigh(group: Group, context: Context, *, most: int) -> bool:
    """Whether a group is news (or events).

    Args:
        group: neighbours built alike; what the page announces is noted in it.
        context: the page.
        most: size of the page's largest group; what the page announces holds for its main list alone.
    """
    cards = group.cards
    dated = [card for card in cards if card.dated.published or card.dated.range]
    if group.says is None and len(cards) * 2 >= most and cards[0].title_block.place == "main":
        group.says = context.says
    says = group.says
    score = _signs(group, says) + _against(group, says, context)
    if len(dated) * 2 >= len(cards) and dated:
        score += 4
        if len(cards) == 1:
            score += _alone(cards[0], says)
        return score >= ENOUGH_DATED
    if len(cards) == 1:
        return context.says_listing and cards[0].url is not None and score >= ENOUGH_ALONE
    return score >= ENOUGH_UNDATED and all(card.url for card in cards)


def beside_article(group: Group) -> bool:
    """Whether a group may stand on the page of an article: under a heading of its own, or dated and not alone.

    An article's own subheadings, with a link or a date in the text below, look like cards.
    """
    if len(group.cards) == 1 and group.cards[0].unit.anchor.level == LINE:
        return False
    if group.says in {"news", "event", "related"} and group.heading:
        return True
    return len(group.cards) > 1 and all(card.url and card.dated.published for card in group.cards)


def _alone(card: Card, says: str | None) -> float:
    """A single dated card needs more: a target and something else that speaks of news."""
    if card.unit.anchor.level == LINE:
        return -4.0  # any line with a date has some words after it
    if card.url is None:
        return -1.0
    return 0.0 if says in {"news", "event", "related"} or card.kind or card.teaser else -1.0


def _signs(group: Group, says: str | None) -> float:
    """What speaks for news."""
    cards = group.cards
    many = len(cards)
    score = {"news": 3.0, "event": 2.0, "related": 2.0, "search": 1.5}.get(says or "", 0.0)
    score += 2.0 * _share(cards, _newslike_target)
    words = sum(word_count(card.title) for card in cards) / many
    score += 2.0 if words >= 7 else 1.0 if words >= 5 else -2.0 if words < 2.6 else 0.0  # noqa: PLR2004
    score += _share(cards, lambda card: card.teaser is not None)
    score += 1.5 * (_share(cards, lambda card: card.excerpt) > 0.4)  # noqa: PLR2004
    score += 2.0 * (_share(cards, lambda card: card.kind is not None) > 0.4)  # noqa: PLR2004
    score += _share(cards, lambda card: card.image is not None) * 0.5
    score += _share(cards, lambda card: card.button is not None and story_button(card.button))
    if any(_SLIDER.search(card.unit.container.get("class") or "") for card in cards[:2]):
        score += 1.0
    common = Counter(card.roles for card in cards).most_common(1)[0][1]
    return score - (1.0 if common * 2 < many else 0.0)


def _share(cards: Sequence[Card], test: object) -> float:
    return sum(bool(test(card)) for card in cards) / len(cards)  # type: ignore[operator]


def _newslike_target(card: Card) -> bool:
    if card.url is None:
        return False
    parts = urlsplit(card.url)
    target = unquote(f"{parts.netloc}{parts.path}{'?' if parts.query else ''}{parts.query}")
    return bool(_NEWS_PATH.search(target) or _LONG_SLUG.search(target))


def _against(group: Group, says: str | None, context: Context) -> float:
    """What speaks against news."""
    cards = group.cards
    score = -4.0 if says == "other" else 0.0
    score -= 4.0 * (_share(cards, _contact) > 0.3)  # noqa: PLR2004
    score -= 4.0 * (_share(cards, _priced) > 0.3)  # noqa: PLR2004
    score -= 3.0 * (_share(cards, lambda card: bool(card.url and _FILE.search(card.url))) > 0.5)  # noqa: PLR2004
    score -= 4.0 * (_share(cards, lambda card: card.dated.other and card.dated.published is None) > 0.3)  # noqa: PLR2004
    score -= 3.0 * (_share(cards, _person) > 0.6)  # noqa: PLR2004
    score -= 2.0 * (_share(cards, lambda card: _home_of_others(card, context)) > 0.5)  # noqa: PLR2004
    if cards[0].unit.anchor.level == LINE:
        score -= 2.0 * (_share(cards, lambda card: card.url is None and card.teaser is None) > 0.5)  # noqa: PLR2004
    score -= 6.0 * _in_comments(cards[0]) + 6.0 * _repetitive(cards)
    score -= 4.0 * _programme(cards)
    place = cards[0].title_block.place
    return score - {"footer": 2.0, "header": 1.5, "aside": 0.5}.get(place, 0.0)


def _repetitive(cards: Sequence[Card]) -> bool:
    """Many targets under few titles: "Agenda", "Minutes", "Agenda", …"""
    items = {(card.title, card.url) for card in cards}
    return len(items) > 2 and len({title for title, _ in items}) < 0.6 * len(items)  # noqa: PLR2004


def _short(card: Card) -> list[Block]:
    return [block for block in card.blocks if len(block.text) <= 120]  # noqa: PLR2004


def _contact(card: Card) -> bool:
    return any(
        (("@" in text or "at" in text) and _EMAIL.search(text))
        or (_MANY_DIGITS.search(text) and _PHONE.search(text))
        for text in (block.text for block in _short(card))
    )


def _priced(card: Card) -> bool:
    return any(
        _DIGIT.search(block.text) is not None and _PRICE.search(block.text) is not None
        for block in _short(card)
    )


_NAME = re.compile(
    r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Sra?|Mme|M)\.?\s)*(?:[A-ZÀ-Þ][\w.'’-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+$"
)


def _person(card: Card) -> bool:
    """A title of two to four capitalised words, no date: a name."""
    return card.dated.published is None and bool(_NAME.match(card.title)) and word_count(card.title) <= 4  # noqa: PLR2004


def _home_of_others(card: Card, context: Context) -> bool:
    """Leads to the start page of another host, as the logos of partners do."""
    if card.url is None:
        return False
    parts = urlsplit(card.url)
    return (
        parts.netloc != urlsplit(context.page.url).netloc and parts.path.strip("/") == "" and not parts.query
    )


def _in_comments(card: Card) -> bool:
    node: HtmlElement | None = card.unit.root
    while node is not None:
        if _COMMENT.search(node.get("id") or "") or _COMMENT.search(node.get("class") or ""):
            return node.tag not in {"body", "html", "main"}
        node = node.getparent()
    return False


def _programme(cards: Sequence[Card]) -> bool:
    """Sessions of one event: most tell from when to when, on very few different days."""
    ranged = [card for card in cards if card.ranged]
    if len(cards) < 3 or len(ranged) * 2 < len(cards):  # noqa: PLR2004
        return False
    days = {date.value for card in ranged if (date := card.dated.published or card.dated.range)}
    return len(days) * 2 <= len(ranged)


def mostly_events(group: Group) -> bool:
    """Whether most cards of a group tell when something takes place."""
    return sum(_is_event(card, group) for card in group.cards) * 2 > len(group.cards)


def _is_event(card: Card, group: Group) -> bool:
    """Whether a card's date tells when something takes place."""
    if card.kind:
        return event_word(card.kind)
    if card.dated.range is not None and card.dated.published is None:
        return True
    if group.says == "event":
        return True
    return card.ranged and DATE in card.roles


def is_event(card: Card, group: Group, *, mostly: bool) -> bool:
    """Whether a card is an event: by its own signs, else as its neighbours are."""
    return _is_event(card, group) or (mostly and card.kind is None)
