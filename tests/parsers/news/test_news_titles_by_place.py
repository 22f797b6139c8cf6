"""Titles that are known by where they stand: as short as labels, or below sentences."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TITLES = {
    "en": ("The ferry takes bicycles along", "New trees", "Council approves the plan", "Who owns the river?"),
    "de": ("Die Fähre nimmt Räder mit", "Neue Bäume", "Der Rat beschließt den Plan", "Wem gehört der Fluss?"),
    "tr": ("Feribot bisikletleri de taşıyor", "Yeni ağaçlar", "Meclis planı onayladı", "Nehir kime ait?"),
    "ja": ("船は自転車も運びます、五月から", "新しい並木", "議会が計画を承認しました", "川はだれのもの"),
    "ko": ("배는 자전거도 실어 줍니다", "새 가로수", "의회가 계획을 승인했습니다", "강은 누구의 것일까"),
}
TEXTS = {
    "en": "Volunteers counted more than forty kinds of birds along the bank.",
    "de": "Freiwillige zählten am unteren Ufer mehr als vierzig Arten.",
    "tr": "Gönüllüler aşağı kıyıda kırktan fazla kuş türü saydı.",
    "ja": "ボランティアは下流の岸で四十種を超える鳥を数えました。",
    "ko": "자원봉사자들은 아래쪽 강가에서 마흔 종이 넘는 새를 세었습니다.",
}
LINKED = (
    '<li><a href="{u}">{t}</a></li>',
    '<div><img src="/1.jpg" alt=""><p><a href="{u}">{t}</a></p><p>{x}</p></div>',
    '<div><div><span><a href="{u}">{t}</a></span></div><div>{d}</div></div>',
    '<dt>{d}</dt><dd><a href="{u}">{t}</a> <p>{x}</p></dd>',
)
WHOLE = (
    '<a href="{u}"><span>{d}</span><strong>{t}</strong><p>{x}</p></a>',
    '<li><a href="{u}"><p>{x}</p><p>{t}</p><p>{d}</p></a></li>',
    '<div><p><a href="{u}">{x}</a></p><b><a href="{u}">{t}</a></b><p>{d}</p></div>',
)


def read(
    cards: str, language: str, heading: str = "News", address: str = "news"
) -> list[tuple[str, str | None]]:
    text = f'<html lang="{language}"><main><h1>{heading}</h1><div>{cards}</div></main></html>'
    page = Page(f"https://cities.example/{address}/", text, fetched_at=NIGHT)
    return [(item.title, item.teaser) for item in parse_news(page)]


def cards(shape: str, language: str) -> str:
    return "".join(
        shape.format(t=title, u=f"/news/{number}/", x=TEXTS[language], d=f"2025-12-{20 - number}")
        for number, title in enumerate(TITLES[language])
    )


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("shape", LINKED)
def test_a_short_title_stands_where_the_long_ones_do(shape: str, language: str) -> None:
    assert [title for title, _ in read(cards(shape, language), language)] == list(TITLES[language])


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("shape", WHOLE)
def test_of_one_link_the_title_is_what_is_no_sentence(shape: str, language: str) -> None:
    found = read(cards(shape, language), language)
    assert found == [(title, TEXTS[language]) for title in TITLES[language]]


def test_a_label_at_the_place_of_other_labels_is_no_title() -> None:
    shape = '<div><a href="/on{u}">{k}</a><p><a href="{u}">{t}</a></p><p>{d}</p></div>'
    labels = ("Water", "Parks and gardens in town", "Traffic", "Water")
    main = "".join(
        shape.format(t=title, u=f"/news/{number}/", k=labels[number], d=f"2025-12-{20 - number}")
        for number, title in enumerate(TITLES["en"])
    )
    assert [title for title, _ in read(main, "en")] == list(TITLES["en"])


@pytest.mark.parametrize("heading", ["Services", "Our projects", "Useful links"])
def test_short_and_long_links_of_something_else_are_none(heading: str) -> None:
    names = ("Passport", "Report a broken street lamp", "Parking", "Permits for small houses", "Library card")
    for shape in (
        '<li><a href="{u}">{t}</a></li>',
        '<a href="{u}"><b>{t}</b><p>Here you learn what to bring along.</p></a>',
    ):
        main = "".join(shape.format(t=name, u=f"/city/{place}/") for place, name in enumerate(names))
        assert read(main, "en", heading, "city") == []


BUTTONS = (
    *(
        "Czytaj więcej",
        "Devamını oku",
        "Читать далее",
        "Číst dále",
        "Bővebben",
        "Citește mai mult",
        "Lue lisää",
    ),
    *(
        "اقرأ المزيد",
        "Διαβάστε περισσότερα",
        "קרא עוד",
        "ادامه مطلب",
        "और पढ़ें",
        "อ่านต่อ",
        "Đọc tiếp",
        "Loe edasi",
    ),
)


@pytest.mark.parametrize("button", BUTTONS)
def test_the_link_to_read_on_in_more_languages(button: str) -> None:
    shape = f'<div><img src="/1.jpg" alt=""><div>{{t}}</div><p>{{x}}</p><a href="{{u}}">{button}</a></div>'
    assert read(cards(shape, "en"), "en") == [(title, TEXTS["en"]) for title in TITLES["en"]]
    assert read(cards(shape, "en").replace("/news/", "/do/"), "en", "Our services", "do") == []


@pytest.mark.parametrize(
    "title", ["Читать книги летом", "Więcej drzew w mieście", "Lue kirja järvellä", "Čitamo zajedno"]
)
def test_a_title_that_begins_as_a_button_does_stays_one(title: str) -> None:
    main = "".join(f'<li><a href="/news/{n}/">{title} {n}0</a> <i>2025-12-1{n}</i></li>' for n in range(4))
    assert [found for found, _ in read(main, "en")] == [f"{title} {n}0" for n in range(4)]


def test_a_title_above_its_day_in_a_list_of_terms() -> None:
    shape = '<dt><a href="{u}">{t}</a></dt><dd>{d}</dd>'
    page = Page(
        "https://cities.example/news/",
        f"<main><h1>News</h1><dl>{cards(shape, 'en')}</dl></main>",
        fetched_at=NIGHT,
    )
    assert [(item.title, item.published) for item in parse_news(page)] == [
        (title, f"2025-12-{20 - number}") for number, title in enumerate(TITLES["en"])
    ]


def test_a_month_with_several_stories_is_none_itself() -> None:
    item = '<div class="col"><p>{t}</p><p>{d}</p><p>{x}</p><a href="/news/{n}">Read more</a></div>'
    days = ("2025-12-20", "2025-11-19", "2025-11-08", "2025-10-07")
    held = [
        item.format(t=t, d=d, x=TEXTS["en"], n=n)
        for n, (t, d) in enumerate(zip(TITLES["en"], days, strict=True))
    ]
    main = f"<h2>December 2025</h2><div>{held[0]}</div><h2>November 2025</h2><div>{held[1]}{held[2]}</div>"
    main += f"<h2>October 2025</h2><div>{held[3]}</div>"
    page = Page("https://cities.example/news/", f"<main><h1>News</h1>{main}</main>", fetched_at=NIGHT)
    assert [(story.title, story.published) for story in parse_news(page)] == list(
        zip(TITLES["en"], days, strict=True)
    )


@pytest.mark.parametrize(
    "shape", ['<div><b>{t}</b> <span><a href="{u}">{d}</a></span></div>', "<li><i>{d}</i> <b>{t}</b></li>"]
)
def test_a_word_beside_its_day_is_a_title_where_the_others_have_theirs(shape: str) -> None:
    titles = ("The ferry takes bicycles along", "Trees", "Council approves the plan", "Who owns the river?")
    main = "".join(
        shape.format(t=title, u=f"/news/{n}/", d=f"2025-12-{20 - n}") for n, title in enumerate(titles)
    )
    assert [title for title, _ in read(main, "en")] == list(titles)


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("pl", ("Komunikat prasowy", "Wywiad")),
        ("ru", ("Пресс-релиз", "Статья")),
        ("tr", ("Duyuru", "Basın bülteni")),
        ("ar", ("بيان صحفي", "مقال")),
    ],
)
def test_kinds_of_stories_in_more_languages(language: str, labels: tuple[str, str]) -> None:
    shape = '<div><span>{k}</span><p><a href="/n/{n}">{t}</a></p><p>2025-12-1{n}</p></div>'
    main = "".join(shape.format(k=labels[n % 2], t=title, n=n) for n, title in enumerate(TITLES["tr"]))
    page = Page(
        "https://cities.example/n/", f'<html lang="{language}"><main>{main}</main></html>', fetched_at=NIGHT
    )
    assert [item.kind for item in parse_news(page)] == [*labels, *labels]


def test_the_button_behind_a_writer_on_one_line_is_no_part_of_the_name() -> None:
    shape = (
        '<div><p><a href="{u}">{t}</a></p><p>{d}</p><i>Von Lina Oster</i> <a href="{u}">Weiterlesen</a></div>'
    )
    page = Page(
        "https://cities.example/news/",
        f'<html lang="de"><main>{cards(shape, "de")}</main></html>',
        fetched_at=NIGHT,
    )
    assert [item.authors for item in parse_news(page)] == [("Lina Oster",)] * len(TITLES["de"])
