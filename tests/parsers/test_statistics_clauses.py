"""Claims in sentences of several clauses: how the network began, who works where, whose partner has what."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

_PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{heading}</h1>{body}</main></body></html>"""


def _read(language: str, title: str, *sentences: str) -> list[tuple[str, float | None]]:
    body = "".join(f"<p>{it}</p>" for it in sentences)
    source = _PAGE.format(language=language, title=title, heading=title.partition(" | ")[0], body=body)
    page = Page("https://lampgate.example/page", source)
    return [(statistic.concept, statistic.value) for statistic in parse_statistics(page)]


@pytest.mark.parametrize(
    ("language", "title", "sentence", "expected"),
    [
        (
            "es",
            "La red | Villas del Farol",
            (
                "Creada en 1996, la red agrupa a 310 villas y municipios de 14 países. "
                "Trabajan en ella 28 personas repartidas en 3 oficinas."
            ),
            [("members", 310), ("countries", 14), ("staff", 28), ("offices", 3)],
        ),
        (
            "zh",
            "关于我们 | 灯塔城镇联合会",
            "灯塔城镇联合会成立于1996年，由14个国家的310个城市组成，拥有28名员工。",
            [("countries", 14), ("members", 310), ("staff", 28)],
        ),
        (
            "nl",
            "Over ons | Lantaarnbond",
            "Opgericht in 1996, verenigt het netwerk 310 gemeenten uit 14 landen.",
            [("members", 310), ("countries", 14)],
        ),
        (
            "it",
            "Chi siamo | Borghi del Faro",
            "Nei nostri tre uffici lavorano 28 persone.",
            [("offices", 3), ("staff", 28)],
        ),
        (
            "en",
            "About us | Lampgate Pact",
            "Some 28 people work in our three offices. Active in 14+ countries, we light the local streets.",
            [("staff", 28), ("offices", 3), ("countries", 14)],
        ),
    ],
)
def test_reads_the_clause_of_today(
    language: str, title: str, sentence: str, expected: list[tuple[str, float]]
) -> None:
    assert _read(language, title, sentence) == expected


def test_reads_who_works_in_the_office_of_the_network_just_spoken_of() -> None:
    claim, staff = (
        "Der Laternenbund vereint 310 Gemeinden.",
        "In der Geschäftsstelle in Au sind 9 Mitarbeitende tätig.",
    )
    assert _read("de", "Der Bund | Laternenbund", claim, staff) == [("members", 310), ("staff", 9)]
    assert _read("de", "Der Bund | Laternenbund", "Das Dorf Au liegt am See.", staff) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Lampgate Pact was founded in 1996, when 40 towns from 9 countries met."),
        ("en", "Founded in 1996 by Elm, Ash and 40 towns, the network was small."),
        ("zh", "灯塔城镇联合会成立于1996年，由40个城市发起。"),
        ("en", "In our member towns 3,000 people work in fishing."),
        ("de", "Im Ministerium sind 900 Mitarbeitende tätig. Im Hafen arbeiten 400 Menschen."),
        ("es", "La Organización Lechera Austral cuenta con 193 miembros; con ella firmamos un acuerdo."),
        ("en", "The Blue Union, our partner since 2011, has 190 member towns in 40 countries."),
        ("it", "Il comune di Cala, nostro socio dal 2011, conta 900 dipendenti."),
    ],
)
def test_leaves_the_beginning_and_others_alone(language: str, sentence: str) -> None:
    assert _read(language, "About us | Lampgate Pact", sentence) == []
