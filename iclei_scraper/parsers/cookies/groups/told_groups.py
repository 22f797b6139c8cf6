"""The groups that a statement parts its cookies into, with what it says of each.

A statement shows no switches as a dialog does; that a line names a group is known from the cookies below it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.groups.explaining import (
    LONGEST_LABEL,
    MOST_LABELS,
    REACH,
    explained,
    explains,
)
from iclei_scraper.parsers.cookies.marks.grouping import named_group
from iclei_scraper.parsers.cookies.sheets.cells import in_data_cell
from iclei_scraper.parsers.cookies.words.category_words import ALWAYS, SWITCH, without_count
from iclei_scraper.records import CookieCategory, slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.records import CookieDeclaration

_SIGNS = " :：–—-.,"


def told_groups(page: Page, cookies: Sequence[CookieDeclaration]) -> Iterator[CookieCategory]:
    """Groups of the cookies that a page declares which it explains, or says to be always on, each once.

    Args:
        page: the page.
        cookies: those that it declares.
    """
    names = {slug(cookie.category): cookie.category for cookie in cookies if cookie.category}
    if not names:
        return
    blocks = page.free_blocks
    found: dict[str, CookieCategory] = {}
    labels = ((at, *label) for at, block in enumerate(blocks) if (label := _label(block, names)) is not None)
    for at, group, always, rest in islice(labels, MOST_LABELS):
        below = blocks[at + 1 : at + 1 + REACH]
        said, description = explained(list(takewhile(lambda block: _is_above(block, names, cookies), below)))
        description = rest or description
        if (group not in found and (description or always or said)) or (
            description and found[group].description is None
        ):
            found[group] = CookieCategory(
                name=names[group], always_enabled=always or said or None, description=description
            )
    yield from found.values()


def _is_above(block: Block, names: dict[str, str], cookies: Sequence[CookieDeclaration]) -> bool:
    """Whether a line below the name of a group stands before its cookies and the next group."""
    return not (
        in_data_cell(block.element)
        or _label(block, names)
        or any(cookie.name in block.text or cookie.description == block.text for cookie in cookies)
    )


def _label(block: Block, names: dict[str, str]) -> tuple[str, bool, str | None] | None:
    """Which group a line names, by its slug; whether it says "always on"; and what explains it there."""
    for group, always, rest in _may_name(block.text, block.parts):
        if group in names:
            return None if in_data_cell(block.element) else (group, always, rest)
    return None


@lru_cache(maxsize=8_192)  # the lines around the main text come with every page
def _may_name(text: str, parts: tuple[str, ...]) -> tuple[tuple[str, bool, str | None], ...]:
    """What groups a line may name, by their slugs, as :func:`_label` tells them."""
    if not text:
        return ()
    kept = [part for part in parts if not (ALWAYS.fullmatch(part) or SWITCH.fullmatch(part))]
    always = len(kept) < len(parts) and any(map(ALWAYS.fullmatch, parts))
    wholes = dict.fromkeys((text, " ".join(kept)))
    found = [(slug(without_count(whole)), always, None) for whole in wholes if len(whole) <= LONGEST_LABEL]
    if (named := named_group(text)) is not None:
        found.append((slug(named), always, None))  # "Category: Statistics"
    first = parts[0] if len(parts) > 1 else ""
    rest = text[len(first) :].lstrip(_SIGNS)
    if 0 < len(first) <= LONGEST_LABEL and explains(rest):
        return (*found, (slug(first), always, rest))
    return tuple(found)
