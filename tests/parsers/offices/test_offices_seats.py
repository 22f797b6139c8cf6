"""The seat of whoever runs a site, told in a sentence of its imprint."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page


def _places(told: str) -> list[tuple[str | None, ...]]:
    page = (
        "<html><head><title>Legal notice - Harbour Towns</title></head><body><main>"
        f"<h1>Legal notice</h1><p>{told}</p></main></body></html>"
    )
    found = read_page(page.encode(), "https://www.harbour-towns.org/legal-notice").to_dict()["offices"]
    return [(office["street"], office["city"], office["postcode"]) for office in found]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (
            (
                "Le présent site est édité par la société Lac Bleu, SARL au capital de 2 000 €, immatriculée "
                "au RCS de Paris, dont le siège social est situé 10 Place Haute 75001 Paris et représentée "
                "par sa gérante."
            ),
            ("10 Place Haute", "Paris", "75001"),
        ),
        (
            (
                "Le présent site est édité par Lac Bleu, dont le siège est situé Avenue du Port 8, "
                "20137 Porto-Vecchio, Corse-du-Sud, France."
            ),
            ("Avenue du Port 8", "Porto-Vecchio", "20137"),
        ),
        (
            (
                "This website is operated by Lake Trust Ltd, a company registered in England, whose "
                "registered office is at 12 Mill Lane, London EC1A 1BB. Company number 1234567."
            ),
            ("12 Mill Lane", "London", "EC1A 1BB"),
        ),
        (
            (
                "Diese Webseite wird betrieben von der Seeblick GmbH mit Sitz in der Hafenstraße 4, 20095 "
                "Hamburg, eingetragen beim Amtsgericht Hamburg."
            ),
            ("Hafenstraße 4", "Hamburg", "20095"),
        ),
        (
            (
                "La plateforme est éditée par Lac Bleu AB, société de droit suédois enregistrée sous le "
                "numéro 556900-0000, située Torsgatan 2, 113 21 Stockholm, Suède"
            ),
            ("Torsgatan 2", "Stockholm", "113 21"),
        ),
    ],
)
def test_an_imprint_tells_the_seat_of_whoever_runs_the_site(told: str, place: tuple[str, ...]) -> None:
    assert _places(told) == [place]


@pytest.mark.parametrize(
    "told",
    [
        "Le site est hébergé par la société Nuage, dont le siège social est situé 2 rue Basse 59100 Roubaix.",
        "Our partner Lake Trust Ltd, whose registered office is at 12 Mill Lane, London EC1A 1BB, is glad.",
        "We use maps of Seeblick GmbH mit Sitz in der Hafenstraße 4, 20095 Hamburg, to show you the way.",
    ],
)
def test_seats_of_hosts_and_partners_are_no_offices(told: str) -> None:
    assert _places(told) == []
