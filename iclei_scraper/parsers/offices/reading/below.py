"""Labels that stand below their values, in small type: "+49 40 3005120", and "Fax" on the next line."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS, REACH_KINDS
from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.reading.lines import Line

_LONGEST_LABEL, _LONGEST_VALUE = 24, 60
_FEWEST_DIGITS = 5
_NEAR = 3
_PAIR = 2
_REACHES = ("mailto:", "tel:", "fax:")
_HEADS = frozenset({"th", "dt"})
_MOST_RUNS, _LONGEST_RUN = 20, 500


def labels_below(blocks: Sequence[Block]) -> tuple[dict[int, str], frozenset[int]]:
    """The fields of values by the index of their blocks, and the indexes of the labels below them."""
    fields: dict[int, str] = {}
    labels: set[int] = set()
    for block in blocks:
        if len(block.parts) == _PAIR and _is_value(block.parts[0]) and (field := _label(block, 1)):
            fields[block.index] = field
    for one, other in pairwise(blocks):
        field = _label(other) if _is_value(one.text) else None
        if field is not None and _share_a_box(one, other):
            fields[one.index] = field
            labels.add(other.index)
    for first in range(len(blocks) - 1):
        if first and (_label(blocks[first - 1]) or blocks[first].index in fields):
            continue
        run = _run(blocks, first)
        for one, other, field in run:
            fields[one.index] = field
            labels.add(other.index)
    return fields, frozenset(labels)


def tell_kind(lines: Sequence[Line], field: str) -> None:
    """Give the numbers of some lines the kind that the label below them says."""
    for line in lines:
        if line.kind in NUMBER_KINDS and field in NUMBER_KINDS:
            line.kind = field


def _run(blocks: Sequence[Block], first: int) -> list[tuple[Block, Block, str]]:
    """Values and labels by turns from a value on, where the last of them is a label."""
    found: list[tuple[Block, Block, str]] = []
    at = first
    while at < len(blocks) and _is_value(blocks[at].text):
        field = _label(blocks[at + 1]) if at + 1 < len(blocks) else None
        if field is None or blocks[at].element.getnext() is not blocks[at + 1].element:
            return []
        found.append((blocks[at], blocks[at + 1], field))
        at += 2
    return found if len(found) > 1 else []


def _label(block: Block, part: int | None = None) -> str | None:
    """The way to reach somebody that a short line, or a part of it, announces."""
    text = block.text if part is None else block.parts[part]
    if part is None and any(link.href[:7].lower().startswith(_REACHES) for link in block.links):
        return None  # words to click on are a value of their own
    if not 0 < len(text) <= _LONGEST_LABEL or block.heading or text[-1] in ":：" or block.tag in _HEADS:
        return None
    field = label_of(f"{text}:")
    return field if field in REACH_KINDS else None


def _is_value(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST_VALUE:
        return False
    if "@" in text:
        return " " not in text
    digits = sum(map(str.isdigit, text))
    return digits >= max(_FEWEST_DIGITS, sum(map(str.isalpha, text))) and not text[0].isalpha()


def _share_a_box(value: Block, label: Block) -> bool:
    """Whether an element holds a value and the label below it and nothing else."""
    wanted = "".join(f"{value.text}{label.text}".split())
    for box in (label.element, *islice(label.element.iterancestors(), _NEAR)):
        shown = ""
        for run in islice(box.itertext(), _MOST_RUNS):
            shown += "".join(run[:_LONGEST_RUN].split())
            if len(shown) > len(wanted):
                return False
        if len(shown) == len(wanted):
            return shown == wanted
    return False
