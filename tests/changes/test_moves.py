"""Paragraphs that moved: which, from where to where, and what was edited on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.changes.moves import moves
from iclei_scraper.changes.sentences import headline, sentence
from iclei_scraper.records import Change

TEXTS = (
    "The council has bought three quiet ferries, which run on electricity and leave every hour.",
    "Commuters were asked what they thought of it, and most of them said that they hear the gulls again.",
    "Next year the council wants to buy two more, and looks for towns that would like to share the costs.",
    "Letters are welcome until the end of March, and whoever writes one gets a ticket for the first ride.",
    "The harbour master keeps the books, and shows them to everybody who asks for them on a Monday.",
    "A workshop for the engines stands behind the fish market, where it is cold in the morning and quiet.",
)


def text_of(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_one_paragraph_moved() -> None:
    (move,) = moves(text_of(*TEXTS[:4]), text_of(TEXTS[0], TEXTS[2], TEXTS[3], TEXTS[1]))
    assert (move.what, move.share) == ("paragraph", None)
    assert move.before.startswith("2nd: Commuters were asked")
    assert move.after.startswith("4th: Commuters were asked")


def test_moved_and_edited_is_one_move_with_the_edit() -> None:
    edited = TEXTS[1].replace("gulls", "terns")
    (move,) = moves(text_of(*TEXTS[:4]), text_of(TEXTS[0], TEXTS[2], TEXTS[3], edited))
    assert move.share
    assert "gulls" in move.before
    assert "terns" in move.after
    assert move.texts == (TEXTS[1], edited)


def test_a_section_moves_with_its_heading() -> None:
    before = text_of(TEXTS[0], "What people say", *TEXTS[1:3], "What is next", TEXTS[3])
    after = text_of(TEXTS[0], "What is next", TEXTS[3], "What people say", *TEXTS[1:3])
    (move,) = moves(before, after)
    assert (move.what, move.before, move.after) == ("section", "4th: What is next", "2nd: What is next")


def test_two_paragraphs_that_move_together_are_one_move() -> None:
    (move,) = moves(text_of(*TEXTS), text_of(*TEXTS[2:], *TEXTS[:2]))
    assert (move.what, len(move.texts)) == ("paragraphs", 4)


def test_a_text_that_was_arranged_anew_is_one_change() -> None:
    (move,) = moves(text_of(*TEXTS), text_of(*TEXTS[::-1]))
    assert move.what == "order"
    assert (move.before, move.after) == ("6 paragraphs", "5 of them stand elsewhere")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXTS[:4], (TEXTS[4], *TEXTS[:4])),
        (TEXTS[:4], (*TEXTS[:2], TEXTS[3])),
        (TEXTS[:4], (TEXTS[0], TEXTS[1].replace("gulls", "terns"), *TEXTS[2:4])),
        ((*TEXTS[:2], "A\nB\nC"), (*TEXTS[:2], "C\nB\nA")),
        (("Home", "About us", *TEXTS[:2]), ("About us", "Home", *TEXTS[:2])),
        ((TEXTS[0], TEXTS[0], TEXTS[1]), (TEXTS[0], TEXTS[1], TEXTS[0])),
        ((), TEXTS),
    ],
)
def test_what_moved_nowhere(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    assert moves(text_of(*before), text_of(*after)) == []


def test_teasers_of_cards_are_no_prose() -> None:
    turned = text_of(TEXTS[0], TEXTS[3], *TEXTS[1:3])
    assert moves(text_of(*TEXTS[:4]), turned, apart=TEXTS[1:4]) == []


def test_a_text_in_chinese() -> None:
    texts = (
        "市议会去年购买了三艘安静的渡船，用潮汐发的电行驶。",
        "乘客说他们又能听到海鸥的叫声了，大家都很高兴。",
        "明年还要再买两艘，并寻找愿意分担费用的城镇。",
    )
    (move,) = moves(text_of(*texts), text_of(*texts[1:], texts[0]))
    assert (move.before[:5], move.after[:5]) == ("1st: ", "3rd: ")


@given(st.permutations(TEXTS))
def test_what_stands_still_keeps_its_order_and_every_move_is_told_with_its_place(order: list[str]) -> None:
    found = moves(text_of(*TEXTS), text_of(*order))
    assert bool(found) is (tuple(order) != TEXTS)
    for move in found:
        if move.what != "order":
            assert order[int(move.after[0]) - 1] in move.texts


def test_in_words() -> None:
    change = Change(
        kind="text",
        op="moved",
        key="About us",
        field="paragraph",
        before="2nd: The council …",
        after="5th: The council …",
    )
    assert sentence(change) == "Page About us: paragraph “The council …” moved from 2nd to 5th place"
    assert headline(change) == sentence(change)
    edited = Change(
        kind="news",
        op="moved",
        key="Ferries",
        field="paragraph",
        before="2nd: the gulls…",
        after="5th: the terns…",
        share=0.04,
    )
    assert sentence(edited) == (
        "Ferries: paragraph moved from 2nd to 5th place and edited: "
        "the gulls… -> the terns… (4% of the words)"
    )
    assert headline(edited) == "Ferries: paragraph moved from 2nd to 5th place, and edited"
    order = Change(
        kind="text",
        op="moved",
        key="A",
        field="order",
        before="6 paragraphs",
        after="5 of them stand elsewhere",
    )
    assert sentence(order) == "Page A: 6 paragraphs, 5 of them stand elsewhere"
