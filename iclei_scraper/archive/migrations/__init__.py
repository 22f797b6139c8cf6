"""Every schema that an archive ever had, as steps forward.

A step is one file beside this one, found by its name: ``m002_what_it_adds.sql`` with plain SQL, or
``m002_what_it_adds.py`` with ``def migrate(conn: sqlite3.Connection) -> None``. Its number is that of the
schema that it leads to; the highest one is :data:`SCHEMA_VERSION`. A step runs in one transaction, with
foreign keys checked at its end, and is never edited once it has landed. Views are no part of it: they hold no
data and are made from :mod:`iclei_scraper.archive.base.views`, whatever schema an archive comes from.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

APPLICATION_ID = 0x49434C45
"""``ICLE``: tells an archive from any other SQLite file."""

_STEP = re.compile(r"(m(\d{3})_\w+)\.(sql|py)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step forward."""

    number: int
    """Of the schema that it leads to."""
    name: str
    language: str
    """``sql`` or ``py``."""

    def migrate(self, db: Database) -> None:
        """Take the step, in the caller's transaction.

        Raises:
            sqlite3.IntegrityError: rows refer to what is not there.
        """
        if self.language == "sql":
            for statement in statements(files(__name__).joinpath(f"{self.name}.sql").read_text("utf-8")):
                db.conn.execute(statement)
        else:
            import_module(f"{__name__}.{self.name}").migrate(db.conn)
        broken = db.conn.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"{self.name}: a row of {broken[0]} refers to no row of {broken[2]}")
        # The schema's number is written within the step's transaction: neither stands without the other.
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.conn.execute(f"PRAGMA user_version = {self.number}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, for an open transaction, which ``executescript`` would commit."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def steps_among(names: Iterable[str]) -> tuple[Step, ...]:
    """The steps among files, in their order.

    Raises:
        RuntimeError: a number is missing, or two files have the same.
    """
    matches = [match for name in names if (match := _STEP.fullmatch(name))]
    steps = sorted(
        (Step(number=int(match[2]), name=match[1], language=match[3]) for match in matches),
        key=lambda step: (step.number, step.name),
    )
    for place, step in enumerate(steps, start=1):
        if step.number != place:
            raise RuntimeError(f"migration {step.name} should be number {place:03}")
    return tuple(steps)


STEPS = steps_among(entry.name for entry in files(__name__).iterdir())
SCHEMA_VERSION = len(STEPS)
"""Number of the schema that this program writes."""

migrations = Migrations("iclei-archive")
for _step in STEPS:
    migrations(name=_step.name)(_step.migrate)


def bring_up_to_date(db: Database) -> None:
    """Take the steps that an archive has not seen.

    Foreign keys rest meanwhile, so that a step may rebuild a table; each step checks them at its end.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        migrations.apply(db)
    finally:
        db.execute("PRAGMA foreign_keys = ON")
