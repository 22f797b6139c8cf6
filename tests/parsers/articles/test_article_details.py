"""What an article tells, and what stands around it that is none of it."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import (
    LINES,
    NIGHT,
    TEXT,
    TITLE,
    URL,
    article,
    headed,
    json_ld,
    meta,
    page,
    read,
)


@pytest.mark.parametrize(
    ("main", "head", "url", "value", "precision"),
    [
        (headed(), "", URL, "2024-05-12", "day"),
        (headed("<p>December 2008</p>"), "", URL, "2008-12", "month"),
        (headed("<p>Published 12 May 2024, updated 14 June 2024</p>"), "", URL, "2024-05-12", "day"),
        (headed(), meta("article:published_time", "2019-01-01T00:00:00Z"), URL, "2024-05-12", "day"),
        (headed(""), meta("article:published_time", "2024-05-12T08:00:00Z"), URL, "2024-05-12", "day"),
        (headed(""), json_ld(datePublished="2024-05-12"), URL, "2024-05-12", "day"),
        (headed(""), "", "https://cities.example/2025/06/19/car-free-quarter/", "2025-06-19", "day"),
        (headed(""), "", "https://cities.example/2019/9/3/car-free-quarter", "2019-09-03", "day"),
        (
            headed(""),
            "",
            "https://cities.example/news/23-01-2022-car-free-quarter-opens",
            "2022-01-23",
            "day",
        ),
        (headed(""), json_ld(datePublished="Fri Apr 28 19:20:36 CEST 2023"), URL, "2023-04-28", "day"),
        (
            headed(
                "<p>· November 22, 2011 · Send this page to a friend · Print this page · Comment on it ·</p>"
            ),
            "",
            URL,
            "2011-11-22",
            "day",
        ),
        (headed("", f"{TEXT}<p>Author: Ana Souza, 3 May 2024</p>"), "", URL, "2024-05-03", "day"),
        (
            headed("", f"<p>Bonn, Germany (October 7, 2020) – {LINES[0]}</p>{TEXT}"),
            "",
            URL,
            "2020-10-07",
            "day",
        ),
        (
            headed("", f"<p>Jiquilpan, Michoacán, México, a 19 de mayo de 2021. {LINES[0]}</p>{TEXT}"),
            "",
            URL,
            "2021-05-19",
            "day",
        ),
    ],
)
def test_where_the_date_may_stand(main: str, head: str, url: str, value: str, precision: str) -> None:
    found = article(main, head=head, url=url)
    assert (found.published, found.published_precision) == (value, precision)


@pytest.mark.parametrize(
    ("shown", "value"),
    [("11.03.24", "2024-03-11"), ("03.11.24", "2024-03-11"), ("04.11.24", "2024-11-04")],
)
def test_the_address_tells_which_of_two_figures_is_the_month(shown: str, value: str) -> None:
    url = "https://cities.example/2024/03/11/car-free-quarter/"
    assert article(headed(f"<p>{shown} in Gadgets</p>"), url=url).published == value


def test_the_month_of_a_newsletter_in_its_address() -> None:
    found = article(
        headed("", title="Infolettre octobre 2023"),
        url="https://cities.example/actualites/infolettre-octobre-2023/",
        title="Infolettre octobre 2023",
    )
    assert (found.published, found.published_precision) == ("2023-10", "month")


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("20160510120153", "2016-05-10"),
        ("20160510", "2016-05-10"),
        ("20160510250153", None),  # no hour
        ("20160510126153", None),  # no minute
        ("20161310120153", None),  # no month
        ("201605101201534", None),  # longer than a stamp
    ],
)
def test_a_stamp_of_day_and_time_in_the_address(number: str, value: str | None) -> None:
    found = article(
        headed(""), head=meta("og:type", "article"), url=f"https://cities.example/article/{number}.html"
    )
    assert found.published == value


def test_dates_in_the_text_the_footer_and_the_future_are_none() -> None:
    text = TEXT + "<p>The next meeting takes place on 3 March 2025 in the town hall of the old quarter.</p>"
    found = article(headed("", text), head=meta("og:type", "article"))
    assert found.published is None
    found = article(headed("<p>12 May 2031</p>"), head=meta("og:type", "article"))
    assert found.published is None


def test_the_last_change() -> None:
    head = meta("article:published_time", "2024-05-12") + meta(
        "article:modified_time", "2024-06-14T09:00:00Z"
    )
    assert article(headed(), head=head).modified == "2024-06-14"
    assert article(headed("<p>12 May 2024</p><p>Last updated: 14 June 2024</p>")).modified == "2024-06-14"


def test_the_date_keeps_its_wording() -> None:
    found = article(headed("<p>Wednesday, 20 June 2018 00:00</p>"))
    assert (found.published, found.published_raw) == ("2018-06-20", "Wednesday, 20 June 2018 00:00") or (
        found.published == "2018-06-20" and "20 June 2018" in (found.published_raw or "")
    )


def test_an_event_has_no_date_of_publication() -> None:
    main = headed("<p>10-12 May 2025, 10:00 - 17:00</p><p>Where: Town hall, Ardenholm</p>")
    found = article(main, url="https://cities.example/events/car-free-days-for-everyone/")
    assert (found.kind, found.published) == ("Event", None) or (
        found.published is None and (found.kind or "").lower().startswith("event")
    )


# Title, authors, kind --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("main", "head"),
    [
        (f"<h1>News</h1><h2>{TITLE}</h2><p>12 May 2024</p>{TEXT}", ""),
        (f"<h1>{TITLE} <span class='badge'>New</span></h1><p>12 May 2024</p>{TEXT}", meta("og:title", TITLE)),
        (f"<h2>{TITLE}</h2><p>12 May 2024</p>{TEXT}", ""),
        (f"<p><strong>{TITLE}</strong></p><p>12 May 2024</p>{TEXT}", ""),
        (f"<h4>Climate</h4><h1>{TITLE}</h1><h3>A subtitle of some words</h3><p>12 May 2024</p>{TEXT}", ""),
    ],
)
def test_the_title_is_what_page_and_head_agree_on(main: str, head: str) -> None:
    assert article(main, head=head).title == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "News from the Baltic",
        "Share your story",
        "Webinar on wetlands",
        "The network publishes newsletter",
        "Related matters",
        "A story with comments",
        "A blog in town",
        "Comments on the treaty",
        "Contact tracing in cities",
        "Event horizon",
    ],
)
def test_a_title_with_the_word_of_a_section(title: str) -> None:
    text = f"<html><body><article><h1>{title}</h1><p>4 June 2025</p>{TEXT}</article></body></html>"
    (item,) = parse_news(Page("https://cities.example/news/abc/", text, fetched_at=NIGHT))
    assert (item.title, item.url, item.kind) == (title, "https://cities.example/news/abc/", "News")
    assert item.body is not None
    assert item.published == "2025-06-04"


@pytest.mark.parametrize(
    "title", ["Our members", "Latest news", "City stories", "Nossos membros", "会员新闻"]
)
def test_a_heading_that_only_names_a_section_is_no_title(title: str) -> None:
    text = f"<html><body><article><h1>{title}</h1><p>4 June 2025</p>{TEXT}</article></body></html>"
    assert all(item.body is None for item in parse_news(Page("https://cities.example/news/abc/", text)))


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>Ardenholm opens its first<br>car-free quarter</h1>",
        f"<h1><span class='kicker'>Mobility</span><span>{TITLE}</span></h1>",
        f"<div>{TITLE}</div>",
    ],
)
def test_a_heading_in_pieces(heading: str) -> None:
    found = article(
        f"{heading}<p>12 May 2024</p>{TEXT}<h3>Most read</h3><p>Parks</p>", head=meta("og:title", TITLE)
    )
    assert found.title == TITLE
    assert TITLE not in (found.body or "")


def test_what_follows_a_dash_stays_in_the_title() -> None:
    whole = "The market hall is saved – for the time being"
    assert article(headed(title=whole), title=whole).title == whole


def test_the_text_in_a_header_that_was_never_closed() -> None:
    text = f"<h1>{TITLE}</h1><p>12 May 2024</p><article>{TEXT}</article>"
    for opened in (
        f"<header>{text}",
        f"<aside class='sidebar'><div>{text}",
        f"<header><nav><main>{text}</main>",
    ):
        found = next(parse_news(Page(URL, f"<html><body>{opened}</body></html>", fetched_at=NIGHT)), None)
        assert found is not None
        assert found.body is not None
        assert LINES[-1] in found.body


def test_utf_8_that_claims_to_be_something_else() -> None:
    body = f"<meta charset=iso-8859-1><h1>São Paulo über alles – 市長</h1>{TEXT}".encode()
    assert "São Paulo über alles – 市長" in Page(URL, body).text


def test_kind_tags_picture_teaser_and_address() -> None:
    head = (
        meta("og:image", "/photos/quarter.jpg")
        + meta("og:description", "After years of planning the quarter by the river is free of cars.")
        + meta("article:tag", "Mobility")
        + '<link rel="canonical" href="https://cities.example/news/car-free/">'
    )
    found = article(headed("<p>Press release</p><p>12 May 2024</p>"), head=head)
    assert found.kind == "Press release"
    assert found.image == "https://cities.example/photos/quarter.jpg"
    assert found.teaser == "After years of planning the quarter by the river is free of cars."
    assert found.tags == ("Mobility",)
    assert found.url == "https://cities.example/news/car-free/"
    assert article(headed()).teaser == LINES[0]


# The text --------------------------------------------------------------------------------------------------


def test_headings_and_lists_stay_in_the_text() -> None:
    parts = "<h2>What comes next</h2><ul><li>Trees in spring</li><li>Benches in summer</li></ul>"
    text = (
        f"{TEXT}{parts}<p>All of it is paid from the fund for streets that the council set up in spring.</p>"
    )
    body = article(headed(text=text)).body or ""
    assert "What comes next\n\n" in body
    assert "Trees in spring\n" in body


def test_a_text_drawn_by_script_is_taken_from_the_data() -> None:
    head = json_ld(articleBody=" ".join(LINES), datePublished="2024-05-12")
    assert article(f"<h1>{TITLE}</h1><p>{LINES[0]}</p>", head=head).body == " ".join(LINES)


@pytest.mark.parametrize(
    "own",
    [
        {"url": f"{URL}?from=list#top"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": URL}},
        {"@id": URL.rstrip("/")},
        {},  # by its headline
    ],
)
def test_of_several_articles_in_the_data_the_one_of_this_page_counts(own: dict[str, object]) -> None:
    other = {"headline": "Depot turns into a market", "url": "https://cities.example/news/depot/"}
    head = json_ld(datePublished="2024-05-14", **other) + json_ld(datePublished="2024-05-12", **own)
    found = article(f"<h1>{TITLE}</h1>{TEXT}", head=head)
    assert found.published == "2024-05-12"


def test_a_broken_script_of_data_does_not_hide_the_next() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    loose = json_ld(datePublished="2024-05-12").replace("}</script>", ",}</script>")
    for head in (broken + json_ld(datePublished="2024-05-12"), loose):
        found = article(f"<h1>{TITLE}</h1>{TEXT}", head=head)
        assert found.published == "2024-05-12"


def test_evidence_points_to_the_page() -> None:
    read_page = page(headed("<p>12 May 2024</p><p>by Ana Souza</p>"))
    (found,) = parse_news(read_page)
    for evidence in found.evidence:
        assert evidence.xpath is not None
        (element,) = read_page.root.getroottree().xpath(evidence.xpath)
        assert evidence.quote in " ".join(element.text_content().split())


# What is no article ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("about/", "About us"),
        ("contact/", "Contact"),
        ("privacy-policy/", "Privacy policy"),
        ("cookie-statement/", "Cookie statement"),
        ("our-leadership/", "Our leadership"),
        ("our_approach/", "Our approach"),
        ("members/ardenholm", "Our members"),
        ("", "Network of Cities"),
        ("category/water/", "Water"),
    ],
)
def test_other_pages_with_text(path: str, title: str) -> None:
    main = f"<h1>{title}</h1>{TEXT}<p>Last updated: 3 May 2024</p>"
    assert read(main, url=f"https://cities.example/{path}", title=title) is None


def test_a_list_with_full_texts_is_none() -> None:
    entries = "".join(
        f'<article><h2><a href="/news/{number}-story-of-the-year">{TITLE} {number}</a></h2>'
        f"<p>{number} May 2024</p>{TEXT}</article>"
        for number in range(1, 5)
    )
    found = [*parse_news(page(f"<h1>News</h1>{entries}", url="https://cities.example/news/", title="News"))]
    assert [item.title for item in found] == [f"{TITLE} {number}" for number in range(1, 5)]
    assert {item.body for item in found} == {None}


def test_an_article_whose_text_is_a_placeholder_is_none() -> None:
    filler = "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p>" * 8
    assert read(headed(text=filler)) is None


def test_an_article_keeps_the_kind_before_the_colon_of_its_title() -> None:
    title = "Success story: cities save rivers"
    found = article(headed(title=title), title=title)
    assert (found.title, found.kind) == (title, "Success story")


@pytest.mark.parametrize(
    "beside",
    [
        "<p><i class=icon-sync></i> 14 June 2024 <i class=icon-calendar></i> 12 May 2024</p>",
        "<ul><li><svg></svg>14 June 2024</li><li><svg></svg>12 May 2024</li></ul>",
        "<div><div><img src=/a.svg>14 June 2024</div><div><img src=/b.svg>12 May 2024</div></div>",
    ],
)
def test_of_two_days_that_only_pictures_tell_apart_the_later_is_that_of_the_change(beside: str) -> None:
    told = article(headed(beside))
    assert (told.published, told.modified) == ("2024-05-12", "2024-06-14")


def test_what_is_said_of_rights_is_no_part_of_a_name() -> None:
    signed = "<div><p>Text: Hollis Birchall. All rights reserved.</p></div>"
    assert article(headed(text=TEXT + signed)).authors == ("Hollis Birchall",)
