"""Names in the form of cookies that a page does not set: those it denies, and the number of a consent."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_pages import read

DENIALS = {
    "en": "We do not use the well-known cookies of trackers:",
    "de": "Diese bekannten Cookies setzen wir nicht ein:",
    "fr": "Nous n'utilisons pas ces cookies connus :",
    "es": "No usamos estas cookies conocidas:",
    "pt": "Não usamos estes cookies conhecidos:",
    "it": "Non usiamo questi cookie noti:",
    "ja": "次のような有名なクッキーは使用していません：",
    "ko": "다음과 같은 잘 알려진 쿠키를 사용하지 않습니다:",
    "zh": "我们不使用以下常见的Cookie：",
}
NAMES = "<ul><li><code>_ga</code></li><li><code>_gid</code></li><li><code>_fbp</code></li></ul>"


def names(body: str, language: str = "en") -> list[str]:
    html = f"<html lang='{language}'><body><main><h1>Cookies</h1>{body}</main></body></html>"
    return [cookie.name for cookie in parse_cookies(Page("https://rivertowns.example/privacy/", html))]


@pytest.mark.parametrize("language", sorted(DENIALS))
def test_names_that_a_page_says_it_does_not_set_are_no_cookies(language: str) -> None:
    assert names(f"<p>{DENIALS[language]}</p>{NAMES}", language) == []


def test_names_that_it_sets_after_it_denied_others_are_cookies() -> None:
    lead = "<p>We do not use cookies for advertising. We use these cookies to count visits:</p>"
    assert names(lead + NAMES) == ["_ga", "_gid", "_fbp"]


@pytest.mark.parametrize(
    "label", ["Your consent ID:", "Ihre Einwilligungs-ID:", "Votre ID de consentement :", "同意ID："]
)
@pytest.mark.parametrize(
    "pattern",
    ["<ul><li>{} <code>CK_482913</code></li><li>{}</li></ul>", "<p>{} <code>CK_482913</code> {}</p>"],
)
def test_the_number_of_a_consent_is_no_cookie(pattern: str, label: str) -> None:
    assert names(pattern.format(label, "12 March 2026, valid for 12 months")) == []


def test_names_that_a_page_explains_and_does_not_set_are_denied() -> None:
    body = (
        "<h2>当サイトはクッキーを使いません</h2><p>当サイトはクッキーを一切保存しません。次のものも使っていません。</p>"
        "<ul><li><code>_ga</code>, <code>_gid</code> – サイトの訪問を数えるもの</li>"
        "<li><code>_fbp</code> – サイトをまたいで追跡するもの</li></ul>"
    )
    assert read("ja", body, "お知らせ") == []
