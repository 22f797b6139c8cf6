"""Offices told in lists side by side: names in the first, addresses and ways to reach them in the others."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_NAMES = ("Suva Office", "Nairobi Office", "Training Centre Lima")
_PLACES = ("8 Mitchell Street, Suva, Fiji", "12 Kenyatta Avenue, 00100 Nairobi, Kenya", "–")
_REACH = (
    "Tel: +679 331 2345",
    "Tel: +254 20 234 5678<br>nbo@harbour-towns.org",
    "lima@harbour-towns.org",
)


def _read(*columns: tuple[str, ...]) -> list[tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]]:
    lists = "".join(
        f"<div class=col><ol>{''.join(f'<li>{item}</li>' for item in column)}</ol></div>"
        for column in columns
    )
    html = f"<html lang=en><title>Contact</title><main><h1>Our offices</h1><div>{lists}</div></main></html>"
    return [
        (office.name, office.city, tuple(phone.e164 or "" for phone in office.phones), office.emails)
        for office in parse_offices(Page("https://www.harbour-towns.org/contact/", html.encode()))
    ]


def test_what_stands_at_the_same_place_of_lists_is_one_office() -> None:
    assert _read(_NAMES, _PLACES, _REACH) == [
        ("Suva Office", "Suva", ("+6793312345",), ()),
        ("Nairobi Office", "Nairobi", ("+254202345678",), ("nbo@harbour-towns.org",)),
        ("Training Centre Lima", "Lima", (), ("lima@harbour-towns.org",)),
    ]


def test_lists_of_equal_length_that_tell_of_other_things_stay_apart() -> None:
    """A menu beside the ways to reach one house, and whole offices in two columns."""
    menu = ("Home", "News", "Members")
    ways = ("8 Mitchell Street, Suva, Fiji", "Tel: +679 331 2345", "suva@harbour-towns.org")
    (office,) = _read(menu, ways)
    assert office[1:] == ("Suva", ("+6793312345",), ("suva@harbour-towns.org",))
    whole = [
        f"<b>{name}</b><br>{place}<br>{reach}"
        for name, place, reach in zip(_NAMES, _PLACES, _REACH, strict=True)
    ]
    assert [
        found[0]
        for found in _read(tuple(whole[:2]), ("<b>Bonn Office</b><br>Kaiserstraße 3, 53113 Bonn", whole[2]))
    ] == [
        "Suva Office",
        "Nairobi Office",
        "Bonn Office",
        "Training Centre Lima",
    ]
