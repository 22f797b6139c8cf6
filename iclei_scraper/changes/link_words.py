"""The words that come with a new link: one edit, which the link's change tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.records import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iclei_scraper.records import Change

_ENDS = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n")
_SHORT = 200
"""Characters up to which a sentence says little besides its link; a longer one is told as text as well."""
_ANOTHER = 0.5
"""Share of its words that a sentence of the page had before, from which on it is that one, edited."""


def sentences_with_links(changes: Iterable[Change], before: str, after: str) -> list[str]:
    """Short sentences that came onto a page with a new link in them.

    Args:
        changes: of links; only those that were added count.
        before: the page's text.
        after: the same, later.
    """
    labels = [it.key for it in changes if it.op == "added" and it.field == "url" and it.key in after]
    if not labels:
        return []
    said = [words for sentence in _sentences(before) if (words := _words(sentence))]
    return [
        sentence
        for sentence in _sentences(after)
        if len(sentence) <= _SHORT and any(it in sentence for it in labels) and _is_new(sentence, said)
    ]


def _sentences(text: str) -> Iterator[str]:
    return (part.strip() for part in _ENDS.split(text) if part.strip())


def _words(sentence: str) -> set[str]:
    return set(slug(sentence).split("-"))


def _is_new(sentence: str, said: list[set[str]]) -> bool:
    words = _words(sentence)
    return all(len(words & others) < _ANOTHER * min(len(words), len(others)) for others in said)
