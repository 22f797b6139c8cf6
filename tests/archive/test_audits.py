"""Findings of audits over nights: opened in silence, told when confirmed, closed."""

from __future__ import annotations

from dataclasses import replace

from iclei_scraper.archive import Archive
from iclei_scraper.audit import AuditFinding, audit
from iclei_scraper.reading import read_page

from .conftest import BASE, SITE, Lab, claim, page

FINDING = AuditFinding(
    kind="contradiction", site=SITE, key="figure/members", subject="members", sentence="5 and 6"
)


def night(lab: Lab, *findings: AuditFinding) -> list[tuple[str, str]]:
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        archive.store(crawl, lab.at(page("/")))
        archive.note_audit(crawl, findings)
        archive.finish_crawl(crawl, "complete")
        return [
            (it.change.op, it.change.after or it.change.before or "")
            for it in archive.changes(crawl=crawl, minimum="info")
        ]


def test_what_the_first_crawl_finds_is_listed_and_not_told(lab: Lab) -> None:
    assert night(lab, FINDING) == []
    assert night(lab, FINDING) == []
    assert night(lab) == []
    assert lab.rows("SELECT opened_by, confirmed_by, told, closed_by FROM audit_findings") == [(1, 2, 0, 3)]


def test_a_later_one_is_told_when_the_next_night_confirms_it(lab: Lab) -> None:
    night(lab)
    assert night(lab, FINDING) == []
    assert night(lab, FINDING) == [("added", "5 and 6")]
    assert night(lab, FINDING) == []
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.standing_findings() == {"contradiction": 1}
    assert night(lab) == [("removed", "5 and 6")]
    with Archive.open(lab.path, read_only=True) as archive:
        assert archive.standing_findings() == {}


def test_what_one_night_alone_showed_is_never_told(lab: Lab) -> None:
    night(lab)
    assert night(lab, FINDING) == []
    assert night(lab) == []
    assert night(lab, FINDING) == []


def test_a_site_that_was_not_visited_keeps_its_findings(lab: Lab) -> None:
    night(lab, FINDING)
    with Archive.open(lab.path) as archive:
        crawl = lab.start(archive)
        archive.note_audit(crawl, ())
        archive.finish_crawl(crawl, "complete")
    assert lab.value("SELECT closed_at IS NULL FROM audit_findings") == 1


def test_facts_come_from_what_stands(lab: Lab) -> None:
    lab.crawl(page("/", statistics=(claim(2500),)), page("/old/", statistics=(claim(1750, "towns"),)))
    with Archive.open(lab.path, read_only=True) as archive:
        found = list(audit(archive.audit_facts()))
    assert [(it.kind, it.key) for it in found] == [("contradiction", "figure/members")]
    lab.crawl(page("/", statistics=(claim(2500),)), page("/old/"))
    with Archive.open(lab.path, read_only=True) as archive:
        assert list(audit(archive.audit_facts())) == []


def test_mixed_content_of_the_furniture_is_one_finding_of_the_site(lab: Lab) -> None:
    def night(*paths: str, script: str = "http://cdn.example/menu.js?v=1") -> None:
        body = f'<main><h1>Tides</h1></main><footer><script src="{script}"></script></footer>'
        lab.crawl(*(page(path, findings=read_page(body, BASE + path).findings) for path in paths))

    lab.crawl(page("/a/"), page("/b/"))
    night("/a/", "/b/")
    night("/a/", "/b/", "/new/", script="http://cdn.example/menu.js?v=2")
    standing = "SELECT kind, url, field, severity FROM findings WHERE gone_since IS NULL"
    assert lab.rows(standing) == [("mixed_content", "http://cdn.example/", "script", "low")]
    told = "SELECT crawl, op FROM changes WHERE kind = 'finding'"
    assert lab.rows(told) == [(2, "added")]
    night("/a/", "/b/", "/new/", script="https://cdn.example/menu.js")
    assert lab.rows(standing) == []


def test_one_that_becomes_graver_is_told_again(lab: Lab) -> None:
    night(lab)
    night(lab, FINDING)
    assert night(lab, FINDING) == [("added", "5 and 6")]
    graver = replace(FINDING, severity="high", sentence="5 and 600")
    assert night(lab, graver) == [("added", "5 and 600")]
    assert night(lab, graver) == []
    assert night(lab, FINDING) == []
