"""The same content through two templates: no record is called changed."""

from __future__ import annotations

import zlib
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from iclei_scraper import compare_pages
from tests.layouts.redesign import pairs, redesigned

if TYPE_CHECKING:
    from iclei_scraper.records import Change
    from tests.layouts.rendering import Template

_PAIRS = {"offices": 6, "news": 2, "articles": 2, "statistics": 2, "cookies": 2}
_OF_AN_ARTICLE = {"title", "published", "modified", "authors", "body"}


@cache
def _drawn(kind: str) -> list[tuple[Template, Template]]:
    """Pairs by a lot that each draws by itself: a new template leaves the others where they are."""
    found = sorted(pairs(kind), key=lambda pair: zlib.crc32(f"{pair[0].name} {pair[1].name}".encode()))
    return found[: _PAIRS[kind]]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "chance"), [(kind, at) for kind, count in _PAIRS.items() for at in range(count)]
)
def test_what_stands_in_another_dress_is_the_same(kind: str, chance: int) -> None:
    one, other = _drawn(kind)[chance]
    before, after, url = redesigned(one, other, chance)
    told = [change for change in compare_pages(before, after, url) if _is_a_fact(change, kind, url)]
    assert told == [], (one.name, other.name)


def _is_a_fact(change: Change, kind: str, url: str) -> bool:
    """Links besides, and what stands beside an article, are the template's."""
    if kind == "articles":
        return change.kind == "news" and change.field in _OF_AN_ARTICLE and url in (change.identity or "")
    return change.kind not in {"text", "link"}


def test_there_are_many_ways_to_redesign_a_page() -> None:
    assert all(len(list(islice(pairs(kind), 100))) == 100 for kind in _PAIRS)
