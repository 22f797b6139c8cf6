"""Figures in tables and in lists of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.figures.numbers import tagged

if TYPE_CHECKING:
    from tests.layouts.composing.figures.plan import Plan

_EARLIER = "{{ (counter.value * 4 / 5)|int }}"
_YEARS = "{% for back in (3, 2, 1) %}<th>{{ fetched.year - back }}</th>{% endfor %}"
_FIRST = "<th>{{ w.lookalike.indicator }}</th>"
_HEADS = {
    "two": "",
    "heads": f"<tr>{_FIRST}<th>{{{{ w.lookalike.total }}}}</th></tr>",
    "years": f"<tr>{_FIRST}{_YEARS}</tr>",
    "unit": f"<tr>{_FIRST}<th>{{{{ fetched.year - 1 }}}}</th><th>{{{{ w.lookalike.goal }}}}</th></tr>",
    "source": f"<tr>{_FIRST}<th>{{{{ w.lookalike.today }}}}</th><th>{{{{ w.lookalike.source }}}}</th></tr>",
}
_BESIDE = {
    "two": "",
    "heads": "",
    "years": "",
    "unit": "<td>{{ prose.title() }}</td>",
    "source": "<td>{{ w.lookalike.year_report }} {{ fetched.year - 1 }}</td>",
}


def sheet(plan: Plan) -> str:
    """Every counter of the page in cells or terms."""
    if plan.frame in {"terms", "termsbox"}:
        return _terms(plan)
    if plan.frame == "across":
        heads = "{% for counter in page.counters %}<th>{{ counter.label }}</th>{% endfor %}"
        values = f"{{% for counter in page.counters %}}<td>{_number(plan)}</td>{{% endfor %}}"
        return f"<table><thead><tr>{heads}</tr></thead><tbody><tr>{values}</tr></tbody></table>"
    label = _label(plan)
    value = f"<td>{_number(plan)}</td>"
    if plan.frame == "years":
        value = f"<td>{_EARLIER}</td><td>{{{{ (counter.value * 9 / 10)|int }}}}</td>{value}"
    pair = f"{label}{value}" if plan.order == "label" else f"{value}{label}"
    row = f"<tr>{pair}{_BESIDE[plan.frame]}</tr>"
    rows = f"{{% for counter in page.counters %}}{row}\n{{% endfor %}}"
    return f"<table>{_HEADS[plan.frame]}{rows}</table>"


def _number(plan: Plan) -> str:
    return tagged(plan.number, "{{ counter.figure }}")


def _label(plan: Plan) -> str:
    if plan.label == "th":
        return '<th scope="row">{{ counter.label }}</th>'
    return f"<td>{tagged(plan.label, '{{ counter.label }}')}</td>"


def _terms(plan: Plan) -> str:
    label, number = "{{ counter.label }}", _number(plan)
    first, second = (label, number) if plan.order == "label" else (number, label)
    pair = f"<dt>{first}</dt><dd>{second}</dd>"
    if plan.frame == "termsbox":
        pair = f"<div>{pair}</div>"
    return f"<dl>{{% for counter in page.counters %}}{pair}{{% endfor %}}</dl>"
