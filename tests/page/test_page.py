"""A page's address, bytes and language."""

import pytest

from iclei_scraper.page import Page


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("<p>Malmö</p>".encode(), None, "Malmö"),
        ("<p>Malmö</p>".encode("latin-1"), None, "Malmö"),
        ("<p>이클레이</p>".encode("euc-kr"), "text/html; charset=euc-kr", "이클레이"),
        ("<meta charset=shift_jis><p>横浜市</p>".encode("shift_jis"), "text/html", "横浜市"),
        ("\ufeff<p>Bonn</p>".encode("utf-8"), "text/html; charset=latin-1", "Bonn"),
        ("<p>Malmö, Århus</p>".encode("latin-1"), "text/html; charset=utf-8", "Malmö, Århus"),
        ("<meta charset=utf-8><p>Malmö</p>".encode("latin-1"), "text/html", "Malmö"),
        ("<meta charset=shift_jis><p>横浜市</p>".encode("shift_jis"), "text/html; charset=UTF-8", "横浜市"),
        (
            "<p>Málaga, Córdoba, Cádiz ".encode() + b"\xe9</p>",
            "text/html; charset=utf-8",
            "Málaga, Córdoba, Cádiz \ufffd",
        ),
        (b"\xff\xfe\x00\x00\xff", None, None),
    ],
)
def test_bytes_are_decoded_as_a_browser_would(
    body: bytes, content_type: str | None, text: str | None
) -> None:
    blocks = Page("https://example.org/", body, content_type=content_type).blocks
    if text is not None:
        assert [block.text for block in blocks] == [text]


def test_relative_links_follow_the_base_element() -> None:
    page = Page("https://example.org/a/b", "<base href='/c/'><a href='d'>x</a>")
    assert page.absolute("d") == "https://example.org/c/d"


@pytest.mark.parametrize("href", ["mailto:a@b.example", "javascript:void(0)", "http://[broken", "tel:+32"])
def test_what_is_no_http_link_has_no_absolute_address(href: str) -> None:
    assert Page("https://example.org/", "").absolute(href) is None


def test_title_of_the_document_not_of_a_drawing() -> None:
    body = "<svg><title>Oval</title></svg><title> Our  offices </title><h1>Offices</h1>"
    assert Page("https://example.org/", body).title == "Our offices"


GERMAN = "<p>Die Städte und Gemeinden des Netzwerks arbeiten gemeinsam an einer nachhaltigen Entwicklung.</p>"


def test_language_is_told_by_the_text_where_the_claim_is_wrong() -> None:
    assert Page("https://example.org/", f"<html lang='en-US'>{GERMAN * 3}").language == "de"


def test_a_claim_stands_where_the_text_is_too_short_to_tell() -> None:
    assert Page("https://example.org/", "<html lang='pt-BR'><p>Contato</p>").language == "pt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("高雄市で開かれた会議の報告です。", "ja"),
        ("高雄市政府签署合作谅解备忘录", "zh"),
        ("고양시에서 열린 회의입니다", "ko"),
    ],
)
def test_script_tells_chinese_japanese_and_korean(text: str, language: str) -> None:
    assert Page("https://example.org/", f"<p>{text * 5}</p>").language == language
