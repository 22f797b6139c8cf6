"""Ranges of days, days without a year or told from the day of reading, and further languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from iclei_scraper.values.dates import find_dates, read_date

READ = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("28 September – 8 October 2014", "2014-09-28", "2014-10-08"),
        ("30 December 2024 – January 3, 2025", "2024-12-30", "2025-01-03"),
        ("28 December – 3 January 2025", "2024-12-28", "2025-01-03"),
        ("10-12 May 2024", "2024-05-10", "2024-05-12"),
        ("May 28-30, 2025", "2025-05-28", "2025-05-30"),
        ("23rd and 26th of September, 2014", "2014-09-23", "2014-09-26"),
        ("entre os dias 6 e 8 de outubro de 2025", "2025-10-06", "2025-10-08"),
        ("entre el 28 de septiembre y el 8 de octubre de 2014", "2014-09-28", "2014-10-08"),
        ("vom 10. bis 12. Mai 2024", "2024-05-10", "2024-05-12"),
        ("10.-12.05.2024", "2024-05-10", "2024-05-12"),
        ("30.04.-02.05.2024", "2024-04-30", "2024-05-02"),
        ("2023年5月10日〜12日", "2023-05-10", "2023-05-12"),
        ("2024년 5월 10일~12일", "2024-05-10", "2024-05-12"),
        ("2027. 5. 2. ~ 5. 4.", "2027-05-02", "2027-05-04"),
        ("2027.5.2.(일) ~ 5.4.(화)", "2027-05-02", "2027-05-04"),
    ],
)
def test_a_range_is_one_date_with_an_end(text, first, last):
    (found,) = find_dates(text)
    assert (found.value, found.end) == (first, last)


@pytest.mark.parametrize("text", ["Vol 3 – 12 May 2024", "Session 3 May 12, 2024", "Room 4, 12 May 2024"])
def test_a_number_before_a_date_is_not_the_beginning_of_a_range(text):
    (found,) = find_dates(text)
    assert (found.value, found.end) == ("2024-05-12", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 月 7 日", "2025-12-07"),
        ("27 de fevereiro", "2025-02-27"),
        ("22 Dec", "2025-12-22"),
        ("January 6", "2026-01-06"),  # a site east of the reader may be a day ahead
        ("9월 29일(월)", "2025-09-29"),
        ("11월 5일(수)~7일(금)", "2025-11-05"),
        ("Freitag, 3. März", "2023-03-03"),
    ],
)
def test_solves_a_missing_year_from_reference_and_weekday(text, value):
    assert read_date(text) is None
    found = read_date(text, reference=READ)
    assert found is not None
    assert (found.value, found.stated) == (value, False)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("3 days ago", "en", "2026-01-02"),
        ("yesterday", "en", "2026-01-04"),
        ("5 hours ago", "en", "2026-01-05"),
        ("Published 5 hours ago", "en", "2026-01-05"),
        ("vor 2 Tagen", "de", "2026-01-03"),
        ("hace 3 días", "es", "2026-01-02"),
        ("há 2 dias", "pt", "2026-01-03"),
        ("il y a 3 jours", "fr", "2026-01-02"),
        ("3일 전", "ko", "2026-01-02"),
        ("3 天前", "zh", "2026-01-02"),
        ("昨日", "ja", "2026-01-04"),
        ("vor 3 Monaten", "de", "2025-10"),
        ("2 weeks ago", "en", "2025-12"),
        ("il y a 2 ans", "fr", "2024"),
    ],
)
def test_reads_relative_dates_only_from_a_reference(text, language, value):
    assert read_date(text, language=language) is None
    found = read_date(text, language=language, reference=datetime(2026, 1, 5, 9, tzinfo=UTC))
    assert found is not None
    assert found.value == value


def test_reads_further_languages_where_the_language_is_known():
    for text, language in (("12 grudnia 2024", "pl"), ("١٢ ديسمبر ٢٠٢٤", "ar")):
        found = read_date(text, language=language)
        assert found is not None
        assert (found.value, found.raw) == ("2024-12-12", text)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "114年11月3日", "2025-11-03"),
        ("zh", "114-11-03", "2025-11-03"),
        ("ko", "25.11.03", "2025-11-03"),
        ("de", "25.11.03", "2003-11-25"),
        ("ja", "3 6月 2026", "2026-06-03"),
        ("en", "Fri Apr 28 19:20:36 CEST 2023", "2023-04-28"),
        ("de", "Jan 04 09:34 2021", "2021-01-04"),
        ("en", "3 November '25", "2025-11-03"),
        ("en", "03-Nov-25", "2025-11-03"),
        ("en", "Sunday 31 May", "2026-05-31"),
        ("pt", "há 4 dias – Os mercados avançam apesar da tempestade de ontem", "2026-11-22"),
        ("de", "vorgestern", "2026-11-24"),
        ("fr", "avant-hier", "2026-11-24"),
        ("zh", "前天", "2026-11-24"),
        ("en", "an hour ago", "2026-11-26"),
    ],
)
def test_notations_that_need_the_language_or_the_day_of_reading(language, text, value):
    found = read_date(text, language=language, reference=date(2026, 11, 26))
    assert found is not None
    assert (found.value, found.precision) == (value, "day")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("bg", "Юни 2026", "2026-06"),
        ("ru", "Июнь 2026 г.", "2026-06"),
        ("cs", "Červen 2026", "2026-06"),
        ("tr", "Haziran 2026", "2026-06"),
        ("tr", "Program 2026", None),
        ("pl", "Konkurs 2026", None),
    ],
)
def test_a_month_with_its_year_in_further_languages(language: str, text: str, value: str | None) -> None:
    found = read_date(text, language=language)
    assert (found.value if found else None) == value
    assert found is None or found.precision == "month"


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "Thu 7 – Sat 9 May 2026", "2026-05-07", "2026-05-09"),
        ("de", "Montag, 2. bis Mittwoch, 4. März 2026", "2026-03-02", "2026-03-04"),
        ("de", "Mo, 2. – Mi, 4. März 2026", "2026-03-02", "2026-03-04"),
        ("fr", "lundi 2 au mercredi 4 mars 2026", "2026-03-02", "2026-03-04"),
        ("es", "del jueves 7 al sábado 9 de mayo de 2026", "2026-05-07", "2026-05-09"),
        ("nl", "za 7 t/m ma 9 mei 2026", "2026-05-07", "2026-05-09"),
        ("pl", "7–9 maja 2026", "2026-05-07", "2026-05-09"),
        ("cs", "od 7. do 9. května 2026", "2026-05-07", "2026-05-09"),
        ("ru", "с 7 по 9 мая 2026", "2026-05-07", "2026-05-09"),
        ("hu", "2026. május 7–9.", "2026-05-07", "2026-05-09"),
    ],
)
def test_ranges_with_weekdays_and_in_further_languages(language, text, first, last):
    (found,) = find_dates(text, language=language)
    assert (found.value, found.end) == (first, last)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last Monday", "2025-12-29"),
        ("i lördags", "2026-01-03"),
        ("lundi dernier", "2025-12-29"),
        ("segunda-feira passada", "2025-12-29"),
        ("28.12.", "2025-12-28"),
        ("05.01.", "2026-01-05"),
        ("Monday", None),
        ("last word", None),
        ("i salen", None),
        ("2.1.", None),
        ("1.12.", None),
    ],
)
def test_weekdays_gone_by_and_days_without_year(text, value):
    """A weekday alone may be one of opening; figures that a chapter may have are no day."""
    found = read_date(text, reference=READ)
    assert (found.value if found else None) == value
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 Tháng Sáu, 2022", "2022-06-03"),
        ("Tháng Tư 12, 2021", "2021-04-12"),
        ("5 tháng mười một năm 2020", "2020-11-05"),
        ("31 tháng hai 2020", None),
    ],
)
def test_vietnamese_months_are_called_by_their_numbers(text, value):
    assert next((found.value for found in find_dates(text, language="vi")), None) == value


def test_years_first():
    assert [found.value for found in find_dates("Ridge | 2026-Mar-09")] == ["2026-03-09"]
    assert [found.value for found in find_dates("작성일 26-03-02 10:21", language="ko")] == ["2026-03-02"]
    assert find_dates("26-03-02 10:21", language="de") == ()


@pytest.mark.parametrize("language", ["en", "ru", None])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25. syyskuuta 2025", "2025-09-25"),
        ("3 maja 2024", "2024-05-03"),
        ("14 Ekim 2024", "2024-10-14"),
        ("1. října 2023", "2023-10-01"),
        ("3 мая 2024", "2024-05-03"),
        ("3 listopada 2024", None),
        ("Maja 3", None),
    ],
)
def test_months_of_the_frame_on_a_page_in_another_language(text, value, language):
    """Two languages give "listopada" to different months."""
    assert next((found.value for found in find_dates(text, language=language)), None) == value


def test_the_order_of_american_dates_around_an_eastern_month():
    assert [found.value for found in find_dates("十月 30, 2013 发布", language="zh")] == ["2013-10-30"]
    assert [found.value for found in find_dates("4月 3, 2022", language="ja")] == ["2022-04-03"]
    assert [found.value for found in find_dates("4月 31, 2022", language="ja")] == []


@pytest.mark.parametrize("text", ["10-08", "10-08 12:00", "发布时间：10-08", "发布时间：10-08 12:00"])
def test_month_and_day_have_a_label_or_an_hour_beside_them(text):
    assert read_date(text, language="zh", reference=READ).value == "2025-10-08"
    assert find_dates("比分：10-08", language="zh", reference=READ) == ()
