"""How much of a crawl's CPU time the archive takes: a site of WordPress-like pages on loopback, four nights.

python benchmarks/store_share.py [--pages 400] [--repeat 1] [--modes nothing,plain,archive]

The archive's share is the CPU time inside its public methods (opening, storing, booking, settling, indexing,
closing) over that of the whole crawl. Beside it stand the same crawl with stations that keep nothing, and one
that inserts pages and records with sqlite-utils as they come, one transaction a page, without history,
search, deltas or comparison. Where the archive has learned what is volatile, pages that say the same are not
parsed: then it takes a larger share of a smaller whole.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
GOAL = 0.35
NIGHTS = 4
UNHURRIED = {
    "POLITENESS_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "LOG_LEVEL": "ERROR",
}
STATIONS = ("pipelines.archive.ArchivePipeline", "pipelines.changes.ChangesPipeline")


# The site, in a process of its own --------------------------------------------------------------------------


def serve(port: int, pages: int, night: int) -> None:
    """Serve the simulated site of a night until somebody kills it."""
    from aiohttp import web  # noqa: PLC0415

    from benchmarks.nights import BASE, KINDS, Site  # noqa: PLC0415

    here = f"http://127.0.0.1:{port}"
    site = Site(pages)
    for before in range(1, night):
        site.edit(before)
    link = re.compile(rf"{re.escape(BASE)}/\w+/(\d+)/".encode())

    def real(match: re.Match[bytes]) -> bytes:
        return site.url(int(match[1]) % pages).replace(BASE, here).encode()

    async def page(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number >= pages or request.match_info["kind"] != KINDS[number % len(KINDS)]:
            return web.Response(status=404)
        body, _, _ = site.fetch(number, night)
        return web.Response(body=link.sub(real, body), content_type="text/html", charset="utf-8")

    async def sitemap(_: web.Request) -> web.Response:
        entries = "".join(f"<url><loc>{site.url(it).replace(BASE, here)}</loc></url>" for it in range(pages))
        text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
        return web.Response(text=text, content_type="application/xml")

    app = web.Application()
    app.router.add_get("/sitemap.xml", sitemap)
    app.router.add_get(r"/{kind:\w+}/{number:\d+}/", page)
    app.router.add_get("/", lambda _: sitemap_page(pages, site, here))
    web.run_app(app, host="127.0.0.1", port=port, print=None)


async def sitemap_page(pages: int, site: Any, here: str) -> Any:
    """The home page: a few links."""
    from aiohttp import web  # noqa: PLC0415

    from benchmarks.nights import BASE  # noqa: PLC0415

    links = "".join(f'<a href="{site.url(it).replace(BASE, here)}">{it}</a> ' for it in range(min(pages, 50)))
    text = f"<html lang=en><title>Home</title><main><p>All pages.</p>{links}</main></html>"
    return web.Response(text=text, content_type="text/html")


@contextmanager
def served(port: int, pages: int, night: int) -> Iterator[None]:
    """The site as it stands in a night."""
    command = _command("--serve", port, "--pages", pages, "--night", night)
    process = subprocess.Popen(command, env=_environment())  # noqa: S603  # this file
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(10)


# The crawl, in a process of its own -------------------------------------------------------------------------


class Nothing:
    """A station that keeps nothing."""

    def process_item(self, item: Any) -> Any:
        """Let the item pass."""
        return item


class Plain:
    """A station that inserts what comes, page by page, with sqlite-utils."""

    path = ""

    def open_spider(self) -> None:
        """Make the file."""
        from sqlite_utils import Database  # noqa: PLC0415

        self.db = Database(self.path)
        self.db.enable_wal()
        self.db.execute("PRAGMA synchronous = NORMAL")

    def process_item(self, item: Any) -> Any:
        """Insert a page and its records."""
        capture = getattr(item, "capture", None)
        if capture is not None:
            began = time.process_time()
            with self.db.conn:
                self.db["pages"].insert(
                    {
                        "url": capture.url,
                        "fetched_at": capture.fetched_at.isoformat(),
                        "status": capture.status,
                        "headers": json.dumps(capture.headers),
                        "body": capture.body,
                    }
                )
                if item.records is not None:
                    self.db["records"].insert(
                        {"url": capture.url, "records": json.dumps(item.records.to_dict())}
                    )
            _SPENT["archive"] += time.process_time() - began
        return item


_SPENT = {"archive": 0.0}


def crawl(mode: str, archive: str, network: str) -> None:
    """Crawl once and print the CPU seconds: of all, and of the archive."""
    from iclei_scraper.archive import Archive  # noqa: PLC0415
    from iclei_scraper.crawling import run_crawl  # noqa: PLC0415
    from iclei_scraper.network import Network  # noqa: PLC0415

    settings: dict[str, Any] = dict(UNHURRIED)
    if mode != "archive":
        station = Nothing if mode == "nothing" else Plain
        Plain.path = archive
        from iclei_scraper.crawling import scrapy_settings  # noqa: PLC0415

        usual = scrapy_settings().getdict("ITEM_PIPELINES")
        kept = {name: order for name, order in usual.items() if order < usual[STATIONS[0]]}
        settings["ITEM_PIPELINES"] = {**dict.fromkeys(usual), **kept, station: 300}
    _measure(Archive)
    loaded = Network.load(network)
    began = time.process_time()
    outcome = run_crawl(loaded, (), archive, settings=settings)
    spent = time.process_time() - began
    pages = sum(outcome.stats.get(f"downloader/response_status_count/{code}", 0) for code in (200, 304))
    print(json.dumps({"cpu": spent, "archive": _SPENT["archive"], "pages": pages, "status": outcome.status}))


def _measure(archive: type[Any]) -> None:
    """Count the CPU time inside the archive's public methods, whoever calls them."""
    depth = 0

    def timed(method: Any) -> Any:
        @functools.wraps(method)
        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal depth
            began = time.process_time()
            depth += 1
            try:
                return method(*arguments, **named)
            finally:
                depth -= 1
                if depth == 0:
                    _SPENT["archive"] += time.process_time() - began

        return call

    for kind in archive.__mro__[:-1]:
        for name, value in list(vars(kind).items()):
            if name.startswith("_"):
                continue
            if callable(value):
                setattr(kind, name, timed(value))
            elif isinstance(value, classmethod):
                setattr(kind, name, classmethod(timed(value.__func__)))


# What is told -----------------------------------------------------------------------------------------------


def night(mode: str, archive: Path, network: Path) -> dict[str, Any]:
    """One crawl in a process of its own."""
    command = _command("--crawl", mode, "--archive", archive, "--network", network)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())  # noqa: S603  # this file
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def compare(pages: int, modes: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Four nights of each way to keep a crawl: mode -> what each night took."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    found: dict[str, list[dict[str, Any]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        network = Path(folder, "network.toml")
        network.write_text(f'[[sites]]\nid = "site"\nbase = "http://127.0.0.1:{port}"\n')
        for number in range(1, NIGHTS + 1):
            with served(port, pages, number):
                for mode in modes:
                    found.setdefault(mode, []).append(night(mode, Path(folder, f"{mode}.db"), network))
    return found


def _command(*arguments: object) -> list[str]:
    return [sys.executable, str(Path(__file__).resolve()), *map(str, arguments)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def main() -> int:
    """Compare, and say whether the goal holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=400)
    options.add_argument("--repeat", type=int, default=1)
    options.add_argument("--modes", default="nothing,plain,archive")
    for hidden in "--crawl", "--archive", "--network":
        options.add_argument(hidden, help=argparse.SUPPRESS)
    for hidden in "--serve", "--night":
        options.add_argument(hidden, type=int, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.serve:
        serve(chosen.serve, chosen.pages, chosen.night)
        return 0
    if chosen.crawl:
        crawl(chosen.crawl, chosen.archive, chosen.network)
        return 0
    rounds = [compare(chosen.pages, chosen.modes.split(",")) for _ in range(chosen.repeat)]
    print("night  kept by   pages  CPU s  ms/page  archive's share")
    worst = 0.0
    for number in range(NIGHTS):
        for mode in rounds[0]:
            took = [it[mode][number] for it in rounds]
            cpu = statistics.median(it["cpu"] for it in took)
            share = statistics.median(it["archive"] / it["cpu"] for it in took)
            pages = took[0]["pages"]
            print(f"{number + 1:5}  {mode:8} {pages:6} {cpu:6.1f} {1000 * cpu / pages:8.2f}  {share:6.1%}")
            worst = max(worst, share if mode == "archive" else 0)
    print(f"goal: at most {GOAL:.0%}; highest {worst:.1%}")
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
