"""Sentences in which a house tells its size in verbs and nouns of no list, and others that only look so."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _figures(language: str, name: str, text: str, path: str = "about") -> list[tuple[float | None, str, str]]:
    head = f"<html lang={language}><head><title>About us | {name}</title></head>"
    top = f"<body><header><a href='/'>{name}</a></header>"
    body = f"{top}<main><h1>About us</h1><p>{text}</p></main></body></html>"
    page = Page(f"https://host.example/{path}", head + body)
    return [(it.value, it.concept, it.label) for it in parse_statistics(page)]


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        (
            "en",
            "Willow Pact",
            "The Pact unites 90 harbours from 14 countries.",
            {90: "harbours", 14: "countries"},
        ),
        ("en", "Willow Pact", "More than 250 parishes trust the Willow Pact.", {}),
        ("en", "Willow Pact", "More than 250 towns trust the Willow Pact.", {250: "towns"}),
        ("en", "Willow Pact", "Willow Pact has a workforce of 64.", {64: "workforce"}),
        ("en", "Willow Pact", "The number of members is now 250.", {250: "members"}),
        ("en", "Willow Pact", "Each of our 250 member harbours has a say.", {250: "member harbours"}),
        ("en", "Willow Pact", "250 towns. Ten countries. One river.", {250: "towns", 10: "countries"}),
        ("de", "Weidenbund", "Hinter dem Bund stehen 90 Städte.", {90: "Städte"}),
        ("de", "Weidenbund", "Der Bund verbindet 90 Inseln.", {90: "Inseln"}),
        (
            "fr",
            "Pacte des Saules",
            "Le Pacte compte une vingtaine de collaborateurs.",
            {20: "collaborateurs"},
        ),
        ("it", "Patto dei Salici", "90 comuni hanno già scelto il Patto.", {90: "comuni"}),
        ("es", "Pacto del Sauce", "A la fecha se han adherido 90 alcaldías.", {90: "alcaldías"}),
        (
            "nl",
            "Wilgenbond",
            "Inmiddels doen 90 gemeenten mee, verspreid over 11 landen.",
            {90: "gemeenten", 11: "landen"},
        ),
        ("pl", "Liga Wierzb", "Do sieci należy obecnie 90 gmin z ośmiu krajów.", {90: "gmin", 8: "krajów"}),
        ("tr", "Söğüt Birliği", "Şu anda 90 üyemiz bulunmaktadır.", {90: "üyemiz"}),
        ("ja", "柳のまち連合", "現在、90を超える自治体が加盟しています。", {90: "自治体"}),
        (
            "ja",
            "柳のまち連合",
            "現在、6つの事務所で約90名のスタッフが働いています。",
            {6: "事務所", 90: "スタッフ"},
        ),
        ("ja", "柳のまち連合", "会員数は、2026年1月現在、90自治体です。", {90: "自治体"}),
        ("tr", "Söğüt Birliği", "Dört ofiste 55 kişi çalışıyor.", {55: "kişi"}),
        ("zh", "柳城联盟", "联盟与14个国家的90多个城市合作。", {14: "国家", 90: "城市"}),
        ("zh", "柳城联盟", "联盟由90多个致力于城市发展的地方政府组成。", {90: "地方政府"}),
        ("zh", "柳城联盟", "截至去年底，共有90个城市加入了本联盟。", {90: "城市"}),
        ("zh", "柳城联盟", "现有90家会员单位。", {90: "家会员单位"}),
        ("zh", "柳城联盟", "本会会员单位达90家。", {90: "会员单位"}),
        ("zh", "柳城联盟", "我们有90个会员和7个区域办事处。", {90: "会员", 7: "区域办事处"}),
        ("ja", "柳のまち連合", "90の会員と7つの地域事務所があります。", {90: "会員", 7: "地域事務所"}),
        ("ja", "柳のまち連合", "これまでに90の市町村が連合に加わりました。", {90: "市町村"}),
        ("ja", "柳のまち連合", "全国90の市町村を代表する団体です。", {90: "市町村"}),
        ("ko", "버들도시연합", "90개 회원과 7개 지역사무소를 두고 있습니다.", {90: "회원", 7: "지역사무소"}),
        ("ko", "버들도시연합", "전국 90개 시군구가 가입한 단체입니다.", {90: "시군구"}),
    ],
)
def test_whose_a_figure_is_needs_no_list_of_verbs(
    language: str, name: str, text: str, read: dict[int, str]
) -> None:
    assert {value: label for value, _, label in _figures(language, name, text)} == read


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Willow Pact", "At first the Pact had 12 members from three countries."),
        ("en", "Willow Pact", "The Pact will unite 400 towns."),
        ("en", "Willow Pact", "Our fleet comprises 74 lorries."),
        ("en", "Willow Pact", "90 towns planted trees with the Pact."),
        ("en", "Willow Pact", "The Pact of Northern Mills unites 90 towns from 14 countries."),
        ("en", "Willow Pact", "Students come to Willow Pact from 90 countries."),
        ("en", "Willow Pact", "60 of our towns publish a plan."),
        ("en", "Willow Pact", "The mayor of Turku, a member of the Pact, employs 900 people."),
        ("en", "Willow Pact", "A river with 250 towns, ten countries and one bridge."),
        ("de", "Weidenbund", "Ursprünglich zählte der Bund 12 Städte."),
        ("de", "Weidenbund", "Bis 2030 soll der Bund 400 Städte vereinen."),
        ("fr", "Pacte des Saules", "À sa création, le Pacte comptait 12 communes."),
        ("nl", "Wilgenbond", "Nederland is klein. Daar doen 90 gemeenten mee."),
        ("pl", "Liga Wierzb", "Obsługujemy klientów w 8 powiatach, 30 km od centrum miasta."),
        ("ja", "柳のまち連合", "当初は90の自治体が加盟しました。"),
        ("ja", "柳のまち連合", "青い丘の財団は24か国に会員を持っています。"),
        ("zh", "柳城联盟", "中国有近700座城市。"),
        ("zh", "柳城联盟", "共有90个城市加入了《河流公约》。"),
        ("zh", "柳城联盟", "现有90个城市受到洪水影响。"),
        ("zh", "柳城联盟", "该部在14个国家设有办事处，拥有900名员工。"),
        ("ja", "柳のまち連合", "当時は90の会員と7つの地域事務所がありました。"),
        ("ja", "柳のまち連合", "同省は14カ国に事務所を持ち、900名の職員がいます。"),
        ("ko", "버들도시연합", "그 부처는 14개국에 사무소와 900명의 직원을 두고 있습니다."),
        ("de", "Weidenbund", "Das Ministerium hat Büros in 14 Ländern und 900 Beschäftigte."),
        ("es", "Pacto del Sauce", "El ministerio tiene oficinas en 14 países y 900 empleados."),
    ],
)
def test_what_is_told_of_once_of_others_or_of_a_part_is_no_claim(language: str, name: str, text: str) -> None:
    assert _figures(language, name, text) == []


def test_who_works_in_a_team_is_told_where_posts_are_offered() -> None:
    joined, led = "You will join a team of 28 colleagues.", "You will lead a team of 28 colleagues."
    assert [it[:2] for it in _figures("en", "Willow Pact", joined, "jobs/officer")] == [(28, "staff")]
    assert _figures("en", "Willow Pact", led, "jobs/officer") == []
