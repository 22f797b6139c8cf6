"""What further saved contact pages do around their addresses, told with invented ones; and look-alikes."""

from __future__ import annotations

import json

import pytest

from iclei_scraper import read_page
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.addresses import read_address
from tests.parsers.offices.office_content import told_on

_URL = "https://www.harbour-towns.org/contact"


def _names(body: str, url: str = _URL, *, lang: str = "en", title: str = "Contact") -> list[object]:
    return [office["name"] for office in told_on(body, url, lang=lang, title=title)]


_HOUSE = "<p>Storgatan 4<br>223 50 Lund</p><p>Tel: +46 46 222 00 00</p>"


@pytest.mark.parametrize(
    ("lang", "invitation"),
    [
        ("fr", "N'hésitez pas à nous écrire"),
        ("it", "Non esitare a scriverci"),
        ("es", "No dudes en escribir"),
        ("bg", "Намерете ни в центъра"),
        ("de", "Komm zu uns ans Wasser"),
        ("tr", "Bize her zaman yazabilirsiniz"),
    ],
)
def test_what_invites_to_write_is_no_name(lang: str, invitation: str) -> None:
    assert invitation not in _names(f"<h1>Contact</h1><h3>{invitation}</h3>{_HOUSE}", lang=lang)


def test_a_house_called_after_nobody_keeps_its_name() -> None:
    assert _names(f"<h1>Contact</h1><h3>Nordic Harbour House</h3>{_HOUSE}") == ["Nordic Harbour House"]


@pytest.mark.parametrize(
    "label",
    [
        "Ladungsfähige Anschrift:",
        "Юридический адрес:",
        "Juridiskā adrese:",
        "Indirizzo operativo:",
        "Dirección comercial:",
    ],
)
def test_a_word_before_or_behind_address_makes_no_name_of_it(label: str) -> None:
    assert label_of(label) == "address"
    body = f"<h1>Contact</h1><p><b>{label}</b><br>Harbour Towns Ltd<br>Storgatan 4<br>223 50 Lund</p>"
    assert label.rstrip(":") not in _names(body)


@pytest.mark.parametrize(
    "label", ["Adresse électronique", "Ihre Mail Adresse", "Indirizzo elettronico", "Ip address"]
)
def test_what_is_no_place_is_no_address(label: str) -> None:
    assert label_of(label) != "address"


@pytest.mark.parametrize(
    "credit", ["Design und Realisierung", "Konzept & Gestaltung", "Progettazione e sviluppo"]
)
def test_who_made_the_site_is_no_office(credit: str) -> None:
    body = (
        f"<h1>Impressum</h1><h2>Harbour Towns</h2>{_HOUSE}"
        f"<h2>{credit}</h2><p>Werft Weblösungen<br>Gerbergasse 5<br>8005 Zürich<br>"
        "Tel. +41 43 544 00 00</p>"
    )
    assert [office["city"] for office in told_on(body, lang="de", title="Impressum")] == ["Lund"]


def test_a_department_called_design_is_no_maker_of_the_site() -> None:
    body = (
        f"<h1>Our offices</h1><h2>Head office</h2>{_HOUSE}"
        "<h2>Design office</h2><p>Gerbergasse 5<br>8005 Zürich<br>Tel. +41 43 544 00 00</p>"
    )
    assert [office["city"] for office in told_on(body)] == ["Lund", "Zürich"]


@pytest.mark.parametrize("beside", ["Ospedale", "Ex Consultorio ASL", "Biblioteca comunale", "Hospital"])
def test_what_stands_beside_a_street_is_no_city(beside: str) -> None:
    assert read_address((f"Via Samone 24 · {beside}",)).city is None


def test_a_state_that_calls_itself_one_is_no_city() -> None:
    address = read_address(("Mile 3 Kano Road, Kumbo Town, Gombe State, Nigeria",))
    assert (address.city, address.country) == ("Kumbo Town", "NG")


def test_an_unknown_town_beside_a_street_still_is() -> None:
    assert read_address(("12 Harbour Road · Oakmouth",)).city == "Oakmouth"


def test_a_heading_that_speaks_to_readers_makes_nobody_of_an_office() -> None:
    body = (
        "<h2>Des gens prêts à vous conseiller et à vous entendre</h2>"
        "<h3>Harbour Lund</h3><p>Storgatan 4, 223 50 Lund<br>Tél. : +46 46 222 00 00</p>"
        "<h3>Harbour Malmö</h3><p>Södergatan 8, 211 34 Malmö<br>Tél. : +46 40 222 00 00</p>"
    )
    assert _names(body, lang="fr", title="Contact | Harbour Towns") == ["Harbour Lund", "Harbour Malmö"]


def test_people_under_what_they_do_stay_people() -> None:
    people = "".join(
        f"<h3>{name}</h3><p>Storgatan 4, 223 50 Lund<br>Tel: +46 46 222 00 0{at}</p>"
        for at, name in enumerate(("Anna Berg", "Eva Lind", "Ida Holm"))
    )
    assert not told_on(
        f"<h2>Project manager</h2>{people}", "https://www.harbour-towns.org/people", title="People"
    )


def test_the_line_of_a_switchboard_parts_no_office() -> None:
    body = (
        "<h1>Contact</h1><h5>Harbour Superstore</h5><p>Storgatan 4<br>223 50 Lund<br>"
        "Tel. +46 46 222 00 00<br>Trunk line: +46 46 222 00 10<br>store@harbour-towns.org</p>"
        "<h5>Harbour Workshop</h5><p>Lilla gatan 8<br>753 10 Uppsala<br>Tel. +46 18 222 00 00</p>"
    )
    first, _ = told_on(body)
    assert first["emails"] == ["store@harbour-towns.org"]


def test_a_heading_of_the_same_rank_over_a_list_is_not_its_first_name() -> None:
    firms = "".join(
        f"<h2>{name}</h2><p>Via Celaschi {at}<br>20123 Milano<br>Italy</p><p>Tel +39 02 8410 564{at}</p>"
        for at, name in ((1, "Porto Engineering Srl"), (2, "Faro Service Srl"))
    )
    assert _names(f"<h1>Contatti</h1><h2>Aziende del gruppo</h2>{firms}", lang="it") == [
        "Porto Engineering Srl",
        "Faro Service Srl",
    ]


def test_where_to_turn_is_no_address() -> None:
    body = (
        "<h1>アクセス</h1><h2>港町本社オフィス</h2><p>住所 :</p>"
        "<p>〒103-0001 東京都中央区日本橋小伝馬町9-10 小伝馬町ビル5階</p><dl><dt>馬喰町駅からお越しの方</dt>"
        "<dd>1. 駅出口を右折して、通り（国道6号線/江戸通り）に沿って小伝馬町方面に直進<br>"
        "2. 二つ目の信号（小伝馬町三丁目）を渡り右折。<br>"
        "3. 直進して一つ目の十字路を左手が「小伝馬町ビル」になります。(※1階は店舗です)</dd></dl>"
    )
    found = told_on(body, "https://www.minato.example.jp/access", lang="ja", title="アクセス")
    assert [office["name"] for office in found] == ["港町本社オフィス"]


def test_the_answer_to_where_you_are_is_no_second_office() -> None:
    body = (
        "<h1>Find us</h1><h2>Pune Tricity</h2><p>Panchkula, Haryana</p><p>Address</p>"
        "<p>GHS 11, A-60, Sector 20,<br>Panchkula, Haryana — 134117</p><p>Phone</p><p>+91 6283 153 211</p>"
        "<h2>Bareilly</h2><p>Address</p><p>12 Pilibhit Road,<br>Bareilly, Uttar Pradesh — 243006</p>"
        "<p>Phone</p><p>+91 8938 825 555</p><p>Many ask us the same before they come, so here is what "
        "we say to each of them, in the order in which they ask.</p><h4>Where is the office in Tricity?</h4>"
        "<div>Our Tricity office is at GHS 11, A-60, Sector 20, Panchkula, Haryana 134117. It is easily "
        "accessible from the station. Call us at +91 6283 153 211 before visiting.</div>"
    )
    assert _names(body, "https://www.harbour-towns.org/offices") == ["Pune Tricity", "Bareilly"]


def test_what_only_a_postcode_places_is_where_all_others_are() -> None:
    offices = (
        "<h1>Standorte</h1><h3>Holzhafen</h3><p>Wilhelmstraße 4<br>59439 Holzhafen</p>"
        "<h3>Hamburg</h3><p>Bremer Straße 6<br>20095 Hamburg</p>"
        "<h3>Kiel</h3><p>Hafenstraße 9<br>24103 Kiel</p>"
    )
    found = told_on(offices, "https://www.harbour-towns.org/standorte", lang="de", title="Standorte")
    assert [office["country"] for office in found] == ["DE", "DE", "DE"]
    abroad = offices.replace("59439 Holzhafen", "AB1 2CD Holzhafen")
    found = told_on(abroad, "https://www.harbour-towns.org/standorte", lang="de", title="Standorte")
    assert "DE" not in [office["country"] for office in found if office["city"] == "Holzhafen"]


def test_a_houses_number_before_its_name_is_no_name() -> None:
    offices = (
        "<h1>Locations</h1><p><b>Mumbai</b><br><i>(Regional Office)</i><br>71, Harbour Trade Centre,<br>"
        "Cuffe Parade,<br>Mumbai - 400 005<br>Phone: +91-22-4073 5555</p>"
        "<p><b>Kolkata</b><br><i>(Regional Office)</i><br>16, Strand Road,<br>Kolkata - 700 001<br>"
        "Phone: +91-33-4011 1650</p>"
    )
    found = told_on(offices, title="Locations")
    assert [office["name"] for office in found] == ["Mumbai", "Kolkata"]
    assert str(found[0]["street"]).startswith("71, Harbour Trade Centre")


def test_the_province_behind_a_city_is_none_of_its_name_in_embedded_cards() -> None:
    card = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Porto Engineering",
        "telephone": "+39 02 8410 5641",
        "address": {
            "streetAddress": "Via Celaschi 1",
            "addressLocality": "Vigolo (PC)",
            "postalCode": "29020",
        },
    }
    body = (
        "<h1>Contatti</h1><h2>Sede</h2><p>Via Celaschi 1<br>29020 Vigolo (PC)</p><p>Tel +39 02 8410 5641</p>"
    )
    script = f'<script type="application/ld+json">{json.dumps(card)}</script>'
    assert [office["city"] for office in told_on(body, lang="it", head=script)] == ["Vigolo"]


_FEEDERS = (
    ("Kaltungo Office", "Adjacent Joel Hotel, Yola Road, Kaltungo, Gombe State, Nigeria."),
    ("Dukku Office", "Tudun Wada Road, Dukku, Gombe State, Nigeria."),
    ("Darazo Office", "Near First Bank, Darazo, Gombe State, Nigeria."),
    ("Billiri Office", "Near Unity Bank, Yola Road, Billiri, Gombe State, Nigeria."),
)


def _cards(rows: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"<div><h4>{name}</h4><p>{place}</p></div>" for name, place in rows)


def test_a_list_of_nothing_but_offices_needs_no_numbers() -> None:
    url = "https://www.harbour-power.com/our-offices.html"
    assert len(told_on(f"<h1>Our Offices</h1>{_cards(_FEEDERS)}", url, title="Our Offices")) == len(_FEEDERS)
    sights = tuple((name.replace("Office", "Market"), place) for name, place in _FEEDERS)
    assert not told_on(f"<h1>Where we sell</h1>{_cards(sights)}", url, title="Where we sell")


def test_an_office_in_a_centre_is_called_an_office() -> None:
    body = (
        "<h1>Contacto</h1><h4>Oficina Lima</h4><p>Centro ejecutivo Javier Prado</p>"
        "<p>Av. Javier Prado Este Nº 560</p><p>San Isidro, Lima</p><p>(01) 739 7836</p>"
        "<h4>Oficina Arequipa</h4><p>Calle Sevilla, 121</p><p>Cayma, Arequipa</p><p>(01) 739 7836</p>"
    )
    assert _names(body, lang="es") == ["Oficina Lima", "Oficina Arequipa"]


def test_the_house_that_an_office_is_in_is_a_line_of_its_address() -> None:
    body = (
        "<h1>アクセス</h1><p>港町地図学会<br>〒153-8522<br>東京都目黒区青葉台4-9-6<br>財団法人港町地図センター内<br>"
        "電話 03-3485-5410<br>E-mail gakkai@minato-chizu.jp</p>"
    )
    found = told_on(body, "https://www.minato-chizu.jp/office", lang="ja", title="港町地図学会")
    assert [(office["name"], office["postcode"], len(office["phones"])) for office in found] == [  # type: ignore[arg-type]
        ("港町地図学会", "153-8522", 1)
    ]


def test_numbers_over_the_only_address_are_its_own() -> None:
    numbers = "<p>010-199 32 00 (växel)</p><p>010-199 33 00 (givarservice)</p><p>010-199 32 01 (fax)</p>"
    house = "<p>Harbour Towns<br>Fredsborgsgatan 24<br>Box 47021<br>100 74 Stockholm</p>"
    page = (
        "<html lang=sv><head><title>Kontakta oss - Harbour Towns</title></head><body><main><p>Hej.</p></main>"
        f"<footer><h4>Kontakta oss</h4>{numbers}{house}</footer></body></html>"
    )
    office, *others = read_page(page.encode(), "https://www.harbour-towns.org/kontakt").offices
    assert not others
    assert (len(office.phones), len(office.faxes)) == (2, 1)
    parted = page.replace(house, f"<h4>Tryckeri</h4>{house}").encode()
    assert not any(it.faxes for it in read_page(parted, "https://www.harbour-towns.org/kontakt").offices)


def test_the_region_of_a_single_branch_is_not_its_name() -> None:
    rows = (
        ("Northern Branches", "Harbour Lund", "Storgatan 4, 223 50 Lund", "+46 46 222 00 00"),
        ("", "Harbour Malmö", "Södergatan 8, 211 34 Malmö", "+46 40 222 00 00"),
        ("Eastern Branches", "Harbour Uppsala", "Lilla gatan 8, 753 10 Uppsala", "+46 18 222 00 00"),
        ("", "Harbour Gävle", "Norra gatan 2, 803 20 Gävle", "+46 26 222 00 00"),
        ("Southern Branch", "Harbour Kalmar", "Larmgatan 5, 392 32 Kalmar", "+46 480 222 00"),
    )
    body = "".join(
        (f"<h2>{region}</h2>" if region else "") + f"<h4>{name}</h4><p>{place}</p><p>Tel. no.{number}</p>"
        for region, name, place, number in rows
    )
    found = told_on(f"<h1>Branches</h1>{body}", "https://www.harbour-towns.org/branches", title="Branches")
    assert [office["name"] for office in found] == [name for _, name, *_ in rows]


def test_a_stop_before_the_code_of_an_area_ends_the_label() -> None:
    assert [piece.kind for piece in read_pieces("Tel. no.(045) 304-1011")] == ["phone"]
