"""What was read from the portions of earlier pages: header, footer and dialogs are the same on all of a site.

A portion is known again by all that its reading depends on: the markup around its runs and what stands
before it, what each block is, the headings that speak for it, and the site. The title of a page and what it
is about differ from page to page; of the title only the answers count that were asked for (as a build system
checks the trace of an earlier build, see Mokhov et al., "Build Systems à la Carte", 2018), and the weight of
the page only where it decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from iclei_scraper.parsers.offices.gathering.listings import covers, may_speak
from iclei_scraper.parsers.offices.judging.about import page_weight
from iclei_scraper.parsers.offices.reading.cards import may_have_cards
from iclei_scraper.parsers.offices.reading.disguised import may_be_disguised
from iclei_scraper.parsers.offices.reading.headed import headings_over
from iclei_scraper.parsers.offices.words.spelt import spelt_letters
from iclei_scraper.parsers.seats import Seat, digest_of, placed, seat_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.offices.reading.portions import Portion
    from iclei_scraper.parsers.offices.words.own import Owner
    from iclei_scraper.records import Office

_MOST_VARIANTS = 8
"""Readings of one portion below titles that say different things of it."""
_LONGEST = 300_000  # bytes of markup around one run
_LONGEST_PICTURE = 2_000
_MOST_TEXTS = 40
_BEFORE = 12
"""Lines before a run among which a strip of tabs may stand."""
_HIGHEST = 8
"""Elements around a run whose attributes may say something of it."""
_RELATIVE = re.compile(rb"""href="(?<=\shref=")(?!(?:[a-zA-Z][a-zA-Z0-9+.-]*:|/|#))""")
_OUTERMOST = frozenset({"html", "body"})


class Listed(NamedTuple):
    """An office of a portion."""

    block: Block
    """The block that its entry begins with."""
    office: Office
    lines: tuple[Block, ...]
    """The blocks that the entry is made of."""


class _Seated(NamedTuple):
    """An office of a portion, apart from any page."""

    seat: Seat
    office: Office
    lines: tuple[Seat, ...]
    evidence: tuple[Seat | None, ...]
    """A seat for each evidence of the record."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a portion gave."""

    asked: tuple[tuple[str, bool], ...]
    """What was asked of the title, and the answers."""
    weight: float | None
    """Of the page, by its address and title (``judging.about.page_weight``); ``None``: of any page."""
    offices: tuple[_Seated, ...]
    placed: dict[tuple[str, ...], tuple[Office, ...]]
    """The records with their evidence, as the last page had them: a part mostly stands in the same place."""


class Recollection:
    """The memory of one portion of one page.

    Args:
        page: the page.
        portion: one of it.
        owner: whose site it is on.
    """

    def __init__(self, page: Page, portion: Portion, owner: Owner) -> None:
        self._page = page
        self._brand = owner.brand
        self._portion = portion
        self._roots = [_root_of(run) for run in portion.runs]
        self._weight = page_weight(page, portion.place)
        self._slot = self._find_slot()

    def recall(self, owner: Owner) -> list[Listed] | None:
        """What the same portion of an earlier page gave; ``None`` where none was read."""
        for reading in self._slot or ():
            fits = reading.weight is None or reading.weight == self._weight
            if fits and all(owner.is_told(words) is answer for words, answer in reading.asked):
                return self._seated(reading)
        return None

    def keep(self, owner: Owner, found: Sequence[Listed], *, everywhere: bool) -> None:
        """Remember what was read from this portion, if all of it stands within its runs.

        Args:
            owner: whose site it is on, with what was asked of the title.
            found: in the portion.
            everywhere: whether it is the same on pages about anything else.
        """
        if self._slot is None or len(self._slot) >= _MOST_VARIANTS:
            return
        paths = tuple(self._page.xpath(root) for root in self._roots if root is not None)
        blocks = {
            id(block): Seat(number, place)
            for number, run in enumerate(self._portion.runs)
            for place, block in enumerate(run)
        }
        kept = []
        for block, office, lines in found:
            seats = tuple(seat_of(evidence, paths) for evidence in office.evidence)
            if id(block) not in blocks or any(
                evidence.xpath and seat is None for evidence, seat in zip(office.evidence, seats, strict=True)
            ):
                return
            places = tuple(blocks[id(line)] for line in lines if id(line) in blocks)
            kept.append(_Seated(blocks[id(block)], office, places, seats))
        weight = None if everywhere else self._weight
        here = {paths: tuple(office for _, office, _ in found)}
        self._slot.append(_Reading(tuple(owner.asked.items()), weight, tuple(kept), here))

    def _seated(self, reading: _Reading) -> list[Listed]:
        """The records with the places that their values have on this page."""
        paths = tuple(self._page.xpath(root) for root in self._roots if root is not None)
        offices = reading.placed.get(paths)
        if offices is None:
            offices = tuple(
                replace(office, evidence=tuple(map(placed, office.evidence, seats, [paths] * len(seats))))
                for _, office, _, seats in reading.offices
            )
            reading.placed.clear()
            reading.placed[paths] = offices
        runs = self._portion.runs
        return [
            Listed(
                runs[seat.part][int(seat.within)],
                office,
                tuple([runs[line.part][int(line.within)] for line in lines]),
            )
            for office, (seat, _, lines, _) in zip(offices, reading.offices, strict=True)
        ]

    def _find_slot(self) -> list[_Reading] | None:
        page = self._page
        if page.once(_is_entangled):
            return None
        runs = []
        relative = False
        for run, root in zip(self._portion.runs, self._roots, strict=True):
            markup = etree.tostring(root, with_tail=False) if root is not None else b""
            if not 0 < len(markup) <= _LONGEST or root is None:
                return None
            relative = relative or _RELATIVE.search(markup) is not None
            before = self._portion.before(run, _BEFORE)
            runs.append((digest_of(markup), _around(root), _told(run), _headings(run[0]), before))
        base = page.base_url if relative else urlsplit(page.base_url)[:2]
        spelt = page.once(spelt_letters)
        letters = (tuple(spelt.fields.items()), tuple(spelt.values.items()))
        site = (urlsplit(page.url)[:2], self._brand)
        return _slot_of((site, base, self._portion.place, letters, tuple(runs)))


@lru_cache(maxsize=512)
def _slot_of(key: tuple[object, ...]) -> list[_Reading]:  # noqa: ARG001  # what it is known by
    """The readings of a portion, to be added to."""
    return []


def _is_entangled(page: Page) -> bool:
    """Whether embedded data, scripts or style sheets say something of offices, which stand elsewhere."""
    return may_have_cards(page) or may_be_disguised(page)


def _root_of(run: Sequence[Block]) -> HtmlElement | None:
    """The smallest element around a run, or the table it is a part of; ``None`` where that is the page."""
    way = [run[0].element, *run[0].element.iterancestors()]
    height = {element: number for number, element in enumerate(way)}
    highest = 0
    last = run[0].element
    for block in run:
        if block.element is last:
            continue
        last = element = block.element
        while element not in height:
            element = element.getparent()
        highest = max(highest, height[element])
    tables = [number for number in range(highest, len(way)) if way[number].tag == "table"]
    root = way[tables[-1] if tables else highest]
    return root if root.tag not in _OUTERMOST else None


def _around(root: HtmlElement) -> tuple[object, ...]:
    """What stands around and right before an element, and may say what it holds."""
    around: list[object] = []
    for number, holder in enumerate((root, *islice(root.iterancestors(), _HIGHEST))):
        if holder.tag in _OUTERMOST:
            break
        if number:
            around.append((holder.tag, tuple(holder.items())))
        before = holder.getprevious()
        if before is not None and isinstance(before.tag, str):
            around.append(_picture(before))
    return tuple(around)


def _picture(before: HtmlElement) -> bytes:
    """The markup of an element without words: a pictogram says something of what stands behind it."""
    if len(before) > _HIGHEST or any(text.strip() for text in islice(before.itertext(), _MOST_TEXTS)):
        return b""
    markup = etree.tostring(before, with_tail=False)
    return markup if len(markup) <= _LONGEST_PICTURE else b""


def _told(run: Sequence[Block]) -> tuple[object, ...]:
    """What style sheets and the elements around make of each block."""
    return tuple(
        (block.text, block.hidden, block.heading, block.toggle, block.bold, block.gap, len(block.links))
        for block in run
    )


def _headings(block: Block) -> tuple[tuple[str, bool], ...]:
    """The headings that may speak for a run, as far as they say something of offices."""
    return tuple(
        (heading.text, covers(heading, block)) for heading in headings_over(block) if may_speak(heading)
    )
