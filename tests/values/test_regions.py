"""Names of world regions, and lists of words."""

import pytest

from iclei_scraper.values.postal.regions import is_region_name, region_key
from iclei_scraper.values.wording.lexicon import Lexicon, tokens


@pytest.mark.parametrize(
    "text",
    [
        "Africa",
        "East Asia",
        "Southeast Asia",
        "Global",
        "Oceania",
        "Mexico, Central America and the Caribbean",
        "Central America & the Caribbean",
        "Middle East & North Africa",
        "EMEA",
        "Asia-Pacific",
        "Sub-Saharan Africa",
        "Lateinamerika und Karibik",
        "Nord- und Südamerika",
        "Naher Osten",
        "América del Sur",
        "Sudeste Asiático",
        "Asie du Sud-Est",
        "Afrique subsaharienne",
        "América do Sul",
        "Amerika Latin",
        "Eropa",
        "Latinamerika",
        "東アジア",
        "アジア・太平洋",
        "동아시아",
        "亚洲",
        "非洲",
        "大洋洲",
    ],
)
def test_parts_of_the_world(text):
    assert is_region_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Germany",
        "South Africa",
        "World Secretariat",
        "Europe Office",
        "South Street",
        "East Asia Secretariat",
        "South",
        "Urbanet Africa",
        "",
        "Contact",
        "A very long heading that says where in Africa and Asia we have been working for years",
    ],
)
def test_countries_offices_and_others_are_none(text):
    assert not is_region_name(text)


def test_joining_words_do_not_tell_regions_apart():
    assert region_key("Central America & the Caribbean") == region_key("Central America and Caribbean")
    assert region_key("América Latina y el Caribe") == region_key("America Latina, Caribe")


def test_words_are_found_whatever_their_accents_and_case():
    words = Lexicon("büro|~kontor|head of|whistle~", native="事務所|사무소")
    for text in (
        "Buro Kassel",
        "BÜRO",
        "Huvudkontor",
        "Head of Unit",
        "Whistleblower",
        "大阪事務所",
        "부산사무소",
    ):
        assert text in words
    for text in ("bureau", "head", "of", "kontoren", "事務", "", "12"):
        assert text not in words
    assert words.covers("Büro, Büro")
    assert not words.covers("Büro Kassel")
    assert words.begins("Büro Kassel")
    assert not words.begins("Kassel Büro")


def test_tokens_drop_punctuation():
    assert tokens("d'Afrique – N° 7a (São Paulo)") == ("d'afrique", "n", "7a", "sao", "paulo")
