"""Extensions behind telephone numbers, and words that join numbers."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import read_phones


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        ("+33 1 44 55 66 77 poste 12", "12"),
        ("+43 1 512 34 56 Klappe 12", "12"),
        ("+81 3 1234 5678（内線 123）", "123"),
        ("+81 3 1234 5678 内線番号123", "123"),
        ("+86 10 5712 5289 分机号801", "801"),
        ("+86 10 5712 5289 转801", "801"),
        ("+82 2 2123 4567 내선번호 12", "12"),
        ("+82 2 2123 4567 구내 12", "12"),
        ("+55 11 4321 0000 ramal nº 12", "12"),
        ("+55 11 4321 0000 R: 12", "12"),
        ("+44 20 7946 0000 extension number 12", "12"),
        ("+679 331 2345", None),
        ("+33 1 44 55 66 77, poste restante", None),
    ],
)
def test_an_extension_is_read_in_the_words_of_a_page(text: str, extension: str | None) -> None:
    assert [phone.extension for phone in read_phones(text)] == [extension]


@pytest.mark.parametrize(
    "text",
    [
        "+41 44 211 74 74 sowie 211 74 75",
        "+33 1 44 55 66 77 ainsi que 44 55 66 78",
        "+81 3 1234 5678 もしくは 1234 5679",
        "+82 2 2123 4567 그리고 2123 4568",
        "+86 10 5712 5289 以及 5712 5290",
        "+39 06 1234 5678 oppure 1234 5679",
    ],
)
def test_numbers_that_words_join_are_two(text: str) -> None:
    assert len([phone for phone in read_phones(text) if phone.e164]) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("(11) 2341-2896 Durchwahl 143 und 144", "number"),
        ("2341-2896 ext. 143", "number"),
        ("12-20 Local 5", "text"),
        ("2341-2896 ext. 143 for members", "text"),
    ],
)
def test_a_number_without_a_label_may_have_extensions(text: str, kind: str) -> None:
    assert [piece.kind for piece in read_pieces(text)] == [kind]


def test_the_digits_of_a_carrier_are_no_part_of_a_number() -> None:
    assert [phone.e164 for phone in read_phones("(0xx11) 3333-4444", "BR")] == ["+551133334444"]
    assert [phone.e164 for phone in read_phones("0x11 3333", "BR") if phone.e164] == []
