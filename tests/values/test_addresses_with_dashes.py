"""Codes, states and quarters that dashes and strokes part from a city."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.countries import read_country


@pytest.mark.parametrize(
    ("lines", "street", "code", "city"),
    [
        (("BP 20119 – 59001 Lille Cedex",), "BP 20119", "59001", "Lille"),
        (("P.O. Box 45230 – 00100 GPO, Nairobi, Kenya",), "P.O. Box 45230", "00100", "Nairobi"),
        (("12 MG Road", "Mumbai - 400059 Maharashtra - INDIA"), "12 MG Road", "400059", "Mumbai"),
        (
            ("Rua A, 10 - Centro", "CEP 01310-914 - São Paulo/SP"),
            "Rua A, 10, Centro",
            "01310-914",
            "São Paulo",
        ),
        (("Quadra 7, Bloco L", "70307-900 Brasília-DF"), "Quadra 7, Bloco L", "70307-900", "Brasília"),
        (("Carrera 53 N° 40A - 31", "Medellín"), "Carrera 53 N° 40A - 31", None, "Medellín"),
        (("Baan 12 - 14, 3011 CB Rotterdam",), "Baan 12 - 14", "3011 CB", "Rotterdam"),
    ],
)
def test_what_dashes_part(lines: tuple[str, ...], street: str, code: str | None, city: str) -> None:
    """A code behind a box's number is no part of it, as the house behind that of a street is."""
    address = read_address(lines)
    assert (address.street, address.postcode, address.city) == (street, code, city)


def test_a_house_of_korea_by_its_lot_and_by_its_road() -> None:
    """The road's is the address today; a line of the house itself stays with it."""
    lot, road = (
        "서울특별시 종로구 인의동 28-2 종로플레이스 14층",
        "서울특별시 종로구 창경궁로 120 종로플레이스 14층",
    )
    assert read_address((lot, road)).street == "종로구 창경궁로 120 종로플레이스 14층"
    assert (
        read_address(("서울특별시 종로구 창경궁로 120", "14층 1402호")).street
        == "종로구 창경궁로 120 14층 1402호"
    )


def test_a_part_of_a_city_is_no_code_of_a_country() -> None:
    """South in capitals, and the code that sports people write."""
    assert (read_country("SUR"), read_country("PER"), read_country("Surinam")) == (None, "PE", "SR")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Office: 020 7820 1100", ["phone"]),
        ("Contact No: 098470 12345", ["phone"]),
        ("Kontakt: 0228 976299", ["phone"]),
        ("HP: 0812-9876-5432", ["phone"]),
        ("Contact: Room 1204-1206, 12/F", ["text"]),
        ("Steuer-Nr.: 121/5781/4337", ["text"]),
        ("Registered no: 0207820110", ["text"]),
    ],
)
def test_words_before_a_number_that_is_to_be_called(text: str, kinds: list[str]) -> None:
    """They say no more than that; the number of a room or of a register is another."""
    assert [piece.kind for piece in read_pieces(text)] == kinds
