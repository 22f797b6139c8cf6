"""Edits lead from any body to any other, and a block gives back every fetch exactly."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest
from backports import zstd
from hypothesis import given, settings
from hypothesis import strategies as st

from iclei_scraper.archive.exchanges import blocks
from iclei_scraper.archive.exchanges.edits import Edits, edited, edits_between

BODIES = st.one_of(st.binary(max_size=400), st.text("ab<>", max_size=400).map(str.encode))
DATES = st.integers(0, 4_000_000_000).map(
    lambda seconds: format_datetime(datetime.fromtimestamp(seconds, UTC), usegmt=True)
)
ENTRIES = st.lists(
    st.builds(
        blocks.Entry,
        page=st.integers(1024, 2047),
        capture=st.integers(1, 2**31 - 1),
        fetched_at=st.integers(1_500_000_000, 3_600_000_000),  # past 2038
        digest=st.binary(min_size=32, max_size=32),
        edits=st.builds(edits_between, BODIES, BODIES),
        header_set=st.integers(1, 2**31 - 1),
        headers=st.lists(
            st.one_of(st.text(max_size=12), DATES, st.sampled_from(["", "\0", "\1", "\2", "\1" + "7"]))
        ).map(tuple),
    ),
    min_size=1,
    max_size=12,
).map(lambda found: sorted(found, key=lambda entry: entry.page))


@given(BODIES, BODIES)
def test_edits_lead_from_any_body_to_any_other(old: bytes, new: bytes) -> None:
    edits = edits_between(old, new)
    assert edited(old, edits) == new
    assert Edits.unpacked(edits.packed()) == edits


def test_a_value_that_differs_costs_itself_and_its_place() -> None:
    page = random.Random(1).randbytes(40_000).hex().encode()  # noqa: S311  # no secret
    other = page[:30_000] + b"0123456789" + page[30_010:70_000] + b"abc" + page[70_000:]
    edits = edits_between(page, other)
    assert edits.inserted == b"0123456789abc"
    assert len(edits.places) <= 10


@given(BODIES, st.binary(max_size=12), st.binary(max_size=12))
def test_edits_that_do_not_fit_are_refused_or_harmless(old: bytes, places: bytes, inserted: bytes) -> None:
    try:
        edited(old, Edits(places, inserted))
    except ValueError as error:
        assert "edits" in str(error)  # noqa: PT017  # either way is fine, another error is not


@settings(max_examples=60)
@given(ENTRIES, ENTRIES)
def test_a_block_gives_back_every_fetch(earlier: list[Any], later: list[Any]) -> None:
    base = blocks.pack(earlier, 1023)
    layout = blocks.layout_of(base.data)
    for entries, packed, shared in (
        (earlier, base, None),
        (later, blocks.pack(later, 1023, layout), layout),
    ):
        opened = blocks.Block(1023, packed.data, shared)
        assert opened.pages == [entry.page for entry in entries]
        assert opened.entries(packed.digests, range(opened.count)) == entries
        assert opened.entries(packed.digests, [opened.count - 1]) == entries[-1:]


def night(number: int) -> list[blocks.Entry]:
    """A night's fetches of 1,024 pages with a nonce each."""
    chance = random.Random(number)  # noqa: S311  # no secret
    return [
        blocks.Entry(
            page=page,
            capture=page,
            fetched_at=number * 86_400 + page,
            digest=chance.randbytes(32),
            edits=Edits(bytes([page % 128, 10, 10, 77, 10, 10]), chance.randbytes(10).hex().encode()),
            header_set=1,
            headers=(format_datetime(datetime.fromtimestamp(number * 86_400 + page, UTC), usegmt=True),),
        )
        for page in range(1024)
    ]


def test_the_layout_of_the_night_before_costs_next_to_nothing() -> None:
    first = blocks.pack(night(1), -1)
    second = blocks.pack(night(2), -1, blocks.layout_of(first.data))
    assert second.layout_cost < 100
    per_fetch = (len(second.data) + len(second.digests)) / 1024
    assert per_fetch < 32 + 10 + 2  # digest, the ten bytes that are in twenty digits, and the rest


def test_fetches_are_found_in_their_portions() -> None:
    entries = night(3)
    packed = blocks.pack(entries, -1)
    opened = blocks.Block(-1, packed.data, None)
    assert opened.entries(packed.digests, range(1024)) == entries
    chosen = [0, 255, 256, 700, 1023]
    assert opened.entries(packed.digests, chosen) == [entries[number] for number in chosen]
    assert opened.of_page(700) == range(700, 701)


def test_a_block_of_an_older_schema_has_one_portion() -> None:
    entries = night(4)
    layout, values = (zstd.compress(part(entries)) for part in (_layout, blocks._values))
    data = blocks._FRAMES.pack(len(layout), len(values)) + layout + values
    digests = b"".join(entry.digest for entry in entries)
    assert blocks.Block(-1, data, None).entries(digests, range(1024)) == entries


def _layout(entries: list[blocks.Entry]) -> bytes:
    return blocks._layout(entries, -1)


@pytest.mark.parametrize("damage", [b"", b"x", bytes(8), bytes(40)])
def test_a_damaged_block_is_told(damage: bytes) -> None:
    with pytest.raises((ValueError, zstd.ZstdError, blocks.struct.error)):
        blocks.Block(0, damage, None)
