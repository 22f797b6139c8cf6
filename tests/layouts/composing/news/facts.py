"""What is told of an item of news, as a template writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.layouts.composing.news.plan import Plan

_UTILITIES = {
    "title": "text-xl font-bold mb-2",
    "date": "text-sm mb-2",
    "kind": "text-sm uppercase",
    "meta": "flex mb-2",
    "teaser": "mt-2 text-base",
    "item": "flex flex-col mb-4",
    "more": "mt-4 underline",
}
_BY = "{{ page.by.format(name=card.author) }}"
_FACTS = {
    "minutes": "{{ w.news.minutes.format(n=card.number % 9 + 1) }}",
    "comments": "{{ ui.comments }} ({{ card.views % 12 }})",
    "views": "{{ w.news.views.format(n=card.views) }}",
}
_SIGNS = (" | ", " · ", " – ", " / ")
_SPLIT = (
    ("{{ card.date.day.day }}", "{{ short_month(card.date.day) }}", "{{ card.date.day.year }}"),
    ("{{ '%02d' % card.date.day.day }}", "{{ short_month(card.date.day) }} {{ card.date.day.year }}"),
)


def named(plan: Plan, part: str) -> str:
    """The class of an element, with a blank before it, or nothing."""
    if plan.classes == "none":
        return ""
    if plan.classes == "utility":
        return f' class="{_UTILITIES.get(part, "block p-4")}"'
    name = {"bem": f"teaser__{part}", "module": f"{part.title()}_{part}__x7{len(part)}kQ"}.get(
        plan.classes, part
    )
    return f' class="{name}"'


def date(plan: Plan) -> str:
    """The date of the card of the loop, in an element of its own where it has one."""
    label = '<span class="sr-only">{{ w.news.date }}:</span> ' if plan.hidden == "date" else ""
    if plan.date == "split":
        pieces = _SPLIT[len(plan.facts) % 2]
        written = " ".join(f"<span>{piece}</span>" for piece in pieces)
    elif plan.date == "number":
        written = "{{ card.date.day.day }}"
    elif plan.date == "labelled":
        written = "{{ w.news.published[0].replace('{date}', card.date.text) }}"
    elif plan.date == "time":
        written = '<time datetime="{{ card.date.day }}">{{ card.date.text }}</time>'
    else:
        written = "{{ card.date.text }}"
    return f"{label}{written}"


def meta(plan: Plan) -> str:
    """Small things together; those that an item has not are left out with what parts them."""
    told = [fact for fact in plan.facts if fact in {"kind", "author", *_FACTS}]
    if "date" not in plan.order and plan.date not in {"none", "head"}:
        told.insert(len(plan.facts) % 2 if told else 0, "date")
    if plan.small == "own":
        return "".join(_when(fact, f"<div{named(plan, fact)}>{_fact(plan, fact)}</div>") for fact in told)
    if plan.small == "spans":
        spans = " ".join(_when(fact, f"<span{named(plan, fact)}>{_fact(plan, fact)}</span>") for fact in told)
        return f"<div{named(plan, 'meta')}>{spans}</div>"
    if plan.small == "list":
        items = "".join(_when(fact, f"<li{named(plan, fact)}>{_fact(plan, fact)}</li>") for fact in told)
        return f"<ul{named(plan, 'meta')}>{items}</ul>"
    return f"<p{named(plan, 'meta')}>{on_a_line(plan, told)}</p>"


def on_a_line(plan: Plan, told: list[str]) -> str:
    """Small things on one line, with signs between those that an item has."""
    sign = _SIGNS[(len(plan.facts) + len(plan.order)) % len(_SIGNS)]
    parts = "".join(_when(fact, f"{{{{ sign() }}}}{_fact(plan, fact)}") for fact in told)
    return f"{{% set sign = joiner('{sign}') %}}{parts}"


def _fact(plan: Plan, fact: str) -> str:
    if fact == "date":
        return date(plan)
    if fact == "kind":
        linked = plan.link != "card" and plan.byline == "linked"
        return (
            '<a href="/category/{{ card.views % 5 }}/">{{ card.kind }}</a>' if linked else "{{ card.kind }}"
        )
    if fact == "author":
        if plan.byline == "linked" and plan.link != "card":
            return '<a href="/author/{{ card.views }}/" rel="author">{{ card.author }}</a>'
        return "{{ card.author }}" if plan.byline == "bare" else _BY
    return _FACTS[fact]


def _when(fact: str, written: str) -> str:
    """Something that is left out where an item does not have it."""
    held = fact if fact in {"date", "kind", "author"} else ""
    return f"{{% if card.{held} %}}{written}{{% endif %}}" if held else written


def when_dated(written: str) -> str:
    """Something that is left out where an item has no date."""
    return _when("date", written)
