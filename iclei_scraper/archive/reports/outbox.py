"""What is to be told, to whom, and what became of it: in the archive, so that no crash loses a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.archive.base.times import now, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message to one destination."""

    id: int
    key: str
    """Unique: the same on every attempt, for a receiver that must not take it twice."""
    rule: str
    destination: str
    subject: str
    content: str
    """The digest as JSON."""
    created_at: str
    due_at: str
    attempts: int
    last_error: str | None
    sent_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    """Changes that nobody is told of for a while; empty fields stand for all."""

    id: int
    kind: str | None
    site: str | None
    key: str | None
    until: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that keeps the crawl or its messages from working, from its first night to its last."""

    id: int
    cause: str
    """``crawl``, ``site ID`` or ``destination NAME``."""
    detail: str
    opened_at: str
    last_seen: str
    cleared_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message about to be put into the outbox."""

    key: str
    destination: str
    subject: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a rule has dealt with, so that it is never told twice."""

    changes: Sequence[int] = ()
    settled: Sequence[int] = ()
    """Removals of which it is told that they are confirmed or withdrawn."""
    troubles: Sequence[Trouble] = ()


_MESSAGE = "id, key, rule, destination, subject, content, created_at, due_at, attempts, last_error, sent_at"


class Outbox:
    """The messages of an archive. Reading needs no lock; what writes is one short transaction each."""

    def __init__(
        self, conn: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[sqlite3.Connection]]
    ) -> None:
        """Work on an open archive; see :attr:`Archive.outbox`."""
        self._conn = conn
        self._transaction = transaction

    # Rules and what they have told -----------------------------------------------------------------------

    def follow(self, rule: str, crawl: int) -> int:
        """The crawl from which on a rule tells changes: the one at which it was first met."""
        with self._transaction() as conn:
            conn.execute("INSERT OR IGNORE INTO alert_rules (name, since_crawl) VALUES (?, ?)", (rule, crawl))
            row = conn.execute("SELECT since_crawl FROM alert_rules WHERE name = ?", (rule,)).fetchone()
        return int(row[0])

    def told(self, rule: str) -> set[int]:
        """Ids of the changes that a rule's messages hold."""
        return {row[0] for row in self._conn.execute("SELECT change FROM alerted WHERE rule = ?", (rule,))}

    def settled(self, rule: str) -> set[int]:
        """Ids of the removals of which a rule has told how they ended."""
        query = "SELECT change FROM alerted_settled WHERE rule = ?"
        return {row[0] for row in self._conn.execute(query, (rule,))}

    def last_told(self, rule: str) -> str | None:
        """When a rule's latest message was put here."""
        row = self._conn.execute("SELECT max(created_at) FROM outbox WHERE rule = ?", (rule,)).fetchone()
        return str(row[0]) if row[0] else None

    def put(self, rule: str, letters: Iterable[Letter], told: Told, *, due: datetime) -> int:
        """Put messages, and note what they tell: both or nothing.

        Args:
            rule: name of the rule.
            letters: one for each destination; one whose key is known is not put again.
            told: what the rule has dealt with.
            due: when to send them.

        Returns:
            How many messages are new.
        """
        new = 0
        with self._transaction() as conn:
            for letter in letters:
                cursor = conn.execute(
                    "INSERT OR IGNORE INTO outbox "
                    "(key, rule, destination, subject, content, created_at, due_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (letter.key, rule, letter.destination, letter.subject, letter.content, now(), stamp(due)),
                )
                new += cursor.rowcount
            conn.executemany(
                "INSERT OR IGNORE INTO alerted (rule, change) VALUES (?, ?)",
                [(rule, change) for change in told.changes],
            )
            conn.executemany(
                "INSERT OR IGNORE INTO alerted_settled (rule, change) VALUES (?, ?)",
                [(rule, change) for change in told.settled],
            )
            conn.executemany(
                "INSERT OR IGNORE INTO alerted_troubles (rule, trouble, cleared) VALUES (?, ?, ?)",
                [(rule, trouble.id, int(trouble.cleared_at is not None)) for trouble in told.troubles],
            )
        return new

    # Sending -----------------------------------------------------------------------------------------------

    def pending(self, *, due: datetime | None = None) -> list[Message]:
        """Messages that are not sent, the oldest first; only those that are due by a moment."""
        until = stamp(due) if due else "9999"
        rows = self._conn.execute(
            f"SELECT {_MESSAGE} FROM outbox WHERE sent_at IS NULL AND due_at <= ? ORDER BY id",  # noqa: S608
            (until,),
        )
        names = tuple(Message.__slots__)
        return [Message(**dict(zip(names, row, strict=True))) for row in rows.fetchall()]

    def sent(self, message: Message, *, took: float) -> None:
        """Note that a message has arrived: it is never sent again."""
        with self._transaction() as conn:
            at = now()
            conn.execute(
                "UPDATE outbox SET sent_at = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?",
                (at, message.id),
            )
            self._log(conn, message, at, None, took)

    def failed(self, message: Message, error: str, *, again: datetime, took: float) -> None:
        """Note that a message did not arrive, and when to try again."""
        with self._transaction() as conn:
            conn.execute(
                "UPDATE outbox SET attempts = attempts + 1, last_error = ?, due_at = ? WHERE id = ?",
                (error, stamp(again), message.id),
            )
            self._log(conn, message, now(), error, took)

    def postpone(self, message: Message, *, until: datetime) -> None:
        """Let a message wait, since its destination does not answer."""
        with self._transaction() as conn:
            conn.execute("UPDATE outbox SET due_at = ? WHERE id = ?", (stamp(until), message.id))

    def _log(
        self, conn: sqlite3.Connection, message: Message, at: str, error: str | None, took: float
    ) -> None:
        conn.execute(
            "INSERT INTO deliveries (message, attempted_at, error, seconds) VALUES (?, ?, ?, ?)",
            (message.id, at, error, round(took, 3)),
        )

    def drop(self, message: int) -> bool:
        """Give a message up; its attempts stay on record. Returns whether there was one to give up."""
        with self._transaction() as conn:
            cursor = conn.execute(
                "UPDATE outbox SET sent_at = ?, last_error = 'dropped by hand' "
                "WHERE id = ? AND sent_at IS NULL",
                (now(), message),
            )
        return cursor.rowcount == 1

    # Mutes -------------------------------------------------------------------------------------------------

    def mute(
        self, *, kind: str | None, site: str | None, key: str | None, until: datetime, reason: str | None
    ) -> int:
        """Tell nobody of some changes until a moment. Returns its id."""
        with self._transaction() as conn:
            cursor = conn.execute(
                "INSERT INTO mutes (kind, site, key, until, reason, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                (kind, site, key, stamp(until), reason, now()),
            )
        return int(cursor.lastrowid or 0)

    def unmute(self, mute: int) -> bool:
        """Lift a mute. Returns whether there was one."""
        with self._transaction() as conn:
            cursor = conn.execute("DELETE FROM mutes WHERE id = ?", (mute,))
        return cursor.rowcount == 1

    def mutes(self, at: datetime) -> list[Mute]:
        """The mutes that hold at a moment."""
        rows = self._conn.execute(
            "SELECT id, kind, site, key, until, reason FROM mutes WHERE until > ? ORDER BY id", (stamp(at),)
        )
        return [Mute(**dict(zip(Mute.__slots__, row, strict=True))) for row in rows.fetchall()]

    # Troubles ----------------------------------------------------------------------------------------------

    def troubles(self, *, standing: bool = True) -> list[Trouble]:
        """Troubles, the oldest first; only those that stand, by default."""
        where = "WHERE cleared_at IS NULL" if standing else ""
        rows = self._conn.execute(
            f"SELECT id, cause, detail, opened_at, last_seen, cleared_at FROM troubles {where} ORDER BY id"  # noqa: S608
        )
        return [Trouble(**dict(zip(Trouble.__slots__, row, strict=True))) for row in rows.fetchall()]

    def meet(self, causes: Mapping[str, str], *, area: Callable[[str], bool], at: str) -> None:
        """Note which troubles there are now.

        Args:
            causes: cause -> detail of each trouble met.
            area: of which causes this look can tell that they are gone.
            at: when they were met.
        """
        before = {trouble.cause: trouble for trouble in self.troubles()}
        with self._transaction() as conn:
            for cause, detail in causes.items():
                if cause in before:
                    conn.execute(
                        "UPDATE troubles SET last_seen = ?, detail = ? WHERE id = ?",
                        (at, detail, before[cause].id),
                    )
                else:
                    conn.execute(
                        "INSERT INTO troubles (cause, detail, opened_at, last_seen) VALUES (?, ?, ?, ?)",
                        (cause, detail, at, at),
                    )
            gone = (trouble for trouble in before.values() if trouble.cause not in causes)
            conn.executemany(
                "UPDATE troubles SET cleared_at = ? WHERE id = ?",
                [(at, trouble.id) for trouble in gone if area(trouble.cause)],
            )

    def untold_troubles(self, rule: str) -> tuple[list[Trouble], list[Trouble]]:
        """Troubles of which a rule has not told yet that they are there, and that they are gone.

        One that came and went before anybody was told is not told at all.
        """
        told = {
            row[0]: bool(row[1])
            for row in self._conn.execute(
                "SELECT trouble, max(cleared) FROM alerted_troubles WHERE rule = ? GROUP BY trouble", (rule,)
            )
        }
        known = self.troubles(standing=False)
        opened = [trouble for trouble in known if trouble.cleared_at is None and trouble.id not in told]
        cleared = [trouble for trouble in known if trouble.cleared_at and told.get(trouble.id) is False]
        return opened, cleared
