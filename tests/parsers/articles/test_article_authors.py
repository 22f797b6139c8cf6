"""Who wrote an article: named by a byline, by marks in the page, in a list of facts, beside the date."""

from __future__ import annotations

from html import escape

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import LINES, NIGHT, TEXT, TITLE, article, headed, json_ld, meta
from tests.parsers.news.news_content import paragraphs


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("<p>by Ana Souza and Jon Verhagen</p>", ("Ana Souza", "Jon Verhagen")),
        ("<p>By Ana Souza, Jon Verhagen &amp; Mira Okoye</p>", ("Ana Souza", "Jon Verhagen", "Mira Okoye")),
        ("<p>Written by Keiko Arai</p>", ("Keiko Arai",)),
        ("<p>12 May 2024 | by Ana Souza</p>", ("Ana Souza",)),
        ('<p>Posted by <a rel="author" href="/author/mokoye">mokoye</a></p>', ("mokoye",)),
        ("<p>by admin</p>", ()),
        ("<p>Por Paulo Renner</p>", ("Paulo Renner",)),
        ("<p>Von Jon Verhagen</p>", ("Jon Verhagen",)),
        ("<p>by Network of Cities Secretariat</p>", ("Network of Cities Secretariat",)),
        ("<p>글 조보람, 김하늘</p>", ("조보람", "김하늘")),
        ("<p>조보람·김하늘 | 2024-05-12</p>", ("조보람", "김하늘")),
        ("<p>글 김하늘 사진 조보람</p>", ("김하늘",)),
        ("<p>김하늘 기자 haneul@news.example</p>", ("김하늘",)),
        ("<p>기자명 김하늘 기자</p>", ("김하늘",)),
        ("<p>文：王小明 图：李大伟</p>", ("王小明",)),
        ("<p>記者王小明／台北報導</p>", ("王小明",)),
        ("<p>作者：王小明 2024-05-12</p>", ("王小明",)),
        ("<p>Texto: Ana Souza. Fotos: Jon Verhagen</p>", ("Ana Souza",)),
        ("<p>Op-ed by Ana Souza</p>", ("Ana Souza",)),
        ("<p><b>By</b> <a>admin</a> 4 July, 2016 <a>Blog</a>, <a>Cities</a>, <a>Fairs</a></p>", ()),
        ("<ul class='authors'><li>Ana Souza</li><li>Jon Verhagen</li></ul>", ("Ana Souza", "Jon Verhagen")),
        ("<p>By Ana Souza, PhD, and Jon Verhagen, M.D.</p>", ("Ana Souza", "Jon Verhagen")),
        ("<p>By Jack MA and Ana Souza C.</p>", ("Jack MA", "Ana Souza C.")),
        ("<p>By Ana Souza © Jon Verhagen</p>", ("Ana Souza",)),
        ("<p>By Ana Souza March 18 at 3:57 PM Follow @asouza</p>", ("Ana Souza",)),
        ('<div><span class="author">Cityscape</span> <span>October 06, 2018</span></div>', ("Cityscape",)),
        ("<blockquote>— Ana Souza, Mayor of Lund, April 15, 2019</blockquote>", ()),
        ("<p>Presse-Info Nr. 12</p>", ()),
        ("<blockquote>We need trees. <cite>Ana Souza, Mayor of Lund</cite></blockquote>", ()),
    ],
)
def test_authors_beside_the_title(beside: str, authors: tuple[str, ...]) -> None:
    assert article(headed(f"<p>12 May 2024</p>{beside}")).authors == authors


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("<ul><li>Author <b>Ana Souza</b></li></ul>", ("Ana Souza",)),
        ('<p><a href="/authors/ana-souza">Ana Souza</a></p>', ("Ana Souza",)),
        ('<div class="author"><span>Ana Souza</span> <span>Climate reporter</span></div>', ("Ana Souza",)),
        (
            '<div class="byline">Posted on 12 May 2024 by <span class="author vcard">Ana</span></div>',
            ("Ana",),
        ),
        (
            '<p>By <a href="/p/ana">Ana Souza</a> <a href="/p/jon">Jon Verhagen</a></p>',
            ("Ana Souza", "Jon Verhagen"),
        ),
        (
            '<p class="authors"><a href="#1">Ana Souza, PhD,</a> <a href="#2">Jon Verhagen, RN,</a></p>',
            ("Ana Souza", "Jon Verhagen"),
        ),
        (f'<div class="author"><span class="hide">{TITLE}</span> <b>4 of 5</b></div>', ()),
        ('<div class="author">Published on 12.05.24, 07:39</div>', ()),
        (
            '<p><span class="author">Ana Souza · <b>Kategorie: <a rel="tag">Rad</a></b></span></p>',
            ("Ana Souza",),
        ),
        ('<p class="author">admin on <a rel="category tag" href="/c/a">General</a></p>', ()),
        ('<p class="author">admin /</p>', ()),
        ('<p class="author">In General</p>', ()),
    ],
)
def test_authors_that_are_marked(beside: str, authors: tuple[str, ...]) -> None:
    assert article(headed(f"<p>12 May 2024</p>{beside}")).authors == authors


def test_a_menu_names_no_writer() -> None:
    menu = '<header><ul><li><a href="/texts">Texts</a></li><li><a href="/books">Books</a></li></ul></header>'
    assert article(menu + headed("<p>12 May 2024</p>")).authors == ()


def test_the_site_itself_is_the_author_where_nobody_else_is() -> None:
    head = meta("og:site_name", "Network of Cities") + json_ld(
        author={"@type": "Organization", "name": "Network of Cities"}, datePublished="2024-05-12"
    )
    assert article(headed(), head=head).authors == ("Network of Cities",)
    marked = headed('<p>12 May 2024</p><p class="author">Ana Souza</p>')
    assert article(marked, head=head).authors == ("Ana Souza",)


def test_who_comments_is_no_author() -> None:
    comments = "<h2>2 comments</h2><div><p class='author'>Jon Verhagen</p><p>12 June 2024</p></div>"
    short = f"<h1>{TITLE}</h1><p>12 May 2024</p><p>{escape(LINES[0])}</p>{comments}"
    assert article(short).authors == ()


def test_authors_from_the_head() -> None:
    head = json_ld(author=[{"@type": "Person", "name": "Ana Souza"}], datePublished="2024-05-12")
    assert article(headed(), head=head).authors == ("Ana Souza",)
    head = json_ld(author={"@type": "Person", "name": "admin"}, datePublished="2024-05-12")
    assert article(headed(), head=head).authors == ()


@pytest.mark.parametrize("colon", [":", "："])
def test_labels_set_off_by_either_colon(colon: str) -> None:
    beside = f"<p>发布时间{colon}2025-03-14 作者{colon}王伟 来源{colon}城市网</p>"
    lines = "".join(f"<p>{line}</p>" for line in paragraphs("zh", 1))
    text = f"<html><body><article><h1>成都宣布碳中和计划</h1>{beside}{lines}</article></body></html>"
    page = Page("https://cities.example/news/abc/", text, fetched_at=NIGHT, languages=("zh",))
    (item,) = parse_news(page)
    assert (item.title, item.published, item.authors) == ("成都宣布碳中和计划", "2025-03-14", ("王伟",))
    assert item.body is not None


def test_a_byline_that_names_its_section() -> None:
    line = "<p>Publié le mardi 4 mars 2025 par Élodie Roy dans Climat</p>"
    found = article(headed(line), language="fr")
    assert (found.authors, found.published) == (("Élodie Roy",), "2025-03-04")


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("<dl><dt>Date</dt><dd>12 May 2024</dd><dt>Author</dt><dd>Ana Souza</dd></dl>", ("Ana Souza",)),
        (
            "<table><tr><th>Autor</th><td>Ana Souza</td><th>Datum</th><td>12.05.2024</td></tr></table>",
            ("Ana Souza",),
        ),
        ("<ul><li><b>Date:</b> 12 May 2024</li><li><b>Penned:</b> Ana Souza</li></ul>", ("Ana Souza",)),
        ("<p>Ana Souza · 12 May 2024 · 4 min read</p>", ("Ana Souza",)),
        ("<p>Text: Ana Souza | Photos: Jon Verhagen | 12 May 2024</p>", ("Ana Souza",)),
        ("<p>Ana Souza -- Sunday, 12 May 2024</p>", ("Ana Souza",)),
        ("<p>Photos: Jon Verhagen | 12 May 2024</p>", ()),
        ("<p>Buenos Aires · 12 May 2024</p>", ()),
        ("<p>Network of Cities, 12 May 2024</p>", ()),
        ("<div><span>Submitted by Ana Souza on 12 May 2024 - 18:55</span></div>", ("Ana Souza",)),
        ("<p><span>By</span><a href='/p/1'>Ana Souza</a><time>12 May 2024</time></p>", ("Ana Souza",)),
    ],
)
def test_authors_that_no_byline_names(beside: str, authors: tuple[str, ...]) -> None:
    assert article(headed(beside)).authors == authors


def test_who_signs_the_text_and_when() -> None:
    signature = "<p><em>Ana Souza, 12 May 2024</em></p>"
    signed = f"<div><h1>{TITLE}</h1>{TEXT}{signature}</div><div><h2>Help us</h2>{TEXT}</div>"
    item = article(signed)
    assert (item.authors, item.published) == (("Ana Souza",), "2024-05-12")


@pytest.mark.parametrize(
    "regards", ["Kind regards,", "Mit freundlichen Grüßen", "Atentamente,", "Cordialement"]
)
def test_who_signs_a_letter(regards: str) -> None:
    letter = f"<p>12 May 2024</p>{TEXT}<p>{regards}</p><p>Ana Souza<br>Director</p>"
    assert article(f"<article><h1>{TITLE}</h1>{letter}</article>").authors == ("Ana Souza",)


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        (
            "<div><b>A</b><div>Ana Souza</div><div>Project Manager</div></div><p>12 May 2024</p>",
            ("Ana Souza",),
        ),
        ("<p>Notes taken by Ana Souza</p><p>12 May 2024</p>", ("Ana Souza",)),
        ("<p>Copyright: Ana Souza</p><p>12 May 2024</p>", ()),
        ("<p>Mayor of Green Valley</p><p>12 May 2024</p>", ()),
        ("<p>Alliance of Green Towns</p><p>12 May 2024</p>", ()),
    ],
)
def test_a_name_by_its_place_and_build(beside: str, authors: tuple[str, ...]) -> None:
    assert article(headed(beside)).authors == authors


def test_facts_beside_a_text_name_writer_and_day() -> None:
    facts = "<aside><div><b>Date</b><p>12 May 2024</p></div><div><b>Author</b><p>Ana Souza</p></div></aside>"
    item = article(f"<div><h1>{TITLE}</h1>{TEXT}</div>{facts}")
    assert (item.authors, item.published) == (("Ana Souza",), "2024-05-12")


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("<p>12 May 2024 · Ana Souza</p>", ("Ana Souza",)),
        ("<p>12 May 2024</p>", ("Green Valley Alliance",)),
    ],
)
def test_an_organisation_that_only_the_data_names_comes_after_a_person_whom_the_page_names(
    beside: str, authors: tuple[str, ...]
) -> None:
    author = {"@type": "Organization", "name": "Green Valley Alliance"}
    assert article(headed(beside), head=json_ld(author=author)).authors == authors
