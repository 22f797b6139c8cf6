"""Names that stand where others do: words that are a label elsewhere, and what a picture is called."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import Line
from iclei_scraper.parsers.offices.words.branches import OFFICES
from iclei_scraper.parsers.offices.words.words import OFFICE
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.parsers.offices.reading.entries import Entry

_LISTS = Lexicon(
    "locations|standorte|implantations|antennes|delegaciones|delegações|filiali|vestigingen|kantoren|kontoren"
    "|kontorer|toimistot|toimipisteet|oddziały|pobočky|irodák|ofisler|ofislerimiz|temsilciliklerimiz|hubs",
)
"""What heads a list of offices, beside :data:`OFFICES`."""
_LONGEST, _NEAR, _FEW, _LONGEST_RUN = 40, 3, 60, 200
_MORE = 30
"""Characters that a box may hold beside an entry whose picture it shows."""


def name_by_labels(entries: Sequence[Entry]) -> None:
    """Call an office by the label of its address, where others have names: "Sede:", "Núcleo do Porto:"."""
    nameless = [entry for entry in entries if not entry.names and entry.address]
    if not nameless or len(nameless) * 2 > len(entries):
        return
    for entry in nameless:
        block = entry.address[0].block
        word = block.text[:_LONGEST].partition(":")[0].strip()
        if word in OFFICE and label_of(f"{word}:") == "address" and entry.address[0].first:
            entry.names = [Line(block, word, label="name")]


def name_by_pictures(entries: Sequence[Entry]) -> None:
    """Call offices that have no name by the picture in the box of each, which tells an office or a place.

    The heading of the whole list, which its first office was called by, names none of them.
    """
    if len(entries) < 2:  # noqa: PLR2004
        return
    first, *others = entries
    headed = bool(first.names) and all(_heads_list(line) for line in first.names)
    if any(entry.names for entry in others) or not (headed or not first.names):
        return
    shown = [_picture_of(entry) for entry in entries]
    if all(shown) and len(set(shown)) == len(shown):
        for entry, text in zip(entries, shown, strict=True):
            entry.names = [Line(entry.body, text, label="name")]


def _heads_list(line: Line) -> bool:
    return line.block.heading > 0 and (line.text in OFFICES or line.text in _LISTS)


def _picture_of(entry: Entry) -> str:
    """What the picture beside an entry is called, if that is an office or a place; else nothing."""
    known = sum(len(line.text) for line in entry.lines) + _MORE
    element = entry.body.element
    for box in (element, *islice(element.iterancestors(), _NEAR)):
        if sum(len(run.strip()[:_LONGEST_RUN]) for run in islice(box.itertext(), _FEW)) > known:
            return ""
        called = [alt for alt in _alts(box) if alt in OFFICE or names_place(alt)]
        if called:
            return called[0] if len(called) == 1 else ""
    return ""


def _alts(box: HtmlElement) -> Iterator[str]:
    pictures = (it for it in islice(box.iter(), _FEW) if it.tag == "img")
    return (" ".join((it.get("alt") or "").split()) for it in pictures)
