"""Figures in dialogs that a button opens; those that ask for consent are silent."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>About us – Lantern Towns Forum</title></head>
<body><header><a href="/">Lantern Towns Forum</a></header><main><h1>About us</h1>
<p>The council tested a quiet tram. The Blue Union has 930 members in 45 countries.</p>
{body}</main><footer><p>© 2026 Lantern Towns Forum</p></footer></body></html>"""


def read(body: str, language: str = "en") -> list[tuple[str, float | None]]:
    page = Page("https://www.lantern-towns-forum.example/about/", FRAME.format(body=body, language=language))
    return [(statistic.concept, statistic.value) for statistic in parse_statistics(page)]


TELLING = {
    "a dialog": (
        "en",
        (
            "<button onclick='d.showModal()'>Our network in figures</button><dialog id='d'>"
            "<p>Lantern Towns Forum is a network of 2,500 cities and towns in 125 countries.</p></dialog>"
        ),
    ),
    "a modal": (
        "de",
        (
            "<button data-bs-toggle='modal' data-bs-target='#z'>Das Netzwerk in Zahlen</button><div id='z' "
            "class='modal fade' hidden><div class='modal-dialog'><h5>Das Netzwerk in Zahlen</h5><p>Das "
            "Lantern Towns Forum ist ein Netzwerk von 2500 Städten in 125 Ländern.</p></div></div>"
        ),
    ),
    "a popover": (
        "fr",
        (
            "<button popovertarget='p'>Le réseau en chiffres</button><div id='p' popover role='dialog'><p>"
            "Lantern Towns Forum réunit 2 500 villes et régions dans 125 pays.</p></div>"
        ),
    ),
    "counters": (
        "ja",
        (
            "<button aria-controls='n'>数字で見る</button><div id='n' role='dialog' hidden><div><b>2,500</b>"
            "<p>会員都市</p></div><div><b>125</b><p>活動国</p></div></div>"
        ),
    ),
}


@pytest.mark.parametrize("how", TELLING)
def test_figures_in_a_dialog_are_read(how: str) -> None:
    language, body = TELLING[how]
    assert read(body, language) == [("members", 2500), ("countries", 125)]


CONSENT = (
    "<div role='dialog' class='cmplz-cookiebanner'><p>We are a network of 2,500 cities. Accept?</p></div>",
    "<dialog><h2>Your choice</h2><p>We and our 1,250 members in 45 countries store cookies.</p></dialog>",
    "<div id='notice' class='modal'><p>Our network of 2,500 cities handles personal data.</p></div>",
    "<div class='popup'><p>私たちは125か国で活動しています。個人情報の利用に同意しますか。</p></div>",
)


@pytest.mark.parametrize("body", CONSENT)
def test_a_dialog_that_asks_for_consent_tells_nothing(body: str) -> None:
    assert read(body) == []
