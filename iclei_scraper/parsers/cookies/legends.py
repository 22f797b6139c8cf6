"""Groups that a mark beside each name stands for: a number, letter, sign or colour, told in a legend."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.attributes import boxes
from iclei_scraper.parsers.cookies.category_words import category_name, heads_category
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.names import is_name
from iclei_scraper.parsers.cookies.sheet import Value
from iclei_scraper.values.durations import read_duration
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_Row = dict[str, Value]
_Told = tuple[str, Value]
_MOST = 60  # elements of one cookie
_MOST_BLOCKS = 5_000
_LONGEST_MARK = 3  # characters
_LONGEST_LINE = 300
_NEARLY_ALL = 0.8
_FEWEST = 2
_PIECES = re.compile(r"\s*[,;，；、|·/\n]\s*|\s{2,}")
_ENTRY = re.compile(
    r"[(（\[]?(?P<mark>[^\W_]{1,3}(?![^\W_])|[^\w\s()（）\[\]]{1,3})[)）\]]?"
    r"(?P<sign>\s*[=:：＝.→]|\s*[–—-](?=\s))?\s*(?P<text>\S.{1,110})"
)
_CLAUSE = re.compile(r"\s*[:：(（]|\s[–—-]\s|\.\s")
_AROUND = "().:：[]（）*= "
_TEXTLESS = frozenset({"br", "hr", "img", "script", "style", "col", "input"})
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def fill_from_legend(blocks: Sequence[Block], rows: Sequence[_Row]) -> None:
    """Give rows the group that the mark of each stands for, and take the mark from names and other values.

    Args:
        blocks: of the page.
        rows: that name a cookie; they are changed.
    """
    open_rows = [row for row in rows if "category" not in row or len(row["category"].text) <= _LONGEST_MARK]
    if len(open_rows) < max(_FEWEST, _NEARLY_ALL * len(rows)):
        return
    held = boxes(open_rows)
    if (
        next(_marks(held[-1], open_rows[-1]), None) is None
        and next(_marks(held[0], open_rows[0]), None) is None
    ):
        return
    marks = [list(dict.fromkeys(_marks(box, row))) for box, row in zip(held, open_rows, strict=True)]
    wanted = {mark for found in marks for mark in found}
    if not wanted or sum(map(bool, marks)) < _NEARLY_ALL * len(marks):
        return
    taken = {box for box in held if box is not None}
    free = [block for block in blocks[:_MOST_BLOCKS] if len(block.text) <= _LONGEST_LINE]
    free = [block for block in free if not _stands_in(block.element, taken)]
    sure = any("category" in row for row in open_rows)
    for read in (_said, _listed):
        legend = _legend(read(free, wanted))
        if read is _listed and not (sure or any(category_name(value.text) for value in legend.values())):
            return
        found = [next((mark for mark in own if mark in legend), None) for own in marks]
        told = [mark for mark in found if mark is not None]
        if len(set(told)) >= _FEWEST and len(told) >= _NEARLY_ALL * len(found):
            for row, mark in zip(open_rows, found, strict=True):
                if mark is not None:
                    _settle(row, mark, legend[mark])
            return


def _legend(entries: Iterable[_Told]) -> dict[str, Value]:
    """Mark -> the one group that it stands for."""
    texts: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    for mark, value in entries:
        texts[mark].setdefault(value.text, value)
    return {
        mark: next(iter(values.values()))
        for mark, values in texts.items()
        if len(values) == 1 and read_duration(f"{mark} {next(iter(values))}") is None
    }


def _settle(row: _Row, mark: str, group: Value) -> None:
    row["category"] = group
    for role in [role for role, value in row.items() if role != "name" and value.text == mark]:
        del row[role]
    name = row["name"]
    marked = any(fold(inner.text or "") == mark for inner in islice(name.element.iter("sup"), _MOST))
    if marked and name.text.endswith(mark):
        row["name"] = Value(name.text.removesuffix(mark).rstrip(), name.element)


# Marks ------------------------------------------------------------------------------------------------------


def _marks(box: HtmlElement | None, row: _Row) -> Iterator[str]:
    """What around a name may be a mark: short texts of elements, and the looks of those without any."""
    known = {value.text for role, value in row.items() if role not in {"category", "type"}}
    for element in islice(box.iter(), _MOST) if box is not None else ():
        if not isinstance(element.tag, str) or element.tag in _TEXTLESS:
            continue
        text = fold(element.text or "")
        if 0 < len(text) <= _LONGEST_MARK and text not in known and not len(element):
            yield text
        elif not text and not len(element):
            yield from _looks(element)


def _looks(element: HtmlElement) -> Iterator[str]:
    """Each class of an element, and its style."""
    yield from (f"class {name}" for name in (element.get("class") or "").split())
    if style := re.sub(r"\s", "", element.get("style") or "").rstrip(";"):
        yield f"style {style}"


def _stands_in(element: HtmlElement, around: set[HtmlElement]) -> bool:
    return element in around or any(one in around for one in islice(element.iterancestors(), 8))


# Legends ----------------------------------------------------------------------------------------------------


def _said(blocks: Sequence[Block], wanted: set[str]) -> Iterator[_Told]:
    """Marks with what they stand for: in one line, in elements or lines that follow, beside a colour."""
    looks = any(mark.startswith(("class ", "style ")) for mark in wanted)
    for block in blocks:
        for piece in _PIECES.split(block.text):
            match = _ENTRY.fullmatch(piece)
            if match is None or match["mark"] not in wanted:
                continue
            parted = match["sign"] or not match["mark"].isalnum() or match["mark"] in block.parts
            if parted and (name := _group(match["text"])):
                yield match["mark"], Value(name, block.element, sure=True)
        yield from _paired(block.parts, block.element, wanted)
        yield from _coloured(block, wanted) if looks else ()
    for block, below in pairwise(blocks):
        yield from _paired((block.text, below.text), below.element, wanted)


def _paired(parts: Sequence[str], element: HtmlElement, wanted: set[str]) -> Iterator[_Told]:
    for part, after in pairwise(parts):
        mark = part if part in wanted else part.strip(_AROUND)
        if mark in wanted and (name := _group(after.lstrip(" =:：–—-"))):
            yield mark, Value(name, element, sure=True)


def _coloured(block: Block, wanted: set[str]) -> Iterator[_Told]:
    """The words right behind an element without any that looks as others beside names."""
    for element in islice(block.element.iter(), _MOST):
        if element is block.element or fold(element.text or "") or not isinstance(element.tag, str):
            continue
        behind = element.getnext()
        said = fold(element.tail or "") or fold(behind.text or "" if behind is not None else "")
        name = _group(said.strip(" =:：–—-,;"))
        if name:
            yield from (
                (look, Value(name, block.element, sure=True)) for look in _looks(element) if look in wanted
            )


def _listed(blocks: Sequence[Block], wanted: set[str]) -> Iterator[_Told]:
    """Items of lists that are numbered by their place."""
    for block in blocks:
        around = block.element.getparent() if block.tag == "li" else None
        if around is None or around.tag != "ol" or not (name := _group(block.text)):
            continue
        at = list(around).index(block.element) if len(around) < len(_NUMERALS) else 0
        numerals = (str(at + 1), chr(ord("A") + at), chr(ord("a") + at), _NUMERALS[at], _NUMERALS[at].upper())
        yield from ((mark, Value(name, block.element, sure=True)) for mark in numerals if mark in wanted)


def _group(text: str) -> str | None:
    """The group that a text is, or that it names before it explains it."""
    if not text or (is_name(text.strip(".")) and "_" in text):
        return None
    whole = text.strip(" .。")
    for said in (whole if text[-1] not in ")）" else "", _CLAUSE.split(text)[0].strip(" .。")):
        if name := category_name(said) or heads_category(said) or (said if may_head(said) else None):
            return name
    return None
