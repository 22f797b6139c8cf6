"""Notes that are shorter than the list of others below them, and claims in other attributes."""

from __future__ import annotations

import pytest

from tests.parsers.articles.article_pages import TEXT, TITLE, article, headed, meta, read

_NOTE = (
    "<p>The old bridge over the mill stream will be closed to all traffic on Monday while it is painted.</p>"
)


def test_a_short_note_above_a_list_of_others_is_an_article() -> None:
    """Its address and the day beside its title say so, however many others are listed below it."""
    cards = "".join(
        f'<li><a href="/news/2024/05/{day:02}/story-of-day-{day}/">Works on bridge {day} of the mill</a>'
        f"<span>{day} May 2024</span></li>"
        for day in range(1, 9)
    )
    item = read(
        headed("<p>12 May 2024</p>", f"{_NOTE}<h3>More</h3><ul>{cards}</ul>"),
        url="https://cities.example/news/2024/05/12/bridge-closed-on-monday/",
    )
    assert item is not None
    assert (item.title, item.published) == (TITLE, "2024-05-12")
    assert item.body is not None
    assert "mill stream" in item.body


def test_claims_are_read_from_values_too() -> None:
    """Some programs write the content of a meta element into another attribute when they save a page."""
    head = meta("article:published_time", "2024-05-12T08:00:00Z").replace("content=", "value=")
    item = article(headed("", TEXT), head=head)
    assert (item.title, item.published) == (TITLE, "2024-05-12")


@pytest.mark.parametrize(
    ("around", "url"),
    [
        ("plain", "https://cities.example/blog/bridge-painted"),
        ("news news-single", "https://cities.example/bridge-painted"),
        ("BlogItem hentry", "https://cities.example/bridge-painted"),
    ],
)
def test_a_note_of_a_sentence_is_an_article_by_its_markup_and_folder(around: str, url: str) -> None:
    """A heading of the first level and a day in an element for days stand above it."""
    text = "<p>Painters have closed the old bridge over the mill stream until Monday.</p>"
    main = f"<div class='{around}'>{headed('<p><time>12 May 2024</time></p>', text)}</div>"
    item = read(main, url=url)
    assert item is not None
    assert (item.title, item.published) == (TITLE, "2024-05-12")


def test_a_sentence_below_a_day_is_no_article_elsewhere() -> None:
    text = "<p>Painters have closed the old bridge over the mill stream until Monday.</p>"
    assert read(headed("<p><time>12 May 2024</time></p>", text), url="https://cities.example/bridge") is None


def test_a_short_sentence_beside_the_only_long_one_is_of_the_text() -> None:
    first, second = (
        "Painters closed the bridge.",
        "They will open it on Monday when the new paint has dried well.",
    )
    text = f"<div class=text><p>{first}</p><p>{second}</p></div>"
    item = read(headed("<p><time>12 May 2024</time></p>", text))
    assert item is not None
    assert item.body == f"{first}\n\n{second}"
