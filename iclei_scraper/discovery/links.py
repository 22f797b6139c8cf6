"""Where a page leads: its links, and what its head says of feeds and APIs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_REFRESH = re.compile(r"^\s*\d*\.?\d*\s*[;,]\s*url\s*=\s*[\"']?([^\"'>]{1,2000})", re.IGNORECASE)
_LINK_HEADER = re.compile(r"<([^<>]{1,2000})>\s*;\s*rel=\"?(https://api\.w\.org/)\"?")
_FOLLOWED = frozenset({"next", "prev", "canonical", "alternate"})
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
_API = "https://api.w.org/"
_SCHEMES = ("#", "mailto:", "tel:", "javascript:", "data:", "sms:", "whatsapp:", "skype:")


@dataclass(frozen=True, slots=True)
class Hints:
    """What a page says of the ways to find others."""

    feeds: tuple[str, ...] = ()
    wordpress: tuple[str, ...] = ()
    """Roots of REST APIs."""


def links_of(page: Page) -> Iterator[str]:
    """The absolute URLs that a page leads to, each once, in document order.

    Links in the text and in image maps, the next and previous page and the twins in other languages named in
    the head, and the target of a refresh.
    """
    seen: set[str] = set()
    for href in _hrefs(page):
        if href in seen or href.startswith(_SCHEMES):
            continue
        seen.add(href)
        url = page.absolute(href)
        if url is not None:
            yield url


def _hrefs(page: Page) -> Iterator[str]:
    # str(): lxml's own strings keep the whole tree alive.
    for element in page.root.iter("a", "area", "link", "meta"):
        tag = element.tag
        if tag == "meta":
            if (element.get("http-equiv") or "").lower() == "refresh" and (
                match := _REFRESH.match(element.get("content") or "")
            ):
                yield match[1].strip()
        elif (href := element.get("href")) and (tag != "link" or _leads_on(element)):
            yield str(href).strip()


def _leads_on(link: HtmlElement) -> bool:
    return bool(_rels(link.get("rel")) & _FOLLOWED) and link.get("type") not in _FEEDS


def hints_of(page: Page, link_headers: Iterable[str] = ()) -> Hints:
    """What the head of a page and its ``Link`` headers say of feeds and REST APIs."""
    feeds: dict[str, None] = {}
    roots: dict[str, None] = {}
    for header in link_headers:
        for target, _ in _LINK_HEADER.findall(header[:8_000]):
            roots[target] = None
    for element in page.root.iter("link"):
        rels, href = _rels(element.get("rel")), element.get("href")
        url = page.absolute(href) if href else None
        if url is None:
            continue
        if _API in rels:
            roots[str(url)] = None
        elif "alternate" in rels and element.get("type") in _FEEDS and "/comments/" not in url:
            feeds[str(url)] = None
    return Hints(tuple(feeds), tuple(roots))


def _rels(rel: str | None) -> set[str]:
    return set(rel.lower().split()) if rel else set()
