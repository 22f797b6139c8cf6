"""Dialogs in which a page tells its stories, each opened by a tile: several of a kind, with title and day."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.meta import LONGEST_META

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_FEWEST, _MOST = 3, 2_000
"""Dialogs that are a list of stories; lines in dialogs that are looked at."""


def lines_of_stories(context: Context) -> frozenset[int]:
    """Indexes of the lines in dialogs of stories; that which asks for consent stands alone.

    Args:
        context: the page.
    """
    lines: dict[HtmlElement, list[Block]] = {}
    for block in islice((it for it in context.page.free_blocks if it.place == "dialog"), _MOST):
        around = (block.element, *block.element.iterancestors())
        root = next((it for it in around if it.tag == "dialog" or "dialog" in (it.get("role") or "")), None)
        if root is not None:
            lines.setdefault(root, []).append(block)
    kinds: dict[tuple[HtmlElement | None, str], list[HtmlElement]] = {}
    for root, told in lines.items():
        if any(block.heading for block in told):
            kinds.setdefault((root.getparent(), root.tag), []).append(root)
    stories = [
        root
        for roots in kinds.values()
        if len(roots) >= _FEWEST and 2 * sum(_tells_day(lines[it], context) for it in roots) > len(roots)
        for root in roots
    ]
    return frozenset(block.index for root in stories for block in lines[root])


def _tells_day(lines: list[Block], context: Context) -> bool:
    """Whether a short line of a dialog is the day of a story."""
    short = (block for block in lines if len(block.text) <= LONGEST_META and not block.heading)
    return any(context.meta(block).dates for block in short)
