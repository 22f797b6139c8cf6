"""Invented offices, and ways to lay them out that share nothing but what they say."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from iclei_scraper import read_page
from iclei_scraper.network import Network
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from iclei_scraper.records import Finding, Office

URL = "https://www.harbour-towns.org/contact/"


@dataclass(frozen=True, kw_only=True)
class Invented:
    """An office, its address by lines, and what should be read from it."""

    region: str
    name: str
    lines: tuple[str, ...] = ()
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: str | None = None
    phone: str | None = None
    e164: str | None = None
    fax: str | None = None
    fax_e164: str | None = None
    email: str | None = None
    website: str | None = None

    @property
    def said(self) -> list[str]:
        """Its contact values with labels."""
        labels = {"Tel.": self.phone, "Fax": self.fax, "E-mail": self.email, "Web": self.website}
        return [f"{label}: {value}" for label, value in labels.items() if value]


OFFICES = (
    Invented(
        region="Europe",
        name="Lakeside Secretariat",
        lines=("Seestraße 12", "79098 Freiburg", "Germany"),
        street="Seestraße 12",
        postcode="79098",
        city="Freiburg",
        country="DE",
        phone="+49 761 555 01-20",
        e164="+497615550120",
        fax="+49 761 555 01-29",
        fax_e164="+497615550129",
        email="lakeside@harbour-towns.org",
    ),
    Invented(
        region="Europe",
        name="Lund Office",
        lines=("Box 1105", "221 04 Lund, Sweden"),
        street="Box 1105",
        postcode="221 04",
        city="Lund",
        country="SE",
        email="lund@harbour-towns.org",
        website="www.harbour-towns.se",
    ),
    Invented(
        region="Oceania",
        name="Pacific Desk",
        lines=("8 Coral Street", "Suva, Fiji"),
        street="8 Coral Street",
        city="Suva",
        country="FJ",
    ),
    Invented(
        region="Oceania",
        name="Southern Cross Office",
        lines=("Level 3, 46 Flinders Lane", "Melbourne VIC 3000", "Australia"),
        street="Level 3, 46 Flinders Lane",
        postcode="3000",
        city="Melbourne",
        country="AU",
        phone="+61 3 9555 0134",
        e164="+61395550134",
    ),
)


def read(html: str, url: str = URL) -> tuple[tuple[Office, ...], tuple[Finding, ...]]:
    """The offices of a page, merged, and the findings."""
    return merge_offices(parse_offices(Page(url, html)), Network.load())


def offices_in(html: str, url: str = URL) -> tuple[Office, ...]:
    """The offices of a page."""
    return read(html, url)[0]


def by_region(offices: Iterable[Invented]) -> list[tuple[str, list[Invented]]]:
    """The offices under their headings."""
    return [(region, list(members)) for region, members in groupby(offices, lambda office: office.region)]


# Layouts -----------------------------------------------------------------------------------------------


def cards(offices: Iterable[Invented]) -> str:
    """A heading for a region, a card for an office, a paragraph for a line."""
    return "".join(
        f"<section><h2>{region}</h2><div class='grid'>"
        + "".join(
            f"<article class='card'><h3>{office.name}</h3>"
            + "".join(f"<p>{line}</p>" for line in (*office.lines, *office.said))
            + "</article>"
            for office in members
        )
        + "</div></section>"
        for region, members in by_region(offices)
    )


def hashed_divs(offices: Iterable[Invented]) -> str:
    """Nothing but divs whose class names say nothing."""
    return "".join(
        f"<div class='sc-b{number}x'><div class='sc-k9'>{region}</div>"
        + "".join(
            f"<div class='sc-q1'><div class='sc-t4'>{office.name}</div>"
            + "".join(f"<div class='sc-u7'>{line}</div>" for line in (*office.lines, *office.said))
            + "</div>"
            for office in members
        )
        + "</div>"
        for number, (region, members) in enumerate(by_region(offices))
    )


def one_block(offices: Iterable[Invented]) -> str:
    """A paragraph for a region, lines broken, names bold."""
    return "".join(
        f"<h4>{region}</h4><p>"
        + "<br><br>".join(
            "<br>".join([f"<strong>{office.name}</strong>", *office.lines, *office.said])
            for office in members
        )
        + "</p>"
        for region, members in by_region(offices)
    )


def line_per_paragraph(offices: Iterable[Invented]) -> str:
    """Word-processor style: every line a paragraph, names bold, an empty one between offices."""
    return "".join(
        f"<p><b><u>{region}</u></b></p><p>&nbsp;</p>"
        + "".join(
            f"<p><b>{office.name}</b></p>"
            + "".join(f"<p>{line}</p>" for line in (*office.lines, *office.said))
            + "<p>&nbsp;</p>"
            for office in members
        )
        for region, members in by_region(offices)
    )


def table(offices: Iterable[Invented]) -> str:
    """A row an office, a column a field."""
    rows = "".join(
        f"<tr><td>{office.region}</td><td>{office.name}</td><td>{'<br>'.join(office.lines)}</td>"
        f"<td>{office.phone or '–'}</td><td>{office.fax or ''}</td><td>{office.email or ''}</td>"
        f"<td>{office.website or ''}</td></tr>"
        for office in offices
    )
    heads = ("Region", "Office", "Address", "Telephone", "Fax", "E-mail", "Website")
    return f"<table><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}</table>"


def definitions(offices: Iterable[Invented]) -> str:
    """A definition list a region."""
    return "".join(
        f"<h3>{region}</h3><dl>"
        + "".join(
            f"<dt>{office.name}</dt>" + "".join(f"<dd>{line}</dd>" for line in (*office.lines, *office.said))
            for office in members
        )
        + "</dl>"
        for region, members in by_region(offices)
    )


def accordion(offices: Iterable[Invented]) -> str:
    """Panels behind buttons, closed at first."""
    return "".join(
        f"<div><button aria-expanded='false' aria-controls='p{number}'>{region}</button>"
        f"<div id='p{number}' hidden>"
        + "".join(
            f"<div class='o'><h4>{office.name}</h4><address>{'<br>'.join(office.lines)}</address>"
            f"<ul>{''.join(f'<li>{line}</li>' for line in office.said)}</ul></div>"
            for office in members
        )
        + "</div></div>"
        for number, (region, members) in enumerate(by_region(offices))
    )


def tabs(offices: Iterable[Invented]) -> str:
    """A strip of tabs over panels that name them by id only."""
    groups = by_region(offices)
    strip = "".join(
        f"<li><a href='#r{number}' role='tab'>{region}</a></li>" for number, (region, _) in enumerate(groups)
    )
    panels = "".join(
        f"<div id='r{number}' role='tabpanel'>"
        + "".join(
            f"<div><h5>{office.name}</h5><p>{'<br>'.join((*office.lines, *office.said))}</p></div>"
            for office in members
        )
        + "</div>"
        for number, (_, members) in enumerate(groups)
    )
    return f"<ul>{strip}</ul>{panels}"


def tag_soup(offices: Iterable[Invented]) -> str:
    """Fonts, capitals, and elements that nobody closes."""
    return "".join(
        f"<CENTER><FONT SIZE=5><B>{region}</B></FONT></CENTER><P>"
        + "".join(
            f"<FONT FACE=Arial><B>{office.name}</B><BR>{'<BR>'.join((*office.lines, *office.said))}<P>"
            for office in members
        )
        for region, members in by_region(offices)
    )


LAYOUTS: tuple[Callable[[Iterable[Invented]], str], ...] = (
    cards,
    hashed_divs,
    one_block,
    line_per_paragraph,
    table,
    definitions,
    accordion,
    tabs,
    tag_soup,
)


def told_on(
    body: str,
    url: str = URL.rstrip("/"),
    *,
    lang: str = "en",
    title: str = "Contact",
    head: str = "",
    foot: str = "",
) -> list[dict[str, object]]:
    """The offices of a page of one part, as the contract has them."""
    html = (
        f'<html lang="{lang}"><head><title>{title}</title>{head}</head>'
        f"<body><main>{body}</main>{foot and f'<footer>{foot}</footer>'}</body></html>"
    )
    offices: list[dict[str, object]] = read_page(html.encode(), url).to_dict()["offices"]
    return offices


def page(body: str, *, heading: str = "Our offices") -> str:
    """A page around a list: a menu before it, a legal line after it."""
    menu = "".join(f"<li><a href='/{word}/'>{word.title()}</a></li>" for word in ("news", "about", "join"))
    return (
        f"<html><head><title>{heading} | Harbour Towns</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><h1>{heading}</h1><p>We work close to the people.</p>{body}</main>"
        "<footer><p>© 2026 Harbour Towns. All rights reserved.</p></footer></body></html>"
    )


NAME = "<h3>Harbour Office</h3>"
"""Heading of an office."""


def office_of(lines: str, *, url: str = "https://www.harbour-towns.org/contact/") -> Office:
    """The one office that these lines make."""
    found = offices_in(page(f"<div>{NAME}{lines}</div>"), url)
    assert len(found) == 1, [office.name for office in found]
    return found[0]
