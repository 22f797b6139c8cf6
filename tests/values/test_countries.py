"""Countries by the names people write, in the network's languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.postal.cities import city_countries, is_city
from iclei_scraper.values.postal.countries import (
    leading_country,
    names_country,
    read_country,
    trailing_country,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Germany", "DE"),
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("Alemania", "DE"),
        ("Alemanha", "DE"),
        ("ドイツ", "DE"),
        ("독일", "DE"),
        ("德国", "DE"),
        ("德國", "DE"),
        ("Jerman", "DE"),
        ("Tyskland", "DE"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("EE.UU.", "US"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("England", "GB"),
        ("Scotland", "GB"),
        ("Great Britain", "GB"),
        ("Republic of Korea", "KR"),
        ("South Korea", "KR"),
        ("Korea", "KR"),
        ("대한민국", "KR"),
        ("Corée du Sud", "KR"),
        ("Brasil", "BR"),
        ("BRASIL", "BR"),
        ("México", "MX"),
        ("Mexiko", "MX"),
        ("Viet Nam", "VN"),
        ("Česko", "CZ"),
        ("Czech Republic", "CZ"),
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Suisse", "CH"),
        ("Côte d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Taiwan (R.O.C.)", "TW"),
        ("P.R. China", "CN"),
        ("DE", "DE"),
        ("FJI", "FJ"),
        ("Republic of Kenya", "KE"),
        ("República de Colombia", "CO"),
    ],
)
def test_names_abbreviations_and_codes(name, code):
    assert read_country(name) == code
    assert read_country(f" {name}, ") == code


@pytest.mark.parametrize(
    "text", ["", "us", "me", "in", "Georgia Street", "New Mexico", "Bonn", "Africa", "x" * 200]
)
def test_other_words_are_no_country(text):
    assert read_country(text) is None


def test_codes_of_two_letters_are_rather_words_and_states():
    assert names_country("UK")
    assert names_country("US")
    assert not names_country("CA")
    assert not names_country("IN")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cape Town South Africa", "ZA"),
        ("Denver, Colorado USA", "US"),
        ("Seoul, Republic of Korea", "KR"),
        ("Medellín, Antioquia – Colombia", "CO"),
        ("Belfast, Northern Ireland", "GB"),
        ("Albuquerque, New Mexico", None),
        ("Trenton, New Jersey", None),
        ("Malabo, Equatorial Guinea", "GQ"),
        ("40 Main Street", None),
        ("Recife - PE", None),
        ("首尔市 韩国", "KR"),
    ],
)
def test_the_country_at_the_end_of_a_line(text, code):
    mention = trailing_country(text)
    assert (mention.code if mention else None) == code


def test_the_country_at_the_beginning_of_an_eastern_address():
    mention = leading_country("日本東京都港区")
    assert mention is not None
    assert (mention.code, mention.end) == ("JP", 2)
    assert leading_country("東京都港区") is None


@pytest.mark.parametrize(
    ("city", "countries"),
    [
        ("Suva", ("FJ",)),
        ("Köln", ("DE",)),
        ("Cologne", ("DE",)),
        ("Bruxelles", ("BE",)),
        ("Brüssel", ("BE",)),
        ("高雄市", ("TW",)),
        ("서울특별시", ("KR",)),
        ("Goyang-si", ("KR",)),
        ("Kaohsiung City", ("TW",)),
        ("Ciudad de México", ("MX",)),
        ("São Paulo", ("BR",)),
        ("Sable Park", ()),
        ("", ()),
    ],
)
def test_cities_and_their_countries(city, countries):
    assert city_countries(city) == countries
    assert is_city(city) == bool(countries)


def test_a_name_that_many_countries_share_is_left_open():
    assert {"IN", "PK"} <= set(city_countries("Hyderabad"))
    assert {"CA", "SC"} <= set(city_countries("Victoria"))


@given(st.text(max_size=80))
def test_no_text_raises(text):
    code = read_country(text)
    assert code is None or (len(code) == 2 and code.isupper())
    mention = trailing_country(text)
    assert mention is None or read_country(text[mention.start : mention.end]) == mention.code
    assert isinstance(city_countries(text), tuple)
