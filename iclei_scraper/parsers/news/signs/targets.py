"""To what a card leads, as far as the address tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.addresses import (
    DATED_PATH,
    NEWS_FOLDERS,
    by_readers,
    long_slug,
    of_story,
    readable,
)
from iclei_scraper.parsers.signs.offers import tells_offer
from iclei_scraper.values.wording.urls import path_of

if TYPE_CHECKING:
    from iclei_scraper.parsers.news.cards.card import Card

_NEWS_PATH = re.compile(
    rf"/(?:{NEWS_FOLDERS}|updates?|videos?|webinars?|podcasts?|publications?|events?|calendar|novedades|eventos?|"
    rf"veranstaltungen)/[^/?]+|{DATED_PATH}"
    r"|[?&](?:p|newsid|news|uid|idx|tx_ttnews\[tt_news\]|tx_news_pi1\[news\]|story|article|id)=[\w-]+"
    r"|youtube\.com/watch|youtu\.be/|vimeo\.com/\d",
    re.IGNORECASE,
)
_EVENT_PATH = re.compile(
    r"/(?:events?|calendar|agenda|eventos?|veranstaltung(?:en)?|termine?|evenements?|eventi|appuntamenti|webinars?)/",
    re.IGNORECASE,
)
_NEWS_FOLDER = re.compile(rf"/(?:{NEWS_FOLDERS})/", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|ics|csv|odt|rar)(?:[?#]|$)|/downloads?/[^/]+", re.IGNORECASE
)
_PROFILE = re.compile(
    r"(?:www\.)?(?:t\.me|(?:twitter|x|instagram|facebook|github)\.com|linkedin\.com/(?:in|company))/@?[\w.-]+/?",
    re.IGNORECASE,
)
_PRODUCT_PATH = re.compile(
    r"/(?:products?|produ[ck]te?|produits?|productos?|produtos?|prodott[oi]|producten|produkter|tuotteet|urun(?:ler)?|"
    r"shop|store|item|items|goods|catalog(?:ue)?)/[^?#]*[^/?#]",
    re.IGNORECASE,
)
_CART = re.compile(r"[?&/]add[-_]to[-_](?:cart|basket)")
_SECTION_PATH = re.compile(r"(?:/[a-z]{2})?/[^/]{1,30}/?")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:[?#]|$)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:re|aw|antw|sv|回复|回覆|返信)\s?[:：]\s?\S", re.IGNORECASE)
_MANY = 10


def leads_to_article(card: Card) -> bool:
    """Leads to an address like those of articles: a folder of news, a date, an id, a long slug."""
    if card.url is None:
        return False
    return _NEWS_PATH.search(readable(card.url)) is not None or long_slug(card.url)


def leads_to_story(card: Card) -> bool:
    """Leads to an address in a folder of news, or with a date: not to one that is only long."""
    return card.url is not None and of_story(card.url)


def leads_to_file(card: Card) -> bool:
    """Leads to a document to download, or to the page of one."""
    return card.url is not None and _FILE.search(card.url) is not None


def leads_to_picture(card: Card) -> bool:
    """Leads to a picture in full size."""
    return card.url is not None and _PICTURE.search(card.url) is not None


def leads_to_thread(card: Card) -> bool:
    """Leads to a thread of a forum, one of its members, or a customer's review; or answers a post."""
    return _ANSWER.match(card.title) is not None or (card.url is not None and by_readers(card.url))


def leads_to_product(card: Card) -> bool:
    """Without date, and to the page of something that is for sale: "/products/pumps/p80"; or into a cart.

    So does what tells whether it is in stock, or offers to ask for its price.
    """
    if card.url is None or card.dated.published:
        return False
    if card.dated.range is None and any(tells_offer(block.text) for block in card.blocks[:_MANY]):
        return True
    if any(_CART.search(link.href) for block in card.blocks for link in block.links):
        return True
    return _PRODUCT_PATH.search(path_of(card.url)) is not None and not leads_to_news(card)


def leads_to_section(card: Card) -> bool:
    """Without date or text, and to a section of the site: "/projects/"."""
    if card.url is None or card.dated.published or card.teaser or long_slug(card.url):
        return False
    return _SECTION_PATH.fullmatch(path_of(card.url)) is not None and "?" not in card.url


def leads_to_event(card: Card) -> bool:
    """Leads to an address in a folder of events, which is in none of news."""
    if card.url is None or leads_to_news(card):
        return False
    return _EVENT_PATH.search(readable(card.url)) is not None


def leads_to_news(card: Card) -> bool:
    """Leads to an address in a folder of news."""
    return card.url is not None and _NEWS_FOLDER.search(readable(card.url)) is not None


def leads_to_profile(card: Card) -> bool:
    """Leads to where somebody is met on a network: not to what was posted there."""
    return card.url is not None and _PROFILE.fullmatch(readable(card.url)) is not None
