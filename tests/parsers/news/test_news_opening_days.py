"""Titles that begin with the day on which they were told, within the link itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = "<html lang='{}'><title>{} | River Towns</title><main><h1>{}</h1>{}</main></html>"
TITLES = {"en": "News", "de": "Aktuelles", "zh": "最新消息", "ko": "소식"}
STORIES = {
    "en": (
        "Council opens a bridge for bicycles",
        "Pupils count the birds again",
        "Market square gets a roof",
    ),
    "de": ("Der Rat eröffnet eine Brücke", "Schüler zählen wieder Vögel", "Marktplatz bekommt ein Dach"),
    "zh": ("議會開通舊港的自行車橋", "學生第三年清點河邊的鳥類", "市場廣場將有太陽能屋頂"),
    "ko": (
        "옛 항구에 자전거 다리가 열렸습니다",
        "학생들이 강의 새를 세었습니다",
        "시장 광장에 지붕이 생깁니다",
    ),
}
DAYS = {
    "en": ("12 May 2024", "3 April 2024", "28 March 2024"),
    "de": ("12.05.2024", "03.04.2024", "28.03.2024"),
    "zh": ("2024年5月12日", "2024年4月3日", "2024年3月28日"),
    "ko": ("2024.05.12", "2024.04.03", "2024.03.28"),
}
VALUES = ["2024-05-12", "2024-04-03", "2024-03-28"]


def read(
    shape: str, language: str, titles: tuple[str, ...], days: tuple[str, ...]
) -> list[tuple[str, str | None]]:
    items = "".join(
        shape.format(day, title, n) for n, (day, title) in enumerate(zip(days, titles, strict=True))
    )
    body = FRAME.format(language, TITLES[language], TITLES[language], f"<div>{items}</div>")
    page = Page("https://rivertowns.example/news/", body, fetched_at=datetime(2026, 3, 8, tzinfo=UTC))
    return [(item.title, item.published) for item in parse_news(page)]


@pytest.mark.parametrize(
    "shape",
    [
        "<li><a href='/news/{2}-story'>{0} {1}</a></li>",
        "<li><a href='/news/{2}-story'>[{0}] {1}</a></li>",
        "<li><a href='/news/{2}-story'>{0} – {1}</a></li>",
        "<h3><a href='/news/{2}-story'>({0}) {1}</a></h3><p>After a long debate the council decided.</p>",
    ],
)
@pytest.mark.parametrize("language", sorted(STORIES))
def test_the_day_is_no_word_of_the_title(language: str, shape: str) -> None:
    found = read(shape, language, STORIES[language], DAYS[language])
    assert found == list(zip(STORIES[language], VALUES, strict=True))


@pytest.mark.parametrize(
    "titles", [("in pictures of the harbour", "in figures of the town", "on the lower river"), STORIES["en"]]
)
def test_a_day_that_a_title_is_about_stays(titles: tuple[str, ...]) -> None:
    shape = "<h3><a href='/news/{2}-story'>{0} {1}</a></h3><p>Told on 1{2} June 2024</p>"
    found = read(shape, "en", titles, DAYS["en"])
    assert [title for title, _ in found] == [f"{a} {b}" for a, b in zip(DAYS["en"], titles, strict=True)]


@pytest.mark.parametrize("label", ["【{}】", "[{}] ", "［{}］ "])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_label_in_brackets_before_the_day_is_no_word_of_the_title_either(language: str, label: str) -> None:
    shape = f"<li><a href='/news/{{2}}-story'>{label.format('科研成果')}{{0}} {{1}}</a></li>"
    found = read(shape, language, STORIES[language], DAYS[language])
    assert found == list(zip(STORIES[language], VALUES, strict=True))


def test_a_label_in_brackets_before_no_day_stays() -> None:
    shape = "<li><i>{0}</i> <a href='/news/{2}-story'>[Report] {1}</a></li>"
    found = read(shape, "en", STORIES["en"], DAYS["en"])
    assert found == [(f"[Report] {title}", day) for title, day in zip(STORIES["en"], VALUES, strict=True)]
