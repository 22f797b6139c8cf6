"""What contact pages not tried before do around their values, told with invented ones; and look-alikes."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import read_phones
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.addresses import read_address
from tests.parsers.offices.office_content import told_on


@pytest.mark.parametrize(
    ("lines", "city", "street"),
    [
        (("Carrera 47 No 59-66", "MEDELLÍN-COLOMBIA"), "MEDELLÍN", "Carrera 47 No 59-66"),
        (("Calle 5 No. 14-82 Buenaventura-Valle",), "Buenaventura", "Calle 5 No. 14-82"),
        (("Av. Santos Dumont, 77 - Centro", "60.150-160, Fortaleza-CE"), "Fortaleza", None),
        (("P.O. Box 1147 Mayagüez, PR 00681-1147",), "Mayagüez", "P.O. Box 1147"),
    ],
)
def test_a_city_that_a_dash_or_nothing_joins_to_what_is_beside_it(
    lines: tuple[str, ...], city: str, street: str | None
) -> None:
    address = read_address(lines)
    assert address.city == city
    assert street in {None, address.street}


@pytest.mark.parametrize(
    ("lines", "city", "country"),
    [
        (("Rue 10", "Bissau, Guinea-Bissau"), "Bissau", "GW"),
        (("Rue de la Gare 12", "L-9990 Weiswampach"), "Weiswampach", None),
    ],
)
def test_a_dash_within_a_name_parts_nothing(lines: tuple[str, ...], city: str, country: str | None) -> None:
    address = read_address(lines)
    assert (address.city, address.country) == (city, country)


def test_a_list_of_cities_is_no_address() -> None:
    assert address_evidence("Offices in Kansas City · St. Louis · Denver · Chicago") == 0.0
    assert address_evidence("12 St. Louis Road, Denver, Chicago") > 2.0
    cities = "<p>Offices in Kansas City · St. Louis · Denver · Chicago</p>"
    foot = f"<p>(877) 882-9778</p><p>info@harbour-towns.org</p>{cities}"
    assert not any(office["street"] for office in told_on("<h1>Hello</h1>", foot=foot))


def test_an_extension_behind_an_asterisk() -> None:
    (phone,) = read_phones("021-58343147*8001", "CN")
    assert (phone.e164, phone.extension) == ("+862158343147", "8001")
    assert read_phones("021-58343147 *", "CN")[0].extension is None


@pytest.mark.parametrize(
    ("text", "kinds"), [("8435190905", ["number"]), ("1435190905", ["text"]), ("84351909051", ["text"])]
)
def test_ten_digits_alone_that_a_mobile_may_have(text: str, kinds: list[str]) -> None:
    assert [piece.kind for piece in read_pieces(text)] == kinds


def test_numbers_without_a_label_under_addresses_in_headings() -> None:
    cards = "".join(
        f"<div><p>{town}</p><h5>{street}</h5><h6>{number}</h6></div>"
        for town, street, number in (
            ("Ranchi", "12 Ashoka Road, Ranchi, Jharkhand 834002", "7004896133"),
            ("Jaipur", "227 Ajmer Road, Jaipur, Rajasthan 302021", "7425040503"),
            ("Nagpur", "82 Wardha Road, Nagpur, Maharashtra 440015", "7772927369"),
        )
    )
    found = told_on(f"<h1>Service locations</h1>{cards}", "https://www.harbour-pumps.in/contact")
    assert [len(office["phones"]) for office in found] == [1, 1, 1]  # type: ignore[arg-type]


@pytest.mark.parametrize("word", ["Office", "Oficina", "Büro"])
def test_the_number_of_the_office_is_no_name(word: str) -> None:
    home = "<h4>Harbour Home, Inc.</h4><p>12 Mill Lane<br>Mayagüez, PR 00681</p>"
    body = f"<p>{word}: (787) 831-6161<br>info@harbour-towns.org</p>{home}"
    assert word not in [office["name"] for office in told_on(f"<h1>Contact</h1>{body}")]
    named = "<p>Lund Office: +46 46 222 00 00</p><p>Storgatan 4<br>223 50 Lund</p>"
    assert [office["name"] for office in told_on(f"<h1>Contact</h1>{named}")] == ["Lund Office"]


def test_a_code_for_navigation_is_not_that_of_the_address() -> None:
    body = (
        "<h2>Harbour School</h2><p>Queens Road West<br>Chilwell<br>Nottingham<br>NG9 5AL<br>"
        "SatNav Postcode: NG9 5HR<br>Tel: 0115 9252698<br>office@harbour-school.co.uk</p>"
    )
    (office,) = told_on(f"<h1>Contact</h1>{body}", "https://www.harbour-school.co.uk/contact")
    assert (office["postcode"], office["city"]) == ("NG9 5AL", "Nottingham")


def test_a_street_of_a_name_alone_begins_an_address() -> None:
    body = (
        "<p>Harbour School<br>Queens Road West<br>Chilwell<br>Nottingham<br>NG9 5AL<br>Tel: 0115 9252698</p>"
    )
    (office,) = told_on(f"<h1>Contact</h1>{body}", "https://www.harbour-school.co.uk/contact")
    assert (office["name"], office["street"]) == ("Harbour School", "Queens Road West, Chilwell")
    menu = "<p>Road Safety<br>Harbour School<br>12 Mill Lane<br>Nottingham NG9 5AL<br>Tel: 0115 9252698"
    (office,) = told_on(f"<h1>Contact</h1>{menu}", "https://www.harbour-school.co.uk/contact")
    assert office["street"] == "12 Mill Lane"


def test_the_works_in_another_town_are_not_where_the_office_is() -> None:
    body = (
        "<p>Address: 25C, No.58, Xin Jinqiao Road, Pudong New District, Shanghai</p>"
        "<p>Factory address: Xiaohe Town, Changzhou City, Jiangsu Province</p>"
        "<p>Tel: 021-58341317</p><p>Mail: info@harbour-cars.cn</p>"
    )
    (office,) = told_on(f"<h1>Contact</h1>{body}", "https://www.harbour-cars.cn/contact")
    assert office["city"] == "Shanghai"
    parts = (
        "<p>Address: 58 Xin Jinqiao Road</p><p>Address: Pudong New District, Shanghai</p>"
        "<p>Tel: 021-58341317</p>"
    )
    (office,) = told_on(f"<h1>Contact</h1>{parts}", "https://www.harbour-cars.cn/contact")
    assert office["city"] == "Shanghai"


def test_lines_of_one_cell_are_one_address() -> None:
    rows = (
        "<tr><td>Address<td>38 Haidian Street, Zhongguancun<br>Haidian District, Beijing, China</tr>"
        "<tr><td>Tel<td>+86 10 6269 1234</tr>"
    )
    body = f"<h1>Contact</h1><h3>Beijing Office</h3><table>{rows}</table>"
    (office,) = told_on(body, "https://www.harbour-cars.cn/contact")
    assert (office["city"], office["country"]) == ("Beijing", "CN")


def test_mail_of_one_language_tells_no_country() -> None:
    body = "<h3>Oficina Harbour Towns</h3><p>Calle 5 No. 14-82</p><p>Tel: 3215895</p><p>harbour@yahoo.es</p>"
    assert [office["country"] for office in told_on(f"<h1>Contacto</h1>{body}", lang="es")] == [None]
    other = body.replace("yahoo.es", "wanadoo.es")
    assert [office["country"] for office in told_on(f"<h1>Contacto</h1>{other}", lang="es")] == ["ES"]


def test_a_word_before_a_number_says_more_than_the_picture_does() -> None:
    line = '<p><i class="fa fa-fax"></i> {}</p>'
    for text, phones, faxes in (("PBX 605 310 0650", 1, 0), ("605 310 0650", 0, 1)):
        body = f"<p>Harbour Towns<br>Carrera 38 # 12-40<br>Barranquilla, Colombia</p>{line.format(text)}"
        (office,) = told_on(f"<h1>Contacto</h1>{body}", lang="es")
        assert (len(office["phones"]), len(office["faxes"])) == (phones, faxes)  # type: ignore[arg-type]


def test_a_name_keeps_the_full_stop_of_its_legal_form() -> None:
    body = "<p>Storgatan 4<br>223 50 Lund</p><p>+46 46 222 00 00</p><p>info@harbour-towns.org</p>"
    for foot, name in (
        ("© 2017 Harbour Towns e.V. - All rights reserved", "Harbour Towns e.V."),
        ("© 2017 Harbour Towns. All rights reserved", "Harbour Towns"),
    ):
        found = told_on(f"<h1>Contact</h1>{body}", foot=f"<p>{foot}</p>")
        assert [office["name"] for office in found] == [name]


def test_social_networks_name_no_office() -> None:
    body = (
        "<p>Telefone</p><p>(54) 3035-1577</p><h4>Redes Sociais:</h4><p>Instagram: @harbourtowns</p>"
        "<p>Rua da República, 540 - Centro<br>Farroupilha - RS</p>"
    )
    (office,) = told_on(f"<h1>Fale Conosco</h1>{body}", "https://www.harbour-towns.com.br/fale", lang="pt")
    assert office["name"] != "Redes Sociais"


def test_what_a_heading_says_of_an_office_is_no_part_of_its_name() -> None:
    body = (
        "<h2>서해 인권센터 소개</h2><p>32255 충청남도 홍성군 홍북읍 충청남도대로 21 (전화 041-635-0000)</p>"
    )
    found = told_on(body, "https://www.seohae.or.kr/location", lang="ko", title="서해 인권센터 > 찾아오는길")
    assert [office["name"] for office in found] == ["서해 인권센터"]


def test_labels_in_a_stack_before_their_values() -> None:
    house = "<h2>Harbour Clinic</h2><p>21 North 12th Street<br>Kansas City, Kansas 66102</p>"
    labels = "<div>Phone:</div><div>Fax:</div><div>Email:</div>"
    linked = (
        '<div><a href="tel:+19133422552">(913) 342-2552</a> <a href="tel:+19134288999">(913) 428-8999</a> '
        '<a href="mailto:info@harbour-towns.org">info@harbour-towns.org</a></div>'
    )
    numbers = "<div>(913) 342-2552</div><div>(913) 428-8999</div>"
    for values in (f"{numbers}<div>info@harbour-towns.org</div>", linked):
        (office,) = told_on(f"<h1>Contact</h1>{house}{labels}{values}")
        assert (len(office["phones"]), len(office["faxes"])) == (1, 1)  # type: ignore[arg-type]
    apart = f"{numbers}<p>Write to us</p><p>info@harbour-towns.org</p>"  # nothing says which is which
    assert not any(office["faxes"] for office in told_on(f"<h1>Contact</h1>{house}{labels}{apart}"))


def test_words_that_another_line_goes_on_from_name_nobody() -> None:
    body = (
        "<h4>Dieser Auftritt wird betrieben von:</h4><p>Verein Hafenmuseum e.V.<br>Seubertweg 12<br>"
        "88662 Überlingen</p><p>Tel: 07551 12345</p>"
    )
    (office,) = told_on(f"<h1>Impressum</h1>{body}", "https://www.hafenmuseum.de/impressum", lang="de")
    assert office["name"] == "Verein Hafenmuseum e.V."


def test_whom_to_ask_for_below_the_heading_of_a_firm() -> None:
    body = (
        "<h1>{}</h1><p><a href=/>Home</a> › Contact Us</p><div>Mr. Dharmesh</div>"
        "<p>Room No. 33, Bethi Colony, Surat, Gujarat, India - 395002</p>"
        "<p>+91-9727718481</p><p>harbourtowns@gmail.com</p>"
    )
    (office,) = told_on(body.format("Harbour Towns Fabrics"))
    assert (office["name"], office["city"]) == ("Harbour Towns Fabrics", "Surat")
    assert not told_on(body.format("Board of Directors"))


@pytest.mark.parametrize(
    ("lines", "city", "code"),
    [
        (
            ("MEC Campus", "NH-11, Jaipur Road", "Raisar Bikaner (Rajasthan) - 334001"),
            "Raisar Bikaner",
            "334001",
        ),
        (("Honduras 5550, C1414BNF, Buenos Aires",), "Buenos Aires", "C1414BNF"),
        (("Av. Colón 350 (X5000EPQ) Córdoba",), "Córdoba", "X5000EPQ"),
        (
            ("Av. Corrientes 2451", "C1046AAC", "Ciudad Autónoma de Buenos Aires"),
            "Ciudad Autónoma de Buenos Aires",
            "C1046AAC",
        ),
    ],
)
def test_codes_apart_from_their_city(lines: tuple[str, ...], city: str, code: str) -> None:
    address = read_address(lines)
    assert (address.city, address.postcode) == (city, code)


def test_codes_of_argentina_in_a_table() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{place}</td><td>{number}</td></tr>"
        for name, place, number in (
            ("Palermo", "Honduras 5550, C1414BNF, CABA", "(011) 4772-1234"),
            ("Rosario", "San Martín 840, S2000CJJ Rosario", "(0341) 449-1234"),
            ("Córdoba", "Av. Colón 350 (X5000EPQ) Córdoba", "(0351) 428-1234"),
        )
    )
    table = f"<table><tr><th>Sede</th><th>Dirección</th><th>Teléfono</th></tr>{rows}</table>"
    found = told_on(f"<h1>Sedes</h1>{table}", "https://www.puertos.org.ar/sedes", lang="es", title="Sedes")
    assert [(office["name"], office["postcode"], office["country"]) for office in found] == [
        ("Palermo", "C1414BNF", "AR"),
        ("Rosario", "S2000CJJ", "AR"),
        ("Córdoba", "X5000EPQ", "AR"),
    ]


def test_a_street_called_after_a_country_is_a_street() -> None:
    assert read_address(("Av. Brasil, 500", "Assis - SP")).street == "Av. Brasil, 500"
    assert read_address(("12 Rue Haute, Nyon, Suisse, 1260",)).country == "CH"


def test_names_streets_and_numbers_in_one_line() -> None:
    lines = (
        ("Presidente Prudente (Matriz)", "Av. Brasil, 874", "(18) 3222-9225"),
        ("Presidente Epitácio", "Av. Presidente Vargas, 29", "(18) 3281-7455"),
        ("Unidade Centro", "Rua XV de Novembro, 77", "(18) 3271-1111"),
    )
    body = "".join(f"<li><b>{name}:</b> {street} - {number}</li>" for name, street, number in lines)
    found = told_on(
        f"<h1>Nossas unidades</h1><ul>{body}</ul>", "https://www.portos.org.br/unidades", lang="pt"
    )
    assert [(office["name"], office["street"]) for office in found] == [
        (name, street) for name, street, _ in lines
    ]
    assert [len(office["phones"]) for office in found] == [1, 1, 1]  # type: ignore[arg-type]
    assert found[-1]["city"] is None


def test_the_ending_of_a_site_tells_the_country_of_its_own_address() -> None:
    house = "<p>Verein Hafenmuseum e.V.<br>Seubertweg 12<br>88662 Überlingen</p>"
    body = f"<h1>Impressum</h1>{house}<p>hafenmuseum@gmx.net</p>"
    for ending, lang, country in (("de", "de", "DE"), ("org", "de", None), ("de", "fr", None)):
        url = f"https://www.hafenmuseum.{ending}/impressum"
        (office,) = told_on(body, url, lang=lang, title="Impressum – Hafenmuseum")
        assert office["country"] == country


def test_a_code_before_a_city_in_capitals() -> None:
    assert address_evidence("4, Rue Achille René-Boisneuf 97110 POINTE-A-PITRE") > 4.0
    assert address_evidence("Order of parts 97110 and POINTERS") < 1.0
