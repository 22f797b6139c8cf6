"""The rest of a text that a button unfolds: "Read on"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_MOST, _HIGHEST = 200, 6
"""Buttons of a page, and elements around a line, that are looked at."""


def is_unfolded(block: Block, page: Page) -> bool:
    """Whether a hidden line is one that a button of the page's main text brings to sight."""
    regions = page.once(unfolded)
    around = (block.element, *islice(block.element.iterancestors(), _HIGHEST))
    return bool(regions) and any(element in regions for element in around)


def unfolded(page: Page) -> frozenset[HtmlElement]:
    """Elements that a button in the main text says it opens and closes."""
    if "aria-controls" not in page.markup:
        return frozenset()
    buttons = (it.element for it in page.content_blocks if it.place == "main" and it.toggle)
    shut = (it for it in islice(buttons, _MOST) if it.get("aria-expanded") == "false")
    names = {*filter(None, (it.get("aria-controls") for it in shut))}
    return frozenset(it for it in page.root.iter() if it.get("id") in names) if names else frozenset()
