"""Cookies whose name stands above what is told of them: a heading, a summary or a line over labels."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.known import is_setter
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.titles import read_title, role_by_shape
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.labels import Label


_REACH = 5  # blocks above the first label that may be the name
_TITLE_TAGS = frozenset({"dt", "summary", "legend", "caption", "button", "figcaption"})


class Titles:
    """The names that stand on top of what is told of them."""

    def __init__(self, blocks: list[Block], announced: AbstractSet[int]) -> None:
        self._blocks = blocks
        self._announced = announced

    @cached_property
    def _alike(self) -> set[tuple[str | None, ...]]:
        """Places where names stand that no word can be."""
        return {_place(block) for block in self._blocks if self._read(block, stands_out=False)}

    @cached_property
    def _texts(self) -> Counter[str]:
        """How often each text comes: a word that is a label in each group is no company."""
        return Counter(block.text for block in self._blocks)

    def at(self, at: int) -> dict[str, Value]:
        """Name, and what is said beside it, of a block that is a title of one or several cookies.

        A word such as ``player`` is one where it is marked as a title, or stands as other names do.
        """
        block = self._blocks[at]
        if at in self._announced:
            return {}  # the value of a label
        marked = bool(block.heading or block.bold or block.toggle or block.tag in _TITLE_TAGS)
        return self._read(block, stands_out=marked or _place(block) in self._alike)

    def above(self, start: int, stop: int) -> dict[str, Value] | None:
        """The nearest name among blocks, with what is told between it and their end."""
        record: dict[str, Value] = {}
        for at in range(stop - 1, start - 1, -1):
            names = self.at(at)
            if names:
                return {**names, **record}
            block = self._blocks[at]
            again = self._texts[block.text] > 1 and not is_setter(block.text)
            if (role := role_by_shape(block.text)) and not (again and role == "provider"):
                record[role] = Value(block.text, block.element)
        return None

    def next(self, start: int, stop: int) -> int:
        """The first of some blocks that is a name; ``stop`` if none is."""
        return next((at for at in range(start, stop) if self.at(at)), stop)

    def parted(self, start: int, stop: int) -> bool:
        """Whether a heading that is neither a name nor a label stands among some blocks."""
        return any(
            self._blocks[at].heading and not role_of(self._blocks[at].text) and not self.at(at)
            for at in range(start, stop)
        )

    @staticmethod
    def _read(block: Block, *, stands_out: bool) -> dict[str, Value]:
        if in_data_cell(block.element):
            return {}
        told = read_title(block.text, block.parts, stands_out=stands_out)
        return {role: Value(text, block.element) for role, text in told.items()}


def _place(block: Block) -> tuple[str | None, ...]:
    """What blocks that stand at the same place of their groups have in common."""
    around = block.element.getparent()
    return (
        block.tag,
        block.element.get("class"),
        str(around.tag) if around is not None else None,
        around.get("class") if around is not None else None,
    )


def read_titled(
    blocks: list[Block],
    labels: list[Label],
    value_of: Callable[[list[Block], Label, int], Value | None],
) -> Iterator[Sheet]:
    """Sheets of records that begin with a name above their labels.

    Args:
        blocks: of the page.
        labels: those of the blocks, in reading order; names among them are left alone.
        value_of: reads the value after a label, up to the block where the next one stands.
    """
    names = [label for label in labels if label.role == "name" and not label.value]
    often = Counter(label.text for label in names)
    titles = Titles(blocks, {label.at + 1 for label in names if often[label.text] > 1})
    labels = [label for label in labels if label.role != "name"]
    if not labels:
        return
    unnamed = 0  # groups of labels, of goods or of services
    others: set[str] = set()
    sheet: Sheet | None = None
    record: dict[str, Value] = {}
    end = 0
    for position, label in enumerate(labels):
        title = titles.above(max(end, label.at - _REACH), label.at)
        if title is not None:
            sheet = sheet or Sheet(title["name"].element)
            record, others = title, set()
            sheet.rows.append(record)
        elif label.role in record or label.role in others or titles.parted(end, label.at):
            record, others = {}, set()  # of something without a name
        stop = labels[position + 1].at if position + 1 < len(labels) else len(blocks)
        value = value_of(blocks, label, titles.next(label.at + 2, min(stop, label.at + _REACH)))
        end = label.at + (1 if label.value else 2)
        if not record:
            unnamed += not others
            others.add(label.role)
        if value is not None and record and label.role not in record:
            record[label.role] = value
            if sheet is not None and label.text not in sheet.heads:
                sheet.heads = (*sheet.heads, label.text)
    if sheet is not None and len(sheet.rows) >= unnamed:
        yield sheet
