"""What comes over http on a page that came over https; and what only leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.mixed_content import find_mixed_content
from iclei_scraper.reading import compare_pages, read_page

if TYPE_CHECKING:
    from iclei_scraper.records import Finding

URL = "https://harbour.example/news/"


def found(body: str, url: str = URL, head: str = "") -> list[Finding]:
    return list(find_mixed_content(Page(url, f"<html><head>{head}</head><body>{body}</body></html>")))


def told(body: str, **more: str) -> list[tuple[str | None, str | None, str]]:
    return [(finding.field, finding.url, finding.severity) for finding in found(body, **more)]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<script src="http://cdn.example/a.js"></script>', "script"),
        ('<link rel="stylesheet" href="http://cdn.example/a.css">', "style"),
        ('<link rel=modulepreload href="http://cdn.example/a.js">', "script"),
        ('<link rel="preload" as="script" href="http://cdn.example/a.js">', "script"),
        ("<style>@import 'http://cdn.example/a.css';</style>", "style"),
        ('<style>@import url("http://cdn.example/a.css");</style>', "style"),
        ('<iframe src="HTTP://cdn.example/map"></iframe>', "frame"),
        ('<object data=" http://cdn.example/a.swf "></object>', "frame"),
        ('<form action="http://cdn.example/subscribe"><input name="mail"></form>', "form"),
        ('<form><button formaction="http://cdn.example/x">Send</button></form>', "form"),
        ('<video><source src="http://cdn.example/a.mp4"></video>', "media"),
        ('<audio src="http://cdn.example/a.mp3"></audio>', "media"),
    ],
)
def test_what_a_browser_loads_over_http(markup: str, kind: str) -> None:
    assert told(f"<p>Tides</p>{markup}") == [(kind, "http://cdn.example/", "low")]


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="http://cdn.example/a.png" alt="">',
        '<img src="/b.png" srcset="/c.png 1x, http://cdn.example/a.png 2x">',
        '<picture><source srcset="http://cdn.example/a.webp"><img src="/b.png"></picture>',
        '<link rel="shortcut icon" href="http://cdn.example/favicon.ico">',
        "<style>.top { background: #fff url(http://cdn.example/a.png) }</style>",
    ],
)
def test_images_alone_are_only_listed(markup: str) -> None:
    assert told(markup) == [("image", "http://cdn.example/", "info")]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="http://cdn.example/">a link</a>',
        '<link rel="canonical" href="http://harbour.example/news/">',
        '<link rel="alternate" hreflang="fr" href="http://harbour.example/fr/">',
        '<link rel="profile" href="http://gmpg.example/xfn/11">',
        '<script src="//cdn.example/a.js"></script><img src="/a.png"><form action=""></form>',
        '<script type="application/ld+json">{"@context": "http://schema.example"}</script>',
        '<svg xmlns="http://www.w3.example/2000/svg"></svg>',
        "<p>http://cdn.example/a.js</p><!-- <script src='http://cdn.example/a.js'></script> -->",
        '<script src="http://[broken/a.js"></script><img src="data:image/png;base64,AAAA">',
    ],
)
def test_links_names_and_the_page_s_own_scheme_are_none(markup: str) -> None:
    assert told(markup) == []


def test_a_page_over_http_mixes_nothing() -> None:
    assert told('<script src="http://cdn.example/a.js"></script>', url="http://harbour.example/") == []


def test_a_base_over_http_makes_relative_addresses_insecure() -> None:
    head = '<base href="http://harbour.example/">'
    (finding,) = found('<script src="a.js"></script>', head=head)
    assert (finding.url, finding.evidence[0].quote) == ("http://harbour.example/", "a.js")


def test_one_finding_for_a_host_and_kind_whatever_the_release() -> None:
    night = '<script src="http://cdn.example/a.js?ver={}"></script><script src="http://cdn.example/{}.js"></script>'
    first, second = (found(night.format(release, release)) for release in ("1", "2"))
    assert len(first) == 1
    assert [finding.key for finding in first] == [finding.key for finding in second]
    assert compare_pages(f"<p>a</p>{night.format(1, 1)}", f"<p>a</p>{night.format(2, 2)}", URL) == []


def test_it_is_read_with_the_page_and_bounded() -> None:
    many = "".join(f'<img src="http://h{n}.example/a.png">' for n in range(500))
    kinds = [finding.kind for finding in read_page(f"<h1>Tides</h1>{many}", URL).findings]
    assert kinds == ["mixed_content"] * 50
