"""Lines that begin with a name and go on with what is said of the cookie, whatever parts the two.

Elements, bars, dashes, dots, semicolons, brackets and commas part a line; a label, or the shape of a part,
tells what it says; the one part that is left over explains the cookie.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.parsers.cookies.lines.labelled_parts import labelled_parts
from iclei_scraper.parsers.cookies.marks.badges import BESIDE
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_no_word,
    is_setter,
    is_sure_name,
    names_setter,
)
from iclei_scraper.parsers.cookies.words.lasting import described, lasting_at_end, lasting_in, lasts
from iclei_scraper.parsers.cookies.words.names import (
    is_capitalised,
    is_name,
    is_session,
    is_strong_name,
    split_names,
    unlisted,
    unlisted_parts,
)
from iclei_scraper.parsers.cookies.words.words import ROLES, labelled, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(
    r"[\"'“”„`]?([\w*.#$@%&+~!\[\]{}<>=^?:-]{1,80}?)[\"'“”„`]?(?=\s*(?:(?<!:):(?!:)|[：,，;；|·•(（])|\s+[–—-]\s|[–—]|$)"
)
_NEXT = re.compile(r"\s*[,/&+、]\s*([\w*.#$@%+~!\[\]{}<>=^?-]{2,80})(?=[\s:：,;，；|·•(（]|$)")
_SIGNS = re.compile(r"\s*[|·•│]\s*|\s+[–—-]\s+|\s*[;；]\s*|\t+")
_CHARACTERS = r"[\w*.#$@%&+~!|\[\]{}<>=^?:-]"
_ENTRY = re.compile(
    rf"^[\"'“”„`]?(?P<names>{_CHARACTERS}{{1,80}}?(?:(?:\s?[,/&]|\s(?:and|und|et|y|e))\s{_CHARACTERS}{{1,80}}?){{0,6}})"
    r"[\"'“”„`]?(?P<note>\s?[(（][^()（）]{1,80}[)）])?\s*(?P<sign>[:：]|\s[–—|-]|[–—]|\s?=(?!\s*[\"'`]))?\s+"
    r"(?P<text>\S.{1,1500})$",
    re.DOTALL,
)
_COMMA = re.compile(r"\s*[,、，]\s*")
_NOTES = re.compile(r"\s*[,、，;；]\s*")
_BRACKET = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,90})[)）\]]")
_EMPTIED = re.compile(r"\s{2,}([.。])\s*$")
"""Where brackets stood before a full stop."""
_AROUND = " \t:：–—-,，、;；|·•"
_END = ".。!?！？"
_LONGEST = 1500
_LONGEST_FACT = 40  # characters
_MOST_WORDS = 4
_PROSE_AND_ONE = 2
_MOST = 16  # parts of a line
_FEWEST = 2
_BEHIND = ":：–—|(-"
"""What parts names from what is said of them."""


class _Said(NamedTuple):
    """A part of a line, and where it stands there."""

    role: str
    """Empty for prose."""
    text: str
    start: int
    stop: int


@lru_cache(maxsize=8_192)
def read_line(text: str, parts: tuple[str, ...]) -> dict[str, str] | None:
    """What a line says of the cookie that it begins with; ``None`` where a part of it remains unexplained.

    Args:
        text: of the line.
        parts: the text as inline elements divide it.

    >>> read_line("_ga – counts our visits (2 years, Google)", ())
    {'name': '_ga', 'duration': '2 years', 'provider': 'Google', 'description': 'counts our visits'}
    """
    if len(text) > _LONGEST:
        return None
    own = unlisted(text)
    number = len(text) - len(own)
    named = _named(own, unlisted_parts(parts) if number else parts)
    if not named:
        return None
    several = _side_by_side(own, unlisted_parts(parts) if number else parts)
    if several:
        named = " ".join(several)
    name = ", ".join(several) or named.strip("\"'“”„`")
    if told := labelled_parts(text[number + len(named) :]):
        return _timed({"name": name, **told})
    cuts = list(_cuts(text, parts, number + len(named)))
    if not 1 <= len(cuts) <= _MOST:
        return None
    said = list(_announced([found for start, stop in cuts for found in _read(text, start, stop)]))
    return _row(text, name, said)


def _announced(said: list[_Said]) -> Iterator[_Said]:
    """Parts, each without the label before it, which may be a part of its own."""
    label: str | None = None
    begun = [_begins_with_label(found) for found in said]
    if sum(part is not None for part in begun) > 1:
        said = [part or found for part, found in zip(begun, said, strict=True)]
    for found in said:
        if label is not None:
            yield found._replace(role=label)
            label = None
        elif not found.role and (role := role_of(found.text)) is not None:
            label = role
        else:
            yield found


def _named(text: str, parts: tuple[str, ...]) -> str:
    """The name that a line begins with and that a sign or an element ends; empty where there is none."""
    first = parts[0] if len(parts) > 1 and text.startswith(parts[0]) else ""
    if first and (_are_names(first.strip(_AROUND)) or is_session(first.strip(_AROUND))):
        return _with_others(text, first.rstrip(_AROUND))
    match = _NAME.match(text)
    if match is None or not _are_names(match[1]) or len(match[0]) == len(text):
        return ""
    return _with_others(text, match[0])


def _side_by_side(text: str, parts: tuple[str, ...]) -> list[str]:
    """Names that each have an element of their own, with no sign between, before what is said of them."""
    names = list(takewhile(_is_alone, parts))
    if not _FEWEST <= len(names) < len(parts) or parts[len(names)][0] not in _BEHIND:
        return []
    return names if any(map(is_strong_name, names)) and text.startswith(" ".join(names)) else []


def _is_alone(part: str) -> bool:
    return is_strong_name(part) or (_may_be_name(part) and not (is_capitalised(part) or is_type(part)))


def _with_others(text: str, named: str) -> str:
    """A name and those that follow it: "_ga, _gid"."""
    while (match := _NEXT.match(text, len(named))) is not None and is_no_word(match[1]):
        named = text[: match.end(1)]
    return named


def _are_names(text: str) -> bool:
    names = split_names(text)
    return bool(names) and all(
        (is_sure_name(name) or _may_be_name(name)) and not is_type(name) for name in names
    )


def _may_be_name(name: str) -> bool:
    """A token that is a name where others stand in line with it: ``lang``."""
    token = is_name(name) and name.isascii() and any(map(str.isalpha, name))
    return token and not (name.lower() in ROLES or is_company(name) or category_name(name) or lasts(name))


def _cuts(text: str, parts: tuple[str, ...], start: int) -> Iterator[tuple[int, int]]:
    """Where parts of a line begin and end: at signs, and at elements that say one thing."""
    bounds = [start, *_bounds(text, parts, start), len(text)]
    for one, other in pairwise(bounds):
        at = one
        for sign in _SIGNS.finditer(text, one, other):
            if text[at : sign.start()].strip(_AROUND):
                yield at, sign.start()
            at = sign.end()
        if text[at:other].strip(_AROUND):
            yield at, other


def _bounds(text: str, parts: tuple[str, ...], start: int) -> Iterator[int]:
    """Where elements begin or end; one in the middle of a sentence parts nothing."""
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return
        at = found + len(part)
        bare = part.strip(_AROUND)
        if bare and (_shape(bare) or labelled(part) or part[-1] in ":：." or part[0] in ":：|·–—(（"):
            yield from (edge for edge in (found, at) if edge > start and not _in_brackets(text, edge))


def _in_brackets(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


def _read(text: str, start: int, stop: int) -> Iterator[_Said]:
    """What a part says: facts in brackets or between commas, a value behind its label, or prose."""
    part = text[start:stop]
    for match in _BRACKET.finditer(part):
        facts = [note for note in _NOTES.split(match[1]) if note]
        shapes = [_shape(note) or _labelled(note) for note in facts]
        beside = match.start() == 0 < start and len(facts) == 1 and not shapes[0] and _is_word(facts[0])
        within = match.start() > 0 and part[match.end() :].lstrip()[:1].isalpha() and not lasts(match[1])
        if (all(shapes) and not within) or beside:
            shapes = [shape or BESIDE for shape in shapes]
            for note, role in zip(facts, shapes, strict=True):
                yield _Said(str(role), _value(note), start + match.start(), start + match.end())
            part = part.replace(match[0], " " * len(match[0]), 1)
    bare = _EMPTIED.sub(r"\1", part).strip(_AROUND)
    if not bare:
        return
    at = start + part.find(bare)
    yield from _facts(bare, at)


def _facts(bare: str, at: int) -> Iterator[_Said]:
    said = labelled(bare)
    if said is not None and said[2]:
        yield _Said(said[0], said[2], at, at + len(bare))
        return
    head, colon, rest = bare.partition(": ")
    facts = [note for note in _COMMA.split(head) if note]
    roles = [_shape(note) for note in facts]
    if (colon or len(facts) > 1) and facts and all(roles) and len(set(roles)) == len(roles):
        yield from (
            _Said(str(role), note, at, at + len(head)) for role, note in zip(roles, facts, strict=True)
        )
        if rest:
            yield _Said("", rest, at + len(head) + 2, at + len(bare))
        return
    yield _Said(_shape(bare) or "", bare, at, at + len(bare))


def _begins_with_label(found: _Said) -> _Said | None:
    """A part that begins with the words of a label, no sign behind them: "set by Google"."""
    words = found.text.split() if not found.role else []
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if (role := role_of(" ".join(words[:count]))) is not None and role != "name":
            return found._replace(role=role, text=" ".join(words[count:]))
    return None


def _labelled(note: str) -> str | None:
    said = labelled(note)
    return said[0] if said is not None and said[2] else None


def _value(note: str) -> str:
    said = labelled(note)
    return said[2] if said is not None and said[2] else note


def _shape(text: str) -> str | None:
    """What a short text says by itself."""
    if len(text) > _LONGEST_FACT + 20:
        return None
    if category_name(text):
        return "category"
    if lasts(text):
        return "duration"
    if is_type(text):
        return "type"
    return "provider" if is_setter(text) and names_setter(text) else None


def _row(text: str, name: str, said: list[_Said]) -> dict[str, str] | None:
    """Each role once, and one run of prose at most; a short text beside it is a group or a company."""
    if len(said) == 1 and said[0].role == "category":
        return None  # what it is, rather than where it belongs: "security cookie"
    row = {"name": name}
    prose: list[_Said] = []
    for found in said:
        if not found.role:
            prose.append(found)
        elif found.role == "name" or found.role in row:
            return None
        else:
            row[found.role] = found.text
    short = [found for found in prose if _is_short(found.text)]
    if len(prose) == _PROSE_AND_ONE and len(short) == 1:
        prose.remove(short[0])
        row[BESIDE] = short[0].text
    if prose:
        between = [found for found in said if prose[0].start < found.start < prose[-1].start and found.role]
        if between or "description" in row:
            return None
        whole = prose[0].text if len(prose) == 1 else text[prose[0].start : prose[-1].stop]
        row["description"] = whole.strip(_AROUND)
    return _timed(row) if len(row) > 1 else None


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_FACT and len(text.split()) <= _MOST_WORDS and text[-1] not in _END


def _is_word(note: str) -> bool:
    """Whether a note is a word or two with a capital: a company or a group, and no remark."""
    return _is_short(note) and note[0].isupper() and not is_strong_name(note)


def _timed(row: dict[str, str]) -> dict[str, str]:
    """A row whose explanation says how long, where nothing else does."""
    said = row.get("description")
    lasting = lasting_in(said) or lasting_at_end(said) if said is not None else None
    if "duration" in row or said is None or lasting is None:
        return row
    rest = described(said, lasting)
    return {**row, "duration": lasting, **({"description": rest} if rest else {})}


def read_entry(text: str, parts: tuple[str, ...]) -> dict[str, str] | None:
    """Name, lifetime and explanation of an entry; ``None`` where a line does not begin with a name.

    Args:
        text: of the line.
        parts: the text as inline elements divide it: an element around the name does as well as a colon.
    """
    told = read_line(text, parts)
    if told is not None:
        return told
    own = unlisted(text)
    if len(own) < len(text):
        text, parts = own, unlisted_parts(parts)
    match = _ENTRY.match(text)
    if match is None or match["names"].lower() in ROLES:
        return None
    apart = len(parts) > 1 and parts[0].strip(" :–-") == match["names"]
    if not (match["sign"] or match["note"] or apart) or not split_names(match["names"]):
        return None
    if is_capitalised(match["names"]):
        return {"name": match["names"], "description": match["text"]}  # a word, in all likelihood
    return _timed({"name": match["names"], "description": match["text"]})
