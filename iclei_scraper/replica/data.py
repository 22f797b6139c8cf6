"""Where the replica's content files and templates are."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path


class ContentError(ValueError):
    """A content file that says something the replica cannot use."""


@cache
def data_directory() -> Path:
    """Folder with ``sites/``, ``templates/``, ``night-2.toml``: package data, else the checkout's fixtures.

    Raises:
        FileNotFoundError: neither is there.
    """
    packaged = Path(str(resources.files(__package__))) / "data"
    checkout = Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "replica"
    for candidate in (packaged, checkout):
        if (candidate / "sites").is_dir():
            return candidate
    raise FileNotFoundError(f"the replica's content is neither in {packaged} nor in {checkout}")
