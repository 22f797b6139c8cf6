"""Dates as sites of the network write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.dates import find_dates, read_date
from iclei_scraper.values.dates.names import MONTHS
from tests.pace import within

READ = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22 December 2025", "2025-12-22"),
        ("09 December 2025", "2025-12-09"),
        ("December 22, 2025", "2025-12-22"),
        ("Feb 21, 2015", "2015-02-21"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("Posted on December 5th, 2024 by admin", "2024-12-05"),
        ("Wednesday, 20 June 2018 00:00", "2018-06-20"),
        ("22-Dec-2025", "2025-12-22"),
        ("lun 16/11/26", "2026-11-16"),
        ("Mo 16.11.26", "2026-11-16"),
        ("25 de set de 2020", "2020-09-25"),
        ("Jiquilpan, Michoacán, México, a 19 de mayo de 2021.", "2021-05-19"),
        ("27 février 2023", "2023-02-27"),
        ("1er juin 2023", "2023-06-01"),
        ("3. März 2023", "2023-03-03"),
        ("5 gennaio 2024", "2024-01-05"),
        ("den 5 maj 2024", "2024-05-05"),
        ("5 Agustus 2024", "2024-08-05"),
        ("27.11.2007", "2007-11-27"),
        ("9.4.2019", "2019-04-09"),
        ("2018-06-20T00:00", "2018-06-20"),
        ("2025-12-22 10:30:00", "2025-12-22"),
        ("2023.11.03", "2023-11-03"),
        ("2025. 9. 29.", "2025-09-29"),
        ("19/06/2024, 10:00 - 10:45", "2024-06-19"),
        ("Bonn, Germany (October 7, 2020)", "2020-10-07"),
        ("Do 25.04.24 | 08:15 Uhr", "2024-04-25"),
        ("20251222", "2025-12-22"),
        ("Datum:26. Januar 2022", "2022-01-26"),
        ("(Ardenholm, 14 January 20)", "2020-01-14"),
    ],
)
def test_reads_the_day_in_western_notations(text, value):
    found = read_date(text)
    assert found is not None
    assert (found.value, found.precision) == (value, "day")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("✐2020年10月16日", "2020-10-16"),
        ("2025 年 9 月 3 日", "2025-09-03"),
        ("２０２５年９月３０日", "2025-09-30"),
        ("2025年9月29号 星期一", "2025-09-29"),
        ("二〇二五年十月十六日", "2025-10-16"),
        ("2025년 9월 29일", "2025-09-29"),
        ("令和7年9月30日", "2025-09-30"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成24年10月25日", "2012-10-25"),
        ("R7.9.30", "2025-09-30"),
        ("民國114年1月2日", "2025-01-02"),
        ("十二月 30, 2024 | 发布在", "2024-12-30"),
    ],
)
def test_reads_the_day_in_eastern_notations_and_eras(text, value):
    found = read_date(text)
    assert found is not None
    assert (found.value, found.precision) == (value, "day")


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("December 2008", "2008-12", "month"),
        ("infolettre octobre 2023", "2023-10", "month"),
        ("setembro de 2025", "2025-09", "month"),
        ("2025年10月", "2025-10", "month"),
        ("2020-10", "2020-10", "month"),
        ("10/2023", "2023-10", "month"),
        ("2025", "2025", "year"),
        ("2025年", "2025", "year"),
    ],
)
def test_says_how_precise_a_date_is(text, value, precision):
    found = read_date(text)
    assert found is not None
    assert (found.value, found.precision) == (value, precision)


@pytest.mark.parametrize(
    "text",
    [
        "25",
        "11 months",
        "© 2025",
        "© 2024 City Network",
        "Copyright 2019",
        "31 February 2024",
        "2021年2月30日",
        "2024-13-01",
        "1.2.3",
        "v2.10.2024",
        "2008-2014",
        "2010/11",
        "+49 228 976299-00",
        "53113 Bonn",
        "1 - 9 from 23",
        "ISO 9001:2015",
        "you may 3 times",
        "",
    ],
)
def test_refuses_what_only_looks_like_a_date(text):
    assert read_date(text, language="en", reference=READ) is None


def test_a_day_without_figure_is_read_as_its_month():
    found = read_date("2021年2月日(金)")
    assert found is not None
    assert (found.value, found.precision) == ("2021-02", "month")


@pytest.mark.parametrize(
    ("order", "language", "text", "value"),
    [
        ("DMY", "en", "03/04/2024", "2024-04-03"),
        ("MDY", "en", "03/04/2024", "2024-03-04"),
        (None, "fr", "03/04/2024", "2024-04-03"),
        (None, "en", "03/04/2024", "2024-03-04"),
        (None, "en", "12.05.2023", "2023-05-12"),
        (None, "de", "26 | 01 | 2022", "2022-01-26"),
        ("MDY", "en", "25/12/2024", "2024-12-25"),
        ("DMY", "en", "12/25/2024", "2024-12-25"),
        ("MDY", "en", "Wed 03/04/2024", "2024-03-04"),
        (None, "en", "Wed 03/04/2024", "2024-04-03"),
    ],
)
def test_order_of_figures(order, language, text, value):
    found = read_date(text, order=order, language=language)
    assert found is not None
    assert found.value == value


def test_ambiguous_figures_keep_their_other_reading():
    found = read_date("03/04/2024", language="fr")
    assert found is not None
    assert found.other == "2024-03-04"
    assert found.swapped().value == "2024-03-04"


def test_finds_every_date_of_a_text_with_its_place():
    text = "Published 12 May 2024 - Updated 13 May 2024"
    dates = find_dates(text)
    assert [found.value for found in dates] == ["2024-05-12", "2024-05-13"]
    assert [text[slice(*found.span)] for found in dates] == ["12 May 2024", "13 May 2024"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("5 January 2026", True),
        ("6 January 2026", True),
        ("7 January 2026", False),
        ("5 May 1985", False),
        ("May 2025", True),
    ],
)
def test_a_publication_is_neither_in_the_future_nor_before_the_web(text, right):
    found = read_date(text)
    assert found is not None
    assert found.plausible(READ) is right


def test_no_month_name_stands_for_two_months():
    english = "january february march april may june july august september october november december".split()
    assert [MONTHS[name] for name in english] == list(range(1, 13))
    assert MONTHS["mai"] == MONTHS["maio"] == MONTHS["mei"] == MONTHS["may"]


MONTH_NAMES = "January February March April May June July August September October November December".split()


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31)))
def test_reads_back_what_was_written(day):
    month = MONTH_NAMES[day.month - 1]
    written = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
    )
    for text in written:
        found = read_date(text)
        assert found is not None
        assert (found.value, found.precision, found.raw) == (day.isoformat(), "day", text)


@given(st.text(max_size=120), st.sampled_from([None, "en", "de", "ja", "ko", "xx"]))
def test_never_raises_and_never_invents_a_day(text, language):
    for found in find_dates(text, language=language, reference=READ):
        if found.precision == "day":
            assert date.fromisoformat(found.value) > date(1, 1, 1)
        start, end = found.span
        assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "1 - " * 50_000,
        "may 1 " * 50_000,
        "2024-" * 50_000,
        "年月日" * 50_000,
        "12.12." * 50_000,
    ],
)
def test_long_nonsense_takes_no_time(text):
    with within(2.0):
        find_dates(text, reference=READ)


@pytest.mark.parametrize("text", ["Published on Tuesday, 31 March", "Posted 5 May", "Published 5 May."])
def test_a_month_that_is_also_a_word_is_one_after_its_day(text: str) -> None:
    found = read_date(text, language="en", reference=READ)
    assert found is not None
    assert found.value == ("2025-05-05" if "May" in text else "2020-03-31")


@pytest.mark.parametrize("text", ["Chapter 3 May begin", "We walked 5 march steps"])
def test_a_month_that_is_also_a_word_is_none_in_a_sentence(text: str) -> None:
    assert read_date(text, language="en", reference=READ) is None


def test_a_weekday_in_wide_brackets_is_no_word() -> None:
    found = read_date("4月5日（土）", language="ja", reference=READ)
    assert found is not None
    assert found.value == "2025-04-05"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "mar. 20/10/2026 - 09:15", "2026-10-20"),
        ("fr", "mar 06/10/2026", "2026-10-06"),
        ("es", "mar. 18-08-2026", "2026-08-18"),
        ("it", "Mar, 12.05.2026", "2026-05-12"),
        ("fr", "mar. 5 mai 2026", "2026-05-05"),
        ("es", "mar 3 nov 2026", "2026-11-03"),
        ("it", "mar 12 mag", "2026-05-12"),
        ("en", "May 22/09/2026", "2026-09-22"),
        ("en", "Mar 10-12, 2026", "2026-03-10"),
        ("en", "May 10-12-2025", "2025-05-10"),
        ("en", "Mar 10, 2026", "2026-03-10"),
        ("fr", "10 mar. 2026", "2026-03-10"),
    ],
)
def test_tuesday_cut_short_is_not_march_before_a_date_with_a_month_of_its_own(language, text, value):
    found = read_date(text, language=language, reference=date(2026, 11, 26))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["mar 05/09", "mar. 22/09/26"])
def test_tuesday_before_a_short_date_makes_it_none_of_march(text: str) -> None:
    found = read_date(text, language="fr", reference=date(2026, 11, 26))
    assert found is None or found.value == "2026-09-22"


@given(st.dates(min_value=date(2015, 1, 1), max_value=date(2025, 12, 31)), st.integers(0, 300))
def test_a_yearless_day_is_never_put_into_the_future(day, later):
    reference = day + timedelta(days=later)
    found = read_date(f"{day.day} {MONTH_NAMES[day.month - 1]}", reference=reference)
    if (day.month, day.day) != (2, 29):
        assert found is not None
        assert found.value <= (reference + timedelta(days=1)).isoformat()
