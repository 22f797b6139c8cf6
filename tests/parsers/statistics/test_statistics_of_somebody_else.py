"""Figures that a page tells of somebody else; and what stands behind a label and is no part of it."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics
from iclei_scraper.values.numbers.quantities import find_quantities

FIGURES = (("1,200+", "Staff"), ("14", "Offices"), ("9", "Countries"))
BAND = "".join(f"<div class='x'><p>{number}</p><p>{label}</p></div>" for number, label in FIGURES)


def read(main: str, title: str, language: str = "en") -> list[tuple[str, str, float | None]]:
    page = Page(
        "https://tidelands.example/stories/brindle/",
        f"<html lang='{language}'><head><title>{title} | Tidelands Forum</title></head><body><header>"
        f"<a href='/'>Tidelands Forum</a></header><main>{main}</main></body></html>",
    )
    return [(it.concept, it.label, it.value) for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("above", "title", "below", "language"),
    [
        ("<p>Customer story</p>", "Brindle Barges", "", "en"),
        ("<p>Kundenporträt</p>", "Wie Brindle jede Schleuse kennt", "", "de"),
        ("<nav>Home / 導入事例</nav>", "ブリンドル運輸", "", "ja"),
        (
            "<p>New on the river</p>",
            "Brindle Barges",
            (
                "<figure><blockquote>Each lock is a friend now.</blockquote>"
                "<figcaption>Mara Oldfield, Head of Fleet, Brindle Barges</figcaption></figure>"
            ),
            "en",
        ),
    ],
)
def test_a_portrait_has_the_figures_of_whom_it_portrays(
    above: str, title: str, below: str, language: str
) -> None:
    assert read(f"{above}<h1>{title}</h1><p>It moves goods.</p>{BAND}{below}", title, language) == []
    lone = "<div><strong>14</strong><span>Offices worldwide</span></div>"
    assert read(f"{above}<h1>{title}</h1><p>It moves goods.</p>{lone}{below}", title, language) == []


@pytest.mark.parametrize(
    ("above", "title"),
    [("<p>Customer story</p>", "Tidelands Forum"), ("<p>About us</p>", "Twenty years on the water")],
)
def test_a_page_about_itself_has_its_own(above: str, title: str) -> None:
    assert [value for *_, value in read(f"{above}<h1>{title}</h1>{BAND}", title)] == [1200, 14, 9]


def _cards(*cards: tuple[str, str, str]) -> str:
    return "".join(
        f"<div class='f'><p>{n}</p><p>{label}</p><p>{source}</p></div>" for n, label, source in cards
    )


def test_different_names_and_years_below_figures_tell_whose_they_are() -> None:
    title = "Why towns matter"
    figures = (("4,200+", "cities at risk of floods"), ("130", "countries on a coast"), ("71", "partners"))
    others = ("Institute of Tides, 2022", "Bank of the World (2023)", "Bank of the World (2023)")
    ours = ("Annual report, 2022", "Our annual report, 2022", "Our annual report, 2022")
    named = ("Tidelands Forum survey, 2022", "Bank of the World (2023)", "Tidelands Forum, 2022")
    for sources, count in ((others, 0), (ours, 3), (named, 3)):
        cards = _cards(*((number, label, it) for (number, label), it in zip(figures, sources, strict=True)))
        assert len(read(f"<h1>{title}</h1>{cards}", title)) == count


@pytest.mark.parametrize("end", [" →", "<span aria-hidden='true'>→</span>", " ›", " »", " ↗", "¹", " >"])
def test_an_arrow_or_a_raised_number_is_no_part_of_a_label(end: str) -> None:
    cards = "".join(
        f"<div><b>{number}</b><p><a href='/{label}'>{label}{end}</a></p></div>" for number, label in FIGURES
    )
    assert [label for _, label, _ in read(cards, "About us")] == ["Staff", "Offices", "Countries"]


@pytest.mark.parametrize("labels", [("Staff", "Offices", "Countries"), ("職員", "事務所", "か国")])
def test_the_number_of_a_note_is_no_part_of_a_label(labels: tuple[str, ...]) -> None:
    language = "en" if labels[0].isascii() else "ja"
    cards = "".join(
        f"<div><p>{number}</p><p>{label}<sup><a href='#n{at}'>{at}</a></sup></p></div>"
        for at, ((number, _), label) in enumerate(zip(FIGURES, labels, strict=True), 1)
    )
    found = read(cards, "About us", language)
    assert [(label, value) for _, label, value in found] == [*zip(labels, (1200, 14, 9), strict=True)]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("125 개최한 강좌", " 개최한 강좌"),
        ("125 여성 시장", " 여성 시장"),
        ("125개 도시", " 도시"),
        ("125 개 도시", " 도시"),
        ("125 여개 도시", " 도시"),
    ],
)
def test_a_korean_counting_word_ends_where_its_word_does(text: str, rest: str) -> None:
    (found,) = find_quantities(text)
    assert text[found.end :] == rest


@pytest.mark.parametrize("said", ["Figure:", "More than", "Chiffre clé"])
def test_words_that_are_only_read_aloud_beside_a_figure_are_no_label(said: str) -> None:
    cards = "".join(
        f"<div><div><span class='sr-only'>{said}</span>{number}</div><div>{label}</div></div>"
        for number, label in FIGURES
    )
    assert [value for *_, value in read(cards, "About us")] == [1200, 14, 9]
    labels = "".join(
        f"<div><div>{number} <span class='sr-only'>{label}</span></div><p>All of them work here.</p></div>"
        for number, label in FIGURES
    )
    assert [label for _, label, _ in read(labels, "About us")] == ["Staff", "Offices", "Countries"]


def test_a_partner_in_numbers_on_a_page_about_partners_is_somebody_else() -> None:
    union = "<h2>Union des Quais</h2><p>Elle relie.</p><h2>L'Union en chiffres</h2>"
    assert read(f"<h1>Nos partenaires</h1>{union}{BAND}", "Nos partenaires", "fr") == []
    own = f"<h1>Nos partenaires</h1><p>Merci.</p><h2>Tidelands en chiffres</h2>{BAND}"
    assert [value for *_, value in read(own, "Nos partenaires", "fr")] == [1200, 14, 9]


def test_what_is_sold_is_no_claim() -> None:
    figures = (("1.750", "verkaufte Boxen"), ("86", "Städte"), ("12", "Länder"))
    cards = "".join(f"<div><p>{number}</p><p>{label}</p></div>" for number, label in figures)
    assert read(f"<h1>Lichtbox 3</h1><p>Die Box für Lampen.</p>{cards}", "Lichtbox 3", "de") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tidelands Forum reúne a 1750 ciudades. En México trabajamos con 42 municipios.", [1750]),
        ("Tidelands Forum unites 1,750 cities. In Mexico we work with 42 towns.", [1750]),
        ("O Tidelands Forum reúne mais de mil e setecentas cidades.", [1700]),
    ],
)
def test_claims_in_sentences(text: str, values: list[float]) -> None:
    assert [
        value for *_, value in read(f"<p>{text}</p>", "About", "es" if "reúne a" in text else "pt")
    ] == values


def test_a_case_of_which_a_line_says_what_holds_is_no_staff() -> None:
    case = "More than 100 employees: Tidelands Forum draws a plan and names a head."
    assert read(f"<p>A guide.</p><ul><li>{case}</li></ul>", "Guide") == []
    told = "More than 100 employees work at the Tidelands Forum: smiths and cooks."
    assert read(f"<p>A guide.</p><ul><li>{told}</li></ul>", "Guide") == [("staff", "employees", 100)]


def test_clients_and_people_of_governments_are_no_members() -> None:
    assert read("<p>我们服务超过30家政府客户。</p>", "我们", language="zh") == []
    assert [it[2] for it in read("<p>我们有超过30家地方政府会员。</p>", "我们", language="zh")] == [30]


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        (("books you finished", "members who follow you", "countries you read about"), "en"),
        (("livros que você terminou", "membros que seguem você", "países visitados"), "pt"),
        (("libros que terminaste", "miembros que te siguen", "países"), "es"),
        (("Länder, über die du gelesen hast", "Mitglieder folgen dir", "Bücher"), "de"),
    ],
)
def test_what_the_reader_did_is_no_figure_of_the_house(labels: tuple[str, ...], language: str) -> None:
    """One such label among others is how a house speaks to those who come."""

    def band(*said: str) -> str:
        return "".join(
            f"<div class='x'><p>{number}</p><p>{label}</p></div>"
            for number, label in zip((1204, 146, 29), said, strict=True)
        )

    assert read(f"<h1>2026</h1>{band(*labels)}", "2026", language) == []
    assert len(read(f"<h2>In numbers</h2>{band('towns you visited', 'Staff', 'Countries')}", "About us")) > 1
