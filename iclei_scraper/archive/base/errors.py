"""What can go wrong with an archive, in one clear line."""

from __future__ import annotations


class ArchiveError(Exception):
    """The archive cannot be used: missing, damaged, locked, newer than the program, or no archive at all."""
