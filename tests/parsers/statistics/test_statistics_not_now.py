"""Sentences with figures of the past, of a goal, of some of the members, or lost; and today's beside them."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def read(language: str, text: str) -> list[float | None]:
    head = f"<html lang='{language}'><head><title>About us | Tidelands Forum</title></head>"
    page = Page("https://tidelands.example/about/", f"{head}<body><main><p>{text}</p></main></body></html>")
    return [it.value for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We grew from 200 cities in 1994 to a network that is at home on every coast."),
        ("fr", "Le réseau est passé de 200 villes en 1994 à 1 750 villes."),
        ("es", "Pasamos de 200 ciudades en 1994 a 1.750 ciudades."),
        ("it", "Siamo passati da 200 città nel 1994 a 1.750 città."),
        ("ja", "私たちのネットワークは、1994年の200都市から始まりました。"),
        ("en", "We began in 1994 with 200 cities."),
        ("en", "We lost 12 members last year."),
        ("de", "Wir haben im letzten Jahr 12 Mitglieder verloren."),
        ("en", "We aim to reach 3,000 cities by 2030."),
        ("de", "Bis 2030 wollen wir 3.000 Kommunen erreichen."),
        ("fr", "D'ici 2030, nous voulons réunir 3 000 villes."),
        ("es", "Queremos llegar a 3.000 ciudades para 2030."),
        ("pt", "Queremos reunir 3.000 cidades até 2030."),
        ("ja", "私たちは2030年までに3,000都市の参加を目指しています。"),
        ("ko", "우리 네트워크는 2030년까지 3,000개 도시를 목표로 합니다."),
        ("de", "Unser Ziel: 100 Länder."),
        ("en", "Among our members, 300 cities have a plan."),
        ("fr", "Parmi nos membres, 300 villes ont un plan."),
        ("es", "Entre nuestros miembros, 300 ciudades tienen un plan."),
    ],
)
def test_what_was_is_wanted_or_is_a_part_is_no_claim(language: str, text: str) -> None:
    assert not {200.0, 12.0, 3000.0, 100.0, 300.0} & set(read(language, text))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Our network unites 1,750 cities in 86 countries.", [1750, 86]),
        ("en", "Since 1994 we have grown to 1,750 cities in 86 countries.", [1750, 86]),
        ("en", "Our network of 1,750 cities from 86 countries works from 24 offices.", [1750, 86, 24]),
        (
            "de",
            "Unser Netzwerk wuchs von 200 Städten (1994) auf 1.750 Städte in 86 Ländern.",
            [1750, 86],
        ),
        ("fr", "Notre réseau de 1 750 villes est présent dans 86 pays.", [1750, 86]),
        ("es", "Nuestra red de 1.750 ciudades de 86 países trabaja hasta en la costa.", [1750, 86]),
    ],
)
def test_what_is_stands(language: str, text: str, values: list[float]) -> None:
    assert read(language, text) == values
