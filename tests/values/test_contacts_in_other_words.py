"""Direct digits, extensions, at signs and cities that pages write in less usual ways."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import read_phones
from iclei_scraper.values.postal.addresses import read_address


@pytest.mark.parametrize("joint", [" oder -", " or -", " ou -", " o -", " bzw. -", ", -"])
def test_digits_behind_a_dash_stand_for_those_of_the_number_before(joint: str) -> None:
    (piece,) = read_pieces(f"Telefon: 0228 / 97 62-10{joint}11")
    assert [phone.e164 for phone in read_phones(piece.value, "DE")] == ["+49228976210", "+49228976211"]


def test_longer_direct_digits_take_the_place_of_a_zero() -> None:
    found = read_phones("+49 228 9762-0, -10 und -20")
    assert [phone.e164 for phone in found] == ["+4922897620", "+49228976210", "+49228976220"]


def test_an_extension_set_apart_belongs_to_each_number() -> None:
    found = read_phones("(11) 4321-3079 / 4321-3080 – ramal 12", "BR")
    assert [(phone.e164, phone.extension) for phone in found] == [
        ("+551143213079", "12"),
        ("+551143213080", "12"),
    ]


def test_an_extension_is_read_behind_a_remark() -> None:
    (piece,) = read_pieces("電話：03-1234-5678(代表) 内線 201")
    assert [(phone.e164, phone.extension) for phone in read_phones(piece.value, "JP")] == [
        ("+81312345678", "201")
    ]


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("13912345678", "TW", "+8613912345678"),
        ("139 1234 5678", "HK", "+8613912345678"),
        ("13912345678", "CN", "+8613912345678"),
        ("1-604-555-0123", "CA", "+16045550123"),
        ("15112345678", "DE", "+4915112345678"),
    ],
)
def test_a_chinese_mobile_is_dialled_in_china_wherever_it_is_written(
    text: str, region: str, e164: str
) -> None:
    assert [phone.e164 for phone in read_phones(text, region)] == [e164]


@pytest.mark.parametrize(
    "text",
    [
        "puerto arroba harbour-towns.org",
        "puerto (arroba) harbour-towns punto org",
        "puerto chiocciola harbour-towns.org",
    ],
)
def test_the_name_of_the_at_sign_is_read_before_a_domain(text: str) -> None:
    assert [(piece.kind, piece.value) for piece in read_pieces(text)] == [
        ("email", "puerto@harbour-towns.org")
    ]


@pytest.mark.parametrize(
    ("line", "city", "street"),
    [
        ("BP 412 Dakar-Fann, Sénégal", "Dakar", "BP 412"),
        ("大韓民国 ソウル特別市 中区 世宗大路 12", "ソウル特別市", "中区 世宗大路 12"),
        ("香港九龙弥敦道 21 号 3 楼", "香港", "九龙弥敦道 21 号 3 楼"),
        ("香港特別行政區中環皇后大道中 21 號", "香港", "中環皇后大道中 21 號"),
        ("青岛市香港中路 21 号", "青岛市", "香港中路 21 号"),
    ],
)
def test_a_city_is_read_behind_a_box_and_in_foreign_script(line: str, city: str, street: str) -> None:
    address = read_address((line,))
    assert (address.city, address.street) == (city, street)


@pytest.mark.parametrize(
    ("line", "extension"),
    [
        ("Phone: +61 3 7010 1234 (9am–5pm, Mon to Fri)", None),
        ("Phone: +61 3 7010 1234 (9-17 h)", None),
        ("Phone: +61 3 7010 1234 (30 lines), Extn 114", "114"),
    ],
)
def test_hours_and_lines_in_brackets_are_no_digits_of_a_number(line: str, extension: str | None) -> None:
    (piece,) = read_pieces(line)
    assert [(phone.e164, phone.extension) for phone in read_phones(piece.value)] == [
        ("+61370101234", extension)
    ]
