"""Every memory of the readers, to look at and to empty: they keep what they have made of a line of text."""

from __future__ import annotations

import gc
import sys
from functools import _lru_cache_wrapper, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

READERS = ("iclei_scraper.values", "iclei_scraper.parsers", "iclei_scraper.page", "iclei_scraper.records")


def memories() -> Iterator[_lru_cache_wrapper[Any]]:
    """Every memory of the readers; what is read from the program's own files once is none."""
    for found in _all_objects():
        if isinstance(found, _lru_cache_wrapper) and (found.__module__ or "").startswith(READERS):
            parameters = found.cache_parameters()
            if parameters["maxsize"] is not None:
                yield found


def _all_objects() -> list[object]:
    """Those too that are frozen, which the collector does not name."""
    frozen = gc.get_freeze_count()
    gc.unfreeze()
    found = gc.get_objects()
    if frozen:
        gc.freeze()
    return found


def forget() -> None:
    """Empty all memories."""
    for memory in _found(frozenset(name for name in sys.modules if name.startswith(READERS))):
        memory.cache_clear()


@lru_cache(maxsize=1)
def _found(_: frozenset[str]) -> list[_lru_cache_wrapper[Any]]:
    """The memories of these modules: to look for them takes longer than to read a page."""
    return list(memories())
