"""Numbers as their countries write them: ranges by one figure, codes in brackets, other scripts."""

import pytest

from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import read_phones


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("224 871 231-3", "CZ", ["+420224871231", "+420224871232", "+420224871233"]),
        ("210 38 21 456-8", "GR", ["+302103821456", "+302103821457", "+302103821458"]),
        ("983 12 34 56 - 57 - 58", "ES", ["+34983123456", "+34983123457", "+34983123458"]),
        ("(62-31) 848 2288", "ID", ["+62318482288"]),
        ("(593 2) 226-4510", "EC", ["+59322264510"]),
    ],
)
def test_numbers_are_read_as_their_country_writes_them(text, region, expected):
    assert [phone.e164 for phone in read_phones(text, region)] == expected


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("0421 33 44-0", "DE", "+4942133440"),  # the exchange, no range
        ("+43 1 523 44 10-5", "AT", "+43152344105"),  # a direct line, whole as it stands
        ("010-57125289-801", "CN", "+861057125289"),  # an extension
        ("(62) 3212-4500", "BR", "+556232124500"),  # an area that has another country's code
    ],
)
def test_what_looks_like_a_range_or_a_code_is_left(text, region, expected):
    assert [phone.e164 for phone in read_phones(text, region)] == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("T 030 - 234 56 78 (centrale)", [("phone", "030 - 234 56 78")]),
        ("P 02 5550 1234 | F 02 5550 1235", [("phone", "02 5550 1234"), ("fax", "02 5550 1235")]),
        (
            "Lund Road 4, Selby, YO8 4PU | 01757 210 200",
            [("text", "Lund Road 4, Selby, YO8 4PU"), ("number", "01757 210 200")],
        ),
        (
            "Unit 3, Cork, T12 X658 · (021) 496 0300/1",
            [("text", "Unit 3, Cork, T12 X658"), ("number", "(021) 496 0300/1")],
        ),
        ("(81) 3421-5500 / 3421-5501", [("number", "(81) 3421-5500 / 3421-5501")]),
        ("тел./факс: +38 (044) 234-56-78", [("phone+fax", "+38 (044) 234-56-78")]),
        ("نمابر: ۰۲۱-۸۸۷۷۱۲۳۵", [("fax", "۰۲۱-۸۸۷۷۱۲۳۵")]),
        ("दूरभाष: 0522-2720001", [("phone", "0522-2720001")]),
        ("טל' 03-6241234, פקס 03-6241235", [("phone", "03-6241234"), ("fax", "03-6241235")]),
        ("แฟกซ์ 0-2258-1237", [("fax", "0-2258-1237")]),
    ],
)
def test_numbers_are_found_beside_addresses_and_behind_labels_of_other_scripts(line, expected):
    assert [(piece.kind, piece.value) for piece in read_pieces(line)] == expected


@pytest.mark.parametrize(
    "line", ["Model T 400 | Series 2", "Room 12 | 30 seats", "HRB 12345 | 2019-2024", "A 4 | 210 297"]
)
def test_figures_between_bars_are_no_numbers(line):
    assert [piece.kind for piece in read_pieces(line)] == ["text"]
