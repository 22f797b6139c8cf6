"""What a house measures of its work, in words behind figures, and what is measured of places and ways."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

PAIR = "<div><span>{}</span><span>{}</span></div>"
BOLD = "<li><strong>{}</strong> {}</li>"
DONE = {
    "en": (
        "140 member towns",
        "3,400 kilometres new cycle paths",
        "5,300 tonnes of waste avoided",
        "870 hectares",
    ),
    "de": ("86 Mitgliedsstädte", "3.400 Kilometer Radwege", "5.300 Tonnen Abfall", "870 Hektar Moor"),
    "fr": (
        "64 villes membres",
        "3\u202f400 km de digues",
        "12\u202f000 arbres",
        "870 hectares de marais restaurés",
    ),
    "ja": ("140 会員都市", "3,400 自転車道(km)", "12,000 本の植樹", "870 湿地再生"),
    "ko": ("86 회원 도시", "3,400 킬로미터의 강변", "12,000 심은 나무", "870 헥타르의 습지 복원"),
}


def read(body: str, language: str = "en", path: str = "") -> list[float | None]:
    page = f"<html lang={language}><title>강변도시연합</title><body><main>{body}</main></body></html>"
    return [it.value for it in read_page(page, f"https://quay.example/{path}").statistics]


def row(*facts: str, make: str = PAIR) -> str:
    return f"<div>{''.join(make.format(*fact.split(' ', 1)) for fact in facts)}</div>"


@pytest.mark.parametrize("language", DONE)
def test_lengths_weights_and_areas_of_what_was_done(language: str) -> None:
    for make in (PAIR, BOLD):
        for facts in (DONE[language], (*DONE[language][1:], "46 Skalp")):
            assert len(read(row(*facts, make=make), language)) == 4, (make, facts)


def test_members_projects_and_inhabitants_in_elements_of_one_line() -> None:
    facts = ("2,500 member towns", "340 projects", "12,000,000 inhabitants")
    assert read(row(*facts)) == read(row(*facts, make=BOLD)) == [2500, 340, 12_000_000]
    assert read(f"<p>{' · '.join(facts)}</p>") == [2500, 340, 12_000_000]


@pytest.mark.parametrize(
    "facts",
    [
        ("12 Kilometer zum Bahnhof", "45 Kilometer südlich", "3 km vom See", "20.000 Kilometer bis Rom"),
        ("45 km²", "12,300 Inhabitants", "4,100 Households", "870 hectares"),
        ("12 hectares", "5 bedrooms", "3 bathrooms"),
        ("12,000원 의자", "38,000원 책상", "5,000원 연필꽂이", "70,000원 옷장"),
    ],
)
def test_ways_places_rooms_and_prices(facts: tuple[str, ...]) -> None:
    assert read(row(*facts)) == read(row(*facts, make=BOLD)) == []


def test_the_year_before_a_name_counts_nothing() -> None:
    told = "연합은 회원의 회비로 운영되며 결산을 공개한다."
    assert (
        read(f"<p>{told} | © 2026 강변도시연합</p><p>{told} 2026 강변도시연합 총회를 연다.</p>", "ko") == []
    )
    assert read("<p>우리 연합은 2025 회원도시 총회를 열었다.</p>", "ko") == []
    assert read("<p>강변도시연합은 2025개 회원 도시와 함께 일한다.</p>", "ko") == [2025]
