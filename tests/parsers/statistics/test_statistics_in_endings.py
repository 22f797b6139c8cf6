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


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        ("en", "Ash Ltd", "We are a team of 25 lawyers.", {25: "staff"}),
        ("es", "Fresno", "Contamos con un equipo de 30 abogados.", {30: "staff"}),
        ("en", "Ash Ltd", "Elm Bank has a team of 40 engineers.", {}),
        ("en", "Ash Ltd", "We built it with a team of 40 volunteers from the Elm Trust.", {}),
        ("en", "Ash Ltd", "Our company employs more than 250 people.", {250: "staff"}),
        ("en", "Ash Rowing Club", "The club currently has around 180 members.", {180: "members"}),
        ("en", "Ash News", "The club has 25 members and lost again on Saturday.", {}),
        ("en", "Ash Club", "Membership currently stands at 180.", {180: "members"}),
        ("it", "Associazione Frassino", "Attualmente gli iscritti sono 120.", {120: "members"}),
        ("ja", "梣連合会", "会員数は120団体です。", {120: "members"}),
        ("ja", "梣連合会", "大会の参加者数は120人です。", {}),
        ("zh", "梣木协会", "协会现有会员单位300余家。", {300: "members"}),
        ("en", "Ash Ltd", "We look at each of the 38 countries in the dataset.", {}),
    ],
)
def test_teams_and_bodies_by_what_they_are_called(
    language: str, name: str, text: str, read: dict[float | None, str]
) -> None:
    assert _read(language, name, text) == read


def test_this_network_is_that_just_spoken_of() -> None:
    text = "Ce réseau inclut plus de 10 000 membres dans plus de 100 pays."
    told = {10_000: "members", 100: "countries"}
    assert _read("fr", "Réseau Frêne", f"Le Réseau Frêne est né en 1990. {text}") == told


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("連結1,200名 単体300名", {1200: "staff"}),
        ("1,200名（正社員800名、パート400名）", {1200: "staff"}),
        ("45名（男性30名・女性15名）", {45: "staff"}),
        ("営業部5名 製造部30名", {}),
    ],
)
def test_the_whole_stands_before_its_parts(value: str, read: dict[float | None, str]) -> None:
    assert _read("ja", "梣工業", f"</p><table><tr><th>従業員数</th><td>{value}</td></tr></table><p>") == read


def test_logos_of_many_are_no_names_of_the_site() -> None:
    others = [f"{name} Guild" for name in ("Alder", "Birch", "Cedar", "Elm", "Fir")]
    logos = "".join(f"<img alt='{name} logo' src='{name}.png'>" for name in ("Ash Trust", *others))
    text = "<p>Birch Guild unites 120 towns in 12 countries.</p><p>Ash Trust unites 90 towns.</p>"
    page = Page(
        "https://host.example/about", f"<html><body><main>{logos}<h1>About</h1>{text}</main></body></html>"
    )
    assert [it.value for it in parse_statistics(page)] == [90]
