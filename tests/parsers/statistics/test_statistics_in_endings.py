"""Sentences in which endings tell who is meant: names in other cases, "we" and "it" within a verb."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _read(language: str, name: str, *texts: str) -> dict[float | None, str]:
    said = "".join(f"<p>{text}</p>" for text in texts)
    head = f"<html lang={language}><head><title>About us | {name}</title></head>"
    page = Page("https://host.example/about", f"{head}<body><main><h1>{name}</h1>{said}</main></body></html>")
    return {it.value: it.concept for it in parse_statistics(page)}


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        ("cs", "Svaz Jasan", "Počet členů Svazu Jasan je 120.", {120: "members"}),
        ("cs", "Spolek Jasan", "Členy Spolku Jasan je 84 měst a obcí.", {84: "members"}),
        ("pl", "Fundacja Jesion", "Zespół Fundacji Jesion liczy 25 pracowników.", {25: "staff"}),
        ("fi", "Saarniliitto", "Saarniliittoon kuuluu 45 kuntaa.", {45: "members"}),
        ("fi", "Saarniliitto", "Palveluksessamme on 35 työntekijää.", {35: "staff"}),
        ("cs", "Spolek Jasan", "Počet členů jiných spolků je 120.", {}),
        ("pl", "Fundacja Jesion", "Zespół Fundacji Klon liczy 25 pracowników.", {}),
        ("ru", "Ясень", "Объединяем 120 городов.", {120: "members"}),
        ("ro", "Frasin", "Avem 45 de angajați.", {45: "staff"}),
        ("da", "Asken", "Vi kan se, at vi har over 500 medlemmer.", {500: "members"}),
        ("sv", "Askens vänner", "Antalet medlemmar 2023 uppgår till 106 medlemmar.", {106: "members"}),
        ("de", "Eschenbund", "Die Zahl der Mitglieder der Nachbarvereine liegt bei 120.", {}),
    ],
)
def test_names_and_first_persons_in_any_form(
    language: str, name: str, text: str, read: dict[float | None, str]
) -> None:
    assert _read(language, name, text) == read


@pytest.mark.parametrize(
    ("language", "first", "then", "read"),
    [
        ("es", "La Red Fresno nace en 2000.", "Actualmente, cuenta con 120 miembros.", {120: "members"}),
        ("es", "La Fundación Norte nació en 1990.", "Cuenta con 120 miembros.", {}),
        ("pt", "A Rede Freixo nasceu em 2000.", "Hoje conta com 340 associados.", {340: "members"}),
        ("it", "La Rete Frassino nasce nel 2000.", "Oggi conta 340 soci.", {340: "members"}),
    ],
)
def test_a_verb_without_it(language: str, first: str, then: str, read: dict[float | None, str]) -> None:
    name = " ".join(first.split()[1:3]).replace("Fundación Norte", "Red Fresno")
    assert _read(language, name, f"{first} {then}") == read


def test_socios_are_members_of_a_union_and_partners_of_others() -> None:
    assert _read("es", "Asociación Fresno", "Hoy somos 340 socios.") == {340: "members"}
    assert _read("es", "Fresno Abogados", "Hoy somos 340 socios.") == {}


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "More than 140 towns have signed up.", {140: "members"}),
        ("en", "More than 140 towns have signed up for the race.", {}),
        ("vi", "Công ty có 250 nhân viên và 05 chi nhánh.", {250: "staff", 5: "offices"}),
        ("nl", "Wij hielpen bij de migratie, zonder het werk van ruim 4.000 medewerkers te storen.", {}),
    ],
)
def test_those_who_signed_up_and_what_was_left_undone(
    language: str, text: str, read: dict[float | None, str]
) -> None:
    assert _read(language, "Ash Trust", text) == read


def test_logos_of_many_are_no_names_of_the_site() -> None:
    others = [f"{name} Guild" for name in ("Alder", "Birch", "Cedar", "Elm", "Fir")]
    logos = "".join(f"<img alt='{name} logo' src='{name}.png'>" for name in ("Ash Trust", *others))
    text = "<p>Birch Guild unites 120 towns in 12 countries.</p><p>Ash Trust unites 90 towns.</p>"
    page = Page(
        "https://host.example/about", f"<html><body><main>{logos}<h1>About</h1>{text}</main></body></html>"
    )
    assert [it.value for it in parse_statistics(page)] == [90]
