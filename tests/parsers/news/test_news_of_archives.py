"""Archives that tell year or month once, lists of all there is, large stories, articles without claims."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

TITLES = ("Cable car instead of a bypass", "Heating with wood from the ridge", "Wolves come to the meadow")
TEXT = "A report from the valley, with figures and voices of those who live there."


def read(main: str, path: str = "/b/", language: str = "en") -> list[NewsItem]:
    body = f'<!doctype html><html lang="{language}"><title>Hill towns</title><body><main>{main}</main></body>'
    clock = datetime(2026, 3, 20, tzinfo=UTC)
    return list(parse_news(Page(f"https://hilltowns.example{path}", body, fetched_at=clock)))


def days(found: list[NewsItem]) -> list[str | None]:
    return [item.published for item in found]


@pytest.mark.parametrize(
    ("heads", "cells", "language"),
    [
        (("Março de 2026", "Dezembro de 2025"), ("12/03", "04/03", "19/12"), "pt"),
        (("2026", "2025"), ("12.03.", "Mi 04.03.", "19.12."), "de"),
        (("News 2026", "News 2025"), ("3/12", "3/4", "12/19"), "en"),
        (("2026", "2025"), ("12 mars", "4 mars", "19 décembre"), "fr"),
    ],
)
def test_the_year_or_the_month_stands_above(
    heads: tuple[str, str], cells: tuple[str, ...], language: str
) -> None:
    rows = [
        f"<tr><td>{cell}</td><td><a href='/b/{n}'>{title}</a></td></tr>"
        for n, (cell, title) in enumerate(zip(cells, TITLES, strict=True))
    ]
    tables = (
        f"<h2>{heads[0]}</h2><table>{rows[0]}{rows[1]}</table>",
        f"<h2>{heads[1]}</h2><table>{rows[2]}</table>",
    )
    found = read(f"<h1>Archive</h1>{''.join(tables)}", language=language)
    assert days(found) == ["2026-03-12", "2026-03-04", "2025-12-19"]


def test_the_month_takes_its_year_from_the_heading_above_it() -> None:
    items = "<ul><li>14. – <a href='/b/1'>{}</a></li><li>3. – <a href='/b/2'>{}</a></li></ul>".format(*TITLES)
    found = read(f"<h1>Archiv</h1><h2>2026</h2><h3>März</h3>{items}", language="de")
    assert days(found) == ["2026-03-14", "2026-03-03"]


def test_scores_and_rounds_under_a_year_are_no_days() -> None:
    rows = "".join(f"<tr><td>{n + 1}/03</td><td>{title}</td></tr>" for n, title in enumerate(TITLES))
    assert read(f"<h1>Results</h1><h2>2026</h2><table>{rows}</table>") == []


def test_what_a_search_found() -> None:
    hits = "".join(
        f"<div class=hit><a href='/journal/{n}'>{title}</a><p>… {TEXT}</p>"
        f"<div>Published {n + 1} March 2026</div></div>"
        for n, title in enumerate(TITLES)
    )
    assert [item.title for item in read(f"<h1>Search</h1>{hits}", "/find?term=hill")] == [*TITLES]


def test_large_stories_lead_to_the_folder_of_the_list() -> None:
    card = "<div class={}><a href='{}'><{tag}>{}</{tag}></a><img src=/x.jpg alt=''><p>{}</p></div>"
    cards = "".join(card.format("card", f"/s/{n}", title, TEXT, tag="h3") for n, title in enumerate(TITLES))
    lead = card.format("lead", "{}", "The train returns to the ridge", TEXT, tag="h2")
    found = read(f"<h1>Stories from the hills</h1>{lead.format('/s/train')}<div>{cards}</div>")
    assert [item.title for item in found] == ["The train returns to the ridge", *TITLES]
    found = read(f"<h1>Stories from the hills</h1>{lead.format('/give/train')}<div>{cards}</div>")
    assert [item.title for item in found] == [*TITLES]
    assert read(f"<h1>Courses in the hills</h1>{lead.format('/s/train')}<div>{cards}</div>") == []


PARAGRAPHS = (
    "A wash house that nobody remembered was found below the square and now cools it all summer.",
    "The water comes at fourteen degrees, and children put their feet into it after school.",
    "Other villages of the network look for their springs now, as the mayors said on Tuesday.",
)


def test_an_article_in_a_folder_of_an_unknown_word() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    head = "<h1>The wash house that cools the square</h1>"
    assert days(
        read(f"{head}<div><span>Tale</span><span>4 March 2026</span></div>{text}", "/tales/wash")
    ) == ["2026-03-04"]
    assert read(f"<h1>Our house</h1>{text}", "/tales/house") == []


def test_what_stands_beside_a_text_and_is_none_of_it() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    told = "<p>Por <b>Davi Lobo</b><br>Publicado em <time datetime=2026-03-04>04/03/2026</time> às 9h</p>"
    box = "<div><h2>Boletim</h2><p>Uma carta por mês, sem anúncios.</p><input type=email></div>"
    (item,) = read(
        f"<h1>A fonte que esfria a praça</h1>{told}{text}<p>Visitas: 532</p>{box}", "/noticias/f", "pt"
    )
    assert item.body == "\n\n".join(PARAGRAPHS)
    assert item.authors == ("Davi Lobo",)


def test_a_day_in_words_beside_a_title_and_a_kind_beside_a_day() -> None:
    rows = "<li><b>{}</b> <a href='/nieuws/1'>{}</a></li><li><b>{}</b> <a href='/nieuws/2'>{}</a></li>"
    found = read(
        f"<h1>Nieuws</h1><ul>{rows.format('Gisteren', TITLES[0], '12 maart', TITLES[1])}</ul>", language="nl"
    )
    assert days(found) == ["2026-03-19", "2026-03-12"]
    cards = "".join(
        f"<article><p><b>{kind}</b> / <i>0{n + 1}.03.2026</i></p>"
        f"<h2><a href=/beitrag/{n}>{title}</a></h2></article>"
        for n, (kind, title) in enumerate(zip(("Magazin", "Interview"), TITLES, strict=False))
    )
    assert [item.kind for item in read(f"<h1>Lesen</h1>{cards}", language="de")] == ["Magazin", "Interview"]


def test_the_first_story_of_a_month_does_not_say_what_the_others_are() -> None:
    titles = (
        "About our satellite event in the old arcade",
        "Press notice: conference on 28 October",
        TITLES[0],
    )
    stories = "".join(
        f"<article><header><h1><a href='/posts/{n}1'>{title}</a></h1><ul><li>Oct {n + 4}, 2012, 6:50 pm</li>"
        f"<li>Author : Ana Souza</li></ul></header><p>{TEXT}</p></article>"
        for n, title in enumerate(titles)
    )
    found = read(f"<h3>Monthly Archive for October 2012</h3>{stories}", "/date/2012/10/")
    assert [(item.title, item.published) for item in found] == [
        (title, f"2012-10-0{n + 4}") for n, title in enumerate(titles)
    ]


def test_a_calendar_of_a_month_stays_one() -> None:
    rows = "".join(
        f"<h2><a href='/events/{n}'>{title}</a></h2><p>Oct {n + 4}, 2026</p>"
        for n, title in enumerate(TITLES)
    )
    found = read(f"<h1>Events</h1>{rows}", "/date/2026/10/")
    assert len(found) == len(TITLES)
    assert days(found) == [None] * len(TITLES)


@pytest.mark.parametrize("button", ["Čitaj dalje...", "Читај даље", "Čitajte više", "Pročitaj ceo tekst"])
def test_stories_without_a_day_that_a_button_goes_on_with(button: str) -> None:
    cards = "".join(
        f"<div><h3>{title} {title}</h3><p>{TEXT}</p><a href='/novosti/{n + 20}/'>{button}</a></div>"
        for n, title in enumerate(TITLES)
    )
    assert len(read(f"<h1>Novosti</h1><div>{cards}</div>", "/novosti/", "sr")) == len(TITLES)


def test_an_event_that_a_text_mentions_does_not_make_an_event_of_the_news() -> None:
    text = f"{TEXT} It was told at the <a href='https://maths.example/events/knoll/'>Knoll days</a>."
    rows = "".join(
        f"<li><div>May, 202{n}</div><h3>{title}</h3><p>{text}</p></li>" for n, title in enumerate(TITLES)
    )
    found = read(f"<h1>News 2022</h1><ul>{rows}</ul>", "/news/2022/")
    assert days(found) == ["2020-05", "2021-05", "2022-05"]
    led = "".join(
        f"<li><div>{n + 4} May 2026</div><h3><a href='/events/{n}'>{title}</a></h3><p>{TEXT}</p></li>"
        for n, title in enumerate(TITLES)
    )
    assert days(read(f"<h1>News 2026</h1><ul>{led}</ul>", "/news/2026/")) == [None] * len(TITLES)
