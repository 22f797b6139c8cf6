"""Templates that nobody wrote: put together from the choices that a seed draws."""

from __future__ import annotations

from functools import lru_cache

from tests.layouts.composing.groups import statement
from tests.layouts.composing.noise import NOISE
from tests.layouts.composing.plan import Plan, plan_of
from tests.layouts.rendering import Template

_PREFIX = "composed-"
MEASURED = 1000
"""Structures from this seed on are only measured: whoever works on a parser looks at those below."""
_OMITTED = ("provider", "purpose", "duration", "type")


def composed(seed: int) -> Template:
    """The template of a structure.

    Args:
        seed: which one.
    """
    return _composed(f"{_PREFIX}{seed:04}")


def composed_named(name: str) -> Template | None:
    """The template of that name, or ``None`` where it is one that somebody wrote."""
    return _composed(name) if name.startswith(_PREFIX) else None


@lru_cache(maxsize=512)
def _composed(name: str) -> Template:
    seed = int(name.removeprefix(_PREFIX))
    plan = plan_of(seed)
    return Template(
        kind="cookies",
        name=name,
        held_out=seed >= MEASURED,
        path=f"composed structure {seed}",
        notes={"omits": frozenset(_omits(plan)), "joins": frozenset({"pairs"} if plan.several else ())},
        source=_source(plan),
    )


def _omits(plan: Plan) -> list[str]:
    shown = {*plan.fields, *(["provider"] if plan.grouping in {"provider", "both"} else [])}
    omitted = [field for field in _OMITTED if field not in shown]
    return [*omitted, "category"] if plan.category == "none" else omitted


def _has_sections(plan: Plan) -> bool:
    return plan.grouping in {"category", "both"} and plan.head not in {"caption", "row", "span", "tab"}


def _source(plan: Plan) -> str:
    before = "\n".join(NOISE[part] for part in plan.before if part != "contents" or _has_sections(plan))
    after = "\n".join(NOISE[part] for part in plan.after)
    return (
        "{% extends shell %}\n{% block content %}\n<h1>{{ page.heading }}</h1>\n"
        f"{before}\n{statement(plan)}\n{after}\n{{% endblock %}}\n"
    )
