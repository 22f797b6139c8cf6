"""A counter, and what it counts: told from its label, its sign, and its neighbours in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.words import FINITE
from iclei_scraper.values.concepts import STRONG, read_concept
from iclei_scraper.values.likely_concepts import likely_concept

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.line import Line
    from iclei_scraper.values.quantities import Quantity

_LONGEST_LABEL = 70
_MOST_WORDS = 9
SENTENCE = re.compile(r"[!?;。！？]|\.(?:\s|$)")
"""What ends or parts a sentence; no label has it."""
_ADDRESS = re.compile(r"@|://|www\.")


@dataclass(frozen=True, slots=True)
class Counter:
    """One figure with its label."""

    label: str
    quantity: Quantity | None
    """``None`` where the page shows the label without its digits."""
    raw: str
    line: Line
    label_line: Line


def concept_of(counter: Counter) -> str | None:
    """What a counter plainly counts; ``None`` where its label is a sentence or an address."""
    if not counter.label or len(counter.label) > _LONGEST_LABEL or len(counter.label.split()) > _MOST_WORDS:
        return None
    if SENTENCE.search(counter.label) or FINITE.search(counter.label) or _ADDRESS.search(counter.label):
        return None
    concept = read_concept(counter.label, unit_of(counter))
    quantity = counter.quantity
    if (
        quantity is not None
        and concept
        and unit_of(counter) == "count"
        and quantity.value != int(quantity.value)
    ):
        return None
    return concept


def unit_of(counter: Counter) -> str:
    """``percent`` where a sign says so, or where so few of a population can only be a share."""
    if "%" in counter.raw or "％" in counter.raw:
        return "percent"
    quantity = counter.quantity
    if quantity is None:
        return "count"
    share = quantity.value <= 100 and read_concept(counter.label, "percent") in STRONG  # noqa: PLR2004
    return "percent" if share and read_concept(counter.label) in {None, "population"} else quantity.unit


def concepts_of(row: list[Counter]) -> list[str | None]:
    """Concept of each counter of a row, ``None`` where none; vague labels count beside plain ones."""
    plain = [concept_of(counter) for counter in row]
    if all(plain) or not any(plain):
        return plain
    return [
        sure or likely_concept(counter.label, unit_of(counter))
        for sure, counter in zip(plain, row, strict=True)
    ]
