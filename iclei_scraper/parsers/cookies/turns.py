"""Lines of labels and values by turns, nothing between them, whatever the labels say: told by their like."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.known import is_sure_name
from iclei_scraper.parsers.cookies.pieces import LONGEST_LABEL

if TYPE_CHECKING:
    from iclei_scraper.page import Block

_FEWEST = 4  # parts of a line
_MOST = 24
_AGAIN = 2  # lines with the same labels


def with_colons(blocks: list[Block]) -> list[Block]:
    """Lines with a colon behind each label, where several have the same in all their odd places.

    Args:
        blocks: of the page.
    """
    found = Counter(labels for block in blocks if (labels := _labels(block)))
    again = {labels for labels, count in found.items() if count >= _AGAIN}
    return [_coloned(block) if again and _labels(block) in again else block for block in blocks]


def _labels(block: Block) -> tuple[str, ...]:
    """What stands in the odd places of a line, of which another holds a name; nothing for other lines."""
    parts = block.parts
    if len(parts) % 2 or not _FEWEST <= len(parts) <= _MOST or block.heading:
        return ()
    labels = parts[::2]
    if any(part[-1:] in ":：" or len(part) > LONGEST_LABEL or is_sure_name(part) for part in labels):
        return ()
    told = any(map(is_sure_name, parts[1::2])) and not any(part[:1] in ":：" for part in parts[1::2])
    return labels if told and len(set(labels)) == len(labels) else ()


def _coloned(block: Block) -> Block:
    parts = tuple(part if at % 2 else f"{part}:" for at, part in enumerate(block.parts))
    return replace(block, text=" ".join(parts), parts=parts)
