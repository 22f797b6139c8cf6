"""Every schema that an archive ever had, as steps forward.

A released step is never edited: a new schema is a new step, and :data:`SCHEMA_VERSION` counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from iclei_scraper.archive.schema import INDEXES, TABLES, VIEWS
from iclei_scraper.archive.tables import RECORD_TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x49434C45
"""``ICLE``: tells an archive from any other SQLite file."""

SCHEMA_VERSION = 1

migrations = Migrations("iclei-archive")


@migrations()
def m001_first_light(db: Database) -> None:
    """Sites, crawls, captures, readings, records with their versions, changes."""
    for statement in (*TABLES, *INDEXES, *VIEWS.values()):
        db.execute(statement)
    for table in RECORD_TABLES:
        db.execute(table.history_view())
    _stamp(db, 1)


def _stamp(db: Database, version: int) -> None:
    """Write the schema's number within the step's transaction: neither stands without the other."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")
