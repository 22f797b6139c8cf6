"""Where a page is filed: in a folder of stories, by its address, by the menu or by a trail of links."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from iclei_scraper.parsers.metadata import own_address
from iclei_scraper.parsers.signs.addresses import NEWS_FOLDERS, readable
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.kinds import event_word, kind_label

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.signs.context import Context

_TRAIL = 12  # lines above a title among which its trail stands
_LONGEST_NAME = 24  # characters of a section of stories in a menu
_DOCUMENTS = re.compile(
    r"public|report|rapport|bericht|informe|relat|media|newsl|出版|刊|报告|보고", re.IGNORECASE
)
"""Kinds of what is no story: a menu leads to them as well."""
_YEARS = re.compile(r"(?:/\d{1,4}(?:-\d\d){0,2})+$")
"""Years and months below a folder."""
_ARTICLE_PATH = re.compile(
    rf"/(?:{NEWS_FOLDERS})/(?!page/|p\d|category|tag)"
    r"(?:\d[\d-]+/?$|(?:\d[\d-]*/){0,3}(?!page/|p\d)[^/?]*[^\W\d][^/?]*)"
    r"|/(?:19|20)\d\d/\d{1,2}/(?:\d{1,2}/)?[^/?]*[^\W\d][^/?]*"
    rf"|/(?:{NEWS_FOLDERS})&(?:[^&]{{1,30}}&){{0,3}}[^&=]{{0,20}}(?:id|no|num|seq)=\d"
    r"|/topics?/(?:\d{4}/)?[^/?]*\d[^/?]*$"
    r"|/(?:19|20)\d{4}/t(?:19|20)\d{6}_\d+\.|[?&](?:newsid|tx_ttnews\[tt_news\]|tx_news_pi1\[news\]|bmode=view|cmd=view|uid|idx)=?",
    re.IGNORECASE,
)


def is_filed(context: Context) -> bool:
    """Whether the address is that of one of many stories, or a menu calls the folder above it "News"."""
    return _ARTICLE_PATH.search(readable(context.address)) is not None or context.page.once(_filed_by_menu)


def _filed_by_menu(page: Page) -> bool:
    """Whether the page leads to the folder in which it lies by the name of stories, in whatever address."""
    folder = _YEARS.sub("", urlsplit(own_address(page)).path.rstrip("/").rpartition("/")[0])
    name = folder.rpartition("/")[2]
    if not name:
        return False
    wanted, parts = readable(folder), (name, readable(name), quote(name))
    for block in page.blocks:
        for link in block.links:
            if not any(part in link.href for part in parts) or len(link.text) > _LONGEST_NAME:
                continue
            if not _names_stories(link.text) or _DOCUMENTS.search(link.text):
                continue
            led = page.absolute(link.href)
            if led is not None and readable(urlsplit(led).path).rstrip("/") == wanted:
                return True
    return False


def filed_by_trail(title: Block | None, context: Context) -> bool:
    """Whether a trail that ends with the title leads through a section of stories: "Home › Blog › Title"."""
    if title is None:
        return False
    blocks = context.page.content_blocks
    above = blocks[max(0, title.index - _TRAIL) : title.index]
    for before, block in pairwise(above):
        if block.text == title.text and not block.heading and not block.links and len(before.links) == 1:
            return _names_stories(before.links[0].text)
    return any(
        block.text.endswith(title.text) and any(_names_stories(link.text) for link in block.links)
        for block in above
        if len(block.links) > 1
    )


def _names_stories(text: str) -> bool:
    kind = kind_label(text)
    return heading_says(text) == "news" if kind is None else not event_word(kind)
