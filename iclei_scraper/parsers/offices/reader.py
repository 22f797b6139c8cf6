"""Blocks read as lines: labels kept for their values, disguises undone, links asked for what they lead to."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.disguised import Disguises, email_of_link
from iclei_scraper.parsers.offices.lines import CONTACT_KINDS, Line
from iclei_scraper.parsers.offices.parts import cut_name, divide
from iclei_scraper.parsers.offices.tables import Tables
from iclei_scraper.parsers.offices.words import is_furniture, is_mail_caption
from iclei_scraper.values.address_words import address_evidence
from iclei_scraper.values.contact_labels import label_of, strip_address_label
from iclei_scraper.values.contacts import Piece, read_pieces
from iclei_scraper.values.countries import trailing_country
from iclei_scraper.values.phones import phone_of_href

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link, Page

_LONGEST, _LONGEST_READ = 300, 600
"""Characters of a line beyond which it is prose, and beyond which it is not searched for values."""
_NUMBERS = frozenset({"phone", "fax", "phone+fax", "number"})
_TITLE_TAGS = frozenset({"dt", "th", "summary", "legend", "caption", "button"})
_TITLE_CLASS = re.compile(
    r"title|heading|headline|(?<![a-z])name(?![a-z])|(?<![a-z])head(?![a-z])|-hd\b", re.IGNORECASE
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration\s*:\s*underline", re.IGNORECASE)
_ICON = re.compile(r"fax|print|phone|(?<![a-z])tel|call|mobile", re.IGNORECASE)
_SIGNS = " \t+−–—▼▲▾▸►›»✕×▶⌄∨"
"""What toggles carry beside their words."""
_PAIR = re.compile(r"([^:：]{1,40})[:：]\s*(?=\S)")
_CLOSED = 2.0


class LineReader:
    """Turns blocks into lines; remembers the label that is waiting for its value."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._disguises = Disguises(page)
        self._tables = Tables(page.root)
        self._label: str | None = None
        self._label_block: Block | None = None
        self._label_cell: HtmlElement | None = None
        self._label_used = False

    def read(self, blocks: Sequence[Block]) -> list[Line]:
        """The lines of some neighbouring blocks."""
        lines: list[Line] = []
        self._label = None
        before: Block | None = None
        for block in self._tables.by_entry(blocks):
            if not _is_noise(block, before):
                lines += self._lines_of(block)
            before = block
        return lines

    def _lines_of(self, block: Block) -> list[Line]:
        if self._tables.is_head(block.element):
            return []
        head = self._tables.label_of(block.element)
        lines: list[Line] = []
        for text, bold in divide(block, self._disguises.undone(block.element, block.text)):
            for line in self._line_or_label(block, text, bold=bold):
                line.label = line.label or (head if head != "name" or not lines else None)
                if head in _NUMBERS and line.kind in _NUMBERS and line.text == line.value:
                    line.kind = head or line.kind
                line.first = not lines
                line.gap = block.gap and line.first
                lines.append(line)
        return _without_captions(lines, self._from_links(block, lines))

    def _line_or_label(self, block: Block, text: str, *, bold: bool) -> list[Line]:
        """The lines of a text; none where it is a label, which is then kept for the next."""
        field = label_of(text)
        if field == "web" and (url := self._link_abroad(block)):
            return [Line(block, text, "web", url)]
        if field and not (block.heading and field in {"name", "region", "other"}):
            self._label, self._label_block, self._label_cell, self._label_used = field, block, None, False
            return []
        if is_furniture(text):
            return []
        waiting = self._waiting(block)
        lines = [self._line(block, piece, waiting, bold=bold) for piece in _pieces(text, waiting)]
        self._label_used = self._label_used or bool(lines)
        return lines

    def _waiting(self, block: Block) -> str | None:
        """The label that holds for this block: for one line, or for all lines of the cell that follows it."""
        cell = block.element if block.tag in {"td", "dd"} else None
        if self._label is not None and not self._label_used:
            if _are_near(self._label_block, block):
                self._label_cell = cell
                return self._label
        elif cell is not None and cell is self._label_cell:
            return self._label
        self._label = None
        return None

    def _line(self, block: Block, piece: Piece, label: str | None, *, bold: bool) -> Line:
        line = Line(block, piece.text, piece.kind, piece.value, label, bold=bold)
        if piece.kind in {"number", "phone"} and label in _NUMBERS:
            line.kind = label
        elif piece.kind == "number" or (piece.kind == "phone" and piece.text == piece.value):
            line.kind = _by_icon(block) or line.kind
        if piece.kind != "text":
            return line
        line.text, line.label = _labelled_text(piece.text, label)
        if len(line.text) > _LONGEST:
            line.kind = "prose"
            return line
        line.evidence = address_evidence(line.text)
        line.closes = line.evidence >= _CLOSED and trailing_country(line.text) is not None
        line.title = _title_rank(block, bold=bold)
        return line

    def _link_abroad(self, block: Block) -> str | None:
        """Target of a link that names its host: "Website" under an office does, a menu's mostly not."""
        for link in block.links:
            if link.href[:4].lower() == "http" and (url := self._page.absolute(link.href)):
                return url
        return None

    def _from_links(self, block: Block, lines: list[Line]) -> list[Line]:
        """Addresses and numbers that only the targets of the block's links tell."""
        found: list[Line] = []
        for link in block.links:
            if email := email_of_link(link):
                if not _shows_email(link, lines):
                    found.append(Line(block, link.text or email, "email", email, first=False))
            elif phone := phone_of_href(link.href):
                for line in lines:
                    line.kind = "phone" if line.kind == "number" else line.kind
                kind = "fax" if link.href[:4].lower() == "fax:" or self._label == "fax" else "phone"
                shown = any(line.kind in _NUMBERS for line in lines) or any(map(str.isdigit, link.text))
                if not shown:
                    found.append(Line(block, link.text or phone.raw, kind, phone.raw, first=False))
        return found


def _is_noise(block: Block, before: Block | None) -> bool:
    """Whether a block is hidden inside the line before it: letters put into an address against harvesters."""
    return (
        block.hidden is not None
        and before is not None
        and before.hidden is None
        and before.element is block.element
    )


def _labelled_text(text: str, label: str | None) -> tuple[str, str | None]:
    """A line without the label that it begins with, and the field: ``City: Lund``, ``Director: A. Doe``."""
    bare, is_address = strip_address_label(text)
    if is_address:
        return bare, "address"
    pair = _PAIR.match(text)
    field = label_of(f"{pair[1]}:") if pair else None
    if pair is None or field is None or field in CONTACT_KINDS:
        return text, label
    return (text if field == "other" else text[pair.end() :]), field


def _are_near(label: Block | None, block: Block) -> bool:
    """Whether a label and a value stand in one small element: a menu's "Contact" labels nothing below it."""
    if label is None or block.heading:
        return False
    around = {label.element, *islice(label.element.iterancestors(), 3)}
    return block.element in around or any(
        element in around for element in islice(block.element.iterancestors(), 3)
    )


def _shows_email(link: Link, lines: Sequence[Line]) -> bool:
    """Whether the link's own words gave an address already."""
    return any(
        line.kind == "email"
        and (line.value in link.text.lower() or line.text in link.text or link.text in line.text)
        for line in lines
    )


def _without_captions(lines: list[Line], found: list[Line]) -> list[Line]:
    """Leave out the words of a link that only say "email us" or "call"."""
    captions = {line.text for line in found}
    kept = [
        line
        for line in lines
        if line.kind != "text" or line.text not in captions or not is_mail_caption(line.text)
    ]
    return [*kept, *found]


def _pieces(text: str, label: str | None) -> list[Piece]:
    """Contact values and texts of a line."""
    if len(text) > _LONGEST_READ:
        return [Piece("text", text, text)]
    pieces: list[Piece] = []
    for piece in read_pieces(f"email: {text}" if label == "email" and " at " in text else text):
        if piece.kind != "text":
            pieces.append(piece)
            continue
        pieces += [Piece("text", part, part) for part in cut_name(piece.text.strip(_SIGNS))]
    return pieces


def _title_rank(block: Block, *, bold: bool) -> int:
    if block.heading:
        return 3
    if block.toggle or block.tag in _TITLE_TAGS:
        return 2
    if bold or _is_styled_bold(block):
        return 1
    return 1 if _TITLE_CLASS.search(block.element.get("class") or "") else 0


def _is_styled_bold(block: Block) -> bool:
    """Whether style makes bold what no tag does: ``font-weight:700`` on all of it."""
    if len(block.parts) != 1:
        return False
    return any(_BOLD_STYLE.search(element.get("style") or "") for element in islice(block.element.iter(), 4))


def _by_icon(block: Block) -> str | None:
    """``phone`` or ``fax`` where an icon beside a number says so by its class or its alternative text."""
    kind = None
    icons = list(islice(block.element.iter("i", "span", "svg", "img", "em", "use"), 9))
    if len(icons) > 8:  # noqa: PLR2004  # icons of several lines: which is whose cannot be told
        return None
    for element in icons:
        words = " ".join(element.get(name) or "" for name in ("class", "alt", "title", "aria-label", "href"))
        if match := _ICON.search(words):
            found = "fax" if match[0].lower() in {"fax", "print"} else "phone"
            if kind not in {None, found}:
                return None
            kind = found
    return kind
