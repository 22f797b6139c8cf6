"""How far each cookie's unit reaches: the element around its name, or up to the next name or heading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.pieces import trimmed
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_setter
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.cookies.marks.pieces import Piece

_MOST_PIECES = 24  # of one unit
_MOST_ALONE = 16  # of one that no other shows the length of
_HALF = 0.5
_PAIR = 2  # pieces: term and definition
_SLACK = 1  # pieces that one unit may have more than others: a line may be cut or not


@dataclass(slots=True)
class Anchor:
    """The name of a unit."""

    piece: Piece
    told: dict[str, str]
    """The name, and what the title says beside it."""
    sure: bool
    within: bool = False
    """The line goes on with what is said of the cookie."""
    announced: bool = False
    """A label for names stands before it."""


@dataclass(slots=True)
class Unit:
    """A name and the pieces around it, without the name itself."""

    anchor: Anchor
    before: list[Piece]
    after: list[Piece]


def units_of(pieces: list[Piece], anchors: list[Anchor], opens: list[bool]) -> list[Unit]:
    """The pieces that belong to each name.

    Args:
        pieces: of the page.
        anchors: names that stand at the same place.
        opens: for each piece, whether it opens a section, which no unit reaches beyond.
    """
    order = {(piece.at, piece.part): number for number, piece in enumerate(pieces)}
    where = [order[anchor.piece.at, anchor.piece.part] for anchor in anchors]
    tops = _tops([anchor.piece.block.element for anchor in anchors])
    labels = _leading(pieces, opens, where) if anchors[0].announced else frozenset()
    starts = [
        min(
            _start(pieces, opens, (before + 1, at), top),
            _back(pieces, opens, (before + 1, at), labels) if labels else at,
        )
        for at, before, top in zip(where, [-1, *where], tops, strict=False)
    ]
    limits = [
        _limit(opens, at + 1, min(stop, at + _MOST_PIECES))
        for at, stop in zip(where, [*starts[1:], len(pieces)], strict=True)
    ]
    ends = _ends(pieces, anchors, where, limits, tops, opens)
    return [
        Unit(anchor, pieces[start:at], pieces[at + 1 : end])
        for anchor, at, start, end in zip(anchors, where, starts, ends, strict=True)
    ]


def _tops(elements: list[HtmlElement]) -> list[HtmlElement | None]:
    """The largest element around each name that holds no other; ``None`` where lines of one element do."""
    held = Counter(around for element in elements for around in (element, *element.iterancestors()))
    tops: list[HtmlElement | None] = []
    for element in elements:
        if held[element] > 1:
            tops.append(None)
            continue
        top = element
        for around in element.iterancestors():
            if held[around] > 1 or around.tag in {"body", "main", "html"}:
                break
            top = around
        tops.append(top)
    return tops


def _start(pieces: list[Piece], opens: list[bool], where: tuple[int, int], top: HtmlElement | None) -> int:
    """The first piece of the unit of a name, from the first that it may be to the name itself."""
    first, start = where
    name = pieces[start]
    while start > first and not opens[start - 1] and _is_in(pieces[start - 1], name, top):
        start -= 1
    termed = name.block.tag == "dd" and start > first and pieces[start - 1].block.tag == "dt"
    return start - 1 if termed else start


def _leading(pieces: list[Piece], opens: list[bool], where: list[int]) -> frozenset[str]:
    """Labels of lines that begin each unit: before its name, the first too, and none behind the last.

    Args:
        pieces: of the page.
        opens: for each piece, whether it opens a section.
        where: of each name.
    """
    first, last = where[0], where[-1]
    start = _back(pieces, opens, (0, first), None)
    labels = frozenset(label for at in range(start, first) if (label := _label(pieces, at)))
    end = _limit(opens, last + 1, min(len(pieces), last + _MOST_PIECES))
    if labels & {_label(pieces, at) for at in range(last + 1, end)}:
        return frozenset()
    led = sum(_label(pieces, _own_term(pieces, at) - 1) in labels for at in where)
    return labels if led > max(1, _HALF * len(where)) else frozenset()


def _back(
    pieces: list[Piece], opens: list[bool], where: tuple[int, int], labels: frozenset[str] | None
) -> int:
    """The first of the labelled lines that stand right before a name.

    Args:
        pieces: of the page.
        opens: for each piece, whether it opens a section.
        where: of the first piece that the unit may have, and of the name.
        labels: that lines may begin with; any but one for names, each once, where none are given.
    """
    first, name = where
    start = _own_term(pieces, name)
    seen: set[str] = set()
    while start > first and not opens[start - 1]:
        label = _label(pieces, start - 1)
        if label in seen or not label or role_of(label) in {None, "name"}:
            break
        if labels is not None and label not in labels:
            break
        seen.add(label)
        start = max(first, start - (1 if pieces[start - 1].label else _PAIR))
    return start if seen else name


def _own_term(pieces: list[Piece], at: int) -> int:
    """Where a value with its term begins: the value, or the term right before it in a list of terms."""
    return at - 1 if at > 0 and _is_pair(pieces, at) else at


def _label(pieces: list[Piece], at: int) -> str:
    """The label of a piece: in its line, or the term before it in a list of terms; else empty."""
    if at < 0:
        return ""
    if pieces[at].label or not (at and _is_pair(pieces, at)):
        return pieces[at].label
    return trimmed(pieces[at - 1].text)


def _is_pair(pieces: list[Piece], at: int) -> bool:
    return (pieces[at - 1].block.tag, pieces[at].block.tag) == ("dt", "dd")


def _limit(opens: list[bool], first: int, stop: int) -> int:
    """Where the pieces after a name end, at the latest: before the next unit or section."""
    return next((at for at in range(first, stop) if opens[at]), max(first, stop))


def _ends(
    pieces: list[Piece],
    anchors: list[Anchor],
    where: list[int],
    limits: list[int],
    tops: list[HtmlElement | None],
    opens: list[bool],
) -> list[int]:
    """Where each unit ends: with its element where elements hold them; else the last is as long as others."""
    inside = [
        next((at for at in range(name + 1, limit) if not _is_in(pieces[at], pieces[name], top)), limit)
        for name, limit, top in zip(where, limits, tops, strict=True)
    ]
    if len(where) == 1 and anchors[0].announced:
        return [min(limits[0], where[0] + _MOST_ALONE)]
    followed = [number for number, limit in enumerate(limits[:-1]) if not opens[limit]]
    within = [number for number in followed if inside[number] == limits[number] > where[number] + 1]
    told = [anchor.within or end - at > 1 for anchor, at, end in zip(anchors, where, inside, strict=True)]
    others = all(told) and _lead_others(pieces, inside, limits)
    if not followed and len(where) > 1 and not (any(told) or any(anchor.within for anchor in anchors)):
        longest = min(limit - at for limit, at in zip(limits[:-1], where, strict=False))
        return [min(limit, at + longest) for limit, at in zip(limits, where, strict=True)]
    if not followed or others or len(within) >= _HALF * len(followed):
        usual = max((limits[number] - where[number] for number in within), default=_MOST_ALONE)
        return [min(end, at + usual + _SLACK) for end, at in zip(inside, where, strict=True)]
    usual = int(median(limits[number] - where[number] for number in followed))
    if usual <= 1 and all(pieces[at].text == pieces[at].block.text for at in where):
        return [at + 1 for at in where]  # all is told in the line of the name
    ends = [min(limit, at + max(usual, 1)) for limit, at in zip(limits, where, strict=True)]
    for number in followed:
        ends[number] = limits[number]
    return [
        end + 1 if at + 1 < end < limit and role_of(trimmed(pieces[end - 1].text)) else end
        for end, at, limit in zip(ends, where, limits, strict=True)
    ]  # what the last label announces, too


def _lead_others(pieces: list[Piece], inside: list[int], limits: list[int]) -> bool:
    """Whether what stands between the elements that hold all that is said of the cookies leads the next.

    Args:
        pieces: of the page.
        inside: where the element around each name ends.
        limits: where each unit ends at the latest.
    """
    between = [pieces[end] for end, limit in zip(inside[:-1], limits[:-1], strict=True) if end < limit]
    return all(is_setter(piece.value) or category_name(piece.text) is not None for piece in between)


def _is_in(piece: Piece, name: Piece, top: HtmlElement | None) -> bool:
    """Whether a piece stands in the line of a name, in its definition, or in the element of it alone."""
    if piece.at == name.at:
        return True
    if (name.block.tag, piece.block.tag) == ("dt", "dd") and piece.at > name.at:
        return piece.block.element.getparent() is name.block.element.getparent()
    if top is None:
        return False
    element = piece.block.element
    return element is top or any(around is top for around in element.iterancestors())
