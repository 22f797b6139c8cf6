"""Nights on which lines of the main text differ by themselves, in no block that has a name to tell it by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.nights.casting import SITE
from tests.nights.site import page
from tests.nights.theatre import Case, Night, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_EDIT: Told = ("text", "changed", "site")
_TELLERS = ("keeper", "pilot", "cook", "diver", "clerk", "smith", "rower", "tailor", "ringer", "mason")
_BANNERS = (
    ("Come to the night of the lanterns", "Book a seat"),
    ("Ask for a place in the school of knots", "Ask now"),
    ("Read what the tide has left this year", "Read"),
)


def _tale(number: int) -> str:
    teller = _TELLERS[number]
    return (
        f"<p>The {teller} of quay {chr(65 + number)} opens the gate when the first ferry whistles.</p>"
        f"<p>Nobody asks the {teller} twice, for the answer is long and has a storm in it.</p>"
    )


_PAGES = {f"/tales/{teller}/": page(f"The {teller}", _tale(number)) for number, teller in enumerate(_TELLERS)}


def _night(*turns: Callable[[int, str], str], edit: tuple[str, str] | None = None) -> Night:
    shown: dict[str, str] = {}
    for number, (path, html) in enumerate(_PAGES.items()):
        for turn in turns:
            html = turn(number, html)  # noqa: PLW2901
        shown[path] = html.replace(*edit) if edit else html
    return {**SITE, **shown}


def _counter(night: int) -> Callable[[int, str], str]:
    def turn(number: int, html: str) -> str:
        times = (number * 7919 + night * 104_729) % 90_000 + 100
        return html.replace("</main>", f'<p class="views">Looked at {times} times</p></main>')

    return turn


def _banner(night: int) -> Callable[[int, str], str]:
    def turn(number: int, html: str) -> str:
        said, link = _BANNERS[(number * number + night * (number + 1)) % 3]
        banner = f'<div class="z4"><p>{said}</p><a href="/about/">{link}</a></div>'
        return html.replace("<main>", f"{banner}<main>")

    return turn


def _fee(*fees: int) -> Callable[[int, str], str]:
    return lambda number, html: html.replace(
        "</main>", f"<p>Tickets cost {fees[number % len(fees)]} euros.</p></main>"
    )


def turning() -> Iterator[Case]:
    """Counters and banners without a landmark, an edit beside them, and figures that are edited."""

    def case(name: str, *nights: Night, expected: tuple[Told, ...] = ()) -> Case:
        return Case(name=name, group="turning", nights=nights, expected=expected)

    slip = ("Nobody asks the cook twice", "Nobody asks the cook before noon")
    for name, turns in {
        "a counter in the text": (_counter,),
        "a banner without a landmark in turns": (_banner,),
        "a counter and a banner": (_counter, _banner),
    }.items():
        nights = [_night(*(turn(night) for turn in turns)) for night in range(4)]
        last = _night(*(turn(4) for turn in turns), edit=slip)
        yield case(name, *nights[:2])
        yield case(f"{name}, for several nights", *nights)
        yield case(f"{name}, and an edit", *nights, last, expected=(_EDIT,))
    first, second = _night(_fee(12, 14, 16)), _night(_fee(12, 14, 18))
    yield case("a price on several pages", first, second, expected=(("text", "changed", "template"),))
    moved = ("Nobody asks the mason twice", "Nobody asks the mason on Sundays")
    yield case("an edit without a counter", _night(), _night(edit=moved), expected=(_EDIT,))
    yield from _once()


def _once() -> Iterator[Case]:
    """One edit is one change: of all titles, of all languages, of a line that grew, of an event."""

    def case(name: str, first: Night, second: Night, *expected: Told) -> Case:
        return Case(name=name, group="once", nights=(first, second), expected=tuple(sorted(expected)))

    def turned(night: Night, old: str, new: str) -> Night:
        return {path: str(html).replace(old, new) for path, html in night.items()}

    site = _night()
    shared: Told = ("text", "changed", "template")
    old = " – Harbour Network</title>"
    yield case(
        "another end of every title", site, turned(site, old, " | Harbours of the World</title>"), shared
    )
    yield case("titles get the name of the site", turned(site, old, "</title>"), site, shared)
    foot = turned(site, "</footer>", "<p>Letters are answered within two weeks by the clerk.</p></footer>")
    yield case(
        "a shared line grows", foot, turned(foot, "by the clerk.", "by the clerk. Sundays too."), shared
    )
    spam = ' <a href="https://best-casino-slots.example/">online casino bonus</a></p></footer>'
    yield case(
        "a shared line with spam", foot, turned(foot, "</p></footer>", spam), ("finding", "added", "site")
    )
    languages = {
        f"/{code}{path}": str(html).replace('lang="en"', f'lang="{code}"')
        for code in ("de", "fr", "es")
        for path, html in site.items()
        if path.startswith("/tales/")
    }
    added = turned(languages, "</nav>", ' <a href="/podcast/">Podcast</a></nav>')
    yield case("an entry of the navigation in three languages", languages, added, shared)
    linked = re.compile(r"<header>(.*?)</header>", re.DOTALL)
    logo = {
        path: str(html).replace("<header>", '<header><a href="/">Harbours</a>') for path, html in site.items()
    }
    mark = {path: linked.sub(r'<div class="top">\1</div>', html) for path, html in logo.items()}
    foot = turned(logo, "</footer>", "<p>© 2026 Harbours</p></footer>")
    other = turned(dict(mark), "</footer>", "<p>© 2026 Harbours</p></footer>")
    yield case("a header without its landmark beside a footer with its words", foot, other)
    first, second = (
        _congress(iso, day) for iso, day in (("2027-05-12", "12 May 2027"), ("2027-05-19", "19 May 2027"))
    )
    yield case("the day of an event", {**site, **first}, {**site, **second}, ("news", "changed", "site"))


def _congress(iso: str, day: str) -> Night:
    """An event in a list, and on a page of its own."""
    when = f'<time datetime="{iso}">{day}</time>, Altsund</p>'
    card = f'<article class="event"><h3><a href="/events/congress/">Congress of Harbours</a></h3><p>{when}</article>'
    return {
        "/events/": page("Events", card),
        "/events/congress/": page("Congress of Harbours", _EVENT.format(iso=iso, when=when)),
    }


_EVENT = (
    '<script type="application/ld+json">{{"@context":"https://schema.org","@type":"Event","name":"Congress of '
    'Harbours","startDate":"{iso}","endDate":"{iso}","location":{{"@type":"Place","name":"Altsund"}}}}</script>'
    "<p>Date: {when}<p>Everybody who has ever tied a knot is welcome "
    "at the quay, and those who have not will learn it there.</p>"
)
