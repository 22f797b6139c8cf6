"""Days and shares that are no news and no claims: tasks, facts about the world, petitions, private ads."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>{title} | River Towns</title></head><body>
<header><a href="/">River Towns</a></header><main><h1>{title}</h1>{body}</main></body></html>"""


def page(title: str, body: str, language: str) -> Page:
    return Page(
        "https://rivertowns.example/keep-our-town-moving",
        FRAME.format(title=title, body=body, language=language),
    )


TASKS = {
    "en": ("Urban water: tasks", "Map the flood plains of your town", "Hand in by {} April 2026"),
    "de": (
        "Stadtwasser: Aufgaben",
        "Zeichne die Überflutungsflächen deiner Stadt",
        "Abgabe bis {}. April 2026",
    ),
    "fr": ("Eau urbaine : devoirs", "Cartographier les zones inondables", "Remise: {} avril 2026"),
    "es": (
        "Agua urbana: tareas",
        "Mapa de las zonas inundables de tu ciudad",
        "Entregar: {} de abril de 2026",
    ),
    "ja": ("都市の水：課題", "自分の町の浸水区域の地図を作る", "提出：2026年4月{}日"),
    "ko": ("도시의 물: 과제", "우리 동네 침수 구역 지도 만들기", "제출: 2026년 4월 {}일"),
    "zh": ("城市水：作业", "绘制你所在城镇的洪泛区地图", "上交：2026年4月{}日"),
}
ITEMS = [
    "<div><h3><a href='/task/{0}'>{1} {0}</a></h3><p>{2}</p></div>",
    "<li><a href='/mod/assign/view.php?id={0}'>{1} {0}</a><span>{2}, 23:59</span></li>",
]


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("language", sorted(TASKS))
def test_tasks_with_a_day_to_hand_them_in_are_no_news(language: str, item: str) -> None:
    title, task, due = TASKS[language]
    body = "".join(item.format(day, task, due.format(day)) for day in range(3, 8))
    assert list(parse_news(page(title, body, language))) == []


SHARES = {
    "boxes": "<div><b>{}</b><p>{}</p><small>来源：联合国</small></div>",
    "items": "<li><b>{}</b> <span>{}</span><cite>来源：联合国</cite></li>",
}


@pytest.mark.parametrize("how", sorted(SHARES))
def test_shares_of_mankind_in_chinese_are_nobody_s_claims(how: str) -> None:
    facts = (("55%", "的世界人口生活在城市"), ("75%", "的能源消耗来自城市"), ("3%", "的土地被城市覆盖"))
    body = "".join(SHARES[how].format(*fact) for fact in facts)
    assert list(parse_statistics(page("城市与世界", body, "zh"))) == []


def test_a_share_that_lives_in_member_cities_is_the_own() -> None:
    facts = (("2,500+", "会员城市"), ("25%", "的世界城市人口生活在我们的会员城市"))
    body = "".join(f"<div><b>{figure}</b><p>{label}</p></div>" for figure, label in facts)
    found = [(it.concept, it.value) for it in parse_statistics(page("我们的网络", body, "zh"))]
    assert found == [("members", 2500), ("urban_population_share", 25)]


PETITIONS = {
    "en": (
        "Keep the night buses running",
        (
            "We ask the council to keep the night buses running. Many people who work in the hospital, "
            "in bakeries and in the harbour have no other way to get home before the first tram of the day."
        ),
        ("1,234 people have signed", "Sign now", "12 March 2026"),
    ),
    "de": (
        "Nachtbusse erhalten",
        (
            "Wir bitten den Rat, die Nachtbusse weiter fahren zu lassen. Viele, die im Krankenhaus, "
            "in Bäckereien und im Hafen arbeiten, kommen sonst vor der ersten Straßenbahn nicht nach Hause."
        ),
        ("1.234 haben unterschrieben", "Jetzt unterschreiben", "12. März 2026"),
    ),
    "ja": (
        "夜間バスを残してください",
        (
            "私たちは市議会に、週末の夜間バスの運行を続けるよう求めます。病院やパン屋、港で働く多くの人には、"
            "始発の路面電車までほかに帰宅の手段がありません。乗車券の収入は年末まで運行を支えるのに十分です。"
        ),
        ("1,234人が署名しました", "署名する", "2026年3月12日"),
    ),
}
SIGNERS = [
    "<p>Mary A. – {}</p>",
    "<ul><li>Mary A. <span>{0}</span></li><li>Tom B. <span>{0}</span></li></ul>",
]


@pytest.mark.parametrize("signers", SIGNERS)
@pytest.mark.parametrize("language", sorted(PETITIONS))
def test_a_petition_is_no_article_of_the_day_of_a_signer(language: str, signers: str) -> None:
    title, text, (count, button, day) = PETITIONS[language]
    body = f"{signers.format(day)}<p>{text}</p><p>{text}</p><p>{count}</p><button>{button}</button>"
    assert list(parse_news(page(title, body, language))) == []
    told = f"<p>{day}</p><p>{text}</p><p>{text}</p>"  # the same without count and button is an article
    assert [item.title for item in parse_news(page(title, told, language))] == [title]


ADS = {
    "en": (
        "Private ads",
        "Kitchen table of oak with four chairs, a few scratches, number {}.",
        "€ 8{}",
        "12 March 2026",
    ),
    "de": (
        "Private Anzeigen",
        "Küchentisch aus Eiche mit vier Stühlen, Kratzer, Nummer {}.",
        "8{} € VB",
        "12. März 2026",
    ),
    "ja": (
        "個人広告",
        "樫の木の台所用テーブルと椅子四脚、少し傷があります。夕方に引き取りをお願いします。番号{}",
        "8{}00円",
        "2026年3月12日",
    ),
}


@pytest.mark.parametrize(
    "ad",
    [
        "<h2>{0}</h2><p>{0}</p><p>{1} | 0151 234567{3} | {2}</p>",
        "<p>{0}</p><p>{1}, 0151 234567{3}</p><p><i>{2}</i></p><hr>",
    ],
)
@pytest.mark.parametrize("language", sorted(ADS))
def test_a_board_of_private_ads_is_neither_article_nor_list(language: str, ad: str) -> None:
    title, text, price, day = ADS[language]
    body = "".join(
        ad.format(text.format(number), price.format(number), day, number) for number in range(1, 5)
    )
    assert list(parse_news(page(title, f"<section>{body}</section>", language))) == []
