"""Sitemaps, feeds and the WordPress API: addresses and dates, from whatever a site sends."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.discovery import Document, Hints, Listed, opening_documents, read_document
from iclei_scraper.discovery.feeds import read_feed
from iclei_scraper.discovery.listed import read_moment
from iclei_scraper.discovery.sitemaps import read_sitemap
from iclei_scraper.discovery.wordpress import listing_url, read_listing, read_types, types_url
from iclei_scraper.network import Network
from tests.pace import within

NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
URLSET = f"""<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/main-sitemap.xsl"?>
<urlset {NS} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc> https://a.example/one?x=1&amp;y=2 </loc><lastmod>2026-03-01T10:00:00+02:00</lastmod>
    <image:image><image:loc>https://a.example/one.png</image:loc></image:image></url>
  <url><loc>https://a.example/pt/</loc><lastmod>2026-03</lastmod>
    <xhtml:link rel="alternate" hreflang="es" href="https://a.example/es/"/></url>
  <url><lastmod>2026-01-01</lastmod></url>
</urlset>""".encode()
ONE = Listed("https://a.example/one?x=1&y=2", datetime(2026, 3, 1, 8, tzinfo=UTC))


def urls(listed: list[Listed]) -> list[str]:
    return [page.url for page in listed]


@pytest.mark.parametrize("body", [URLSET, gzip.compress(URLSET), b"\xef\xbb\xbf\n" + URLSET])
def test_a_sitemap_lists_pages_and_their_twins(body: bytes) -> None:
    pages, children = read_sitemap(body) or ([], [])
    assert urls(pages) == ["https://a.example/one?x=1&y=2", "https://a.example/pt/", "https://a.example/es/"]
    assert pages[0] == ONE
    assert pages[1].modified == datetime(2026, 3, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert not children


def test_an_index_lists_sitemaps() -> None:
    index = (
        f"<sitemapindex {NS}><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>".encode()
    )
    assert read_sitemap(index) == ([], [Listed("https://a.example/s1.xml")])


def test_a_text_sitemap_is_one_address_a_line() -> None:
    pages, _ = read_sitemap(b"https://a.example/1\r\nhttps://a.example/2\nno address\n") or ([], [])
    assert urls(pages) == ["https://a.example/1", "https://a.example/2"]


def test_a_sitemap_that_breaks_off_gives_what_it_has() -> None:
    pages, _ = read_sitemap(URLSET[: URLSET.index(b"<url><loc>https://a.example/pt")]) or ([], [])
    assert urls(pages) == ["https://a.example/one?x=1&y=2"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>404</body></html>",
        b"not xml",
        b"<rss/>",
        gzip.compress(b"x")[:8],
        b"\x1f\x8bbroken",
        gzip.compress(b"\0" * 60_000_000, compresslevel=1),
    ],
    ids=("nothing", "a page", "text", "a feed", "a cut archive", "a broken archive", "a bomb"),
)
def test_what_is_no_sitemap_is_none(body: bytes) -> None:
    assert read_sitemap(body) is None


def test_entities_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "'
        + b"b" * 1000
        + b'"><!ENTITY c "&a;&a;&a;&a;&a;&a;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
    )
    sitemap = bomb + b"<urlset><url><loc>https://a.example/&c;&d;</loc></url></urlset>"
    pages, _ = read_sitemap(sitemap) or ([], [])
    assert all(len(page.url) < 200 and "root:" not in page.url for page in pages)
    feed = bomb + b"<rss><channel><item><link>https://a.example/&c;&d;</link></item></channel></rss>"
    listed, _ = read_feed(feed) or ([], None)
    assert all(len(page.url) < 200 and "root:" not in page.url for page in listed)


RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://a.example/</link>
<atom:link href="https://a.example/feed/?paged=2" rel="next"/>
<item><title>1</title><link>https://a.example/1</link>
<pubDate>Tue, 09 Dec 2025 08:30:00 +0000</pubDate></item>
<item><guid isPermaLink="true">https://a.example/2</guid><dc:date>2025-12-08</dc:date></item>
<item><guid isPermaLink="false">https://a.example/?p=3</guid><title>no link</title></item>
<item><link>/relative</link><pubDate>gestern</pubDate></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="edit" href="https://a.example/edit"/>
<link href="https://a.example/1"/><published>2025-01-01T00:00:00Z</published><updated>2025-12-09T08:30:00Z</updated>
</entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item><link>https://a.example/1</link></item></rdf:RDF>"""


def test_feeds_of_all_families_are_read() -> None:
    listed, following = read_feed(RSS) or ([], None)
    assert urls(listed) == ["https://a.example/1", "https://a.example/2", "/relative"]
    assert listed[0].modified == datetime(2025, 12, 9, 8, 30, tzinfo=UTC)
    assert listed[2].modified is None
    assert following == "https://a.example/feed/?paged=2"
    entries, _ = read_feed(ATOM) or ([], None)
    assert entries == [Listed("https://a.example/1", datetime(2025, 12, 9, 8, 30, tzinfo=UTC))]
    assert urls((read_feed(RDF) or ([], None))[0]) == ["https://a.example/1"]


def test_a_broken_feed_gives_what_it_has() -> None:
    listed, _ = read_feed(RSS.replace(b"</title>", b" & so on</titel>", 1)) or ([], None)
    assert "https://a.example/2" in urls(listed)
    assert read_feed(b"<html><p>no feed</html>") is None
    assert read_feed(b"") is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-23T10:00:00Z", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("2026-11-23T10:00:00", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("2026-11-23T10:00+09:00", datetime(2026, 11, 23, 1, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 23, 23, 59, 59, 999999, tzinfo=UTC)),
        ("2024-02", datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=UTC)),
        ("2025", datetime(2025, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)),
        ("Mon, 23 Nov 2026 10:00:00 +0900", datetime(2026, 11, 23, 1, tzinfo=UTC)),
        ("0000-00-00T00:00:00", None),
        ("2026-13-45", None),
        ("yesterday", None),
        ("9" * 100, None),
        (None, None),
    ],
)
def test_moments_as_lists_write_them(text: str | None, moment: datetime | None) -> None:
    assert read_moment(text) == moment


@given(
    st.text(max_size=40)
    | st.from_regex(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}", fullmatch=True)
)
def test_no_text_makes_the_moment_reader_raise(text: str) -> None:
    moment = read_moment(text)
    assert moment is None or moment.tzinfo is UTC


def test_the_api_lists_types_and_pages() -> None:
    types = {
        "post": {"rest_base": "posts", "rest_namespace": "wp/v2"},
        "press_release": {"rest_base": "press_release"},
        "attachment": {"rest_base": "media"},
        "wp_block": {"rest_base": "blocks"},
        "product": {"rest_base": "products", "rest_namespace": "wc/v3"},
        "odd": {},
    }
    assert read_types(json.dumps(types).encode()) == ["posts", "press_release"]
    assert types_url("https://a.example/en/wp-json/") == "https://a.example/en/wp-json/wp/v2/types"
    assert types_url("https://a.example/?rest_route=/") == "https://a.example/?rest_route=/wp/v2/types"
    since = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    url = listing_url("https://a.example/?rest_route=/", "posts", 2, since)
    assert url.startswith("https://a.example/?rest_route=/wp/v2/posts&per_page=100&page=2&")
    assert "modified_after=2026-01-02T03%3A04%3A05%2B00%3A00" in url
    entries = [{"link": "https://a.example/1", "modified_gmt": "2026-01-01T00:00:00"}, {"link": 7}, "odd"]
    assert read_listing(json.dumps(entries).encode()) == [
        Listed("https://a.example/1", datetime(2026, 1, 1, tzinfo=UTC))
    ]


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[" * 100_000, b'{"code":"rest_no_route"}', b'"x"', b"[1]", b"\xff"]
)
def test_what_is_no_answer_of_the_api_is_none(body: bytes) -> None:
    assert read_types(body) is None
    assert not read_listing(body)


def test_a_site_is_opened_with_what_is_known_else_with_what_is_usual() -> None:
    network = Network.read(
        '[[sites]]\nid = "plain"\nbase = "https://a.example/sub/"\n[[sites]]\nid = "known"\nbase = "https://b.example/"\n'
        '[sites.endpoints]\nsitemaps = ["map.xml"]\nfeeds = ["/feed/"]\nwordpress = ["/en/wp-json/"]'
    )
    plain, known = network.sites
    (guess,) = opening_documents(plain, (), Hints())
    assert guess.url == "https://a.example/sub/sitemap_index.xml"
    assert guess.otherwise == ("https://a.example/sub/wp-sitemap.xml", "https://a.example/sub/sitemap.xml")
    hints = Hints(feeds=("https://b.example/feed/",), wordpress=("https://b.example/wp-json/",))
    assert [document.url for document in opening_documents(known, ("https://b.example/r.xml",), hints)] == [
        "https://b.example/map.xml",
        "https://b.example/r.xml",
        "https://b.example/feed/",
        "https://b.example/en/wp-json/wp/v2/types",
        "https://b.example/wp-json/wp/v2/types",
    ]


def test_lists_lead_to_further_lists_but_not_for_ever() -> None:
    index = (
        b"<sitemapindex><sitemap><loc>/again.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>"
    )
    document, hops = Document(kind="sitemap", url="https://a.example/again.xml"), 0
    while following := read_document(document, index).documents:
        document, hops = following[0], hops + 1
    assert hops <= 5
    old = read_document(document, index, since=datetime(2026, 1, 1, tzinfo=UTC))
    assert not old.documents
    listing = Document(
        kind="listing", url="https://a.example/l", root="https://a.example/wp-json/", rest_base="posts"
    )
    more = read_document(listing, b"[]", total_pages=10**9).documents
    assert len(more) < 300
    guesses = Document(kind="sitemap", url="https://a.example/1", otherwise=("https://a.example/2",))
    found = read_document(guesses, b"<html>")
    assert not found.readable
    assert [other.url for other in found.documents] == ["https://a.example/2"]


@given(st.binary(max_size=400))
def test_no_body_makes_a_reader_raise(body: bytes) -> None:
    for kind in ("sitemap", "feed", "types", "listing"):
        document = Document(
            kind=kind, url="https://a.example/x", root="https://a.example/", rest_base="posts"
        )
        read_document(document, body, total_pages=2)
        read_document(document, b"<urlset><url><loc>" + body + b"</loc></url></urlset>")


def test_five_megabytes_of_anything_take_no_time() -> None:
    for piece in (
        b"<url><loc>https://a.example/x</loc></url>",
        b"<a>",
        b"<!--",
        b"&a;",
        b"[[",
        b"https://a.example\n",
    ):
        body = piece * (5_000_000 // len(piece))
        with within(4):
            for kind in ("sitemap", "feed", "types", "listing"):
                start = b"<urlset>" if kind == "sitemap" else b""
                read_document(Document(kind=kind, url="https://a.example/x"), start + body)
