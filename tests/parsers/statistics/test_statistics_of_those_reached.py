"""For whom something was done are no population, whatever word calls them; nor are roles."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page


def _row(
    first: str, language: str, others: tuple[str, str], title: str = "Our impact"
) -> dict[float | None, str]:
    boxes = "".join(
        f"<div class=stat><span>{value}</span><p>{label}</p></div>"
        for value, label in zip(("1,250", "12", "9"), (first, *others), strict=True)
    )
    page = read_page(
        f"<html lang={language}><head><title>Heron Trust</title></head><body><main><h1>Heron Trust</h1>"
        f"<h2>{title}</h2><div class=stats>{boxes}</div></main></body></html>",
        "https://heron-trust.example/about/",
    )
    return {it.value: it.concept for it in page.statistics}


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Lives reached", "other"),
        ("Lives changed through clinics", "other"),
        ("People reached", "other"),
        ("Souls touched", "other"),
        ("People represented", "population"),
        ("Individuals", "population"),
    ],
)
def test_those_reached_are_no_population(label: str, concept: str) -> None:
    assert _row(label, "en", ("Projects", "Countries")) == {1250: concept, 12: "projects", 9: "countries"}


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("资深合伙人", "other"),
        ("受益人", "other"),
        ("创始人", "other"),
        ("城市的人", "population"),
        ("居民", "population"),
    ],
)
def test_a_role_is_no_population(label: str, concept: str) -> None:
    found = _row(label, "zh", ("项目", "国家"), "数据一览")
    assert found == {1250: concept, 12: "projects", 9: "countries"}


@pytest.mark.parametrize(
    ("labels", "read"),
    [
        (("Google-Bewertung", "Rezensionen", "Instagram-Follower"), False),
        (("Beratungen im Jahr", "Ausstellungen", "Werkstätten"), True),
    ],
)
def test_what_others_think_of_a_house_is_no_figure_in_the_singular_either(
    labels: tuple[str, ...], *, read: bool
) -> None:
    boxes = "".join(
        f"<div><strong>{value}</strong><span>{label}</span></div>"
        for value, label in zip(("48" if read else "4,8 ★", "92", "11.500"), labels, strict=True)
    )
    page = read_page(
        "<html lang=de><head><title>Über uns | Atelier Weidenhof</title></head><body><main>"
        f"<h1>Über Atelier Weidenhof</h1><div class=proof-row>{boxes}</div></main></body></html>",
        "https://atelier-weidenhof.example/ueber-uns/",
    )
    assert bool(page.statistics) == read
