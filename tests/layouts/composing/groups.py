"""The lines, panels and items that hold the cookies of a category or of a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing import columns, records, runs
from tests.layouts.composing.values import label

if TYPE_CHECKING:
    from tests.layouts.composing.plan import Plan

_EXTRAS = {
    "none": ("", ""),
    "count": ("", ' <span class="count">{{ category.cookies|length }}</span>'),
    "always": ("", "{% if category.always %} <span>{{ page.always }}</span>{% endif %}"),
    "switch": ("", ' <label><input type="checkbox"><span class="slider"></span></label>'),
    "number": ("{{ loop.index }}. ", ""),
}
_AROUND = {
    "div": ('<div class="group">', '<div class="name">NAME</div>', "</div>"),
    "strong": ("<section>", "<p><strong>NAME</strong></p>", "</section>"),
    "summary": ("<details>", "<summary>NAME</summary>", "</details>"),
    "button": ("", '<div><button type="button" aria-expanded="true">NAME</button></div>', ""),
    "tab": ('<div role="tabpanel" id="panel-{{ loop.index }}">', "", "</div>"),
    "item": ("<ul><li>", "NAME", "</li></ul>"),
    "caption": ("", "", ""),
    "legend": ("<fieldset>", "<legend>NAME</legend>", "</fieldset>"),
    "dt": ("<dl>", "<dt>NAME</dt><dd>", "</dd></dl>"),
    "cell": ('<table class="groups"><tr>', "<td>NAME</td><td>", "</td></tr></table>"),
    "figcaption": ("<figure>", "<figcaption>NAME</figcaption>", "</figure>"),
}
_TABS = (
    '<ul role="tablist">{% for category in page.categories %}<li><a role="tab" '
    'href="#panel-{{ loop.index }}" aria-controls="panel-{{ loop.index }}">{{ category.name }}</a></li>'
    "{% endfor %}</ul>\n"
)
_TEXT = "<p>{{ category.text }}</p>"
_BY_PROVIDER = "{{% for provider, cookies in {}|groupby('provider') %}}{}{{% endfor %}}"


def statement(plan: Plan) -> str:
    """All cookies in their groups."""
    if plan.grouping == "flat":
        return _frame(plan, "page.cookies")
    if plan.grouping == "provider":
        return _by_provider(plan, "page.cookies")
    if plan.head in {"row", "span"}:
        group = columns.across(plan) if plan.head == "row" else ""
        inner = columns.rows(plan, "category.cookies")
        looped = f"{{% for category in page.categories %}}{group}{inner}{{% endfor %}}"
        return f"{columns.opening(plan)}{looped}{columns.closing(plan)}"
    inner = "category.cookies"
    inner = _by_provider(plan, inner) if plan.grouping == "both" else _frame(plan, inner)
    start, line, end = _around(plan)
    before, after = _EXTRAS[plan.extras]
    head = line.replace("NAME", f"{before}{{{{ category.name }}}}{after}")
    text = _TEXT if plan.text else ""
    tabs = _TABS if plan.head == "tab" else ""
    return f"{tabs}{{% for category in page.categories %}}{start}{head}{text}{inner}{end}\n{{% endfor %}}"


def _around(plan: Plan) -> tuple[str, str, str]:
    if plan.head == "label:":
        return "", f"<p><b>{label(plan, 'category')}:</b> NAME</p>", ""
    if plan.head[0] == "h":
        return "", f"<{plan.head}>NAME</{plan.head}>", ""
    return _AROUND[plan.head]


def _by_provider(plan: Plan, cookies: str) -> str:
    heads = {
        "label": f"<p>{label(plan, 'provider')}: {{{{ provider }}}}</p>",
        "div": '<div class="company">{{ provider }}</div>',
        "strong": "<p><strong>{{ provider }}</strong></p>",
    }
    if plan.provider_head == "span":
        return (
            f"{columns.opening(plan)}{_BY_PROVIDER.format(cookies, columns.rows(plan, 'cookies'))}"
            f"{columns.closing(plan)}"
        )
    if plan.provider_head == "summary":
        inner = f"<details><summary>{{{{ provider }}}}</summary>{_frame(plan, 'cookies')}</details>"
    else:
        head = heads.get(
            plan.provider_head, f"<{plan.provider_head}>{{{{ provider }}}}</{plan.provider_head}>"
        )
        inner = f"{head}{_frame(plan, 'cookies')}\n"
    return _BY_PROVIDER.format(cookies, inner)


def _frame(plan: Plan, cookies: str) -> str:
    if plan.form == "columns":
        return f"{columns.opening(plan)}{columns.rows(plan, cookies)}{columns.closing(plan)}"
    return records.entries(plan, cookies) if plan.form == "records" else runs.lines(plan, cookies)
