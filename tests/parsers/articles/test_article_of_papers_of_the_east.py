"""Articles as papers of China, Japan and Korea set them: editors, rights, lines between breaks."""

from __future__ import annotations

from html import escape

import pytest

from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.persons import joined_names
from tests.parsers.articles.article_pages import article, meta, read
from tests.parsers.news.news_content import paragraphs

TITLE = "河港市公布全市步道与遮荫改造计划"
LINES = paragraphs("zh", 1)
TEXT = "".join(f"<p>{escape(line)}</p>" for line in LINES)
URL = "http://paper.example/news/4711.html"
HOT = (
    "<div>热帖</div><ul><li>为什么城市需要更多的长椅和更慢的车速呢</li><li>去年的洪水给河边的居民留下了什么</li></ul>"
    "<div>网友说：这个计划我支持，希望明年春天真的能够开工，不要再拖下去了。</div>"
)
AFTERWORDS = (
    "责任编辑：方明远",
    "（责编：方明远、余静）",
    "【编辑：方明远】",
    "【免责声明】本文仅代表作者本人观点，请读者仅作参考。",
    "声明：本网力求信息准确，文章内容仅供参考。",
    "本網站之文字、圖片及影音，非經授權，不得轉載或公開傳輸。",
    "转载请注明出处：河港日报",
    "河港健康网专稿，未经书面授权请勿转载。",
    "- THE END -",
    "記事・写真の無断転載を禁じます。",
    "저작권자 © 강변일보 무단전재 및 재배포 금지",
)


def _page(text: str = TEXT, beside: str = "<div>2024-05-12 10:20</div>", head: str = "h1") -> str:
    return f"<div><{head}>{TITLE}</{head}>{beside}{text}"


def _body(main: str, title: str = TITLE) -> str:
    return article(main + "</div>", url=URL, title=title, language="zh").body or ""


@pytest.mark.parametrize("line", AFTERWORDS)
def test_nothing_below_the_line_of_editors_and_rights_is_text(line: str) -> None:
    assert _body(f"{_page()}<div>{line}</div>{HOT}") == "\n\n".join(LINES)


def test_an_editor_above_the_text_and_rights_that_a_text_speaks_of_end_none() -> None:
    above = _page(
        beside="<div>2024-05-12 作者：余静 责任编辑：方明远</div><p>导读：河港市将在明年改造全市的步道。</p>"
    )
    assert all(line in _body(above) for line in LINES)
    told = "编辑部的人说，未经授权转载别人的文章是错误的，他们会继续写信给这些网站。"
    inside = "".join(f"<p>{line}</p>" for line in (LINES[0], told, *LINES[1:]))
    assert _body(_page(inside)) == "\n\n".join((LINES[0], told, *LINES[1:]))


@pytest.mark.parametrize(
    "line", ["原标题：河港市要种树", "（原标题：河港市要种树）", "本文原标题：《河港市要种树》"]
)
def test_what_another_paper_called_it_is_no_text(line: str) -> None:
    assert _body(_page(f"<p>{line}</p>{TEXT}")) == "\n\n".join(LINES)
    said = "原标题党的做法不受欢迎，编辑们同意今后写得更朴素一些。"
    assert said in _body(_page(f"{TEXT}<p>{said}</p>"))


def test_short_lines_between_breaks_stay_where_the_library_makes_one_line_of_all() -> None:
    short = ("改造从旧港口开始", "路边种上三种树", "长椅每五十米一把")
    lines = (LINES[0], short[0], LINES[1], short[1], LINES[2], short[2], LINES[3])
    text = f"<div class='txt'>{'<br>'.join(map(escape, lines))}</div><div>相关的活动</div>"
    assert _body(_page(text)) == "\n\n".join(lines)


def test_a_title_behind_two_dashes_is_a_line_without_a_heading() -> None:
    main = f"<header><h1>今日天气_路况预报 - 每日快讯</h1></header>{_page(head='div')}</div>"
    found = read(main, url=URL, head=meta("og:title", f"每日快讯--{TITLE}"), title="快讯", language="zh")
    assert found is not None
    assert (found.title, found.published) == (TITLE, "2024-05-12")


def test_the_name_of_the_house_below_a_story_is_not_its_title() -> None:
    below = "</div><div><h4>联系我们</h4><h5>河港地理学会</h5><p>地 址：河港市旧港路七号</p></div>"
    found = article(_page(head="h5") + below, url=URL, title="新闻动态--河港地理学会官网", language="zh")
    assert (found.title, found.published) == (TITLE, "2024-05-12")


def test_a_story_is_not_the_card_that_its_trail_makes_of_it() -> None:
    other = (
        '<div><p>下一篇</p><a href="/news/12.html">河港交通一周总结</a><p>2024-05-10</p><p>分享到</p></div>'
    )
    trail = '<li>当前位置：<a href="/">主页</a> &gt; <a href="/news/">股市消息实时播报</a> &gt;</li>'
    told = f"<div>{TITLE}</div><div>发布时间： 2024-05-12 10:20:00</div><div>{LINES[0]}</div>"
    main = f"<div>{other}<div>{trail}{told}</div></div>"
    found = read(main, url=URL, title=f"河港新闻--{TITLE}", language="zh")
    assert found is not None
    assert (found.title, found.body) == (TITLE, LINES[0])


def test_what_a_translator_adds_is_no_title() -> None:
    added = (
        '<div id="goog-gt-tt" class="skiptranslate" dir="ltr"><h1 class="title gray">Original text</h1></div>'
    )
    found = article(f"{_page(head='h2')}</div>{added}", url=URL, title="河港日报", language="zh")
    assert (found.title, found.published) == (TITLE, "2024-05-12")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("河港新闻记者 方明远 余静", "方明远、余静"),
        ("《河港》作者 方明远", "方明远"),
        ("河港日报记者：方明远", "方明远"),
    ],
)
def test_reporters_are_named_behind_their_paper(line: str, names: str) -> None:
    assert joined_names(byline(line) or "", "zh") == names


def test_names_in_a_row_are_told_apart_in_chinese_alone() -> None:
    assert byline("招聘记者 三十名") is None
    assert joined_names("高橋 明子", "ja") == "高橋 明子"
    beside = "<div>2024-05-12 10:20</div><p>河港新闻记者 方明远 余静</p>"
    found = article(_page(beside=beside) + "</div>", url=URL, title=TITLE, language="zh")
    assert found.authors == ("方明远", "余静")


def test_nobody_compiled_it_from_the_net() -> None:
    beside = "<div>2024-05-12 作者：网络整理</div>"
    found = article(_page(beside=beside) + "</div>", url=URL, title=TITLE, language="zh")
    assert found.authors == ()


def test_whose_paper_a_line_names_beside_the_writer_is_not_the_writer() -> None:
    beside = "<div>2024-05-12 12:11<span>来源：河港时报网</span><span>作者：方明远</span></div>"
    head = '<meta name="author" content="河港时报网">'
    found = article(_page(beside=beside) + "</div>", url=URL, title=TITLE, language="zh", head=head)
    assert found.authors == ("方明远",)
