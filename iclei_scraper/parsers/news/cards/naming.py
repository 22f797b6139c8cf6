"""The title of a unit."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.news.units.anchors import LINE, LINK, LINK_WORDS
from iclei_scraper.parsers.news.units.dated_lines import after_date, leading_date, title_part
from iclei_scraper.parsers.signs.controls import placeholder
from iclei_scraper.parsers.signs.headings import heading_says, names_section
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.titles import clean_title
from iclei_scraper.values.wording.text import has_cjk, has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.news.units.anchors import Anchor
    from iclei_scraper.parsers.news.units.units import Unit
    from iclei_scraper.parsers.signs.context import Context

_SENTENCE = re.compile(
    r".{12,220}?(?:(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|Nr))(?<!\b(?:Mrs|Inc|Ltd|Ing|Gov|Sen|Gen|Rep))"
    r"(?<!\b(?:Corp|Prof))[.!?](?=\s+[^a-z\s])|[。!?])"
)
"""The first sentence of a text; it does not end with a title or a short form of a firm's."""
_BRACKETED_DAY = re.compile(r"\s*[【［〔\[][\d年月日./-]{4,14}[】］〕\]]\s*[^\W\d]")
_LONGEST_LINE = 160
_MOSTLY = 0.6
"""Share of a heading's characters in its link from which the link's words are the title."""
_FEWEST = 3
"""Neighbours of which can be said that all have a line."""
_SECTIONS = frozenset({"news", "related", "other"})
"""What headings of sections say, none of which is a title."""
_KICKER_LEAST = 3
_SHORTEST = 4  # words after a date on the same line
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u9fff\uac00-\ud7af]{2}")


def title_of(
    unit: Unit, context: Context, refrain: Collection[str] = frozenset(), *, short: bool = False
) -> tuple[Block, str] | None:
    """The line that has the title, and its words; ``None`` where there is none worth the name.

    Args:
        unit: lines of one item.
        context: the page.
        refrain: lines that are no title, see :func:`refrain_of`.
        short: a word will do, since the neighbours have titles.
    """
    anchor = unit.anchor
    by_line = anchor.level == LINE or anchor.block.text in refrain
    named = (
        _on_line(unit, context, refrain, short=short)
        if by_line
        else (anchor.block, _of_anchor(anchor, context))
    )
    if named is None and refrain:  # the same title on all: a council's meetings
        return title_of(unit, context, short=short)
    if named is None or placeholder(named[1]) or not _says_something(named[1], context, unit):
        return None
    if anchor.link is None and heading_says(named[1]) in _SECTIONS and names_section(named[1]):
        return None
    return named


def refrain_of(units: Sequence[Unit]) -> frozenset[str]:
    """Lines that come again on most of some neighbours, which are not the same otherwise: nobody's titles.

    The name of the house on each of its messages is such a line; the copies of a slide have none.
    """
    if len(units) < _FEWEST:
        return frozenset()
    counts = Counter(text for unit in units for text in _pieces(unit))
    again = frozenset(text for text, count in counts.items() if text and count * 2 > len(units))
    if not again:
        return again
    rests = {tuple(block.text for block in unit.blocks if block.text not in again) for unit in units}
    return again if len(rests) * 2 > len(units) and len(rests) >= _FEWEST else frozenset()


def _pieces(unit: Unit) -> set[str]:
    parts = {
        part for block in unit.blocks for part in block.parts if len(part) >= _KICKER_LEAST or has_cjk(part)
    }
    return parts | {block.text for block in unit.blocks}


def whole_title(anchor: Anchor, context: Context) -> str:
    """The title that a heading has, a date in it included: where another line tells when it was published."""
    return _of_anchor(anchor, context, dated=False)


def _of_anchor(anchor: Anchor, context: Context, *, dated: bool = True) -> str:
    text = anchor.text
    if anchor.level != LINK and anchor.link is not None:
        part = len(anchor.link.text) / len(text)
        if _MOSTLY <= part <= 1:  # else the link is all round
            text = anchor.link.text
    return clean_title(text, anchor.link, context, dated=dated)


def _on_line(
    unit: Unit, context: Context, refrain: Collection[str], *, short: bool
) -> tuple[Block, str] | None:
    """The words beside a date: on its line, else on the first line with words."""
    line = unit.anchor.block
    words = title_part(line, context, dated=False, least=1 if short else LINK_WORDS)
    date = leading_date(line.text, context) if words is None or _goes_on(line, words) else None
    if date is not None:  # "12.05.2024 – The title on the same line"
        rest = after_date(line.text, date).strip()
        least = 1 if short or _BRACKETED_DAY.match(line.text) else _SHORTEST
        words = rest if word_count(rest) > least else None
    if words and words not in refrain and not _ends_text(unit, line, context):
        return line, clean_title(_first_sentence(words).rstrip("."), unit.anchor.link, context)
    others = [
        (block, words)
        for block in unit.blocks
        if block is not line
        and block.text not in refrain
        and (words := _words_of(block, context, refrain, short=short))
    ]
    best = next((other for other in others if other[0].bold), others[0] if others else None)
    if best and unit.root.tag == "tr" and not best[0].links and word_count(best[1]) < _SHORTEST:
        longer = (other for other in others if other[0].links and word_count(other[1]) >= _SHORTEST)
        best = next(longer, best)  # the name of a paper before the title of what it wrote
    if best is None:
        return None
    told = best[1] == best[0].text and bool(context.meta(best[0]).dates)  # the day is part of what it says
    texts = (
        block.text for block in unit.blocks if not block.links
    )  # one longer than a title of two sentences
    whole = (
        len(best[1]) <= _LONGEST_LINE
        and best[0].parts == (best[1],)
        and max(map(len, texts), default=0) > len(best[1])
    )
    return best[0], clean_title(best[1] if whole else _first_sentence(best[1]), None, context, dated=not told)


def _goes_on(line: Block, words: str) -> bool:
    """Whether the piece of a line with its date has other words too, so that one piece is no whole title."""
    first = line.parts[0]
    if not has_digit(first) or first == words:
        return False
    return word_count(first) > _SHORTEST or _BRACKETED_DAY.match(first) is not None


def _ends_text(unit: Unit, line: Block, context: Context) -> bool:
    """Whether a line without date is the text below a title with its label, a button at the end."""
    if not line.links or context.meta(line).dates:
        return False
    above = (block for block in unit.blocks if block.index < line.index)
    return any(block.bold or title_part(block, context, dated=False) for block in above)


def _words_of(block: Block, context: Context, refrain: Collection[str], *, short: bool) -> str | None:
    """What a line says beside a label in an element of its own, where it has more than one word to say.

    A title may have days in brackets: "Closed for the holidays (27 to 30 January)".
    """
    if len(block.parts) > 1 and (part := title_part(block, context, dated=False)):
        return None if part in refrain else part
    meta = context.meta(block)
    if meta.bare and meta.words > (not short):
        return block.text
    before = block.text.partition(meta.dates[0][0].raw)[0] if meta.dates else ""
    return block.text if before.endswith(("(", "（")) and word_count(before) >= _SHORTEST else None


def _first_sentence(text: str) -> str:
    """The first of several sentences; of a single long one what fits a title."""
    match = _SENTENCE.match(text)
    if match and len(match[0]) < len(text):
        return match[0].strip()
    return text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE].rsplit(" ", 1)[0]


def _says_something(title: str, context: Context, unit: Unit) -> bool:
    """Whether a title has a word in it, and is not only a date or a time of day.

    Beside a date a heading needs but one where it is linked or a line of its own tells when it was published:
    "Sports day 16 March".
    """
    anchor = unit.anchor
    if not _WORD.search(title):
        return False
    meta = context.meta_of(title)
    if not meta.dates or meta.words > 1 or meta.kind is not None:
        return True
    if anchor.level >= LINK or not meta.words:
        return False
    others = (block for block in unit.blocks if block is not anchor.block)
    return anchor.link is not None or any(context.meta(block).is_date for block in others)
