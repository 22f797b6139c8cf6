"""Contact pages and imprints of one house: registers, owners, boxes with one value, no address at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.words.own import owner_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.addresses import read_address
from iclei_scraper.values.postal.registrations import without_registrations

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_AT = "https://www.green-ridge.org/contact/"


def _offices(body: str, title: str = "Contact | Green Ridge", footer: str = "© Green Ridge") -> list[Office]:
    head = f"<html><head><title>{title}</title></head>"
    return list(parse_offices(Page(_AT, f"{head}<body><main>{body}</main><footer>{footer}</footer></body>")))


def test_numbers_of_registers_are_neither_name_nor_street_nor_telephone() -> None:
    """An imprint tells who owns the site, under which numbers, and where."""
    [office] = _offices(
        "<h1>Aviso legal</h1><ul><li><b>Razón social:</b> Green Ridge S.L.</li><li><b>CIF:</b> B93596344</li>"
        "<li><b>Domicilio:</b> c/ Edison 4, 29510 Álora (Málaga), España.</li>"
        "<li><b>Correo electrónico:</b> info@green-ridge.org</li></ul>",
        title="Aviso legal | Green Ridge",
    )
    assert office.name == "Green Ridge S.L."
    assert (office.street, office.postcode, office.city) == ("c/ Edison 4", "29510", "Álora")
    assert office.emails == ("info@green-ridge.org",)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "Lake S.r.l. · Via Cirenaica 19 · P.IVA 05375380267 · SDI: P62QHVQ",
            "Lake S.r.l. · Via Cirenaica 19",
        ),
        ("Lake ApS — CVR 32831583", "Lake ApS"),
        ("Tel. 0537 5380267", "Tel. 0537 5380267"),
        ("Suite UID 4", "Suite UID 4"),
    ],
)
def test_registers_are_left_out_of_lines(text: str, rest: str) -> None:
    assert without_registrations(text) == rest


def test_boxes_of_one_value_each_are_one_office() -> None:
    """A number, a mail address and the address stand in cards whose titles say what to do."""
    [office] = _offices(
        "<h1>Contact</h1><section><h3>Bel Green Ridge</h3><p>+31 6 4924 0412</p></section>"
        "<section><h3>Stuur een e-mail</h3><p>info@green-ridge.org</p></section>"
        "<section><h3>Green Ridge</h3><p>Schutkolk 4</p><p>6582 DB Heumen</p></section>"
    )
    assert (office.name, office.street, office.city) == ("Green Ridge", "Schutkolk 4", "Heumen")
    assert [phone.e164 for phone in office.phones] == ["+31649240412"]
    assert office.emails == ("info@green-ridge.org",)


def test_a_contact_page_without_an_address_tells_of_its_site() -> None:
    """What stands in the title and on the page is the name; its values are the site's own."""
    [office] = _offices(
        "<h1>Send us a message</h1><h6>office@green-ridge.org</h6>"
        "<h3>Give us a call</h3><h6>+64 9 480 7064</h6>"
    )
    assert (office.name, office.street, office.emails) == ("Green Ridge", None, ("office@green-ridge.org",))
    assert [phone.e164 for phone in office.phones] == ["+6494807064"]
    assert office.places == ("main",)


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Press contact</h2><p>+64 9 480 7064</p><p>press@green-ridge.org</p>",
        "<h2>Dr Jane Roe</h2><p>Head of Research</p><p>jane.roe@green-ridge.org</p>",
        "<h2>Hotels</h2><p>+64 9 480 7064</p><p>stay@lake-hotel.com</p>",
        "<p>Write to helpdesk@elsewhere.org</p>",
    ],
)
def test_of_others_a_contact_page_without_an_address_tells_no_office(body: str) -> None:
    assert _offices(body) == []


def test_a_second_street_with_another_code_is_another_place() -> None:
    """Two addresses in a row, with hours behind each, are not one."""
    offices = _offices(
        "<p>Brussels Office<br>62 Mill Street<br>London W1B 5QN<br>8 Bury Street<br>London SW1Y 6AB<br>"
        "+44 20 7493 8611<br>info@green-ridge.org</p>"
    )
    assert all(
        "Bury" not in (office.street or "") or "Mill" not in (office.street or "") for office in offices
    )


@pytest.mark.parametrize(
    ("lines", "street", "postcode", "city"),
    [
        (
            ("C. Comedias, 29130", "Alhaurín de la Torre, Málaga"),
            "C. Comedias",
            "29130",
            "Alhaurín de la Torre",
        ),
        (("Av. Segurado, Lote 06, Loja 21", "Palmas - TO | 77.001-004"), None, "77001-004", "Palmas"),
        (("251A Storey Street", "Maroubra 2035 NSW"), "251A Storey Street", "2035", "Maroubra"),
        (("Agustinas 785", "código postal 8320191 Santiago"), "Agustinas 785", "8320191", "Santiago"),
    ],
)
def test_codes_where_people_write_them(
    lines: tuple[str, ...], street: str | None, postcode: str, city: str
) -> None:
    address = read_address(lines)
    assert (address.postcode, address.city) == (postcode, city)
    assert street is None or address.street == street


def test_a_name_that_runs_into_its_label() -> None:
    [name, phone] = read_pieces("北京办事处电话：010-59194097")
    assert (name.value, phone.kind, phone.value) == ("北京办事处", "phone", "010-59194097")


def test_rows_of_a_name_that_spans_them_stay_together() -> None:
    """The head "contact" of a second row ends no region: what stands beside it is the same place's."""
    row = (
        '<tr><th rowspan="2">{}</th><th>住所</th><td>{}</td></tr>'
        "<tr><th>連絡先</th><td>{}<br>{}@green-ridge.org</td></tr>"
    )
    places = [
        ("東京事務所", "〒105-0003 東京都港区西新橋1-14-2", "03-6205-8415", "tokyo"),
        ("横浜事務所", "〒220-0012 神奈川県横浜市西区1-1-1", "045-211-0412", "yokohama"),
    ]
    table = "".join(row.format(*place) for place in places)
    offices = _offices(f"<h1>事務所</h1><h2>アジア</h2><table>{table}</table>", title="お問い合わせ")
    assert [office.emails for office in offices] == [
        ("tokyo@green-ridge.org",),
        ("yokohama@green-ridge.org",),
    ]
    assert [phone.e164 for office in offices for phone in office.phones] == ["+81362058415", "+81452110412"]


def test_a_range_with_a_sign_needs_no_label() -> None:
    [piece] = read_pieces("02-555-7359 ~ 63")
    assert piece.kind == "number"


def test_spans_of_a_row_are_name_address_and_number() -> None:
    """Rows without a table, whose number has no label and is a part of its own."""
    rows = [
        ("서울지점", "서울특별시 영등포구 양평로21길 26", "02-2631-8334"),
        ("충청지점", "대전광역시 서구 괴정로 125", "042-533-4965"),
        ("부산지점", "부산광역시 사하구 다대로 368-3", "051-622-1112"),
    ]
    items = "".join(
        f"<li><div>\n<span>{name}</span>\n<span>{place}</span>\n<span>{number}</span></div></li>"
        for name, place, number in rows
    )
    offices = _offices(f"<h1>지점안내</h1><ul>{items}</ul>", title="오시는 길")
    assert [(office.name, *_numbers(office)) for office in offices] == [
        ("서울지점", "+82226318334"),
        ("충청지점", "+82425334965"),
        ("부산지점", "+82516221112"),
    ]


def test_the_way_to_a_house_in_a_menu_is_no_address() -> None:
    assert address_evidence("회사소개 취급강종 생산설비 오시는길") == 0.0


def _numbers(office: Office) -> list[str | None]:
    return [phone.e164 for phone in office.phones]


def test_a_site_whose_name_has_a_hyphen_is_known_in_a_name() -> None:
    owner = owner_of(Page("https://www.harbour-towns.example/contact", "<title>Contact</title>"))
    assert owner.is_in("Harbour Towns Asia")
    assert owner.is_in("The Harbour-Towns Foundation")
    assert not owner.is_in("Harbour Office")
