"""Articles whose title only the page's head tells, and days of their first line."""

from __future__ import annotations

from datetime import UTC, datetime

from iclei_scraper.page import Page
from iclei_scraper.parsers.article.head.headline import without_site
from iclei_scraper.parsers.news import parse_news
from tests.parsers.articles.article_pages import LINES, TEXT, TITLE, article, headed

_DATED = "https://cities.example/2024/05/12/car-free-quarter.html"
_LINK = "https://cities.example/projects/car-free-quarter.html"


def _read(body: str, title: str, url: str) -> list[str]:
    text = f"<html lang=en><head><title>{title}</title></head><body>{body}</body></html>"
    page = Page(url, text, fetched_at=datetime(2026, 1, 5, tzinfo=UTC))
    return [item.title for item in parse_news(page) if item.body]


def test_a_dated_address_made_of_the_heads_words_gives_the_title_of_a_text_without_headings() -> None:
    text = TEXT if len(LINES) > 2 else TEXT * 2
    assert _read(text, TITLE, _DATED) == [TITLE]


def test_the_name_of_the_house_is_no_title() -> None:
    assert _read(TEXT * 2, "Network of European cities", _DATED) == []


def test_a_page_without_day_and_heading_is_no_article() -> None:
    assert _read(TEXT * 2, TITLE, _LINK) == []


def test_an_undated_story_in_a_folder_of_news_is_told_by_the_end_of_the_heads_title() -> None:
    """As systems write it that put the name of the site and of the section first."""
    body = f"<main><h2>{TITLE}</h2>{TEXT}{TEXT.replace('.', '!')}</main>"
    url = "https://cities.example/index.php?site=news_comments&newsID=111"
    assert _read(body, f"Network of Cities - News » {TITLE}", url) == [TITLE]
    contact = "<main><h2>Contact</h2>" + TEXT + TEXT.replace(".", "!") + "</main>"
    assert _read(contact, "Network of Cities - News » Contact", url) == []


def test_the_day_that_opens_a_report_goes_before_one_that_stands_alone_beside_it() -> None:
    opened = f"<p>OSTRA, 3 May 2024 – {LINES[0]}</p>{TEXT}"
    beside = "<aside><p>Council meeting</p><p>7 April 2023</p></aside>"
    assert article(headed("", opened) + beside).published == "2024-05-03"


def test_a_plain_line_with_title_and_day_goes_before_the_name_of_the_house() -> None:
    body = (
        "<div><a href='/'>network of old cities</a></div>"
        f"<main><div><b>{TITLE}</b> <span>12 May 2024</span></div>{TEXT}</main>"
    )
    told = f"{TITLE} - network of old cities"
    assert _read(body, told, "https://cities.example/2024/05/kitchen") == [TITLE]


def test_an_eastern_title_is_parted_from_the_house_by_a_dash_without_blanks() -> None:
    assert without_site("お知らせ | 港の事故に関するご報告-海の会社", None) == "港の事故に関するご報告"
    assert without_site("港-海の会社の長い名前", None) == "港-海の会社の長い名前"


def test_terms_and_what_is_told_of_them_are_text_where_a_list_of_them_holds_it() -> None:
    pairs = "".join(
        f"<dt>Part {place}</dt><dd>By a keeper</dd><dd>{line}</dd>" for place, line in enumerate(LINES * 2)
    )
    text = f"<p>{LINES[0]} First.</p><dl>{pairs}<dd><p>{LINES[1]} Last.</p></dd></dl>"
    body = article(headed(text=text)).body or ""
    assert body.count("Part ") == len(LINES) * 2


def test_terms_beside_a_text_are_facts() -> None:
    facts = "<dl><dt>Place</dt><dd>Ostra</dd><dt>Hour</dt><dd>19:00</dd></dl>"
    body = article(headed(text=f"{facts}{TEXT}")).body or ""
    assert "Place" not in body
