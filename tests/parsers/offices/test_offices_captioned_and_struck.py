"""Offices whose names stand in a caption, on a button or behind a label, and what is struck out or joined."""

from __future__ import annotations

from iclei_scraper import read_page

URL = "https://www.lanterns.example/contact/"


def _read(main: str, language: str = "en") -> list[tuple[object, ...]]:
    """Name, region, street, telephones and telefaxes of each office."""
    page = f"<html lang={language}><title>Contact</title><main><h1>Offices</h1>{main}</main>"
    return [
        (
            office.name,
            office.region,
            office.street,
            [phone.e164 for phone in office.phones],
            [fax.e164 for fax in office.faxes],
        )
        for office in read_page(page.encode(), URL).offices
    ]


_BERLIN = "<p>Leipziger Platz 3</p><p>10117 Berlin, Germany</p><p>Tel: +49 30 5550123</p>"
_LYON = "<p>12 rue de la Barre</p><p>69002 Lyon, France</p><p>Tel: +33 4 72 40 12 34</p>"


def test_a_caption_names_the_office_that_its_figure_quotes() -> None:
    read = _read(
        f"<figure><blockquote>{_BERLIN}</blockquote>"
        "<figcaption><cite>Northern Hub</cite></figcaption></figure>"
        f"<figure><blockquote>{_LYON}</blockquote><figcaption><cite>Harbour Desk</cite></figcaption></figure>"
    )
    assert [(name, street) for name, _, street, *_ in read] == [
        ("Northern Hub", "Leipziger Platz 3"),
        ("Harbour Desk", "12 rue de la Barre"),
    ]


def test_a_caption_below_a_picture_stays_where_it_is() -> None:
    read = _read(
        "<h3>Berlin Office</h3><figure><img src='a.jpg' alt=''><figcaption>The old mill</figcaption></figure>"
        f"{_BERLIN}<h3>Lyon Office</h3>{_LYON}"
    )
    assert [name for name, *_ in read] == ["Berlin Office", "Lyon Office"]


def test_what_is_struck_out_is_no_address_any_more() -> None:
    read = _read(
        "<h3>Berlin Office</h3><p><del>Torstraße 8, 10119 Berlin</del><br>"
        "<ins>Leipziger Platz 3<br>10117 Berlin</ins><br>Tel: <s>+49 30 1112233</s> +49 30 5550123</p>"
    )
    assert read == [("Berlin Office", None, "Leipziger Platz 3", ["+49305550123"], [])]


def test_heads_of_two_rows_part_what_the_upper_joins() -> None:
    read = _read(
        "<table><tr><th rowspan=2>Office</th><th rowspan=2>Address</th><th colspan=2>☎</th></tr>"
        "<tr><th>Phone</th><th>Fax</th></tr>"
        "<tr><td>Berlin Office</td><td>Leipziger Platz 3, 10117 Berlin</td>"
        "<td>+49 30 5550123</td><td>+49 30 5550124</td></tr>"
        "<tr><td>Lyon Office</td><td>12 rue de la Barre, 69002 Lyon</td>"
        "<td>+33 4 72401234</td><td>+33 4 72401235</td></tr>"
        "</table>"
    )
    assert [(name, phones, faxes) for name, _, _, phones, faxes in read] == [
        ("Berlin Office", ["+49305550123"], ["+49305550124"]),
        ("Lyon Office", ["+33472401234"], ["+33472401235"]),
    ]


def test_a_table_for_the_look_has_no_heads_in_its_first_two_rows() -> None:
    read = _read(
        "<table><tr><td rowspan=2><img src=a.gif></td><td colspan=2>Harbour towns together</td></tr>"
        "<tr><td>Menu</td><td><h3>Berlin Office</h3>Leipziger Platz 3<br>10117 Berlin<br>Tel: +49 30 5550123"
        "<h3>Lyon Office</h3>12 rue de la Barre<br>69002 Lyon<br>Tel: +33 4 72 40 12 34</td></tr>"
        "<tr><td></td><td></td><td>The house is open from nine to five.</td></tr></table>"
    )
    assert [name for name, *_ in read] == ["Berlin Office", "Lyon Office"]


def test_numbers_in_brackets_before_names_are_typed_and_no_part_of_them() -> None:
    read = _read(
        "<p>(1) Berlin Office<br>Leipziger Platz 3, 10117 Berlin<br>Tel: +49 30 5550123</p>"
        "<p>(2) Lyon Office<br>12 rue de la Barre, 69002 Lyon<br>Tel: +33 4 72 40 12 34</p>"
    )
    assert [name for name, *_ in read] == ["Berlin Office", "Lyon Office"]


def test_a_button_of_a_popover_names_its_office_and_the_heading_over_it_the_region() -> None:
    def popover(key: str, told: str) -> str:
        return f"<div popover id={key}><button popovertarget={key} aria-label=Close>×</button>{told}</div>"

    read = _read(
        "<section><h2>Europe</h2><button popovertarget=a class=chip>Northern Hub</button>"
        "<button popovertarget=b class=chip>Harbour Desk</button></section>"
        "<section><h2>Africa</h2><button popovertarget=c class=chip>Savannah Hub</button></section>"
        + popover("a", _BERLIN)
        + popover("b", _LYON)
        + popover("c", "<p>12 Ngong Road</p><p>00100 Nairobi, Kenya</p><p>Tel: +254 20 7621234</p>")
    )
    assert [(name, region) for name, region, *_ in read] == [
        ("Northern Hub", "Europe"),
        ("Harbour Desk", "Europe"),
        ("Savannah Hub", "Africa"),
    ]


def test_a_word_before_each_name_is_a_label() -> None:
    def pairs(*said: str) -> str:
        return "".join(f"<div class={'fv' if at % 2 else 'fl'}>{text}</div>" for at, text in enumerate(said))

    read = _read(
        pairs(
            "事務所",
            "東アジア事務局",
            "地域",
            "東アジア",
            "所在地",
            "東京都港区西新橋1-2-3",
            "電話",
            "03-5550-1234",
        )
        + "<hr>"
        + pairs(
            "事務所",
            "金沢",
            "地域",
            "東アジア",
            "所在地",
            "〒920-0962 石川県金沢市広坂2-3-14",
            "電話",
            "076-555-1234",
        ),
        "ja",
    )
    assert [name for name, *_ in read] == ["東アジア事務局", "金沢"]


def test_the_same_word_over_several_addresses_is_a_name() -> None:
    read = _read(
        "<h2>Deutschland</h2><div>Geschäftsstelle</div><div>Leipziger Platz 3, 10117 Berlin</div>"
        "<div>Tel: +49 30 5550123</div><h2>Frankreich</h2><div>Geschäftsstelle</div>"
        "<div>12 rue de la Barre, 69002 Lyon</div><div>Tel: +33 4 72 40 12 34</div>",
        "de",
    )
    assert [name for name, *_ in read] == ["Geschäftsstelle", "Geschäftsstelle"]
