"""Sentences in which those who are counted are the subject, or stand before their number."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page


def _figures(text: str, language: str) -> list[float | None]:
    page = read_page(
        f"<html lang={language}><title>Quellenbund</title><body><main><p>{text}</p></main></body></html>",
        "https://quellenbund.example/about/",
    )
    return [it.value for it in page.statistics]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("de", "Rund 240 Städte aus 19 Ländern gehören dem Bündnis an.", [240, 19]),
        ("de", "96 Gemeinden sind Mitglied im Klimaverbund.", [96]),
        ("pt", "Fazem parte da aliança 320 municípios de 12 países.", [320, 12]),
        ("it", "La rete è nata a Lucca. Oggi ne fanno parte 180 comuni.", [180]),
        ("nl", "Bij onze vereniging zijn 214 gemeenten aangesloten.", [214]),
        ("en", "So far, 350 towns in 40 countries have joined the alliance.", [350, 40]),
        ("fr", "Rejoignez une communauté de plus de 700 membres.", [700]),
        ("nl", "Op het bureau in Zwolle werken 31 medewerkers.", [31]),
        ("it", "La segreteria di Norcia impiega 14 dipendenti.", [14]),
        ("zh", "秘书处现有工作人员60余名。", [60]),
        ("sv", "Vi har 96 medlemskommuner och 21 anställda.", [96, 21]),
        ("en", "Whether village or port, all 372 members have one vote.", [372]),
        ("de", "Die 372 Mitglieder haben je eine Stimme.", [372]),
        ("es", "Los 372 miembros tienen un voto.", [372]),
        ("zh", "团队现有74人。", [74]),
        ("zh", "我们的团队目前有74名同事。", [74]),
        ("ja", "チームは現在74人です。", [74]),
        ("ja", "事務局には74名が在籍しています。", [74]),
        ("zh", "截至2025年底，联盟共有会员城市210个，遍布38个国家。", [210, 38]),
    ],
)
def test_who_belongs_to_the_body_is_its_size(language: str, text: str, read: list[int]) -> None:
    assert _figures(text, language) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "All 372 members of the assembly have one vote."),
        ("zh", "评审团队由三校组成，参赛74人。"),
        ("ja", "チームは74点を取りました。"),
        ("de", "Rund 240 Gemeinden gehören zum Einzugsgebiet der Elbe."),
        ("pt", "Fazem parte da bacia 320 municípios de 12 estados."),
        ("it", "La provincia è grande. Oggi ne fanno parte 180 comuni."),
        ("en", "So far, 350 towns have joined the boycott."),
        ("en", "Firms with more than 50 employees have to report."),
        ("de", "Die Stadt hat 400 Beschäftigte."),
        ("de", "2003 kamen viele Mitarbeitende hinzu."),
        ("fr", "Chaque atelier réunit 12 salariés."),
        ("nl", "Het team komt 30 minuten langs om uw medewerkers te informeren."),
        ("de", "Unser Team kommt 30 Minuten vorbei, um Ihre Mitarbeitenden zu informieren."),
        ("es", "Nuestro equipo visita 30 minutos a sus empleados."),
        ("en", "Our team brings over 6 decades of combined experience to our members."),
        ("cs", "Nabízíme novostavbu domu 5+kk v klidné lokalitě na okraji města."),
        ("zh", "2024年，全市新增公园32个。"),
        ("zh", "全国共有城市685个。"),
    ],
)
def test_who_belongs_to_a_place_is_not(language: str, text: str) -> None:
    assert not _figures(text, language)


def test_staff_of_a_fact_sheet_stands_beside_what_is_no_count() -> None:
    rows = (("Statut", "Association"), ("Équipe", "18 salariés"), ("Budget", "2,1 millions d’euros"))
    table = "".join(f"<tr><th>{term}</th><td>{value}</td></tr>" for term, value in rows)
    assert _figures(f"</p><table>{table}</table><p>", "fr") == [18]


@pytest.mark.parametrize(("name", "read"), [("Quellenbund", [320, 30, 2250]), ("Uferbund", [])])
def test_the_only_row_of_a_table_is_headed_by_the_body_that_it_counts(name: str, read: list[int]) -> None:
    heads = "".join(f"<th scope=col>{head}" for head in ("", "Staff", "Countries", "Member cities"))
    row = f"<th scope=row>{name}<td>320<td>30<td>2,250"
    table = f"<table><caption>In numbers</caption><tr>{heads}<tr>{row}</table>"
    assert _figures(f"</p>{table}<p>", "en") == read
