from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import etree, html

from iclei_scraper.replica import all_hosts, urls
from iclei_scraper.replica.answers import Response
from iclei_scraper.replica.pages import load_shelves

Ask = Callable[..., Response]


def _header(response: Response, name: str) -> str | None:
    return next((value for key, value in response.headers if key == name), None)


@pytest.mark.parametrize("night", [1, 2])
def test_every_page_can_be_reached_by_links(ask: Ask, night: int) -> None:
    homes = [f"https://{host}/" for host in load_shelves(night)]
    seen, queue, found = set(homes), list(homes), set()
    hosts = set(all_hosts())
    while queue:
        url = queue.pop()
        response = ask(url, night)
        if response.status == 301:
            links = [_header(response, "Location") or ""]
        elif response.status == 200 and (_header(response, "Content-Type") or "").startswith("text/html"):
            found.add(url)
            links = html.fromstring(response.body).xpath("//a/@href")
        else:
            assert response.status == 200 or "/wp-admin/" in url or "/cdn-cgi/" in url, (url, response.status)
            continue
        for link in links:
            target = urldefrag(urljoin(url, link)).url
            if urlsplit(target).hostname in hosts and target not in seen:
                seen.add(target)
                queue.append(target)
    plain = {url.replace("q=YToxOntzOjEyOiJrZXl3b3JkX3R5cGUiO3M6MzoiYWxsIjt9&", "") for url in found}
    assert set(urls(night)) - plain == {
        "https://africa.iclei.org/article-template/"
    }  # only its sitemap knows


@pytest.mark.parametrize(
    ("asked", "target"),
    [
        ("http://iclei.org/news/", "https://iclei.org/news/"),
        ("https://www.iclei.org/", "https://iclei.org/"),
        ("https://icleioceania.org/contact", "https://www.icleioceania.org/contact"),
        ("https://iclei.org/contact", "https://iclei.org/contact/"),
        ("https://iclei.org/?p=38701", "https://iclei.org/news/lgma-on-cop30-outcomes/"),
        ("https://iclei.org/?p=5450", "https://iclei.org/our-leadership/"),
        (
            "https://talkofthecities.iclei.org/?p=21325",
            "https://talkofthecities.iclei.org/unlocking-capital-for-cities/",
        ),
        ("https://japan.iclei.org/", "https://japan.iclei.org/ja/"),
        ("https://www.icleioceania.org/contact/", "https://www.icleioceania.org/contact"),
    ],
)
def test_other_addresses_of_a_page_lead_to_it(ask: Ask, asked: str, target: str) -> None:
    response = ask(asked)
    assert response.status == 301
    assert _header(response, "Location") == target
    assert ask(target).status == 200


@pytest.mark.parametrize(
    "url",
    [
        "https://iclei.org/?gad_source=1",
        "https://iclei.org/contact/?utm_source=letter",
        "https://icleikorea.org/newsletter/?q=YToxOnt9&bmode=view&idx=168423963&t=board",
        "https://iclei-europe.org/news?newsID=Lhrca06A&lang=en",
        "https://iclei-europe.org/news/?newsID=Lhrca06A",
        "https://eastasia.iclei.org/zh-hans/%E6%96%B0%E9%97%BB/",
    ],
)
def test_parameters_and_spellings_without_meaning_are_ignored(ask: Ask, url: str) -> None:
    assert ask(url).status == 200


def test_an_unknown_path_gets_the_page_of_the_site_for_it(ask: Ask) -> None:
    response = ask("https://icleikorea.org/nowhere")
    assert response.status == 404
    assert "페이지를 찾을 수 없습니다".encode() in response.body


def test_an_unknown_host_is_no_site_of_ours(ask: Ask) -> None:
    assert ask("https://example.org/").status == 502


def test_documents_are_what_they_are_called(ask: Ask) -> None:
    response = ask("https://iclei.org/wp-content/uploads/2025/10/lgma-position-cop30.pdf")
    assert _header(response, "Content-Type") == "application/pdf"
    assert response.body.startswith(b"%PDF-1.4")


# Encodings -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "encoding", "words"),
    [
        ("https://icleikorea.org/_04/notice/list?page=14", "euc-kr", "공지사항"),
        (
            "https://japan.iclei.org/wp-content/uploads/2025/10/2025%E5%B9%B49%E6%9C%88.html",
            "shift_jis",
            "会員自治体ニュース",
        ),
    ],
)
def test_old_pages_have_old_encodings_that_only_the_page_tells(
    ask: Ask, url: str, encoding: str, words: str
) -> None:
    response = ask(url)
    assert _header(response, "Content-Type") == "text/html"
    assert words in response.body.decode(encoding)
    assert encoding.encode() in response.body.lower()


# For machines --------------------------------------------------------------------------------------------

_NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def _locations(response: Response) -> list[str]:
    return etree.fromstring(response.body).xpath("//s:loc/text()", namespaces=_NS)


@pytest.mark.parametrize(
    ("host", "robots_name"),
    [
        ("iclei.org", "sitemap_index.xml"),
        ("americadosul.iclei.org", "wp-sitemap.xml"),
        ("www.icleioceania.org", "sitemap.xml"),
        ("icleikorea.org", "sitemap.xml.gz"),
    ],
)
def test_robots_tell_of_sitemaps_whose_pages_exist(ask: Ask, host: str, robots_name: str) -> None:
    robots = ask(f"https://{host}/robots.txt").body.decode()
    assert f"Sitemap: https://{host}/{robots_name}" in robots
    response = ask(f"https://{host}/{robots_name}")
    if robots_name.endswith(".gz"):
        response.body = gzip.decompress(response.body)
    locations = _locations(response)
    if "index" in robots_name or robots_name.startswith("wp"):
        locations = [url for child in locations for url in _locations(ask(child))]
    assert len(locations) >= 10
    assert all(ask(url).status == 200 for url in locations)


def test_a_feed_tells_the_newest_articles_and_ends_as_wordpress_does(ask: Ask) -> None:
    response = ask("https://iclei.org/feed/")
    items = etree.fromstring(response.body).xpath("//item")
    assert len(items) == 10
    assert items[0].findtext("pubDate").startswith("Mon, 22 Dec 2025")
    assert "appeared first on ICLEI" in items[0].findtext("description")
    assert all(ask(item.findtext("link")).status == 200 for item in items)


@pytest.mark.parametrize(
    "url",
    ["https://www.icleioceania.org/icleioceanianews?format=rss", "https://icleicanada.org/news?format=feed"],
)
def test_some_feeds_hide_behind_a_parameter(ask: Ask, url: str) -> None:
    assert b"<rss" in ask(url).body
    assert b"<rss" not in ask(url.partition("?")[0]).body


def _rest(ask: Ask, route: str, night: int = 1) -> tuple[Response, object]:
    response = ask(f"https://iclei.org/wp-json{route}", night)
    return response, json.loads(response.body)


def test_the_rest_api_pages_through_posts(ask: Ask) -> None:
    response, first = _rest(ask, "/wp/v2/posts?per_page=5&_fields=id,link")
    total, pages = int(_header(response, "X-WP-Total") or 0), int(_header(response, "X-WP-TotalPages") or 0)
    assert pages == -(-total // 5)
    links = [entry["link"] for entry in first]
    for page in range(2, pages + 1):
        links += [entry["link"] for entry in _rest(ask, f"/wp/v2/posts?per_page=5&page={page}")[1]]
    assert len(set(links)) == total
    assert set(first[0]) == {"id", "link"}
    beyond, error = _rest(ask, f"/wp/v2/posts?per_page=5&page={pages + 1}")
    assert beyond.status == 400
    assert error["code"] == "rest_post_invalid_page_number"


def test_the_rest_api_knows_what_was_edited_in_the_second_night(ask: Ask) -> None:
    _, edited = _rest(ask, "/wp/v2/posts?modified_after=2026-01-12T00:00:00&_fields=slug", night=2)
    assert sorted(entry["slug"] for entry in edited) == [
        "cities-ask-for-a-seat-in-the-plastics-treaty-talks",
        "night-buses-and-the-care-economy",
    ]
    assert _rest(ask, "/wp/v2/posts?modified_after=2026-01-12T00:00:00")[1] == []


def test_the_rest_api_has_types_single_posts_and_errors(ask: Ask) -> None:
    types = _rest(ask, "/wp/v2/types")[1]
    assert types["post"]["rest_base"] == "posts"
    assert types["video"]["rest_base"] == "video"
    assert _rest(ask, "/wp/v2/posts/38701")[1]["title"]["rendered"].startswith("LGMA on COP30")
    assert _rest(ask, "/wp/v2/posts/1")[0].status == 404
    assert _rest(ask, "/wp/v2/planets")[0].status == 404
    assert _rest(ask, "/wp/v2/posts?per_page=1000")[0].status == 400


def test_a_translated_site_has_its_api_in_the_language_folder_too(ask: Ask) -> None:
    record = json.loads(ask("https://americadosul.iclei.org/en/wp-json/wp/v2/pages/404855").body)
    assert record["slug"] == "privacy-notice"
    assert record["link"].endswith("/en/aviso-de-privacidade/")


# Validators ----------------------------------------------------------------------------------------------

_CACHED = "https://talkofthecities.iclei.org/letters-to-a-young-planner/"


def test_an_unedited_page_is_confirmed_by_either_validator_in_the_next_night(ask: Ask) -> None:
    first = ask(_CACHED)
    tag, modified = _header(first, "ETag"), _header(first, "Last-Modified")
    assert tag
    assert modified
    for headers in ({"if_none_match": tag}, {"if_modified_since": modified}):
        for night in (1, 2):
            again = ask(_CACHED, night, **headers)
            assert again.status == 304
            assert again.body == b""
    assert ask(_CACHED, if_none_match='"another"', if_modified_since=modified).status == 200


def test_an_edited_page_has_new_validators(ask: Ask) -> None:
    url = "https://talkofthecities.iclei.org/category/finance/"
    first = ask(url)
    second = ask(url, 2, if_none_match=_header(first, "ETag") or "")
    assert second.status == 200
    assert _header(second, "Last-Modified") != _header(first, "Last-Modified")
    assert ask(url, 2, if_modified_since=_header(first, "Last-Modified") or "").status == 200


def test_sites_without_a_cache_have_no_validators(ask: Ask) -> None:
    response = ask("https://iclei.org/contact/", if_none_match="*")
    assert response.status == 200
    assert _header(response, "ETag") is None


def test_a_broken_date_confirms_nothing(ask: Ask) -> None:
    assert ask(_CACHED, if_modified_since="yesterday, I think").status == 200


def test_cookies_are_set_that_agree_with_the_declared_ones_and_that_do_not(ask: Ask) -> None:
    def cookies(url: str) -> list[str]:
        return [value for name, value in ask(url).headers if name == "Set-Cookie"]

    assert any(
        "cookielawinfo-checkbox-necessary=yes; Max-Age=28927182" in line
        for line in cookies("https://iclei.org/")
    )
    assert any(
        line.startswith("wp-lang=ja; Max-Age=31536000") for line in cookies("https://japan.iclei.org/ja/")
    )
    assert cookies("https://talkofthecities.iclei.org/") == []
