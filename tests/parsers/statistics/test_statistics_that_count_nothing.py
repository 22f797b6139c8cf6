"""Figures that count nothing of a house: ages, sets of data, facts of the thing that a page is about."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

ABOUT = "https://tidelands.example/about/"


def read(
    main: str, url: str = ABOUT, title: str = "About us | Tidelands Forum", language: str = "en"
) -> list[tuple[str, str, float | None]]:
    page = Page(
        url,
        f"<html lang='{language}'><head><title>{title}</title></head><body><header>"
        f"<a href='/'>Tidelands Forum</a></header><main>{main}</main></body></html>",
    )
    return [(it.concept, it.label, it.value) for it in parse_statistics(page)]


def row(*figures: tuple[str, str], box: str = "c") -> str:
    return "".join(f"<div class='{box}'><b>{value}</b><p>{label}</p></div>" for value, label in figures)


def test_from_which_age_people_are_called_so_is_no_figure() -> None:
    assert read(f"<h1>About us</h1>{row(('65+', 'Seniors'), ('18+', 'Adults'), ('6+', 'Children'))}") == []


def test_people_of_an_age_may_be_counted() -> None:
    helped = row(("650+", "Seniors visited"), ("180+", "Children taught"), ("62+", "Adults in training"))
    assert [value for *_, value in read(f"<h1>About us</h1>{helped}")] == [650, 180, 62]


@pytest.mark.parametrize("label", ["Age", "Mindestalter", "Edad", "年齢"])
def test_how_old_people_are_is_left_out_of_a_row(label: str) -> None:
    found = read(
        f"<h1>About us</h1>{row(('38', label), ('120', 'Staff'), ('14', 'Offices'), ('9', 'Countries'))}"
    )
    assert [value for *_, value in found] == [120, 14, 9]


@pytest.mark.parametrize(
    "labels",
    [
        ("different countries present in the dataset", "cities in the dataset"),
        ("Länder im Datensatz", "Städte im Datensatz"),
        ("pays dans le jeu de données", "villes dans le jeu de données"),
        ("países en el conjunto de datos", "ciudades en el conjunto de datos"),
    ],
)
def test_what_a_set_of_data_holds_is_not_the_house(labels: tuple[str, str]) -> None:
    assert read(f"<h1>About the data</h1>{row(('38', labels[0]), ('1,200', labels[1]))}") == []


SHIP = row(("500", "passengers on board"), ("65", "cars"), ("7", "decks"), ("24", "hands"), box="ship-fact")


def test_below_the_title_of_a_page_stand_facts_of_what_it_names() -> None:
    url, title = "https://tidelands.example/fleet/heron/", "The Heron | Tidelands Forum"
    assert read(f"<h1>Our ship the Heron</h1><p>She is white.</p>{SHIP}", url, title) != []
    assert read(f"<h1>The ship: MS Heron</h1><p>She is white.</p>{SHIP}", url, title) == []
    assert read(f"<h1>Tidelands Forum at sea</h1>{SHIP}", url, title) != []


def test_a_section_headed_with_the_name_of_another_body_has_its_figures() -> None:
    facts = "<ul><li><b>855</b><span>Villes et régions</span></li><li><b>68</b><span>Pays</span></li></ul>"
    page = "<h1>Qui sommes-nous</h1><p>Les toits.</p><section><h2>{}</h2><p>Un vieux bateau.</p>{}</section>"
    title = "Qui sommes-nous – Union de la Marée"
    assert read(page.format("l'Institut Hibou Blanc", facts), title=title, language="fr") == []
    assert len(read(page.format("Notre réseau", facts), title=title, language="fr")) == 2
    assert len(read(page.format("L'Union de la Marée", facts), title=title, language="fr")) == 2


def test_figures_of_a_project_are_its_own() -> None:
    helped = row(("50+", "Bambini a scuola"), ("120", "Donne sostenute"), ("2", "Progetti attivi"))
    home = "https://tidelands.example/"
    page = "<h1>Benvenuti</h1><section><h2>{}</h2>{}</section>"
    assert read(page.format("Progetto Lanterna", helped), home, "Tidelands Forum", "it") == []
    assert len(read(page.format("I nostri numeri", helped), home, "Tidelands Forum", "it")) == 3


QUIZ = "<section><h2>Our network in numbers</h2>{}</section>"


def _guess(label: str, figure: str, said: str = "Show the answer") -> str:
    return (
        f"<div><h3>{label}</h3><input type='range' min='0' max='3000' value='0'>"
        f"<details><summary>{said}</summary><p>{figure}</p></details></div>"
    )


FIGURES = (("Member towns", "800"), ("Countries", "110"), ("Projects", "45"))


def test_what_is_pressed_to_see_a_figure_is_no_label() -> None:
    asked = "".join(_guess(label, figure) for label, figure in FIGURES)
    assert read(QUIZ.format(asked)) == [
        ("members", "Member towns", 800),
        ("countries", "Countries", 110),
        ("projects", "Projects", 45),
    ]


def test_a_summary_of_its_own_may_be_a_label() -> None:
    told = "".join(_guess("", figure, label) for label, figure in FIGURES)
    assert [label for _, label, _ in read(QUIZ.format(told))] == ["Member towns", "Countries", "Projects"]


CARD = "<div class='card'><span class='n'>{}</span><div class='l'>{}</div><div class='d'>{}</div></div>"


def test_a_range_or_money_in_a_row_of_boxes_parts_it_not() -> None:
    cards = "".join(
        CARD.format(figure, label, "They come along most weeks, rain or shine")
        for figure, label in (
            ("6,500+", "Neighbours taking part"),
            ("300-400", "Weekly guests"),
            ("150+", "Youth served"),
            ("10+", "Street parties held"),
            ("$25K", "Raised"),
            ("1,000+", "Artists supported"),
        )
    )
    found = read(f"<h1>About us</h1><section><h2>Our impact</h2><div>{cards}</div></section>")
    assert [value for *_, value in found] == [6500, 150, 10, 1000]


def test_a_label_may_tell_since_when() -> None:
    boxes = "".join(
        f"<article><b>{figure}</b><span>{label}</span></article>"
        for figure, label in (("52", "Years at sea, since 1974"), ("180+", "Ships built"), ("9", "Yards"))
    )
    assert [value for *_, value in read(f"<h1>About us</h1><h2>In numbers</h2>{boxes}")] == [52, 180, 9]


def test_a_sign_that_is_not_shown_rounds_nothing() -> None:
    box = "<div class='s'><div class='n'><div>{}</div><div{}>+</div></div><h3>{}</h3></div>"
    shown = (("350", "", "Member towns"), ("85", " style='display:none'", "Countries"), ("9", "", "Offices"))
    page = Page(ABOUT, "<title>About us</title><h1>About us</h1>" + "".join(box.format(*it) for it in shown))
    assert [it.qualifier for it in parse_statistics(page)] == ["at_least", "exact", "at_least"]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ("New cases", "In hospital", "Members of the network", "Countries")),
        ("de", ("Neue Fälle", "Todesfälle", "Mitglieder", "Länder")),
        ("fr", ("Nouveaux cas", "À l'hôpital", "Villes membres", "Pays")),
        ("es", ("Casos confirmados", "Hospitalizados", "Ciudades miembros", "Países")),
        ("it", ("Nuovi casi", "Ricoverati", "Città", "Paesi")),
        ("pt", ("Casos novos", "Internados", "Cidades", "Países")),
        ("ja", ("新規感染者数", "入院患者数", "報告都市", "報告国")),
        ("ko", ("신규 확진자", "입원 환자", "보고 도시", "보고 국가")),
        ("zh", ("新增确诊", "住院患者", "报告城市", "报告国家")),
    ],
)
def test_how_far_an_illness_has_spread_is_no_figure_of_the_house(
    language: str, labels: tuple[str, ...]
) -> None:
    figures = row(*zip(("6060", "531", "340", "28"), labels, strict=True))
    assert read(f"<h1>Tidelands</h1>{figures}", language=language) == []


@pytest.mark.parametrize(
    "labels",
    [
        ("hospitals", "staff", "countries", "vaccinations given"),
        ("hospitals", "staff", "countries", "people treated in hospital"),
        ("offices", "staff", "new cases", "active cases"),
    ],
)
def test_a_house_of_care_or_of_law_counts_its_own_work(labels: tuple[str, ...]) -> None:
    found = read(f"<h1>About us</h1>{row(*zip(('12', '300', '17', '40,000'), labels, strict=True))}")
    assert [value for *_, value in found] == [12, 300, 17, 40000]


@pytest.mark.parametrize(
    ("heading", "runners"),
    [("Ergebnisse 12. Hafenlauf", "Läufer am Start"), ("Harbour Run: statistics", "Runners")],
)
def test_who_ran_a_race_tells_nothing_of_the_house(heading: str, runners: str) -> None:
    facts = (("1,240", runners), ("31", "Nations"), ("84", "Clubs"), ("42", "Distances"))
    body = "".join(f"<div class=stat><b>{value}</b><p>{label}</p></div>" for value, label in facts)
    page = f"<title>Hafenlauf</title><main><h1>{heading}</h1>{body}</main>"
    assert not list(parse_statistics(Page("https://hafenlauf.example/2026/", page)))


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("灯塔跑的数字", ("名参赛者", "个国家和地区", "名沿途志愿者")),
        ("숫자로 보는 등대 달리기", ("명의 출발 주자", "개국", "명의 코스 자원봉사자")),
    ],
)
def test_nor_do_the_countries_and_helpers_beside_them(heading: str, labels: tuple[str, ...]) -> None:
    facts = zip(("1000", "65", "287"), labels, strict=True)
    body = "".join(
        f"<div class=col><p class=display>{value}</p><p>{label}</p></div>" for value, label in facts
    )
    page = f"<title>{heading} | Green Ridge</title><main><h1>{heading}</h1><div>{body}</div></main>"
    assert not list(parse_statistics(Page("https://www.green-ridge.example/page/", page)))
