"""A page as a whole: one edit is one event, noise is none, what was not read is not compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.changes import compare
from iclei_scraper.items import PageRecords
from iclei_scraper.records import (
    Change,
    CookieDeclaration,
    Evidence,
    Feature,
    Finding,
    NewsItem,
    Office,
    Phone,
    Statistic,
)

URL = "https://network.example/about/"
TEXT = """A network of more than 2,500 local governments
Active in 125 countries, we help towns to plan.
Rhine Secretariat
Hafenweg 3, 79100 Altstadt
T: +49-761/368920
Featured member
Altsund, Norway has been a member since 1998.
Ferries run on tides
22 December 2025
Read more
Roofs that drink
9 December 2025
Read more"""
OFFICE = Office(
    region="Europe",
    name="Rhine Secretariat",
    address=("Hafenweg 3", "79100 Altstadt"),
    phones=(Phone(raw="+49-761/368920", e164="+49761368920"),),
    evidence=(Evidence(field="phones", quote="T: +49-761/368920"),),
)
MEMBERS = Statistic(concept="members", label="local governments", value=2500, raw="more than 2,500")
FEATURE = Feature(kind="member", name="Altsund, Norway", text="Altsund, Norway has been a member since 1998.")
FERRIES = NewsItem(
    title="Ferries run on tides",
    url="https://network.example/ferries/",
    published="2025-12-22",
    published_raw="22 December 2025",
)
ROOFS = NewsItem(
    title="Roofs that drink",
    url="https://network.example/roofs/",
    published="2025-12-09",
    published_raw="9 December 2025",
)
PAGE = PageRecords(
    url=URL,
    title="About",
    offices=(OFFICE,),
    statistics=(MEMBERS,),
    features=(FEATURE,),
    news=(FERRIES, ROOFS),
    text=TEXT,
)


def told(after: PageRecords, before: PageRecords = PAGE) -> list[tuple[str, str, str | None]]:
    return [(change.kind, change.op, change.field) for change in compare(before, after)]


def edited(old: str, new: str, **records: object) -> PageRecords:
    assert old in TEXT
    return replace(PAGE, text=TEXT.replace(old, new), **records)  # type: ignore[arg-type]  # fields of the page


def test_the_same_page_has_no_changes() -> None:
    assert told(PAGE) == []
    assert told(replace(PAGE, language="en", canonical_url=URL, alternates={"es": URL + "es/"})) == []


def test_an_edit_of_the_text_is_told_with_its_words() -> None:
    (change,) = compare(PAGE, edited("help towns to plan", "help towns and villages to plan"))
    assert (change.kind, change.op, change.key, change.field, change.severity) == (
        "text",
        "changed",
        "About",
        "text",
        "low",
    )
    assert change.before == "…125 countries, we help towns to plan."
    assert change.after == "…125 countries, we help towns and villages to plan."


def test_an_offices_phone_in_the_text_is_one_event() -> None:
    new = replace(
        OFFICE,
        phones=(Phone(raw="+49-761/368999", e164="+49761368999"),),
        evidence=(Evidence(field="phones", quote="T: +49-761/368999"),),
    )
    assert told(edited("+49-761/368920", "+49-761/368999", offices=(new,))) == [
        ("office", "changed", "phones")
    ]


def test_a_figure_in_the_text_is_one_event() -> None:
    new = replace(MEMBERS, value=2600, raw="more than 2,600")
    assert told(edited("more than 2,500", "more than 2,600", statistics=(new,))) == [
        ("statistic", "changed", "value")
    ]


def test_the_sentence_around_a_figure_is_no_part_of_it() -> None:
    quotes = [
        f"A network of more than {number} local governments{end}"
        for number, end in (("2,500", ""), ("2,600", " at sea"))
    ]
    old, new = (
        replace(
            MEMBERS, value=value, raw=f"more than {value:,}", evidence=(Evidence(field="value", quote=quote),)
        )
        for value, quote in zip((2500, 2600), quotes, strict=True)
    )
    before, after = replace(PAGE, statistics=(old,)), edited(quotes[0], quotes[1], statistics=(new,))
    changes = compare(before, after)
    assert [(change.kind, change.field) for change in changes] == [("statistic", "value"), ("text", "text")]
    assert changes[1].before == "A network of more than 2,500 local governments"
    assert changes[1].after == "A network of more than 2,600 local governments at sea"


def test_a_figure_beside_another_edit_is_two() -> None:
    new = replace(MEMBERS, value=2600, raw="more than 2,600")
    after = edited("2,500 local governments", "2,600 cities and local governments", statistics=(new,))
    assert told(after) == [("statistic", "changed", "value"), ("text", "changed", "text")]


def test_an_office_added_and_one_removed_do_not_change_the_text_besides() -> None:
    lines = "\nCanal Office\nQuai des Fleurs 35\nBrussels\nT: +32 2 735 28 50\nE: canal@network.example"
    canal = Office(
        region="Europe",
        name="Canal Office",
        address=("Quai des Fleurs 35", "Brussels"),
        phones=(Phone(raw="+32 2 735 28 50", e164="+3227352850"),),
        emails=("canal@network.example",),
    )
    larger = replace(PAGE, text=TEXT + lines, offices=(OFFICE, canal))
    assert told(larger) == [("office", "added", None)]
    assert told(PAGE, larger) == [("office", "removed", None)]


def test_a_renamed_office_in_the_text() -> None:
    assert told(
        edited("Rhine Secretariat", "Upper Rhine Hub", offices=(replace(OFFICE, name="Upper Rhine Hub"),))
    ) == [("office", "renamed", "name")]


def test_a_rotating_feature_is_noise() -> None:
    new = Feature(
        kind="member", name="Portolindo, Brazil", text="Portolindo opened forty kilometres of cycle paths."
    )
    after = edited(str(FEATURE.text), str(new.text), features=(new,))
    (change,) = compare(PAGE, after)
    assert (change.kind, change.op, change.field) == ("feature", "changed", "name")
    assert (change.before, change.after) == ("Altsund, Norway", "Portolindo, Brazil")
    assert (change.severity, change.verdict) == ("info", "noise")


def test_a_card_published_and_one_pushed_off() -> None:
    new = NewsItem(
        title="Trams at night",
        url="https://network.example/trams/",
        published="2026-01-05",
        published_raw="5 January 2026",
    )
    text = TEXT.replace(
        "Ferries run on tides", "Trams at night\n5 January 2026\nRead more\nFerries run on tides"
    )
    text = text.replace("\nRoofs that drink\n9 December 2025\nRead more", "")
    after = replace(PAGE, news=(new, FERRIES), text=text)
    assert told(after) == [("news", "removed", None), ("news", "added", None)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Posted 3 minutes ago by the press desk of the town",
            "Posted 2 hours ago by the press desk of the town",
        ),
        ("Aktualisiert vor 2 Stunden", "Aktualisiert vor 5 Minuten"),
        ("3分前に更新された記事です", "5時間前に更新された記事です"),
        ("3일 전", "12시간 전"),
        ("Monday, 3 November 2026", "Tuesday, 4 November 2026"),
        ("lundi 3 novembre 2026, 14:05", "mardi 4 novembre 2026, 09:31"),
        ("2026年11月3日(火)", "2026年11月4日(水)"),
        ("Last updated: 3 November 2026", "Last updated: 4 November 2026"),
        ("14:05", "15:06"),
        ("This page has 1,204 views so far", "This page has 1,311 views so far"),
        ("Visitors: 48210", "Visitors: 48377"),
        ("조회수 1,204", "조회수 1,388"),
        ("Altstadt today 18 °C", "Altstadt today 7 °C"),
        ("Starts in 12 days 03 hours 10 minutes", "Starts in 11 days 02 hours 55 minutes"),
        ("request 9f86d081884c7d659a2feaa0c55ad015", "request 2c26b46b68ffc68ff99b453c1d304134"),
        ("“Cities” – and towns…", '"Cities" - and towns...'),
        ("CITIES ACT NOW", "Cities act now"),
        ("2,500 members met", "2500 members met"),
    ],
)
def test_noise(before: str, after: str) -> None:
    assert told(replace(PAGE, text=f"{TEXT}\n{after}"), replace(PAGE, text=f"{TEXT}\n{before}")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Apply until 12 March 2026", "Apply until 15 April 2026"),
        ("The fee is 120 euros", "The fee is 140 euros"),
        ("会議は東京で開かれます", "会議は京都で開かれます"),
        ("Member cities meet in Bonn", "Member cities meet in Turku"),
    ],
)
def test_no_noise(before: str, after: str) -> None:
    changed = told(replace(PAGE, text=f"{TEXT}\n{after}"), replace(PAGE, text=f"{TEXT}\n{before}"))
    assert changed == [("text", "changed", "text")]


def test_a_column_of_visits_may_grow_by_any_number() -> None:
    board = "제목\n작성일\n조회\n순환도시\n2025-12-08\n{}\n겨울 난방\n2025-10-13\n{}"
    seen, again, fewer = (
        replace(PAGE, text=board.format(*counts)) for counts in ((40, 1206), (97, 1541), (12, 9))
    )
    assert told(again, seen) == []
    assert told(fewer, seen) == [("text", "changed", "text")]
    unnamed = [replace(page, text=str(page.text).replace("조회", "정원")) for page in (again, seen)]
    assert told(*unnamed) == [("text", "changed", "text")]


def test_paragraphs_that_moved_or_are_divided_otherwise() -> None:
    lines = TEXT.split("\n")
    assert told(replace(PAGE, text="\n".join(lines[::-1]))) == []
    assert told(replace(PAGE, text=" ".join(lines[:6]) + "\n" + "\n".join(lines[6:]))) == []
    assert told(replace(PAGE, text="\n".join(lines[6:]) + "\n" + " ".join(lines[:6]))) == []


def test_two_words_that_change_places_in_a_sentence_are_an_edit() -> None:
    one, other = (
        replace(PAGE, text=TEXT + f"\n{line}")
        for line in ("Towns advise cities here", "Cities advise towns here")
    )
    assert told(other, one) == [("text", "changed", "text")]


def test_a_paragraph_added_has_nothing_before() -> None:
    (change,) = compare(PAGE, replace(PAGE, text=TEXT + "\nOur office moves in spring to a larger building."))
    assert (change.before, change.after) == (None, "Our office moves in spring to a larger building.")


def test_long_changes_are_told_in_excerpts() -> None:
    long = "\n".join(f"Paragraph number {n} speaks of river {n * 7} at length." for n in range(400))
    (change,) = compare(PAGE, replace(PAGE, text=long))
    assert change.before is not None
    assert change.after is not None
    assert len(change.before) <= 300
    assert len(change.after) <= 300


def test_the_title_alone() -> None:
    (change,) = compare(PAGE, replace(PAGE, title="About the network"))
    assert (change.kind, change.field, change.before, change.after) == (
        "text",
        "title",
        "About",
        "About the network",
    )


def test_an_article_has_no_text_of_its_own() -> None:
    assert told(replace(PAGE, text=None)) == []


def test_findings_open_and_close() -> None:
    spam = Finding(
        kind="injected_content",
        severity="high",
        quote="Best casino",
        url="https://spam.example.net/",
        signals=("foreign domain", "hidden"),
        values={"score": 6.0},
    )
    (opened,) = compare(PAGE, replace(PAGE, findings=(spam,)))
    assert (opened.kind, opened.op, opened.key, opened.field) == (
        "finding",
        "added",
        "Best casino",
        "injected_content",
    )
    assert (opened.severity, opened.after) == ("high", "https://spam.example.net/; foreign domain, hidden")
    (closed,) = compare(replace(PAGE, findings=(spam,)), PAGE)
    assert (closed.op, closed.severity, closed.after) == ("removed", "info", None)
    rescored = replace(spam, values={"score": 7.0}, signals=("foreign domain", "lexicon"), evidence=())
    assert told(replace(PAGE, findings=(rescored,)), replace(PAGE, findings=(spam,))) == []


def test_a_contradiction_under_a_new_name_is_the_same() -> None:
    one = Finding(
        kind="contradiction",
        severity="low",
        record="office:rhine",
        field="emails",
        values={"header": [], "footer": ["a@b.example"]},
    )
    other = replace(one, record="office:upper-rhine")
    assert told(replace(PAGE, findings=(other,)), replace(PAGE, findings=(one,))) == []
    worse = replace(one, field="phones", values={"header": ["1"], "footer": ["2"]})
    (change,) = compare(replace(PAGE, findings=(one,)), replace(PAGE, findings=(one, worse)))
    assert (change.key, change.after) == ("Rhine, phone", "header: 1, footer: 2")


def test_injected_words_in_the_text_are_told_by_the_finding_alone() -> None:
    spam = Finding(
        kind="injected_content", severity="high", quote="Play and win now", url="https://spam.example.net/"
    )
    assert told(replace(PAGE, text=TEXT + "\nPlay and win now", findings=(spam,))) == [
        ("finding", "added", "injected_content")
    ]


@pytest.mark.parametrize("kind", ["office", "news", "statistic", "cookie", "feature", "finding", "link"])
def test_a_kind_that_could_not_be_read_is_not_compared(kind: str) -> None:
    empty = PageRecords(url=URL, text=TEXT, unread={kind: "ValueError: broken"})
    full = replace(
        PAGE,
        cookies=(CookieDeclaration(name="a"),),
        findings=(Finding(kind="injected_content", severity="high", quote="x"),),
    )
    assert kind not in {change.kind for change in compare(full, empty)}
    assert kind not in {change.kind for change in compare(empty, full)}


def test_every_change_is_of_a_known_form() -> None:
    everything = compare(PageRecords(url=URL, text="One line"), PAGE) + compare(
        PAGE, PageRecords(url=URL, text="One line")
    )
    assert everything
    for change in everything:
        assert isinstance(change, Change)
        assert change.op in {"added", "removed", "changed", "renamed", "moved"}
        assert change.severity in {"info", "low", "medium", "high"}
        assert change.key
        assert change.identity
