"""Servers that do not behave: nothing is lost, nothing hangs, and it is said what happened."""

from __future__ import annotations

import gzip
import socket
import struct
import time
from itertools import pairwise
from statistics import fmean, median
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.http.health import COMPLETE, FAILED, PARTIAL
from tests.spiders.collecting import FAST, crawl
from tests.spiders.small_site import HTML, Reply, SmallSite, links

if TYPE_CHECKING:
    from collections.abc import Callable


def network(site: SmallSite) -> str:
    return f'[[sites]]\nbase = "{site.base}"'


def sending(*pieces: bytes, pause: float = 0.0, reset: bool = False) -> Callable[[socket.socket], None]:
    """Send pieces as they are, with pauses; then close, or reset the connection."""

    def send(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        if reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()

    return send


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_a_body_cut_off_is_kept_but_not_read(site: SmallSite) -> None:
    site["/"] = links("/cut", "/chunked")
    site["/cut"] = Reply(raw=sending(HEAD, b"Content-Length: 500\r\n\r\n<html><a href='/never'>half"))
    site["/chunked"] = Reply(raw=sending(HEAD, b"Transfer-Encoding: chunked\r\n\r\n1f4\r\n<html>half"))
    done = crawl(network(site))
    assert done.outcomes(site.base) == {"/": "ok", "/cut": "truncated", "/chunked": "truncated"}
    for path in ("cut", "chunked"):
        assert done.pages[site.base + path].records is None
        assert done.pages[site.base + path].capture.body.startswith(b"<html>")
    assert site.paths.count("/cut") == 3  # it is tried again before it is believed
    assert "/never" not in site.paths
    assert done.outcome.status == PARTIAL
    assert done.outcome.exit_status == 3


def test_a_body_that_comes_whole_the_second_time_is_a_page(site: SmallSite) -> None:
    site["/"] = links("/flaky")
    replies = [Reply(raw=sending(HEAD, b"Content-Length: 500\r\n\r\nhalf")), Reply.page("<p>whole</p>")]
    site["/flaky"] = lambda _: replies.pop(0)
    done = crawl(network(site))
    assert done.outcomes(site.base) == {"/": "ok", "/flaky": "ok"}
    assert done.outcome.status == COMPLETE


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (sending(reset=True), ""),
        (sending(HEAD, b"\r\n", reset=True), None),
        (sending(HEAD + b"X-Endless: " + b"x" * 100_000), "400|LineTooLong|too long|more than"),
        (sending(b"HTTP/1.1 nonsense\r\n\r\n"), "400|Bad"),
        (sending(HEAD, *[b"X-Drip: 1\r\n"] * 100, pause=0.05), "within"),
        (sending(HEAD, b"Content-Length: 5000\r\n\r\n", *[b"x"] * 100, pause=0.05), "within"),
    ],
    ids=["reset", "reset after the head", "endless header", "no HTTP", "dripping head", "dripping body"],
)
def test_a_connection_that_breaks_is_a_failure_with_a_reason(
    site: SmallSite, raw: Callable[[socket.socket], None], reason: str | None
) -> None:
    site["/"] = links("/bad", "/good")
    site["/bad"] = Reply(raw=raw)
    site["/good"] = "<p>x</p>"
    done = crawl(network(site), settings={"DOWNLOAD_TIMEOUT": 0.4, "RETRY_TIMES": 1})
    assert done.outcomes(site.base)["/good"] == "ok"
    assert done.outcome.status == PARTIAL
    if reason is not None:
        (told,) = done.failures.values()
        assert "\n" not in told
        assert any(part in told for part in reason.split("|"))


def test_retry_after_holds_the_whole_host(site: SmallSite) -> None:
    site["/"] = links("/busy", *(f"/p{number}" for number in range(5)))
    answers = [Reply(b"slow down", 429, {"Retry-After": "1", "Content-Type": HTML}), Reply.page("<p>now</p>")]
    site["/busy"] = lambda _: answers.pop(0)
    for number in range(5):
        site[f"/p{number}"] = "<p>x</p>"
    done = crawl(network(site), settings={"CONCURRENT_REQUESTS_PER_DOMAIN": 1})
    assert set(done.outcomes(site.base).values()) == {"ok"}
    busy = [asked.at for asked in site.asked if asked.path == "/busy"]
    between = [asked for asked in site.asked if busy[0] < asked.at < busy[0] + 0.95]
    assert busy[1] - busy[0] >= 0.95
    assert not between
    assert done.outcome.status == COMPLETE


def test_a_host_that_asks_for_hours_is_left_for_the_next_crawl(site: SmallSite) -> None:
    site["/"] = links(*(f"/p{number}" for number in range(30)))
    for number in range(30):
        site[f"/p{number}"] = Reply(b"later", 503, {"Retry-After": "7200"})
    done = crawl(network(site), settings={"CONCURRENT_REQUESTS_PER_DOMAIN": 1})
    assert sum(path.startswith("/p") for path in site.paths) < 3
    assert any("asked to come back in 7200 s" in reason for reason in done.failures.values())
    assert done.outcome.status == PARTIAL


def test_a_page_that_fails_again_and_again_is_kept_as_an_error(site: SmallSite) -> None:
    site["/"] = links("/broken", "/recovers", "/good")
    answers = [Reply(b"oops", 500), Reply(b"oops", 502), Reply.page("<p>x</p>")]
    site["/broken"] = Reply(b"<html>oops</html>", 500, {"Content-Type": HTML})
    site["/recovers"] = lambda _: answers.pop(0)
    site["/good"] = "<p>x</p>"
    done = crawl(network(site))
    assert done.outcomes(site.base) == {"/": "ok", "/broken": "error", "/recovers": "ok", "/good": "ok"}
    assert done.pages[f"{site.base}broken"].records is None
    assert site.paths.count("/broken") == 3


def test_one_broken_section_does_not_condemn_the_site(site: SmallSite) -> None:
    site["/"] = links(*(f"/bad{number}" for number in range(8)), "/good")
    for number in range(8):
        site[f"/bad{number}"] = Reply(b"oops", 500)
    site["/good"] = "<p>x</p>"
    assert crawl(network(site)).outcomes(site.base)["/good"] == "ok"


def test_a_host_that_stops_answering_is_left_alone(site: SmallSite) -> None:
    site["/"] = links(*(f"/p{number}" for number in range(60)))
    for number in range(60):
        site[f"/p{number}"] = Reply(raw=sending(reset=True))
    done = crawl(network(site), settings={"CONCURRENT_REQUESTS_PER_DOMAIN": 1, "RETRY_TIMES": 0})
    assert len({path for path in site.paths if path.startswith("/p")}) < 10
    assert len(done.failures) < 10
    assert "60 pages could not be fetched" in done.outcome.sentence


# Redirects ------------------------------------------------------------------------------------------------


def test_every_hop_of_a_redirect_is_seen(site: SmallSite) -> None:
    site["/"] = links("/old")
    site["/old"] = Reply.redirect("older/../new")
    site["/new"] = Reply.redirect("/newest", 308)
    site["/newest"] = "<p>x</p>"
    done = crawl(network(site))
    assert done.outcomes(site.base) == {"/": "ok", "/old": "moved", "/new": "moved", "/newest": "ok"}
    assert done.pages[f"{site.base}old"].capture.redirected_to == f"{site.base}new"
    assert done.outcome.status == COMPLETE


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://localhost:1/",
        "https://elsewhere.example/",
        "ftp://127.0.0.1/x",
        "http://[::1/",
    ],
)
def test_a_redirect_abroad_is_noted_and_not_followed(site: SmallSite, target: str) -> None:
    site["/"] = links("/away")
    site["/away"] = Reply.redirect(target)
    done = crawl(network(site))
    if target == "http://[::1/":
        assert f"{site.base}away" in done.failures
    else:
        assert done.outcomes(site.base)["/away"] == "moved"
        assert done.pages[f"{site.base}away"].capture.redirected_to == target
    assert set(done.outcomes(site.base)) <= {"/", "/away"}


def test_redirects_in_a_circle_end_and_are_told(site: SmallSite) -> None:
    site["/"] = links("/a", "/self", "/endless?n=0")
    site["/a"] = Reply.redirect("/b")
    site["/b"] = Reply.redirect("/a")
    site["/self"] = Reply.redirect("/self")
    site["/endless"] = lambda asked: Reply.redirect(f"/endless?n={int(asked.path.partition('=')[2]) + 1}")
    done = crawl(network(site))
    assert "in a circle" in done.failures[f"{site.base}b"]
    assert "in a circle" in done.failures[f"{site.base}self"]
    assert sum(path.startswith("/endless") for path in site.paths) < 15
    assert done.outcome.status == PARTIAL


def test_the_same_page_under_another_spelling_is_no_move(site: SmallSite) -> None:
    port = site.base.rpartition(":")[2]
    site["/"] = Reply.redirect(f"http://localhost:{port}home?utm_source=x")
    site["/home"] = links("/a")
    text = f'[[sites]]\nbase = "{site.base}"\naliases = ["http://localhost:{port}"]'
    site["/a"] = lambda asked: (
        Reply.page("<p>x</p>")
        if "localhost" in asked.headers["host"]
        else Reply.redirect(f"http://localhost:{port}a")
    )
    done = crawl(text)
    assert done.outcomes(site.base) == {"/": "moved", "/home": "ok", "/a": "ok"}
    assert done.outcome.status == COMPLETE


def test_a_home_page_that_moved_within_the_site_opens_it(site: SmallSite) -> None:
    site["/"] = Reply.redirect("/en/", 302)
    site["/en/"] = "<p>x</p>"
    site["/sitemap.xml"] = Reply(f"<urlset><url><loc>{site.base}listed</loc></url></urlset>".encode())
    site["/listed"] = "<p>x</p>"
    assert crawl(network(site)).outcomes(site.base) == {"/": "moved", "/en/": "ok", "/listed": "ok"}


def test_robots_txt_that_leads_into_a_private_network_is_not_followed(site: SmallSite) -> None:
    with SmallSite() as inner:
        target = inner.base.replace("127.0.0.1", "127.0.0.2")
        site["/robots.txt"] = Reply.redirect(f"{target}robots.txt")
        site["/"] = "<p>x</p>"
        assert set(crawl(network(site)).outcomes(site.base)) == {"/"}
        assert not inner.asked


# Bodies ---------------------------------------------------------------------------------------------------


def test_bombs_and_endless_bodies_are_refused(site: SmallSite) -> None:
    site["/"] = links("/bomb", "/announced", "/endless", "/good")
    bomb = gzip.compress(b"<html>" + b"\0" * 40_000_000, 9)
    site["/bomb"] = Reply(bomb, headers={"Content-Type": HTML, "Content-Encoding": "gzip"})
    site["/announced"] = Reply(raw=sending(HEAD, b"Content-Length: 2147483648\r\n\r\n<html>"))
    site["/endless"] = Reply(raw=sending(HEAD, b"\r\n", *[b"x" * 100_000] * 30))
    site["/good"] = "<p>x</p>"
    done = crawl(network(site), settings={"DOWNLOAD_MAXSIZE": 2**20})
    assert done.outcomes(site.base) == {"/": "ok", "/good": "ok"}
    assert done.failures == {
        f"{site.base}bomb": "larger than allowed when unpacked",
        f"{site.base}announced": "larger than 1 MB",
        f"{site.base}endless": "larger than 1 MB",
    }
    assert site.paths.count("/endless") == 1


def test_the_bytes_tell_what_is_a_page(site: SmallSite) -> None:
    site["/"] = links("/pdf", "/download", "/empty", "/json", "/untyped", "/big")
    site["/pdf"] = Reply(b"%PDF-1.7 <html>", headers={"Content-Type": HTML})
    site["/download"] = Reply(b"<!DOCTYPE html><p>x", headers={"Content-Type": "application/octet-stream"})
    site["/empty"] = Reply(b" \n", headers={"Content-Type": HTML})
    site["/json"] = Reply(b'{"a": 1}', headers={"Content-Type": "application/json"})
    site["/untyped"] = Reply(b"<html><p>x")
    site["/big"] = Reply(b"%PDF-" + b"x" * 2**21, headers={"Content-Type": "application/pdf"})
    done = crawl(network(site))
    assert done.outcomes(site.base) == {
        "/": "ok",
        "/pdf": "not_a_page",
        "/download": "ok",
        "/empty": "empty",
        "/json": "not_a_page",
        "/untyped": "ok",
    }
    assert done.pages[f"{site.base}pdf"].records is None


def test_a_page_that_no_parser_can_read_is_kept(site: SmallSite) -> None:
    site["/"] = links("/poison", "/good")
    site["/poison"] = "<p>POISON</p>"
    site["/good"] = "<p>x</p>"
    done = crawl(network(site), settings={"LOG_LEVEL": "CRITICAL"})
    assert done.outcomes(site.base) == {"/": "ok", "/poison": "error", "/good": "ok"}
    assert done.pages[f"{site.base}poison"].capture.body == b"<p>POISON</p>"
    assert "a parser failed on 1 page" in done.outcome.sentence


@pytest.mark.parametrize(
    ("status", "outcome"), [(401, "blocked"), (403, "blocked"), (404, "gone"), (410, "gone")]
)
def test_closed_doors_and_lost_pages_do_not_spoil_a_crawl(site: SmallSite, status: int, outcome: str) -> None:
    site["/"] = links("/x")
    site["/x"] = Reply(b"<html>no</html>", status, {"Content-Type": HTML})
    done = crawl(network(site))
    assert done.outcomes(site.base)["/x"] == outcome
    assert done.outcome.status == COMPLETE


def test_a_site_behind_a_wall_has_failed(site: SmallSite) -> None:
    site["/"] = Reply(b"<html>Checking your browser</html>", 403, {"Content-Type": HTML})
    done = crawl(network(site))
    assert done.outcome.status == FAILED
    assert "no page could be read" in done.outcome.sentence
    assert "blocked" in done.outcome.sentence


# Manners --------------------------------------------------------------------------------------------------


def test_delays_of_the_network_file_and_of_robots_txt_are_kept(site: SmallSite) -> None:
    polite = {**FAST, "POLITENESS_ENABLED": True, "AUTOTHROTTLE_ENABLED": True, "DOWNLOAD_DELAY": 0.01}
    site["/"] = links("/a", "/b")
    site["/a"] = site["/b"] = Reply.page("<p>x</p>")
    text = f"{network(site)}\n[sites.politeness]\ndelay = 0.2\nconcurrency = 4"

    def gaps() -> list[float]:
        times = [asked.at for asked in site.asked[1:]]  # the first one has a connection to make
        return [later - earlier for earlier, later in pairwise(times)]

    crawl(text, settings=polite)
    assert len(site.asked) > 4
    assert min(median(gaps()), fmean(gaps())) > 0.17  # one may arrive late, and the next then sooner

    site.asked.clear()
    site["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 0.4\n", headers={"Content-Type": "text/plain"})
    crawl(text, settings=polite)
    assert min(median(gaps()), fmean(gaps())) > 0.37


def test_a_slow_drip_does_not_hold_up_other_sites(site: SmallSite) -> None:
    with SmallSite() as quick:
        site["/"] = Reply(raw=sending(HEAD, *[b"X: 1\r\n"] * 100, pause=0.05))
        quick["/"] = links(*(f"/p{number}" for number in range(20)))
        for number in range(20):
            quick[f"/p{number}"] = "<p>x</p>"
        crawl(
            f'{network(site)}\n[[sites]]\nbase = "{quick.base}"',
            settings={"DOWNLOAD_TIMEOUT": 2, "RETRY_TIMES": 0},
        )
        (began,) = (asked.at for asked in site.asked if asked.path == "/")
        before_it_is_given_up = [asked for asked in quick.asked if asked.at < began + 2]
        assert len(before_it_is_given_up) > 10
