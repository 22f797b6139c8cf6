"""One source of chance: every page can be made again from its template and its seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def rng_of(*parts: object) -> random.Random:
    """A generator of its own for each name: what one part of a page draws does not move the others."""
    return random.Random("/".join(map(str, parts)))  # noqa: S311  # repeatable, not secret


def weighted(rng: random.Random, choices: Sequence[tuple[T, float]]) -> T:
    """One of the values, by weight."""
    values, weights = zip(*choices, strict=True)
    return rng.choices(values, weights)[0]


def drawn(rng: random.Random, choices: str) -> str:
    """One of some words, each followed by its weight: ``"ul 3 ol 1"``."""
    words = choices.split()
    return weighted(rng, list(zip(words[::2], map(int, words[1::2]), strict=True)))


def some(rng: random.Random, values: Sequence[T], low: int, high: int) -> list[T]:
    """Between ``low`` and ``high`` different values, in the order drawn."""
    return rng.sample(values, min(len(values), rng.randint(low, high)))


def filled(rng: random.Random, pattern: str) -> str:
    """A pattern with digits for ``#`` and capitals for ``@``."""
    letters = "ABCDEFGHJKLMNPRSTUWXYZ"
    return "".join(
        rng.choice("0123456789") if char == "#" else rng.choice(letters) if char == "@" else char
        for char in pattern
    )
