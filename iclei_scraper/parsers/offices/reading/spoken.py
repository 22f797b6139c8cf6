"""Names that the boxes of a list have for those who hear a page instead of seeing it (``aria-label``)."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.parsers.offices.reading.lines import Line
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_LABELLED = etree.XPath("//*[self::div or self::section or self::article or self::li][@aria-label]")
_NEAR, _LONGEST = 4, 80


class SpokenNames:
    """Tells what boxes are called that stand side by side, each under a label of its own.

    Args:
        root: of the page.
    """

    def __init__(self, root: HtmlElement) -> None:
        beside: defaultdict[tuple[HtmlElement | None, str], dict[HtmlElement, str]] = defaultdict(dict)
        for box in _LABELLED(root):
            label = " ".join(box.get("aria-label").split())
            if 1 < len(label) <= _LONGEST and not (
                has_digit(label) or is_generic_title(label) or label_of(label)
            ):
                beside[box.getparent(), box.tag][box] = label
        self._names = {
            box: label
            for boxes in beside.values()
            if len(set(boxes.values())) == len(boxes) > 1
            for box, label in boxes.items()
        }

    def before(self, block: Block) -> list[Line]:
        """A line with the name of the box that a block begins, unless it shows that itself."""
        if not self._names:
            return []
        box = next((it for it in islice(block.element.iterancestors(), _NEAR) if it in self._names), None)
        label = self._names.pop(box, "") if box is not None else ""
        return [Line(block, label, label="name")] if label and label not in block.text else []
