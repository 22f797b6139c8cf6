"""Exit statuses: what the program tells whoever started it."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What the program's exit status says. Documented in ``docs/cli.md``; a test holds the two together."""

    OK = 0
    UNEXPECTED = 1
    """A fault in the program; the traceback is printed."""
    USAGE = 2
    """Bad arguments, a bad network file, a page that cannot be read."""
    PARTIAL = 3
    """The crawl ended, but some site or page could not be fetched."""
    FAILED = 4
    """The crawl got no page at all."""
    CHANGES = 5
    """There are changes; only where ``--exit-code`` asks for it."""
    ARCHIVE = 6
    """The archive cannot be used: locked, damaged, newer than the program, or not an archive."""
    UNDELIVERED = 7
    """A message could not be delivered; it waits and is tried again."""
    FAULTS = 8
    """The archive has faults (``verify``), or a correction needs to be confirmed (``corrections check``)."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C or SIGTERM, as a shell counts it."""
