"""Lists of what was asked of an authority and of what people propose: titles, days and texts, and no news."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NAMES = ("Minutes on the new bridge", "Cost of the night buses", "Noise at the ring road", "School meals")
DAYS = ("2025-06-26", "2025-05-14", "2025-04-03", "2025-03-11")
TEXT = (
    "The works office has sent what it keeps, and says that more will follow when it has been looked through."
)


def titles(body: str, language: str, title: str) -> list[str]:
    page = Page(
        "https://rivertowns.example/page/",
        f"<html lang={language}><title>{title} | River Towns</title><main><h1>{title}</h1>{body}</main>",
        fetched_at=datetime(2026, 3, 8, tzinfo=UTC),
    )
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize(
    ("language", "title", "states"),
    [
        ("en", "Requests for information", ("Partly answered", "Awaiting reply", "Refused", "Answered")),
        ("de", "Anfragen", ("Teilweise beantwortet", "Wartet auf Antwort", "Abgelehnt", "Beantwortet")),
        ("fr", "Demandes", ("Réponse partielle", "En attente", "Refus", "Réponse reçue")),
        ("es", "Solicitudes", ("Respuesta parcial", "Pendiente", "Denegada", "Respondida")),
        ("ja", "情報公開請求", ("一部開示", "回答待ち", "不開示", "開示")),
    ],
)
def test_requests_tell_how_they_were_answered(language: str, title: str, states: tuple[str, ...]) -> None:
    items = "".join(
        f"<li><span class=badge>{state}</span><div><h5><a href=/request/{place}>{name}</a></h5>"
        f"<small>to the works office, <time datetime={day}>{day}</time></small><p>{TEXT}</p></div></li>"
        for place, (name, day, state) in enumerate(zip(NAMES, DAYS, states, strict=True))
    )
    assert titles(f"<ul>{items}</ul>", language, title) == []


@pytest.mark.parametrize(
    ("language", "title", "votes"),
    [("es", "Propuestas", "votos"), ("pt", "Propostas", "votos"), ("it", "Proposte", "voti")],
)
def test_a_page_of_dated_boxes_is_no_story(language: str, title: str, votes: str) -> None:
    boxes = "".join(
        f"<div class=column><div class=card><div class=content><a href=/proposals/{place}><h2>{name}</h2></a>"
        f"<div class=author><span class=name>Robin Weaver</span> <span class=date>{day}</span></div>"
        f"<p>{TEXT}</p></div><div class=footer><span>{12 + place}</span> <span>{votes}</span>"
        "<button>Vote</button></div></div></div>"
        for place, (name, day) in enumerate(zip(NAMES, DAYS, strict=True))
    )
    assert titles(f"<div><p>{TEXT}</p></div><div class=row>{boxes}</div>", language, title) == []
