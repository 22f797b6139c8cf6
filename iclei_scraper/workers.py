"""Work on an archive's pages on all cores: in chunks, each worker with its own view of the archive."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from iclei_scraper.archive import Archive
from iclei_scraper.network import Network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType

CHUNK = 16
"""Pages that a worker takes at a time."""
FEW = 4 * CHUNK
"""So many pages are done in this process: workers would take longer to start."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_chunks(  # what to do, on what, and how
    path: Path,
    network: Network,
    work: Callable[[Archive, Network, Sequence[Item]], Result],
    items: Sequence[Item],
    workers: int | None,
    stop: threading.Event,
) -> Iterator[Result]:
    """Do something with items, a chunk at a time, and yield the results as they come.

    Args:
        path: the archive; each worker opens it for reading.
        network: what is known of the network; each worker loads it from its file.
        work: a function of a module, so that it can be handed to another process.
        items: what it is done with.
        workers: processes; by default as many as there are cores.
        stop: once set, no further chunk is begun.
    """
    source = None if network.bundled else network.source
    is_file = source is None or Path(source).is_file()  # a network made of text stands in this process only
    count = (workers or os.cpu_count() or 1) if is_file else 1
    waiting = (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
    if count == 1 or len(items) <= FEW:
        with Archive.open(path, read_only=True) as reader:
            for chunk in waiting:
                if stop.is_set():
                    return
                yield work(reader, network, chunk)
        return
    # Forking this process would copy its database connections; a server that forks for it has none.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, work.__module__])
    with ProcessPoolExecutor(
        count, context, initializer=_begin, initargs=(path, source, network.digest)
    ) as pool:
        # Two for each worker: one in hand, one to go on with.
        running = {pool.submit(_in_worker, work, chunk) for chunk in islice(waiting, 2 * count)}
        while running:
            finished, running = wait(running, return_when=FIRST_COMPLETED)
            if not stop.is_set():
                running |= {pool.submit(_in_worker, work, chunk) for chunk in islice(waiting, len(finished))}
            yield from (future.result() for future in finished)


@contextmanager
def stopping() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set while it lasts."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def handle(_: int, __: FrameType | None) -> None:
        for number in former:
            signal.signal(number, signal.SIG_IGN)  # a second one would wait for the lock that this one holds
        stop.set()

    former = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in former:
        signal.signal(number, handle)
    try:
        yield stop
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


# In the worker -------------------------------------------------------------------------------------------

_reader: Archive
_network: Network


def _begin(path: Path, source: str | None, digest: str) -> None:
    """Set a worker up: it reads the archive for itself, and ends with whoever it works for."""
    global _reader, _network  # the one way to keep something for the worker's life
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    _reader, _network = Archive.open(path, read_only=True), Network.load(source)
    if _network.digest != digest:
        raise RuntimeError(f"{source}: was changed while it was in use")
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _in_worker(work: Callable[[Archive, Network, Sequence[Any]], Any], chunk: Sequence[Any]) -> Any:
    return work(_reader, _network, chunk)
