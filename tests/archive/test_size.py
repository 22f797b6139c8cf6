"""The benchmark of the archive's size, small: what it promises must hold in small as well."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from benchmarks.archive_size import measure

if TYPE_CHECKING:
    from pathlib import Path

PAGES, NIGHTS = 150, 5
FIXED = 700_000
"""Bytes that an archive takes whatever is in it: empty tables and indexes, samples of a site's templates."""
TWO_PAGES = 8_192
"""Of a database, that a block leaves half empty."""
WAITING = 80_000
"""What the fetches take that wait to be packed, free again at the end: the same for any number of pages."""


@pytest.mark.slow
def test_nights_are_kept_small_and_come_back_byte_for_byte(tmp_path: Path) -> None:
    measured = measure(tmp_path / "a.db", PAGES, NIGHTS)
    assert measured.wrong == 0
    assert len(measured.times) == PAGES * NIGHTS
    assert measured.edits_found == measured.edits == 2 * (NIGHTS - 1)
    assert measured.called_changed <= measured.unchanged * 0.01
    assert _packed(tmp_path / "a.db") <= 64
    assert measured.fetches <= 64 * measured.unchanged + NIGHTS * TWO_PAGES + WAITING
    assert (measured.first_copies - FIXED) / PAGES <= 6_000
    assert measured.warc / (measured.file - FIXED) >= 60 * NIGHTS / 30
    assert sorted(measured.times)[len(measured.times) // 2] < 2  # CPU milliseconds, on a machine that is busy


def _packed(path: Path) -> float:
    """Bytes of a fetch in the blocks."""
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT sum(length(digests) + length(data)) * 1.0 / sum(fetches) FROM fetch_blocks"
        return float(database.execute(query).fetchone()[0])
