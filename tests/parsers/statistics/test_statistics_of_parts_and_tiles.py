"""Signs in boxes of their own, tiles that are links, charts, broken lines; houses and harm of others."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

URL = "https://lantern-forum.example/about/"


def figures(
    body: str, language: str = "en", title: str = "Lantern Forum"
) -> list[tuple[str, float | None, str]]:
    page = read_page(
        f"<html lang={language}><head><title>About us – {title}</title></head><body><main>"
        f"<h1>About us</h1>{body}</main><footer><p>© 2026 {title}</p></footer></body></html>",
        URL,
    )
    return [(it.concept, it.value, it.qualifier) for it in page.statistics]


COUNTED = (("Member towns", 1204), ("Countries", 86), ("Offices", 17))
CONCEPTS = ("members", "countries", "offices")


def test_a_sign_in_a_box_beside_the_start_value_belongs_to_the_end() -> None:
    boxes = "".join(
        f"<div><div data-start=0 data-end={number}><div><span>0</span><span>+</span></div></div>"
        f"<p>{label}</p></div>"
        for label, number in COUNTED
    )
    told = [(concept, number, "at_least") for concept, (_, number) in zip(CONCEPTS, COUNTED, strict=True)]
    assert figures(f"<h2>Our reach</h2><div>{boxes}</div>") == told


@pytest.mark.parametrize("linked", [0, 1])
def test_tiles_of_which_some_are_links_are_one_row(linked: int) -> None:
    tiles = ""
    for place, (label, number) in enumerate(COUNTED):
        said = f"<span>{number}<span>+</span></span> <span>{label}</span>"
        tiles += f"<a href=/list/{place}>{said}</a>" if place % 2 == linked else f"<div>{said}</div>"
    assert [it[:2] for it in figures(f"<section><div>{tiles}</div></section>")] == [
        (concept, number) for concept, (_, number) in zip(CONCEPTS, COUNTED, strict=True)
    ]


def test_a_chart_tells_its_figures_to_those_without_it() -> None:
    items = "".join(f"<li>{label}: {number}</li>" for label, number in COUNTED)
    body = f"<h2>Facts and figures</h2><canvas><ul>{items}</ul></canvas>"
    assert [it[:2] for it in figures(body)] == [
        (concept, number) for concept, (_, number) in zip(CONCEPTS, COUNTED, strict=True)
    ]


@pytest.mark.parametrize("broken", ['<br class="d-none d-lg-block">', "<br>"])
@pytest.mark.parametrize(
    ("language", "first", "rest", "value"),
    [
        ("en", "We work with ", "1,204 member towns.", 1204),
        ("it", "La nostra ", "rete di 1.204 città impara dalla pratica.", 1204),
        ("de", "Unser Netzwerk ", "verbindet 1.204 Städte in aller Welt.", 1204),
        ("en", "Lantern ", "Forum links 1,204 member towns.", 1204),
    ],
)
def test_a_sentence_that_a_designer_has_broken_is_one(
    broken: str, language: str, first: str, rest: str, value: int
) -> None:
    assert ("members", value) in {it[:2] for it in figures(f"<p>{first}{broken}{rest}</p>", language)}


def test_lines_of_a_list_are_no_sentence() -> None:
    body = "<p>Our team<br>meets 40 cities<br>for tea</p>"
    assert figures(body) == []
    assert figures("<p>Harbour<br>Forum links 1,204 member towns.</p>") == []


@pytest.mark.parametrize(
    ("language", "heading", "labels"),
    [
        ("en", "Northport Airport in figures", ("countries served", "people employed at the airport")),
        ("de", "Flughafen Nordhafen in Zahlen", ("Länder im Flugplan", "Beschäftigte am Flughafen")),
        ("ja", "数字で見るノースポート空港", ("就航国", "空港で働く人")),
        ("en", "The opera house in figures", ("countries of origin", "members of the choir")),
        ("fr", "L’opéra en chiffres", ("pays d’origine", "membres du chœur")),
    ],
)
def test_a_house_with_walls_counts_for_itself(language: str, heading: str, labels: tuple[str, ...]) -> None:
    boxes = "".join(f"<div><b>{60 * (place + 1)}</b><i>{it}</i></div>" for place, it in enumerate(labels))
    body = f"<h2>{heading}</h2><div>{boxes}</div>"
    assert figures(body, language) == []


def test_the_house_of_the_site_counts_for_itself() -> None:
    boxes = "<div><b>60</b><i>Countries</i></div><div><b>1,200</b><i>Members</i></div>"
    for heading in ("Northport Museum in figures", "The museum in figures"):
        body = f"<h2>{heading}</h2><div>{boxes}</div>"
        assert [it[0] for it in figures(body, title="Northport Museum")] == ["countries", "members"]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ("People affected", "People displaced", "Districts affected")),
        ("fr", ("Personnes touchées", "Personnes déplacées", "Districts touchés")),
        ("pt", ("Pessoas afetadas", "Pessoas deslocadas", "Distritos afetados")),
    ],
)
def test_what_a_flood_has_done_is_no_figure_of_the_house(language: str, labels: tuple[str, ...]) -> None:
    boxes = "".join(
        f"<article><h3>{it}</h3><div>{9000 + place}</div><div>+ 9 % since</div></article>"
        for place, it in enumerate(labels)
    )
    assert (
        figures(f"<section><h1>Floods in the delta: key figures</h1><div>{boxes}</div></section>", language)
        == []
    )
