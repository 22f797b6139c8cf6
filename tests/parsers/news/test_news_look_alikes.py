"""Pages that look like news, or hold dates and linked titles, and are none: nothing may be read from them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_layouts import ABOUT, OFFICES, SERVICES, TEAM, page_of

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
PROSE = (
    "The secretariat supports its members with advice, training and contacts. It answers questions by mail "
    "and organises two meetings a year in one of the member cities. "
)
PAGES: dict[str, str] = {}
"""Path of the page -> its main part."""


def rows(pattern: str, *values: tuple[str, ...]) -> str:
    return "".join(pattern.format(*row) for row in values)


PAGES["about/"] = (
    f"<h1>About us</h1><p>{PROSE * 4}</p><h2>Our vision</h2><p>{PROSE * 3}</p><h2>Our history</h2>"
    f"<p>Founded in 1990 by 200 local governments. {PROSE}</p><p>Last updated: 3 May 2024</p>"
)
PAGES["contact/"] = f"<h1>Contact</h1>{OFFICES}"
PAGES["about/team/"] = f"<h1>Our team</h1>{TEAM}"
PAGES["what-we-do/"] = f"<h1>What we do</h1>{SERVICES}{ABOUT}"
PAGES["climate-conference/"] = f"<h1>Cities at the conference</h1><p>{PROSE}</p>{ABOUT}{SERVICES}"
PAGES["sitemap/"] = "<h1>Site map</h1><ul>" + rows(
    '<li><a href="/{0}/">{0}</a> <span>{1}</span><ul><li><a href="/{0}/a/">{2}</a> <span>{3}</span></li>'
    '<li><a href="/{0}/b/">{4}</a> <span>{5}</span></li></ul></li>',
    (
        "Publications",
        "1 May 2025",
        "Report on the tides of harbours",
        "12 April 2025",
        "Guide to ferries",
        "1 May 2025",
    ),
    (
        "Topics",
        "3 May 2025",
        "Water in the streets of towns",
        "3 May 2025",
        "Clean air for all",
        "2 May 2025",
    ),
)
PAGES["members/"] = "<h1>All members</h1>" + rows(
    "<li><h3>City of {}</h3><p>Mayor: {} Population: {}</p><p>Member since: {}</p></li>",
    ("Ardenholm", "Ana Souza", "45810", "27.11.2007"),
    ("Vellona", "Jon Verhagen", "899447", "17.01.1992"),
    ("Norvik", "Mira Okoye", "164937", "01.12.2011"),
)
PAGES["careers/"] = "<h1>Vacancies</h1>" + rows(
    '<div><h3><a href="/jobs/{0}">{1}</a></h3><p>{2}</p><p>Deadline: {3}</p>'
    '<a href="/jobs/{0}">Read more</a></div>',
    ("1", "Project officer climate adaptation (m/f/d)", "Ardenholm, full time", "31 January 2026"),
    ("2", "Communications assistant for the congress", "Vellona, part time", "15 February 2026"),
    ("3", "Senior expert for sustainable procurement", "Norvik", "28 February 2026"),
)
PAGES["programme/"] = "<h1>Programme</h1><h2>Tuesday, 18 June 2024</h2>" + rows(
    "<div><p>18 June 2024, {}</p><h3>{}</h3><p>Room {}. Speakers from five cities discuss it.</p></div>",
    ("09:00 - 10:30", "Opening plenary with the mayors", "A"),
    ("11:00 - 12:30", "How cities finance their trees", "B"),
    ("14:00 - 15:30", "Data for heat action plans", "C"),
)
PAGES["agenda/"] = "<h1>Agenda of the day</h1><table>{}</table>".format(
    rows(
        "<tr><td>{}</td><td>{}</td></tr>",
        ("09:00", "Opening plenary with the mayors"),
        ("10:30", "Coffee break in the foyer"),
        ("11:00", "How cities finance their trees"),
    )
)
PAGES["documents/"] = "<h1>Documents</h1><ul>{}</ul>".format(
    rows(
        '<li><a href="/files/{}.pdf">{}</a> (PDF, 2.3 MB), {}</li>',
        ("a", "Annual report of the network", "12 May 2024"),
        ("b", "Rules for the admission of new members", "3 March 2023"),
        ("c", "Financial statement and audit", "1 April 2022"),
    )
)
PAGES["faq/"] = "<h1>Frequently asked questions</h1>" + rows(
    "<div><h3>{}</h3><p>{}</p></div>",
    ("Who can become a member of the network?", "Every local government can apply for membership."),
    ("How much does membership cost in a year?", "The fee depends on population and income."),
    ("Where does the network have its offices?", "In five countries on three continents."),
)
PAGES["shop/"] = "<h1>Shop</h1>" + rows(
    '<div><a href="/shop/{0}"><img src="/{0}.jpg"><h3>{1}</h3></a><p>{2}</p><p>€ {3}</p>'
    '<a href="/cart">Add to cart</a></div>',
    ("1", "City bicycle with basket and lights", "A solid bicycle for every day.", "499,00"),
    ("2", "Rain barrel for balconies and yards", "Holds two hundred litres.", "89,00"),
    ("3", "Seed mix for street trees and verges", "Flowers from May to October.", "12,90"),
)
PAGES["partners/"] = "<h1>Partners</h1>" + rows(
    '<a href="https://www.{0}.org/"><img src="/{0}.png" alt="{0} foundation"></a>'
    '<p><a href="https://www.{0}.org/">The {0} foundation for sustainable cities and towns</a></p>',
    ("alpha",),
    ("beta",),
    ("gamma",),
)
PAGES["history/"] = "<h1>Our history</h1>" + rows(
    "<div><h3>{}</h3><p>{}</p></div>",
    ("1990", "Two hundred local governments found the network in New York."),
    ("2002", "The network changes its name and widens its mandate."),
    ("2015", "The office moves to Bonn."),
)
PAGES["privacy-policy/"] = "<h1>Privacy policy</h1><p>Effective 25 May 2018</p>" + rows(
    f"<h2>{{}}</h2><p>{PROSE * 2}</p>",
    ("1. Who is responsible for your data",),
    ("2. What data we collect and why",),
    ("3. Your rights under the regulation",),
)
PAGES["guests/"] = '<h1>A guest book</h1><div id="comments"><ol>{}</ol></div>'.format(
    rows(
        '<li class="comment"><article><footer><b class="fn">{0}</b> <span>says:</span><a href="#c">'
        '<time datetime="{1}">{1} at 10:01 am</time></a></footer><p>Thank you, it helped us a lot when we '
        'planned our own street.</p><a href="#r">Reply</a></article></li>',
        ("Ana Souza", "2024-05-01"),
        ("Jon Verhagen", "2024-05-02"),
        ("Mira Okoye", "2024-05-03"),
    )
)
PAGES["changelog/"] = "<h1>Changelog</h1>" + rows(
    "<h2>Version {} – {}</h2><ul><li>Faster search in long lists</li><li>Fixed the map</li></ul>",
    ("2.4.0", "12 May 2024"),
    ("2.3.1", "3 April 2024"),
    ("2.3.0", "1 March 2024"),
)
PAGES["courses/"] = (
    "<h1>Courses</h1><table><tr><th>Course</th><th>Start</th><th>Fee</th></tr>{}</table>".format(
        rows(
            '<tr><td><a href="/c/{0}">{1}</a></td><td>{2}</td><td>€ {3}</td></tr>',
            ("1", "Introduction to heat planning for towns", "12.01.2026", "350,00"),
            ("2", "Financing small climate projects well", "19.01.2026", "420,00"),
            ("3", "Citizen assemblies from A to Z", "02.02.2026", "290,00"),
        )
    )
)
PAGES["sitemap/"] = "<h1>Sitemap</h1><ul>{}</ul>".format(
    rows(
        '<li><a href="/{}">{}</a></li>',
        ("about-us-and-our-work", "About us and our work in the world"),
        ("how-to-become-a-member", "How to become a member of the network"),
        ("our-offices-worldwide", "Our offices and secretariats worldwide"),
    )
)
PAGES["fixtures/"] = "<h1>Results</h1><table>{}</table>".format(
    rows(
        "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
        ("12.05.2024", "FC Ardenholm – SV Vellona", "2:1"),
        ("19.05.2024", "SV Vellona – TSV Norvik", "0:0"),
        ("26.05.2024", "TSV Norvik – FC Ardenholm", "3:2"),
    )
)
PAGES["projects/"] = "<h1>Our projects</h1>" + rows(
    '<div><img src="/p.jpg"><h3><a href="/projects/{0}">{1}</a></h3><p>{2}</p>'
    "<p>Duration: January 2022 - December 2025</p></div>",
    ("urban-mission", "Urban Mission", "Helps cities to reach climate neutrality by 2030."),
    ("green-roofs", "Green Roofs", "Shows how flat roofs can hold back rain."),
    ("clean-fleet", "Clean Fleet", "Supports towns that buy electric buses."),
)
PAGES["our-leadership/"] = "<h1>Our leadership</h1>" + 3 * (
    "<div><h3>Elections ongoing</h3><p>This position will be filled after the electoral process "
    'terminates.</p><a href="/elections">Read more</a></div>'
)
PAGES["article-template/"] = (
    "<h1>Article template</h1><p>12 May 2024</p><p>Pellentesque facilisis, lorem ipsum dolor sit "
    f"amet consectetur.</p><p>{'Vestibulum ante ipsum primis in faucibus orci luctus. ' * 9}</p>"
)
PAGES["testimonials/"] = "<h1>What members say</h1>" + rows(
    "<blockquote><p>The network helped us to find partners.</p><footer>{}</footer></blockquote>",
    ("Ana Souza, Mayor of Ardenholm",),
    ("Jon Verhagen, Mayor of Vellona",),
    ("Mira Okoye, Mayor of Norvik",),
)
PAGES["procurement/"] = "<h1>Calls for tenders</h1>" + rows(
    '<div><h3><a href="/t/{0}">{1}</a></h3><p>Published 2 May 2024. Closing date: 31 May 2024</p></div>',
    ("1", "Supply of measuring stations for air quality"),
    ("2", "Evaluation of the training programme for mayors"),
    ("3", "Printing of the annual report of the network"),
)
PAGES["cookies/"] = (
    f"<h1>Cookie statement</h1><p>Last updated on 4 March 2024. {PROSE}</p><table><tr><th>Cookie</th>"
    "<th>Duration</th><th>Description</th></tr><tr><td>_ga</td><td>2 years</td><td>Counts visits</td></tr>"
    "<tr><td>_gid</td><td>1 day</td><td>Tells visitors apart</td></tr></table>"
)
PAGES["menu/"] = "<h1>Menus of the week</h1><ul>{}</ul>".format(
    rows(
        "<li><b>{}</b> {}</li>",
        ("Monday 12.05.", "Lentil soup with bread, apple cake"),
        ("Tuesday 13.05.", "Pasta with tomatoes, green salad"),
        ("Wednesday 14.05.", "Fish with potatoes, fruit"),
    )
)
PAGES["secretary_general"] = (
    f"<h1>Secretary General</h1><p>{PROSE * 3}</p><p>She has been with us since 1 January 2000.</p>"
)
PAGES["?s=trees"] = "<h1>Search results</h1><p>No results found for your query. Nothing found.</p>"
PAGES["leader/"] = (
    "<section><h6>FEATURED LEADER</h6><h2>Mira Okoye, Mayor of Vellona</h2><p>She wants a park in every"
    ' quarter of her city.</p><a href="/leaders/okoye">Learn more</a></section>'
    "<section><h6>FEATURED MEMBER</h6><h2>Ardenholm</h2><p>The town by the river joined in 2011.</p>"
    '<a href="/members/a">Learn more</a></section>'
)
PAGES["kontakt/"] = f"<h1>Ansprechpartner</h1>{OFFICES}"
PAGES["empty"] = ""

THREADS = rows(
    '<tr><td><h4><a href="/forum/threads/{0}">{1}</a></h4></td><td>{2}</td><td>Replies: 12</td></tr>',
    ("101", "How do you water young street trees in summer?", "12 May 2025"),
    ("102", "Which sensors do you use for the noise at night?", "9 May 2025"),
    ("103", "Best offers for cargo bikes this spring", "2 May 2025"),
)
PAGES["forum/"] = f"<h1>Latest discussions</h1><table>{THREADS}</table>"
PAGES["forum/threads/101"] = "<h1>How do you water young street trees in summer?</h1>" + rows(
    '<div><h4><a href="/members/{0}">{0}</a></h4><p>{1}</p><p>{2}</p></div>',
    ("treefriend", "12 May 2025", PROSE * 2),
    ("gardener7", "13 May 2025", PROSE),
    ("norvik", "13 May 2025", PROSE),
)
PAGES["hotel/"] = "<h1>Hotel at the harbour</h1>" + rows(
    '<div><h3><a href="/reviews/{0}">{1}</a></h3><p>{2}</p><p>{3}</p></div>',
    ("1", "Friendly people, but the beds are short", "12 May 2025", PROSE),
    ("2", "We would come again at any time of the year", "2 May 2025", PROSE),
    ("3", "The breakfast is the best of the whole town", "28 April 2025", PROSE),
)
PAGES["hotel-at-the-old-harbour/"] = f"<h1>Hotel at the harbour</h1><p>{PROSE}</p>" + rows(
    "<div><h3>{}</h3><p>{}</p><p>{}</p></div>",
    ("Friendly people", "12 May 2025", PROSE),
    ("A noisy road", "2 May 2025", PROSE),
    ("Good value", "28 April 2025", PROSE),
)
PAGES["blue-lamps/"] = (
    f"<h1>Four blue lamps for the garden</h1><p>7 February 2025</p><p>{PROSE * 3}</p>"
    '<form id="addToCart"><input name="quantity"></form>'
)
PAGES["for-sale/"] = (
    "<h1>For sale near you</h1><ul>"
    + rows(
        '<li><a href="/item/{0}"><div><span>{1}</span><span>{2}</span></div><div>{3}</div></a></li>',
        ("1", "Rs 22,300", "A garden bench for two with a table", "Norvik, 12 May 2025"),
        ("2", "Rs 1,630", "Three old lamps from the tram depot", "Vellona, 11 May 2025"),
        ("3", "Rs 9,380", "The quiet bicycle of a town librarian", "Norvik, 9 May 2025"),
    )
    + "</ul>"
)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_read(path: str) -> None:
    title = path.strip("/?").replace("-", " ").capitalize()
    text = page_of(PAGES[path], title=f"{title} - Network of Cities")
    page = Page(f"https://cities.example/{path}", text, fetched_at=NIGHT)
    assert [item.title for item in parse_news(page)] == []


@pytest.mark.parametrize("language", ["en", "de", "ja"])
def test_nor_on_the_home_page_without_news(language: str) -> None:
    text = page_of(SERVICES + ABOUT + TEAM + OFFICES, language=language)
    assert list(parse_news(Page("https://cities.example/", text, fetched_at=NIGHT))) == []


@pytest.mark.parametrize("button", ["Sign up", "Jetzt anmelden", "S'inscrire", "参加申込", "신청"])
def test_courses_to_come_are_no_news(button: str) -> None:
    """Cards with a day ahead, hours, who speaks and where to sign up."""
    cards = "".join(
        f"<div class=card><h3><a href=/courses/{number}>How small towns keep the rain {number}</a></h3>"
        f"<p>2031-05-{number} 18:00–19:30</p><p>Greta Ashdown</p>"
        f"<a class=btn href=/sign-up/{number}>{button}</a></div>"
        for number in range(11, 16)
    )
    page = f"<html><body><main><h2>Upcoming lectures</h2>{cards}</main></body></html>"
    at = datetime(2026, 5, 1, tzinfo=UTC)
    assert not read_page(page, "https://www.green-ridge.example/lectures", fetched_at=at).news


def test_what_guests_wrote_is_no_article() -> None:
    """A house with the marks that its guests gave, each with a name and a day."""
    notes = "".join(
        f"<div class=rev-h>Greta Ashdown, Ghent <i>{day} May 2024</i></div><div>★★★★</div>"
        "<p>The rooms were quiet and the tram stops at the door. We slept well and walked along the quay.</p>"
        for day in range(11, 16)
    )
    page = f"<html><head><title>The Anchor</title></head><body><h1>The Anchor</h1>{notes}</body></html>"
    assert not read_page(page, "https://www.green-ridge.example/page/").news


def test_what_ends_on_a_day_ahead_is_no_news() -> None:
    """Loans with a button to renew, and tenders with a value."""
    loans = "".join(
        f"<div class=card><h3><a href=/title/{number}>How small towns keep the rain {number}</a></h3>"
        f"<p>Due on 2031-05-{number}</p><a href=/renew/{number}>Renew</a></div>"
        for number in range(11, 16)
    )
    tenders = "<tr><th>No.</th><th>Subject</th><th>Closes</th><th>Value</th></tr>" + "".join(
        f"<tr><td>T-{number}</td><td><a href=/tender/{number}>Works for the quay {number}</a></td>"
        f"<td>2031-05-{number} 12:00</td><td>{number}0,000 €</td></tr>"
        for number in range(11, 16)
    )
    at = datetime(2026, 5, 1, tzinfo=UTC)
    for main in (f"<h1>My loans</h1>{loans}", f"<h1>Open works</h1><table>{tenders}</table>"):
        page = f"<html><body><main>{main}</main></body></html>"
        assert not read_page(page, "https://www.green-ridge.example/list", fetched_at=at).news


def test_rows_with_a_day_each_make_no_article() -> None:
    """A heading, a sentence and a table of what was changed when; and a project without any day."""
    rows = "".join(f"<tr><td>{day} May 2024</td><td>§ {day}</td><td>Fees</td></tr>" for day in range(11, 16))
    statutes = (
        "<h1>Statutes of the alliance</h1><p>The general assembly may amend these statutes with two thirds "
        "of the votes. What it has decided since stands in the table below, the latest first, for all.</p>"
        f"<table>{rows}</table>"
    )
    page = f"<html><body><main>{statutes}</main></body></html>"
    assert not read_page(page, "https://www.green-ridge.example/about/statutes-of-the-alliance").news
    project = (
        '<html><head><meta property="og:type" content="article"></head>'
        '<body class="projects-template-default single single-projects postid-7"><main><h1>Quiet lanes</h1>'
        f"<p>{PROSE * 3}</p></main></body></html>"
    )
    assert not read_page(project, "https://www.green-ridge.example/projects/quiet-lanes/").news


def test_figures_that_lead_to_stories_or_tell_their_year_are_none() -> None:
    """A heading over figures each with a button of its own, and what is said of figures over (2025)."""
    boxes = "".join(
        f"<div><div>{label}</div><a href='/stories/{at}'>Read more</a></div>"
        for at, label in enumerate(("43 Offices", "1,800 Towns", "120 Countries"))
    )
    links = "".join(
        f"<li><a href='/stories/29{at}'>{title}</a></li>"
        for at, title in enumerate(("Night buses make room for children", "Heat pumps wait for the flood"))
    )
    page = f"<main><h1>About us</h1><h2>In figures</h2><div>{boxes}</div></main><h3>Articles</h3>{links}"
    found = read_page(page, "https://www.green-ridge.example/about/").news
    assert not [it.title for it in found if it.title in {"About us", "In figures"}]
    first, second = (
        "芦苇合作社在本镇率先出版了一本清凉街道指南。",
        "建筑办公室在雨季开始之前出版了一本清凉街道指南。",
    )
    items = f"<div class=i><div><p>{first}</p><span>(2025)</span></div></div>"
    items += f"<div class=i><div><div>全球城市人口</div><p>{second}</p><span>(2025)</span></div></div>"
    page = f"<html lang=zh><body><div class=figures>{items}</div></body></html>"
    at = datetime(2026, 6, 1, tzinfo=UTC)
    assert not read_page(page, "https://www.green-ridge.example/about/", fetched_at=at).news


def test_one_button_below_a_heading_leads_to_its_story() -> None:
    main = "<h2>A quiet lane opens in the old town of Vellona</h2><p>Two lanes are shut to cars at night.</p>"
    main += "<a href='/news/quiet-lane'>Read more</a> <a href='/news/quiet-lane'>Read more</a>"
    page = f"<html><body><main><h1>News</h1>{main}</main></body></html>"
    assert [it.url for it in read_page(page, "https://www.green-ridge.example/news/").news] == [
        "https://www.green-ridge.example/news/quiet-lane"
    ]


@pytest.mark.parametrize("label", ["Shelf mark: ", "Collocazione: ", "索书号：", ""])
def test_books_on_a_shelf_are_none(label: str) -> None:
    books = rows(
        "<li><a href='/opac/9{0}'><img src='/cover/{0}.jpg' alt=''></a><div><h3>"
        "<a href='/opac/{0}'>{1}</a></h3><p>{2}</p><p>"
        + label
        + "Kc 80{0} · Added: 1{0} May 2024</p><p>available</p></div></li>",
        ("1", "A short history of salt", "Greta Greenslade"),
        ("2", "The art of the dry stone wall", "Linus Islington"),
        ("3", "A field guide to mosses", "Alma Kettleby"),
    )
    page = page_of(f"<h1>New on the shelves</h1><ul>{books}</ul>")
    items = list(parse_news(Page("https://www.lanterns.example/new/", page.encode(), fetched_at=NIGHT)))
    assert bool(items) is (label == "")
