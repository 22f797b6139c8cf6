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
            "pl",
            "O nas | Sieć Latarń",
            "Sieć zrzesza ponad 310 gmin z 14 krajów. W biurze pracuje 28 osób.",
            [("members", 310), ("countries", 14), ("staff", 28)],
        ),
        (
            "tr",
            "Biz kimiz | Fenerler Birliği",
            "Fenerler Birliği 14 ülkeden 310’dan fazla belediyeyi toplar. Ofislerimizde 28 kişi çalışıyor.",
            [("countries", 14), ("members", 310), ("staff", 28)],
        ),
        (
            "fi",
            "Meistä | Lyhtykunnat",
            "Verkostoon kuuluu yli 310 kuntaa 14 maasta.",
            [("members", 310), ("countries", 14)],
        ),
        (
            "ja",
            "私たち | 灯のまち会議",
            "現在、14か国・地域から310を超える都市や地域が私たちの仲間です。事務局は3か所、スタッフは約28人。",
            [("countries", 14), ("members", 310), ("offices", 3), ("staff", 28)],
        ),
        (
            "ko",
            "소개 | 등불망",
            "등불망은 14개국 310개 지방정부가 함께하는 네트워크입니다. 직원은 28명, 사무소는 3곳입니다.",
            [("countries", 14), ("members", 310), ("staff", 28), ("offices", 3)],
        ),
        (
            "en",
            "About us | Lampgate Pact",
            "Some 28 people work for us in three offices. Active in 14+ countries, we light local streets.",
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
        ("en", "Forty towns will open their gates this spring, the Lampgate Pact network said today."),
        ("pl", "W kongresie wzięło udział 300 gmin z 12 krajów. Gmina Lipno ma 40 pracowników."),
        ("tr", "Kongreye 40 ülkeden 300 belediye katıldı."),
        ("ja", "市の大会には40の自治体が参加しました。その市の職員は700名です。"),
        ("it", "Il comune di Cala, nostro socio dal 2011, conta 900 dipendenti."),
    ],
)
def test_leaves_the_beginning_and_others_alone(language: str, sentence: str) -> None:
    assert _read(language, "About us | Lampgate Pact", sentence) == []
