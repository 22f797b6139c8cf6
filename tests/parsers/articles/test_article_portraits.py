"""Writers who are presented: under a heading at the end, in a card with a biography, two in Korean."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
TEXT = {
    "en": "The council adopted the plan on a narrow vote, and work begins next spring on the square.",
    "de": "Der Rat hat den Plan mit knapper Mehrheit beschlossen, im Frühjahr beginnen die Arbeiten.",
    "fr": "Le conseil a adopté le plan à une courte majorité et les travaux débutent au printemps prochain.",
    "es": "El consejo aprobó el plan por un estrecho margen y las obras empiezan en primavera en la plaza.",
    "pt": "O conselho aprovou o plano por uma margem estreita, e as obras começam na primavera.",
    "it": "Il consiglio ha approvato il piano per pochi voti e i lavori cominciano in primavera.",
    "ja": "市議会は僅差で計画を採択し、来春に工事が始まります。住民は前から日かげを求めていました。",
    "ko": "시의회는 근소한 차이로 계획을 채택했고 내년 봄에 공사가 시작됩니다. 주민들은 그늘을 요구했습니다.",
    "zh": "市议会以微弱多数通过了该计划，工程将于明年春天开始。居民多年来一直要求在广场上增加遮荫和长椅。",
}
TITLE = {
    "en": "Night buses return to the harbour quarter",
    "de": "Nachtbusse kehren ins Hafenviertel zurück",
    "fr": "Les bus de nuit reviennent au port",
    "es": "Los autobuses vuelven al barrio del puerto",
    "pt": "Os ônibus da noite voltam ao porto",
    "it": "Gli autobus di notte tornano al porto",
    "ja": "夜間バスが港の地区に戻ってきました",
    "ko": "야간 버스가 항구 지구로 돌아옵니다",
    "zh": "夜间巴士回到港口街区",
}
WRITERS = {
    "en": ("Ottilie Brandreth", "About the author", "{n} works on water at Harbour Towns since 2015."),
    "de": (
        "Anneliese Ackerbach",
        "Über die Autorin",
        "{n} arbeitet zu Wasser und Verkehr und lebt am Fluss.",
    ),
    "fr": ("Maëlle Corbières", "À propos de l'autrice", "{n} travaille sur l’eau et vit près du fleuve."),
    "es": ("Leandra Montefrío", "Sobre la autora", "{n} trabaja sobre el agua y vive cerca del río."),
    "pt": ("Dalila Montevar", "Sobre a autora", "{n} trabalha com água e vive perto do rio."),
    "it": ("Adalgisa Valdombra", "L'autrice", "{n} lavora su acqua e strade e vive vicino al fiume."),
    "ja": ("水城 はるか", "著者について", "{n}は水と緑の道について調べ、川の近くに住んでいます。"),
    "ko": ("김하늘", "글쓴이 소개", "{n}은 물과 거리를 연구하며 강 근처에 살고 있습니다."),
    "zh": ("方明远", "作者简介", "{n}从事水和绿色街道的研究，住在河边。"),
}
PORTRAITS = (
    "<h3>{h}</h3><p><b>{n}</b></p><p>{b}</p>",
    "<h2>{h}</h2><p>{b}</p>",
    "<hr><p><strong>{h}</strong><br>{b}</p>",
    '<aside><h3>{h}</h3><img src="/p.jpg" alt=""><h4>{n}</h4><p>{b}</p></aside>',
    "<div><div>{h}:</div><div>{n}</div><div>{b}</div></div>",
    '<dl><dt>{h}</dt><dd><a href="/people/1">{n}</a></dd><dd>{b}</dd></dl>',
)
CARDS = (
    '<div class="author-box"><h4 class="author-name">{n}</h4><p class="author-bio">{b}</p></div>',
    '<div class="post-author"><span class="author">{n}</span> <span class="author">{b}</span></div>',
    '<p><a rel="author" href="/people/1">{n}</a> <span rel="author">{b}</span></p>',
)


def writers(language: str, top: str, end: str) -> tuple[str, ...]:
    page = (
        f'<html lang="{language}"><title>{TITLE[language]}</title><main><article><h1>{TITLE[language]}</h1>'
        f"<p>2025-05-12</p>{top}{f'<p>{TEXT[language]}</p>' * 6}{end}</article></main></html>"
    )
    found = list(parse_news(Page("https://harbour.example/news/night-buses-return", page, fetched_at=NIGHT)))
    assert [item.title for item in found] == [TITLE[language]]
    return found[0].authors


@pytest.mark.parametrize("portrait", PORTRAITS)
def test_the_writer_is_presented_below_the_text(portrait: str) -> None:
    for language, (name, head, sentence) in WRITERS.items():
        box = portrait.format(h=head, n=name, b=sentence.format(n=name))
        assert writers(language, "", box) == (name,)


def test_two_writers_are_presented() -> None:
    two = "<p>Ottilie Brandreth works on water.</p><p>Jonas Quill teaches in Bonn.</p>"
    assert writers("en", "", f"<h3>About the authors</h3>{two}") == ("Ottilie Brandreth", "Jonas Quill")


def test_a_heading_about_something_else_presents_nobody() -> None:
    for head in ("About the project", "The authority", "More by the author"):
        assert writers("en", "", f"<h3>{head}</h3><p>Ottilie Brandreth works on water.</p>") == ()


@pytest.mark.parametrize("card", CARDS)
def test_a_biography_is_no_second_writer(card: str) -> None:
    for language, (name, _, sentence) in WRITERS.items():
        for told in (sentence.format(n=name), sentence.format(n="").lstrip("は은").strip()):
            box = card.format(n=name, b=told)
            assert writers(language, box, "") == writers(language, "", box) == (name,)


@pytest.mark.parametrize(
    "said",
    [
        "김하늘·이서준 기자",
        "글 김하늘, 이서준",
        "글 김하늘·이서준",
        "글쓴이: 김하늘ㆍ이서준",
        "김하늘 기자, 이서준 기자",
        "김하늘/이서준 기자",
        "작성자 김하늘, 이서준",
    ],
)
@pytest.mark.parametrize("line", ["<p>{}</p>", "<p>{} | 2025년 5월 12일</p>", "<p>2025년 5월 12일 · {}</p>"])
def test_two_koreans(said: str, line: str) -> None:
    assert writers("ko", line.format(said), "") == ("김하늘", "이서준")


@pytest.mark.parametrize(
    ("beside", "below", "language", "named"),
    [
        (
            (
                "<div><a href='/@ottilie'>Ottilie Brandreth</a><button>Follow</button></div>"
                "<div>5 min read · 12 May 2025</div>"
            ),
            "",
            "en",
            ("Ottilie Brandreth",),
        ),
        (
            (
                "<ul><li><b>Ottilie Brandreth</b><i>Senior Researcher</i></li>"
                "<li><b>Jarl Ostrander</b><i>Programme Officer</i></li></ul>"
            ),
            "",
            "en",
            ("Ottilie Brandreth", "Jarl Ostrander"),
        ),
        (
            "<div><div><p>김하늘</p><p>선임 연구원</p></div><div><p>이서준</p><p>물길 살핌이</p></div></div>",
            "",
            "ko",
            ("김하늘", "이서준"),
        ),
        ("", "<p style='text-align:right'>Anneliese Ackerbach</p>", "de", ("Anneliese Ackerbach",)),
        ("", "<p class='has-text-align-right'>Maëlle Corbières</p>", "fr", ("Maëlle Corbières",)),
        ("", "<p style='text-align:right'>Bis bald im Hafen</p>", "de", ()),
        ("<p>作者：王小明，传播主管 | 2025年5月12日</p>", "", "zh", ("王小明",)),
    ],
)
def test_writers_whom_no_word_names_as_such(
    beside: str, below: str, language: str, named: tuple[str, ...]
) -> None:
    assert writers(language, beside, below) == named
