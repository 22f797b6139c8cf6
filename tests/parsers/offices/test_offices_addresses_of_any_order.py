"""Addresses of offices in any order, and the countries that they tell or leave to be inferred."""

from __future__ import annotations

import pytest

from iclei_scraper.network import Network
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.reading import read_page
from tests.parsers.offices.office_content import NAME, office_of, offices_in, page

_ADDRESSES = {
    "Hafenweg 7<br>53113 Bonn<br>Germany": ("Hafenweg 7", "53113", "Bonn", "DE"),
    "Hafenweg 7, D-53113 Bonn": ("Hafenweg 7", "53113", "Bonn", "DE"),
    "Rua das Flores 70, 14° andar. São Paulo, SP, Brasil CEP 01223-000": (
        "Rua das Flores 70, 14° andar",
        "01223-000",
        "São Paulo",
        "BR",
    ),
    "Praça do Porto, 54 – Centro – São Paulo/SP – CEP 01045-000": (
        "Praça do Porto, 54, Centro",
        "01045-000",
        "São Paulo",
        "BR",
    ),
    "Door No. 6-3-596<br>Canal Colony<br>Hyderabad 500 004<br>Andhra Pradesh": (
        "Door No. 6-3-596, Canal Colony",
        "500 004",
        "Hyderabad",
        "IN",
    ),
    "B-48, Mill Institutional Area, New Delhi-110016": (
        "B-48, Mill Institutional Area",
        "110016",
        "New Delhi",
        "IN",
    ),
    "〒105-0003 東京都港区西新橋9-14-2 三階": ("港区西新橋9-14-2 三階", "105-0003", "東京都", "JP"),
    "愛知県名古屋市中区三の丸9-1-1": ("中区三の丸9-1-1", None, "名古屋市", "JP"),
    "서울특별시 종로구 종로 38 14층 (03188)": ("종로구 종로 38 14층", "03188", "서울특별시", "KR"),
    "55, Dunsan-ro<br>Seo-gu, Daejeon (35242)<br>South Korea": (
        "55, Dunsan-ro, Seo-gu",
        "35242",
        "Daejeon",
        "KR",
    ),
    "北京市海淀区海淀大街38号<br>邮编：100080": ("海淀区海淀大街38号", "100080", "北京市", "CN"),
    "台灣高雄市小港區大業北路436號": ("小港區大業北路436號", None, "高雄市", "TW"),
    "401 Quay St. W<br>Studio 204<br>Toronto, Ontario M5V 3A8, Canada": (
        "401 Quay St. W, Studio 204",
        "M5V 3A8",
        "Toronto",
        "CA",
    ),
    "536 Quay St.<br>Denver, Colorado USA 80202": ("536 Quay St.", "80202", "Denver", "US"),
    "10 Mill Road<br>London SW1A 2AA": ("10 Mill Road", "SW1A 2AA", "London", "GB"),
    "47 Bridge Street<br>Galway<br>H91 E9X5": ("47 Bridge Street", "H91 E9X5", "Galway", "IE"),
    "Bv. del Río 62, Piso 3<br>(M5500) Mendoza, Mendoza<br>Argentina": (
        "Bv. del Río 62, Piso 3",
        "M5500",
        "Mendoza",
        "AR",
    ),
    "P.O. Box 5580 - 00100<br>Nairobi<br>Kenya": ("P.O. Box 5580", "00100", "Nairobi", "KE"),
    "7621 Pécs<br>Malom utca 68.<br>Hungary": ("Malom utca 68.", "7621", "Pécs", "HU"),
    "Calle Uruguay, Edificio 26<br>Ciudad de Panamá, Panamá": (
        "Calle Uruguay, Edificio 26",
        None,
        "Ciudad de Panamá",
        "PA",
    ),
    "Av. Arequipa 89<br>Miraflores<br>Lima 15074<br>Peru": (
        "Av. Arequipa 89, Miraflores",
        "15074",
        "Lima",
        "PE",
    ),
    "No. 96, Section 3, Canal Road, Xitun District<br>Taichung City 407": (
        "No. 96, Section 3, Canal Road, Xitun District",
        "407",
        "Taichung City",
        "TW",
    ),
    "PMB CT 8273<br>114 Quay Lane<br>Kumasi": ("PMB CT 8273, 114 Quay Lane", None, "Kumasi", "GH"),
    "6, rue du Lac<br>1002 Tunis<br>Tunisie": ("6, rue du Lac", "1002", "Tunis", "TN"),
    "Kanaalkade 174<br>5701 RJ Helmond<br>Postbus 159<br>5700 AD Helmond": (
        "Kanaalkade 174",
        "5701 RJ",
        "Helmond",
        "NL",
    ),
    "Kanaalkade 174<br>1016 DW Amsterdam<br>The Netherlands": (
        "Kanaalkade 174",
        "1016 DW",
        "Amsterdam",
        "NL",
    ),
    "75 Mill Lane, PO Box 1479<br>Hockessin, Delaware 19707 USA": (
        "75 Mill Lane, PO Box 1479",
        "19707",
        "Hockessin",
        "US",
    ),
}


@pytest.mark.parametrize("written", _ADDRESSES)
def test_addresses_of_any_order_fall_into_their_parts(written: str) -> None:
    office = office_of(f"<p>{written}</p><p>E: office@harbour-towns.org</p>")

    parts = (office.street, office.postcode, office.city, office.country)
    assert parts == _ADDRESSES[written]


@pytest.mark.parametrize(
    ("lines", "country", "inferred"),
    [
        ("<p>8 Coral Street<br>Suva, Fiji</p><p>T: +49 228 555 01-00</p>", "FJ", ()),
        ("<p>8 Coral Street<br>Suva</p><p>T: +679 331 0120</p>", "FJ", ("country",)),
        ("<p>8 Coral Street<br>Suva</p><p>E: suva@harbour-towns.org</p>", "FJ", ("country",)),
        ("<p>8 Coral Street<br>Heron Bay</p><p>E: office@harbour-towns.co.nz</p>", "NZ", ("country",)),
        ("<p>Calle 19 # 143-20<br>Bogotá, D.C.</p><p>E: office@harbour-towns.org</p>", "CO", ("country",)),
        ("<p>8 Coral Street<br>Heron Bay</p><p>E: office@harbour-towns.org</p>", None, ()),
    ],
)
def test_a_country_is_inferred_only_where_nothing_says_it_and_is_marked(
    lines: str,
    country: str | None,
    inferred: tuple[str, ...],
) -> None:
    office = office_of(lines)

    assert office.country == country
    assert office.inferred == inferred


def test_a_name_that_says_the_country_is_no_inference() -> None:
    lines = "<p>1-14-2 Mill, Minato-ku<br>Tokyo 105-0003</p><p>T: 03-6205-8415</p>"
    html = page(f"<div><h3>Japan Office</h3>{lines}</div>")
    (office,) = offices_in(html)

    assert (office.country, office.inferred, office.phones[0].e164) == ("JP", (), "+81362058415")


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("Offices in Europe", "Europe"),
        ("Europe Offices", "Europe"),
        ("European Offices", "Europe"),
        ("Europäische Büros", "Europe"),
        ("Our offices in Oceania", "Oceania"),
        ("Oficinas en América del Sur", "South America"),
        ("Our offices worldwide", None),
    ],
)
def test_a_heading_over_the_offices_of_a_region_names_the_region(heading: str, region: str | None) -> None:
    lines = "<p>8 Coral Street<br>Suva, Fiji<br>T: +679 331 0120</p>"
    (listing,) = offices_in(page(f"<h2>{heading}</h2><div>{NAME}{lines}</div>"))
    (office,), _ = merge_offices([listing], Network.load())

    assert (office.name, office.region) == ("Harbour Office", region)


def test_an_address_with_the_name_of_who_lives_there_contradicts_none() -> None:
    def found(street: str) -> list[str | None]:
        html = (
            "<main><h2>Europe</h2><h3>Hamburg Office</h3><p>Quay Street 4<br>20457 Hamburg<br>Germany<br>"
            "T: +49 40 368920</p><h3>Brussels Office</h3><p>Rue Haute 12<br>1000 Bruxelles<br>Belgium<br>"
            "T: +32 2 735 28 50</p></main><footer><h3>Hamburg Office</h3><p>ICLEI e.V.<br>"
            f"{street}<br>20457 Hamburg<br>Germany<br>T: +49 40 368920</p></footer>"
        )
        findings = read_page(html, "https://harbours.example/contact/").findings
        return [finding.field for finding in findings if finding.kind == "contradiction"]

    assert found("Quay Street 4") == []
    assert found("Dock Road 9") == ["address"]
    assert found("Small Court<br>Quay Street 4") == ["address"]
