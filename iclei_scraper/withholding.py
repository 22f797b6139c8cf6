"""A page that tells less than usual while its text still says it all is not believed: the parsers lost it.

Whether less is read than usual, the archive knows (see :mod:`iclei_scraper.floors`); whether it still stands,
the page's text tells. What is gone from the text as well was taken away by the site, and is told after the
usual proof. Neither is a page believed that is read otherwise though nobody edited its words.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.archive import Held
from iclei_scraper.changes import compare
from iclei_scraper.changes.faults import garbled
from iclei_scraper.changes.sentences import sentence
from iclei_scraper.changes.shortfalls import still_stands
from iclei_scraper.changes.untouched import Wording, is_untouched
from iclei_scraper.items import PageRecords
from iclei_scraper.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.archive import Archive, Differing, Doubt, StoredPage
    from iclei_scraper.network import Network
    from iclei_scraper.records import Change

_ATTRIBUTES = {"office": "offices", "news": "news", "statistic": "statistics", "cookie": "cookies"}
_FEW = 6  # pages with their trees: what one page is compared with, for each kind of record
_ADDRESSES = "//a/@href[starts-with(., 'mailto:') or starts-with(., 'tel:')]"


class Wordings:
    """The words of stored pages; those of the last few are kept, since each kind of record asks for them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.of = lru_cache(maxsize=_FEW)(self._of)

    def _of(self, stored: StoredPage) -> Wording:
        return Wording(page_as_stored(self._archive, stored))


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


def misread(
    archive: Archive, words: Wordings, network: Network, records: PageRecords, page_of: Callable[[], Page]
) -> tuple[PageRecords, list[Held]]:
    """Kinds that are read otherwise from words that nobody edited, and are kept as they were.

    Where words were edited as well, it is kept while most of what differs is none of their doing: what is new
    is told once the page is read again as it was.

    Args:
        archive: knows what the page said before.
        words: of the archive's pages.
        network: whose URLs are own.
        records: of a page, as they were read.
        page_of: makes that page, which is looked into only where something differs.

    Returns:
        As :func:`withheld` does.
    """
    held: list[Held] = []
    after: Wording | None = None
    for entry in archive.differing(records.url, records):
        changes = [it for it in _differences(network, records.url, entry) if it.verdict == "site"]
        if not any(change.before for change in changes):
            continue  # what is read in addition is believed
        after = after or Wording(page_of())
        before = words.of(entry.believed)
        untouched = [change for change in changes if is_untouched(change, before, after)]
        lost = [change for change in untouched if change.before]
        if lost and 2 * len(untouched) > len(changes):
            reason = f"read otherwise though its words are the same: {sentence(lost[0])}"
            held.append(Held(kind=entry.kind, reason=reason, changes=tuple(changes)))
    unread = {entry.kind: entry.reason for entry in held}
    return replace(records, unread={**records.unread, **unread}) if held else records, held


def is_garbled(archive: Archive, records: PageRecords) -> bool:
    """Whether a page came in another character set than before: then it says nothing of its records."""
    if not garbled(records):
        return False
    before = archive.previous(records.url)
    return before is not None and not garbled(before)


def page_as_stored(archive: Archive, stored: StoredPage) -> Page:
    """A page from the bytes that are kept of it."""
    return Page(stored.url, archive.body(stored.digest), content_type=stored.content_type)


def text_lines(page: Page) -> list[str]:
    """A page's text line by line, the entries of its menus, and what stands behind its links."""
    behind = [str(href).partition(":")[2].partition("?")[0] for href in page.root.xpath(_ADDRESSES)]
    blocks = page.content_blocks
    entries = (link.text for block in blocks if len(block.links) > 1 for link in block.links if link.text)
    return [*(block.text for block in blocks), *entries, *behind]


def _held(network: Network, url: str, doubt: Doubt, words: Sequence[str]) -> Held:
    reason = doubt.reason
    if "still stands: " not in reason:
        reason = f"{reason}; still stands: {'; '.join(words)}"
    return Held(kind=doubt.kind, reason=reason, changes=tuple(_differences(network, url, doubt)))


def _differences(network: Network, url: str, doubt: Doubt | Differing) -> list[Change]:
    name, empty = _ATTRIBUTES[doubt.kind], PageRecords(url=url)
    before, after = (replace(empty, **{name: side}) for side in (doubt.before, doubt.after))  # type: ignore[arg-type]
    return [change for change in compare(before, after, own=network.owns) if change.kind == doubt.kind]
