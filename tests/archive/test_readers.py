"""Readers in another process while a crawl writes: never blocked, never shown half a page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from iclei_scraper.archive import Archive

from .conftest import BASE, Lab, office, page

_READER = """
import json, sys, time
from iclei_scraper.archive import Archive
path, base = sys.argv[1:]
print("ready", flush=True)
seen, slowest, halves, stop = [], 0.0, 0, False
while not stop:
    stop = not sys.stdin.readable() or bool(select.select([sys.stdin], [], [], 0)[0])
    began = time.monotonic()
    with Archive.open(path, read_only=True) as archive:
        captures, readings, offices = archive._db.execute(
            "SELECT (SELECT count(*) FROM captures), "
            "(SELECT count(*) FROM page_readings WHERE kind = 'text'), "
            "(SELECT count(*) FROM page_readings WHERE kind = 'office')"
        ).fetchone()
        archive.search("standing")
        archive.previous(f"{base}/0/")
        archive.changes()
    slowest = max(slowest, time.monotonic() - began)
    halves += captures != readings or captures != offices
    seen.append(captures)
print(json.dumps({"seen": seen, "slowest": slowest, "halves": halves}))
"""


def test_a_reader_in_another_process_sees_whole_pages_and_does_not_wait(lab: Lab) -> None:
    first = page("/0/", text="Standing since the first night.", offices=(office("Bonn", "0"),))
    lab.crawl(first)
    command = [sys.executable, "-c", f"import select\n{_READER}", str(lab.path), BASE]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
        with Archive.open(lab.path) as archive:
            crawl = lab.start(archive)
            for number in range(1, 300):
                shown = (office("Bonn", str(number)),)
                archive.store(crawl, lab.at(page(f"/{number}/", text=f"Page {number}.", offices=shown)))
            with archive._transaction():  # one that lasts: whoever waited for it would be seen
                answer = reader.communicate("stop", timeout=30)[0]
            archive.finish_crawl(crawl, "complete")
    found = json.loads(answer)
    assert found["halves"] == 0
    assert found["seen"] == sorted(found["seen"])
    assert len(set(found["seen"])) > 3, "it read only before or after the crawl"
    assert found["slowest"] < 4, "it waited for the writer"  # who gives up waits for five seconds
