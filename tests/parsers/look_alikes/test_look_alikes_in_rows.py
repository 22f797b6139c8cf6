"""Rows with days that are no news: papers of a council, givers, plans of a site, fields of a list."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = "<html lang='{}'><title>{} | River Towns</title><main><h1>{}</h1>{}</main></html>"
DAYS = ("26/06/2025", "14/05/2025", "03/04/2025", "11/03/2025", "20/02/2025")
TEXT = "The harbour learns to keep the heat of summer in old wells below the square."


def titles(title: str, body: str, language: str = "en") -> list[str]:
    text = FRAME.format(language, title, title, body)
    page = Page("https://rivertowns.example/page/", text, fetched_at=datetime(2026, 3, 8, tzinfo=UTC))
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize("papers", [("Ordine del giorno", "Verbale"), ("Agenda of the day", "Minutes")])
def test_sittings_with_their_papers_are_no_news(papers: tuple[str, str]) -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td><a href='/s?n={n}'>Commissione lavori pubblici {n}</a></td>"
        f"<td>Aula {n}</td><td>"
        + " ".join(f"<a href='/file?id={n}{name[0]}'>{name} (PDF)</a>" for name in papers)
        + "</td></tr>"
        for n, day in enumerate(DAYS)
    )
    assert titles("Sedute", f"<table>{rows}</table>", "it") == []


def test_stories_with_a_file_each_are_news() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td><a href='/news/{n}-buses'>Night buses return to the port on line {n}</a></td>"
        f"<td><a href='/file?id={n}'>Press release (PDF)</a></td></tr>"
        for n, day in enumerate(DAYS)
    )
    assert len(titles("News", f"<table>{rows}</table>")) == len(DAYS)


@pytest.mark.parametrize(
    "row",
    [
        "<li><b>Mara Lind</b> <span>40 €</span> <small>{}</small><p>{}</p></li>",
        "<li><b>Mara Lind</b>, Aldbrook <time>{}</time><q>{}</q></li>",
    ],
)
def test_givers_and_signers_with_a_remark_each_make_no_article(row: str) -> None:
    rows = "".join(row.format(day, TEXT) for day in DAYS)
    assert titles("Keep the ferry for the lower town", f"<p>{TEXT}</p><ul>{rows}</ul>") == []


def test_a_plan_of_a_site_with_the_day_of_each_change_is_no_news() -> None:
    def page(path: str, name: str) -> str:
        return f"<li><a href='/{path}/'>{name}</a> <small>{DAYS[len(path) % 5]}</small>"

    tree = "".join(
        page(f"papers/{part}", f"Water in {part}")
        + "<ul>"
        + "".join(page(f"papers/{part}/{n}", f"Lessons from year {n}") + "</li>" for n in (1, 2, 3))
        + "</ul></li>"
        for part in ("towns", "ports", "hills")
    )
    assert titles("Everything there is", f"<h2>Publications</h2><ul>{tree}</ul>") == []


def test_lines_that_differ_in_their_figures_alone_are_no_text_of_an_article() -> None:
    cards = "".join(f"<h3>약국 {n}호점</h3><p>영업 종료 {n}:00 · {n}.4 km 거리에 있음</p>" for n in range(12))
    assert titles("심야 약국", f"<p>오늘</p>{cards}", "ko") == []
