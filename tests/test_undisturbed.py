"""While a page is read no garbage is looked for, and afterwards it is again, however the reading went."""

from __future__ import annotations

import gc

import pytest

from iclei_scraper.reading import read_page
from iclei_scraper.undisturbed import undisturbed


def test_no_collection_starts_while_a_page_is_read() -> None:
    started: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        started.append(phase)

    body = "<ul>" + "<li><a href='/a'>A day in May</a> <time>12 May 2024</time></li>" * 200 + "</ul>"
    gc.collect()
    gc.callbacks.append(note)
    try:
        with undisturbed():
            read_page(body, "https://city.example/")
            seen = len(started)
    finally:
        gc.callbacks.remove(note)
    assert seen == 0
    assert gc.isenabled()


def test_a_reading_that_fails_leaves_collection_on() -> None:
    def fail() -> None:
        message = "a parser failed"
        raise ValueError(message)

    with pytest.raises(ValueError, match="a parser failed"), undisturbed():
        fail()
    assert gc.isenabled()


def test_whoever_has_turned_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
