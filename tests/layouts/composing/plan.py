"""What a statement looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.layouts.composing.values import OTHERS
from tests.layouts.seeding import drawn, rng_of, weighted

if TYPE_CHECKING:
    from random import Random

_TOGETHER = (
    ("name", "provider"),
    ("name", "duration"),
    ("name", "category"),
    ("purpose", "duration"),
    ("purpose", "provider"),
    ("provider", "duration"),
    ("provider", "type"),
)
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
    words: int
    """Which made-up words stand for labels; 0 where they are those of the language."""
    decor: str
    """How who sets it is marked."""
    beside: str
    """The field in whose cell another one stands; empty where each has its own."""
    inside: str
    """The field that stands there."""
    joint: str
    """What parts the two."""
    below: str
    """The field that has a row of its own below the others."""
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
    spans = ["span"] * 2 if parts["frame"] == "table" and grouping == "provider" else []
    provider_head = rng.choice(["h3", "h4", "div", "strong", "label", "summary", *spans])
    if above:
        parts["title"], provider_head = _below(head, parts["title"]), _below(head, provider_head)
    if grouping in {"provider", "both"}:
        parts["title"] = _below(provider_head, parts["title"])
    spanned = "span" in {head, provider_head}
    fields = _ordered(rng, chosen, loose=form == "columns" or parts["title"] == "labelled")
    return Plan(
        form=form,
        fields=_with_others(rng, form, fields, parts),
        words=rng.randint(1, 11) if rng.random() < 0.15 else 0,
        decor=drawn(rng, "plain 70 em 8 link 14 small 8"),
        **_shared(rng, form, chosen, parts["frame"] if not spanned else ""),
        grouping=grouping,
        category=category,
        head=head,
        provider_head=provider_head,
        extras=extras,
        text=text,
        several=rng.choice([", ", "<br>", " / ", "code"])
        if grouping == "category" and parts["frame"] != "turned" and rng.random() < 0.12
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


def _with_others(rng: Random, form: str, fields: tuple[str, ...], parts: dict[str, str]) -> tuple[str, ...]:
    """The fields, and now and then one or two things that no record keeps, labelled where they need it."""
    told = parts["labels"] not in {"none", "once"} or parts["frame"] == "turned"
    if rng.random() > 0.25 or (form != "columns" and not told) or parts["body"] == "prose":
        return fields
    may = [other for other in OTHERS if told or other in {"number", "link", "unsaid"}]
    for other in rng.sample(may, rng.choice([1, 1, 2])):
        if other != "host" or "provider" in fields:
            at = rng.randint(0 if form == "columns" else 1 + fields.index("name"), len(fields))
            fields = (*fields[:at], other, *fields[at:])
    return fields


def _shared(rng: Random, form: str, chosen: list[str], frame: str) -> dict[str, str]:
    """Two fields in one cell, or one field in a row of its own below the others."""
    shared = {"beside": "", "inside": "", "joint": "break", "below": ""}
    pairs = [pair for pair in _TOGETHER if {*pair} <= {"name", *chosen}]
    by_chance = rng.random()
    if form == "columns" and pairs and by_chance < 0.18:
        beside, inside = rng.choice(pairs)
        joint = drawn(rng, "break 30 brackets 20 small 20 blocks 15 label 15")
        shared |= {"beside": beside, "inside": inside, "joint": joint}
    elif frame == "table" and "purpose" in chosen and len(chosen) > 1 and by_chance > 0.9:
        shared["below"] = "purpose"
    return shared


def _columns(rng: Random, _fields: list[str]) -> dict[str, str]:
    return {
        "frame": drawn(rng, "table 50 grid 20 role 8 flat 8 list 8 turned 6"),
        "labels": drawn(rng, "heads 52 repeated 12 attribute 12 hidden 10 none 14"),
        "title": drawn(rng, "plain 40 code 25 strong 20 head 15"),
        "body": drawn(rng, "plain 60 wrapped 25 tbody 15"),
    }


def _records(rng: Random, _fields: list[str]) -> dict[str, str]:
    title = drawn(rng, "h3 14 h4 14 div 16 strong 10 summary 14 dt 8 button 6 code 6 labelled 12 th 6")
    body = {"dt": "dd", "th": "table"}.get(title) or drawn(
        rng, "p 24 div 18 br 14 ul 16 dl 14 table 8 span 6 prose 8"
    )
    if title == "labelled" and body == "prose":
        body = "p"
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
    bodies = "dashes 15 bars 15 labelled 25 spans 12 dots 8 inside 8 run-on 6"
    body = drawn(rng, f"{bodies} commas 10 brackets 25" if timed else bodies)
    return {
        "frame": drawn(rng, "ul 35 ol 8 p 22 br 18 dl 7 div 10" if body != "run-on" else "ul 4 p 4 div 2"),
        "labels": "text" if body in {"labelled", "run-on"} else "none",
        "title": drawn(rng, "plain 35 code 30 strong 30 quotes 5"),
        "body": body,
    }


_DRAWERS = {"columns": _columns, "records": _records, "runs": _runs}


def _head(rng: Random, frame: str) -> tuple[str, str, bool]:
    """What names a category, what stands beside its name, and whether it is explained."""
    heads = (
        "h2 18 h3 20 h4 8 div 12 strong 8 summary 12 button 6 label: 6 tab 6 item 4 legend 3 dt 3 cell 4 "
        "figcaption 2"
    )
    head = drawn(rng, f"{heads} caption 10 row 10 span 6" if frame == "table" else heads)
    inside = head in {"caption", "row", "span"}
    plain = inside or head == "label:"
    extras = "none" if plain else drawn(rng, "none 55 count 12 always 15 switch 8 number 10")
    return head, extras, not inside and rng.random() < 0.6


def _noise(rng: Random, parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if rng.random() < 0.3)
