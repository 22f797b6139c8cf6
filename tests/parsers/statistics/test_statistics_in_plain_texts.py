"""Claims in plain letters, beside references, as openings of paragraphs, in lists with counting words."""

from __future__ import annotations

from textwrap import fill

import pytest

from iclei_scraper import read_page


def figures(body: str, language: str = "en", title: str = "Lantern Forum") -> list[tuple[str, float | None]]:
    page = read_page(
        f"<html lang={language}><head><title>About us – {title}</title></head><body><main><h1>About us</h1>"
        f"{body}</main><footer><p>© 2026 {title}</p></footer></body></html>",
        "https://lantern-forum.example/about/",
    )
    return [(it.concept, it.value) for it in page.statistics]


@pytest.mark.parametrize("width", [44, 52, 60, 72])
def test_a_letter_whose_lines_a_program_has_wrapped(width: int) -> None:
    said = (
        "The lamps on the quay were lit before five. Lantern Forum has 1,204 member towns, and it works in "
        "eighty-six places, most of them by the sea. It has offices on three coasts and on four islands."
    )
    letter = f"NEWS OF THE LAMPS\n-----------------\n\n{fill(said, width)}\n"
    assert ("members", 1204) in figures(f"<pre>{letter}</pre>")


def test_typed_lines_that_end_without_a_stop_stay_lines() -> None:
    typed = (
        "<pre>\nLantern Forum, the house by the old bridge there\nHas seen 40 mayors and 12 queens\n</pre>"
    )
    assert figures(typed) == []


@pytest.mark.parametrize("note", ["[3]", "[a]", "<sup><a href='#n3'>[3]</a></sup>"])
def test_the_number_of_a_reference_parts_no_figure_from_its_noun(note: str) -> None:
    assert figures(f"<p>Lantern Forum links 1,204{note} towns.</p>") == [("members", 1204)]


def test_a_paragraph_opens_with_a_figure_in_strong_type() -> None:
    told = ("1,204 member towns", "86 countries", "612 lamps mended")
    body = "".join(f"<p><b>{it}.</b> The miller sings at noon.</p>" for it in told)
    assert figures(f"<h2>The forum in numbers</h2>{body}") == [
        ("members", 1204),
        ("countries", 86),
        ("other", 612),
    ]


@pytest.mark.parametrize(
    ("language", "lines", "value"),
    [
        ("ko", ("회원 도시：1,204곳", "국가：86개국", "고친 다리：31건"), 31),
        ("zh", ("会员城市：1,204个", "国家：86个", "修好的桥：31项"), 31),
        ("ja", ("会員都市：1,204団体", "国：86か国", "直した橋：31件"), 31),
    ],
)
@pytest.mark.parametrize("day", ["", "（2026년 1월 1일 기준）", "（2026年1月1日現在）"])
def test_lines_with_counting_words_and_the_day_they_are_of(
    language: str, lines: tuple[str, ...], value: int, day: str
) -> None:
    body = "<br>".join(f"・{line}{day}" for line in lines)
    heading = {"ko": "숫자로 보는 포럼", "zh": "数字概览", "ja": "数字で見る"}[language]
    found = figures(f"<h2>■ {heading}</h2><p>{body}</p>", language)
    assert found == [("members", 1204), ("countries", 86), ("other", value)]
