"""Where a page leads, and what its head tells."""

from __future__ import annotations

from iclei_scraper.discovery import hints_of, links_of
from iclei_scraper.page import Page
from tests.pace import within

PAGE = Page(
    "https://a.example/dir/page",
    """<html><head><base href="/other/">
    <link rel="next" href="?page=2"><link rel="stylesheet" href="/style.css">
    <link rel="alternate" hreflang="pt" href="/pt/">
    <link rel="alternate" type="application/rss+xml" href="/feed/">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
    <link rel="https://api.w.org/" href="https://a.example/wp-json/">
    <meta http-equiv="Refresh" content="5; URL='/refreshed'"></head>
    <body><a href="one">1</a><a href="one">again</a><a href="#top">top</a><a href="mailto:a@b.example">m</a>
    <a href="tel:+49">t</a><a href="javascript:x()">j</a><a>none</a><a href="http://[broken">b</a>
    <map><area href="/area"></map><a href=" /spaced ">s</a></body></html>""",
)


def test_links_are_absolute_and_each_is_named_once() -> None:
    assert list(links_of(PAGE)) == [
        "https://a.example/other/?page=2",
        "https://a.example/pt/",
        "https://a.example/refreshed",
        "https://a.example/other/one",
        "https://a.example/area",
        "https://a.example/spaced",
    ]
    assert all(type(link) is str for link in links_of(PAGE))


def test_the_head_tells_of_feeds_and_apis() -> None:
    hints = hints_of(PAGE, ['<https://a.example/en/wp-json/>; rel="https://api.w.org/", <x>; rel=shortlink'])
    assert hints.feeds == ("https://a.example/feed/",)
    assert hints.wordpress == ("https://a.example/en/wp-json/", "https://a.example/wp-json/")


def test_a_page_of_links_takes_no_time() -> None:
    body = "<html>" + "".join(f'<a href="/{number}">x</a>' for number in range(14_000))
    page = Page("https://a.example/", body)
    assert page.root is not None
    with within(2):
        assert sum(1 for _ in links_of(page)) == 14_000
