"""What labels tell of a cookie in the rest of its line, those in unknown words too: "Kept: 1 year; By: us".

The values of an unknown label show what it announces, once those of all lines stand together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.columns import told_by_values
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.other_heads import tells_else
from iclei_scraper.parsers.cookies.words.words import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN = "?"
"""Before an unknown label among the roles of a line."""
_SIGNS = re.compile(r"\s*[;；]\s*|\s+[|·•│–—]\s+|\t+")
_NOTES = re.compile(r"\s*[;；,，、]\s*|\s+[|·•│–—]\s+")
_LABEL = re.compile(r"([^:：.;。()（）]{1,40}?)\s*[:：](?:\s+|(?<=：))(\S.*)", re.DOTALL)
_BRACKETS = re.compile(
    r"(?P<prose>[^()（）]*?)\s*[(（](?P<facts>[^()（）]+[:：][^()（）]+)[)）][.。]?", re.DOTALL
)
_MOST_WORDS = 3  # of a label
_KNOWN = frozenset({"description", "duration", "provider", "type"})
_FEWEST = 2
_AROUND = " \t:：–—-,，、;；|·•"


def labelled_parts(rest: str) -> dict[str, str]:
    """Role, or unknown label, -> value, where most of a line is labels and values; else empty.

    >>> labelled_parts("Purpose: counts visits; Kept: 1 year"), labelled_parts("counts visits (1 year)")
    ({'description': 'counts visits', '?Kept': '1 year'}, {})
    """
    if ":" not in rest and "：" not in rest:
        return {}
    rest = rest.strip(_AROUND)
    bracket = _BRACKETS.fullmatch(rest)
    segments = _NOTES.split(bracket["facts"]) if bracket is not None else _SIGNS.split(rest)
    segments = [segment.strip() for segment in segments if segment.strip(_AROUND)]
    group, colon, behind = segments[0].partition(":") if segments else ("", "", "")
    if colon and _said(behind.strip())[0] in _KNOWN and category_name(group):
        segments[:1] = [behind.strip()]
    else:
        group = ""
    said = [_said(segment) for segment in segments]
    told = [part for part in said if part[0]]
    fewest = (
        1 if bracket is not None and all(role in {"duration", "provider"} for role, _ in told) else _FEWEST
    )
    prose = [text for role, text in said if not role] + ([bracket["prose"]] if bracket else [])
    prose = [text for text in prose if text.strip(_AROUND)]
    if (
        len(told) < fewest
        or len(prose) > 1
        or len({role for role, _ in told}) < len(told)
        or "name" in dict(told)
    ):
        return {}
    row = dict(told)
    if group:
        row.setdefault("category", group.strip())
    if prose:
        if "description" in row or lasts(prose[0]):
            return {}
        row["description"] = prose[0].strip(_AROUND)
    return row


def _said(segment: str) -> tuple[str, str]:
    match = _LABEL.fullmatch(segment)
    if match is None or len(match[1].split()) > _MOST_WORDS:
        return "", segment
    return role_of(match[1]) or f"{_OPEN}{match[1].strip()}", match[2].strip()


def settle_labels(rows: Iterable[dict[str, str]]) -> None:
    """Give what unknown labels announce its role, or drop it.

    Args:
        rows: what lines tell; they are changed.
    """
    rows = [row for row in rows if any(role[0] == _OPEN for role in row)]
    values: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        for role, text in row.items():
            if role[0] == _OPEN and not tells_else(role[1:]):
                values[role].append(text)
    known = {role for row in rows for role in row if role[0] != _OPEN}
    told = told_by_values(dict(values), dict.fromkeys(known, ""))
    roles = {label: role for role, label in told.items() if label}
    for row in rows:
        for label in [role for role in row if role[0] == _OPEN]:
            text = row.pop(label)
            if label in roles:
                row.setdefault(roles[label], text)
