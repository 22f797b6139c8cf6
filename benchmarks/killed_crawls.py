"""Kills crawls of the replica with SIGKILL at random moments, fills a disk under one, and looks what is left.

python benchmarks/killed_crawls.py [--kills 50] [--seed N] [--sites iclei.org,japan.iclei.org] [--full-disk]

After every kill the archive must be sound (SQLite's integrity, foreign keys, every body hashed again, records
and versions as they were read, the search index in step), and hold every page that the crawl had reported as
stored. In the end a crawl that is left alone must know what an archive knows whose crawls were never
disturbed, and ``verify --all`` must find nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
SITES = ("iclei.org", "japan.iclei.org")
_END = "#end"
UNHURRIED = {
    "POLITENESS_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 4,
    "LOG_LEVEL": "CRITICAL",
}


class UnsoundError(AssertionError):
    """What a crawl left is not what was promised."""


# The process that crawls: it crawls once and forks for every other crawl ------------------------------------


def kennel(sites: Collection[str]) -> None:
    """Fork a crawl for each line ``{"archive": …, "sites": […], "report": …}``; ``kill`` or ``wait`` next.

    Args:
        sites: that will be crawled.
    """
    from iclei_scraper.crawling import run_crawl  # noqa: PLC0415

    with (
        tempfile.TemporaryDirectory() as folder
    ):  # what a crawl loads and remembers is there before the forks
        run_crawl(None, sites, Path(folder, "a.db"), settings=UNHURRIED)

    while line := sys.stdin.readline():
        task = json.loads(line)
        child = os.fork()
        if child == 0:
            _crawl(task)
        if sys.stdin.readline() == "kill\n":
            os.kill(
                child, signal.SIGKILL
            )  # one that has ended is still ours: nobody has asked for its status
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _crawl(task: dict[str, Any]) -> None:
    from iclei_scraper.archive import Archive  # noqa: PLC0415
    from iclei_scraper.crawling import run_crawl  # noqa: PLC0415

    report = os.open(task["report"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    store = Archive.store

    def stored(archive: Archive, crawl: int, item: Any) -> Any:
        outcome = store(archive, crawl, item)
        os.write(report, f"{item.capture.url}\n".encode())
        return outcome

    Archive.store = stored  # type: ignore[method-assign]  # to know what the crawl believes to have kept
    code = 1
    try:
        code = run_crawl(None, task["sites"], task["archive"], settings=UNHURRIED).exit_status
    finally:
        os.write(report, f"{_END}\n".encode())
        os._exit(code)


@dataclass
class Kennel:
    """The process that forks crawls."""

    environment: Mapping[str, str]
    sites: Sequence[str] = SITES
    process: subprocess.Popen[str] = field(init=False)

    def __enter__(self) -> Self:
        """Start it, everything imported."""
        environment = {**os.environ, **self.environment, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(Path(__file__).resolve()), "--kennel", "--sites", ",".join(self.sites)]
        self.process = subprocess.Popen(  # noqa: S603  # this file
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.process.communicate(timeout=300)

    def crawl(self, archive: Path, sites: Sequence[str], moment: tuple[int, float] | None = None) -> int:
        """Crawl, and kill the crawl when it has stored some pages, and some seconds after that.

        Returns:
            Exit status; -9 where it was killed.
        """
        report = reported(archive)
        report.unlink(missing_ok=True)
        self._say(json.dumps({"archive": str(archive), "sites": list(sites), "report": str(report)}))
        if moment is not None:
            pages, seconds = moment
            while len(_lines(report)) < pages and _END not in _lines(report):
                time.sleep(0.002)
            time.sleep(seconds)
        self._say("wait" if moment is None else "kill")
        assert self.process.stdout  # noqa: S101  # it is a pipe
        return int(self.process.stdout.readline())

    def _say(self, line: str) -> None:
        assert self.process.stdin  # noqa: S101  # it is a pipe
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()


def reported(archive: Path) -> Path:
    """Where a crawl writes down what it has stored."""
    return archive.with_name(f"{archive.name}.stored")


# What is left -----------------------------------------------------------------------------------------------


def check(archive: Path) -> int:
    """See that an archive is sound and has every page that was reported as stored.

    Returns:
        How many bodies were hashed.

    Raises:
        UnsoundError: it is not.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415

    if not _has_begun(archive):
        if stored := sorted(set(_lines(reported(archive))) - {_END}):
            raise UnsoundError(f"nothing is in the archive, yet these were reported as stored: {stored}")
        return 0
    counted: dict[str, int] = {}
    with Archive.open(archive) as opened:  # a dead crawl's log is played back
        faults = [str(fault) for name in opened.checks for fault in opened.check(name, counted, None)]
    with closing(sqlite3.connect(archive)) as conn:
        rows = conn.execute("SELECT DISTINCT p.url FROM pages p JOIN captures c ON c.page = p.id")
        known = {url for (url,) in rows}
    lost = set(_lines(reported(archive))) - known - {_END}
    faults += [f"{url} was reported as stored and is not" for url in sorted(lost)]
    if faults:
        raise UnsoundError("\n".join(faults))
    return counted["bodies"] + counted["confirmations"]


def _has_begun(archive: Path) -> bool:
    """Whether the first step of a new archive was done: a kill may strike between the file and its schema."""
    with closing(sqlite3.connect(archive)) as conn:
        tables = conn.execute("SELECT 1 FROM sqlite_master WHERE tbl_name NOT LIKE '_sqlite_%'")
        return tables.fetchone() is not None


def prove(archive: Path) -> None:
    """See that the bytes of an archive still give every value that was read from them.

    Raises:
        UnsoundError: they do not.
    """
    from iclei_scraper.archive import Archive  # noqa: PLC0415
    from iclei_scraper.network import Network  # noqa: PLC0415
    from iclei_scraper.verification import Report, verify  # noqa: PLC0415

    with Archive.open(archive, read_only=True) as opened:
        faults = [str(fault) for fault in verify(opened, Network.load(), Report(), workers=1)]
    if faults:
        raise UnsoundError("\n".join(faults))


def knowledge(archive: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What an archive knows now, without moments and numbers of rows."""
    from iclei_scraper.archive.base.tables import RECORD_TABLES  # noqa: PLC0415

    found: dict[str, list[tuple[Any, ...]]] = {}
    with closing(sqlite3.connect(archive)) as conn:
        for table in RECORD_TABLES:
            names = ", ".join(name for name, _, _ in table.columns if name != "body")
            query = f"SELECT site, key, gone_since IS NULL, {names} FROM {table.name} ORDER BY site, key"  # noqa: S608
            found[table.name] = conn.execute(query).fetchall()
        found["articles"] = conn.execute("SELECT url, body FROM articles ORDER BY url").fetchall()
        found["pages"] = conn.execute(
            "SELECT url, title, kind, gone_since IS NULL, moved_to FROM pages ORDER BY url"
        ).fetchall()
    return found


@dataclass
class Tally:
    """What was seen."""

    kills: int = 0
    whole: int = 0
    """Crawls that had ended before they were to be killed."""
    bodies: int = 0
    """Hashed, over all checks."""
    at: list[int] = field(default_factory=list)
    """Pages stored when a kill struck."""


def kill_crawls(
    kennel: Kennel,
    replica: Any,
    folder: Path,
    kills: int,
    chance: random.Random,
    sites: Sequence[str] = SITES,
) -> Tally:
    """Kill crawls until it was done often enough, then compare with what an undisturbed archive knows.

    Raises:
        UnsoundError: something was lost or spoilt.
    """
    calm, killed = folder / "calm.db", folder / "killed.db"
    tally = Tally()
    night = 2
    while tally.kills < kills:
        replica.night = night = 3 - night
        _whole(kennel, calm, sites)
        pages = len(_lines(reported(calm)))
        for _ in range(min(chance.randint(2, 6), kills - tally.kills)):
            at = chance.randint(0, pages)  # with all stored, what comes at the end of a crawl is struck
            status = kennel.crawl(killed, sites, (at, chance.uniform(0, 0.3 if at == pages else 0.05)))
            tally.kills += status == -signal.SIGKILL
            tally.whole += status != -signal.SIGKILL
            tally.at.append(len(_lines(reported(killed))))
            if killed.exists():
                tally.bodies += check(killed)
        _whole(kennel, killed, sites)
        tally.bodies += check(killed)
        _compare(calm, killed)
    prove(killed)
    return tally


def _whole(kennel: Kennel, archive: Path, sites: Sequence[str]) -> None:
    status = kennel.crawl(archive, sites)
    if status != 0:
        raise UnsoundError(f"a crawl into {archive.name} that was left alone ended with status {status}")


def _compare(calm: Path, killed: Path) -> None:
    one, other = knowledge(calm), knowledge(killed)
    for what in one:
        if one[what] != other[what]:
            lost = [row for row in one[what] if row not in other[what]][:3]
            invented = [row for row in other[what] if row not in one[what]][:3]
            raise UnsoundError(f"{what}: lost {lost}, invented {invented}")


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


# A full disk -----------------------------------------------------------------------------------------------


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A file system of so many bytes.

    Raises:
        PermissionError: this user may not mount one.
    """
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "iclei-archive-test", str(folder)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        raise PermissionError("only root mounts file systems")
    done = subprocess.run(mount, capture_output=True, check=False)  # noqa: S603  # a fixed command
    if done.returncode:
        raise PermissionError(done.stderr.decode())
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607  # mounted above


def fill_disk(kennel: Kennel, replica: Any, folder: Path, sites: Sequence[str] = SITES) -> str:
    """Let a crawl fill its disk; then give it room, crawl again, and compare.

    Returns:
        What the archive says of the crawl that found no room.

    Raises:
        UnsoundError: something was lost or spoilt.
        PermissionError: this user may not mount a file system.
    """
    calm = folder / "calm-disk.db"
    replica.night = 1
    _whole(kennel, calm, sites)
    size = calm.stat().st_size + 600_000  # too little: the log takes more than that while it grows
    pages = len(_lines(reported(calm)))
    with small_disk(folder / "disk", size) as disk:
        archive = disk / "archive.db"
        status = kennel.crawl(archive, sites)
        stored = len(_lines(reported(archive)))
        if not 1 < stored < pages:
            raise UnsoundError(
                f"a disk of {size:,} bytes was to be full after some of {pages} pages, not {stored}"
            )
        free = shutil.disk_usage(disk).free
        resize = ["mount", "-o", "remount,size=64m", str(disk)]
        subprocess.run(resize, check=True)  # noqa: S603  # mounted above
        check(archive)
        _whole(kennel, archive, sites)
        check(archive)
        prove(archive)
        _compare(calm, archive)
        with closing(sqlite3.connect(archive)) as conn:
            said, note = conn.execute("SELECT status, note FROM crawls ORDER BY id LIMIT 1").fetchone()
    return f"{stored} of {pages} pages stored; {said} ({note}), {free:,} bytes free, exit status {status}"


def main() -> None:
    """Kill crawls and say what was seen."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--seed", type=int, default=random.randrange(1 << 16))
    options.add_argument("--sites", default=",".join(SITES))
    options.add_argument("--full-disk", action="store_true")
    options.add_argument("--kennel", action="store_true", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    sites = chosen.sites.split(",")
    if chosen.kennel:
        kennel(sites)
        return
    from iclei_scraper.replica import Replica  # noqa: PLC0415

    with (
        tempfile.TemporaryDirectory() as folder,
        Replica() as replica,
        Kennel(replica.environment, sites) as crawls,
    ):
        print(f"seed {chosen.seed}")
        if chosen.full_disk:
            print("full disk:", fill_disk(crawls, replica, Path(folder), sites))
        begun = time.monotonic()
        tally = kill_crawls(crawls, replica, Path(folder), chosen.kills, random.Random(chosen.seed), sites)
        print(
            f"{tally.kills} kills in {time.monotonic() - begun:.0f} s, pages stored when they struck: "
            f"{sorted(tally.at)}; {tally.whole} crawls had ended before; {tally.bodies:,} bodies hashed; "
            "nothing lost, nothing spoilt"
        )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
