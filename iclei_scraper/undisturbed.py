"""Hold back Python's search for cyclic garbage while one page is read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no garbage until the block ends.

    A page makes ten thousands of small objects that live as long as it is read. The collector starts each
    time some hundreds have come, goes through all of them and finds nothing: a tenth of what a page costs.
    What was held back is looked for at the next object that comes after; where collecting was off already,
    it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
