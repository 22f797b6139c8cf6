"""Addresses of others: what a heading, a column, a domain or the lack of any way to reach them tells."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page

_BODIES = (
    ("The Copperline Foundation", "9 Harbour Street, Glasgow G2 5CJ", "+44 121 230 8016", "copper33.org"),
    ("Northfield Bank", "50 Orchard Road, Leeds LS2 8SC", "+44 121 235 7042", "northfield.co.uk"),
    ("Mill Institute", "143 Orchard Road, Norwich NR3 4YZ", "+44 1603 555 012", "mill.ac.uk"),
)
_OWN = "".join(
    f"<div class='p'><h3>{city} Office</h3><p>{address}<br>Tel: {phone}<br>"
    f"{city.lower()}@harbour-towns.org</p></div>"
    for city, address, phone in (
        ("Suva", "8 Mitchell Street, Suva, Fiji", "+679 331 2345"),
        ("Nairobi", "12 Kenyatta Avenue, 00100 Nairobi, Kenya", "+254 20 234 5678"),
    )
)


def _page(title: str, content: str) -> str:
    return (
        f"<html><head><title>{title} – Harbour Towns</title></head><body><main>"
        f"<h1>{title}</h1>{content}</main>"
        "<footer><p>© 2026 Harbour Towns</p></footer></body></html>"
    )


def _table(head: str) -> str:
    rows = "".join(
        f"<tr><td>{name}</td><td>{address}</td><td>{phone}</td><td>www.{domain}</td></tr>"
        for name, address, phone, domain in _BODIES
    )
    return f"<table><tr><th>{head}</th><th>Address</th><th>Phone</th><th>Web</th></tr>{rows}</table>"


@pytest.mark.parametrize("head", ["Our partners", "Member", "Exhibitors"])
def test_the_head_over_the_names_of_a_table_tells_whose_they_are(head: str) -> None:
    assert not offices_in(_page("Spring fair", _table(head)), "https://www.harbour-towns.org/fair/")


@pytest.mark.parametrize("heading", ["Our partners", "Kolleginnen vor Ort"])
def test_what_is_reached_elsewhere_than_the_offices_above_is_no_office(heading: str) -> None:
    others = "".join(
        f"<div class='p'><h3>{name}</h3><p>{address}<br>Tel: {phone}<br>info@{domain}</p></div>"
        for name, address, phone, domain in _BODIES[1:]
    )
    found = offices_in(
        page(f"<h2>Our offices</h2>{_OWN}<h2>{heading}</h2>{others}"),
        "https://www.harbour-towns.org/contact/",
    )
    assert [office.name for office in found] == ["Suva Office", "Nairobi Office"]


def test_senders_of_letters_are_no_offices() -> None:
    letters = "".join(
        f"<blockquote><p>The market hall should open again, and not only for visitors.</p>"
        f"<p class='from'>{name}<br>{address}</p></blockquote>"
        for name, address in (
            ("Isla Kettleby", "132 Marine Parade, Wellington 6011"),
            ("Jasper Birchall", "28 Castle Walk, Cardiff CF10 9DJ"),
            ("Isla Dunmore", "129 Orchard Road, Norwich NR3 5CJ"),
        )
    )
    assert not offices_in(_page("Comments", letters), "https://www.harbour-towns.org/letters/")


@pytest.mark.parametrize("word", ["Embassy", "Ambassade", "Embajada", "대사관", "大使館"])
def test_embassies_are_no_offices_though_the_page_is_named_in_its_title(word: str) -> None:
    listed = "".join(
        f"<li><strong>{word} {city}</strong><br>{address}<br>Tel: {phone}</li>"
        for city, (_, address, phone, _) in zip(("Graz", "Quito", "Kandy"), _BODIES, strict=True)
    )
    heading = "Old canals return to the harbour district"
    assert not offices_in(_page(heading, f"<ul>{listed}</ul>"), "https://www.harbour-towns.org/travel/")


_ADDRESS = "Maasboulevard 4, 3063 AK Rotterdam"


@pytest.mark.parametrize(
    ("title", "content"),
    [
        (
            "Forty towns publish flood maps",
            (
                "<p>Forty towns publish maps.</p><p><b>Press contact</b><br>Noor Veldman, press officer<br>"
                f"{_ADDRESS}<br>+31 10 255 0177<br>press@harbour-towns.org</p>"
            ),
        ),
        (
            "Every pavement has a name",
            (
                "<p>Each pavement has a name now.</p><div class='box'><h4>About Dina Feld</h4><p>"
                f"Dina writes on streets. Tel. +31 10 255 0177, dina@harbour-towns.org, {_ADDRESS}</p></div>"
            ),
        ),
        (
            "Contributors",
            f"<h2>Contributors</h2><p><b>Tara Basu</b> writes about drains. {_ADDRESS}, tara@p.example</p>",
        ),
        ("Assembly", f"<h2>Where to sleep</h2><p>Hotel Kade, {_ADDRESS}, +31 10 255 0177</p>"),
        ("The book of bridges", f"<p>Order from:</p><p>Verlag Kade, {_ADDRESS}, +31 10 255 0177</p>"),
        (
            "Centros colaboradores",
            (
                f"<h2>Centros colaboradores</h2><h3>Museo del Agua</h3><p>{_ADDRESS}<br>+31 10 255 0177</p>"
                "<h2>Equipo</h2><p>Rosa Lara, coordinadora, rosa@harbour-towns.org</p>"
            ),
        ),
    ],
)
def test_writers_press_officers_publishers_hotels_and_supporters_are_no_offices(
    title: str, content: str
) -> None:
    assert not offices_in(_page(title, content), "https://www.harbour-towns.org/story/")


def _under_own_headings(kind: str, names: str) -> str:
    places = (("東京", "東京都千代田区平河町2丁目4番13号"), ("千葉", "千葉県千葉市中央区新町1000番地"))
    places = (*places, ("札幌", "北海道札幌市中央区北二条西三丁目1番地20号"))
    return _page(
        f"{kind}一覧",
        "".join(
            f"<h3>{city}{kind}</h3><p>{names.format(city)}</p><table><tr><th>住所</th><td>{address}</td></tr>"
            "</table><p>駅直結 徒歩1分</p><p><a href='tel:0120555012'>0120-555-012</a></p>"
            for city, address in places
        ),
    )


def test_offices_that_each_have_a_heading_of_a_meeting_place_are_one_list() -> None:
    """What the headings call the rooms says no more than the names of the branches below them."""
    offices = offices_in(
        _under_own_headings("会場", "株式会社みどり {}支社"), "https://www.midori.example/access/"
    )
    assert [office.name for office in offices] == [
        f"株式会社みどり {city}支社" for city in ("東京", "千葉", "札幌")
    ]
    assert [office.city for office in offices] == ["東京都", "千葉市", "札幌市"]
    assert not any("駅" in (office.street or "") for office in offices)


def test_hotels_that_each_have_a_heading_are_no_offices() -> None:
    assert not offices_in(
        _under_own_headings("ホテル", "みずうみホテル{}"), "https://www.midori.example/stay/"
    )


def test_a_shop_with_a_word_for_offices_in_its_name_is_none_in_a_long_list() -> None:
    names = [
        f"{word} {kind}"
        for word in ("Oak", "Elm", "Ash", "Fir", "Yew")
        for kind in ("Deli", "Mart", "Bar", "Cafe")
    ]
    shops = "".join(
        f"<div><h3>{name}</h3><p>{number} Mill Road<br>Ashford 30{number}<br>Victoria</p></div>"
        for number, name in enumerate([*names, "The Office Bar"], 10)
    )
    assert not offices_in(_page("Around you", shops), "https://www.green-ridge.example/find/")
