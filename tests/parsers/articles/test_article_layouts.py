"""Articles in eleven structures and nine languages: title, date, authors and text, and nothing else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.news import parse_news
from tests.parsers.news.news_content import WORDS, Item, items, paragraphs
from tests.parsers.news.news_layouts import OFFICES, SERVICES, page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.records import NewsItem

    Template = Callable[[Item, str, str], tuple[str, str]]

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
SHARE = """<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://www.facebook.com/sharer/?u=x">
Facebook</a></li><li><a href="https://twitter.com/intent/tweet?u=x">Twitter</a></li></ul></div>"""
TEMPLATES: dict[str, Template] = {}
BYLINES = frozenset({"blog_post", "magazine", "metadata_alone"})


def template(make: Template) -> Template:
    TEMPLATES[make.__name__] = make
    return make


def text_of(language: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs(language, 2))


def related(language: str) -> str:
    cards = "".join(
        f'<div><a href="{item.url}"><img src="{item.image}"></a><h4><a href="{item.url}">'
        f"{escape(item.title)}</a></h4><p>{item.shown}</p></div>"
        for item in items(language, 8)[:3]
    )
    return f"<section><h3>{WORDS[language].related}</h3>{cards}</section>"


@template
def blog_post(item, language, text):
    byline = WORDS[language].byline.format(f'<a rel="author" href="/author/x">{item.author}</a>')
    main = (
        f'<article><header><h1>{escape(item.title)}</h1><div><time datetime="{item.day}T09:00:00+00:00">'
        f'{item.shown}</time> <span>{byline}</span> <a href="/category/news/" rel="category tag">{item.kind}'
        '</a></div></header><figure><img src="/big.jpg"><figcaption>A street in morning light</figcaption>'
        f'</figure>{text}{SHARE}<footer>Tags: <a rel="tag" href="/tag/trees/">Trees</a>, '
        f'<a rel="tag" href="/tag/heat/">Heat</a></footer></article>{related(language)}'
    )
    return main, ""


@template
def section_name_as_heading(item, _language, text):
    main = (
        '<div><a href="/">Home</a> / <a href="/news">News</a></div><h1>News</h1>'
        f"<p>{item.shown}</p><h2>{escape(item.title)}</h2>{text}<p><a href='/news'>Back to overview</a></p>"
    )
    return main, ""


@template
def captions_first(item, _language, text):
    main = (
        '<p><a href="/news">&lt;&lt; Back to: archived news</a></p><div><p>City hall in spring</p>'
        f"<p>The mayor at the opening</p></div><div><h1>{escape(item.title)}</h1>"
        f"<div>{item.shown}</div>{text}</div>"
    )
    return main, ""


@template
def summary_date_title(item, _language, text):
    lead = f"<div><p>{escape(item.teaser)}</p></div><div>{item.shown}</div>"
    return f"{lead}<div><h1>{escape(item.title)}</h1></div><div>{text}</div>", ""


@template
def metadata_alone(item, language, text):
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Network of Cities"},
            {
                "@type": "NewsArticle",
                "headline": item.title,
                "datePublished": f"{item.day}T08:00:00+01:00",
                "author": [{"@type": "Person", "name": item.author}],
            },
        ],
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return f"<div><div><h1>{escape(item.title)}</h1></div><div>{text}</div></div>{related(language)}", head


@template
def magazine(item, language, text):
    byline = WORDS[language].byline.format(item.author)
    main = (
        f'<div class="itemView"><span>{item.shown}</span><h2 class="itemTitle">{escape(item.title)} '
        f"<span><sup>Featured</sup></span></h2><span>{byline}</span><div>{text}</div></div>"
    )
    return main, ""


@template
def page_builder(item, language, text):
    def widget(inside: str) -> str:
        return f'<div class="elementor-element"><div class="elementor-widget-container">{inside}</div></div>'

    main = widget(f"<h1>{escape(item.title)}</h1>") + widget(f"<ul><li><span>{item.shown}</span></li></ul>")
    head = f'<meta property="article:published_time" content="{item.day}T10:00:00+00:00">'
    return main + widget(text) + widget(SHARE) + related(language), head


@template
def table_and_breaks(item, _language, text):
    lines = text.replace("<p>", "").replace("</p>", "<br><br>")
    main = f"<font size=4><b>{escape(item.title)}</b></font><br><i>{item.shown}</i><br><br>{lines}"
    return f"<table><tr><td>{main}</td></tr></table>", ""


@template
def dateline(item, _language, text):
    return f"<h1>{escape(item.title)}</h1><p>Ardenholm, {item.shown} – {text.removeprefix('<p>')}", ""


@template
def date_in_the_address(item, _language, text):
    return f"<h1>{escape(item.title)}</h1>{text}", ""


@template
def date_below_the_text(item, _language, text):
    head = '<meta property="og:type" content="article">'
    return f"<article><h1>{escape(item.title)}</h1>{text}<p>{item.shown}</p></article>", head


def made(name: str, language: str) -> tuple[Item, str, str]:
    """What is told, the address and the page."""
    item = items(language, 4)[1]
    main, head = TEMPLATES[name](item, language, text_of(language))
    path = item.day.strftime("%Y/%m/%d") if name == "date_in_the_address" else "news"
    title = f"{item.title} – Network of Cities"
    page = page_of(main + OFFICES, language=language, title=title, head=head)
    return item, f"https://cities.example/{path}/a-quarter-without-cars-opens/", page


def read(name: str, language: str) -> tuple[Item, list[NewsItem]]:
    item, url, text = made(name, language)
    return item, list(parse_news(Page(url, text, fetched_at=NIGHT, languages=(language,))))


def squeezed(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_layout_in_every_language(name: str, language: str) -> None:
    item, found = read(name, language)
    article = found[0]
    assert article.title == item.title
    assert (article.published, article.published_precision) == (item.day.isoformat(), "day")
    assert article.authors == ((item.author,) if name in BYLINES else ())
    assert article.language == language
    wanted = paragraphs(language, 2)
    assert article.body is not None
    lines = article.body.split("\n\n")
    assert [squeezed(line) for line in lines[-5 + (name == "dateline") :]] == [
        squeezed(line) for line in wanted[-5 + (name == "dateline") :]
    ]
    assert len(lines) <= 5 + (name in {"summary_date_title", "captions_first"})
    assert {other.body for other in found[1:]} <= {None}


@pytest.mark.parametrize("name", ["blog_post", "metadata_alone", "page_builder"])
def test_what_follows_an_article_is_read_as_cards(name: str) -> None:
    _, found = read(name, "en")
    assert [item.title for item in found[1:]] == [item.title for item in items("en", 8)[:3]]


def test_tags_kind_picture_and_evidence() -> None:
    item, (article, *_) = read("blog_post", "en")
    assert article.tags == ("Trees", "Heat")
    assert article.kind == item.kind
    assert article.image == "https://cities.example/big.jpg"
    assert {evidence.field for evidence in article.evidence} >= {"title", "published", "authors"}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_of_services_is_none(language: str) -> None:
    page = page_of(f"<h1>What we do</h1>{SERVICES}", language=language)
    assert list(parse_news(Page("https://cities.example/work/", page, fetched_at=NIGHT))) == []
