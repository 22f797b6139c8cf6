"""Boxes with a day each that are no news: albums of pictures, shifts, entries of guests, duties."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

FRAME = "<html lang='{}'><title>{} | River Towns</title><main><h1>{}</h1>{}</main></html>"
DAYS = ("2025-06-26", "2025-05-14", "2025-04-03", "2025-03-11")
AHEAD = ("2026-06-26", "2026-07-14", "2026-08-03", "2026-09-11")
NAMES = ("Walk to the old mill in May", "Choir in the yard", "A day with open doors", "Market in the snow")
STORIES = (
    "Pupils plant two hundred trees along the old canal",
    "Harbour board opens the new quay to walkers",
    "Night buses get through the winter without a break",
    "A bakery lends its oven to the whole street",
)
TEXT = "We came by boat and stayed for three days, and the whole town was good to us in every way it could."


def titles(title: str, body: str, language: str = "en", path: str = "page") -> list[str]:
    page = Page(
        f"https://rivertowns.example/{path}/",
        FRAME.format(language, title, title, body),
        fetched_at=datetime(2026, 3, 8, tzinfo=UTC),
    )
    return [item.title for item in parse_news(page)]


def rows(shape: str, names: tuple[str, ...], days: tuple[str, ...], fact: str) -> str:
    found = zip(names, days, strict=True)
    return "".join(
        shape.format(n=n, title=name, day=day, fact=fact.format(n + 12))
        for n, (name, day) in enumerate(found)
    )


ALBUMS = {
    "en": ("Albums", "{} photos"),
    "de": ("Alben", "{} Fotos"),
    "es": ("Álbumes", "{} imágenes"),
    "it": ("Album", "{} immagini"),
    "ja": ("アルバム", "{}枚"),
    "ko": ("앨범", "{}장"),
    "zh": ("相册", "{}张照片"),
}
ALBUM = "<li><img src='/i/{n}.jpg'><h3><a href='/albums/{n}'>{title}</a></h3><p>{fact}, {day}</p></li>"
PARTED = (
    "<div><h3><a href='/albums/{n}'>{title}</a></h3><p>{day}</p><p>{fact}</p><img src='/i/{n}.jpg'></div>"
)


@pytest.mark.parametrize("shape", [ALBUM, PARTED])
@pytest.mark.parametrize("language", sorted(ALBUMS))
def test_albums_of_pictures_are_no_news(language: str, shape: str) -> None:
    title, fact = ALBUMS[language]
    assert titles(title, rows(shape, NAMES, DAYS, fact), language) == []


@pytest.mark.parametrize("language", sorted(ALBUMS))
def test_stories_that_count_their_pictures_are_news(language: str) -> None:
    told = ALBUM[:-5] + f"<p>{TEXT}</p></li>"
    assert titles("Town life", rows(told, STORIES, DAYS, ALBUMS[language][1]), language) == list(STORIES)
    assert titles("News", rows(ALBUM, STORIES, DAYS, ALBUMS[language][1])) == list(STORIES)


SHIFTS = {
    "en": ("Helpers wanted", "{} places free of 40"),
    "de": ("Helfer gesucht", "noch {} Plätze frei"),
    "fr": ("Bénévoles", "{} places disponibles"),
    "es": ("Voluntarios", "Quedan {} plazas libres"),
    "pt": ("Voluntários", "{} vagas livres de 40"),
    "it": ("Volontari", "{} posti liberi su 40"),
    "ja": ("お手伝い", "残り{}名"),
    "ko": ("자원봉사", "{}자리 남음"),
    "zh": ("志愿者", "剩余名额：{}"),
}
SHIFT = (
    "<li><h3><a href='/s/{n}'>{title}</a></h3><p>{day}, 9:00–13:00</p><p>" + TEXT + "</p><p>{fact}</p></li>"
)


@pytest.mark.parametrize("language", sorted(SHIFTS))
def test_shifts_with_places_left_are_no_news(language: str) -> None:
    title, fact = SHIFTS[language]
    assert titles(title, rows(SHIFT, NAMES, AHEAD, fact), language) == []


def test_events_with_places_left_are_events_where_the_page_says_so() -> None:
    for language, (_, fact) in SHIFTS.items():
        assert titles("Events", rows(SHIFT, NAMES, AHEAD, fact), language) == list(NAMES)


ENTRY = "<div class='e'><div class='h'><b>{title}</b> of Oldport <i>on {day}</i></div><div>{fact}</div></div>"
DAY_OF_LOG = "<div class='e'><div class='d'>{day}</div><p>{fact}</p></div>"


@pytest.mark.parametrize("shape", [ENTRY, DAY_OF_LOG])
def test_boxes_with_a_day_each_are_no_article(shape: str) -> None:
    body = f"<div>{rows(shape, NAMES, DAYS, TEXT)}</div>"
    assert titles("Book for guests", body) == []


def test_an_article_among_boxes_of_others_is_one() -> None:
    others = rows("<div class='e'><h2>{title}</h2><p>{day}</p></div>", NAMES, DAYS, "")
    own = f"<div class='d'>2025-09-01</div></div><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"
    head = "Pupils plant two hundred trees along the old canal"
    main = f"<div class='e'><h1>{head}</h1>{own}{others}"
    text = f"<html lang='en'><title>{head} | River Towns</title><main>{main}</main></html>"
    page = Page("https://rivertowns.example/news/trees/", text, fetched_at=datetime(2026, 3, 8, tzinfo=UTC))
    assert (head, "2025-09-01") in [(item.title, item.published) for item in parse_news(page)]


ON_DUTY = "<div><h3>药店 {n}</h3><address>{title}</address><a href='tel:+8653250{n}'>+86 532 50{n}</a></div>"
STREETS = (
    "山东省青岛市市南区香港中路109号 266071",
    "广东省广州市天河区体育西路284号 510620",
    "四川省成都市锦江区红星路260号 610021",
    "上海市黄浦区南京东路300号 200001",
)


def test_houses_on_duty_today_are_no_event() -> None:
    houses = rows(ON_DUTY, STREETS, DAYS, "")
    assert (
        titles(
            "夜间值班药店", f"<p>今天</p>{houses}<p>镇议会在志愿者的帮助下，正在为河岸征集想法。</p>", "zh"
        )
        == []
    )


def test_a_note_with_an_address_below_is_an_article() -> None:
    text = f"<p>2025年9月1日</p><p>{'镇议会在志愿者的帮助下，正在为河岸征集想法。' * 8}</p>"
    where = f"<address>{STREETS[0]}</address>"
    assert titles("镇议会正在为河岸征集想法", text + where, "zh", "news/ideas") == [
        "镇议会正在为河岸征集想法"
    ]
