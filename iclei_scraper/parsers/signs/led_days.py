"""Days that unknown words lead to: nothing tells that they are days of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.dates.names import without_weekdays

if TYPE_CHECKING:
    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_PARTED = re.compile(r"[|·•∙⋅/,，、;；()（）–—]")
"""What parts a day from a place, a writer or a kind before it."""
_LEADS = re.compile(r"[^\W\d_].{0,58}(?:[:：]|(?<=\s)[a-zà-ÿ]{1,8}|[\u3040-\u9fff\uac00-\ud7af])\s?")
"""Words that end with a colon or with a small one."""
_FEWEST = 2
"""Words of a phrase without a colon."""


def words_before(line: Block, context: Context) -> str:
    """Words that are no label of publication right before a line's only day; empty where there are none.

    "Reopened on 3 May 2024", "Plots: 3 May 2024"; not "Bonn, 3 May 2024".
    """
    meta = context.meta(line)
    if len(meta.dates) != 1 or not meta.words or meta.authors or meta.kind:
        return ""
    date, label = meta.dates[0]
    part = next((part for part in line.parts if date.raw in part), line.text)
    before = without_weekdays(part.partition(date.raw)[0]).rstrip(" .,")
    if label or _PARTED.search(before) or _LEADS.fullmatch(before) is None:
        return ""
    led = before[-1] in ":：" or not before.isascii() or len(before.split()) >= _FEWEST
    return before if led else ""
