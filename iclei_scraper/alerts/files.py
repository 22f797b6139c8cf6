"""Writing a file whole or not at all: a reader never sees half of one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """Put a file's new content in the place of the old.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise
