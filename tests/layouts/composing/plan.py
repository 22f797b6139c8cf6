"""What a statement looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.layouts.seeding import drawn, rng_of, weighted

if TYPE_CHECKING:
    from random import Random

_SHARES = {"provider": 0.5, "purpose": 0.85, "duration": 0.85, "type": 0.25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of one structure."""

    form: str
    """``columns``: cells under each other; ``records``: a title and lines; ``runs``: one line a cookie."""
    frame: str
    """The elements that hold the cookies of a group."""
    fields: tuple[str, ...]
    """What is told of each cookie, in order."""
    labels: str
    """Where the words stand that say what a value is."""
    title: str
    """What holds the name of a record, or marks it in a line."""
    body: str
    """What holds the values of a record, or parts those of a line."""
    grouping: str
    """``category``, ``provider``, ``both`` or ``flat``."""
    category: str
    """Where the category stands: ``above``, ``field``, ``badge`` or ``none``."""
    head: str
    """The element that names a category."""
    provider_head: str
    extras: str
    """What else stands in the line that names a category."""
    text: bool
    """Whether a category is explained."""
    several: str
    """What parts two names in one entry; empty where each has its own."""
    depth: int
    """Wrappers around each entry."""
    before: tuple[str, ...]
    """What else stands above the statement."""
    after: tuple[str, ...]


def plan_of(seed: int) -> Plan:
    """The structure that a seed gives."""
    rng = rng_of("structure", seed)
    form = drawn(rng, "columns 36 records 40 runs 24")
    grouping = drawn(rng, "category 50 flat 28 provider 12 both 10")
    above = grouping in {"category", "both"}
    category = "above" if above else drawn(rng, "field 50 badge 20 none 30")
    chosen = _fields(rng, form, grouping, category)
    parts = _DRAWERS[form](rng, chosen)
    head, extras, text = _head(rng, parts["frame"] if grouping == "category" else "")
    provider_head = rng.choice(["h3", "h4", "div", "strong", "label", "summary"])
    if above:
        parts["title"], provider_head = _below(head, parts["title"]), _below(head, provider_head)
    if grouping in {"provider", "both"}:
        parts["title"] = _below(provider_head, parts["title"])
    return Plan(
        form=form,
        fields=_ordered(rng, chosen, loose=form == "columns" or parts["title"] == "labelled"),
        grouping=grouping,
        category=category,
        head=head,
        provider_head=provider_head,
        extras=extras,
        text=text,
        several=rng.choice([", ", "<br>", " / ", "code"])
        if grouping == "category" and rng.random() < 0.12
        else "",
        depth=weighted(rng, [(0, 50), (1, 25), (2, 15), (3, 10)]),
        before=_noise(rng, ("intro", "prose", "contents", "terms", "kept")),
        after=_noise(rng, ("browsers", "rights", "contact", "kept", "terms", "prose")),
        **parts,
    )


def _below(head: str, title: str) -> str:
    """A title of a lower rank than the heading above it, where both have one."""
    ranked = head[0] == title[0] == "h" and head[1:].isdecimal() and title[1:].isdecimal()
    return f"h{int(head[1]) + 1}" if ranked and title <= head else title


def _fields(rng: Random, form: str, grouping: str, category: str) -> list[str]:
    chosen = [field for field, share in _SHARES.items() if rng.random() < share]
    if grouping in {"provider", "both"} and "provider" in chosen:
        chosen.remove("provider")
    if form == "runs" and "type" in chosen:
        chosen.remove("type")
    if not {"purpose", "duration"} & set(chosen):
        chosen.append(rng.choice(["purpose", "duration"]))
    if category == "field":
        chosen.append("category")
    return chosen


def _ordered(rng: Random, chosen: list[str], *, loose: bool) -> tuple[str, ...]:
    if rng.random() < 0.5:
        rng.shuffle(chosen)
    at = rng.randint(0, len(chosen)) if loose and rng.random() < 0.2 else 0
    return (*chosen[:at], "name", *chosen[at:])


def _columns(rng: Random, _fields: list[str]) -> dict[str, str]:
    return {
        "frame": drawn(rng, "table 50 grid 22 role 8 flat 10 list 10"),
        "labels": drawn(rng, "heads 52 repeated 12 attribute 12 hidden 10 none 14"),
        "title": drawn(rng, "plain 40 code 25 strong 20 head 15"),
        "body": drawn(rng, "plain 60 wrapped 25 tbody 15"),
    }


def _records(rng: Random, _fields: list[str]) -> dict[str, str]:
    title = drawn(rng, "h3 14 h4 14 div 16 strong 10 summary 14 dt 8 button 6 code 6 labelled 12")
    body = "dd" if title == "dt" else drawn(rng, "p 24 div 18 br 14 ul 16 dl 14 table 8 span 6")
    labels = "strong: 22 text: 16 span 16 over 8 under 6 attribute 8 hidden 6 none 12 once 6"
    chosen = drawn(rng, "dt 1" if body in {"dl", "table"} else labels)
    if title == "labelled" and chosen in {"attribute", "none", "once", "under"}:
        chosen = "strong:"
    frame = {"summary": "details", "dt": "dl"}.get(title) or drawn(rng, "div 45 li 25 article 12 siblings 18")
    if frame == "siblings" and body == "span":
        frame = "div"
    return {"frame": frame, "labels": chosen, "title": title, "body": body}


def _runs(rng: Random, fields: list[str]) -> dict[str, str]:
    timed = "duration" in fields
    bodies = "dashes 15 bars 15 labelled 25 spans 12 dots 8"
    body = drawn(rng, f"{bodies} commas 10 brackets 25" if timed else bodies)
    return {
        "frame": drawn(rng, "ul 35 ol 8 p 22 br 18 dl 7 div 10"),
        "labels": "text" if body == "labelled" else "none",
        "title": drawn(rng, "plain 35 code 30 strong 30 quotes 5"),
        "body": body,
    }


_DRAWERS = {"columns": _columns, "records": _records, "runs": _runs}


def _head(rng: Random, frame: str) -> tuple[str, str, bool]:
    """What names a category, what stands beside its name, and whether it is explained."""
    heads = "h2 18 h3 20 h4 8 div 12 strong 8 summary 12 button 6 label: 6 tab 6 item 4"
    head = drawn(rng, f"{heads} caption 10 row 10 span 6" if frame == "table" else heads)
    inside = head in {"caption", "row", "span"}
    plain = inside or head == "label:"
    extras = "none" if plain else drawn(rng, "none 55 count 12 always 15 switch 8 number 10")
    return head, extras, not inside and rng.random() < 0.6


def _noise(rng: Random, parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if rng.random() < 0.3)
