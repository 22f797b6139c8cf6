"""Tables that differ in their first head alone: what stands over the names is the group of each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet

_FEWEST = 2  # tables, and heads that they share


def name_groups(sheets: Sequence[Sheet]) -> None:
    """Give the rows of tables whose first heads differ these for their category, if a list knows one of them.

    Args:
        sheets: of a page, in order.
    """
    alike: defaultdict[tuple[str, ...], list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        if len(sheet.heads) > _FEWEST and not (sheet.by_labels or role_of(sheet.heads[0])):
            alike[sheet.heads[1:]].append(sheet)
    for found in alike.values():
        firsts = {sheet.heads[0] for sheet in found}
        if len(firsts) == len(found) >= _FEWEST and any(map(category_name, firsts)):
            for sheet in found:
                for row in sheet.rows:
                    row.setdefault("category", Value(sheet.heads[0], sheet.root, sure=True))
