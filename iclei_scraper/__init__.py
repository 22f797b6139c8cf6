"""Archive the websites of the ICLEI network: offices, news, statistics and cookies, with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from iclei_scraper.reading import compare_pages, read_page

__all__ = ["compare_pages", "read_page"]


def __getattr__(name: str) -> Any:
    """Load the reading room at first use: the command line's ``--help`` need not wait for every parser."""
    if name in __all__:
        from iclei_scraper import reading  # noqa: PLC0415

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
