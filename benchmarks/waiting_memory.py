"""Peak memory of a crawl while many URLs wait, against that of one with few: a sitemap on loopback.

python benchmarks/waiting_memory.py [--few 2000] [--many 20000] [--visit 60]

Both crawls visit the same number of pages; what differs is how many addresses the sitemap names, so that the
rest waits. One process makes them, that with few first, and the kernel tells its peak resident memory after
each: what many take beyond what few have taken shows in the second figure.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[1]
GOAL = 1.2
UNHURRIED = {
    "POLITENESS_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "LOG_LEVEL": "ERROR",
}


class Server(ThreadingHTTPServer):
    """A site whose sitemap names as many pages as are wanted, and whose pages link to each other."""

    pages = 0

    @property
    def base(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self) -> None:
        """Answer with the sitemap, or with a page."""
        base = self.server.base
        if self.path == "/robots.txt":
            kind, body = "text/plain", f"Sitemap: {base}/sitemap.xml\n"
        elif self.path == "/sitemap.xml":
            entries = "".join(f"<url><loc>{base}{address(it)}</loc></url>" for it in range(self.server.pages))
            kind = "application/xml"
            body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
        else:
            links = "".join(f'<li><a href="{address(it)}">Page {it}</a></li>' for it in range(100))
            prose = "The city plants trees along the river. " * 100
            kind, body = (
                "text/html",
                f"<html lang=en><title>A page</title><ul>{links}</ul><main><p>{prose}</main>",
            )
        payload = body.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def address(number: int) -> str:
    """Path of a page, about as long as real ones are."""
    return f"/news/2026/cities-and-regions-plant-trees-along-their-rivers-{number}/"


def crawl(networks: Sequence[str], visit: int) -> None:
    """Crawl some pages of each network in turn, and print the peak of this process after each."""
    from iclei_scraper.crawling import run_crawl  # noqa: PLC0415
    from iclei_scraper.http.health import LEFT  # noqa: PLC0415
    from iclei_scraper.network import Network  # noqa: PLC0415

    for network in networks:
        archive = Path(network).with_suffix(".db")
        outcome = run_crawl(Network.load(network), (), archive, limit=visit, settings=UNHURRIED)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"peak": peak, "left": outcome.stats.get(LEFT, 0)}))


def peaks_with(*numbers: int, visit: int) -> list[dict[str, int]]:
    """Peak memory, in KiB, after crawls of sites with so many pages, and how many URLs waited to the end.

    Args:
        numbers: of pages, the fewest first.
        visit: pages that each crawl visits.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        networks = []
        for pages in numbers:
            networks.append(folder / f"{pages}.toml")
            base = stack.enter_context(_serving(pages)).base
            networks[-1].write_text(f'[[sites]]\nid = "site"\nbase = "{base}"\n')
        command = [sys.executable, str(Path(__file__).resolve()), "--visit", str(visit), "--crawl", *networks]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603  # this file
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def _serving(pages: int) -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), _Handler)
    server.pages = pages
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def main() -> int:
    """Compare, and say whether the goal holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--few", type=int, default=2_000)
    options.add_argument("--many", type=int, default=20_000)
    options.add_argument("--visit", type=int, default=60)
    options.add_argument("--crawl", nargs="+", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.crawl:
        crawl(chosen.crawl, chosen.visit)
        return 0
    numbers = (chosen.few, chosen.many)
    found = dict(zip(numbers, peaks_with(*numbers, visit=chosen.visit), strict=True))
    for pages, result in found.items():
        print(f"{pages:7,} URLs: peak {result['peak'] / 1024:6.1f} MiB, {result['left']:,} waited to the end")
        if result["left"] < pages - 2 * chosen.visit:
            raise RuntimeError("the URLs did not wait: this measures nothing")
    ratio = found[chosen.many]["peak"] / found[chosen.few]["peak"]
    print(f"goal: at most {GOAL} times; {ratio:.2f} times")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
