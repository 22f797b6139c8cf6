"""RSS 0.9x, 1.0 and 2.0, and Atom: which pages a feed names, and when they changed.

Only addresses and dates are wanted, which lxml reads from broken feeds as well; no feed library is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from iclei_scraper.discovery.listed import Listed, read_moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_ROOTS = frozenset({"rss", "RDF", "feed"})
_ITEMS = frozenset({"item", "entry"})
_DATES = ("updated", "modified", "pubDate", "published", "date", "issued")
_ENTRY_LIMIT = 5_000


def read_feed(body: bytes) -> tuple[list[Listed], str | None] | None:
    """The pages that a feed names, and the address of its next part (RFC 5005) where it has one.

    Returns:
        ``None`` where the body is no feed.
    """
    # No DTD is loaded and no entity resolved: a feed can neither read files nor grow.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(body.removeprefix(b"\xef\xbb\xbf").lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or _name(root) not in _ROOTS:
        return None
    listed: list[Listed] = []
    for item in _items(root):
        url = _link(item)
        if url:
            listed.append(Listed(url, _modified(item)))
    return listed, _next(root)


def _items(root: Any) -> Iterator[Any]:
    count = 0
    for element in root.iter():
        if _name(element) in _ITEMS:
            yield element
            count += 1
            if count >= _ENTRY_LIMIT:
                return


def _link(item: Any) -> str | None:
    permalink = None
    for child in item:
        name = _name(child)
        if name == "link" and child.get("rel", "alternate") == "alternate":
            url = (child.get("href") or child.text or "").strip()
            if url:
                return str(url)
        elif name == "guid" and child.get("isPermaLink", "true") == "true":
            text = (child.text or "").strip()
            permalink = text if text.startswith(("http://", "https://")) else None
    return permalink


def _modified(item: Any) -> datetime | None:
    moments = [read_moment(child.text) for child in item if _name(child) in _DATES]
    return max((moment for moment in moments if moment), default=None)


def _next(root: Any) -> str | None:
    for element in root.iter():
        if _name(element) == "link" and element.get("rel") == "next" and element.get("href"):
            return str(element.get("href")).strip()
    return None


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
