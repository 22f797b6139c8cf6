"""Posts of people and sentences with figures, which are no offices, beside offices that are."""

from __future__ import annotations

import pytest

from tests.parsers.offices.office_content import offices_in, page


def _people(*posts: str) -> str:
    names = ("Orla Fairweather", "Jost Grünwasser", "Inès Chant")
    return "".join(
        f"<div><h3>{name}</h3><p>{post}</p><p>Weberstraße 21, 53113 Bonn</p>"
        f"<p>+49 228 555 01-{number}</p></div>"
        for number, (name, post) in enumerate(zip(names, posts, strict=True), 10)
    )


@pytest.mark.parametrize("heading", ["Staff", "Contact"])
@pytest.mark.parametrize(
    "posts",
    [
        ("Head of Office, Pacific", "Deputy Head of Office, Africa", "Director of the Secretariat"),
        ("Leiterin Büro Süd", "Büroleiter", "Leitung der Geschäftsstelle"),
        ("Responsable du bureau", "Cheffe de bureau", "Directrice de l'antenne"),
        ("Jefa de oficina", "Directora de la Sede", "Coordinador del Centro"),
    ],
)
def test_a_post_is_no_office(heading: str, posts: tuple[str, ...]) -> None:
    assert not offices_in(page(_people(*posts), heading=heading))


def test_an_office_keeps_its_name_beside_the_post_of_who_heads_it() -> None:
    body = "".join(
        f"<div><h3>{city} Office</h3><p>Head of Office: Alma Fairweather</p><p>{street}</p>"
        f"<p>{code} {city}, Germany</p><p>+49 228 555 01-{code[-2:]}</p></div>"
        for city, street, code in [("Bonn", "Weberstraße 21", "53113"), ("Kassel", "Ahornweg 4", "34117")]
    )
    assert [office.name for office in offices_in(page(body))] == ["Bonn Office", "Kassel Office"]


@pytest.mark.parametrize(
    "text",
    [
        "成员包括来自86个国家的1750多个城市和地区。",
        "港湾城镇网成立于1994年，成员包括来自31个国家的240多个城市和地区",
        "会員は31カ国の240の都市と地域に広がっています。",
    ],
)
def test_a_sentence_that_counts_cities_is_no_address(text: str) -> None:
    body = f"<h1>关于我们</h1><p>{text}</p><div><span>240</span><p>城市</p></div>"
    assert not offices_in(f"<html lang='zh'><body><main>{body}</main></body></html>")
