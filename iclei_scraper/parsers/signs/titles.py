"""Titles and teasers without what themes glue to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.values.dates.names import without_weekdays
from iclei_scraper.values.wording.furniture import without_furniture
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_BADGE = re.compile(r"\s+(?:Featured|NEW!?|Neu!)$")
CUT_OFF = re.compile(r"(?:\[\s?(?:…|\.{3})\s?\]|…|\.{3,})\s*(?:\S.{0,40})?$")
"""How an excerpt ends."""

_CUT = ("…", "...", "[…]")
_TAIL = re.compile(
    r"\s*(?:\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3,})\s*(?:(?:read|continue|weiter|lire|leer|leia|ler|mehr|more)\b.{0,60})?$",
    re.IGNORECASE,
)
_CUT_ENTITY = re.compile(r"\s&[A-Za-z]{1,7}$")
_DATED_START = re.compile(r"^\s*(?:[:–—|-]\s+|[:|]\s*)")
_DATED_END = re.compile(r"(?:\s+[–—|-]\s*|\s*[(\[])$")
_CONNECTIVES = frozenset("and de do da del la le of y e a on el den am vom et und i".split())
_WORDS = re.compile(r"[\s,/–—()-]+")
_PLACE_WORDS, _PLACE_LENGTH = 10, 80
_DATELINE = 120  # characters at the beginning of a text in which a dateline ends
_SET_OFF = frozenset({"–", "—", "-", ":", ".", "|", "", "("})
_HOUR = re.compile(r"^\s*,?\s?\d{1,2}[:.h]\d{2}(?:\s?uhr)?", re.IGNORECASE)
"""The hour behind the day of a dateline."""
_RANGE_BEGINS = re.compile(r"(?<!\d)\d{1,2}\.?$")
"""The first day of several: "Report of 14. - 20. January"."""
_SHORTEST_REST = 12  # characters that must remain of a title


def clean_title(text: str, link: Link | None, context: Context, *, dated: bool = True) -> str:
    """A title without badge or date; one that is cut off is completed from the link's tooltip.

    Args:
        text: as the page shows it.
        link: what leads from it.
        context: the page.
        dated: whether a date at its beginning or end is the item's, not a word of the title.
    """
    title = without_furniture(_BADGE.sub("", fold(text)))
    title = completed(title, _tooltips(link))
    title = _without_date(title, context) if dated else title
    return title.strip(" |·•–—")


def completed(title: str, texts: Iterable[str]) -> str:
    """A title that is cut off as one of some texts has it whole; what goes on behind its dots was whole.

    >>> completed("A town plants a thousand...", ["Photo: the park", "A town plants a thousand trees"])
    'A town plants a thousand trees'
    """
    if not title.endswith(_CUT):
        return title
    stem = title.rstrip(".… []").lower()
    begins = stem[:-3] or stem
    longer = (text for text in texts if text.lower().startswith(begins) and len(text) >= len(stem))
    return next((text for text in longer if not (text.endswith(_CUT) or text.startswith(title))), title)


def _tooltips(link: Link | None) -> Iterator[str]:
    for element in (link.element, *link.element.iter("img")) if link is not None else ():
        yield from (fold(element.get(name) or "") for name in ("title", "aria-label", "alt"))


def _without_date(title: str, context: Context) -> str:
    """Take a date off the beginning or end, where a dash, a colon or brackets set it off."""
    if not has_digit(title):
        return title
    for found in context.dates(title):
        start, end = found.span
        if found.precision != "day":
            continue
        before, after = title[:start], title[end:]
        mark = _DATED_START.match(after)
        if not without_weekdays(before).strip(" ([,.") and mark and len(after) > _SHORTEST_REST:
            return after[mark.end() :]
        mark = _DATED_END.search(before)
        rest = before[: mark.start()] if mark else ""
        if (
            rest
            and not after.strip(" )]")
            and len(before) > _SHORTEST_REST
            and not _RANGE_BEGINS.search(rest)
        ):
            return rest
    return title


def clean_teaser(text: str, block: Block | None, title: str) -> str | None:
    """A teaser without the title before it and "read more" or dots after it."""
    teaser = fold(text)
    if teaser.startswith(title) and len(teaser) > len(title):
        teaser = teaser[len(title) :].lstrip(" :–—-|")
    for link in reversed(block.links if block is not None else ()):
        if link.text and teaser.endswith(link.text) and button(link.text):
            teaser = teaser[: -len(link.text)].rstrip()
    teaser = _TAIL.sub("", teaser).rstrip()
    teaser = _CUT_ENTITY.sub("", teaser)
    return teaser if teaser and teaser != title else None


def dateline(text: str, context: Context) -> Date | None:
    """The date that opens a report after its place: "Bonn, Germany (October 7, 2020) – …"."""
    head = text[:_DATELINE]
    if not has_digit(head):
        return None
    found = next(iter(context.dates(head)), None)
    if (
        found is None
        or found.end
        or found.precision != "day"
        or not found.stated
        or not context.plausible(found)
    ):
        return None
    start, end = found.span
    rest = _HOUR.sub("", without_weekdays(head[end:]), count=1).lstrip(" ,")
    closed = rest[:2].lstrip(" )")[:1] in _SET_OFF
    placed = start < _PLACE_LENGTH and _names_place(without_weekdays(head[:start]))
    return found if closed and placed else None


def _names_place(text: str) -> bool:
    """Whether a text has capitalised words and connectives only, as a place's name has."""
    words = [word for word in _WORDS.split(text) if word]
    if len(words) > _PLACE_WORDS:
        return False
    return all(not word[0].islower() or word in _CONNECTIVES for word in words)
