"""Entries of running lists: a name and what is said of it in one line, "_ga – tells visitors apart (2 years)"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.lasting import described, lasting_in, lasts
from iclei_scraper.parsers.cookies.names import split_names
from iclei_scraper.parsers.cookies.words import ROLES

_CHARACTERS = r"[\w*.#$@%&+~!|\[\]{}<>=^?:-]"
_ENTRY = re.compile(
    rf"^[\"'“”„`]?(?P<names>{_CHARACTERS}{{1,80}}?(?:\s?(?:,|/|&|and|und|et|y|e)\s{_CHARACTERS}{{1,80}}?){{0,6}})"
    r"[\"'“”„`]?(?P<note>\s?[(（][^()（）]{1,80}[)）])?\s*(?P<sign>[:：]|\s[–—|-]|[–—]|\s?=)?\s+"
    r"(?P<text>\S.{1,1500})$",
    re.DOTALL,
)


def read_entry(text: str, parts: tuple[str, ...]) -> dict[str, str] | None:
    """Name, lifetime and explanation of an entry; ``None`` where a line does not begin with a name.

    Args:
        text: of the line.
        parts: the text as inline elements divide it: an element around the name does as well as a colon.
    """
    match = _ENTRY.match(text)
    if match is None or match["names"].lower() in ROLES:
        return None
    apart = len(parts) > 1 and parts[0].strip(" :–-") == match["names"]
    if not (match["sign"] or match["note"] or apart) or not split_names(match["names"]):
        return None
    told = {"name": match["names"]}
    note = (match["note"] or "").strip(" ()（）")
    lasting = note if lasts(note) else lasting_in(match["text"])
    if lasting:
        told["duration"] = lasting
    description = described(match["text"], lasting)
    if description:
        told["description"] = description
    return told
