"""Entries of running lists: a name and what is said of it in one line, "_ga – counts visits (2 years)"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.lasting import described, lasting_at_end, lasting_in
from iclei_scraper.parsers.cookies.lines import read_line
from iclei_scraper.parsers.cookies.names import is_capitalised, split_names, unnumbered
from iclei_scraper.parsers.cookies.titles import role_by_shape
from iclei_scraper.parsers.cookies.words import ROLES

_CHARACTERS = r"[\w*.#$@%&+~!|\[\]{}<>=^?:-]"
_ENTRY = re.compile(
    rf"^[\"'“”„`]?(?P<names>{_CHARACTERS}{{1,80}}?(?:(?:\s?[,/&]|\s(?:and|und|et|y|e))\s{_CHARACTERS}{{1,80}}?){{0,6}})"
    r"[\"'“”„`]?(?P<note>\s?[(（][^()（）]{1,80}[)）])?\s*(?P<sign>[:：]|\s[–—|-]|[–—]|\s?=(?!\s*[\"'`]))?\s+"
    r"(?P<text>\S.{1,1500})$",
    re.DOTALL,
)

_COMMA = re.compile(r"\s*[,;、，；·|]\s*")
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
    told = read_line(text, parts)
    if told is not None:
        return told
    own = unnumbered(text)
    if len(own) < len(text):
        text, parts = (
            own,
            tuple(part for part in (unnumbered(f"{first} ").strip() for first in parts) if part),
        )
    match = _ENTRY.match(text)
    if match is None or match["names"].lower() in ROLES:
        return None
    apart = len(parts) > 1 and parts[0].strip(" :–-") == match["names"]
    if not (match["sign"] or match["note"] or apart) or not split_names(match["names"]):
        return None
    if is_capitalised(match["names"]):
        return {"name": match["names"], "description": match["text"]}  # a word, in all likelihood
    noted = _facts(_COMMA.split((match["note"] or "").strip(" ()（）")))
    lasting = noted.get("duration") or lasting_in(match["text"]) or lasting_at_end(match["text"])
    told = {"name": match["names"], **noted}
    if lasting:
        told["duration"] = lasting
    description = described(match["text"], lasting)
    if description:
        told.setdefault("description", description)
    return told


def _facts(notes: list[str]) -> dict[str, str]:
    """What short notes say of a cookie, by their shape."""
    told: dict[str, str] = {}
    for note in notes:
        role = role_by_shape(note) if note else None
        if role not in {None, "description"}:
            told.setdefault(str(role), note)
    return told
