"""Pages that list whom to reach and when: a day ahead and lines of text make no story of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

WORDS = {
    "en": ("Vets on duty at weekends", "On duty: {} December", "Small animals and birds", "Phone"),
    "de": (
        "Tierärztlicher Notdienst am Wochenende",
        "Dienst: {}. Dezember",
        "Kleintiere und Vögel",
        "Telefon",
    ),
    "it": (
        "Veterinari di turno nel fine settimana",
        "Turno: {} dicembre",
        "Piccoli animali e uccelli",
        "Telefono",
    ),
}
NUMBERS = ("+44 113 496 0121", "+44 117 496 0342", "+44 1904 496027", "+44 1392 496044", "+44 1603 496055")
STORY = (
    "The council decided on Tuesday to open the old mill to everybody, after two years of talks.",
    "Work on the roof begins in spring and is to end before the first frost, the head of works said.",
    "Whoever wants to help may sign the list that hangs at the door of the library, or write to the office.",
)


def stories(language: str, title: str, body: str) -> list[str]:
    text = (
        f"<html lang='{language}'><title>{title} | River Towns</title>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    )
    address = f"https://www.rivertowns.example/{language}/on-duty-at-the-weekend/"
    page = Page(address, text, fetched_at=datetime(2026, 11, 28, tzinfo=UTC))
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize("language", WORDS)
def test_a_list_of_whom_to_reach_is_no_article(language: str) -> None:
    title, days, what, phone = WORDS[language]
    lines = "".join(
        f"<li><b>Dr. {chr(65 + n)}. Otter</b>, {what}, {n + 5} Mill Lane, Leeds, {phone} {number} · "
        f"{days.format(n * 7 + 5)}</li>"
        for n, number in enumerate(NUMBERS[:4] + NUMBERS[:2])
    )
    assert stories(language, title, f"<p>{what}. {what}. {what}.</p><ul>{lines}</ul>") == []


def test_a_story_with_its_day_and_whom_to_ask_stays_one() -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    ask = "".join(f"<p>Phone: {number}</p>" for number in NUMBERS)
    title = "Old mill opens its doors to the town"
    assert stories("en", title, f"<p>12 May 2026</p>{text}<p>Whom to ask:</p>{ask}") == [title]
