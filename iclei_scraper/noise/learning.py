"""Learn what is volatile on a site from two bodies of one page that nobody has edited in between.

Two fetches within minutes show it best. Two nights after which nothing that can be read has changed show
some of it, and are believed only of what no reader sees. From each difference a rule is made that names its
place and the shape of its values, and only if all that it fits on both pages differs: a rule that would also
cover something that stood still is too wide, and is made narrower or dropped.

A rule never covers words: of a text only figures that run, of an attribute, a script or a comment only
tokens, figures and times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.noise import places
from iclei_scraper.noise.hunks import Hunk, hunks
from iclei_scraper.noise.rules import COMMENT, ORDER, ROTATION, TEXT, Rule, Rules, compiled, in_order
from iclei_scraper.noise.turning import turning

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 300
"""Differences that are looked at: more than that is another page, not noise."""
_FINE = 4_000
"""Characters of a difference that is taken apart word by word."""
_WORD = re.compile(r"[0-9A-Za-z]+|.", re.DOTALL)
_ORDER_RULE = Rule(
    zone=ORDER,
    place="attributes and class names",
    pattern="(order)",
    why="the server writes them in another order",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A rule, and where it was seen."""

    rule: Rule
    before: str
    after: str


def learn(before: bytes, after: bytes, known: Rules, *, twice: bool) -> list[Found]:
    """Rules for what differs between two bodies of a page.

    Args:
        before: the earlier body.
        after: the later one.
        known: rules that the site has already.
        twice: they were fetched within minutes; else between two nights nothing readable has changed.
    """
    old, new = known.content(before), known.content(after)
    if old == new:
        return []
    found: dict[str, Found] = {}
    if _only_order(old, new):
        found[ORDER] = Found(rule=_ORDER_RULE, before="", after="")
        old, new = in_order(old), in_order(new)
    apart = list(_taken_apart(old, new))
    if len(apart) > _MOST:
        return list(found.values())
    zones = places.zones(old)
    left: list[Hunk] = []
    for hunk in apart:
        rule = _rule(old, new, hunk, zones, twice=twice)
        if rule is None:
            left.append(hunk)
        elif rule.pattern not in found:
            found[rule.pattern] = Found(
                rule=rule, before=_shown(old, hunk.start, hunk.end), after=_shown(new, *hunk[2:])
            )
    if twice and left:
        settled = Rules(tuple(it.rule for it in found.values() if it.rule.zone not in (ORDER, ROTATION)))
        found |= {it.pattern: Found(rule=it, before="", after="") for it in turning(old, new, left, settled)}
    return list(found.values())


def _only_order(old: str, new: str) -> bool:
    """Whether most of the difference is the order of attributes."""

    def amount(one: str, two: str) -> int:
        return sum(hunk.end - hunk.start + hunk.new_end - hunk.new_start for hunk in hunks(one, two))

    plain = amount(old, new)
    return plain > 0 and amount(in_order(old), in_order(new)) * 2 < plain


def _taken_apart(old: str, new: str) -> Iterator[Hunk]:
    """Differences, each as small as it can be: two tokens beside each other are two."""
    for hunk in hunks(old, new):
        one, two = old[hunk.start : hunk.end], new[hunk.new_start : hunk.new_end]
        first, second = _WORD.findall(one), _WORD.findall(two)
        if len(first) != len(second) or max(len(one), len(two)) > _FINE or not _alike(first, second):
            yield hunk
            continue
        at, new_at = hunk.start, hunk.new_start
        for word, other in zip(first, second, strict=True):
            if word != other:
                yield Hunk(at, at + len(word), new_at, new_at + len(other))
            at, new_at = at + len(word), new_at + len(other)


def _alike(first: list[str], second: list[str]) -> bool:
    """Whether two differ only in words, not in what stands between them."""
    return all(
        one == two or (one.isalnum() and two.isalnum()) for one, two in zip(first, second, strict=True)
    )


def _shown(text: str, start: int, end: int) -> str:
    return text[max(start - 30, 0) : end + 20].encode("utf-8", "replace").decode()[:300]


def _rule(old: str, new: str, hunk: Hunk, zones: places.Zones, *, twice: bool) -> Rule | None:
    """The widest rule for a difference that covers nothing else."""
    for candidate in places.candidates(old, new, hunk, zones, twice=twice):
        if _covers_only_noise(candidate, old, new):
            return candidate
    return None


def _covers_only_noise(rule: Rule, old: str, new: str) -> bool:
    """Whether all that it fits differs between both pages; of what no reader sees, most of it."""
    before, after = (
        [match[0][len(match[1]) :] for match in compiled(rule.pattern).finditer(text)] for text in (old, new)
    )
    if not before or len(before) != len(after):
        return False
    still = sum(one == two for one, two in zip(before, after, strict=True))
    return still == 0 or (rule.zone not in (TEXT, COMMENT) and _is_by_chance(still, before))


def _is_by_chance(still: int, values: list[str]) -> bool:
    """One value of many, and a short one, may come out the same twice."""
    return still * 4 <= len(values) and max(map(len, values)) <= 4  # noqa: PLR2004
