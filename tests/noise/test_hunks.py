"""Differences are found where they are, and always lead from one body to the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.noise.hunks import hunks
from tests.pace import within

TEXTS = st.one_of(st.text(max_size=300), st.text("ab<>", max_size=300))


def made(old: str, new: str) -> str:
    parts, at = [], 0
    for hunk in hunks(old, new):
        parts += [old[at : hunk.start], new[hunk.new_start : hunk.new_end]]
        at = hunk.end
    return "".join(parts) + old[at:]


@given(TEXTS, TEXTS)
def test_any_text_is_made_from_any_other(old: str, new: str) -> None:
    assert made(old, new) == new


@given(TEXTS)
def test_the_same_has_no_differences(text: str) -> None:
    assert hunks(text, text) == []


def test_each_value_is_a_difference_of_its_own() -> None:
    page = "".join(
        f'<li id="{number}"><a href="/page/{number}/">Page {number}</a></li>' for number in range(900)
    )
    other = page.replace("Page 17<", "Leaf 17<").replace('id="600"', 'id="600b"').replace("Page 880<", "880<")
    assert [
        (page[hunk.start : hunk.end], other[hunk.new_start : hunk.new_end]) for hunk in hunks(page, other)
    ] == [("Page", "Leaf"), ("", "b"), ("Page ", "")]


def test_two_pages_without_anything_in_common_take_no_time() -> None:
    old, new = ("".join(f"{word}{number} " for number in range(30_000)) for word in ("a", "b"))
    with within(5):
        assert made(old, new) == new
