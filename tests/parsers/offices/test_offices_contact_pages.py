"""Contact pages of one house or a few, as they are: forms, captions, buttons, licences around the values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_AT = "https://www.green-ridge.org/contact/"


def _offices(body: str, url: str = _AT, title: str = "Contact | Green Ridge") -> list[Office]:
    page = Page(url, f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>")
    return list(parse_offices(page))


def _numbers(office: Office) -> list[str]:
    return [phone.raw for phone in office.phones]


def test_the_button_and_the_questions_of_a_form_are_no_name() -> None:
    """What stands before an address is not whose address it is."""
    [office] = _offices(
        "<form><label>Nombre y Apellido</label><input><p>Mensaje *</p><button>Enviar</button></form>"
        "<h4>Dirección</h4><p>Av. Bolivia 4550 (4400) Salta</p><h4>Teléfono</h4><p>(0387) 155 631 714</p>"
        "<h4>Correo</h4><p>oficina@green-ridge.org</p>"
    )
    assert office.name == "Green Ridge"
    assert (office.street, office.postcode, office.city) == ("Av. Bolivia 4550", "4400", "Salta")
    assert office.emails == ("oficina@green-ridge.org",)


def test_captions_of_numbers_begin_no_office() -> None:
    """Two numbers of one house, each for whom it is."""
    [office] = _offices(
        "<h2>Green Ridge Foundation</h2><p>81 rue de Lille<br>75007 Paris</p>"
        "<p><strong>Vous êtes un donateur :</strong> +33 1 87 44 00 96</p>"
        "<p><strong>Pour toute autre demande :</strong> +33 1 85 76 00 50</p>"
        "<p>Email : info@green-ridge.org</p>"
    )
    assert office.name == "Green Ridge Foundation"
    assert _numbers(office) == ["+33 1 87 44 00 96", "+33 1 85 76 00 50"]
    assert office.emails == ("info@green-ridge.org",)


def test_countries_over_values_and_the_street_below_them() -> None:
    """A country set as a title is what the office is called, whatever its street is called after."""
    offices = _offices(
        "<h4>Contacto</h4>"
        + "".join(
            f"<strong>{country}</strong><ul><li>{number}</li><li>{mail}@green-ridge.org</li><li>{street}</li></ul>"
            for country, number, mail, street in (
                ("Chile", "+56 2 2979 0022", "chile", "Venezuela 0576, Recoleta, Santiago."),
                ("Colombia", "+57 1 6260917", "colombia", "Calle 128 A No. 50 – 19, Primer Piso. Bogotá."),
            )
        )
    )
    assert [(office.name, office.country, office.city) for office in offices] == [
        ("Chile", "CL", "Santiago"),
        ("Colombia", "CO", "Bogotá"),
    ]


def test_branches_in_a_table_of_the_company() -> None:
    """The head office and a branch, with floors and ways to get there."""
    rows = (
        ("社名", "株式会社グリーンリッジ"),
        ("本社所在地", "〒060-0042 札幌市中央区大通西9丁目3番地33<br>TEL：011-206-0035 / FAX：011-206-0036"),
        (
            "東京支店",
            (
                "〒108-0014 東京都港区芝5丁目29番20号<br>クロス三田ビル2階<br>TEL：03-6809-0002<br>"
                "JR田町駅から徒歩6分"
            ),
        ),
        ("設立", "平成21年1月"),
    )
    table = "".join(f"<tr><th>{head}</th><td>{cell}</td></tr>" for head, cell in rows)
    offices = _offices(f"<h1>会社概要</h1><table>{table}</table>", "https://www.green-ridge.co.jp/company/")
    named = {office.name: office for office in offices}
    assert {"本社", "東京支店"} <= set(named)
    assert named["東京支店"].postcode == "108-0014"
    assert not any("徒歩" in line for line in named["東京支店"].address)


def test_labels_whose_signs_are_set_apart() -> None:
    """Blanks fill up short labels so that the values stand below each other."""
    [office, *_] = _offices(
        "<p>单位名称：绿岭研究所</p><p>单位地址：青海省西宁市城中区长江路26号</p>"
        "<p>邮 编：810000</p><p>电 话：0971-8220935</p>",
        "http://www.green-ridge.cn/lxwm/",
        "联系我们",
    )
    assert (office.name, office.postcode) == ("绿岭研究所", "810000")


def test_licences_and_news_of_a_product_are_no_office() -> None:
    """Numbers of licences in a footer; an address within a sentence that tells who made something."""
    assert not _offices(
        "<p>サンリッジ株式会社（本社：岡山市北区田町1-10-1、代表取締役社長 緑野一郎)は、"
        "簡単・安全に使えるマウスを本日より発売しました。</p>"
        "<p>信息网络传播视听节目许可证：1704064 增值电信业务经营许可证 鄂B2-20120083</p>"
        "<p>鄂公网安备 42010202000111号</p>"
    )


def test_an_address_and_ways_to_reach_it_in_boxes() -> None:
    """A box for the place with a button, one for numbers with the hours, one for addresses to write to."""
    boxes = (
        (
            "<h3>Dirección</h3><p>Plaza Principal 12<br>Distrito de Echarate<br>Región Cusco, Perú</p>"
            "<button>Cómo llegar</button>"
        ),
        "<h3>Teléfonos</h3><p>+51 984 123 056</p><p>Atención las 24 horas</p>",
        "<h3>Correos</h3><p>contacto@green-ridge.org</p>",
    )
    [office] = _offices("".join(f"<div class=box>{box}</div>" for box in boxes))
    assert office.name == "Green Ridge"
    assert _numbers(office) == ["+51 984 123 056"]
    assert office.emails == ("contacto@green-ridge.org",)


def test_a_name_with_commas_before_a_bar() -> None:
    """The comma is the name's own where bars part the name from the street."""
    [office] = _offices(
        "<p>Green Ridge Consulting for Water, Food and Cities GmbH · Vorwerkstraße 4 · 20357 Hamburg</p>"
        "<p>Telefon: 040/658 673 05 · E-Mail: info@green-ridge.org</p>"
    )
    assert office.name == "Green Ridge Consulting for Water, Food and Cities GmbH"
    assert (office.street, office.city) == ("Vorwerkstraße 4", "Hamburg")


def test_names_that_are_cities_and_no_headings() -> None:
    """A city between a number and a street begins the next office."""
    lines = (
        "Quito Office",
        "Avenida Amazonas 45",
        "Quito, Ecuador",
        "Tel: +593 2 245 0078",
        "Santo Domingo",
        "Calle El Conde 12",
        "Santo Domingo, Dominican Republic",
        "Tel: +1 809 555 0112",
    )
    offices = _offices("<h1>Contact</h1>" + "".join(f"<p>{line}</p>" for line in lines))
    assert [office.name for office in offices] == ["Quito Office", "Santo Domingo"]


def test_stops_and_depots_of_a_town_are_no_offices() -> None:
    """Where ships land and where waste is taken."""
    houses = (
        ("98 Castle Walk, Cardiff, CF10 6WB", "+44 121 239 0159"),
        ("37 Orchard Road, Leeds, LS2 7RM", "+44 121 236 0300"),
    )
    stops = "".join(
        f"<li>Lakeside Pavilion {number}: {street}, Tel. {phone}</li>"
        for number, (street, phone) in enumerate(houses)
    )
    depots = "".join(
        f"<div><h3>Recycling centre {number}</h3><p>{street}</p><p>Tel. {phone}</p>"
        "<p>Mon–Fri 8:00–17:00</p></div>"
        for number, (street, phone) in enumerate(houses)
    )
    assert not _offices(
        f"<h1>Line 24</h1><h2>Stop</h2><ul>{stops}</ul>", "https://www.green-ridge.org/page/", "Line 24"
    )
    assert not _offices(depots, "https://www.green-ridge.org/waste/", "Waste")


def test_a_footer_of_labels_between_bars() -> None:
    """As in Korea: the company, who leads it, the address and a number in one line."""
    [office] = _offices(
        "</main><footer><p>회사명 : ㈜초록산 | 대표 : 최보람"
        " | 주소 : 경기도 용인시 기흥구 구성로 357 D동 204호 (우)16914"
        " | 전화 : 031-520-0136</p></footer>",
        "https://www.choroksan.co.kr/",
        "초록산",
    )
    assert (office.name, office.city, office.postcode) == ("㈜초록산", "용인시", "16914")
    assert _numbers(office) == ["031-520-0136"]


def test_what_is_asked_and_numbered_is_no_name() -> None:
    """Questions over answers that repeat an address; numbers before the names of cities."""
    houses = "".join(
        f"<h3>0{number}. {city}</h3><p>{street}</p><p>info@green-ridge.org</p>"
        for number, (city, street) in enumerate(
            (
                ("Bareilly", "Pilibhit Bypass 12, Bareilly, UP 243006"),
                ("Santiago", "Venezuela 0576, Recoleta, Santiago"),
            )
        )
    )
    offices = _offices(houses)
    assert [(office.name, office.city, office.country) for office in offices] == [
        ("Bareilly", "Bareilly", "IN"),
        ("Santiago", "Santiago", "CL"),
    ]
    asked = (
        "<h4>Where is your office in Bareilly?</h4>"
        "<p>Pilibhit Bypass 12, 243006 Bareilly. +91 8938 825 055</p>"
    )
    assert [office.name for office in _offices(asked)] == ["Green Ridge"]


def test_who_stands_behind_a_site_by_german_law() -> None:
    """The name and the place under one heading, who signs under a second, how to reach them under a third."""
    [office] = _offices(
        "<h1>Impressum</h1><h3>Angaben gemäß §5 TMG:</h3><p>Grüner Grat e.V.</p><p>Karolinenplatz 5</p>"
        "<p>64289 Darmstadt</p><h3>Vertreten durch:</h3><p>Greta Eschenbrand</p><h3>Kontakt:</h3>"
        "<p>team@gruener-grat.de</p><p>vorstand@gruener-grat.de</p><h3>Registereintrag:</h3><p>VR 83078</p>",
        "https://www.gruener-grat.de/impressum/",
        "Impressum | Grüner Grat",
    )
    assert (office.name, office.street, office.city) == ("Grüner Grat e.V.", "Karolinenplatz 5", "Darmstadt")
    assert office.emails == ("team@gruener-grat.de", "vorstand@gruener-grat.de")


def test_a_postcode_with_a_point() -> None:
    """As some write it in Brazil."""
    [office] = _offices(
        "<h2>Contatos</h2><p>Rua 2, 45<br>Armação dos Búzios - RJ - Brasil - Cep 28.950-000</p>"
        "<p>Tel: (22) 2623-2034</p><p>E-mail: info@green-ridge.org</p>"
    )
    assert (office.postcode, office.country) == ("28950-000", "BR")


def test_whose_number_it_is_stands_behind_it() -> None:
    """Numbers to call under one label, each with a word behind it, that no office is called by."""
    [office] = _offices(
        "<h2>Biuro w Białymstoku</h2><ul><li><strong>Adres biura</strong><p>Aleja Lipowa 15/2<br>"
        "15-444 Białystok</p></li><li><strong>Telefony</strong><p>"
        "<a href='tel:857445575'>85 744 55 75</a>, biuro<br>"
        "<a href='tel:857445576'>85 744 55 76</a>, sklep</p></li><li><strong>Godziny pracy</strong>"
        "<p>Pon–Pt 8:00–17:00</p></li></ul>"
    )
    assert (office.name, office.street) == ("Biuro w Białymstoku", "Aleja Lipowa 15/2")
    assert _numbers(office) == ["85 744 55 75", "85 744 55 76"]


def test_a_mail_address_is_whole_where_its_sign_has_an_element_of_its_own() -> None:
    """Its first letters may be a word for offices, and a label in front of it is none of its own."""
    [office] = _offices(
        "<h1>Kansliet</h1><p><strong>Besök oss:</strong> Kvarngatan 18 C, 65100 Vasa<br>"
        "<strong>Skriv till oss:"
        "</strong> kansliet<em>(at)</em>green-ridge.org</p>"
    )
    assert office.emails == ("kansliet@green-ridge.org",)


def test_a_direct_line_of_a_department_is_no_office() -> None:
    [office] = _offices(
        "<h2>Geschäftsstelle Kassel</h2><p>Mühlstraße 19a<br>34117 Kassel</p><dl><dt>Telefon</dt>"
        "<dd>0561 / 77 34 2-0</dd><dt>Durchwahl Mitgliederservice</dt><dd>-31</dd></dl>"
    )
    assert [phone.e164 for phone in office.phones] == ["+49561773420", "+495617734231"]


def test_headings_of_numbers_and_mail_head_no_office() -> None:
    """A theme sets street, number and mail in headings of one rank; the firm is called as its site."""
    [office] = _offices(
        "<div><h5>Liepos g. 13a</h5><p>Pasvalys. Lietuva</p></div><div><h5>+370 698 33149</h5></div>"
        "<div><h5>+370 698 33150</h5></div><div><h5>info@green-ridge.org</h5></div>"
    )
    assert (office.street, office.city, office.country) == ("Liepos g. 13a", "Pasvalys", "LT")


def test_a_day_since_which_something_is_so_makes_no_event_and_no_mobile_the_country() -> None:
    """An office with a licence of some day, whose manager has a number of the next country."""
    [office] = _offices(
        "<h3>Green Ridge GmbH</h3><p>Zulassung seit 10.03.2025</p><p>Mühlstr. 26<br>02708 Löbau</p>"
        "<p>+36 70 611 9007<br>info@green-ridge.de</p>",
        "https://www.green-ridge.de/kontakt/",
    )
    assert (office.name, office.city, office.country) == ("Green Ridge GmbH", "Löbau", "DE")
