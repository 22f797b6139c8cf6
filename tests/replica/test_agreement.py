"""Comparing a reading with the expectations: each kind of slip is told, and nothing else."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from iclei_scraper.replica import expected
from iclei_scraper.replica.agreement import differences

HOME = "https://iclei.org/"


def _perfect(url: str) -> dict[str, Any]:
    """The JSON of a reading that finds everything, made from the expectations themselves."""
    told = deepcopy(expected(url))
    for office in told["offices"]:
        for name in ("street", "city", "postcode", "country"):
            value = office.get(name)
            office[name] = value[0] if isinstance(value, list) else value
    for item in told["news"]:
        for name in ("kind", "published_raw", "authors", "teaser", "published", "published_precision"):
            value = item.setdefault(name, None)
            if isinstance(value, list) and name != "authors":
                item[name] = value[0]
    for claim in told["statistics"]:
        claim["qualifier"] = (
            claim["qualifier"][0] if isinstance(claim["qualifier"], list) else claim["qualifier"]
        )
    for entry in told["contradictions"]:
        record = entry["record"]
        told["findings"].append({**entry, "record": record[-1] if isinstance(record, list) else record})
    return told


@pytest.mark.parametrize(
    "url",
    [HOME, "https://iclei-europe.org/news/", "https://japan.iclei.org/ja/news/", "https://icleikorea.org/"],
)
def test_a_perfect_reading_agrees(url: str) -> None:
    assert differences(_perfect(url), expected(url)) == {}


def test_an_empty_reading_misses_everything() -> None:
    kinds = "offices news statistics cookies cookie_categories features findings".split()
    nothing: dict[str, Any] = {kind: [] for kind in kinds}
    found = differences({**nothing, "links": {"social": [], "legal": []}}, expected(HOME))
    counts = {kind: sum(line.startswith("missing") for line in lines) for kind, lines in found.items()}
    assert counts["offices"] == 25
    assert counts["news"] == 11
    assert counts["cookies"] == 12  # six rows and six categories
    assert counts["features"] == 2
    assert counts["findings"] >= 4


def _first(name: str) -> Any:
    return lambda read: read[name].pop(0)


def _set(name: str, position: int, /, **values: Any) -> Any:
    return lambda read: read[name][position].update(values)


@pytest.mark.parametrize(
    ("slip", "kind", "words"),
    [
        (_first("offices"), "offices", "missing ICLEI World Secretariat"),
        (
            lambda read: read["offices"].append({**read["offices"][0], "name": "Shop"}),
            "offices",
            "extra Shop",
        ),
        (_set("offices", 3, country="KP"), "offices", "country 'KP'"),
        (_set("offices", 3, phones=[]), "offices", "phones"),
        (_set("offices", 3, emails=["a@example.org"]), "offices", "emails"),
        (_set("offices", 3, places=["header"]), "offices", "places"),
        (_first("news"), "news", "missing Our most popular"),
        (_set("news", 8, published="2025-11-15"), "news", "published '2025-11-15'"),
        (_set("news", 8, kind="News"), "news", "kind"),
        (_set("statistics", 0, value=2501), "statistics", "missing"),
        (_set("statistics", 0, qualifier="about"), "statistics", "qualifier about"),
        (_set("cookies", 0, duration="P1Y"), "cookies", "missing"),
        (_first("features"), "features", "missing"),
        (_first("findings"), "findings", "missing injected_content"),
        (lambda read: read["links"]["legal"].pop(), "links", "missing"),
    ],
)
def test_each_slip_is_told(slip: Any, kind: str, words: str) -> None:
    read = _perfect(HOME)
    slip(read)
    found = differences(read, expected(HOME))
    assert list(found) == [kind]
    assert any(words in line for line in found[kind])


def test_numbers_of_an_outdated_form_may_be_read_or_not() -> None:
    read = _perfect(HOME)
    manila = next(office for office in read["offices"] if office["name"] == "Southeast Asia Secretariat")
    for number in manila["phones"]:
        number["e164"] = None
    assert differences(read, expected(HOME)) == {}
