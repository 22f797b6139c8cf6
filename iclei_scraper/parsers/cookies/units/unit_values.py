"""What the pieces of a unit say of its cookie: after a label, or by their shape."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.marks.pieces import LONGEST_LABEL, trimmed
from iclei_scraper.parsers.cookies.marks.places import roles_by_place
from iclei_scraper.parsers.cookies.marks.titles import role_by_shape
from iclei_scraper.parsers.cookies.sheets.columns import is_type, like_durations, told_by_values
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words.category_words import CONSENT_TALK, category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_host,
    is_setter,
    is_sure_name,
    is_widespread,
    names_setter,
)
from iclei_scraper.parsers.cookies.words.lasting import described, lasting_at_end, lasting_in, lasts
from iclei_scraper.parsers.cookies.words.names import is_capitalised, is_strong_name, split_names
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of
from iclei_scraper.values.wording.text import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.cookies.marks.pieces import Piece
    from iclei_scraper.parsers.cookies.marks.unit_bounds import Unit

_HALF, _MOST = 0.5, 0.6
_SOME = 0.3
_MOST_VALUES = 40
_MOST_LABELS = 24  # in unknown words
_LONGEST_LAST = 18  # characters of a label that stands at the end
_FEWEST = 2
_FIRST = re.compile(r"\s?[(（][^()（）]*_")
"""Where the first of several lifetimes ends, each with the name that it is of in brackets."""
_BRACKET = re.compile(r"[()（）\[\]【】]")
_SIGN = re.compile(r"\s*[,;、，；·|]\s*")
_WITH_TIME = re.compile(
    r"([^,，、/|·•;；()（）\n]{2,40}?)(?:\s*[,，、/|·•;；]\s*([^,，、/|·•;；()（）\n]{2,40})|\s+[–—-]\s+([^,，、/|·•;；()（）\n]{2,40})"
    r"|\s*[(（]([^,，、/|·•;；()（）\n]{2,40})[)）])"
)
"""Two things in one short line."""
_FEW_WORDS = 4
_STRAY = frozenset({"provider", "category", BESIDE})
"""What a line that belongs to no unit may look like."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The labels of units that stand at the same place."""

    labels: set[str]
    roles: dict[str, str]
    """Label -> role."""
    belied: set[str]
    """Known labels that stand behind their values."""
    placed: dict[tuple[int, int], str]
    """Block and part of a text -> role that its place tells."""
    below: bool
    """Each label stands behind its value."""


def read_units_of(units: list[Unit]) -> Iterator[Sheet]:
    """One sheet of units whose names stand at the same place.

    Args:
        units: in reading order.
    """
    placed = roles_by_place(units)
    labels = _labels(units, placed)
    below = _stand_below(units, labels)
    roles = _roles(units, labels, placed, below=below)
    belied = {label for label in labels if role_of(label) and label not in roles}
    said = _Said(labels, roles, belied, placed, below)
    led = sum(bool(unit.before) for unit in units) >= max(_FEWEST, _HALF * len(units))
    rows = list(_joined([_row(unit, said, led=led) for unit in units]))
    timed = all("duration" in row for unit, row in zip(units, rows, strict=True) if unit.anchor.sure)
    sheet = Sheet(units[0].anchor.piece.block.element, heads=tuple(roles))
    for unit, row in zip(units, rows, strict=True):
        company = unit.anchor.within and "provider" in row  # "_ga, _gid – Harbour Analytics"
        told = "description" in row or len(row) > _FEWEST or company
        told = told and (unit.anchor.sure or not timed)
        if "duration" in row or told or unit.anchor.announced:
            sheet.rows.append(row)
    named = units[0].anchor.announced
    known = {role_of(label) for label in labels} - {None} if named else set()
    if _tells(sheet, roles) or _are_headed(units, sheet) or (len(known) >= _FEWEST and sheet.rows):
        yield sheet


def _tells(sheet: Sheet, roles: dict[str, str]) -> bool:
    """Whether enough is told to know units from names that only follow one another."""
    rows = sheet.rows
    if not rows:
        return False
    timed = sum("duration" in row for row in rows)
    marked = sum(_is_marked(row["name"].text) for row in rows)
    told = sum("description" in row or "provider" in row for row in rows)
    if timed >= _SOME * len(rows):
        return True
    if marked < _HALF * len(rows):
        return False
    sure = any(is_widespread(name) for row in rows for name in split_names(row["name"].text))
    return len(roles) > 1 or ((sure or _speak_of_cookies(rows)) and told >= _MOST * len(rows))


def _are_headed(units: list[Unit], sheet: Sheet) -> bool:
    """Whether several names, each explained, stand below headings about cookies alone."""
    if not _FEWEST <= len(sheet.rows) == len(units) or not all("description" in row for row in sheet.rows):
        return False
    over = {unit.anchor.piece.block.headings for unit in units}
    if not all(headings and _speak_of_them(headings) for headings in over):
        return False
    names = [name for row in sheet.rows for name in split_names(row["name"].text)]
    strong = sum(map(is_strong_name, names))
    marked = strong == sum("_" in name for name in names) == len(names)
    return marked or (any(map(is_widespread, names)) and strong > _HALF * len(names))


def _speak_of_them(headings: Sequence[Block]) -> bool:
    """Whether the last of several headings is about cookies, or names a group below one that is."""
    *others, last = headings
    if COOKIE.search(last.text):
        return True
    return category_name(last.text) is not None and any(COOKIE.search(block.text) for block in others)


def _speak_of_cookies(rows: list[dict[str, Value]]) -> bool:
    """Whether most explanations of several names speak of cookies, visitors or a browser."""
    said = [row["description"].text for row in rows if "description" in row]
    spoken = sum(bool(COOKIE.search(text) or CONSENT_TALK.search(text)) for text in said)
    strong = all(is_strong_name(name) for row in rows for name in split_names(row["name"].text))
    return len(rows) >= _FEWEST and strong and spoken > _HALF * len(rows)


def _is_marked(name: str) -> bool:
    return "_" in name or (is_sure_name(name) and not is_capitalised(name))


# Labels -----------------------------------------------------------------------------------------------------


def _labels(units: list[Unit], placed: dict[tuple[int, int], str]) -> set[str]:
    """Texts that stand in most units word for word, or are known words for what follows.

    What stands right behind a known word is its value, however often it comes.
    """
    counts: Counter[str] = Counter()
    known: set[str] = set()
    for unit in units:
        pieces = (*unit.before, unit.anchor.piece, *unit.after)
        said: set[str] = set()
        announced = False
        for number, piece in enumerate(pieces, 1):
            found = set(_candidates(piece, last=number == len(pieces)))
            own = {label for label in found if _is_known(label)}
            known |= own if (piece.at, piece.part) not in placed else set()
            if (piece.at, piece.part) not in placed and not (announced and not own):
                said |= found
            announced = bool(own) and not piece.label
        counts.update(said)
    often = {label for label, count in counts.items() if count >= max(_FEWEST, _MOST * len(units))}
    return known | {label for label in often if _may_be_label(label)}


def _is_known(label: str) -> bool:
    """Whether a text is a known word for what follows; "Third party" is a value more often than a label."""
    role = role_of(label)
    return role is not None and not (role == "provider" and is_type(label))


def _candidates(piece: Piece, *, last: bool) -> Iterator[str]:
    """What of a piece may be a label; the last of a unit announces the name of the next, if anything."""
    if piece.label:
        yield piece.label
    label = trimmed(piece.text)
    known = last and role_of(label) not in {None, "name"}
    if len(piece.text) <= (_LONGEST_LAST if last and not known else LONGEST_LABEL):
        yield label


def _may_be_label(text: str) -> bool:
    return (
        bool(text)
        and any(map(str.isalpha, text))
        and text[-1] not in ".。!?"
        and not (is_sure_name(text) or is_host(text) or is_company(first_word(text)))
        and not (lasts(text) or is_type(text))
        and category_name(text) is None
    )


def _stand_below(units: list[Unit], labels: set[str]) -> bool:
    """Whether most units begin with a value and end with a label, as where labels stand below values."""
    told = [unit.after for unit in units if len(unit.after) > 1]
    return sum(_ends_in_label(pieces, labels) for pieces in told) >= max(_FEWEST, _MOST * len(told))


def _ends_in_label(pieces: list[Piece], labels: set[str]) -> bool:
    """Whether pieces begin with a value and end with a label, which is no link that each unit ends with."""
    found = [trimmed(piece.text) in labels for piece in pieces]
    roles = [role_of(trimmed(piece.text)) for piece in pieces]
    known = sum(found) > 1 if not any(roles) else roles[-1] is not None
    return known and found[-1] and not found[0] and not pieces[0].label


def _said(
    unit: Unit, labels: set[str], placed: dict[tuple[int, int], str], *, below: bool
) -> Iterator[tuple[str, Piece, str]]:
    """Label, piece and value of everything in a unit; the label is empty where there is none."""
    for pieces in (unit.before, unit.after[::-1] if below else unit.after):
        open_label = ""
        for piece in pieces:
            if piece.label in labels:
                yield piece.label, piece, piece.value
                open_label = ""
            elif (label := trimmed(piece.text)) in labels and (piece.at, piece.part) not in placed:
                open_label = label
            else:
                yield open_label, piece, piece.text
                open_label = ""


def _roles(
    units: list[Unit], labels: set[str], placed: dict[tuple[int, int], str], *, below: bool
) -> dict[str, str]:
    """Label -> role, by its words, else by its values; a label that its values belie stands below them."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for unit in units:
        for label, _, value in _said(unit, labels, placed, below=below):
            if label and len(values[label]) < _MOST_VALUES:
                values[label].append(value)
    known = {label: role for label in values if (role := role_of(label)) is not None}
    roles = {
        label: role
        for label, role in known.items()
        if role != "duration" or like_durations([_FIRST.split(value)[0] for value in values[label]]) >= _SOME
    }
    setters = [label for label, role in roles.items() if role == "provider"]
    hosts = [label for label in setters if all(map(is_host, values[label]))]
    for label in hosts if len(hosts) < len(setters) else ():
        del roles[label]  # "Domain" beside "Provider"
    told = {role: label for label, role in reversed(roles.items())}
    unknown = dict(islice(((at, found) for at, found in values.items() if at not in known), _MOST_LABELS))
    learned = told_by_values(unknown, {"name": "", **told})
    return {**{label: role for role, label in learned.items() if label}, **roles}


# Values -----------------------------------------------------------------------------------------------------


def _row(unit: Unit, said: _Said, *, led: bool) -> tuple[dict[str, Value], dict[str, Value]]:
    """Values of one unit that a title or a label tells, and those that only their shape does.

    Args:
        unit: the unit.
        said: labels of all units.
        led: whether something stands before the name in most units.
    """
    anchor = unit.anchor
    element = anchor.piece.block.element
    row = {role: Value(text, element) for role, text in anchor.told.items()}
    if category_name(anchor.piece.label):
        row.setdefault("category", Value(anchor.piece.label, element))
    loose: list[tuple[Piece, str]] = []
    led_by: list[Value] = []
    for label, piece, value in _said(unit, said.labels, said.placed, below=said.below):
        role = said.roles.get(label) if label else said.placed.get((piece.at, piece.part))
        several = role == "duration" and not label and len(_parted(value)) > 1
        if role == "description" and piece.at < anchor.piece.at:
            led_by.append(Value(value, piece.block.element))  # of the service, where the cookie has its own
        elif role and role != "name" and not several:
            row.setdefault(role, Value(value, piece.block.element))
        elif not label and piece.at == anchor.piece.at and value[:1] in "(（" and _is_by(value):
            row.setdefault("provider", Value(value.strip("()（）"), element))  # right behind the name
        elif several or not label or label in said.belied:
            loose.append((piece, value))
    after = [entry for entry in loose if entry[0].at >= anchor.piece.at]
    before = (
        [entry for entry in loose if entry[0].at < anchor.piece.at and not entry[0].block.toggle]
        if led
        else []
    )
    shaped = _shaped([*after, *before])
    if led_by and "description" not in {*row, *shaped}:
        row["description"] = led_by[0]
    return row, {role: value for role, value in shaped.items() if role not in row}


def _shaped(loose: list[tuple[Piece, str]]) -> dict[str, Value]:
    """What the shapes of pieces tell.

    Args:
        loose: pieces that no label announces, each with its value.
    """
    shaped: dict[str, Value] = {}
    facts = ((piece, fact) for piece, value in loose for fact in _facts(value))
    for piece, value in ((piece, part) for piece, fact in facts for part in _parted(fact)):
        role = role_by_shape(value)
        if role == "provider" and not is_setter(value):
            role = None if is_strong_name(value) or not any(map(str.isalnum, value)) else BESIDE
        if role is not None:
            shaped.setdefault(role, Value(value, piece.block.element))
    return shaped


def _is_by(value: str) -> bool:
    """Whether brackets hold who sets a cookie, and nothing else."""
    bare = value.strip("()（） ")
    return is_setter(bare) and names_setter(bare)


def _parted(value: str) -> tuple[str, ...]:
    """A lifetime apart from the word or two beside it: "Lanterns, 2 years", "1 day (Harbour Mill)"."""
    match = _WITH_TIME.fullmatch(value)
    if match is None:
        return (value,)
    parts = tuple(part for part in match.groups() if part)
    others = [part for part in parts if not lasts(part)]
    short = all(len(part.split()) <= _FEW_WORDS and part[-1] not in ".。" for part in others)
    return parts if len(others) == 1 and short else (value,)


def _facts(value: str) -> list[str]:
    """What stands in brackets, where nothing else does: "(session)", "[Harbour Ltd, 2 years]"."""
    bare = value[1:-1].strip()
    if value[:1] not in "(（[【" or value[-1:] not in ")）]】" or _BRACKET.search(bare):
        return [value]
    facts = _SIGN.split(bare)
    return facts if any(map(lasts, facts)) else [bare]


def _joined(rows: list[tuple[dict[str, Value], dict[str, Value]]]) -> Iterator[dict[str, Value]]:
    """Rows with what shapes tell, where most units tell it: a line that stands in one alone is a stray."""
    counts = Counter(role for _, shaped in rows for role in shaped)
    within = sum(bool(_lasting_within({**shaped, **row})) for row, shaped in rows)
    counts["duration"] += within  # it stands in an element of its own beside some purposes alone
    told = sum("duration" in row or "duration" in shaped for row, shaped in rows)
    timed = told + within >= _MOST * len(rows)
    either = sum("provider" in shaped or BESIDE in shaped for _, shaped in rows)
    if either < counts["provider"] + counts[BESIDE] or any("provider" in row for row, _ in rows):
        either = 0  # they stand side by side
    for role in ("provider", BESIDE):
        counts[role] = max(counts[role], either)  # some of the companies are known ones
    for row, shaped in rows:
        usual = {role: value for role, value in shaped.items() if counts[role] >= _HALF * len(rows)}
        if timed and "duration" in shaped and is_sure_name(row["name"].text):
            usual["duration"] = shaped["duration"]
        if len(rows) == 1:
            usual = {
                role: value for role, value in usual.items() if role not in _STRAY or is_setter(value.text)
            }
        whole = {**row, **usual}
        if lasting := _lasting_within(whole):
            said = whole["description"]
            whole["duration"] = Value(lasting, said.element)
            whole["description"] = Value(described(said.text, lasting) or said.text, said.element)
        yield whole


def _lasting_within(row: dict[str, Value]) -> str | None:
    """The lifetime that an explanation tells, where nothing else does."""
    told = row.get("description")
    if told is None or "duration" in row:
        return None
    return lasting_in(told.text) or lasting_at_end(told.text)
