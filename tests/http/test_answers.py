"""What an answer means, and that the documentation says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from scrapy.http import Request, Response

from iclei_scraper.http import answers
from iclei_scraper.http.answers import header, headers_of, outcome_of, redirect_target

OUTCOMES = {
    value
    for name, value in vars(answers).items()
    if name.isupper() and not name.startswith("_") and isinstance(value, str)
} - {answers.DATALOSS, answers.RAW_HEADERS}


def response(status: int, body: bytes = b"<html>x", flags: tuple[str, ...] = (), **headers: str) -> Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response("https://a.example/dir/page", status=status, body=body, headers=sent, flags=list(flags))


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (response(200), "ok"),
        (response(203), "ok"),
        (response(200, b"%PDF-1.7"), "not_a_page"),
        (response(200, b" "), "empty"),
        (response(204, b""), "empty"),
        (response(200, flags=("dataloss",)), "truncated"),
        (response(304, b""), "unchanged"),
        (response(301, Location="/x"), "moved"),
        (response(308, Location="/x"), "moved"),
        (response(302, Location="/wp-login.php?redirect_to=x"), "login"),
        (response(302, Location="https://sso.example/saml/ask"), "login"),
        (response(307, Location="/.well-known/sgcaptcha/?r=1"), "bot_wall"),
        (response(301, Location="/login-for-young-people/"), "moved"),
        (response(302), "error"),
        (response(300), "error"),
        (response(403), "blocked"),
        (response(451), "blocked"),
        (response(404), "gone"),
        (response(410), "gone"),
        (response(429), "throttled"),
        (response(418), "error"),
        (response(503), "error"),
    ],
)
def test_what_an_answer_means(answer: Response, outcome: str) -> None:
    assert outcome_of(answer) == outcome


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("../other?utm_source=x#y", "https://a.example/other"),
        ("//b.example/", "https://b.example/"),
        (" https://b.example/a b ", "https://b.example/a%20b"),
        ("/ニュース", "https://a.example/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9"),
        ("http://[broken", None),
    ],
)
def test_where_a_redirect_leads(location: str, target: str | None) -> None:
    assert redirect_target(response(301, Location=location)) == target


def test_headers_may_be_in_any_encoding() -> None:
    answer = response(200)
    answer.headers["X-Name"] = "Köln".encode("latin-1")
    assert header(answer, "X-Name") == "Köln"
    assert header(answer, "X-None") is None


def test_headers_come_in_order_where_the_handler_kept_them() -> None:
    answer = response(200, X_a="1")
    answer.request = Request("https://a.example/", meta={"raw_headers": (("x-B", "2"), ("x-B", "3"))})
    assert headers_of(answer) == (("x-B", "2"), ("x-B", "3"))
    answer.request = Request("https://a.example/")
    assert headers_of(answer) == (("X-A", "1"),)


def test_every_outcome_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "crawling.md").read_text(encoding="utf-8")
    for outcome in OUTCOMES:
        assert f"| `{outcome}` |" in page
