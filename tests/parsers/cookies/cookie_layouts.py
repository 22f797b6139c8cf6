"""Layouts in which websites declare their cookies, for invented statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.parsers.cookies.cookie_content import Cookie, Statement

LAYOUTS: dict[str, Callable[[Statement], str]] = {}


def layout(function: Callable[[Statement], str]) -> Callable[[Statement], str]:
    LAYOUTS[function.__name__] = function
    return function


def _rows(cookies: list[Cookie], template: str) -> str:
    return "".join(
        template.format(
            name=c.name,
            category=c.category,
            lasting=c.lasting,
            purpose=c.purpose,
            provider=c.provider,
        )
        for c in cookies
    )


@layout
def one_table(s):
    name, provider, purpose, duration, _, category = s.heads
    return (
        f"<table><thead><tr><th>{duration}</th><th>{category}</th><th>{name}</th><th>{provider}</th>"
        f"<th>{purpose}</th></tr></thead><tbody>"
        + _rows(
            s.cookies,
            "<tr><td>{lasting}</td><td>{category}</td><td>{name}</td><td>{provider}</td>"
            "<td>{purpose}</td></tr>",
        )
        + "</tbody></table>"
    )


@layout
def tables_under_headings(s):
    name, _, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category} ({len(cookies)})</h3><p>A word on these.</p><table><tr><td><b>{name}</b></td>"
        f"<td><b>{purpose}</b></td><td><b>{duration}</b></td></tr>"
        + _rows(cookies, "<tr><td><code>{name}</code></td><td>{purpose}</td><td>{lasting}</td></tr>")
        + "</table>"
        for category, cookies in s.sections()
    )


@layout
def rows_that_head_sections(s):
    name, _, purpose, duration, *_ = s.heads
    return (
        f"<table><tr><th>{name}</th><th>{duration}</th><th>{purpose}</th></tr>"
        + "".join(
            f"<tr><td colspan='3'><strong>{category}</strong></td></tr>"
            + _rows(cookies, "<tr><td>{name}</td><td>{lasting}</td><td>{purpose}</td></tr>")
            for category, cookies in s.sections()
        )
        + "</table>"
    )


@layout
def heads_repeated(s):
    name, _, purpose, duration, *_ = s.heads
    return (
        "<table>"
        + "".join(
            f"<tr><th "
            f"colspan='3'>{category}</th></tr><tr><th>{name}</th><th>{purpose}</th><th>{duration}</th></tr>"
            + _rows(cookies, "<tr><td>{name}</td><td>{purpose}</td><td>{lasting}</td></tr>")
            for category, cookies in s.sections()
        )
        + "</table>"
    )


@layout
def category_spans_rows(s):
    name, _, purpose, duration, _, category = s.heads
    rows = ""
    for label, cookies in s.sections():
        for at, cookie in enumerate(cookies):
            first = f"<td rowspan='{len(cookies)}'>{label}</td>" if at == 0 else ""
            rows += (
                f"<tr>{first}{_rows([cookie], '<td>{name}</td><td>{purpose}</td><td>{lasting}</td>')}</tr>"
            )
    head = f"<tr><th>{category}</th><th>{name}</th><th>{purpose}</th><th>{duration}</th></tr>"
    return f"<table>{head}{rows}</table>"


@layout
def transposed(s):
    name, _, purpose, duration, _, category = s.heads
    return (
        "<table>"
        f"<tr><th>{name}</th>{_rows(s.cookies, '<td>{name}</td>')}</tr>"
        f"<tr><th>{purpose}</th>{_rows(s.cookies, '<td>{purpose}</td>')}</tr>"
        f"<tr><th>{duration}</th>{_rows(s.cookies, '<td>{lasting}</td>')}</tr>"
        f"<tr><th>{category}</th>{_rows(s.cookies, '<td>{category}</td>')}</tr></table>"
    )


@layout
def a_table_for_each(s):
    name, provider, purpose, duration, *_ = s.heads
    return "".join(
        f"<h2>{category}</h2>"
        + _rows(
            cookies,
            f"<table><tr><th>{name}</th><td>{{name}}</td></tr><tr><th>{provider}</th>"
            f"<td>{{provider}}</td></tr><tr><th>{purpose}</th><td>{{purpose}}</td></tr><tr>"
            f"<th>{duration}</th><td>{{lasting}}</td></tr></table>",
        )
        for category, cookies in s.sections()
    )


@layout
def tables_of_services(s):
    _, provider, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category}</h3>"
        + _rows(
            cookies,
            f"<table><tr><th>Name</th><td>A "
            f"service</td></tr><tr><th>{provider}</th><td>{{provider}}</td></tr><tr><th>{purpose}</th>"
            f"<td>{{purpose}}</td></tr><tr><th>Cookie Name</th><td>{{name}}</td></tr><tr>"
            f"<th>{duration}</th><td>{{lasting}}</td></tr></table>",
        )
        for category, cookies in s.sections()
    )


@layout
def lists_of_pairs(s):
    _, _, purpose, duration, *_ = s.heads
    return "".join(
        f"<div class='acc'><div><button aria-expanded='false'>{category}</button></div>"
        "<div><p>These are explained at some length in this place.</p></div><div>"
        + _rows(
            cookies,
            "<ul><li><div>Cookie</div><div>{name}</div></li>"
            f"<li><div>{duration}</div><div>{{lasting}}</div></li><li><div>{purpose}</div>"
            f"<div>{{purpose}}</div></li></ul>",
        )
        + "</div></div>"
        for category, cookies in s.sections()
    )


@layout
def definition_lists(s):
    name, _, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category}</h3>"
        + _rows(
            cookies,
            f"<dl><dt>{name}</dt><dd>{{name}}</dd><dt>{purpose}</dt><dd>{{purpose}}</dd>"
            f"<dt>{duration}</dt><dd>{{lasting}}</dd></dl>",
        )
        for category, cookies in s.sections()
    )


@layout
def lines_with_colons(s):
    name, _, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category}</h3>"
        + _rows(cookies, f"<p>{name}: {{name}}<br>{purpose}: {{purpose}}<br>{duration}: {{lasting}}</p>")
        for category, cookies in s.sections()
    )


@layout
def purpose_first(s):
    name, provider, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category}</h3>"
        + _rows(
            cookies,
            f"<div><div>{purpose}: {{purpose}}</div><div>{duration}: {{lasting}}</div>"
            f"<div>{name}: {{name}}</div><div>{provider}: {{provider}}</div></div>",
        )
        for category, cookies in s.sections()
    )


@layout
def services_with_cookies(s):
    name, _, purpose, duration, *_ = s.heads
    return "".join(
        f"<details><summary><div><h3>Service {at}</h3><p>{category}</p></div></summary>"
        "<div><h4>Usage</h4><p>We use it for the website.</p></div>"
        + _rows(
            cookies,
            f"<div><div><h4>{category}</h4></div><div><h5>{name}</h5></div><div><a "
            f"href='#'>{{name}}</a></div><div><h5>{duration}</h5></div><div>{{lasting}}</div><div>"
            f"<h5>{purpose}</h5></div>"
            "<div>{purpose}</div></div>",
        )
        + "</details>"
        for at, (category, cookies) in enumerate(s.sections())
    )


@layout
def grid_of_divs(s):
    name, provider, purpose, duration, *_ = s.heads
    return "".join(
        f"<h3>{category}</h3><div><div class='r'><div>{name}</div><div>{provider}</div><div>{duration}</div>"
        f"<div>{purpose}</div></div>"
        + _rows(
            cookies,
            "<div "
            "class='r'><div>{name}</div><div>{provider}</div><div>{lasting}</div><div>{purpose}</div></div>",
        )
        + "</div>"
        for category, cookies in s.sections()
    )


@layout
def grid_by_roles(s):
    name, _, purpose, duration, _, category = s.heads
    head = "".join(
        f"<span role='columnheader'><p>{text}</p></span>" for text in (name, purpose, duration, category)
    )
    rows = _rows(
        s.cookies,
        "<div role='row'><span role='cell'><p>{name}</p></span><span role='cell'><p>{purpose}</p></span>"
        "<span role='cell'><p>{lasting}</p></span><span role='cell'><p>{category}</p></span></div>",
    )
    return (
        f"<div role='table'><div role='rowgroup'><div role='row'>{head}</div></div>"
        f"<div role='rowgroup'>{rows}</div></div>"
    )


@layout
def tabs(s):
    name, _, _, duration, *_ = s.heads
    buttons = "".join(
        f"<button role='tab' id='t{at}' aria-controls='p{at}'>{category}</button>"
        for at, (category, _) in enumerate(s.sections())
    )
    panels = "".join(
        f"<div role='tabpanel' id='p{at}' "
        f"aria-labelledby='t{at}'><table><tr><th>{name}</th><th>{duration}</th></tr>"
        + _rows(cookies, "<tr><td>{name}</td><td>{lasting}</td></tr>")
        + "</table></div>"
        for at, (_, cookies) in enumerate(s.sections())
    )
    return f"<div role='tablist'>{buttons}</div>{panels}"


@layout
def dialog_with_tabs(s):
    _, _, purpose, duration, *_ = s.heads
    return (
        "<div class='cookie-modal' role='dialog'>"
        + "".join(
            f"<div><div><a data-target='c{at}' data-toggle='x'>{category}</a></div><div data-id='c{at}'>"
            "<div>A longer text about these, and then the table."
            f"<table><thead><tr><th>Cookie</th><th>{duration}</th><th>{purpose}</th></tr></thead><tbody>"
            + _rows(cookies, "<tr><td>{name}</td><td>{lasting}</td><td>{purpose}</td></tr>")
            + "</tbody></table></div></div></div>"
            for at, (category, cookies) in enumerate(s.sections())
        )
        + "</div>"
    )


@layout
def heads_without_a_row(s):
    name, provider, _, duration, *_ = s.heads
    return "".join(
        f"<p><strong>{category}</strong></p><table><thead><th>{name}</th><th>{provider}</th>"
        f"<th>{duration}</th></thead>"
        "<tbody>"
        + _rows(cookies, "<tr><td>{name}</td><td>{provider}</td><td>{lasting}</td></tr>")
        + "</tbody></table>"
        for category, cookies in s.sections()
    )
