"""The JSON-LD of a page, read once for all that ask it: who is told of, and what the site calls itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_MOST_JSON = 300_000  # characters


def embedded_json(page: Page) -> tuple[tuple[HtmlElement, Any], ...]:
    """The scripts that hold JSON-LD, each with its value; what is no JSON is left out."""
    return page.once(_embedded_json)


def _embedded_json(page: Page) -> tuple[tuple[HtmlElement, Any], ...]:
    found: list[tuple[HtmlElement, Any]] = []
    for script, code in page.scripts:
        text = code.strip() if "ld+json" in (script.get("type") or "") else ""
        if not 0 < len(text) <= _MOST_JSON:
            continue
        try:
            found.append((script, json.loads(text, strict=False)))
        except (ValueError, RecursionError):
            continue
    return tuple(found)
