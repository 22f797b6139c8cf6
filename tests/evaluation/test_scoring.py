"""The scores tell what is right from what is missed, invented or wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iclei_scraper.items import PageRecords
from iclei_scraper.records import CookieDeclaration, NewsItem, Office, Phone, Statistic
from tests.evaluation.scoring import score_page
from tests.layouts.making import make_page
from tests.layouts.model import CookieTruth, LayoutPage, NewsTruth, OfficeTruth, StatisticTruth
from tests.layouts.rendering import templates


def _page(kind: str) -> LayoutPage:
    return make_page(templates(kind)[0], 2)


def _perfect(page: LayoutPage) -> PageRecords:
    """What a reader without fault would say of a page."""
    said: dict[str, list[object]] = {"offices": [], "news": [], "statistics": [], "cookies": []}
    for truth in page.truth:
        match truth:
            case OfficeTruth():
                said["offices"].append(_office(truth))
            case NewsTruth():
                said["news"].append(_news(truth))
            case StatisticTruth():
                said["statistics"].append(_figure(truth))
            case CookieTruth():
                said["cookies"].append(_cookie(truth))
    return PageRecords(url=page.url, **{kind: tuple(records) for kind, records in said.items()})


def _office(truth: OfficeTruth) -> Office:
    phones, faxes = (
        tuple(Phone(raw=number, e164=number, extension=extension) for number, extension in sorted(numbers))
        for numbers in (truth.phones, truth.faxes)
    )
    return Office(
        name=truth.name,
        street=truth.street,
        city=truth.cities[0] if truth.cities else None,
        postcode=truth.postcode,
        country=truth.country,
        phones=phones,
        faxes=faxes,
        emails=tuple(truth.emails),
        website=truth.website,
    )


def _news(truth: NewsTruth) -> NewsItem:
    return NewsItem(
        title=truth.title,
        url=truth.url,
        kind=truth.kind,
        published=truth.published,
        published_precision=truth.precision,
        modified=truth.modified,
        teaser=truth.teaser,
        body=truth.body,
        authors=truth.authors,
        language=truth.language,
    )


def _figure(truth: StatisticTruth) -> Statistic:
    return Statistic(
        concept=truth.concept,
        label=truth.label,
        value=truth.value,
        unit=truth.unit,
        qualifier=truth.qualifiers[0],
        context=truth.context,
    )


def _cookie(truth: CookieTruth) -> CookieDeclaration:
    return CookieDeclaration(
        name=truth.name,
        category=truth.category,
        duration=truth.duration,
        description=truth.description,
        type=truth.type,
        provider=truth.provider,
    )


@pytest.mark.parametrize("kind", ["offices", "news", "articles", "statistics", "cookies"])
def test_a_faultless_reading_scores_everything(kind: str) -> None:
    page = _page(kind)
    tally = score_page(page, _perfect(page))
    shares = {name: share.value for name, share in tally.fields.items() if name != "region"}
    assert (tally.f1, tally.missed, tally.false) == (1, 0, 0)
    assert set(shares.values()) == {1}


@pytest.mark.parametrize("kind", ["offices", "news", "articles", "statistics", "cookies"])
def test_an_empty_reading_scores_nothing(kind: str) -> None:
    page = _page(kind)
    tally = score_page(page, PageRecords(url=page.url))
    assert (tally.recall, tally.f1) == (0, 0)
    assert tally.missed == len(page.truth)


def test_what_is_invented_costs_precision() -> None:
    page = _page("cookies")
    said = _perfect(page)
    tally = score_page(page, replace(said, cookies=(*said.cookies, CookieDeclaration(name="made_up"))))
    assert tally.recall == 1
    assert tally.precision < 1
    assert tally.spoilt


def test_a_wrong_value_costs_its_field_alone() -> None:
    page = _page("cookies")
    said = _perfect(page)
    wrong = tuple(replace(cookie, duration="P99Y") for cookie in said.cookies)
    tally = score_page(page, replace(said, cookies=wrong))
    assert tally.f1 == 1
    assert tally.share("duration").value == 0
    assert tally.share("description").value == 1


def test_a_number_that_is_no_office_s_costs_the_field_of_numbers() -> None:
    page = _page("offices")
    said = _perfect(page)
    more = Phone(raw="+49 30 1234567", e164="+49301234567")
    offices = tuple(replace(office, phones=(*office.phones, more)) for office in said.offices)
    tally = score_page(page, replace(said, offices=offices))
    assert tally.f1 == 1
    assert tally.share("phones").value < 1


def test_a_record_of_another_kind_is_a_stray() -> None:
    page = _page("offices")
    counted = Statistic(concept="members", label="cities", value=5, context="counter")
    assert score_page(page, _perfect(page)).strays == []
    assert len(score_page(page, replace(_perfect(page), statistics=(counted,))).strays) == 1


def test_a_record_on_a_look_alike_spoils_it() -> None:
    page = _page("lookalikes")
    clean = score_page(page, PageRecords(url=page.url))
    spoilt = score_page(page, PageRecords(url=page.url, offices=(Office(name="Desk"),)))
    assert (clean.clean, spoilt.clean) == (1, 0)
    assert spoilt.false == 1
