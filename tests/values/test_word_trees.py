"""A tree of words matches what the words side by side match, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.wording.word_trees import word_tree

WORDS = st.lists(st.text("aéb. +電", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.text("aéb. +電", max_size=30))
def test_finds_what_the_words_side_by_side_find(words: list[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    found = [match.span() for match in re.finditer(word_tree(words, blank=" "), text)]
    assert found == [match.span() for match in re.finditer(plain, text)]


def test_the_shorter_word_is_tried_where_what_follows_the_longer_does_not_fit() -> None:
    assert re.fullmatch(word_tree(["tel", "telephone"]) + "ephones", "telephones")
    assert re.fullmatch(word_tree(["e mail"], blank=r"[\s.]"), "e.mail")
