"""Members and leaders that a page presents under a line that announces them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.features import parse_features

if TYPE_CHECKING:
    from iclei_scraper.records import Feature

STORY = "The town has belonged to the circle since 2004 and has planted shade along all of its streets."


def read(body: str, language: str = "en") -> list[Feature]:
    page = Page("https://circle.example/", f"<html lang='{language}'><body><main>{body}</main></body></html>")
    return list(parse_features(page))


def test_a_member_and_a_leader() -> None:
    body = (
        f"<section><h4>FEATURED MEMBER</h4><h2>Blueville, Norland</h2><p>{STORY}</p>"
        f"<a href='/blueville'>More</a>"
        "<h4>FEATURED LEADER</h4><h2>Ada Birch, Mayor of Greenham</h2>"
        "<p>Mayor Birch has served on the council "
        "since 2008.</p><p>She likes trees more than anything else in the world.</p>"
        "<h4>OUR AIM</h4><h2>A cooler town</h2><p>Something else altogether, told at some length.</p>"
        "</section>"
    )
    member, leader = read(body)
    assert (member.kind, member.name, member.text) == ("member", "Blueville, Norland", STORY)
    assert member.url == "https://circle.example/blueville"
    assert (leader.kind, leader.name, leader.url) == ("leader", "Ada Birch, Mayor of Greenham", None)
    assert leader.text is not None
    assert leader.text.endswith("in the world.")
    assert "Something else" not in leader.text
    assert {evidence.field for evidence in member.evidence} == {"name", "text"}


@pytest.mark.parametrize(
    ("kicker", "kind"),
    [
        ("Member spotlight", "member"),
        ("City in focus", "member"),
        ("Mitglied im Porträt", "member"),
        ("Miembro destacado", "member"),
        ("Membro em destaque", "member"),
        ("Membre à l’honneur", "member"),
        ("Città in primo piano", "member"),
        ("会員紹介", "member"),
        ("추천 회원", "member"),
        ("会员风采", "member"),
        ("Meet our featured leader", "leader"),
        ("Líder destacado", "leader"),
        ("Liderança em destaque", "leader"),
        ("リーダー紹介", "leader"),
    ],
)
def test_announcements_in_many_languages(kicker: str, kind: str) -> None:
    for frame in (
        "<p>{}</p><h3>Blueville</h3>",
        "<div>{}</div><div>Blueville</div>",
        "<h2>{}</h2><h3>Blueville</h3>",
    ):
        assert [(f.kind, f.name, f.text) for f in read(f"{frame.format(kicker)}<p>{STORY}</p>")] == [
            (kind, "Blueville", STORY)
        ]


def test_the_name_can_follow_a_colon() -> None:
    assert [f.name for f in read(f"<h3>Featured member: Blueville</h3><p>{STORY}</p>")] == ["Blueville"]


def test_several_under_one_heading() -> None:
    body = (
        f"<h2>Featured members</h2><h3><a href='/b'>Blueville</a></h3><p>{STORY}</p>"
        f"<h3><a href='/g'>Greenham</a></h3><p>{STORY}</p><h2>Contact</h2><h3>Write to us</h3><p>{STORY}</p>"
    )
    assert [(f.name, f.url) for f in read(body)] == [
        ("Blueville", "https://circle.example/b"),
        ("Greenham", "https://circle.example/g"),
    ]


def test_a_cloned_slide_is_one_feature() -> None:
    slide = f"<div><p>Featured member</p><h3>Blueville</h3><p>{STORY}</p></div>"
    assert len(read(slide * 3)) == 1


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>Featured products</h2><h3>Parasol</h3><p>{STORY}</p>",
        f"<h2>Member login</h2><h3>Password</h3><p>{STORY}</p>",
        f"<h2>Our members</h2><h3>Blueville</h3><p>{STORY}</p>",
        f"<h2>Featured story: a city grows</h2><h3>Shade</h3><p>{STORY}</p>",
        f"<h2>Staff member of the month</h2><h3>A colleague</h3><p>{STORY}</p>",
        f"<ul><li><a href='/f'>Featured members</a></li><li><a href='/n'>News</a></li></ul><p>{STORY}</p>",
        f"<p>This featured member of the family of trees is a lime.</p><h3>Lime</h3><p>{STORY}</p>",
        "<h4>Featured member</h4>",
    ],
)
def test_what_is_no_feature(body: str) -> None:
    assert read(body) == []
