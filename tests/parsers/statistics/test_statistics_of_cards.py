"""Figures of cards side by side, each of another body; and what counters of a house's own band say."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _read(language: str, name: str, content: str, path: str = "about") -> list[tuple[str, float | None]]:
    head = f"<html lang={language}><head><title>About us | {name}</title></head>"
    body = f"<body><header><a href='/'>{name}</a></header><main><h1>{name}</h1>{content}</main></body></html>"
    page = Page(f"https://reedhouse.example/{path}", head + body)
    return [(it.concept, it.value) for it in parse_statistics(page)]


_CARD = "<div class=card><h3>{0}</h3><p>{1}</p></div>"
_ENTRY = "<li><strong>{0}</strong><br>{1}</li>"
_LINKED = "<article><a href='https://{0}.example'><h4>{0}</h4></a><p>{1}</p></article>"


@pytest.mark.parametrize("card", [_CARD, _ENTRY, _LINKED])
@pytest.mark.parametrize(
    "told",
    [
        ("Active in 34 countries.", "Active in 12 countries.", "Active in 9 countries."),
        ("1,800 members in 34 countries.", "120 members in 12 countries.", "80 members in 9 countries."),
        (
            "Founded in 1990, 45 employees.",
            "Founded in 2001, 12 employees.",
            "Founded in 2003, 130 employees.",
        ),
    ],
)
def test_cards_that_tell_the_same_otherwise_are_of_several_bodies(card: str, told: tuple[str, ...]) -> None:
    names = ("Pear Growers", "Plum Trust", "Quince League")
    cards = "".join(card.format(*it) for it in zip(names, told, strict=True))
    assert _read("en", "Reedhouse", f"<h2>Our partners</h2>{cards}") == []


def test_a_card_that_names_the_house_is_its_own() -> None:
    cards = "".join(
        _CARD.format(name, text)
        for name, text in [
            ("Who we are", "We have 1,800 members in 34 countries."),
            ("Plum Trust", "Active in 12 countries."),
        ]
    )
    assert _read("en", "Reedhouse", cards) == [("members", 1800), ("countries", 34), ("countries", 12)]


def test_paragraphs_without_boxes_are_no_cards() -> None:
    text = "<p>Active in 34 countries.</p><p>Active in 36 countries.</p>"
    assert _read("en", "Reedhouse", text) == [("countries", 34), ("countries", 36)]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Reed Chamber", "We represent more than 700 businesses."),
        ("en", "Reed Chamber", "The chamber represents 700 establishments in two counties."),
        ("de", "Schilf-Verband", "Wir vertreten rund 700 Betriebe in Stadt und Land."),
        ("es", "Cámara de Juncos", "Representamos a más de 700 establecimientos en las dos orillas."),
        ("fr", "Chambre des Roseaux", "La chambre représente 700 établissements."),
        ("pt", "Câmara dos Juncos", "Representamos mais de 700 empresas."),
    ],
)
def test_whom_a_chamber_represents_are_its_members(language: str, name: str, text: str) -> None:
    assert _read(language, name, f"<p>{text}</p>") == [("members", 700)]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Reed & Rush Agency", "We represent more than 700 businesses."),
        ("en", "Reed Chamber Music", "We represent more than 700 businesses."),
        ("de", "Schilf-Verband", "Wir vertreten 12 Mandanten vor Gericht."),
        ("es", "Cámara de Juncos", "Representamos a 40 clientes."),
    ],
)
def test_clients_and_those_of_an_agency_are_no_members(language: str, name: str, text: str) -> None:
    assert _read(language, name, f"<p>{text}</p>") == []


def _band(*counters: tuple[str, str]) -> str:
    boxes = "".join(f"<div class=stat><span>{value}</span><p>{label}</p></div>" for value, label in counters)
    return f"<h2>Our impact</h2><div class=stats>{boxes}</div>"


@pytest.mark.parametrize(
    ("language", "counters", "read"),
    [
        (
            "en",
            [("53+", "Project Completed"), ("9", "Year of Experience"), ("7", "Country")],
            [("projects", 53), ("years", 9), ("countries", 7)],
        ),
        (
            "en",
            [("53+", "Projects Completed"), ("2 million", "Projects Worth"), ("12", "Team Members")],
            [("projects", 53), ("staff", 12)],
        ),
        (
            "tr",
            [("640", "Üye Sayısı"), ("12", "Yıllık Etkinlik"), ("40", "Yıllık Dayanışma Geçmişi")],
            [("members", 640), ("other", 12), ("years", 40)],
        ),
        (
            "pt",
            [("Há mais de 20 anos", "de experiência prática"), ("300 mil", "medidores"), ("14", "países")],
            [("years", 20), ("other", 300_000), ("countries", 14)],
        ),
        (
            "de",
            [("Seit über 20 Jahren", "Erfahrung"), ("300.000", "Zähler"), ("14", "Länder")],
            [("years", 20), ("other", 300_000), ("countries", 14)],
        ),
    ],
)
def test_what_counters_count(
    language: str, counters: list[tuple[str, str]], read: list[tuple[str, float]]
) -> None:
    assert _read(language, "Reedhouse", _band(*counters)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Over 250 employees in 15 offices are ready to help you.", [("staff", 250), ("offices", 15)]),
        (
            "250+ employees with over 20 years of experience in 15 offices around the world are at hand.",
            [("staff", 250), ("offices", 15)],
        ),
    ],
)
def test_offices_in_which_the_staff_works(text: str, read: list[tuple[str, float]]) -> None:
    assert _read("en", "Reedhouse", f"<p>{text}</p>") == read
