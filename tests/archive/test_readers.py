"""Readers in another process while a crawl writes: never blocked, never shown half a page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from iclei_scraper.archive import Archive

from .conftest import BASE, Lab, office, page

if TYPE_CHECKING:
    from collections.abc import Callable

_READER = """
import json, select, sys
from iclei_scraper.archive import Archive
path, base = sys.argv[1:]
while not select.select([sys.stdin], [], [], 0)[0]:
    with Archive.open(path, read_only=True) as archive:
        counted = archive._db.execute(
            "SELECT (SELECT count(*) FROM captures), "
            "(SELECT count(*) FROM page_readings WHERE kind = 'text'), "
            "(SELECT count(*) FROM page_readings WHERE kind = 'office')"
        ).fetchone()
        archive.search("standing")
        archive.previous(f"{base}/0/")
        archive.changes()
    print(json.dumps(counted), flush=True)
"""
PATIENCE = 60.0
"""Seconds; whoever waits for the writer gives up after five."""


def test_a_reader_in_another_process_sees_whole_pages_and_does_not_wait(lab: Lab) -> None:
    lab.crawl(page("/0/", text="Standing since the first night.", offices=(office("Bonn", "0"),)))
    command = [sys.executable, "-c", _READER, str(lab.path), BASE]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    rounds: list[tuple[int, int, int]] = []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        lines = reader.stdout
        listening = Thread(target=lambda: rounds.extend(tuple(json.loads(line)) for line in lines))
        listening.start()
        with Archive.open(lab.path) as archive:
            crawl = lab.start(archive)
            numbers = iter(range(1, 20_000))

            def store() -> None:
                number = next(numbers)
                shown = (office("Bonn", str(number)),)
                archive.store(crawl, lab.at(page(f"/{number}/", text=f"Page {number}.", offices=shown)))

            assert _goes_on(lambda: len(set(rounds)) > 5, store), "it reads nothing of what is stored"
            with archive._transaction():
                so_far = len(rounds)
                assert _goes_on(lambda: len(rounds) > so_far + 1, lambda: time.sleep(0.01)), "it waits"
            archive.finish_crawl(crawl, "complete")
        reader.stdin.close()
        listening.join()
    assert reader.returncode == 0
    assert rounds == sorted(rounds)
    assert all(len(set(counted)) == 1 for counted in rounds), "half a page was seen"


def _goes_on(enough: Callable[[], bool], work: Callable[[], None]) -> bool:
    """Work until it is enough; whether it ever was."""
    end = time.monotonic() + PATIENCE
    while not enough() and time.monotonic() < end:
        work()
    return enough()
