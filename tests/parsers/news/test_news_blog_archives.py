"""Archives of blogs as they are saved: a header without end, papers in a text, two times of a post."""

from __future__ import annotations

from iclei_scraper import read_page

_AT = "https://www.green-ridge.example/category/council/"
_TITLES = ("The council meets the harbour", "Trees for the quay", "Rain stays in the soil")


def _news(main: str, *, language: str = "en", head: str = "") -> list[tuple[object, object]]:
    body = f"<html lang={language}><body>{head}<h1>Council</h1>{main}</body></html>"
    items = read_page(body, _AT).to_dict()["news"]
    return [(item["title"], item["published"]) for item in items]


def test_papers_in_a_text_and_a_header_without_end() -> None:
    """Each story offers a paper; the header that nobody closed holds them all."""
    story = (
        "<article class=post><div class=date>{0} May 2026</div><div class=entry><div class=entry_title>"
        "<a href=/{0}/>{1}</a></div><p><a href=/files/{0}.pdf>Minutes of meeting {0} of all wards</a></p>"
        "<p>The mayor told what is planned.</p></div></article>"
    )
    stories = "".join(story.format(12 - n, title) for n, title in enumerate(_TITLES))
    wanted = [*zip(_TITLES, ("2026-05-12", "2026-05-11", "2026-05-10"), strict=True)]
    assert _news(f"<div>{stories}</div>", head="<header><nav><a href=/>Home</a></nav>") == wanted


def test_of_two_times_the_one_of_publication() -> None:
    """A post shows when it was changed and when it was published, the same day or not, nothing between."""
    post = (
        "<article><h2 class=t><a href=/{0}/>{1}</a></h2><div class=meta>"
        "<time class=updated datetime='{2}'>{3}</time>"
        "<time class='entry-date published' datetime='{4}'>{5}</time></div><p>The text.</p></article>"
    )
    posts = post.format(1, _TITLES[0], "2026-05-12", "12 Mayıs 2026", "2026-05-12", "12 Mayıs 2026")
    posts += post.format(2, _TITLES[1], "2026-05-10", "10 Mayıs 2026", "2026-05-03", "3 Mayıs 2026")
    assert _news(posts, language="tr") == [(_TITLES[0], "2026-05-12"), (_TITLES[1], "2026-05-03")]


def test_a_title_that_tells_a_day() -> None:
    """Among other titles "Ferry day 16 March" is one; headings that are days alone are none."""
    post = (
        "<article><p class=date>{0} May 2026</p><h2 class=t><a href=/{0}/>{1}</a></h2>"
        "<p>Read on.</p></article>"
    )
    posts = "".join(post.format(9 - n, title) for n, title in enumerate((*_TITLES[:2], "Ferry 16 March")))
    assert [title for title, _ in _news(posts)] == [*_TITLES[:2], "Ferry 16 March"]
    days = "".join(f"<h2 class=t><a href=/day/{n}/>{n} March</a></h2><p>Closed.</p>" for n in range(3, 7))
    assert _news(days) == []


def test_short_names_behind_the_day() -> None:
    """A name in Japanese signs is as long as some titles; its link leads to the writer."""
    row = (
        "<div role=article><a href=/p/{0}>{1}</a><div><time datetime=2026-05-0{0}>2026年5月{0}日</time>•"
        "<a href=/@u{0}>{2}</a></div></div>"
    )
    told = (
        ("学校の屋根が住民の理解を得ました", "朝霧あかり"),
        ("静かな通りが港に戻ってきました", "木曽路文太"),
    )
    rows = "".join(row.format(n, *pair) for n, pair in enumerate(told, 1))
    assert _news(rows, language="ja") == [(told[0][0], "2026-05-01"), (told[1][0], "2026-05-02")]


def test_terms_that_begin_with_their_day_in_brackets() -> None:
    """Some of the stories have a link in the midst of their words, and all of them are stories."""
    told = (
        "駅前の駐輪場を<a href=/a>広げました</a>。",
        "夜のバスが戻ってきました。",
        "<a href=/c>料金</a>を改めます。",
    )
    rows = "".join(f"<dt>会員向け</dt><dd>【2026.05.0{9 - n}】{text}</dd>" for n, text in enumerate(told))
    found = _news(f"<h3>ニュース一覧</h3><dl>{rows}</dl>", language="ja")
    titles = ("駅前の駐輪場を広げました。", "夜のバスが戻ってきました。", "料金を改めます。")
    assert found == [*zip(titles, ("2026-05-09", "2026-05-08", "2026-05-07"), strict=True)]


def test_the_year_of_a_months_archive() -> None:
    """Leaves of a calendar tell day and month; the heading of the archive tells the year of that month."""
    post = "<article><h5><a href=/{0}/>{1}</a></h5><p>The text.</p><div>{0}</div><div>{2}</div></article>"
    posts = post.format(13, _TITLES[0], "Mar") + post.format(11, _TITLES[1], "Mar")
    heading = "<h2>Monthly Archives: March 2022</h2>"
    assert _news(heading + posts) == [(_TITLES[0], "2022-03-13"), (_TITLES[1], "2022-03-11")]
    assert [day for _, day in _news(heading + posts.replace("Mar", "May"))] == [None, None]


def test_a_kind_as_the_heading_of_one_story() -> None:
    """A small heading that says the kind of the one story in its box parts neither day nor title from it."""
    box = "<div class=item><p class=info>{0} May 2026</p><h4>{2}</h4><p><a href=/{0}/>{1}</a></p></div>"
    kinds = ("Report", "Interview", "Report")
    boxes = "".join(box.format(9 - n, *told) for n, told in enumerate(zip(_TITLES, kinds, strict=True)))
    assert _news(boxes) == [*zip(_TITLES, ("2026-05-09", "2026-05-08", "2026-05-07"), strict=True)]


def test_a_word_that_a_search_has_marked_is_no_kind() -> None:
    """The first word of each title, in an element of its own, with the title going on behind it."""
    told = ("<mark>As</mark> pontes de madeira voltam", "<mark>Os</mark> jardins de chuva abrem")
    told = (*told, "<mark>As</mark> hortas do bairro crescem")
    row = "<li><h3><a href=/{0}>{1}</a></h3><p><span>0{0}.05.2026</span> — A câmara ouviu.</p></li>"
    found = _news(f"<ol>{''.join(row.format(n, text) for n, text in enumerate(told, 1))}</ol>", language="pt")
    assert [title for title, _ in found][:2] == ["As pontes de madeira voltam", "Os jardins de chuva abrem"]
