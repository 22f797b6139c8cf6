"""How long things take, told so that neither a slow nor a busy machine changes the answer.

Only this process's own CPU counts, in seconds of the machine on which the limits of the tests were set: a
yardstick is laid on before and after, and where it takes longer today, so may everything. Limits stand at
several times of what is usual: they catch what grows with the square of its input, not a few percent.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_USUAL = 0.0045
"""Seconds of CPU that the yardstick takes on an idle core of 2026."""
_WORD = re.compile(r"\b(\w+)[ ,.]+(?=\w)")
_TEXT = "The city plants 1,200 trees along the river, and asks its neighbours to do the same. " * 12


def _yardstick() -> float:
    """Seconds of CPU for a fixed piece of work of the kind that readers do."""
    started = process_time()
    for _ in range(60):
        counted: dict[str, int] = {}
        for word in _WORD.findall(_TEXT):
            counted[word.lower()] = counted.get(word.lower(), 0) + len(word)
    return process_time() - started


def seconds(work: Callable[[], object]) -> float:
    """Seconds of CPU that some work takes, done once, as the usual machine would take them."""
    before = _yardstick()
    started = process_time()
    work()
    spent = process_time() - started
    return spent / max(1.0, (before + _yardstick()) / 2 / _USUAL)


@contextmanager
def within(limit: float, what: str = "this") -> Iterator[None]:
    """Fail where what is done inside takes more than so many of these seconds."""
    before = _yardstick()
    started = process_time()
    yield
    spent = process_time() - started
    slower = max(1.0, (before + _yardstick()) / 2 / _USUAL)
    assert spent / slower < limit, f"{what} took {spent:.2f} s of CPU on a machine {slower:.1f} times slower"
