"""Records with a day each, goods and turns of duty: rows that look like news, and are none of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper import read_page
from tests.parsers.news.news_layouts import page_of

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
PROSE = (
    "The secretariat supports its members with advice, training and contacts. It answers questions by mail "
    "and organises two meetings a year in one of the member cities. "
)


def rows(pattern: str, *values: tuple[str, ...]) -> str:
    return "".join(pattern.format(*row) for row in values)


RECORDS = {
    "results": "<p><a href=/about/>About us</a> > Elections in May</p><h1>Ardenholm: results of the vote</h1>"
    "<p>18 May 2025</p><ul>"
    + "".join(
        f"<li><span>{name}</span> <span>{votes}</span> <b>{votes / 100:.1f} %</b></li>"
        for name, votes in (("Ana Souza", 4120), ("Jon Verhagen", 3377), ("Mira Okoye", 2503))
    )
    + "</ul>",
    "lost-property": "<h1>Lost property</h1>"
    + rows(
        '<div class=card><img src="/{0}.jpg" alt=""><h3><a href="/lost-property/{0}">{1}</a></h3>'
        "<p>Found on {2}</p><p>Tram line {0}</p><p>No. 2025/{0}</p></div>",
        ("1041", "Grey umbrella with wooden handle", "12 May 2025"),
        ("1042", "Child's bicycle with red basket", "14 May 2025"),
        ("1043", "Brown leather bag with two books", "15 May 2025"),
    ),
    "issues": "<h1>Issues</h1><ul>"
    + rows(
        '<li><a href="/issues/{0}">{1}</a> <span class=label>bug</span>'
        "<div>#{0} opened on 12 May 2025 by {2}</div><span>{3}</span></li>",
        ("482", "The map stays empty on small screens", "greta", "3"),
        ("479", "Export forgets the last row of a table", "jon", "12"),
        ("471", "Dates are shown in the wrong time zone", "mira", "1"),
    )
    + "</ul>",
    "applications": "<h1>Planning applications</h1><table>"
    "<tr><th>Reference</th><th>Address</th><th>Proposal</th><th>Received</th><th>Status</th></tr>"
    + rows(
        '<tr><td><a href="/applications/view?id={0}">25/0{0}/FUL</a></td><td>{1}</td><td>{2}</td>'
        "<td>{3}</td><td>Under review</td></tr>",
        ("1173", "14 Harbour Lane, Ardenholm", "Roof terrace above the workshop", "12 May 2025"),
        ("1180", "3 Old Mill Road, Ardenholm", "Two dwellings and a shared garden", "14 May 2025"),
        ("1181", "22 Station Square, Ardenholm", "Shelter for forty bicycles", "14 May 2025"),
    )
    + "</table>",
    "account": "<h1>Ihr Konto</h1><h2>Aktuelle Ausleihen</h2>"
    + rows(
        '<div class=loan><p>Signatur</p><p>Zweigstelle West</p><a href="/detail?katkey={0}">{1}</a>'
        "<p>{2}</p><p>Exemplar {0}</p><p>12.05.2025</p></div>",
        ("48211", "Kleine Geschichte der Brücken im Norden", "Mittelholm, Ada"),
        ("48307", "Der Garten zwischen den Gleisen", "Torvik, Jens"),
        ("49002", "Was der Regen mit der Stadt macht", "Olsen, Rut"),
    ),
}


@pytest.mark.parametrize("path", RECORDS)
def test_records_with_a_day_are_no_news(path: str) -> None:
    """What is kept under a number or in small lines, and a page whose only title is its own."""
    text = page_of(RECORDS[path], title="Ardenholm", language="de" if path == "account" else "en")
    assert not read_page(text, f"https://cities.example/{path}/", fetched_at=NIGHT).news


@pytest.mark.parametrize("button", ["Add to cart", "In den Warenkorb", "Ajouter au panier", "カートに入れる"])
def test_what_is_for_sale_is_no_story_and_a_shop_has_news_where_it_says_so(button: str) -> None:
    thing = (
        "<h1>Folding bicycle for commuters with basket</h1><p>12 May 2025</p>"
        f"<p>{PROSE * 4}</p>"
        f"<button>{button}</button><h2>Similar things that others looked at</h2>"
    )
    others = rows(
        '<div class=item><a href="/p/{0}"><img src="/{0}.jpg" alt=""><span>{1}</span></a></div>',
        ("cargo-bicycle-with-a-long-wooden-box", "Cargo bicycle with a long wooden box"),
        ("child-seat-for-the-front-of-a-bicycle", "Child seat for the front of a bicycle"),
        ("rain-cover-for-a-cargo-bicycle-box", "Rain cover for a cargo bicycle box"),
    )
    stories = "<section><h2>Latest news</h2>{}</section>".format(
        rows(
            '<div class=post><h3><a href="/news/{}">{}</a></h3><p>{}</p></div>',
            ("new-workshop", "We open a workshop for repairs", "12 May 2025"),
            ("fair", "Meet us at the fair of Vellona", "2 May 2025"),
        )
    )
    at = "https://shop.example/p/folding-bicycle-for-commuters-with-basket"
    assert not read_page(page_of(thing + others), at, fetched_at=NIGHT).news
    found = read_page(page_of(thing + others + stories), at, fetched_at=NIGHT).news
    assert [item.title for item in found] == [
        "We open a workshop for repairs",
        "Meet us at the fair of Vellona",
    ]


def test_turns_of_duty_are_no_event() -> None:
    """Days ahead, each with a house, its street and its number: a page whose title is its own."""
    street = "강원특별자치도 춘천시 은행나무길 옛곳간 회관 앞"
    turns = "".join(
        f"<dt>2031년 5월 {day}일</dt><dd><b>{name} 약국</b><br>{street} {day}<br>전화 033-250-{day}04</dd>"
        for day, name in enumerate(("버들", "은하", "모퉁이", "강가", "솔밭", "새벽"), start=12)
    )
    page = page_of(f"<h1>당번 약국</h1><dl>{turns}</dl>", title="당번 약국", language="ko")
    assert not read_page(page, "https://cities.example/page/", fetched_at=NIGHT).news


WORKS = (
    ("wet-soil", "Device for sampling wet soil", "4 March 2022"),
    ("pore-water", "Method to measure pore water", "19 May 2023"),
)


@pytest.mark.parametrize("head", ["Filed", "Granted", "Anmeldetag", "出願日"])
def test_the_head_of_a_column_says_that_its_days_are_none_of_stories(head: str) -> None:
    pattern = '<tr><td><a href="/works/{0}">{1}</a></td><td>{2}</td><td>It holds in frost and rain.</td></tr>'
    whole = "<h1>Works</h1><table><tr><th>Title</th><th>{}</th><th>What it does</th></tr>{}</table>"
    at = "https://cities.example/works/"
    table = whole.format(head, rows(pattern, *WORKS))
    assert not read_page(page_of(table, title="Works"), at, fetched_at=NIGHT).news
    table = whole.format("Published", rows(pattern, *WORKS))
    found = read_page(page_of(table, title="Works"), at, fetched_at=NIGHT).news
    assert [item.published for item in found] == ["2022-03-04", "2023-05-19"]


def test_a_text_that_begins_with_when_something_was_filed_tells_no_day_of_publication() -> None:
    pattern = (
        '<div class=tile><h3><a href="/works/{0}">{1}</a></h3><p>{3}{2}</p>'
        "<p>It holds in frost and rain, as the old one did not.</p></div>"
    )
    at = "https://cities.example/works/"
    filed = rows(pattern, *((*work, "GB 259811. Filed: ") for work in WORKS))
    assert not read_page(page_of(f"<h1>Works</h1>{filed}", title="Works"), at, fetched_at=NIGHT).news
    plain = rows(pattern, *((*work, "Bonn, ") for work in WORKS))
    assert read_page(page_of(f"<h1>Works</h1>{plain}", title="Works"), at, fetched_at=NIGHT).news
