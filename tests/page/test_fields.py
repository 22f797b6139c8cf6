"""Fields of forms that nobody can write into show what they hold."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page


def _texts(body: str) -> list[str]:
    page = Page("https://a.example/", f"<html lang=en><body><main>{body}</main></body></html>")
    return [block.text for block in page.content_blocks]


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("<input readonly value='Office Lanternby'>", ["Office Lanternby"]),
        ("<textarea readonly>1 Quay\n1234 Lanternby</textarea>", ["1 Quay", "1234 Lanternby"]),
        ("<input value='Your name'>", []),
        ("<textarea>Dear Sir</textarea>", []),
        ("<input readonly value='https://a.example/share'>", []),
        ("<input type=hidden readonly value='7'>", []),
        ("<textarea readonly>&lt;iframe src=x&gt;</textarea>", []),
    ],
)
def test_what_a_field_shows_is_text_where_nobody_can_write_into_it(field: str, shown: list[str]) -> None:
    assert _texts(f"<div>{field}</div>") == shown


def test_an_office_told_in_fields_that_only_show() -> None:
    rows = "".join(
        f"<form><fieldset><legend>Coast</legend><p><label>Office</label><input readonly value='{name}'></p>"
        f"<div><label>Address</label><textarea readonly>{street}\n{city}\nGermany</textarea></div>"
        f"<div><label>Phone</label><output>{phone}</output></div></fieldset></form>"
        for name, street, city, phone in (
            ("Lantern Forum Bonn", "Kaiserstr. 7", "53113 Bonn", "+49 228 9762990"),
            ("Lantern Forum Freiburg", "Leopoldring 3", "79098 Freiburg", "+49 761 368920"),
        )
    )
    page = read_page(
        f"<html lang=en><title>Offices</title><main><h1>Our offices</h1>{rows}", "https://a.example/o"
    )
    assert [(it.name, it.city, len(it.phones)) for it in page.offices] == [
        ("Lantern Forum Bonn", "Bonn", 1),
        ("Lantern Forum Freiburg", "Freiburg", 1),
    ]
