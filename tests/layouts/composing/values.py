"""What is told of a cookie, as a template writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.layouts.composing.plan import Plan

_JOINED = {
    ", ": "{{ batch|map(attribute='name')|join(', ') }}",
    " / ": "{{ batch|map(attribute='name')|join(' / ') }}",
    "<br>": "{% for one in batch %}{{ one.name }}{% if not loop.last %}<br>{% endif %}{% endfor %}",
    "code": "{% for one in batch %}<code>{{ one.name }}</code> {% endfor %}",
}
_BADGE = ' <span class="badge">{{ cookie.category }}</span>'


_BESIDE = {
    "host": ("Domain", ".{{ page.domain }}"),
    "basis": ("{{ w.lookalike.legal_basis }}", "{{ like().titles[loop.index0 % 2] }}"),
    "number": ("#", "{{ loop.index }}"),
    "link": ("{{ w.ui.newsletter }}", '<a href="/more">{{ w.ui.subscribe }}</a>'),
    "unsaid": ("{{ w.lookalike.source }}", "–"),
    "answer": ("{{ page.always }}", "{{ w.lookalike.yes if loop.index % 3 else w.lookalike.no }}"),
}
"""What no record keeps -> its label and its value."""
OTHERS = tuple(_BESIDE)
_SYLLABLES = "zor vik mel tup rab dov nis kel fum gry lat bex".split()
_DECORATED = {
    "plain": "{}",
    "em": "<em>{}</em>",
    "link": '<a href="https://about.example/">{}</a>',
    "small": "<small>{}</small>",
}
_JOINTS = {
    "break": "{}<br>{}",
    "brackets": "{} ({})",
    "small": "{}<br><small>{}</small>",
    "blocks": "<div>{}</div><div>{}</div>",
    "label": "{}<br><b>LABEL:</b> {}",
}


def label(plan: Plan, field: str) -> str:
    """The word for a field, or one that no language has."""
    if field in _BESIDE:
        return _BESIDE[field][0]
    if plan.words:
        at = ("name", "provider", "purpose", "duration", "type", "category").index(field)
        return _SYLLABLES[at] + _SYLLABLES[plan.words] + _SYLLABLES[2 * at + 1]
    return f"{{{{ page.heads.{field} }}}}"


def value(plan: Plan, field: str) -> str:
    """What a field says of the cookie of the loop."""
    if field in _BESIDE:
        return _BESIDE[field][1]
    if field == "name":
        return _JOINED[plan.several] if plan.several else "{{ cookie.name }}"
    text = f"{{{{ cookie.{field} }}}}"
    return _DECORATED[plan.decor].format(text) if field == "provider" else text


def in_one(plan: Plan, text: str, field: str) -> str:
    """A cell, and in it what another field says."""
    return _JOINTS[plan.joint].format(text, value(plan, field)).replace("LABEL", label(plan, field))


def badge(plan: Plan) -> str:
    """The category beside a name, where it stands there."""
    return _BADGE if plan.category == "badge" else ""


def each(plan: Plan, cookies: str, entry: str) -> str:
    """A loop over some cookies, two an entry where entries hold several.

    Args:
        plan: the structure.
        cookies: an expression.
        entry: what is written for each.
    """
    wrapped = f"{'<div>' * plan.depth}{entry}{'</div>' * plan.depth}" if _may_wrap(plan) else entry
    if plan.several:
        return (
            f"{{% for batch in {cookies}|batch(2) %}}{{% set cookie = batch[0] %}}{wrapped}\n{{% endfor %}}"
        )
    return f"{{% for cookie in {cookies} %}}{wrapped}\n{{% endfor %}}"


def _may_wrap(plan: Plan) -> bool:
    return plan.frame in {"div", "article", "details", "siblings", "grid", "p"} and plan.form != "columns"
