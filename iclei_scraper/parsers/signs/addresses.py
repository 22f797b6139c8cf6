"""What the address of a page tells of the page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.urls import path_of

_LONG = 4
"""Words of a slug that is made of a headline."""
_LONG_EASTERN = 6
_EASTERN = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?)$", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.\w{3,5}$", re.IGNORECASE)
"""The file that answers for its folder, which is what the address is about."""
_WORDS = re.compile(r"[-_+]")
_NUMBER = re.compile(r"\d{5}|/\d{4}(?:[/-]|$)|(?:19|20)\d\d-\d\d")
"""What an address has that tells one story from another; a year among the words of a slug is none."""
_DIGITS = re.compile(r"\d+")
_HOST_STROKES = 3  # of an address without any folder
_LETTERS = re.compile(r"[^\W\d_]+(?:[-+%]+[^\W\d_]+)*")

NEWS_FOLDERS = alternatives(
    "news(?:room|details?|items?)?|blogs?|press(?:[-_]?releases?)?|stor(?:y|ies)|articles?|posts?|media|statements?",
    "insights|features?|noticias?|actualidad|comunicados?|prensa|imprensa|actualites?|actus?|communiques?",
    "aktuelle?s?|nachrichten|[\\w-]{0,24}(?:meldung|mitteilung)(?:en)?|presse|artikel|beitrag|notizie|nieuws",
    "nyhete?r|aktuell?t|blogg|blogue|berita|kabar|uutiset|ajankohtaista|tiedotteet|haberler?|duyurular|uudised",
    "aktualnosci|wiadomosci|komunikaty|aktuality|novinky|zpravy|spravy|hirek|stiri|noutati|vijesti|vesti|novosti",
    "naujienos|jaunumi|novyny|novini|tin-tuc|noticies|actualitat|albisteak|fréttir|rivista|magazine?",
    "historias|històries|est[oó]rias|histoires|r[eé]cits|storie|racconti|geschichten|verhalen|ber[aä]ttelser",
    "historier|fort[aæ]llinger|fortellinger|tarinat|opowie[sś]ci|p[rř][ií]b[eě]hy|pove[sș]ti|t[oö]rt[eé]netek",
    "zgodbe|istorijos|hik[aâ]yeler|cerita|kisah|истории|історії|ιστορ[ιί]ες|ストーリー|이야기|스토리|故事|قصص",
    "articoli|art[ií]culos|artigos|articole|artyku[lł]y|artiklar|artikler|artikkelit|[cč]l[aá]n(?:k[iy]|ci)|cikkek",
    "makaleler|straipsniai|raksti|beitr(?:ae|ä)ge|bai-viet|stat(?:y|i[iy]?)|статьи|статті|άρθρα|arthra|記事|文章",
    "reportaje?s|reportages?|reportagen[sm]?|reporta[zż]e",
    "neuigkeiten|novedades|nouvelles|novit[aà]|attualit[aà]|novidades|atualidades|communiques?-de-presse",
    "(?:comunicati|rassegna)(?:-stampa)?|(?:notas|sala)-de-(?:prensa|imprensa)|소식|공지사항|보도자료|新着情報",
    "ニュース|お知らせ|新闻|新聞|뉴스|новости|новини|вести|νέα|أخبار|חדשות",
)
"""Folders in which sites keep their articles, as an alternation."""

DATED_PATH = r"/(?:19|20)\d\d[/-]\d{1,2}(?:[/-]|$)|/(?:(?:19|20)\d{4}/)?t?(?:19|20)\d{6}(?!\d)"
"""A date in an address: "/2025/12/", "/2025-12/22/", "/20251222", "/202512/t20251222_1"."""
_STORY = re.compile(rf"/(?:{NEWS_FOLDERS})/[^/?]+|{DATED_PATH}", re.IGNORECASE)
_UPLOAD = re.compile(r"/uploads?/(?:[^/?]{1,40}/){0,4}[^/?]+\.(?:pdf|docx?|xlsx?|pptx?|zip)$", re.IGNORECASE)
_THREAD = re.compile(
    r"/(?:threads?|forums?|foren|discussions?|members?|memberlist)(?:[/.?-]|$)"
    r"|(?:show|view)(?:thread|topic|post)|(?:forum|board)display|viewforum|index\.php\?(?:board|topic)=",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"/(?:product-)?reviews?/|testimonial|recensies?(?:[/.#]|$)|/bewertung|/opiniones|/avis-", re.IGNORECASE
)
_TRACKER = re.compile(
    r"/(?:commits?|changesets?|revisions?)/[0-9a-f]{4,40}(?:[/?#]|$)|/(?:pull|pulls|merge_requests|bugs?|tickets?)/\d"
    r"|/issues/\d+(?:[/?#]|$)|/browse/[a-z]{2,10}-\d+(?:[/?#]|$)|show_bug\.cgi|/releases/tag/",
    re.IGNORECASE,
)
"""What was changed in a program, or should be."""
_FORUM_HOST = re.compile(r"(?:forums?|foren)\.", re.IGNORECASE)


@lru_cache(maxsize=8_192)
def by_readers(url: str) -> bool:
    """Whether an address is that of a forum, one of its threads, a review, or a change of a program."""
    address = readable(url)
    return bool(
        _FORUM_HOST.match(address)
        or _THREAD.search(address)
        or _REVIEW.search(address)
        or _TRACKER.search(address)
    )


@lru_cache(maxsize=8_192)
def of_story(url: str) -> bool:
    """Whether an address is in a folder of news, or has a date: not whether it is only long.

    A paper below the month in which somebody put it there is none.
    """
    address = readable(url)
    return _STORY.search(address) is not None and _UPLOAD.search(address) is None


def readable(url: str) -> str:
    """Host, path and query of an address, percent escapes undone; one that is none, as it is written."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[none"
        return url
    return unquote(f"{parts.netloc}{parts.path}{'?' if parts.query else ''}{parts.query}")


def long_slug(url: str) -> bool:
    """Whether the last part of an address is a headline: some words with hyphens between.

    So is the part before where the last one is a number.

    >>> long_slug("https://example.org/a-town-plants-trees/"), long_slug("https://example.org/about-us/")
    (True, False)
    >>> long_slug("https://example.org/a-town-plants-trees/170327.html")
    True
    """
    last = last_part(url)
    words = [word for word in _WORDS.split(last) if word]
    return len(words) >= _LONG or len(_EASTERN.findall(last)) >= _LONG_EASTERN


def last_part(url: str) -> str:
    """The last part of an address that is no number, without its extension.

    >>> last_part("https://example.org/news/a-town-plants-trees/170327.html")
    'a-town-plants-trees'
    """
    path = _INDEX.sub("", path_of(url)).rstrip("/")
    *_, before, last = ("", *path.split("/"))
    last = _EXTENSION.sub("", last)
    return before if last.isdecimal() else last


def stands_below(url: str, page: str) -> bool:
    """Whether an address is one below that of a page, which is not the start page.

    >>> stands_below("https://example.org/log/a", "https://example.org/log"), stands_below("/a", "/")
    (True, False)
    """
    folder = _INDEX.sub("", page.partition("?")[0]).rstrip("/") + "/"
    return folder.count("/") > _HOST_STROKES and url.startswith(folder)


@lru_cache(maxsize=8_192)
def form_of(url: str) -> str:
    """What the addresses of one site's stories have in common: the host, and the signs of the last two parts.

    Empty for an address without a long number or a date there: it may lead to anything.

    >>> form_of("https://www.example.org/europe/2014/a-town-plants-trees-48213.html")
    'www.example.org/9/a-9.a'
    """
    host, *parts = _INDEX.sub("", readable(url.partition("?")[0])).rstrip("/").split("/")
    last = "/".join(("", *parts[-2:]))
    return f"{host}{_LETTERS.sub('a', _DIGITS.sub('9', last))}" if _NUMBER.search(last) else ""


@lru_cache(maxsize=8_192)
def folder_of(url: str) -> str:
    """Host and folder of an address; of one that a number in its query tells, what it has but that number.

    >>> folder_of("https://example.org/s/a-pump"), folder_of("https://example.org/show.php?id=12")
    ('example.org/s', 'example.org/show.php?id')
    """
    address, _, query = _INDEX.sub("", readable(url)).partition("?")
    if query:
        return f"{address}?{'&'.join(sorted(part.partition('=')[0] for part in query.split('&')))}"
    return address.rstrip("/").rpartition("/")[0]
