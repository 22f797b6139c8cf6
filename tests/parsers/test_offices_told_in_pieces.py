"""Contact pages as small organisations write them: values in boxes, bare labels, offices told twice."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.office_content import offices_in, page

_URL = "https://www.harbour-towns.org/contact/"


def _read(html: str) -> list[dict[str, object]]:
    return read_page(page(html), _URL).to_dict()["offices"]  # type: ignore[no-any-return]


def test_an_office_told_again_in_a_second_list_of_the_same_part_is_one() -> None:
    first = (
        "<p>BONN</p><p>Hafenweg 4</p><p>53113 Bonn</p><p>Telefon: 0228 976299-10</p>"
        "<p>SUHL (Niederlassung)</p><p>Am Kai 2</p><p>98527 Suhl</p><p>Telefon: 03681 392810</p>"
    )
    second = (
        "<p>Standort Suhl</p><p>Am Kai 2, 98527 Suhl</p><p>Telefon: 03681 392810</p>"
        "<p>Standort Jena</p><p>Uferweg 7, 07745 Jena</p><p>Telefon: 03641 220110</p>"
    )

    found = _read(f"<h1>Kontakt</h1><div>{first}</div><h2>Impressum</h2><div>{second}</div>")

    assert [office["city"] for office in found] == ["Bonn", "Suhl", "Jena"]


def test_two_offices_of_one_number_at_two_addresses_stay_two() -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{street}</p><p>53113 Bonn</p><p>Tel. +49 228 976299-10</p></div>"
        for name, street in (("Secretariat Bonn", "Hafenweg 4"), ("Training Office Bonn", "Hafenweg 9"))
    )

    assert len(_read(f"<h1>Our offices</h1>{cards}")) == 2


def test_boxes_without_a_common_value_make_the_one_office() -> None:
    boxes = (
        "<div><div>Bel ons</div><div>+31 10 240 1050</div></div>"
        "<div><div>Algemene vragen</div><p>info@harbour-towns.org</p></div>"
        "<div><p>Bezoek ons Stationsplein 8, 3013 AK Rotterdam</p></div>"
    )

    (office,) = offices_in(page(f"<h1>Contact</h1>{boxes}"), _URL)

    assert (office.street, office.city, office.postcode) == ("Stationsplein 8", "Rotterdam", "3013 AK")
    assert [phone.e164 for phone in office.phones] == ["+31102401050"]
    assert office.emails == ("info@harbour-towns.org",)


@pytest.mark.parametrize(
    ("line", "street"),
    [
        ("Dirección Calle 78 No 57-215, Barranquilla, Colombia", "Calle 78 No 57-215"),
        ("📍 Indirizzo: Via Cantonale 54, 6983 Magliaso, Svizzera", "Via Cantonale 54"),
        ("Harbour Towns – 16, rue du Quai, 34070 Montpellier, France", "16, rue du Quai"),
        ("9 Rue Haute, 34070 Montpellier, France · Ouvert tard · Accueil facile · 60 avis", "9 Rue Haute"),
        ("57 شارع القدس، الجيزة، مصر", "57 شارع القدس"),
    ],
)
def test_what_stands_around_a_street_is_no_part_of_it(line: str, street: str) -> None:
    html = f"<title>Harbour Towns</title><h1>Contact</h1><p>{line}</p><p>info@harbour-towns.org</p>"

    (office,) = offices_in(page(html), _URL)

    assert office.street == street


def test_the_title_of_the_column_beside_is_no_name() -> None:
    footer = (
        "<footer><h2>Navegación</h2><h2>Contacto</h2><p>Calle 78 No 57-215, Barranquilla, Colombia</p>"
        "<p>info@harbour-towns.org</p></footer>"
    )

    (office,) = offices_in(page(f"<p>Bienvenidos.</p>{footer}"), _URL)

    assert office.name is None


def test_who_keeps_the_site_does_not_get_a_mail_address_of_a_later_section() -> None:
    html = (
        "<h1>Mentions légales</h1><h2>Hébergement</h2><p>Ce site est hébergé par :</p><p><b>Kaiserver</b></p>"
        "<p>7 Place de la Gare, 57200 Sarreguemines</p><p>www.kaiserver.fr</p><h2>Protection des données</h2>"
        "<p>Vous pouvez écrire à info@harbour-towns.org pour exercer vos droits.</p>"
    )

    assert not offices_in(page(html), _URL)


def test_a_local_number_is_one_of_the_country_that_the_rest_of_the_page_tells() -> None:
    html = (
        "<h1>Contacto</h1><p>Oficina Norte</p><p>Calle 78 No 57-215</p><p>Tel: 605 319 8611</p>"
        "<p>info@harbour-towns.org</p><p>Soporte: +57 317 5151461</p>"
    )

    found = offices_in(page(html), _URL)

    assert [(office.country, office.inferred) for office in found] == [("CO", ("country",))]
    assert "+576053198611" in [phone.e164 for phone in found[0].phones]
