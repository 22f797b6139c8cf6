"""Cookies told in labels and values: lists of pairs, definition lists, cards.

Works on the page's blocks: a label stands alone in a short block, or before a colon.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.labels import Label, find_labels
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.titled import read_titled
from iclei_scraper.parsers.cookies.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_MOST_VALUES = 4  # blocks that one value may be made of
_UNEVEN = 0.2  # share of records that may lack a label
_SIGNS = " :："  # behind a label
_APART = 12  # blocks between one record and the next that still belong to the same list


def read_pairs(blocks: list[Block], taken: set[HtmlElement], *, learn: bool = False) -> Iterator[Sheet]:
    """Sheets of label-value pairs outside ``<table>``.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
        learn: whether labels in unknown words may be told by their values.
    """
    labels = [label for label in find_labels(blocks, learn=learn) if label.block.element not in taken]
    named = list(_records(blocks, labels)) if any(label.role == "name" for label in labels) else []
    titled = list(read_titled(blocks, labels, _value)) if learn else []
    yield from max(named, titled, key=lambda sheets: sum(len(sheet.rows) for sheet in sheets))


# Pairs ------------------------------------------------------------------------------------------------------


def _records(blocks: list[Block], labels: list[Label]) -> Iterator[Sheet]:
    """Records that begin with each name label, or with the label that the first record begins with."""
    if not labels:
        return
    opening = _opening(labels)
    parted = _parted(blocks, labels)
    inline = _inline(labels)
    sheet: Sheet | None = None
    record: dict[str, Value] = {}
    said: set[str] = set()
    last = -_APART
    for position, label in enumerate(labels):
        stop = labels[position + 1].at if position + 1 < len(labels) else len(blocks)
        value = None if not label.value and label.text in inline else _value(blocks, label, stop)
        far = label.at - last > _APART
        if label.role in said or label.role == opening or far or label.at in parted:
            _keep(sheet, record, said)
            record, said = {}, set()
        if far and sheet is not None:
            yield sheet
            sheet = None
        said.add(label.role)
        if value is not None:
            record.setdefault(label.role, value)
            sheet = sheet or Sheet(label.block.element, heads=())
            if label.text not in sheet.heads:
                sheet.heads = (*sheet.heads, label.text)
        last = label.at
    if sheet is not None:
        _keep(sheet, record, said)
        yield sheet


def _inline(labels: list[Label]) -> set[str]:
    """Labels whose values mostly stand in their own line: one without any there has no value."""
    count = Counter((label.text.strip(_SIGNS), bool(label.value)) for label in labels)
    return {
        label.text
        for label in labels
        if count[label.text.strip(_SIGNS), True] > count[label.text.strip(_SIGNS), False]
    }


def _opening(labels: list[Label]) -> str:
    """Role of the label that a record begins with: the first that comes about as often as names do.

    A heading further down may be that of a text about all.
    """
    often = Counter(label.text.strip(_SIGNS) for label in labels)
    names = max((often[label.text.strip(_SIGNS)] for label in labels if label.role == "name"), default=0)
    candidates = (label for label in labels if label is labels[0] or not label.block.heading)
    return next(
        (
            label.role
            for label in candidates
            if abs(often[label.text.strip(_SIGNS)] - names) <= _UNEVEN * names
        ),
        "name",
    )


def _parted(blocks: list[Block], labels: list[Label]) -> set[int]:
    """Where a label stands that a heading, which is no label itself, parts from the one before."""
    own = {label.at for label in labels}
    parted: set[int] = set()
    last = -_APART
    for label in labels:
        between = range(max(0, last + 1), label.at)
        if any(blocks[at].heading and at not in own and role_of(blocks[at].text) is None for at in between):
            parted.add(label.at)
        last = label.at
    return parted


def _keep(sheet: Sheet | None, record: dict[str, Value], said: set[str]) -> None:
    """A record has a name and another label, whose value may be missing."""
    if sheet is not None and "name" in record and len(said) > 1:
        sheet.rows.append(record)


def _value(blocks: list[Block], label: Label, stop: int) -> Value | None:
    """The blocks between a label and the next, as far as they stand close to it."""
    if label.value:
        return Value(label.value, label.block.element)
    texts: list[str] = []
    element: HtmlElement | None = None
    for block in blocks[label.at + 1 : min(stop, label.at + 1 + _MOST_VALUES)]:
        if (
            block.heading
            or (category_name(block.text) and label.role != "category")
            or (texts and block.toggle)
        ):
            break
        if element is not None and not _close(element, block.element):
            break
        if block.text:
            texts.append(block.text)
            element = element if element is not None else block.element
            if label.role != "description":
                break
    return Value("\n".join(texts), element) if element is not None else None


def _close(one: HtmlElement, other: HtmlElement) -> bool:
    return one is other or one.getparent() is other.getparent() or one in other.iterancestors()
