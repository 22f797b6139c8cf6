"""Nights after many others, by which the archive knows what is usual on the site."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import TYPE_CHECKING

from tests.nights.casting import COOKIE, OFFICE, SITE
from tests.nights.site import COOKIES, LISTING, OFFICES, cards, cookie_table, page
from tests.nights.theatre import Case, Night, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.items import PageRecords

_WEEK = 6
"""Nights on which the site is as it usually is."""
LOST = ("finding", "added", "parser")


def _redrawn(number: int) -> Night:
    """Other bytes and the same words, so that every page is read again."""
    return {path: html.replace("<main>", f'<main data-night="{number}">') for path, html in SITE.items()}


def _after(
    name: str,
    *nights: Night,
    expected: tuple[Told, ...] = (),
    misread: Callable[[PageRecords], PageRecords] | None = None,
    faulty: int = 1,
    healed: int = 0,
) -> Case:
    """A week of nights as usual, then these: of each only what is different."""
    usual = [_redrawn(number) for number in range(_WEEK)]
    last = [{**_redrawn(_WEEK + number), **night} for number, night in enumerate(nights)]
    return Case(
        name=name,
        group="floors",
        nights=(*usual, *last),
        expected=tuple(sorted(expected)),
        misread=misread or (lambda records: records),
        faulty=faulty if misread else 0,
        healed=healed,
    )


def _numberless(records: PageRecords) -> PageRecords:
    return changed(records, offices=tuple(changed(office, phones=()) for office in records.offices))


def _few_offices(records: PageRecords) -> PageRecords:
    return changed(records, offices=records.offices[:2])


def _dateless(records: PageRecords) -> PageRecords:
    blank = {"published": None, "published_precision": None, "published_raw": None}
    return changed(records, news=tuple(changed(item, **blank) for item in records.news))


def _endless(records: PageRecords) -> PageRecords:
    blank = {"duration": None, "duration_raw": None}
    return changed(records, cookies=tuple(changed(cookie, **blank) for cookie in records.cookies))


def _placeless(records: PageRecords) -> PageRecords:
    return changed(records, offices=tuple(changed(it, city=None, country=None) for it in records.offices))


def _without(*fields: int) -> Night:
    """The contact page, whose offices no longer show these values."""
    return {
        "/contact/": page(
            "Our offices",
            cards(
                tuple(tuple("" if at in fields else value for at, value in enumerate(it)) for it in OFFICES)
            )
            .replace("<br>T: <br>", "<br>")
            .replace("<br><br>", "<br>"),
        )
    }


_HALF = {"/contact/": page("Our offices", cards(OFFICES[:2]))}
_FEW_COOKIES = {"/cookies/": page("Cookie statement", cookie_table(COOKIES[:1]))}
_OTHER_NEWS = {
    "/news/": page(
        "News",
        LISTING.replace("roofs/", "bees/")
        .replace("Roofs that drink the rain", "Bees on the town hall")
        .replace("12 January 2026", "2 March 2026"),
    )
}


def floors() -> Iterator[Case]:
    yield _after("nothing but other bytes", {})
    yield from _misread()
    yield from _words_alone()
    yield from _honest()


def _misread() -> Iterator[Case]:
    yield _after("no number is read", {}, expected=(LOST,), misread=_numberless)
    yield _after("no number is read for three nights", {}, {}, {}, misread=_numberless, faulty=3)
    yield _after("numbers are read again", {}, {}, {}, misread=_numberless, faulty=2, healed=1)
    yield _after("offices are read again", {}, {}, {}, misread=_few_offices, faulty=2, healed=1)
    yield _after("most offices are not read", {}, expected=(LOST,), misread=_few_offices)
    yield _after("most offices are not read for three nights", {}, {}, {}, misread=_few_offices, faulty=3)
    yield _after("neither city nor country is read", {}, expected=(LOST,), misread=_placeless)
    yield _after("no date of a listing or an article is read", {}, expected=(LOST,), misread=_dateless)
    yield _after("no lifetime of a cookie is read", {}, expected=(LOST,), misread=_endless)
    yield _after(
        "numbers without their labels",
        {"/contact/": SITE["/contact/"].replace("T: +", '<i class="icon"></i> +')},
        expected=(LOST,),
        misread=_numberless,
    )


def _chopped(offices: tuple[tuple[str, ...], ...] = OFFICES) -> str:
    """The words of the offices in their order, each in a box of its own."""
    said, region = [], None
    for office in offices:
        values = office[1:] if office[0] == region else office
        region = office[0]
        said += [word for value in values for word in value.replace("T: ", "").split()]
    return "".join(f"<span>{word}</span> " for word in said)


def _contact(html: str) -> Night:
    return {"/contact/": page("Our offices", html)}


def _with(office: int, field: int, value: str) -> tuple[tuple[str, ...], ...]:
    """The offices, one with another value."""
    turned = [list(entry) for entry in OFFICES]
    turned[office][field] = value
    return tuple(map(tuple, turned))


def _words_alone() -> Iterator[Case]:
    """Nights on which the markup is another and nobody edited a word, and edits that only look so."""
    labelled = cards().replace("T: ", "").replace("E: ", "")
    plain = _contact(labelled)
    chopped = _contact(_chopped())
    number = _contact(_chopped(_with(2, 5, "+27 21 202 9999")))
    whole = _contact(cards(_with(2, 5, "+27 21 202 9999")).replace("T: ", "").replace("E: ", ""))
    edited = (OFFICE, "changed", "site")
    yield _after("words in boxes of their own", plain, chopped, expected=(LOST,))
    yield _after("words in boxes for three nights", plain, chopped, chopped, chopped)
    yield _after("words in boxes and together again", plain, chopped, plain)
    yield _after(
        "a number edited while words stood in boxes",
        plain,
        chopped,
        number,
        number,
        whole,
        expected=(edited,),
    )
    swapped = tuple((*it[:5], OFFICES[{0: 1, 1: 0}.get(at, at)][5], it[6]) for at, it in enumerate(OFFICES))
    yield _after("two numbers change places", _contact(cards(swapped)), expected=(edited, edited))
    yield _after("offices in another order", _contact(cards(OFFICES[::-1])))
    behind = SITE["/contact/"].replace(
        '<a href="mailto:suva@network.example">suva@network.example</a>',
        '<a href="mailto:{}@network.example">Write to us</a>',
    )
    yield _after(
        "an address behind a link",
        {"/contact/": behind.format("suva")},
        {"/contact/": behind.format("fiji")},
        expected=(edited,),
    )


def _honest() -> Iterator[Case]:
    gone, edited = (OFFICE, "removed", "site"), (OFFICE, "changed", "site")
    yield _after("most offices close", _HALF, expected=(LOST,))
    yield _after("most offices have closed", _HALF, _HALF, expected=(gone,) * 3)
    yield _after("most offices have closed for long", _HALF, _HALF, _HALF)
    yield _after(
        "numbers that were not read and then dropped",
        {},
        _without(5),
        expected=(edited,) * len(OFFICES),
        misread=_numberless,
        faulty=2,
    )
    yield _after(
        "most offices were not read and then close",
        {},
        _HALF,
        _HALF,
        expected=(gone,) * 3,
        misread=_few_offices,
        faulty=3,
    )
    yield _after("the site drops its numbers", _without(5), expected=(edited,) * len(OFFICES))
    yield _after("the site drops its emails", _without(6), expected=(edited,) * len(OFFICES))
    yield _after(
        "one office closes", {"/contact/": page("Our offices", cards(OFFICES[:-1]))}, expected=(gone,)
    )
    yield _after(
        "most cookies are dropped", _FEW_COOKIES, _FEW_COOKIES, expected=((COOKIE, "removed", "site"),) * 3
    )
    yield _after("an article takes another's place", _OTHER_NEWS, expected=(("news", "added", "site"),))
