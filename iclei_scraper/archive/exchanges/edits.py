"""A body as what differs from another one: some places replaced, some bytes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.noise.hunks import Hunk, hunks

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGH = 0x80
_LONGEST_WORD = 64
_WORD = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


class Edits(NamedTuple):
    """How to make a body from another one."""

    places: bytes
    """Numbers in threes: bytes kept, bytes left out, bytes put in."""
    inserted: bytes
    """What is put in, one after the other."""

    def packed(self) -> bytes:
        """Both as one."""
        return b"".join(varints([len(self.places)])) + self.places + self.inserted

    def pieces(self) -> list[bytes]:
        """What is put in, place by place."""
        found: list[bytes] = []
        start = 0
        for length in put_in(self.places):
            found.append(self.inserted[start : start + length])
            start += length
        return found

    @classmethod
    def unpacked(cls, data: bytes) -> Edits:
        """Undo :meth:`packed`."""
        length, start = _varint(data, 0)
        return cls(data[start : start + length], data[start + length :])


def edits_between(old: bytes, new: bytes) -> Edits:
    """What makes ``new`` from ``old``."""
    numbers: list[int] = []
    inserted: list[bytes] = []
    at = 0
    for hunk in _whole_words(old, hunks(old, new)):
        numbers += (hunk.start - at, hunk.end - hunk.start, hunk.new_end - hunk.new_start)
        inserted.append(new[hunk.new_start : hunk.new_end])
        at = hunk.end
    return Edits(b"".join(varints(numbers)), b"".join(inserted))


def _whole_words(old: bytes, found: list[Hunk]) -> list[Hunk]:
    """The same differences, each widened to whole words.

    A token that begins like the one before by chance is then replaced at the same place as every other night,
    so that the places of a page are the same each night and cost nothing.
    """
    whole: list[Hunk] = []
    floor = 0
    for place, hunk in enumerate(found):
        limit = found[place + 1].start if place + 1 < len(found) else len(old)
        before = _word_before(old, max(hunk.start - _LONGEST_WORD, floor), hunk.start)
        behind = _word_behind(old, hunk.end, min(hunk.end + _LONGEST_WORD, limit))
        start, end, new_start, new_end = hunk
        wider = Hunk(start - before, end + behind, new_start - before, new_end + behind)
        if whole and whole[-1].end >= wider.start:
            wider = Hunk(whole[-1].start, wider.end, whole.pop().new_start, wider.new_end)
        whole.append(wider)
        floor = wider.end
    return whole


def _word_before(text: bytes, first: int, stop: int) -> int:
    """How many letters and digits stand before a place; none where they do not begin within reach."""
    at = stop
    while at > first and text[at - 1] in _WORD:
        at -= 1
    return 0 if stop - at >= _LONGEST_WORD else stop - at


def _word_behind(text: bytes, start: int, last: int) -> int:
    at = start
    while at < last and text[at] in _WORD:
        at += 1
    return 0 if at - start >= _LONGEST_WORD else at - start


def edited(old: bytes, edits: Edits) -> bytes:
    """The body that the edits make from another one.

    Raises:
        ValueError: they do not fit it.
    """
    numbers = list(_numbers(edits.places))
    if len(numbers) % 3:
        raise ValueError("the edits end in the middle")
    parts: list[bytes] = []
    at = taken = 0
    for kept, left_out, added in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        parts += (old[at : at + kept], edits.inserted[taken : taken + added])
        at, taken = at + kept + left_out, taken + added
    if at > len(old) or taken != len(edits.inserted):
        raise ValueError("the edits do not fit the body")
    return b"".join([*parts, old[at:]])


def put_in(places: bytes) -> list[int]:
    """How many bytes are put in at each place."""
    return list(_numbers(places))[2::3]


# Numbers of few bytes (LEB128) ----------------------------------------------------------------------------


def varints(numbers: list[int]) -> Iterator[bytes]:
    """Each number in as many bytes as it needs, seven bits in each."""
    for number in numbers:
        rest = number
        out = bytearray()
        while rest >= _HIGH:
            out.append(rest & 0x7F | _HIGH)
            rest >>= 7
        out.append(rest)
        yield bytes(out)


def _varint(data: bytes, start: int) -> tuple[int, int]:
    number = shift = 0
    for place in range(start, len(data)):
        number |= (data[place] & 0x7F) << shift
        if data[place] < _HIGH:
            return number, place + 1
        shift += 7
    raise ValueError("the edits end in the middle")


def _numbers(data: bytes) -> Iterator[int]:
    at = 0
    while at < len(data):
        number, at = _varint(data, at)
        yield number
