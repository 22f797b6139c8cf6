"""Declarations that only a script draws: read where the page carries the data, named where it does not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from iclei_scraper.records import CookieDeclaration, Evidence, Finding
from iclei_scraper.values.durations import read_duration
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

_STORE = re.compile(r"_cky(?:Config|Store)\s*=\s*(?=\{)")
_LONGEST_SCRIPT = 2_000_000
_MOST = 2000

_PLACEHOLDERS = (
    (
        "Cookiebot declaration script",
        re.compile(r"consent\.cookiebot\.(?:com|eu)/[\w-]{8,60}/cd\.js|id=[\"']CookieDeclaration[\"']"),
    ),
    ("OneTrust placeholder", re.compile(r"[\"'](?:ot-sdk-cookie-policy|optanon-cookie-policy)[\"']")),
    (
        "CookieYes placeholder",
        re.compile(
            r"\bcky-audit-table-element\b|\[cky_(?:outside_)?audit_table\]|data-cky-tag=[\"']audit-table"
        ),
    ),
    ("cookie-law-info shortcode", re.compile(r"\[cookie_audit[^\]\n]{0,120}\]")),
    ("Borlabs shortcode", re.compile(r"\[borlabs-cookie type=[^\]\n]{0,120}\]")),
    ("Complianz shortcode", re.compile(r"\[cmplz-(?:document|cookies)[^\]\n]{0,120}\]")),
    ("CookieFirst placeholder", re.compile(r"id=[\"']cookiefirst-(?:cookies|policy)[\w-]{0,20}[\"']")),
    ("Cookie-Script report", re.compile(r"report\.cookie-script\.com|data-cookiescriptreport")),
    ("Termly embed", re.compile(r"name=[\"']termly-embed[\"']|class=[\"']termly-embed")),
    (
        "iubenda embed",
        re.compile(r"iubenda\.com/(?:privacy-policy|cookie-policy)/\d|class=[\"'][^\"']{0,200}iubenda-embed"),
    ),
    ("Usercentrics embed", re.compile(r"class=[\"'][^\"']{0,80}\buc-embed\b|uc-cookie-list")),
    ("Osano declaration", re.compile(r"osano-cookie-(?:policy|disclosure)|osano-cm-disclosure")),
)
_DIALOGS = (
    (
        "CookieYes script",
        re.compile(
            r"cdn-cookieyes\.com/client_data|_cky(?:Config|Store)\s*=|id=[\"']cookieyes[\"']|"
            r"ckyBannerTemplate"
        ),
    ),
    (
        "Cookiebot script",
        re.compile(r"consent\.cookiebot\.(?:com|eu)/(?:uc\.js|[\w-]{8,60}/cc\.js)|id=[\"']Cookiebot[\"']"),
    ),
    ("OneTrust script", re.compile(r"otSDKStub\.js|cookielaw\.org/(?:scripttemplates|consent)")),
    ("iubenda script", re.compile(r"iubenda_cs\.js|_iub\.csConfiguration")),
    ("Usercentrics script", re.compile(r"app\.usercentrics\.eu|usercentrics-cmp")),
    ("Didomi script", re.compile(r"sdk\.privacy-center\.org|didomiConfig")),
    ("CookieFirst script", re.compile(r"consent\.cookiefirst\.com")),
    ("Borlabs script", re.compile(r"borlabs-cookie-config|borlabsCookieConfig")),
)


def stored_cookies(page: Page) -> Iterator[CookieDeclaration]:
    """Cookies that CookieYes carries as data in the page's own script."""
    for script in page.root.iter("script"):
        text = script.text or ""
        if "_cky" not in text or len(text) > _LONGEST_SCRIPT:
            continue
        for match in _STORE.finditer(text):
            xpath = page.xpath(script)
            for category in _categories(text, match.end()):
                yield from _of_category(category, xpath)


def _categories(text: str, start: int) -> list[dict[str, Any]]:
    """The categories of a store; none where the script is no JSON."""
    try:
        store, _ = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return []
    found = store.get("_categories") or store.get("categories") if isinstance(store, dict) else None
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _of_category(category: dict[str, Any], xpath: str) -> Iterator[CookieDeclaration]:
    name = (
        _text(category.get("name"))
        or _text(category.get("title"))
        or (_text(category.get("slug")) or "").title()
        or None
    )
    cookies = category.get("cookies")
    for cookie in cookies[:_MOST] if isinstance(cookies, list) else ():
        if not isinstance(cookie, dict):
            continue
        identity = (
            _text(cookie.get("cookieID")) or _text(cookie.get("cookie_id")) or _text(cookie.get("name"))
        )
        if identity:
            lasting = _text(cookie.get("duration"))
            yield CookieDeclaration(
                name=identity,
                category=name,
                duration=read_duration(lasting) if lasting else None,
                duration_raw=lasting,
                description=_text(cookie.get("description")),
                type=_text(cookie.get("type")),
                provider=_text(cookie.get("provider")) or _text(cookie.get("domain")),
                evidence=(Evidence(field="name", quote=identity, xpath=xpath),),
            )


def _text(value: object) -> str | None:
    if isinstance(value, dict):  # translations
        value = next(iter(value.values()), None)
    return fold(re.sub(r"<[^<>]{0,200}>", " ", value)) or None if isinstance(value, str) else None


def invisible_declarations(page: Page) -> Iterator[Finding]:
    """Where a script would draw a declaration: ``low`` for a statement's own place, ``info`` for a dialog."""
    for severity, signs in (("low", _PLACEHOLDERS), ("info", _DIALOGS)):
        for vendor, sign in signs:
            match = sign.search(page.text)
            if match:
                yield Finding(
                    kind="declaration_not_visible",
                    severity=severity,
                    quote=fold(match[0]),
                    url=page.url,
                    signals=(vendor, "drawn by script"),
                )
