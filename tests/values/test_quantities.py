"""Figures with their signs, units and qualifying words, as eleven languages write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.numbers.quantities import Quantity, find_quantities
from tests.pace import within

WRITTEN = [
    # text, language, value, unit, qualifier
    ("2500 +", "en", 2500, "count", "at_least"),
    ("2,500", "en", 2500, "count", "exact"),
    ("2.500+", "de", 2500, "count", "at_least"),
    ("2.500+", "en", 2500, "count", "at_least"),
    ("2 500", "fr", 2500, "count", "exact"),
    ("2\u202f500", "fr", 2500, "count", "exact"),
    ("2’500", "de", 2500, "count", "exact"),
    ("12,34,567", "en", 1234567, "count", "exact"),
    ("1.500.000", "pt", 1500000, "count", "exact"),
    ("25 + %", "en", 25, "percent", "at_least"),
    ("25%+", "en", 25, "percent", "at_least"),
    ("over 25%", "en", 25, "percent", "more_than"),
    ("12,5 %", "de", 12.5, "percent", "exact"),
    ("25 per cent", "en", 25, "percent", "exact"),
    ("25 pour cent", "fr", 25, "percent", "exact"),
    ("百分之25", "zh", 25, "percent", "exact"),
    ("more than 2,500", "en", 2500, "count", "more_than"),
    ("no more than 40", "en", 40, "count", "at_most"),
    ("at least 40", "en", 40, "count", "at_least"),
    ("fewer than 40", "en", 40, "count", "less_than"),
    ("some 40", "en", 40, "count", "about"),
    ("500 or more", "en", 500, "count", "at_least"),
    ("1.604+ más", "es", 1604, "count", "at_least"),
    ("1.604+ più", "it", 1604, "count", "at_least"),
    ("mehr als 2 500", "de", 2500, "count", "more_than"),
    ("ponad 40", "pl", 40, "count", "more_than"),
    ("1.250’den fazla", "tr", 1250, "count", "more_than"),
    ("более 300", "ru", 300, "count", "more_than"),
    ("noin 400", "fi", 400, "count", "about"),
    ("rund 2.500", "de", 2500, "count", "about"),
    ("bis zu 50", "de", 50, "count", "at_most"),
    ("mais de 2.500", "pt", 2500, "count", "more_than"),
    ("más de 2,500", "es", 2500, "count", "more_than"),
    ("plus de 2 500", "fr", 2500, "count", "more_than"),
    ("près de 2 500", "fr", 2500, "count", "about"),
    ("jusqu’à 50", "fr", 50, "count", "at_most"),
    ("oltre 2.500", "it", 2500, "count", "more_than"),
    ("meer dan 2.500", "nl", 2500, "count", "more_than"),
    ("över 2 500", "sv", 2500, "count", "more_than"),
    ("2500여 개", "ko", 2500, "count", "more_than"),
    ("70を上回る", "ja", 70, "count", "more_than"),
    ("70を下回る", "ja", 70, "count", "less_than"),
    ("70을 웃도는", "ko", 70, "count", "more_than"),
    ("高于70", "zh", 70, "count", "more_than"),
    ("不少于70", "zh", 70, "count", "at_least"),
    ("superan los 70", "es", 70, "count", "more_than"),
    ("supérieur à 70", "fr", 70, "count", "more_than"),
    ("inferiore a 70", "it", 70, "count", "less_than"),
    ("ultrapassa 70", "pt", 70, "count", "more_than"),
    ("gut 70", "de", 70, "count", "more_than"),
    ("70 or so", "en", 70, "count", "about"),
    ("2천 5백여", "ko", 2500, "count", "more_than"),
    ("약 2,500개", "ko", 2500, "count", "about"),
    ("2,500以上", "ja", 2500, "count", "at_least"),
    ("約1,750", "ja", 1750, "count", "about"),
    ("２，５００以上", "ja", 2500, "count", "at_least"),
    ("2500多个", "zh", 2500, "count", "more_than"),
    ("2500 多个", "zh", 2500, "count", "more_than"),
    ("2.5万", "zh", 25000, "count", "exact"),
    ("两千五百多", "zh", 2500, "count", "more_than"),
    ("1.2 million", "en", 1200000, "count", "exact"),
    ("1,2 Mio", "de", 1200000, "count", "exact"),
    ("más de 1.200 millones", "es", 1200000000, "count", "more_than"),
    ("2 mil", "es", 2000, "count", "exact"),
    ("10K+", "en", 10000, "count", "at_least"),
    ("cerca de dois mil", "pt", 2000, "count", "about"),
    ("two thousand five hundred", "en", 2500, "count", "exact"),
    ("zweitausendfünfhundert", "de", 2500, "count", "exact"),
    ("deux mille", "fr", 2000, "count", "exact"),
    ("più di duemilacinquecento", "it", 2500, "count", "more_than"),
    ("2.500", "de", 2500, "count", "exact"),
    ("2.500", "en", 2.5, "count", "exact"),
]


def only_quantity(text: str, language: str) -> Quantity:
    (quantity,) = find_quantities(text, language)
    return quantity


@pytest.mark.parametrize(("text", "language", "value", "unit", "qualifier"), WRITTEN)
def test_written_figures(text: str, language: str, value: float, unit: str, qualifier: str) -> None:
    quantity = only_quantity(text, language)
    assert (quantity.value, quantity.unit, quantity.qualifier) == (value, unit, qualifier)
    assert quantity.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "$300",
        "€ 3 million",
        "100 euros",
        "3rd",
        "900th",
        "COP30",
        "5G",
        "10:30",
        "12.05.2023",
        "2023年5月10日",
        "第4回",
        "2021-2024",
        "20 to 25",
        "between 20 and 25",
        "v1.2.3",
        "No. 46",
        "several thousand",
        "thousands",
        "",
        "+",
    ],
)
def test_no_figures(text: str) -> None:
    assert all(quantity.raw != text for quantity in find_quantities(text))


def test_a_year_is_marked_as_one() -> None:
    assert find_quantities("In 2024 it rained")[0].like_year
    assert not find_quantities("more than 2024 cities")[0].like_year
    assert not find_quantities("2,024 cities")[0].like_year


def test_several_figures_keep_their_places() -> None:
    text = "世界125か国2,500以上の自治体"
    found = find_quantities(text, "ja")
    assert [(quantity.raw, quantity.value) for quantity in found] == [("125", 125), ("2,500以上", 2500)]
    assert all(text[quantity.start : quantity.end] == quantity.raw for quantity in found)


def test_words_of_two_languages_make_no_sum() -> None:
    assert [quantity.value for quantity in find_quantities("Es geht um zwei Städte", "de")] == [2]


_GROUPING = {
    "en": ",",
    "de": ".",
    "fr": "\u202f",
    "es": ".",
    "pt": ".",
    "it": ".",
    "ja": ",",
    "ko": ",",
    "zh": ",",
}


@given(st.integers(min_value=0, max_value=999_999_999), st.sampled_from(sorted(_GROUPING)))
def test_any_number_grouped_as_its_language_does_is_read_back(number: int, language: str) -> None:
    text = f"{number:,}".replace(",", _GROUPING[language])
    quantity = only_quantity(f"{text} +", language)
    assert quantity.value == number
    assert quantity.qualifier == "at_least"


@given(st.text(max_size=300), st.sampled_from([None, "en", "de", "ja"]))
def test_any_text_is_survived_and_spans_are_true(text: str, language: str | None) -> None:
    end = 0
    for quantity in find_quantities(text, language):
        assert text[quantity.start : quantity.end] == quantity.raw
        assert quantity.start >= end
        end = quantity.end


@pytest.mark.parametrize("piece", ["1,", "1 000 ", "two ", "zweihundert", "千", "over ", " ", "1:"])
def test_long_monotonous_text_is_quick(piece: str) -> None:
    with within(2):
        find_quantities(piece * (2_000_000 // len(piece)))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("onze kantoren", "nl", None),
        ("onze bureaux", "fr", 11),
        ("once a year", "en", None),
        ("once oficinas", "es", 11),
    ],
)
def test_a_number_of_one_language_is_another_word_in_the_next(
    text: str, language: str, value: int | None
) -> None:
    found = find_quantities(text, language)
    assert (found[0].value if found else None) == value


def test_a_chinese_word_behind_a_blank_rounds_nothing() -> None:
    (year,) = find_quantities("2025 多品牌矩阵")
    assert (year.raw, year.qualifier, year.like_year) == ("2025", "exact", True)
    (towns,) = find_quantities("2500 多个城市")
    assert (towns.value, towns.qualifier) == (2500, "more_than")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 milijonov+", 8_000_000),
        ("700 tisoč +", 700_000),
        ("3 млн", 3_000_000),
        ("12 tuhatta", 12_000),
        ("10 ezer", 10_000),
        ("2 mii", 2_000),
        ("5 milijardi", 5_000_000_000),
    ],
)
def test_thousands_and_millions_of_further_languages(text: str, value: float) -> None:
    assert [it.value for it in find_quantities(text)] == [value]


@pytest.mark.parametrize(
    "text", ["25 tot 50 leden", "10 till 20 kommuner", "5 do 10 gmin", "5 до 10 городов"]
)
def test_the_bounds_of_a_range_in_further_languages_are_no_figures(text: str) -> None:
    assert all(quantity.raw != text for quantity in find_quantities(text))
    assert find_quantities(text.split(maxsplit=2)[2])[0].value == float(text.split()[2])
