"""The corpus: pairs of nights with their labels, by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.nights.arrangements import moved
from tests.nights.attacks import honest, injected
from tests.nights.casting import SITE
from tests.nights.edits import edits, noise, redesigns
from tests.nights.faults import lost
from tests.nights.featured import featured
from tests.nights.fetches import fetching
from tests.nights.furniture import furniture, restless
from tests.nights.listed import new_pages, twins
from tests.nights.turning import turning
from tests.nights.usual import floors

if TYPE_CHECKING:
    from tests.nights.theatre import Case

__all__ = ["SITE", "corpus"]


def corpus() -> list[Case]:
    """All cases."""
    return [
        *noise(),
        *edits(),
        *redesigns(),
        *lost(),
        *fetching(),
        *featured(),
        *furniture(),
        *restless(),
        *turning(),
        *injected(),
        *honest(),
        *floors(),
        *moved(),
        *twins(),
        *new_pages(),
    ]
