"""Hosts that a site lets into its pages for the first time, over nights."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.archive import Archive
from iclei_scraper.audit import audit
from iclei_scraper.reading import compare_pages, read_page

from .conftest import BASE, FIRST_NIGHT, Lab, page

if TYPE_CHECKING:
    from iclei_scraper.items import PageItem

KNOWN = '<script src="https://cdn.old.example/menu.js?v=1"></script>'
PARTNER = '<a href="https://www.partner.example/">Partner</a>'


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, lab: Lab) -> None:
    """The lab's nights are of another year: its days count."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # noqa: ARG003  # the clock is the lab's
            return FIRST_NIGHT + timedelta(days=lab.night)

    monkeypatch.setattr("iclei_scraper.archive.reports.auditing.datetime", Clock)


def shown(path: str, markup: str = "") -> PageItem:
    body = f"<main><h1>Tides</h1><p>High at noon.</p></main>{KNOWN}{PARTNER}{markup}"
    return page(path, body=body, anchors=read_page(body, BASE + path).anchors)


def night(lab: Lab, *items: PageItem) -> list[tuple[str, str, str]]:
    """What is told of third parties: op, severity, sentence."""
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        for item in items:
            stored = archive.store(crawl, lab.at(item))
            if stored.told:
                lab.book(archive, crawl, stored)
        archive.settle(crawl, lambda *_: [], lab.proof)
        archive.note_audit(crawl, list(audit(archive.audit_facts())))
        archive.finish_crawl(crawl, "complete", whole=True)
        return [
            (it.change.op, it.change.severity, it.change.after or it.change.before or "")
            for it in archive.changes(crawl=crawl, minimum="info")
            if it.change.kind in ("finding", "link")
        ]


def test_what_a_site_has_always_loaded_is_no_finding(lab: Lab) -> None:
    assert night(lab, shown("/"), shown("/a/")) == []
    assert night(lab, shown("/"), shown("/a/"), shown("/new/")) == []


def test_a_new_host_on_a_page_that_nobody_knew_is_told_at_once_and_once(lab: Lab) -> None:
    tracker = '<script src="https://t.spy.example/a.js"></script>'
    told = ("added", "medium", "The site loads a script from t.spy.example, which it never did before")
    night(lab, shown("/"))
    assert night(lab, shown("/"), shown("/new/", tracker)) == [told]
    assert night(lab, shown("/", tracker), shown("/new/", tracker)) == []
    assert night(lab, shown("/"), shown("/new/")) == [("removed", "info", told[2])]
    for items in [(shown("/"), shown("/new/", tracker)), (shown("/"), shown("/new/"))] * 2:
        assert night(lab, *items) == []  # it comes and goes: that was told


def test_a_link_that_became_a_hidden_frame_is_new(lab: Lab) -> None:
    frame = '<iframe src="https://www.partner.example/x" width="0" height="0"></iframe>'
    night(lab, shown("/"))
    assert [it[:2] for it in night(lab, shown("/", frame))] == [("added", "high")]


def test_a_video_on_one_page_more_is_nothing_and_the_first_one_is_only_listed(lab: Lab) -> None:
    video = '<iframe src="https://www.youtube.com/embed/1"></iframe>'
    night(lab, shown("/"))
    assert [it[:2] for it in night(lab, shown("/", video))] == [("added", "info")]
    assert night(lab, shown("/", video), shown("/a/", video)) == []


def test_two_pages_alone_tell_it_without_a_site() -> None:
    before, after = (
        f"<main><p>High at noon.</p></main>{KNOWN}{it}" for it in ("", "<script src='//t.spy.example/a'>")
    )
    assert [(it.kind, it.field) for it in compare_pages(before, after, BASE)] == [("link", "source")]
