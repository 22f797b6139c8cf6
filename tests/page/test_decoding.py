"""A page's bytes are read in the encoding that they are in, claimed or not."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from tests.pace import within

URL = "https://network.example/"
TEXTS = {
    "cp932": "地域の図書館は新しい事務所を東京に開きました。お問い合わせは電話でどうぞ。",
    "euc_jp": "地域の図書館は新しい事務所を東京に開きました。お問い合わせは電話でどうぞ。",
    "iso2022_jp": "地域の図書館は新しい事務所を東京に開きました。お問い合わせは電話でどうぞ。",
    "cp949": "지역 도서관이 서울에 새 사무소를 열었습니다. 문의는 전화로 하십시오.",
    "gb18030": "地区图书馆在北京开设了新的办事处。请致电咨询。",
    "big5": "地區圖書館在臺北開設了新的辦事處。請致電洽詢，我們將盡快回覆。",
    "cp1251": "Городская библиотека открыла новое бюро. Звоните нам каждый день.",
    "cp1252": "Das Büro eröffnete im März – Gäste können täglich vorbeikommen.",
    "utf-8": "Das Büro eröffnete im März – 東京",
    "utf-16": "Das Büro eröffnete im März – 東京",
}


@pytest.mark.parametrize("encoding", TEXTS)
@pytest.mark.parametrize("claim", ["none", "meta", "header"])
def test_a_text_is_read_in_its_encoding(encoding: str, claim: str) -> None:
    meta = f"<meta charset={encoding}>" if claim == "meta" else ""
    page = f"<html><head>{meta}<title>A</title><script>var a = 'b';</script></head><body><p>{TEXTS[encoding]}"
    header = f"text/html; charset={encoding}" if claim == "header" else "text/html"
    read = Page(URL, page.encode(encoding), content_type=header)
    assert [block.text for block in read.blocks] == [TEXTS[encoding]]


@pytest.mark.parametrize("piece", ["<script ", "<", "\x1b$B", "é", "<b>é", "\x80\xff"])
def test_guessing_takes_no_longer_where_there_is_nothing_to_guess(piece: str) -> None:
    body = (piece * (2_000_000 // len(piece)) + "\xff\xfe\xe9").encode("latin-1")
    with within(2.0):
        assert Page(URL, body).text
