"""Every memory of the readers, to look at and to empty: they keep what they have made of a line of text."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

READERS = ("iclei_scraper.values", "iclei_scraper.parsers", "iclei_scraper.page", "iclei_scraper.records")


def memories() -> Iterator[_lru_cache_wrapper[Any]]:
    """Every memory of the readers; what is read from the program's own files once is none."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and (found.__module__ or "").startswith(READERS):
            parameters = found.cache_parameters()
            if parameters["maxsize"] is not None:
                yield found


def forget() -> None:
    for memory in memories():
        memory.cache_clear()
