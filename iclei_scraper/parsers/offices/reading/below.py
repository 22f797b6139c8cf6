"""Labels apart from their values: below each in small type, or in a stack of their own before all of them."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile
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
_PAIR, _MOST_STACKED = 2, 4
_REACHES = ("mailto:", "tel:", "fax:")
_HEADS = frozenset({"th", "dt"})
_MOST_RUNS, _LONGEST_RUN = 20, 500


def labels_apart(blocks: Sequence[Block]) -> tuple[dict[int, list[str]], frozenset[int]]:
    """The fields of values by the index of their blocks, and the indexes of the labels apart from them."""
    fields: dict[int, list[str]] = {}
    labels: set[int] = set()
    for block in blocks:
        if len(block.parts) == _PAIR and _is_value(block.parts[0]) and (field := _label(block, 1)):
            fields[block.index] = [field]
    for one, other in pairwise(blocks):
        field = _label(other) if _is_value(one.text) else None
        if field is not None and _share_a_box(one, other):
            fields[one.index] = [field]
            labels.add(other.index)
    for first in range(len(blocks) - 1):
        if first and (_label(blocks[first - 1]) or blocks[first].index in fields):
            continue
        run = _run(blocks, first)
        for one, other, field in run or _stack(blocks, first):
            fields.setdefault(one.index, []).append(field)
            labels.add(other.index)
    return fields, frozenset(labels)


def tell_kinds(lines: Sequence[Line], fields: Sequence[str]) -> None:
    """Give the numbers of some lines the kinds that the labels apart from them say."""
    reached = [line for line in lines if line.kind in REACH_KINDS]
    told = list(fields) * (len(reached) if len(fields) == 1 else len(fields) == len(reached))
    for line, field in zip(reached, told, strict=False):
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


def _stack(blocks: Sequence[Block], first: int) -> list[tuple[Block, Block, str]]:
    """Labels one below the other, and behind them as many values: "Phone:", "Fax:", and two numbers."""
    announced = [_heading_label(block) for block in islice(blocks, first, first + _MOST_STACKED)]
    fields = [field for field in takewhile(bool, announced) if field]
    count, last = len(fields), first + len(fields)
    if not _PAIR <= count == len(set(fields)) or last >= len(blocks):
        return []
    labels, values, behind = blocks[first:last], blocks[last : last + count], blocks[last + count :]
    if _are_values(values[0].parts, fields):
        return [(values[0], label, field) for label, field in zip(labels, fields, strict=True)]
    if not _are_values([block.text for block in values], fields) or (behind and _is_value(behind[0].text)):
        return []
    return list(zip(values, labels, fields, strict=True))


def _are_values(texts: Sequence[str], fields: Sequence[str]) -> bool:
    """Whether texts are values, one for each field."""
    pairs = zip(texts, fields, strict=False)
    told = (_is_value(text) and ("@" in text) == (field == "email") for text, field in pairs)
    return len(texts) == len(fields) and all(told)


def _heading_label(block: Block) -> str | None:
    """The way to reach somebody that a line announces and nothing else."""
    field = label_of(block.text) if len(block.text) <= _LONGEST_LABEL and not block.heading else None
    return field if field in REACH_KINDS and block.tag not in _HEADS and not block.links else None


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
