"""Blocks whose content takes turns: a quote, a banner, a featured member, another one at each fetch.

A rule names the block and the things that have been seen in it. Only these are taken for noise: what is new
there is content, is read, and counts as known only afterwards. So a block that turns can hide no edit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.noise.rules import GAP, ROTATION, Rule, Rules, compiled, turn_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.noise.hunks import Hunk

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NAMED = re.compile(r"""\s(?:id|class)=["'][^"']+["']""")
_LARGEST = 20_000
"""Characters of a block; a larger one is the page."""


def turning(old: str, new: str, left: Sequence[Hunk], settled: Rules) -> Iterator[Rule]:
    """Rules for blocks that hold all of a difference each.

    Args:
        old: one content of the page.
        new: another one, fetched within minutes.
        left: differences that no other rule explains.
        settled: rules just found, for what is volatile within a block.
    """
    old, new = (_settled(settled, text) for text in (old, new))
    if old == new:
        return
    elements = _elements(old)
    done: list[tuple[int, int]] = []
    for hunk in left:
        if any(start <= hunk.start and hunk.end <= end for start, end in done):
            continue
        found = _block_around(old, new, hunk, elements)
        if found is None:
            return  # what is not explained may be an edit: nothing is learned of it
        rule, span = found
        done.append(span)
        yield rule


def _settled(rules: Rules, text: str) -> str:
    for rule in rules.rules:
        # Same length, so that the places stay: the gap is filled up.
        text = compiled(rule.pattern).sub(
            lambda match: match[1] + GAP * (len(match[0]) - len(match[1])), text
        )
    return text


def _block_around(
    old: str, new: str, hunk: Hunk, elements: Sequence[tuple[int, int, int]]
) -> tuple[Rule, tuple[int, int]] | None:
    """The innermost block with a name of its own that holds a difference on both pages."""
    for start, inner, end in elements:
        if inner > hunk.start or hunk.end > end:
            continue
        opening, closing = old[start:inner], old[end : end + 60].partition("\n")[0]
        if not _NAMED.search(opening) or old.count(opening) != 1 or new.count(opening) != 1:
            continue
        pattern = f"({re.escape(opening)}).*?(?={re.escape(closing)})"
        shown = [compiled(pattern).search(text) for text in (old, new)]
        if shown[0] is None or shown[1] is None or shown[0].end() != end:
            continue
        values = [match[0][inner - start :] for match in shown if match]
        if values[0] == values[1] or max(map(len, values)) > _LARGEST:
            continue
        turns = frozenset(turn_digest(_plain(value)) for value in values)
        place = f"block {' '.join(opening.split())[:120]}"
        rule = Rule(
            zone=ROTATION, place=place, pattern=pattern, why="its content takes turns", alternatives=turns
        )
        return rule, (inner, end)
    return None


def _plain(value: str) -> str:
    return re.sub(f"{GAP}+", GAP, value)


def _elements(text: str) -> list[tuple[int, int, int]]:
    """Start, end of the opening tag, start of the closing one; elements before those that hold them."""
    open_tags: list[tuple[str, int, int]] = []
    found: list[tuple[int, int, int]] = []
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if match[1]:
            while open_tags:
                opened, first, inner = open_tags.pop()
                if opened == name:
                    found.append((first, inner, match.start()))
                    break
        elif name not in _VOID and not match[3]:
            open_tags.append((name, match.start(), match.end()))
    return found
