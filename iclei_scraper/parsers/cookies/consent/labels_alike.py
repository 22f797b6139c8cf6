"""Categories of a dialog in words that no list knows, told by being made as those that are known."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.groups.explaining import IN_TABLE, LONGEST_LABEL, explains
from iclei_scraper.parsers.cookies.words.category_words import ALWAYS, SWITCH, without_count
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_LEVELS = 3  # elements that a label is told by: its own and those around it
_MOST = 40  # of one dialog
_SWITCHES = frozenset({"checkbox", "radio"})

_Make = tuple[tuple[object, object], ...]


def labels_alike(blocks: Sequence[Block], known: Sequence[int]) -> Iterator[tuple[int, str, bool]]:
    """Index, name and whether it is always on, of each label that is made as a known one of the same dialog.

    Each stands in a box of its own beside that of the known one, with something to press or a word that it is
    always on, and is explained in the box.

    Args:
        blocks: of the page.
        known: indexes of labels that are known.
    """
    makes = {_make(blocks[at]): at for at in reversed(known)}
    makes = {make: at for make, at in makes.items() if any(called for _, called in make)}
    if not makes:
        return
    texts = {blocks[at].text for at in known}
    first, last = known[0], known[-1]
    near = range(max(0, first - _MOST), min(len(blocks), last + _MOST))
    for at in near:
        block = blocks[at]
        if block.text in texts or not 0 < len(block.text) <= LONGEST_LABEL or block.tag in IN_TABLE:
            continue
        like = makes.get(_make(block))
        if like is None:
            continue
        kept = [
            part
            for part in block.parts
            if not (ALWAYS.fullmatch(part.strip("() ")) or SWITCH.fullmatch(part))
        ]
        name = without_count(" ".join(kept))
        box = _box(block.element, blocks[like].element)
        if (
            name
            and role_of(name) in {None, "description"}
            and box is not None
            and _is_choice(box, blocks, at)
        ):
            texts.add(block.text)
            yield at, name, len(kept) < len(block.parts)


def _make(block: Block) -> _Make:
    """Tags and classes of the elements that hold a label."""
    around = islice((block.element, *block.element.iterancestors()), _LEVELS)
    return tuple((element.tag, element.get("class")) for element in around)


def _box(element: HtmlElement, other: HtmlElement) -> HtmlElement | None:
    """The element around one that stands beside the element around another, where both are of one make."""
    below = {outer: inner for inner, outer in _steps(other)}
    for inner, outer in _steps(element):
        beside = below.get(outer)
        if beside is not None:
            alike = (inner.tag, inner.get("class")) == (beside.tag, beside.get("class"))
            return inner if alike and inner is not beside else None
    return None


def _steps(element: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Each element around one, with that around it."""
    for around in element.iterancestors():
        yield element, around
        element = around


def _is_choice(box: HtmlElement, blocks: Sequence[Block], at: int) -> bool:
    """Whether a box holds a switch, or says that it is always on, and explains what stands at a place."""
    inside = [
        block
        for block in blocks[at + 1 : at + _MOST]
        if block.element is box or box in block.element.iterancestors()
    ]
    said = [block.text for block in (blocks[at], *inside)]
    chosen = any(element.get("type") in _SWITCHES for element in box.iter("input")) or any(
        element.get("role") == "switch" or element.tag == "button" for element in box.iter()
    )
    return (chosen or any(map(ALWAYS.search, said))) and any(map(explains, said[1:]))
