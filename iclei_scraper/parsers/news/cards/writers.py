"""Who wrote the item that a card announces: a byline, else a marked name, else the cell under "Author"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.writers.authors import acceptable, split_authors
from iclei_scraper.parsers.article.writers.marked import linked_authors, marked_authors
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.news.cards.card import Card

_HEADER = re.compile(
    alternatives(
        "authors?|written by|posted by|autor(?:in|es|a)?|verfasser|auteure?s?|autore|autori|auteur|penulis",
        "著者|投稿者|作者|執筆者|担当者?|작성자|글쓴이|저자|발행인|发布者|發布者|撰稿人",
    ),
    re.IGNORECASE,
)
_CELLS = ("td", "th")
_LONGEST = 70


def writers_of(card: Card) -> tuple[str, ...]:
    """Names of the authors, as the card gives them."""
    if card.authors:
        return split_authors(card.authors)
    root = card.unit.root
    if root.tag == "tr":
        return _in_column(root)
    marked = () if card.unit.flat else marked_authors([root])
    return marked or linked_authors(card.sure)


def _in_column(row: HtmlElement) -> tuple[str, ...]:
    table = next(row.iterancestors("table"), None)
    head = next(table.iter("tr"), None) if table is not None else None
    if head is None or head is row:
        return ()
    for title, cell in zip(head.iterchildren(*_CELLS), row.iterchildren(*_CELLS), strict=False):
        if _HEADER.fullmatch(fold("".join(title.itertext()))):
            name = fold(" ".join(cell.itertext()))
            return split_authors(name) if len(name) <= _LONGEST and acceptable(name) else ()
    return ()
