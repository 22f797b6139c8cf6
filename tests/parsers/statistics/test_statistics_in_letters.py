"""Claims in the items of lists and in the paragraphs of letters, beside those of others."""

from __future__ import annotations

import pytest

from tests.parsers.statistics.test_statistics_prose import read


@pytest.mark.parametrize(
    ("language", "head", "text", "claims"),
    [
        (
            "en",
            "Reach",
            "The network works with more than 1,300 towns in 48 countries",
            {"members", "countries"},
        ),
        ("de", "Präsenz", "In 14 Büros beraten wir Städte", {"offices"}),
        ("ja", "広がり", "ネットワークは48か国の1,300以上の都市と活動しています", {"members", "countries"}),
        ("zh", "覆盖", "该网络与48个国家的1300多个城市合作", {"members", "countries"}),
    ],
)
def test_a_run_in_head_is_not_who_a_sentence_speaks_of(
    language: str, head: str, text: str, claims: set[str]
) -> None:
    for item in (f"<b>{head}</b> {text}.", f"{head}: {text}."):
        assert {it.concept for it in read(f"<ol><li>{item}</li></ol>", language=language)} == claims


@pytest.mark.parametrize(
    "item",
    [
        "<b>The Blue Union</b> works with 1,300 towns in 48 countries.",
        "<b>Mali</b> has 40 towns, and we help.",
    ],
)
def test_a_bold_beginning_may_be_who_a_sentence_speaks_of(item: str) -> None:
    assert read(f"<ol><li>{item}</li></ol>") == []


LETTERS = [
    (
        "ja",
        (
            "昨年、市は30の学校を訪れました。隣の連盟には900の都市が加盟していますが、私たちは1,300を超える自治体と"
            "つながり、14の事務所で230人の職員が働いています。ある会社は40か国に支店を持っています。"
        ),
        {"members": 1300, "offices": 14, "staff": 230},
    ),
    (
        "ja",
        "会議には60か国から代表が集まりました。私たちは48か国で活動しています。また、約230名の職員が働いています。切符は50円です。",
        {"countries": 48, "staff": 230},
    ),
    (
        "zh",
        "邻近的联盟有900个城市，而我们的网络汇聚了1300多个城市，在14个办事处拥有230名员工。一家公司在40个国家设有分店。",
        {"members": 1300, "offices": 14, "staff": 230},
    ),
    (
        "ko",
        (
            "회의에는 60개국 대표가 모였습니다. 네트워크는 48개국 1,300개 이상의 도시와 함께 일합니다. "
            "한 회사는 40개국에 있습니다."
        ),
        {"countries": 48, "members": 1300},
    ),
]


@pytest.mark.parametrize(("language", "text", "claims"), LETTERS)
def test_claims_among_the_figures_of_others_in_one_paragraph(
    language: str, text: str, claims: dict[str, int]
) -> None:
    assert {it.concept: it.value for it in read(f"<p>{text}</p>", language=language)} == claims
