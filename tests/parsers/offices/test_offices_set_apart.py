"""What stands around offices without being part of them: signs, counts, buttons, heads of boxes, days."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_URL = "https://www.harbour-towns.org/contact/"
_OFFICES = (
    ("Suva Office", "8 Mitchell Street", "Suva, Fiji", "+679 331 2345", "suva@harbour-towns.org"),
    (
        "Nairobi Office",
        "12 Kenyatta Avenue",
        "00100 Nairobi, Kenya",
        "+254 20 234 5678",
        "nbo@harbour-towns.org",
    ),
    ("Lima Office", "Avenida Arequipa 45", "Lima 15046, Peru", "+51 1 456 7890", "lima@harbour-towns.org"),
)
_NAMES = ["Suva Office", "Nairobi Office", "Lima Office"]


@pytest.mark.parametrize("sign", ["¶", "#", "🔗"])
def test_a_sign_behind_a_title_is_no_part_of_it(sign: str) -> None:
    entry = "<h3>{0} <a href='#x'>" + sign + "</a></h3><p>{1}<br>{2}<br>Tel: {3}<br>{4}</p>"
    content = "".join(entry.format(*office) for office in _OFFICES)
    assert [office.name for office in offices_in(page(content), _URL)] == _NAMES


def test_a_house_number_keeps_its_sign() -> None:
    content = "<h3>Suva Office</h3><p># 8 Mitchell Street<br>Suva, Fiji<br>Tel: +679 331 2345</p>"
    assert offices_in(page(content), _URL)[0].address == ("# 8 Mitchell Street", "Suva, Fiji")


def test_a_row_across_the_table_heads_those_below_and_may_count_them() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{email}</td><td>{phone}</td><td><div>{street}<br>{city}</div></td></tr>"
        for name, street, city, phone, email in _OFFICES
    )
    heads = "<tr><th>Office</th><th>Email</th><th>Phone</th><th>Address</th></tr>"
    table = f"<table>{heads}<tr><td colspan='9'>Africa <span>({len(_OFFICES)})</span></td></tr>{rows}</table>"
    offices = offices_in(page(table), _URL)
    assert [office.name for office in offices] == _NAMES
    assert {office.region for office in offices} == {"Africa"}
    assert [office.address for office in offices] == [(street, city) for _, street, city, _, _ in _OFFICES]


@pytest.mark.parametrize(("row", "cell"), [("ul", "li"), ("div", "div")])
def test_heads_of_boxes_tell_telephone_and_fax_apart(row: str, cell: str) -> None:
    def line(*cells: str) -> str:
        return f"<{row}>{''.join(f'<{cell}>{text}</{cell}>' for text in cells)}</{row}>"

    heads = line("Office", "Address", "Fax", "Phone", "Email")
    entries = "".join(
        line(name, f"{street}, {city}", f"{phone[:-2]}99", phone, email)
        for name, street, city, phone, email in _OFFICES
    )
    offices = offices_in(page(f"<h2>Our offices</h2><section>{heads}{entries}</section>"), _URL)
    assert [office.name for office in offices] == _NAMES
    assert [[phone.raw for phone in office.phones] for office in offices] == [[o[3]] for o in _OFFICES]
    assert [[fax.raw[-2:] for fax in office.faxes] for office in offices] == [["99"]] * 3


def test_what_every_entry_ends_with_is_no_name() -> None:
    entry = (
        "<div class='c'><p class='title'>{0}</p><p>{1}<br>{2}</p><p>Tel: {3}<br>{4}</p>"
        "<p class='title'>Plan a trip</p><button>Share this</button></div>"
    )
    content = "".join(entry.format(*office) for office in _OFFICES)
    offices = offices_in(page(f"<h2>Our offices</h2>{content}"), _URL)
    assert [office.name for office in offices] == _NAMES


def test_words_that_lead_to_an_address_head_no_column() -> None:
    entry = (
        "<section><h3>{0}</h3><address>{1}, {2}</address><table><tr><th>Phone</th><td>{3}</td></tr>"
        "<tr><th>Mail</th><td><a href='mailto:{4}'>Email</a></td></tr></table></section>"
    )
    content = "".join(entry.format(*office) for office in _OFFICES)
    offices = offices_in(page(f"<h2>Our offices</h2>{content}"), _URL)
    assert [office.emails for office in offices] == [(office[4],) for office in _OFFICES]


def test_a_writer_called_as_a_town_is_no_office() -> None:
    content = (
        "<h1>Quiet streets</h1><h3>Written by</h3><address><b>Adelaide Marrow</b>, Town Hall, "
        "8 Mitchell Street, Suva, Fiji. adelaide.marrow@harbour-towns.org, +679 331 2345</address>"
    )
    assert not offices_in(page(content), "https://www.harbour-towns.org/page/")


def test_the_country_at_the_foot_of_a_card_is_that_of_the_card() -> None:
    """It heads no others; as a heading between cards it does."""
    places = ("Fiji", "Kenya", "Peru")
    cards = [
        f"<h3>{name}</h3><p>{street}</p><p>{phone}</p><p>{email}</p>"
        for name, street, _, phone, email in _OFFICES
    ]
    feet = "".join(
        f"<div class=card><div>{card}</div><div class=foot><span>{place}</span></div></div>"
        for card, place in zip(cards, places, strict=True)
    )
    heads = "".join(
        f"<h2>{place}</h2><div class=card><div>{card}</div></div>"
        for card, place in zip(cards, places, strict=True)
    )
    for content in (feet, heads):
        found = offices_in(page(content), _URL)
        assert [(office.name, office.country) for office in found] == list(
            zip(_NAMES, ("FJ", "KE", "PE"), strict=True)
        )
