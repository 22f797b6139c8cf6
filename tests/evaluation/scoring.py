"""Scores of one page: its truth against the records that were read from it.

A record counts as found when its identity is right: an office by its name or by a telephone number, an email
or a street that it shares with no other; a news item by URL or title; a figure by concept, value and unit; a
cookie by name and category. Everything else is scored field by field among the records found. A value that
the page does not show counts against its field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iclei_scraper.network import Network
from iclei_scraper.records import CookieDeclaration, NewsItem, Office, Statistic
from tests.evaluation.equivalence import (
    alike,
    folded,
    overlap,
    right_city,
    right_street,
    same_category,
    same_duration,
    same_postcode,
    same_teaser,
    same_text,
    same_url,
)
from tests.evaluation.matching import match
from tests.evaluation.tally import Tally
from tests.layouts.model import CookieTruth, LayoutPage, NewsTruth, OfficeTruth, StatisticTruth

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iclei_scraper.items import PageRecords

_SAME_NAME = 0.85
_SAME_TITLE = 0.92
_WHOLE_BODY = 0.9
_OTHERS = {
    "offices": ("statistics", "cookies", "news"),
    "cookies": ("offices", "statistics", "news"),
    "statistics": ("offices", "cookies", "news"),
    "news": ("offices", "cookies"),
    "articles": ("offices", "cookies"),
    "lookalikes": (),
}
"""Kind of a page -> kinds of which it has no records."""


def score_page(page: LayoutPage, records: PageRecords) -> Tally:
    """Score the records of a page; look-alikes must have none of the kinds they forbid."""
    scorers: dict[str, Callable[[LayoutPage, PageRecords, Tally], None]] = {
        "offices": _score_offices,
        "news": _score_news,
        "articles": _score_news,
        "statistics": _score_statistics,
        "cookies": _score_cookies,
        "lookalikes": _score_lookalike,
    }
    tally = Tally(pages=1, unread=bool(records.unread))
    for kind, error in records.unread.items():
        tally.failures.append(f"{kind} parser failed: {error}")
    scorers[page.kind](page, records, tally)
    tally.strays += _strays(page, records)
    tally.strayed = int(bool(tally.strays))
    tally.spoilt = int(tally.false > 0)
    return tally


def _strays(page: LayoutPage, records: PageRecords) -> list[str]:
    found = (record for kind in _OTHERS[page.kind] for record in getattr(records, kind))
    return [_brief(record) for record in found if getattr(record, "title", None) not in page.optional]


def _count(tally: Tally, pairs: int, missed: Sequence[Any], false: Sequence[Any]) -> None:
    tally.found += pairs
    tally.missed += len(missed)
    tally.false += len(false)
    tally.failures += [f"missed {_brief(truth)}" for truth in missed]
    tally.failures += [f"false {_brief(record)}" for record in false]


def _brief(record: Any) -> str:
    match record:
        case OfficeTruth() | Office():
            numbers = getattr(record, "phones", ())
            return f"office {record.name!r} in {record.region!r}: {list(record.emails)} {list(numbers)[:2]}"
        case NewsTruth() | NewsItem():
            return f"news {record.title!r} {record.url} {record.published}"
        case StatisticTruth() | Statistic():
            return f"figure {record.concept} {record.value} {record.unit} {record.context} {record.label!r}"
        case _:
            return f"cookie {record.name!r} in {record.category!r}"


class _Fields:
    """Outcomes of the fields of one pair."""

    def __init__(self, tally: Tally, name: str, ignored: frozenset[str]) -> None:
        self._tally = tally
        self._name = name
        self._ignored = ignored

    def note(self, field: str, want: Any, got: Any, *, right: bool) -> None:
        """Count a value; what neither shows nor claims is not counted."""
        if (not want and not got) or field in self._ignored:
            return
        self._tally.share(field).add(right)
        if not right:
            self._tally.failures.append(f"{field} of {self._name!r}: want {want!r}, got {got!r}")

    def note_set(self, field: str, want: frozenset[Any], got: frozenset[Any]) -> None:
        """Count the members of a set apart."""
        if want or got:
            self._tally.share(field).add(len(want & got), len(want | got))
        if want != got:
            self._tally.failures.append(
                f"{field} of {self._name!r}: want {sorted(map(str, want))}, got {sorted(map(str, got))}"
            )


# Offices -----------------------------------------------------------------------------------------------


def _score_offices(page: LayoutPage, records: PageRecords, tally: Tally) -> None:
    truths = [truth for truth in page.truth if isinstance(truth, OfficeTruth)]
    found = match(truths, records.offices, _office_closeness)
    _count(tally, len(found.pairs), found.missed, found.false)
    network = Network.load()
    for want, got in found.pairs:
        _office_fields(want, got, _Fields(tally, want.name or "", page.ignores), network)


def _numbers(office: Office) -> tuple[frozenset[Any], frozenset[Any]]:
    phones = frozenset((phone.e164 or phone.raw, phone.extension) for phone in office.phones)
    return phones, frozenset((phone.e164 or phone.raw, phone.extension) for phone in office.faxes)


def _office_closeness(want: OfficeTruth, got: Office) -> float:
    phones, faxes = _numbers(got)
    shared = (
        len(want.phones & phones) + len(want.faxes & faxes) + 2 * len(want.emails & frozenset(got.emails))
    )
    if want.street and got.street and folded(want.street) in folded(got.street):
        shared += 1
    least = 0.0 if shared else _SAME_NAME
    name = alike(want.name, got.name, least) if want.name and got.name else 0.0
    if name < _SAME_NAME and not shared:
        return 0.0
    return name * 3 + shared + (0.5 if want.region and got.region else 0)


def _office_fields(want: OfficeTruth, got: Office, fields: _Fields, network: Network) -> None:
    phones, faxes = _numbers(got)
    region = network.region(want.region) if want.region else None
    fields.note("name", want.name, got.name, right=same_text(want.name, got.name))
    fields.note("region", region, got.region, right=same_text(region, got.region))
    fields.note_set("phones", want.phones, phones)
    fields.note_set("faxes", want.faxes, faxes)
    fields.note_set("emails", want.emails, frozenset(got.emails))
    fields.note("country", want.country, got.country, right=want.country == got.country)
    fields.note("website", want.website, got.website, right=same_url(want.website, got.website))
    if not want.lines:
        return  # without an address, a city told by the name is nobody's mistake
    if want.cities:
        fields.note("city", want.cities[0], got.city, right=right_city(got.city or "", want.cities))
    if want.street:
        right = right_street(got.street or "", want.street, want.lines, want.postcode)
        fields.note("street", want.street, got.street, right=right)
    right = same_postcode(want.postcode or "", got.postcode or "")
    fields.note("postcode", want.postcode, got.postcode, right=right)


# News --------------------------------------------------------------------------------------------------


def _score_news(page: LayoutPage, records: PageRecords, tally: Tally) -> None:
    truths = [truth for truth in page.truth if isinstance(truth, NewsTruth)]
    optional = {folded(title) for title in page.optional}
    found = match(truths, records.news, _news_closeness)
    false = [record for record in found.false if folded(record.title) not in optional]
    _count(tally, len(found.pairs), found.missed, false)
    for want, got in found.pairs:
        _news_fields(want, got, _Fields(tally, want.title, page.ignores))


def _news_closeness(want: NewsTruth, got: NewsItem) -> float:
    linked = want.url is not None and got.url is not None and same_url(want.url, got.url)
    title = alike(want.title, got.title, 0.0 if linked else _SAME_TITLE)
    return title + linked if title >= _SAME_TITLE or linked else 0.0


def _news_fields(want: NewsTruth, got: NewsItem, fields: _Fields) -> None:
    fields.note("title", want.title, got.title, right=same_text(want.title, got.title))
    fields.note("url", want.url, got.url, right=same_url(want.url, got.url))
    dated = (want.published, want.precision) if want.published else None
    read = (got.published, got.published_precision) if got.published else None
    right = dated == read or (want.loosely is not None and read == (want.loosely, "month"))
    fields.note("date", dated, read, right=right)
    authors = frozenset(map(folded, want.authors)), frozenset(map(folded, got.authors))
    fields.note_set("authors", *authors)
    fields.note("language", want.language, got.language, right=want.language == got.language)
    if want.kind:
        fields.note("kind", want.kind, got.kind, right=same_text(want.kind, got.kind))
    if want.body is None:
        fields.note("teaser", want.teaser, got.teaser, right=same_teaser(got.teaser or "", want.teaser or ""))
        return
    fields.note("modified", want.modified, got.modified, right=want.modified == got.modified)
    whole = overlap(got.body or "", want.body)
    fields.note("body", f"F1 >= {_WHOLE_BODY}", f"F1 {whole:.2f}", right=whole >= _WHOLE_BODY)


# Figures -----------------------------------------------------------------------------------------------


def _score_statistics(page: LayoutPage, records: PageRecords, tally: Tally) -> None:
    truths = [truth for truth in page.truth if isinstance(truth, StatisticTruth)]
    found = match(truths, records.statistics, _figure_closeness)
    _count(tally, len(found.pairs), found.missed, found.false)
    near = match(found.missed, found.false, _figure_nearness)
    for want, got in [*found.pairs, *near.pairs]:
        fields = _Fields(tally, f"{want.concept} {want.value} {want.context}", page.ignores)
        fields.note("concept", want.concept, got.concept, right=want.concept == got.concept)
        fields.note("value", want.value, got.value, right=want.value == got.value)
        fields.note("unit", want.unit, got.unit, right=want.unit == got.unit)
        fields.note("qualifier", want.qualifiers, got.qualifier, right=got.qualifier in want.qualifiers)
        fields.note("context", want.context, got.context, right=want.context == got.context)
        if want.label:
            fields.note("label", want.label, got.label, right=same_text(want.label, got.label))


def _figure_closeness(want: StatisticTruth, got: Statistic) -> float:
    same = want.concept == got.concept and want.value == got.value and want.unit == got.unit
    return same * (1 + (want.context == got.context))


def _figure_nearness(want: StatisticTruth, got: Statistic) -> float:
    return (want.context == got.context) * ((want.value == got.value) * 2 + (want.concept == got.concept))


# Cookies -----------------------------------------------------------------------------------------------


def _score_cookies(page: LayoutPage, records: PageRecords, tally: Tally) -> None:
    truths = [truth for truth in page.truth if isinstance(truth, CookieTruth)]
    found = match(truths, records.cookies, _cookie_closeness)
    _count(tally, len(found.pairs), found.missed, found.false)
    near = match(found.missed, found.false, lambda want, got: want.name == got.name)
    for want, got in [*found.pairs, *near.pairs]:
        fields = _Fields(tally, want.name, page.ignores)
        fields.note("name", want.name, got.name, right=want.name == got.name)
        fields.note("category", want.category, got.category, right=same_category(want.category, got.category))
        right = same_duration(got.duration or "", want.duration or "")
        fields.note("duration", want.duration, got.duration, right=right)
        right = same_text(want.description, got.description)
        fields.note("description", want.description, got.description, right=right)
        fields.note("provider", want.provider, got.provider, right=same_text(want.provider, got.provider))
        fields.note("type", want.type, got.type, right=same_text(want.type, got.type))


def _cookie_closeness(want: CookieTruth, got: CookieDeclaration) -> float:
    return float(want.name == got.name and same_category(want.category, got.category))


# Look-alikes -------------------------------------------------------------------------------------------


def _score_lookalike(page: LayoutPage, records: PageRecords, tally: Tally) -> None:
    for kind in sorted(page.forbids):
        false: Sequence[Any] = getattr(records, kind)
        tally.false += len(false)
        tally.failures += [f"false {_brief(record)}" for record in false]
