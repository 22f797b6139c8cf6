"""Offices called by their cities, each in a card of its own, and what else such pages tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.words.own import domain_of

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_CITIES = (
    ("Spain", "Madrid", "+34 912 907 640"),
    ("Netherlands", "Rotterdam", "+31 10 310 08 96"),
    ("Portugal", "Oporto", "+351 22 722 6230"),
    ("Kenya", "Nairobi", "+254 20 271 1234"),
    ("Chile", "Santiago", "+56 2 2235 1234"),
)


def _offices(body: str, title: str = "Network | Harbour Towns", lang: str = "en") -> list[Office]:
    html = f"<html lang={lang}><title>{title}</title><body><main>{body}</main></body></html>"
    return list(parse_offices(Page("https://www.harbour-towns.com.br/network", html)))


def _cards(heading: str, lead: str = "Call the team that is nearest to your port.") -> str:
    card = '<article class="card"><span>{}</span><h3>{}</h3><a href="tel:{}">{}</a></article>'
    told = "".join(card.format(country, city, phone, phone) for country, city, phone in _CITIES)
    head = f'<div class="head"><span>Worldwide</span><h2>{heading}</h2><p>{lead}</p></div>'
    return f'<section><div class="box">{head}<div class="grid">{told}</div></div></section>'


@pytest.mark.parametrize(
    "heading", ["Harbour Towns offices by city.", "Unsere Standorte", "Nos bureaux", "Nossas filiais"]
)
def test_a_heading_in_a_box_with_its_lead_speaks_for_the_cards_behind_it(heading: str) -> None:
    offices = _offices(_cards(heading))
    assert [office.name for office in offices] == [city for _, city, _ in _CITIES]
    assert [office.country for office in offices] == ["ES", "NL", "PT", "KE", "CL"]
    assert all(len(office.phones) == 1 for office in offices)


@pytest.mark.parametrize("heading", ["Our partners by city", "Ports that we call at", "Hotels we like"])
def test_cities_to_call_under_another_heading_are_no_offices(heading: str) -> None:
    assert _offices(_cards(heading)) == []


def test_a_heading_in_a_column_with_a_text_of_its_own_says_nothing_of_the_next() -> None:
    column = '<div class="half"><h2>Partners</h2><p>Twelve firms have lent us their boats.</p></div>'
    house = (
        '<div class="half"><h3>Harbour Towns</h3><p>Leopoldring 3<br>79098 Freiburg<br>Germany</p>'
        "<p>+49 761 368920</p></div>"
    )
    offices = _offices(f"<h1>Contact</h1><div>{column}{house}</div>", "Contact | Harbour Towns")
    assert [office.city for office in offices] == ["Freiburg"]


def test_a_domain_is_registered_below_endings_that_only_the_list_of_them_knows() -> None:
    hosts = ("www.lake.com.br", "mail.lake.edu.za", "lake.org.np", "www.lake.co.uk", "www.lake.example")
    assert [*map(domain_of, hosts)] == [
        "lake.com.br",
        "lake.edu.za",
        "lake.org.np",
        "lake.co.uk",
        "lake.example",
    ]


def test_firms_of_one_country_that_have_its_ending_in_common_are_not_the_sites() -> None:
    row = "<p><b>{0}</b><br>Rua {1}, {2}<br>{3}<br>Tel. {4}<br>{5}</p>"
    firms = (
        ("Vela Azul", "das Flores", 12, "Recife - PE", "+55 81 3222 1010", "vendas@velaazul.com.br"),
        ("Mar Alto", "do Sol", 48, "Salvador - BA", "+55 71 3222 1020", "mar@maralto.com.br"),
        ("Boa Maré", "da Praia", 7, "Santos - SP", "+55 13 3222 1030", "loja@boamare.com.br"),
        ("Remo Forte", "Nova", 90, "Vitória - ES", "+55 27 3222 1040", "oi@remoforte.com.br"),
    )
    assert (
        _offices("<h1>Nossos fornecedores</h1>" + "".join(row.format(*it) for it in firms), lang="pt") == []
    )
    assert _offices("<h1>Barcos e remos</h1>" + "".join(row.format(*it) for it in firms), lang="pt") == []


def test_words_that_show_the_way_stand_in_no_address_however_they_are_put() -> None:
    way = '<a href="https://www.google.com/maps/search/?q=x">{}</a>'
    card = "<div><h3>Escritório {0}</h3><p>{1}<br>{0} - AL {2}</p></div>"
    offices = _offices(
        "<h1>Escritórios</h1>"
        + card.format("Olivença", "Rua Padre Cícero, 57 - Centro", way.format("Ver caminho"))
        + card.format("Coruripe", "Av. Tiradentes, s/nº - Centro", way.format("Ver rota"))
        + f"<div><h3>Escritório Maceió</h3><p>{way.format('Rua do Caminho, 12')}<br>Maceió - AL</p></div>",
        "Escritórios | Harbour Towns",
        "pt",
    )
    assert [(office.city, office.country) for office in offices] == [
        ("Olivença", "BR"),
        ("Coruripe", "BR"),
        ("Maceió", "BR"),
    ]
    assert offices[2].street == "Rua do Caminho, 12"


def test_who_has_a_degree_is_no_office() -> None:
    told = (
        "<h1>Contact</h1><p><b>{}</b><br>1205 Sandos Tower<br>Dubai<br>U.A.E.<br>+971 4 382 3823</p>"
        "<p><b>{}</b><br>5 Mill Lane<br>Leeds LS1 4AP<br>United Kingdom<br>+44 113 496 0000</p>"
    )
    assert _offices(told.format("Omar Lind, MD, MBA", "Vera Lindholm, PhD"), "Contact | Harbour Towns") == []
    offices = _offices(told.format("Dubai Harbour", "Silver Springs, MD"), "Contact | Harbour Towns")
    assert [office.city for office in offices] == ["Dubai", "Leeds"]


def test_a_heading_that_says_whose_name_follows_is_left_out_of_it() -> None:
    told = "<div><h3>Office name: {}</h3><p>Address: {}</p><p>+91 11 2981 1234</p></div>"
    offices = _offices(
        "<h1>Our offices</h1>"
        + told.format("Harbour Hub", "12 Mathura Road, New Delhi 110025, India")
        + told.format("Harbour Gate", "40, Pereira Street, Tuticorin - 628 001.")
    )
    assert [office.name for office in offices] == ["Harbour Hub", "Harbour Gate"]
    assert [office.postcode for office in offices] == ["110025", "628 001"]


@pytest.mark.parametrize("name", ["Maria Souza - SP", "Vendas - SP", "Ana Lima - RJ"])
def test_people_and_desks_of_a_state_are_no_towns_in_it(name: str) -> None:
    told = "<p><b>{0}</b><br>Tel. +55 11 3222 10{1}</p>"
    desks = "".join(told.format(name.replace("a ", f"{letter} "), at) for at, letter in enumerate("aeio", 10))
    assert _offices(f"<h1>Representantes</h1>{desks}", lang="pt") == []


_LISTS = ("<li>{0}: {1}</li>", "<tr><td>{0}</td><td>{1}</td></tr>", "<div><h3>{0}</h3><p>{1}</p></div>")


def _numbers(heading: str, item: str) -> str:
    told = "".join(item.format(city, phone) for _, city, phone in _CITIES)
    return (
        f"<h2>{heading}</h2><ul>{told}</ul>" if "<li>" in item else f"<h2>{heading}</h2><table>{told}</table>"
    )


@pytest.mark.parametrize("item", _LISTS)
@pytest.mark.parametrize("heading", ["Our offices", "Unsere Standorte", "拠点一覧", "지사 안내", "分支机构"])
def test_offices_of_which_only_city_and_number_are_told(heading: str, item: str) -> None:
    names = [office.name for office in _offices(_numbers(heading, item).replace("Oporto", "Porto"))]
    assert names == [city.replace("Oporto", "Porto") for _, city, _ in _CITIES]


@pytest.mark.parametrize("item", _LISTS)
@pytest.mark.parametrize(
    "heading",
    ["Offices of our partners", "Taxi numbers", "Tourist offices", "Filialen unserer Händler", "Hotlines"],
)
def test_numbers_by_city_under_other_headings_are_no_offices(heading: str, item: str) -> None:
    assert _offices(_numbers(heading, item)) == []
