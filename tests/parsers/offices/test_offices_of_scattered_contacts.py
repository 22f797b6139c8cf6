"""Contact pages that tell an office in pieces: boxes with one value each, captions, names in brackets."""

from __future__ import annotations

from tests.parsers.offices.office_content import offices_in, page

_URL = "https://www.harbour-towns.org/contact/"


def test_boxes_that_ask_to_write_belong_to_the_one_address_told_twice() -> None:
    boxes = "".join(
        f"<div><span>{asks}</span><strong>{value}</strong></div>"
        for asks, value in (
            ("Ring oss", "+47 51 77 88 00"),
            ("Send e-post", "post@harbour-towns.org"),
            ("Besøk oss", "Havnegata 23<br>4360 Varhaug"),
        )
    )

    offices = offices_in(
        page(
            f"<h1>Kontakt oss</h1>{boxes}<h2>Åpningstider</h2><p>Åpent.</p><p>Havnegata 23, 4360 Varhaug</p>"
        ),
        _URL,
    )

    assert {office.street for office in offices} == {"Havnegata 23"}
    assert [phone.e164 for phone in offices[0].phones] == ["+4751778800"]
    assert offices[0].emails == ("post@harbour-towns.org",)


def test_the_boxes_of_departments_and_people_stay_their_own() -> None:
    for name in ("Press office", "Marta Lindqvist, Head of Finance"):
        boxes = (
            f"<div><h3>{name}</h3><p>+47 51 77 88 00</p></div>"
            "<div><h3>Besøk oss</h3><p>Havnegata 23<br>4360 Varhaug</p></div>"
        )
        for office in offices_in(page(f"<h1>Kontakt oss</h1>{boxes}"), _URL):
            assert office.phones == ()


def test_numbers_under_the_names_of_places_are_offices() -> None:
    parts = "".join(
        f"<h3>{name}</h3><p><a href='tel:{number}'>{number}</a> {box}@harbour-towns.org</p>"
        for name, number, box in (
            ("Cáceres", "+34927042011", "caceres"),
            ("Mérida", "+34924906505", "merida"),
            ("Franquicias", "+34609425822", "franquicias"),
        )
    )

    offices = offices_in(page(f"<h1>Contáctanos</h1>{parts}"), _URL)

    assert [office.name for office in offices] == ["Cáceres", "Mérida"]


def test_captions_below_an_address_say_for_what_to_write() -> None:
    html = (
        "<footer><p><b>Harbour Pumps Singapore Pte. Ltd</b></p><p>15 Dock Crescent<br>Singapore 629978</p>"
        "<p>Tel.: +65 6261 6066</p><p>1) New build:</p><p>build@harbour-towns.org</p>"
        "<p>2) Spare parts:</p><p>parts@harbour-towns.org</p></footer>"
    )

    (office,) = offices_in(page(html), _URL)

    assert office.emails == ("build@harbour-towns.org", "parts@harbour-towns.org")


def test_names_in_brackets_part_the_addresses_of_a_cell() -> None:
    html = (
        "<h1>会社概要</h1><table><tr><th>会社名</th><td>株式会社みなと</td></tr><tr><th>所在地</th><td>"
        "【大阪本社】<br>〒550-0014<br>大阪市西区北堀江9-2-7<br>【高松支店】<br>〒760-0019<br>香川県高松市サンポート9番1号"
        "</td></tr></table>"
    )

    offices = offices_in(page(html), _URL)

    assert [(office.name, office.city) for office in offices] == [
        ("大阪本社", "大阪市"),
        ("高松支店", "高松市"),
    ]


def test_where_somebody_works_is_no_address() -> None:
    parts = "".join(
        f"<h3>{name}</h3><p>{where}</p><p>{box}@harbour-towns.org</p>"
        for name, where, box in (
            ("Uplands", "Czechia, Slovakia, Austria, Germany", "uplands"),
            ("Lowlands", "Dortmund, Hamburg, Kiel, Bremen", "lowlands"),
        )
    )
    head = "<p>Havnegata 23, 4360 Varhaug, Norway</p><p>office@harbour-towns.org</p>"

    offices = offices_in(page(f"<h1>Contact</h1>{head}{parts}"), _URL)

    assert [office.street for office in offices if office.street] == ["Havnegata 23"]


def test_branches_without_an_address_are_offices_among_branches() -> None:
    parts = "".join(
        f"<div><h2>{name}</h2><p>Near the market, open 8:30 to 17:00</p><p>{number}</p><p>{mail}</p></div>"
        for name, number, mail in (
            ("Agence de Kaloum", "+224 625 83 69 69", "kaloum@harbour-towns.org"),
            ("Agence de Mamou", "+224 610 18 67 68", "mamou@harbour-towns.org"),
            ("Agence de Kankan", "+224 621 21 85 98", "kankan@harbour-towns.org"),
        )
    )

    offices = offices_in(page(f"<h1>Nos agences</h1>{parts}"), _URL)

    assert [office.name for office in offices] == ["Agence de Kaloum", "Agence de Mamou", "Agence de Kankan"]


def test_a_street_below_the_name_of_a_town_is_an_office_among_others() -> None:
    parts = "".join(
        f"<div><h3>{name}</h3><p>{street}</p></div>"
        for name, street in (
            ("Lima", "Av. del Muelle 6429 Callao"),
            ("Arequipa", "Av. de la Barca 125"),
            ("Ica", "Av. del Puerto 239"),
        )
    )

    offices = offices_in(page(f"<h1>Contacto</h1><h2>Oficinas del Perú</h2>{parts}"), _URL)

    assert [office.name for office in offices] == ["Lima", "Arequipa", "Ica"]
    assert (offices[0].street, offices[0].postcode) == ("Av. del Muelle 6429", None)


def test_the_day_of_a_law_announces_no_event() -> None:
    html = (
        "<h1>Mentions légales</h1><p>En vertu de l’article 6 de la loi n° 2004-575 du 21 juin 2004 :</p>"
        "<p><b>Propriétaire :</b> Harbour Towns</p><p>Contact : info@harbour-towns.org</p>"
        "<p><b>Identification :</b> Harbour Towns<br>Adresse : 12 quai Haut 34250 Palavas-les-Flots</p>"
    )

    assert [office.city for office in offices_in(page(html), _URL)] == ["Palavas-les-Flots"]


def test_a_second_address_behind_one_that_is_whole_in_its_line_is_another_office() -> None:
    html = (
        "<h1>Our offices</h1><p>📍 79 Harbour Avenue, La Jolla, CA 92037</p>"
        "<p>📍 47 Marina Avenue, Unit 5<br>Newport Beach, CA 92625</p><p>info@harbour-towns.org</p>"
    )

    offices = offices_in(page(html), _URL)

    assert [(office.street, office.city) for office in offices] == [
        ("79 Harbour Avenue", "La Jolla"),
        ("47 Marina Avenue, Unit 5", "Newport Beach"),
    ]


def test_the_number_of_an_account_holds_no_telephone() -> None:
    html = (
        "<h1>Contact</h1><h2>Harbour Towns in Munich</h2><p>Hafenstr. 4, 80992 München, Germany</p>"
        "<p>Phone: +49 89 2155530-1</p><p>IBAN: DE26 7004 0041 0460 6828 00</p>"
    )

    (office,) = offices_in(page(html), _URL)

    assert [phone.raw for phone in office.phones] == ["+49 89 2155530-1"]


def test_the_court_of_a_register_is_no_place() -> None:
    html = (
        "<h1>Impressum</h1><p>Harbour Towns e.V.<br>Hafenstraße 10<br>41238 Mönchengladbach</p>"
        "<h2>Register und Kontakt</h2>"
        "<p>Eingetragen beim Amtsgericht Mönchengladbach, Vereinsregister Nr. 5713</p>"
        "<p>E-Mail: kontakt@harbour-towns.org</p>"
    )

    assert [office.street for office in offices_in(page(html), _URL)] == ["Hafenstraße 10"]


def test_of_the_registered_and_the_actual_address_the_first_is_read() -> None:
    html = (
        "<h1>Контакты</h1><p>Юридический адрес: 420111, Казань, ул. Мира, д. 8, стр. 2</p>"
        "<p>Фактический адрес: Казань, ул. Баумана, д. 16, эт. 3</p><p>Телефон: +7 843 555-01-23</p>"
    )

    assert [office.street for office in offices_in(page(html), _URL)] == ["ул. Мира, д. 8, стр. 2"]


def test_numbers_with_wide_hyphens_far_below_an_address() -> None:
    rows = "".join(
        f"<dt>{label}</dt><dd>{value}</dd>"
        for label, value in (
            ("会社名", "株式会社みなと"),
            ("所在地", "〒950－2052<br>新潟県新潟市西区寺尾9番29号"),
            ("設立", "1880年"),
            ("資本金", "1000万円"),
            ("従業員", "みなとの人々"),
            ("TEL", "025－269－0001"),
            ("FAX", "025－269－0002"),
        )
    )

    (office,) = offices_in(page(f"<h1>会社概要</h1><dl>{rows}</dl>"), _URL)

    assert [fax.e164 for fax in office.faxes] == ["+81252690002"]
