"""Nights on which the program or the fetching did something."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iclei_scraper.items import PageRecords
    from iclei_scraper.records import Office
    from tests.nights.theatre import Case, Told

from tests.nights.casting import SITE, case
from tests.nights.site import COOKIES

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
    yield from _single_fields(broken, lost)
    yield from _whole_kinds(broken, lost)


def _single_fields(broken: Callable[..., Case], lost: Told) -> Iterator[Case]:
    """One field of every record is lost, or read from the wrong place."""

    def office(name: str, *expected: Told, **values: object) -> Case:
        return broken(
            name,
            lambda it: changed(it, offices=tuple(changed(one, **values) for one in it.offices)),
            *expected,
        )

    yield office("no email is read", lost, emails=())
    yield office("no address is read", lost, address=(), street=None, city=None, postcode=None)
    yield office("no region is read", region=None)
    yield broken("numbers of neighbours are read", _numbers_of_neighbours, lost)
    yield broken(
        "names are cut",
        lambda it: _offices(it, lambda one: changed(one, name=(one.name or "")[:-1] or None)),
        lost,
    )
    yield broken(
        "figures are read tenfold",
        lambda it: changed(
            it, statistics=tuple(changed(one, value=(one.value or 0) * 10) for one in it.statistics)
        ),
        lost,
    )
    yield broken(
        "lifetimes are not read",
        lambda it: changed(
            it, cookies=tuple(changed(one, duration=None, duration_raw=None) for one in it.cookies)
        ),
        lost,
    )
    yield broken(
        "categories are invented",
        lambda it: changed(
            it, cookies=tuple(changed(one, category="Cookie statement") for one in it.cookies)
        ),
        *[("cookie", "moved", "parser")] * len(COOKIES),
    )
    yield broken(  # what is usual is not known on the second night
        "dates are not read",
        lambda it: _news(it, published=None, published_precision=None, published_raw=None),
    )
    yield broken("bodies are not read", lambda it: _news(it, body=None), lost)
    yield broken(
        "titles are read with their dates",
        lambda it: changed(
            it,
            news=tuple(
                changed(one, title=f"{one.title} {one.published_raw or ''}".strip()) for one in it.news
            ),
        ),
        lost,
    )


def _whole_kinds(broken: Callable[..., Case], lost: Told) -> Iterator[Case]:
    """Records are read where there are none, or not read where there are."""
    yield broken("no figure is read", lambda it: changed(it, statistics=()), lost)
    yield broken(
        "no story of a listing is read",
        lambda it: changed(it, news=() if it.url.endswith("/news/") else it.news),
        lost,
    )
    yield broken(
        "no article is read", lambda it: changed(it, news=tuple(one for one in it.news if not one.body)), lost
    )
    yield broken("no profile is read", lambda it: changed(it, social=()), ("link", "removed", "parser"))
    yield broken("no legal page is read", lambda it: changed(it, legal=()), ("link", "removed", "parser"))
    yield broken("no link is read", lambda it: changed(it, anchors=()))
    yield broken("no text is read", lambda it: changed(it, text=None))
    yield broken("the text fails", lambda it: changed(it, text=None, unread={"text": "ValueError"}))
    yield broken("nothing around the text is read", lambda it: changed(it, surroundings={}))


def _offices(records: PageRecords, turn: Callable[[Office], Office]) -> PageRecords:
    return changed(records, offices=tuple(map(turn, records.offices)))


def _numbers_of_neighbours(records: PageRecords) -> PageRecords:
    numbers = [office.phones for office in records.offices]
    turned = zip(records.offices, numbers[1:] + numbers[:1], strict=True)
    return changed(records, offices=tuple(changed(office, phones=phones) for office, phones in turned))


def _news(records: PageRecords, **values: object) -> PageRecords:
    return changed(records, news=tuple(changed(item, **values) for item in records.news))  # type: ignore[arg-type]
