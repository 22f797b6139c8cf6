"""Counters one after the other, and all in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.figures.numbers import figure, tagged

if TYPE_CHECKING:
    from tests.layouts.composing.figures.plan import Plan

_FRAMES = {
    "div": ('<div class="figures">', '<div class="item">{}</div>', "</div>"),
    "ul": ("<ul>", "<li>{}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{}</li>", "</ol>"),
    "section": ("<section>", '<div class="col">{}</div>', "</section>"),
    "article": ("<div>", "<article>{}</article>", "</div>"),
    "figure": ("<div>", "<figure>{}</figure>", "</div>"),
    "list": ('<div role="list">', '<div role="listitem">{}</div>', "</div>"),
    "flat": ('<div class="all">', "{}", "</div>"),
    "cells": ("<table><tr>", "<td>{}</td>", "</tr></table>"),
    "links": ("<div>", '<a href="/about/{{{{ loop.index }}}}/">{}</a>', "</div>"),
}
_EXTRAS = {
    "icon": '<i class="fa fa-globe" aria-hidden="true"></i>',
    "image": '<img src="/icons/{{ loop.index }}.svg" alt="">',
    "glyph": '<span class="glyph" aria-hidden="true">{{ "🏙🌍👥📈🤝"[loop.index0 % 5] }}</span>',
    "sentence": "<p>{{ prose.sentence() }}</p>",
    "more": '<a href="/stories/{{ loop.index }}">{{ w.news.read_more[0] }}</a>',
    "source": "<small>{{ w.lookalike.source }}: {{ w.lookalike.year_report }} {{ fetched.year - 1 }}</small>",
    "day": "<span>({{ fetched.year - 1 }})</span>",
}
_ABOVE = frozenset({"icon", "image", "glyph"})
_LINE = {"dots": " · ", "bars": " | ", "commas": ", ", "slashes": " / ", "spans": " ", "breaks": "<br>"}


def counters(plan: Plan) -> str:
    """Every counter of the page in a box of its own."""
    start, item, end = _FRAMES[plan.frame]
    above = "".join(_EXTRAS[name] for name in plan.extras if name in _ABOVE)
    below = "".join(_EXTRAS[name] for name in plan.extras if name not in _ABOVE)
    inner = f"{above}{_pair(plan)}{below}"
    if plan.frame != "flat":
        inner = f"{'<div>' * plan.depth}{inner}{'</div>' * plan.depth}"
    return f"{start}{{% for counter in page.counters %}}{item.format(inner)}\n{{% endfor %}}{end}"


def _pair(plan: Plan) -> str:
    number, label = figure(plan), tagged(plan.label, "{{ counter.label }}")
    first, second = (number, label) if plan.order == "number" else (label, number)
    if plan.joint == "boxes":
        return f"<div>{first}</div><div>{second}</div>"
    if plan.joint == "line":
        colon = ":" if plan.order == "label" else ""
        return f"<p>{first}{colon} {second}</p>"
    if plan.joint == "break":
        return f"<p>{first}<br>{second}</p>"
    if plan.joint == "inside":
        return f"<h3>{first} {second}</h3>"
    return f"{first}{second}"


def strip(plan: Plan) -> str:
    """All counters in one line."""
    number = tagged(plan.number, "{{ counter.figure }}")
    pair = (
        f"{number} {{{{ counter.label }}}}"
        if plan.order == "number"
        else f"{{{{ counter.label }}}}: {number}"
    )
    if plan.joint == "spans":
        pair = f"<span>{pair}</span>"
    between = f"{{% if not loop.last %}}{_LINE[plan.joint]}{{% endif %}}"
    line = f"{{% for counter in page.counters %}}{pair}{between}{{% endfor %}}"
    return f"<ul><li>{line}</li></ul>" if plan.frame == "li" else tagged(plan.frame, line)
