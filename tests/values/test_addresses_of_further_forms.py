"""Addresses whose code or street has a form of its own: Thailand, Israel, Argentina, South Africa."""

from __future__ import annotations

import pytest

from iclei_scraper.values.postal.address_words import address_evidence, street_evidence
from iclei_scraper.values.postal.addresses import read_address


@pytest.mark.parametrize(
    ("lines", "street", "city", "postcode", "told"),
    [
        ("99/5 ถนนพหลโยธิน|เขตพญาไท กรุงเทพฯ 10400", "99/5 ถนนพหลโยธิน", "กรุงเทพฯ", "10400", "TH"),
        ("เลขที่ 42 ถนนห้วยแก้ว อำเภอ เมือง จังหวัดเชียงใหม่ 50200", "เลขที่ 42 ถนนห้วยแก้ว", "เชียงใหม่", "50200", "TH"),
        ("12 ถนนมิตรภาพ ตำบลในเมือง ขอนแก่น 40000 ประเทศไทย", "12 ถนนมิตรภาพ", "ขอนแก่น", "40000", None),
        ("דיזנגוף 81, חיפה 3303222", "דיזנגוף 81", "חיפה", "3303222", None),
    ],
)
def test_forms_of_addresses(lines: str, street: str, city: str, postcode: str, told: str | None) -> None:
    read = read_address(lines.split("|"))
    assert (read.street, read.city, read.postcode) == (street, city, postcode)
    assert told is None or read.told_by_form == told


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("X5000 Córdoba", 2.5),
        ("(2000) Rosario", 2.5),
        ("C1064AAB Buenos Aires", 2.5),
        ("דיזנגוף 81, רמלה 7203222", 2.5),
        ("เลขที่ 42 ถนนห้วยแก้ว", 2.5),
    ],
)
def test_lines_that_are_part_of_an_address(line: str, least: float) -> None:
    assert address_evidence(line) >= least


@pytest.mark.parametrize("line", ["X5000 Printer", "(2019) Summary", "A1200 Amiga", "בשנת 1995 נוסד"])
def test_lines_that_only_look_like_one(line: str) -> None:
    assert address_evidence(line) < 2.0


@pytest.mark.parametrize(
    ("line", "street", "postcode", "city"),
    [
        ("Göl Cad. No: 24/155 34764 Ümraniye /İstanbul/Türkiye", "Göl Cad. No: 24/155", "34764", "İstanbul"),
        ("12 rue de Versoix 01220 – DIVONNE LES BAINS", "12 rue de Versoix", "01220", "DIVONNE LES BAINS"),
        ("10 avenue du Lac – 89 200 Avallon", "10 avenue du Lac", "89200", "Avallon"),
        (
            "Quintana 328, Lomas Oeste (1824) Prov. de Buenos Aires - Argentina",
            "Quintana 328",
            "1824",
            "Lomas Oeste",
        ),
        ("171 573, Тверская область, г.Калинов, ул.Мира, д.23А", "ул.Мира, д.23А", "171573", "Калинов"),
        ("601971, Владимирская область, деревня Ручей, ул. Мира, д. 6", "ул. Мира, д. 6", "601971", "Ручей"),
        ("Willow, TX 77378", None, "77378", "Willow"),
        ("Belarus, Grodno, st. Lesnaya, 91", "st. Lesnaya, 91", None, "Grodno"),
        ("Hẻm 4, P. Linh Trung, Q. Thủ Đức, Tp.HCM", "Hẻm 4, P. Linh Trung, Q. Thủ Đức", None, "Tp.HCM"),
    ],
)
def test_codes_and_countries_where_others_write_them(
    line: str, street: str | None, postcode: str | None, city: str
) -> None:
    address = read_address((line,))
    assert (address.street, address.postcode, address.city) == (street, postcode, city)


@pytest.mark.parametrize(
    ("line", "postcode", "city"),
    [
        ("10 avenue du Lac, 12 000 visiteurs", None, None),
        ("Calle 12 Norte 4500 – Puebla", None, "Puebla"),
        ("Harbour House, 12 Mill Lane, Ireland", None, None),
        ("Western Uganda, Uganda", None, None),
        ("д. 6, кв. 12", None, None),
    ],
)
def test_what_only_looks_like_them(line: str, postcode: str | None, city: str | None) -> None:
    address = read_address((line,))
    assert (address.postcode, address.city) == (postcode, city)


def test_on_which_side_of_the_town_a_house_is() -> None:
    assert street_evidence("Laprida 357 Este, San Juan") > 2.0
    assert street_evidence("Temporada 2020 Norte") == street_evidence("Sucursal 2 Norte") == 0.0


@pytest.mark.parametrize(
    "line", ["V.le Europa 12", "P.zza Roma 3", "C.so Umberto I, 12", "Tudósok körútja 2."]
)
def test_kinds_of_streets_in_short(line: str) -> None:
    assert street_evidence(line) > 2.0


@pytest.mark.parametrize(
    ("lines", "city", "told"),
    [
        ("Rua Padre Cícero, 57 - Centro|Olivença - AL", "Olivença", "BR"),
        ("Rod. Luís Rosso, 1200|Morro Alto - SC", "Morro Alto", "BR"),
        ("57 Dauphin Street|Mobile, AL", "Mobile", "US"),
        ("12 King Street|Charleston, SC", "Charleston", "US"),
    ],
)
def test_states_that_two_countries_have_are_told_by_the_kind_of_the_street(
    lines: str, city: str, told: str
) -> None:
    read = read_address(lines.split("|"))
    assert (read.city, read.told_by_form) == (city, told)


@pytest.mark.parametrize(
    "line", ["40, Pereira Street, Tuticorin - 628 001.", "12 Pereira Street, Tuticorin - 628001."]
)
def test_a_stop_ends_an_address_and_is_none_of_its_code(line: str) -> None:
    read = read_address((line,))
    assert (read.city, (read.postcode or "").replace(" ", "")) == ("Tuticorin", "628001")


@pytest.mark.parametrize("line", ["Av. Tiradentes, s/nº", "Rua Nova s/n - Centro", "Calle Mayor, sin número"])
def test_a_street_without_a_number_may_say_so(line: str) -> None:
    assert street_evidence(line) >= 2.0


@pytest.mark.parametrize("line", ["Serviços s/n", "Avenida da praia", "1937-A new hall"])
def test_what_only_looks_like_a_street_with_its_number(line: str) -> None:
    assert street_evidence(line) < 2.0


def test_a_house_number_may_have_its_letter_behind_a_hyphen() -> None:
    assert street_evidence("1937-A Tully Road") >= street_evidence("1937A Tully Road")
