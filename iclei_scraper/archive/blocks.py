"""Many fetches in one compressed block, laid out in columns so that what repeats falls together.

What is the same every night (which pages, on which captures, at which places they vary) makes up the layout;
a later block takes that of an earlier one as its dictionary, so that it costs next to nothing. What is new
every night (the values, the times, the headers that vary) stands apart. Any fetch of a block is found by its
number without touching the others.
"""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from backports import zstd

from iclei_scraper.archive.edits import Edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEVEL = 19
"""A block is written once and small; the time is well spent."""
_PARAMETERS: dict[int, int] = {
    zstd.CompressionParameter.compression_level: _LEVEL,
    zstd.CompressionParameter.checksum_flag: 1,
    zstd.CompressionParameter.dict_id_flag: 0,
}
_FRAMES = struct.Struct("<II")
_FIRST = struct.Struct("<q")
_DIGEST = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fetch of a page whose content was as before."""

    page: int
    capture: int
    """Whose body its edits are against."""
    fetched_at: int
    """Seconds since 1970."""
    digest: bytes
    """SHA-256 of the body."""
    edits: Edits
    header_set: int
    headers: tuple[str, ...]
    """What varies of the headers, in the order of the set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A block as it is kept."""

    digests: bytes
    data: bytes
    layout_cost: int
    """Bytes that the layout takes in it."""


def pack(entries: Sequence[Entry], bucket_start: int, base: bytes | None = None) -> Packed:
    """Make a block.

    Args:
        entries: in the order of their pages.
        bucket_start: number that comes before all pages of the bucket.
        base: layout of the block that this one shall share.
    """
    layout = _layout(entries, bucket_start)
    values = _values(entries)
    options = None if base is None else zstd.ZstdDict(base, is_raw=True).as_prefix
    first = zstd.compress(layout, options=_PARAMETERS, zstd_dict=options)
    second = zstd.compress(values, options=_PARAMETERS)
    return Packed(
        digests=b"".join(entry.digest for entry in entries),
        layout_cost=len(first),
        data=_FRAMES.pack(len(first), len(second)) + first + second,
    )


def _layout(entries: Sequence[Entry], bucket_start: int) -> bytes:
    pages = [bucket_start, *(entry.page for entry in entries)]
    captures = [bucket_start, *(entry.capture for entry in entries)]
    return b"".join(
        (
            struct.pack("<I", len(entries)),
            _column(after - before for before, after in pairwise(pages)),
            _column(after - before for before, after in pairwise(captures)),
            _column(entry.header_set for entry in entries),
            _column(len(entry.edits.places) for entry in entries),
            _column(len(entry.edits.inserted) for entry in entries),
            b"".join(entry.edits.places for entry in entries),
        )
    )


def _values(entries: Sequence[Entry]) -> bytes:
    times = [entries[0].fetched_at, *(entry.fetched_at for entry in entries)]
    headers = [_written(entry.headers, entry.fetched_at) for entry in entries]
    return b"".join(
        (
            _FIRST.pack(times[0]),
            _column(after - before for before, after in pairwise(times)),
            _column(len(text) for text in headers),
            b"".join(entry.edits.inserted for entry in entries),
            b"".join(headers),
        )
    )


class Block:
    """A block, opened.

    Args:
        start: number that comes before all pages of the bucket.
        data: as kept.
        base: layout of the block that it shares, if any.

    Raises:
        zstd.ZstdError, ValueError, struct.error: it is damaged.
    """

    def __init__(self, start: int, data: bytes, base: bytes | None) -> None:
        self.layout = layout_of(data, base)
        self._values = _frames(data)[1]
        (self.count,) = struct.unpack_from("<I", self.layout)
        gaps, self._captures, self._sets, self._places, self._inserted = (
            _read(self.layout, 4 + 4 * self.count * number, self.count) for number in range(5)
        )
        self.pages = list(accumulate(gaps, initial=start))[1:]
        self._start = start

    def entries(self, digests: bytes, numbers: Iterable[int]) -> list[Entry]:
        """Fetches by their numbers in the block."""
        values = zstd.decompress(self._values)
        (first,) = _FIRST.unpack_from(values)
        times = _read(values, _FIRST.size, self.count)
        lengths = _read(values, _FIRST.size + 4 * self.count, self.count)
        first_inserted = _FIRST.size + 8 * self.count
        first_header = first_inserted + sum(self._inserted)
        first_place = 4 + 20 * self.count
        found = []
        for number in numbers:
            place = first_place + sum(self._places[:number])
            inserted = first_inserted + sum(self._inserted[:number])
            header = first_header + sum(lengths[:number])
            moment = first + sum(times[: number + 1])
            found.append(
                Entry(
                    page=self.pages[number],
                    capture=self._start + sum(self._captures[: number + 1]),
                    fetched_at=moment,
                    digest=digests[_DIGEST * number : _DIGEST * (number + 1)],
                    edits=Edits(
                        self.layout[place : place + self._places[number]],
                        values[inserted : inserted + self._inserted[number]],
                    ),
                    header_set=self._sets[number],
                    headers=_read_headers(values[header : header + lengths[number]], moment),
                )
            )
        return found


def layout_of(data: bytes, base: bytes | None = None) -> bytes:
    """The layout of a block, as another block needs it."""
    options = None if base is None else zstd.ZstdDict(base, is_raw=True).as_prefix
    return zstd.decompress(_frames(data)[0], zstd_dict=options)


def _frames(data: bytes) -> tuple[bytes, bytes]:
    first, second = _FRAMES.unpack_from(data)
    head = _FRAMES.size
    if len(data) != head + first + second:
        raise ValueError("a block of another length")
    return data[head : head + first], data[head + first :]


# Columns of numbers: first all lowest bytes, then all second ones, ... ------------------------------------


def _column(numbers: Iterable[int]) -> bytes:
    raw = _little(array("i", numbers)).tobytes()
    return b"".join(raw[byte::4] for byte in range(4))


def _read(data: bytes, start: int, count: int) -> array[int]:
    raw = bytearray(4 * count)
    for byte in range(4):
        raw[byte::4] = data[start + byte * count : start + (byte + 1) * count]
    return _little(array("i", bytes(raw)))


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


# Headers: a date is told by its distance from the fetch ---------------------------------------------------


def _written(headers: tuple[str, ...], fetched_at: int) -> bytes:
    return "".join(f"{_short(value, fetched_at)}\0" for value in headers).encode("utf-8", "surrogatepass")


def _short(value: str, fetched_at: int) -> str:
    seconds = _seconds(value)
    if seconds is not None:
        return f"\1{seconds - fetched_at}"
    # What could be mistaken for the end of a value or for a date is written as two.
    return value.replace("\2", "\2\2").replace("\0", "\2\3").replace("\1", "\2\4")


def _seconds(value: str) -> int | None:
    """Seconds since 1970 of a date that can be written back exactly as it is."""
    if not value.endswith(" GMT"):
        return None
    try:
        moment = datetime.strptime(value, "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=UTC)
    except ValueError:
        return None
    return int(moment.timestamp()) if format_datetime(moment, usegmt=True) == value else None


def _read_headers(data: bytes, fetched_at: int) -> tuple[str, ...]:
    return tuple(_long(part, fetched_at) for part in data.decode("utf-8", "surrogatepass").split("\0")[:-1])


def _long(part: str, fetched_at: int) -> str:
    if part.startswith("\1"):
        return format_datetime(datetime.fromtimestamp(fetched_at + int(part[1:]), UTC), usegmt=True)
    if "\2" not in part:
        return part
    pairs = {"\2": "\2", "\3": "\0", "\4": "\1"}
    pieces: list[str] = []
    characters = iter(part)
    pieces.extend(pairs[next(characters)] if character == "\2" else character for character in characters)
    return "".join(pieces)
