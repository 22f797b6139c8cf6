"""Offices whose names stand on tabs alone, and values that only style parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

if TYPE_CHECKING:
    from iclei_scraper.records import Office

ROWS = (
    ("Hamburg", "Germany", "Quay Street 12", "20457 Hamburg", "+49 40 3344 5566", "quay@lanterns.example"),
    ("Milano", "Italy", "Via Verdi 3", "20121 Milano", "+39 02 4455 6677", "verdi@lanterns.example"),
    ("Lyon", "France", "12 rue des Quais", "69002 Lyon", "+33 4 72 11 22 33", "quais@lanterns.example"),
)
TABS = {
    "ARIA": (
        "<button role=tab id=t{n} aria-controls=p{n}>",
        "<div role=tabpanel id=p{n} aria-labelledby=t{n}>",
    ),
    "pills": ("<button class='link {s}' data-bs-target='#p{n}'>", "<div class='pane {s}' id=p{n}>"),
    "labelled": ("<button id=t{n}>", "<div aria-labelledby=t{n}>"),
    "anchors": ("<a href='#p{n}'>", "<div id=p{n}>"),
    "order": ("<button>", "<div>"),
}


def read(body: str) -> list[Office]:
    page = f"<html lang=en><title>Contact</title><main><h1>Contact</h1><h2>Our offices</h2>{body}</main>"
    return list(parse_offices(Page("https://www.lanterns.example/contact", page)))


def tabbed(kind: str, names: list[str], heading: str = "") -> str:
    tab, panel = TABS[kind]
    opened = [(tab + name).format(n=n, s="" if n else "active") for n, name in enumerate(names)]
    held = [
        panel.format(n=n, s="" if n else "active")
        + heading.format(city)
        + f"<p>{street}<br>{place}<br>{country}</p><p>Tel: {phone}<br>{mail}</p></div>"
        for n, (city, country, street, place, phone, mail) in enumerate(ROWS)
    ]
    end = "</a>" if kind == "anchors" else "</button>"
    tabs = "".join(f"<li>{it}{end}</li>" if kind == "anchors" else it + end for it in opened)
    return f"<div>{tabs}</div><div>{''.join(held)}</div>"


@pytest.mark.parametrize("kind", TABS)
@pytest.mark.parametrize("form", ["{0} Office", "{0}", "{1}"])
def test_a_tab_names_the_one_office_of_its_panel(kind: str, form: str) -> None:
    names = [form.format(city, country) for city, country, *_ in ROWS]
    assert [(it.name, it.street, it.region) for it in read(tabbed(kind, names))] == [
        (name, street, None) for name, (_, _, street, *_) in zip(names, ROWS, strict=True)
    ]


@pytest.mark.parametrize("kind", TABS)
def test_a_tab_is_no_name_where_the_panel_has_a_title(kind: str) -> None:
    found = read(tabbed(kind, ["One", "Two", "Three"], "<h3>{} Office</h3>"))
    assert [it.name for it in found] == [f"{city} Office" for city, *_ in ROWS]


@pytest.mark.parametrize("site", ["{}.lanterns.example", "lanterns.example/{}"])
def test_a_mail_address_and_a_host_that_run_together(site: str) -> None:
    cards = "".join(
        f"<div><h3>{city} Office</h3><p>{street}<br>{place}<br>{country}</p><div><span>{mail}</span>"
        f'<span><a href="https://{site.format(city.lower())}">{site.format(city.lower())}</a></span></div></div>'
        for city, country, street, place, _, mail in ROWS
    )
    assert [(it.emails, it.website) for it in read(cards)] == [
        ((mail,), f"https://{site.format(city.lower())}" + "/" * ("/" not in site)) for city, *_, mail in ROWS
    ]


def test_names_that_boxes_have_for_those_who_hear_the_page() -> None:
    """An office without an address ends where the box of the next begins; a slide's number is no name."""

    def named(labels: tuple[str, ...]) -> dict[str | None, str | None]:
        panels = "".join(
            f"<div role=region aria-label='{label}' hidden>{said}</div>"
            for label, said in zip(
                labels,
                (
                    "<p>Quay Street 12<br>20457 Hamburg<br>Germany</p><p>Tel: +49 40 3344 5566</p>",
                    "<p>Tel: +595 21 231 7506</p>",
                    "<p>Jr. Los Sauces 45<br>Lima 15074, Peru</p><p>Tel: +51 1 1274017</p>",
                ),
                strict=True,
            )
        )
        html = f"<html lang=en><title>Contact</title><main><h1>Our offices</h1>{panels}</main></html>"
        offices = parse_offices(Page("https://www.lanterns.example/contact/", html.encode()))
        return {office.name: next((phone.e164 for phone in office.phones), None) for office in offices}

    assert named(("Hamburg Office", "Asunción Training Centre", "Peru Desk")) == {
        "Hamburg Office": "+494033445566",
        "Asunción Training Centre": "+595212317506",
        "Peru Desk": "+5111274017",
    }
    assert not any(name and "Slide" in name for name in named(("Slide 1", "Slide 2", "Slide 3")))
