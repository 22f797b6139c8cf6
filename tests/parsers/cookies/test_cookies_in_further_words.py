"""Heads, groups and lifetimes in the words of further languages, and words beside them that are none."""

from __future__ import annotations

import pytest

from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.words import loose_role_of, role_of
from iclei_scraper.values.lasting.durations import read_duration
from tests.parsers.cookies.cookie_pages import read, table


@pytest.mark.parametrize(
    ("language", "group", "purpose", "time", "iso"),
    [
        ("nl", "Statistiek", "Telt bezoeken", "2 jaar", "P2Y"),
        ("sv", "Tekniska", "Minns språket", "2 år", "P2Y"),
        ("da", "Sikkerhed", "Beskytter formularer", "2 år", "P2Y"),
        ("pl", "Społecznościowe", "Pokazuje wpisy", "Sesyjny", "session"),
        ("cs", "Nezbytně nutné", "Pamatuje si volbu", "Trvale", "persistent"),
        ("fi", "Välttämätön", "Muistaa valinnan", "Jatkuva", "persistent"),
        ("hu", "Elengedhetetlen", "Megjegyzi a nyelvet", "Tartós", "persistent"),
        ("el", "Απολύτως απαραίτητα", "Θυμάται τη γλώσσα", "Περίοδος λειτουργίας", "session"),
        ("tr", "İstatistik", "Ziyaretleri sayar", "Süresiz", "persistent"),
        ("sr", "Analitika", "Broji posete", "24 časa", "PT24H"),
    ],
)
def test_a_group_beside_each_cookie_is_its_category_not_the_heading_above(
    language: str, group: str, purpose: str, time: str, iso: str
) -> None:
    rows = table("Cookie|Type|Info|Expiry", f"_ga|{group}|{purpose}|{time}", f"_gid|{group}|{purpose}|{time}")
    assert [cookie[:3] for cookie in read(language, f"<h2>Quay cookies</h2>{rows}")] == [
        ("_ga", group, iso),
        ("_gid", group, iso),
    ]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Jméno", "name"),
        ("İsim", "name"),
        ("Ονομασία", "name"),
        ("Soubor cookie", "name"),
        ("Herkomst", "provider"),
        ("Provozovatel", "provider"),
        ("Uitleg", "description"),
        ("İşlev", "description"),
        ("Säilytyksen enimmäiskesto", "duration"),
        ("Vrijeme trajanja", "duration"),
        ("Wygaśnięcie", "duration"),
    ],
)
def test_heads_of_further_languages(head: str, role: str) -> None:
    assert role_of(head) == role


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Πάροχος / Τομέας", "provider"),
        ("Leverantör / domän", "provider"),
        ("Účel a popis", "description"),
        ("Název / Účel", None),
        ("Ulice a město", None),
    ],
)
def test_a_head_of_two_words_for_one_thing_is_a_head_of_that(head: str, role: str | None) -> None:
    assert loose_role_of(head) == role


@pytest.mark.parametrize("text", ["Onze statistiek van 2024", "Uw beveiliging thuis", "Sécurité des enfants"])
def test_a_group_beside_other_words_is_no_category(text: str) -> None:
    assert category_name(text) is None


@pytest.mark.parametrize("text", ["any cookie", "Přístup trvá 24 čas", "1 anyone", "Seansler"])
def test_words_like_units_measure_nothing(text: str) -> None:
    assert read_duration(text) is None
