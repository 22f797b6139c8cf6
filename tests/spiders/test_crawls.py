"""Whole crawls of a small site over real HTTP."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta

import pytest

from iclei_scraper.http.health import COMPLETE, FAILED, PARTIAL
from iclei_scraper.network import Network
from tests.spiders.collecting import FAST, Remembered, crawl, seen_at
from tests.spiders.small_site import Asked, Reply, SmallSite, links


def network(site: SmallSite, more: str = "") -> str:
    return f'contact = "https://people.example/"\n[[sites]]\nbase = "{site.base}"\n{more}'


def test_all_pages_of_a_site_are_visited_once(site: SmallSite) -> None:
    site["/"] = links("/a", "/b#part", "/b", "/b?utm_source=x", "https://elsewhere.example/", "/file.pdf")
    site["/a"] = links("/", "/c/")
    site["/b"] = links("/a", "mailto:a@b.example", "javascript:void(0)", "/c/")
    site["/c/"] = links("../d")
    site["/d"] = "<p>the end</p>"
    done = crawl(network(site))
    assert done.outcomes(site.base) == dict.fromkeys(["/", "/a", "/b", "/c/", "/d"], "ok")
    assert sorted(path for path in site.paths if path in {"/", "/a", "/b", "/c/", "/d"}) == [
        *("/", "/a", "/b", "/c/", "/d")
    ]
    assert done.outcome.status == COMPLETE
    assert done.outcome.exit_status == 0
    assert done.outcome.conclusion.whole
    assert len(done.events) == 5
    assert done.events[-1].waiting == 0


def test_a_page_arrives_with_its_exchange_and_its_records(site: SmallSite) -> None:
    body = "<title>Hafen</title><p>Grüße</p>"
    site["/"] = Reply.page(
        body, **{"X-Odd-CASE": "é".encode().decode("latin-1"), "Set-Cookie": "a=1; Secure"}
    )
    before = datetime.now(UTC)
    capture = crawl(network(site)).pages[site.base].capture
    assert (capture.url, capture.site, capture.status) == (site.base, site.id, 200)
    assert capture.body == body.encode()
    assert ("X-Odd-CASE", "é") in capture.headers
    assert ("Set-Cookie", "a=(not kept); Secure") in capture.headers
    assert before <= capture.fetched_at <= datetime.now(UTC)


def test_the_crawler_says_who_it_is_and_reads_robots_txt_first(site: SmallSite) -> None:
    site["/"] = links("/a")
    site["/a"] = "<p>a</p>"
    crawl(network(site, 'languages = ["ko", "en"]'))
    assert site.paths[0] == "/robots.txt"
    for asked in site.asked:
        assert asked.headers["user-agent"].startswith("iclei-archive/")
        assert "+https://people.example/" in asked.headers["user-agent"]
        assert "referer" not in asked.headers
        assert "cookie" not in asked.headers
    assert site.asked[1].headers["accept-language"] == "ko, en;q=0.9, *;q=0.1"


def test_two_crawls_run_one_after_the_other(site: SmallSite) -> None:
    site["/"] = links("/a")
    site["/a"] = "<p>a</p>"
    assert [len(crawl(network(site)).pages) for _ in range(2)] == [2, 2]


# robots.txt -----------------------------------------------------------------------------------------------


def test_what_robots_txt_forbids_is_not_asked(site: SmallSite) -> None:
    site["/robots.txt"] = Reply(
        b"User-agent: iclei-archive\nDisallow: /private\n", headers={"Content-Type": "text/plain"}
    )
    site["/"] = links("/private/a", "/public")
    site["/public"] = "<p>b</p>"
    done = crawl(network(site))
    assert set(done.outcomes(site.base)) == {"/", "/public"}
    assert "/private/a" not in site.paths
    assert done.outcome.status == COMPLETE
    assert not done.failures


def test_a_server_in_trouble_allows_nothing(site: SmallSite) -> None:
    site["/robots.txt"] = Reply(b"<html>maintenance</html>", 503, {"Content-Type": "text/html"})
    site["/"] = links("/a")
    done = crawl(network(site))
    assert not done.pages
    assert "/" not in site.paths
    assert done.outcome.status == FAILED
    assert "robots.txt" in done.outcome.sentence


def test_a_web_page_in_place_of_robots_txt_is_no_rule(site: SmallSite) -> None:
    site["/robots.txt"] = Reply.page("<html><pre>User-agent: *\nDisallow: /\n</pre></html>")
    site["/"] = "<p>a</p>"
    assert set(crawl(network(site)).outcomes(site.base)) == {"/"}


# Where pages are listed -----------------------------------------------------------------------------------


def test_sitemaps_that_robots_txt_names_are_read(site: SmallSite) -> None:
    site["/robots.txt"] = Reply(f"Sitemap: {site.base}maps/index.xml".encode())
    site["/maps/index.xml"] = Reply(
        f"<sitemapindex><sitemap><loc>{site.base}maps/one.xml.gz</loc></sitemap></sitemapindex>".encode()
    )
    urlset = f"<urlset><url><loc>{site.base}hidden</loc></url><url><loc>http://other.example/x</loc></url></urlset>"
    site["/maps/one.xml.gz"] = Reply(
        gzip.compress(urlset.encode()), headers={"Content-Type": "application/gzip"}
    )
    site["/"] = "<p>no links</p>"
    site["/hidden"] = "<p>found</p>"
    assert set(crawl(network(site)).outcomes(site.base)) == {"/", "/hidden"}
    assert "/sitemap.xml" not in site.paths  # no need to guess


def test_the_usual_sitemaps_are_tried_one_after_the_other(site: SmallSite) -> None:
    site["/sitemap_index.xml"] = Reply.page("<html>a soft 404</html>")
    site["/wp-sitemap.xml"] = Reply.redirect("/maps/all.xml", 302)
    site["/maps/all.xml"] = Reply(f"<urlset><url><loc>{site.base}hidden</loc></url></urlset>".encode())
    site["/"] = "<p>no links</p>"
    site["/hidden"] = "<p>found</p>"
    assert set(crawl(network(site)).outcomes(site.base)) == {"/", "/hidden"}
    assert "/sitemap.xml" not in site.paths


def test_feeds_and_apis_that_the_home_page_names_are_read(site: SmallSite) -> None:
    feed = "<rss><channel><item><link>/from-feed</link></item></channel></rss>"
    site["/"] = Reply.page(
        '<head><link rel="alternate" type="application/rss+xml" href="/feed/"></head>',
        Link=f'<{site.base}wp-json/>; rel="https://api.w.org/"',
    )
    site["/feed/"] = Reply(feed.encode(), headers={"Content-Type": "application/rss+xml"})
    types = {"post": {"rest_base": "posts"}, "attachment": {"rest_base": "media"}}
    site["/wp-json/wp/v2/types"] = Reply(json.dumps(types).encode())

    def posts(asked: Asked) -> Reply:
        number = 2 if "page=2" in asked.path else 1
        body = json.dumps([{"link": f"{site.base}post-{number}", "modified_gmt": "2026-01-01T00:00:00"}])
        return Reply(body.encode(), headers={"X-WP-TotalPages": "2"})

    site["/wp-json/wp/v2/posts"] = posts
    for path in ("/from-feed", "/post-1", "/post-2"):
        site[path] = "<p>x</p>"
    assert set(crawl(network(site)).outcomes(site.base)) == {"/", "/from-feed", "/post-1", "/post-2"}
    assert not any("media" in path for path in site.paths)


def test_key_pages_and_skip_rules_of_the_network_file_hold(site: SmallSite) -> None:
    site["/"] = links("/search/x", "/deep")
    site["/deep"] = site["/contact"] = Reply.page("<p>x</p>")
    done = crawl(network(site, 'pages = ["contact"]\nskip = ["^/deep"]'))
    assert set(done.outcomes(site.base)) == {"/", "/contact"}


# Bounds ---------------------------------------------------------------------------------------------------


def test_a_limit_is_kept_and_is_no_failure(site: SmallSite) -> None:
    site["/"] = links(*(f"/p{number}" for number in range(50)))
    for number in range(50):
        site[f"/p{number}"] = "<p>x</p>"
    done = crawl(network(site), limit=7)
    assert len(done.pages) == 7
    assert done.outcome.status == PARTIAL
    assert done.outcome.exit_status == 0
    assert "limit" in done.outcome.sentence
    assert not done.outcome.conclusion.whole


def test_an_endless_calendar_ends(site: SmallSite) -> None:
    def calendar(asked: Asked) -> Reply:
        year, month = map(int, asked.path.partition("month=")[2].split("-"))
        following = f"{year + month // 12}-{month % 12 + 1:02}"
        return Reply.page(links(f"/calendar/?month={following}"))

    site["/"] = links("/calendar/?month=2026-01")
    site["/calendar/"] = calendar
    done = crawl(network(site))
    assert 10 < len(done.pages) < 40


def test_links_that_grow_end(site: SmallSite) -> None:
    site["/"] = links("/x/")

    def grow(asked: Asked) -> Reply:
        return Reply.page('<a href="x/">on</a>' + f"<!-- {asked.path} -->")

    for depth in range(1, 40):
        site["/" + "x/" * depth] = grow
    assert len(crawl(network(site)).pages) < 10


def test_a_site_has_a_budget(site: SmallSite) -> None:
    site["/"] = links(*(f"/p{number}" for number in range(30)))
    for number in range(30):
        site[f"/p{number}"] = "<p>x</p>"
    done = crawl(network(site, "max_pages = 10"))
    assert len(done.pages) == 10
    assert "left" in done.outcome.sentence


def test_since_leaves_alone_what_nothing_says_has_changed(site: SmallSite) -> None:
    site["/"] = links("/known-linked", "/new-linked")
    entries = {"/old": "2025-01-01", "/new": "2026-05-01", "/known-changed": "2026-05-02T10:00:00Z"}
    urls = "".join(
        f"<url><loc>{site.base[:-1]}{p}</loc><lastmod>{d}</lastmod></url>" for p, d in entries.items()
    )
    site["/sitemap_index.xml"] = Reply(f"<urlset>{urls}</urlset>".encode())
    for path in ("/known-linked", "/new-linked", "/old", "/new", "/known-changed", "/known"):
        site[path] = "<p>x</p>"
    memory = Remembered(pages=seen_at(site.base, "/known-linked", "/known", "/known-changed"))
    done = crawl(network(site), memory=memory, since=datetime(2026, 4, 1, tzinfo=UTC))
    assert set(done.outcomes(site.base)) == {"/", "/new-linked", "/new", "/known-changed"}
    assert not done.outcome.conclusion.whole


# Earlier crawls -------------------------------------------------------------------------------------------


def test_pages_known_from_before_are_visited_again(site: SmallSite) -> None:
    site["/"] = "<p>no links</p>"
    site["/orphan"] = "<p>still here</p>"
    memory = Remembered(pages=seen_at(site.base, "/", "/orphan", "/deleted"))
    done = crawl(network(site), memory=memory)
    assert done.outcomes(site.base) == {"/": "ok", "/orphan": "ok", "/deleted": "gone"}


def test_what_has_not_changed_is_only_confirmed(site: SmallSite) -> None:
    site["/"] = links("/a", "/b")

    def conditional(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == '"v1"':
            return Reply(status=304)
        return Reply.page("<p>x</p>")

    site["/a"] = site["/b"] = conditional
    memory = Remembered({f"{site.base}a": ('"v1"', "Mon, 01 Jun 2026 10:00:00 GMT")})
    done = crawl(network(site), memory=memory)
    assert done.outcomes(site.base) == {"/": "ok", "/a": "unchanged", "/b": "ok"}
    assert done.pages[f"{site.base}a"].capture.status == 304
    asked = next(asked for asked in site.asked if asked.path == "/a")
    assert asked.headers["if-modified-since"] == "Mon, 01 Jun 2026 10:00:00 GMT"
    assert done.outcome.status == COMPLETE
    fresh = crawl(network(site), memory=memory, fresh=True)
    assert fresh.outcomes(site.base) == {"/": "ok", "/a": "ok", "/b": "ok"}


def test_an_interrupted_crawl_is_continued(site: SmallSite) -> None:
    site["/"] = links("/seen")
    for path in ("/seen", "/seen-too", "/behind", "/older"):
        site[path] = "<p>x</p>"
    now = datetime.now(UTC)
    memory = Remembered(
        pages=[
            *seen_at(site.base, "/", "/seen", "/seen-too"),
            *seen_at(site.base, "/older", at=now - timedelta(hours=3)),
        ],
        begun=now - timedelta(hours=1),
        linked={f"{site.base}seen": [f"{site.base}behind", f"{site.base}seen-too"]},
    )
    assert set(crawl(network(site), memory=memory).outcomes(site.base)) == {"/", "/behind", "/older"}
    everything = {"/", "/seen", "/seen-too", "/older"}
    assert set(crawl(network(site), memory=memory, fresh=True).outcomes(site.base)) == everything
    memory.begun = now - timedelta(days=3)
    memory.pages = seen_at(site.base, "/seen", at=now - timedelta(days=2))
    assert "/seen" in crawl(network(site), memory=memory).outcomes(site.base)


def test_links_of_an_unchanged_page_are_followed_from_memory(site: SmallSite) -> None:
    site["/"] = links("/list")
    site["/list"] = Reply(status=304)
    site["/never-visited"] = "<p>x</p>"
    memory = Remembered(
        {f"{site.base}list": ('"v1"', None)}, linked={f"{site.base}list": [f"{site.base}never-visited"]}
    )
    assert crawl(network(site), memory=memory).outcomes(site.base) == {
        "/": "ok",
        "/list": "unchanged",
        "/never-visited": "ok",
    }


# Several sites --------------------------------------------------------------------------------------------


def test_only_the_sites_asked_for_are_visited(site: SmallSite) -> None:
    with SmallSite() as other:
        site["/"] = links(other.base, f"{other.base}x")
        other["/"] = links("/x")
        other["/x"] = "<p>x</p>"
        both = Network.read(
            f'[[sites]]\nid = "a"\nbase = "{site.base}"\n[[sites]]\nid = "b"\nbase = "{other.base}"'
        )
        assert set(crawl(both, sites=["a"]).pages) == {site.base}
        assert not other.asked
        assert len(crawl(both).pages) == 3


def test_one_dead_site_makes_a_partial_crawl(site: SmallSite) -> None:
    site["/"] = "<p>x</p>"
    text = f'[[sites]]\nbase = "{site.base}"\n[[sites]]\nid = "dead"\nbase = "http://127.0.0.2:9/"'
    done = crawl(text)
    assert done.outcome.status == PARTIAL
    assert done.outcome.exit_status == 3
    assert "nothing could be read of dead" in done.outcome.sentence
    assert list(done.failures) == ["http://127.0.0.2:9/"]


def test_without_any_answer_the_crawl_has_failed() -> None:
    done = crawl(
        '[[sites]]\nid = "dead"\nbase = "http://127.0.0.1:9/"\n[[sites]]\nbase = "http://127.0.0.2:9/"'
    )
    assert done.outcome.status == FAILED
    assert done.outcome.exit_status == 4
    assert done.outcome.sentence.startswith("no site answered: dead: ")
    assert "\n" not in done.outcome.sentence
    assert "offline" in done.outcome.sentence


def test_an_archive_that_takes_nothing_ends_the_crawl(site: SmallSite) -> None:
    site["/"] = links(*(f"/p{number}" for number in range(400)))
    for number in range(400):
        site[f"/p{number}"] = "<p>x</p>"
    done = crawl(network(site), settings={**FAST, "ITEM_PIPELINES": {"tests.spiders.collecting.Broken": 1}})
    assert done.outcome.status == PARTIAL
    assert "could not be stored" in done.outcome.sentence
    assert done.outcome.exit_status == 6
    assert len(site.asked) < 200


@pytest.mark.parametrize("name", ["offices", "news"])
def test_spiders_for_one_kind_of_page_visit_less(site: SmallSite, name: str) -> None:
    site["/"] = (
        '<a href="/x1">Contact us</a><a href="/kontakt">?</a><a href="/news/">?</a>'
        '<a href="/x2">Press releases</a><a href="/2026/05/a-story">?</a><a href="/privacy">Privacy</a>'
    )
    for path in ("/x1", "/kontakt", "/news/", "/x2", "/2026/05/a-story", "/privacy"):
        site[path] = "<p>x</p>"
    expected = {"offices": {"/", "/x1", "/kontakt"}, "news": {"/", "/news/", "/x2", "/2026/05/a-story"}}
    done = crawl(network(site), spider=name)
    assert set(done.outcomes(site.base)) == expected[name]
    assert not done.outcome.conclusion.whole


def test_a_proxy_is_told_who_we_are_and_resolves_the_names(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", site.base.replace("http://", "http://user:secret@"))
    monkeypatch.setenv("no_proxy", "")
    site["http://harbour.example/"] = links("/quay")
    site["http://harbour.example/quay"] = "<p>x</p>"
    done = crawl('[[sites]]\nbase = "http://harbour.example/"')
    assert done.outcomes("http://harbour.example/") == {"/": "ok", "/quay": "ok"}
    assert all(asked.headers["proxy-authorization"] == "Basic dXNlcjpzZWNyZXQ=" for asked in site.asked)
    names = {name.lower() for name, _ in done.pages["http://harbour.example/"].capture.headers}
    assert "proxy-authorization" not in names
