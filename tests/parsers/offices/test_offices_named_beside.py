"""Names that stand in pictures, in labels and in the first row of a turned table; unknown regions."""

from __future__ import annotations

from tests.parsers.offices.office_content import offices_in

_URL = "https://www.harbour-towns.org/contact/"


def _page(title: str, content: str) -> str:
    return (
        f"<html><head><title>{title} – Harbour Towns</title></head><body><main>"
        f"<h1>{title}</h1>{content}</main></body></html>"
    )


def test_pictures_name_offices_that_have_no_other_name_under_the_heading_of_all() -> None:
    cards = "".join(
        f"<div><img src='/{city}.png' alt='Kantoor {city}'><p>{lines}</p></div>"
        for city, lines in (
            ("Breda", "Prinsenkade 10<br>4811 VC Breda<br>076 522 41 20"),
            ("Leuven", "Naamsestraat 61<br>3000 Leuven, België<br>+32 16 22 41 20"),
        )
    )
    found = offices_in(_page("Kantoren", cards), _URL)
    assert [office.name for office in found] == ["Kantoor Breda", "Kantoor Leuven"]


def test_a_label_names_an_office_among_others_that_have_names() -> None:
    items = "".join(
        f"<li><strong>{name}:</strong> {address} | Tel. {phone}</li>"
        for name, address, phone in (
            ("Sede", "Rua do Almada 12 | 4050-036 Porto", "222 041 200"),
            ("Núcleo do Algarve", "Rua de Santo António 3 | 8000-283 Faro", "289 041 200"),
            ("Núcleo da Madeira", "Rua da Carreira 5 | 9000-042 Funchal", "291 041 200"),
        )
    )
    found = offices_in(_page("Contactos", f"<ul>{items}</ul>"), _URL)
    assert [office.name for office in found] == ["Sede", "Núcleo do Algarve", "Núcleo da Madeira"]


def test_offices_stand_in_columns_though_one_is_called_as_a_label_is() -> None:
    rows = (
        ("", "Siège", "Bureau de Lomé"),
        ("Adresse", "18, rue Perret, 76600 Le Havre", "12, avenue de la Marina, Lomé, Togo"),
        ("Téléphone", "02 35 19 40 22", "+228 22 21 40 33"),
        ("Courriel", "siege@harbour-towns.org", "lome@harbour-towns.org"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = offices_in(_page("Contacts", f"<table>{table}</table>"), _URL)
    assert [(office.name, office.emails) for office in found] == [
        ("Siège", ("siege@harbour-towns.org",)),
        ("Bureau de Lomé", ("lome@harbour-towns.org",)),
    ]


def test_a_heading_that_no_list_knows_is_a_region_beside_those_that_are() -> None:
    lists = "".join(
        f"<h2>{region}</h2><dl><dt>{name}</dt><dd>{address}</dd><dd>{phone}</dd></dl>"
        for region, name, address, phone in (
            ("Nederland", "Kantoor Utrecht", "Maliebaan 7<br>3581 CG Utrecht", "030 231 46 80"),
            ("Vlaanderen", "Kantoor Antwerpen", "Kipdorp 44<br>2000 Antwerpen, België", "+32 3 226 18 40"),
        )
    )
    found = offices_in(_page("Kantoren", lists), _URL)
    assert [(office.name, office.region) for office in found] == [
        ("Kantoor Utrecht", "Nederland"),
        ("Kantoor Antwerpen", "Vlaanderen"),
    ]


def test_one_address_in_two_scripts_is_one_office_and_labels_may_be_spread() -> None:
    content = (
        "<div><h4>北京代表处</h4><p>北京市海淀区中关村南大街5号</p>"
        "<p>5 Zhongguancun South Street, Haidian District, Beijing 100081, P.R. China</p>"
        "<p>电 话：010-6891 4120</p><p>传 真：010-6891 4121</p></div>"
    )
    (office,) = offices_in(_page("联系我们", content), _URL)
    assert office.name == "北京代表处"
    assert [phone.e164 for phone in (*office.phones, *office.faxes)] == ["+861068914120", "+861068914121"]


def test_the_heading_over_an_address_may_say_whose_it_is() -> None:
    content = "<p>160 Robinson Road, #14-04 Harbour Centre, Singapore (068914)</p>"
    assert [office.postcode for office in offices_in(_page("Our business address", content), _URL)] == [
        "068914"
    ]
    assert not offices_in(_page("Venue address", content), "https://www.harbour-towns.org/fair/")
