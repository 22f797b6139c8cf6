"""Days in figures beside words of the East, titles that a list cuts off, and links that stories mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news

if TYPE_CHECKING:
    from iclei_scraper.records import NewsItem

NOTES = (
    ("2026/03/02", "川沿いの図書館に新しい読書室ができました。"),
    ("2026/02/14", "春の植樹祭の日程が決まりました。"),
    ("2026/01/20", "会報第十二号を発行しました。"),
    ("2025/12/08", "Webサイトの地図を新しくしました。"),
)


def read(body: str, *, title: str, path: str = "topics", language: str = "ja") -> list[NewsItem]:
    page = Page(
        f"https://rivertowns.example/{path}/",
        f'<html lang="{language}"><title>{title}</title><body><main><h1>{title}</h1>{body}'
        "</main></body></html>",
    )
    return list(parse_news(page))


def notes(join: str = " ") -> str:
    return "".join(f"<p>{day}{join}{text}</p>" for day, text in NOTES)


def test_a_blank_parts_a_day_in_figures_from_a_japanese_sentence() -> None:
    found = read(f"<a href='/'>ホームに戻る</a><br>{notes()}", title="お知らせ")
    assert [(item.published, item.title) for item in found] == [
        (day.replace("/", "-"), text.rstrip(".")) for day, text in NOTES
    ]


def test_beside_longer_titles_a_short_one_stands_behind_its_day() -> None:
    titles = (
        "图书馆新馆今天正式开放",
        "市政府召开第三次工作会议",
        "本会发布年度报告",
        "志愿者清理了河边的小路",
    )
    items = "".join(f"<li>2026-0{number}-05 {text}</li>" for number, text in enumerate(titles, 1))
    found = read(f"<ul>{items}</ul>", title="新闻动态", language="zh")
    assert [item.title for item in found] == list(titles)


@pytest.mark.parametrize("title", ["沿革", "更新履歴", "年表"])
def test_a_history_written_like_that_is_no_news(title: str) -> None:
    assert read(notes(), title=title, path="history") == []


def test_a_sentence_that_begins_with_a_day_is_no_title() -> None:
    text = "".join(f"<p>{day}に始まった会議は三日間続き、百人が参加しました。</p>" for day, _ in NOTES)
    assert read(text, title="会議の記録", path="report") == []


def test_blanks_may_stand_around_the_strokes_of_a_day() -> None:
    cards = "".join(
        f"<a href='/news/{number}/'><img src='/{number}.jpg' alt=''><h3>{text}</h3><div>{day}</div></a>"
        for number, (day, text) in enumerate(
            [("2024 / 05 / 24", "新橋通過載重測試"), ("2023 / 09 / 05", "圖書館將於九月重新開放")]
        )
    )
    found = read(f"<div>{cards}</div>", title="最新消息", path="news", language="zh")
    assert [(item.published, item.teaser) for item in found] == [("2024-05-24", None), ("2023-09-05", None)]


def test_a_title_that_is_cut_off_is_completed_from_another_line_of_its_card() -> None:
    whole = "Ferries will cross the wide river every hour from the first day of May"
    cards = "".join(
        f"<div class=c><a href='/news/{number}/'><img src='/{number}.jpg'><span>{title}</span></a>"
        f"<h2><a href='/news/{number}/'>{title[:40]}...</a></h2><time>{number} May 2026</time></div>"
        for number, title in enumerate([whole, whole.replace("Ferries", "Barges")], 1)
    )
    found = read(cards, title="News", path="news", language="en")
    assert [(item.title, item.teaser) for item in found] == [
        (whole, None),
        (whole.replace("Ferries", "Barges"), None),
    ]


def test_the_text_below_a_title_that_is_cut_off_does_not_complete_it() -> None:
    cards = "".join(
        f"<div class=c><h2><a href='/news/{number}/'>{name} will cross the wide river...</a></h2>"
        f"<p>{name} are popular with pupils, and more of them are wanted by the towns.</p>"
        f"<time>{number} May 2026</time></div>"
        for number, name in enumerate(["Ferries", "Barges"], 1)
    )
    found = read(cards, title="News", path="news", language="en")
    assert [item.title for item in found] == [
        "Ferries will cross the wide river...",
        "Barges will cross the wide river...",
    ]


MENTIONS = "".join(
    f"<p><a href='https://paper-{number}.example/2026/02/{number}/a-look-back-at-the-river-days/'>"
    f"The River Days, day {number}: all that was said on the water</a></p>"
    for number in range(1, 5)
)


def _posts(mentions: str) -> str:
    return "".join(
        f"<div class=post><h2><a href='/2026/02/{slug}/'>{title}</a></h2><p>We thank all who came.</p>"
        f"{more}</div>"
        for slug, title, more in (
            ("thanks", "Thanks for a wonderful conference!", mentions),
            ("getting-there", "How to get to the river, and where to sleep", ""),
            ("programme", "The programme of the River Days is ready", ""),
        )
    )


def test_links_to_other_sites_below_the_title_of_a_story_are_what_it_mentions() -> None:
    found = read(_posts(MENTIONS), title="Blog", path="blog", language="en")
    assert [item.title for item in found] == [
        "Thanks for a wonderful conference!",
        "How to get to the river, and where to sleep",
        "The programme of the River Days is ready",
    ]


def test_links_to_papers_below_the_heading_of_a_section_are_news() -> None:
    found = read(
        f"{_posts('')}<section><h2>In the news</h2>{MENTIONS}</section>",
        title="Blog",
        path="blog",
        language="en",
    )
    assert len(found) == 7


def test_a_title_that_a_second_list_cuts_short_in_chinese_is_the_same_story() -> None:
    titles = (
        "詹先生出席全国高级人才洽谈会暨招聘会",
        "研究院参加社会组织党支部书记培训班",
        "慈善总会为山区小学赠送电脑和图书",
    )
    whole = "".join(
        f"<li><a href='/news/2026-02-0{number}/4{number}.html'>{title}</a> 2026-02-0{number}</li>"
        for number, title in enumerate(titles, 1)
    )
    cut = "".join(
        f"<li><a href='/news/2026-02-0{number}/4{number}.html'>{title[:10]}</a></li>"
        for number, title in enumerate(titles, 1)
    )
    page = read_page(
        f"<html lang=zh><title>研究院</title><body><main><h2>新闻中心</h2><ul>{whole}</ul>"
        f"<h2>最新动态</h2><ul>{cut}</ul></main></body></html>",
        "https://rivertowns.example/",
    )
    assert [item.title for item in page.news] == list(titles)


def test_a_category_where_a_writer_would_stand_is_no_writer() -> None:
    titles = ("新图书馆今天正式向市民开放", "志愿者清理了河边的小路", "学校屋顶的太阳能电池开始发电")
    cards = "".join(
        f"<div class=card><a href='/2026/02/{number}/'><img src='/{number}.jpg'><span>{title}</span></a>"
        f"<div class=info><span class=day>2026-02-0{number}</span><span class=publish-author>{who}</span>"
        "</div></div>"
        for number, (title, who) in enumerate(
            zip(
                titles,
                [
                    "<a href='/categories/xiaoyuan/'>校园新闻</a>",
                    "<a href='/categories/cun/'>村镇</a>",
                    "李小河",
                ],
                strict=True,
            ),
            1,
        )
    )
    found = read(cards, title="归档", path="archives", language="zh")
    assert [item.title for item in found] == list(titles)
    assert [item.authors for item in found] == [(), (), ("李小河",)]


def test_a_long_category_with_its_count_is_no_story() -> None:
    categories = "".join(
        f"<li><a href='/categories/zhengce/{name}/'><span>{name}</span><span>{count}</span></a></li>"
        for name, count in (("政策文件", 10), ("森林法", 1), ("中国林业遗传资源保护与可持续利用行动计划", 1))
    )
    days = "<li>十一月 2025</li><li>2025-11-17</li>"
    assert read(f"<ul>{categories}{days}</ul>", title="目录", path="tzgg", language="zh") == []
