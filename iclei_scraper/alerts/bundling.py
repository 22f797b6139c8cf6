"""Pages that came to a site or left it in one night: one line with their number and the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.archive import BookedChange


def bundled(booked: Iterable[BookedChange]) -> list[list[BookedChange]]:
    """The changes in their order, pages that came or left together in one bundle; the others alone."""
    bundles: dict[object, list[BookedChange]] = {}
    for entry in booked:
        bundles.setdefault(_bundle(entry), []).append(entry)
    return list(bundles.values())


def _bundle(entry: BookedChange) -> object:
    change = entry.change
    if change.kind != "text" or change.op not in ("added", "removed"):
        return entry.id
    return entry.site, entry.crawl, change.op, change.field, change.verdict, change.severity, entry.standing
