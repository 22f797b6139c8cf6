"""Atom feeds of what changed: one for each site and one of all, valid by RFC 4287."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.alerts.bundling import bundled
from iclei_scraper.alerts.channels import DeliveryError
from iclei_scraper.alerts.digest import entry_of, ordered, words
from iclei_scraper.alerts.files import replace_file
from iclei_scraper.alerts.rendering import link
from iclei_scraper.archive.base.times import moment
from iclei_scraper.changes.sentences import safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from iclei_scraper.archive import Archive, BookedChange

MOST = 100
"""Entries of a feed; readers that look more rarely find the rest in the archive."""

_NAME = re.compile(r"[^\w.-]+")


def write_feeds(archive: Archive, folder: Path, *, url: str | None = None) -> list[Path]:
    """Write ``all.atom`` and ``SITE.atom`` for every site into a folder.

    Args:
        archive: where the changes are.
        folder: made where it does not exist. Each file is replaced as a whole, or stays as it was.
        url: address under which the folder is served, for the feeds' links to themselves.

    Returns:
        The files.

    Raises:
        OSError: the folder cannot be written.
        DeliveryError: feedgen is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    booked = archive.changes()
    sites = archive.site_ids()
    feeds = {"all": ("What changed in the network", booked)} | {
        _NAME.sub("-", site): (
            f"What changed on {safe(site, 80)}",
            [entry for entry in booked if entry.site == site],
        )
        for site in sites
    }
    written = []
    for name, (title, entries) in sorted(feeds.items()):
        file = folder / f"{name}.atom"
        address = f"{url.rstrip('/')}/{file.name}" if url else None
        replace_file(file, _atom(archive, name, title, _latest(entries), address))
        written.append(file)
    return written


def _latest(booked: Sequence[BookedChange]) -> list[list[BookedChange]]:
    """The most recent changes, the newest first; of one moment the most important first."""
    ranked = bundled(ordered(booked))
    return sorted(ranked, key=lambda bundle: bundle[0].seen_at, reverse=True)[:MOST]


def _atom(
    archive: Archive, name: str, title: str, booked: Sequence[Sequence[BookedChange]], address: str | None
) -> bytes:
    try:
        from feedgen.feed import FeedGenerator  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise DeliveryError("feedgen is not installed: pip install 'iclei-archive[alerts]'") from error
    born = archive.about.get("created_at", "1970-01-01T00:00:00Z")
    feed = FeedGenerator()
    feed.id(f"tag:iclei-archive,{born[:10]}:feed/{name}")
    feed.title(title)
    feed.author(name="iclei-archive")
    feed.updated(moment(max((change.seen_at for change, *_ in booked), default=born)))
    if address:
        feed.link(href=address, rel="self", type="application/atom+xml")
    for change, *others in booked:
        told = entry_of(archive, change, *others)
        entry = feed.add_entry(order="append")
        entry.id(f"tag:iclei-archive,{born[:10]}:change/{change.id}")
        entry.title(words(told, told.sentence, 200))
        entry.updated(moment(change.seen_at))
        entry.summary(words(told, told.sentence, 2_000))
        entry.category(term=change.change.kind)
        if href := link(change.url):
            entry.link(href=href, rel="alternate")
    return bytes(feed.atom_str(pretty=True))
