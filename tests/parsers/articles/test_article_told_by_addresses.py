"""Articles whose head names the site alone: the address spells the title, a trail tells the section."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_HOST = "https://www.green-ridge.example"
_TEXT = (
    "<p>" + "The harbour council planted trees along the quay and kept the rain in the soil. " * 4 + "</p>"
)
_DAY = "<p>6 May 2026</p>"


def _items(main: str, path: str, *, title: str = "Ridge Post", language: str = "en") -> list[dict]:
    head = f"<html lang={language}><head><title>{title}</title></head>"
    body = f"{head}<body><main>{main}</main></body></html>"
    return read_page(body, _HOST + path).to_dict()["news"]


def _told(main: str, path: str, **other: str) -> tuple[str, str | None] | None:
    items = _items(main, path, **other)
    return next(((item["title"], item["published"]) for item in items if item["body"]), None)


@pytest.mark.parametrize(
    ("main", "path", "title"),
    [
        (
            f"<h2>Bäume säumen jetzt die Straße am Kai</h2>{_DAY}{_TEXT}<h2>Share this page</h2>",
            "/2026/05/baeume-saeumen-jetzt-die-strasse-am-kai/",
            "Bäume säumen jetzt die Straße am Kai",
        ),
        (
            f"<div><span>Trees line the old quay</span> <span>6 May 2026</span></div><h2>Worst</h2>{_TEXT}",
            "/news/trees-line-the-old-quay.html",
            "Trees line the old quay",
        ),
        (
            f"<h2>Rıhtımda ağaçlar büyümeye başladı</h2>{_DAY}{_TEXT}",
            "/kategori/haberler/68538/rihtimda-agaclar-buyumeye-basladi.html",
            "Rıhtımda ağaçlar büyümeye başladı",
        ),
    ],
)
def test_a_title_that_the_address_spells(main: str, path: str, title: str) -> None:
    """In whatever way it writes letters with marks, and below a category."""
    assert _told(main, path) == (title, "2026-05-06")


def test_an_address_overrules_no_title_that_the_head_tells() -> None:
    """Nor does a line of a list of other stories become the title."""
    other = "<p>Trees for every old quay</p>"
    found = _told(
        f"<h1>The quay is green</h1>{_DAY}{_TEXT}{other}",
        "/news/trees-for-every-old-quay",
        title="The quay is green",
    )
    assert found == ("The quay is green", "2026-05-06")
    listed = "".join(f"<li><a href=/news/{n}>Trees line quay number {n} of ten</a></li>" for n in range(4))
    assert _told(f"<h1>Stories</h1><ul>{listed}</ul>", "/category/trees-line-quay-number/") is None


def test_the_first_part_of_a_title_before_a_long_motto() -> None:
    """A heading that ends with it, behind its day."""
    motto = "Ridge Post - what harbours, rivers and their councils do for the trees of the coast"
    head = "<h2>News</h2><h2><span>2026.5.6</span>Trees line the quay</h2>"
    main = f"{head}{_TEXT}<h3>What harbours do</h3>{_TEXT}"
    assert _told(main, "/topics/2026050602.html", title=f"Trees line the quay | News | {motto}") == (
        "Trees line the quay",
        "2026-05-06",
    )


@pytest.mark.parametrize(
    ("trail", "story"),
    [
        ("<p><a href=/>Home</a> › <a href=/blog/>Blog</a> › Green quays</p>", True),
        ("<ol><li><a href=/>Home</a><li><a href=/blog/>Blog</a><li>Green quays</ol>", True),
        ("<p><a href=/>Home</a> › <a href=/care/>Tree care</a> › Green quays</p>", False),
    ],
)
def test_a_trail_through_a_section_of_stories(trail: str, *, story: bool) -> None:
    """An address without a folder is that of a story, too; a service of a firm is none."""
    shop = '<script type="application/ld+json">{"@type": "LocalBusiness", "name": "Ridge Post"}</script>'
    said = f"<meta property=og:type content=article>{shop}"
    main = f"{said}{trail}<h1>Green quays</h1><p>6 May 2026 · Ridge Post</p>{_TEXT}{_TEXT}{_TEXT}"
    assert (_told(main, "/green-quays/", title="Green quays | Ridge Post") is not None) is story


def test_pictures_with_a_day_below_are_no_stories() -> None:
    """Charts that lead to their full size, within an article, with the day of their source."""
    chart = (
        "<h4><a href=/img/c{0}.png?v=2>Chart of the water level, year {0}</a></h4>"
        "<p>Source: Tidewatch, 12 May 2026</p><p>{1} lines of stone were laid below the quay that year, and "
        "the council counted the eels that came back to live between them.</p>"
    )
    charts = "".join(chart.format(n, words) for n, words in enumerate(("Two", "Five")))
    main = f"<h1>Water rises along the quay</h1>{_DAY}{_TEXT}{charts}"
    (item,) = _items(main, "/news/water-rises-along-the-quay", title="Water rises along the quay")
    assert item["body"].count("lines of stone") == 2


def test_tags_of_a_page_and_of_a_site() -> None:
    """Signs before words are tags; of a cloud of all tags the head tells which are the page's own."""
    (item,) = _items(
        f"<h1>Trees line the old quay</h1>{_DAY}<p>#Trees #Old_quay</p>{_TEXT}",
        "/news/trees-line-the-old-quay",
    )
    assert item["tags"] == ["Trees", "Old_quay"]
    cloud = "".join(f"<a href=/tags/{tag}>{tag}</a> " for tag in ("trees", "rain", "soil", "old-quay"))
    head = "<meta property=article:tag content=trees><meta property=article:tag content='old quay'>"
    (item,) = _items(
        f"{head}<h1>Trees line the old quay</h1>{_DAY}{_TEXT}<p>{cloud}</p>", "/news/trees-line-the-old-quay"
    )
    assert item["tags"] == ["trees", "old quay"]


def test_who_asks_in_an_interview_is_no_writer() -> None:
    """A label of a reporter before a question in Chinese."""
    ask = "<p>记者：请谈谈《水规划》编制的背景。</p><p>答：" + "城市需要更多的树木和水。" * 12 + "</p>"
    (item,) = _items(
        f"<h1>城市水规划答记者问</h1><p>2026-05-06</p>{ask * 2}",
        "/news/202605/t20260506_1.html",
        language="zh",
    )
    assert item["authors"] == []


def test_a_board_of_korea() -> None:
    """The address has a number among what it asks; the day has a year of two figures; labels are no text."""
    main = (
        "<h2>고리도시 우수사례 공모 결과 발표</h2><section><h2>페이지 정보</h2><div><span>작성자</span> "
        "<strong>고리 사무국</strong><br><span>조회</span><strong>188회</strong><strong><span>작성일</span> "
        "26-03-02 10:21</strong></div></section><section><h2>본문</h2>"
        "<p>고리도시협의회는 올해 우수사례 공모에 참여한 회원도시 가운데 세 곳을 선정하였습니다.</p>"
        "<p>최우수상은 나무를 심은 산마을에 돌아갔으며, 시상식은 정기총회에서 열릴 예정입니다.</p></section>"
    )
    title = "고리도시 우수사례 공모 결과 발표 | 고리도시협의회"
    (item,) = _items(main, "/bbs/board.php?bo_table=notice&wr_id=210", title=title, language="ko")
    assert (item["published"], item["authors"]) == ("2026-03-02", ["고리 사무국"])
    assert item["body"].startswith("고리도시협의회는")


def test_a_page_whose_head_says_nothing() -> None:
    """The only heading above a day is the title; a heading that has the day loses it."""
    text = "<p>专家组走访了四个小区和一座中转站，并与保洁员、物业和居民代表座谈。</p>" * 2
    told = "2026-02-06 16:40 来源：联盟秘书处 点击：55"
    others = "<p>-----分隔线-----</p><ul><li>上一篇：<a href=/news/2026/0115/401.html>新年致辞</a></ul>"
    title = "专家组赴水城调研垃圾分类"
    for head in (f"<h2>{title}</h2><div>{told}</div>", f"<h1>{title}<br><span>{told}</span></h1>"):
        (item,) = _items(head + text + others, "/news/2026/0206/409.html", title="$T_绿城", language="zh")
        assert (item["title"], item["published"]) == (title, "2026-02-06")
        assert item["body"].endswith("座谈。")
    two = (
        f"<h2>One round of the harbour</h2>{_DAY}{_TEXT}<h2>Another round of it</h2><p>3 May 2026</p>{_TEXT}"
    )
    assert _told(two, "/rounds", title="Ridge") is None


def test_a_short_note_below_a_heading_of_the_second_level() -> None:
    """The largest of its page, with which the title of the page begins."""
    note = "<p><em>By Ana Souza – published on 6 May 2026</em></p><p>The ferry runs on a battery now.</p>"
    more = "<p>It is charged in a shed by the pier.</p><p>The villages on both sides pay for it together.</p>"
    main = f"<h2>The quiet ferry</h2>{note}{more}<p>Only the old engine is missed by some of us.</p>"
    assert _told(main, "/notes/the-ferry", title="The quiet ferry — Ridge") == (
        "The quiet ferry",
        "2026-05-06",
    )
    assert _told(main, "/notes/the-ferry", title="Ridge Post of the coast") is None


def test_a_note_above_the_latest_stories() -> None:
    """The address spells the title, so that teasers longer than the note make no list of the page."""
    card = "<div><h3><a href=/news/{0}>Story number {0} of the quay</a></h3><p>{1}</p></div>"
    tale = "Story {0} tells how the harbour council laid stones below the quay and counted the eels."
    latest = "".join(card.format(n, tale.format(n)) for n in range(4))
    note = "<p>The council has planted the last of the trees, and the quay is closed to cars from now on.</p>"
    main = f"<h2>Trees line the old quay</h2>{_DAY}{note}<h4>Latest</h4><div>{latest}</div>"
    (item, *_) = _items(main, "/news/681/trees-line-the-old-quay.html")
    assert (item["title"], item["body"]) == ("Trees line the old quay", note[3:-4])


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (
            "<div class=bio><b>Ana Souza</b> <a href=/author/ana>All posts by Ana Souza</a></div>",
            ["Ana Souza"],
        ),
        (
            "<aside><h3>Ours</h3><a href=/author/ana>Ana Souza</a> <a href=/author/j>Jon Vale</a></aside>",
            [],
        ),
        ("<figure><img src=a.jpg></figure><p>The quay by Jon Vale, CC BY 4.0</p>", []),
    ],
)
def test_the_only_writer_to_whom_a_page_leads(below: str, names: list[str]) -> None:
    """Not one of several, nor who took a picture; nor the maker of a theme."""
    head = "<meta name=author content='Vale and Reed designed'>"
    more = f"{_TEXT}<h2>More of the quay</h2>{_TEXT}<p>{'-' * 3}</p><p>Read on below.</p><p>Or above.</p>"
    main = f"{head}<h1>Trees line the old quay</h1>{_DAY}{more}<section>{below}</section>"
    (item, *_) = _items(main, "/news/trees-line-the-old-quay")
    assert item["authors"] == names
