"""News of two readings: cards of a listing and whole articles.

An item is known by its URL, else by its title and date. An item whose URL is new but whose title is not has
moved; one whose title is new at the old URL was edited. A card that a newer one pushes off the end of a
listing is told as removed from the page, with little weight: whether the article is gone is for the archive
to say, which knows the article's own page.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from iclei_scraper.changes.moves import moves
from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.pairing import pair
from iclei_scraper.changes.plain import address_of, plain, same, same_title
from iclei_scraper.changes.standing import without_misread
from iclei_scraper.changes.worddiff import difference
from iclei_scraper.noise.text import is_relative, without_noise
from iclei_scraper.records import Change, slug
from iclei_scraper.values.wording.news_words import is_plain_news

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from iclei_scraper.changes.untouched import Sides
    from iclei_scraper.records import NewsItem

_LIKE = 0.75
"""Likeness of two titles of one day from which they are one item's."""
_MORE = (
    "read more|more|continued|continue reading|mehr(?: lesen)?|weiterlesen|lire la suite|leer más|leia "
    "mais|続きを読む"
    "|더 ?보기|阅读更多|»|›|→|>{1,3}"
)
_TAIL = re.compile(rf"\s*(?:\[?(?:\.{{2,}}|…)\]?|{_MORE})\s*$", re.IGNORECASE)
_MANY = 2_500  # pairs of titles that are compared letter by letter
_STILL = 0.6  # share of a body's words that still stand on the page
_LEAST_TEASER = 20  # characters from which the beginning of a teaser is that teaser


def compare_news(
    before: Sequence[NewsItem],
    after: Sequence[NewsItem],
    *,
    text: str | None = None,
    sides: Sides | None = None,
) -> Outcome:
    """Changes of news items: added, removed, moved to another URL, and field by field.

    Args:
        before: items of the older reading.
        after: items of the newer reading.
        text: main text of the newer reading where it was not read as an article: a body that still stands
            there was lost in reading, not on the site.
        sides: the words of both pages, see :func:`iclei_scraper.changes.compare.compare`.
    """
    outcome = Outcome()
    pairs, gone, new = _pair(before, after)
    teasers = [item.teaser for item in (*before, *after) if not item.body]
    for old, now in pairs:
        _compare_pair(old, now, outcome, teasers, sides)
        if old.body and not now.body:
            outcome.tell(_lost_body(old, text or ""), *old.body.split("\n"))
    for item in gone:
        outcome.tell(_whole("removed", item, _weight_of_removal(item, gone, new)), *_texts(item))
    for item in new:
        outcome.tell(_whole("added", item, "low"), *_texts(item))
    return outcome


def _weight_of_removal(item: NewsItem, gone: Sequence[NewsItem], new: Sequence[NewsItem]) -> str:
    """``info`` for a card that newer ones pushed off a listing, else ``medium``."""
    pushed = len(gone) <= len(new) and all(
        not item.published or not other.published or other.published >= item.published for other in new
    )
    return "info" if pushed and item.body is None else "medium"


# Which is which -----------------------------------------------------------------------------------------


def _pair(
    before: Sequence[NewsItem], after: Sequence[NewsItem]
) -> tuple[list[tuple[NewsItem, NewsItem]], list[NewsItem], list[NewsItem]]:
    pairs, gone, new = pair(before, after, _WAYS)
    if len(gone) * len(new) > _MANY:
        return pairs, gone, new
    for item in tuple(gone):
        match = next((other for other in new if _like_title(item, other)), None)
        if match is not None:
            pairs.append((item, match))
            gone = [entry for entry in gone if entry is not item]
            new = [entry for entry in new if entry is not match]
    return pairs, gone, new


def _address(item: NewsItem) -> str | None:
    return address_of(item.url) if item.url else None


def _address_and_title(item: NewsItem) -> tuple[str, str] | None:
    return (address_of(item.url), slug(item.title)) if item.url else None


_WAYS: tuple[Callable[[NewsItem], Hashable], ...] = (
    _address_and_title,
    _address,
    lambda item: (slug(item.title), item.published),
    lambda item: slug(item.title) or None,
)


def _like_title(one: NewsItem, other: NewsItem) -> bool:
    """A title edited together with the URL that was made of it, or on an item without one."""
    if one.published != other.published or (one.published is None and one.kind != other.kind):
        return False
    first, second = slug(one.title), slug(other.title)
    return SequenceMatcher(None, first[:300], second[:300], autojunk=False).ratio() >= _LIKE


# What is new about it -----------------------------------------------------------------------------------


def _compare_pair(
    old: NewsItem, new: NewsItem, outcome: Outcome, teasers: Sequence[str | None], sides: Sides | None
) -> None:
    told = len(outcome.changes)
    if old.url and new.url and address_of(old.url) != address_of(new.url):
        outcome.tell(_change(old, "moved", "url", old.url, new.url))
    if not same_title(old.title, new.title):
        outcome.tell(_change(old, "changed", "title", old.title, new.title), old.title, new.title)
    if not _same_kind(old.kind, new.kind):
        outcome.tell(_change(old, "changed", "kind", old.kind, new.kind), old.kind, new.kind)
    if _republished(old, new):
        outcome.tell(
            _change(old, "changed", "published", old.published, new.published), *_dates(old), *_dates(new)
        )
    if old.event_date and new.event_date and old.event_date != new.event_date:
        outcome.tell(_change(old, "changed", "event_date", old.event_date, new.event_date))
    if old.tags and new.tags and set(map(slug, old.tags)) != set(map(slug, new.tags)):
        shown = ("; ".join(old.tags), "; ".join(new.tags))
        outcome.tell(_change(old, "changed", "tags", *shown), *old.tags, *new.tags)
    if old.authors and new.authors and sorted(map(slug, old.authors)) != sorted(map(slug, new.authors)):
        shown = ("; ".join(old.authors), "; ".join(new.authors))
        outcome.tell(_change(old, "changed", "authors", *shown), *old.authors, *new.authors)
    body = _compare_bodies(old, new, outcome, teasers, sides)
    if not body and old.teaser and new.teaser and not _same_teaser(old.teaser, new.teaser):
        change = _change(old, "changed", "teaser", old.teaser, new.teaser, severity="info")
        outcome.tell(change, old.teaser, new.teaser)
    else:
        outcome.cover((old.teaser, new.teaser) if old.teaser != new.teaser else ())
    if old.modified and new.modified and old.modified != new.modified and len(outcome.changes) == told:
        # A date in the metadata that nothing on the page bears out: plug-ins touch it too.
        change = _change(
            *(old, "changed", "modified", old.modified, new.modified),
            verdict="noise",
            reason="nothing on the page bears the date of its metadata out",
            severity="info",
        )
        outcome.tell(change)


def _same_kind(one: str | None, other: str | None) -> bool:
    """Whether two kinds say the same, or one says nothing; which word for news heads a list is no fact."""
    if not one or not other or plain(one).casefold() == plain(other).casefold():
        return True
    return is_plain_news(one) and is_plain_news(other)


def _republished(old: NewsItem, new: NewsItem) -> bool:
    if old.published == new.published or is_relative(old.published_raw) or is_relative(new.published_raw):
        return False
    if old.published_raw and new.published_raw and same(old.published_raw, new.published_raw):
        return False  # a date without a year, read on another day
    return bool(old.published and new.published)


def _compare_bodies(
    old: NewsItem, new: NewsItem, outcome: Outcome, teasers: Sequence[str | None], sides: Sides | None
) -> bool:
    if not old.body or not new.body:
        return False
    was, now = _edited_bodies(old.body, new.body, sides)
    moved = moves(was, now, apart=teasers)
    for move in moved:
        outcome.tell(replace(_change(old, "moved", move.what, move.before, move.after), share=move.share))
    texts = [text for move in moved for text in move.texts]
    found = difference(was, now, told=(*_head(old), *_head(new), *texts))
    if found is not None:
        change = _change(old, "changed", "body", found.before, found.after)
        outcome.tell(replace(change, share=round(found.share, 4)))
    if found is not None or moved:
        outcome.cover((*old.body.split("\n"), *new.body.split("\n")))
    return found is not None or bool(moved)


def _head(item: NewsItem) -> list[str]:
    """What an article's own fields tell, wherever a template puts it beside the text."""
    return list(filter(None, (item.title, item.published_raw, *item.authors, *item.tags)))


def _edited_bodies(old: str, new: str, sides: Sides | None) -> tuple[str, str]:
    """Two bodies without the paragraphs that were read on one page alone, though both say them."""
    pages = sides() if sides is not None and old != new else None
    if pages is None:
        return old, new
    before, after = pages
    return without_misread(old, new, after.lines), without_misread(new, old, before.lines)


def _lost_body(item: NewsItem, text: str) -> Change:
    words = set(slug(item.body or "").split("-"))
    still = len(words & set(slug(text).split("-"))) >= len(words) * _STILL
    excerpt = (item.body or "")[:200]
    if still:
        reason = "most of its words still stand on the page"
        return _change(
            item, "changed", "body", excerpt, None, verdict="parser", reason=reason, severity="info"
        )
    return _change(item, "changed", "body", excerpt, None, severity="medium")


def _same_teaser(one: str, other: str) -> bool:
    first, second = (_TAIL.sub("", plain(without_noise(text))).casefold() for text in (one, other))
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= _LEAST_TEASER and long.startswith(short)


def _change(
    item: NewsItem, op: str, field: str, before: str | None, after: str | None, **more: str
) -> Change:
    return Change(
        kind="news",
        op=op,
        key=item.title,
        field=field,
        before=before,
        after=after,
        identity=item.key,
        verdict=more.get("verdict", "site"),
        reason=more.get("reason"),
        severity=more.get("severity", "low"),
    )


def _whole(op: str, item: NewsItem, severity: str) -> Change:
    shown = ", ".join(filter(None, (item.kind, item.published or item.published_raw, item.url))) or None
    return Change(
        kind="news",
        op=op,
        key=item.title,
        before=shown if op == "removed" else None,
        after=shown if op == "added" else None,
        severity=severity,
        identity=item.key,
    )


def _dates(item: NewsItem) -> tuple[str | None, ...]:
    return (item.published_raw, item.published)


def _texts(item: NewsItem) -> list[str | None]:
    body = item.body.split("\n") if item.body else []
    quotes = [evidence.quote for evidence in item.evidence]
    return [item.title, item.teaser, item.published_raw, item.kind, *item.authors, *item.tags, *body, *quotes]
