"""``scrapy crawl news``: home pages, listings and articles, by feeds, sitemaps and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from iclei_scraper.spiders.base import CrawlSpider

if TYPE_CHECKING:
    from iclei_scraper.discovery import Document

_NEWS = re.compile(
    r"news|press|blog|media|stor(?:y|ies)\b|article|announcement|publication|update|nachricht|aktuell|presse|"
    r"actualit|actualidad|communiqu|noticia|not[íi]cias|comunicado|imprensa|prensa|infolettre|bolet[ií][mn]|"
    r"ニュース|お知らせ|新着|プレス|뉴스|소식|보도|공지|新闻|新聞|动态|動態|消息|资讯|資訊",
    re.IGNORECASE,
)
_DATED = re.compile(r"/(?:19|20)\d{2}/(?:0?[1-9]|1[0-2])(?:/\d{1,2})?/[^/]+")
_NEXT = re.compile(r"/page/\d+/?$|[?&](?:paged?|p|offset|start)=\d+")
_LISTS = ("feed", "listing")


class NewsSpider(CrawlSpider):
    """Visits what feeds and APIs list, and pages whose address or link speaks of news."""

    name = "news"
    narrow = True

    def wants(self, url: str, words: str) -> bool:
        """Whether the page is a listing, a part of one, or an article."""
        if words in _LISTS:
            return True
        parts = urlsplit(url)
        path = unquote(parts.path)
        if _DATED.search(path) or _NEXT.search(f"{path}?{parts.query}" if parts.query else path):
            return True
        return _NEWS.search(f"{path} {parts.query}") is not None or _NEWS.search(words[:60]) is not None

    def wants_document(self, document: Document) -> bool:
        """All but what an API lists as pages: those are no news."""
        return document.kind != "listing" or document.rest_base != "pages"
