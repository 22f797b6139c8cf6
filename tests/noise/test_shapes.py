"""What one night shows of lines that are volatile, and what it does not."""

from __future__ import annotations

from iclei_scraper.noise.shapes import Lesson, learn_lines, lines_of, turn_of


def _lesson(*pages: tuple[str, str]) -> Lesson:
    return learn_lines([turn_of(lines_of(before), lines_of(after)) for before, after in pages])


def test_a_figure_of_its_own_on_many_pages_is_a_counter() -> None:
    pages = [(f"Looked at {41 * it} times", f"Looked at {41 * it + 7 * it} times") for it in range(1, 9)]
    lesson = _lesson(*pages)
    assert lesson.counters == {"looked at # times": 8}
    assert lesson.is_enough("looked at # times")


def test_on_few_pages_one_night_is_not_enough() -> None:
    pages = [(f"Room for {it} boats", f"Room for {it + 3} boats") for it in (11, 22, 33)]
    assert not _lesson(*pages).is_enough("room for # boats")
    assert _lesson(*pages[:2]).counters == {}


def test_the_same_figure_edited_on_many_pages_is_an_edit() -> None:
    pages = [("Open from 9 to 17", "Open from 9 to 18")] * 8
    assert _lesson(*pages) == Lesson()


def test_prices_and_years_are_no_counters() -> None:
    prices = [(f"A ticket is {it} euros", f"A ticket is {it + 1} euros") for it in range(10, 20)]
    years = [(f"Opens in {1990 + it}", f"Opens in {1991 + it}") for it in range(10)]
    assert _lesson(*prices).counters == {}
    assert _lesson(*years).counters == {}


def test_lines_that_leave_some_pages_and_come_on_others_take_turns() -> None:
    pages = [("Knots", "Tides"), ("Tides", "Knots"), ("Knots", "Lamps"), ("Knots", "Ropes")]
    assert _lesson(*pages).turns == {"knots"}


def test_a_line_replaced_on_every_page_takes_no_turn() -> None:
    assert _lesson(*[("Knots", "Tides")] * 9).turns == set()
    assert _lesson(("Knots", "Tides"), ("Lamps", "Knots")).turns == set()
