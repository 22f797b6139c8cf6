"""Many fetches in one compressed block, laid out in columns so that what repeats falls together.

What is the same every night (which pages, on which captures, at which places they vary) makes up the layout;
a later block takes that of an earlier one as its dictionary, so that it costs next to nothing. What is new
every night (the values, the times, the headers that vary) stands apart, in portions: to read a fetch, only
its portion is unpacked.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from backports import zstd

from iclei_scraper.archive.exchanges import columns
from iclei_scraper.archive.exchanges.edits import Edits, put_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COMMON: dict[int, int] = {
    zstd.CompressionParameter.checksum_flag: 1,
    zstd.CompressionParameter.dict_id_flag: 0,
}
_OF_LAYOUT = {**_COMMON, zstd.CompressionParameter.compression_level: 19}
_OF_VALUES = {  # long matches only: in random digits short ones gain nothing and take time to read
    **_COMMON,
    zstd.CompressionParameter.compression_level: 9,
    zstd.CompressionParameter.strategy: zstd.Strategy.btopt,
    zstd.CompressionParameter.min_match: 6,
}
_FRAMES = struct.Struct("<II")
"""Length of the layout; number of portions, marked, or before schema 11 the length of the only one."""
_LENGTH = struct.Struct("<I")
_IN_PORTIONS = 1 << 31
_PORTION = 256
"""Fetches of a portion: fewer cost more bytes, more take longer to read."""
_COUNT = struct.Struct("<I")
_FIRST = struct.Struct("<q")
_DIGEST = 32
_COLUMNS = 16
"""Places of a page, and headers, that have a column each."""


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
    options = None if base is None else zstd.ZstdDict(base, is_raw=True).as_prefix
    first = zstd.compress(layout, options=_OF_LAYOUT, zstd_dict=options)
    portions = [
        zstd.compress(_values(entries[start : start + _PORTION]), options=_OF_VALUES)
        for start in range(0, len(entries), _PORTION)
    ]
    return Packed(
        digests=b"".join(entry.digest for entry in entries),
        layout_cost=len(first),
        data=b"".join(
            (
                _FRAMES.pack(len(first), _IN_PORTIONS | len(portions)),
                *(_LENGTH.pack(len(portion)) for portion in portions),
                first,
                *portions,
            )
        ),
    )


def _layout(entries: Sequence[Entry], bucket_start: int) -> bytes:
    pages = [bucket_start, *(entry.page for entry in entries)]
    captures = [bucket_start, *(entry.capture for entry in entries)]
    return b"".join(
        (
            _COUNT.pack(len(entries)),
            columns.numbers(after - before for before, after in pairwise(pages)),
            columns.numbers(after - before for before, after in pairwise(captures)),
            columns.numbers(entry.header_set for entry in entries),
            columns.numbers(len(entry.headers) for entry in entries),
            columns.numbers(len(entry.edits.places) for entry in entries),
            b"".join(entry.edits.places for entry in entries),
        )
    )


def _values(entries: Sequence[Entry]) -> bytes:
    times = [entries[0].fetched_at, *(entry.fetched_at for entry in entries)]
    inserted = [_folded(entry.edits.pieces()) for entry in entries]
    headers = [_folded([_written(it, entry.fetched_at) for it in entry.headers]) for entry in entries]
    return b"".join(
        (
            _FIRST.pack(times[0]),
            columns.numbers(after - before for before, after in pairwise(times)),
            columns.table(inserted),
            columns.table(headers),
        )
    )


def _folded(pieces: list[bytes]) -> list[bytes]:
    """Not more pieces than there may be columns: the last one takes the rest."""
    return pieces if len(pieces) <= _COLUMNS else [*pieces[: _COLUMNS - 1], b"".join(pieces[_COLUMNS - 1 :])]


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
        packed, self._portions = _frames(data)
        self._layout = _unpacked_layout(packed, base)
        (self.count,) = _COUNT.unpack_from(self._layout)
        at, found = _COUNT.size, []
        for _ in range(5):
            column, at = columns.read_numbers(self._layout, at, self.count)
            found.append(column)
        gaps, self._captures, self._sets, self._headers, self._places = found
        self._first_place = at
        self.pages = list(accumulate(gaps, initial=start))[1:]
        self._start = start

    def of_page(self, page: int) -> range:
        """Numbers of a page's fetches in the block."""
        return range(bisect_left(self.pages, page), bisect_right(self.pages, page))

    def entries(self, digests: bytes, numbers: Iterable[int]) -> list[Entry]:
        """Fetches by their numbers in the block, in ascending order."""
        size = _PORTION if len(self._portions) > 1 else max(self.count, 1)
        return [
            entry
            for portion, chosen in groupby(numbers, key=lambda number: number // size)
            for entry in self._entries(digests, portion * size, self._portions[portion], chosen)
        ]

    def _entries(
        self, digests: bytes, before: int, packed: memoryview, numbers: Iterable[int]
    ) -> Iterator[Entry]:
        """Fetches of one portion, which ``before`` others precede."""
        count = min(self.count - before, _PORTION) if len(self._portions) > 1 else self.count
        values = zstd.decompress(packed)
        (first,) = _FIRST.unpack_from(values)
        times, end = columns.read_numbers(values, _FIRST.size, count)
        inserted = columns.Table(values, end, count)
        headers = columns.Table(values, inserted.end, count)
        for number in numbers:
            row = number - before
            at = first + sum(times[: row + 1])
            yield Entry(
                page=self.pages[number],
                capture=self._start + sum(self._captures[: number + 1]),
                fetched_at=at,
                digest=digests[_DIGEST * number : _DIGEST * (number + 1)],
                edits=self._edits(number, row, inserted),
                header_set=self._sets[number],
                headers=self._read_headers(number, row, headers, at),
            )

    def _edits(self, number: int, row: int, inserted: columns.Table) -> Edits:
        first = self._first_place + sum(self._places[:number])
        places = self._layout[first : first + self._places[number]]
        lengths = put_in(places)
        if len(lengths) > _COLUMNS:
            lengths = [*lengths[: _COLUMNS - 1], sum(lengths[_COLUMNS - 1 :])]
        pieces = (inserted.value(column, row)[:length] for column, length in enumerate(lengths))
        return Edits(places, b"".join(pieces))

    def _read_headers(self, number: int, row: int, headers: columns.Table, at: int) -> tuple[str, ...]:
        count = self._headers[number]
        ended = (headers.value(column, row).rstrip(b"\0") for column in range(min(count, _COLUMNS)))
        parts = b"\0".join(ended).decode("utf-8", "surrogatepass").split("\0") if count else []
        # Empty ones at the end of a column that holds several are lost among what fills it up.
        return tuple(_long(part, at) for part in [*parts, *[""] * (count - len(parts))])


def layout_of(data: bytes, base: bytes | None = None) -> bytes:
    """The layout of a block, as another block needs it."""
    return _unpacked_layout(_frames(data)[0], base)


def _unpacked_layout(packed: memoryview, base: bytes | None) -> bytes:
    options = None if base is None else zstd.ZstdDict(base, is_raw=True).as_prefix
    return zstd.decompress(packed, zstd_dict=options)


def _frames(data: bytes) -> tuple[memoryview, list[memoryview]]:
    """The layout and the portions, compressed."""
    first, said = _FRAMES.unpack_from(data)
    at, lengths = _FRAMES.size, (first, said)
    if said & _IN_PORTIONS:
        count = said ^ _IN_PORTIONS
        if _LENGTH.size * count > len(data):
            raise ValueError("a block without its portions")
        lengths = (first, *struct.unpack_from(f"<{count}I", data, at))
        at += _LENGTH.size * count
    ends = list(accumulate(lengths, initial=at))
    if ends[-1] != len(data):
        raise ValueError("a block of another length")
    whole = memoryview(data)
    layout, *portions = (whole[start:end] for start, end in pairwise(ends))
    return layout, portions


# Headers: a date is told by its distance from the fetch ---------------------------------------------------


def _written(value: str, fetched_at: int) -> bytes:
    """A header's value with its end."""
    return f"{_short(value, fetched_at)}\0".encode("utf-8", "surrogatepass")


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
