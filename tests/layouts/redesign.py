"""The same content through two templates: a redesign, of which nothing is to be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from itertools import permutations
from typing import TYPE_CHECKING, Any

from tests.layouts.contents.words import Prose
from tests.layouts.finishing import finish
from tests.layouts.lookalike import invent_lookalike
from tests.layouts.making import _EPOCH, _content, _language, _title, _url
from tests.layouts.rendering import SHELLS, Template, render, templates
from tests.layouts.seeding import rng_of
from tests.layouts.surroundings import context_of, invent_surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator


def pairs(kind: str) -> Iterator[tuple[Template, Template]]:
    """Open templates of a kind that can show the same content, two by two.

    Those with the note ``alone`` tell more than their content, or part its text otherwise.
    """
    usable = [
        template
        for template in templates(kind)
        if not (template.held_out or template.note("ignores") or template.note("alone"))
    ]
    for one, other in permutations(usable, 2):
        alike = all(one.note(key) == other.note(key) for key in ("forms", "languages"))
        if alike and _show_the_same(kind, one.note("omits"), other.note("omits")):
            yield one, other


def _show_the_same(kind: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what one of two templates leaves out can be left out of what the other is given."""
    if kind == "cookies":  # a statement always has all columns to give
        return one == other
    if kind == "news":  # a list that opens, or that has bullets in bullets, has a text to show
        return ("teaser" in one) == ("teaser" in other)
    if kind == "statistics":
        signs = {"signs", "digits", "lead"}
        return one & signs == other & signs and not {"counters", "prose"} <= one | other
    return True


def redesigned(one: Template, other: Template, seed: int) -> tuple[str, str, str]:
    """A page before and after a redesign, and its address."""
    omits = one.note("omits") | other.note("omits")
    shared = replace(one, notes={**one.notes, "omits": omits}, name="redesign")
    rng = rng_of(one.kind, "redesign", seed)
    language = _language(shared, seed)
    fetched = _EPOCH + timedelta(days=rng.randint(0, 240))
    content, _ = _content(shared, rng_of(rng.random()), language, fetched)
    if one.kind == "articles":  # some show its first sentence above the text, some nowhere
        content = replace(content, teaser="")
    around = invent_surroundings(
        rng_of(rng.random()), language, content.organisation, content.domain, fetched, posts=False
    )
    shells = (
        sorted(one.note("shells") & other.note("shells"))
        or sorted(one.note("shells") or other.note("shells"))
        or list(SHELLS)
    )
    shell = f"shells/{rng.choice(shells)}.html"
    marks = rng.random()
    bodies = []
    for template in (one, other):
        context: dict[str, Any] = context_of(
            around, language, Prose(language, rng_of(marks)), rng_of(marks)
        ) | {
            "page": content,
            "fetched": fetched,
            "shell": shell,
            "title": _title(template, content, language),
            "like": cache(partial(invent_lookalike, rng_of(marks), language, fetched)),
        }
        bodies.append(finish(render(template, context), rng_of(rng.random()), keeps=template.note("keeps")))
    return bodies[0], bodies[1], _url(one, content)
