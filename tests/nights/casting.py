"""How the cases of the corpus are made: two nights, of the second only what is different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.site import (
    OFFICES,
    cards,
    page,
    site,
)
from tests.nights.theatre import Case, Night, Told

if TYPE_CHECKING:
    from collections.abc import Callable


SITE: dict[str, str] = site()
OFFICE, NEWS, COOKIE, FIGURE = "office", "news", "cookie", "statistic"


def case(group: str, name: str, second: Night, *expected: Told, **more: object) -> Case:
    """Two nights; of the second only what is different is given."""
    return Case(
        name=name,
        group=group,
        nights=(dict(SITE), {**SITE, **second}),
        expected=tuple(sorted(expected)),
        **more,
    )  # type: ignore[arg-type]


def edited(path: str, old: str, new: str) -> Night:
    """A page with some words replaced."""
    assert old in SITE[path], (path, old)
    return {path: SITE[path].replace(old, new)}


def everywhere(turn: Callable[[str], str]) -> Night:
    """Every page, turned."""
    return {path: turn(html) for path, html in SITE.items()}


def some(night: Night, *, first: bool) -> Night:
    """Half of the pages of a night: a crawl that looked at no others."""
    paths = sorted(night)
    half = len(paths) // 2
    return {path: night[path] for path in (paths[:half] if first else paths[half:])}


def offices(turn: Callable[[tuple[str, ...]], tuple[str, ...] | None]) -> Night:
    """The contact page with its offices turned; those that become ``None`` are left out."""
    kept = tuple(entry for office in OFFICES if (entry := turn(office)) is not None)
    return {"/contact/": page("Our offices", cards(kept))}
