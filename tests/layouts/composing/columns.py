"""Cells below each other: tables, and grids of other elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.values import badge, each, in_one, label, value

if TYPE_CHECKING:
    from tests.layouts.composing.plan import Plan

_OPENS = {
    "table": "<table>",
    "grid": '<div class="grid">',
    "role": '<div role="table">',
    "flat": '<div class="cells">',
    "list": '<ul class="rows">',
    "turned": "",
}
_CLOSES = {
    "table": "</table>",
    "grid": "</div>",
    "role": "</div>",
    "flat": "</div>",
    "list": "</ul>",
    "turned": "",
}
_ROW = {
    "table": ("<tr>", "</tr>"),
    "grid": ('<div class="row">', "</div>"),
    "role": ('<div role="row">', "</div>"),
    "flat": ("", ""),
    "list": ("<li>", "</li>"),
}
_CELL = {
    "table": "td",
    "grid": 'div class="cell"',
    "role": 'div role="cell"',
    "flat": 'div class="cell"',
    "list": "span",
}
_HEAD = {
    "table": "th",
    "grid": 'div class="head"',
    "role": 'span role="columnheader"',
    "flat": 'div class="cell top"',
    "list": "span",
}
_MARKED = {"plain": "{}", "code": "<code>{}</code>", "strong": "<strong>{}</strong>", "head": "{}"}


def opening(plan: Plan) -> str:
    """The start of a frame, its heads included."""
    caption = "<caption>{{ category.name }}</caption>" if plan.head == "caption" and _is_grouped(plan) else ""
    return f"{_OPENS[plan.frame]}{caption}{_heads(plan)}"


def closing(plan: Plan) -> str:
    """The end of a frame."""
    return _CLOSES[plan.frame]


def rows(plan: Plan, cookies: str) -> str:
    """A row for each of some cookies."""
    if plan.frame == "turned":
        return _turned(plan, cookies)
    start, end = _ROW[plan.frame]
    cells = "".join(_cell(plan, field) for field in _shown(plan))
    if plan.below:
        width = len(_shown(plan))
        cells += f'</tr><tr><td colspan="{width}">{_cell_text(plan, plan.below)}</td>'
    group = ""
    if plan.provider_head == "span":
        group = (
            '{% if loop.first %}<td rowspan="{{ cookies|length }}">{{ cookies[0].provider }}</td>{% endif %}'
        )
    if plan.head == "span" and _is_grouped(plan):
        count = "(category.cookies|length + 1) // 2" if plan.several else "category.cookies|length"
        group = (
            f'{{% if loop.first %}}<td rowspan="{{{{ {count} }}}}">{{{{ category.name }}}}</td>{{% endif %}}'
        )
    return each(plan, cookies, f"{start}{group}{cells}{end}")


def across(plan: Plan) -> str:
    """A row that names a category."""
    return f'<tr><td colspan="{len(_shown(plan))}">{{{{ category.name }}}}</td></tr>'


def _is_grouped(plan: Plan) -> bool:
    return plan.grouping in {"category", "both"}


def _heads(plan: Plan) -> str:
    if plan.labels not in {"heads", "repeated"} or plan.frame == "turned":
        return ""
    group = [label(plan, "category")] if plan.head == "span" and _is_grouped(plan) else []
    group += [label(plan, "provider")] if plan.provider_head == "span" else []
    tag = _HEAD[plan.frame]
    cells = "".join(_tagged(tag, text) for text in (*group, *(_head(plan, field) for field in _shown(plan))))
    start, end = _ROW[plan.frame]
    row = f"{start}{cells}{end}"
    return f"<thead>{row}</thead>" if plan.frame == "table" and plan.body != "tbody" else row


def _shown(plan: Plan) -> tuple[str, ...]:
    """Fields that have a column of their own."""
    return tuple(field for field in plan.fields if field not in {plan.inside, plan.below})


def _head(plan: Plan, field: str) -> str:
    """The head of a column: of the fields in it, or of the first alone."""
    if plan.inside and field == plan.beside and plan.joint != "label" and plan.depth != 1:
        return f"{label(plan, field)} / {label(plan, plan.inside)}"
    return label(plan, field)


def _turned(plan: Plan, cookies: str) -> str:
    """A row for each field and a column for each cookie, three side by side."""
    rows = "".join(
        f"<tr><th>{label(plan, field)}</th>"
        f"{{% for cookie in some %}}<td>{_cell_text(plan, field)}</td>{{% endfor %}}</tr>"
        for field in _shown(plan)
    )
    return f"{{% for some in {cookies}|batch(3) %}}<table>{rows}</table>{{% endfor %}}"


def _cell_text(plan: Plan, field: str) -> str:
    text = value(plan, field)
    if field == "name":
        text = _MARKED[plan.title].format(text) + badge(plan)
    return in_one(plan, text, plan.inside) if plan.inside and field == plan.beside else text


def _cell(plan: Plan, field: str) -> str:
    text = _cell_text(plan, field)
    if plan.body == "wrapped" and field != "name":
        text = f"<p>{text}</p>" if plan.frame in {"table", "role", "grid"} else f"<span>{text}</span>"
    tag = _CELL[plan.frame]
    if field == "name" and plan.title == "head" and plan.frame == "table":
        tag = 'th scope="row"'
    if plan.labels == "attribute":
        tag = f'{tag} data-label="{label(plan, field)}"'
    elif plan.labels in {"hidden", "repeated"}:
        text = f'<span class="sr-only">{label(plan, field)}:</span> {text}'
    return _tagged(tag, text)


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{text}</{tag.partition(' ')[0]}>"
