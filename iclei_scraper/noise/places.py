"""Name the place of a difference in a page's source, and the shape of what stands there.

Places are told by what lasts: an attribute by its element and name, a value in a script by its key, a figure
in a text by the markup and the words around it. The page is cut, not parsed: a place must be found again in
the source itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.noise.rules import ATTRIBUTE, COMMENT, GAP, SCRIPT, TEXT, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.noise.hunks import Hunk

_OPENING = re.compile(
    r"<!--|<(?P<raw>script|style|template)\b[^<>]*>|<[a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"""([^\s<>"'=/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""")
_PARAMETER = re.compile(r"[?&;]([\w\[\].%-]{1,60})=([^&;#]*)$")
_KEY = re.compile(r"""[\w$.-]{2,64}["']?\s{0,3}(?:[:=(,]|=>)\s{0,3}["']?$""")
_SELECTORS = ("name", "id", "property", "http-equiv", "rel", "class")

_READ = frozenset(
    "alt title placeholder content label summary aria-label datetime href src action srcset poster "
    "aria-valuetext".split()
)
"""Attributes that a reader or a parser may read: two nights teach nothing of them."""
_LINKS = frozenset(["a", "area", "form", "iframe", "embed", "object"])
"""Elements whose address is content, apart from its parameters."""
_LONGEST, _LONGEST_HIDDEN = 300, 20_000

_SHAPES = (
    ("[0-9]", "a counter or a number"),
    ("[0-9a-f]", "a token"),
    ("[0-9A-F]", "a token"),
    ("[0-9.,]", "a number"),
    ("[0-9:.,TZ+-]", "a time"),
    ("[0-9A-Za-z]", "a token"),
    ("[0-9A-Za-z_-]", "a token"),
    ("[0-9A-Za-z_.:-]", "a token"),
    ("[0-9A-Za-z_.:+/=%~|-]", "a token"),
)
_FIGURES = r"[0-9][0-9.,:/-]*(?:[ T][0-9][0-9.,:/-]*)*"
_BEFORE, _BEHIND = 60, 40
_NEARER = (24, 60, 100)


class Zones(NamedTuple):
    """The parts of a page: comments, insides of scripts, tags; what is in none of them is text."""

    starts: list[int]
    parts: list[tuple[int, int, str]]

    def at(self, start: int, end: int) -> tuple[int, int, str] | None:
        """The part that holds a stretch; ``None`` where it lies across the border of one."""
        place = bisect_right(self.starts, start) - 1
        if place >= 0:
            first, last, kind = self.parts[place]
            if start < last:
                return (first, last, kind) if end <= last else None
            border = last
        else:
            border = 0
        following = self.starts[place + 1] if place + 1 < len(self.starts) else None
        if following is not None and end > following:
            return None
        return border, following if following is not None else end, TEXT


def zones(text: str) -> Zones:
    """Cut a page into its parts; what is opened and never closed goes on to the end."""
    parts: list[tuple[int, int, str]] = []
    lower = text.lower()
    at = 0
    while (match := _OPENING.search(text, at)) is not None:
        at = match.end()
        raw = match["raw"]
        if match[0] == "<!--":
            at = _after(text, "-->", at)
            parts.append((match.start(), at, COMMENT))
        else:
            parts.append((*match.span(), ATTRIBUTE))
        if raw is not None:
            end = _after(lower, f"</{raw.lower()}", at)
            parts.append((at, end, SCRIPT))
            at = end
    return Zones([part[0] for part in parts], parts)


def _after(text: str, closing: str, start: int) -> int:
    place = text.find(closing, start)
    return len(text) if place < 0 else place + len(closing)


def candidates(old: str, new: str, hunk: Hunk, cut: Zones, *, twice: bool) -> Iterator[Rule]:
    """Rules that fit a difference, the widest first."""
    zone = cut.at(hunk.start, hunk.end)
    if zone is None:
        return
    start, end, kind = zone
    if kind == ATTRIBUTE:
        yield from _in_attribute(old, new, hunk, (start, end), twice=twice)
    elif kind == TEXT:
        if twice:
            yield from _in_text(old, new, hunk, zone)
    else:
        yield from _in_code(old, new, hunk, zone, twice=twice)


# Attributes ----------------------------------------------------------------------------------------------


def _in_attribute(old: str, new: str, hunk: Hunk, tag: tuple[int, int], *, twice: bool) -> Iterator[Rule]:
    source = old[tag[0] : tag[1]]
    element = re.match(r"<([\w:-]+)", source)
    if element is None:
        return
    name = element[1].lower()
    attributes = {match[1].lower(): match for match in _ATTRIBUTE.finditer(source)}
    for attribute, match in attributes.items():
        first, last = tag[0] + match.start(2), tag[0] + match.end(2)
        if not first <= hunk.start <= hunk.end <= last:
            continue
        hidden = (
            name == "input" and re.search(r"""type\s*=\s*["']?hidden""", source, re.IGNORECASE) is not None
        )
        if not twice and attribute in _READ and "?" not in match[2]:
            return
        if attribute == "value" and not hidden and not twice:
            return
        if name == "a" and not twice:
            return
        if hunk.start - first > _LONGEST and "?" not in match[2]:  # data of a script, kept in an attribute
            yield from _in_code(old, new, hunk, (first, last, SCRIPT), twice=twice)
            return
        selector = _selector(attributes, attribute, new)
        yield from _of_value(
            old, new, hunk, (name, attribute, selector), (first, last), hidden=hidden, twice=twice
        )
        return


def _selector(attributes: dict[str, re.Match[str]], volatile: str, new: str) -> tuple[str, str] | None:
    """An attribute that tells the element from others of its name, and is itself the same on both pages."""
    for name in _SELECTORS:
        if name in attributes and name != volatile and attributes[name][0] in new:
            return name, attributes[name][2].strip("\"'")
    return None


def _of_value(  # noqa: PLR0913
    old: str,
    new: str,
    hunk: Hunk,
    where: tuple[str, str, tuple[str, str] | None],
    span: tuple[int, int],
    *,
    hidden: bool,
    twice: bool,
) -> Iterator[Rule]:
    element, attribute, selector = where
    quoted = old[span[0]] in "\"'"
    first, last = (span[0] + 1, span[1] - 1) if quoted else span
    parameter = _PARAMETER.search(old, first, hunk.start)
    inside = old[first : hunk.start]
    parameter = _PARAMETER.search(inside)
    if parameter is not None:
        begin = first + parameter.start(2)
        stop = _until(old, hunk.end, last, "&;#")
        head = rf"""<{element}\b[^<>]*?\s{attribute}=["']?[^"'<>]*?[?&;]{re.escape(parameter[1])}="""
        place = f"{element}@{attribute} ?{parameter[1]}"
    elif element in _LINKS and attribute in _READ:
        return
    else:
        begin, stop = _token(
            old, hunk, (first, last), whole=hidden or attribute not in _READ | {"class", "style"}
        )
        prefix = (
            re.escape(old[first:begin])
            if attribute != "class"
            else r"""(?:[^"'<>]*?\s)?""" + re.escape(re.split(r"\s", old[first:begin])[-1])
        )
        chosen = ""
        named = ""
        if selector is not None:
            chosen = rf"""(?=[^<>]*\s{selector[0]}=["']?{re.escape(selector[1])}["'\s>/])"""
            named = f"[{selector[0]}={selector[1]}]"
        head = rf"""<{element}\b{chosen}[^<>]*?\s{attribute}=["']?{prefix}"""
        place = f"{element}{named}@{attribute}"
    longest = _LONGEST_HIDDEN if hidden else _LONGEST
    values = _values(old, new, hunk, begin, stop, longest)
    if values is None:
        return
    shape = _shape(values, strict=not twice)
    if shape is None:
        return
    behind = _behind(old, stop, last)
    yield Rule(zone=ATTRIBUTE, place=place, pattern=f"({head}){shape[0]}{behind}", why=shape[1])
    for literal in _literals(old, begin):
        pattern = f"({re.escape(literal)}){shape[0]}{behind}"
        yield Rule(zone=ATTRIBUTE, place=place, pattern=pattern, why=shape[1])


def _literals(text: str, begin: int) -> Iterator[str]:
    """What stands before a value, less and more of it: within the tag, then beyond."""
    for length in _NEARER:
        before = text[max(begin - length, 0) : begin]
        yield "".join(before.rpartition("<")[1:])
    yield text[max(begin - _NEARER[-1], 0) : begin]


def _until(text: str, start: int, end: int, ends: str) -> int:
    for place in range(start, end):
        if text[place] in ends:
            return place
    return end


def _token(text: str, hunk: Hunk, span: tuple[int, int], *, whole: bool) -> tuple[int, int]:
    """The word of a value that differs, or the value as a whole where it is one word."""
    if whole and not re.search(r"[\s;,]", text[span[0] : span[1]]):
        common = re.match(r"(?:[A-Za-z]+[_-])*", text[span[0] : hunk.start])
        return span[0] + (common.end() if common else 0), span[1]
    begin, stop = hunk.start, hunk.end
    while begin > span[0] and re.match(r"[0-9A-Za-z]", text[begin - 1]):
        begin -= 1
    while stop < span[1] and re.match(r"[0-9A-Za-z]", text[stop]):
        stop += 1
    return begin, stop


def _values(old: str, new: str, hunk: Hunk, begin: int, stop: int, longest: int) -> tuple[str, str] | None:
    """What stands at a place on both pages."""
    new_begin = hunk.new_start - (hunk.start - begin)
    new_stop = hunk.new_end + _same_ahead(old, new, hunk, stop)
    values = old[begin:stop], new[new_begin:new_stop]
    if begin > hunk.start or not values[0] or not values[1] or max(map(len, values)) > longest:
        return None
    return values


def _same_ahead(old: str, new: str, hunk: Hunk, stop: int) -> int:
    """How far the value goes on behind the difference on the other page, where a later one may lie in it."""
    rest = old[hunk.end : stop]
    ahead = new[hunk.new_end : hunk.new_end + len(rest)]
    if rest == ahead:
        return len(rest)
    end = re.match(r"""[^"'\s<>&;#]*""", new[hunk.new_end : hunk.new_end + _LONGEST_HIDDEN])
    return end.end() if end else 0


def _shape(values: tuple[str, str], *, strict: bool) -> tuple[str, str] | None:
    """The narrowest class of characters for what was seen, and what that looks like; no words."""
    lengths = {len(value) for value in values}
    if strict and not all(re.search(r"[0-9]", value) for value in values):
        return None
    if not strict and all(value.isalpha() for value in values) and (len(lengths) > 1 or min(lengths) < 6):  # noqa: PLR2004
        return None
    for characters, why in _SHAPES:
        if all(re.fullmatch(f"{characters}+", value) for value in values):
            return f"{characters}{_length(characters, lengths)}", why
    return None


def _length(characters: str, lengths: set[int]) -> str:
    longest = max(lengths)
    if len(lengths) == 1 and longest >= 6 and "." not in characters and characters != "[0-9]":  # noqa: PLR2004
        return f"{{{longest}}}"
    return f"{{1,{max(2 * longest, 12)}}}"


def _behind(text: str, stop: int, last: int) -> str:
    """What must follow: the value's end, or the sign behind it."""
    if stop >= last:
        return r"""(?=["'\s>])"""
    return f"(?={re.escape(text[stop])})"


# Scripts and comments ------------------------------------------------------------------------------------


def _in_code(old: str, new: str, hunk: Hunk, zone: tuple[int, int, str], *, twice: bool) -> Iterator[Rule]:
    start, end, kind = zone
    if kind == COMMENT:
        yield from _running(old, new, hunk, zone)
    begin, stop = _grown(
        old, hunk, r"[0-9A-Za-z_.-]" if kind == COMMENT else r"[0-9A-Za-z_.+/=-]", (start, end)
    )
    if kind == SCRIPT and "=" in old[begin : hunk.start]:
        begin = old.rindex("=", begin, hunk.start) + 1
    values = _values(old, new, hunk, begin, stop, _LONGEST)
    shape = _shape(values, strict=not twice) if values else None
    if shape is None:
        return
    before = old[max(begin - 100, start) : begin]
    behind = f"(?={re.escape(old[stop : stop + 1])})"
    key = _KEY.search(before)
    if kind == SCRIPT and key is not None:
        yield _coded(kind, key[0], shape, behind)
    for length in (24, _BEFORE):
        if len(before[-length:].strip()) >= 4:  # noqa: PLR2004  # less says nothing of a place
            yield _coded(kind, before[-length:], shape, behind)


def _grown(text: str, hunk: Hunk, signs: str, zone: tuple[int, int]) -> tuple[int, int]:
    """A difference with the signs around it that belong to the same word."""
    begin, stop = hunk.start, hunk.end
    while begin > zone[0] and re.match(signs, text[begin - 1]):
        begin -= 1
    while stop < zone[1] and re.match(signs, text[stop]):
        stop += 1
    return begin, stop


def _coded(kind: str, literal: str, shape: tuple[str, str], behind: str) -> Rule:
    return Rule(
        zone=kind,
        place=f"{kind}: {' '.join(literal.split())}",
        pattern=f"({re.escape(literal)}){shape[0]}{behind}",
        why=shape[1],
    )


# Figures that run ----------------------------------------------------------------------------------------


def _in_text(old: str, new: str, hunk: Hunk, zone: tuple[int, int, str]) -> Iterator[Rule]:
    """Figures of a text, told by the markup and the words around them."""
    for rule in _running(old, new, hunk, zone):
        around = re.sub(r"</?\w+", "", rule.place.removeprefix("text:"))
        if re.search(r"[^\W\d_]{3}|(?:class|id)=", around):
            yield rule


def _running(old: str, new: str, hunk: Hunk, zone: tuple[int, int, str]) -> Iterator[Rule]:
    """Figures with the signs that make one number, date or time of them."""
    start, end, kind = zone
    begin, stop = _grown(old, hunk, r"[0-9.,:/ T-]", (start, end))
    run = next(
        (
            match
            for match in re.finditer(_FIGURES, old[begin:stop])
            if begin + match.start() <= hunk.start and hunk.end <= begin + match.end()
        ),
        None,
    )
    if run is None:
        return
    begin, stop = begin + run.start(), begin + run.end()
    if not re.match(_FIGURES, new[hunk.new_start - (hunk.start - begin) :]):
        return
    # A text is told by the markup around it as well, a comment stands for itself.
    first, last = (0, len(old)) if kind == TEXT else (start, end)
    before = old[max(begin - _BEFORE, first) : begin].lstrip("0123456789")
    behind = old[stop : min(stop + _BEHIND, last)].rstrip("0123456789")
    place = re.sub(_FIGURES, "#", f"{before}#{behind}")
    yield Rule(
        zone=kind,
        place=f"{kind}: {' '.join(place.split())}",
        pattern=f"({_whatever_figures(before)}){_FIGURES}(?={_whatever_figures(behind)})",
        why="a counter, a clock or a time",
    )


def _whatever_figures(text: str) -> str:
    """A pattern for a text in which other figures may stand, or have been taken out."""
    return f"(?:{_FIGURES}|{GAP})".join(map(re.escape, re.split(_FIGURES, text)))
