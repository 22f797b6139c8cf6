"""Atom feeds: what RFC 4287 asks for, and nothing hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.alerts.feeds import write_feeds
from tests.archive.conftest import office, page

from .conftest import HOSTILE, Nights

if TYPE_CHECKING:
    from pathlib import Path

ATOM = "{http://www.w3.org/2005/Atom}"


def test_feeds_are_valid_and_newest_first(nights: Nights, tmp_path: Path) -> None:
    nights.night("+1 22")
    nights.night("+1 33")
    with nights.open(read_only=True) as archive:
        files = write_feeds(archive, tmp_path / "feeds", url="https://example.org/feeds/")
    assert [file.name for file in files] == ["all.atom", "example.org.atom"]
    for file in files:
        feed = etree.parse(file).getroot()
        assert feed.tag == f"{ATOM}feed"
        for parent in (feed, *feed.findall(f"{ATOM}entry")):
            for required in ("id", "title", "updated"):
                assert len(parent.findall(f"{ATOM}{required}")) == 1
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"https://example.org/feeds/{file.name}"  # type: ignore[union-attr]
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        assert len(set(ids)) == len(ids) == 2
        times = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
        assert times == sorted(times, reverse=True)


def test_hostile_text_is_only_text(nights: Nights, tmp_path: Path) -> None:
    nights.lab.crawl(page("/contact/", offices=(office(f"Harbour {HOSTILE}\x00", "+1 44"),)))
    with nights.open(read_only=True) as archive:
        files = write_feeds(archive, tmp_path)
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "<script" not in text
        assert "\x1b" not in text
        etree.parse(file)


def test_an_archive_without_changes_has_an_empty_feed(nights: Nights, tmp_path: Path) -> None:
    with nights.open(read_only=True) as archive:
        (every, _) = write_feeds(archive, tmp_path)
    feed = etree.parse(every).getroot()
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated")
