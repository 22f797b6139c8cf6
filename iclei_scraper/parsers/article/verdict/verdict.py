"""Is this page an article? Signs are added up, since every single one is missing or false somewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.parsers.article.head.headline import spells, spelt_in
from iclei_scraper.parsers.article.times import Times
from iclei_scraper.parsers.article.verdict.by_readers import is_by_readers
from iclei_scraper.parsers.article.verdict.filing import filed_by_trail, is_filed
from iclei_scraper.parsers.article.verdict.furnished import furnished_as_story
from iclei_scraper.parsers.article.verdict.other_pages import of_another_page
from iclei_scraper.parsers.signs.addresses import NEWS_FOLDERS, long_slug, readable
from iclei_scraper.parsers.signs.applicants import advertises_post
from iclei_scraper.parsers.signs.contacts import contact_line
from iclei_scraper.parsers.signs.controls import placeholder
from iclei_scraper.parsers.signs.headings import heading_says, names_section
from iclei_scraper.parsers.signs.led_days import words_before
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.dates import Date
from iclei_scraper.values.wording.text import letters_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context

ENOUGH = 4.0
_OTHER_TYPES = frozenset(
    "Product Course LocalBusiness FAQPage ContactPage AboutPage ProfilePage CollectionPage SearchResultsPage "
    "JobPosting Recipe SoftwareApplication Service Place Hotel Restaurant CheckoutPage QAPage "
    "MusicEvent SportsEvent TheaterEvent ScreeningEvent Movie TVSeries MusicGroup MusicAlbum "
    "Book TouristAttraction Legislation".split()
)
"""Types of schema.org that name what else a page may be."""
_LABEL_WORDS = 4
_LENGTHS = (400, 900, 2500, 8000)
"""Characters of text from which half a point more is given."""
_SHORTEST_PARTED = 250
"""Characters from which it is given to a text of several paragraphs."""
_SEVERAL, _PER_CARD = 3, 500
"""Cards from which a page is rather a list, unless its own text is so much longer than theirs."""
_AS_STORIES_ARE, _NOTE_OVER_OTHERS = 5.0, 1.5
"""What address and day say of a story at least, and what it then loses by the list of others below it."""
_AS_ADDRESSES_ARE = 2.0
"""What the address says of a story at least, where the head tells that it is one and of which day."""
_SHORTEST_EVENT, _SHORTEST_DATED = 40, 90
_BEYOND_DOUBT = 6.5
"""Score at which a note of one sentence is an article too."""
_AT_MOST_BY_DATES, _BY_BYLINE, _BY_LENGTH, _BY_FOLDER = 3.0, 1.5, 0.5, 1.0
_OF_NO_DAY = 1.5
_HEADLINE = 20  # weight of a headline at least
_HEADLINE_WORDS, _MANY_PARAGRAPHS = 6, 8
"""Words of a title and paragraphs below it that make a story even where nothing tells its day."""
_SOME_DAY = Date("2000-01-01", "day", "")
_MANY_CONTACTS = 5
"""Lines with a phone number or an email address that are more than whom to ask about a story."""
_SECOND = 2  # level of a heading
_SHORTEST = 140  # characters of paragraphs; less is no article whatever its head says

START = re.compile(
    r"/*(?:[a-z]{2}(?:-[a-z]{2})?(?:/|$))?(?:(?:index|default|home)\.\w{3,5})?/*", re.IGNORECASE
)
"""Path of the first page of a site, or of a language of it."""
_NUMBERED = re.compile(
    r"/[^/?]{3,}\?(?:[^&=]{1,20}=[^&=]{1,20}&){0,3}(?:[a-z_]{0,12}id|no|num|seq|p)=\d{1,9}(?:&|$)",
    re.IGNORECASE,
)
"""One of many pages of a kind: "/bulletin?id=88", "/view?board=notice&post_id=88"."""
_OTHER_PATH = re.compile(
    r"/(?:"
    + alternatives(
        "about|about[-_]us|contact|kontakt|contacto|contato|impressum|imprint|datenschutz",
        "(?:privacy|cookies?)(?:policy|policies|notice|statement)?|terms(?:of(?:use|service))?|legal|team|staff|people|leadership|board|members?|membership|partners?|offices?",
        "accessibility|barrierefreiheit|accessibilite|accesibilidad|acessibilidade|accessibilita",
        "careers?|jobs?|donate|faq|search|login|sitemap|category|tag|authors?|archives?|shop|cart",
        "produkte?|products?|services?",
    )
    + r")(?:(?:[-_+]|%20)[\w%+-]{0,30})?/?(?:\.html?|\.php|\.aspx?)?$"
    r"|/(?:staff|team|people|our-team|faculty|leadership|mitarbeiter(?:innen)?|equipe|equipo|profiles?)/[^/]+/?$"
    r"|/(?:category|tag|author|search|uploads)/|/topics?/[^/.\d]*/?$",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"(?:^|\s)(?:single-post|single|postid-\d+|(?:page-)?node-type-(?:article|news|blog|story|press)\S*|"
    r"article-page|post-template\S*|type-post|is-article|itemid-article|item-view|blog-item)(?:\s|$)"
)
_SINGLE_AROUND = re.compile(r"(?:^|\s)(?:news-single|BlogItem)(?:\s|$)")
"""Of TYPO3 and Squarespace."""
_POST = re.compile(r"(?:^|\s)single-post(?:\s|$)")
_OTHER_SINGLE = re.compile(r"(?:^|\s)([\w-]{3,40})-template-default single single-\1(?:\s|$)")
"""A page of a kind of a house's own, as WordPress names it: a project, a service."""
_STORIES = re.compile(
    rf"post|{NEWS_FOLDERS}|actu|novedad|release|announcement|event|podcast|video", re.IGNORECASE
)
_LIST_CLASS = re.compile(
    r"(?:^|\s)(?:home|archive|category|tag|search|search-results|author|post-type-archive|error404|attachment)(?:\s|$)"
)
_PAGE_CLASS = re.compile(r"(?:^|\s)(?:page-id-\d+|page-template\S*|wp-singular page)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Case:
    """What was found on a page that may be an article."""

    title: Block | None
    metadata: Metadata
    times: Times
    byline: bool
    """An author is named beside the title."""
    text: Sequence[Block]
    """Paragraphs outside cards."""
    notes: Sequence[Block]
    """The same, and shorter sentences."""
    cards: int
    """Number of news cards between the title and the end of the text."""


def is_article(case: Case, context: Context) -> bool:
    """Whether the page is one article (or the announcement of one event)."""
    if case.title is None or placeholder("\n".join(block.text for block in (case.title, *case.text[:12]))):
        return False
    parts = urlsplit(context.address)
    if START.fullmatch(parts.path) and not parts.query and not _told_as_dated(case.metadata):
        return False
    shape, by_dates = _shape(context, case), _by_dates(case, context)
    score = _claims(case.metadata) + shape + by_dates
    dated = _plainly_dated(case.times) or case.metadata.published is not None
    dated_there = case.times.by_address and is_filed(context)
    score += _by_title(case.title, context, dated=dated or dated_there) + _BY_BYLINE * case.byline
    if not case.times.beside:
        furnished = furnished_as_story(case.title, context)
        score += furnished or -_OF_NO_DAY * _says_of_no_day(case, context)
    highest = case.title.heading == 1 or _is_highest(case.title, context)
    plain = highest and _plainly_dated(case.times)
    filed = not dated and not case.cards and _is_filed_and_headed(case.title, context)
    headline = filed and _is_plain_headline(case, context)
    certain = score >= _BEYOND_DOUBT  # whatever the length of its text
    told = case.notes if plain or headline or (certain and not case.text) else case.text
    length = max(sum(weight(block.text) for block in told), weight(case.metadata.body or ""))
    likely = shape + by_dates >= _AS_STORIES_ARE or (
        shape >= _AS_ADDRESSES_ARE and _told_as_dated(case.metadata)
    )
    marked = _marked_as_note(case, context)
    shortest = _SHORTEST_EVENT if case.times.event or certain or marked else _SHORTEST
    if likely:
        shortest = min(shortest, _SHORTEST_DATED)
    if certain and plain and (_told_as_dated(case.metadata) or _is_post(context)):
        shortest = 0  # a picture, a film, a few words in a list
    score += _BY_LENGTH * sum(length > least for least in _LENGTHS)
    least = _SHORTEST if plain else _SHORTEST_PARTED
    if least < length <= _LENGTHS[0] and len(told) >= _SEVERAL:
        score += _BY_LENGTH
    if filed and length > (_SHORTEST_PARTED if headline and len(told) >= _SEVERAL else _LENGTHS[1]):
        score += _BY_FOLDER
    if case.cards >= _SEVERAL:
        short = length < case.cards * _PER_CARD
        score -= (_NOTE_OVER_OTHERS if likely else 4.0) if short else 1.0
    if length < shortest or score < ENOUGH:
        return False
    sure = score >= _BEYOND_DOUBT and _told_as_dated(case.metadata)
    return sure or _is_story(case, context) or not _is_by_others(case, context)


def is_ruled_out(title: Block, metadata: Metadata, context: Context) -> bool:
    """Whether no date, byline or length makes an article of a page, by its address, title and head alone.

    Asked first: most pages of a site are none, and dates and authors need not be looked for on them.
    """
    parts = urlsplit(context.address)
    if START.fullmatch(parts.path) and not parts.query and not _told_as_dated(metadata):
        return True
    dated = Times(published=_SOME_DAY, block=title, beside=True)
    best = Case(title, metadata, dated, byline=True, text=(), notes=(), cards=0)
    titled = max(_by_title(title, context, dated=dated) for dated in (False, True))
    most = _claims(metadata) + _shape(context, best) + _AT_MOST_BY_DATES + titled
    return most + _BY_BYLINE + _BY_LENGTH * len(_LENGTHS) < ENOUGH


def _marked_as_note(case: Case, context: Context) -> bool:
    """Whether a page in a folder of news, or with the markup of a story, tells its day in <time>."""
    line, title = case.times.block, case.title
    if title is None or title.heading != 1 or line is None or case.cards:
        return False
    told = is_filed(context) or _is_marked_single(title)
    return told and bool(context.times_in(line))


def _is_marked_single(title: Block) -> bool:
    """Whether an element around the title is that of one story, as makers of sites name it."""
    around = (element.get("class") or "" for element in title.element.iterancestors())
    return title.heading == 1 and any(map(_SINGLE_AROUND.search, around))


def _told_as_dated(metadata: Metadata) -> bool:
    """Whether the head says that the page is an article, and of which day."""
    return metadata.published is not None and (metadata.is_article or metadata.og_type == "article")


def _says_of_no_day(case: Case, context: Context) -> bool:
    """Whether nothing tells when the page was written, who wrote it, or that it is a story."""
    times, told = case.times, case.metadata
    if times.published is not None or times.event is not None or told.published is not None or case.byline:
        return False
    return not (told.is_event or _is_story(case, context) or _is_headed_as_story(case, context))


def _is_headed_as_story(case: Case, context: Context) -> bool:
    """Whether the head says "article", and title and address are as long as headlines are."""
    told = case.metadata.og_type == "article" or case.metadata.is_article
    if not told or case.title is None or not long_slug(context.address):
        return False
    return word_count(case.title.text) >= _HEADLINE_WORDS and len(case.text) >= _MANY_PARAGRAPHS


def _is_filed_and_headed(title: Block, context: Context) -> bool:
    """Whether a page lies in a folder of stories, and begins its head with a large heading of its own.

    Many a house keeps no day of its stories; what else lies there has no running text of such length. For
    want of headings a bold line is one, if it has the words of the address.
    """
    if not is_filed(context):
        return False
    if not title.heading:
        return title.bold and spelt_in(context.address, title.text)
    named = title.place == "main" and _is_end(title.text, context.page.title or "")
    return title.heading <= _SECOND and (named or spells(context.address, title.text))


def _is_plain_headline(case: Case, context: Context) -> bool:
    """Whether a title is as long as headlines are, names no section, and its text no way to reach anybody."""
    text = case.title.text if case.title is not None else ""
    if weight(text) < _HEADLINE or heading_says(text) == "other" or context.is_shop or context.says_listing:
        return False
    return not any(contact_line(block.text) for block in context.page.content_blocks if block.place == "main")


def _is_by_others(case: Case, context: Context) -> bool:
    """Whether a page sells, advertises a post, readers write it, or it lists whom to reach and has no day."""
    if context.is_shop or is_by_readers(context.page) or advertises_post(context.page):
        return True
    return not _plainly_dated(case.times) and _lists_contacts(case, context)


def _lists_contacts(case: Case, context: Context) -> bool:
    """Whether half as many lines tell how somebody is reached as there are paragraphs: who is on duty."""
    lines = (block.text for block in context.page.content_blocks if block.place == "main")
    return sum(map(contact_line, lines)) >= max(_MANY_CONTACTS, len(case.text) / 2)


def _is_story(case: Case, context: Context) -> bool:
    """Whether markup or address say that the page is a story, whatever else stands on it."""
    return _is_post(context) or case.metadata.is_news or is_filed(context)


def _is_post(context: Context) -> bool:
    body = context.page.root.find("body")
    return body is not None and _POST.search(body.get("class") or "") is not None


def weight(text: str) -> int:
    """Characters of a text; a sign of Chinese, Japanese or Korean says as much as two or three letters."""
    return len(text) if text.isascii() else sum(3 if char > "\u2e80" else 1 for char in text)


def _claims(metadata: Metadata) -> float:
    score = 4.0 if metadata.is_news else 2.0 if metadata.is_article or metadata.is_event else 0.0
    if metadata.published is not None:
        score += 1.5
    if metadata.types & _OTHER_TYPES and not metadata.is_article:
        score -= 3.0
    if metadata.og_type == "article":
        score += 1.0
    return score - (3.0 if metadata.many else 0.0)


def _by_dates(case: Case, context: Context) -> float:
    """A date beside the title is the strongest sign that a page shows; one from metadata alone is weak.

    So is one without its year elsewhere, unless a writer is named: a course tells that of its first lesson.
    """
    times = case.times
    if times.published is None:
        return _AT_MOST_BY_DATES if times.event is not None else 0.0
    if times.by_address:
        return 2.0
    if times.block is None or not (times.beside or times.published.stated or case.byline):
        return 1.0
    if times.beside and times.block is not case.title and words_before(times.block, context):
        return 1.5
    return _AT_MOST_BY_DATES if times.beside else 2.0


def _plainly_dated(times: Times) -> bool:
    """A date with its year beside the title; "Join us today" is none."""
    return times.beside and times.published is not None and times.published.stated


def _shape(context: Context, case: Case) -> float:
    """What the address and the class of ``<body>`` say."""
    address = readable(context.address)
    told = long_slug(context.address) or _NUMBERED.search(address) is not None
    filed = is_filed(context) or filed_by_trail(case.title, context)
    score = 2.0 if filed else 1.0 if told else 0.0
    other = _OTHER_PATH.search(address.partition("?")[0]) and not _NUMBERED.search(address)
    score -= 4.0 * bool(other)
    body = context.page.root.find("body")
    classes = (body.get("class") or "") if body is not None else ""
    single = _SINGLE.search(classes) is not None and _single_of_another_kind(classes) is None
    single = single or (case.title is not None and _is_marked_single(case.title))
    score += 2.5 * single
    score -= 4.0 * (_LIST_CLASS.search(classes) is not None and not _told_as_dated(case.metadata))
    if _PAGE_CLASS.search(classes) and not case.metadata.is_news:
        signed = case.byline and _plainly_dated(case.times)  # makers of pages put their own around a story
        dated = case.times.block is not None and is_filed(context)
        score -= 1.0 if signed or dated else 4.0
    by_readers = context.is_forum and not (case.byline and case.metadata.published is not None)
    listing = context.says_listing and not _is_headed_alone(case, context)
    return score - 3.0 * listing - 6.0 * by_readers


def _is_headed_alone(case: Case, context: Context) -> bool:
    """Whether a page without any card has a large headline that its head tells too, as no list has."""
    title = case.title
    if title is None or title.heading != 1 or case.cards or not case.text or heading_says(title.text):
        return False
    return word_count(title.text) >= _HEADLINE_WORDS and _is_end(title.text, context.page.title or "")


def _single_of_another_kind(classes: str) -> str | None:
    found = _OTHER_SINGLE.search(classes)
    return found[1] if found is not None and _STORIES.match(found[1]) is None else None


def _by_title(title: Block, context: Context, *, dated: bool) -> float:
    """Against what other pages are called; for an issue of a newsletter: a kind and a month.

    Beside a date, in a post or in the address of a story, a word of a section within a title tells nothing.
    """
    told = dated or _is_post(context) or (is_filed(context) and spells(context.address, title.text))
    section = names_section if told else heading_says
    text = title.text
    if of_another_page(text):
        return -5.0
    score = 0.5 * (title.heading == 1 or (title.heading > 1 and _is_highest(title, context)))
    meta = context.meta_of(text)
    if meta.kind and meta.dates:
        return score + 1.5
    if not meta.dates and word_count(text) <= _LABEL_WORDS and section(text):  # "News", "Our members"
        return score - 3.0
    return score


def _is_highest(title: Block, context: Context) -> bool:
    """Whether a title is the first heading of a page that has none larger, and an end of what its head says.

    Pages written by hand often begin with one of the second level.
    """
    named = _is_end(title.text, context.page.title or "")
    if title.place != "main" or title.heading != _SECOND or not named:
        return False
    heads = [block for block in context.page.content_blocks if block.heading and block.text]
    return heads[0] is title and all(block.heading >= _SECOND for block in heads)


def _is_end(title: str, told: str) -> bool:
    """Whether what the head says begins or ends with a title, in whatever case."""
    name, said = letters_of(title), letters_of(told)
    return bool(name) and (said.startswith(name) or said.endswith(name))
