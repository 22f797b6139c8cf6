"""Nights on which the program or the fetching did something."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import TYPE_CHECKING

from tests.nights.theatre import Answer, Case, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.items import PageRecords

from tests.nights.casting import SITE, case

# What the program did -----------------------------------------------------------------------------------------


def lost() -> Iterator[Case]:
    def broken(name: str, misread: Callable[[PageRecords], PageRecords], *expected: Told) -> Case:
        return case(
            "parser",
            name,
            {path: html + "<!-- x -->" for path, html in SITE.items()},
            *expected,
            misread=misread,
        )

    lost = ("finding", "added", "parser")
    yield broken("no office is read", lambda it: changed(it, offices=()), lost)
    yield broken("one office is not read", lambda it: changed(it, offices=it.offices[:-1]), lost)
    yield broken("no cookie is read", lambda it: changed(it, cookies=()), lost)
    yield broken("one cookie is not read", lambda it: changed(it, cookies=it.cookies[1:]), lost)
    yield broken(
        "one figure is not read",
        lambda it: changed(
            it, statistics=it.statistics[1:] if it.url.endswith("example/") else it.statistics
        ),
        lost,
    )
    numberless = lambda it: changed(it, offices=tuple(changed(office, phones=()) for office in it.offices))  # noqa: E731
    yield broken("no number is read", numberless, lost)
    yield broken("a parser fails", lambda it: changed(it, offices=(), unread={"office": "ValueError"}))


def fetching() -> Iterator[Case]:
    faults = {
        "an error": Answer(500, "error", "oops"),
        "forbidden": Answer(403, "blocked", "no"),
        "too many requests": Answer(429, "throttled", "later"),
        "a body cut off": Answer(200, "truncated", SITE["/contact/"][:400]),
        "an empty body": Answer(200, "empty"),
        "a file in its place": Answer(200, "not_a_page", "%PDF-1.7"),
        "a wall": "<title>Just a moment...</title><p>Checking your browser</p>",
        "a login": '<title>Log in</title><h1>Log in</h1><form><input type="password"></form>',
        "maintenance": "<title>Maintenance</title><p>Briefly unavailable for scheduled maintenance.</p>",
    }
    for name, fault in faults.items():
        if name != "a file in its place":
            yield case("fetch", name, {"/contact/": fault})
    yield case(
        "fetch",
        "a soft 404",
        {"/about/": "<title>Page not found</title><h1>Page not found</h1>"},
        ("text", "removed", "site"),
    )
    garbled = (
        SITE["/contact/"]
        .replace("Rue Haute", "Rüe Haute")
        .replace("Beach", "Beäch")
        .replace("Our offices", "Öur öffices with ümlauts")
    )
    wrong = garbled.encode().decode("latin-1")
    nights = ({**SITE, "/contact/": garbled}, {**SITE, "/contact/": wrong})
    yield Case(
        name="another character set", group="fetch", nights=nights, expected=(("text", "changed", "fetch"),)
    )
