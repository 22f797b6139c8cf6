"""Days and shares that are no news and no claims: tasks to hand in, facts about the world."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from iclei_scraper.parsers.statistics import parse_statistics

FRAME = """<!doctype html><html lang="{language}"><head><title>{title} | River Towns</title></head><body>
<header><a href="/">River Towns</a></header><main><h1>{title}</h1>{body}</main></body></html>"""


def page(title: str, body: str, language: str) -> Page:
    return Page("https://rivertowns.example/learn/", FRAME.format(title=title, body=body, language=language))


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
