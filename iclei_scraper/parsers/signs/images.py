"""The picture of an item."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-image", "src")
_ORNAMENT = re.compile(
    r"(?:^|[/_-])(?:icons?|logo|spacer|blank|pixel|placeholder|avatar|decor|arrow|sprite|loading|transparent|gravatar)(?:[/_.-]|$)"
    r"|gravatar\.com|\.svg(?:\?|$)",
    re.IGNORECASE,
)
_SMALL = 40  # pixels; less is an icon
_SEARCHED = 12  # images looked at; a card's picture is among its first


def image_in(element: HtmlElement, page: Page) -> tuple[str, HtmlElement] | None:
    """The first picture inside an element that is no ornament: its absolute URL and its element."""
    for image in islice(element.iter("img"), _SEARCHED):
        url = source(image, page)
        if url:
            return url, image
    return None


def source(image: HtmlElement, page: Page) -> str | None:
    """Address of an image, lazily loaded ones too; ``None`` for ornaments and inline data."""
    if _tiny(image.get("width")) or _tiny(image.get("height")):
        return None
    for name in _SOURCES:
        value = (image.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return None if _ORNAMENT.search(value) else page.absolute(value)
    listed = image.get("srcset") or image.get("data-srcset") or ""
    first = listed.strip().split(" ", 1)[0].rstrip(",")
    return page.absolute(first) if first and not first.startswith("data:") else None


def _tiny(value: str | None) -> bool:
    return value is not None and value.isdecimal() and len(value) < len("1000") and int(value) < _SMALL
