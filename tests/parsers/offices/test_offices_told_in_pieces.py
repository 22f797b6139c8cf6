"""Contact pages as small organisations write them: values in boxes, bare labels, offices told twice."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.offices.office_content import offices_in, page

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

    assert office.name == "Harbour Towns"


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


def test_a_local_number_is_one_of_the_only_country_of_the_language_where_it_is_in_use() -> None:
    prose = "Entre em contato para orçamentos ou para qualquer dúvida que você tiver sobre o nosso trabalho."
    office = "<p>Escritório Central</p><p>Rua das Palmeiras, 12</p><p>(48) 3221-4567</p>"
    html = f"<h1>Contato</h1><p>{prose}</p>{office}"

    (found,) = offices_in(page(html).replace("<html>", "<html lang='pt'>"), _URL)

    assert [phone.e164 for phone in found.phones] == ["+554832214567"]
    assert (found.country, found.inferred) == ("BR", ("country",))


def test_labels_that_are_only_read_aloud_or_drawn_tell_a_fax() -> None:
    aloud = "<p><span class='sr-only'>Fax</span> +49 228 976299-11</p>"
    drawn = "<p>Hafenweg 4, 53113 Bonn <img src='/phone.svg' alt='Tel.'> +49 228 976299-10"
    drawn += " <img src='/fax.svg' alt='Fax'> +49 228 976299-11</p>"
    card = "<div><h3>Bonn Office</h3>{}</div>"

    for told in (f"<p>Hafenweg 4, 53113 Bonn</p><p>Tel. +49 228 976299-10</p>{aloud}", drawn):
        (office,) = offices_in(page(f"<h1>Our offices</h1>{card.format(told)}"), _URL)

        assert [fax.e164 for fax in office.faxes] == ["+4922897629911"]
        assert [phone.e164 for phone in office.phones] == ["+4922897629910"]


def test_a_town_before_the_street_behind_a_colon_begins_an_office() -> None:
    lines = "<li>📍 Bogotá: Calle 125 No. 99 - 34</li><li>📍 Medellín: Calle 18 No. 35 - 69</li>"

    found = offices_in(page(f"<h1>Oficinas</h1><ul>{lines}<li>+57 311 403 3806</li></ul>"), _URL)

    assert [(office.city, office.street) for office in found] == [
        ("Bogotá", "Calle 125 No. 99 - 34"),
        ("Medellín", "Calle 18 No. 35 - 69"),
    ]


def test_words_before_a_value_say_whose_it_is_and_name_no_office() -> None:
    html = (
        "<h1>Contatti</h1><p>Via Salaria 4, 02100 Rieti</p>"
        "<p><span>Telefono Istituto</span><a href='tel:+390746201113'>0746 201113</a></p>"
        "<p><span>Email Istituto</span><a href='mailto:info@harbour-towns.org'>info@harbour-towns.org</a></p>"
    )

    (office,) = offices_in(page(html), _URL)

    assert office.name == "Harbour Towns"  # as the site is called
    assert [phone.e164 for phone in office.phones] == ["+390746201113"]
    assert office.emails == ("info@harbour-towns.org",)
