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


def label(field: str) -> str:
    """The word for a field."""
    return f"{{{{ page.heads.{field} }}}}"


def value(plan: Plan, field: str) -> str:
    """What a field says of the cookie of the loop."""
    if field == "name":
        return _JOINED[plan.several] if plan.several else "{{ cookie.name }}"
    return f"{{{{ cookie.{field} }}}}"


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
