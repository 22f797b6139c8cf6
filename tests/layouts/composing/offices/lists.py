"""Regions and the offices in them, and what a page of offices says beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.layouts.composing.offices.boxes import boxes, flat, in_lines, terms
from tests.layouts.composing.offices.tables import columns, pairs, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.layouts.composing.offices.plan import Plan

_WRITERS: dict[str, Callable[[Plan], str]] = {
    "boxes": boxes,
    "flat": flat,
    "rows": rows,
    "columns": columns,
    "pairs": pairs,
    "terms": terms,
    "line": in_lines,
}
_REGIONS = {
    "h2": "<h2>{{ region.name }}</h2>",
    "h3": "<h3>{{ region.name }}</h3>",
    "h4": "<h4>{{ region.name }}</h4>",
    "strong": "<p><strong>{{ region.name }}</strong></p>",
    "div": '<div class="region-title">{{ region.name }}</div>',
}
NOISE = {
    "lead": "<p>{{ page.lead }}</p>",
    "paragraph": "<p>{{ prose.paragraph() }}</p>",
    "search": '<form><input type="search" placeholder="{{ ui.search }}">'
    "<button>{{ ui.search }}</button></form>",
    "map": '<iframe src="https://maps.example/embed" title="{{ ui.map }}"></iframe>',
    "contents": "<ul>{% for region in page.regions if region.name %}"
    '<li><a href="#r{{ loop.index }}">{{ region.name }}</a></li>{% endfor %}</ul>',
    "form": "<form><label>{{ ui.your_name }}<input></label><label>{{ ui.your_email }}<input></label>"
    "<label>{{ ui.message }}<textarea></textarea></label><button>{{ ui.send }}</button></form>",
    "quote": "<blockquote>{{ prose.sentence() }}</blockquote>",
}
"""Name of a part -> its source."""


def offices(plan: Plan) -> str:
    """All regions with their offices."""
    made = _WRITERS[plan.form](plan)
    if plan.region == "none":
        return f"{{% for region in page.regions %}}{made}{{% endfor %}}"
    if plan.region == "summary":
        opened = f"<details><summary>{{{{ region.name }}}}</summary>{made}</details>"
        either = f"{{% if region.name %}}{opened}{{% else %}}{made}{{% endif %}}"
        return f"{{% for region in page.regions %}}{either}\n{{% endfor %}}"
    head = f"{{% if region.name %}}{_REGIONS[plan.region]}{{% endif %}}"
    return f"{{% for region in page.regions %}}<section>{head}{made}</section>\n{{% endfor %}}"
