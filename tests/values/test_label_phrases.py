"""Labels of several words before telephone numbers, addresses and sites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.contact.contact_labels import find_labels, label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.wording.label_phrases import field_of_phrase


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Call our office on", "phone"),
        ("General enquiries by phone", "phone"),
        ("Rufnummer der Zentrale", "phone"),
        ("Numéro d'appel", "phone"),
        ("Llámenos al", "phone"),
        ("Ligue para nós", "phone"),
        ("Call Helena on", None),
        ("お電話番号", "phone"),
        ("联系电话号码", "phone"),
        ("대표 번호", "phone"),
        ("Numéro de télécopie", "fax"),
        ("Número de fax", "fax"),
        ("ファックス番号", "fax"),
        ("팩스 번호", "fax"),
        ("Send us an email", "email"),
        ("Adresse électronique", "email"),
        ("电子邮件地址", "email"),
        ("공식 홈페이지", "web"),
        ("Our site online", "web"),
        ("Telefony", "phone"),
        ("Telefonų numeriai", "phone"),
        ("Адрес офиса", "address"),
        ("Iroda címe", "address"),
        ("Biuro", None),
        ("Durchwahl Mitgliederservice", "phone"),
        ("Kancelář sítě", None),
        ("Call for papers", None),
        ("Mailing list", None),
        ("Suva Office", None),
        ("Contact", None),
        ("Phone or fax", None),
        ("Tel 2024", None),
        ("電話会議のお知らせ", None),
    ],
)
def test_a_phrase_announces_what_its_one_telling_word_says(text: str, field: str | None) -> None:
    assert field_of_phrase(text) == field


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Call our office on +679 331 2345", "phone", "+679 331 2345"),
        ("Numéro d'appel du bureau : 01 44 55 66 77", "phone", "01 44 55 66 77"),
        ("Numéro de télécopie : 01 44 55 66 78", "fax", "01 44 55 66 78"),
        ("Schreiben Sie uns: suva@example.org", "email", "suva@example.org"),
        ("8 Mitchell Street, Numéro de télécopie : +679 331 2346", "fax", "+679 331 2346"),
    ],
)
def test_a_phrase_before_a_value_is_its_label(text: str, kind: str, value: str) -> None:
    assert (kind, value) in [(piece.kind, piece.value) for piece in read_pieces(text)]


def test_what_a_phrase_labels_is_known_to_whoever_asks_for_labels() -> None:
    assert label_of("Call our office on:") == "phone"
    assert [label.field for label in find_labels("Call our office on: 331 2345, Our site online: x.org")] == [
        "phone",
        "web",
    ]


@given(st.text(max_size=80))
def test_any_text_is_a_label_of_one_field_or_none(text: str) -> None:
    assert field_of_phrase(text) in {None, "phone", "fax", "email", "web", "address"}
