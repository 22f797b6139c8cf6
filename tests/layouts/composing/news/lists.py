"""A whole list of news: its groups, what is larger, what comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.news.cards import card, hero
from tests.layouts.composing.news.facts import named

if TYPE_CHECKING:
    from tests.layouts.composing.news.plan import Plan

_FRAMES = {
    "none": ("", ""),
    "br": ("<div><p>", "</p></div>"),
    "cell": ('<table width="100%">', "</table>"),
    "table": ("<table>", "</table>"),
    "dl": ("<dl>", "</dl>"),
}
_GROUPS = {
    "year": ("page.cards|groupby('date.day.year')|reverse", "{{ name }}"),
    "month": ("by_month(page.cards)", "{{ month_of(cards[0].date.day) }}"),
    "day": ("page.cards|groupby('date.day')|reverse", "{{ cards[0].date.text }}"),
    "kind": ("by_kind(page.cards)", "{{ name or page.heading }}"),
}
_HEADS = {"strong": "<p><strong>{}</strong></p>", "summary": "<details open><summary>{}</summary>"}
_COLUMNS = "<thead><tr>{}</tr></thead>"
_HERO = "{{% if page.hero %}}{{% set card = page.hero %}}{}{{% endif %}}"


def listing(plan: Plan) -> str:
    """All items, and the larger story."""
    if plan.grouping == "flat":
        return _with_hero(plan, _flat(plan))
    groups, text = _GROUPS[plan.grouping]
    head = _HEADS.get(plan.head, f"<{plan.head}{named(plan, 'group')}>{{}}</{plan.head}>").format(text)
    end = "</details>" if plan.head == "summary" else ""
    start, close = _frame(plan)
    inner = f"{start}{{% for card in cards %}}{card(plan)}\n{{% endfor %}}{close}"
    return _with_hero(plan, f"{{% for name, cards in {groups} %}}{head}{inner}{end}\n{{% endfor %}}")


def _flat(plan: Plan) -> str:
    start, close = _frame(plan)
    lead = _HERO.format(card(plan)) if plan.hero == "first" else ""
    if plan.batched:
        row = f'<div class="row">{{% for card in batch %}}{card(plan)}{{% endfor %}}</div>\n'
        return f"{start}{lead}{{% for batch in page.cards|batch(3) %}}{row}{{% endfor %}}{close}"
    again = f"{{% for card in page.cards[:2] %}}{card(plan)}{{% endfor %}}" if plan.clones else ""
    return f"{start}{lead}{{% for card in page.cards %}}{card(plan)}\n{{% endfor %}}{again}{close}"


def _with_hero(plan: Plan, made: str) -> str:
    apart = plan.hero == "apart" or (plan.hero == "first" and plan.grouping != "flat")
    return f"{_HERO.format(hero(plan))}\n{made}" if apart else made


def _frame(plan: Plan) -> tuple[str, str]:
    if plan.form == "rows":
        heads = _columns(plan) if len(plan.before) % 2 else ""
        return f"<table{named(plan, 'list')}>{heads}<tbody>", "</tbody></table>"
    if plan.frame in _FRAMES:
        return _FRAMES[plan.frame]
    tag = "div" if plan.frame == "main" else plan.frame
    return f"<{tag}{named(plan, 'list')}>", f"</{tag}>"


def _columns(plan: Plan) -> str:
    heads = []
    for part in plan.order:
        if part == "meta":
            shown = [] if "date" in plan.order else ["date"]
            told = [*shown, *(fact for fact in ("kind", "author") if fact in plan.facts)]
        else:
            told = [part] if part in {"date", "title"} else []
        heads += [{"kind": "{{ ui.categories }}"}.get(fact, f"{{{{ w.news.{fact} }}}}") for fact in told]
    return _COLUMNS.format("".join(f"<th>{head}</th>" for head in heads))
