"""The second night differs from the first by what night-2.toml says, and by noise."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from iclei_scraper.page import Page
from iclei_scraper.replica import changes, expected, noise, urls
from iclei_scraper.replica.answers import Response
from iclei_scraper.replica.content import load_sites
from iclei_scraper.replica.tokens import fill_tokens, shuffle_markup, split_tokens, token

Read = Callable[..., Page]
Ask = Callable[..., Response]
See = Callable[[str, int], Any]


def _change(kind: str, op: str) -> dict[str, Any]:
    return next(change for change in changes() if (change["kind"], change["op"]) == (kind, op))


def _office(night: int, name: str) -> dict[str, Any] | None:
    return next(
        (office for office in expected("https://iclei.org/", night)["offices"] if office["name"] == name),
        None,
    )


def test_an_office_has_another_number_in_both_lists(seen: See) -> None:
    change = _change("office", "changed")
    before, after = seen(change["page"], 1).words, seen(change["page"], 2).words
    assert before.count(change["before"]) == after.count(change["after"]) == 2
    assert change["before"] not in after
    assert _office(2, change["key"])["phones"][0]["e164"] == "+49761368999"


def test_offices_come_go_and_change_their_name() -> None:
    added, removed, renamed = (_change("office", op) for op in ("added", "removed", "renamed"))
    assert _office(1, added["key"]) is None
    assert _office(2, added["key"])["places"] == ["header", "footer"]
    assert _office(1, removed["key"])
    assert _office(2, removed["key"]) is None
    old, new = _office(1, renamed["before"]), _office(2, renamed["after"])
    assert _office(2, renamed["before"]) is None
    assert {**old, "name": None, "names": None} == {**new, "name": None, "names": None}


def test_the_number_of_members_grows_everywhere_on_the_site_and_nowhere_else(seen: See) -> None:
    change = _change("statistic", "changed")
    for url in urls(2):
        text = seen(url, 2).words.replace(",", "")
        if url.startswith("https://iclei.org/"):
            assert change["before"] not in text, url
            assert change["after"] in text, url
        else:
            assert f"more than {change['after']}" not in text, url


def test_a_cookie_lives_longer_and_one_is_new() -> None:
    cookies = {entry["name"]: entry for entry in expected("https://iclei.org/", 2)["cookies"]}
    changed, added = _change("cookie", "changed"), _change("cookie", "added")
    assert cookies[changed["key"]]["duration"] == changed["after"]
    assert cookies[added["key"]]["category"] == "Functional"
    assert len(cookies) == 7


def test_an_article_is_edited(seen: See) -> None:
    change = _change("news", "changed")
    assert change["before"] in seen(change["page"], 1).words
    assert change["after"] in seen(change["page"], 2).words


def test_a_new_article_pushes_the_oldest_card_off_the_home_page(ask: Ask) -> None:
    change = _change("news", "added")
    cards = [[item["title"] for item in expected("https://iclei.org/", night)["news"]] for night in (1, 2)]
    assert len(cards[0]) == len(cards[1]) == 11
    assert set(cards[1]) - set(cards[0]) == {change["key"]}
    (pushed,) = set(cards[0]) - set(cards[1])
    assert pushed.startswith("ProUrbano")
    assert ask(change["page"], 1).status == 404
    for url in ("https://iclei.org/feed/", "https://iclei.org/post-sitemap.xml", "https://iclei.org/news/"):
        assert change["page"].encode() in ask(url, 2).body, url


def test_a_removed_article_is_gone_from_everywhere(ask: Ask) -> None:
    change = _change("news", "removed")
    assert ask(change["page"], 1).status == 200
    assert ask(change["page"], 2).status == 404
    assert not any(change["page"].encode() in _bytes(ask(url, 2)) for url in urls(2))
    assert change["page"].encode() not in _bytes(ask("https://talkofthecities.iclei.org/feed/", 2))


def test_a_moved_article_redirects_and_lists_know_its_new_address(ask: Ask) -> None:
    change = _change("news", "moved")
    response = ask(change["before"], 2)
    assert response.status == 301
    assert ("Location", change["after"]) in response.headers
    assert ask(change["after"], 2).status == 200
    before, after = (
        expected(change[field], night)["news"][0] for field, night in (("before", 1), ("after", 2))
    )
    assert {**before, "url": None} == {**after, "url": None}
    linking = [url for url in urls(2) if change["after"].encode() in _bytes(ask(url, 2))]
    assert len(linking) >= 2
    assert not any(change["before"].encode() in _bytes(ask(url, 2)) for url in urls(2))


def test_spam_appears_on_a_page_that_had_none(read: Read) -> None:
    change = _change("finding", "added")
    assert expected(change["page"], 1)["findings"] == []
    assert [entry["url"] for entry in expected(change["page"], 2)["findings"]] == [change["url"]]
    block = next(block for block in read(change["page"], 2).blocks if change["key"] in block.text)
    assert block.hidden


def test_a_link_leads_abroad_under_the_same_words(read: Read) -> None:
    change = _change("link", "changed")
    for night, target in ((1, change["before"]), (2, change["after"])):
        links = [link for block in read(change["page"], night).blocks for link in block.links]
        assert [link.href for link in links if link.text == change["key"]] == [target]


_WITH_EDITED_LISTS = ("https://iclei.org/", "https://talkofthecities", "https://africa")


def test_pages_that_nobody_edited_read_the_same(seen: See) -> None:
    """Counts and times are taken out."""
    volatile = re.compile(r"\d+ minutes ago|\d+분 전|Visitas: \d+|조회 \d+|\b1\d{3}\b|Page served .*? s\b")
    edited = {change["page"] for change in changes()}
    for url in set(urls(1)) & set(urls(2)):
        if (
            url.startswith(("https://iclei.org/", "https://talkofthecities", "https://africa"))
            or url in edited
        ):
            continue
        assert volatile.sub("", seen(url, 1).words) == volatile.sub("", seen(url, 2).words), url


# Noise ---------------------------------------------------------------------------------------------------

_AT_EACH_FETCH = [
    (entry["name"], site) for entry in noise() if entry["when"] == "fetch" for site in entry["where"]
]


def _bytes(response: Response) -> bytes:
    assert isinstance(response.body, bytes)
    return response.body


@pytest.mark.parametrize(("name", "site"), _AT_EACH_FETCH)
def test_documented_noise_differs_at_each_fetch(ask: Ask, name: str, site: str) -> None:
    assert name
    base = load_sites()[site].base
    pages = [url for url in urls() if url.startswith(f"{base}/")]
    assert any(len({_bytes(ask(url)) for _ in range(8)}) > 1 for url in pages)


def test_sites_behind_a_cache_are_quiet_within_a_night(ask: Ask) -> None:
    quiet = [site.base for site in load_sites().values() if site.validators]
    assert quiet
    for url in urls():
        if url.startswith(tuple(f"{base}/" for base in quiet)):
            assert _bytes(ask(url)) == _bytes(ask(url)), url


def test_every_page_has_other_bytes_in_the_second_night(ask: Ask) -> None:
    old = {
        "https://icleikorea.org/_04",
        "https://japan.iclei.org/wp-content",
        "https://eastasia.iclei.org/newsd",
    }
    for url in set(urls(1)) & set(urls(2)):
        if not url.startswith(tuple(old)):
            assert _bytes(ask(url, 1)) != _bytes(ask(url, 2)), url


def test_shuffled_markup_keeps_elements_attributes_and_classes() -> None:
    html = '<p id="a" class="one two three" hidden>x</p><script id="b" type="c">var p = "<p a b>";</script>'
    shuffled = {shuffle_markup(html, str(seed)) for seed in range(30)}
    assert len(shuffled) > 5
    for text in shuffled:
        assert sorted(re.findall(r"\w+", text)) == sorted(re.findall(r"\w+", html))
        assert text.endswith('<script id="b" type="c">var p = "<p a b>";</script>')


def test_tokens_are_filled_anew_and_unknown_ones_refused() -> None:
    pieces = split_tokens(f"a {token('nonce')} b")
    assert fill_tokens(pieces, 1) != fill_tokens(pieces, 1)
    with pytest.raises(KeyError):
        token("nonsense")
