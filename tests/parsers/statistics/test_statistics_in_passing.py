"""Counts told in passing: "each of our 300 members", "the company has 90 employees"; and charts and rates."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _read(page: str, url: str = "https://host.example/about") -> dict[float | None, str]:
    return {it.value: it.concept for it in parse_statistics(Page(url, page))}


def _about(language: str, name: str, text: str) -> str:
    head = f"<html lang={language}><head><title>About us | {name}</title></head><body>"
    return f"{head}<header><a href='/'>{name}</a></header><main><h1>About us</h1><p>{text}</p></main>"


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        (
            "es",
            "Casa del Mimbre",
            "Somos todos y cada uno de nuestros más de 300 socios y socias.",
            {300: "members"},
        ),
        (
            "de",
            "Weidenwerk",
            "Und da wir ein Betrieb mit nur 300 Mitarbeitern sind, kommt es auf jeden Einzelnen an.",
            {300: "staff"},
        ),
        (
            "es",
            "Casa del Mimbre",
            "La empresa cuenta con más de 90 empleados a tiempo completo.",
            {90: "staff"},
        ),
        ("da", "Pilehuset", "Vi beskæftiger omkring 90 medarbejdere.", {90: "staff"}),
        ("sv", "Pilhuset", "Vi driver just nu 14 projekt.", {14: "projects"}),
        ("sv", "Pilhuset", "Vi har tre anställda.", {3: "staff"}),
        ("en", "Willow Pact", "The Willow Pact has grown from 40 to 46 members.", {46: "members"}),
        ("en", "Willow Pact", "We have 29 (22 FTE) staff.", {29: "staff"}),
        (
            "pt",
            "Rede do Salgueiro",
            "A Rede do Salgueiro reúne 42 cidades. Juntas, elas somam 3,1 milhões de habitantes.",
            {42: "members", 3_100_000: "population"},
        ),
        (
            "en",
            "Willow Travels",
            "Willow Travels Nigeria Limited is a travel company with 8 offices across Lagos and Kano.",
            {8: "offices"},
        ),
    ],
)
def test_what_is_told_in_passing_is_read(language: str, name: str, text: str, read: dict[float, str]) -> None:
    assert _read(_about(language, name, text)) == read


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Willow Pact", "Each of our working groups has 12 members."),
        ("es", "Pacto del Sauce", "De nuestros miembros, 40 municipios tienen un plan."),
        ("es", "Pacto del Sauce", "La empresa vecina cuenta con 90 empleados."),
        ("en", "Willow Pact", "We aim to grow to 400 towns within five years."),
        ("fr", "Pacte des Saules", "Cette année, 17 collectivités ont adhéré au Pacte."),
        ("de", "Weidenbund", "Unser Partnernetzwerk Schilfstädte hat 70 Mitglieder in sechs Ländern."),
        ("ko", "버들도시협의회", "30- 출연기관 임직원 인권교육"),
        ("en", "Willow Pact", "The Willow Pact Africa works with 90 towns."),
    ],
)
def test_what_is_told_of_each_or_of_some_is_not(language: str, name: str, text: str) -> None:
    assert _read(_about(language, name, text)) == {}


def test_a_name_that_the_host_spells_with_hyphens_is_the_house_s() -> None:
    text = "Aktuell zählt die Landsmannschaft Salix Makaria um die 120 Mitglieder."
    title = "<html lang=de><title>L! Salix Makaria Weidenstadt</title>"
    page = f"{title}<main><h1>Geschichte</h1><p>{text}</p></main>"
    assert _read(page, "https://salix-makaria.example/geschichte") == {120: "members"}
    assert _read(page, "https://weide.example/geschichte") == {}


def test_a_label_in_two_lines_is_one() -> None:
    def box(value: str, first: str, second: str) -> str:
        return (
            f"<div class=box><div><h1 class=n>{value}</h1></div>"
            f"<div><p class=l>{first}</p><p class=l>{second}</p></div></div>"
        )

    boxes = box("27", "Countries", "Served") + box("42", "Offices", "Worldwide")
    boxes += box("31", "Number of", "Harbours") + box("15", "Number of", "Ferries")
    found = list(
        parse_statistics(
            Page(
                "https://willows.example/",
                f"<title>Willows</title><main><h2>Willows</h2><div>{boxes}</div></main>",
            )
        )
    )
    assert {it.value: it.label for it in found} == {
        27: "Countries Served",
        42: "Offices Worldwide",
        31: "Number of Harbours",
        15: "Number of Ferries",
    }


@pytest.mark.parametrize(
    ("heading", "values"),
    [("Client mix by sector", (32, 22, 18, 28)), ("Average improvement by pillar", (82, 76, 71, 58))],
)
def test_shares_of_a_chart_are_no_claims(heading: str, values: tuple[int, ...]) -> None:
    bars = "".join(
        f"<div class=bar><span class=label>{label}</span><span class=value>{value}%</span></div>"
        for label, value in zip(("Finance", "Property", "Manufacturing", "Others"), values, strict=True)
    )
    head = "<title>Our impact | Willows</title><main><h1>Our impact</h1>"
    page = f"{head}<h3>{heading}</h3><div>{bars}</div></main>"
    assert _read(page, "https://willows.example/impact") == {}


def test_a_rate_is_no_age() -> None:
    boxes = "".join(
        f"<div class=stat><span class=stat-label>— {label}</span><div class=stat-num>{value}</div></div>"
        for label, value in (("Anställda", "28"), ("Fordon", "14"), ("Flyttar per år", "~1.400"))
    )
    head = "<html lang=sv><title>Om oss | Pilflytt</title>"
    page = f"{head}<main><h1>Om oss</h1><section>{boxes}</section></main>"
    assert _read(page, "https://pilflytt.example/om-oss") == {28: "staff", 14: "other", 1400: "other"}
