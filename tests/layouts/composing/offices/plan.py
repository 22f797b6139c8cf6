"""What a list of offices looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.layouts.rendering import SHELLS
from tests.layouts.seeding import drawn, rng_of

if TYPE_CHECKING:
    from random import Random

_PARTS = ("address", "phone", "fax", "email", "website")
_AROUND = ("lead", "paragraph", "search", "map", "contents")
_BEHIND = ("paragraph", "form", "map", "quote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of one structure."""

    form: str
    """``boxes``: an element for each office; ``flat``: none; ``rows``: a table; ``columns``: a table turned;
    ``pairs``: two offices in a row; ``terms``: a list of terms; ``line``: an office in one line."""
    frame: str
    """The elements that hold the boxes."""
    region: str
    """The element that a region's name stands in; ``none`` where none is shown."""
    name: str
    """The element that a name stands in."""
    lines: str
    """How lines of a box are set apart: elements, breaks, or one line for all."""
    address: str
    """``lines``: one for each line of it; ``joined``: one for all."""
    label: str
    """The element that a label stands in; ``none`` where values tell themselves."""
    order: tuple[str, ...]
    """Parts of an office in the order in which they stand."""
    shows: frozenset[str]
    """Parts that are shown."""
    extras: tuple[str, ...]
    """What else stands in the box of an office."""
    depth: int
    """Wrappers around each office."""
    merged: bool
    """Whether all ways to reach an office share a cell."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    shell: str


def plan_of(seed: int) -> Plan:
    """The structure of a seed."""
    rng = rng_of("composed offices", seed)
    form = drawn(
        rng,
        "boxes 46 flat 10 rows 12 columns 6 pairs 8 terms 8 line 10",
    )
    label = drawn(
        rng,
        "text 30 strong 14 span 14 above 8 icon 8 read 8 picture 6 none 12",
    )
    shows = {part for part in _PARTS if rng.random() < 0.9}
    shows.add("address")
    if label == "none":
        shows.discard("fax")  # nothing would tell it from a telephone
    if shows.isdisjoint({"phone", "email"}):
        shows |= {"phone", "email"}
    extras = tuple(name for name in ("person", "hours", "map", "picture", "more") if rng.random() < 0.18)
    return Plan(
        form=form,
        frame=drawn(rng, "div 40 ul 15 ol 3 section 10 article 14 details 9 list 9"),
        region=drawn(rng, "h2 30 h3 20 h4 8 strong 8 div 8 summary 8 none 18"),
        name=_name(rng, form),
        lines=drawn(rng, "p 26 div 26 span 12 li 14 br 22"),
        address=drawn(rng, "lines 50 joined 50"),
        label="text" if form == "line" and label == "above" else label,
        order=_order(rng),
        shows=frozenset(shows),
        extras=extras if form not in {"line", "rows"} else (),
        depth=int(drawn(rng, "0 60 1 25 2 15")),
        merged=rng.random() < 0.5,
        before=tuple(name for name in _AROUND if rng.random() < 0.25),
        after=tuple(name for name in _BEHIND if rng.random() < 0.25),
        shell=rng.choice(SHELLS),
    )


def _name(rng: Random, form: str) -> str:
    if form == "flat":  # where nothing else tells that an office begins
        return drawn(rng, "h3 40 h4 30 strong 30")
    return drawn(rng, "h3 30 h4 18 h5 8 strong 16 b 8 div 12 link 8")


def _order(rng: Random) -> tuple[str, ...]:
    """Mostly the address first and the site last, else in any order."""
    rest = list(_PARTS[1:])
    if rng.random() < 0.3:
        rng.shuffle(rest)
    at = {"first": 0, "last": len(rest), "second": 1}[drawn(rng, "first 75 last 15 second 10")]
    return (*rest[:at], "address", *rest[at:])


def omits(plan: Plan) -> frozenset[str]:
    """What the structure does not show."""
    hidden = {part for part in _PARTS if part not in plan.shows}
    return frozenset(hidden | ({"region"} if plan.region == "none" else set()))
