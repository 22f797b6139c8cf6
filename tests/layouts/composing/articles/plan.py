"""What the page of an article looks like, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass

from tests.layouts.seeding import drawn, rng_of

_ABOVE = {"crumbs": 0.35, "kind": 0.35, "teaser": 0.3, "image": 0.55, "share": 0.3}
_BELOW = {"tags": 0.35, "share": 0.3, "box": 0.3, "neighbours": 0.3, "contact": 0.2}
_LAST = {"related": 0.55, "comments": 0.25, "newest": 0.2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of one structure."""

    around: str
    """The element that holds the article."""
    title: str
    """The element of the title."""
    above: tuple[str, ...]
    """Parts from the top to the text, title and facts included."""
    below: tuple[str, ...]
    """Parts below the text."""
    last: tuple[str, ...]
    """Parts below the article's element."""
    date: str
    """``text``, ``time``, ``labelled``, ``split`` or ``end``: below the text."""
    forms: tuple[str, ...]
    """Forms of dates."""
    author: str
    """``by``, ``bare``, ``linked``, ``vcard``, ``box``, ``end`` or ``none``."""
    updated: bool
    small: str
    """How the facts stand together: ``own`` elements, a ``line``, a ``list`` or ``cells``."""
    sign: str
    """What parts them on a line."""
    holder: str
    """The element of the text; ``none`` where it stands beside the title."""
    paragraph: str
    """``p``, ``div`` or ``br``."""
    subhead: str
    depth: int
    """Wrappers around the text."""
    head: str
    """What the head says for machines: ``none``, ``og``, ``json`` or ``other``: with the house as author."""
    related: str
    """How related items stand: ``list``, ``cards`` or ``dated``."""
    classes: bool


def plan_of(seed: int) -> Plan:
    """The structure that a seed gives."""
    rng = rng_of("structure of articles", seed)
    above = ["title", *(part for part, share in _ABOVE.items() if rng.random() < share)]
    if rng.random() < 0.5:
        rng.shuffle(above)
    else:
        above.sort(key=["crumbs", "kind", "title", "teaser", "share", "image"].index)
    date = drawn(rng, "text 38 time 26 labelled 14 split 10 end 12")
    above.insert(rng.choice([above.index("title"), above.index("title") + 1, len(above)]), "facts")
    below = [part for part, share in _BELOW.items() if rng.random() < share]
    rng.shuffle(below)
    author = drawn(rng, "by 30 bare 12 linked 14 vcard 8 box 8 end 10 none 18")
    return Plan(
        around=drawn(rng, "article 35 div 35 section 10 main 10 none 10"),
        title=drawn(rng, "h1 55 h2 18 h3 5 div 8 p 4 strong 4 header 6"),
        above=tuple(above),
        below=tuple(below),
        last=tuple(part for part, share in _LAST.items() if rng.random() < share),
        date=date,
        forms=("long", "figures"),
        author=author,
        updated=rng.random() < 0.4,
        small=drawn(rng, "own 40 line 35 list 15 cells 10"),
        sign=rng.choice([" | ", " · ", " – ", ", ", " / "]),
        holder=drawn(rng, "div 70 section 8 none 16 td 6"),
        paragraph=drawn(rng, "p 76 div 14 br 10"),
        subhead=drawn(rng, "h2 40 h3 30 h4 10 strong 20"),
        depth=int(drawn(rng, "0 40 1 35 2 20 4 5")),
        head=drawn(rng, "none 45 og 20 json 20" + " other 15" * (author != "none")),
        related=drawn(rng, "list 40 cards 35 dated 25"),
        classes=rng.random() < 0.6,
    )


def omits(plan: Plan) -> frozenset[str]:
    """What the structure does not show."""
    hidden = {"author"} if plan.author == "none" else set()
    return frozenset(hidden | (set() if plan.updated else {"updated"}))
