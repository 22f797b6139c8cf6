"""One line a cookie: an item, a paragraph, a line before a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.values import badge, each, label, value

if TYPE_CHECKING:
    from tests.layouts.composing.plan import Plan

_FRAMES = {
    "ul": ("<ul>", "<li>{}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{}</li>", "</ol>"),
    "p": ("", "<p>{}</p>", ""),
    "div": ('<div class="lines">', "<div>{}</div>", "</div>"),
    "br": ("<p>", "{}<br>", "</p>"),
    "dl": ("<dl>", "{}", "</dl>"),
}
_MARKED = {
    "plain": "{}",
    "code": "<code>{}</code>",
    "strong": "<strong>{}</strong>",
    "quotes": "“{}”",
}
_SIGNS = {"dashes": " – ", "bars": " | ", "dots": " · ", "labelled": "; ", "spans": " ", "run-on": "\n "}


def lines(plan: Plan, cookies: str) -> str:
    """The lines of some cookies."""
    start, line, end = _FRAMES[plan.frame]
    name = _MARKED[plan.title].format(value(plan, "name")) + badge(plan)
    told = [field for field in plan.fields if field != "name"]
    rest = _rest(plan, told)
    if plan.body == "run-on":
        name = f"{label(plan, 'name')}: {name}"
    if plan.frame == "dl":
        return f"{start}{each(plan, cookies, f'<dt>{name}</dt><dd>{rest}</dd>')}{end}"
    return f"{start}{each(plan, cookies, line.format(name + _joint(plan) + rest))}{end}"


def _joint(plan: Plan) -> str:
    """What parts a name from the rest of its line."""
    if plan.body == "brackets":
        return " (" if _is_led(plan) else " – "
    return {"labelled": ": ", "commas": ", ", "inside": " – "}.get(plan.body) or _SIGNS[plan.body]


def _is_led(plan: Plan) -> bool:
    """Whether the brackets stand behind the name, and not at the end."""
    return plan.fields.index("duration") == 1 or "purpose" not in plan.fields


def _rest(plan: Plan, told: list[str]) -> str:
    said = {field: value(plan, field) for field in told}
    labelled = {field: f"{label(plan, field)}: {text}" for field, text in said.items()}
    if plan.body in {"labelled", "run-on"}:
        return _SIGNS[plan.body].join(labelled.values())
    if plan.body == "spans":
        return " ".join(f"<span>{text}</span>" for text in said.values())
    if plan.body in _SIGNS:
        return _SIGNS[plan.body].join(said.values())
    return _with_facts(plan, said.pop("purpose", ""), said if plan.body != "inside" else labelled)


def _with_facts(plan: Plan, purpose: str, told: dict[str, str]) -> str:
    """Facts before or behind the purpose, in brackets or between commas."""
    facts = ("; " if plan.body == "inside" else ", ").join(
        text for field, text in told.items() if field != "purpose"
    )
    if plan.body == "commas":
        return f"{facts}: {purpose}" if purpose else facts
    if plan.body == "inside":
        return f"{purpose} ({facts})".strip() if facts else purpose
    if _is_led(plan):
        led = "" if plan.frame != "dl" else "("
        return f"{led}{facts}): {purpose}" if purpose else f"{led}{facts})"
    return f"{purpose} ({facts})"
