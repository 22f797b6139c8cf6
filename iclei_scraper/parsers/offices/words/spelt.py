"""Labels shortened to a letter or two that a page spells out: ``<abbr title="Phone">P:</abbr>``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_NAMED = etree.XPath("//@title/.. | //@aria-label/.. | //@data-label/..")
_ATTRIBUTES = ("title", "aria-label", "data-label")
_TRIM = " \t.:：︰"
_MOST_LETTERS = 2
_MOST_SIGNS = 4
_LONGEST = 60
_FIELDS = frozenset({"phone", "fax", "phone+fax", "email", "web", "address"})


ANY = "any"
"""Field of letters that values of several kinds follow."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """What the letters of a page stand for."""

    fields: Mapping[str, str | None] = field(default_factory=dict)
    """Letters, written small -> the field; ``ANY`` for several, ``None`` for a word that is not known."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Text behind letters that stand for several things -> the field."""

    @property
    def has_fax(self) -> bool:
        """Whether any stand for fax numbers."""
        return "fax" in self.fields.values() or "fax" in self.values.values()


def spelt_letters(page: Page) -> Spelt:
    """What the letters of a page stand for that it spells out."""
    found: defaultdict[str, list[tuple[HtmlElement, str | None]]] = defaultdict(list)
    for element in _NAMED(page.root):
        key = _short_text(element).strip(_TRIM).casefold()
        word = next(filter(None, map(element.get, _ATTRIBUTES)), "").strip(_TRIM)
        if 0 < len(key) <= _MOST_LETTERS and key.isalpha() and len(key) < len(word) <= _LONGEST:
            told = label_of(f"{word}:")
            found[key].append((element, told if told in _FIELDS else None))
    fields: dict[str, str | None] = {}
    values: dict[str, str] = {}
    for key, seen in found.items():
        several = len({told for _, told in seen}) > 1
        fields[key] = ANY if several else seen[0][1]
        if several:
            values |= {_text_behind(element): told for element, told in seen if told is not None}
    return Spelt(fields, values)


def _short_text(element: HtmlElement) -> str:
    """The text of an element where it is a few signs, else nothing; no more of it is read than tells."""
    pieces: list[str] = []
    for text in element.itertext():
        words = text.split(maxsplit=1)
        if words and len(words[0]) > _MOST_SIGNS:
            return ""
        pieces.append(text)
    text = fold("".join(pieces))
    return text if len(text) <= _MOST_SIGNS else ""


def _text_behind(element: HtmlElement) -> str:
    """The first words after an element, in it or in the next around it."""
    for holder in (element, *islice(element.iterancestors(), 2)):
        if text := fold(holder.tail or "").lstrip(_TRIM):
            return text
        after = holder.getnext()
        if after is not None:
            return next(filter(None, map(fold, islice(after.itertext(), 5))), "")
    return ""
