"""Whether an office that stands without its region is one that stands with it elsewhere on the site.

A list under headings of regions tells each office's region; a footer, a contact page, a box beside the text
tell none. Who is who follows from the name and from what else both say. Where offices of several regions bear
one name, only what one of them alone says can tell which of them is meant.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iclei_scraper.archive.records.joining import Statement

BY_CONTACT, BY_NAME = "contact", "name"
"""Why two are taken for one: both give a number, an email or an address, or nothing speaks against it."""
_ALIKE = 0.6
"""Share of common address text from which two spellings are one address."""
_OWN_DIGITS = 7
"""Digits at the end of a number that are its own, however its prefixes are written."""


def choose(lone: Statement, candidates: Mapping[int, Statement]) -> tuple[int, str] | None:
    """The candidate that an office without a region is, and why.

    Args:
        lone: what is said of the office without a region.
        candidates: record -> what is said of each office of the same name in some region.

    Returns:
        ``None`` where it is none of them, or may be more than one.
    """
    shared = {
        record: common
        for record, said in candidates.items()
        if _may_be_one(lone, said) and (common := _marks(lone) & _marks(said) or _address(lone, said))
    }
    own = [
        record
        for record, common in shared.items()
        if common - set().union(*(others for other, others in shared.items() if other != record))
    ]
    if len(own) == 1:
        return own[0], BY_CONTACT
    if shared or len(candidates) > 1:
        return None
    alone = [record for record, said in candidates.items() if _may_be_one(lone, said) and _agree(lone, said)]
    return (alone[0], BY_NAME) if alone else None


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Whether they do not stand in two countries."""
    first, second = one.get("country"), other.get("country")
    return not first or not second or first == second


def _agree(one: Statement, other: Statement) -> bool:
    """Whether they give nothing of the same kind, so that nothing is said against it."""
    kinds = (_numbers, _emails, _lines)
    return not any(kind(one) and kind(other) for kind in kinds)


def _marks(said: Statement) -> set[str]:
    return _numbers(said) | _emails(said)


def _numbers(said: Statement) -> set[str]:
    numbers = [*(said.get("phones") or ()), *(said.get("faxes") or ())]
    written = (re.sub(r"\D", "", number.get("e164") or number["raw"]) for number in numbers)
    return {
        f"{digits[-_OWN_DIGITS:]}x{number.get('extension') or ''}"
        for digits, number in zip(written, numbers, strict=True)
    }


def _emails(said: Statement) -> set[str]:
    return set(said.get("emails") or ())


def _lines(said: Statement) -> str:
    return re.sub(r"[\W_]+", "", " ".join(said.get("address") or ())).casefold()


def _address(one: Statement, other: Statement) -> set[str]:
    """The first one's address, where the other one gives it as well."""
    first, second = _lines(one), _lines(other)
    if not first or not second:
        return set()
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
    return {first} if alike or first in second or second in first else set()


def is_doubtful(lone: Statement, joined: Statement, others: Sequence[Statement], basis: str) -> bool:
    """Whether offices that came later may as well be the one without a region as the one it was taken for.

    Args:
        lone: what is said of the office without a region.
        joined: what is said, with a region, of the one that it was taken for.
        others: what is said of those of the same name that came later.
        basis: why it was taken for that one.
    """
    chosen = choose(lone, dict(enumerate((joined, *others))))
    if chosen is not None:
        return chosen[0] != 0
    return basis == BY_NAME or any(_may_be_one(lone, said) and _marks(lone) & _marks(said) for said in others)
