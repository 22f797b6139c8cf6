"""One record for each news item of a page: cards, their doubles and the article united."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Protocol

from iclei_scraper.records import NewsItem, slug

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_ALIKE = 0.6
"""Share of words by which two titles of one address are the same title, one of them cut or reworded."""
_CUT = " .…[]"
_BEGINNING = 8
"""Characters of a title that is cut off, as lists in Chinese cut it without a sign."""
_DATE_FIELDS = ("published", "published_precision", "published_raw")


class KnowsUrls(Protocol):
    """What is asked of the network: the one spelling of an address."""

    def canonical(self, url: str) -> str:
        """Canonical form of a URL."""


def merge_news(items: Iterable[NewsItem], page_url: str, network: KnowsUrls) -> tuple[NewsItem, ...]:
    """Unite what a page shows of the same item.

    An item is known by its canonical address, else by title and date. What the article says wins, then what
    comes first; the others fill what is missing. A different title under the same address is an item of its
    own without address: lists that lead all their items to one page would else lose all but the first.

    Args:
        items: cards and article in the order of the page.
        page_url: address of the page, which an article without canonical link has.
        network: knows canonical addresses.

    Returns:
        The items in the order of their first occurrence, an article before all cards.
    """
    merger = _Merger()
    addressed = [_with_address(item, page_url, network) for item in items]
    for position, item in sorted(enumerate(addressed), key=lambda entry: entry[1].body is None):
        merger.add(item, position)
    return merger.items()


def _with_address(item: NewsItem, page_url: str, network: KnowsUrls) -> NewsItem:
    address = item.url or (page_url if item.body else None)
    return replace(item, url=network.canonical(address)) if address else item


class _Merger:
    """The items so far, by address and by title."""

    def __init__(self) -> None:
        self._items: list[NewsItem] = []
        self._positions: list[int] = []
        self._by_url: dict[str, int] = {}
        self._by_title: dict[str, list[int]] = {}

    def items(self) -> tuple[NewsItem, ...]:
        ranked = sorted(
            zip(self._items, self._positions, strict=True),
            key=lambda entry: (entry[0].body is None, entry[1]),
        )
        return tuple(item for item, _ in ranked)

    def add(self, item: NewsItem, position: int) -> None:
        taken = self._by_url.get(item.url) if item.url else None
        if taken is not None and self._items[taken].body is None and not _one_story(self._items[taken], item):
            item, taken = replace(item, url=None), None
        if taken is None:
            taken = self._double(item)
        if taken is None:
            self._append(item, position)
            return
        united = _united(self._items[taken], item)
        self._items[taken] = united
        self._positions[taken] = min(self._positions[taken], position)
        if united.url:
            self._by_url.setdefault(united.url, taken)

    def _append(self, item: NewsItem, position: int) -> None:
        index = len(self._items)
        self._items.append(item)
        self._positions.append(position)
        if item.url:
            self._by_url[item.url] = index
        self._by_title.setdefault(slug(item.title), []).append(index)

    def _double(self, item: NewsItem) -> int | None:
        """An item of the same title and no other date, where one of the two has no address."""
        for index in self._by_title.get(slug(item.title), ()):
            known = self._items[index]
            if item.url is not None and known.url is not None:
                continue
            if known.published == item.published or None in {known.published, item.published}:
                return index
        return None


def _one_story(known: NewsItem, item: NewsItem) -> bool:
    """Whether two cards with one address tell the same: titles alike, or equal whatever their days."""
    if known.title == item.title:
        return True
    days = (known.published or "", item.published or "")
    same_day = days[0].startswith(days[1]) or days[1].startswith(days[0])
    return same_day and _alike(known.title, item.title)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip(_CUT), other.rstrip(_CUT)), key=len)
    if len(short) >= _BEGINNING and long.startswith(short):
        return True
    words, others = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return one == other or len(words & others) >= _ALIKE * min(len(words), len(others))


def _united(first: NewsItem, second: NewsItem) -> NewsItem:
    """The first item with the second's values where it has none; a date keeps its precision and words."""
    values: dict[str, Any] = {}
    if first.published is None and (second.published or not first.published_raw):
        values = {name: value for name in _DATE_FIELDS if (value := getattr(second, name))}
    for field in fields(NewsItem):
        name = field.name
        if name in {"title", "evidence"} or name in _DATE_FIELDS:
            continue
        if not getattr(first, name) and getattr(second, name):
            values[name] = getattr(second, name)
    if not values:
        return first
    more = tuple(evidence for evidence in second.evidence if evidence.field in values)
    return replace(first, **values, evidence=(*first.evidence, *more))
