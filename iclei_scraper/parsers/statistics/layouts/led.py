"""Figures with their labels that lead a sentence about them: "• **2,500 members** – they come from …".

Each stands in an element of its own at the beginning of a line, and several lines beside one another do so.
What is said behind it belongs to no label.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import SENTENCE
from iclei_scraper.parsers.statistics.figures.line import without_ornaments
from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_LONGEST_LEAD, _LONGEST = 48, 600
_FEWEST = 2
_MOST_BULLETS = 2  # pieces before the figure: a sign, a small picture
_REST_WORDS, _REST_SIGNS = 3, 6
_MOST_BOLD = 24  # bold elements of a line that are looked at
_MOST_JOINED = 4  # letters that folding makes one, and more
_SET_OFF = re.compile(r"[\s:：–—―|｜-]")
_HAS_LETTER = re.compile(r"[^\W\d_]")


def led_lines(blocks: Sequence[Block]) -> dict[int, str]:
    """Figure and label by the index of their block, for two lines or more of one list or box."""
    found: dict[tuple[HtmlElement | None, str], dict[int, str]] = defaultdict(dict)
    for block in blocks:
        if len(block.parts) > 1 and len(block.text) <= _LONGEST and (lead := _lead(block)):
            found[_holder(block), block.tag][block.index] = lead
    return {index: lead for leads in found.values() if len(leads) >= _FEWEST for index, lead in leads.items()}


def _holder(block: Block) -> HtmlElement | None:
    """What holds the lines of a list: what is around them, or the element itself that ``<br>`` divides."""
    parted = next(block.element.iter("br"), None) is not None
    return block.element if parted else block.element.getparent()


def _lead(block: Block) -> str | None:
    """The figure and its label with which a line begins, or ``None``."""
    place = next(
        (place for place, part in enumerate(block.parts[: _MOST_BULLETS + 1]) if any(map(str.isalnum, part))),
        None,
    )
    if place is None or not has_digit(block.parts[place]) or len(block.parts[place]) > _LONGEST_LEAD:
        return None
    part = block.parts[place]
    rest = " ".join(block.parts[place + 1 :])
    if not _says_more(rest) or not (_is_bold(block, part) or part[-1] in ":：" or _SET_OFF.match(rest)):
        return None
    lead = without_ornaments(part).rstrip(":：–—- ")
    quantities = find_quantities(lead)
    if len(quantities) != 1 or quantities[0].like_year or SENTENCE.search(lead):
        return None
    label = lead[: quantities[0].start] + lead[quantities[0].end :]
    return lead if _HAS_LETTER.search(label) else None


def _says_more(rest: str) -> bool:
    """Whether what stands behind is more than a label."""
    letters = sum(map(str.isalpha, rest))
    return letters >= _REST_SIGNS if has_cjk(rest) else len(rest.split()) > _REST_WORDS


def _is_bold(block: Block, part: str) -> bool:
    marked = islice(block.element.iter("b", "strong"), _MOST_BOLD)
    return any(_says(element, part) for element in marked)


def _says(element: HtmlElement, part: str) -> bool:
    """Whether a text is all of what an element says; no more of it is read than tells."""
    left = _MOST_JOINED * len(part)
    pieces: list[str] = []
    for text in element.itertext():
        pieces.append(text)
        left -= sum(map(str.isalnum, text))
        if left < 0:
            return False
    return fold("".join(pieces)) == part
