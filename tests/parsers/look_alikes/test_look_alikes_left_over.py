"""Lists of addresses of which all entries but one are somebody else's: chance makes no office of the one."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

STREETS = (
    ("14 Mill Lane", "Leeds LS1 4AP", "+44 113 496 0121"),
    ("3 Harbour Street", "Bristol BS1 5TR", "+44 117 496 0342"),
    ("88 Quarry Road", "York YO1 7HH", "+44 1904 496027"),
    ("27 Station Approach", "Exeter EX4 3RD", "+44 1392 496044"),
)
WHERE = {
    "Defibrillators near you": ("Swimming bath", "Sports centre", "Theatre", "Bakery"),
    "Where dogs may swim": ("Quarry pond", "River bend", "Old Town Centre", "Upper lock"),
}
CREDITORS = ("A. Stone & B. Vale", "C. Ford & D. Marsh", "E. Holm & F. Lea", "G. Wells & H. Pike")


def names(title: str, body: str) -> list[str | None]:
    text = (
        f"<html lang='en'><title>{title} – River Towns</title><main><h1>{title}</h1>{body}</main>"
        "<footer><p>© 2026 River Towns. All rights reserved.</p></footer></html>"
    )
    return [office.name for office in parse_offices(Page("https://www.rivertowns.example/page/", text))]


@pytest.mark.parametrize("title", WHERE)
def test_a_word_for_houses_in_one_name_of_many(title: str) -> None:
    rows = "".join(
        f"<li><strong>{name}</strong><br>{street}, {town}<br>Ground floor<br>Caretaker: {phone}</li>"
        for name, (street, town, phone) in zip(WHERE[title], STREETS, strict=True)
    )
    assert names(title, f"<ul>{rows}</ul>") == []


def test_the_last_of_several_without_a_name_is_not_signed_by_the_line_of_the_copyright() -> None:
    rows = "".join(
        f"<div><h2>Late Mr Moss</h2><p>Died on: 12 May 2026<br>Last address: {street}, {town}</p>"
        f"<p>Claims to be sent to: {who}, {street}, {town}, Phone {phone}, till 4 June 2027</p></div>"
        for who, (street, town, phone) in zip(CREDITORS, STREETS, strict=True)
    )
    assert names("Notices to creditors", rows) == []


def test_offices_of_the_house_beside_shops_stay() -> None:
    """One is called an office: it stays, whatever stands with it."""
    called = ("Leeds Office", "Button and Thread", "The Tea Chest", "Lamp Corner")
    rows = "".join(
        f"<li><strong>{name}</strong><br>{street}, {town}<br>Phone: {phone}</li>"
        for name, (street, town, phone) in zip(called, STREETS, strict=True)
    )
    assert names("Where to find us", f"<ul>{rows}</ul>")[:1] == ["Leeds Office"]


def test_many_bodies_without_a_place_in_their_names_are_a_guide_to_the_town() -> None:
    called = ("Grey Goose Farm", "Woolly Pig Yard", "Goat Rock", "Rabbit Row", "Hen House Hill")
    towns = (*STREETS, ("5 Old Market Square", "Norwich NR2 1TF", "+44 1603 496055"))
    rows = "".join(
        f"<div><h3>{name}</h3><p>{street}<br>{town}</p><p>Phone: {phone}</p><p>g{number}@gmail.com</p></div>"
        for number, (name, (street, town, phone)) in enumerate(zip(called, towns, strict=True))
    )
    assert names("Breeders of old breeds", rows) == []
