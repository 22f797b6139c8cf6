"""Offices whose name stands over columns, each with a small heading that is the same in every office."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_OFFICES = (
    ("Suva Office", "8 Mitchell Street", "Suva, Fiji", "+679 331 2345", "suva@harbour-towns.org"),
    ("Nairobi Office", "12 Kenyatta Avenue", "Nairobi, Kenya", "+254 20 234 5678", "nbo@harbour-towns.org"),
    ("Lima Office", "Avenida Arequipa 45", "Lima, Peru", "+51 1 456 7890", "lima@harbour-towns.org"),
)
_TWO = (
    "<h3>{0}</h3><div><div class='c'><h4>%s</h4><p>{1}<br>{2}</p></div>"
    "<div class='c'><h4>%s</h4><p>{3}<br>{4}</p></div></div>"
)
_BOLD = (
    "<div class='n'><b>{0}</b></div><div><div class='c'><b>%s</b><p>{1}<br>{2}</p></div>"
    "<div class='c'><b>%s</b><p>{3}<br>{4}</p></div></div>"
)
_CONTACT_FIRST = (
    "<h3>{0}</h3><div><div class='c'><h4>%s</h4><p>{3}<br>{4}</p></div>"
    "<div class='c'><h4>%s</h4><p>{1}<br>{2}</p></div></div>"
)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("heads", [("Address", "Contact"), ("Find us", "Get in touch"), ("Vorm", "Zelk")])
@pytest.mark.parametrize("entry", [_TWO, _BOLD, _CONTACT_FIRST])
def test_small_headings_are_neither_names_nor_ends(entry: str, heads: tuple[str, str], count: int) -> None:
    shown = _OFFICES[:count]
    body = "".join(f"<section>{(entry % heads).format(*office)}</section>" for office in shown)
    read = [
        (office.name, office.street, office.phones[0].raw, *office.emails, office.region)
        for office in offices_in(page(f"<h1>Our offices</h1><h2>Asia-Pacific</h2>{body}"))
    ]
    assert read == [(name, street, phone, email, "Asia-Pacific") for name, street, _, phone, email in shown]
