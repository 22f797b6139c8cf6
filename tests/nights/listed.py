"""Nights on which offices are listed with and without their regions, and pages come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.casting import OFFICE, SITE
from tests.nights.site import OFFICES, cards, page
from tests.nights.theatre import Answer, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.nights.theatre import Night, Told

_NEW: Told = ("text", "added", "site")
_FEES = page("Fees", "<p>Members pay what they can, once a year, and ask the clerk for the account.</p>")


def _visit(*offices: tuple[str, ...]) -> str:
    """A page that lists offices under no region."""
    listed = cards(tuple(("", *office[1:]) for office in offices)).replace("<h2></h2>", "")
    return page("Visit us", f"<p>We like guests, and have tea for them all day long.</p>{listed}")


def _edited(night: Night, old: str, new: str) -> Night:
    return {path: said.replace(old, new) if isinstance(said, str) else said for path, said in night.items()}


def twins() -> Iterator[Case]:
    """An office with its region on one page and without it on another is one office."""

    def case(name: str, *nights: Night, expected: tuple[Told, ...] = ()) -> Case:
        return Case(name=name, group="twins", nights=nights, expected=expected)

    changed, gone = (OFFICE, "changed", "site"), (OFFICE, "removed", "site")
    brussels, tokyo = OFFICES[1], OFFICES[3]
    both = {**SITE, "/visit/": _visit(brussels, tokyo)}
    yield case("a phone on both pages", both, _edited(both, "735 28 50", "735 28 99"), expected=(changed,))
    other = {**both, "/visit/": _visit((*tokyo[:5], "+81 3 6205 9999", tokyo[6]))}
    yield case("a phone on the page without regions", both, other, expected=(changed,))
    alone = {path: html for path, html in both.items() if path != "/contact/"}
    yield case("the list of regions is met later", alone, both, expected=((OFFICE, "added", "site"),) * 3)
    yield case("the page without regions is met later", dict(SITE), both)
    yield case("it leaves one of its pages", both, {**both, "/visit/": _visit(brussels)})
    fewer = tuple(office for office in OFFICES if office is not tokyo)
    closed = {**SITE, "/contact/": page("Our offices", cards(fewer)), "/visit/": _visit(brussels)}
    yield case("it leaves both", both, closed, expected=(gone,))
    regional = tuple((office[0], "Regional Secretariat", *office[2:]) for office in (brussels, tokyo))
    namesakes = {**SITE, "/contact/": page("Our offices", cards(regional)), "/visit/": _visit(regional[1])}
    yield case(
        "one of two namesakes", namesakes, _edited(namesakes, "6205 8415", "6205 9999"), expected=(changed,)
    )


def new_pages() -> Iterator[Case]:
    """What somebody leads to for the first time is new; what a crawl merely reaches is not."""

    def case(name: str, *nights: Night, expected: tuple[Told, ...] = ()) -> Case:
        return Case(name=name, group="new pages", nights=nights, expected=expected)

    led = {**SITE, "/about/": SITE["/about/"].replace("twice a year", '<a href="/fees/">twice a year</a>')}
    yield case("a page that a known page leads to", dict(SITE), {**led, "/fees/": _FEES}, expected=(_NEW,))
    yield case("a night after it was new", dict(SITE), {**led, "/fees/": _FEES}, {**led, "/fees/": _FEES})
    yield case("a page that could not be reached before", dict(led), {**led, "/fees/": _FEES})
    yield case("a page that only a sitemap names", dict(SITE), {**SITE, "/fees/": _FEES})
    rooms = {
        f"/fees/{number}/": page(f"Fees of {number}", f"<p>{number} coins.</p>")
        for number in range(1990, 2000)
    }
    below = "".join(f'<a href="{path}">More</a> ' for path in rooms)
    section = {**led, "/fees/": _FEES.replace("</main>", f"{below}</main>"), **rooms}
    yield case("a section", dict(SITE), section, expected=(_NEW,))
    dated = SITE["/news/"].replace("4 December 2025", '<a href="/news/page/2/">4 December 2025</a>')
    portion = {**SITE, "/news/": dated}
    yield case(
        "a further portion of a list", dict(SITE), {**portion, "/news/page/2/": page("News", "<p>Older.</p>")}
    )
    moved = {**led, "/fees/": _FEES, "/about/": Answer(301, "moved", to="/who/"), "/who/": led["/about/"]}
    before = {**led, "/fees/": _FEES}
    yield case("a page that moved is no new one", before, moved, expected=(("text", "moved", "site"),))
    spam = "<p>ルイヴィトン 財布 専門店。送料無料、最安値、激安セール中。新作 バッグ 人気。</p>" * 3
    shop = {**SITE, "/x7/": page("新作 バッグ", spam)}
    yield case("a page of a hacker's", dict(SITE), shop, expected=(("finding", "added", "site"),))
    drugs = page(
        "Cheap pills", "<p>Buy cheap viagra online, generic cialis, no prescription, fast shipping.</p>" * 2
    )
    yield case(
        "another of a hacker's", dict(SITE), {**SITE, "/x8/": drugs}, expected=(("finding", "added", "site"),)
    )
