"""What a line says, cut where it is put together of several values: badges, bars, labels before values."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.parsers.cookies.marks.titles import role_by_shape
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_name, is_strong_name, split_names
from iclei_scraper.parsers.cookies.words.words import in_brackets, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iclei_scraper.page import Block

LONGEST_LABEL = 45  # characters
_BARS = re.compile(r"\s+[|·•│]\s+|\t+")
_EASTERN = "[가-힣一-龯ぁ-ヶー]"
_COLON = re.compile(
    rf"([^:：。]{{1,45}}?)(?:\s*[:：](?:\s+|(?<=：)|(?<={_EASTERN}:))|\s[–—-]\s)(\S.*)", re.DOTALL
)
_ENDS = re.compile(r"\w{2}\.\s")
"""Of a sentence, which is no label: "It counts. Name: _ga"."""
_OPENING = "(（[【"
_TRIM = " \t:：–—-*•"
_AFTER = " \t:：–—"
_LONGEST_BADGE = 24
_MOST_PARTS = 24
_FEWEST_LABELS = 2
_COLONS = re.compile(rf"(?<=\S)\s?:(?=\s)|(?<={_EASTERN}):|：")
_WORDS = re.compile(r"[^\s:：;；,，、|/／]+")
_MOST_WORDS = 4  # of a label
_FACTS = frozenset({"duration", "category", "type"})
_ENDING = ".。;；!！?？"
_SEMICOLONS = re.compile(r"\s*[;；]\s*")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")
_ENDS_OF_VALUES = f"{_ENDING},，、/／|–—"
_FEWEST_WORDS = 3  # labels that follow each other, no element between
_STOPS = ".。!?！？)）"


class Piece(NamedTuple):
    """One value, label or sentence."""

    text: str
    label: str
    """What stands before a colon, or in an element of its own, and may be a label; empty if nothing does."""
    value: str
    """What stands after it; the text itself where nothing stands before."""
    block: Block
    at: int
    """Index of the block."""
    part: int
    """Position in the line."""


def pieces_of(block: Block, at: int) -> Iterator[Piece]:
    """The pieces of a line.

    Args:
        block: the line.
        at: its index among the blocks.
    """
    counts = len(block.parts) > 1 and _counts(block)
    cut = [_at_colon(" ".join(block.parts[:-1]))] if counts else _cut(block)
    for number, (text, label, value) in enumerate(cut):
        yield Piece(text, label, value, block, at, number)


def trimmed(label: str) -> str:
    """A label without colon and bullet."""
    return label.strip(_TRIM)


def _counts(block: Block) -> bool:
    """Whether a title ends with how many stand below it, in an element of its own."""
    return (block.heading > 0 or block.toggle) and block.parts[-1].strip("()[] ").isdecimal()


def _cut(block: Block) -> list[tuple[str, str, str]]:
    """A line at its bars, or at the elements that hold a value each."""
    barred = [text for text in _BARS.split(block.text) if text.strip(_TRIM)]
    if len(barred) > 1 or (barred := _at_semicolons(block.text) or _at_words(block.text)):
        return [_at_colon(text.strip()) for text in barred]
    parts = [part for part in block.parts if part.strip(_TRIM)]
    if not 1 < len(parts) <= _MOST_PARTS or block.heading or _are_names(" ".join(parts)):
        return [_at_colon(block.text)]
    labelled = _at_labels(parts)
    if labelled:
        return labelled
    plain = parts[0][-1] not in ":：" and parts[1][0] not in ":："
    if (plain and (_are_values(parts) or _is_badged(block, parts))) or any(map(_announces_names, parts[1:])):
        return [_at_colon(part) for part in parts]
    first = parts[0]
    rest = block.text.removeprefix(first).lstrip(_AFTER)
    label = len(first) <= LONGEST_LABEL and first[-1] not in _OPENING
    if rest and label and not is_strong_name(first) and block.text.startswith(first):
        return [(block.text, trimmed(first), rest)]
    return [_at_colon(block.text)]


def _announces_names(part: str) -> bool:
    """Whether an element within a line is a label for names, and the names: "IDs: _ga, _gid"."""
    label, colon, rest = part.partition(":")
    names = split_names(rest) if colon and role_of(label) == "name" else ()
    return bool(names) and all(map(is_strong_name, names))


def _at_semicolons(text: str) -> list[str]:
    """A line, or what it has in brackets, cut where each part has a label, of which some are known."""
    if ";" not in text and "；" not in text:
        return []
    parts = [part for part in _SEMICOLONS.split(_within_brackets(text).rstrip(" ;；")) if part]
    labels = [_at_colon(part)[1] for part in parts]
    return parts if len(parts) > 1 and all(labels) and any(map(role_of, labels)) else []


def _within_brackets(text: str) -> str:
    """What the brackets around all of a text hold; else the text."""
    match = _BRACKETS.fullmatch(text)
    return match[1] if match is not None else text


def _at_words(text: str) -> list[str]:
    """A line cut before the known labels that follow each other in it: "Name: _ga Purpose: counts visits".

    Where prose stands before them, a sign has to end it: "Counts visits. Lifetime: 2 years."
    """
    if ":" not in text and "：" not in text:
        return []
    starts: dict[int, str] = {}
    for colon in islice(_COLONS.finditer(text), _MOST_PARTS):
        words = list(_WORDS.finditer(text, max(0, colon.start() - LONGEST_LABEL), colon.start()))
        for word in words[-_MOST_WORDS:]:
            if role := role_of(text[word.start() : colon.start()]):
                starts.setdefault(word.start(), role)
                break
    told = set(starts.values())
    led = 0 in starts
    parted = led and all(text[:at].rstrip()[-1] in _ENDS_OF_VALUES for at in starts if at)
    timed = led and _are_name_and_lifetime(text, starts)
    fewest = _FEWEST_LABELS if parted or timed else _FEWEST_WORDS if led else len(starts)
    if not starts or len(told) < fewest:
        return []
    first = next(iter(starts))
    if not led and (
        text[:first].rstrip()[-1:] not in _ENDING or "name" in told or len(starts) < _FEWEST_LABELS
    ):
        return []
    edges = [*([] if led else [0]), *starts, len(text)]
    cut = [text[start:stop].strip() for start, stop in pairwise(edges)]
    if led:
        cut = [_before_unknown(piece) for piece in cut]
    if not all(len(_COLONS.findall(piece)) == 1 for piece in cut[not led :]):
        return []
    ends = "；;，, " if led and not parted else f"{_ENDS_OF_VALUES} "
    return [
        piece.rstrip(" /／|") if starts.get(at, "description") == "description" else piece.rstrip(ends)
        for at, piece in zip(edges, cut, strict=False)
    ]


def _are_name_and_lifetime(text: str, starts: dict[int, str]) -> bool:
    """Whether a line is a label and a token, then a label and a lifetime: "Name: _ga Expires: 1 day"."""
    if [*starts.values()] != ["name", "duration"]:
        return False
    named, lasting = (_at_colon(part.strip())[2] for part in (text[: max(starts)], text[max(starts) :]))
    return is_name(named) and lasts(lasting)


def _before_unknown(piece: str) -> str:
    """A label and its value without a label that is not known, and what it announces."""
    colons = list(islice(_COLONS.finditer(piece), _FEWEST_LABELS))
    if len(colons) < _FEWEST_LABELS:
        return piece
    return piece[: colons[1].start()].rpartition(" ")[0].rstrip()


def _at_labels(parts: list[str]) -> list[tuple[str, str, str]]:
    """Several labels with their values in a row, each label an element before a colon."""
    starts = _starts(parts)
    if len(starts) < _FEWEST_LABELS:
        return []
    first = [_at_colon(" ".join(parts[: starts[0]]))] if starts[0] else []
    return first + [(" ".join(run), *_halves(run)) for run in _runs(parts, starts)]


def _starts(parts: list[str]) -> list[int]:
    """Which elements of a line are labels: a colon ends them, or begins what comes next; or all are known."""
    known = [role_of(part) for part in parts[::2]]
    if len(parts) % 2 == 0 and None not in known and len(set(known)) == len(known) > 1:
        return list(range(0, len(parts), 2))
    return [
        at
        for at, (part, after) in enumerate(pairwise(parts))
        if len(part) <= LONGEST_LABEL and (part[-1] in ":：") + (after[0] in ":：") == 1
    ]


def _runs(parts: list[str], starts: list[int]) -> list[list[str]]:
    return [parts[start:stop] for start, stop in zip(starts, [*starts[1:], len(parts)], strict=True)]


def _halves(run: list[str]) -> tuple[str, str]:
    return trimmed(run[0]), " ".join(run[1:]).lstrip(_AFTER)


def _are_values(parts: list[str]) -> bool:
    """Whether elements say one thing each, or are labels of what comes next; one may be a sentence."""
    prose = [part for part in parts if part[-1] in ".。" and len(part) > _LONGEST_BADGE // 2]
    others = [part for part in parts if part not in prose]
    shapes = {role_by_shape(part) for part in others}
    if (
        len(prose) == 1
        and prose[0][0] not in ":："
        and shapes & _FACTS
        and not shapes & {None, "description"}
    ):
        return True
    return all(
        _is_value(part)
        or (
            len(part) <= LONGEST_LABEL
            and (role_of(part) is not None or (part[-1] not in _STOPS and lasts(after)))
        )
        for part, after in zip(parts, [*parts[1:], ""], strict=True)
    )


def _is_badged(block: Block, parts: list[str]) -> bool:
    """Whether a short text in an element of its own stands right behind a name, no blank between."""
    name, *others = parts
    return (
        len(others) == 1
        and block.text == name + others[0]
        and is_strong_name(name)
        and len(others[0]) <= _LONGEST_BADGE
        and others[0][-1] not in f"{_STOPS},，、;"
        and others[0][0].isalpha()
    )


def _is_value(text: str) -> bool:
    """Whether an element says one thing; a single token may be a name."""
    if " " not in text and text.isascii():
        return any(map(str.isalnum, text))
    return role_by_shape(text) not in {None, "description"}


def _are_names(text: str) -> bool:
    names = split_names(text)
    return len(names) > 1 and all(is_name(name) and not lasts(name) for name in names)


def _at_colon(text: str) -> tuple[str, str, str]:
    if (said := in_brackets(text)) is not None and said[1]:
        return text, *said
    match = _COLON.fullmatch(text)
    if match is None or ((is_strong_name(match[1]) or _ENDS.search(match[1])) and role_of(match[1]) is None):
        return text, "", text
    return text, trimmed(match[1]), match[2].strip()
