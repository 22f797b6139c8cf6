"""Text beside the cards of others, and titles and names beside what makers of sites put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.parsers.article.text import body
from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, URL, article, headed, json_ld, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_DATED = (
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-12">'
)


def _teaser(place: int) -> str:
    return f'<h2><a href="/b/{place}">Cranes of quay {place}</a></h2><p>{LINES[0]} Number {place} …</p>'


def test_teasers_of_related_stories_end_a_text_however_long_they_are() -> None:
    """A section that is called so and has its own text goes on."""
    way = '<h2>Related articles</h2><div><a href="/all">Browse all categories</a></div>'
    found = article(headed(text=f"{TEXT}{way}{_teaser(1)}{_teaser(2)}")).body or ""
    assert found.endswith(LINES[-1])
    laws = '<h2>Related articles</h2><div><a href="/all">All laws</a></div><h2><a href="/c">Cars</a></h2>'
    own = f"{laws}<p>{LINES[0]} Still.</p>"
    assert f"{LINES[0]} So." in (article(headed(text=f"{TEXT}{own}<p>{LINES[0]} So.</p>")).body or "")


@pytest.fixture
def only_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library keeps long paragraphs alone, as it does where it finds no better part of a page."""

    def long_ones(tree: HtmlElement) -> Iterator[str]:
        return (text for it in tree.iter("p") if len(text := "".join(it.itertext())) > 60)

    monkeypatch.setattr(body, "_paragraphs", long_ones)


@pytest.mark.usefixtures("only_paragraphs")
def test_a_sentence_with_a_link_may_be_marked_up_as_a_heading() -> None:
    said = 'How did the <a href="/b/trams">trams</a> come back? We tell next month.'
    found = article(headed(text=f"<div>{TEXT}<h2>{said}</h2>{TEXT.replace('.', '!')}</div>")).body or ""
    assert "come back? We tell next month." in found
    only = '<h2><a href="/b/trams">How the trams of the quay came back</a></h2>'
    found = article(headed(text=f"<div>{TEXT}{only}{TEXT.replace('.', '!')}</div>")).body or ""
    assert "came back" not in found


@pytest.mark.usefixtures("only_paragraphs")
def test_a_list_of_terms_goes_on_to_its_end() -> None:
    terms = "".join(f"<dt>Stop {n}</dt><dd>{line}</dd>" for n, line in enumerate(LINES[:2]))
    inner = "<dl><dt>Pier</dt><dd>Ferry</dd></dl>"
    said = f"<dt>Rules</dt><dd>Of the council<p>{LINES[2]}</p><p>{LINES[3]}</p>{inner}</dd>"
    text = f"<dl>{terms}{said}<dt>Ford</dt><dd>Closed</dd></dl><dl><dt>Hits</dt><dd>12</dd></dl>"
    found = article(headed(text=f"<div>{text}</div>")).body or ""
    assert all(name in found for name in ("Pier", "Ferry", "Ford", "Closed"))
    assert "Hits" not in found


def test_no_line_comes_twice_for_a_blank_beside_its_code() -> None:
    line = "次の町では処于<code>{}</code>車を港の外に置き、船で市場へ行くことになりました。"
    names = ("ABC", "DEF", "GHI")
    rows = "".join(f"<li><p>{line.format(name)}</p></li>" for name in names)
    other = "".join(f"<p>{line.format(name).replace('次', '前')}</p>" for name in names)
    found = (article(headed("<p>12 May 2024</p>", f"<ul>{rows}</ul>{other}")).body or "").replace(" ", "")
    assert (found.count("次の町では処于DEF"), found.count("前の町では処于DEF")) == (1, 1)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Riders of Ardenholm, are you ready? On Saturday 23 March 2024 we meet again at the quay.", True),
        (
            "A note of the press office of the city council of Ardenholm, 23 March 2024, last read by Eli",
            False,
        ),
    ],
)
def test_a_sentence_that_tells_a_day_opens_a_text(line: str, *, kept: bool) -> None:
    found = article(headed("<p>12 May 2024</p>", f"<div>{line}</div><div>{TEXT}</div>")).body or ""
    assert (line in found) is kept


def test_a_dated_article_of_a_house_whose_pages_are_all_named_home() -> None:
    undated = '<meta property="og:type" content="article">'
    assert read(headed("", TEXT), head=_DATED, body="app home") is not None
    assert read(headed("", TEXT), head=undated, body="app home") is None


def test_a_title_in_another_dash_than_the_heads_beside_the_hidden_data_of_a_theme() -> None:
    data = (
        f"<span>Trams – {TITLE}</span><span><a href='/author/ana'>ana</a></span><span>2024-05-12T09:46</span>"
    )
    text = f"<div>{data}</div>{TEXT}{TEXT.replace('.', '!')}"
    found = article(text, title=f"Trams - {TITLE}", head=json_ld(datePublished="2024-05-12"))
    assert found.title == f"Trams - {TITLE}"


def test_a_link_to_a_channel_names_no_writer() -> None:
    menu = '<ul><li><a href="https://www.youtube.com/@ardenholm">YouTube</a></li></ul>'
    assert article(f"{menu}{headed()}", url=URL).authors == ()
    named = '<p>By <a href="https://town.example/@ana">Ana Souza</a></p>'
    assert article(headed(named)).authors == ("Ana Souza",)


@pytest.mark.parametrize("label", ["Oleh: Network of Cities", "Author: Network of Cities"])
def test_a_byline_in_a_heading_is_no_title(label: str) -> None:
    """The head names the house alone, and so does a line of the menu; the address has the title's words."""
    menu = "<div>Network of Cities</div>"
    main = f"{menu}<h2>{TITLE}</h2>{TEXT}<h5>{label}</h5><div>12 May 2024</div>"
    url = "https://cities.example/2024/05/ardenholm-opens-its-first-car-free-quarter/"
    assert article(main, url=url, title="Network of Cities").title == TITLE
    named = main.replace(TITLE, "Story: Ana Souza on the quay")
    told = "Story: Ana Souza on the quay"
    assert article(named, url=url, title=told).title == told


@pytest.mark.parametrize(
    "facts", ["本文字数： 1.1k 阅读时长 ≈ 1 分钟", "Leestijd: 3 minuten · 12 views", "Время чтения: 5 минут"]
)
def test_how_long_a_text_is_and_takes_is_no_part_of_it(facts: str) -> None:
    found = article(headed("<p>12 May 2024</p>", f"<div>{facts}</div>{TEXT}")).body or ""
    assert found.startswith(LINES[0])


@pytest.mark.usefixtures("only_paragraphs")
def test_text_that_a_broken_paragraph_leaves_in_the_box_around_it() -> None:
    """As where a box of an advertisement stands within a paragraph; what stands below a picture is short."""
    rest = f"that the council took so long: {LINES[0]}"
    text = f"<div><p>{LINES[1]}</p><div class='slot'>Advertisement</div>{rest}<p>{LINES[2]}</p></div>"
    assert rest in (article(headed(text=text)).body or "")


def test_rows_of_code_keep_no_text_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library writes them otherwise than the page has them."""
    kept = [LINES[0], "1 | tram --every hour", LINES[2]]
    monkeypatch.setattr(body, "_paragraphs", lambda _: iter(kept))
    code = "<table><tr><td><pre>1</pre></td><td><pre>tram --every hour</pre></td></tr></table>"
    text = f"<div><p>{LINES[0]}</p>{code}<p>{LINES[1]}</p><p>{LINES[2]}</p></div>"
    assert LINES[1] in (article(headed(text=text)).body or "")
    kept[1] = f"The quay {LINES[1]}"  # a heading and a paragraph as one
    told = text.replace(code, "<h3>✓ The quay</h3>")
    assert (article(headed(text=told)).body or "").count(LINES[1]) == 1


def test_a_story_named_with_the_word_of_a_section() -> None:
    """Its address has the title, below the folder of the news."""
    url, title = "https://cities.example/news/quay-web-hosting-sponsorship/", "Quay web hosting sponsorship"
    long = f"{TEXT}{TEXT.replace('.', '!')}"
    assert read(headed("", long).replace(TITLE, title), url=url, title=title) is not None
    other = "https://cities.example/news/members/"
    assert read(headed("", long).replace(TITLE, "Our members"), url=other, title="Our members") is None


def test_the_title_of_an_issue_tells_its_month_where_the_text_tells_days_to_come() -> None:
    dates = "<p>Diary dates:</p><p>22.10.07 Half term begins</p><p>14.11.07 A painter at the quay</p>"
    url = "https://cities.example/letters/sept07.htm"
    issue = read(
        f"<p>NEWSLETTER – SEPTEMBER 2007</p>{TEXT}{dates}", url=url, title="NEWSLETTER – SEPTEMBER 2007"
    )
    assert issue is not None
    assert (issue.published, issue.published_precision) == ("2007-09", "month")
    days = read(f"<p>News of September 2007</p>{TEXT}{dates}", url=url, title="News of September 2007")
    assert days is None or days.published != "2007-09"
