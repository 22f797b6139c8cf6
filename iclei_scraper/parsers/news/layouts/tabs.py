"""Stories of which a tab has the title, and the panel that it opens the text and the link."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.parsers.news.units.anchors import LINK, Anchor, titlelike, words_of
from iclei_scraper.parsers.news.units.units import Unit
from iclei_scraper.parsers.signs.meta import word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.signs.context import Context

_CONTROLS = etree.XPath("//*[string(@aria-controls)]")
_FEWEST = 3
_DEPTH = 8  # elements around a line among which its tab or panel is
_TITLE_WORDS = 3  # of a tab that is more than a label, on the whole


def tabs_of(blocks: Sequence[Block], context: Context) -> list[Unit]:
    """A unit for each tab with its panel, where the tabs beside it have titles too and the panels none."""
    if len(_CONTROLS(context.page.root)) < _FEWEST:
        return []  # nearly every page: nobody walks up from its lines
    tabs: dict[HtmlElement, list[Block]] = defaultdict(list)
    panels: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        for node in islice((block.element, *block.element.iterancestors()), _DEPTH):
            if node.get("aria-controls"):
                tabs[node].append(block)
            elif name := node.get("id"):
                panels[name].append(block)
    lists: dict[HtmlElement, list[Unit]] = defaultdict(list)
    for tab, lines in tabs.items() if len(tabs) >= _FEWEST else ():
        unit = _unit(tab, lines, panels.get(tab.get("aria-controls") or "", []), context)
        if unit is not None:
            lists[unit.container].append(unit)
    return [unit for units in lists.values() if _are_stories(units) for unit in units]


def _unit(tab: HtmlElement, lines: list[Block], panel: list[Block], context: Context) -> Unit | None:
    holder = tab.getparent()
    title = next((line for line in lines if context.meta(line).words and titlelike(line.text)), None)
    leads = [link for line in panel for link in line.links if link.href]
    if holder is None or title is None or not leads or any(line.heading for line in panel):
        return None
    words = words_of(title, title.text, context)
    if any(words in line.text for line in panel):
        return None  # the panel says it all
    anchor = Anchor(title, tab, leads[-1], LINK, words)
    return Unit(anchor, tab, holder, [*lines, *panel], flat=True)


def _are_stories(units: Sequence[Unit]) -> bool:
    """Whether several tabs have titles: labels of one or two words are names of sections."""
    words = sum(word_count(unit.anchor.text) for unit in units)
    return len(units) >= _FEWEST and words >= _TITLE_WORDS * len(units)
