"""One list of offices in many layouts, and what a page may leave out or say twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.values.wording.text import fold
from tests.parsers.offices.office_content import (
    LAYOUTS,
    OFFICES,
    URL,
    Invented,
    cards,
    definitions,
    offices_in,
    page,
    read,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from iclei_scraper.records import Office


BY_NAME = {office.name: office for office in OFFICES}


def _check(got: Office, want: Invented) -> None:
    assert got.region == want.region
    assert (got.street, got.postcode, got.city, got.country) == (
        want.street,
        want.postcode,
        want.city,
        want.country,
    )
    assert [phone.e164 for phone in got.phones] == [want.e164] * bool(want.e164)
    assert [phone.e164 for phone in got.faxes] == [want.fax_e164] * bool(want.fax_e164)
    assert list(got.emails) == [want.email] * bool(want.email)
    assert (got.website or "").removeprefix("https://").rstrip("/") == (want.website or "")


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_offices_are_read_in_any_layout(layout: Callable[[Iterable[Invented]], str]) -> None:
    found = offices_in(page(layout(OFFICES)))

    assert [office.name for office in found] == [office.name for office in OFFICES]
    for got in found:
        _check(got, BY_NAME[got.name or ""])


@pytest.mark.parametrize("level", range(2, 7))
def test_regions_are_headings_of_any_level(level: int) -> None:
    html = cards(OFFICES).replace("h2", f"h{level}").replace("h3>", "strong>").replace("<h3", "<strong")

    assert [office.region for office in offices_in(page(html))] == [office.region for office in OFFICES]


def test_the_quote_of_each_value_stands_in_the_element_that_its_path_selects() -> None:
    read_page = Page(URL, page(cards(OFFICES)))
    for office in parse_offices(read_page):
        told = {evidence.field for evidence in office.evidence}
        for field in ("region", "name", "address", "street", "city", "country", "phones", "faxes", "emails"):
            assert field in told or not getattr(office, field)
        for evidence in office.evidence:
            (element,) = read_page.root.getroottree().xpath(evidence.xpath)
            assert evidence.quote in fold(element.text_content())


def test_a_path_can_be_followed_through_elements_with_prefixed_names() -> None:
    inner = "<h3>Lund Office</h3><p>Box 1105<br>221 04 Lund, Sweden<br>T: +46 46 555 01 20</p>"
    html = page(f"<o:box>{inner}</o:box>")
    read_page = Page(URL, html)
    (office,) = parse_offices(read_page)

    for evidence in office.evidence:
        assert len(read_page.root.getroottree().xpath(evidence.xpath)) == 1


# Two lists ---------------------------------------------------------------------------------------------


def _twice(header: Iterable[Invented], footer: Iterable[Invented]) -> str:
    return (
        f"<html><head><title>Harbour Towns</title></head><body><header>{cards(header)}</header>"
        f"<main><h1>Stories</h1><p>Nothing here.</p></main><footer>{definitions(footer)}</footer>"
        "</body></html>"
    )


def test_two_lists_make_one_entry_an_office_with_both_places() -> None:
    found, findings = read(_twice(OFFICES, OFFICES))

    assert [office.name for office in found] == [office.name for office in OFFICES]
    assert {office.places for office in found} == {("header", "footer")}
    assert findings == ()


def test_what_two_lists_say_differently_is_a_finding_and_is_kept() -> None:
    lund = BY_NAME["Lund Office"]
    other = replace(lund, email="sweden@harbour-towns.org")
    found, findings = read(_twice(OFFICES, [*OFFICES[:1], other, *OFFICES[2:]]))

    (office,) = (office for office in found if office.name == "Lund Office")
    assert office.emails == ("lund@harbour-towns.org", "sweden@harbour-towns.org")
    (finding,) = findings
    assert (finding.kind, finding.record, finding.field) == ("contradiction", "office:lund-office", "emails")
    assert finding.values == {"header": ["lund@harbour-towns.org"], "footer": ["sweden@harbour-towns.org"]}


def test_an_office_that_one_list_lacks_keeps_its_single_place() -> None:
    found, findings = read(_twice(OFFICES, OFFICES[:2]))

    assert [office.places for office in found] == [("header", "footer")] * 2 + [("header",)] * 2
    assert findings == ()


def test_an_office_whose_heading_is_missing_in_one_list_is_known_by_its_address() -> None:
    footer = definitions(OFFICES).replace("<dt>Lakeside Secretariat</dt>", "<dt></dt>")
    html = _twice(OFFICES, ()).replace("<footer></footer>", f"<footer>{footer}</footer>")
    found, _ = read(html)

    assert len(found) == len(OFFICES)
    assert found[0].name == "Lakeside Secretariat"
    assert found[0].places == ("header", "footer")


def test_a_list_that_a_slider_has_cloned_is_one() -> None:
    assert len(offices_in(page(cards(OFFICES) + cards(OFFICES)))) == len(OFFICES)


# What need not be there --------------------------------------------------------------------------------


def test_an_office_may_have_a_name_and_an_address_alone() -> None:
    found = {office.name: office for office in offices_in(page(cards(OFFICES)))}

    desk = found["Pacific Desk"]
    assert (desk.city, desk.country, desk.phones, desk.emails) == ("Suva", "FJ", (), ())


def test_a_secretariat_outside_regions_and_a_foundation_are_offices_too() -> None:
    first = "<h2>World Secretariat</h2><p>Hafenweg 7<br>53113 Bonn<br>Germany<br>Tel: +49-228 / 555 01-00</p>"
    last = (
        "<h2>Africa</h2><h3>Harbour Africa Foundation</h3><p>Sugar Junction, Quatre Bornes, Mauritius<br>"
        "E: africa@harbour-towns.org</p>"
    )
    found = offices_in(page(first + cards(OFFICES).replace("h3", "h4") + last))

    assert found[0].name == "World Secretariat"
    assert (found[0].region, found[0].city) == (None, "Bonn")
    assert found[-1].name == "Harbour Africa Foundation"
    assert (found[-1].region, found[-1].country) == ("Africa", "MU")


def test_the_owner_is_told_by_its_own_address_in_the_footer() -> None:
    html = (
        "<html><head><title>News | Harbour Towns</title></head><body><main><h1>News</h1><p>Text.</p></main>"
        "<footer><p>Harbour Towns e.V.<br>Hafenweg 7, 53113 Bonn<br>Tel. +49 228 555 01-00</p>"
        "<p>© 2026 Harbour Towns e.V.</p></footer></body></html>"
    )
    (office,) = offices_in(html)

    assert (office.name, office.street, office.places) == ("Harbour Towns e.V.", "Hafenweg 7", ("footer",))


def test_menus_before_an_address_are_no_names() -> None:
    menu = "<ul><li><a href='/a'>Clarinet pads</a></li><li><a href='/b'>Felt bumpers</a></li></ul>"
    html = page(f"{menu}<address>Harbour Towns<br>12 Quay Street<br>Suva, Fiji<br>T: +679 331 0120</address>")

    assert [office.name for office in offices_in(html)] == ["Harbour Towns"]


def test_a_page_without_offices_has_none() -> None:
    assert offices_in(page("<p>We opened a new office in 2019 and moved twice since.</p>")) == ()
