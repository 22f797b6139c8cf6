"""The labels of a page's blocks: words that announce a value, known or told by the values that follow them.

What is repeated in the same place of every group is a label, whatever it says; what it announces is told by
its values, as with the columns of a table.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.columns import is_type, like_durations, like_names, told_by_values
from iclei_scraper.parsers.cookies.known import is_host, is_sure_name
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.pieces import labels_and_values
from iclei_scraper.parsers.cookies.words import in_brackets, labelled, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block

_LONGEST = 45  # characters of a label
_LONGEST_BLOCK = 2000
_FEWEST = 2
_AS_OFTEN, _OFTEN = 0.9, 0.5  # as often as the most frequent label that announces a name or a lifetime
_MOST_VALUES = 30  # of one label that are looked at
_MOST_LABELS = 40  # different ones
_MOST_UNKNOWN = 20_000  # blocks that may be labels in unknown words
_FURNITURE = frozenset({"header", "footer"})
_TRIM = " \t:：–—-*•"
_AFTER = " \t:：–—"
_COLON = re.compile(r"([^:：]{1,45}?)\s*[:：]\s*(\S.*)", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Label:
    """A label in a block, with the value after it where that stands in the same block."""

    role: str
    text: str
    value: str
    """What stands after the colon in the same block; empty where the value has a block of its own."""
    block: Block
    at: int


def find_labels(blocks: list[Block], *, learn: bool) -> list[Label]:
    """Labels of the blocks in reading order.

    Args:
        blocks: of one page.
        learn: whether labels in unknown words are to be told by their values, which only a page about cookies
            gives reason to.
    """
    learned = _learned(blocks) if learn else {}
    labels: list[Label] = []
    groups = {block.heading for block in blocks if block.heading and _is_group(block)}
    for at, block in enumerate(blocks):
        if block.heading in groups and category_name(block.text):
            continue  # "Function" among headings of categories
        for label in _labels_of(block, at, learned):
            if not (labels and _is_value_of(labels[-1], label)):
                labels.append(label)
    return labels


def _is_group(block: Block) -> bool:
    return category_name(block.text) is not None and role_of(block.text) is None


def _labels_of(block: Block, at: int, learned: dict[str, str]) -> list[Label]:
    """The labels of a line: one, or several with their values in a row."""
    row = [
        Label(role, text, value, block, at)
        for text, value in labels_and_values(block)
        if value and (role := role_of(text) or learned.get(text))
    ]
    if row and not in_data_cell(block.element):
        return row
    label = _label(block, at, learned)
    return [] if label is None else [label]


def _is_value_of(before: Label, label: Label) -> bool:
    """Whether a word is the value of the label above it: "Function" below "Category"."""
    alone = not (before.value or label.value) and label.at == before.at + 1
    return alone and before.role == "category" and category_name(label.text) is not None


def _label(block: Block, at: int, learned: dict[str, str]) -> Label | None:
    text = block.text
    if not text or len(text) > _LONGEST_BLOCK:
        return None
    role = role_of(text) or learned.get(text.strip(_TRIM))
    if role == "provider" and is_type(text):
        return None  # "Third party" is a value more often than a label
    if role and len(text) <= _LONGEST:
        return None if in_data_cell(block.element) else Label(role, text, "", block, at)
    said = labelled(text) or _in_parts(block, learned) or (_after_colon(text, learned) if learned else None)
    return None if said is None or in_data_cell(block.element) else Label(*said, block, at)


def _in_parts(block: Block, learned: dict[str, str]) -> tuple[str, str, str] | None:
    """A label in an element of its own before its value, without a colon."""
    said = _first_part(block)
    role = (role_of(said[0]) or learned.get(said[0])) if said else None
    return (role, *said) if role and said else None


def _first_part(block: Block) -> tuple[str, str] | None:
    if len(block.parts) < _FEWEST or block.heading or len(block.parts[0]) > _LONGEST:
        return None
    first = block.parts[0]
    rest = block.text.removeprefix(first).lstrip(_AFTER) if block.text.startswith(first) else ""
    return (first.strip(_TRIM), rest) if rest and first.strip(_TRIM) else None


def _after_colon(text: str, learned: dict[str, str]) -> tuple[str, str, str] | None:
    said = _before_value(text)
    role = learned.get(said[0].strip(_TRIM)) if said else None
    return (role, *said) if said and role else None


def _before_value(text: str) -> tuple[str, str] | None:
    """What stands before a colon or in brackets, and what after it."""
    said = in_brackets(text)
    if said is not None:
        return said if said[1] else None
    match = _COLON.fullmatch(text)
    return (match[1], match[2].strip()) if match else None


# Labels in unknown words ------------------------------------------------------------------------------------


def _learned(blocks: list[Block]) -> dict[str, str]:
    """Label -> role of the labels that only their values tell."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    known: dict[str, str] = {}
    for label, value in _announced(blocks):
        if role := role_of(label):
            known.setdefault(role, label)
        elif len(values[label]) < _MOST_VALUES:
            values[label].append(value)
    counts = {label: len(found) for label, found in values.items() if len(found) >= _FEWEST}
    anchors = [
        count
        for label, count in counts.items()
        if like_names(values[label]) > _OFTEN or like_durations(values[label]) > _OFTEN
    ]
    if not anchors:
        return {}
    told = dict(known)
    for share in (_AS_OFTEN, _OFTEN):
        often = [label for label, count in counts.items() if count >= share * max(anchors)]
        columns = {label: values[label] for label in often[:_MOST_LABELS] if label not in told.values()}
        told = told_by_values(columns, told)
    return {label: role for role, label in told.items() if label in counts}


def _announced(blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Texts that may be labels, each with the value that follows it."""
    alone: list[tuple[str, str, str]] = []  # text before, text, text after
    texts = Counter(block.text for block in blocks[:_MOST_UNKNOWN] if len(block.text) <= _LONGEST)
    before = ""
    blocks = [block for block in blocks if block.place not in _FURNITURE]
    for block, after in zip(blocks[:_MOST_UNKNOWN], [*blocks[1:_MOST_UNKNOWN], None], strict=False):
        text = block.text
        if row := labels_and_values(block):
            if not in_data_cell(block.element):
                yield from ((label, value) for label, value in row if role_of(label) or _may_be_label(label))
            before = text
            continue
        said = _first_part(block) or _before_value(text)
        labels = said is not None and (role_of(said[0]) is not None or _may_be_label(said[0]))
        if said is not None and labels and not in_data_cell(block.element):
            yield said[0].strip(_TRIM), said[1]
        elif (
            said is None
            and not block.links
            and texts[text] >= _FEWEST
            and after is not None
            and _may_be_label(text)
        ):
            alone.append((before, text.strip(_TRIM), after.text))
        before = text
    yield from _alternating(alone, texts)


def _alternating(alone: list[tuple[str, str, str]], texts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Labels in blocks of their own; a value between the same two labels each time is none."""
    around: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for before, text, after in alone:
        around[text].add((before, after))
    for _, text, after in alone:
        (before, same), *others = around[text]
        if not others and min(texts[before], texts[same]) >= texts[text]:
            continue
        if texts[after] > texts[text] or category_name(after):
            continue  # the label after a value, or the name of a service over its category
        yield text, after


def _may_be_label(text: str) -> bool:
    text = text.strip(_TRIM)
    return (
        0 < len(text) <= _LONGEST
        and _LETTER.search(text) is not None
        and text[-1] not in ".。!?"
        and not (is_sure_name(text) or is_host(text) or lasts(text) or is_type(text))
        and category_name(text) is None
    )
