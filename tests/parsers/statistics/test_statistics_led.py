"""Figure and label in bold before a sentence that says more of them."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

SHAPES = (
    "<p>• <b>{}</b> – {}</p>",
    "<li><strong>{}:</strong> {}</li>",
    "<li><b>{}</b><br>{}</li>",
    "・<strong>{}</strong> {}<br>",
)
SAID = {
    "en": (
        ("2,500 members", "125 countries", "24 offices"),
        "they meet once a year, in a town of every size.",
    ),
    "zh": (("2,500个会员", "125个国家", "24个办公室"), "来自大小不同的城市，每年聚会一次。"),
    "ja": (
        ("2,500の会員", "125か国", "24の事務所"),
        "さまざまな規模の自治体から集まり、年に一度会合を開きます。",
    ),
    "ko": (("2,500개 회원", "125개국", "24개 사무소"), "크고 작은 도시에서 와서 해마다 한 번 모입니다."),
}


def read(
    shape: str, said: tuple[str, ...], rest: str, language: str = "en"
) -> list[tuple[str, float | None, str]]:
    body = "".join(shape.format(lead, rest) for lead in said)
    html = f"<html lang='{language}'><title>TILIA</title><main><h1>TILIA</h1><div>{body}</div></main></html>"
    found = parse_statistics(Page("https://tilia.example/about/", html))
    return [(it.concept, it.value, it.label) for it in found]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", sorted(SAID))
def test_what_is_said_of_a_figure_is_no_part_of_its_label(language: str, shape: str) -> None:
    said, rest = SAID[language]
    found = read(shape, said, rest, language)
    assert [(concept, value) for concept, value, _ in found] == [
        ("members", 2500),
        ("countries", 125),
        ("offices", 24),
    ]
    assert all(label in lead for (*_, label), lead in zip(found, said, strict=True))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_an_event_or_a_house_to_let_has_stays_silent(shape: str) -> None:
    for said in (("40 speakers", "3 days", "600 participants"), ("12 rooms", "80 seats", "2 kitchens")):
        assert read(shape, said, "all of them close to the old harbour and the station.") == []
