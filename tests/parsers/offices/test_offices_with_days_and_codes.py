"""Branches over the days on which they are open, firms told row by row, codes of more countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.site.claims import own_name
from iclei_scraper.parsers.offices.words.asides import is_sentence
from iclei_scraper.parsers.offices.words.times import tells_hours
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.addresses import read_address

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_AT = "https://www.green-ridge.org/contact/"


def _page(body: str, title: str = "Contact | Green Ridge", footer: str = "© Green Ridge") -> Page:
    head = f"<html><head><title>{title}</title></head>"
    return Page(_AT, f"{head}<body><main>{body}</main><footer>{footer}</footer></body>")


def _offices(body: str) -> list[Office]:
    return list(parse_offices(_page(body)))


_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")


def _branch(name: str, street: str, number: str) -> str:
    days = "".join(f"<li>{day}</li><li>8:30 - {hour}:30 Uhr</li>" for hour, day in enumerate(_DAYS, 12))
    reach = f"<p><a href='tel:{number}'>Telefon</a> <a href='mailto:ost@green-ridge.org'>E-Mail</a></p>"
    return f"<h2>{name}</h2><p>{street}<br>99084 Erfurt</p><ul>{days}</ul><p>Und gern auch sonst</p>{reach}"


def test_days_and_hours_between_an_address_and_its_number_part_nothing() -> None:
    body = _branch("Geschäftsstelle Mitte", "Marktstraße 2", "+49361740790")
    body += _branch("Geschäftsstelle Ost", "Ostgasse 17", "+49361789290")
    told = [(office.name, [phone.e164 for phone in office.phones]) for office in _offices(body)]
    assert told == [
        ("Geschäftsstelle Mitte", ["+49361740790"]),
        ("Geschäftsstelle Ost", ["+49361789290"]),
    ]


@pytest.mark.parametrize(
    "text", ["Mittwoch:", "Lundi", "четверг", "Segunda-feira", "月曜日", "周一", "목요일"]
)
def test_a_day_alone_is_about_hours(text: str) -> None:
    assert tells_hours(text)


@pytest.mark.parametrize("text", ["Freitag & Partner", "Salt", "Fr", "Sol", "Mario", "日本", "Sexton"])
def test_words_that_are_like_days(text: str) -> None:
    assert not tells_hours(text)


_ROWS = {
    "会社名": "株式会社緑野",
    "設立": "平成20年",
    "代表者": "代表取締役 緑野 太郎",
    "資本金": "2,000万円",
    "決済月": "12月",
    "事業内容": "人材紹介事業",
    "従業員数": "120名",
    "所在地": "〒103-0001<br>東京都中央区日本橋小伝馬町16-5",
    "電話番号": "03-5550-9626",
}


@pytest.mark.parametrize(
    "row",
    [
        "<tr><th>{}</th><td>{}</td></tr>",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<div><span class='title'>{}</span><div>{}</div></div>",
        "<li>{}：{}</li>",
        "<h3>{}</h3><p>{}</p>",
    ],
)
def test_a_firm_is_called_by_the_first_of_its_rows_however_they_are_set(row: str) -> None:
    body = "".join(row.format(head, told) for head, told in _ROWS.items())
    body = f"<table>{body}</table>" if row.startswith("<tr") else f"<div>{body}</div>"
    assert [office.name for office in _offices(f"<h1>会社概要</h1>{body}")] == ["株式会社緑野"]


def test_what_a_form_asks_for_is_no_name_of_a_firm() -> None:
    asked = "".join(f"<p><label>{it}</label></p><p><input></p>" for it in ("Name", "Subject", "Message"))
    body = f"<div><h2>Write to us</h2><form>{asked}</form><p>We answer within a day.</p></div>"
    (office,) = _offices(
        f"{body}<div><p>12 Mill Lane<br>Ashford TN23 1AA</p><p>Tel: +44 1233 555 0120</p></div>"
    )
    assert office.name == "Green Ridge"


def test_a_row_with_an_address_below_others_is_more_than_a_remark() -> None:
    rows = (
        ("Adresse", "Marktstraße 2, 99084 Erfurt"),
        ("Telefon", "0361 555 0120"),
        ("Nebenhaus", "Ostgasse 17, 99084 Erfurt"),
    )
    body = "".join(f"<dt>{head}</dt><dd>{told}</dd>" for head, told in rows)
    assert "Ostgasse 17" in {office.street for office in _offices(f"<dl>{body}</dl>")}


def test_heads_of_rows_that_are_offices_name_them() -> None:
    at = "〒103-0001<br>東京都中央区日本橋小伝馬町{}-5<br>TEL: 03-5550-962{}"
    heads = ("東京本社", "日本橋営業所", "中央倉庫支店")
    body = "".join(f"<tr><th>{it}</th><td>{at.format(n, n)}</td></tr>" for n, it in enumerate(heads, 1))
    assert [office.name for office in _offices(f"<table>{body}</table>")] == list(heads)


def _numbers(second: str) -> list[str]:
    body = "<h2>Sede central</h2><p>Calle Mayor 1<br>28036 - Madrid</p><p>Teléfonos</p>"
    (office,) = _offices(f"{body}<ul><li>653972628</li><li>{second}</li></ul>")
    return [phone.raw for phone in office.phones]


def test_a_number_like_the_one_before_it_goes_on_under_its_label() -> None:
    assert _numbers("653972629") == ["653972628", "653972629"]


@pytest.mark.parametrize("other", ["65397", "NIF 653972629", "2024"])
def test_other_figures_behind_a_number_are_none(other: str) -> None:
    assert _numbers(other) == ["653972628"]


def test_a_branch_called_like_its_town_is_no_person() -> None:
    entry = (
        "<div class=b><h3>{0}</h3><p>Belgrano 72 ({2}) - {1} - SALTA</p><p>Tel. (0387) 536-57{3}</p></div>"
    )
    towns = ("Carlos Tejedor", "Martín Pescador", "Salta")
    body = "".join(entry.format(it, it, 4400 + n, 80 + n) for n, it in enumerate(towns))
    assert [office.city for office in _offices(f"<h1>Delegaciones</h1>{body}")] == list(towns)
    body = "".join(entry.format(it, "Salta", 4400 + n, 80 + n) for n, it in enumerate(towns[:2]))
    assert not _offices(f"<h1>Nuestro equipo</h1>{body}")
    assert not _offices(f"<h1>Nuestros abogados</h1>{body}")


@pytest.mark.parametrize(
    ("line", "street", "city", "postcode"),
    [
        ("Belgrano 726 (5000) - Córdoba - CORDOBA", "Belgrano 726", "Córdoba", "5000"),
        ("Av. Molino S/N(1659) - Campo Verde - BUENOS AIRES", "Av. Molino S/N", "Campo Verde", "1659"),
        ("Belgrano 726 (3) - Córdoba", "Belgrano 726 (3)", "Córdoba", None),
        ("Göksu Mah. Gazi Bulv. No: 47, Kemer / ANTALYA 07192", None, "ANTALYA", "07192"),
        ("Estergon Cad. No: 24/155 Ümraniye/İstanbul 34764", None, "İstanbul", "34764"),
        ("Göksu Mahallesi Kumluca yolu Kemer/ANTALYA", "Göksu Mahallesi Kumluca yolu Kemer", "ANTALYA", None),
        (
            "12 Lê Lợi, Quận Xishan, Thành phố Côn Minh, Trung Quốc",
            "12 Lê Lợi, Quận Xishan",
            "Côn Minh",
            None,
        ),
    ],
)
def test_codes_in_brackets_and_provinces_behind_a_stroke(
    line: str, street: str | None, city: str, postcode: str | None
) -> None:
    read = read_address((line,))
    assert (read.city, read.postcode) == (city, postcode)
    assert street is None or read.street == street


def test_a_stroke_before_no_province_is_left() -> None:
    assert read_address(("Sok. No:3/5 Merkez/Vank", "Lund")).street == "Sok. No:3/5 Merkez/Vank"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("8(8512) 64-57-57, 8(8512) 30-63-63", ["number", "number"]),
        ("8 (495) 123-45-67", ["number"]),
        ("Band 8 (2012) 112-145", ["text"]),
    ],
)
def test_russian_numbers_without_a_label(text: str, kinds: list[str]) -> None:
    assert [piece.kind for piece in read_pieces(text)] == kinds


@pytest.mark.parametrize(
    ("title", "footer", "name"),
    [
        ("Contact", "© 2024 Green Ridge Co., Ltd. All rights reserved.", "Green Ridge Co., Ltd."),
        ("Kontakt", "© 2026 Green Ridge, s.r.o. Všetky práva.", "Green Ridge, s.r.o."),
        ("Contact", "© 2024 Green Ridge, 12 Mill Lane", "Green Ridge"),
        ("Контакты — ООО «Зелёный хребет»", "ООО «Зелёный хребет»", "ООО «Зелёный хребет»"),
    ],
)
def test_a_site_is_called_with_its_legal_form(title: str, footer: str, name: str) -> None:
    told = own_name(_page("<h1>Contact</h1>", title, footer))
    assert told is not None
    assert told.text == name


def test_a_sentence_with_figures_is_no_address() -> None:
    told = "The head office in Lund, 32 local houses, and direct ways for chartering and customer accounts."
    assert is_sentence(told)
    assert not is_sentence("Our head office is at 12 Mill Lane, Lund.")
    office = "<h2>Head Office</h2><p>Storgatan 5<br>222 22 Lund, Sweden</p><p>+46 46 555 01 20</p>"
    assert len(_offices(f"<h1>Talk to us</h1><p>{told}</p>{office}")) == 1


def test_round_the_clock_adds_nothing_to_contact() -> None:
    assert is_generic_title("Contact 24/7")
    assert not is_generic_title("Contact Route 247")


def test_blocks_of_chinese_parks_tell_an_address_and_counts_of_things_do_not() -> None:
    assert address_evidence("海南生态软件园B04栋") >= 1.5
    assert address_evidence("覆盖全国300座城市") < 1.5
