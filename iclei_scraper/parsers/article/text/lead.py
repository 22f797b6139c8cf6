"""What opens a text between its title and its first paragraph: the lead, in an element of its own."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.credits import has_credit
from iclei_scraper.parsers.article.text.prose import long_enough, running
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_HEAD = 40  # lines between a title and its text: tools, a byline, a picture
_MOST = 3
_FEWEST_WORDS = 8
_LONGEST_META, _LONGEST_CAPTION = 140, 200
_LARGEST_BOX = 400  # characters of a picture's box, its caption included
_BOX_DEPTH = 2
_NO_LEAD = frozenset({"figcaption", "caption", "blockquote", "li", "td", "th", "dt", "dd", "summary", "pre"})
_OTHERS = re.compile(
    r"caption|credit|bildunter|legend|copyright|pie-?foto|didascalia|author|autor|(?:^|[\s_-])bio|person",
    re.IGNORECASE,
)
"""Parts of the names of elements below a picture, and of those that tell of the writer."""
NAMED_LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|standfirst|vorspann|chapo|chapeau)(?:[\s_-]|$)")
"""Part of the name of an element that is a lead, whatever else is in that name."""
_ENDS = (".", "!", "?", "。", "！", "？")
_PIECES = re.compile(r"\s\|\s?")


def lead_lines(title: Block, blocks: Sequence[Block], found: Iterable[str], context: Context) -> list[str]:
    """Sentences between a title and the first paragraph of the text that was found, in order.

    Args:
        title: the article's title.
        blocks: lines that may belong to the text.
        found: its paragraphs so far.
        context: the page.
    """
    text = "\n".join(found)
    below = (block for block in blocks if block.index > title.index and block.text != title.text)
    above = [
        *takewhile(lambda block: not (long_enough(block.text) and block.text in text), islice(below, _HEAD))
    ]
    if len(above) == _HEAD:
        return []
    texts = (block.text for block in above if block.text not in text and _opens(block, title, context))
    return [*dict.fromkeys(texts)][:_MOST]


def _opens(block: Block, title: Block, context: Context) -> bool:
    """Whether a line is a sentence that may open a text: no caption, no byline, no button."""
    text = block.text
    if block.hidden or block.tag in _NO_LEAD or not long_enough(text) or title.text in text:
        return False
    if not (running(block) or (block.heading > 1 and not block.links)):
        return False
    if text.isascii() and word_count(text) < _FEWEST_WORDS:
        return False
    if len(text) <= _LONGEST_CAPTION and (has_credit(text) or _PIECES.search(text)):
        return False
    if len(text) <= _LONGEST_META and has_digit(text) and not text.endswith(_ENDS):
        return not context.meta_of(text).dates and not _is_apart(block)
    return not _is_apart(block)


def _is_apart(block: Block) -> bool:
    """Whether a line stands in a small box with a picture, or in one named after captions or writers."""
    node = block.element
    if NAMED_LEAD.search(node.get("class") or ""):
        return False
    for _ in range(_BOX_DEPTH + 1):
        if _OTHERS.search(node.get("class") or "") or node.tag == "figure":
            return True
        if next(node.iter("img"), None) is not None:
            return sum(map(len, node.itertext())) <= _LARGEST_BOX
        parent = node.getparent()
        if parent is None or parent.tag in {"article", "main", "body", "header"}:
            return False
        if next(parent.iter("h1", "h2"), None) is not None:
            return False  # the head of a story, whose picture has its place there
        node = parent
    return False
