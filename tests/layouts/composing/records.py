"""Cookies one by one: a title, and below it a line for each value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.values import badge, each, label, value

if TYPE_CHECKING:
    from tests.layouts.composing.plan import Plan

_FRAMES = {
    "div": ('<div class="entry">', "</div>"),
    "article": ("<article>", "</article>"),
    "li": ("<li>", "</li>"),
    "details": ("<details>", "</details>"),
    "siblings": ("", ""),
    "dl": ("", ""),
}
_TITLES = {
    "div": '<div class="title">{}</div>',
    "strong": "<p><strong>{}</strong></p>",
    "summary": "<summary>{}</summary>",
    "dt": "<dt>{}</dt>",
    "button": '<button type="button">{}</button>',
    "code": "<code>{}</code>",
    "labelled": "",
    "th": "",
}
_BODIES = {
    "p": ("", "<p{}>{}</p>", ""),
    "div": ("", '<div class="line"{}>{}</div>', ""),
    "br": ("<p>", "<span{}>{}</span><br>", "</p>"),
    "ul": ("<ul>", "<li{}>{}</li>", "</ul>"),
    "span": ("<div>", "<span{}>{}</span> ", "</div>"),
    "dd": ("", "<dd{}>{}</dd>", ""),
}
_LABELS = {
    "strong:": "<strong>{label}:</strong> {value}",
    "text:": "{label}: {value}",
    "span": '<span class="k">{label}</span> <span class="v">{value}</span>',
    "hidden": '<span class="visually-hidden">{label}:</span> {value}',
    "attribute": "{value}",
    "none": "{value}",
}
_IN_LINE = frozenset({"p", "br", "span"})


def entries(plan: Plan, cookies: str) -> str:
    """The records of some cookies."""
    start, end = _FRAMES[plan.frame]
    title = _title(plan)
    around = {"li": ("<ul>", "</ul>"), "dl": ("<dl>", "</dl>")}.get(plan.frame, ("", ""))
    return f"{around[0]}{each(plan, cookies, f'{start}{title}{_body(plan)}{end}')}{around[1]}"


def _title(plan: Plan) -> str:
    text = value(plan, "name") + badge(plan)
    if plan.title[0] == "h":
        return f"<{plan.title}>{text}</{plan.title}>"
    return _TITLES[plan.title].format(text)


def _body(plan: Plan) -> str:
    told = [field for field in plan.fields if field != "name" or plan.title == "labelled"]
    if plan.body == "dl":
        pairs = "".join(f"<dt>{label(plan, field)}</dt><dd>{_value(plan, field)}</dd>" for field in told)
        return f"<dl>{pairs}</dl>"
    if plan.body == "table":
        pairs = "".join(
            f"<tr><th>{label(plan, field)}</th><td>{_value(plan, field)}</td></tr>" for field in told
        )
        head = (
            f'<tr><th colspan="2">{value(plan, "name")}{badge(plan)}</th></tr>' if plan.title == "th" else ""
        )
        return f"<table>{head}{pairs}</table>"
    if plan.body == "prose":
        said = (
            value(plan, field) if field == "purpose" else f"{label(plan, field)}: {value(plan, field)}."
            for field in sorted(told, key="purpose".__ne__)
        )
        return f"<p>{' '.join(said)}</p>"
    start, line, end = _BODIES[plan.body]
    return start + "".join(_line(plan, field, line) for field in told) + end


def _line(plan: Plan, field: str, line: str) -> str:
    said = {"label": label(plan, field), "value": _value(plan, field)}
    if plan.labels in {"over", "under"}:
        first, second = ("label", "value") if plan.labels == "over" else ("value", "label")
        if plan.body in _IN_LINE:
            return line.format("", f"<small>{said[first]}</small><br>{said[second]}")
        return line.format("", f"<div>{said[first]}</div><div>{said[second]}</div>")
    if plan.labels == "once":
        bare, told = line.format("", said["value"]), line.format("", _LABELS["strong:"].format(**said))
        return f"{{% if loop.first %}}{told}{{% else %}}{bare}{{% endif %}}"
    named = f' aria-label="{said["label"]}"' if plan.depth % 2 else f' data-label="{said["label"]}"'
    return line.format(named if plan.labels == "attribute" else "", _LABELS[plan.labels].format(**said))


def _value(plan: Plan, field: str) -> str:
    return value(plan, field) + (badge(plan) if field == "name" else "")
