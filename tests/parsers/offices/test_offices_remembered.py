"""A portion that an earlier page of the site had too is not read again, and never taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.reading import reader
from tests.memories import forget

if TYPE_CHECKING:
    from iclei_scraper.records import Office

FOOTER = """<footer id="foot"><div class="where"><h3>Europe</h3>
<div class="office"><h4>Harbour Office</h4><p>Quay Street 12, 20457 Hamburg, Germany</p>
<p>Tel.: +49 40 3344 5566</p>
<p><a href="mailto:harbour@lanterns.example">harbour@lanterns.example</a></p></div>
<div class="office"><h4>Meadow Office</h4><p>Via Verdi 3, 20121 Milano, Italy</p>
<p>Tel.: +39 02 4455 6677</p>
<p>Web: <a href="{web}">{words}</a></p></div></div></footer>"""
STORY = "<main><h1>{title}</h1><p>Residents counted the swifts above the market hall all summer.</p></main>"


def fetched(
    path: str,
    title: str,
    *,
    before: str = "",
    footer: str = FOOTER,
    web: str = "/meadow/",
    words: str = "Website",
) -> Page:
    body = f"{before}{STORY.format(title=title)}{footer.format(web=web, words=words)}"
    return Page(
        f"https://www.lanterns.example{path}",
        f"<html lang=en><head><title>{title}</title></head><body>{body}</body></html>",
    )


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many runs of lines were read; empty memories."""
    forget()
    runs: list[int] = []
    plain = reader.LineReader.read

    def counting(self: reader.LineReader, *args: object) -> object:
        runs.append(1)
        return plain(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(reader.LineReader, "read", counting)
    return runs


def same_as_afresh(page: Page, found: list[Office]) -> bool:
    """Whether a page gives the same records and evidence to a parser that has read nothing before."""
    forget()
    return list(parse_offices(Page(page.url, page.text))) == found


def test_a_footer_that_was_read_on_another_page_is_not_read_again(read: list[int]) -> None:
    first = list(parse_offices(fetched("/a/", "Swifts")))
    assert [office.name for office in first] == ["Harbour Office", "Meadow Office"]
    assert len(read) == 1

    later = fetched("/b/c/", "Owls", before="<div><p>A notice that moves all that follows.</p></div>")
    found = list(parse_offices(later))
    assert len(read) == 1
    for evidence in (evidence for office in found for evidence in office.evidence):
        assert evidence.quote in "".join(later.root.xpath(evidence.xpath)[0].itertext())
    assert same_as_afresh(later, found)


def test_a_footer_is_known_again_on_a_page_about_offices_unless_that_decides(read: list[int]) -> None:
    list(parse_offices(fetched("/a/", "Swifts")))
    contact = fetched("/contact/", "Contact us")
    found = list(parse_offices(contact))
    assert len(read) == 1
    assert same_as_afresh(contact, found)

    doubtful = "<footer><p>Quay Street 12, 20457 Hamburg</p></footer>"
    forget()
    found_on = {
        path: list(parse_offices(page))
        for path, title in (("/a/", "Swifts"), ("/contact/", "Contact us"), ("/b/", "Owls"))
        if (page := fetched(path, title, footer=doubtful))
    }
    assert [len(found) for found in found_on.values()] == [0, 1, 0]


def test_an_edited_footer_is_read_again(read: list[int]) -> None:
    list(parse_offices(fetched("/a/", "Swifts")))
    edited = fetched("/b/", "Owls", footer=FOOTER.replace("3344", "3345"))
    found = list(parse_offices(edited))
    assert [phone.e164 for office in found for phone in office.phones] == ["+494033455566", "+390244556677"]
    assert len(read) == 2


@pytest.mark.parametrize("web", ["../meadow/", "meadow.html", "?office=2"])
def test_a_link_that_leads_elsewhere_from_another_page_is_followed_from_there(web: str) -> None:
    forget()
    sites = []
    for path in ("/a/b/", "/c/d/"):
        page = fetched(path, "Swifts", web=web)
        found = list(parse_offices(page))
        sites.append(found[1].website)
    assert len(set(sites)) == 2
    assert None not in sites
    assert same_as_afresh(page, found)


def test_a_link_to_a_place_in_the_page_is_no_website() -> None:
    assert list(parse_offices(fetched("/a/", "Swifts", web="#map")))[1].website is None


def test_what_the_title_says_of_an_office_counts_on_each_page() -> None:
    footer = """<footer><p class=who>Lamp Makers Circle</p><p>Quay Street 12</p><p>20457 Hamburg</p>
    <p>Tel.: +49 40 3344 5566</p></footer>"""
    titles = ["Swifts", "Lamp Makers Circle", "Owls – Lamp Makers Circle", "Swifts again"]
    forget()
    pages = [fetched(f"/{number}/", title, footer=footer) for number, title in enumerate(titles)]
    found = [list(parse_offices(page)) for page in pages]
    assert all(same_as_afresh(page, offices) for page, offices in zip(pages, found, strict=True))


def test_a_heading_and_a_table_around_a_list_count() -> None:
    quay, wall = "Quay Street 12, 20457 Hamburg", "Alter Wall 3, 20457 Hamburg"
    cell = f"<td><p>{quay}</p><p>+49 40 3344 5566</p></td><td>{wall}</td>"
    shells = [
        f"<footer><table><tr><th>{head}</th><th>Visitors</th></tr><tr>{cell}</tr></table></footer>"
        for head in ("Post", "Our partners", "Head office")
    ] + [f"<aside><h2>{head}</h2><table><tr>{cell}</tr></table></aside>" for head in ("Hotels", "Offices")]
    forget()
    pages = [fetched("/a/", "Swifts", footer=shell) for shell in shells]
    found = [list(parse_offices(page)) for page in pages]
    assert all(same_as_afresh(page, offices) for page, offices in zip(pages, found, strict=True))


def test_what_the_title_says_of_a_name_in_the_address_is_asked_of_each_page() -> None:
    forget()
    footer = (
        "<footer><p>Swiftwatch Circle, Quay Street 12<br>20457 Hamburg<br>Germany</p>"
        "<p>Tel.: +49 40 3344 5566</p></footer>"
    )
    for title in ("Swifts", "Owls | Swiftwatch Circle", "Bats"):
        page = fetched("/a/", title, footer=footer)
        found = list(parse_offices(page))
        assert [office.phones[0].e164 for office in found] == ["+494033445566"]
        before = list(found)
        assert same_as_afresh(page, before), title
        list(parse_offices(fetched("/b/", "Swifts", footer=footer)))  # remembered again
