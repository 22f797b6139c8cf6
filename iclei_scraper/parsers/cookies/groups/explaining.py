"""What stands below the name of a group of cookies: that it is always on, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.category_words import ALWAYS, SWITCH, category_name
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block

IN_TABLE = frozenset({"td", "th", "tr", "table"})
MOST_LABELS = 300  # lines of one page that name groups
LONGEST_LABEL = 90  # characters of such a line
REACH = 14  # lines below it that may explain it
_SHORTEST = 20  # characters of an explanation; half of it in Chinese, Japanese and Korean
_SHORTEST_SENTENCE = 12  # of one that ends with a full stop
_LONG = 60  # characters of an explanation without a full stop
_MOST_OTHERS = 1  # short lines of other kinds before it, such as a count
_LONGEST_SWITCH = 40


def says_always(block: Block) -> bool:
    """Whether a short line says that a category cannot be refused."""
    return len(block.text) <= _LONGEST_SWITCH and bool(ALWAYS.search(block.text))


def explained(blocks: Sequence[Block]) -> tuple[bool, str | None]:
    """Whether a category is said to be always enabled, and its explanation, from the lines below its name."""
    always, description, _ = explained_after(blocks)
    return always, description


def explained_after(blocks: Sequence[Block]) -> tuple[bool, str | None, int]:
    """As :func:`explained`, with the number of lines of another kind before the explanation."""
    always = False
    others = 0
    for block in blocks:
        text = block.text
        if not text or SWITCH.fullmatch(text) or category_name(text):
            continue
        if says_always(block) and not others:
            always = True
        elif block.element.tag not in IN_TABLE and explains(text):
            return always, text, others
        else:
            others += 1
            if others > _MOST_OTHERS:
                break
    return always, None, others


def explains(text: str) -> bool:
    """Whether a text is a sentence, and no button."""
    if has_cjk(text[:5]):
        return len(text) >= _SHORTEST // 2
    if len(text) >= _SHORTEST_SENTENCE and text[-1] == "." and text.count(" ") > 1:
        return True
    return len(text) >= _LONG or (len(text) >= _SHORTEST and text.endswith((".", "!", "?", ":", "…")))
