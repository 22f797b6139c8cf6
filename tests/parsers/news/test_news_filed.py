"""The kind of a story, told behind a label of whatever language."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

TITLES = ("Council opens a bridge for bicycles", "Pupils count the birds again", "Market square gets a roof")
TEXT = "After a long debate the council decided on Tuesday, and work will start soon."
FILED = {
    "Topics: {}": ("Interviews", "Voices", "Interviews"),
    "Kategorie: {}": ("Aus dem Rat", "Stimmen", "Stimmen"),
    "Rubrique : {}": ("Entretien", "Communiqué", "Carnet"),
    "カテゴリー：{}": ("プレスリリース", "街の声", "ニュース"),
    "分類：{}": ("新聞稿", "街聲", "新聞稿"),
    "주제: {}": ("보도자료", "목소리", "소식"),
}


def kinds(shape: str, told: list[str]) -> list[str | None]:
    cards = "".join(
        "<article><h3><a href='/news/{}-story'>{}</a></h3>{}</article>".format(
            n, title, shape.format(day=f"{n + 1}2 May 2024", text=TEXT, filed=filed)
        )
        for n, (title, filed) in enumerate(zip(TITLES, told, strict=True))
    )
    html = f"<html><title>News | River Towns</title><main><h1>News</h1>{cards}</main></html>"
    return [item.kind for item in parse_news(Page("https://rivertowns.example/news/", html))]


@pytest.mark.parametrize(
    "shape",
    [
        "<p>{day}</p><p>{text}</p><p>{filed}</p>",
        "<span>{day}</span> <span>{filed}</span><p>{text}</p>",
    ],
)
@pytest.mark.parametrize("label", FILED)
def test_a_label_announces_the_kind(label: str, shape: str) -> None:
    assert kinds(shape, [label.format(kind) for kind in FILED[label]]) == list(FILED[label])


def test_a_link_to_the_category_in_a_sentence_about_the_story() -> None:
    shape = "<p>Put up on {day} in {filed} by admin</p><p>{text}</p>"
    link = "<a href='/c/{0}' rel='category tag'>{0}</a>"
    told = ("Minutes of meetings", "Uncategorized", "Minutes of meetings")
    assert kinds(shape, [link.format(kind) for kind in told]) == [told[0], "News", told[0]]
    tags = [link.format("Water") + ", " + link.format("Homes")] * 3
    assert kinds(shape, tags) == ["News"] * 3


def test_lists_of_tags_and_other_labels_tell_no_kind() -> None:
    shape = "<p>{day}</p><p>{text}</p><p>{filed}</p>"
    assert (
        kinds(shape, ["Topics: water, homes", "Topics: trams, homes", "Topics: birds, water"]) == ["News"] * 3
    )
    assert kinds(shape, ["Place: Oldport", "Place: Newford", "Place: Hightor"]) == ["News"] * 3
