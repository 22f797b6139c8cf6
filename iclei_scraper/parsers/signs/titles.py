"""Titles and teasers without what themes glue to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.controls import button
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_BADGE = re.compile(r"\s+(?:Featured|NEW!?|Neu!)$")
CUT_OFF = re.compile(r"(?:\[\s?(?:…|\.{3})\s?\]|…|\.{3,})\s*(?:\S.{0,40})?$")
"""How an excerpt ends."""

_TAIL = re.compile(
    r"\s*(?:\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3,})\s*(?:(?:read|continue|weiter|lire|leer|leia|ler|mehr|more)\b.{0,60})?$",
    re.IGNORECASE,
)
_CUT_ENTITY = re.compile(r"\s&[A-Za-z]{1,7}$")
_DATED_START = re.compile(r"^\s*(?:[:–—|-]\s+|[:|]\s*)")
_DATED_END = re.compile(r"(?:\s+[–—|-]\s*|\s*[(\[])$")
_PLACE = re.compile(
    r"^[\s(–—-]*(?:[^\W\d_a-z][\w.'’/-]*(?:[\s,/–-]+(?:and|de|do|da|del|la|le|of|y|e|a)?\s?)?){0,8}[\s,(–—-]*(?:on|a|le|el|den|am)?\s?$"
)


def clean_title(text: str, link: Link | None, context: Context) -> str:
    """A title without badge, date, kind or "read more"; a title cut off is completed from the link's tooltip."""
    title = _BADGE.sub("", fold(text))
    title = _completed(title, link)
    title = _without_date(title, context)
    head, colon, rest = title.partition(": ")
    if colon and kind_label(head) and len(rest) > 15:  # noqa: PLR2004  # "News: The title"
        title = rest
    return title.strip(" |·•–—")


def _completed(title: str, link: Link | None) -> str:
    if not title.endswith(("…", "...", "[…]")):
        return title
    stem = title.rstrip(".… []").lower()
    if link is not None:
        for element in (link.element, *link.element.iter("img")):
            for name in ("title", "aria-label", "alt"):
                full = fold(element.get(name) or "")
                if len(full) >= len(stem) and full.lower().startswith(stem[:-3] or stem):
                    return full
    return title


def _without_date(title: str, context: Context) -> str:
    """Take a date off the beginning or end, where a dash, a colon or brackets set it off."""
    if not any(map(str.isdigit, title)):
        return title
    for found in context.dates(title):
        start, end = found.span
        if found.precision != "day":
            continue
        before, after = title[:start], title[end:]
        mark = _DATED_START.match(after)
        if not before.strip(" ([") and mark and len(after) > 12:  # noqa: PLR2004
            return after[mark.end() :]
        mark = _DATED_END.search(before)
        if mark and not after.strip(" )]") and len(before) > 12:  # noqa: PLR2004
            return before[: mark.start()]
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
    head = text[:120]
    if not any(map(str.isdigit, head)):
        return None
    for found in context.dates(head):
        start, end = found.span
        if found.end or found.precision != "day" or not found.stated or not context.plausible(found):
            return None
        closed = head[end : end + 3].lstrip(" )")[:1]
        if _PLACE.match(head[:start]) and closed in {"–", "—", "-", ":", ".", "|", "", "("} and start < 80:  # noqa: PLR2004
            return found
        return None
    return None
