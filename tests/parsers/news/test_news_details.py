"""What a card of news tells, down to the awkward cases."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_layouts import page_of

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TITLES = (
    "Ardenholm opens its first car-free quarter",
    "Mayors of nine cities sign a pledge on clean air",
    "What Vellona learned from last summer's floods",
)


def read(
    main: str,
    path: str = "news/",
    *,
    language: str = "en",
    languages: tuple[str, ...] = ("en", "es"),
    host: str = "cities.example",
) -> list[NewsItem]:
    text = page_of(main, language=language)
    return list(parse_news(Page(f"https://{host}/{path}", text, fetched_at=NIGHT, languages=languages)))


def cards(pattern: str, *extra: str, heading: str = "<h1>Latest news</h1>") -> str:
    """Three cards: the pattern takes title, number and the card's own extra."""
    own = extra if len(extra) == 3 else (extra or ("",)) * 3
    return heading + "".join(
        pattern.format(title=title, n=number, x=more)
        for number, (title, more) in enumerate(zip(TITLES, own, strict=True))
    )


TITLED = '<div><h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>{x}</p></div>'
DATED = '<div><h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>12 May 2024</p><p>{x}</p></div>'


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("12 May 2024", "2024-05-12", "day"),
        ("Wednesday, 20 June 2018 00:00", "2018-06-20", "day"),
        ("December 2008", "2008-12", "month"),
        ("Posted on Feb 21, 2015", "2015-02-21", "day"),
        ("Published: 2018-06-20T00:00", "2018-06-20", "day"),
        ("3 days ago", "2026-01-02", "day"),
        ("19/06/2024, 10:00", "2024-06-19", "day"),
        ("✐2020年10月16日", "2020-10-16", "day"),
    ],
)
def test_dates_as_written(written: str, value: str, precision: str) -> None:
    for item in read(cards(TITLED, written)):
        assert (item.published, item.published_precision) == (value, precision)


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("de", "vor 2 Tagen", "2026-01-03"),
        ("es", "hace 3 días", "2026-01-02"),
        ("pt", "há 2 dias", "2026-01-03"),
        ("ko", "3일 전", "2026-01-02"),
        ("zh", "3 天前", "2026-01-02"),
        ("ko", "9월 29일(월)", "2025-09-29"),
        ("ja", "令和7年9月30日", "2025-09-30"),
        ("zh", "民國114年1月2日", "2025-01-02"),
        ("pt", "25 de set de 2020", "2020-09-25"),
    ],
)
def test_dates_of_a_language(language: str, written: str, value: str) -> None:
    found = read(cards(TITLED, written), language=language, languages=(language,))
    assert [item.published for item in found] == [value] * 3


def test_the_visible_date_wins_over_another_in_the_attribute() -> None:
    (first, *_) = read(cards(TITLED, '<time datetime="2019-01-01">12 May 2024</time>'))
    assert (first.published, first.published_raw) == ("2024-05-12", "12 May 2024")


def test_an_attribute_in_another_time_zone_agrees() -> None:
    (first, *_) = read(cards(TITLED, '<time datetime="2024-05-11T23:30:00Z">12 May 2024</time>'))
    assert (first.published, first.published_raw) == ("2024-05-12", "12 May 2024")


def test_an_attribute_decides_between_day_and_month() -> None:
    (first, *_) = read(cards(TITLED, '<time datetime="2024-04-03">03/04/2024</time>'))
    assert first.published == "2024-04-03"
    (first, *_) = read(cards(TITLED, '<time datetime="2024-03-04">03/04/2024</time>'))
    assert first.published == "2024-03-04"


def test_another_date_of_the_page_decides_between_day_and_month() -> None:
    dates = ("03/04/2024", "25/03/2024", "02/03/2024")
    assert [item.published for item in read(cards(TITLED, *dates))] == [
        "2024-04-03",
        "2024-03-25",
        "2024-03-02",
    ]
    dates = ("04/03/2024", "03/25/2024", "03/02/2024")
    assert [item.published for item in read(cards(TITLED, *dates))] == [
        "2024-04-03",
        "2024-03-25",
        "2024-03-02",
    ]


@pytest.mark.parametrize(
    "future", ["12 May 2027", "1 January 2031", "© 2025 Network of Cities", "3 May 1962"]
)
def test_dates_that_cannot_be_of_publication_are_refused(future: str) -> None:
    found = read(cards(TITLED, f"{future}"), "news/")
    assert {item.published for item in found} <= {None}


def test_the_day_after_the_night_may_be_today_elsewhere() -> None:
    assert read(cards(TITLED, "6 January 2026"))[0].published == "2026-01-06"
    assert [item.published for item in read(cards(TITLED, "8 January 2026"))] in ([], [None] * 3)


def test_the_date_in_the_text_is_none_of_publication() -> None:
    teaser = "The council votes on 3 March 2025 on the plan, which was drawn up with the residents."
    assert {item.published for item in read(cards(DATED, teaser))} == {"2024-05-12"}


def test_deadlines_are_none_of_publication() -> None:
    teaser = "Deadline for applications: 31 January 2025"
    assert {item.published for item in read(cards(DATED, teaser))} == {"2024-05-12"}


def test_the_last_change_is_kept_apart() -> None:
    (first, *_) = read(cards(DATED, "Updated: 14 May 2024"))
    assert (first.published, first.modified) == ("2024-05-12", "2024-05-14")


@pytest.mark.parametrize(
    "when",
    ["10-12 May 2024", "28 September – 8 October 2014", "19 June 2024, 10:00 - 10:45", "18 March 2027"],
)
def test_events_have_a_kind_and_no_date_of_publication(when: str) -> None:
    page = cards(TITLED, when, heading="<h1>Upcoming events</h1>")
    found = read(page, "events/")
    assert [item.title for item in found] == list(TITLES)
    assert {item.kind for item in found} <= {"Event", "Upcoming events", "Events", "events"}
    assert {item.published for item in found} == {None}


def test_an_event_that_says_when_it_was_published() -> None:
    page = cards(TITLED, "10-12 May 2025</p><p>Published on 2 April 2025", heading="<h1>Events</h1>")
    assert {item.published for item in read(page, "events/")} == {"2025-04-02"}


@pytest.mark.parametrize(
    ("excerpt", "teaser"),
    [
        ("The council adopted the plan on a narrow vote [&hellip;]", None),
        ("The council adopted the plan on a narrow vote [...]", None),
        ('The council adopted the plan on a narrow vote… <a href="/news/0">Read more »</a>', None),
        ("The council adopted the plan on a narrow vote... Continue reading →", None),
        ("The council adopted the plan on a narrow vote ... Read more", None),
    ],
)
def test_tails_of_excerpts_are_cut(excerpt: str, teaser: str | None) -> None:
    (first, *_) = read(cards(DATED, excerpt))
    wanted = teaser or "The council adopted the plan on a narrow vote"
    assert (first.teaser or "").rstrip(" .…") == wanted


@pytest.mark.parametrize(
    "button", ["MORE", "READ MORE", "Read more »", "Continue reading →", "WATCH OUR VIDEO"]
)
def test_buttons_belong_to_the_card_before_them(button: str) -> None:
    pattern = '<h3>{title}</h3><p>12 May 2024</p><p>The council adopted the plan.</p><a href="/n/{n}">{x}</a>'
    found = read(cards(pattern, button))
    assert [(item.title, item.url) for item in found] == [
        (title, f"https://cities.example/n/{number}") for number, title in enumerate(TITLES)
    ]
    assert {item.teaser for item in found} == {"The council adopted the plan."}


@pytest.mark.parametrize(
    "ornament",
    [
        '<img src="/x.png" alt="decor">',
        "<span>decor</span>",
        "<p>Slide 2</p>",
        '<p>[smartslider3 slider="4"]</p>',
        "<button>Copy</button>",
        "<span>x</span>",
        "<p>Share this:</p>",
        "<p>0 comments</p>",
    ],
)
def test_furniture_is_no_content(ornament: str) -> None:
    pattern = '<div>{x}<h3><a href="/news/{n}-of-the-year">{title}</a></h3><p>12 May 2024</p>{x}</div>'
    found = read(cards(pattern, ornament))
    assert [(item.title, item.teaser, item.kind) for item in found] == [
        (title, None, "Latest news") for title in TITLES
    ] or [(item.title, item.teaser) for item in found] == [(title, None) for title in TITLES]


def test_a_title_that_the_page_cuts_is_completed() -> None:
    pattern = '<div><h3><a href="/n/{n}" title="{title} {x}">{title} …</a></h3><p>12 May 2024</p></div>'
    found = read(cards(pattern, "and what comes next"))
    assert [item.title for item in found] == [f"{title} and what comes next" for title in TITLES]


def test_the_kind_on_the_card_before_the_one_of_the_heading() -> None:
    found = read(cards(DATED, "</p><p>Press release</p><p>"))
    assert {item.kind for item in found} == {"Press release"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Press releases", "Press releases"),
        ("Noticias", "Noticias"),
        ("ニュース", "ニュース"),
        ("Blog", "Blog"),
    ],
)
def test_the_kind_of_the_heading(heading: str, kind: str) -> None:
    found = read(cards(DATED, heading=f"<h1>{heading}</h1>"), "all/")
    assert [item.kind for item in found] == [kind] * 3


def test_each_section_has_the_kind_of_its_heading() -> None:
    press = cards(DATED, heading="<h2>Press releases</h2>")
    blogs = cards(DATED.replace("/news/", "/b/").replace("12 May", "3 May"), heading="<h2>Blogs</h2>")
    found = read(f"<section>{press}</section><section>{blogs}</section>", "")
    assert [item.kind for item in found] == ["Press releases"] * 3 + ["Blogs"] * 3


def test_the_language_of_mixed_lists() -> None:
    spanish = (
        '<div><h3><a href="/news/3-of-the-year">Por qué los pueblos necesitan mejores datos</a></h3>'
        "<p>12 May 2024</p><p>Los vecinos pedían sombra y bancas desde hace años, y ahora las tienen.</p>"
        "</div>"
    )
    found = read(cards(DATED, "Residents had asked for shade and benches for years.") + spanish)
    assert [item.language for item in found] == ["en", "en", "en", "es"]


def test_addresses_are_absolute_and_missing_ones_stay_missing() -> None:
    pattern = '<div><h3><a href="../n/{n}?a=1&amp;b=2">{title}</a></h3><p>12 May 2024</p></div>'
    assert read(cards(pattern), "x/news/")[1].url == "https://cities.example/x/n/1?a=1&b=2"
    for empty in ('<a href="#">', '<a href="">', "<a>"):
        pattern = f"<div><h3>{empty}{{title}}</a></h3><p>12 May 2024</p><p>Shade and benches.</p></div>"
        found = read(cards(pattern))
        assert [(item.title, item.url) for item in found] == [(title, None) for title in TITLES]


def test_links_inside_links() -> None:
    pattern = (
        '<a href="/n/{n}"><div><img src="/{n}.jpg"></div></a><div><a href="/category/news/">News</a>'
        '<a href="/n/{n}"><h3>{title}</h3></a><a href="/author/x/">Ana Souza</a><i>12 May 2024</i></div>'
    )
    found = read(cards(f"<div>{pattern}</div>"))
    assert [(item.title, item.url, item.kind) for item in found] == [
        (title, f"https://cities.example/n/{number}", "News") for number, title in enumerate(TITLES)
    ]


def test_clones_of_slides_come_once() -> None:
    slides = cards(DATED, heading="")
    for cloned in (slides, slides.replace("<div>", '<div class="slick-cloned" aria-hidden="true">')):
        found = read(f'<h1>Latest news</h1><div class="slick-track">{slides}{cloned}</div>')
        assert [item.title for item in found] == list(TITLES)


def test_the_same_story_in_two_lists_comes_twice_only_if_it_differs() -> None:
    first = cards(DATED, heading="<h2>Latest news</h2>")
    second = cards(TITLED, "Shade and benches had been missing.", heading="<h2>More stories</h2>")
    found = read(f"<section>{first}</section><section>{second}</section>", "")
    assert [item.title for item in found][:3] == list(TITLES)
    assert len(found) in {3, 6}


def test_authors_are_persons_or_organisations_never_roles() -> None:
    (first, *_) = read(cards(DATED, "by Ana Souza and Jon Verhagen"))
    assert first.authors == ("Ana Souza", "Jon Verhagen")
    (first, *_) = read(cards(DATED, "By admin"))
    assert first.authors == ()


def test_images_may_load_late_and_icons_are_none() -> None:
    pattern = (
        '<div><img src="data:image/gif;base64,R0lGOD" data-src="/photos/{n}.jpg"><h3><a href="/n/{n}">{title}'
        "</a></h3><p>12 May 2024</p></div>"
    )
    assert read(cards(pattern))[2].image == "https://cities.example/photos/2.jpg"


def test_every_value_is_quoted_with_its_place() -> None:
    (first, *_) = read(cards(DATED, "Residents had asked for shade and benches for years."))
    quotes = {evidence.field: evidence.quote for evidence in first.evidence}
    assert quotes["title"] == TITLES[0]
    assert quotes["published"] == "12 May 2024"
    assert quotes["teaser"] == "Residents had asked for shade and benches for years."
    assert quotes["url"] == "/news/0-of-the-year"
    assert all(evidence.xpath for evidence in first.evidence)


def test_dates_without_year_take_it_from_the_heading_or_the_night() -> None:
    (first, *_) = read(cards(TITLED, "12 月 7 日"), language="zh", languages=("zh",))
    assert first.published in {"2025-12-07", None}


def test_nothing_in_the_menu_the_footer_or_the_dialog() -> None:
    listing = cards(DATED, heading="<h2>Latest news</h2>")
    for around in (
        "</main><header><nav>{}</nav></header><main>",
        '<div role="dialog" aria-modal="true" class="cookie-consent">{}</div>',
    ):
        assert read(around.format(listing), "") == []


@pytest.mark.parametrize("written", ["3 days ago", "12 May"])
@pytest.mark.parametrize(
    "pattern",
    [
        '<li><a href="/{n}">{title}</a> {x}</li>',
        '<li><h3><a href="/{n}">{title}</a></h3><p>{x}</p></li>',
    ],
)
def test_without_the_day_of_reading_a_date_keeps_its_words(pattern: str, written: str) -> None:
    text = page_of(f"<ul>{cards(pattern, written, heading='')}</ul>")
    found = [*parse_news(Page("https://cities.example/", text))]
    assert [item.title for item in found] == [*TITLES]
    assert {(item.published, item.published_precision, item.published_raw) for item in found} == {
        (None, None, written)
    }


def test_a_title_keeps_the_kind_before_its_colon() -> None:
    titles = ("Webinar: Nature in cities", "Video: How Ardenholm builds", "Success story: cities save rivers")
    found = read("<h1>News</h1>" + "".join(DATED.format(title=title, n=0, x="") for title in titles))
    assert [item.title for item in found] == [*titles]
    assert [item.kind for item in found] == ["Webinar", "Video", "Success story"]
    assert {item.published for item in found} == {"2024-05-12"}


@pytest.mark.parametrize(
    "day", ["Do., 05.03.2025", "jue., 05/03/2025", "gio., 05/03/2025", "qui., 05/03/2025"]
)
def test_a_weekday_cut_short_before_the_day_is_no_word_of_the_title(day: str) -> None:
    brick = f'<figure><figcaption><i>{day}</i> <a href="/news/{{n}}"><b>{{title}}</b></a> <span>{{x}}</span>'
    found = read("<h1>News</h1>" + cards(brick, "The town opens it in spring.", heading=""), language="de")
    assert [item.title for item in found] == [*TITLES]


def test_a_link_to_the_comments_is_no_kind_and_one_that_repeats_the_title_no_tag() -> None:
    foot = (
        '<ul><li><a href="/news/{n}" rel="tag">Read on: {title}</a></li>'
        '<li><a href="/news/{n}#comments">Kommentare</a></li></ul></div>'
    )
    found = read(cards(TITLED.removesuffix("</div>") + foot), language="de")
    assert [(item.kind, item.tags) for item in found] == [("News", ())] * 3


def test_a_title_and_a_button_may_lead_to_the_start_page_of_another_site() -> None:
    share = "<a href='http://www.pinterest.com/pin/create/button/?url=x'><i></i></a>"
    cards = "".join(
        f"<article><div><a href='{url}'>{title}</a></div><p>{day} March 2026</p>{share}"
        f"<a href='{url}'>Read more</a></article>"
        for title, day, url in (
            ("Come to the first evening of the spring", 12, "https://evening.example/"),
            ("The old mill has a new roof at last", 10, "/news/roof/"),
        )
    )
    page = Page("https://towns.example/news/", f"<html lang='en'><body><h1>News</h1>{cards}</body></html>")
    assert [item.url for item in parse_news(page)] == [
        "https://evening.example/",
        "https://towns.example/news/roof/",
    ]
