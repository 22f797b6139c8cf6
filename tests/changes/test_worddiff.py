"""The word difference: readable, indifferent to what style decides, and true for any two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.changes.worddiff import difference
from iclei_scraper.noise.text import is_relative, without_noise
from tests.pace import within

WORDS = st.lists(
    st.sampled_from("town river bridge tram school park lamp 2,500 都市 会議".split()), max_size=30
)
TEXTS = st.lists(WORDS, max_size=6).map(lambda lines: "\n".join(" ".join(line) for line in lines))


def test_the_words_and_their_surroundings() -> None:
    found = difference(
        "The pilot in the old harbour runs for two years and is paid by the region.",
        "The pilot in the old harbour runs for three years and is paid by the region.",
    )
    assert found is not None
    assert found.before == "…the old harbour runs for two years and is paid by…"
    assert found.after == "…the old harbour runs for three years and is paid by…"
    assert (found.removed, found.added) == (1, 1)


def test_several_differences_are_told_in_order() -> None:
    far = "and the ferries cross the wide river with the tide as they did in the years before then"
    found = difference(f"One bridge opens {far} at night.", f"Two bridges open {far} at noon.")
    assert found is not None
    assert found.before == "One bridge opens and the ferries cross the … the years before then at night."
    assert found.after == "Two bridges open and the ferries cross the … the years before then at noon."


def test_differences_close_to_each_other_are_one_excerpt() -> None:
    found = difference("One bridge opens in May. Trams run.", "Two bridges open in June. Trams run.")
    assert found is not None
    assert (found.before, found.after) == (
        "One bridge opens in May. Trams run.",
        "Two bridges open in June. Trams run.",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We work on climate.", "We work on climate and nature."),
        ("We work on climate.", "Together we work on climate."),
        ("Another line\nWe work on climate.\nA third", "Another line\nWe work well on climate.\nA third"),
    ],
)
def test_words_put_into_a_line_show_the_line_without_them(before: str, after: str) -> None:
    there, back = difference(before, after), difference(after, before)
    assert there is not None
    assert back is not None
    assert there.before == back.after == "We work on climate."
    assert there.after == back.before


def test_a_line_put_between_two_has_nothing_before() -> None:
    found = difference("One line\nAnother line", "One line\nSomething entirely new\nAnother line")
    assert found is not None
    assert (found.before, found.after) == (None, "Something entirely new")


def test_words_told_elsewhere_do_not_count() -> None:
    before, after = "Call +49 761 36892-0 for help\nTrams run", "Call +49 761 36899-9 for help\nTrams run"
    assert difference(before, after, told=("+49 761 36892-0", "+49 761 36899-9")) is None
    assert difference(before, after, told=("+49 761 36892-0",)) is not None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One line\nTwo lines", "One line Two lines"),
        ("first here\nthen there\nthen home", "then home\nfirst here\nthen there"),
        ("Straße, Ort.", "STRASSE ORT"),
        ("“quoted” – and…", '"quoted" - and...'),
        ("ＡＢＣ　１２３", "ABC 123"),
        ("More\nMore\nMore\nTitle", "More\nTitle"),
        ("Small towns\nEUR 600\nLarge cities\nEUR 2,000", "Small townsEUR 600 Large citiesEUR 2,000"),
        ("Trams run\nUpdated Nov 14", "Trams run\nUpdated Nov 15"),
        ("Mise à jour le 14 novembre", "Mise à jour le 2 décembre"),
        ("Ferries\nRead more\nTides\nRead more\nReeds\nRead more", "Ferries\nTides\nReeds"),
        ("Today is Saturday, 28 November 2026", "Today is Sunday, 29 November 2026"),
        ("Heute ist Samstag, 28.11.2026, 9 °C\nHafen", "Heute ist Sonntag, 29.11.2026, 4 °C\nHafen"),
    ],
)
def test_no_difference(before: str, after: str) -> None:
    assert difference(before, after) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Room 12 5 seats", "Room 125 seats"),
        ("Opens 14 Nov", "Opens 15 Nov"),
        ("Date: 14 Nov", "Date: 15 Nov"),
        ("Open day: Saturday, 28 November 2026", "Open day: Sunday, 29 November 2026"),
    ],
)
def test_figures_and_days_that_are_edited_are_told(before: str, after: str) -> None:
    assert difference(before, after) is not None


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert difference(text, text) is None
    assert difference(text, text.upper()) is None
    assert difference(text, "\n".join(reversed(text.split("\n")))) is None


@given(TEXTS, TEXTS)
def test_a_difference_is_one_in_both_directions(one: str, other: str) -> None:
    there, back = difference(one, other), difference(other, one)
    assert (there is None) == (back is None)
    if there is not None:
        assert there.before or there.after
        assert there.removed + there.added > 0


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared(one: str, other: str) -> None:
    found = difference(one, other)
    for shown in (found.before, found.after) if found else ():
        assert shown is None or 0 < len(shown) <= 300


@given(TEXTS, st.sampled_from("alpha beta gamma".split()))
def test_a_new_word_is_always_found(text: str, word: str) -> None:
    found = difference(text, f"{text}\n{word} {word} stands here")
    assert found is not None
    assert word in (found.after or "")


@given(st.text(max_size=200))
def test_noise_is_only_taken_out(text: str) -> None:
    assert len(without_noise(text)) <= max(len(text), 1)
    is_relative(text)


@pytest.mark.parametrize(
    "line",
    [
        "1 " * 9_000,
        "a1" * 9_000,
        "12 days " * 2_000,
        "Aa1_" * 4_000,
        "vor " * 4_000,
        "1'000" * 3_000,
        "jan 1 " * 3_000,
    ],
)
def test_no_line_takes_long(line: str) -> None:
    with within(1):
        without_noise(line)


def test_long_texts_are_compared_in_bounds() -> None:
    one, other = (
        "\n".join(f"{name} {n} goes over {n * 7} bridges" for n in range(60_000)) for name in ("Ann", "Bob")
    )
    with within(5):
        found = difference(one, other)
    assert found is not None
    assert found.before is not None
    assert len(found.before) <= 300


def test_the_share_of_an_edit_is_that_of_its_words() -> None:
    words = ["quay", "ferry", "gull", "tide", "rope", "mast", "crane", "lock", "pier", "buoy"]
    found = difference(" ".join(words), " ".join(words).replace("gull", "heron"))
    assert found is not None
    assert found.share == 0.1
    replaced = difference(" ".join(words), "nothing of it is left but a sandy beach today")
    assert replaced is not None
    assert replaced.share == 1.0
