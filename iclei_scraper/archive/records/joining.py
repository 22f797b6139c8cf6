"""One record from what several pages say of it.

A field is taken from the first statement that has it: an article before a card, what the site said last
before what it said earlier. So a card adds what the article lacks and overwrites nothing, and an edited
contact page wins over the footer that was forgotten. What a statement only inferred (a country told by the
dialling code) gives way to what another one states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.archive.base.tables import RecordTable

Statement = dict[str, Any]
"""A record in its plain form, without evidence."""

_OF_THE_PAGE = ("evidence", "places")
"""Fields that tell of a page rather than of the record."""


def statement(data: dict[str, Any]) -> Statement:
    """What a page says of the record itself."""
    return {name: value for name, value in data.items() if name not in _OF_THE_PAGE}


def join(table: RecordTable, statements: Sequence[Statement]) -> Statement:
    """One record; the statements come in the order in which they are believed."""
    if len(statements) == 1:
        return statements[0]
    grouped = {field: group for group in table.groups for field in group}
    joined: Statement = {}
    inferred: list[str] = []
    for field in dict.fromkeys(name for said in statements for name in said):
        if field in joined or field == "inferred":
            continue
        group = grouped.get(field, (field,))
        source = _source(group, statements)
        joined.update((name, source.get(name)) for name in group if name in source)
        inferred += (name for name in group if name in source.get("inferred", ()))
    if inferred:
        joined["inferred"] = inferred
    return joined


def _source(group: tuple[str, ...], statements: Sequence[Statement]) -> Statement:
    """The statement to take a group from: where its first field is stated, else where any has a value."""
    for said in statements:
        if _has(said, group[0]) and group[0] not in said.get("inferred", ()):
            return said
    for said in statements:
        if any(_has(said, name) for name in group):
            return said
    return statements[0]


def _has(said: Statement, field: str) -> bool:
    return said.get(field) not in (None, "", [], {})
