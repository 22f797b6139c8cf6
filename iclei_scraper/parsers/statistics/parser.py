"""Both ways a page states figures, put together."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.drawn.data import find_data_rows
from iclei_scraper.parsers.statistics.drawn.unknown import find_unknown_rows
from iclei_scraper.parsers.statistics.figures.ages import is_age
from iclei_scraper.parsers.statistics.figures.counters import Counter, concepts_of, unit_of
from iclei_scraper.parsers.statistics.figures.listed import is_distance
from iclei_scraper.parsers.statistics.house.own import Own
from iclei_scraper.parsers.statistics.layouts.lines import read_lines
from iclei_scraper.parsers.statistics.layouts.pulled import gather_pulled
from iclei_scraper.parsers.statistics.rows import find_rows
from iclei_scraper.parsers.statistics.sentences.prose import parse_prose, rest_of_taglines
from iclei_scraper.parsers.statistics.verdict.accept import is_claim, of_another_section
from iclei_scraper.parsers.statistics.verdict.alone import tells_age
from iclei_scraper.parsers.statistics.verdict.announced import announced, is_of_fact_sheet
from iclei_scraper.parsers.statistics.verdict.boxes import adds, claimed_by_set
from iclei_scraper.parsers.statistics.verdict.rivals import without_rivals
from iclei_scraper.parsers.statistics.verdict.somebody_else import is_led_by_aim, of_another_body
from iclei_scraper.parsers.statistics.words.others_count import GUARANTEE
from iclei_scraper.parsers.statistics.words.words import FOREIGN_PLACE
from iclei_scraper.records import Evidence, Statistic
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.counting.concepts import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_CONTACT = frozenset({"phone", "phone+fax", "fax", "email", "web", "address", "street", "postcode"})
_LISTS = frozenset({"table", "dl", "ul", "ol"})
_DIALLED = re.compile(r"(?<![\w+])\+\d{1,3}[\s./()-]{1,3}\(?\d[\d\s./()-]{5,}")
"""An international telephone number, not the "+" of "2,500 +"."""
_TAUGHT = re.compile(
    r"/(?:learn|lernen|apprendre|aprender|imparare|quiz|courses?|cursos?|cours|corsi|kurse|tools?|outils|werkzeuge"
    r"|herramientas|strumenti|ferramentas|studies|studien|etudes|estudios|estudos|studi)/[^?#]|/search(?![^/?#])",
    re.IGNORECASE,
)
"""The address of a lesson, a calculator, a study, what is found."""
_SEPARATORS = re.compile(r"[\W_]+")


def parse_statistics(page: Page) -> Iterator[Statistic]:
    """Claims of the site's own organisation about its size, in the page's order: counters, then prose.

    A counter whose digits are nowhere in the page has the value ``None``. What the site's own name is,
    the page tells (its title, its host name); no name of any network is built in.
    """
    foreign = _is_foreign(page.url)
    own = Own(page)
    others: list[Counter] = []
    found = list(_counter_rows(page, own, others, foreign=foreign))
    yield from (statistic for row in without_rivals(found, own) for statistic in _statistics(page, row))
    told: defaultdict[int, set[float | None]] = defaultdict(set)
    for counter in chain(*found, others):
        for line in (counter.line, counter.label_line):
            if line.block:
                told[line.block.index].add(counter.quantity.value if counter.quantity else None)
    if not foreign:
        yield from rest_of_taglines(page, own, told)
    stated = frozenset(
        it.quantity.value
        for row in found
        for it, concept in zip(row, concepts_of(row), strict=True)
        if concept == "members" and it.quantity is not None
    )
    yield from parse_prose(page, own, frozenset(told), foreign=foreign, stated=stated)


def _is_foreign(url: str) -> bool:
    """The address is that of a project, an event, a price list."""
    path = url.partition("//")[2].partition("/")[2][:200]
    if _TAUGHT.search(f"/{path}"):
        return True
    return FOREIGN_PLACE.search(_SEPARATORS.sub(" ", path)) is not None


def _counter_rows(page: Page, own: Own, others: list[Counter], *, foreign: bool) -> Iterator[list[Counter]]:
    """Rows of claims; ``others`` is given those of somebody else, which no sentence may claim again."""
    lines = read_lines(page)
    taken: set[HtmlElement] = set()
    told: set[tuple[HtmlElement, str]] = set()

    def accept(row: list[Counter]) -> bool:
        return is_claim(row, foreign=foreign) and not any(of_another_section([it]) for it in row[1:])

    claimed: dict[HtmlElement | None, list[Counter]] = {}
    sure: list[list[Counter]] = []
    refused: list[list[Counter]] = []
    for found in _of_lists(gather_pulled(find_rows(lines, own), accept)):
        row = [it for it in found if not (_figure(it) in told or _is_contact(it) or _is_no_count(it.label))]
        if row and (of_another_body(row, page, own) or is_led_by_aim(row, page)):
            others += row
            continue
        if not row:
            continue
        labels = {counter.label_line.element for counter in row}
        if labels <= taken:
            continue
        holder = _list_around(row[0])
        beside = claimed.get(holder, []) if holder is not None else []
        claims = row
        if not is_claim(row, foreign=foreign) and not (
            (beside and adds(row, beside) and is_claim([*beside, *row], foreign=foreign))
            or (not foreign and (is_of_fact_sheet(row, own) or tells_age(row, own)))
        ):
            claims = announced(row, own, foreign=foreign) or [
                it for it in row if not foreign and is_of_fact_sheet([it], own)
            ]
        if claims:
            taken |= labels
            told.update(map(_figure, claims))  # a sentence below the label of a figure is no other label
            claimed[holder] = [*beside, *claims]
            sure.append(claims)
            yield claims
        elif of_another_section(row):
            others += row
        else:
            refused.append(row)
    yield from claimed_by_set([] if foreign else refused, sure)
    drawn = [
        claims
        for row in find_data_rows(page)
        if (claims := row if is_claim(row, foreign=foreign) else announced(row, own, foreign=foreign))
    ]
    yield from drawn
    if not drawn:
        taken |= {counter.label_line.element for counter in others}
        yield from (row for row in find_unknown_rows(lines, taken) if is_claim(row, foreign=foreign))


def _figure(counter: Counter) -> tuple[HtmlElement, str]:
    """What is read once: the figure, and where it stands."""
    return counter.line.element, counter.raw


def _of_lists(rows: list[list[Counter]]) -> list[list[Counter]]:
    """Rows with the surest of one list or table first, which the others can lean on."""
    most: dict[HtmlElement, tuple[int, bool]] = {}
    for row in rows:
        holder = _list_around(row[0]) if row else None
        if holder is not None:
            most[holder] = max(most.get(holder, (0, False)), _sureness(row))
    if not most:
        return rows
    order = {id(row): place for place, row in enumerate(rows)}
    return sorted(
        rows, key=lambda row: (order[id(row)] if not row or _leads(row, most) else len(rows), order[id(row)])
    )


def _sureness(row: list[Counter]) -> tuple[int, bool]:
    """How many figures a row has, and whether labels stand apart from them."""
    return len(row), row[0].line is not row[0].label_line


def _leads(row: list[Counter], most: dict[HtmlElement, tuple[int, bool]]) -> bool:
    holder = _list_around(row[0])
    return holder is None or _sureness(row) == most[holder]


def _list_around(counter: Counter) -> HtmlElement | None:
    """The list or table whose facts a counter is one of."""
    return next((it for it in reversed(counter.line.path) if it.tag in _LISTS), None)


def _is_contact(counter: Counter) -> bool:
    """The label announces a telephone number or the like, or the figure is a part of one."""
    return label_of(counter.label) in _CONTACT or _DIALLED.search(counter.line.text) is not None


def _is_no_count(label: str) -> bool:
    """Whether a figure tells how far away something is, how old somebody is, how long a guarantee lasts."""
    return is_distance(label) or is_age(label) or GUARANTEE.search(label) is not None


def _statistics(page: Page, row: list[Counter]) -> Iterator[Statistic]:
    for counter, concept in zip(row, concepts_of(row), strict=True):
        quantity = counter.quantity
        if concept is None and (quantity is None or quantity.like_year or not counter.label):
            continue
        at_least = "+" in counter.raw
        yield Statistic(
            concept=concept or OTHER,
            label=counter.label,
            value=quantity.value if quantity else None,
            unit=unit_of(counter),
            qualifier=quantity.qualifier if quantity else "at_least" if at_least else "exact",
            raw=counter.raw,
            context="counter",
            evidence=_evidence(page, counter),
        )


def _evidence(page: Page, counter: Counter) -> tuple[Evidence, ...]:
    label = Evidence(field="label", quote=counter.label, xpath=page.xpath(counter.label_line.element))
    if counter.quantity is None:
        return (label,)
    return (Evidence(field="value", quote=counter.raw, xpath=page.xpath(counter.line.element)), label)
