"""What a body is, whatever its server says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.http.bodies import body_kind


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"<!DOCTYPE html><p>x", "application/octet-stream", "html"),
        (b"\xef\xbb\xbf\n<HTML lang=ko>", None, "html"),
        ("<html><p>市".encode("utf-16"), "text/html", "html"),
        (b"<p>a fragment", "text/html; charset=euc-kr", "html"),
        (b"<div class=x>no header", None, "html"),
        (
            b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
            "application/xhtml+xml",
            "html",
        ),
        (b'<?xml version="1.0"?><urlset>', "text/html", "xml"),
        (b"<rss version='2.0'>", "application/rss+xml", "xml"),
        (b"<svg></svg>", "image/svg+xml", "xml"),
        (b"User-agent: *", None, "text"),
        (b"plain words", "text/plain", "text"),
        (b"%PDF-1.7 <html>", "text/html", "other"),
        (b"\x89PNG\r\n\x1a\n", "text/html", "other"),
        (b"\x00\x00\x00\x18ftypmp42", "text/html", "other"),
        (b"PK\x03\x04", "application/vnd.openxmlformats", "other"),
        (b"GIF89a", None, "other"),
        (b'{"a": "<html"}', "application/json", "other"),
        (b"\x01\x00\x02", "text/html", "other"),
        (b"", "text/html", "empty"),
        (b" \r\n\t\x00", None, "empty"),
    ],
)
def test_the_bytes_decide_where_they_are_clear(body: bytes, content_type: str | None, kind: str) -> None:
    assert body_kind(body, content_type) == kind


@given(st.binary(max_size=300), st.none() | st.text(max_size=30))
def test_every_body_is_something(body: bytes, content_type: str | None) -> None:
    assert body_kind(body, content_type) in {"html", "xml", "text", "empty", "other"}
