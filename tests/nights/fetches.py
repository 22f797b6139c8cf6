"""Nights on which a page answers with something else than itself, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.casting import NEWS, SITE
from tests.nights.site import page
from tests.nights.theatre import Answer, Case, Silence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.nights.theatre import Told

_PASSING: dict[str, str | Answer | Silence] = {
    "an error": Answer(500, "error", "oops"),
    "a gateway that fails": Answer(502, "error", "<h1>502 Bad Gateway</h1>"),
    "unavailable": Answer(503, "error", "<h1>Service Unavailable</h1>"),
    "forbidden": Answer(403, "blocked", "no"),
    "a password asked for": Answer(401, "blocked", "who are you"),
    "too many requests": Answer(429, "throttled", "later"),
    "a body cut off": Answer(200, "truncated", SITE["/contact/"][:400]),
    "an empty body": Answer(200, "empty"),
    "a wall": "<title>Just a moment...</title><p>Checking your browser</p>",
    "a wall in German": "<title>Sicherheitsüberprüfung</title><p>Überprüfen, ob Sie ein Mensch sind</p>",
    "a wall of another make": "<title></title><p>Request unsuccessful. Incapsula incident ID: 1-2</p>",
    "a login": '<title>Log in</title><h1>Log in</h1><form><input type="password"></form>',
    "a login in Spanish": '<title>Acceso</title><h1>Iniciar sesión</h1><form><input type="password"></form>',
    "maintenance": "<title>Maintenance</title><p>Briefly unavailable for scheduled maintenance.</p>",
    "no time left": Silence("no answer within 60 seconds"),
    "a certificate that has ended": Silence("the certificate of network.example has expired"),
    "a connection reset": Silence("the connection was closed"),
}
"""What is no word of the site's, and named when a second night in a row meets it."""
_FETCH: Told = ("text", "changed", "fetch")
_GONE: Told = ("text", "removed", "site")
_MOVED: Told = ("text", "moved", "site")


def fetching() -> Iterator[Case]:
    """Every way of failing: on one night, on two, on three, and back again."""
    for name, fault in _PASSING.items():
        bad = {**SITE, "/contact/": fault}
        yield _nights(f"{name} for one night", dict(SITE), bad)
        yield _nights(f"{name} for two nights", dict(SITE), bad, bad, expected=(_FETCH,))
        yield _nights(f"after {name}", dict(SITE), bad, bad, dict(SITE))
    wall = _PASSING["a wall"]
    everywhere = {path: wall if path != "/" else html for path, html in SITE.items()}
    yield _nights("a wall at all pages but one", dict(SITE), everywhere, everywhere, expected=(_FETCH,))
    yield _nights("a third night behind a wall", dict(SITE), *[{**SITE, "/contact/": wall}] * 3)
    yield from _leaving()
    yield from _garbled()


def _nights(name: str, *nights: dict[str, str | Answer | Silence], expected: tuple[Told, ...] = ()) -> Case:
    return Case(name=name, group="fetch", nights=tuple(dict(night) for night in nights), expected=expected)


def _leaving() -> Iterator[Case]:
    """Answers by which the site says something: a page is gone, or is elsewhere."""
    gone = {
        "a page answers 404": Answer(404, "gone", "none"),
        "a page answers 410": Answer(410, "gone", "none"),
        "a page is sent home": Answer(302, "moved", to="/"),
        "a soft 404": "<title>Page not found</title><h1>Page not found</h1>",
        "a soft 404 in German": "<title>Seite nicht gefunden</title><h1>Seite nicht gefunden</h1>",
        "a soft 404 in Japanese": "<title>ページが見つかりません</title><h1>ページが見つかりません</h1>",
        "a soft 404 in Portuguese": "<title>Página não encontrada</title><h1>Página não encontrada</h1>",
    }
    for name, answer in gone.items():
        bad = {**SITE, "/about/": answer}
        yield _nights(name, dict(SITE), bad, expected=(_GONE,))
        back = (("text", "added", "site"),) if "410" in name else ()  # that was proof at once
        yield _nights(f"{name}, and is back", dict(SITE), bad, dict(SITE), expected=back)
        broken = ("finding", "added", "site")
        linked = {
            **SITE,
            "/news/": SITE["/news/"].replace("</main>", '<p><a href="/about/">Us</a></p></main>'),
        }
        again = {**linked, "/about/": answer}
        yield _nights(f"{name}, where a link leads there", linked, again, again, expected=(broken,))
    there = {**SITE, "/about/": Answer(301, "moved", to="/who-we-are/"), "/who-we-are/": SITE["/about/"]}
    yield _nights("a page is elsewhere", dict(SITE), there, expected=(_MOVED,))
    yield _nights("a page is elsewhere, a night later", dict(SITE), there, there)
    article = {**SITE, "/news/ferries/": Answer(302, "moved", to="/")}
    yield _nights("an article is sent home", dict(SITE), article, expected=((NEWS, "removed", "site"),))


def _garbled() -> Iterator[Case]:
    said = page(
        "Öur öffices with ümlauts", "<p>Rüe Haute und Beäch Röad, für jeden, der gern am Kai söhnt.</p>"
    )
    wrong = {
        "latin": said.encode().decode("latin-1"),
        "lost": said.encode("ascii", "replace").decode().replace("?", "\ufffd"),
    }
    for name, html in wrong.items():
        nights = {**SITE, "/quay/": said}, {**SITE, "/quay/": html}
        yield _nights(f"another character set, {name}", *nights, expected=(_FETCH,))
        yield _nights(f"another character set, {name}, and back", *nights, nights[0])
        yield _nights(f"another character set, {name}, again", *nights, nights[1])
