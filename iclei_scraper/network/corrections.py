"""What is said by hand of who is who: two names of one record, or two records under one name.

The file is TOML (``docs/corrections.md``). Each entry carries what the site said of both names when it was
written, so that it is asked about again when that changes.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from iclei_scraper.network.model import NetworkFileError
from iclei_scraper.network.schema import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.network.network import Network

KINDS = ("office", "news", "statistic", "cookie", "cookie_category", "feature", "link", "finding")
_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Two names of records, and whether they are one record."""

    same: bool
    kind: str
    names: tuple[tuple[str, str], tuple[str, str]]
    """Site and key of each; the first keeps the row where two become one, or one becomes two."""
    made_on: tuple[str, ...] = ()
    """What the site said of each when this was written, as ``corrections check`` prints it; or nothing."""
    why: str | None = None


def read_corrections(text: str, source: str) -> tuple[Correction, ...]:
    """The entries of a corrections file.

    Raises:
        NetworkFileError: the text is no TOML, a key is unknown, or a value makes no sense; one line.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NetworkFileError(f"{source}: not valid TOML: {error}") from error
    file = Table(data, source, "the corrections")
    entries = [
        *(_correction(table, same=True) for table in file.tables("same", "[[same]]")),
        *(_correction(table, same=False) for table in file.tables("different", "[[different]]")),
    ]
    _refuse_contradictions(entries, source)
    return tuple(entries)


def load_corrections(path: Path | None, network: Network) -> tuple[Correction, ...]:
    """The entries of a file, else of the one that the network file names; none where there is none.

    Raises:
        NetworkFileError: the file is missing or wrong.
    """
    if path is None and network.corrections is not None:
        path = Path(network.source).parent / network.corrections
    if path is None:
        return ()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NetworkFileError(f"{path}: cannot be read: {reason}") from error
    return read_corrections(text, str(path))


def _correction(table: Table, *, same: bool) -> Correction:
    kind = table.needed("kind")
    if kind not in KINDS:
        raise table.error(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    keys = table.texts("keys")
    if len(keys) != _PAIR:
        raise table.error("keys must be a list of two different keys")
    sites = table.texts("sites") or (table.needed("site"),)
    if len(sites) > _PAIR or (table.text("site") and table.texts("sites")):
        raise table.error("site must be one site, or sites one for each key")
    made_on = table.strings("made_on")
    if len(made_on) not in (0, _PAIR):
        raise table.error("made_on must be the two digests that `corrections check` prints")
    return Correction(
        same=same,
        kind=kind,
        names=((sites[0], keys[0]), (sites[-1], keys[1])),
        made_on=made_on,
        why=table.text("why"),
    )


def _refuse_contradictions(entries: list[Correction], source: str) -> None:
    seen: dict[object, bool] = {}
    for pair, same in _pairs(entries):
        if pair in seen:
            what = "stands there twice" if seen[pair] == same else "is called both same and different"
            _, names = pair
            raise NetworkFileError(f"{source}: {' and '.join(sorted(key for _, key in names))} {what}")
        seen[pair] = same


def _pairs(entries: list[Correction]) -> Iterator[tuple[tuple[str, frozenset[tuple[str, str]]], bool]]:
    for entry in entries:
        yield (entry.kind, frozenset(entry.names)), entry.same
