"""What an answer means: a page, a page that moved or is gone, or no page at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from iclei_scraper.http.bodies import body_kind
from iclei_scraper.http.marks import DATALOSS, RAW_HEADERS
from iclei_scraper.values.lasting.set_cookie import without_value
from iclei_scraper.values.wording.urls import canonical_url

if TYPE_CHECKING:
    from scrapy.http import Response

OK, UNCHANGED, MOVED, GONE, BLOCKED = "ok", "unchanged", "moved", "gone", "blocked"
SOFT_404, LOGIN, BOT_WALL, MAINTENANCE = "soft_404", "login", "bot_wall", "maintenance"
"""Pages that answer with success and are not themselves, see :mod:`iclei_scraper.parsers.pretence`."""
THROTTLED, ERROR, TRUNCATED, EMPTY, NOT_A_PAGE = "throttled", "error", "truncated", "empty", "not_a_page"
CHARSET = "charset"
"""A page whose letters came in another character set than before: found where it is kept."""

READ = frozenset({OK, UNCHANGED})
"""Outcomes after which it is known what the page says."""

HARMLESS = frozenset({OK, UNCHANGED, MOVED, GONE, BLOCKED, NOT_A_PAGE, SOFT_404, LOGIN})
"""Outcomes that tell something of the site and do not spoil a crawl."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LOGIN_PAGE = re.compile(
    r"/(?:wp-login\.php|(?:user/|users/|account/)?(?:log-?in|log-?on|sign-?in)|anmelden|anmeldung|connexion"
    r"|iniciar-sesion|acceso|entrar|accedi|sso|saml)(?:\.\w{2,5})?(?:[/?#]|$)",
    re.IGNORECASE,
)
_GUARD = re.compile(r"sgcaptcha|/cdn-cgi/|validate\.perfdrive\.com|/captcha(?:[/?.#]|$)", re.IGNORECASE)
_BY_STATUS = {304: UNCHANGED, 401: BLOCKED, 403: BLOCKED, 451: BLOCKED, 404: GONE, 410: GONE, 429: THROTTLED}


def outcome_of(response: Response) -> str:
    """What a response to a request for a page means, in one of this module's words."""
    status = response.status
    if status in _REDIRECTS and response.headers.get("Location"):
        return _sent_to(response)
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if not 200 <= status < 300:  # noqa: PLR2004  # success
        return ERROR
    if DATALOSS in response.flags:
        return TRUNCATED
    kind = body_kind(response.body, header(response, "Content-Type"))
    return {"html": OK, "empty": EMPTY}.get(kind, NOT_A_PAGE)


def _sent_to(response: Response) -> str:
    """What a redirect means: an address that asks who is there is no page's new one."""
    target = redirect_target(response) or ""
    for kind, place in ((LOGIN, _LOGIN_PAGE), (BOT_WALL, _GUARD)):
        if place.search(target) and not place.search(response.url):
            return kind
    return MOVED


def redirect_target(response: Response) -> str | None:
    """Absolute address that a redirect leads to; ``None`` where it names none that can be one."""
    location = header(response, "Location")
    if location is None:
        return None
    try:
        return canonical_url(urljoin(response.url, location.strip()))
    except ValueError:
        return None


def header(response: Response, name: str) -> str | None:
    """A header's first value as text."""
    raw = response.headers.get(name)
    if raw is None:
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:  # some servers write paths in their own encoding
        return raw.decode("latin-1")


def headers_of(response: Response) -> tuple[tuple[str, str], ...]:
    """All headers in order, names as received where our own handler fetched it; no value of a cookie."""
    raw = response.meta.get(RAW_HEADERS)
    if not isinstance(raw, tuple):
        raw = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in values
        )
    return tuple(
        (name, without_value(value) if name.lower() == "set-cookie" else value) for name, value in raw
    )
