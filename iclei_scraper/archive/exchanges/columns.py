"""Columns of numbers and of short strings, laid out so that what repeats falls together.

A column of numbers is all their lowest bytes, then all second ones, and so on. A column of strings of about
one length is all their first bytes, then all second ones: what they have in common becomes runs, and only
what differs costs anything. Strings of very different lengths stand in a row, behind their lengths.
"""

from __future__ import annotations

import struct
import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEAD = struct.Struct("<BI")
_COUNT = struct.Struct("<I")
_ACROSS, _ALONG = 0, 1
_SLACK, _ROOM = 4, 1024
"""Strings may be filled up to this many times their size, and this many bytes."""


def numbers(values: Iterable[int]) -> bytes:
    """A column of numbers below 2**31, one, two or four bytes each."""
    wide = array("i", values)
    least, most = min(wide, default=0), max(wide, default=0)
    size = next(size for size in (1, 2, 4) if -(1 << 8 * size - 1) <= least <= most < 1 << 8 * size - 1)
    raw = _little(array(_TYPES[size], wide)).tobytes()
    return bytes([size]) + b"".join(raw[byte::size] for byte in range(size))


def read_numbers(data: bytes, start: int, count: int) -> tuple[array[int], int]:
    """A column of numbers, and where it ends.

    Raises:
        ValueError: there is none.
    """
    size = data[start]
    if size not in _TYPES or start + 1 + size * count > len(data):
        raise ValueError("a column of numbers is damaged")
    end = start + 1 + size * count
    if size == 1:
        return array(_TYPES[size], data[start + 1 : end]), end
    raw = bytearray(size * count)
    for byte in range(size):
        raw[byte::size] = data[start + 1 + byte * count : start + 1 + (byte + 1) * count]
    return _little(array(_TYPES[size], bytes(raw))), end


_TYPES = {1: "b", 2: "h", 4: "i"}


def _little(values: array[int]) -> array[int]:
    if sys.byteorder == "big":
        values.byteswap()
    return values


def table(rows: Sequence[Sequence[bytes]]) -> bytes:
    """Rows of strings as columns; a row that is shorter than others has empty strings at its end."""
    width = max(map(len, rows), default=0)
    found = (_strings([row[at] if at < len(row) else b"" for row in rows]) for at in range(width))
    return _COUNT.pack(width) + b"".join(found)


def _strings(values: Sequence[bytes]) -> bytes:
    total, longest = sum(map(len, values)), max(map(len, values))
    if longest * len(values) <= _SLACK * total + _ROOM:
        filled = b"".join(value.ljust(longest, b"\0") for value in values)
        across = b"".join(filled[place::longest] for place in range(longest))
        return _HEAD.pack(_ACROSS, longest) + across
    return _HEAD.pack(_ALONG, total) + numbers(map(len, values)) + b"".join(values)


class Table:
    """Columns of strings, read.

    Args:
        data: that holds them.
        start: where they begin.
        count: rows.
    """

    def __init__(self, data: bytes, start: int, count: int) -> None:
        self._data = data
        self._count = count
        self._columns: list[tuple[int, int, int]] = []
        (width,) = _COUNT.unpack_from(data, start)
        at = start + _COUNT.size
        for _ in range(width):
            kind, size = _HEAD.unpack_from(data, at)
            at += _HEAD.size
            self._columns.append((kind, size, at))
            if kind == _ACROSS:
                at += size * count
            else:
                at = read_numbers(data, at, count)[1] + size
        self.end = at
        """Where they end."""

    def value(self, column: int, row: int) -> bytes:
        """A string; it may be filled up with zero bytes.

        Raises:
            IndexError: there is no such column.
        """
        kind, size, start = self._columns[column]
        if kind == _ACROSS:
            return self._data[start + row : start + size * self._count : self._count]
        lengths, end = read_numbers(self._data, start, self._count)
        first = end + sum(lengths[:row])
        return self._data[first : first + lengths[row]]
