"""In which category a declaration stands: the heading, tab or accordion around it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.groups.captions import quoted_groups, sign_beside
from iclei_scraper.parsers.cookies.groups.panels import Panels
from iclei_scraper.parsers.cookies.groups.section_lines import (
    LINE,
    badged,
    ends,
    heading_above,
    in_table,
    is_below,
    is_item,
    is_plain,
)
from iclei_scraper.parsers.cookies.groups.told_above import ROLES, told_above
from iclei_scraper.parsers.cookies.lines.leads import leads
from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.marks.grouping import named_group, openers
from iclei_scraper.parsers.cookies.marks.remarks import named_blocks, subheads
from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.sheets.columns import is_store, is_type
from iclei_scraper.parsers.cookies.tables.outer_cells import group_beside
from iclei_scraper.parsers.cookies.words.category_words import category_name, heads_category, without_count
from iclei_scraper.parsers.cookies.words.known import is_setter
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of
from iclei_scraper.values.wording.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.cookies.lines.leads import Lead
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value

_OF_COOKIES = re.compile(
    r"(?!(?:our|the|about|what|which|list|use|used|using|all|how|these|your|manage|managing|types?|kinds?|"
    r"more|site|website|disable|delete|deleting|block|blocking|refuse|accept|control|controlling|set|"
    r"setting|verwendete|verwendeten|eingesetzte|eingesetzten|genutzte|gesetzte|weitere|einzelne|cookie|"
    r"utilisés|utilizadas|usadas|utilizados|usados|utilizzati|usati|was|welche|unsere|alle|diese|nos|les|liste|nuestras|lista|tipos?|types?|qué|que|como|cómo|"
    r"quelles|gestion|gestión|gestione)\b)"
    r"(?!.*\b(?:des|de|dei|dos|das|of|for|von)\b)[^\W\d_]{3,20}(?:[ -][^\W\d_]{3,20})?[ -]cookies",
    re.IGNORECASE,
)
"""A heading such as "Video cookies" names a category in the site's own words."""
_MAY_OPEN = frozenset({"category", BESIDE})
"""Roles of a line above a name that may be that of a group."""
_RANK_OF_SECTIONS = 2
"""Headings up to it are those of the page and its sections, and label no value."""
_CLIMB = 8
_NEAR = 2  # lines between a group and the label of its switch, one less
_FEWEST = 2
_NEAREST = 3  # headings
_MOST_BLOCKS = 20_000  # of a page; no statement stands behind as many
_MOST_LINES = 800  # of one element, parted by ``<br>``
_MOST_WORDS = 6  # of a heading that is a category beside others


class Sections:
    """Finds the category, and the headings, above any element of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks = page.once(named_blocks)[:_MOST_BLOCKS]
        self._smaller = subheads(self._blocks)
        self._openers: dict[int, str] = {}
        self._lines: dict[tuple[int, str, int], int] = {}
        self._above: dict[str, dict[int, str]] = {}
        self._panels = Panels(page)

    @cached_property
    def leads(self) -> dict[int, Lead]:
        """Index of each line that speaks of all cookies below it -> what it says."""
        return leads(self._blocks)

    def learn(self, sheets: Sequence[Sheet]) -> None:
        """Learn from where cookies stand which lines open a group of them.

        Args:
            sheets: all declarations of the page.
        """
        rows = [row for sheet in sheets for row in sheet.rows]
        self._panels.learn([row["name"].element for row in rows if "name" in row])
        self._learn_above([row for row in rows if "name" in row])
        told = [row["category"].text.rstrip(" :：") for row in rows if "category" in row]
        if told and all(map(is_type, told)) and any(map(is_store, told)):
            told = []  # what kind each is, under a head that may be that of groups
        if rows and len(told) == len(rows):
            return  # the page names its categories beside each cookie
        labels = {head for sheet in sheets for head in sheet.heads}
        facts = {head for head in labels if role_of(head) == "description"}  # 기능: function, or functional
        for spans in self._copies(sheets):
            found = openers(self._blocks, spans, self._smaller)
            counts = Counter(found.values())
            again = {text for text, count in counts.items() if text in (labels if count > 1 else facts)}
            found = {at: name for at, name in found.items() if name not in again}  # a label opens no group
            if 2 * len(told) <= len(rows) or not set(told).isdisjoint(found.values()):
                self._openers |= found
        for row in rows if self._openers else ():
            for role in _MAY_OPEN & row.keys():
                if self._at(row[role].element, row[role].text) in self._openers:
                    del row[role]  # it opens the group of those below it

    def _learn_above(self, rows: list[dict[str, Value]]) -> None:
        """Learn what lines above the cookies tell, where nothing beside the names tells it."""
        self._follow_leads()
        open_roles = [role for role in ROLES if not self._is_told(role, rows) and role not in self._above]
        if not rows or not open_roles:
            return
        places = [{role: self._at(value.element, value.text) for role, value in row.items()} for row in rows]
        names = {at for told in places if (at := told["name"]) is not None}
        own = {at for told in places for at in told.values() if at is not None}
        for role in open_roles:
            beside = {at for told in places if (at := told.get(role)) is not None}
            sure = any(role in row and is_setter(row[role].text) for row in rows)
            told = told_above(self._blocks, names, own - (beside - names) if sure else own, role)
            if names <= told.keys() if role != "provider" or beside else told:
                self._settle(role, told, rows, places)

    def _follow_leads(self) -> None:
        """Believe lines with a label that lead groups: each holds up to the next of its kind."""
        held = {lead.role for lead in self.leads.values()}
        for role in [role for role in ROLES if role in held]:
            told: dict[int, str] = {}
            current = ""
            for at in range(len(self._blocks)):
                lead = self.leads.get(at)
                current = lead.text if lead is not None and lead.role == role else current
                if current:
                    told[at] = current
            self._above[role] = told

    @staticmethod
    def _is_told(role: str, rows: list[dict[str, Value]]) -> bool:
        """Whether all cookies tell it; unlabelled providers that nobody knows may be else."""
        told = [row[role] for row in rows if role in row]
        if len(told) < len(rows) or role != "provider":
            return len(told) == len(rows)
        return any(is_setter(it.text) for it in told)

    def _settle(
        self,
        role: str,
        told: dict[int, str],
        rows: list[dict[str, Value]],
        places: list[dict[str, int | None]],
    ) -> None:
        """Believe lines above where what stands beside some names says the same."""
        beside = [
            (row, told.get(place["name"] or 0))
            for row, place in zip(rows, places, strict=True)
            if role in row
        ]
        if all(row[role].text == above for row, above in beside):
            self._above[role] = told

    def above(self, role: str, element: HtmlElement, text: str) -> str | None:
        """What a line above the group of a cookie says of it, or ``None``.

        Args:
            role: of :data:`~iclei_scraper.parsers.cookies.groups.told_above.ROLES`.
            element: around the text.
            text: the name of the cookie.
        """
        told = self._above.get(role)
        at = self._at(element, text) if told else None
        return told.get(at) if told and at is not None else None

    def _copies(self, sheets: Sequence[Sheet]) -> Iterator[list[tuple[int, int]]]:
        """Where each cookie stands, once for each time that the page shows its declaration."""
        spans: list[tuple[int, int]] = []
        names: set[str] = set()
        last = ""
        for row in (row for sheet in sheets for row in sheet.rows if "name" in row):
            name = row["name"].text
            if name in names and name != last:  # the same again is another cookie of that name
                yield spans
                spans, names = [], set()
            last = name
            names.add(name)
            span = self._span(row, spans[-1][1] + 1 if spans else 0)
            if span is not None:
                spans.append(span)
        yield spans

    def _span(self, row: dict[str, Value], start: int) -> tuple[int, int] | None:
        """First and last block of a cookie, which lines of one element are searched for from a start."""
        told = {role: self._at(value.element, value.text, start) for role, value in row.items()}
        name = told.get("name")
        found = [
            at
            for role, at in told.items()
            if at is not None
            and role != "category"
            and not (role == BESIDE and name is not None and at < name)
        ]
        return (min(found), max(found)) if found else None

    @cached_property
    def _first(self) -> dict[HtmlElement, int]:
        """Element -> index of its first block in the list of content blocks."""
        first: dict[HtmlElement, int] = {}
        for at, block in enumerate(self._blocks):
            element: HtmlElement | None = block.element
            while element is not None and element not in first:
                first[element] = at
                element = element.getparent()
        return first

    @cached_property
    def _running(self) -> list[str | None]:
        """For each block, the category whose section it stands in.

        A heading ends the sections of its own rank and below. A category told by a line that is no heading (a
        tab, the head of an accordion) lasts until a heading of the page's first two ranks.
        """
        running: list[str | None] = []
        current: str | None = None
        rank, weak = 0, False
        texts = Counter(block.text for block in self._blocks if is_plain(block))
        labels = self._labels_below()
        quoted = quoted_groups(self._blocks)
        titles = sum(block.heading == 1 for block in self._blocks) == 1  # the only one is the page's own
        for at, block in enumerate(self._blocks):
            if at in self._smaller or (at not in self._openers and _is_label(block)):
                running.append(current)
                continue
            text = block.text.lstrip("# ") if block.heading else block.text  # as a read-me marks it
            name = badged(block) or named_group(text) or category_name(text)
            again = block.text in labels or (texts[block.text] > 1 and is_below(block))
            if name is not None and (
                in_table(block) or again or is_item(block) or self._leads_elsewhere(block)
            ):
                name = None
            if current is None or current in quoted.values():  # no heading knows better
                name = name or quoted.get(at)
            name = self._openers.get(at, name)
            if name is not None:
                current, rank, weak = name, block.heading or LINE, False
            elif block.heading > titles and (name := heads_category(block.text) or self._beside(block)):
                current, rank, weak = name, block.heading, True
            elif block.heading > 1 and _OF_COOKIES.fullmatch(block.text):
                current, rank, weak = block.text, block.heading, True
            elif block.heading and ends(block, rank, weak=weak):
                current = None
            running.append(current)
        return running

    def _leads_elsewhere(self, block: Block) -> bool:
        around = (block.element, *islice(block.element.iterchildren(), 1))
        return any(map(self._panels.leads_elsewhere, around))

    def _labels_below(self) -> set[str]:
        """Texts that stand right below several categories, as the label of a switch does: "Settings"."""
        named = [category_name(block.text) and block.text for block in self._blocks]
        over: dict[str, list[str | None]] = {}
        for at, text in enumerate(named):
            if text and is_plain(self._blocks[at]):
                near = (other for other in reversed(named[max(0, at - _NEAR) : at]) if other)
                over.setdefault(text, []).append(next(near, None))
        return {
            text
            for text, found in over.items()
            if len(set(found) - {None, text}) >= max(_FEWEST, len(found) / 2)
        }

    @cached_property
    def _ranks(self) -> frozenset[tuple[int, str]]:
        """Rank, and text of the heading above, of headings some of which are categories for sure."""
        return frozenset(
            (block.heading, heading_above(block))
            for block in self._blocks
            if block.heading > 1 and category_name(block.text) and not in_table(block)
        )

    def _beside(self, block: Block) -> str | None:
        """A short heading among headings of categories is one too, in words that are not known.

        What it heads is asked only of cookies, so that "Contact" beside it does no harm.
        """
        words = len(block.text.split())
        beside = (block.heading, heading_above(block)) in self._ranks
        spoken = COOKIE.search(block.text.removesuffix("s"))
        own = spoken is None or (has_cjk(block.text) and spoken.end() == len(block.text))
        plain = (
            words <= _MOST_WORDS
            and any(map(str.isalpha, block.text))
            and own
            and block.text[-1:] not in ".?:？：。"
        )
        if not (beside and plain) or read_title(block.text, stands_out=True):
            return None
        return without_count(block.text)

    def headings(self, element: HtmlElement) -> str:
        """Text of the headings above an element: that of the page, and those nearest to it."""
        at = self._first.get(element)
        over = self._blocks[at].headings if at is not None else ()
        return " ".join(heading.text for heading in (*over[:-_NEAREST][:1], *over[-_NEAREST:]))

    def category(self, element: HtmlElement, text: str) -> str | None:
        """Name of the category that a text stands in, or ``None``.

        Args:
            element: around the text.
            text: the name of a cookie.
        """
        beside = group_beside(element) or sign_beside(element)
        return beside or self._panels.name_of(element) or self._by_position(element, text)

    def _by_position(self, element: HtmlElement, text: str) -> str | None:
        at = self._at(element, text)
        if at is None:
            return None
        lead, colon, _ = self._blocks[at].text.replace("：", ":").partition(":")
        own = category_name(lead) if colon and text not in lead else None  # "Analytics: we set _ga"
        return own or self._running[at]

    def _at(self, element: HtmlElement, text: str, start: int = 0) -> int | None:
        """Index of the block of an element that holds a text; an inline element has none of its own."""
        around: HtmlElement | None = element
        for _ in range(_CLIMB):
            if around is None:
                return None
            if (at := self._first.get(around)) is not None:
                return self._line(at, text.partition("\n")[0], start)
            around = around.getparent()
        return None

    def _line(self, at: int, text: str, start: int) -> int:
        """Of the lines of one element, from a start on, the one that is a text or holds it."""
        if (at, text, start) not in self._lines:
            self._lines[at, text, start] = self._searched(at, text, start)
        return self._lines[at, text, start]

    def _searched(self, at: int, text: str, start: int) -> int:
        element = self._blocks[at].element
        held = at
        for later in range(at, min(at + _MOST_LINES, len(self._blocks))):
            block = self._blocks[later]
            if block.element is not element:
                break
            if later < start:
                continue
            if block.text == text:
                return later
            if held == at and text in block.text:
                held = later
        return held


def _is_label(block: Block) -> bool:
    """Whether a small heading stands over one value of a cookie, as a column's head would: "Expiry"."""
    label = block.heading > _RANK_OF_SECTIONS and role_of(block.text) is not None
    return label and not COOKIE.search(block.text) and category_name(block.text) is None
