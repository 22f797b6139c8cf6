"""One writer at a time: a lock file beside the archive that names its holder.

The operating system frees the lock when its holder dies, so a crawl that was killed leaves no stale lock.
"""

from __future__ import annotations

import fcntl
import os
import socket
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.errors import ArchiveError
from iclei_scraper.archive.base.times import now

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO


class WriterLock:
    """The right to write to an archive, held until :meth:`release`."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._path = archive.with_name(f"{archive.name}-lock")
        self._file: TextIO | None = None

    def acquire(self, purpose: str) -> None:
        """Take the lock.

        Args:
            purpose: what the holder does, for the message that others get.

        Raises:
            ArchiveError: somebody else holds it, or the lock file cannot be written.
        """
        while self._file is None:
            try:
                file = self._path.open("a+", encoding="utf-8")
            except OSError as error:
                raise ArchiveError(f"{self._archive}: cannot be written beside: {error.strerror}") from error
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                file.seek(0)
                holder = file.read(200).strip() or "another process"
                file.close()
                raise ArchiveError(f"{self._archive}: is being written by {holder}") from error
            if self._stands(file):
                self._file = file
            else:  # the holder before removed the file between our opening and locking it
                file.close()
        self._file.truncate(0)
        self._file.write(f"{purpose}, process {os.getpid()} on {socket.gethostname()}, since {now()}\n")
        self._file.flush()

    def _stands(self, file: TextIO) -> bool:
        try:
            return os.fstat(file.fileno()).st_ino == self._path.stat().st_ino
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._file is not None:
            self._path.unlink(missing_ok=True)
            self._file.close()
            self._file = None
