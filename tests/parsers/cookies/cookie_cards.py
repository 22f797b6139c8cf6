"""Cookie declarations without a table: a card, a list or an accordion for each cookie, its name on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.parsers.cookies.cookie_content import Cookie, Statement

CARDS: dict[str, Callable[[Statement], str]] = {}


def card(function: Callable[[Statement], str]) -> Callable[[Statement], str]:
    CARDS[function.__name__] = function
    return function


def pairs(s: Statement, cookie: Cookie) -> list[tuple[str, str]]:
    _, provider, purpose, duration, *_ = s.heads
    return [(provider, cookie.provider), (purpose, cookie.purpose), (duration, cookie.lasting)]


def sections(s: Statement, one: Callable[[Cookie], str], level: str = "h2", around: str = "{}") -> str:
    return "".join(
        f"<{level}>{category}</{level}>{around.format(''.join(map(one, cookies)))}"
        for category, cookies in s.sections()
    )


@card
def headings_over_lines(s):
    return sections(
        s,
        lambda c: f"<h3>{c.name}</h3>" + "".join(f"<p>{label}: {value}</p>" for label, value in pairs(s, c)),
    )


@card
def headings_over_definitions(s):
    return sections(
        s,
        lambda c: (
            f"<h3><code>{c.name}</code></h3><dl>"
            + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in pairs(s, c))
            + "</dl>"
        ),
    )


@card
def summaries_in_summaries(s):
    return "".join(
        f"<details><summary>{category}</summary>"
        + "".join(
            f"<details><summary>{c.name}</summary><div>"
            + "".join(f"<div><span>{label}</span><span>{value}</span></div>" for label, value in pairs(s, c))
            + "</div></details>"
            for c in cookies
        )
        + "</details>"
        for category, cookies in s.sections()
    )


@card
def summaries_with_the_provider(s):
    return sections(
        s,
        lambda c: (
            f"<details><summary><b>{c.name}</b> <span>{c.provider}</span></summary>"
            f"<p>{c.purpose}</p><p><span>{s.heads[3]}</span> <span>{c.lasting}</span></p></details>"
        ),
    )


@card
def cards_of_two_divs(s):
    return sections(
        s,
        lambda c: (
            f"<article><div class='x9'>{c.name}</div>"
            + "".join(f"<div><div>{label}</div><div>{value}</div></div>" for label, value in pairs(s, c))
            + "</article>"
        ),
        around="<section>{}</section>",
    )


@card
def buttons_that_open(s):
    return "".join(
        f"<section><h3><button aria-expanded='true'>{category}</button></h3>"
        + "".join(
            f"<div><button type='button' aria-expanded='false'>{c.name}</button><div hidden><ul>"
            + "".join(f"<li><strong>{label}</strong> {value}</li>" for label, value in pairs(s, c))
            + "</ul></div></div>"
            for c in cookies
        )
        + "</section>"
        for category, cookies in s.sections()
    )


@card
def terms_with_lists(s):
    return sections(
        s,
        lambda c: (
            f"<dt>{c.name}</dt><dd><ul>"
            + "".join(f"<li>{label}: {value}</li>" for label, value in pairs(s, c))
            + "</ul></dd>"
        ),
        around="<dl>{}</dl>",
    )


@card
def the_category_as_a_pair(s):
    return "".join(
        f"<h3>{c.name}</h3><p>{c.purpose}</p><table><tr><th>{s.heads[5]}</th><td>{category}</td></tr>"
        f"<tr><th>{s.heads[3]}</th><td>{c.lasting}</td></tr></table>"
        for category, cookies in s.sections()
        for c in cookies
    )


@card
def headings_over_tables_of_labels(s):
    return sections(
        s,
        lambda c: (
            f"<h4>{c.name}</h4><table>"
            + "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in pairs(s, c))
            + "</table>"
        ),
    )


@card
def captions_over_tables_of_labels(s):
    return sections(
        s,
        lambda c: (
            f"<table><caption>{c.name}</caption>"
            + "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in pairs(s, c))
            + "</table>"
        ),
    )


@card
def a_wide_row_over_labels(s):
    return sections(
        s,
        lambda c: (
            f"<tr><th colspan='2'>{c.name}</th></tr>"
            + "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in pairs(s, c))
        ),
        around="<table>{}</table>",
    )


@card
def headings_of_one_rank(s):
    return "".join(
        f"<h2>{category}</h2>"
        + "".join(f"<h2>{c.name}</h2><p>{c.purpose}</p><p>{s.heads[3]}: {c.lasting}</p>" for c in cookies)
        for category, cookies in s.sections()
    )


@card
def name_and_category_in_the_heading(s):
    return "".join(
        f"<div><h3>{c.name} <small>{c.category}</small></h3><p>{c.purpose}</p>"
        f"<dl><dt>{s.heads[3]}</dt><dd>{c.lasting}</dd><dt>{s.heads[1]}</dt><dd>{c.provider}</dd></dl></div>"
        for c in s.cookies
    )


@card
def one_line_with_bold_labels(s):
    return sections(
        s,
        lambda c: (
            f"<p><strong>{c.name}</strong><br>"
            + "<br>".join(f"<em>{label}</em>: {value}" for label, value in pairs(s, c))
            + "</p>"
        ),
    )
