"""Policies as people write them by hand: typed bullets, labels in one line, names behind "Cookies:"."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_content import framed
from tests.parsers.cookies.cookie_pages import read, table


@pytest.mark.parametrize("bullet", ["· ", "- ", "<span>•</span>&nbsp; ", ""])
def test_a_bullet_that_is_typed_is_no_part_of_a_line(bullet: str) -> None:
    body = (
        "<p><b>1. Technisch notwendige Cookies</b></p>"
        f"<p>{bullet}<b>PHPSESSID</b>: Hält den Besuch zusammen (Sitzungsende)</p>"
        f"<p>{bullet}<b>harbour_choice</b>: Merkt sich die Antwort (1 Jahr)</p>"
    )
    assert [(name, lasting, why) for name, _, lasting, _, why in read("de", body)] == [
        ("PHPSESSID", "session", "Hält den Besuch zusammen"),
        ("harbour_choice", "P1Y", "Merkt sich die Antwort"),
    ]


def test_a_name_in_brackets_behind_a_cookie_sets_it_where_others_are_known_to() -> None:
    body = (
        "<ul><li><b>pll_language</b> (Tidewords): Keeps the language. Duration: 1 year.</li>"
        "<li><b>_ga</b> (Google): Counts visits. Duration: 2 years.</li></ul>"
    )
    assert [row[3] for row in read("en", body)] == ["Tidewords", "Google"]


def test_commas_part_what_labels_tell_in_one_line() -> None:
    body = (
        "<h3>2.1 harbour_choice</h3><p>Keeps the answer.</p><p>Provider: Harbour, Duration: 1 year</p>"
        "<h3>2.2 _ga</h3><p>Counts visits.</p><p>Provider: Google, Duration: 2 years</p>"
    )
    assert [(row[0], row[2], row[3]) for row in read("en", body)] == [
        ("harbour_choice", "P1Y", "Harbour"),
        ("_ga", "P2Y", "Google"),
    ]


def test_services_list_their_cookies_behind_a_label() -> None:
    body = (
        "<h3>Google</h3><p>Counts who reads our pages.</p><p><em>Cookies:</em> _ga, _gid</p>"
        "<h3>Matomo</h3><p>Counts them, too.</p><p><em>Cookies:</em> _pk_id.1.1fff</p>"
    )
    assert [(row[0], row[3]) for row in read("en", body)] == [
        ("_ga", "Google"),
        ("_gid", "Google"),
        ("_pk_id.1.1fff", "Matomo"),
    ]


def test_what_cookies_do_alike_is_no_group_below_headings_that_name_them() -> None:
    rows = ("_ga|Tells visitors apart|2 years", "_gid|Tells visitors apart|1 day")
    body = f"<h5>Statistics</h5>{table('', *rows)}"
    assert [(group, why) for _, group, _, _, why in read("en", body)] == [
        ("Statistics", "Tells visitors apart")
    ] * 2


def test_a_badge_beside_a_group_is_no_group() -> None:
    heads = "Name|Purpose|Duration"
    body = (
        f"<p><b>Slapukai būtini</b> <span>Privalomi</span></p>{table(heads, 'tide_cart|Keeps it|1 day')}"
        f"<p><b>Statistika</b> <span>Pagal sutikimą</span></p>{table(heads, '_ga|Counts visits|1 year')}"
    )
    assert [row[1] for row in read("lt", body)] == ["Slapukai būtini", "Statistika"]


def test_a_session_that_is_kept_is_no_lifetime_in_chinese() -> None:
    body = "<h3>tide_sid</h3><p>在服务器上保持会话</p><p>30分钟</p><h3>_ga</h3><p>统计浏览次数</p><p>2年</p>"
    assert [(row[2], row[4]) for row in read("zh", body)] == [
        ("PT30M", "在服务器上保持会话"),
        ("P2Y", "统计浏览次数"),
    ]


def test_a_line_names_the_group_and_who_sets_it_before_its_cookies() -> None:
    body = (
        "<h2>Cookies</h2><ul><li><b>Statistics (Google):</b> <code>_ga</code>, <code>_ga_*</code> — tell "
        "who reads our website.</li><li><b>Functional (browser):</b> your answer.</li></ul>"
    )
    told = ("Statistics", None, "Google", "tell who reads our website.")
    assert read("en", body, "Privacy") == [("_ga", *told), ("_ga_*", *told)]


def test_keys_in_a_list_below_a_heading_about_cookies_need_no_lifetime() -> None:
    body = (
        "<h2>4. Storage</h2><p>Nothing.</p><h2>5. Cookies and local storage</h2><ul>"
        "<li>`tide_notes_read`: so that a note is not shown twice.</li>"
        "<li>`tide_route_cache`: so that maps are drawn sooner.</li></ul>"
    )
    assert [row[0] for row in read("en", body, "Privacy")] == ["tide_notes_read", "tide_route_cache"]


def test_and_others_is_no_name() -> None:
    body = table("Cookie|Udbyder|Varighed", "_clck, _clsk, MUID m.fl.|Microsoft Clarity|Op til 12 mdr.")
    assert [(row[0], row[2]) for row in read("da", body)] == [
        (name, "P12M") for name in ("_clck", "_clsk", "MUID")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Harbour bakery</h3><p>Our oven is small.</p><p>Cookies: oat, lemon, ginger_snap</p>",
        (
            "<ul><li>- <b>flour</b> (Mill): sift it twice. Duration: 2 minutes.</li>"
            "<li>- <b>butter</b> (Dairy): melt it. Duration: 5 minutes.</li></ul>"
        ),
        "<p>• user_id: key of the reader (30 days)</p><p>• page_size: rows of an answer (default)</p>",
    ],
)
def test_recipes_and_parameters_are_no_cookies(body: str) -> None:
    page = framed(
        f"<h1>Harbour kitchen</h1>{body}", title="Harbour kitchen", url="https://quaytowns.example/bakery"
    )
    assert list(parse_cookies(page)) == []


def test_a_label_that_is_a_word_for_a_group_heads_none() -> None:
    cookie = (
        "<div><p><strong>{0}</strong>: {1}</p><p><strong>功能:</strong> {2}</p>"
        "<p><strong>寿命:</strong> {3}</p></div>"
    )
    necessary = cookie.format("_pk_ses.*", "Matomo", "区分再次来访者和新访客。", "永久")
    likings = cookie.format("wp_test", "Alder", "保护表单不受自动消息的侵扰。", "访问结束时")
    likings += cookie.format("lidc", "Harbour", "区分再次来访者和新访客。", "1小时")
    body = f"<div><h3>基础</h3><p>必需的 Cookie。</p>{necessary}</div><div><h3>舒适</h3>{likings}</div>"
    page = Page("https://alder.example/cookies", f"<title>Cookie</title><h1>我们使用的 Cookie</h1>{body}")
    found = {it.name: it.category for it in parse_cookies(page)}
    assert found == {"_pk_ses.*": "基础", "wp_test": "舒适", "lidc": "舒适"}
