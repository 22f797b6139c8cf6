"""What is on and when, what was out of order, what a poll counted, what a field may hold; and their twins."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.statistics import parse_statistics

SHOWS = (
    (
        "The potting shed",
        "A gardener divides her lilies and asks what to do with a tap that has frozen over.",
    ),
    (
        "Walls and water",
        "A row of houses is damp for the third winter, and a surveyor has a theory about it.",
    ),
    ("Round the harbour", "Two brothers inherit one boat, and neither of them has ever learned how to swim."),
    ("The long hedge", "An old film about a village that could not agree where one garden ends, and why."),
)
HOURS = ("18:00", "18:45", "19:30", "20:15")


def page(title: str, body: str, path: str, house: str = "Union of Shore Towns") -> Page:
    text = (
        f"<html lang='en'><head><title>{title} | {house}</title></head><body><header><a href='/'>{house}</a>"
        f"</header><div class='content'>{body}</div><p>© 2026 {house}</p></body></html>"
    )
    read = datetime(2026, 11, 29, tzinfo=UTC)
    return Page(f"https://www.shoretowns.example{path}", text, fetched_at=read)


def titles(title: str, body: str, path: str) -> list[str]:
    return [item.title for item in parse_news(page(title, f"<h1>{title}</h1>{body}", path))]


def slots(hours: tuple[str, ...]) -> str:
    return "".join(
        f"<li><time datetime='2026-11-28T{hour}'>{hour}</time><a href='/watch/{name.lower()[4:8]}'>{name}</a>"
        f"<p>{text}</p></li>"
        for hour, (name, text) in zip(hours, SHOWS, strict=True)
    )


@pytest.mark.parametrize("day", ["", "<p>28 November 2026</p>"])
def test_hours_that_run_on_are_a_programme(day: str) -> None:
    assert titles("Saturday on the garden channel", f"{day}<ul>{slots(HOURS)}</ul>", "/watch/saturday") == []


def test_hours_that_run_back_are_the_news_of_a_day() -> None:
    assert len(titles("Saturday", f"<ul>{slots(HOURS[::-1])}</ul>", "/ticker")) == len(SHOWS)


def incidents(states: tuple[str, ...]) -> str:
    return "".join(
        f"<div class=it><h3><a href='/status/{number}'>{name} could not be reached by some</a></h3>"
        f"<p>{state}</p>"
        f"<small>Nov {20 - number}, 14:02 – 15:40 UTC</small></div>"
        for number, (state, (name, _)) in enumerate(zip(states, SHOWS, strict=True))
    )


@pytest.mark.parametrize(
    "state", ["Resolved", "This incident has been resolved.", "Störung behoben", "復旧済み"]
)
def test_what_was_out_of_order_is_no_event(state: str) -> None:
    assert titles("Incident history", incidents((state,) * 4), "/status/history") == []


def test_events_with_the_same_hours_are() -> None:
    assert len(titles("Events", incidents(("Bring boots",) * 4), "/events")) == len(SHOWS)


TEXT = "".join(
    f"<p>{text} And so on, with some more words about it than one would think.</p>" for _, text in SHOWS
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Lightest of all metals — gir hoy energi", 0),  # "hoy" is Norwegian here
        ("Mara Stone — today", 1),
        ("1998–today", 0),
    ],
)
def test_a_word_for_today_within_others_dates_no_page(line: str, found: int) -> None:
    assert (
        len(
            titles(
                "What lithium is like",
                f"<p>{line}</p>{TEXT}",
                "/blog/what-lithium-is-like" if found else "/metals/lithium",
            )
        )
        == found
    )


@pytest.mark.parametrize(
    ("path", "found"),
    [("/index.html", 0), ("/en/", 0), ("/privacypolicy.html", 0), ("/news/all-for-the-hedge.html", 1)],
)
def test_a_first_page_and_a_notice_of_rules_are_no_article(path: str, found: int) -> None:
    assert len(titles("All of us for one long hedge", f"<p>14 April 2026</p>{TEXT}", path)) == found


@pytest.mark.parametrize("title", ["Our authors", "Unsere Autorinnen", "執筆者一覧"])
def test_who_writes_is_no_article(title: str) -> None:
    cards = "".join(f"<article><h3>{name}</h3><p>{text}</p></article>" for name, text in SHOWS)
    assert titles(title, cards, "/blog/authors") == []


def figures(title: str, heading: str, *labels: tuple[str, str]) -> list[float | None]:
    row = "".join(f"<div><b>{figure}</b><p>{label}</p></div>" for figure, label in labels)
    body = f"<h1>{title}</h1><h2>{heading}</h2><div class=kpi>{row}</div>"
    return [it.value for it in parse_statistics(page(title, body, "/about"))]


@pytest.mark.parametrize(
    "heading", ["The Union at a glance", "The Network in figures", "Our Union in figures"]
)
def test_a_house_is_called_by_a_word_of_its_name(heading: str) -> None:
    assert figures("About us", heading, ("412", "member towns"), ("25", "countries")) == [412, 25]


def test_another_union_is_not() -> None:
    assert (
        figures("About us", "The Lake Union at a glance", ("412", "member towns"), ("25", "countries")) == []
    )


def test_who_answered_a_poll_is_no_member() -> None:
    told = (
        ("64%", "of clerks do not know how old their drains are"),
        ("380", "towns answered"),
        ("27", "towns"),
    )
    assert figures("About us", "What we heard", *told) == []
    told = ("9,400", "questions answered"), ("380", "member towns"), ("27", "countries")
    assert figures("About us", "What we do", *told) == [9400, 380, 27]


@pytest.mark.parametrize(
    ("source", "values"),
    [("world water agency", []), ("our own survey", [46, 193]), ("Shore Towns office", [46, 193])],
)
def test_a_label_that_cites_another_body(source: str, values: list[int]) -> None:
    told = ("46%", f"of member towns have a quay (source: {source})"), ("193", "member towns")
    assert figures("About us", "In figures", *told) == values


HALLS = (
    ("Leeds", "Library of Soil", "14 Mill Lane", "Leeds LS1 4AP", "+44 113 496 0121"),
    ("Bristol", "Garden Library", "3 Harbour Street", "Bristol BS1 5TR", "+44 117 496 0342"),
    ("York", "Earth Archive", "88 Quarry Road", "York YO1 7HH", "+44 1904 496027"),
)


def names(title: str, body: str, path: str) -> list[str | None]:
    return [office.name for office in parse_offices(page(title, f"<h1>{title}</h1>{body}", path))]


def test_the_last_of_a_list_that_ends_the_page_signs_nothing() -> None:
    rows = [
        f"<h4>{town}</h4><p><strong>{name}</strong><br>{street}<br>{code}<br>T. {phone}</p>"
        for town, name, street, code, phone in HALLS
    ]
    last = rows[-1].replace("<br>88", "</p><p>88")
    assert names("Where to read the atlas", "".join([*rows[:-1], last]), "/atlas") == []


def test_the_address_of_the_house_at_the_end_does() -> None:
    _, _, street, code, phone = HALLS[0]
    own = f"<p>Union of Shore Towns<br>{street}<br>{code}<br>T. {phone}</p>"
    assert names("The atlas", f"<p>Fifty maps of quays and gardens.</p>{own}", "/atlas") == [
        "Union of Shore Towns"
    ]


@pytest.mark.parametrize(("head", "found"), [("Example", 0), ("Beispiel", 0), ("Where we are", 1)])
def test_what_a_field_may_hold_is_no_office(head: str, found: int) -> None:
    rows = (
        ("name", "Oslo Office"),
        ("street", "Storgata 10"),
        ("postcode", "0155 Oslo"),
        ("phone", "+47 22 41 80 00"),
    )
    told = "".join(f"<tr><td>{field}</td><td>string</td><td>{value}</td></tr>" for field, value in rows)
    table = f"<table><tr><th>Field</th><th>Type</th><th>{head}</th></tr>{told}</table>"
    assert len(names("Locations", table, "/docs/locations")) == found


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Present: 14 members of the committee, 3 staff and 9 guests", []),
        ("Anwesend: 14 Mitglieder, 3 Beschäftigte und 9 Gäste", []),
        ("Presenti: 14 soci, 3 dipendenti e 9 ospiti", []),
        ("Our union: 14 members, 3 staff and 9 projects", [14, 3, 9]),
    ],
)
def test_who_came_to_a_meeting_is_counted_for_that_day(line: str, values: list[int]) -> None:
    read = parse_statistics(page("About us", f"<h1>About us</h1><p>{line}</p>", "/about"))
    assert [it.value for it in read] == values


def notices(heads: tuple[str, str], days: tuple[str, ...]) -> str:
    rows = "".join(
        f"<tr><td><a href='/register/{number}'>{name} and what was decided on it by the council</a></td>"
        f"<td>{number + 3}/11/2026</td><td>{day}</td></tr>"
        for number, (day, (name, _)) in enumerate(zip(days, SHOWS, strict=True))
    )
    return f"<table><tr><th>Title</th><th>{heads[0]}</th><th>{heads[1]}</th></tr>{rows}</table>"


@pytest.mark.parametrize(
    ("heads", "days", "found"),
    [
        (("Dal", "Al"), ("20/11/2026",) * 4, 0),
        (("From", "To"), ("20/11/2026",) * 4, 0),
        (("Published", "By"), ("the clerk",) * 4, 4),
    ],
)
def test_from_when_to_when_a_notice_hangs_out(
    heads: tuple[str, str], days: tuple[str, ...], found: int
) -> None:
    assert len(titles("Public register", notices(heads, days), "/register")) == found


THINGS = ("青花缠枝莲纹碗与盘", "清代水利图卷残本", "民国渡船牌照一枚", "明代河工碑文拓片")


@pytest.mark.parametrize(
    ("label", "found"), [("入藏日期", 0), ("出土日期", 0), ("拍摄时间", 0), ("发布日期", 4)]
)
def test_the_day_when_a_thing_was_got_is_none_of_publication(label: str, found: int) -> None:
    cards = "".join(
        f"<a class=c href='/items/{number}'><img src='/{number}.jpg' alt=''><h4>{name}</h4>"
        f"<p>{label}：2019年4月{number}日</p></a>"
        for number, name in enumerate(THINGS, start=3)
    )
    assert len(titles("馆藏精选", f"<div>{cards}</div>", "/items")) == found
