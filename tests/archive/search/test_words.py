"""How text becomes words, and a query a question."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iclei_scraper.archive.search.query import MOST_TERMS, MOST_WORDS, read_query
from iclei_scraper.archive.search.snippets import snippet
from iclei_scraper.archive.search.words import LONGEST_WORD, WORD, fold, indexed, is_unspaced, pairs, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = st.text(
    st.one_of(
        st.characters(max_codepoint=0x17F),
        st.characters(min_codepoint=0x370, max_codepoint=0x6FF),
        st.characters(min_codepoint=0x900, max_codepoint=0xEFF),
        st.characters(min_codepoint=0x3000, max_codepoint=0x30FF),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x4E40),
        st.characters(min_codepoint=0xAC00, max_codepoint=0xAC40),
        st.characters(min_codepoint=0xFF00, max_codepoint=0xFFEF),
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(" -*\"'.,\0\u200b\u0301"),
    ),
    max_size=60,
)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE i USING fts5(title, body, content='', tokenize='ascii')")
    yield connection
    connection.close()


def finds(index: sqlite3.Connection, text: str, query: str) -> bool:
    """Whether a text that is indexed alone is found by a query."""
    index.execute("INSERT INTO i (i) VALUES ('delete-all')")
    index.execute("INSERT INTO i (rowid, title, body) VALUES (1, '', ?)", (indexed(text),))
    expression = read_query(query).expression
    assert expression is not None, query
    return index.execute("SELECT 1 FROM i WHERE i MATCH ?", (expression,)).fetchone() is not None


@given(SCRIPTS)
@example("ﬁnden Straße İstanbul Œuvre Ǆ")
@example("ガス が か\u3099 ㍿ ｶﾞｽ")
@example("น้ำท่วม किताब مُدُن")
@settings(max_examples=300)
def test_a_text_is_found_by_each_of_its_words_and_pairs(index: sqlite3.Connection, text: str) -> None:
    for word in set(WORD.findall(fold(text))):
        assert finds(index, text, word), word
        assert finds(index, text, f'"{word}"'), word
        for part in pairs(word)[:-1] if is_unspaced(word) else [f"{word[:3]}*"]:
            assert finds(index, text, part), part
        if is_unspaced(word):
            assert all(finds(index, text, character) for character in word)


@given(SCRIPTS)
@settings(max_examples=300)
def test_a_text_is_found_by_itself_and_by_its_other_spellings(index: sqlite3.Connection, text: str) -> None:
    plain = re.sub(r'["“”„*−-]', " ", text)
    for spelling in (plain, plain.upper(), *(unicodedata.normalize(form, plain) for form in ("NFC", "NFD"))):
        if tokens(spelling) == tokens(plain) != []:
            assert finds(index, plain, f'"{spelling}"')


@given(st.text(max_size=200) | SCRIPTS)
@settings(max_examples=300)
def test_whatever_is_typed_is_a_question_or_none(index: sqlite3.Connection, text: str) -> None:
    expression = read_query(text).expression
    if expression is not None:
        index.execute("SELECT 1 FROM i WHERE i MATCH ?", (expression,)).fetchall()


@given(st.text(max_size=400) | SCRIPTS, st.text(max_size=20) | SCRIPTS)
@settings(max_examples=300)
def test_a_snippet_is_a_part_of_its_text_and_its_marks_lie_in_it(text: str, query: str) -> None:
    shown, marks = snippet(text, read_query(query).wanted, width=40)
    assert shown.strip("…") in text
    assert len(shown) <= 42
    assert all(0 <= start < end <= len(shown) for start, end in marks)
    assert all(before[1] < after[0] for before, after in pairwise(marks))


@given(st.text("ab東京 ", max_size=30))
def test_the_quick_ways_cut_as_the_thorough_one_does(text: str) -> None:
    thorough = [
        token
        for word in WORD.findall(fold(text))
        for token in (pairs(word) if is_unspaced(word) else [word[:LONGEST_WORD]])
    ]
    assert tokens(text) == thorough
    assert tokens(f"{text} é") == [*thorough, "e"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Malmö stad", "malmo"),
        ("Malmo", "Malmö"),
        ("Die STRASSE", "straße"),
        ("Tromsø og Łódź", "tromso lodz"),
        ("l’environnement urbain", "environnement"),
        ("écologie", "e\u0301cologie"),
        ("Ｔｏｋｙｏ ２０２６", "tokyo 2026"),
        ("東京都と大阪府", "東京"),
        ("東京都と大阪府", "京都"),
        ("東京都と大阪府", "都"),
        ("東京都と大阪府", "府"),
        ("東京都と大阪府", "東京都と大阪府"),
        ("서울특별시에서", "서울"),
        ("可持续发展", "持续"),
        ("COP30会議の報告", "cop30会議"),
        ("COP30会議の報告", "会議の"),
        ("カーボンニュートラル", "ｶｰﾎﾞﾝ"),
        ("viewed_cookie_policy", "viewed_cookie_policy"),
        ("T: +32 2 735 28 50", "+32 2 735"),
        ("a@b.example", "A@B.example"),
        ("sustainability", "sustain*"),
        ("持続可能な都市", "持続*"),
        ("zero waste cities", '"zero waste" -bonn'),
        ("zero waste cities", "“Zero Waste”"),
        ("co\u00adoperation", "cooperation"),
    ],
)
def test_what_is_found(index: sqlite3.Connection, text: str, query: str) -> None:
    assert finds(index, text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("waste of zero value", '"zero waste"'),
        ("zero waste in Bonn", "zero -bonn"),
        ("zero waste in Bonn", 'zero -"in bonn"'),
        ("東京都", "京東"),
        ("東京、都市", "京都"),
        ("東京 都市", "東京都"),
        ("ガス", "カス"),
        ("unsustainable", "sustain*"),
        ("city", "cities"),
    ],
)
def test_what_is_not_found(index: sqlite3.Connection, text: str, query: str) -> None:
    assert not finds(index, text, query)


@pytest.mark.parametrize(
    "text", ["", " ", '"', '""', "*", "-", "-bonn", "🌍🏙️", "\0", "(((", "\u0301", '-"a b"']
)
def test_nothing_is_asked(text: str) -> None:
    assert read_query(text).expression is None


@pytest.mark.parametrize(
    "text",
    [
        "a OR b",
        "NEAR(a b, 3)",
        "title:a",
        "^a + b",
        "a AND (b",
        "{a b}: c",
        "a*b",
        "rowid:1",
        "a\0b",
        "'; DROP TABLE i",
    ],
)
def test_operators_mean_nothing(index: sqlite3.Connection, text: str) -> None:
    assert finds(index, text, text)


@pytest.mark.parametrize("text", ["x" * 10_000, "都" * 10_000, "a b " * 2_500, "都 " * 5_000, '"' * 10_000])
def test_long_questions_are_cut_and_said_to_be(index: sqlite3.Connection, text: str) -> None:
    query = read_query(text)
    assert len(query.terms) <= MOST_TERMS
    assert all(len(term.tokens) <= MOST_WORDS for term in query.terms)
    if query.wanted:
        assert finds(index, text, text)
    assert read_query(" ".join(f"w{number}" for number in range(100))).is_cut


def test_a_snippet_shows_most_of_what_was_asked() -> None:
    text = "Nothing here. " * 30 + "The city of trams and of bridges is " + "far away. " * 30 + "Trams again."
    shown, marks = snippet(text, read_query("trams bridges").wanted)
    assert "trams and of bridges" in shown
    assert [shown[start:end] for start, end in marks] == ["trams", "bridges"]
    assert shown.startswith("…")
    assert shown.endswith("…")
