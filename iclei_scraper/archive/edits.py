"""A body as what differs from another one: some places replaced, some bytes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.noise.hunks import hunks

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGH = 0x80


class Edits(NamedTuple):
    """How to make a body from another one."""

    places: bytes
    """Numbers in threes: bytes kept, bytes left out, bytes put in."""
    inserted: bytes
    """What is put in, one after the other."""

    def packed(self) -> bytes:
        """Both as one."""
        return b"".join(varints([len(self.places)])) + self.places + self.inserted

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
    for hunk in hunks(old, new):
        numbers += (hunk.start - at, hunk.end - hunk.start, hunk.new_end - hunk.new_start)
        inserted.append(new[hunk.new_start : hunk.new_end])
        at = hunk.end
    return Edits(b"".join(varints(numbers)), b"".join(inserted))


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
    for kept, left_out, put_in in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        parts += (old[at : at + kept], edits.inserted[taken : taken + put_in])
        at, taken = at + kept + left_out, taken + put_in
    if at > len(old) or taken != len(edits.inserted):
        raise ValueError("the edits do not fit the body")
    return b"".join([*parts, old[at:]])


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
