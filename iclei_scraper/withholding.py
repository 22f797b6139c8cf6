"""A page that tells less than usual while its text still says it all is not believed: the parsers lost it.

Whether less is read than usual, the archive knows (see :mod:`iclei_scraper.floors`); whether it still stands,
the page's text tells. What is gone from the text as well was taken away by the site, and is told after the
usual proof.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.archive import Held
from iclei_scraper.changes import compare
from iclei_scraper.changes.shortfalls import still_stands
from iclei_scraper.items import PageRecords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.archive import Archive, Doubt
    from iclei_scraper.network import Network
    from iclei_scraper.page import Page
    from iclei_scraper.records import Change

_ATTRIBUTES = {"office": "offices", "news": "news", "statistic": "statistics", "cookie": "cookies"}
_ADDRESSES = "//a/@href[starts-with(., 'mailto:') or starts-with(., 'tel:')]"


def withheld(
    archive: Archive, network: Network, records: PageRecords, page_of: Callable[[], Page]
) -> tuple[PageRecords, list[Held]]:
    """What of a page's records is to be believed, and the kinds that are kept as they were.

    Args:
        archive: knows what is usual on the page.
        network: whose URLs are own.
        records: of a page, as they were read.
        page_of: makes that page, which is looked into only where something is doubted.

    Returns:
        The records, with the kinds that are not believed marked as unread, and these kinds.
    """
    doubts = archive.doubts(records.url, records)
    if not doubts:
        return records, []
    lines = text_lines(page_of())
    held: dict[str, Held] = {}
    for doubt in doubts:
        if doubt.kind not in held:
            words = still_stands(doubt.kind, doubt.figure, doubt.before, doubt.after, lines)
            if words:
                held[doubt.kind] = _held(network, records.url, doubt, words)
    unread = {kind: entry.reason for kind, entry in held.items()}
    return replace(records, unread={**records.unread, **unread}) if held else records, list(held.values())


def text_lines(page: Page) -> list[str]:
    """A page's text line by line, and the addresses and numbers that stand behind its links."""
    behind = [str(href).partition(":")[2].partition("?")[0] for href in page.root.xpath(_ADDRESSES)]
    return [*(block.text for block in page.content_blocks), *behind]


def _held(network: Network, url: str, doubt: Doubt, words: Sequence[str]) -> Held:
    reason = doubt.reason
    if "still stands: " not in reason:
        reason = f"{reason}; still stands: {'; '.join(words)}"
    return Held(kind=doubt.kind, reason=reason, changes=tuple(_differences(network, url, doubt)))


def _differences(network: Network, url: str, doubt: Doubt) -> list[Change]:
    name, empty = _ATTRIBUTES[doubt.kind], PageRecords(url=url)
    before, after = (replace(empty, **{name: side}) for side in (doubt.before, doubt.after))  # type: ignore[arg-type]
    return [change for change in compare(before, after, own=network.owns) if change.kind == doubt.kind]
