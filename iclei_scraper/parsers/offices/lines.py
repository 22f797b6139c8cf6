"""The lines of a page around contact values and addresses, each with what it holds and how it is set.

A line is a block or a part of one: a block that carries a name, an address and three contact values in a
row gives five.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.disguised import Disguises, email_of_link
from iclei_scraper.parsers.offices.tables import TableLabels
from iclei_scraper.parsers.offices.words import OFFICE, is_furniture
from iclei_scraper.values.address_words import address_evidence
from iclei_scraper.values.contact_labels import label_of, strip_address_label
from iclei_scraper.values.contacts import Piece, read_pieces
from iclei_scraper.values.countries import trailing_country
from iclei_scraper.values.phones import phone_of_href

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link, Page

CONTACT_KINDS = frozenset({"phone", "fax", "phone+fax", "email", "web", "number"})

_VALUE_LABELS = frozenset({"phone", "fax", "phone+fax", "email", "web", "address"})
_CONTACT = re.compile(
    r"[@＠☎✉✆📞]|[(\[{]\s?(?:at|arroba)\s?[)\]}]|\bat\b.{1,60}\bdot\b|(?:\+|\b00)\s?\(?\d[\d ().–/-]{5}"
    r"|(?<![\d.])\d[\d()]{1,5}[ ./()–-]{1,3}\d[\d ./()–-]{3}|\d{8}"
    r"|(?:tel|fon|phone|fax|電話|电话|전화).{0,12}\d[\d\s-]{3}|[０-９]{2,}.[０-９]{2}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b\d{4,6}\b|〒|^\d{1,4}[A-Za-z]?[ ,/-]|\d[A-Za-z]?[,.]?$|[A-Z]\d[A-Z] ?\d|, |丁目|[路街로길]\s?\d"
)
_BEFORE, _AFTER = 7, 4
"""Blocks before and after a contact value in which a name or the rest of an address may stand."""
_LONGEST = 300
"""Characters of a line beyond which it is prose."""
_MOST_LINES = 6_000
_FEW_ELEMENTS = 60
_TITLE_TAGS = frozenset({"dt", "th", "summary", "legend", "caption", "button"})
_TITLE_CLASS = re.compile(
    r"title|heading|headline|(?<![a-z])name(?![a-z])|(?<![a-z])head(?![a-z])|-hd\b", re.IGNORECASE
)
_ICON = re.compile(r"fax|print|phone|(?<![a-z])tel|call|mobile", re.IGNORECASE)
_TOGGLE_SIGNS = " \t+−–—▼▲▾▸►›»✕×▶⌄∨"
_HEAD = re.compile(r"^([^\d,:|–—]{2,60}?)\s?(,|:|\||\s[–—-]\s|\s–|–\s)\s?(?=\S)")


@dataclass(slots=True, eq=False)
class Line:
    """One line as the parser weighs it."""

    block: Block
    text: str
    """Without label; for a contact value as written, label included."""
    kind: str = "text"
    """``text``, ``prose`` or one of :data:`CONTACT_KINDS`."""
    value: str = ""
    """A contact's value."""
    label: str | None = None
    """The field that a table head, a term or a label announces it as."""
    first: bool = True
    """It begins its block."""
    bold: bool = False
    title: int = 0
    """3 in a heading, 2 where the markup makes a title of it, 1 where bold type or a class name does."""
    gap: bool = False
    evidence: float = 0.0
    """How much it looks like part of an address."""
    opens: bool = False
    """It begins one of several elements of a kind that each hold contact values."""
    closes: bool = False
    """It ends with a country, as addresses do."""

    @property
    def is_contact(self) -> bool:
        return self.kind in CONTACT_KINDS

    @property
    def style(self) -> tuple[object, ...]:
        """What lines of one role share: tag, class and type."""
        block = self.block
        return (
            block.tag,
            block.element.get("class"),
            self.title,
            self.bold,
            bool(block.links),
            self.first,
            self.gap,
        )


def read_windows(page: Page) -> Iterator[list[Line]]:
    """The runs of lines in which contact values or addresses stand close together."""
    blocks = [block for block in page.content_blocks if block.text or block.links]
    reader = _LineReader(page)
    total = 0
    for first, last in _ranges(blocks):
        for _, part in itertools.groupby(blocks[first:last], key=lambda block: block.place):
            lines = reader.read(list(part))
            total += len(lines)
            if any(line.is_contact or line.evidence for line in lines):
                yield lines
        if total > _MOST_LINES:
            return


def _ranges(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where to look: positions of blocks, joined where they overlap."""
    ranges: list[tuple[int, int]] = []
    for position, block in enumerate(blocks):
        if not _is_signal(block):
            continue
        first, last = max(0, position - _BEFORE), min(len(blocks), position + _AFTER + 1)
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _is_signal(block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST * 2:
        return False
    if _CONTACT.search(text):
        return True
    for link in block.links:
        if link.href[:4].lower() in {"mail", "tel:", "fax:"} or "email-protection" in link.href:
            return True
    return len(text) <= 160 and bool(_PLACE.search(text)) and address_evidence(text) >= 3.0  # noqa: PLR2004


class _LineReader:
    """Turns blocks into lines; remembers the label that is waiting for its value."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._disguises = Disguises(page)
        self._tables = TableLabels(page.root)
        self._label: str | None = None
        self._label_cell: HtmlElement | None = None
        self._label_used = False
        self._label_block: Block | None = None

    def read(self, blocks: Sequence[Block]) -> list[Line]:
        lines: list[Line] = []
        self._label = None
        for block in blocks:
            lines += self._lines_of(block)
        return lines

    def _lines_of(self, block: Block) -> list[Line]:
        if block.tag == "th" and self._tables.is_head(block.element):
            return []
        if block.tag in {"td", "p", "div", "span"} and self._tables.is_head(block.element):
            return []
        head = self._tables.of(block.element)
        lines: list[Line] = []
        for text, bold in _parts(block, self._disguises.undone(block.element, block.text)):
            for line in self._line_or_label(block, text, bold=bold):
                line.label = line.label or head
                if head in CONTACT_KINDS and line.kind in {"number", "phone"}:
                    line.kind = head or line.kind
                line.first = not lines
                line.gap = block.gap and line.first
                lines.append(line)
        lines += self._from_links(block, lines)
        return lines

    def _line_or_label(self, block: Block, text: str, *, bold: bool) -> list[Line]:
        """The lines of a text; none where it is a label, which is then kept for the next."""
        field = label_of(text)
        if field == "web" and (
            url := next((link.href for link in block.links if _is_abroad(self._page, link)), None)
        ):
            return [Line(block, text, "web", self._page.absolute(url) or url)]
        if field and not (block.heading and field in {"name", "region", "other"}):
            self._label, self._label_cell, self._label_used, self._label_block = field, None, False, block
            return []
        if is_furniture(text):
            return []
        waiting = self._waiting(block)
        lines = [self._line(block, piece, waiting, bold=bold) for piece in _pieces(text, waiting)]
        if lines:
            self._label_used = True
        return lines

    def _waiting(self, block: Block) -> str | None:
        """The label that holds for this block: for one line, or for all lines of the cell that follows it."""
        if self._label is None:
            return None
        cell = block.element if block.tag in {"td", "dd"} else None
        if not self._label_used and not _are_near(self._label_block, block):
            self._label = None
            return None
        if not self._label_used:
            self._label_cell = cell
            return self._label
        if cell is not None and cell is self._label_cell:
            return self._label
        self._label = None
        return None

    def _line(self, block: Block, piece: Piece, label: str | None, *, bold: bool) -> Line:
        line = Line(block, piece.text, piece.kind, piece.value, label, bold=bold)
        if piece.kind in {"number", "phone"} and label in {"phone", "fax", "phone+fax"}:
            line.kind = label
        elif piece.kind == "number" or (piece.kind == "phone" and piece.text == piece.value):
            line.kind = _by_icon(block) or line.kind
        if piece.kind != "text":
            return line
        line.text, labelled = strip_address_label(piece.text)
        if labelled:
            line.label = "address"
        if len(line.text) > _LONGEST:
            line.kind = "prose"
            return line
        line.evidence = address_evidence(line.text)
        line.closes = line.evidence >= 2.0 and trailing_country(line.text) is not None  # noqa: PLR2004
        line.title = _title_rank(block, bold=bold)
        return line

    def _from_links(self, block: Block, lines: list[Line]) -> list[Line]:
        """Addresses and numbers that only the targets of the block's links tell."""
        found: list[Line] = []
        for link in block.links:
            if email := email_of_link(link):
                if not any(line.kind == "email" for line in lines) or not _shows(link.text, lines, "email"):
                    found.append(Line(block, link.text or email, "email", email, first=False))
            elif phone := phone_of_href(link.href):
                numbers = {"phone", "fax", "phone+fax", "number"}
                kind = "fax" if link.href[:4].lower() == "fax:" or self._label == "fax" else "phone"
                shown = [line for line in lines if line.kind in numbers]
                for line in shown:
                    line.kind = "phone" if line.kind == "number" else line.kind
                if not shown and not any(char.isdigit() for char in link.text):
                    found.append(Line(block, link.text or phone.raw, kind, phone.raw, first=False))
        if found:
            _drop_captions(lines, found)
        return found


def _are_near(label: Block | None, block: Block) -> bool:
    """Whether a label and a value stand in one small element: a menu's "Contact" labels nothing below it."""
    if label is None or block.heading:
        return False
    around = {label.element, *itertools.islice(label.element.iterancestors(), 3)}
    return block.element in around or any(
        element in around for element in itertools.islice(block.element.iterancestors(), 3)
    )


def _is_abroad(page: Page, link: Link) -> bool:
    """Whether a link names its host: "Website" under an office does, "Web" in a menu mostly does not."""
    return link.href[:4].lower() == "http" and page.absolute(link.href) is not None


def _shows(text: str, lines: Sequence[Line], kind: str) -> bool:
    """Whether the link's own words gave the value already."""
    return any(
        line.kind == kind and (line.value in text.lower() or line.text in text or text in line.text)
        for line in lines
    )


def _drop_captions(lines: list[Line], found: list[Line]) -> None:
    """Take out the words of a link that only say "email" or "call us"."""
    captions = {line.text for line in found}
    for line in list(lines):
        if (
            line.kind == "text"
            and line.text in captions
            and (label_of(line.text) or is_furniture(line.text) or "[" in line.text)
        ):
            lines.remove(line)


def _pieces(text: str, label: str | None) -> list[Piece]:
    """Contact values and texts of a line; a name that shares the line with its address is cut off."""
    if len(text) > _LONGEST * 2:
        return [Piece("text", text, text)]
    pieces: list[Piece] = []
    for piece in read_pieces(f"{label}: {text}" if label == "email" and " at " in text else text):
        if piece.kind != "text":
            pieces.append(piece)
            continue
        pieces += [Piece("text", part, part) for part in _cut_name(piece.text.strip(_TOGGLE_SIGNS))]
    return pieces


def _cut_name(text: str) -> list[str]:
    """``Brussels Office, Av. de Tervuren 35, 1040 Bruxelles`` as name and address."""
    match = _HEAD.match(text)
    if match is None or len(text) > _LONGEST:
        return [text]
    head, rest = match[1].strip(), text[match.end() :].strip()
    if label_of(head + ":") or address_evidence(rest) < 2.5:  # noqa: PLR2004
        return [text]
    if head in OFFICE and address_evidence(head) < 2.0:  # noqa: PLR2004
        return [head, rest]
    return [head, rest] if match[2] in {":", "|"} and address_evidence(head) < 2.0 else [text]  # noqa: PLR2004


def _parts(block: Block, text: str) -> list[tuple[str, bool]]:
    """The text as its inline elements divide it, where they seem to be lines of their own."""
    if len(block.parts) < 2 or len(text) > _LONGEST * 2 or text != block.text:  # noqa: PLR2004
        return [(text, block.bold)] if text else []
    bold = _bold_texts(block)
    with_contact = any(piece.kind != "text" for piece in read_pieces(text))
    cuts = _cut_positions(block.parts, text, bold, spaced=with_contact)
    if not cuts:
        return [(text, block.bold)]
    ends = [*cuts, len(text)]
    out = []
    for start, end in zip([0, *cuts], ends, strict=True):
        part = text[start:end].strip(" \t|·•–—").lstrip(",")
        if part:
            out.append((part, block.bold or part.rstrip(" ,:") in bold))
    return out


def _cut_positions(parts: tuple[str, ...], text: str, bold: set[str], *, spaced: bool) -> list[int]:
    """Where a new line seems to begin: a capital, a digit or a sign after something complete.

    Args:
        parts: of the block.
        text: of the block.
        bold: texts of its bold parts.
        spaced: cut also where a blank stands between parts, not only where words run together.
    """
    cuts: list[int] = []
    unsure: list[int] = []
    position, before = 0, ""
    for part in parts:
        start = text.find(part, position)
        if start < 0:
            return []
        glued = bool(before) and start == position
        if before and _ends_bold(before, part, bold):
            cuts.append(start)
        elif before and (glued or spaced or before in bold) and _begins_line(before, part):
            (unsure if glued and part[0].islower() else cuts).append(start)
        position, before = start + len(part), part
    return (
        sorted([*cuts, *unsure]) if len(cuts) > 1 else cuts
    )  # words that run together: style sets them apart


def _ends_bold(before: str, part: str, bold: set[str]) -> bool:
    """Whether a bold beginning is set off by a comma or a dash: ``<b>Suva Office</b>, 8 Mitchell Street``."""
    return part[0] in ",:–—-|" and before.rstrip(" ,:") in bold and label_of(before) is None and len(part) > 2  # noqa: PLR2004


def _begins_line(before: str, part: str) -> bool:
    if label_of(before) or label_of(f"{before}:") in _VALUE_LABELS:
        return False
    if before[-1] in ":：(-–/+@,":
        return False
    if part[0] in ".,;:)/@-–％%'’":
        return False
    return part[0].isalnum() or part[0] in "+([" or not part[0].isascii()


def _bold_texts(block: Block) -> set[str]:
    """Texts of the bold elements inside a block's element, as far as it is not a whole document."""
    return {
        " ".join("".join(element.itertext()).split()).rstrip(" ,:")
        for element in itertools.islice(block.element.iter(), _FEW_ELEMENTS)
        if element.tag in {"b", "strong"}
    }


def _title_rank(block: Block, *, bold: bool) -> int:
    if block.heading:
        return 3
    if block.toggle or block.tag in _TITLE_TAGS:
        return 2
    if bold:
        return 1
    return 1 if _TITLE_CLASS.search(block.element.get("class") or "") else 0


def _by_icon(block: Block) -> str | None:
    """``phone`` or ``fax`` where an icon beside a number says so by its class or its alternative text."""
    kind = None
    for count, element in enumerate(block.element.iter("i", "span", "svg", "img", "em", "use")):
        if count > 8:  # noqa: PLR2004  # icons of several lines: which is whose cannot be told
            return None
        words = " ".join(element.get(name) or "" for name in ("class", "alt", "title", "aria-label", "href"))
        if words and (match := _ICON.search(words)):
            found = "fax" if match[0].lower() in {"fax", "print"} else "phone"
            if kind not in {None, found}:
                return None
            kind = found
    return kind
