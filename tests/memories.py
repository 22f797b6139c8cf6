"""Every memory of the readers, to look at and to empty: they keep what they have made of a line of text."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def forget(known: Iterable[_lru_cache_wrapper[Any]] | None = None) -> None:
    """Empty all memories, or those that were found before: to find them takes longer than to read a page."""
    for memory in memories() if known is None else known:
        memory.cache_clear()
