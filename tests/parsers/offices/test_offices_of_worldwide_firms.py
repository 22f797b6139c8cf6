"""Offices of one firm in several towns: what stands over them, and between a name and its street."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

_AT = "https://www.green-ridge.example/contact/"


def _read(body: str, title: str = "Contact | Green Ridge", lang: str = "en") -> list[dict[str, object]]:
    page = Page(_AT, f"<html lang={lang}><title>{title}</title><body><main>{body}</main></body></html>")
    fields = ("name", "street", "city", "postcode", "country")
    return [
        {field: getattr(office, field) for field in fields}
        | {"phones": [phone.e164 or phone.raw for phone in office.phones]}
        for office in parse_offices(page)
    ]


def test_the_heading_over_all_offices_speaks_for_each_and_a_country_over_one_names_it() -> None:
    offices = _read(
        "<h2>Offices</h2><div><h3>Suva</h3><p>Fiji</p><p>+679 331 2345</p></div>"
        "<div><h3>Lund</h3><p>Sweden</p><p>+46 46 222 10 00</p></div>"
        "<div><h3>Belgium</h3><p>Active all over Belgium</p><p>+32 2 735 28 50</p>"
        "<p><a href='mailto:be@green-ridge.example'>be@green-ridge.example</a></p></div>"
    )
    assert [(office["name"], office["country"]) for office in offices] == [
        ("Suva", "FJ"),
        ("Lund", "SE"),
        ("Belgium", "BE"),
    ]


def test_local_numbers_of_one_page_are_of_the_country_that_all_of_them_fit() -> None:
    offices = _read(
        "<h2>Le siège</h2><p>Chemin des étangs – 21600 Fénay</p><p>Tél. 03 80 79 25 99</p>"
        "<h2>Antenne de Decize</h2><p>13 rue Marguerite Monnot – 58300 Decize</p><p>Tél. 03 45 82 93 07</p>",
        lang="fr",
    )
    assert [(office["country"], office["phones"]) for office in offices] == [
        ("FR", ["+33380792599"]),
        ("FR", ["+33345829307"]),
    ]


def test_branches_in_states_behind_a_hyphen_are_in_their_towns() -> None:
    branch = "<p><b>Filial {0}</b><br>{1},<br>Centro, {0}-{2}<br>Tel.: {3}</p>"
    offices = _read(
        branch.format("Blumenau", "Rua Rodolfo Freygang, 15", "SC", "47 2102 7150")
        + branch.format("Maringá", "Rua Santos Dumont, 2314", "PR", "44 3302 5300"),
        "",
        "pt",
    )
    assert [(office["city"], office["country"], office["phones"]) for office in offices] == [
        ("Blumenau", "BR", ["+554721027150"]),
        ("Maringá", "BR", ["+554433025300"]),
    ]


def test_remarks_between_a_name_and_its_street_and_a_box_behind_it_are_no_street() -> None:
    offices = _read(
        "<h3>Hamburg Office</h3><p>Responsible for the southern districts</p><p>Quay Street 12</p>"
        "<p>20457 Hamburg</p><p>Tel.: +49 40 3344 5566</p>"
        "<h3>Den Ham Office</h3><p>Bezoekadres: Vriezendijk 10, 7683 PL Den Ham</p>"
        "<p>Postadres: Postbus 4, 7683 ZG Den Ham</p><p>Tel.: +31 546 673 000</p>"
    )
    assert [(office["street"], office["postcode"]) for office in offices] == [
        ("Quay Street 12", "20457"),
        ("Vriezendijk 10", "7683 PL"),
    ]


def test_the_bank_of_an_account_and_the_owner_of_a_domain_are_no_offices() -> None:
    [office] = _read(
        "<h3>Find us</h3><p>12 Mill Lane, 110017 New Delhi, India</p><p>+91 11 4651 6788</p>"
        "<h3>From abroad</h3><p>Account number: 35192646817</p><p>IFSC SBIN0001690</p>"
        "<p>Lake Bank, 11 Sansad Marg, New Delhi 110001</p><h3>Domain</h3>"
        "<p>Our domain is registered for us by the people of Lake Ltd, 2 Wall Street, Lund.</p>"
    )
    assert office["street"] == "12 Mill Lane"


def test_a_number_that_a_link_tells_behind_words_is_dialled() -> None:
    [office] = _read(
        "<h3>Green Ridge Office</h3><p>84 rue Victor Hugo, 59496 Salomé, France</p>"
        "<p><a href='mailto:info@green-ridge.example'>Write to us</a>"
        " <a href='tel:+33644005861'>06 44 00 58 61</a></p>"
    )
    assert office["phones"] == ["+33644005861"]


def test_a_town_that_no_list_knows_ends_the_street_of_the_office_that_is_called_after_it() -> None:
    [office] = _read(
        "<h2>Offices in Vietnam</h2><h3>Nam Loc</h3><p>81 Quang Trung St., Hai Chau Dist Nam Loc, Vietnam</p>"
        "<p>(+84) 24 3623 1685</p>"
    )
    assert (office["street"], office["city"]) == ("81 Quang Trung St., Hai Chau Dist", "Nam Loc")


def test_the_size_of_a_firms_house_without_a_price_lets_nothing() -> None:
    offices = _read(
        "<h2>Our locations</h2>"
        "<div><h3>Stuttgart warehouse</h3><p>Industriestraße 42<br>70565 Stuttgart<br>Germany</p>"
        "<p>14,000 m²</p><p>Tel: +49 711 839240</p></div>"
        "<div><h3>Frankfurt warehouse</h3><p>Am Industriehof 8<br>65929 Frankfurt<br>Germany</p>"
        "<p>9,500 m²</p><p>Tel: +49 69 305870</p></div>"
    )
    assert [office["postcode"] for office in offices] == ["70565", "65929"]


def test_a_name_over_a_number_and_again_over_an_address_is_no_label() -> None:
    offices = _read(
        "<h1>Our offices</h1><table>"
        "<tr><th>South Korea Desk</th><td>Tel: +82 2-211-6971</td></tr>"
        "<tr><th>Kuching Branch</th><td>Tel: +60 3-2380 0486</td></tr></table><h2>Street address</h2>"
        "<p><strong>South Korea Desk</strong><br>152, Dunsan-ro<br>Seo-gu, Daejeon (35242), South Korea</p>"
        "<p><strong>Kuching Branch</strong><br>No. 41, Jalan Sungai<br>93814 Kuching, Sarawak<br>Malaysia</p>"
    )
    assert {office["name"] for office in offices} == {"South Korea Desk", "Kuching Branch"}
