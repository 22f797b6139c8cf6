"""Templates that nobody wrote: put together from the choices that a seed draws."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tests.layouts.composing import plan as cookies
from tests.layouts.composing.articles import plan as articles
from tests.layouts.composing.articles.parts import source_of
from tests.layouts.composing.figures import plan as figures
from tests.layouts.composing.figures.noise import CLAIMS, HEADINGS
from tests.layouts.composing.figures.noise import NOISE as FIGURES_NOISE
from tests.layouts.composing.figures.rows import counters, strip
from tests.layouts.composing.figures.sheets import sheet
from tests.layouts.composing.groups import statement
from tests.layouts.composing.news import plan as news
from tests.layouts.composing.news.lists import listing
from tests.layouts.composing.news.noise import NOISE as NEWS_NOISE
from tests.layouts.composing.noise import NOISE
from tests.layouts.composing.offices import plan as offices
from tests.layouts.composing.offices.lists import NOISE as OFFICES_NOISE
from tests.layouts.composing.offices.lists import offices as office_list
from tests.layouts.rendering import Template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PREFIX = "composed-"
MEASURED = 1000
"""Structures from this seed on are only measured: whoever works on a parser looks at those below."""
_OMITTED = ("provider", "purpose", "duration", "type")

Notes = dict[str, "frozenset[str]"]


def composed(kind: str, seed: int) -> Template:
    """The template of a structure.

    Args:
        kind: one of :data:`COMPOSED`.
        seed: which one.
    """
    return _composed(kind, f"{_PREFIX}{seed:04}")


def composed_named(kind: str, name: str) -> Template | None:
    """The template of that name, or ``None`` where it is one that somebody wrote."""
    return _composed(kind, name) if name.startswith(_PREFIX) and kind in COMPOSED else None


def choices_of(kind: str, seed: int) -> dict[str, str]:
    """Name of each choice of a structure -> what was chosen, to count failures by."""
    drawn = _PLANS[kind](seed)
    return {name: str(getattr(drawn, name)) for name in drawn.__dataclass_fields__}


@lru_cache(maxsize=1024)
def _composed(kind: str, name: str) -> Template:
    seed = int(name.removeprefix(_PREFIX))
    notes, source = COMPOSED[kind](seed)
    return Template(
        kind=kind,
        name=name,
        held_out=seed >= MEASURED,
        path=f"composed structure {seed}",
        notes=notes,
        source=source,
    )


def _of_cookies(seed: int) -> tuple[Notes, str]:
    plan = cookies.plan_of(seed)
    parts = [part for part in plan.before if part != "contents" or _has_sections(plan)]
    content = _content(NOISE, parts, statement(plan), plan.after)
    return {"omits": frozenset(_omits(plan)), "joins": frozenset({"pairs"} if plan.several else ())}, content


def _of_news(seed: int) -> tuple[Notes, str]:
    plan = news.plan_of(seed)
    notes = {"omits": news.omits(plan), "forms": frozenset(plan.forms), "joins": news.joins(plan)}
    return notes, _content(NEWS_NOISE, plan.before, listing(plan), plan.after)


def _of_articles(seed: int) -> tuple[Notes, str]:
    plan = articles.plan_of(seed)
    return {"omits": articles.omits(plan), "forms": frozenset(plan.forms)}, source_of(plan)


def _of_figures(seed: int) -> tuple[Notes, str]:
    plan = figures.plan_of(seed)
    writers = {"rows": counters, "sheet": sheet, "line": strip}
    heading = HEADINGS.get(plan.heading, f"<{plan.heading}>{{{{ page.heading }}}}</{plan.heading}>")
    made = f"{heading}{writers[plan.form](plan)}" if plan.form in writers else ""
    body = f"{CLAIMS[plan.claims]}\n{made}" if seed % 2 else f"{made}\n{CLAIMS[plan.claims]}"
    return figures.notes_of(plan), _content(FIGURES_NOISE, plan.before, body, plan.after, title="ui.about")


def _of_offices(seed: int) -> tuple[Notes, str]:
    plan = offices.plan_of(seed)
    notes = {"omits": offices.omits(plan), "shells": frozenset({plan.shell}), "keeps": frozenset({"classes"})}
    return notes, _content(OFFICES_NOISE, plan.before, office_list(plan), plan.after)


COMPOSED: dict[str, Callable[[int], tuple[Notes, str]]] = {
    "offices": _of_offices,
    "news": _of_news,
    "articles": _of_articles,
    "statistics": _of_figures,
    "cookies": _of_cookies,
}
"""Kind of which pages are composed -> what makes the notes and the source of a template."""
_PLANS: dict[str, Callable[[int], Any]] = {
    "offices": offices.plan_of,
    "news": news.plan_of,
    "articles": articles.plan_of,
    "statistics": figures.plan_of,
    "cookies": cookies.plan_of,
}


def _omits(plan: cookies.Plan) -> list[str]:
    shown = {*plan.fields, *(["provider"] if plan.grouping in {"provider", "both"} else [])}
    omitted = [field for field in _OMITTED if field not in shown]
    return [*omitted, "category"] if plan.category == "none" else omitted


def _has_sections(plan: cookies.Plan) -> bool:
    return plan.grouping in {"category", "both"} and plan.head not in {"caption", "row", "span", "tab"}


def _content(
    noise: dict[str, str],
    before: Iterable[str],
    made: str,
    after: Iterable[str],
    *,
    title: str = "page.heading",
) -> str:
    above, below = ("\n".join(noise[part] for part in parts) for parts in (before, after))
    return (
        f"{{% extends shell %}}\n{{% block content %}}\n<h1>{{{{ {title} }}}}</h1>\n"
        f"{above}\n{made}\n{below}\n{{% endblock %}}\n"
    )
