"""Every link of a page, kept to see where links go from one night to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.page.hiding import hidden_by, hiding_rules
from iclei_scraper.parsers.injected.head import is_tiny
from iclei_scraper.records import Anchor
from iclei_scraper.values.wording.urls import canonical_url, host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_LOADED = ("script", "iframe", "frame", "embed", "form")
_LIMIT = 20_000  # links read from one page; more is no page that a person made

_PAID = "sponsored"


def parse_anchors(page: Page) -> Iterator[Anchor]:
    """All links in reading order, each combination of words, target and place once.

    Hosts that the page loads scripts and frames from, or sends forms to, come last, with place ``head``, the
    tag as their text and the host's root as their URL: which file it is changes with every release, whose it
    is should not.
    """
    seen: set[tuple[str, str, str, str | None]] = set()
    for block in page.blocks:
        for link in block.links:
            target = page.absolute(link.href)
            if target is None:
                continue
            key = (link.text, canonical_url(target), block.place, block.hidden)
            if key in seen:
                continue
            if len(seen) >= _LIMIT:
                return
            seen.add(key)
            paid = _PAID in (link.element.get("rel") or "").lower().split()
            yield Anchor(text=key[0], url=key[1], place=key[2], hidden=key[3], rel=_PAID if paid else None)
    yield from _loaded(page)


def _loaded(page: Page) -> Iterator[Anchor]:
    seen: set[tuple[str, str]] = set()
    for element in page.root.iter(*_LOADED):
        source = element.get("action" if element.tag == "form" else "src")
        target = page.absolute(source) if source else None
        host = host_of(target) if target else ""
        if host and host != host_of(page.url) and (element.tag, host) not in seen:
            seen.add((element.tag, host))
            hidden = "hidden" if element.tag not in ("script", "form") and _is_unseen(element, page) else None
            yield Anchor(text=str(element.tag), url=f"https://{host}/", place="head", hidden=hidden)


def _is_unseen(frame: HtmlElement, page: Page) -> bool:
    """Whether a frame, or a box that holds nothing else, is hidden."""
    rules = hiding_rules(page.root)
    box = frame.getparent()
    boxes = [frame] if box is None or len(box) > 1 else [frame, box]
    return any(is_tiny(element) or hidden_by(element.attrib, rules) is not None for element in boxes)
