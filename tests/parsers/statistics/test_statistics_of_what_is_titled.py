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


OURS = (("240", "members"), ("30", "countries"), ("55", "staff"))


@pytest.mark.parametrize(
    ("path", "title", "lead"),
    [
        ("partners/harbour-trust", "Harbour Trust", "A friend of ours since the first regatta."),
        ("en/our-members/members/fern-league/", "Fern League", "We met in the rain."),
        ("learn/rivers", "Ten facts about rivers", "Did you know?"),
        ("resources/search?q=towns", "Search results", "Showing 1 to 10."),
        ("tools/shade", "Our calculator of shade", "Move the slider."),
    ],
)
def test_a_page_among_partners_lessons_and_tools_tells_of_one_of_them(
    path: str, title: str, lead: str
) -> None:
    assert values("en", title, lead, OURS, path) == []
    assert values("en", "Our network", "We are many.", OURS, "about/partners") == [240, 30, 55]
    assert values("en", "Why towns join us", "We are many.", OURS, "members/benefits") == [240, 30, 55]


@pytest.mark.parametrize(
    ("language", "title", "lead"),
    [
        ("de", "Wohin wir bis 2035 wollen", "Das haben alle beschlossen."),
        ("en", "Where we are going", "By 2035 we want to be a network that counts."),
        ("it", "Dove andiamo", "Entro il 2035 vogliamo essere una rete che conta."),
    ],
)
def test_what_is_wanted_by_some_year_is_not_so_yet(language: str, title: str, lead: str) -> None:
    figures = {"de": ("Mitglieder", "Länder"), "en": ("members", "countries"), "it": ("soci", "paesi")}
    told = tuple(zip(("240", "30"), figures[language], strict=True))
    assert values(language, title, lead, told, "about/us") == []
    assert values(language, FORUM[language], "2035.", told, "about/us") == [240, 30]


def test_a_link_and_the_last_line_do_not_speak_for_the_house() -> None:
    foot = "<ul><li><a href='/about/'>About us</a></li></ul><p>© 2026 Tidelands Forum</p>"
    figures = (("148", "pages"), ("32", "case studies"), ("6", "countries"))
    assert values("en", "Handbook of shores", f"New this spring.</p>{foot}<p>", figures) == []
    spoken = "We wrote it with all members of Tidelands Forum."
    assert values("en", "Handbook of shores", spoken, OURS, "about/us") == [240, 30, 55]
