"""The main text of a page that is no article: what no record's change has told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.changes.division import divided
from iclei_scraper.changes.moves import moves
from iclei_scraper.changes.plain import plain
from iclei_scraper.changes.standing import Standing
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.noise.lines import bare
from iclei_scraper.records import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.items import PageRecords


_END = re.compile(r"\s[-|·•:»/]\s|\s?[|»]\s?")
"""What stands between the name of a page and that of its site."""
_PARTED = re.compile(rf"{_END.pattern}|:\s")
"""The same, on either side of the name of the site."""


def compare_texts(before: PageRecords, after: PageRecords, told: Iterable[str]) -> list[Change]:
    """Changes of severity ``low`` at most: paragraphs that moved, the text, else the title alone."""
    told = list(told)
    if before.text is None or after.text is None:
        return []
    lines = before.text.split("\n"), after.text.split("\n")
    lines = divided(lines[0], lines[1]), lines[1]
    lines = lines[0], divided(lines[1], lines[0])
    old, new = _stayed(*lines, before, after), _stayed(lines[1], lines[0], after, before)
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
    if before.title and after.title and _named(before.title) != _named(after.title):
        titles = difference(before.title, after.title, told)
        if titles is not None:
            return [_change(before, "title", *_name_of_site(plain(before.title), plain(after.title)))]
    return []


def _cards(*pages: PageRecords) -> list[str | None]:
    """Texts of cards and features: they are sorted, and take turns."""
    teasers = [item.teaser for page in pages for item in page.news]
    return teasers + [feature.text for page in pages for feature in page.features]


def _name_of_site(before: str, after: str) -> tuple[str | None, str | None]:
    """The ends of two titles that differ in nothing else, so that it is one edit on every page; else both.

    What stands between page and site is shown where it differs, and where one of them has no site's name.
    """
    old, new = _cut(before), _cut(after)
    if old[0] == new[0] and old[1] == new[1]:
        return old[2], new[2]
    if old[0] == new[0] or old[0] == after or new[0] == before:
        return _end_of(before, old, new), _end_of(after, new, old)
    return before, after


def _named(title: str) -> set[str]:
    """The names in a title, of the page and of its site, in whatever order and however they are parted."""
    return {name.casefold() for part in _PARTED.split(plain(title)) if (name := part.strip())}


_Cut = tuple[str, str, str]


def _cut(title: str) -> _Cut:
    """What a page is called, what follows, and the name of its site; one without its site is all name."""
    last = None
    for mark in _END.finditer(title):
        last = mark
    return (title[: last.start()], last[0], title[last.end() :]) if last else ("", "", title)


def _end_of(title: str, own: _Cut, other: _Cut) -> str | None:
    head = other[0] if title == other[0] else own[0]
    return title.removeprefix(head).strip() or None


def _stayed(lines: Sequence[str], others: Sequence[str], page: PageRecords, other: PageRecords) -> str:
    """A text without the lines that the other reading has around its text or in a link, and not in it.

    A footer that loses its landmark, or gets one, says what it said; and a heading goes with a new design
    whose words the menu says as well.
    """
    there = Standing(line for lines in other.surroundings.values() for line in lines)
    linked = {words for anchor in other.anchors if not anchor.hidden and (words := bare(anchor.text))}
    also = set(others)

    def stays(line: str) -> bool:
        return line in also or not (bare(line) in linked or (around and there.has(line)))

    around = page.surroundings != other.surroundings
    return "\n".join(line for line in lines if stays(line))


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
