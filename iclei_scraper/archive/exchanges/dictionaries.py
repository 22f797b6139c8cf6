"""Sample pages of a site as dictionary for the others: most of a page stands on every page of its kind.

A page that the dictionary does not foretell (another template, another language) becomes a part of the next
one. The samples are kept once, as the payloads that they are, and a dictionary is never changed.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING

from backports import zstd

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

SAMPLES = 8
"""Pages that a dictionary has at most."""
SMALLEST, LARGEST = 1_000, 300_000
"""Bytes of a body that is worth being a sample."""

_NOVELTY = 0.2
"""Of a page's markup, compressed: a page of a known template needs half of this, one of another half more."""
_PROSE = re.compile(rb">[^<>{}]+<")
_KEPT = 24
"""Dictionaries that stay in memory, a few hundred kilobytes each."""
_loaded: OrderedDict[tuple[str, ...], zstd.ZstdDict] = OrderedDict()


def current(conn: sqlite3.Connection, site: str) -> int | None:
    """The latest dictionary of a site."""
    row = conn.execute("SELECT max(id) FROM dictionaries WHERE site = ?", (site,)).fetchone()
    return None if row[0] is None else int(row[0])


def has_room(conn: sqlite3.Connection, dictionary: int | None) -> bool:
    """Whether a dictionary may get one more sample."""
    return dictionary is None or len(_digests(conn, dictionary)) < SAMPLES


def foretells(samples: zstd.ZstdDict, body: bytes) -> bool:
    """Whether the samples have the template of a page, however much text of its own the page has."""
    markup = _PROSE.sub(b"><", body)
    known = zstd.compress(markup, 3, zstd_dict=samples.as_digested_dict)
    return len(known) <= _NOVELTY * len(zstd.compress(markup, 3))


def extend(conn: sqlite3.Connection, site: str, dictionary: int | None, payload: int) -> int:
    """A new dictionary: the samples of the former one, and this payload."""
    new = conn.execute("INSERT INTO dictionaries (site) VALUES (?)", (site,)).lastrowid
    conn.execute(
        "INSERT INTO dictionary_pages SELECT ?, position, payload FROM dictionary_pages WHERE dictionary = ?",
        (new, dictionary),
    )
    conn.execute(
        "INSERT INTO dictionary_pages SELECT ?1, count(*), ?2 FROM dictionary_pages WHERE dictionary = ?1",
        (new, payload),
    )
    return int(new or 0)


def load(conn: sqlite3.Connection, dictionary: int, body_of: Callable[[str], bytes]) -> zstd.ZstdDict:
    """A dictionary, ready for use.

    Args:
        conn: the archive.
        dictionary: its id.
        body_of: gives a sample's body by its digest; what it raises comes out of here.
    """
    digests = _digests(conn, dictionary)
    found = _loaded.get(digests)  # by content: a number may be given again after a rollback
    if found is None:
        found = zstd.ZstdDict(b"".join(body_of(digest) for digest in digests), is_raw=True)
        _loaded[digests] = found
        if len(_loaded) > _KEPT:
            _loaded.popitem(last=False)
    else:
        _loaded.move_to_end(digests)
    return found


def _digests(conn: sqlite3.Connection, dictionary: int) -> tuple[str, ...]:
    rows = conn.execute(
        "SELECT p.digest FROM dictionary_pages d JOIN payloads p ON p.id = d.payload "
        "WHERE d.dictionary = ? ORDER BY d.position",
        (dictionary,),
    )
    return tuple(row[0] for row in rows)
