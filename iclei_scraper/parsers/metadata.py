"""What a page says of itself in its head: its canonical address and its twins in other languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from iclei_scraper.values.wording.urls import canonical_url

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from iclei_scraper.page import Page

_BARE = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
"""Path of a start page, in whichever language."""


def parse_canonical(page: Page) -> str | None:
    """Target of ``<link rel=canonical>``, absolute, or ``None``."""
    for link in page.root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            target = page.absolute(link.get("href") or "")
            return canonical_url(target) if target else None
    return None


def own_address(page: Page) -> str:
    """Where a page says it stands, if it was read elsewhere: a copy at another host, or under a bare one.

    Elsewhere its address is the one that it was read at.
    """
    here = urlsplit(page.url)
    told = page.once(parse_canonical) or page.once(_open_graph_address)
    there = urlsplit(told or "")
    if told is None or _bare(there) or not there.hostname:
        return page.url
    return told if _bare(here) or _site(there.hostname) != _site(here.hostname or "") else page.url


def _open_graph_address(page: Page) -> str | None:
    for element in page.root.iter("meta"):
        if element.get("property") == "og:url":
            return page.absolute(element.get("content") or "")
    return None


def _bare(parts: SplitResult) -> bool:
    return not parts.query and _BARE.fullmatch(parts.path) is not None


def _site(host: str) -> str:
    return host.removeprefix("www.")


def parse_alternates(page: Page) -> dict[str, str]:
    """Hreflang -> absolute URL of every ``<link rel=alternate hreflang=…>``, the page itself included."""
    alternates: dict[str, str] = {}
    for link in page.root.iter("link"):
        language = link.get("hreflang")
        if not language or "alternate" not in (link.get("rel") or "").lower().split():
            continue
        target = page.absolute(link.get("href") or "")
        if target:
            alternates.setdefault(language, canonical_url(target))
    return alternates
