"""Titles and days of lists that say the same in several elements of one line."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

LINES = (
    "【2014.10.16】<a href='/1.pdf'>港と市場のあいだの新しい料金表</a>を掲載しました。",
    "【2014.06.18】<a href='/2.pdf'>古い路面電車の車庫の見学会の案内</a>をご覧ください。",
    "【2014.04.07】<a href='/3.pdf'>川沿いの遊歩道の工事のお知らせ</a>",
)


def test_what_ends_the_sentence_of_a_link_belongs_to_the_title() -> None:
    items = "".join(f"<dd>{line}</dd>" for line in LINES)
    page = f"<html lang=ja><title>新着情報</title><main><h1>新着情報</h1><dl>{items}</dl></main></html>"
    found = [*parse_news(Page("https://port.example/news/", page, languages=("ja",)))]
    assert [(item.title, item.published) for item in found] == [
        ("港と市場のあいだの新しい料金表を掲載しました。", "2014-10-16"),
        ("古い路面電車の車庫の見学会の案内をご覧ください。", "2014-06-18"),
        ("川沿いの遊歩道の工事のお知らせ", "2014-04-07"),
    ]


def test_a_year_above_a_month_and_day_needs_no_order() -> None:
    titles = ("시장 건물이 다시 문을 엽니다", "강변 산책로 공사를 마쳤습니다", "옛 전차 차고를 엽니다")
    rows = "".join(
        f"<tr><td><span>2017</span><span>12.{30 - n}</span></td><td><h3>{title}</h3></td></tr>"
        for n, title in enumerate(titles)
    )
    page = f"<html lang=ko><title>보도자료</title><main><h1>보도자료</h1><table>{rows}</table></main></html>"
    found = [*parse_news(Page("https://port.example/news/", page, languages=("ko",)))]
    assert [item.published for item in found] == ["2017-12-30", "2017-12-29", "2017-12-28"]


def _listed(form: str) -> list:
    titles = ("The harbour tariff is cut by half", "Tram depot opens its doors", "River walk is rebuilt")
    items = "".join(
        f"<li>{form.format(title=f'<a href=/news/{n}/>{title}</a>', day=f'{n} March 2026')}</li>"
        for n, title in enumerate(titles, start=3)
    )
    page = f"<html lang=en><title>News</title><main><h1>News</h1><ul>{items}</ul></main></html>"
    return [*parse_news(Page("https://port.example/news/", page, languages=("en",)))]


@pytest.mark.parametrize(
    "form",
    [
        "{title} <span>{day}</span> <span>-</span> <i>Ships of the port pay less since 1970.</i>",
        "{title} <time>{day}</time> <span>Ships of the port pay less from May on.</span>",
        "{title} <small>{day}</small> | Ships of the port pay less from May on.",
    ],
)
def test_a_title_a_day_and_a_text_may_share_a_line(form: str) -> None:
    found = _listed(form)
    assert [item.published for item in found] == ["2026-03-03", "2026-03-04", "2026-03-05"]
    assert found[0].title == "The harbour tariff is cut by half"
    assert {item.teaser[:27] for item in found} == {"Ships of the port pay less "}


def test_a_sentence_that_goes_on_behind_a_day_is_no_story() -> None:
    form = "{title} <b>{day}</b> was the day on which ships of the port had to pay for the last time."
    assert _listed(form) == []
