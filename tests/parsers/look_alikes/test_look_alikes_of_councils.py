"""What councils and sites publish that is no news: consultations, rules with their version, questions put."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

NOW = datetime(2026, 3, 20, tzinfo=UTC)
FRAME = """<!doctype html><html lang="{language}"><head><title>{title} – Lantern Towns Forum</title></head>
<body><header><a href="/">Lantern Towns Forum</a></header><main><h1>{title}</h1>{body}</main></body></html>"""
TITLES = {
    "en": (
        "The old harbour",
        "Parking in the old town",
        "A climate budget for all",
        "Quiet streets at night",
    ),
    "de": (
        "Der alte Hafen",
        "Parken in der Altstadt",
        "Ein Klimahaushalt für alle",
        "Stille Straßen bei Nacht",
    ),
    "fr": ("Le vieux port", "Stationner au centre", "Un budget climat pour tous", "Des rues calmes la nuit"),
    "es": (
        "El puerto viejo",
        "Aparcar en el centro",
        "Un presupuesto climático",
        "Calles tranquilas de noche",
    ),
    "pt": ("O porto velho", "Estacionar no centro", "Um orçamento climático", "Ruas calmas durante a noite"),
    "it": (
        "Il porto vecchio",
        "Parcheggi in centro",
        "Un bilancio per il clima",
        "Strade tranquille di notte",
    ),
    "ja": ("古い港について", "旧市街の駐車場", "みんなの気候予算", "夜の静かな通り"),
    "ko": ("오래된 항구", "구시가지 주차 방안", "모두의 기후 예산", "밤의 조용한 거리"),
    "zh": ("老港口", "老城停车方案", "人人参与的气候预算", "夜间安静街道"),
}
DAYS = {
    "en": ("2 March 2026", "15 April 2026", "12 January 2026", "3 November 2025"),
    "de": ("2. März 2026", "15. April 2026", "12. Januar 2026", "3. November 2025"),
    "fr": ("2 mars 2026", "15 avril 2026", "12 janvier 2026", "3 novembre 2025"),
    "es": ("2 de marzo de 2026", "15 de abril de 2026", "12 de enero de 2026", "3 de noviembre de 2025"),
    "pt": ("2 de março de 2026", "15 de abril de 2026", "12 de janeiro de 2026", "3 de novembro de 2025"),
    "it": ("2 marzo 2026", "15 aprile 2026", "12 gennaio 2026", "3 novembre 2025"),
    "ja": ("2026年3月2日", "2026年4月15日", "2026年1月12日", "2025年11月3日"),
    "ko": ("2026년 3월 2일", "2026년 4월 15일", "2026년 1월 12일", "2025년 11월 3일"),
    "zh": ("2026年3月2日", "2026年4月15日", "2026年1月12日", "2025年11月3日"),
}
STATES = {
    "en": ("Open", "Closed", "Opened", "Closes"),
    "de": ("Laufend", "Beendet", "Eröffnung", "Ende"),
    "fr": ("Ouvert", "Clos", "Ouverture", "Clôture"),
    "es": ("Abierta", "Cerrada", "Apertura", "Cierre"),
    "pt": ("Aberta", "Encerrada", "Abertura", "Fim"),
    "it": ("Aperta", "Chiusa", "Apertura", "Chiusura"),
    "ja": ("受付中", "終了", "開始", "締切"),
    "ko": ("진행중", "마감", "시작", "종료"),
    "zh": ("进行中", "已结束", "开始", "截止"),
}
VERSIONS = {
    "en": "Version of {}",
    "de": "Fassung vom {}",
    "fr": "En vigueur au {}",
    "es": "Versión del {}",
    "pt": "Em vigor desde {}",
    "it": "Testo in vigore dal {}",
    "ja": "{}改定",
    "ko": "시행일: {}",
    "zh": "{}修订",
}
ASKED = {
    "en": (
        "Asked by",
        "Who uses the old pier, and what does the council plan to do with it in the next year?",
    ),
    "de": (
        "Gestellt von",
        "Wer nutzt den alten Steg, und was plant der Rat damit in den nächsten beiden Jahren?",
    ),
    "fr": (
        "Posée par",
        "Qui utilise le vieux ponton, et que prévoit le conseil pour lui l'année prochaine ?",
    ),
    "es": (
        "Presentada por",
        "¿Quién usa el viejo muelle y qué piensa hacer con él el consejo el próximo año?",
    ),
    "pt": ("Apresentada por", "Quem usa o velho cais e o que pensa o conselho fazer com ele no próximo ano?"),
    "it": (
        "Presentata da",
        "Chi usa il vecchio molo e che cosa intende farne il consiglio nel prossimo anno?",
    ),
    "ja": (
        "質問者",
        "古い桟橋は誰が使い、議会は来年それをどうするつもりでしょうか。市民の声はどう聞きますか。",
    ),
    "ko": (
        "질문자",
        "낡은 부두는 누가 쓰며 의회는 내년에 그것을 어떻게 할 계획입니까? 시민의 뜻은 어떻게 듣습니까?",
    ),
    "zh": ("提问人", "旧码头由谁使用，议会明年打算如何处理？将怎样听取居民的意见？费用由谁承担？"),
}
NAMES = {"ja": "佐藤 明", "ko": "김민수", "zh": "李明"}
CARDS = (
    "<article><span>{state}</span><h3><a href='/c/{n}'>{title}</a></h3><p>{since} {day}</p></article>",
    "<a class='x' href='/c/{n}'><span>{state}</span><b>{title}</b><span>{since}: {day}</span></a>",
    "<div><h3><a href='/c/{n}'>{title}</a></h3><em>{day}</em><p>{text}</p><i>{state}</i></div>",
    "<div><h3><a href='/c/{n}'>{title}</a></h3><p>{until}: {day}</p><p>{text}</p></div>",
)


def titles(language: str, title: str, body: str) -> list[str]:
    html = FRAME.format(language=language, title=title, body=body)
    page = Page("https://www.lantern-towns-forum.example/page/7/", html, fetched_at=NOW)
    return [item.title for item in parse_news(page)]


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("card", CARDS)
def test_what_is_open_or_closed_is_no_news(language: str, card: str) -> None:
    opened, closed, since, until = STATES[language]
    rows = (
        card.format(
            n=n,
            title=title,
            state=opened if n == 0 else closed,
            since=since,
            until=until,
            day=DAYS[language][n],
            text=ASKED[language][1],
        )
        for n, title in enumerate(TITLES[language][1:])
    )
    assert titles(language, TITLES[language][0], "".join(rows)) == []


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("box", ["<p>{}</p>", "<header><time datetime='2026-01-12'>{}</time></header>"])
def test_rules_with_the_day_of_their_version_are_no_article(language: str, box: str) -> None:
    paragraphs = "".join(f"<h2>{n}.</h2><p>{ASKED[language][1] * 3}</p>" for n in range(1, 6))
    version = box.format(VERSIONS[language].format(DAYS[language][2]))
    assert titles(language, TITLES[language][0], version + paragraphs) == []


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize(
    "item", ["<li><p>{text}</p><p>{by} {name}, {day}</p></li>", "<li>{name}, {day}<p>{text}</p></li>"]
)
def test_questions_each_with_its_day_are_no_article(language: str, item: str) -> None:
    by, text = ASKED[language]
    name = NAMES.get(language, "Marta Lindgren")
    items = (item.format(text=text, by=by, name=name, day=day) for day in DAYS[language])
    assert titles(language, TITLES[language][0], f"<ol>{''.join(items)}</ol>") == []


def test_stories_beside_words_of_such_states_are_news() -> None:
    cards = "".join(
        f"<article><span>Culture</span><h3><a href='/news/{n}-library'>The open library is closed "
        f"for a day in {n}</a></h3><p>{day}</p><p>{ASKED['en'][1]}</p></article>"
        for n, day in enumerate(("2 March 2026", "12 January 2026", "3 November 2025"))
    )
    assert len(titles("en", "News", cards)) == 3
