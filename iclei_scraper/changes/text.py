"""The main text of a page that is no article: what no record's change has told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.changes.moves import moves
from iclei_scraper.changes.plain import plain, same
from iclei_scraper.changes.standing import Standing
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iclei_scraper.items import PageRecords


_END = re.compile(r"\s[-|·•:»/]\s|\s?[|»]\s?")
"""What stands between the name of a page and that of its site."""


def compare_texts(before: PageRecords, after: PageRecords, told: Iterable[str]) -> list[Change]:
    """Changes of severity ``low`` at most: paragraphs that moved, the text, else the title alone."""
    told = list(told)
    if before.text is None or after.text is None:
        return []
    old, new = _stayed(before.text, before, after), _stayed(after.text, after, before)
    moved = moves(old, new, apart=_cards(before, after))
    changes = [
        replace(_change(before, move.what, move.before, move.after), op="moved", share=move.share)
        for move in moved
    ]
    told += [text for move in moved for text in move.texts]
    found = difference(old, new, told)
    if found is not None:
        changes.append(
            replace(_change(before, "text", found.before, found.after), share=round(found.share, 4))
        )
    if changes:
        return changes
    if before.title and after.title and not same(before.title, after.title):
        titles = difference(before.title, after.title, told)
        if titles is not None:
            return [_change(before, "title", *_name_of_site(plain(before.title), plain(after.title)))]
    return []


def _cards(*pages: PageRecords) -> list[str | None]:
    """Texts of cards and features: they are sorted, and take turns."""
    teasers = [item.teaser for page in pages for item in page.news]
    return teasers + [feature.text for page in pages for feature in page.features]


def _name_of_site(before: str, after: str) -> tuple[str, str]:
    """The ends of two titles that differ in nothing else, so that it is one edit on every page; else both."""
    old, new = (_END.split(title)[-1] for title in (before, after))
    page = before.removesuffix(old)
    return (old, new) if page and page == after.removesuffix(new) else (before, after)


def _stayed(text: str, page: PageRecords, other: PageRecords) -> str:
    """A text without the lines that stand around the text of the other reading, and not of this one.

    A footer that loses its landmark, or gets one, says what it said.
    """
    if page.surroundings == other.surroundings:
        return text
    here, there = (
        Standing(line for lines in side.surroundings.values() for line in lines) for side in (page, other)
    )
    also = set((other.text or "").split("\n"))
    lines = text.split("\n")
    return "\n".join(line for line in lines if line in also or here.has(line) or not there.has(line))


def _change(page: PageRecords, field: str, before: str | None, after: str | None) -> Change:
    return Change(
        kind="text",
        op="changed",
        key=page.title or page.url,
        field=field,
        before=before,
        after=after,
        severity="low",
        identity=page.url,
    )
