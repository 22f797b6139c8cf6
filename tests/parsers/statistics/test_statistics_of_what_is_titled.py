"""Figures below nothing but a title: they are of what it names, unless the page speaks of the house."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

FORUM = {"en": "Tidelands Forum", "de": "Wattenforum", "it": "Forum delle Maree", "zh": "潮间带论坛"}
FIRM = (("230", "employees"), ("35", "countries"), ("3", "offices"))


def values(
    language: str, title: str, lead: str, figures: tuple[tuple[str, str], ...], path: str = "topics/88"
) -> list[float | None]:
    house = FORUM[language]
    band = "".join(f"<div class='c'><p>{number}</p><p>{label}</p></div>" for number, label in figures)
    page = Page(
        f"https://tidelands.example/{path}",
        f"<html lang='{language}'><head><title>{title} | {house}</title></head><body>"
        f"<header><a href='/'>{house}</a></header><main><h1>{title}</h1><p>{lead}</p>{band}</main>"
        f"<footer>© 2026 {house}</footer></body></html>",
    )
    return [it.value for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("language", "title", "lead", "figures"),
    [
        ("en", "Bramble Pumps Ltd", "Entry in the directory of makers of pumps.", FIRM),
        (
            "it",
            "Officine Brandolini",
            "Scheda nell'annuario dei produttori.",
            (("230", "dipendenti"), ("35", "paesi"), ("3", "stabilimenti")),
        ),
        (
            "de",
            "Aktie der Moorwerke steigt",
            "Der Versorger legte gute Zahlen vor.",
            (("3,1 %", "Tagesgewinn"), ("8.700", "Mitarbeiter"), ("16", "Länder")),
        ),
        (
            "zh",
            "你知道吗？",
            "关于水的几个事实。",
            (("97%", "的水是咸水"), ("263", "跨国流域"), ("148", "国家")),
        ),
        (
            "en",
            "What residents think about cycling",
            "An institute rang up two thousand adults.",
            (("62%", "want more lanes"), ("2,014", "people asked"), ("74%", "own a bicycle")),
        ),
        ("en", "Who does what: the World Granary Programme", "A guide for our members.", FIRM),
        ("en", "Supplier of the month: Bramble Pumps Ltd.", "We like what they make.", FIRM),
        ("en", "What the Coalition of Canal Towns does", "The coalition was set up in Ghent.", FIRM),
    ],
)
def test_they_are_of_what_the_title_names(
    language: str, title: str, lead: str, figures: tuple[tuple[str, str], ...]
) -> None:
    assert values(language, title, lead, figures) == []


@pytest.mark.parametrize(
    ("title", "lead", "path"),
    [
        ("Towns on the mud", "We work where the tide does.", "topics/88"),
        ("Towns on the mud", "The Tidelands Forum was founded by pilots.", "topics/88"),
        ("Impact of the network", "What came of it.", "topics/88"),
        ("The network: key figures", "What came of it.", "topics/88"),
        ("Towns on the mud", "The network was founded by pilots.", "topics/88"),
        ("Towns on the mud", "What the pilots began.", "about"),
        ("Towns on the mud", "What the pilots began.", ""),
    ],
)
def test_they_are_of_the_house_where_the_page_speaks_of_it(title: str, lead: str, path: str) -> None:
    assert values("en", title, lead, FIRM, path) == [230, 35, 3]


def test_they_are_of_the_house_where_the_head_says_nothing_else() -> None:
    band = "".join(f"<div class='c'><p>{number}</p><p>{label}</p></div>" for number, label in FIRM)
    page = Page(
        "https://tidelands.example/topics/88",
        f"<html lang='en'><title>Tidelands Forum</title><main><h1>Mud</h1><p>Work.</p>{band}</main></html>",
    )
    assert [it.value for it in parse_statistics(page)] == [230, 35, 3]


def test_counters_of_somebody_else_are_no_counters_without_digits() -> None:
    title = "What the Coalition of Canal Towns does"
    band = "".join(
        f"<div class='elementor-counter'><span class='elementor-counter-number' data-to-value='{number}'>"
        f"{number}</span><div class='elementor-counter-title'>{label}</div></div>"
        for number, label in FIRM
    )
    page = Page(
        "https://tidelands.example/topics/88",
        f"<html lang='en'><head><title>{title} | Tidelands Forum</title></head><body>"
        f"<main><h1>{title}</h1><p>The coalition sits in Ghent.</p>{band}</main></body></html>",
    )
    assert list(parse_statistics(page)) == []


@pytest.mark.parametrize(
    ("title", "figures"),
    [
        ("Impact", FIRM),
        ("Welcome", FIRM),
        ("Work where the tide goes", FIRM),
        ("Local mud. Global tides.", FIRM),
        ("Towns on the Mud", (("1,200", "member towns"), ("35", "countries"), ("3", "surveys"))),
    ],
)
def test_they_are_of_the_house_below_a_motto_or_where_members_are_counted(
    title: str, figures: tuple[tuple[str, str], ...]
) -> None:
    assert len(values("en", title, "What the pilots began.", figures)) == len(figures)


def test_towns_that_were_looked_at_are_no_members() -> None:
    study = (
        ("184", "cities studied"),
        ("31", "countries"),
        ("57%", "have a plan"),
        ("12", "recommendations"),
    )
    assert values("en", "How towns handle water", "Researchers asked around.", study) == []


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Ellersee: Zahlen und Fakten", []), ("Unser Netzwerk in Zahlen", [120.0, 14.0, 31.0])],
)
def test_a_drawing_below_a_title_is_of_what_it_names(title: str, kept: list[float]) -> None:
    labels = ("Meter tief", "Inseln", "Boote") if not kept else ("Mitglieder", "Länder", "Büros")
    texts = zip((120, 14, 31), labels, strict=True)
    drawn = "".join(f"<g><text>{number}</text><text>{label}</text></g>" for number, label in texts)
    page = Page(
        "https://tidelands.example/topics/88",
        f"<html lang=de><head><title>{title} | Wattenforum</title></head><body>"
        f"<header><a href='/'>Wattenforum</a></header><main><h1>{title}</h1>"
        f"<svg>{drawn}</svg></main></body></html>",
    )
    assert [it.value for it in parse_statistics(page)] == kept
