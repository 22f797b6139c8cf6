"""The digest in its forms: hostile text harms none, and calm is told as calm."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from iclei_scraper.alerts import rendering
from iclei_scraper.alerts.digest import Capture, Digest, Entry, Health, defanged, digest_of
from iclei_scraper.alerts.marking import marked
from iclei_scraper.changes.sentences import sentence
from iclei_scraper.records import Change

from .conftest import HOSTILE, Nights

CAPTURES = tuple(Capture(id=n, fetched_at="2026-03-01T02:00:00Z", digest="ab" * 32) for n in (1, 2))


def entry(change: Change, **more: object) -> Entry:
    values = {
        name: getattr(change, name)
        for name in ("kind", "op", "key", "severity", "verdict", "before", "after")
    }
    known = {"id": 1, "site": "example.org", "url": "https://example.org/a", "pages": 3, "captures": CAPTURES}
    told = sentence(change)
    return Entry(**{**values, "sentence": told, "headline": told, "field": change.field, **known, **more})  # type: ignore[arg-type]


def digest(*entries: Entry, **more: object) -> Digest:
    health = Health(site="example.org", pages=9, new=0, changed=1, unchanged=8, gone=0, moved=0, failed=2)
    known = {"crawl": 7, "started_at": "2026-03-01T02:00:00Z", "finished_at": None, "status": "partial"}
    return Digest(**{**known, "note": "2 pages failed", "entries": entries, "health": (health,), **more})  # type: ignore[arg-type]


SPAM = entry(
    Change(
        kind="finding",
        op="added",
        key="Win",
        field="injected_content",
        after="https://casino.example/win; hidden",
        severity="high",
    )
)
EDIT = entry(
    Change(kind="news", op="changed", key="Trams", field="body", before="in autumn", after="in spring")
)


@given(
    st.text(max_size=200),
    st.text(max_size=200),
    st.sampled_from(["office", "news", "finding", "link", "text"]),
)
def test_no_form_lets_a_page_speak(key: str, value: str, kind: str) -> None:
    change = Change(
        kind=kind, op="changed", key=f"{key}{HOSTILE}", field="x", before=value, after=f"{value}{HOSTILE}"
    )
    told = digest(entry(change, url=f"javascript:{key}"), troubles=(HOSTILE,), note=HOSTILE)
    page = rendering.html(told)
    tree = lxml_html.fromstring(page)
    assert not tree.xpath("//script | //img | //iframe | //*[@onclick]")
    assert not tree.xpath("//a[not(starts-with(@href, 'http'))]")
    for form in (page, rendering.text(told), rendering.markdown(told), rendering.subject(told)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\x9b\u202a-\u202e\u2066-\u2069]", form)
    assert "](https://evil" not in rendering.markdown(told)
    assert "<script" not in rendering.markdown(told).replace("\\<script", "")
    assert "\n" not in rendering.subject(told)
    assert HOSTILE[:8] not in rendering.subject(told)


def test_an_attackers_address_is_no_link_in_any_form() -> None:
    told = digest(SPAM)
    for form in (rendering.html(told), rendering.text(told), rendering.markdown(told)):
        assert "https://casino.example" not in form.replace("\\", "")
        assert "casino" in form
    assert json.loads(json.dumps(told.to_dict()))["entries"][0]["after"].startswith("https://casino.example")


def test_html_needs_nothing_from_elsewhere() -> None:
    page = rendering.html(digest(SPAM, EDIT))
    assert not re.search(r"(?:src|@import|url\()", page)
    assert set(re.findall(r'href="([^"]+)"', page)) == {"https://example.org/a"}
    assert "prefers-color-scheme: dark" in page
    assert "Look at this first" in page
    assert '<strong class="gone"' in page
    assert "autumn</strong>" in page


def test_the_subject_says_how_urgent_it_is() -> None:
    assert rendering.subject(digest(SPAM, EDIT)) == "1 urgent change, 1 other change on example.org"
    assert rendering.subject(digest(EDIT, left_out=4)) == "5 changes on example.org"
    assert rendering.subject(digest(troubles=("x",), title="Ops")) == "Ops: the crawl needs a look"
    assert rendering.subject(digest()) == "nothing changed, crawl 7 partial"


def test_health_is_always_told() -> None:
    line = "Crawl 7 of 2026-03-01 02:00:00 UTC: partial (2 pages failed); 9 pages of 1 site, 2 pages failed."
    for told in (digest(), digest(SPAM)):
        assert line in rendering.text(told)
        assert line in rendering.html(told)
    assert "Nothing changed on the pages that could be read." in rendering.text(digest())
    assert "The sites say what they said before." in rendering.text(digest(status="complete"))


def test_a_digest_survives_the_outbox(nights: Nights) -> None:
    nights.night("+1 22")
    with nights.open(read_only=True) as archive:
        told = digest_of(archive, 2)
        with pytest.raises(LookupError):
            digest_of(archive, 99)
    assert (
        told.entries[0].evidence == "iclei-archive why office europe/harbour-office phones --site example.org"
    )
    assert Digest.from_dict(json.loads(json.dumps(told.to_dict()))) == told


@given(st.text(), st.text())
def test_marked_sides_give_the_values_back(before: str, after: str) -> None:
    left, right = marked(before, after)
    assert "".join(piece.text for piece in left) == before
    assert "".join(piece.text for piece in right) == after
    if before == after:
        assert not any(piece.differs for piece in (*left, *right))


@given(st.text())
def test_no_defanged_text_holds_an_address(text: str) -> None:
    assert not re.search(r"https?://\S", defanged(f"{text} http://a.example/{text}"), re.IGNORECASE)


def test_a_paragraph_that_moved_is_told_with_its_places_and_its_edit_side_by_side() -> None:
    moved = entry(
        Change(
            kind="text",
            op="moved",
            key="About us",
            field="paragraph",
            before="2nd: Ferries",
            after="5th: Ferries",
        )
    )
    edited = entry(
        Change(
            kind="news",
            op="moved",
            key="Trams",
            field="paragraph",
            before="1st: in autumn they rest",
            after="3rd: in spring they rest",
            share=0.2,
        )
    )
    shown = digest(moved, edited)
    for text in (rendering.text(shown), rendering.markdown(shown), rendering.html(shown)):
        assert "moved from 2nd to 5th place" in text.replace("\\", "")
        assert "moved from 1st to 3rd place" in text.replace("\\", "")
    words = lxml_html.fromstring(rendering.html(shown)).text_content()
    assert "before" in words
    assert "in autumn" in words
    assert "2nd: Ferries" not in words
