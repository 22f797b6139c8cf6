"""Declarations that only a script draws, named where the page does not carry their data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.records import Finding
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Page

_PLACEHOLDERS = (
    ("Cookiebot declaration script", "/cd.js", r"consent\.cookiebot\.(?:com|eu)/[\w-]{8,60}/cd\.js"),
    ("Cookiebot declaration script", "CookieDeclaration", r"id=[\"']CookieDeclaration[\"']"),
    ("OneTrust placeholder", "-cookie-policy", r"[\"'](?:ot-sdk|optanon)-cookie-policy[\"']"),
    ("CookieYes placeholder", "audit", r"\bcky-audit-table-element\b|\[cky_(?:outside_)?audit_table\]"),
    ("cookie-law-info shortcode", "[cookie_audit", r"\[cookie_audit[^\]\n]{0,120}\]"),
    ("Borlabs shortcode", "[borlabs-cookie", r"\[borlabs-cookie type=[^\]\n]{0,120}\]"),
    ("Complianz shortcode", "[cmplz-", r"\[cmplz-(?:document|cookies)[^\]\n]{0,120}\]"),
    ("CookieFirst placeholder", "cookiefirst-", r"id=[\"']cookiefirst-(?:cookies|policy)[\w-]{0,20}[\"']"),
    ("Cookie-Script report", "cookie-script.com", r"report\.cookie-script\.com"),
    ("Cookie-Script report", "cookiescriptreport", r"data-cookiescriptreport"),
    ("Termly embed", "termly-embed", r"(?:name|class)=[\"']termly-embed"),
    (
        "iubenda embed",
        "iubenda.com/",
        r"iubenda\.com/(?:cookie-policy/\d|privacy-policy/\d{1,12}/cookie-policy)",
    ),
    ("Usercentrics embed", "uc-embed", r"\buc-embed\b"),
    ("Usercentrics embed", "uc-cookie-list", r"uc-cookie-list"),
    ("Osano declaration", "osano-c", r"osano-cookie-(?:policy|disclosure)|osano-cm-disclosure"),
)
_DIALOGS = (
    ("CookieYes script", "_cky", r"_cky(?:Config|Store)\s?="),
    ("CookieYes script", "ckyBannerTemplate", r"ckyBannerTemplate"),
    ("CookieYes script", "cdn-cookieyes.com", r"cdn-cookieyes\.com/client_data"),
    (
        "Cookiebot script",
        "consent.cookiebot.",
        r"consent\.cookiebot\.(?:com|eu)/(?:uc\.js|[\w-]{8,60}/cc\.js)",
    ),
    ("OneTrust script", "otSDKStub", r"otSDKStub\.js"),
    ("iubenda script", "iubenda_cs.js", r"iubenda_cs\.js"),
    ("iubenda script", "_iub.", r"_iub\.csConfiguration"),
    ("Usercentrics script", "usercentrics", r"app\.usercentrics\.eu|usercentrics-cmp"),
    ("Didomi script", "didomi", r"didomiConfig|didomi-notice"),
    ("CookieFirst script", "cookiefirst.com", r"consent\.cookiefirst\.com"),
    ("Borlabs script", "borlabs", r"borlabs-cookie-config|borlabsCookieConfig"),
)
"""Vendor, a piece of text that is looked for first, and the sign around it."""

_PIECES = tuple(piece for _, piece, _ in (*_PLACEHOLDERS, *_DIALOGS))
_AROUND = 130  # characters to either side of the piece
_TRIES = 20  # occurrences of a piece that are looked at


def invisible_declarations(page: Page) -> Iterator[Finding]:
    """Where a script would draw a declaration: ``low`` for a statement's own place, ``info`` for a dialog."""
    seen: set[str] = set()
    pieces = page.holding(_PIECES, (*page.scripts, *page.sheets))
    for severity, signs in (("low", _PLACEHOLDERS), ("info", _DIALOGS)):
        for vendor, piece, sign in signs:
            match = _sign(page.text, piece, sign) if piece in pieces else None
            if match and vendor not in seen:
                seen.add(vendor)
                yield Finding(
                    kind="declaration_not_visible",
                    severity=severity,
                    quote=fold(match[0]),
                    signals=(vendor, "drawn by script"),
                )


def _sign(text: str, piece: str, sign: str) -> re.Match[str] | None:
    """The sign near one of the first occurrences of its piece; plain search is what keeps this cheap."""
    at = text.find(piece)
    for _ in range(_TRIES):
        if at < 0:
            return None
        match = re.search(sign, text[max(0, at - _AROUND) : at + _AROUND])
        if match:
            return match
        at = text.find(piece, at + 1)
    return None
