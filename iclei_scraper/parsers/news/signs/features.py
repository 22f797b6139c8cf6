"""Single signs on a card that speak for news or against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.cards.card import TEXT
from iclei_scraper.parsers.news.signs.targets import (
    leads_to_article,
    leads_to_event,
    leads_to_story,
)
from iclei_scraper.parsers.signs.addresses import readable
from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.signs.contacts import contact_line
from iclei_scraper.parsers.signs.controls import READING_TIME, button, leads_around, story_button
from iclei_scraper.parsers.signs.dated import TIME_RANGE
from iclei_scraper.parsers.signs.files import without_files
from iclei_scraper.parsers.signs.kinds import event_word
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.prices import DIALLED, PRICE
from iclei_scraper.values.postal.address_words import street_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.cards.card import Card

_DIGIT = re.compile(r"\d")
_LONGEST_AD = 400
_PAPER = re.compile(
    r"(?:[\w-]+\.)?(?:doi\.org|arxiv\.org/(?:abs|pdf)|biorxiv\.org|medrxiv\.org|ssrn\.com|jstor\.org"
    r"|sciencedirect\.com/science|springer\.com/(?:article|chapter|book)|tandfonline\.com/doi|mdpi\.com/\d"
    r"|[\w.-]+/(?:doi|articles?|abs|full)/(?:[\w-]+/)?10\.\d{4}|ncbi\.nlm\.nih\.gov|researchgate\.net/publication|openreview\.net|aclanthology\.org"
    r"|acm\.org/(?:doi|citation)|ieeexplore\.ieee|jstage\.jst|scielo|worldcat\.org|zenodo\.org/record)",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?<!\w)(?:pages?|seiten|pp?\.?|S\.)\s?\d{1,5}\s?[-–]\s?\d|(?<!\w)vol\.\s?\d"
    r"|\d{1,3}\s?\(\d{1,3}\)[,:]\s?(?:pp?\.\s?)?\d{1,5}\s?[-–]\s?\d|doi:\s?10\.|第\s?\d+\s?[巻卷].{0,30}(?:pp?\.|頁|页)"
    r"|(?:shelf ?mark|call number|collocazione|signatura?|cote|cota)\s?:\s?\S"
    r"|(?:索[书書][号號]|請求記号|청구 ?기호)\s?[:：]",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r",?\s(?:and|und|et|y|e|&)\s|[,;]\s|(?<!\b[A-ZÀ-Þ])\.\s")
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]{0,20}(?:\s[a-zA-ZÀ-Þ][\w.'’-]{0,20}){0,3}\s[A-ZÀ-Þ][\w'’-]{1,20}")
_NAMES = 3
_SLIDER = re.compile(
    r"slid|slick|carousel|swiper|hero|splide|glide|owl|flickity|banner|teaser|featured|highlight",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"(?:^|[\s_-])comments?(?:[\s_-]|$)|commentlist|disqus", re.IGNORECASE)
_NAME = re.compile(
    r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Sra?|Mme|M)\.?\s)*(?:[A-ZÀ-Þ][\w.'’-]+\s){1,3}[A-ZÀ-Þ][\w'’-]+$"
)
_IS_STREET = 2.5
_LONGEST_LINE = 120  # characters of a line in which a phone number or price is more than a mention
_LONGEST_NAME = 4
_MANY = 10
_WHOLE_TEXT = 5  # paragraphs of a post that is told whole, with whom to ask in it
_SEVERAL_LINKS = 2


_LONGEST_BUTTON = 40
_MORE = 6  # characters of a paragraph behind the sentence that passes for a title
_SIGN_UP = re.compile(
    r"\W*(?:(?:jetzt |zur |online |ich )?anmeld(?:en|ung)|register|registration|sign up|enrol|book|reserve"
    r"|rsvp|(?:je |m['’]|s['’])?inscri(?:re|ption|s\b|vez)|réserver|inscr[ií]b[ea]|inscribir|inscripci"
    r"|reserva|inscrev|inscriç|iscriv|iscrizion|prenot|お?申し?込|参加申|신청|참가 ?신청|등록"
    r"|报名|報名|我要报名|立即报名"
    r"|renew|verlänger|prolong|renov|rinnov|貸出延長|延長|연장|续借|續借)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:#|№|(?<![^\W\d_])(?:n[ro°º]|num|ref|id)\.?\s?[:：]?\s?)[A-Z-]{0,5}\d[\d/.-]+"
    r"|(?<![\w/])(?:[A-Z]{1,5}[-/ ]?)?\d{2,4}[-/]\d{3,6}(?![-/]?\d)"
    r"|(?<![^\W_])[A-Z]{1,5}[-/]?\d{3,}|(?:番号|번호|编号|編號|[号號])\s?[:：]?\s?\d{2,}",
    re.IGNORECASE,
)
"""A number under which something is kept: "#482", "No. 2025-0173", "24/01234/FUL"."""
_OF_YEAR = re.compile(r"(?<![\w/.-])\d{1,4}/(?:19|20)\d\d(?![\w/-])")
"""A number within a year, as statutes have: "3/2025", which beside a day is no month."""
_BUTTON_CLASS = re.compile(r"(?<![a-z])(?:btn|button)(?![a-z])", re.IGNORECASE)
_BUTTON_WORDS = 3
_READING = re.compile(rf"(?<!\d){READING_TIME}", re.IGNORECASE)
_STARS = re.compile(r"[★☆⭐✩✭]{3}")


def has_teaser(card: Card) -> bool:
    """Has some text."""
    return card.teaser is not None


def has_image(card: Card) -> bool:
    """Has a picture."""
    return card.image is not None


def has_kind(card: Card) -> bool:
    """Says what kind of item it is."""
    return card.kind is not None


def has_story_button(card: Card) -> bool:
    """Has a button that offers to go on reading or watching."""
    return card.button is not None and story_button(card.button)


def leads_elsewhere(card: Card) -> bool:
    """Leads, by other words than its title, to what they say: "Contact us", "All our bows"."""
    link = card.link
    if link is None or link is card.unit.anchor.link or not link.text.strip(" »›→>"):
        return False
    own = story_button(link.text) or (button(link.text) and leads_to_story(card))
    return not own and link.text not in card.title and card.title not in link.text


def is_excerpt(card: Card) -> bool:
    """Its text is cut off."""
    return card.excerpt


def has_more_than_name(card: Card) -> bool:
    """Has what makes a story of a name and a day: a text, a picture, a writer, a kind, a button, folder."""
    told = has_kind(card) or has_story_button(card) or leads_to_story(card) or tells_event(card)
    return told or bool(card.teaser or card.image or card.authors)


def has_papers(card: Card) -> bool:
    """Offers several files, each named by words: "Agenda (PDF)", "Minutes (PDF)", not "PDF" and "DOC"."""
    links = {link.text for block in card.unit.blocks[:_MANY] for link in block.links}
    papers = {rest for text in links if (rest := without_files(text)) != text and rest.strip()}
    return len(papers) >= _SEVERAL_LINKS


def is_paper(card: Card) -> bool:
    """Leads to a scholarly paper, tells on which pages or shelf one stands, or, undated, who wrote it.

    That is a text that begins with the names of several persons.
    """
    if card.url is not None and _PAPER.match(readable(card.url)):
        return True
    if any(_PAGES.search(block.text) for block in card.blocks if len(block.text) <= _LONGEST_AD):
        return True
    return card.dated.published is None and card.teaser is not None and _begins_with_names(card.teaser)


def _begins_with_names(text: str) -> bool:
    """Whether a text begins with the names of three persons and more, a comma or "and" between them."""
    pieces = _BETWEEN_NAMES.split(text[:_LONGEST_AD], maxsplit=_NAMES)[:_NAMES]
    return len(pieces) == _NAMES and all(_FULL_NAME.fullmatch(piece) for piece in pieces)


def says_nothing(card: Card) -> bool:
    """Has neither target nor text."""
    return card.url is None and card.teaser is None


def is_button(card: Card) -> bool:
    """Is nothing but a link of a word or two that is named a button: "Subscribe"."""
    link = card.unit.anchor.link
    if link is None or card.lines[1:] or word_count(card.title) > _BUTTON_WORDS:
        return False
    return _BUTTON_CLASS.search(link.element.get("class") or "") is not None


def begins_text(card: Card) -> bool:
    """Leads nowhere, and its title is the first sentence of a paragraph: a question that somebody put."""
    block = card.title_block
    return card.url is None and not block.heading and len(block.text) > len(card.title) + _MORE


def dated_otherwise(card: Card) -> bool:
    """Has a date, but one of a deadline, a membership or the like."""
    return card.dated.other and card.dated.published is None


def is_offered(card: Card) -> bool:
    """Has a day ahead and a price: a tender that closes then, a sale."""
    return card.dated.range is not None and card.dated.published is None and has_price(card)


def asks_to_act(card: Card) -> bool:
    """Is a lecture to come or a loan to end: a day ahead, and a button to sign up or to renew."""
    if card.dated.range is None or card.dated.published is not None:
        return False
    return any(len(block.text) <= _LONGEST_BUTTON and _SIGN_UP.match(block.text) for block in card.blocks)


def tells_event(card: Card) -> bool:
    """Has more than a day ahead that speaks of an event: hours, several days, its kind, its address."""
    if card.dated.range is not None and card.dated.range.end is not None:
        return True
    if any(TIME_RANGE.search(text) for text in _short_lines(card)):
        return True
    return (card.kind is not None and event_word(card.kind)) or leads_to_event(card)


def tells_reading_time(card: Card) -> bool:
    """Tells how long it takes to read: it is a text, and its day that of its publication."""
    lines = (block.text for block in card.blocks if block is not card.teaser_block)
    return any(len(text) <= _LONGEST_LINE and _READING.search(text) for text in lines)


def reports_act(card: Card) -> bool:
    """Tells what somebody did on a platform: a link, words, and the next link in one line.

    As in ``<a>Ana Souza</a> commented on <a>Tram lines</a>``.
    """
    block = card.title_block
    if block.heading or len(block.links) < _SEVERAL_LINKS:
        return False
    first, second = block.links[0].text, block.links[1].text
    if not first or not second or card.title == first:
        return False
    between = block.text.partition(first)[2].partition(second)[0]
    return any(map(str.isalpha, between)) and not author_label(between)


def has_contact(card: Card) -> bool:
    """Has an email address, a phone number or a postcode mark on a line of its own, and is no whole post."""
    if card.dated.published is not None and card.roles.count(TEXT) > _WHOLE_TEXT:
        return False
    return any(map(contact_line, _short_lines(card)))


def has_street(card: Card) -> bool:
    """Tells a street with its number on a line of its own: a place to go to."""
    lines = (text for text in _short_lines(card) if text != card.title and _DIGIT.search(text))
    return any(street_evidence(text) >= _IS_STREET for text in lines)


def is_headed_by_street(card: Card) -> bool:
    """Has a street behind a label for its title: "Lived at: Quay Street 4"."""
    _, label, street = card.title.replace("：", ":").partition(":")
    return bool(label) and _DIGIT.search(street) is not None and street_evidence(street) >= _IS_STREET


def has_price(card: Card) -> bool:
    """Has a price."""
    return any(_DIGIT.search(text) and PRICE.search(text) for text in _short_lines(card))


def is_headed_by_price(card: Card) -> bool:
    """Has a title that begins with a price: something for sale."""
    return PRICE.match(card.title) is not None


def is_private_ad(card: Card) -> bool:
    """Tells a price and a telephone number: something that somebody sells or seeks."""
    texts = " ".join(block.text for block in card.blocks if len(block.text) <= _LONGEST_AD)
    return bool(_DIGIT.search(texts) and PRICE.search(texts) and DIALLED.search(texts))


def has_reference(card: Card) -> bool:
    """Shows a number under which it is kept, in its title or on a line that is no text."""
    day = card.dated.published
    beside = day is not None and day.precision == "day" and card.kind is None
    return any(
        _DIGIT.search(block.text)
        and bool(_REFERENCE.search(block.text) or (beside and _OF_YEAR.search(block.text)))
        for block, role in card.lines
        if role != TEXT and len(block.text) <= _LONGEST_LINE
    )


def _short_lines(card: Card) -> Iterator[str]:
    return (block.text for block in card.blocks if len(block.text) <= _LONGEST_LINE)


def is_rated(card: Card) -> bool:
    """Whether stars tell what somebody thinks of a thing."""
    return any(_STARS.search(block.text) for block in card.blocks)


def stands_around(card: Card) -> bool:
    """Is the story before or after the one that the page is; links to both in one line say so of no title."""
    until = (
        block.parts for block in card.blocks[:_MANY] if block.index <= card.title_block.index and block.text
    )
    return any(leads_around(first) and not any(map(leads_around, after)) for first, *after in until)


def is_person(card: Card) -> bool:
    """Its title is two to four capitalised words, and there is no date: a name."""
    if card.dated.published is not None or word_count(card.title) > _LONGEST_NAME:
        return False
    return _NAME.match(card.title) is not None


def is_hero(card: Card) -> bool:
    """A story in large above a list, which often has no date: it has all else that a card of news has."""
    if card.teaser is None or not leads_to_article(card):
        return False
    return card.kind is not None and (card.image is not None or has_story_button(card))


def in_comments(card: Card) -> bool:
    """Stands among what readers wrote."""
    node: HtmlElement | None = card.unit.root
    while node is not None:
        if _COMMENT.search(node.get("id") or "") or _COMMENT.search(node.get("class") or ""):
            return node.tag not in {"body", "html", "main"}
        node = node.getparent()
    return False


def in_slider(card: Card) -> bool:
    """Stands in what is named like a slider or a row of teasers."""
    return _SLIDER.search(card.unit.container.get("class") or "") is not None


def is_question(card: Card) -> bool:
    """Whether the title asks something."""
    return "?" in card.title or "？" in card.title
