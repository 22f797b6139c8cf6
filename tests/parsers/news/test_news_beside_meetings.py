"""Lists beside the news: meetings to come, and the files of a release."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
STORIES = {
    "en": ("Stories", "Night buses return to the harbour", "School roofs cut the bill by a fifth"),
    "de": ("Aktuelles", "Nachtbusse kehren ins Hafenviertel zurück", "Ein Dach senkt die Stromrechnung"),
    "fr": ("Actualités", "Les bus de nuit sont de retour au port", "Un toit réduit la facture des écoles"),
    "es": ("Noticias", "Los autobuses vuelven al puerto", "Los techos bajan la factura de la luz"),
    "pt": ("Notícias", "Os ônibus voltam ao bairro do porto", "Os telhados cortam a conta de luz"),
    "it": ("Notizie", "Gli autobus tornano nel quartiere", "I tetti tagliano la bolletta della luce"),
    "ja": ("ニュース", "夜間バスが港の地区に戻ってきました", "学校の屋根が電気代を二割減らしました"),
    "ko": ("뉴스", "야간 버스가 항구 지구로 돌아옵니다", "학교 지붕이 전기 요금을 줄입니다"),
    "zh": ("新闻", "夜间巴士回到港口街区试运行", "学校屋顶让电费降低五分之一"),
}
MEETINGS = {
    "en": ("Agenda", "Workshop on cool streets", "Members' assembly in Altsund"),
    "de": ("Termine", "Werkstatt zu kühlen Straßen", "Versammlung der Mitglieder"),
    "fr": ("Prochains rendez-vous", "Atelier sur les rues fraîches", "Assemblée des membres à Altsund"),
    "es": ("Próximas reuniones", "Taller sobre calles frescas", "Asamblea de miembros en Altsund"),
    "pt": ("Eventos", "Oficina sobre ruas frescas", "Assembleia dos membros em Altsund"),
    "it": ("Appuntamenti", "Laboratorio sulle strade fresche", "Assemblea dei soci ad Altsund"),
    "ja": ("今後の予定", "涼しい道についての勉強会", "アルトスンドでの会員総会"),
    "ko": ("다가오는 행사", "시원한 거리 워크숍 안내", "회원 총회를 알트순드에서 엽니다"),
    "zh": ("活动预告", "关于凉爽街道的工作坊", "在阿尔特松德举行会员大会"),
}
PAST, AHEAD = ("2025-12-12", "2025-11-28"), ("2026-02-14", "2026-03-11")
COLUMNS = {
    "cards": ("<div><h2>{h}</h2>{i}</div>", '<div class="r"><h3><a href="{u}">{t}</a></h3><p>{d}</p></div>'),
    "list": (
        "<section><h2>{h}</h2><ul>{i}</ul></section>",
        '<li><time>{d}</time> <a href="{u}">{t}</a></li>',
    ),
    "bold head": ("<td><p><b>{h}</b></p>{i}</td>", '<p>{d}<br><a href="{u}">{t}</a></p>'),
    "no head": ('<div><div class="h">{h}</div>{i}</div>', '<div><i>{d}</i> <a href="{u}">{t}</a></div>'),
    "terms": ("<div><h4>{h}</h4><dl>{i}</dl></div>", '<dt>{d}</dt><dd><a href="{u}">{t}</a></dd>'),
}


def read(main: str, language: str = "en", path: str = "news/") -> list[NewsItem]:
    text = f'<html lang="{language}"><main>{main}</main><footer>© 2026</footer></html>'
    return list(parse_news(Page(f"https://cities.example/{path}", text, fetched_at=NIGHT)))


def column(kind: str, said: tuple[str, ...], days: tuple[str, ...], folder: str) -> str:
    whole, item = COLUMNS[kind]
    head, *titles = said
    items = (item.format(t=t, d=d, u=f"/{folder}/{d}") for t, d in zip(titles, days, strict=True))
    return whole.format(h=head, i="".join(items))


@pytest.mark.parametrize("kind", COLUMNS)
def test_meetings_to_come_beside_the_news_are_none(kind: str) -> None:
    for language, said in STORIES.items():
        news = column(kind, said, PAST, "stories")
        meetings = column(kind, MEETINGS[language], AHEAD, "calendar")
        for main in (f"{news}{meetings}", f"{meetings}{news}"):
            found = read(f"<table><tr>{main}</tr></table>" if "<td>" in main else main, language)
            assert [(item.title, item.published) for item in found] == [*zip(said[1:], PAST, strict=True)]


@pytest.mark.parametrize("kind", ["cards", "list"])
def test_events_are_items_of_a_calendar_and_of_a_list_that_names_the_kind(kind: str) -> None:
    past = column(kind, ("Past events", *STORIES["en"][1:]), PAST, "events")
    coming = column(kind, ("Upcoming", *MEETINGS["en"][1:]), AHEAD, "events")
    assert len(read(f"<h1>Events</h1>{coming}{past}", path="events/")) == 4
    mixed = zip(
        ("News", "Event", "News", "Event"),
        (*STORIES["en"][1:], *MEETINGS["en"][1:]),
        (PAST[0], AHEAD[0], PAST[1], AHEAD[1]),
        strict=True,
    )
    items = (f'<li><i>{k}</i><h3><a href="/a/{d}">{t}</a></h3><p>{d}</p></li>' for k, t, d in mixed)
    found = read(f"<h1>News and events</h1><ul>{''.join(items)}</ul>")
    assert [item.kind for item in found] == ["News", "Event", "News", "Event"]


def test_events_beside_the_news_that_say_what_they_are_are_items() -> None:
    news = column("cards", STORIES["en"], PAST, "stories")
    items = "".join(
        f'<a href="/events/{day}"><p>Event</p><h3>{title}</h3><p>{day}</p></a>'
        for title, day in zip(MEETINGS["en"][1:], AHEAD, strict=True)
    )
    found = read(f"{news}<section><h2>Upcoming events</h2>{items}</section>", path="about/")
    assert [(item.title, item.kind, item.event_date) for item in found[2:]] == [
        (title, "Event", day) for title, day in zip(MEETINGS["en"][1:], AHEAD, strict=True)
    ]


FILES = (
    '(<a href="/f/{n}.pdf">PDF, 120 KB</a>; <a href="/f/{n}.docx">DOCX</a>)',
    "<span>(PDF, 1.2 MB; DOCX, 45 KB)</span>",
    '[<a href="/f/{n}.pdf">PDF 88 kB</a> | <a href="/f/{n}.odt">ODT</a>]',
    '<a href="/f/{n}.pdf">PDF (120 KB)</a>, <a href="/f/{n}.docx">Word (45 KB)</a>',
    "(PDF – 1,2 Mo)",
)
LINES = (
    '<li>{d} <a href="/press/{n}">{t}</a> {f}</li>',
    '<p>{d} <a href="/press/{n}">{t}</a> {f}</p>',
    '<li><b>{d}</b> <a href="/press/{n}">{t}</a><br>{f}</li>',
)
YEARS = (
    "<details><summary>{y}</summary>{i}</details>",
    '<h2><button aria-expanded="false" aria-controls="y{y}">{y}</button></h2><div id="y{y}" hidden>{i}</div>',
)


@pytest.mark.parametrize(("line", "files"), [*product(LINES, FILES)])
def test_releases_by_year_with_their_files(line: str, files: str) -> None:
    for (language, (_, *titles)), years in product(STORIES.items(), YEARS):
        lines = [(f"{title} {number}", number) for number, title in enumerate((*titles, *titles, *titles))]
        days = {0: "2025-12-12", 1: "2025-11-28", 3: "2024-12-03", 5: "2024-05-08"}
        items = [line.format(d=days.get(n, ""), t=t, n=n, f=files.format(n=n)) for t, n in lines]
        shown = (years.format(y=y, i="".join(part)) for y, part in ((2025, items[:3]), (2024, items[3:])))
        found = read(f"<h1>{STORIES[language][0]}</h1>{''.join(shown)}", language, "press/")
        assert [(item.title, item.url, item.published, item.teaser) for item in found] == [
            (title, f"https://cities.example/press/{n}", days.get(n), None) for title, n in lines
        ]
