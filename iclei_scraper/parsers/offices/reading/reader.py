"""Blocks read as lines: labels kept for their values, disguises undone, links asked for what they lead to."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.below import labels_apart, tell_kinds
from iclei_scraper.parsers.offices.reading.cuts import (
    bracketed_name,
    cut_name,
    named_number,
    without_copyright,
    without_remark,
)
from iclei_scraper.parsers.offices.reading.disguised import Disguises, email_of_link
from iclei_scraper.parsers.offices.reading.label_headings import label_headings, names_like_labels
from iclei_scraper.parsers.offices.reading.label_texts import (
    labelled_text,
    leave_whose,
    without_office_label,
    without_qualified_labels,
)
from iclei_scraper.parsers.offices.reading.learned import APART, NO_LABELS
from iclei_scraper.parsers.offices.reading.lines import (
    BOTH,
    CONTACT_KINDS,
    NUMBER_KINDS,
    Line,
    tell_apart,
    tell_codes,
)
from iclei_scraper.parsers.offices.reading.parts import bare_title, divide
from iclei_scraper.parsers.offices.reading.sites import AROUND_LINK, only_target, site_at_end, site_behind
from iclei_scraper.parsers.offices.reading.spoken import SpokenNames
from iclei_scraper.parsers.offices.reading.tables import Tables
from iclei_scraper.parsers.offices.reading.targets import from_links, has_number, without_captions
from iclei_scraper.parsers.offices.reading.title_ranks import TitleRanks
from iclei_scraper.parsers.offices.words.asides import (
    begins_as_sentence,
    is_action,
    is_sentence,
    without_distance,
)
from iclei_scraper.parsers.offices.words.captions import without_map_links
from iclei_scraper.parsers.offices.words.furniture import is_credit, is_furniture, is_notice
from iclei_scraper.parsers.offices.words.icons import Icons, class_kind
from iclei_scraper.parsers.offices.words.spelt import ANY
from iclei_scraper.parsers.offices.words.times import tells_hours, tells_since
from iclei_scraper.parsers.offices.words.words import OFFICE, ROLE, is_generic_title
from iclei_scraper.values.contact.contact_labels import close_up, label_of
from iclei_scraper.values.contact.contacts import Piece, read_labelled, read_pieces
from iclei_scraper.values.contact.emails import read_emails
from iclei_scraper.values.contact.phones import phone_of_href
from iclei_scraper.values.postal.address_words import STREET, UNIT, address_evidence
from iclei_scraper.values.postal.countries import names_country, trailing_country
from iclei_scraper.values.postal.registrations import announces_registration, without_registrations
from iclei_scraper.values.wording.furniture import without_signs
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link, Page
    from iclei_scraper.parsers.offices.reading.learned import Labels
    from iclei_scraper.parsers.offices.words.own import Owner

_LEFT_OVER = ":：︰ )）,;、，；"  # of what stands before a text on its line
_LONGEST, _LONGEST_READ = 300, 600
"""Characters of a line beyond which it is prose, and beyond which it is not searched for values."""
_LONGEST_SENTENCE = 60
"""Characters of a sentence in Chinese or Japanese beyond which it is prose."""
_LONGEST_QUESTION = 50
_TERMS = frozenset({"dt", "th", "td", "label"})
_ROW_HEADS = frozenset({"dt", "th"})
_SIGNS = " \t+−–—▼▲▾▸►›»✕×▶⌄∨"
"""What toggles carry beside their words."""
_GLUED_LABEL = re.compile(r"(?<=\d)(?=(?:Fax|Tel|Phone|E-?[Mm]ail|Mobile|Mob)\b)")
"""Before the label of a value that nothing parts from the one before: "623 3900Fax: 623 3815"."""
_CLOSED = 2.0
_SURELY = 2.5
"""Evidence from which a line is an address under a label for somebody."""
_PAGE_HEADING = 2
"""Level down to which a heading speaks of all that follows."""
_DIGITS, _ANYTHING = frozenset({"number"}), frozenset({"number", "phone", "text"})
_REACHES = ("mailto:", "tel:", "fax:")


class LineReader:
    """Turns blocks into lines; remembers the label that is waiting for its value."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._learned = NO_LABELS
        self._headings: dict[int, str] = {}
        self._names: frozenset[int] = frozenset()
        self._owner: Owner | None = None
        self._disguises = Disguises(page)
        self._tables = Tables(page.root)
        self._spoken = SpokenNames(page.root)
        self._icons = Icons(page.root)
        self._titles = TitleRanks(page.root)
        self._label: str | None = None
        self._label_block: Block | None = None
        self._label_cell: HtmlElement | None = None
        self._label_used = False
        self._led: set[Link] = set()

    def read(self, blocks: Sequence[Block], labels: Labels, owner: Owner) -> list[Line]:
        """The lines of some neighbouring blocks.

        Args:
            blocks: in reading order.
            labels: what was learned of those in the same place.
            owner: whose site it is.
        """
        self._learned, self._owner = labels, owner
        lines: list[Line] = []
        self._label = None
        before: Block | None = None
        self._tables.learn(blocks)
        apart, left_out = labels_apart(blocks)
        self._headings, self._names = label_headings(blocks, owner), names_like_labels(blocks)
        for block in _captions_first(self._tables.by_entry(blocks)):
            if block.index in left_out or _is_noise(block, before) or _is_said_again(block, before):
                before = block
                continue
            fields = apart.get(block.index, ())
            if len(fields) == 1:
                self._label, self._label_block, self._label_cell = fields[0], block, None
                self._label_used = False
            found = [] if is_action(block) else self._lines_of(block)
            tell_kinds(found, fields)
            lines += [*self._spoken.before(block), *found]
            before = block
        tell_apart(lines)
        tell_codes(lines)
        return lines

    def _lines_of(self, block: Block) -> list[Line]:
        if self._tables.is_head(block.element):
            return []
        head = self._tables.label_of(block.element)
        lines: list[Line] = []
        if is_credit(block.text) or _is_of_form(block):
            return []
        if is_notice(block.text):
            return [Line(block, block.text, "prose")]
        for shown, bold in divide(block, self._disguises.undone(block.element, block.text)):
            text = without_copyright(close_up(shown))
            text = without_registrations(without_map_links(block, bare_title(block, text)))
            text = _GLUED_LABEL.sub(" ", without_distance(block, text))
            parted = self._icons.parted(block, text)
            for line in [
                line
                for part, shown in parted
                for line in self._before_site(block, part, shown or head, bold=bold)
            ]:
                called = "name" if block.index in self._names else None
                line.label = line.label or called or (head if head != "name" or not lines else None)
                line.first = not lines
                line.gap = block.gap and line.first
                lines.append(line)
        return without_captions(without_qualified_labels(lines), from_links(block, lines, self._label))

    def _before_site(self, block: Block, text: str, head: str | None, *, bold: bool) -> list[Line]:
        """The lines of a text, and one for the site that it leads to at its end."""
        found = site_at_end(self._page, block, text)
        if found is None:
            return self._line_or_label(block, text, head, bold=bold)
        rest, url = found
        site = Line(block, text, "web", url, first=False)
        return [*self._line_or_label(block, rest, head, bold=bold), site]

    def _line_or_label(self, block: Block, text: str, head: str | None, *, bold: bool) -> list[Line]:
        """The lines of a text; none where it is a label, which is then kept for the next."""
        if url := site_behind(self._page, block, text, self._led):
            return [Line(block, text, "web", url)]
        alone = len(text) == 1 and text.isupper()
        labelled = self._headings.get(block.index)
        field = labelled or self._learned.of(text) or label_of(f"{text}:" if alone else text)
        called = block.index in self._names or (head == "name" and text in OFFICE)
        field = None if called or _leads_to_value(block, text) else field
        heads = field in {"name", "region", "other"} or block.heading <= _PAGE_HEADING
        if field and (labelled or not (block.heading and heads)) and not _is_role(block, text, field):
            self._label, self._label_block, self._label_cell, self._label_used = field, block, None, False
            return []
        waiting = self._waiting(block)
        if "web" in {waiting, head} and (url := only_target(self._page, block)) and not read_emails(text):
            return [Line(block, text, "web", url)]
        if is_furniture(text) or _is_captioned(block, text):
            return []
        announced = waiting or (head if head in CONTACT_KINDS or head == APART else None)
        if announced is None and has_digit(text) and not block.heading:
            announced = self._icons.kind(block)
        lines = []
        for learned, part in self._learned.divide(text):
            label = learned or announced
            if label == ANY:
                label = self._learned.of_value(part) or ANY
            elif label == APART:
                label = (waiting if waiting in NUMBER_KINDS else self._told_apart(block)) or APART
            pieces = self._pieces(part, label)
            left_out = self._not_meant(label)
            pieces = [piece for piece in pieces if piece.kind not in left_out]
            label = None if label in {ANY, APART} else label
            found = [self._line(block, piece, label, bold=bold) for piece in pieces]
            if len(found) > 1 and found[1].evidence >= _SURELY and _calls_office(found[0].text):
                found[0].label, found[0].evidence = "name", 0.0
            leave_whose(found)
            lines += found
            self._label_used = self._label_used or left_out == _ANYTHING
        self._label_used = self._label_used or bool(lines)
        return lines

    def _not_meant(self, label: str | None) -> frozenset[str]:
        """Kinds of values that cannot stand behind a label: numbers of a register are no telephone's."""
        if label == "other" and self._label_block is not None:
            if tells_since(f"{self._label_block.text.rstrip(' :：').removesuffix('年月日')} 2001"):
                return _ANYTHING  # the day from which a firm is, and no event's
            return _DIGITS if announces_registration(self._label_block.text) else frozenset()
        return NUMBER_KINDS if label == APART else frozenset()

    def _told_apart(self, block: Block) -> str | None:
        """What else than the words tells of a number that may be a fax: a link, a class, a picture."""
        if any(link.href[:4].lower() == "fax:" for link in block.links):
            return "fax"
        label = self._label_block
        by_label = class_kind(label) if label is not None and not self._label_used else None
        return by_label or class_kind(block) or self._icons.kind(block)

    def _pieces(self, text: str, label: str | None) -> list[Piece]:
        """Contact values and texts of a line."""
        if len(text) > _LONGEST_READ:
            return [Piece("text", text, text)]
        pieces: list[Piece] = []
        for piece in without_office_label(read_labelled(label, text) if label else read_pieces(text)):
            if piece.kind != "text":
                pieces.append(piece)
                continue
            shown = without_remark(without_signs(piece.text, _SIGNS).lstrip(_LEFT_OVER))
            if named := named_number(shown):
                name, number = named
                pieces += [Piece("text", name, name), Piece("number", number, number)]
            else:
                pieces += [Piece("text", part, part) for part in cut_name(shown, self._owner)]
        return pieces

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
        bare = piece.text.rstrip(" ;,|") == piece.value
        if piece.kind == "phone" and label in {BOTH, "fax"} and not bare:
            return line  # "T +31 10 …" in a column for both, or behind a picture, says which it is
        if piece.kind in {"number", "phone"} and label in NUMBER_KINDS:
            line.kind = label
        elif piece.kind == "number" or (piece.kind == "phone" and bare):
            shown = self._icons.before(block, piece.value) if len(block.parts) > 1 else None
            line.kind = (shown if shown in NUMBER_KINDS else None) or class_kind(block) or line.kind
        if piece.kind != "text":
            return line
        line.text, line.label = labelled_text(piece.text, label, heads=block.heading > 0)
        called = bracketed_name(line.text)
        if called is not None and (line.label == "address" or called in OFFICE):
            line.text, line.label = called, "name"
        ends = block.text[-1:]
        if (
            len(line.text) > _LONGEST
            or (ends == "。" and len(block.text) > _LONGEST_SENTENCE)
            or (ends == "." and begins_as_sentence(block.text))
            or is_sentence(line.text)
            or is_sentence(block.text)
        ):
            line.kind = "prose"
            return line
        line.evidence = address_evidence(line.text)
        line.label = self._meant(line, label)
        line.closes = line.evidence >= _CLOSED and trailing_country(line.text) is not None
        line.title = self._titles.of(block, bold=bold)
        if line.title and line.label == "address" == label and not has_digit(line.text):
            line.label = None  # a heading "Addresses" stands over names
        return line

    def _meant(self, line: Line, label: str | None) -> str | None:
        """What a text is, whatever label stands before it."""
        row = self._label_block is not None and self._label_block.tag in _ROW_HEADS
        if line.label == "address" and line.evidence < _SURELY and tells_hours(line.text):
            return "other"  # a picture of a clock, in a list whose pictures show where
        if label in NUMBER_KINDS and row and not has_digit(line.text) and line.text not in OFFICE:
            return "other"  # "代表" stands before a number, and before who heads the firm
        under = line.label == "other" and line.evidence >= _SURELY and self._is_under_contact()
        return None if under else line.label

    def _is_under_contact(self) -> bool:
        """Whether the label that waits is "Contact", behind which an address may stand as a person may.

        A heading among labels that nobody knows is none of anything else: "Find your way", over a street.
        """
        if self._label_block is None:
            return False
        return is_generic_title(self._label_block.text) or label_of(self._label_block.text) is None


_NUMBERED = re.compile(r"[^\W\d][^\d]{1,29} \d{1,2}")


def _captions_first(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, the caption of a figure before the words that it captions."""
    figures: dict[HtmlElement, int] = {}
    keys: list[tuple[int, bool]] = []
    for number, block in enumerate(blocks):
        around = (block.element, *islice(block.element.iterancestors(), 4))
        figure = next((element for element in around if element.tag == "figure"), None)
        begins = number if figure is None else figures.setdefault(figure, number)
        keys.append((begins, figure is not None and all(it.tag != "figcaption" for it in around)))
    return [blocks[at] for at in sorted(range(len(blocks)), key=keys.__getitem__)] if figures else blocks


def _calls_office(text: str) -> bool:
    """Whether words cut off before an address are a country, or one of several in order: "Branch 2"."""
    if names_country(text):
        return True
    return _NUMBERED.fullmatch(text) is not None and text not in UNIT and text not in STREET


def _is_noise(block: Block, before: Block | None) -> bool:
    """Whether a block is hidden inside the line before it: letters put into an address against harvesters."""
    return (
        block.hidden is not None
        and before is not None
        and before.hidden is None
        and before.element is block.element
    )


def _is_said_again(block: Block, before: Block | None) -> bool:
    """Whether a plain line says what the line before it says: a picture's words, and the name below it."""
    if before is None or block.text != before.text or block.element is before.element:
        return False
    leads = [link for link in block.links if link.element not in {other.element for other in before.links}]
    return not (block.heading or before.heading or leads or has_digit(block.text))


def _is_of_form(block: Block) -> bool:
    """Whether a line asks for an input, or is the button that sends it, which is set as titles are."""
    if block.tag == "button" and block.element.get("type", "submit") == "submit":
        return next(block.element.iterancestors("form"), None) is not None
    return block.text[-1:] == "*" and len(block.text) <= _LONGEST_QUESTION and not has_digit(block.text)


def _leads_to_value(block: Block, text: str) -> bool:
    """Whether a line is words to click on that lead to the value themselves, and announce none below."""
    return any(link.text == text and link.href[:7].lower().startswith(_REACHES) for link in block.links)


def _is_role(block: Block, text: str, field: str) -> bool:
    """Whether what might be a label is the role of the person named above it, and announces nobody."""
    return field == "other" and text in ROLE and text[-1:] not in ":：" and block.tag not in _TERMS


def _are_near(label: Block | None, block: Block) -> bool:
    """Whether a label and a value stand in one small element: a menu's "Contact" labels nothing below it."""
    if label is None or (block.heading and not label.heading):
        return False
    around = {label.element, *islice(label.element.iterancestors(), 3)}
    return block.element in around or any(
        element in around for element in islice(block.element.iterancestors(), 3)
    )


def _is_captioned(block: Block, text: str) -> bool:
    """Whether a line is a label and a link that says the same: "E-mail: Email", whose target tells."""
    for link in block.links:
        before, found, behind = text.rpartition(link.text) if link.text else ("", "", "")
        label = label_of(f"{before.strip(AROUND_LINK)}:") if found and not behind.strip() else None
        if label in CONTACT_KINDS and not has_number(link.text) and "@" not in link.text:
            return email_of_link(link) is not None or phone_of_href(link.href) is not None
    return False
