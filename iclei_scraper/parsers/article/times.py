"""When an article was published and last changed: the date beside the title, metadata, the address."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date as calendar_date
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.head.addressed import day_of_address
from iclei_scraper.parsers.article.text.prose import running
from iclei_scraper.parsers.article.writers.signatures import signature_lines
from iclei_scraper.parsers.signs.dated import (
    Dated,
    date_cells,
    label_above,
    labelled,
    machine_date,
    role_of,
    settle,
    small_line,
)
from iclei_scraper.parsers.signs.labels import label_in, says_published
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.parsers.signs.titles import dateline
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context
    from iclei_scraper.values.dates import Date

_TITLE_WORDS = 3  # of a title that stands in a trail above
_BEFORE, _AFTER = 6, 12
"""Lines before and after the title among which its date is looked for."""
_AFTER_TEXT = 3
"""Lines after the first paragraph that may still be a byline."""
_SIGNATURE = 3
"""Lines after the text among which it may be dated."""
_FACTS = 4
"""Lines to either side of a date that are facts of the same list."""
_LONG = 200  # characters of a paragraph
_SMALL = 60
_FEW_WORDS, _PIECE_WORDS = 6, 3
"""Words beside a date on a line, and on a piece of a line."""
_LONGEST_LINE = 120
_ARROWS = "«»‹›←→<> "
_ENTRY = re.compile(
    r"(?:this (?:entry|post)|dieser (?:eintrag|beitrag)|cet(?:te)? (?:article|entrée|billet)|"
    r"est[ae] (?:entrada|artículo|artigo|post)|quest[oa] (?:articolo|voce|post)|dit bericht|ten wpis|"
    r"denna? (?:post|inlägg))\s",
    re.IGNORECASE,
)
"""How the sentence begins in which older themes tell when a text was posted, where, and how to answer."""
_MORNING = re.compile(r"\dT(?:0\d|1[01]):(?!00(?::00)?(?:\.0+)?(?:Z|[+-]|$))[0-5]\d")


@dataclass(frozen=True, slots=True)
class Times:
    """Dates of an article and where they stand."""

    published: Date | None = None
    modified: Date | None = None
    block: Block | None = None
    """Line that tells the date of publication."""
    event: Date | None = None
    """Date of what the article announces."""
    beside: bool = False
    """The date of publication stands beside the title."""
    by_address: bool = False
    """The date of publication was read from the page's address."""


def article_times(
    title: int | None,
    blocks: Sequence[Block],
    facts: Sequence[Block],
    metadata: Metadata,
    context: Context,
) -> Times:
    """Dates of an article.

    Args:
        title: position of the title in ``blocks``.
        blocks: lines of the page outside dialogs and cards.
        facts: short lines after the title, those beside the text included.
        metadata: what the head claims.
        context: the page.
    """
    dated = _beside_title(title, blocks, context)
    published, block = context.placed(dated.published), dated.block
    claimed = metadata.published if metadata.published and context.plausible(metadata.published) else None
    if published is not None and claimed is not None:
        sure = dated.said or published.value == claimed.value or not _shown(claimed, blocks, context)
        sure = sure or _of_the_night_after(claimed, published)
        month = published.precision != "day" and claimed.precision == "day" and not dated.said
        published = _reconciled(published, claimed, metadata.modified) if sure and not month else claimed
        block = block if published is not claimed else None
    elif published is not None:
        published = _ordered(published, (day_of_address(context), metadata.modified))
    beside = published is not None
    if published is None and claimed is not None:
        published = _of_its_zone(claimed, context)
    if published is None:
        published, block = _labelled_elsewhere(blocks, context)
    addressed = day_of_address(context) if published is None else None
    for reader in (_issue, _dateline, _below_text, _heading_above) if published is None else ():
        signed = reader(title, blocks, context)
        if signed is not None and _agrees(signed[0], addressed):
            (published, block), addressed = signed, None
            break
    signed = _alone(facts, context) if published is None else None
    if signed is not None and _agrees(signed[0], addressed):
        (published, block), addressed = signed, None
    published = published or addressed
    published, block = (published, block) if published else (dated.published, dated.block)
    modified = context.placed(dated.modified or metadata.modified or _updated_elsewhere(blocks, context))
    if modified is not None and (
        not context.plausible(modified) or (published and modified.value < published.value)
    ):
        modified = None
    return Times(published, modified, block, dated.range, beside, by_address=addressed is not None)


def _beside_title(title: int | None, blocks: Sequence[Block], context: Context) -> Dated:
    """The dates on the lines around the title, the nearest first."""
    if title is None:
        return Dated()
    head = blocks[title]
    window = [
        block
        for block in blocks[max(0, title - _BEFORE) : title]
        if block.place in {head.place, "aside"} or block.index == head.index - 1
    ]
    window = [block for block in window if not to_neighbour(block)]
    window += [*_below_trail(title, blocks), *_lines_below(title, blocks, context)]
    found = _in_heading(head, context)
    for block in sorted(window, key=lambda block: abs(block.index - head.index)):
        meta = small_line(block, context, _FEW_WORDS)
        if meta is not None:
            above = next((other for other in blocks if other.index == block.index - 1), None)
            found += [
                (date, label or label_above(above), block)
                for date, label in labelled(block, meta, context)
                if date.precision != "year" and (date.stated or not block.heading)  # "Today" heads a section
            ]
    found += _cells(window, context)
    return settle(found, context)


def to_neighbour(block: Block) -> bool:
    """Whether a line is a link and an arrow: the title of the story before or after, which may tell a day."""
    told = block.text.strip(_ARROWS)
    return len(block.links) == 1 and told != block.text and told == block.links[0].text.strip(_ARROWS)


def _below_trail(title: int, blocks: Sequence[Block]) -> Iterator[Block]:
    """The line right below one that ends with the title far above it, and does not lead there."""
    head = blocks[title]
    for block, below in pairwise(blocks[: max(1, title - _BEFORE + 1)]):
        own = block.text.endswith(head.text) and word_count(head.text) >= _TITLE_WORDS
        if own and all(link.text != head.text for link in block.links):
            yield below


def _in_heading(head: Block, context: Context) -> list[tuple[Date, str, Block]]:
    """Dates that have elements of their own in the title's heading."""
    metas = map(context.meta_of, head.parts) if len(head.parts) > 1 else ()
    return [
        (date, label, head)
        for meta in metas
        if meta.is_date
        for date, label in meta.dates
        if date.precision == "day"
    ]


def _lines_below(title: int, blocks: Sequence[Block], context: Context) -> list[Block]:
    """Lines after the title, down to the first heading; after a paragraph only some small ones."""
    out: list[Block] = []
    left = _AFTER
    for block in blocks[title + 1 :]:
        dated = len(block.text) <= _SMALL and bool(context.meta(block).dates)
        if block.heading and dated and context.meta(block).dates[0][0].precision != "day":
            break  # "January 2022" is what a section is about
        if left == 0 or (block.heading and block.heading <= blocks[title].heading and not dated):
            break
        left -= 1
        if len(block.text) > _LONG:
            left = min(left, _AFTER_TEXT)
        elif left > _AFTER_TEXT or dated:
            out.append(block)
    return out


def _cells(blocks: Sequence[Block], context: Context) -> list[tuple[Date, str, Block]]:
    cells = date_cells(blocks, context)
    run = [block for block in blocks if block.index in cells]
    if not run:
        return []
    dates = context.dates(" ".join(block.text for block in run[:3]))
    return [(found, "", run[0]) for found in dates[:1]]


def _reconciled(visible: Date, claimed: Date, modified: Date | None) -> Date:
    """What the page shows goes first, unless it shows another date than that of publication."""
    if visible.value == claimed.value:
        return visible
    if visible.other == claimed.value:
        return visible.swapped()
    if not visible.stated:
        return replace(claimed, raw=visible.raw)
    if modified is not None and visible.value == modified.value and claimed.value < visible.value:
        return claimed
    if visible.precision != "day" and claimed.value.startswith(visible.value):
        return claimed
    return visible


def _ordered(visible: Date, others: Iterable[Date | None]) -> Date:
    """A day in figures whose order is open: the reading that something else of the page has, if only one."""
    told = {other.value for other in others if other is not None}
    return visible.swapped() if visible.other in told and visible.value not in told else visible


def _shown(claimed: Date, blocks: Sequence[Block], context: Context) -> bool:
    """Whether a short line of the main part has the same date: then the claim is more than a guess."""
    return any(
        date.value == claimed.value
        for block in blocks
        if block.place == "main" and len(block.text) <= _SMALL and has_digit(block.text)
        for date, _ in context.meta(block).dates
    )


def _of_the_night_after(claimed: Date, shown: Date) -> bool:
    """Whether a claim is an hour before noon of the day after the one shown: the evening of another zone."""
    if claimed.precision != "day" or shown.precision != "day" or _MORNING.search(claimed.raw) is None:
        return False
    days = (calendar_date.fromisoformat(it.value) for it in (shown, claimed))
    return next(days) + timedelta(days=1) == next(days)


def _of_its_zone(claimed: Date, context: Context) -> Date:
    """A claim in universal time may be a day off; the address has the site's own day."""
    stated = day_of_address(context)
    if stated is None or stated.precision != "day" or claimed.precision != "day":
        return claimed
    apart = calendar_date.fromisoformat(stated.value) - calendar_date.fromisoformat(claimed.value)
    return stated if abs(apart.days) == 1 else claimed


def _labelled_elsewhere(blocks: Sequence[Block], context: Context) -> tuple[Date | None, Block | None]:
    """A line such as "Published on 3 May 2024" below the text, or a ``<time>`` said to be of publication."""
    for block in blocks:
        if block.place != "main" or not has_digit(block.text):
            continue
        if _ENTRY.match(block.text) and says_published(block.text[:_LONG]):
            told = next(iter(context.dates(block.text[:_LONG])), None)
            if told is not None and told.precision == "day" and context.plausible(told):
                return told, block
        if len(block.text) > _LONGEST_LINE:
            continue
        if not says_published(block.text) and not context.times_in(block):
            continue
        meta = context.meta(block)
        for found, label in labelled(block, meta, context):
            if label == "published" and found.end is None and context.plausible(found):
                return found, block
    said = [element for element in context.times_below(context.page.root) if role_of(element) == "published"]
    alone = machine_date(said[0]) if len(said) == 1 else None  # more belong to cards
    return (alone if alone is not None and context.plausible(alone) else None), None


def _issue(title: int | None, blocks: Sequence[Block], context: Context) -> tuple[Date, Block] | None:
    """The month of an issue, which its title tells beside the kind: "Newsletter – September 2007"."""
    meta = context.meta(blocks[title]) if title is not None else None
    if title is None or meta is None or not meta.kind or len(meta.dates) != 1:
        return None
    found = meta.dates[0][0]
    return (found, blocks[title]) if found.precision == "month" else None


def _heading_above(title: int | None, blocks: Sequence[Block], context: Context) -> tuple[Date, Block] | None:
    """A day that is all of a heading above the title, as beside a text; that of today is a clock's."""
    above = blocks[:title] if title is not None else ()
    headings = [block for block in above if block.heading and not block.links and has_digit(block.text)]
    told = [(meta.dates[0][0], block) for block in headings if (meta := context.meta(block)).is_date]
    if len(told) != 1 or told[0][0].precision != "day" or not context.plausible(told[0][0]):
        return None
    today = context.reference.isoformat() if context.reference is not None else ""
    return told[0] if told[0][0].value != today else None


def _below_text(title: int | None, blocks: Sequence[Block], context: Context) -> tuple[Date, Block] | None:
    """A line below the text with a date and hardly more, as "Author: Ana Souza, 3 May 2024"."""
    last = max((place for place, block in enumerate(blocks) if running(block)), default=0)
    if title is None or last < title:
        return None
    lines = [block for block in blocks[title:] if block.place == "main" and len(block.text) <= _LONGEST_LINE]
    signed = [block for block in lines if (meta := context.meta(block)).dates and meta.authors]
    ends = signature_lines(title, blocks, context)
    for block in (
        *blocks[last + 1 : last + 1 + _SIGNATURE],
        *(signed if len(signed) == 1 else ()),
        *(ends if len(ends) == 1 else ()),
    ):
        meta = context.meta(block)
        few = block in ends or meta.words <= _PIECE_WORDS
        if block.place != "main" or not meta.dates or not few:
            continue
        found, label = labelled(block, meta, context)[0]
        right = found.precision == "day" and found.end is None and context.plausible(found)
        if right and label in {"", "published"}:
            return found, block
    return None


def _alone(facts: Sequence[Block], context: Context) -> tuple[Date, Block] | None:
    """The only day that facts beside or below the text tell; one labelled so goes before others."""
    found: list[tuple[Date, str, Block]] = []
    above: Block | None = None
    for block in facts:
        before, above = above, block
        meta = small_line(block, context, _FEW_WORDS) if any(map(str.isdigit, block.text)) else None
        if meta is None or block.links:
            continue
        label = label_above(before) if before is not None and before.index == block.index - 1 else ""
        if (label or "published") == "published" and _of_event(block, facts):
            label = "event"
        found += [(date, own or label, block) for date, own in labelled(block, meta, context)]
    right = [
        entry
        for entry in found
        if entry[0].precision == "day" and entry[0].end is None and context.plausible(entry[0])
    ]
    said = [entry for entry in right if entry[1] == "published"]
    chosen = said or [entry for entry in right if not entry[1]]
    if len({entry[0].value for entry in chosen}) != 1 or (not said and len(right) < len(found)):
        return None
    return chosen[0][0], chosen[0][2]


def _of_event(block: Block, facts: Sequence[Block]) -> bool:
    """Whether a neighbour of a date tells a place or an hour."""
    first = bisect_left(facts, block.index - _FACTS, key=attrgetter("index"))
    last = bisect_right(facts, block.index + _FACTS, key=attrgetter("index"))
    near = (other for other in facts[first:last] if other is not block)
    return any(len(other.text) <= _SMALL and label_in(other.text) == "event" for other in near)


def _updated_elsewhere(blocks: Sequence[Block], context: Context) -> Date | None:
    """A line such as "Updated on 3 May 2024", where there is one alone."""
    found = []
    for block in blocks:
        if block.place != "main" or len(block.text) > _SMALL or not has_digit(block.text):
            continue
        if label_in(block.text) == "updated":
            meta = context.meta(block)
            found += [date for date, label in meta.dates if label == "updated" and meta.words <= _FEW_WORDS]
    return found[0] if len(found) == 1 else None


def _agrees(found: Date, addressed: Date | None) -> bool:
    return addressed is None or found.value.startswith(addressed.value)


def _dateline(title: int | None, blocks: Sequence[Block], context: Context) -> tuple[Date, Block] | None:
    """A dateline in one of the first paragraphs, as "Bonn, Germany (October 7, 2020)"."""
    start = 0 if title is None else title + 1
    for block in blocks[start : start + _AFTER]:
        found = dateline(block.text, context) if block.text else None
        if found and not _is_of_else(found, block, context):
            return found, block
    return None


def _is_of_else(found: Date, line: Block, context: Context) -> bool:
    """Whether a short line's label says that its day is none of publication: "Beginning: 3 May 2024"."""
    told = context.meta(line).dates if len(line.text) <= _SMALL else ()
    return any(date.raw == found.raw and label not in {"", "published"} for date, label in told)
