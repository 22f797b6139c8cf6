"""The version of everything that turns bytes into records.

Kept with every reading, so that a difference between two nights can be told apart from a difference between
two programs. It is a digest of the code itself and of the libraries that read for it: nobody can forget to
raise it.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_ROOMS = ("records.py", "items.py", "reading.py", "values", "page", "parsers", "normalise")
_LIBRARIES = (
    "lxml",
    "parsel",
    "phonenumbers",
    "dateparser",
    "countrynames",
    "trafilatura",
    "py3langid",
    "w3lib",
)


@cache
def parser_version() -> str:
    """Release of the package and twelve digits of a SHA-256 over the reading code and its libraries."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        path = _PACKAGE / room
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.relative_to(_PACKAGE).as_posix().encode())
                digest.update(file.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library}={version(library)}".encode())
    return f"{version('iclei-archive')}+{digest.hexdigest()[:12]}"
