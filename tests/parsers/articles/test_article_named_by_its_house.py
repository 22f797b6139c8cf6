"""Articles below the sign of their house, beside links to others, in folders that a menu names."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.parsers.articles.article_pages import LINES, NIGHT, TEXT, TITLE, article, headed, json_ld, read

HOST = "https://river-towns.example"
SIGN = '<h1 class="logo"><a href="/index.html"><img src="/logo.png" alt="{} logo"></a></h1>'
POSTED = (
    "<p>This entry was posted on Monday, February 16th, 2009 at 16:08 and is filed under Towns. "
    "You can follow any responses to this entry through the feed. Both comments and pings are closed.</p>"
)
ZH = (
    "<p>"
    + "城市联盟的代表走访了河边的几个社区，听居民讲述他们怎样在老码头种树，并记下了他们的建议。" * 3
    + "</p>"
)


def told(page: str, path: str) -> tuple[str, str | None, str | None] | None:
    found = read_page(page, HOST + path, fetched_at=NIGHT).news
    return next(((it.title, it.published, it.body) for it in found if it.body), None)


@pytest.mark.parametrize("level", [2, 3, 5])
def test_the_sign_of_a_house_is_no_title(level: int) -> None:
    main = f"<main><h3>News</h3><h{level}>{TITLE}</h{level}><p>Posted 12.05.2024 Views 648</p>{TEXT}</main>"
    page = f"<html lang=en><title>Rivertowns</title><body>{SIGN.format('Rivertowns')}{main}</body></html>"
    found = told(page, "/news_view.html")
    assert found is not None
    assert found[:2] == (TITLE, "2024-05-12")


def test_several_headings_with_a_day_each_are_no_title() -> None:
    rows = "".join(f"<h4>{line[:50]}</h4><p>1{n}.05.2024</p><p>{line}</p>" for n, line in enumerate(LINES))
    page = f"<html lang=en><title>Rivertowns</title>{SIGN.format('Rivertowns')}<main>{rows}</main></html>"
    assert told(page, "/log_view.html") is None


@pytest.mark.parametrize("mark", ["«", "»", "|"])
def test_the_name_of_the_site_stands_behind_a_mark(mark: str) -> None:
    around = '<div>« <a href="/a">Assembly on 13 February</a></div><div><a href="/b">Today</a> »</div>'
    main = f"<h1><a href='/'>River towns in spring</a></h1>{around}<h2>{TITLE}</h2>{TEXT}{POSTED}"
    page = f"<html lang=en><title>{TITLE} {mark} River towns in spring</title><body>{main}</body></html>"
    found = told(page, "/a-new-week-of-works/")
    assert found is not None
    assert found[:2] == (TITLE, "2009-02-16")


def test_a_text_that_only_speaks_of_an_entry_tells_no_day_by_it() -> None:
    line = "This entry of the register was read aloud, and posted on 16 February 2009 by the old clerk. "
    assert read(f"<h1>{TITLE}</h1><p>{line * 2}</p>{TEXT}", url=f"{HOST}/register/entries/") is None


@pytest.mark.parametrize(
    ("label", "folder"),
    [("联盟新闻", "/lmdt"), ("企业资讯", "/xwzx/qyzx"), ("联盟动态", "/dt")],
)
@pytest.mark.parametrize("below", ["", "/2014", "/2014/05"])
def test_the_menu_names_the_folder_of_stories_years_above(label: str, folder: str, below: str) -> None:
    menu = f'<nav><a href="/">首页</a> <a href="{folder}/">{label}</a> <a href="/gywm/">关于我们</a></nav>'
    note = (
        "受河边几个社区的邀请，城市联盟的代表走访了老码头，听居民讲述他们怎样在那里种树，并记下了他们的建议。"
    )
    main = f"<h1>联盟成员走访河边社区</h1><p>时间：2016-12-29 15:40:07 来源：本站</p><p>{note}</p>"
    page = f"<html lang=zh><title>联盟成员走访河边社区－城市联盟</title><body>{menu}{main}</body></html>"
    found = told(page, f"{folder}{below}/7.html")
    assert found is not None
    assert found[:2] == ("联盟成员走访河边社区", "2016-12-29")


def test_what_a_floor_is_required_to_be_asks_nothing_of_applicants() -> None:
    asked = "<p><b>1、地面强度要求C25以上</b></p><p><b>2、防尘要求</b></p>"
    main = f"<h1>工业地面设计与基础要求</h1><p>时间：2020-04-15 作者：李明</p>{asked}{ZH}"
    page = "<html lang=zh><title>工业地面设计与基础要求</title><body>{}</body></html>"
    assert told(page.format(main), "/xinwen/2020/60.html") is not None
    post = asked.replace("防尘要求", "任职要求").replace("地面强度要求C25以上", "招聘岗位")
    assert told(page.format(main.replace(asked, post)), "/xinwen/2020/60.html") is None


def test_a_year_below_the_folder_of_news_may_be_a_story() -> None:
    title = "River towns are named among the hundred best for their trees"
    page = "<html lang=en><title>River towns | {0}</title><body><h1>{0}</h1>{1}</body></html>"
    assert told(page.format(title, TEXT * 3), "/news/2019/") is not None
    assert told(page.format("All our news of 2019", TEXT * 3), "/news/2019/") is None


def test_the_day_that_data_tell_goes_before_a_month_of_something_else() -> None:
    kicker = "<p>2003-06: what else happened in this month</p>"
    assert (
        article(f"{kicker}{headed(beside='')}", head=json_ld(datePublished="2024-05-12")).published
        == "2024-05-12"
    )
    said = article(headed("<p>Published: May 2024</p>"), head=json_ld(datePublished="2024-06-01"))
    assert said.published == "2024-05"


# Text ------------------------------------------------------------------------------------------------------


def test_a_lead_stands_beside_the_picture_of_the_story_or_is_named_one() -> None:
    lead = "On 5 August a fitter at work by the river jumped in and brought a child to the bank."
    beside = f'<div><h1>{TITLE}</h1><div class="sub">{lead}</div><img src="/a.jpg" alt=""></div>'
    body = article(f"<p>12 May 2024</p><h1>{TITLE}</h1>{beside}<div>{TEXT}</div>").body or ""
    assert body.startswith(lead)
    text = f"<p>12 May 2024</p><div>{TEXT}</div>"
    named = f'<div><h1>{TITLE}</h1><p class="lead caption--lead">{lead}</p></div>{text}'
    assert (article(named).body or "").startswith(lead)
    caption = (
        f'<div><h1>{TITLE}</h1></div><p class="photo-caption">{lead}</p><p>12 May 2024</p><div>{TEXT}</div>'
    )
    assert lead not in (article(caption).body or "")


def test_lists_in_boxes_of_their_own_belong_to_the_text_unless_they_lead_away() -> None:
    """The library keeps what stands beside such a list, and not the list."""
    items = ("4 courgettes", "500 g of beans", "1 onion", "60 g of cheese")

    def body(listed: str) -> str:
        need = f"<div><h2>What you need</h2><p>For four people</p></div><div><h2></h2><ul>{listed}</ul></div>"
        time = "<div class=w30><div><h2>Time</h2><p>30 minutes</p></div></div>"
        steps = f"<p>1.Beans:</p><p>{LINES[0][:180]}</p><p>2.Sauce:</p><p>{LINES[1][:180]}</p>"
        how = f"<div><h2>How to cook it</h2>{steps}<p>{LINES[2][:150]}</p></div>"
        head = (
            f"<div><h1>{TITLE}</h1><h3>12 May 2024 | <a href=/tag/x>Low</a></h3><p>{LINES[0][:250]}</p></div>"
        )
        return article(f"<div>{head}<div class=w60>{need}</div>{time}{how}</div>").body or ""

    assert "4 courgettes\n500 g of beans" in body("".join(f"<li>{item}</li>" for item in items))
    linked = "".join(f"<li><a href='/tag/{n}'>{item}</a></li>" for n, item in enumerate(items))
    assert "4 courgettes" not in body(linked)


def test_what_stands_above_the_title_is_no_text() -> None:
    kicker = "<p>Costs and time • nine minutes of reading, or a little more</p>"
    body = (
        article(f"<article><div>{kicker}<h1>{TITLE}</h1><p>12 May 2024</p></div>{TEXT}</article>").body or ""
    )
    assert body.startswith(LINES[0])


@pytest.mark.parametrize(
    "box",
    [
        '<div class="post-cta"><h3>Bring this to your own street</h3><p>{0}</p><ul><li>Trees</li></ul></div>',
        '<section class="project-cta"><div><h2>Plan it</h2><p>{0}</p></div><a href="/c">Ask</a></section>',
        '<div><b>*</b><h3>See the trees of today</h3><p>{0}</p><a href="/map">Show me the map</a></div>',
    ],
)
def test_a_call_upon_readers_below_the_text_is_none_of_it(box: str) -> None:
    call = "The network lends a planner to every town that asks for one before the end of the year."
    body = article(headed(text=f"<div>{TEXT}{box.format(call)}</div>")).body or ""
    assert body.endswith(LINES[-1])


def test_a_last_section_stays_and_so_does_a_text_within_a_box_named_a_call() -> None:
    last = "The network lends a planner to every town that asks for one before the end of the year."
    section = f"<div><h3>What comes next</h3><p>{last}</p><p>{LINES[0]}</p></div>"
    assert last in (article(headed(text=f"<div>{TEXT}{section}</div>")).body or "")
    linked = f"<div><h3>What comes next</h3><p>{last} See <a href='/map'>the map</a>.</p></div>"
    assert last in (article(headed(text=f"<div>{TEXT}{linked}</div>")).body or "")
    whole = f'<div class="cta">{headed(text=TEXT)}</div>'
    assert LINES[-1] in (article(whole).body or "")


def test_a_note_whose_day_stands_in_its_address_alone() -> None:
    title, path = "社会貢献活動（寄附）", "/docs/news/20220829.html"
    note = "川沿いの学校に苗木を贈りました。子どもたちは家族と一緒に古い波止場の両側に植えました。"
    page = f"<html lang=ja><title>{title}</title><body><h2>{title}</h2>{f'<p>{note}</p>' * 3}</body></html>"
    found = told(page, path)
    assert found is not None
    assert found[:2] == (title, "2022-08-29")
    assert told(page, "/docs/activities/gifts.html") is None
    assert told(page.replace(title, "お知らせ"), path) is None


@pytest.mark.parametrize(("head", "expected"), [("摘要集", None), ("河边新桥正式通车", "河边新桥正式通车")])
def test_a_line_that_leads_to_the_start_is_no_title_of_what_a_short_heading_names(
    head: str, expected: str | None
) -> None:
    sign = '<div>2026/04/29</div><div class=mast><a href="/"><em>灯塔城镇论坛</em></a></div>'
    main = f"<body>{sign}<div><h1>{head}</h1>{ZH * 3}</div></body>"
    page = f"<html lang=zh><title>{head} – 灯塔城镇论坛</title>{main}</html>"
    found = told(page, "/page/")
    assert (found and found[0]) == expected


def test_a_post_without_a_title_is_called_by_its_house() -> None:
    sign = '<div class=mast><a href="/"><em>Letters from a small river</em></a></div>'
    post = f"<article><time datetime=2026-04-29>29 April 2026</time>{TEXT}</article>"
    page = f"<html lang=en><title>Letters from a small river</title><body>{sign}{post}</body></html>"
    found = told(page, "/2026/04/29/109/")
    assert found is not None
    assert found[0] == "Letters from a small river"
