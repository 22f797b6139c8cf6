"""Pages that came or left in one night are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.alerts.digest import digest_of
from iclei_scraper.archive import Archive, Proof
from iclei_scraper.records import Anchor
from tests.archive.conftest import BASE, Lab, answer, page

if TYPE_CHECKING:
    from pathlib import Path

    from iclei_scraper.items import PageItem


def test_pages_that_came_in_one_night_are_one_line(tmp_path: Path) -> None:
    lab = Lab(tmp_path / "a.db")

    def front(*to: str) -> PageItem:
        return page("/", anchors=tuple(Anchor(text="x", url=f"{BASE}{path}", place="main") for path in to))

    paths = [f"/{number}/" for number in range(5)]
    lab.crawl(front())
    lab.crawl(front(*paths), *[page(path, title=f"Room {path}") for path in paths])
    with Archive.open(lab.path, read_only=True) as archive:
        (entry,) = digest_of(archive, 2).entries
    assert entry.sentence == (
        f"5 new pages: Room /0/ ({BASE}/0/), Room /1/ ({BASE}/1/), Room /2/ ({BASE}/2/) and 2 more"
    )
    assert entry.url == f"{BASE}/0/"
    assert entry.more == tuple(f"{BASE}{path}" for path in paths[1:])
    lab.proof = Proof(nights=2)
    lab.crawl(front(*paths), *[answer(path, 404, "gone") for path in paths[:2]])
    lab.crawl(front(*paths), *[answer(path, 404, "gone") for path in paths[:2]])
    with Archive.open(lab.path, read_only=True) as archive:
        (missing,), (gone,) = digest_of(archive, 3).entries, digest_of(archive, 4).settled
    named = f"Room /0/ ({BASE}/0/), Room /1/ ({BASE}/1/)"
    assert gone.sentence == f"2 pages gone: {named}, confirmed"
    assert missing.captures
