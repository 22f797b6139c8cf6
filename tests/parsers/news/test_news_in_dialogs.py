"""Stories in dialogs that tiles open, and boxes, sections and dialogs that hold none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

_TITLES = (
    "Floating halls ask for more patience",
    "The markets return to the harbour",
    "Gardens show what towns can do",
)
_PROSE = (
    "<p>" + "The youth council turned a car park into a garden without raising any fee at all. " * 4 + "</p>"
)


def _read(main: str, path: str) -> list[tuple[str, str | None]]:
    page = f"<html lang=en><title>News | Harbour Towns</title><main>{main}</main></html>"
    night = datetime(2026, 7, 20, tzinfo=UTC)
    items = parse_news(Page(f"https://www.harbour-towns.example{path}", page.encode(), fetched_at=night))
    return [(item.title, item.published) for item in items]


def _dialogs(*days: str) -> str:
    tiles = "".join(f"<li><button aria-controls=s{at}>{title}</button>" for at, title in enumerate(_TITLES))
    return f"<h1>News</h1><ul>{tiles}</ul>" + "".join(
        f"<dialog id=s{at}><form method=dialog><button>×</button></form><h2>{title}</h2><p>{day}</p>"
        f"<p>A short account of what was done there.</p><a href='/news/{at}'>Read more</a></dialog>"
        for at, (title, day) in enumerate(zip(_TITLES, days, strict=True))
    )


@pytest.mark.parametrize("tag", ["dialog", "div role=dialog"])
def test_stories_whose_text_is_in_dialogs(tag: str) -> None:
    page = _dialogs("12 May 2026", "3 May 2026", "28 April 2026").replace("<dialog", f"<{tag}")
    page = page.replace("</dialog>", f"</{tag.split(maxsplit=1)[0]}>")
    assert _read(page, "/news/") == list(
        zip(_TITLES, ("2026-05-12", "2026-05-03", "2026-04-28"), strict=True)
    )


def test_dialogs_without_a_day_are_of_people_or_things() -> None:
    assert _read(_dialogs("Head of office", "Project lead", "Finance"), "/team/") == []


@pytest.mark.parametrize(("heading", "read"), [("Events", 1), ("Related", 4)])
def test_meetings_beside_a_story_are_none(heading: str, read: int) -> None:
    meetings = "".join(
        f"<li>{day} 2026 <a href='/events/{at}'>{title}</a>"
        for at, (title, day) in enumerate(
            zip(_TITLES, ("3 November", "3 August", "30 September"), strict=True)
        )
    )
    story = (
        f"<article><h1>Night buses bring shade to the old town</h1><p>24 June 2026</p>{_PROSE * 4}</article>"
    )
    found = _read(
        f"{story}<aside><h3>{heading}</h3><ul>{meetings}</ul></aside>", "/news/night-buses-bring-shade"
    )
    assert found[0] == ("Night buses bring shade to the old town", "2026-06-24")
    assert len(found) == read


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>{0} <a href='?action=edit&section={1}'>[Settings]</a></h2>",
        "<div><h2>{0}</h2><span>[<a href='?title=x&action=edit'>Settings</a>]</span></div>",
    ],
)
def test_sections_of_a_wikis_story_are_none(heading: str) -> None:
    told = "".join(
        heading.format(title, at) + _PROSE
        for at, title in enumerate(("How it began", "A plan for winter", "Who pays"))
    )
    story = f"<h1>Old canals bring shade to the old town</h1><p><b>27 June 2026</b></p>{_PROSE * 2}{told}"
    found = _read(story, "/2026/06/old-canals-bring-shade-to-the-old-town/")
    assert found == [("Old canals bring shade to the old town", "2026-06-27")]
