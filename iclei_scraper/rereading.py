"""Read stored pages again with today's parsers: on all cores, in chunks, by one writer.

What the parsers read otherwise is booked as theirs, so that a crawl which follows compares today's reading
of yesterday's bytes with today's reading of today's.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from iclei_scraper.archive import Archive, ArchiveError, Reread, RereadHistory, StoredHistory, StoredPage
from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.page import Page
from iclei_scraper.reading import read_stored, reading_version
from iclei_scraper.withholding import withheld
from iclei_scraper.workers import FEW, in_chunks, stopping

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from iclei_scraper.items import Reject
    from iclei_scraper.network import Network

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Outcome:
    """How reading pages again went."""

    crawl: int | None = None
    """Id of the run; ``None`` where nothing was to be done."""
    pages: int = 0
    """To read."""
    read: int = 0
    different: int = 0
    """Of those read: pages of which something is read otherwise."""
    failed: int = 0
    """Pages that could not be read again; what was read of them before stands."""
    stopped: bool = False
    """By a signal; the rest is read by the next run."""
    touched: set[tuple[str, int]] = field(default_factory=set)
    """Kind and id of the records of which some page was read to have said something else."""

    @property
    def sentence(self) -> str:
        """In one line for a person."""
        if not self.pages:
            return "every stored page has been read by today's parsers"
        told = f"read {self.read} of {self.pages} pages again: {self.different} read otherwise"
        return f"{told}, {self.failed} could not be read" if self.failed else told


@dataclass(frozen=True, slots=True)
class _Failure:
    url: str
    reason: str


_Done = list[Reread | RereadHistory]
_Result = tuple[_Done, list[_Failure]]


def reread(
    archive: Archive,
    network: Network,
    *,
    sites: Collection[str] | None = None,
    history: bool = False,
    workers: int | None = None,
    tell: Callable[[Outcome], None] | None = None,
) -> Outcome:
    """Read the pages that stand and that other parsers have read, and book what they read otherwise.

    What a page is read to say now is taken for what it has said for as long as it did not change by the
    former reading; with ``history`` every stored version of every page is read instead.

    SIGINT and SIGTERM stop it after the chunks in hand; whatever stops it, the next run goes on from there.

    Args:
        archive: open for writing, with no crawl running.
        network: what is known of the network.
        sites: ids; all by default.
        history: read every stored version, of pages that are gone as well.
        workers: processes; by default as many as there are cores.
        tell: called after each chunk.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    version = reading_version(network)
    pages: Sequence[Any] = (archive.outdated_histories if history else archive.outdated)(version, sites)
    outcome = Outcome(pages=len(pages))
    unfinished = history and archive.reparse_is_unfinished
    if not pages and not unfinished:
        return outcome
    if len(pages) > FEW:
        logger.warning("the parsers have changed: %d stored pages are read again first", len(pages))
    outcome.crawl = _start(archive, network, "reparse of all versions" if history else "reparse")
    _catch_up(archive, network, outcome.crawl)
    with stopping() as stop:
        for done, failures in in_chunks(archive.path, network, _read_chunk, pages, workers, stop):
            _take_in(archive, outcome, done, failures)
            if tell is not None:
                tell(outcome)
        outcome.stopped = stop.is_set()
    if history and not outcome.stopped:
        archive.rederive(outcome.crawl, None if unfinished else outcome.touched)
    _finish(archive, outcome)
    return outcome


def _start(archive: Archive, network: Network, what: str) -> int:
    version = reading_version(network)
    return archive.start_crawl(
        parser_version=version,
        program=f"iclei-archive {version.partition('+')[0]}, {what}",
        network=network.digest or None,
        site_of=lambda url: site.id if (site := network.site_of(url)) else None,
        purpose="reparse",
    )


def _catch_up(archive: Archive, network: Network, crawl: int) -> None:
    """Compare first what a crawl stored before it died: by the parsers that read it."""
    for stored in list(archive.pending()):
        empty = PageRecords(url=stored.url)
        found = compare(stored.before or empty, stored.after or empty, own=network.owns)
        archive.book(crawl, stored, found)


def _take_in(archive: Archive, outcome: Outcome, done: _Done, failures: list[_Failure]) -> None:
    try:
        _keep(archive, outcome, done)
    except ArchiveError:
        raise
    except Exception as error:  # the schema refuses something of one page: the others are taken in
        if len(done) > 1:
            for read in done:
                _take_in(archive, outcome, [read], [])
        else:
            logger.exception("what is read from %s cannot be kept", _url(done[0]))
            failures = [*failures, _Failure(_url(done[0]), f"{type(error).__name__}: {error}")]
        done = []
    outcome.read += len(done)
    outcome.different += sum(_differs(read) for read in done)
    outcome.failed += len(failures)
    for failure in failures:
        logger.error("%s cannot be read again: %s", failure.url, failure.reason)


def _keep(archive: Archive, outcome: Outcome, done: _Done) -> None:
    assert outcome.crawl is not None  # noqa: S101  # only a run that began has results
    pages = [read for read in done if isinstance(read, Reread)]
    histories = [read for read in done if isinstance(read, RereadHistory)]
    if pages:
        archive.reread(outcome.crawl, pages)
    if histories:
        outcome.touched |= archive.reread_histories(outcome.crawl, histories)


def _url(read: Reread | RereadHistory) -> str:
    return read.page.url if isinstance(read, Reread) else read.history.url


def _differs(read: Reread | RereadHistory) -> bool:
    return (read.records if isinstance(read, Reread) else read.read) is not None


def _finish(archive: Archive, outcome: Outcome) -> None:
    assert outcome.crawl is not None  # noqa: S101  # only a run that began is finished
    complete = not outcome.stopped and not outcome.failed
    status = "interrupted" if outcome.stopped else "complete" if complete else "partial"
    archive.finish_crawl(outcome.crawl, status, outcome.sentence, whole=False)


# One chunk ----------------------------------------------------------------------------------------------


def _read_chunk(archive: Archive, network: Network, pages: Iterable[StoredPage | StoredHistory]) -> _Result:
    done: _Done = []
    failures: list[_Failure] = []
    for page in pages:
        try:
            if isinstance(page, StoredHistory):
                done.append(_read_history(archive, network, page))
            else:
                done.append(_read(archive, network, page))
        except ArchiveError as error:
            failures.append(_Failure(page.url, str(error)))
        except Exception as error:  # whatever a page does to a parser, the others are read
            logger.exception("the parsers fail on %s", page.url)
            failures.append(_Failure(page.url, f"{type(error).__name__}: {error}"))
    return done, failures


def _read(archive: Archive, network: Network, page: StoredPage) -> Reread:
    records, rejects = _records(archive, network, page)
    read = _compared(archive, network, page, records, rejects)
    if read.records is None:
        return read

    def stored() -> Page:
        return Page(page.url, archive.body(page.digest), content_type=page.content_type)

    lost = withheld(archive, network, records, stored)[1]
    held = {entry.kind: entry.reason for entry in lost if entry.kind in archive.held(page.url)}
    if held:  # these parsers do not read it either
        records = replace(records, unread={**records.unread, **held})
        read = _compared(archive, network, page, records, rejects)
    return replace(read, lost=tuple(entry for entry in lost if entry.kind not in held))


def _records(archive: Archive, network: Network, page: StoredPage) -> tuple[PageRecords, list[Reject]]:
    return read_stored(
        archive.body(page.digest),
        page.url,
        fetched_at=page.fetched_at,
        content_type=page.content_type,
        network=network,
    )


def _compared(
    archive: Archive, network: Network, page: StoredPage, records: PageRecords, rejects: list[Reject]
) -> Reread:
    before = archive.said_otherwise(page.url, records)
    if before is None:
        return Reread(page=page)
    changes = compare(before, records, own=network.owns)
    return Reread(page=page, records=records, rejects=tuple(rejects), changes=tuple(changes))


def _read_history(archive: Archive, network: Network, history: StoredHistory) -> RereadHistory:
    read = {
        page.capture: _records(archive, network, page)
        for page, outcome in history.captures
        if outcome == "ok"
    }
    records = {capture: found for capture, (found, _) in read.items()}
    last, outcome = history.captures[-1]
    current = _compared(archive, network, last, *read[last.capture]) if outcome == "ok" else None
    otherwise = archive.history_said_otherwise(history, records)
    return RereadHistory(history=history, current=current, read=records if otherwise else None)
