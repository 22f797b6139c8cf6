"""Lists of addresses that nothing calls the site's own, and words for offices that name other houses."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.offices.office_content import offices_in

STREETS = (
    ("14 Mill Lane", "Leeds LS1 4AP", "+44 113 496 0121"),
    ("3 Harbour Street", "Bristol BS1 5TR", "+44 117 496 0342"),
    ("88 Quarry Road", "York YO1 7HH", "+44 1904 496027"),
    ("27 Station Approach", "Exeter EX4 3RD", "+44 1392 496044"),
)
SITE = "https://www.northmoor.example/page/"


def whole(title: str, content: str) -> str:
    return f"<html lang='en'><title>{title} | Northmoor</title><main><h1>{title}</h1>{content}</main></html>"


def cards(*names: str, level: int = 3) -> str:
    return "".join(
        f"<div><h{level}>{name}</h{level}><p>{street}<br>{town}</p><p>Phone: {phone}</p></div>"
        for name, (street, town, phone) in zip(names, STREETS, strict=False)
    )


def names(title: str, content: str) -> list[str | None]:
    return [office.name for office in offices_in(whole(title, content), SITE)]


BODIES = ("Quayside Vets", "Saltby Animal Hospital", "Mill Veterinary Centre", "Swan Rescue Trust")


def test_bodies_that_nothing_calls_the_sites_own_are_none_of_its_offices() -> None:
    assert names("Found an injured swan?", cards(*BODIES)) == []
    assert names("Found an injured swan?", cards(*BODIES[2:])) == []


def test_bodies_are_offices_where_the_page_announces_them() -> None:
    assert names("Our offices", cards("Leeds", "Bristol", "York")) == ["Leeds", "Bristol", "York"]


def test_offices_need_no_announcement_where_most_are_called_so() -> None:
    called = ("Leeds Office", "Bristol Branch", "York Branch")
    assert names("Company profile", cards(*called)) == [*called]


@pytest.mark.parametrize("title", ["Where we work", "Around the world", "Dónde estamos", "World map"])
def test_offices_need_no_announcement_where_all_are_called_by_their_place(title: str) -> None:
    assert names(title, cards("Leeds", "Bristol", "York")) == ["Leeds", "Bristol", "York"]


def test_offices_of_law_that_are_each_reached_elsewhere_are_firms() -> None:
    firms = ("Aubry Law Office", "Carrel Law Office", "Delorme Law Office")
    content = "".join(
        f"<div><h3>{name}</h3><p>{street}<br>{town}<br>{phone}<br>mail@{name[:5].lower()}.example</p></div>"
        for name, (street, town, phone) in zip(firms, STREETS, strict=False)
    )
    assert names("Counsel in the valley", content) == []


def test_an_office_is_past_whose_name_says_until_when() -> None:
    past = ("1984–1991: above the bakery", "1991–1999: the customs house", "1999-2012: Station Office")
    assert names("Where we have been: our offices since 1984", cards(*past)) == []
    assert names("Our offices since 1984", cards("Leeds Office", "Bristol Office")) == [
        "Leeds Office",
        "Bristol Office",
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Oficinas de Correos", "Oficina de Correos {}"),
        ("Uffici postali", "Ufficio postale {}"),
        ("Bureaux de vote", "Bureau {}"),
        ("郵便局", "{}郵便局 事務所"),
    ],
)
def test_houses_of_the_post_and_of_votes_are_no_offices(title: str, kind: str) -> None:
    assert names(title, cards(*map(kind.format, ("1", "2", "3")))) == []


@pytest.mark.parametrize("heading", ["Examples", "Beispiele", "Response example", "응답 예시", "返回示例"])
def test_what_is_headed_as_an_example_is_made_up(heading: str) -> None:
    offices = cards("Leeds Office", "York Office", level=4)
    assert names("Address object", f"<h2>{heading}</h2>{offices}") == []
    assert names("Address book", f"<h2>Our offices</h2>{offices}") == ["Leeds Office", "York Office"]


def test_addresses_that_a_reader_has_left_are_his() -> None:
    assert names("Your delivery addresses", cards("Home", "Office", "Parents")) == []


def test_people_in_a_table_with_a_head_for_names_own_no_site() -> None:
    people = ("Anna Brodska", "Miguel Torres", "Yuki Hara")
    rows = "".join(
        f"<tr><td>{name}<td>{street}, {town}<td>{'.'.join(name.lower().split())}@gmail.com</tr>"
        for name, (street, town, _) in zip(people, STREETS, strict=False)
    )
    table = f"<table><tr><th>Name</th><th>Address</th><th>Email</th></tr>{rows}</table>"
    assert names("Sworn translators", table) == []
    imprint = f"<p>Name: {people[0]}<br>14 Mill Lane<br>Leeds LS1 4AP<br>anna.brodska@gmail.com</p>"
    assert names("Imprint", imprint) == [people[0]]


def test_lines_that_begin_with_somebody_called_by_a_title_are_people() -> None:
    def listed(*who: str) -> str:
        lines = "".join(
            f"<li><b>{name}</b> (Harbour), {street}, {town}, {phone}, ward{number}@northmoor.example</li>"
            for number, (name, (street, town, phone)) in enumerate(zip(who, STREETS, strict=False))
        )
        return f"<ul>{lines}</ul>"

    assert names("Whom to ask", listed("Cllr Joan Aldous", "Cllr Ken Birch", "Cllr Mina Dunn")) == []
    assert len(names("Our offices", listed("Leeds Office", "Bristol Office", "York Office"))) == 3


def test_a_list_of_places_in_one_line_each_is_no_office_of_the_pages_heading() -> None:
    items = (
        "港町醸造所 (窒素半減), 旧市場5-1, 〒760-8571 高松市",
        "石切店 (臭気なし), 湖畔1-1-2, 〒520-0037 大津市",
    )
    items = (*items, "駅前店 (節水3割), 水車通り1-4, 〒604-8571 京都市")
    body = "<h1>導入事例</h1><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    page = f"<html lang='ja'><title>導入事例 | 清流</title><main>{body}</main></html>"
    assert not offices_in(page, SITE)


def test_rooms_to_let_are_not_where_the_site_is() -> None:
    lines = "".join(
        f"<div><h4>{name}</h4><div>18万円</div><div>120㎡</div><address>{street}<br>{town}</address></div>"
        for name, street, town in (
            ("港町オフィス", "港町3-2-1", "〒231-0017 横浜市"),
            ("駅前事務所", "駅前2-7", "〒690-8540 松江市"),
            ("湖畔オフィス", "湖畔1-1-2", "〒520-0037 大津市"),
        )
    )
    page = f"<html lang='ja'><title>今月の物件</title><main><h1>今月の物件</h1>{lines}</main></html>"
    assert not offices_in(page, SITE)


def test_parameters_of_a_method_are_no_cookies() -> None:
    def declared(heading: str) -> int:
        rows = "".join(
            f"<li><code>{name}</code> – {said}</li>"
            for name, said in (
                ("sid_name", "str – Name of the cookie"),
                ("max_age", "int – session – Lifetime in seconds"),
                ("_ga", "2 years – Counts visitors"),
                ("_gid", "1 day – Counts visitors"),
            )
        )
        page = f"<html lang='en'><title>Cookies</title><main><h1>{heading}</h1><ul>{rows}</ul></main></html>"
        return len(read_page(page.encode(), SITE).cookies)

    assert declared("response.set_cookie()") == 0
    assert declared("Cookies that we set") > 1


def test_a_domain_that_others_share_makes_them_no_offices_of_the_site() -> None:
    def at(domain: str) -> list[str | None]:
        places = ("Representation in Leeds", "Representation in Bristol", "Representation in York")
        content = "".join(
            f"<div><h3>{name}</h3><p>{street}<br>{town}<br>{phone}<br>box{number}@{domain}</p></div>"
            for number, (name, (street, town, phone)) in enumerate(zip(places, STREETS, strict=False))
        )
        return names("Questions to the Commission", content)

    assert at("commission.example") == []
    assert len(at("northmoor.example")) == 3


def test_bodies_whose_names_hold_a_word_for_offices_and_nothing_else_in_common_are_others() -> None:
    bodies = ("Wetlands Secretariat", "Grain Trade Office", "Court of Ports Registry")
    assert names("Whom to ask about treaties", cards(*bodies)) == []
    assert names("Whom to ask about treaties", cards(*bodies[:2])) == []
    ours = ("Head Office", "Regional Office North", "Bristol Office")
    assert names("Whom to ask about treaties", cards(*ours)) == [*ours]
    shared = ("Northmoor Ferry Office", "Northmoor Mill Office")
    assert names("Whom to ask about treaties", cards(*shared)) == [*shared]


def test_a_copyright_line_signs_none_of_two_that_are_set_alike() -> None:
    content = f"{cards('Museum of Silk', 'Paper Mill')}<p>© 2026 Northmoor</p>"
    assert names("Worth a visit", content) == []
    assert names("Contact us", f"{cards('Northmoor')}<p>© 2026 Northmoor</p>") == ["Northmoor"]


@pytest.mark.parametrize(
    ("houses", "price"),
    [
        (("구리솥 여관", "보리수 민박", "초원 호텔"), ""),
        (("铜壶客栈", "七棵椴树旅舍", "湖畔宾馆"), ""),
        (("Copper Kettle", "Seven Lindens", "Old Meadow"), "97.50 €"),
        (("銅の釜旅館", "民宿菩提樹", "牧場ホテル"), "1泊 9,800円"),
    ],
)
def test_inns_and_what_has_a_price_are_no_offices(houses: tuple[str, ...], price: str) -> None:
    rows = "".join(
        f"<tr><th scope=row>{name}<td>{street}, {town}<td>{phone}<td>{price}"
        for name, (street, town, phone) in zip(houses, STREETS, strict=False)
    )
    own = "<h2>Northmoor Office</h2><p>2 Moor Lane<br>Leeds LS2 8AB<br>Phone: +44 113 496 0199</p>"
    assert names("Contact", f"{own}<table>{rows}</table>") == ["Northmoor Office"]


def test_one_of_several_that_is_called_by_the_name_of_the_site_makes_none_its_own() -> None:
    """The town's own name is that of a place, too."""
    assert (
        names("Advice for tenants", cards("Advice Point Northmoor", "Advice Point Alder", "Mill Point")) == []
    )
    ours = ("Point Northmoor", "Mill Northmoor", "Mill Point")
    assert names("Advice for tenants", cards(*ours)) == [*ours]


def test_what_is_told_twice_for_two_widths_is_one_and_signed() -> None:
    told = "<div><h3>Moor Students</h3><p>oslo@moor-students.example</p><p>Oslo, Norway</p></div>"
    assert names("Home", f"{told}{told}<p>© 2026 Northmoor</p>") == ["Moor Students"]
