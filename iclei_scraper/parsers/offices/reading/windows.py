"""The parts of a page worth reading closely: where contact values or addresses stand."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.cuts import without_copyright
from iclei_scraper.parsers.offices.reading.lines import REACH_KINDS
from iclei_scraper.parsers.offices.reading.parts import is_run
from iclei_scraper.parsers.offices.reading.tables import is_turned
from iclei_scraper.parsers.offices.words.times import tells_hours
from iclei_scraper.parsers.offices.words.words import names_organisation
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.contact.emails import read_emails
from iclei_scraper.values.postal.address_words import STREET, address_evidence, street_evidence
from iclei_scraper.values.postal.countries import trailing_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link
    from iclei_scraper.parsers.offices.reading.learned import Labels
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.parsers.offices.reading.reader import LineReader
    from iclei_scraper.parsers.offices.words.own import Owner

_SURE = re.compile(
    r"[\w.)\]}>][@＠★☆][\w\[(]|[☎✉✆📞📧]|\w\s?[(\[{<]\s?(?:at|ät|a|ad|arroba|chez|アット\w*|골뱅이)\s?[)\]}>]\s?\w"
    r"|\bat\b.{1,60}\bdot\b|\w_at_\w|\[email|(?:[+＋]|\b00)\s?\(?[\d０-９][\d０-９ ().–/（）－-]{5}"
    r"|(?:\btel|fon\b|fono\b|phone|fax|ファクス|ファックス|電話|电话|전화|[전팩]스).{0,14}?[\d０-９][\d０-９\s)/.–（）－-]{4}",
    re.IGNORECASE,
)
"""Contact values beyond doubt."""
_MAYBE = re.compile(r"[\d０-９@＠★☆☎✉✆📞📧(\[{<]|_at_|\bdot\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\d.,])\(?\d[\d()]{1,5}[ ./()–－‐-]{1,3}\d[\d ./()–－‐-]{2,18}\d(?![\d%])"
    r"|(?<![\d.,])0\d{7,10}(?!\d)"
)
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d\d|(?:19|20)\d\d\s?[–-]\s?(?:19|20)?\d\d")
_PLACE = re.compile(
    r"(?<![\d.,])\d{4,6}(?![\d.,%]\d)|\b\d{3}[ -]\d{2,4}\b|〒|[A-Z]\d[A-Z] ?\d|\d[A-Z]{2}\b|丁目|番地"
    r"|[路街로길號号]\s?\d|\d[號号]"
)
_BEFORE, _AFTER = 7, 6
"""Blocks before and after a contact value in which a name or the rest of an address may stand."""
_MOST_ROWS_ABOVE, _HEADS_TABLE = 24, 2
"""Blocks before a range among which a row of its table may name the region."""
_NEAR, _LONGEST_LABEL = 3, 24
_LONGEST_SIGNAL, _LONGEST_ADDRESS, _LONGEST_NUMBER = 600, 160, 60
_IS_ADDRESS, _IS_STREET, _SURELY_STREET = 3.0, 2.0, 4.0
_COMMAS = 2
_MOST_LINES = 1_500
_MOST_LETTERS = 60_000
"""Characters of all lines of one place; the fullest of real pages has a quarter of them."""


def ranges_of(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where to look among the blocks of one place: positions, joined where they overlap, bounded."""
    ranges: list[tuple[int, int]] = []
    before = 0  # lines of all ranges but the last
    tables: dict[HtmlElement, tuple[int, int] | None] = {}
    signals = [position for position, block in enumerate(blocks) if _is_signal(block)]
    for position in signals:
        floor = ranges[-1][1] if ranges else 0
        first, last = _reach_back(blocks, position, floor), _reach_on(blocks, position, floor)
        if not ranges or first > floor:
            first = _name_above(blocks, _region_above(blocks, first, floor), floor)
        if (table := _turned(blocks, position, tables)) is not None:
            first, last = min(first, table[0]), max(last, table[1])
        if ranges and first <= floor:
            ranges[-1] = (ranges[-1][0], last)
        else:
            before += ranges[-1][1] - ranges[-1][0] if ranges else 0
            ranges.append((first, last))
        left = _MOST_LINES - before
        if last - ranges[-1][0] >= left:
            ranges[-1] = (ranges[-1][0], ranges[-1][0] + left)
            break
    return list(_within(blocks, ranges))


def _region_above(blocks: Sequence[Block], first: int, floor: int) -> int:
    """Where the row begins that names the region of those below it, if a range begins inside its table."""
    around = (blocks[first].element, *blocks[first].element.iterancestors("td", "th"))
    cell = next((element for element in around if element.tag in {"td", "th"}), None)
    table = next(cell.iterancestors("table"), None) if cell is not None else None
    if table is None:
        return first
    for at in range(first, max(floor, first - _MOST_ROWS_ABOVE) - 1, -1):
        if not _stands_in(blocks[at], table):
            break
        if is_region_name(blocks[at].text):
            return at
        if at and not _stands_in(blocks[at - 1], table):  # the head of its columns, and what stands over it
            return max(floor, at - _HEADS_TABLE)
    return first


def _name_above(blocks: Sequence[Block], first: int, floor: int) -> int:
    """Where a list of rows calls a firm by its name, if it tells more of it before its address."""
    around = {blocks[first].element, *islice(blocks[first].element.iterancestors(), _NEAR)}
    for at in range(first, max(floor, first - _MOST_ROWS_ABOVE) - 1, -1):
        label, _, told = blocks[at].text.replace("：", ":").partition(":")
        if not 0 < len(label) <= _LONGEST_LABEL or label_of(f"{label}:") != "name":
            continue
        behind = blocks[at + 1].text if at + 1 < len(blocks) else ""
        if names_organisation(told if told.strip() else behind):
            return at if around.intersection(islice(blocks[at].element.iterancestors(), _NEAR)) else first
    return first


def _turned(
    blocks: Sequence[Block], position: int, known: dict[HtmlElement, tuple[int, int] | None]
) -> tuple[int, int] | None:
    """Where the table around a block begins and ends, if it has a column for each entry: all is one list."""
    table = next(blocks[position].element.iterancestors("table"), None)
    if table is None:
        return None
    if table not in known:
        known[table] = None
        if is_turned(table):
            first = last = position
            while first and _stands_in(blocks[first - 1], table):
                first -= 1
            while last < len(blocks) and _stands_in(blocks[last], table):
                last += 1
            known[table] = (first, last)
    return known[table]


def _stands_in(block: Block, table: HtmlElement) -> bool:
    return next(block.element.iterancestors("table"), None) is table


def _within(blocks: Sequence[Block], ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges up to the line with which too many characters have been read."""
    left = _MOST_LETTERS
    for first, last in ranges:
        for position in range(first, last):
            left -= min(len(blocks[position].text), _LONGEST_SIGNAL)
            if left < 0:
                if position > first:
                    yield first, position
                return
        yield first, last


def read_windows(
    runs: Sequence[Sequence[Block]], reader: LineReader, labels: Labels, owner: Owner
) -> Iterator[list[Line]]:
    """The runs of lines of one place in which contact values or addresses stand.

    Args:
        runs: of blocks, as :func:`ranges_of` finds them.
        reader: of the page.
        labels: that were learned in the runs.
        owner: whose site it is.
    """
    total = 0
    for run in runs:
        lines = reader.read(run[: _MOST_LINES - total], labels, owner)
        total += len(lines)
        if any(line.kind in REACH_KINDS or line.evidence >= _IS_ADDRESS for line in lines):
            yield lines
        if total >= _MOST_LINES:
            return


def _reach_back(blocks: Sequence[Block], position: int, floor: int) -> int:
    """Where to begin: some lines before, and more where those hold streets of offices without a telephone."""
    first = position
    at = position - 1
    while at >= max(floor, first - _BEFORE):
        if _is_street(blocks[at].text):
            first = at
        at -= 1
    return max(0, first - _BEFORE)


def _reach_on(blocks: Sequence[Block], position: int, known: int) -> int:
    """Where to end: some lines after, and more where those hold a street, whose city may follow, or hours.

    What the signal before has reached (up to ``known``) need not be looked at again.
    """
    last = max(position, known - _AFTER - 1)
    at = max(position + 1, known)
    count = len(blocks)
    while at < min(count, last + _AFTER + 1):
        if _is_street(blocks[at].text):
            last = at
        at += 1
    end = min(count, last + _AFTER + 1)
    while end < count and tells_hours(blocks[end - 1].text) and tells_hours(blocks[end].text):
        end += 1
    return end


@lru_cache(maxsize=16_384)
def _is_street(text: str) -> bool:
    return len(text) <= _LONGEST_ADDRESS and has_digit(text) and street_evidence(text) >= _IS_STREET


def _is_signal(block: Block) -> bool:
    if len(block.text) > _LONGEST_SIGNAL and not is_run(block):
        return False
    return _says_where(block.text) or (bool(block.links) and any(map(_leads_there, block.links)))


def _leads_there(link: Link) -> bool:
    return link.href[:4].lower() in {"mail", "tel:", "fax:"} or "email-protection" in link.href


@lru_cache(maxsize=16_384)
def _says_where(text: str) -> bool:
    """Whether a line shows a number or an address to write to, or where to go to."""
    return bool((_MAYBE.search(text) and _SURE.search(text)) or read_emails(text)) or _locates(text)


def _locates(text: str) -> bool:
    """Whether a line is a number without a label, or an address."""
    if not has_digit(text):
        return _ends_with_country(text)
    if len(text) <= _LONGEST_NUMBER and (number := _NUMBER.search(text)) and not _DATE.search(number[0]):
        return True
    return len(text) <= _LONGEST_ADDRESS and _is_address(without_copyright(text))


def _ends_with_country(text: str) -> bool:
    """Whether a line goes from a street without a number to its country: "Yola Road, Kumo, Nigeria."."""
    if len(text) > _LONGEST_ADDRESS or text.count(",") < _COMMAS or text not in STREET:
        return False
    return trailing_country(text.rstrip(".")) is not None


def _is_address(text: str) -> bool:
    """Whether a line is an address; the costly question only where a code, a country or a street stands."""
    if text in STREET and street_evidence(text) >= _SURELY_STREET:
        return True
    if not _PLACE.search(text) and trailing_country(text) is None:
        return False
    return address_evidence(text) >= _IS_ADDRESS
