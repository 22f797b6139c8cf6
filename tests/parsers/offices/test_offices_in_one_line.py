"""What else stands in a line of an address or behind a name is told apart: brackets, numbers, remarks."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

URL = "https://www.lanterns.example/contact/"


def _read(main: str, language: str = "en") -> dict[str | None, tuple[object, ...]]:
    """Street, postcode, city, numbers and emails of each office by its name."""
    page = f"<html lang={language}><title>Contact</title><main><h1>Offices</h1>{main}</main>"
    return {
        office.name: (
            office.street,
            office.postcode,
            office.city,
            tuple(phone.e164 for phone in office.phones),
            office.emails,
        )
        for office in read_page(page.encode(), URL).offices
    }


@pytest.mark.parametrize("sign", [", ", "; "])
def test_offices_that_follow_the_bracket_of_the_one_before(sign: str) -> None:
    said = (
        "Halifax Office (+1 506 235 6959)",
        "Calgary Office (T: +1 506 231 2871)",
        "Moncton Office (+1 506 238 7087)",
    )
    assert [*_read(f"<p>{sign.join(said)}</p>")] == ["Halifax Office", "Calgary Office", "Moncton Office"]


def test_contacts_in_brackets_behind_the_name_leave_no_bracket_in_it() -> None:
    read = _read(
        "<p><b>Nairobi Office</b> (Tel: +254 20 762 1234, nairobi@lanterns.example)"
        "<br>12 Ngong Road, 00100 Nairobi, Kenya"
        "<p><b>Berlin Office</b> (T +49 30 555 0123 / berlin@lanterns.example)"
        "<br>Leipziger Platz 3, 10117 Berlin, Germany"
    )
    assert read == {
        "Nairobi Office": (
            "12 Ngong Road",
            "00100",
            "Nairobi",
            ("+254207621234",),
            ("nairobi@lanterns.example",),
        ),
        "Berlin Office": (
            "Leipziger Platz 3",
            "10117",
            "Berlin",
            ("+49305550123",),
            ("berlin@lanterns.example",),
        ),
    }


def test_numbers_behind_a_place_are_completed_by_the_country_that_another_list_tells() -> None:
    read = _read(
        "<h2>Call us</h2><ul><li>Nairobi: 020 762 1234, nairobi@lanterns.example"
        "<li>Berlin: 030 555 0123, berlin@lanterns.example</ul>"
        "<h2>Visit us</h2><ul><li>Nairobi: 12 Ngong Road, 00100 Nairobi, Kenya"
        "<li>Berlin: Leipziger Platz 3, 10117 Berlin, Germany</ul>"
    )
    assert read == {
        "Nairobi": ("12 Ngong Road", "00100", "Nairobi", ("+254207621234",), ("nairobi@lanterns.example",)),
        "Berlin": ("Leipziger Platz 3", "10117", "Berlin", ("+49305550123",), ("berlin@lanterns.example",)),
    }


@pytest.mark.parametrize(
    ("language", "address", "remark", "told"),
    [
        (
            "en",
            "12 Ngong Road, 00100 Nairobi",
            ". The entrance is next to the bakery, on Elm Street",
            ("12 Ngong Road", "00100", "Nairobi"),
        ),
        (
            "de",
            "Leipziger Platz 3, 10117 Berlin",
            ". Der Eingang liegt im Hof neben dem Brunnen.",
            ("Leipziger Platz 3", "10117", "Berlin"),
        ),
        (
            "ja",
            "〒530-0001 大阪府大阪市北区梅田1-2-3",
            "。受付は三階です。",
            ("北区梅田1-2-3", "530-0001", "大阪市"),
        ),
    ],
)
def test_a_sentence_behind_an_address_is_no_part_of_it(
    language: str, address: str, remark: str, told: tuple[str, ...]
) -> None:
    read = _read(f"<h3>Main Office</h3><p>{address}{remark}</p><p>info@lanterns.example</p>", language)
    assert [found[:3] for found in read.values()] == [told]


@pytest.mark.parametrize("sign", [" – ", ", ", " | ", " - "])
@pytest.mark.parametrize(
    ("called", "language"),
    [
        ("{} Office", "en"),
        ("Büro {}", "de"),
        ("Oficina de {}", "es"),
        ("Bureau de {}", "fr"),
        ("Ufficio di {}", "it"),
    ],
)
def test_an_office_behind_its_house_in_one_line_is_no_street(sign: str, called: str, language: str) -> None:
    lines = [("Nairobi", "12 Ngong Road", "00100"), ("Berlin", "Leipziger Platz 3", "10117")]
    read = _read(
        "".join(
            f"<p>Lantern Towns{sign}{called.format(city)} | {street} | {code} {city}"
            for city, street, code in lines
        ),
        language,
    )
    names = {name: values[:3] for name, values in read.items()}
    between = " | " if sign == " | " else sign
    assert {(name or "").replace("Lantern Towns", "").removeprefix(between) for name in names} == {
        called.format(city) for city, _, _ in lines
    }
    assert list(names.values()) == [(street, code, city) for city, street, code in lines]


def test_a_building_behind_a_house_in_one_line_is_no_part_of_its_name() -> None:
    read = _read("<p>Lantern Towns – Ngong House | 12 Ngong Road | 00100 Nairobi, Kenya | +254 20 762 1234")
    ((name, values),) = read.items()
    assert "House" not in (name or "")
    assert values[1:4] == ("00100", "Nairobi", ("+254207621234",))


@pytest.mark.parametrize("leader", ["..........", ". . . . . .", "……………", "________"])
def test_dots_that_lead_to_the_number_are_no_part_of_the_name(leader: str) -> None:
    read = _read(
        f"<p>Nairobi Office {leader} Tel. +254 20 762 1234<br>12 Ngong Road, 00100 Nairobi, Kenya"
        f"<p>Berlin Office {leader} Tel. +49 30 555 0123<br>Leipziger Platz 3, 10117 Berlin, Germany"
    )
    assert list(read) == ["Nairobi Office", "Berlin Office"]


def test_a_name_may_end_with_a_dot_or_three() -> None:
    read = _read(
        "<p><b>Lanterns Inc.</b><br>12 Ngong Road, 00100 Nairobi, Kenya<br>Tel. +254 20 762 1234"
        "<p><b>Lanterns and more...</b><br>Leipziger Platz 3, 10117 Berlin, Germany<br>Tel. +49 30 555 0123"
    )
    assert list(read) == ["Lanterns Inc.", "Lanterns and more..."]


@pytest.mark.parametrize("claim", ["© 2026 ", "© 2004–2026 ", "Copyright 2019-26 by ", "(c) 2026 ", "© "])
@pytest.mark.parametrize("gap", [", ", " | ", ". "])
def test_a_line_that_claims_the_page_may_tell_where_its_house_is(claim: str, gap: str) -> None:
    main = "<p>Write to us.</p></main><footer><p>{}</p></footer>"
    line = f"{claim}Lanterns{gap}Leipziger Platz 3, 10117 Berlin, Tel. +49 30 555 0123"
    assert _read(main.format(line)) == {
        "Lanterns": ("Leipziger Platz 3", "10117", "Berlin", ("+49305550123",), ())
    }
    assert _read(main.format(f"{claim}Lanterns{gap}All rights reserved, 3 pages")) == {}


def test_the_years_of_a_claim_are_none_of_an_office_of_the_past() -> None:
    read = _read(
        "<p>Write.</p></main><footer><h3>Contact</h3>© 2002-2026 Lanterns, all rights reserved"
        "<br>Tel. +49 30 555 0123<br>Leipziger Platz 3, 10117 Berlin</footer>"
    )
    assert [street for street, *_ in read.values()] == ["Leipziger Platz 3"]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "ja",
            "© 2026 Lanterns 〒105-0003 東京都港区西新橋1-14-2 TEL 03-6205-8415",
            ("東京都", "+81362058415"),
        ),
        (
            "ko",
            "© 2026 등불협회 (04631) 서울특별시 중구 퇴계로 23 | 전화 02-255-6789",
            ("서울특별시", "+8222556789"),
        ),
        ("zh", "灯笼协会<br>北京市朝阳区建国路88号 010-65123456", ("北京市", "+861065123456")),
        (
            "es",
            "C/ Mayor, 5, 3º dcha. · 28013 Madrid · Tel.: 91 123 45 67<br>© Lanterns",
            ("Madrid", "+34911234567"),
        ),
        (
            "de",
            "© 2026 Lanterns e.V. | Marktplatz 3 | 79098 Freiburg | T 0761 / 12 34 56",
            ("Freiburg", "+49761123456"),
        ),
    ],
)
def test_last_lines_of_pages_in_other_languages(language: str, line: str, expected: tuple[str, str]) -> None:
    read = _read(f"<p>…</p></main><footer><div>{line}</div></footer>", language)
    assert [(city, *phones) for _, _, city, phones, _ in read.values()] == [expected]


@pytest.mark.parametrize("between", ["<p>", "<br>"])
def test_offices_called_by_their_country_before_a_colon(between: str) -> None:
    """The country is the name of each, wherever its line ends; a kind of value is no country."""
    lines = (
        "Malaysia: Menara Teluk, 20 Jalan Perak, 50450 Kuala Lumpur",
        "Germany: Kaiserstraße 3, 53113 Bonn",
        "Thailand: 79 Soi Ramkhamhaeng 76, Bangkok 10240",
    )
    read = _read("<p>" + between.join(lines))
    assert {name: values[:3] for name, values in read.items()} == {
        "Malaysia": ("Menara Teluk, 20 Jalan Perak", "50450", "Kuala Lumpur"),
        "Germany": ("Kaiserstraße 3", "53113", "Bonn"),
        "Thailand": ("79 Soi Ramkhamhaeng 76", "10240", "Bangkok"),
    }


def test_a_number_and_the_street_that_runs_into_it() -> None:
    number, street = "<a href='tel:+48516678414'>516 678 414</a>", "<i>ul. Młyńska 1B/1, 41-907 Bytom</i>"
    assert _read(f"<h2>Biuro Bytom</h2><p>{number}{street}</p>", "pl") == {
        "Biuro Bytom": ("ul. Młyńska 1B/1", "41-907", "Bytom", ("+48516678414",), ())
    }


@pytest.mark.parametrize(
    "line",
    [
        "Hébergeur : Serveurs du Quai – 2 rue Kellermann – 59100 Roubaix – France",
        "Hosting: Quay Servers, 2 rue Kellermann, 59100 Roubaix, France",
        "Scrivici via email: risposta entro 48 ore.",
    ],
)
def test_where_a_site_is_kept_and_how_one_writes_is_no_address(line: str) -> None:
    mail = "<p>office@lanterns.example</p>"
    for page in (f"<h2>Contact</h2><p>{line}</p>{mail}", f"<h2>Contact</h2>{mail}<p>{line}</p>"):
        assert [values[:3] for values in _read(page).values()] in ([], [(None, None, None)])
