"""Archives of letters by thread are no news; stories beside comments that repeat their titles are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = "<html lang='{}'><title>{} | River Towns</title><main><h1>{}</h1>{}</main></html>"
SUBJECTS = (
    "A wooden bridge for the old harbour comes back",
    "Pupils count the birds of the river again",
    "The market square gets a roof of solar cells",
    "Who lends the town a cart for heavy loads",
    "A storm leaves the mill of the valley unharmed",
    "The library opens in the evening as well",
)
DAYS = ("2 May 2024", "14 May 2024", "3 June 2024", "9 June 2024", "2 July 2024", "8 July 2024")
LINK = "<a href='/x/{n}.html'>{title}</a> <i>Ada Roe</i> <small>{day}</small>"


def titles(main: str, heading: str = "Town life", language: str = "en") -> list[str]:
    text = FRAME.format(language, heading, heading, main)
    page = Page("https://rivertowns.example/page/", text, fetched_at=datetime(2026, 3, 8, tzinfo=UTC))
    return [item.title for item in parse_news(page)]


def entry(n: int, title: str, day: str, below: str = "") -> str:
    return f"<li>{LINK.format(n=n, title=title, day=day)}{below}</li>"


def letters(before: str, name: str, *, nested: bool) -> str:
    """Every other subject has an answer, below it or behind it."""
    body = ""
    for n, (subject, day) in enumerate(zip(SUBJECTS, DAYS, strict=True)):
        answer = entry(n + 10, f"{before}{name}{subject}", day) if n % 2 == 0 else ""
        below = f"<ul>{answer}</ul>" if nested and answer else ""
        body += entry(n, name + subject, day, below) + (answer if not nested else "")
    return f"<ul>{body}</ul>"


@pytest.mark.parametrize("nested", [True, False])
@pytest.mark.parametrize("name", ["", "[river-talk] "])
@pytest.mark.parametrize(
    ("language", "before"),
    [("en", "Re: "), ("de", "AW: "), ("fr", "RÉP : "), ("ja", "返信："), ("ko", "회신: "), ("zh", "回复：")],
)
def test_letters_and_their_answers_are_no_news(
    language: str, before: str, name: str, *, nested: bool
) -> None:
    assert titles(letters(before, name, nested=nested), "river-talk", language) == []


def stories() -> str:
    return "".join(entry(n, *told) for n, told in enumerate(zip(SUBJECTS, DAYS, strict=True)))


def test_a_list_with_writers_and_days_is_news() -> None:
    assert titles(f"<ul>{stories()}</ul>", "News") == list(SUBJECTS)


def test_stories_are_news_beside_comments_that_repeat_their_titles() -> None:
    comments = "".join(f"<li><a href='/c/{n}'>Re: {told}</a></li>" for n, told in enumerate(SUBJECTS))
    page = f"<ul>{stories()}</ul><h2>Recent comments</h2><ul>{comments}</ul>"
    assert titles(page, "News")[:6] == list(SUBJECTS)


def test_a_headline_may_reply() -> None:
    reply = entry(9, f"Re: {SUBJECTS[0]}", "4 June 2024")
    assert titles(f"<ul>{stories()}{reply}</ul>", "News")[:6] == list(SUBJECTS)
