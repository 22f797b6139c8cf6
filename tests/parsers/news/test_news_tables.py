"""Stories in tables that have a column for each, and in the cells of a calendar month."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_AT = "https://www.green-ridge.example/news/"
_TITLES = (
    "New bridge opens over the mill stream",
    "School roofs collect the spring rain",
    "Cargo bikes bring shade to the old town",
    "Night buses return to the harbour",
)
_DAYS = ("12 May 2026", "3 May 2026", "27 April 2026", "9 April 2026")
_LINKS = [f"<a href=/news/item-{n}>{title}</a>" for n, title in enumerate(_TITLES)]


def _row(cells: object) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"  # type: ignore[attr-defined]


def _news(main: str, *, heading: str = "News") -> list[tuple[object, object]]:
    body = f"<html lang=en><body><main><h1>{heading}</h1>{main}</main></body></html>"
    items = read_page(body, _AT).to_dict()["news"]
    return [(item["title"], item["published"]) for item in items]


_WANTED = [*zip(_TITLES, ("2026-05-12", "2026-05-03", "2026-04-27", "2026-04-09"), strict=True)]
_PICTURES = [f"<a href=/news/item-{n}><img src=/{n}.jpg alt=''></a>" for n in range(4)]
_TEXTS = [f"The council told how part {n} of the town goes on." for n in range(4)]


@pytest.mark.parametrize(
    "rows",
    [
        (_PICTURES, _LINKS, _DAYS),
        (_DAYS, _LINKS, _TEXTS),
        (_LINKS[:2], _DAYS[:2], _TEXTS[:2], _LINKS[2:], _DAYS[2:], _TEXTS[2:]),
    ],
)
def test_a_column_for_each_story(rows: tuple[list[str], ...]) -> None:
    """One row has the titles, another the days; stories may fill several bands of rows."""
    assert _news(f"<table>{''.join(map(_row, rows))}</table>") == _WANTED


def test_a_column_for_each_story_whose_title_is_bold_alone() -> None:
    """As letters by mail have them, with buttons in the last row. Bold names over days of use are none."""
    bold = [f"<b>{title}</b>" for title in _TITLES]
    buttons = [f"<a href=/news/item-{n}>Read more</a>" for n in range(4)]
    rows = (_DAYS[:2], bold[:2], _TEXTS[:2], buttons[:2], _DAYS[2:], bold[2:], _TEXTS[2:], buttons[2:])
    assert _news(f"<table>{''.join(map(_row, rows))}</table>") == _WANTED
    halls = [f"<b>{name} hall</b>" for name in ("Upper", "Lower", "Mill", "Ferry")]
    assert _news(f"<table>{_row(halls)}{_row(_DAYS)}</table>", heading="Bookings") == []


def _month(cells: dict[int, str], head: str) -> str:
    days = [f"{n}<br>{cells.get(n, '')}" for n in range(1, 32)]
    weeks = "".join(_row(days[n : n + 7]) for n in range(0, 31, 7))
    return f"<table><caption>{head}</caption>{weeks}</table>"


def test_a_calendar_month() -> None:
    """The day is the number of the cell, month and year are the caption; a table of numbers is none."""
    cells = {4: _LINKS[0], 12: _LINKS[1], 19: _LINKS[2]}
    days = ("2026-05-04", "2026-05-12", "2026-05-19")
    assert _news(_month(cells, "May 2026")) == [*zip(_TITLES[:3], days, strict=True)]
    assert _news(_month(cells, "Seats in the hall")) == [(title, None) for title in _TITLES[:3]]


def test_several_titles_on_a_day_of_a_calendar() -> None:
    """Nothing parts them but where they lead; without month and day they are a row of links."""
    cells = {4: "".join(_LINKS[:3]), 12: _LINKS[3]}
    days = ("2026-05-04", "2026-05-04", "2026-05-04", "2026-05-12")
    assert _news(_month(cells, "May 2026")) == [*zip(_TITLES, days, strict=True)]
    assert _news(f"<table>{_row(_LINKS)}</table>", heading="Downloads") == []


def test_tables_that_compare_are_no_news() -> None:
    """What stands side by side with prices, or with days of use under the names of services."""
    names = [f"<a href=/rooms/{name}>{name} hall</a>" for name in ("Upper", "Lower", "Mill", "Ferry")]
    prices = ("€ 40", "€ 60", "€ 80", "€ 20")
    assert _news(f"<table>{_row(names)}{_row(prices)}</table>", heading="Our halls") == []
