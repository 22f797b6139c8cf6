"""What a list of news looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.layouts.seeding import drawn, rng_of

if TYPE_CHECKING:
    from random import Random

_SHARES = {"image": 0.55, "kind": 0.45, "teaser": 0.65, "author": 0.3, "more": 0.45, "minutes": 0.12}
_SHARES |= {"tags": 0.15, "comments": 0.12, "views": 0.08}
_INLINE = ("date", "kind", "author", "minutes", "comments", "views")
_BEFORE = {"intro": 0.3, "filters": 0.25, "search": 0.15, "years": 0.12, "count": 0.12, "events_first": 0.08}
_AFTER = {"pages": 0.45, "load": 0.2, "events": 0.2, "read": 0.2, "tags": 0.15, "archive": 0.15}
_AFTER |= {"publications": 0.15, "contact": 0.15, "partners": 0.1}
_BY_DATE = frozenset({"year", "month", "day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of one structure."""

    form: str
    """``cards``: an element an item; ``flat``: title and lines beside those of other items; ``rows``: of a
    table; ``lines``: one line an item; ``pairs``: a date, then what happened."""
    frame: str
    """The element that holds the items."""
    item: str
    """The element of an item, or of its two parts."""
    facts: tuple[str, ...]
    """What is told beside the title, small things first."""
    order: tuple[str, ...]
    """Parts of an item: ``image``, ``meta``, ``date``, ``title``, ``teaser``, ``more``."""
    title: str
    """The element of the title."""
    link: str
    """What leads to the item: ``title``, ``card``, ``more``, ``both`` (picture and title), ``stretched``."""
    date: str
    """``text``, ``time``, ``labelled``, ``split``, ``number`` (in the month of a heading), ``short``
    (without the year of a heading), ``head`` (a day over all its items) or ``none``."""
    forms: tuple[str, ...]
    """Forms of dates."""
    small: str
    """How small things stand together: in elements of their own, on a line with signs between, in a list."""
    byline: str
    """``by``, ``bare`` or ``linked``."""
    body: str
    """The element of the teaser."""
    grouping: str
    """``flat``, ``year``, ``month``, ``day`` or ``kind``."""
    head: str
    """The element that names a group."""
    hero: str
    """``none``, ``first`` (in the list, larger) or ``apart``."""
    clones: bool
    """Whether slides come again, for the slider to run round."""
    classes: str
    """How classes are named: ``plain``, ``bem``, ``utility``, ``module`` or ``none``."""
    depth: int
    """Wrappers around each item."""
    inner: int
    """Wrappers around all of an item but its picture."""
    batched: bool
    """Whether three items each stand in a row."""
    hidden: str
    """Labels for screen readers: ``none``, ``date`` or ``more``."""
    before: tuple[str, ...]
    """What else stands above the list."""
    after: tuple[str, ...]


def plan_of(seed: int) -> Plan:
    """The structure that a seed gives."""
    rng = rng_of("structure of news", seed)
    form = drawn(rng, "cards 58 flat 12 rows 8 lines 14 pairs 8")
    frame, item = _ITEMS[form](rng)
    grouping = drawn(rng, "flat 70 year 8 month 8 day 7 kind 7") if form != "rows" else "flat"
    date = _date(rng, form, grouping)
    facts = _facts(rng, form, grouping)
    link = _link(rng, form, item, facts)
    if link in {"more", "card"} and form == "cards" and item != "a" and "more" not in facts:
        facts = (*facts, "more")
    head = drawn(rng, "h2 40 h3 20 div 15 strong 10 p 5 summary 10") if grouping != "flat" else "none"
    title = _title(rng, form, link, head)
    return Plan(
        form=form,
        frame=frame,
        item=item,
        facts=facts,
        order=_order(rng, form, facts, date),
        title=title,
        link=link,
        date=date,
        forms=_forms(rng, date),
        small=drawn(rng, "own 40 line 35 list 15 spans 10"),
        byline=drawn(rng, "by 55 bare 25 linked 20"),
        body=drawn(rng, "p 60 div 25 span 8 nested 7"),
        grouping=grouping,
        head=head,
        hero=drawn(rng, "none 65 first 15 apart 20") if form == "cards" else "none",
        clones=form == "cards" and grouping == "flat" and rng.random() < 0.1,
        classes=drawn(rng, "plain 30 bem 25 utility 20 module 10 none 15"),
        depth=int(drawn(rng, "0 50 1 30 2 15 3 5")),
        inner=int(drawn(rng, "0 45 1 40 2 15")),
        batched=form == "cards" and item in {"div", "article"} and grouping == "flat" and rng.random() < 0.15,
        hidden=drawn(rng, "none 75 date 10 more 15"),
        before=_some(rng, _BEFORE),
        after=_some(rng, _AFTER),
    )


def _cards(rng: Random) -> tuple[str, str]:
    frame = drawn(rng, "ul 25 ol 5 div 35 section 12 none 15 table 4 main 4")
    if frame in {"ul", "ol"}:
        return frame, drawn(rng, "li 70 li+article 20 li+div 10")
    if frame == "table":
        return frame, "tr+td"
    return frame, drawn(rng, "article 35 div 45 a 15 section 5")


def _lines(rng: Random) -> tuple[str, str]:
    frame = drawn(rng, "ul 50 ol 5 div 25 br 10 cell 10")
    return frame, {"ul": "li", "ol": "li", "div": drawn(rng, "p 50 div 50"), "br": "br", "cell": "td"}[frame]


def _pairs(rng: Random) -> tuple[str, str]:
    frame = drawn(rng, "dl 60 div 40")
    return frame, "dt/dd" if frame == "dl" else drawn(rng, "p/p 50 div/div 50")


_ITEMS = {
    "cards": _cards,
    "flat": lambda rng: (drawn(rng, "div 70 section 15 main 15"), "none"),
    "rows": lambda _: ("table", "tr"),
    "lines": _lines,
    "pairs": _pairs,
}


def _date(rng: Random, form: str, grouping: str) -> str:
    if grouping == "day":
        return "head"
    if grouping == "month" and rng.random() < 0.5:
        return "number"
    if grouping == "year" and rng.random() < 0.4:
        return "short"
    if form in {"lines", "pairs", "rows"}:
        return drawn(rng, "text 70 time 30")
    anyhow = "text 45 time 30 labelled 10"
    return drawn(rng, anyhow if grouping in _BY_DATE else f"{anyhow} split 14 none 12")


def _forms(rng: Random, date: str) -> tuple[str, ...]:
    if date == "short":
        return ("no_year",)
    if date == "text":
        return ("long", "figures", "relative", "no_year") if rng.random() < 0.3 else ("long", "figures")
    return ("long", "figures", "relative") if date == "time" and rng.random() < 0.3 else ("long", "figures")


def _facts(rng: Random, form: str, grouping: str) -> tuple[str, ...]:
    facts = [fact for fact, share in _SHARES.items() if rng.random() < share]
    if form in {"lines", "rows"}:
        facts = [fact for fact in facts if fact in {"kind", "author", "teaser"} and rng.random() < 0.5]
    if form == "pairs":
        facts = [fact for fact in facts if fact in {"kind", "teaser", "more"}]
    if grouping == "kind" and "kind" in facts:
        facts.remove("kind")
    if form == "flat" and "image" in facts and rng.random() < 0.5:
        facts.remove("image")
    return tuple(facts)


def _link(rng: Random, form: str, item: str, facts: tuple[str, ...]) -> str:
    if item == "a":
        return "card"
    if form == "cards":
        both = " both 20" if "image" in facts else ""
        return drawn(rng, f"title 50{both} more 12 stretched 10")
    return drawn(rng, "title 85 more 15") if form == "flat" and "more" in facts else "title"


def _title(rng: Random, form: str, link: str, head: str) -> str:
    if form in {"lines", "rows"}:
        return drawn(rng, "none 75 strong 15 span 10")
    if form == "pairs":
        return drawn(rng, "none 60 strong 20 h3 20")
    heads = "h2 20 h3 32 h4 12 h5 4"
    bare = "strong 6 span 4 div 14 p 6 none 6" if link != "more" else "strong 6 div 10"
    chosen = drawn(rng, f"{heads} {bare}" if form == "cards" else f"{heads} strong 14 p 10")
    below = head[0] == chosen[0] == "h" and chosen <= head
    return f"h{int(head[1]) + 1}" if below else chosen


def _order(rng: Random, form: str, facts: tuple[str, ...], date: str) -> tuple[str, ...]:
    apart = date in {"split", "number"} or rng.random() < 0.3
    small = [fact for fact in facts if fact in _INLINE] or (date not in {"none", "head"} and not apart)
    parts = ["title", *(part for part in ("teaser", "more") if part in facts)]
    if "tags" in facts:
        parts.insert(rng.randint(1, len(parts)), "tags")
    if small:
        places = [0, 1, len(parts)] if form in {"cards", "rows", "lines"} else [1, len(parts)]
        parts.insert(rng.choice(places), "meta")
    if apart and date not in {"none", "head"}:
        first = form in {"cards", "pairs", "rows", "lines"}
        parts.insert(0 if first and rng.random() < 0.7 else parts.index("title") + 1, "date")
    if "image" in facts:
        parts.insert(0 if rng.random() < 0.8 else rng.randint(0, len(parts)), "image")
    return tuple(parts)


def _some(rng: Random, shares: dict[str, float]) -> tuple[str, ...]:
    return tuple(part for part, share in shares.items() if rng.random() < share)


def omits(plan: Plan) -> frozenset[str]:
    """What the structure does not show."""
    shown = {*plan.facts, *(["kind"] if plan.grouping == "kind" else [])}
    shown |= {"date"} - ({"date"} if plan.date == "none" else set())
    shown |= {"hero"} - ({"hero"} if plan.hero == "none" else set())
    return frozenset({"date", "kind", "teaser", "author", "hero"}) - shown


def joins(plan: Plan) -> frozenset[str]:
    """What items have in common: every one its date, and several the same day."""
    days = {"days"} if plan.grouping == "day" else set()
    return frozenset(days | ({"dated"} if plan.grouping in _BY_DATE else set()))
