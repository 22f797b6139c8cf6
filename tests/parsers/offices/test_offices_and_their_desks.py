"""Desks, people and bodies beside a site's own addresses on contact pages, told with invented ones."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from tests.parsers.offices.office_content import told_on

_HOME = "<h3>Where we are</h3><p>12 Mill Lane<br>Ashford TN23 1AA<br>United Kingdom</p>"


def _campuses(heading: str) -> str:
    places = (("Hill Campus", "14 Carson Street"), ("Coast Campus", "130 Shore Road"))
    told = "".join(f"<h4>{name}</h4><p>{street}<br>Long Beach, CA 90808</p>" for name, street in places)
    return f"<h3>{heading}</h3>{told}"


def test_addresses_in_a_footer_under_the_name_of_the_site() -> None:
    foot = _campuses("Lake Moor City Libraries")
    found = told_on("<h1>Opening times</h1>", foot=foot, title="Lake Moor City Libraries")
    assert [office["name"] for office in found] == ["Hill Campus", "Coast Campus"]


@pytest.mark.parametrize("heading", ["Our partner libraries", "Partners"])
def test_partners_in_a_footer_are_no_offices_though_the_title_says_their_heading(heading: str) -> None:
    assert told_on("<h1>Opening times</h1>", foot=_campuses(heading), title=heading) == []


@pytest.mark.parametrize("desk", ["Reception", "Secretaria", "Empfang", "総務"])
@pytest.mark.parametrize("over", ["", "<h3>Outras formas de contato</h3>"])
def test_a_desk_is_reached_at_the_only_address(desk: str, over: str) -> None:
    for title in ("h4", "strong"):
        body = f"<h1>Contact</h1>{_HOME}{over}<p><{title}>{desk}</{title}></p><p>+44 1233 555 010</p>"
        (office,) = told_on(body)
        assert (office["city"], len(office["phones"])) == ("Ashford", 1)  # type: ignore[arg-type]


def test_a_desk_behind_several_offices_is_none_of_the_last() -> None:
    offices = "".join(
        f"<h3>{town} Office</h3><p>{street}<br>{code} {town}<br>Sweden</p>"
        for town, street, code in (("Lund", "Storgatan 4", "223 50"), ("Malmö", "Östergatan 9", "211 25"))
    )
    found = told_on(f"<h1>Offices</h1>{offices}<h3>Reception</h3><p>+46 46 222 00 00</p>")
    assert [office["phones"] for office in found if office["street"]] == [[], []]


def test_the_only_address_of_a_page_that_tells_when_to_call() -> None:
    calls = "".join(
        f"<div><p>{what}</p><p>{number}</p></div>"
        for what, number in (
            ("Javítás (hétköznap 08–16)", "+36 1 214 1761"),
            ("Ügyelet</p><p>Hétvégén és munkaszüneti napokon 08–15", "+36 1 280 8665"),
        )
    )
    home = "<dl><dt>Cím</dt><dd>1012 Budapest, Attila út 123</dd></dl>"
    mail = "<p>Email</p><p>info@harbour-towns.org</p><h3>Írjon</h3><p>Egy cím (valaki@domain.hu).</p>"
    (office,) = told_on(f"<h1>Kapcsolat</h1>{home}{calls}{mail}", lang="hu", title="Kapcsolat | Kikötő Kft.")
    assert (office["name"], office["street"]) == ("Kikötő Kft.", "Attila út 123")


@pytest.mark.parametrize(
    ("over", "lang"), [("Access", "en"), ("Accès", "fr"), ("公司資訊", "zh-TW"), ("运营公司", "zh")]
)
def test_a_heading_that_says_how_to_get_there_is_no_name(over: str, lang: str) -> None:
    address = "<h5>Harbour Lights Sdn. Bhd.</h5><p>Level 7, 2 Jalan Kiara, 50480 Kuala Lumpur, Malaysia</p>"
    url = "https://www.harbour-lights.com.my/access"
    (office,) = told_on(f"<h1>{over}</h1>{address}<p>TEL +60 3-6200-0623</p>", url, lang=lang, title=over)
    assert office["name"] == "Harbour Lights Sdn. Bhd."


def test_a_name_that_holds_such_a_word_stays() -> None:
    (office,) = told_on(f"<h1>Contact</h1><h3>Access Harbour Trust</h3>{_HOME}<p>+44 1233 555 010</p>")
    assert office["name"] == "Access Harbour Trust"


def _departments(*cards: tuple[str, str, str]) -> str:
    told = "".join(
        f"<div><h4>{head}</h4>{name}<p>+34 647 354 706</p><p>{mail}@harbour-towns.org</p></div>"
        for head, name, mail in cards
    )
    home = "<p>Carrer dels Filadors, 35<br>08208 Sabadell (Barcelona, España)</p><p>+34 935 950 110</p>"
    return f"<h1>Contacto</h1>{home}{told}"


def test_somebody_written_to_by_a_given_name_below_a_heading() -> None:
    people = _departments(
        ("General", "<strong>Ana Souza</strong>", "ana"),
        ("Gerencia (24h)", "<strong>Victor García</strong>", "victor"),  # who is called as a town is
    )
    assert [office["city"] for office in told_on(people, lang="es")] == ["Sabadell"]


def test_a_town_written_to_by_its_name_is_an_office() -> None:
    towns = _departments(
        ("Oficina regional", "<strong>Lugo</strong>", "lugo"),
        ("Oficina regional", "<strong>Vigo</strong>", "vigo"),
    )
    assert {"Lugo", "Vigo"} <= {office["city"] or office["name"] for office in told_on(towns, lang="es")}


def _asked(*heads: str, street: str = "") -> set[object]:
    told = "".join(
        f"<p><b>{head}</b></p><p>Ms. Hà Lê</p>{street}<p>Tel: (028) 3724 656{number}</p>"
        for number, head in enumerate(heads)
    )
    home = "<p>Address: 8 Nguyễn Huệ, Quận 1, TP. Hồ Chí Minh</p><p>Tel: (028) 3724 6500</p>"
    return {office["name"] for office in told_on(f"<h1>Contact</h1>{home}{told}", lang="vi")}


def test_whom_to_ask_below_a_programme() -> None:
    assert _asked("MASTER OF TÀI SCIENCES", "RESEARCH") == {None}


def test_whom_to_ask_at_an_office() -> None:
    offices = {"Văn phòng Hà Nội", "Văn phòng Đà Nẵng"}
    assert offices <= _asked(*offices, street="<p>12 Phố Tràng Tiền, Hà Nội</p>")


def test_a_post_that_speaks_of_the_office_in_brackets() -> None:
    ways = "<p>General Secretary (Office Queries):</p><p>+91 75684 00241</p>"
    home = "<p>3/306 3rd Floor, Sector 18, Noida, India</p><p>mail@harbour-towns.org</p>"
    names = [office["name"] for office in told_on(f"<h2>Contact us</h2>{home}{ways}")]
    assert not any("Secretary" in str(name) for name in names)


def test_a_town_that_is_called_like_a_post_has_its_head_office() -> None:
    rows = "".join(
        f"<p>{name}: Av. {street} – Tel. (18) 3223-12{number}</p>"
        for name, street, number in (
            ("Presidente Prudente (Matriz)", "Brasil, 500", 34),
            ("Presidente Epitácio", "Paraná, 77", 35),
            ("Adamantina", "Rio Branco, 9", 36),
        )
    )
    found = told_on(f"<h1>Unidades</h1>{rows}", "https://www.portos.org.br/unidades", lang="pt")
    assert "Presidente Prudente (Matriz)" in {office["name"] for office in found}


def test_what_heads_all_antennas_is_no_name_of_the_first() -> None:
    items = "".join(
        f"<li><strong>{name}</strong><br>{street}<br>Tél. 03 45 02 76 1{number}</li>"
        for number, (name, street) in enumerate(
            (
                ("La Fondation dans l’Yonne", "10 avenue du Lac – 89 200 Avallon"),
                ("La Fondation dans la Nièvre", "44 rue du Puits – 58400 La Charité-sur-Loire"),
                ("La Fondation à Decize", "13 rue Marguerite – 58300 Decize"),
            )
        )
    )
    found = told_on(f"<h1>Contact</h1><h2>Les antennes de la Fondation</h2><ul>{items}</ul>", lang="fr")
    assert [(office["name"], office["city"]) for office in found][:2] == [
        ("La Fondation dans l’Yonne", "Avallon"),
        ("La Fondation dans la Nièvre", "La Charité-sur-Loire"),
    ]


def test_a_quotation_mark_closes_a_name() -> None:
    home = "<p>ул. Смольная, 19<br>125195 Москва</p><p>+7 495 555 01 20</p>"
    (office,) = told_on(f"<h1>Контакты</h1><p><b>Предприятие «Гавань» »</b></p>{home}", lang="ru")
    assert office["name"] == "Предприятие «Гавань»"


@pytest.mark.parametrize("text", ["IČO: 46 426 639", "IČO: 46 426 639 DIČ: 2023402326"])
def test_the_number_of_a_register_in_groups_is_no_telephone(text: str) -> None:
    assert [piece.kind for piece in read_pieces(text)] == ["text"]
    home = f"<h3>Prístavy s.r.o.</h3><p>Hattalova 12A, 831 03 Bratislava, Slovensko</p><p>{text}</p>"
    (office,) = told_on(f"<h1>Kontakt</h1>{home}<p>info@harbour-towns.org</p>", lang="sk")
    assert office["phones"] == []


def test_a_number_in_such_groups_behind_its_label() -> None:
    assert [piece.kind for piece in read_pieces("Tel.: 46 426 639")] == ["phone"]


def test_the_seats_of_a_page_that_lists_them() -> None:
    seats = "".join(
        f"<div><span>{over}</span><h3>{name}</h3><p>{street}</p></div>"
        for over, name, street in (
            ("Sede Legale", "Castelmoro", "P.le Garibaldi 1 · Casa della Salute"),
            ("Lago orientale", "Banchetta", "V.le Samone 24 · Ex Consultorio"),
            ("Basso Lago", "San Mauro", "Via Mulino 70 · Ospedale"),
        )
    )
    url = "https://www.harbour-towns.org/sedi.html"
    found = told_on(f"<h1>Le Nostre Sedi</h1>{seats}", url, lang="it", title="Le Nostre Sedi - Harbour Towns")
    assert [office["name"] for office in found] == ["Castelmoro", "Banchetta", "San Mauro"]
    partners = told_on(
        f"<h1>I nostri partner</h1>{seats}", "https://www.harbour-towns.org/partner.html", lang="it"
    )
    assert partners == []


def test_a_plain_line_over_a_title_that_is_the_office() -> None:
    (office,) = told_on(
        f"<h1>Contact</h1><p>Lund Office</p><h3>Come and see</h3>{_HOME}<p>+44 1233 555 010</p>"
    )
    assert office["name"] == "Lund Office"


def test_a_part_of_the_address_told_again_in_a_title() -> None:
    home = "<p>Adresă</p><p>Strada Lacului 24, Sector 1, București</p><p>+40 726 205 752</p>"
    heads = "<h1>Vino la Harbour Towns</h1><h3>Sector 1, București</h3><h3>Parcare stradală</h3><h3>Info</h3>"
    body = heads + home
    found = told_on(body, lang="ro", title="Contact Harbour Towns București")
    assert [office["street"] for office in found] == ["Strada Lacului 24, Sector 1"]


@pytest.mark.parametrize("hours", ["07.00 - 15.00", "8.30–12.30"])
def test_hours_under_an_address_are_no_number(hours: str) -> None:
    home = "<h4>Lokacija</h4><p>Jezerska 72, 40312 Štrigova, Hrvatska</p><p>+385 99 393 2046</p>"
    (office,) = told_on(f"<h1>Kontakt</h1>{home}<p>{hours}</p>", lang="hr")
    assert len(office["phones"]) == 1  # type: ignore[arg-type]
    assert [piece.kind for piece in read_pieces("Tel. 01.23 - 45.67")] == ["phone"]


@pytest.mark.parametrize(
    ("hours", "lang"),
    [("Man–Fre 08–17, Lør 09–13", "da"), ("Luni–Vineri 08–17", "ro"), ("Po–Pá 08–17", "cs")],
)
def test_days_of_further_languages_are_no_street(hours: str, lang: str) -> None:
    ways = f"<p>Telefon</p><p>+45 81 90 05 00</p><p>{hours}</p><p>E-mail</p><p>hej@harbour-towns.org</p>"
    home = "<p>Adresse</p><p>Rydagervej 6<br>2620 Albertslund</p>"
    (office,) = told_on(f"<h1>Kontakt</h1><h3>Find os</h3>{ways}{home}", lang=lang)
    assert office["street"] == "Rydagervej 6"
