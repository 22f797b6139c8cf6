"""Cookies that a page tells of in several places: an overview and the details, a list and a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.values.lasting.durations import read_duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.parsers.cookies.groups.sections import Sections
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet
    from iclei_scraper.records import CookieDeclaration

_MOST_ALIKE = 8  # of a name and a category that are compared
_FIELDS = ("duration", "duration_raw", "description", "type", "provider")


def joined(sheets: list[Sheet]) -> Iterator[Sheet]:
    """Sheets, without one that tells more of cookies that another names: how long each of them is kept.

    One that only sums up what several before it tell of their groups is left out as well.
    """
    first: dict[str, tuple[int, dict[str, Value]]] = {}
    for number, sheet in enumerate(sheets):
        rows = [row for row in sheet.rows if "name" in row]
        before = [first[row["name"].text] for row in rows if row["name"].text in first]
        if any(len(row) > 1 for row in rows) and len(before) == len(rows):
            pairs = [(old, row) for (_, old), row in zip(before, rows, strict=True)]
            if all(old.keys() & row.keys() == {"name"} for old, row in pairs):
                for old, row in pairs:
                    old.update({**row, **old})
                continue
            if len({place for place, _ in before}) > 1 and all(_is_summed_up(*pair) for pair in pairs):
                continue
        for row in rows:
            first.setdefault(row["name"].text, (number, row))
        yield sheet


def _is_summed_up(old: dict[str, Value], row: dict[str, Value]) -> bool:
    """Whether a row says of which group a cookie is that stands under the heading of one, and nothing new."""
    lasting = [told["duration"].text for told in (old, row) if "duration" in told]
    grouped = any(role in row and category_name(row[role].text) for role in ("category", "type"))
    told = "category" in old and category_name(old["category"].text) is not None
    again = grouped and not told and {"description"} <= old.keys() & row.keys()
    return again and len(set(map(read_duration, lasting))) == 1


def named_once(sheets: list[Sheet], sections: Sections) -> Iterator[Sheet]:
    """Sheets without bare names of which another tells more, which gets the group that they stand in."""
    rows = [row for sheet in sheets for row in sheet.rows if "name" in row]
    told = {row["name"].text: row for row in rows if len(row) > 1}
    for sheet in sheets:
        bare = [row for row in sheet.rows if row.keys() == {"name"} and row["name"].text in told]
        for row in bare:
            named = row["name"]
            if group := sections.category(named.element, named.text):
                told[named.text].setdefault("category", Value(group, named.element))
        kept = [row for row in sheet.rows if row not in bare] if bare else sheet.rows
        if kept:
            yield replace(sheet, rows=kept)


def united(cookies: Iterable[CookieDeclaration]) -> list[CookieDeclaration]:
    """Declarations, one for each cookie: what is told of it without its category belongs to it as well.

    Two that say different things of a name in the same category are both kept.
    """
    kept: dict[tuple[str, str | None], list[CookieDeclaration]] = {}
    for cookie in cookies:
        same = kept.setdefault((cookie.name, cookie.category), [])
        at = next((at for at, other in enumerate(same[:_MOST_ALIKE]) if _agree(cookie, other)), None)
        if at is None:
            same.append(cookie)
        else:
            same[at] = _filled(same[at], cookie)
    grouped = {name: told for (name, category), told in kept.items() if category is not None}
    for (name, category), told in kept.items():
        if category is None and (others := grouped.get(name)):
            for cookie in told:
                others[0] = _filled(others[0], cookie)
            told.clear()
    return [cookie for told in kept.values() for cookie in told]


def _agree(one: CookieDeclaration, other: CookieDeclaration) -> bool:
    """Whether neither says anything else than the other."""
    return all(
        None in (own := {getattr(one, field), getattr(other, field)}) or len(own) == 1 for field in _FIELDS
    )


def _filled(cookie: CookieDeclaration, other: CookieDeclaration) -> CookieDeclaration:
    """A declaration with what only another tells."""
    missing = {field for field in _FIELDS if getattr(cookie, field) is None and getattr(other, field)}
    if not missing:
        return cookie
    evidence = cookie.evidence + tuple(entry for entry in other.evidence if entry.field in missing)
    return replace(cookie, evidence=evidence, **{field: getattr(other, field) for field in missing})
