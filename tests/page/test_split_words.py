"""Titles whose words or letters are boxes of their own, as scripts leave them that let text move."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TITLES = {
    "en": ("Night buses return to the quarter as a pilot", "Roofs of schools cut the bill by a fifth"),
    "de": ("Nachtbusse kehren ins alte Viertel zurück", "Ein Dach senkt die Rechnung um ein Fünftel"),
    "fr": ("L'eau des canaux est à l'abri de la crue", "Le bus de nuit est de retour à l'heure"),
    "es": ("El autobús de noche vuelve a la ciudad", "Los techos bajan la factura en un quinto"),
    "pt": ("O ônibus da noite volta ao bairro do porto", "As escolas cortam a conta em um quinto"),
    "it": ("Gli autobus di notte tornano al porto", "I tetti delle scuole tagliano la bolletta"),
    "ja": ("夜間バスが港の地区に戻ってきました", "学校の屋根が電気代を二割減らしました"),
    "ko": ("야간 버스가 항구 지구로 돌아옵니다", "학교 지붕이 전기 요금을 줄입니다"),
    "zh": ("夜间巴士回到港口街区试运行", "学校屋顶让电费降低五分之一"),
}
BOXES = {
    "heading with a label": '<h3 aria-label="{t}"><a href="{u}">{unheard}</a></h3>{day}',
    "a label, no blanks": '<time>2025-12-{d}</time> <a href="{u}" aria-label="{t}">{glued}</a>',
    "boxes on lines of their own": '{day}<h3><a href="{u}" aria-label="{t}">{boxes}</a></h3>',
    "a link around it": '<a href="{u}"><h3 aria-label="{t}">{boxes}</h3></a>{day}',
    "each word a link": '<h3 aria-label="{t}">{linked}</h3>{day}',
    "letters in words": '<h3 aria-label="{t}"><a href="{u}">{letters}</a></h3>{day}',
    "a twin before": '<h3><a href="{u}"><i class="x">{t}</i><i aria-hidden="true">{spans}</i></a></h3>{day}',
    "a twin behind": '{day}<h3><a href="{u}"><i aria-hidden="true">{glued}</i></a>'
    '<b class="sr-only">{t}</b></h3>',
    "a twin that leads": '<div aria-hidden="true">{spans}</div><h3 class="x"><a href="{u}">{t}</a></h3>{day}',
    "nothing else": '<h3><a href="{u}">{spans}</a></h3>{day}',
}


def item(language: str, pattern: str, number: int) -> str:
    title = TITLES[language][number]
    unspaced = language in {"ja", "zh"}
    words = list(title) if unspaced else title.split()
    blank, url = "" if unspaced else " ", f"/news/a{number}"
    return pattern.format(
        t=title,
        u=url,
        d=12 - number,
        day=f"<p>2025-12-{12 - number}</p>",
        unheard=blank.join(f"<span aria-hidden=true>{word}</span>" for word in words),
        glued="".join(f"<span>{word}</span>" for word in words),
        spans=blank.join(f"<span class=w><span>{word}</span></span>" for word in words),
        boxes="".join(f"<div aria-hidden=true><div>{word}</div></div>" for word in words),
        linked=blank.join(f'<a href="{url}" aria-hidden=true>{word}</a>' for word in words),
        letters=blank.join(f"<b>{''.join(f'<i>{sign}</i>' for sign in word)}</b>" for word in words),
    )


@pytest.mark.parametrize("pattern", BOXES.values(), ids=BOXES.keys())
def test_a_title_in_boxes_is_read_whole_and_once(pattern: str) -> None:
    for language, titles in TITLES.items():
        items = "".join(f"<li>{item(language, pattern, number)}</li>" for number in (0, 1))
        page = Page(
            "https://cities.example/news/",
            f'<html lang="{language}"><style>.x{{left:-9999px}}</style><main><ul>{items}</ul></main>',
            fetched_at=NIGHT,
        )
        found = [(item.title, item.url, item.published, item.teaser, item.kind) for item in parse_news(page)]
        assert found == [
            (title, f"https://cities.example/news/a{number}", f"2025-12-{12 - number}", None, "News")
            for number, title in enumerate(titles)
        ]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ('<a href="/a" aria-label="Read Night buses return"><b>Night buses</b> <i>return</i></a>', None),
        (
            '<p><i aria-hidden="true"><b>2</b><b>5</b><b>0</b><b>0</b></i><b class="sr-only">2500</b></p>',
            ["2500", "2500"],
        ),
        ("<h2><span>12</span> <span>Dec</span> <span>2025</span> <span>10:30</span></h2>", None),
        (
            '<p aria-hidden="true">Old canals <b>are</b> <i>ready</i></p><p>Old canals are ready now</p>',
            ["Old canals are ready", "Old canals are ready now"],
        ),
    ],
)
def test_what_is_no_title_in_boxes_stays_as_it_is(markup: str, lines: list[str] | None) -> None:
    page = Page("https://cities.example/", f"<main>{markup}</main>")
    assert [block.text for block in page.blocks if block.text] == (lines or [page.blocks[0].text])
    assert len(page.blocks[0].parts) > 1
