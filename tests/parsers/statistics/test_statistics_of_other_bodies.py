"""Sentences and counters on a house's own page that tell of a partner, a host or a neighbour."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _figures(language: str, name: str, *paragraphs: str) -> list[float | None]:
    head = f"<html lang={language}><head><title>About us | {name}</title></head>"
    texts = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in paragraphs)
    body = f"<body><header><a href='/'>{name}</a></header><main><h1>About us</h1>{texts}</main></body></html>"
    return [it.value for it in parse_statistics(Page("https://webplace.example/about", head + body))]


@pytest.mark.parametrize(
    ("language", "name", "text", "values"),
    [
        # a name of its own
        ("en", "Heron Towns", "The Port of Alderness alone has 1,300 employees.", []),
        ("en", "Heron Towns", "Heron Towns Region 10 comprises 57 members and 12 offices.", []),
        ("en", "Heron Towns", "Heron Towns comprises 57 members and 12 offices.", [57, 12]),
        ("en", "Heron Towns", "Alderness employs 1,300 people.", []),
        ("en", "Heron Towns", "Heron Towns has 30 employees.", [30]),
        ("en", "Heron Towns", "The Secretariat in Alderness employs 30 people.", [30]),
        ("en", "Heron Towns", "The association has 30 employees.", [30]),
        ("de", "Reiherbund", "Der Hafen Aldernes hat 1.300 Beschäftigte.", []),
        ("de", "Reiherbund", "Die Geschäftsstelle in Aldernes hat 30 Beschäftigte.", [30]),
        ("ja", "鷺のまち連合", "海原研究財団は、職員は350名です。", []),
        ("ja", "鷺のまち連合", "鷺のまち連合には45自治体が参加しています。職員は30名です。", [45, 30]),
        # what the house has only in a clause beside the sentence
        ("en", "Heron Towns", "The Marsh Board, which advises us, has 900 employees.", []),
        ("es", "Pueblos Garza", "La Diputación de Albor, que nos cede la sede, tiene 700 empleados.", []),
        ("es", "Pueblos Garza", "Somos 410 pueblos, que no es poco, y tenemos 12 empleados.", [410, 12]),
        # "our" partner
        ("en", "Heron Towns", "Our sister network in Ulland unites 22 towns.", []),
        ("en", "Heron Towns", "Our network in Ulland unites 22 towns.", [22]),
        ("nl", "Reigerbond", "Onze zusterorganisatie in Ulland heeft 120 leden en 4 medewerkers.", []),
        ("nl", "Reigerbond", "Onze organisatie heeft 120 leden en 4 medewerkers.", [120, 4]),
        ("sv", "Hägerbyar", "Vår samarbetspartner Skogshuset har 190 anställda i 11 länder.", []),
        ("zh", "苍鹭城市网", "合作伙伴“步道协会”在40个国家开展工作，拥有员工200名。", []),
        ("ja", "鷺のまち連合", "連携先の海原財団は、職員は350名です。", []),
        ("en", "Heron Towns", "Its sister body, the Lake League, counts 85 towns.", []),
        ("en", "Heron Towns", "Our chair leads the Lake League, a federation of 85 towns.", []),
        ("en", "Heron Towns", "The building also houses the Lake League and its 60 staff.", []),
        ("de", "Reiherbund", "In unserem Land gibt es 2.300 Gemeinden.", []),
        ("fr", "Villes du Héron", "Notre bailleur, la Fondation de l'Eau, emploie 85 personnes.", []),
        ("es", "Pueblos Garza", "Nuestra directora viene del Banco Albo, con 189 países miembros.", []),
        ("zh", "苍鹭城市网", "我们的主办单位湖泊联盟拥有员工300名。", []),
        ("ja", "鷺のまち連合", "私たちが入居する湖水連盟には85の自治体が参加しています。", []),
        # an article that is "it" elsewhere, and a member that is any
        ("it", "Comuni Airone", "Il parlamento regionale ha 120 membri.", []),
        ("nl", "Reigerbond", "Het parlement heeft 120 leden.", []),
        ("nl", "Reigerbond", "Het telt 120 leden.", [120]),
        ("en", "Heron Towns", "A typical member has 20 staff.", []),
        ("en", "Heron Towns", "Before she joined us, the mayor led 40 staff at the Ports Office.", []),
        # those who founded it
        ("sv", "Hägerbyar", "År 2012 bildades föreningen av 8 kommuner.", []),
        ("en", "Heron Towns", "What 40 towns taught us about drains", []),
        ("en", "Heron Towns", "What began in a harbour pub is today our network of 40 towns.", [40]),
        ("es", "Pueblos Garza", "Como red, reunimos a 40 municipios.", [40]),
    ],
)
def test_figures_of_other_bodies_are_left(language: str, name: str, text: str, values: list[float]) -> None:
    assert _figures(language, name, text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("We work with the Marsh Trust. It has 31 members and 60 staff.", []),
        ("The Marsh Agency is our oldest ally. It has 17 member countries.", []),
        ("Heron Towns is a network. It has 31 members and 60 staff.", [31, 60]),
        ("Heron Towns works with the Lake League. It has 31 members.", [31]),
    ],
)
def test_it_is_who_a_sentence_is_about_and_never_we(text: str, values: list[float]) -> None:
    assert _figures("en", "Heron Towns", text) == values


@pytest.mark.parametrize(
    ("heading", "values"), [("Our host city: Alderness", []), ("Our network", [684, 30])]
)
def test_counters_below_the_name_of_a_host_are_its_own(heading: str, values: list[float]) -> None:
    cards = "".join(
        f"<div class=c><b>{figure}</b><span>{label}</span></div>"
        for figure, label in (("684", "member towns"), ("30", "countries"))
    )
    assert _figures("en", "Heron Towns", f"<section><h2>{heading}</h2><div>{cards}</div></section>") == values


@pytest.mark.parametrize("heading", ["数据与事实", "一览表"])
def test_a_band_over_those_of_partners_is_the_house_s_own(heading: str) -> None:
    def stats(*values: int) -> str:
        labels = ("员工", "国家", "项目")
        return "".join(
            f"<div class=stat><span>{value}</span><span>{label}</span></div>"
            for value, label in zip(values, labels, strict=True)
        )

    partners = "".join(
        f"<div><h3>{name}</h3>{stats(*values)}</div>"
        for name, values in (("石湾研究所", (40, 12, 221)), ("北滩银行", (554, 59, 129)))
    )
    third = f"<div><h3>青丘大学</h3>{stats(71, 9, 18)}</div>"
    own = f"<section><h2>{heading}</h2>{stats(85, 25, 322)}</section>"
    assert _figures("zh", "白鹭城镇网络", f"{own}<section><h2>合作机构</h2>{partners}</section>") == [
        85,
        25,
        322,
    ]
    told = f"<section><h2>{heading}</h2><p>2024年，41位市长在石湾签署了宣言。</p></section>"
    assert _figures("zh", "白鹭城镇网络", told) == []
    assert _figures("zh", "白鹭城镇网络", f"<section><h2>合作机构</h2>{partners}{third}</section>") == []


def test_what_a_listed_company_earned_is_not_its_reader_s() -> None:
    def page(heading: str) -> list[float | None]:
        rows = (("Employees at year end", 6027), ("Shops", 637), ("Countries with shops", 26))
        table = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
        said = (
            f"<html lang=en><title>Heron Towns: {heading}</title><body><main><h1>{heading}</h1><table>{table}"
        )
        return [it.value for it in parse_statistics(Page("https://webplace.example/page", said))]

    assert page("Copperline Mills plc: key figures") == []
    assert page("Heron Towns: key figures")[:1] == [6027]


@pytest.mark.parametrize(
    ("language", "heading", "values"),
    [
        ("en", "City portrait: Dalby", [61]),
        ("en", "Town of the month", [61]),
        ("de", "Stadtporträt: Dalby", [61]),
        ("fr", "Portrait de ville : Dalby", [61]),
        ("es", "Retrato de la ciudad: Dalby", [61]),
        ("pt", "Perfil do município: Dalby", [61]),
        ("it", "Ritratto della città: Dalby", [61]),
        ("ja", "街の紹介: Dalby", [61]),
        ("ko", "도시 소개: Dalby", [61]),
        ("zh", "城市简介：Dalby", [61]),
        ("en", "A portrait of our union", [61, 629000]),
        ("en", "Our profile", [61, 629000]),
    ],
)
def test_the_portrait_of_one_place_beside_the_house_s_figures(
    language: str, heading: str, values: list[float]
) -> None:
    row = "<tr><td>{}</td><td>{}</td></tr>"
    own = (("61", "Countries"), ("27%", "Share of women"), ("1,204", "Member towns"))
    place = (("629,000", "Inhabitants"), ("355 km²", "Area"), ("1494", "Town charter"))
    tables = [f"<table>{''.join(row.format(*it) for it in told)}</table>" for told in (own, place)]
    page = read_page(
        f"<html lang={language}><title>Harbour Union</title><main><h1>About us</h1>"
        f"<div><div><h2>In numbers</h2>{tables[0]}</div><div><h2>{heading}</h2>{tables[1]}</div></div>"
        "</main></html>",
        "https://www.harbour-union.example/about/",
    )
    read = {it.value for it in page.statistics}
    assert [value for value in (61, 629000) if value in read] == values
