"""Tables written as plain text: a line of heads, and below it lines whose values the same sign parts."""

from __future__ import annotations

import re
from itertools import groupby, islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_SIGNS = tuple(map(re.compile, (r"\s*;\s*", r"\s*\|\s*", r"\s*,\s*")))
_GAP = re.compile(r"\s{2,}|\t")
_FEWEST = 2
_MOST_LINES = 400  # of one table
_MOST_PRE = 20  # elements of one page
_LONGEST_HEADS = 250  # characters


def read_text_tables(page: Page) -> Iterator[Sheet]:
    """Sheets of lines that breaks part, or that stand in ``<pre>``.

    Args:
        page: the page.
    """
    for element, blocks in groupby(page.content_blocks, key=lambda block: block.element):
        lines = [block.text for block in islice(blocks, _MOST_LINES)]
        if len(lines) > 1 and len(lines[0]) <= _LONGEST_HEADS:
            yield from _read(lines, element, _SIGNS)
    for element in islice(page.root.iter("pre"), _MOST_PRE):
        lines = [line.strip() for line in element.text_content().split("\n")[:_MOST_LINES]]
        yield from _read([line for line in lines if any(map(str.isalnum, line))], element, (_GAP, *_SIGNS))


def _read(lines: list[str], element: HtmlElement, signs: tuple[re.Pattern[str], ...]) -> Iterator[Sheet]:
    """The sheet of lines below one of heads, if there is any; a line of one value may name a group."""
    for sign in signs:
        heads = [head for head in sign.split(lines[0]) if head] if lines else []
        roles = [role_of(head) for head in heads]
        if "name" in roles and len(set(roles) - {None}) >= _FEWEST:
            sheet = Sheet(element, heads=tuple(heads))
            group = ""
            for line in lines[1:]:
                values = [text.strip() for text in sign.split(line, maxsplit=len(heads) - 1)]
                if len(values) == len(heads):
                    told = dict(zip(roles, values, strict=True))
                    told.pop(None, None)
                    if group:
                        told.setdefault("category", group)
                    sheet.rows.append(
                        {str(role): Value(text, element) for role, text in told.items() if text}
                    )
                elif len(values) == 1 and (name := category_name(values[0])):
                    group = name
            if sheet.rows:
                yield sheet
            return
