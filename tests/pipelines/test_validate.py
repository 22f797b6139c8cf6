"""A record is what its type promises, or it is refused with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from iclei_scraper.items import Capture, FetchFailure, PageItem, PageRecords
from iclei_scraper.normalise.validity import validate
from iclei_scraper.records import (
    CookieCategory,
    CookieDeclaration,
    Feature,
    Finding,
    LegalLink,
    NewsItem,
    Office,
    Phone,
    SocialLink,
    Statistic,
)
from pipelines.validate import ValidatePipeline
from tests.archive.conftest import FIRST_NIGHT

URL = "https://example.org/"


def claim(**more: Any) -> Statistic:
    return Statistic(**{"concept": "members", "label": "cities", "value": 1, "raw": "1", **more})


GOOD = {
    "offices": [
        Office(name="Bonn", phones=(Phone(raw="0228 97", e164=None),), emails=("a.b+c@x-y.example",)),
        Office(address=("Street 1",), country="DE", website="http://[2001:db8::1]/"),
        Office(city="東京", phones=(Phone(raw="+81 3", e164="+81312345678", extension="309"),)),
    ],
    "news": [
        NewsItem(title="Trams"),
        NewsItem(title="Trams", published="2026-02-28", published_precision="day", modified="2026-03-01"),
        NewsItem(title="Trams", published="2026-02", published_precision="month", language="pt"),
        NewsItem(
            title="Trams", published="2026", published_precision="year", modified="2026-03-01T10:00:00+01:00"
        ),
    ],
    "statistics": [claim(), claim(value=None, raw=""), claim(value=0.5, unit="percent", qualifier="about")],
    "cookies": [
        CookieDeclaration(name="_ga_*", duration=duration)
        for duration in (None, "session", "persistent", "P11M", "P1Y1M4D", "PT30M", "P2W", "P0D", "PT0.5S")
    ],
    "cookie_categories": [CookieCategory(name="Necessary", always_enabled=True)],
    "features": [Feature(kind="member", name="Malmö, Sweden")],
    "social": [SocialLink(network="LinkedIn", url=URL)],
    "legal": [LegalLink(label="Imprint", url=URL)],
    "findings": [Finding(kind="contradiction", severity="low")],
}

BAD = [
    ("offices", Office(region="Europe"), "neither name nor address"),
    ("offices", Office(name=" "), "name: empty"),
    ("offices", Office(name="x" * 3000), "name: 3000 characters"),
    ("offices", Office(name="Bonn", phones=(Phone(raw="1", e164="0049 228"),)), "no E.164 number"),
    ("offices", Office(name="Bonn", phones=(Phone(raw="1", e164="+0228123"),)), "no E.164 number"),
    ("offices", Office(name="Bonn", faxes=(Phone(raw=""),)), "faxes: empty"),
    ("offices", Office(name="Bonn", phones=(Phone(raw="1", extension="x9"),)), "extension"),
    ("offices", Office(name="Bonn", emails=("A@b.example",)), "lower case"),
    ("offices", Office(name="Bonn", emails=("nobody at example",)), "emails"),
    ("offices", Office(name="Bonn", country="Germany"), "country"),
    ("offices", Office(name="Bonn", website="www.example.org"), "no absolute URL"),
    ("offices", Office(name="Bonn", website="http://[broken"), "no absolute URL"),
    ("offices", Office(name="Bonn", website="javascript:void(0)"), "no absolute URL"),
    ("news", NewsItem(title=""), "title: empty"),
    ("news", NewsItem(title="Trams", url="/news/"), "url"),
    ("news", NewsItem(title="Trams", published="2026-02-30", published_precision="day"), "published"),
    ("news", NewsItem(title="Trams", published="30.10.2026", published_precision="day"), "published"),
    ("news", NewsItem(title="Trams", published="2026-02", published_precision="day"), "does not fit"),
    ("news", NewsItem(title="Trams", modified="yesterday"), "modified"),
    ("news", NewsItem(title="Trams", language="English"), "language"),
    ("news", NewsItem(title="Trams", body="x" * 3_000_000), "body: 3000000 characters"),
    ("statistics", claim(value=float("nan")), "no number"),
    ("statistics", claim(value=float("inf")), "no number"),
    ("statistics", claim(raw=" "), "without the text"),
    ("statistics", claim(unit="euro"), "unit"),
    ("statistics", claim(context="footer"), "context"),
    ("statistics", claim(qualifier="roughly"), "qualifier"),
    ("statistics", claim(concept=""), "concept"),
    ("cookies", CookieDeclaration(name=""), "name: empty"),
    *[
        ("cookies", CookieDeclaration(name="_ga", duration=duration), "ISO 8601")
        for duration in ("11 months", "P", "PT", "P1YT", "1Y", "P1D2M", "Session")
    ],
    ("cookie_categories", CookieCategory(name=""), "name"),
    ("features", Feature(kind="city", name="Malmö"), "kind"),
    ("features", Feature(kind="member", name=" "), "name"),
    ("social", SocialLink(network="LinkedIn", url=""), "url"),
    ("legal", LegalLink(label="", url=URL), "label"),
    ("findings", Finding(kind="x", severity="fatal"), "severity"),
]


@pytest.mark.parametrize("attribute", GOOD)
def test_what_keeps_its_promises_passes_as_it_is(attribute: str) -> None:
    records = PageRecords(url=URL, **{attribute: tuple(GOOD[attribute])})  # type: ignore[arg-type]
    kept, rejects = validate(records)
    assert [reject.reason for reject in rejects] == []
    assert kept is records


@pytest.mark.parametrize(("attribute", "record", "reason"), BAD)
def test_what_does_not_is_refused_and_spoils_nothing_else(attribute: str, record: Any, reason: str) -> None:
    good = GOOD[attribute][0]
    kept, (reject,) = validate(PageRecords(url=URL, **{attribute: (good, record, good)}))  # type: ignore[arg-type]
    assert reason in reject.reason
    assert getattr(kept, attribute) == (good, good)
    assert reject.record
    assert len(reject.reason) < 300


def test_all_that_is_wrong_with_a_record_is_said() -> None:
    office = Office(name="Bonn", country="Germany", website="x", emails=("?",))
    (reject,) = validate(PageRecords(url=URL, offices=(office,)))[1]
    assert reject.reason.count("; ") == 2


def test_the_station_adds_rejects_to_the_item() -> None:
    capture = Capture(url=URL, site="x", status=200, headers=(), body=b"", fetched_at=FIRST_NIGHT)
    item = PageItem(capture=capture, records=PageRecords(url=URL, offices=(Office(region="Europe"),)))
    passed = ValidatePipeline().process_item(item)
    assert passed is item
    assert item.records is not None
    assert item.records.offices == ()
    assert [reject.kind for reject in item.rejects] == ["office"]


def test_other_items_pass() -> None:
    failure = FetchFailure(url=URL, site="x", reason="y", failed_at=FIRST_NIGHT)
    assert ValidatePipeline().process_item(failure) is failure
    capture = Capture(url=URL, site="x", status=404, headers=(), body=b"", fetched_at=FIRST_NIGHT)
    missing = PageItem(capture=capture, outcome="gone")
    assert ValidatePipeline().process_item(missing) is missing
