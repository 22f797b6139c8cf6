"""Cookies told in units that repeat: each has a name in the same place, and what is said of it around.

No markup is expected. A unit is the largest part of the page that holds one of the names, or, where names
and values are siblings, what stands from one name to the next. What is repeated word for word from unit to
unit is a label; what a label announces is told by its words or by its values, and a value without one by its
shape.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.page.alone import is_only_child
from iclei_scraper.parsers.cookies.lines.interleaved import read_interleaved
from iclei_scraper.parsers.cookies.lines.labelled_parts import settle_labels
from iclei_scraper.parsers.cookies.lines.lines import read_entry, read_line
from iclei_scraper.parsers.cookies.lines.noted import noted_names
from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.marks.pieces import Piece, pieces_of, trimmed
from iclei_scraper.parsers.cookies.marks.steps import Steps, is_marked, parent_of
from iclei_scraper.parsers.cookies.marks.titles import read_title
from iclei_scraper.parsers.cookies.marks.unit_bounds import Anchor, units_of
from iclei_scraper.parsers.cookies.sheets.columns import announces_sample, is_type
from iclei_scraper.parsers.cookies.units.unit_values import read_units_of
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import are_tokens, is_company, is_known_name, is_setter
from iclei_scraper.parsers.cookies.words.lasting import lasting_in, lasts
from iclei_scraper.parsers.cookies.words.names import (
    is_capitalised,
    is_compound,
    is_name,
    is_session,
    split_names,
)
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.sheets.sheet import Sheet

_FURNITURE = frozenset({"header", "footer"})
_MOST_UNITS = 2000
_MOST_PLACES = 30  # at which names stand
_LONGEST = 2000
_NAME_AND_ONE = 2
_FEW_WORDS = 4
_OF_SOURCE = frozenset({"code", "kbd", "tt", "samp"})
_CELLS = frozenset({"td", "th"})
_HALF = 0.5
_NEAR = 6  # lines below the last name that tell of it
_SIGNS = frozenset(":：,;–—-(（|·=")
_OF_CONSENT = re.compile(r"consent|cookie$|cookie-(?:agreed|accepted|notice|law|status)|(?:[a-z]+-){2}")
"""In a token of small letters that hyphens join: a name of a cookie, in all likelihood."""
_KEY = re.compile(r"[_*\d-]|::|^[a-z]{2,}[A-Z]|csrf|xsrf|(?i:sessid|sessionid)|(?<=[a-z])(?:Session|ID)$")
_Place = tuple[object, ...]


def read_units(blocks: list[Block], taken: set[HtmlElement]) -> Iterator[Sheet]:
    """Sheets of units, one for each place in which names stand.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
    """
    own = [
        (at, block)
        for at, block in enumerate(blocks)
        if block.place not in _FURNITURE and 0 < len(block.text) <= _LONGEST and block.element not in taken
        if not read_interleaved(block)
    ]
    if not any(may_name(block) or announces_name(block) for _, block in own):
        return
    entries = {at: dict(told) for at, block in own if (told := _entry(block))}
    again = Counter(told["name"] for told in entries.values())
    entries = {
        at: told for at, told in entries.items() if again[told["name"]] == 1 or _are_sure(told["name"])
    }  # a word that several lines begin with is a label
    settle_labels(entries.values())
    pieces = [piece for at, block in own for piece in _pieces(block, at, whole=at in entries)]
    labels = Counter(piece.label for piece in pieces if piece.label)
    heads = Counter(piece.text for piece in pieces if piece.block.heading)
    several = {piece.label for piece in pieces if piece.label and noted_names(piece.value)}
    places: dict[_Place, list[Anchor]] = {}
    for before, piece in pairwise([None, *pieces]):
        if piece is None or (piece.label and announces_sample(piece.label)):
            continue
        told = entries.get(piece.at)
        anchor = (
            Anchor(piece, told, sure=_are_sure(told["name"]), within=True)
            if told
            else _with_notes(piece, several)
            or _announced(piece, before if before is None or heads[before.text] != 1 else None)
            or _anchor(piece, labelled=labels[piece.label] > 1)
        )
        if anchor is not None:
            places.setdefault(_place(anchor), []).append(anchor)
    mixed = any(
        names[0].announced or 0 < sum(name.sure for name in names) < len(names) for names in places.values()
    )
    lasting = sorted({piece.at for piece in pieces if _says_how_long(piece)}) if mixed else []
    chosen = [names for anchors in places.values() if (names := _names_in_place(anchors, lasting))]
    if any(map(_are_labelled, chosen)):
        chosen = [names for names in chosen if not names[0].piece.label or _are_labelled(names)]
    titles = {(anchor.piece.at, anchor.piece.part) for names in chosen for anchor in names}
    opens = [
        opens and (piece.at, piece.part) not in titles
        for piece, opens in zip(pieces, _openings(pieces) if chosen else [], strict=False)
    ]
    for names in _in_line(chosen)[:_MOST_PLACES]:
        yield from read_units_of(units_of(pieces, names[:_MOST_UNITS], opens))


def _in_line(chosen: list[list[Anchor]]) -> list[list[Anchor]]:
    """Names by place, those together that begin lines in elements alike.

    What one of them begins with may have been taken for a label, and another not.
    """
    lines: dict[_Place, list[Anchor]] = {}
    for names in chosen:
        first = names[0]
        alone = first.piece.part or first.announced or (first.piece.label and not first.within)
        lines.setdefault(_place(first) if alone else _element(first), []).extend(names)
    return [sorted(names, key=lambda anchor: anchor.piece.at) for names in lines.values()]


# Names ------------------------------------------------------------------------------------------------------


def may_name(block: Block) -> bool:
    """Whether a line may hold the name of a cookie: a cheap test.

    A name that may be a word as well counts alone in its line or element, before a sign, or after a colon.
    """
    return _may_name(block.text, block.parts[:2])


def announces_name(block: Block) -> bool:
    """Whether a line begins with the label of a cookie's name: "Cookie", "Nome:"."""
    return role_of(trimmed(block.parts[0] if block.parts else block.text)) == "name"


@lru_cache(maxsize=16_384)  # the lines of menus, headers and footers come with every page
def _may_name(text: str, parts: tuple[str, ...]) -> bool:
    if "_" in text or "*" in text:
        return True
    words = text.split()
    if not words:
        return False
    if words[0][-1] in _SIGNS and len(words) > 1 and role_of(words[0]) == "name":
        return True
    if len(words) == 1 or len(parts) > 1 or words[0][-1] in _SIGNS or words[1][0] in _SIGNS:
        return _is_token(words[0].strip(":：,")) or _is_token(words[-1]) or _is_token(parts[0])
    return (words[-2][-1] in _SIGNS or COOKIE.search(words[-2]) is not None) and _is_token(words[-1])


def _is_token(word: str) -> bool:
    small = word.lower()
    if is_known_name(small) or "sessi" in small or "srf" in small:
        return True
    return word == small and "-" in word and _OF_CONSENT.search(word) is not None


def _entry(block: Block) -> dict[str, str] | None:
    """All that a line says of its cookie, where it says several things."""
    if is_marked(block):
        return None
    told = read_line(block.text, block.parts)
    return told if told is not None and len(told) > _NAME_AND_ONE else noted_names(block.text) or None


def _pieces(block: Block, at: int, *, whole: bool) -> Iterator[Piece]:
    if whole:
        yield Piece(block.text, "", block.text, block, at, 0)
    else:
        yield from pieces_of(block, at)


def _with_notes(piece: Piece, several: set[str]) -> Anchor | None:
    """The names behind a label, each with its lifetime, where several stand behind the label somewhere."""
    if not (piece.label in several or (several and category_name(piece.label))):
        return None
    noted = noted_names(piece.value, fewest=1)
    return Anchor(piece, noted, sure=True, within=True, announced=True) if noted else None


def _announced(piece: Piece, before: Piece | None) -> Anchor | None:
    """The name that stands behind a label for names, in its line or in the next.

    Args:
        piece: the piece.
        before: what stands in the line above; no heading that comes once, as "Cookies" over all of them.
    """
    own = piece.label and role_of(piece.label) == "name"
    above = before is not None and not before.label and role_of(trimmed(before.text)) == "name"
    text = piece.value if own else piece.text
    if piece.block.tag in _CELLS or not (own or (above and not piece.label)) or role_of(text):
        return None
    told = read_title(text, stands_out=True) or {"name": text}
    return Anchor(piece, told, sure=_are_sure(told["name"]), announced=True)


def _anchor(piece: Piece, *, labelled: bool) -> Anchor | None:
    """The name that a piece is or begins with; one that may be a word as well is not sure.

    Args:
        piece: the piece.
        labelled: whether it begins as others do, which names never do.
    """
    text = piece.value if piece.label and piece.value else piece.text
    whole = is_marked(piece.block) and text == piece.block.text
    parts = piece.block.parts if whole else ()
    told = read_title(text, parts, stands_out=False)
    if whole and not told and (word := _word(piece.block, text, parts)):
        return Anchor(piece, word, sure=False)
    alone = told.get("name") == text and (whole or " " in text)  # an element may follow without a blank
    begins = len(told) <= 1 and not (piece.part or labelled or alone)
    entry = read_entry(piece.text, piece.block.parts) if begins else None
    if _is_of_company(piece.block.text, (told or entry or {}).get("name")):
        return None
    if entry is not None and piece.block.tag == "dt" and _is_noted(entry):
        noted = {"name": entry["name"], BESIDE: entry["description"]}
        return Anchor(piece, noted, sure=_are_sure(entry["name"]), within=True)
    if entry is not None and are_tokens(entry["name"]) and (not told or _are_sure(entry["name"])):
        return Anchor(piece, entry, sure=_are_sure(entry["name"]), within=True)
    if told:
        return Anchor(piece, told, sure=_are_sure(told["name"]))
    told = _word(piece.block, text, parts)
    return Anchor(piece, told, sure=False) if told else None


def _is_of_company(text: str, name: str | None) -> bool:
    """Whether brackets behind a name say it again, as a list of processors does: "n8n (n8n GmbH, Berlin)"."""
    if not name or "_" in name:
        return False
    rest = text.removeprefix(name).lstrip(" (（")
    return rest != text and text[len(name) :].lstrip()[:1] in {"(", "（"} and rest.startswith(name)


def _is_noted(entry: dict[str, str]) -> bool:
    """Whether a term says no more than the name and a word or two: the definition tells what it is for."""
    return len(entry) == _NAME_AND_ONE and len(entry.get("description", "").split()) in range(1, _FEW_WORDS)


def _word(block: Block, text: str, parts: tuple[str, ...]) -> dict[str, str]:
    """A token that is a name where it stands in line with others: ``lang``."""
    marked = is_marked(block)
    told = read_title(text, parts, stands_out=True) if marked else {}
    if told or not (is_name(text) and text.isascii()) or block.links:
        return told
    if is_session(text):
        return {"name": text}
    said = role_of(text) or lasts(text) or is_type(text) or is_company(text) or category_name(text)
    return {} if said else {"name": text}


def _are_sure(names: str) -> bool:
    """Whether all of some names are sure; beside a sure one, a name in capitals is as good."""
    several = split_names(names)
    return any(map(_is_sure, several)) and all(_is_sure(name) or name.isupper() for name in several)


def _is_sure(name: str) -> bool:
    """Whether a token is no word, brand or abbreviation."""
    return (_KEY.search(name) is not None and not is_compound(name)) or is_known_name(name)


def _place(anchor: Anchor) -> _Place:
    """What names that stand at the same place of their units have in common."""
    piece = anchor.piece
    return (piece.part, anchor.within or piece.label, anchor.announced, *_element(anchor))


def _element(anchor: Anchor) -> _Place:
    """In what kind of element a name stands; behind a label for names its classes tell nothing."""
    block = anchor.piece.block
    around = _around(block.element)
    classes = (None, None)
    if not anchor.announced:
        classes = (block.element.get("class"), around.get("class") if around is not None else None)
    tag = around.tag if around is not None else None
    return (block.tag, bool(block.heading or block.toggle), tag, *classes)


def _around(element: HtmlElement) -> HtmlElement | None:
    """What is around an element; a bare box that holds it alone is passed over."""
    around = element.getparent()
    while around is not None and around.tag == "div" and not around.attrib and is_only_child(element):
        element, around = around, around.getparent()
    return around


def _says_how_long(piece: Piece) -> bool:
    """Whether a line tells a lifetime: after its label, alone, or after what it says of a purpose."""
    if not has_digit(piece.text):
        labelled = role_of(piece.label) == "duration" and lasts(piece.value.rstrip(".。"))
        if labelled or role_of(trimmed(piece.text)) == "duration":
            return True
        return piece.text[-1] in ")）" and lasting_in(piece.text) is not None
    return lasts(piece.value.rstrip(".。")) or lasting_in(piece.text) is not None


def _names_in_place(anchors: list[Anchor], lasting: Sequence[int]) -> list[Anchor]:
    """The names of one place: the sure ones, and words that stand in line with them.

    Where most of what stands in line are words, as among goods, it is no place of names, unless a lifetime is
    told of each before the next.

    Args:
        anchors: what may be names, in the page's order.
        lasting: indexes of the lines that tell a lifetime after its label.
    """
    sure = [anchor for anchor in anchors if anchor.sure]
    if _are_filed(anchors):
        return anchors
    if anchors[0].announced and (sure or _all_last(anchors, lasting)) and _one_a_row(sure or anchors):
        return anchors
    if not sure or not _one_a_row(sure):
        return []
    steps = Steps(sure)
    alone = len(sure) == 1  # nothing shows where its like would stand
    names = [anchor for anchor in anchors if anchor.sure or alone or steps.hold(anchor)]
    if all(anchor.sure or not is_capitalised(anchor.told["name"]) for anchor in names) and _all_last(
        names, lasting
    ):
        return names
    titles = all(anchor.sure or (is_marked(anchor.piece.block) and not _is_word(anchor)) for anchor in names)
    if titles or len(sure) >= _HALF * len(names):
        return [anchor for anchor in names if anchor.sure or not (alone or _is_word(anchor))]
    return [] if steps.regular else sure


def _all_last(names: list[Anchor], lasting: Sequence[int]) -> bool:
    """Whether a lifetime is told between each name and the next, and after the last or before the first."""
    starts = [anchor.piece.at for anchor in names]
    between = all(bisect_left(lasting, end) > bisect_left(lasting, start) for start, end in pairwise(starts))
    above = _NEAR * names[0].announced
    near = any(0 <= at - starts[-1] < _NEAR or 0 < starts[0] - at < above for at in lasting)
    return len(names) > 1 and between and near


def _are_filed(anchors: list[Anchor]) -> bool:
    """Whether words in elements for source text begin lines below headings of categories: ``lang``."""
    blocks = [anchor.piece.block for anchor in anchors]
    return len(anchors) > 1 and all(
        anchor.within
        and (first := next(iter(block.element), None)) is not None
        and first.tag in _OF_SOURCE
        and block.headings
        and category_name(block.headings[-1].text) is not None
        for anchor, block in zip(anchors, blocks, strict=True)
    )


def _one_a_row(anchors: list[Anchor]) -> bool:
    """Whether names in cells stand below each other; a table that shows one alone is none of names."""
    rows = [parent_of(anchor) for anchor in anchors if anchor.piece.block.tag in _CELLS]
    return not rows or 1 < len(rows) == len(set(rows))


def _are_labelled(anchors: list[Anchor]) -> bool:
    """Whether names stand after a label for names: what stands after others, such as a sample, is none."""
    return anchors[0].announced


def _is_word(anchor: Anchor) -> bool:
    """Whether a word is a heading, a cell or begins a line as any other: "Contact", "Phone: 12"."""
    block = anchor.piece.block
    marked = anchor.within or is_marked(block) or block.tag in _CELLS
    return marked and any(map(is_capitalised, split_names(anchor.told["name"])))


# Openings -------------------------------------------------------------------------------------------------


def _openings(pieces: list[Piece]) -> list[bool]:
    """Which pieces are headings over units, or names of categories that open a section.

    A heading that comes again and again is a label, or who sets the cookies of each category.
    """
    headings = Counter(piece.text for piece in pieces if piece.block.heading)
    return [_opens(piece, headings) for piece in pieces]


def _opens(piece: Piece, headings: Counter[str]) -> bool:
    block = piece.block
    if block.heading and role_of(piece.text) is None and (headings[piece.text] == 1 or is_setter(piece.text)):
        return True
    marked = is_marked(block) or block.tag == "caption"
    return marked and category_name(block.text) is not None
