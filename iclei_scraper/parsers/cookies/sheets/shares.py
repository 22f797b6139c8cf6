"""A cell that speaks of several cookies: their names, and what of another cell belongs to each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_host,
    is_known_name,
    is_legal_form,
    is_setter,
    names_setter,
)
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_capitalised, is_strong_name, split_names
from iclei_scraper.values.wording.text import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTS = re.compile(
    r"\s*[,;:、，；：\n]\s*|[()（）]|\s+[/|–—-]\s+|\s(?:and|und|et|y|e|en|och|or|oder|ou|o|и)\s"
)
_TOKEN = re.compile(r"(?:[\w.*#$@%&+~!|:-]|\{[^{}]{0,40}\}|\[[^\[\]]{0,40}\]|<[^<>]{0,40}>)+", re.ASCII)
_BESIDE = re.compile(r"[^\s()（）]{2,80}(?:, [^\s()（）]{2,80}){0,8}\s[(（]([^()（）,;]{2,40})[)）]")
_LINES = re.compile(r"\n|\s*;\s*")
_LISTS = (_LINES, re.compile(r"\s*[,;、]\s*|\s+[/|]\s+"))
_ALL_LISTS = re.compile(
    r"\s*[,;、/|]\s*(?:(?:and|und|et|y|e|en)\s)?|\s(?:and|und|et|y|e|en|och|og|i|a|и)\s|[と和]"
)
_EACH = re.compile(
    r"\b(?:respectiv\w+|respecti?evelijk|bzw\.?|beziehungsweise|jeweils|rispettivamente|odpowiednio|respektive|"
    r"соответственно)|それぞれ|각각|分别|分別",
    re.IGNORECASE,
)
_TRIM = " \t\n,;:：、，；()（）.。–—-=/"
_LONGEST = 110  # characters of a cell of names and words around them


def names_in(cell: str) -> tuple[str, ...]:
    """The names in a cell, those that stand among words included.

    >>> names_in("_ga, _gid"), names_in("Google Analytics (_ga, _gid and others)"), names_in("Map viewer")
    (('_ga', '_gid'), ('_ga', '_gid'), ('Map viewer',))
    """
    names = split_names(cell)
    if names and not any(" " in name for name in names) and "_" in names[0]:
        return names
    if len(names) > 1 or (names and " " not in cell.strip()):
        return names
    if len(cell) > _LONGEST:
        return names
    parts = [part.strip() for part in _PARTS.split(cell)]
    if any(map(lasts, parts)) or not any(map(_holds_sure, parts)):
        return names
    found = [token for part in parts for token in ((part,) if _is_listed(part) else _sure_in(part))]
    return tuple(dict.fromkeys(found)) or names


def setter_beside(cell: str) -> str | None:
    """The company in brackets behind names, which sets the cookies: "_ga, _gid (Google)"."""
    match = _BESIDE.fullmatch(cell)
    return match[1] if match is not None and is_setter(match[1]) and names_setter(match[1]) else None


def _holds_sure(part: str) -> bool:
    return ("_" in part or "*" in part or part.isupper()) and bool(_sure_in(part) or is_known_name(part))


def _sure_in(part: str) -> list[str]:
    """Tokens among words that no word can be."""
    return [token for token in _TOKEN.findall(part) if ("_" in token or "*" in token) and _is_listed(token)]


def _is_listed(part: str) -> bool:
    """Whether a part between commas or brackets is a name."""
    sure = is_known_name(part) or (is_strong_name(part) and not is_capitalised(part))
    return sure and not (is_company(part) or is_host(part))


def own_share(text: str, name: str, names: Sequence[str], role: str) -> str:
    """The part of a cell that belongs to one of several names; all of it where none is told apart.

    It is the name's own line where there are as many lines as names, or what is said behind the name or
    before it.

    >>> own_share("_ga: 2 years; _gid: 1 day", "_gid", ("_ga", "_gid"), "duration")
    '1 day'
    >>> own_share("2 years (_ga), 1 day (_gid)", "_gid", ("_ga", "_gid"), "duration")
    '1 day'
    """
    if len(names) < 2:  # noqa: PLR2004  # one has no part
        return text
    for sign in _LISTS if role != "description" else (_LINES,):  # commas part what one sentence says
        parts = sign.split(text)
        if len(parts) != len(names) or any(other in text for other in names):
            continue
        if sign is _LINES or _are_apart(parts, role):
            return parts[names.index(name)]
    if role != "duration":
        return text
    if len(each := _each(text)) == len(names):
        return each[names.index(name)]
    if not any(other in text for other in names):
        name, names = name.strip("_"), [other.strip("_") for other in names]  # "UTMA: 2 years" of "__UTMA"
    first = min((at for other in names if (at := text.find(other)) >= 0), default=0)
    for read in (_before, _behind) if lasts(text[:first].strip(_TRIM)) else (_behind, _before):
        said = dict(read(text, names))
        if said and sum(map(lasts, said.values())) * 2 > len(said):
            return said.get(name, text)
    return text


def _each(text: str) -> list[str]:
    """The values of a text that says that they belong to the names in their order: "respectively"."""
    said = _EACH.search(text)
    if said is None:
        return []
    return _ALL_LISTS.split(f"{text[: said.start()]}{text[said.end() :]}".strip(_TRIM))


def _are_apart(parts: Sequence[str], role: str) -> bool:
    """Whether the parts between commas are values of their own, and no one value with a comma in it."""
    if role == "category":
        return all(map(category_name, parts))
    return role != "provider" or _are_setters(parts)


def _are_setters(parts: Sequence[str]) -> bool:
    """Whether each part is a company of its own: not "Harbour, Inc.", nor one company with its address."""
    apart = len({first_word(part).lower() for part in parts}) == len(parts)
    return apart and all(is_setter(part) and not (is_legal_form(part) and " " not in part) for part in parts)


def _mentions(text: str, names: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    """Where names stand in a text, those together that are spoken of together."""
    found: list[tuple[int, int, str]] = []
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            if not any(start <= match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), name))
    found.sort()
    groups: list[list[tuple[int, int, str]]] = []
    for mention in found:
        if groups and _ALL_LISTS.fullmatch(text[groups[-1][-1][1] : mention[0]]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _behind(text: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    groups = _mentions(text, names)
    starts = [*(group[0][0] for group in groups), len(text)][1:]
    for group, stop in zip(groups, starts, strict=True):
        said = text[group[-1][1] : stop].strip(_TRIM)
        yield from ((name, said) for _, _, name in group)


def _before(text: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    groups = _mentions(text, names)
    ends = [0, *(group[-1][1] for group in groups)]
    for group, start in zip(groups, ends, strict=False):
        said = text[start : group[0][0]].strip(_TRIM)
        yield from ((name, said) for _, _, name in group)
