"""Nights on which a page presents another member or leader, or says something else of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.casting import SITE
from tests.nights.site import page
from tests.nights.theatre import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.nights.theatre import Night, Told

_TELLS = {
    "Altsund, Norland": "The town has belonged to the circle since 2004 and has planted shade along all of its streets.",
    "Brackwater, Westmark": "The harbour of Brackwater was dredged by hand, and its pilots still row out at night.",
    "Cape Lantern, Southsea": "Nobody in Cape Lantern owns a car, for the streets are steps and the steps are wet.",
}
_MEMBERS = tuple(_TELLS)
_CHANGED: Told = ("feature", "changed", "site")


def _night(*names: str, kicker: str = "FEATURED MEMBER", **tells: str) -> Night:
    cards = "".join(
        f"<h4>{kicker}</h4><h2>{name}</h2><p>{tells.get(name.partition(',')[0].replace(' ', '_'), _TELLS[name])}</p>"
        for name in names
    )
    return {
        **SITE,
        "/members/": page("Members", f"<section>{cards}</section><p>Ask the clerk who comes next.</p>"),
    }


def featured() -> Iterator[Case]:
    """What is of severity ``info`` counts here; whose turn it is, is nobody's edit."""

    def case(name: str, *nights: Night, expected: tuple[Told, ...] = ()) -> Case:
        return Case(name=name, group="feature", nights=nights, expected=expected, minimum="info")

    first, second, third = _MEMBERS
    story = _TELLS[first]
    yield case("the same member", _night(first), _night(first))
    yield case("another member", _night(first), _night(second))
    yield case("members in turn", _night(first), _night(second), _night(third), _night(first))
    yield case(
        "another leader", _night(first, kicker="FEATURED LEADER"), _night(second, kicker="FEATURED LEADER")
    )
    yield case("two in another order", _night(first, second), _night(second, first))
    kicker = _night(first, kicker="Member spotlight")
    yield case("another kicker", _night(first), kicker, expected=(("text", "changed", "site"),))
    edited = _night(first, Altsund=story.replace("planted shade", "built shelters"))
    yield case("a story that is edited", _night(first), edited, expected=(_CHANGED,))
    yield case("a story that was edited", _night(first), edited, edited)
    yield case(
        "a second member", _night(first), _night(first, second), expected=(("feature", "added", "site"),)
    )
    yield case(
        "one member less", _night(first, second), _night(first), expected=(("feature", "removed", "site"),)
    )
