"""Lines that carry several contact values, and the labels that announce them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.values.contact.contact_labels import find_labels, label_of, strip_address_label
from iclei_scraper.values.contact.contacts import read_pieces
from tests.pace import within


def pieces(text):
    return [(piece.kind, piece.value) for piece in read_pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "T: +32 2 735 28 50 F: +32 2 735 28 51 E: brussels@example.org",
            [("phone", "+32 2 735 28 50"), ("fax", "+32 2 735 28 51"), ("email", "brussels@example.org")],
        ),
        ("Tel. +49-228 / 97 62 99-00", [("phone", "+49-228 / 97 62 99-00")]),
        (
            "office(at)example.org (General inquiries)",
            [("email", "office@example.org"), ("text", "(General inquiries)")],
        ),
        ("Tel/Fax: +7 495 123 45 67", [("phone+fax", "+7 495 123 45 67")]),
        ("TEL 03-6205-8415 FAX 03-3797-1906", [("phone", "03-6205-8415"), ("fax", "03-3797-1906")]),
        ("電話：03-6205-8415", [("phone", "03-6205-8415")]),
        ("전화: 031-255-3257 | 팩스: 031-256-3257", [("phone", "031-255-3257"), ("fax", "031-256-3257")]),
        (
            "Urbanet Africa | Unit 1 | +27 21 202 0381 | africa@example.org | africa.example.org",
            [
                ("text", "Urbanet Africa | Unit 1"),
                ("phone", "+27 21 202 0381"),
                ("email", "africa@example.org"),
                ("web", "africa.example.org"),
            ],
        ),
        ("Phone: 030/123456, 10115 Berlin", [("phone", "030/123456"), ("text", "10115 Berlin")]),
        (
            "Call +32 2 735 28 50 or write to a@example.org",
            [("phone", "+32 2 735 28 50 or write to"), ("email", "a@example.org")],
        ),
        ("(0761) 36892-0", [("number", "(0761) 36892-0")]),
        ("T 919-951-0052", [("phone", "919-951-0052")]),
        ("www.example.org.mx", [("web", "www.example.org.mx")]),
        ("Site: ph.example.org", [("web", "ph.example.org")]),
        ("https://example.org/a.b", [("web", "https://example.org/a.b")]),
    ],
)
def test_values_of_a_line(text, expected):
    assert [(kind, value.rstrip(" |")) for kind, value in pieces(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "79098 Freiburg",
        "P.O. Box 1234",
        "M. Müller, Direktor",
        "Our phone system is great",
        "1-14-2 Nishi-Shimbashi",
        "Carrera 53 N° 40A - 31, Medellín",
        "Jl. Karbela Sel. No.46, RT.2/RW.4",
        "28.01.2022 – 29.01.2022",
        "Büro Nr. 12",
        "+ 28.01.2022",
    ],
)
def test_lines_without_contact_values(text):
    assert {kind for kind, _ in pieces(text)} == {"text"}


def test_a_line_of_an_address_keeps_the_comma_that_leads_on():
    assert pieces("38 Jongno, Jongno-gu,") == [("text", "38 Jongno, Jongno-gu,")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Tel.:", "phone"),
        ("Téléphone :", "phone"),
        ("Teléfono", "phone"),
        ("電話番号", "phone"),
        ("☎", "phone"),
        ("T:", "phone"),
        ("Fax", "fax"),
        ("Télécopie", "fax"),
        ("传真：", "fax"),
        ("팩스", "fax"),
        ("F:", "fax"),
        ("E-Mail:", "email"),
        ("Courriel", "email"),
        ("Correo electrónico", "email"),
        ("メールアドレス", "email"),
        ("✉", "email"),
        ("Surel", "email"),
        ("E-post", "email"),
        ("Website", "web"),
        ("Sitio web", "web"),
        ("ウェブサイト", "web"),
        ("Address", "address"),
        ("Anschrift", "address"),
        ("住所", "address"),
        ("Endereço:", "address"),
        ("Alamat", "address"),
        ("PLZ", "postcode"),
        ("Stadt", "city"),
        ("País", "country"),
        ("Tel/Fax", "phone+fax"),
        ("Öffnungszeiten", "other"),
        ("Director:", "other"),
    ],
)
def test_labels_in_the_network_s_languages(text, field):
    assert label_of(text) == field


@pytest.mark.parametrize("text", ["Berlin Office", "T", "E", "Bonn", "", "Postfach 12", "x" * 100])
def test_other_words_are_no_labels(text):
    assert label_of(text) is None


def test_an_address_label_is_taken_off():
    assert strip_address_label("Physical address: Unit 1") == ("Unit 1", True)
    assert strip_address_label("地址：北京市") == ("北京市", True)
    assert strip_address_label("Address Road 12") == ("Address Road 12", False)


@given(st.text(max_size=300))
def test_no_text_raises(text):
    for piece in read_pieces(text):
        assert piece.value
        assert piece.kind in {"text", "phone", "fax", "phone+fax", "email", "web", "number"}
    find_labels(text)
    label_of(text)


@pytest.mark.parametrize("part", ["tel ", "a.b", "(at) ", "+49 ", "T: ", "+49 30 1", "a@", "www.", "(030) "])
@pytest.mark.parametrize("length", [900, 200_000])
def test_no_text_takes_long(part, length):
    text = (part * (length // len(part) + 1))[:length]
    with within(0.5):
        pieces(text)


def test_a_text_too_long_to_be_a_line_of_contacts_comes_back_whole():
    text = "You can call us at +32 2 735 28 50. " + "We have much to say. " * 60
    assert pieces(text) == [("text", text.strip())]


@pytest.mark.parametrize("word", ["extensão", "Nebenstelle", "Klappe", "derivazione", "교환", "poste n°"])
def test_an_extension_stays_with_its_number(word: str) -> None:
    assert [(piece.kind, piece.value) for piece in read_pieces(f"Tel: +216 30 032 342 {word} 216")] == [
        ("phone", f"+216 30 032 342 {word} 216")
    ]
    first, *_ = read_pieces("Tel: +216 30 032 342 Extensões 216 m")
    assert first.value == "+216 30 032 342"


def test_a_number_without_its_area_goes_on_behind_a_whole_one() -> None:
    assert [(piece.kind, piece.value) for piece in read_pieces("0484-2356041, 4030551")] == [
        ("number", "0484-2356041, 4030551")
    ]
    assert read_pieces("0484-2356041, 682016")[0].value == "0484-2356041"  # a postcode
