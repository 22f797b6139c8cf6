"""What the readers of cards need to know of the page as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date as calendar_date
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.signs.addresses import by_readers, long_slug
from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.signs.headings import heading_says, lists_all, names_section
from iclei_scraper.parsers.signs.leaves import leaf_date
from iclei_scraper.parsers.signs.meta import LONGEST_META, Meta, counts_readers, read_meta
from iclei_scraper.parsers.signs.offers import sells
from iclei_scraper.parsers.signs.order import order_of_dates
from iclei_scraper.values.dates import Date, find_dates
from iclei_scraper.values.wording.text import has_digit, letters_of
from iclei_scraper.values.wording.urls import host_of, registrable_domain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_PARTS_OF_TITLE = re.compile(r"\s[|–—-]\s|\s?[|｜»«]\s?")
_SOME_DAY = calendar_date(2000, 1, 1)
"""Stands for an unknown day of reading: "3 days ago" is known as a date, whichever it is."""
_SEVERAL = 2
_LONGEST_YEAR = 12
_FEW_WORDS = 3  # of a piece of a line that tells a fact
_LEAF = 2  # pieces: the day, and month with year
_SOME_WORDS = 20  # characters of a line that is more than a name
_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-ZÀ-Þ][^\W\d_]{2,}")
_LONGEST_HEADING = 120
_SLOGAN = 30  # characters of a site's header that are more than the name of a page
_LONGEST_DATED = 400  # characters of a line that counts when the order of day and month is told
_LISTING_PATH = re.compile(
    r"/(?:news|newsroom|news[-_]?(?:and[-_]?)?events?|latest(?:[-_]news)?|blogs?|stories|articles?|posts|updates|media|"
    r"press(?:[-_]?(?:releases?|room|cent(?:re|er)))?|"
    r"noticias?|actualidad|novedades|prensa|sala-de-prensa|imprensa|actualites?|actus|communiques|presse|aktuelles|"
    r"nachrichten|neuigkeiten|meldungen|pressemitteilungen|notizie|comunicati|nieuws|nyheter|berita|"
    r"aktualnosci|wiadomosci|haberler|duyurular|novosti|vijesti|novinky|aktuality|noticies|"
    r"ニュース|お知らせ|新闻|新聞|뉴스|topics|whatsnew|notice|board)"
    r"(?:/(?:page/?\d+|p\d+|browse/\d+))?/?(?:\.html?|index(?:\.\w+)?)?$"
    r"|/archives?(?:/(?:19|20)\d\d(?:/\d{1,2})?)?/?$"
    r"|/(?:[ck]ategor\w{1,4}|tags?|authors?|topics?(?!/[^/]*\d[^/]*$)|etiqueta|rubri(?:k|que))"
    r"/[^/]+(?:/.*)?$",
    re.IGNORECASE,
)
_FILED = re.compile(r"/\d{2,9}/[^/]+\.html?$|/(?:19|20)\d\d/\d{1,2}/(?:\d{1,2}/)?[^/]+/?$")
"""The end of a story's address, though a category comes before: "/category/news/68538/title.html"."""
_DATE_ARCHIVE = re.compile(r"/(?:19|20)\d\d(?:/\d{1,2}){0,2}/?(?:page/\d+/?)?(?:index\.\w+)?$")
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|search|query|suche|c)=", re.IGNORECASE)
_SITE_MAP = re.compile(
    r"(?:site[- ]?map|seiten(?:übersicht|uebersicht)|plan[- ]du[- ]site|mapp?a[- ](?:del[- ]|do[- ])?"
    r"(?:sitio|site|sito|web))(?![^\W\d_])|サイトマップ|사이트\s?맵|[网網]站地[图圖]",
    re.IGNORECASE,
)
_FORUM = re.compile(
    r"\s*(?:vbulletin|phpbb|mybb|xenforo|discuz|vanilla|flarum|discourse|invision|ip\.board|smf|fluxbb|punbb)",
    re.IGNORECASE,
)
"""Programs that make forums, as ``<meta name="generator">`` names them."""
LONE_YEAR = re.compile(r"\W*((?:19|20)\d\d)\s?[年년]?\W*")
"""A line that is a year and nothing else."""
_PAGER = re.compile(r"(?:/page/\d+/?$)|(?:^|&)(?:page|paged|p|start|offset|pointer)=\d+")


class Context:
    """The page, its language and date order, and what kind of list it may be."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.language = page.language
        self.reference: calendar_date | None = page.fetched_at.date() if page.fetched_at else None
        self._day = self.reference or _SOME_DAY
        self._metas: dict[Block, Meta] = {}

    @cached_property
    def order(self) -> str | None:
        """Order of day and month in figures: the site's habit, else what other dates on the page prove."""
        if self.page.date_order:
            return self.page.date_order
        texts = (block.text for block in self.page.content_blocks if len(block.text) < _LONGEST_DATED)
        return (
            order_of_dates(texts, self.times_below(self.page.root), self.reference) or self._order_of_locale
        )

    @property
    def _order_of_locale(self) -> str | None:
        """An English-speaking country other than the United States tells its order by ``lang="en-GB"``."""
        claimed = (self.page.root.get("lang") or "").lower().replace("_", "-")
        region = claimed.partition("-")[2]
        return "DMY" if claimed.startswith("en-") and region not in {"us", "ph"} else None

    def meta(self, block: Block) -> Meta:
        """The small lines of a block; what inline elements keep apart ("<b>22</b><i>Dec</i>") is so read."""
        meta = self._metas.get(block)
        if meta is None:
            meta = self._metas[block] = self._meta(block)
        return meta

    def _meta(self, block: Block) -> Meta:
        text = block.text
        meta = self.meta_of(text)
        if len(block.parts) == 1 or meta.spoken or len(text) > LONGEST_META:
            return meta
        if len(block.parts) == _LEAF and (leaf := leaf_date(block.parts, self.meta_of)) is not None:
            return Meta(((leaf, ""),))
        pieces = self._pieces(block)
        if pieces is not None:
            return pieces
        if meta.dates and not has_digit(text):
            return meta
        apart = self.meta_of(" ".join(block.parts))
        if not meta.dates and not apart.dates:
            apart = self.meta_of(" | ".join(block.parts))
        return apart if apart.dates and _told(apart) > _told(meta) else meta

    def _pieces(self, block: Block) -> Meta | None:
        """What the elements of a line say each for itself, where each is a date, a kind or a byline."""
        dates: list[tuple[Date, str]] = []
        rest: list[str] = []
        kind = authors = None
        parts = iter(block.parts)
        for part in parts:
            if author_label(part):
                part = f"{part.strip(' :：')}: {next(parts, '')}"  # noqa: PLW2901  # the name is in the next
            if counts_readers(part):
                continue
            piece = self.meta_of(part)
            rest += piece.rest
            if piece.words > _FEW_WORDS or piece.spoken == "button":
                return None
            dates += piece.dates
            kind, authors = kind or piece.kind, authors or piece.authors
        told = bool(dates) + bool(kind) + bool(authors)
        if rest:  # facts of which one is a topic or the like
            return Meta(tuple(dates), kind, authors, tuple(rest)) if dates and told > len(rest) else None
        if len(dates) + bool(kind) + bool(authors) < _SEVERAL:
            return Meta(authors=authors) if authors else None
        return Meta(tuple(dates), kind, authors)

    def meta_of(self, text: str) -> Meta:
        """The small lines of a text."""
        return read_meta(text, self.language, self.order, self._day)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words of the page's content that are written in small letters somewhere: no names of persons."""
        text = " ".join(block.text for block in self.page.content_blocks if len(block.text) > _SOME_WORDS)
        return frozenset(_SMALL_WORD.findall(text))

    def says_elsewhere(self, name: str) -> bool:
        """Whether a name is the site's own or a heading's: in the title, the host name, the footer."""
        letters = letters_of(name)
        return name in (self.page.title or "") or letters in self.host or name in self._signs

    def leads_away(self, url: str) -> bool:
        """Whether an address is that of somebody else's site."""
        host = host_of(url)
        return bool(host) and registrable_domain(host) != self._domain

    @cached_property
    def _domain(self) -> str:
        return registrable_domain(host_of(self.page.url))

    @cached_property
    def host(self) -> str:
        """Letters and digits of the name of the site's host."""
        host = urlsplit(self.page.url).hostname or ""
        return "".join(char for char in host if char.isalnum())

    @cached_property
    def _signs(self) -> str:
        """Headings below the first level and the lines of the footer, one after the other."""
        lines = (
            block.text
            for block in self.page.content_blocks
            if (block.heading > 1 or block.place == "footer") and len(block.text) < _LONGEST_HEADING
        )
        return "\n".join(lines)

    @cached_property
    def _times(self) -> dict[HtmlElement, list[HtmlElement]]:
        """``<time>`` elements by each element above them."""
        out: dict[HtmlElement, list[HtmlElement]] = {}
        for element in self.page.root.iter("time"):
            node = element
            while node is not None:
                out.setdefault(node, []).append(element)
                node = node.getparent()
        return out

    def times_in(self, block: Block) -> list[HtmlElement]:
        """``<time>`` elements of a line."""
        return self._times.get(block.element, [])

    def times_below(self, element: HtmlElement) -> list[HtmlElement]:
        """``<time>`` elements inside an element, in order."""
        return self._times.get(element, [])

    def dates(self, text: str) -> tuple[Date, ...]:
        """Dates of a text, with the page's language, order and time of reading."""
        return find_dates(text, language=self.language, order=self.order, reference=self._day)

    def placed(self, found: Date | None) -> Date | None:
        """The date, unless its year follows from the day of reading alone and that is unknown."""
        return found if found is not None and (found.stated or self.reference is not None) else None

    def plausible(self, found: Date) -> bool:
        """Whether it can be a date of publication."""
        return found.plausible(self.reference)

    @cached_property
    def _years(self) -> list[tuple[int, int]]:
        """Index and year of the lines that are a year alone: several in a row are links to other years."""
        blocks = self.page.content_blocks
        found = {
            number: int(match[1])
            for number, block in enumerate(blocks)
            if len(block.text) < _LONGEST_YEAR
            and (block.heading or not block.links)
            and (match := LONE_YEAR.fullmatch(block.text))
        }
        alone = (number for number in found if not {number - 1, number + 1} & found.keys())
        return [(blocks[number].index, found[number]) for number in alone]

    def year_above(self, block: Block) -> int | None:
        """The year that stands on a line of its own above a line, as over the part of a list."""
        at = bisect_left(self._years, (block.index, 0))
        return self._years[at - 1][1] if at else None

    @cached_property
    def address(self) -> str:
        """The page's address; that which it gives itself where it was read elsewhere, as saved pages are."""
        return own_address(self.page)

    @cached_property
    def path(self) -> str:
        """Path of the page's address, percent-decoded."""
        return unquote(urlsplit(self.address).path)

    @cached_property
    def says(self) -> str | None:
        """What the page's address and main heading announce, as :func:`.lexicon.heading_says`."""
        query = urlsplit(self.address).query
        heading = self.main_heading if self.path.strip("/") or query else None  # a start page is no list
        said = heading_says(heading) if heading else None
        listed = _DATE_ARCHIVE.search(self.path) or _LISTING_PATH.search(self.path)
        if said == "event" and heading and listed and not names_section(heading):
            return "news"  # "Life in town, told by its events" over the folder of news
        if said in {"news", "event", "search"}:
            return said
        if listed:
            return "news"
        if _SEARCH_QUERY.search(query) or (heading and lists_all(heading)):
            return "search"
        return said

    @cached_property
    def says_listing(self) -> bool:
        """Whether the address is that of a list: a folder of news, a category, a date's archive."""
        query = urlsplit(self.address).query
        if _LISTING_PATH.search(self.path) and not (_FILED.search(self.path) and long_slug(self.address)):
            return not query or bool(_PAGER.search(query))
        return bool(_DATE_ARCHIVE.search(self.path))

    @cached_property
    def is_site_map(self) -> bool:
        """Whether address, title or heading say that the page lists the pages of its site."""
        said = (*self.path.split("/"), self.page.title or "", self.main_heading or "")
        return any(map(_SITE_MAP.match, said))

    @cached_property
    def is_forum(self) -> bool:
        """Whether readers write the page: a forum by its address or the software that made it."""
        if by_readers(self.address):
            return True
        claims = (element.get("content") or "" for element in self.page.root.iter("meta") if _makes(element))
        return any(map(_FORUM.match, claims))

    @cached_property
    def is_shop(self) -> bool:
        """Whether the page sells something."""
        return sells(self.page)

    @cached_property
    def injected_texts(self) -> tuple[str, ...]:
        """Texts of the lines that were found to be injected."""
        blocks = self.page.blocks
        return tuple(blocks[index].text for index in sorted(self.page.injected) if blocks[index].text)

    @cached_property
    def main_line(self) -> Block | None:
        """The first ``<h1>``."""
        lines = (block for block in self.page.content_blocks if block.heading == 1)
        places = {"main", "header"}
        return next(
            (line for line in lines if 0 < len(line.text) < _LONGEST_HEADING and line.place in places), None
        )

    @cached_property
    def main_heading(self) -> str | None:
        """Text of the first ``<h1>``, else the page's title up to the site's name.

        A slogan in the site's header, the same on all of its pages, is none where the title announces news.
        """
        line = self.main_line
        slogan = line is not None and line.place == "header" and len(line.text) > _SLOGAN
        return self.name if line is None or (slogan and self.named_news) else line.text

    @cached_property
    def name(self) -> str | None:
        """The page's title up to the site's name."""
        title = self.page.title
        return _PARTS_OF_TITLE.split(title)[0] if title else None

    @property
    def named_news(self) -> bool:
        """Whether the page's title announces news."""
        return self.name is not None and heading_says(self.name) == "news"


def _told(meta: Meta) -> tuple[int, int, int]:
    """How much a reading of a line tells: dates, days among them, and few words beside."""
    return len(meta.dates), sum(date.precision == "day" for date, _ in meta.dates), -meta.words


def _makes(meta: HtmlElement) -> bool:
    return (meta.get("name") or "").lower() == "generator"
