"""What a page of figures looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.layouts.rendering import SHELLS
from tests.layouts.seeding import drawn, rng_of

if TYPE_CHECKING:
    from random import Random

_BEFORE = ("paragraph", "quote")
_HEADED = ("prices", "city", "reports", "steps")
"""Parts under headings: what follows them needs one as well."""
_AFTER = (
    "others",
    "paragraph",
    "city",
    "friend",
    "reports",
    "contact",
    "fares",
    "events",
    "downloads",
    "pages",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of one structure."""

    form: str
    """``rows``: counters with labels; ``sheet``: cells of a table or terms; ``line``: all in one line;
    ``prose``: sentences alone."""
    frame: str
    """The elements that hold the counters."""
    number: str
    """The element that holds a figure."""
    split: str
    """Where its sign stands."""
    digits: str
    """How its digits come to be seen."""
    signs: str
    """``marks``: a plus; ``words``: such as "more than"; ``none``."""
    label: str
    """The element that holds a label."""
    order: str
    """Whether ``label`` or ``number`` comes first."""
    joint: str
    """What holds figure and label together."""
    extras: tuple[str, ...]
    """What else stands in the box of a counter."""
    heading: str
    """The element that announces the figures; ``none`` where nothing does."""
    depth: int
    """Wrappers around each counter."""
    claims: str
    """Where sentences about the organisation stand; ``none`` where there are none."""
    before: tuple[str, ...]
    """What else stands above."""
    after: tuple[str, ...]


def plan_of(seed: int) -> Plan:
    """The structure that a seed gives."""
    rng = rng_of("figures", seed)
    form = drawn(rng, "rows 60 sheet 20 line 8 prose 12")
    parts = _DRAWERS[form](rng)
    heading = drawn(rng, "h2 50 h3 12 div 8 strong 6 figcaption 4 none 20")
    return Plan(
        form=form,
        claims=_claims(rng, form),
        heading=heading,
        before=_noise(rng, (*_BEFORE, *(_HEADED if heading[0] == "h" and form != "prose" else ()))),
        after=_noise(rng, _AFTER),
        **(_NOTHING | parts),
    )


_NOTHING = {
    "frame": "p",
    "number": "bare",
    "split": "one",
    "digits": "plain",
    "signs": "marks",
    "label": "bare",
    "order": "number",
    "joint": "boxes",
    "extras": (),
    "depth": 0,
}


def notes_of(plan: Plan) -> dict[str, frozenset[str]]:
    """What the content has to leave out, how it states its numbers, and what tells whose page it is."""
    omits = {"counters"} if plan.form == "prose" else set()
    if plan.claims == "none":
        omits.add("prose")
    if plan.signs == "none":
        omits.add("signs")
    if plan.signs == "words" or plan.digits not in {"plain", "hidden", "told"} or plan.split != "one":
        omits.add("lead")
    joins = frozenset({"words"}) if plan.signs == "words" else frozenset()
    shells = SHELLS if plan.claims == "none" else [shell for shell in SHELLS if shell != "bare"]
    return {"omits": frozenset(omits), "joins": joins, "shells": frozenset(shells)}


def _rows(rng: Random) -> dict[str, object]:
    joint = drawn(rng, "siblings 52 boxes 20 line 12 break 8 inside 8")
    number = drawn(rng, "div 24 span 24 strong 14 p 10 h2 4 h3 8 b 5 data 2 svg 3 bare 6")
    label = drawn(rng, "div 22 span 22 p 22 h3 8 h4 8 small 6 figcaption 5 strong 3 bare 4")
    if joint in {"line", "break", "inside"}:  # all in one line or one element
        number, label = drawn(rng, "span 40 strong 34 b 16 bare 10"), drawn(rng, "bare 50 span 35 small 15")
    elif "bare" in {number, label}:
        number, label = (number, "div") if number == "bare" else ("div", label)
    digits = drawn(rng, "plain 56 drawn 18 empty 8 cells 6 hidden 8 told 4")
    if number in {"bare", "svg"}:
        digits = "plain"
    split = drawn(rng, "one 58 span 20 sup 6 beside 8 before 8")
    if number in {"bare", "svg"} or digits in {"hidden", "told"}:
        split = "one"
    signs = drawn(rng, "marks 66 words 18 none 16")
    if signs == "words" and (digits not in {"plain", "hidden"} or split != "one"):
        signs = "marks"
    return {
        "frame": drawn(rng, "div 36 ul 22 section 10 article 6 figure 6 list 5 flat 5 ol 3 cells 4 links 3"),
        "number": number,
        "split": split,
        "digits": digits,
        "signs": signs,
        "label": label,
        "order": drawn(rng, "number 74 label 26"),
        "joint": joint,
        "extras": _extras(rng, joint),
        "depth": int(drawn(rng, "0 45 1 30 2 15 3 10")),
    }


def _extras(rng: Random, joint: str) -> tuple[str, ...]:
    shares = {
        "icon": 0.16,
        "image": 0.1,
        "glyph": 0.1,
        "sentence": 0.16,
        "more": 0.08,
        "source": 0.08,
        "day": 0.08,
    }
    chosen = [name for name, share in shares.items() if rng.random() < share]
    if joint in {"line", "break", "inside"}:
        chosen = [name for name in chosen if name in {"icon", "image", "sentence"}]
    return tuple(chosen)


def _sheet(rng: Random) -> dict[str, object]:
    frame = drawn(rng, "two 26 heads 14 years 16 unit 8 source 8 across 8 terms 12 termsbox 8")
    return {
        "frame": frame,
        "number": drawn(rng, "bare 70 strong 20 span 10"),
        "label": drawn(rng, "bare 50 th 30 strong 10 p 10"),
        "order": drawn(rng, "label 75 number 25") if frame in {"two", "terms", "termsbox"} else "label",
        "signs": "none" if frame == "years" else drawn(rng, "marks 50 words 20 none 30"),
    }


def _line(rng: Random) -> dict[str, object]:
    return {
        "frame": drawn(rng, "p 40 div 30 h2 10 li 20"),
        "number": drawn(rng, "bare 40 strong 40 span 20"),
        "joint": drawn(rng, "dots 26 bars 22 commas 12 slashes 10 spans 20 breaks 10"),
        "signs": drawn(rng, "marks 80 none 20"),
        "order": drawn(rng, "number 85 label 15"),
    }


def _prose(_rng: Random) -> dict[str, object]:
    return {}


_DRAWERS = {"rows": _rows, "sheet": _sheet, "line": _line, "prose": _prose}


def _claims(rng: Random, form: str) -> str:
    if form == "prose":
        return drawn(rng, "p 40 items 15 lead 15 quote 10 bold 10 cell 10")
    return drawn(rng, "none 66 p 20 lead 8 bold 6")


def _noise(rng: Random, parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if rng.random() < (0.08 if part == "friend" else 0.22))
