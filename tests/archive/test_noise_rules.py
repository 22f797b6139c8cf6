"""What an archive learns of a site's noise: when it believes it, how it is listed, and switched off."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from iclei_scraper.archive import Archive, ArchiveError
from iclei_scraper.archive.exchanges import volatile

from .conftest import BASE, SITE, Lab, page

NIGHT = timedelta(days=1)


def token(seed: object) -> str:
    return random.Random(repr(seed)).randbytes(6).hex()  # noqa: S311  # no secret


def html(seed: object, *, views: int = 0, phone: str = "1") -> str:
    return (
        f'<html><head><script type="application/ld+json">{{"telephone":"+49-{phone}"}}</script></head>'
        f'<body><form><input type="hidden" name="token" value="{token(seed)}"></form>'
        f'<p>Trams</p><p class="seen">Read {views} times</p></body></html>'
    )


def crawl(lab: Lab, *bodies: str, again: str | None = None, learning: bool = True) -> list[str]:
    """A night; the states of the pages /0/, /1/, … and, where asked for, a second look at each."""
    with Archive.open(lab.path, create=True) as archive:
        archive.learning = learning
        number = lab.start(archive)
        states = []
        for place, body in enumerate(bodies):
            item = lab.at(page(f"/{place}/", body=body, text="Trams"))
            states.append(archive.store(number, item).state)
            if again is not None:
                at = item.capture.fetched_at + timedelta(seconds=9)
                archive.learn(number, item.capture.url, again.encode(), at)
        archive.finish_crawl(number, "complete")
    return states


def captures(lab: Lab) -> int:
    return int(lab.value("SELECT count(*) FROM captures"))


def test_one_page_fetched_twice_teaches_a_token_for_the_whole_site(lab: Lab) -> None:
    crawl(lab, html("a"), again=html("b"))
    crawl(lab, html("c"), html("d"))
    assert captures(lab) == 2  # the second page is new
    crawl(lab, html("e"), html("f"))
    assert captures(lab) == 2
    with Archive.open(lab.path, read_only=True) as archive:
        (rule,) = archive.noise(SITE)
        assert archive.noise("other.example") == []
    assert (rule.zone, rule.place, rule.why) == ("attribute", "input[name=token]@value", "a token")
    assert (rule.learned_from, rule.active, rule.since) == ("twice", True, "2026-11-01T02:00:10Z")
    assert rule.examples[0]["url"] == f"{BASE}/0/"
    assert token("a") in rule.examples[0]["before"]
    assert token("b") in rule.examples[0]["after"]


def test_text_must_be_seen_twice_before_it_is_taken_for_noise(lab: Lab) -> None:
    crawl(lab, html("a", views=7), again=html("a", views=8))
    crawl(lab, html("a", views=9))
    assert captures(lab) == 2
    crawl(lab, html("a", views=10), again=html("a", views=11))
    assert captures(lab) == 3
    crawl(lab, html("a", views=12))
    assert captures(lab) == 3


def test_nights_teach_only_when_they_are_three(lab: Lab) -> None:
    for night in range(4):
        crawl(lab, html(night))
    assert captures(lab) == 4
    crawl(lab, html("later"))
    assert captures(lab) == 4
    with Archive.open(lab.path, read_only=True) as archive:
        (rule,) = archive.noise()
    assert (rule.learned_from, rule.nights) == ("nights", 3)


def test_an_edit_on_all_pages_in_one_night_teaches_nothing(lab: Lab) -> None:
    pages = range(30)
    crawl(lab, *[html("same", phone="228111") for _ in pages])
    crawl(lab, *[html("same", phone="228112") for _ in pages])
    with Archive.open(lab.path, read_only=True) as archive:
        assert [rule for rule in archive.noise() if rule.active] == []
        assert not archive.is_unchanged(f"{BASE}/0/", 200, html("same", phone="228113").encode())
    before = captures(lab)
    crawl(lab, *[html("same", phone="228113") for _ in pages])
    assert captures(lab) == before + len(pages)


def test_a_rule_that_is_switched_off_is_not_used_and_not_learned_again(lab: Lab) -> None:
    crawl(lab, html("a"), again=html("b"))
    with Archive.open(lab.path) as archive:
        archive.switch_noise(1, off=True)
    crawl(lab, html("c"), again=html("d"))
    crawl(lab, html("e"))
    assert captures(lab) == 3
    with Archive.open(lab.path) as archive:
        (rule,) = archive.noise()
        assert (rule.off, rule.active) == (True, False)
        archive.switch_noise(1, off=False)
        with pytest.raises(ArchiveError, match="no rule 99"):
            archive.switch_noise(99, off=True)
    crawl(lab, html("f"))
    assert captures(lab) == 3


def test_without_learning_every_body_that_differs_is_a_capture(lab: Lab) -> None:
    crawl(lab, html("a"), again=html("b"))
    crawl(lab, html("c"), learning=False)
    assert captures(lab) == 2


def test_a_second_look_a_night_later_is_none(lab: Lab) -> None:
    crawl(lab, html("a"))
    with Archive.open(lab.path) as archive:
        number = lab.start(archive)
        item = lab.at(page("/0/"))
        assert archive.learn(number, f"{BASE}/0/", html("b").encode(), item.capture.fetched_at) == 0
        assert archive.learn(number, f"{BASE}/never/", html("b").encode(), item.capture.fetched_at) == 0
        archive.finish_crawl(number, "complete")
        assert archive.noise() == []


def test_what_takes_turns_is_read_once_and_then_known(lab: Lab) -> None:
    def shown(quote: str) -> str:
        return f'<html><body><h1>Trams</h1><div id="quote"><p>{quote}</p><b>Ana</b></div></body></html>'

    one, two, three = "Buses run late.", "Trees cool the towns.", "Water is for all of us."
    crawl(lab, shown(one), again=shown(two))
    crawl(lab, shown(two), again=shown(one))
    known = captures(lab)
    crawl(lab, shown(one))
    assert captures(lab) == known
    crawl(lab, shown(three))
    assert captures(lab) == known + 1
    crawl(lab, shown(one))
    crawl(lab, shown(three))
    assert captures(lab) == known + 1


def test_a_site_that_teaches_too_much_forgets_what_it_taught_once(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volatile, "_MOST_RULES", 2)
    form = '<form><input type="hidden" name="{}" value="{}"></form>'
    with Archive.open(lab.path, create=True) as archive:
        crawl = lab.start(archive)
        for place, name in enumerate(("one", "two", "one", "six")):
            item = lab.at(page(f"/{place}/", body=form.format(name, token((place, 1)))))
            archive.store(crawl, item)
            again = form.format(name, token((place, 2))).encode()
            at = item.capture.fetched_at + timedelta(seconds=1)
            archive.learn(crawl, item.capture.url, again, at)
        archive.finish_crawl(crawl, "complete")
        assert [rule.place for rule in archive.noise()] == [
            "input[name=two]@value",
            "input[name=six]@value",
        ]


def test_a_page_on_which_a_parser_failed_is_read_again(lab: Lab) -> None:
    failed = page("/", body="<p>Trams</p>", unread={"news": "ValueError: x"})
    lab.crawl(failed)
    with Archive.open(lab.path) as archive:
        lab.start(archive)
        assert not archive.is_unchanged(f"{BASE}/", 200, b"<p>Trams</p>")
    lab.night = 1
    lab.crawl(page("/", body="<p>Trams</p>"))
    lab.parser_version = "2"
    lab.crawl(page("/", body="<p>Trams, and buses</p>"))
    with Archive.open(lab.path) as archive:
        lab.start(archive)
        assert archive.is_unchanged(f"{BASE}/", 200, b"<p>Trams, and buses</p>")
