"""What stands beside an office's values: links that do something, its region, distances, labels below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

if TYPE_CHECKING:
    from collections.abc import Callable

    from iclei_scraper.records import Office


@dataclass(frozen=True)
class Told:
    """An invented office."""

    name: str
    region: str
    street: str
    place: str
    country: str
    phone: str
    fax: str
    email: str


TOLD = (
    Told(
        *("Altsund Office", "Baltic Region", "Harbour Street 12", "20095 Hamburg", "Germany"),
        *("+49 40 300512-0", "+49 40 300512-99", "altsund@harbour-towns.net"),
    ),
    Told(
        *("Liaison Office Porto", "Southern Europe", "Rua das Flores 210", "4050-262 Porto", "Portugal"),
        *("+351 22 339 4100", "+351 22 339 4199", "porto@harbour-towns.net"),
    ),
    Told(
        *("Nairobi Resource Centre", "East Africa", "Kimathi Street 40", "00100 Nairobi", "Kenya"),
        *("+254 20 271 8000", "+254 20 271 8099", "nairobi@harbour-towns.net"),
    ),
)
CODES = {"Germany": "DE", "Portugal": "PT", "Kenya": "KE"}


def read(main: str) -> list[Office]:
    style = "<style>.vh{position:absolute;width:1px;height:1px;overflow:hidden}</style>"
    text = f'<html lang="en"><title>Contact</title>{style}<main><h1>Our offices</h1>{main}</main></html>'
    return list(parse_offices(Page("https://www.harbour-towns.net/contact/", text)))


def digits(text: str) -> str:
    return "+" + "".join(filter(str.isdigit, text))


def agree(markup: Callable[[Told], str], *, region: bool) -> None:
    found = read("".join(map(markup, TOLD)))
    assert [(it.name, it.region if region else None, it.street, it.country, it.emails) for it in found] == [
        (it.name, it.region if region else None, it.street, CODES[it.country], (it.email,)) for it in TOLD
    ]
    for office, told in zip(found, TOLD, strict=True):
        assert [number.e164 for number in office.phones] == [digits(told.phone)]
        assert [number.e164 for number in office.faxes] == [digits(told.fax)]


def address(told: Told) -> str:
    return f"{told.street}<br>{told.place}<br>{told.country}"


def rows(told: Told, row: str, act: str) -> str:
    """Rows of label, value and what can be done with it."""

    def link(verb: str, hidden: str) -> str:
        return act.format(v=verb, u=verb.lower(), h=hidden)

    return "".join(
        row.format(k=key, v=value, a=action)
        for key, value, action in (
            ("Region", told.region, ""),
            ("Address", address(told), link("Map", f"(of the {told.name})")),
            ("Telephone", told.phone, link("Call", f"the {told.name}")),
            ("Fax", told.fax, ""),
            ("Email", told.email, link("Change", f"address of {told.name}")),
        )
    )


ROWS = (
    ("<h2>{n}</h2><dl>{r}</dl>", '<div class="r"><dt>{k}</dt><dd>{v}</dd><dd class="acts">{a}</dd></div>'),
    ("<table><caption>{n}</caption>{r}</table>", '<tr><th scope="row">{k}</th><td>{v}</td><td>{a}</td></tr>'),
    ("<h3>{n}</h3><div>{r}</div>", "<div><div>{k}</div><div>{v}</div><div>{a}</div></div>"),
)
ACTIONS = (
    '<a href="/{u}">{v}<span class="vh"> {h}</span></a>',
    '<a href="/{u}">{v}<span class="said-only"> {h}</span></a>',
    '<a href="/{u}"><span class="sr-only">{h}: </span>{v}</a>',
)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(("whole", "row"), ROWS)
def test_a_link_that_says_the_name_again_is_no_office(whole: str, row: str, action: str) -> None:
    agree(lambda told: whole.format(n=told.name, r=rows(told, row, action)), region=True)


NAMES = (
    '<h3>{n}</h3><p class="small">{r}</p>',
    "<h3>{n} <small>{r}</small></h3>",
    "<h3>{n}<br><small>{r}</small></h3>",
    '<div class="h"><strong>{n}</strong><span>{r}</span></div>',
    "<h3>{n}</h3><h4>{r}</h4>",
)
FAR = (
    "<h3>{n} <span>3.2 km</span></h3>",
    '<div><h3>{n}</h3><span class="d">12 km</span></div>',
    "<h3>{n}</h3><p>3.2 km away</p>",
    "<div><b>{n}</b> <i>(3,2 km)</i></div>",
    '<div class="name">{n}</div><div>約1.2キロ</div>',
)


@pytest.mark.parametrize("head", [*NAMES, *FAR])
def test_region_and_distance_below_a_name_are_no_street(head: str) -> None:
    def markup(told: Told) -> str:
        numbers = f"Tel. {told.phone}<br>Fax {told.fax}<br>{told.email}"
        shown = head.format(n=told.name, r=told.region)
        return f"<div>{shown}<p>{address(told)}</p><p>{numbers}</p></div>"

    agree(markup, region=head in NAMES)


def test_a_region_over_several_offices_is_not_the_first_ones_own() -> None:
    one, two, _ = TOLD
    parts = (f"<h4>{it.name}</h4><p>{address(it)}<br>{it.phone}</p>" for it in (one, two))
    found = read(f"<h2>Harbour Secretariat</h2><h3>East Asia</h3>{''.join(parts)}")
    assert [office.region for office in found] == ["East Asia", "East Asia"]


DRAWN = '<svg role="img" viewBox="0 0 9 9"><title>{k}</title><path d="M0 0h9"/></svg>'
LABELLED = (
    '<div class="x"><div class="v">{v}</div><div class="l">{k}</div></div>',
    "<div>{v}<br><small>{k}</small></div>",
    '<div><strong>{v}</strong><small style="display:block">{k}</small></div>',
    "<figure><p>{v}</p><figcaption>{k}</figcaption></figure>",
    '<p class="value">{v}</p><p class="label">{k}</p>',
    f"<p>{DRAWN} {{v}}</p>",
    f"<div><span>{DRAWN}</span><span>{{v}}</span></div>",
)


@pytest.mark.parametrize("pattern", LABELLED)
@pytest.mark.parametrize(
    "words", [("Telephone", "Fax"), ("Telefon", "Telefax"), ("電話", "ファックス"), ("전화", "팩스")]
)
def test_a_label_below_its_value_or_in_a_drawing(pattern: str, words: tuple[str, str]) -> None:
    def markup(told: Told) -> str:
        pairs = zip((*words, "Email"), (told.phone, told.fax, told.email), strict=True)
        shown = "".join(pattern.format(k=key, v=value) for key, value in pairs)
        return f"<section><h2>{told.name}</h2><p>{address(told)}</p>{shown}</section>"

    agree(markup, region=False)


@pytest.mark.parametrize(
    "line", ["{k} {v}", "<span>{k}</span><ul role=group><li role=treeitem>{v}</li></ul>"]
)
def test_the_branches_of_a_tree_are_no_titles(line: str) -> None:
    def markup(told: Told) -> str:
        items = [told.street, told.place.partition(" ")[2], told.country]
        pairs = (("Phone", told.phone), ("Fax", told.fax), ("Email", told.email))
        items += [line.format(k=key, v=value) for key, value in pairs]
        shown = "".join(f"<li role=treeitem>{item}</li>" for item in items)
        office = f"<li role=treeitem aria-expanded=false><span>{told.name}</span><ul role=group>{shown}</ul>"
        region = f"<li role=treeitem aria-expanded=true>{told.region}<ul role=group>{office}</ul>"
        return f"<ul role=tree>{region}</ul>"

    agree(markup, region=True)
    assert [office.city for office in read("".join(map(markup, TOLD)))] == ["Hamburg", "Porto", "Nairobi"]
