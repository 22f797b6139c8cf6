"""Entries of running lists: a name and what is said of it in one line, "_ga – counts visits (2 years)"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.lasting import SIGNS, described, lasting_at_end, lasting_in
from iclei_scraper.parsers.cookies.names import is_capitalised, is_strong_name, split_names, unnumbered
from iclei_scraper.parsers.cookies.titles import role_by_shape
from iclei_scraper.parsers.cookies.words import ROLES, labelled, role_of

_CHARACTERS = r"[\w*.#$@%&+~!|\[\]{}<>=^?:-]"
_ENTRY = re.compile(
    rf"^[\"'“”„`]?(?P<names>{_CHARACTERS}{{1,80}}?(?:(?:\s?[,/&]|\s(?:and|und|et|y|e))\s{_CHARACTERS}{{1,80}}?){{0,6}})"
    r"[\"'“”„`]?(?P<note>\s?[(（][^()（）]{1,80}[)）])?\s*(?P<sign>[:：]|\s[–—|-]|[–—]|\s?=(?!\s*[\"'`]))?\s+"
    r"(?P<text>\S.{1,1500})$",
    re.DOTALL,
)

_COMMA = re.compile(r"\s*[,;、，；·|]\s*")
_COMMAS = ",;、，；"
_BEFORE_TEXT = re.compile(r"([^:：–—]{0,160})(?:(\s*[:：]|\s[–—-])\s*(.*))?", re.DOTALL)
_FEWEST = 2
_LONGEST_FACT = 50  # characters
_MOST_FACTS = 8
_MOST_WORDS = 4  # of a label


def read_entry(text: str, parts: tuple[str, ...]) -> dict[str, str] | None:
    """Name, lifetime and explanation of an entry; ``None`` where a line does not begin with a name.

    Args:
        text: of the line.
        parts: the text as inline elements divide it: an element around the name does as well as a colon.
    """
    own = unnumbered(text)
    if len(own) < len(text):
        text, parts = (
            own,
            tuple(part for part in (unnumbered(f"{first} ").strip() for first in parts) if part),
        )
    facts = _in_commas(text, parts)
    if facts is not None:
        return facts
    match = _ENTRY.match(text)
    if match is None or match["names"].lower() in ROLES:
        return None
    apart = len(parts) > 1 and parts[0].strip(" :–-") == match["names"]
    if not (match["sign"] or match["note"] or apart) or not split_names(match["names"]):
        return None
    if announced := _announced(match["text"]):
        return {"name": match["names"], **announced}
    if is_capitalised(match["names"]):
        return {"name": match["names"], "description": match["text"]}  # a word, in all likelihood
    noted = _facts(_COMMA.split((match["note"] or "").strip(" ()（）")))
    lasting = noted.get("duration") or lasting_in(match["text"]) or lasting_at_end(match["text"])
    told = {"name": match["names"], **noted}
    if lasting:
        told["duration"] = lasting
    description = described(match["text"], lasting)
    if description:
        told |= {role: text for role, text in _between_signs(description).items() if role not in told}
    return told


def _announced(text: str) -> dict[str, str]:
    """Labels and values between semicolons or dashes, whatever the labels say; empty for other texts."""
    parts = SIGNS.split(text)
    if not _FEWEST <= len(parts) <= _MOST_FACTS:
        return {}
    told: dict[str, str] = {}
    last = ""
    for part in parts:
        role, value = _announces(part)
        if role is None and last:
            told[last] = f"{told[last]}; {part}"  # a value of two clauses
        elif role is None or role == "name" or role in told:
            return {}
        else:
            told[role], last = value, role
    return told if len(told) >= _FEWEST and "duration" in told else {}


def _announces(part: str) -> tuple[str | None, str]:
    """Role and value of a label and what stands behind it: "set by Google", "Lifetime: 2 years"."""
    if (said := labelled(part)) is not None:
        return said[0], said[2]
    label, colon, value = part.replace("：", ": ").partition(": ")
    if colon and value and len(label) <= _LONGEST_FACT:
        return role_by_shape(value.strip()), value.strip()
    words = part.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if (role := role_of(" ".join(words[:count]))) is not None:
            return role, " ".join(words[count:])
    return None, part


def _in_commas(text: str, parts: tuple[str, ...]) -> dict[str, str] | None:
    """A name in an element of its own, facts between commas, then what it does: "_ga, Google, 1 day: …"."""
    first = parts[0] if len(parts) >= _FEWEST else _sure_before_comma(text)
    if not first or not text.startswith(first) or first.lower() in ROLES:
        return None
    rest = text[len(first) :].lstrip()
    names = split_names(first)
    if rest[:1] not in _COMMAS or not names:
        return None
    facts, _, description = _BEFORE_TEXT.match(rest[1:].strip()).groups()  # type: ignore[union-attr]
    told = _facts(_COMMA.split(facts))
    if "duration" not in told:
        return None
    return {"name": first, **told, **({"description": description} if description else {})}


def _sure_before_comma(text: str) -> str:
    """A name that no word can be, alone before the first comma of a line of facts."""
    first, comma, rest = text.partition(",")
    sure = comma and ("_" in first or "*" in first) and is_strong_name(first)
    return first if sure and all(len(note) <= _LONGEST_FACT for note in _COMMA.split(rest)) else ""


def _between_signs(text: str) -> dict[str, str]:
    """What is said between dashes or bars: who sets the cookie, of what kind it is, and the explanation."""
    parts = SIGNS.split(text)
    told = _facts(parts) if len(parts) > 1 else {}
    told.pop("duration", None)
    rest = [part for part in parts if part not in told.values()]
    if not rest:
        return {"description": text}
    return {**told, "description": " – ".join(rest) if told else text}


def _facts(notes: list[str]) -> dict[str, str]:
    """What short notes say of a cookie, by their shape."""
    told: dict[str, str] = {}
    for note in notes:
        role = role_by_shape(note) if note else None
        if role not in {None, "description"}:
            told.setdefault(str(role), note)
    return told
