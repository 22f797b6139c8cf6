"""What saved contact pages of real organisations do with their addresses, told with invented ones."""

from __future__ import annotations

import re

import pytest

from iclei_scraper import read_page

_URL = "https://www.harbour-towns.org/contact"


def _offices(body: str, url: str = _URL) -> list[tuple[str | None, ...]]:
    page = (
        '<html lang="en"><head><title>Contact - Harbour Towns</title></head><body><header>'
        f'<a href="/">Harbour Towns</a></header><main>{body}</main></body></html>'
    )
    offices = read_page(page.encode(), url).to_dict()["offices"]
    return [(office["name"], office["street"], office["city"], office["postcode"]) for office in offices]


def _numbers(body: str) -> list[tuple[list[str], list[str]]]:
    page = f'<html lang="en"><body><main><h1>Contact</h1>{body}</main></body></html>'
    offices = read_page(page.encode(), _URL).to_dict()["offices"]
    return [tuple([n["e164"] for n in office[kind]] for kind in ("phones", "faxes")) for office in offices]


_LUND = "<h1>Contact</h1><h2>Lund Office</h2>"


@pytest.mark.parametrize(
    ("body", "office"),
    [
        (
            (
                f"{_LUND}<p>Visiting address: Storgatan 4, 223 50 Lund<br>"
                "Postal address: Box 118, 221 00 Lund</p>"
            ),
            ("Lund Office", "Storgatan 4", "Lund", "223 50"),
        ),
        (
            (
                "<h1>Contact</h1><h2>Perth Office</h2><p>Postal: PO Box 118, Perth WA 6001</p>"
                "<p>Street: 12 Hay Street, Perth WA 6000</p><p>Tel: +61 8 9222 0000</p>"
            ),
            ("Perth Office", "12 Hay Street", "Perth", "6000"),
        ),
        (
            (
                "<h1>Contact</h1><h2>Tartu Office</h2><p>Postal address: Pikk 8, 51013 Tartu</p>"
                "<p>Visiting address: Lai 12, 51005 Tartu</p><p>Tel: +372 735 0000</p>"
            ),
            ("Tartu Office", "Lai 12", "Tartu", "51005"),
        ),
    ],
)
def test_the_visiting_address_is_the_street_of_an_office(body: str, office: tuple[str, ...]) -> None:
    assert _offices(body) == [office]


def test_two_offices_keep_a_street_each_whichever_is_for_post() -> None:
    body = (
        "<h1>Contact</h1><h2>Lund Office</h2><p>Postal address: Storgatan 4, 223 50 Lund</p>"
        "<p>046-222 00 00</p>"
        "<h2>Tartu Office</h2><p>Visiting address: Lai 12, 51005 Tartu</p><p>+372 735 0000</p>"
    )
    assert [(name, street) for name, street, _, _ in _offices(body)] == [
        ("Lund Office", "Storgatan 4"),
        ("Tartu Office", "Lai 12"),
    ]


def test_the_only_office_of_a_site_is_called_as_the_site_is() -> None:
    body = "<h1>Contact</h1><p>Storgatan 4, 223 50 Lund</p><p>Tel: +46 46 222 00 00</p>"
    assert _offices(body) == [("Harbour Towns", "Storgatan 4", "Lund", "223 50")]


def test_an_office_that_is_told_at_the_top_and_at_the_bottom_is_told_once() -> None:
    body = (
        "<h1>Contact us</h1><p>Harbour Towns, Storgatan 4, 223 50 Lund. Tel +46 46 222 00 00</p>"
        "<h3>Head office</h3><p>Storgatan 4<br>223 50 Lund<br>Tel. 046-222 00 00</p></main>"
        "<footer><h4>Find us</h4><p>Storgatan 4, 223 50 Lund</p><p>046-222 00 00</p></footer><main>"
    )
    assert _offices(body) == [("Head office", "Storgatan 4", "Lund", "223 50")]


def test_two_offices_of_one_house_stay_two() -> None:
    body = (
        "<h1>Contact us</h1><h3>Head office</h3><p>Storgatan 4<br>223 50 Lund<br>Tel. 046-222 00 00</p>"
        "<h3>Training centre</h3><p>Storgatan 4<br>223 50 Lund<br>Tel. 046-222 00 50</p>"
    )
    assert [name for name, *_ in _offices(body)] == ["Head office", "Training centre"]


_OTHERS = (
    "<h2>Analytics</h2><p>Google Ireland Limited<br>Gordon House, Barrow Street<br>Dublin 4, Ireland</p>"
    "<h2>Payments</h2><p>Stripe Payments Europe Ltd, 1 Grand Canal Street Lower, Dublin 2, Ireland<br>"
    "Email: privacy@stripe.example</p>"
)
_OURS = "<p>Harbour Towns e.V.<br>Hafenstr. 4<br>20095 Hamburg<br>info@harbour-towns.org</p>"


@pytest.mark.parametrize("path", ["privacy", "terms", "datenschutz"])
def test_legal_texts_have_no_offices_but_those_of_the_site(path: str) -> None:
    url = f"https://www.harbour-towns.org/{path}"
    assert _offices(f"<h1>Privacy policy</h1>{_OTHERS}", url) == []
    assert _offices(f"<h1>Privacy policy</h1>{_OTHERS}{_OURS}", url) == [
        ("Harbour Towns e.V.", "Hafenstr. 4", "Hamburg", "20095")
    ]


def test_people_who_are_called_as_cities_are_are_no_offices() -> None:
    body = (
        "<h1>Team</h1><h3>Paris Lindqvist</h3><p>Director</p><p>paris@harbour-towns.org</p>"
        "<h3>Victoria</h3><p>+46 46 222 00 01</p><p>victoria@harbour-towns.org</p>"
        "<h3>Florence</h3><p>+46 46 222 00 02</p>"
    )
    assert _offices(body, "https://www.harbour-towns.org/team") == []


def test_cities_with_an_address_are_offices() -> None:
    body = (
        "<h1>Our offices</h1><h3>Paris</h3><p>12 rue de Lyon, 75012 Paris</p><p>+33 1 42 34 00 00</p>"
        "<h3>Florence</h3><p>Via Marconi 12, 50131 Firenze</p><p>+39 055 251800</p>"
    )
    assert [name for name, *_ in _offices(body)] == ["Paris", "Florence"]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (
            "<h2>Ufficio di Lecco</h2><p>Via Marconi 12, 23900 Lecco</p><p>Tel. e fax 0341 251800</p>",
            (["+390341251800"], ["+390341251800"]),
        ),
        (
            "<h2>Boulder Office</h2><p>12 Pearl St, Boulder, CO 80302</p><p>Phone: 1-866-555-CITY</p>",
            (["+18665552489"], []),
        ),
        (
            "<h2>臺北辦公室</h2><p>臺北市大安區和平東路100號</p><p>(02)2555-1234#123</p>",
            (["+886225551234"], []),
        ),
        (
            (
                "<h2>Lima Office</h2><p>Av. Larco 1301, Lima 18, Peru</p>"
                '<p><a href="tel:+5112420000">Tel. 1st line</a></p>'
                '<p><a href="tel:+5112420002">Tel. 2nd line</a></p>'
            ),
            (["+5112420000", "+5112420002"], []),
        ),
    ],
)
def test_numbers_as_contact_pages_write_them(body: str, numbers: tuple[list[str], list[str]]) -> None:
    assert _numbers(body) == [numbers]


@pytest.mark.parametrize(
    ("body", "office"),
    [
        (
            (
                "<h2>Town Hall</h2><p>Mailing Address - 2525 Mill Rd., Springfield, TN 37172</p>"
                "<p>Phone - (615) 382-4470</p>"
            ),
            ("Town Hall", "2525 Mill Rd.", "Springfield", "37172"),
        ),
        (
            (
                "<h2>Civic Center</h2>"
                "<p>Our office is located at 245 East Mill Avenue, San Dimas CA 91773</p>"
                "<p>(909) 394-6200</p>"
            ),
            ("Civic Center", "245 East Mill Avenue", "San Dimas", "91773"),
        ),
        (
            (
                "<h2>Bristol Office</h2>"
                "<p>8800 Main Street<br>Florenceville-Bristol, New Brunswick, Canada<br>"
                "E7L 1B2</p><p>Tel: (506) 392-5541</p>"
            ),
            ("Bristol Office", "8800 Main Street", "Florenceville-Bristol", "E7L 1B2"),
        ),
    ],
)
def test_addresses_as_contact_pages_write_them(body: str, office: tuple[str, ...]) -> None:
    assert _offices(f"<h1>Contact</h1>{body}") == [office]


def test_an_address_after_a_plug_in_is_not_swallowed() -> None:
    body = (
        "<h1>Contact</h1><h2>Lund Office</h2><div><embed src='/a.swf'><p>Storgatan 4, 223 50 Lund</p></div>"
        "<p>Tel: +46 46 222 00 00</p>"
    )
    assert _offices(body) == [("Lund Office", "Storgatan 4", "Lund", "223 50")]


_FIRMS = "".join(
    f"<h3>{name}</h3><p>Storgatan {at}, 223 50 Lund</p><p>+46 46 222 00 0{at}</p>"
    for at, name in enumerate(
        ("Brandt Ltd", "Ekholm Trust", "Kulle Corporation", "Limhamn Limited", "Asker Council"), 1
    )
)


def test_a_guide_to_firms_of_a_place_lists_no_offices() -> None:
    url = "https://www.harbour-towns.org/guide"
    assert _offices(f"<h1>Firms of the harbour</h1>{_FIRMS}", url) == []
    ours = re.sub(r"<h3>(\w+) \w+", r"<h3>Harbour Towns \1 Office", _FIRMS)
    assert len(_offices(f"<h1>Our offices</h1>{ours}", "https://www.harbour-towns.org/offices")) == 5


def test_a_beginning_that_all_names_share_is_left_out() -> None:
    body = (
        "<h1>Contact</h1><p>Agence de</p><h3>Marrakech</h3><p>12 rue Atlas, 40000 Marrakech</p>"
        "<p>+212 5 24 43 00 00</p><p>Agence de</p><h3>Agadir</h3><p>8 rue Atlas, 80000 Agadir</p>"
        "<p>+212 5 28 84 00 00</p>"
    )
    assert [name for name, *_ in _offices(body)] == ["Marrakech", "Agadir"]


@pytest.mark.parametrize("since", ["Since 1995", "seit 1995", "成立于 2005", "개소 1995", "2010"])
def test_the_year_since_which_an_office_exists_is_not_its_name(since: str) -> None:
    body = (
        f"<h1>Our offices</h1><div><h3>{since}</h3><h4>Lund House</h4><p>Storgatan 4, 223 50 Lund</p></div>"
        f"<div><h3>{since}</h3><h4>Vision 2030 Office</h4><p>Strandgatan 4, 621 57 Visby</p></div>"
    )
    assert [name for name, *_ in _offices(body)] == ["Lund House", "Vision 2030 Office"]


def test_a_label_for_the_name_of_an_organisation_gives_the_name() -> None:
    body = "<p>Address: Storgatan 4, 223 50 Lund</p><p>Tel: 046-222 00 00</p>"
    assert _offices(f"<h1>Contact</h1><p>Name of organisation: Quayside Surgery</p>{body}") == [
        ("Quayside Surgery", "Storgatan 4", "Lund", "223 50")
    ]


def test_mail_of_people_named_below_an_office_is_not_its_own() -> None:
    def mail(rest: str) -> list[str]:
        page = f"<h1>Contact</h1><h2>Lund Office</h2><p>Storgatan 4, 223 50 Lund</p>{rest}"
        return read_page(page.encode(), _URL).to_dict()["offices"][0]["emails"]

    staff = "<p>Kersti Valgma, Director<br>kersti.valgma@harbour-towns.org</p>"
    assert mail(f"<p>lund@harbour-towns.org</p>{staff}") == ["lund@harbour-towns.org"]
    assert mail("<p>lund@harbour-towns.org<br>lund.press@harbour-towns.org</p>") == [
        "lund@harbour-towns.org",
        "lund.press@harbour-towns.org",
    ]


_CARDS = (
    ("Lund", "Since 1998", "Storgatan 4, 223 50 Lund", "+46 46 222 00 00"),
    ("Malmö", "South, by the harbour", "Hamngatan 2, 211 22 Malmö", "+46 40 222 00 00"),
    ("Örebro", "Our newest", "Kungsgatan 7, 702 11 Örebro", "+46 19 222 00 00"),
)


def test_a_heading_over_one_entry_names_it_whatever_bold_words_follow() -> None:
    cards = "".join(
        f'<div class="c"><h3>{city}</h3><p><b>{words}</b></p><p><b>A. Lindqvist</b>, lead</p><p>{street}</p>'
        f"<p>{number}</p></div>"
        for city, words, street, number in _CARDS
    )
    assert [office[0] for office in _offices(f"<h1>Our offices</h1>{cards}")] == ["Lund", "Malmö", "Örebro"]


def test_a_heading_over_several_entries_is_their_region() -> None:
    rows = "".join(f"<h4>{city} Office</h4><p>{street}</p><p>{tel}</p>" for city, _, street, tel in _CARDS)
    body = f"<h1>Our offices</h1><h3>Inland</h3>{rows}<h3>Seaside</h3>" + rows.replace("222", "333")
    assert {office[0] for office in _offices(body)} == {"Lund Office", "Malmö Office", "Örebro Office"}


def test_a_firm_with_one_mail_address_has_an_office_in_each_city() -> None:
    rows = (("Mill Road", "CHENNAI", "600029"), ("Lake View Road", "RANCHI", "834002"))
    cards = "".join(
        f"<div><h5>Harbour Towns Ltd.</h5><p>No. 12, {street},<br><b>{city}</b> – {code},<br>"
        "Email: info@harbour-towns.org</p></div>"
        for street, city, code in rows
    )
    found = _offices(f"<h2>Regional offices</h2>{cards}")
    assert [office[2:] for office in found] == [("CHENNAI", "600029"), ("RANCHI", "834002")]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Contact Harbour Towns", "Harbour Towns"),
        ("Liên hệ Harbour Towns", "Harbour Towns"),
        ("Get in touch with Harbour Towns", "Harbour Towns"),
        ("Lund Office 【ISO9001】", "Lund Office"),
        ("The Harbour Towns", "The Harbour Towns"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(heading: str, name: str) -> None:
    body = f"<h1>{heading}</h1><p>Storgatan 4, 223 50 Lund</p><p>Tel: +46 46 222 00 00</p>"
    assert [office[0] for office in _offices(body)] == [name]


@pytest.mark.parametrize(
    ("line", "street"),
    [
        ("Storgatan 4, 223 50 Lund, Mon–Fri 9:00–17:00", "Storgatan 4"),
        ("Storgatan 4, 223 50 Lund · пн–пт 9:00–17:00", "Storgatan 4"),
        ("6355 NW 36th St, Unit 200, Miami, FL 33166", "6355 NW 36th St, Unit 200"),
    ],
)
def test_hours_behind_an_address_are_no_part_of_it(line: str, street: str) -> None:
    found = _offices(f"<h1>Contact</h1><h2>Main Office</h2><p>{line}</p><p>Tel: +46 46 222 00 00</p>")
    assert [office[1] for office in found] == [street]


def test_a_list_of_days_gives_no_office() -> None:
    days = "".join(
        f"<h4>Year {year}</h4><table><tr><th>{year}.11.29</th>"
        f"<td>Canada Startup Fair {year}, Ottawa</td></tr></table>"
        for year in (2012, 2013, 2014)
    )
    assert _offices(f"<h1>Events</h1>{days}", "https://www.harbour-towns.org/company/events") == []


_PROSE = "<p>A quiet house close to the old market, where the rooms are bright and visitors are welcome.</p>"


def test_prose_between_a_heading_and_its_address_leaves_the_office_its_name() -> None:
    body = "".join(
        f"<section><h2>{name}</h2>{_PROSE * 3}<p>Address:</p><p>{street}<br>{place}</p></section>"
        for name, street, place in (
            ("Pico Rooms", "Rua Nova, No. 3", "9950-341 Madalena"),
            ("Flores Rooms", "Rua Velha, No. 4", "9880-357 Santa Cruz"),
        )
    )
    assert [office[0] for office in _offices(f"<h1>Our offices</h1>{body}")] == ["Pico Rooms", "Flores Rooms"]


def test_a_heading_over_prose_names_no_lone_address() -> None:
    body = f"<h1>Contact</h1><h2>Our garden</h2>{_PROSE * 3}<p>Address: Storgatan 4, 223 50 Lund</p>"
    assert [office[0] for office in _offices(body)] == ["Harbour Towns"]


@pytest.mark.parametrize("mark", [":", "："])
def test_branches_told_by_numbers_are_called_by_them(mark: str) -> None:
    rows = ("12 Mill Lane, Suva, Fiji", "8 Coral Street, Nadi, Fiji", "3 Marine Drive, Labasa, Fiji")
    items = "".join(f"<li>Branch {number}{mark} {row}</li>" for number, row in enumerate(rows, 1))
    names = [office[0] for office in _offices(f"<h1>Our offices</h1><ul>{items}</ul>")]
    assert names == ["Branch 1", "Branch 2", "Branch 3"]


def test_a_street_called_after_a_day_is_no_event() -> None:
    rows = (("Agence du Port", "130 Avenue 2 Mars"), ("Agence Haute", "5 Rue 11 Janvier"))
    cards = "".join(f"<div><h3>{name}</h3><p>{street}, Casablanca 20250</p></div>" for name, street in rows)
    found = _offices(f"<h1>Nos agences</h1>{cards}", "https://www.harbour-towns.org/nos-agences")
    assert [office[:3] for office in found] == [(name, street, "Casablanca") for name, street in rows]


def test_those_under_the_title_of_a_post_are_people() -> None:
    rows = (("Treasurer", "Mary Lund"), ("Assessor", "Nora Hill"), ("Clerk", "Ada Wood"))
    cards = "".join(
        f"<div><h3>{post}</h3><p>{name}<br>12 Mill Road, Gwinn, MI 49841<br>(517) 270-060{at}</p></div>"
        for at, (post, name) in enumerate(rows)
    )
    assert _offices(f"<h1>Contact</h1>{cards}") == []


def test_what_follows_an_american_code_is_no_part_of_the_address() -> None:
    body = (
        "<h2>Parking Office</h2><p>4224 Elgin St., Building E<br>Houston, TX 77204-2007<br>"
        "Staff Directory<br>Sign up for messages<br>by texting PARK<br>to 55744.</p>"
        "<p>Phone: 832-842-1097</p>"
    )
    assert _offices(f"<h1>Contact</h1>{body}") == [
        ("Parking Office", "4224 Elgin St., Building E", "Houston", "77204-2007")
    ]


def test_the_sites_name_behind_a_korean_address_is_no_part_of_it() -> None:
    page = (
        "<html lang=ko><head><title>하버타운 센터 > 오시는길</title></head><body><main><h2>오시는길</h2>"
        "<p>32255 충청남도 홍성군 홍북읍 충청남도 대로 21 본관 1층 하버타운 센터</p></main></body></html>"
    )
    offices = read_page(page.encode(), "https://www.example.kr/location").to_dict()["offices"]
    assert [(o["street"], o["postcode"]) for o in offices] == [("홍북읍 충청남도 대로 21 본관 1층", "32255")]
