"""Verify an archive: its file, its bytes, and whether the bytes still give what was read from them."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.archive import Archive, ArchiveError, Fault, StoredPage
from iclei_scraper.reading import read_stored, reading_version
from iclei_scraper.workers import in_chunks, stopping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from iclei_scraper.network import Network

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What was looked at."""

    checked: dict[str, int] = field(default_factory=dict)
    """Check -> how many things."""
    faults: int = 0
    by_others: int = 0
    """Captures that other parsers than today's have read, or the same with another network file."""
    by_network: int = 0
    """Of those: captures that the same parsers have read, with another network file."""
    otherwise: int = 0
    """Of those: captures from which today's read something else. No fault: ``reparse`` books it."""
    stopped: bool = False


class _Found(NamedTuple):
    faults: list[Fault]
    checked: int
    by_others: int
    by_network: int
    otherwise: int


def verify(
    archive: Archive,
    network: Network,
    report: Report,
    *,
    sample: int | None = None,
    workers: int | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[Fault]:
    """Yield the faults of an archive as they are found.

    Args:
        archive: open, for reading is enough.
        network: what is known of the network; pages are read with it.
        report: filled on the way.
        sample: so many of each kind of thing by chance; all of them by default.
        workers: processes that read pages; by default as many as there are cores.
        tell: called with the name of each check as it begins.
    """
    for name in archive.checks:
        tell(name)
        for fault in archive.check(name, report.checked, sample):
            report.faults += 1
            yield fault
    tell("values")
    try:
        pages = archive.readable(sample)
        for found in _derive(archive, network, report, pages, workers):
            report.faults += len(found)
            yield from found
    except ArchiveError as error:
        report.faults += 1
        yield Fault("values", "the archive", str(error))


def _derive(
    archive: Archive, network: Network, report: Report, pages: list[StoredPage], workers: int | None
) -> Iterator[list[Fault]]:
    report.checked["values"] = 0
    with stopping() as stop:
        for found in in_chunks(archive.path, network, _derive_chunk, pages, workers, stop):
            report.checked["values"] += found.checked
            report.by_others += found.by_others
            report.by_network += found.by_network
            report.otherwise += found.otherwise
            yield found.faults
        report.stopped = stop.is_set()


def _derive_chunk(archive: Archive, network: Network, pages: Sequence[StoredPage]) -> _Found:
    faults: list[Fault] = []
    by_others = by_network = otherwise = 0
    for page in pages:
        where = f"capture {page.capture} of {page.url}"
        try:
            records, _ = read_stored(
                archive.body(page.digest),
                page.url,
                fetched_at=page.fetched_at,
                content_type=page.content_type,
                network=network,
            )
        except ArchiveError as error:
            faults.append(Fault("values", where, str(error)))
            continue
        except Exception as error:  # whatever a page does to a parser, the others are read
            logger.exception("the parsers fail on %s", page.url)
            faults.append(Fault("values", where, f"cannot be read: {type(error).__name__}: {error}"))
            continue
        found = archive.derived(page.capture, records, reading_version(network))
        by_others += found.by_others
        by_network += found.by_network
        otherwise += found.by_others and bool(found.differing)
        if not found.by_others:
            faults += (
                Fault("values", where, f"its bytes do not give the {kind} that is kept")
                for kind in found.differing
            )
            faults += (
                Fault("values", where, f"its bytes do not give the quotes that are kept of the {kind}")
                for kind in found.misquoted
            )
    return _Found(faults, len(pages), by_others, by_network, otherwise)
