"""Claims in sentences: the network's own figures in eleven languages, and nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

if TYPE_CHECKING:
    from iclei_scraper.records import Statistic

FRAME = """<!doctype html><html lang="{language}"><head><title>About us | GreenTowns Alliance</title>
<meta property="og:site_name" content="GreenTowns Alliance"></head><body>
<header><img class="logo" alt="グリーンタウンズ" src="j"><img class="logo" alt="그린타운즈" src="k">
<img class="logo" alt="绿色城镇联盟" src="z"></header>
<main><h1>About us</h1>{body}</main></body></html>"""


def read(
    body: str, *, language: str = "en", url: str = "https://greentowns.example/about-us"
) -> list[Statistic]:
    return list(parse_statistics(Page(url, FRAME.format(body=body, language=language))))


CLAIMS = [
    (
        "en",
        "The GreenTowns Alliance brings together over 1,300 towns and villages from 48 countries.",
        {"members": 1300, "countries": 48},
    ),
    (
        "en",
        (
            "GreenTowns is the world's largest association of climate-friendly municipalities, "
            "with more than 900 members in 61 countries on five continents."
        ),
        {"members": 900, "countries": 61, "continents": 5},
    ),
    ("en", "Since 1994 we have grown to nearly 1,100 member cities.", {"members": 1100}),
    (
        "en",
        "Our 14 regional offices and around 230 staff members serve cities on every continent.",
        {"offices": 14, "staff": 230},
    ),
    ("en", "Together, our members are home to 12% of the world's population.", {"population_share": 12}),
    (
        "en",
        "Today, the Alliance unites 1,300+ local governments across 48 countries.",
        {"members": 1300, "countries": 48},
    ),
    ("en", "Headquartered in Utrecht, GreenTowns has 14 offices.", {"offices": 14}),
    (
        "en",
        "With 1,300 members in 48 countries, the GreenTowns Alliance is a leading voice of towns.",
        {"members": 1300, "countries": 48},
    ),
    ("en", "We work in 48 countries and employ more than 230 people.", {"countries": 48, "staff": 230}),
    ("en", "Join more than 1,300 cities and towns in our network.", {"members": 1300}),
    ("en", "The network now counts over one thousand local authorities.", {"members": 1000}),
    (
        "de",
        "Die GreenTowns Alliance vereint über 1.300 Städte und Gemeinden aus 48 Ländern.",
        {"members": 1300, "countries": 48},
    ),
    ("de", "Unser Netzwerk zählt rund 1300 Mitglieder.", {"members": 1300}),
    (
        "de",
        "Heute gehören der GreenTowns Alliance mehr als 1.300 Kommunen in 48 Ländern an.",
        {"members": 1300, "countries": 48},
    ),
    (
        "de",
        "In 14 Büros arbeiten wir mit etwa 230 Mitarbeiterinnen und Mitarbeitern.",
        {"offices": 14, "staff": 230},
    ),
    ("de", "Wir sind ein weltweites Netzwerk von mehr als tausend Städten.", {"members": 1000}),
    (
        "de",
        "Die Mitglieder der GreenTowns Alliance vertreten 12 Prozent der Weltbevölkerung.",
        {"population_share": 12},
    ),
    (
        "fr",
        "GreenTowns rassemble plus de 1 300 villes et communes dans 48 pays.",
        {"members": 1300, "countries": 48},
    ),
    ("fr", "Notre réseau compte aujourd'hui 1 300 membres.", {"members": 1300}),
    ("fr", "Présents dans 48 pays, nous accompagnons les collectivités.", {"countries": 48}),
    (
        "fr",
        "Avec 14 bureaux et 230 collaborateurs, GreenTowns agit partout.",
        {"offices": 14, "staff": 230},
    ),
    ("fr", "Nos membres représentent 12 % de la population mondiale.", {"population_share": 12}),
    ("es", "GreenTowns reúne a más de 1.300 municipios de 48 países.", {"members": 1300, "countries": 48}),
    ("es", "Somos una red de más de 1,300 ciudades en 48 países.", {"members": 1300, "countries": 48}),
    ("es", "Nuestra red cuenta con 1300 miembros y 14 oficinas.", {"members": 1300, "offices": 14}),
    (
        "es",
        "Presente en 48 países, la Alianza GreenTowns apoya a los gobiernos locales.",
        {"countries": 48},
    ),
    ("pt", "A GreenTowns reúne mais de 1.300 municípios em 48 países.", {"members": 1300, "countries": 48}),
    ("pt", "Somos uma rede de mais de mil cidades.", {"members": 1000}),
    ("pt", "Nossa rede conta com 14 escritórios e 230 colaboradores.", {"offices": 14, "staff": 230}),
    ("it", "GreenTowns riunisce oltre 1.300 comuni in 48 paesi.", {"members": 1300, "countries": 48}),
    ("it", "La nostra rete conta più di 1300 membri e 14 uffici.", {"members": 1300, "offices": 14}),
    (
        "ja",
        "グリーンタウンズは48か国1,300以上の自治体が加盟するネットワークです。",
        {"countries": 48, "members": 1300},
    ),
    ("ja", "私たちは世界48カ国で活動しています。", {"countries": 48}),
    ("ja", "グリーンタウンズには14の事務所と約230名の職員がいます。", {"offices": 14, "staff": 230}),
    (
        "ko",
        "그린타운즈는 48개국 1,300여 개 지방정부가 함께하는 네트워크입니다.",
        {"countries": 48, "members": 1300},
    ),
    ("ko", "우리는 14개 사무소에서 230여 명의 직원과 함께 일합니다.", {"offices": 14, "staff": 230}),
    ("zh", "绿色城镇联盟汇集了48个国家的1300多个城市。", {"countries": 48, "members": 1300}),
    ("zh", "我们在全球设有14个办公室。", {"offices": 14}),
    (
        "nl",
        "GreenTowns verenigt meer dan 1.300 gemeenten uit 48 landen.",
        {"members": 1300, "countries": 48},
    ),
    (
        "nl",
        "GreenTowns verenigt meer dan 1.300 lokale en regionale overheden.",
        {"members": 1300},
    ),
    ("zh", "我们是由1300多个地方和区域政府组成的全球网络。", {"members": 1300}),
    ("sv", "GreenTowns samlar över 1 300 städer från 48 länder.", {"members": 1300, "countries": 48}),
]


@pytest.mark.parametrize(("language", "sentence", "claims"), CLAIMS)
def test_claims_of_the_network(language: str, sentence: str, claims: dict[str, int]) -> None:
    found = read(f"<p>{sentence}</p>", language=language)
    assert {statistic.concept: statistic.value for statistic in found} == claims
    assert all(statistic.context == "prose" and statistic.raw in sentence for statistic in found)


NO_CLAIMS = [
    ("en", "Blueville, a member of GreenTowns, has 12 districts and 4 partner cities in 3 countries."),
    ("en", "The GreenTowns Congress welcomed 800 participants from 60 countries and 300 cities."),
    ("en", "GreenTowns' Tree Challenge has been joined by 300 cities so far."),
    ("en", "In 2019, GreenTowns and UN-Habitat surveyed 120 cities in 40 countries."),
    ("en", "The workshop was attended by 25 cities from 9 countries."),
    ("en", "GreenTowns was founded by 40 municipalities from 12 countries."),
    ("en", "The mayor of Blueville represents 11 towns of the valley."),
    ("en", "Our new toolkit has been downloaded by 4,000 cities."),
    ("en", "The Global Covenant counts 13,000 cities and local governments."),
    ("en", "Cities are responsible for 70% of emissions and 80% of the world's GDP."),
    ("en", "Half of the world's population, or 4 billion people, live in cities."),
    ("en", "The EU funded our project in 6 cities and 4 countries."),
    ("en", "She has worked in 15 countries for 20 years."),
    ("en", "Call for applications: 10 cities will be selected."),
    ("en", "Read our report on 50 cities."),
    ("en", "The first 100 cities to sign up get a discount."),
    ("de", "Blaustadt hat 12 Ortsteile und liegt an der Grenze zu 3 Ländern."),
    ("de", "An der Umfrage von GreenTowns beteiligten sich 120 Städte aus 40 Ländern."),
    ("de", "Das Programm fördert 30 Städte in Asien."),
    ("de", "Bis 2030 sollen 100 Städte klimaneutral sein."),
    ("de", "Der Bürgermeister reiste mit 5 Mitarbeitenden an."),
    ("fr", "La conférence a réuni 300 villes de 40 pays."),
    ("fr", "La ville de Bleu compte 12 communes associées."),
    ("fr", "Le projet européen associe 9 villes de 6 pays."),
    ("es", "El congreso reunió a 300 ciudades de 40 países."),
    ("es", "El 80% de la población mundial vivirá en ciudades en 2050."),
    ("es", "La ciudad cuenta con 12 municipios vecinos."),
    ("pt", "O evento contou com 300 cidades de 40 países."),
    ("pt", "A cidade possui 12 escolas municipais e 300 funcionários."),
    ("it", "Al convegno hanno partecipato 300 comuni di 20 paesi."),
    ("ja", "このプロジェクトには12の都市が参加しています。"),
    ("ja", "青空市には5つの事務所があります。"),
    ("ja", "世界人口の55%が都市に住んでいます。"),
    ("ko", "이 프로젝트에는 12개 도시가 참여하고 있다."),
    ("ko", "서울시는 25개 구로 이루어져 있다."),
    ("zh", "该项目在12个城市实施。"),
    ("zh", "世界人口的55%居住在城市。"),
    ("en", "GreenTowns signed an agreement with the African Union, which has 55 member states."),
    ("en", "Applications are open to all cities with more than 50,000 inhabitants in 20 countries."),
    ("en", "Ten cities to watch in 2025"),
    ("en", "GreenTowns does not have 5,000 cities in 200 countries."),
    ("en", "We don’t yet work with more than 5,000 cities and 200 governments."),
    ("en", "It is not true that GreenTowns has 5,000 member cities."),
    ("de", "GreenTowns hat keine 5.000 Mitglieder in 200 Ländern."),
    ("fr", "GreenTowns ne compte pas 5 000 villes dans 200 pays."),
    ("fr", "Nous n’avons jamais réuni 5 000 communes."),
    ("es", "GreenTowns no tiene 5.000 ciudades en 200 países."),
    ("pt", "A GreenTowns não reúne 5.000 municípios em 200 países."),
    ("it", "GreenTowns non riunisce 5.000 comuni in 200 paesi."),
    ("nl", "GreenTowns heeft geen 5.000 leden in 200 landen."),
    ("sv", "GreenTowns har inte 5 000 medlemmar i 200 länder."),
    ("ja", "私たちは200か国に5,000の会員自治体を持っていません。"),
    ("ko", "우리는 200개국에 5,000개의 회원 도시가 없습니다."),
    ("zh", "我们没有5000个会员城市。"),
    ("en", "Together with C40 and UCLG, GreenTowns reaches 10,000 cities."),
    ("en", "Together with the Orbis Towns Union, we reach 10,000 cities."),
    ("en", "GreenTowns and the Orbis Towns Union reach 10,000 cities."),
    ("en", "ORBIS and GreenTowns reach 10,000 cities in 90 countries."),
    ("de", "Gemeinsam mit UCLG erreicht GreenTowns 10.000 Städte."),
    ("fr", "En partenariat avec UCLG, GreenTowns réunit 10 000 villes."),
    ("ja", "UCLGとともに、私たちは10,000の都市を支援しています。"),
    ("en", "GreenTowns Africa works with 400 cities in 40 countries."),
    ("en", "GreenTowns works with 400 cities in 40 countries in Africa."),
    ("en", "We have 400 member cities across Southeast Asia."),
    ("fr", "GreenTowns réunit 400 villes en Afrique."),
    ("en", "We ship to 31 countries worldwide."),
    ("fr", "Nous livrons dans 27 pays."),
]


NOT_DENIED = [
    ("en", "GreenTowns is a not-for-profit network of 1,300 cities."),
    ("en", "GreenTowns not only brings together 1,300 cities, it trains them."),
    ("en", "We do not work alone: GreenTowns has 1,300 member cities."),
    ("en", "GreenTowns has no fewer than 1,300 member cities."),
    ("en", "We never leave our 1,300 member cities alone."),
    ("de", "Unser Netzwerk zählt nicht nur 1.300 Städte."),
    ("de", "GreenTowns ist keine Behörde und vereint 1.300 Städte."),
    ("es", "GreenTowns es una organización no gubernamental que reúne 1.300 ciudades."),
    ("fr", "GreenTowns, organisation non gouvernementale, réunit 1 300 villes."),
    ("it", "GreenTowns è una rete non governativa di 1.300 comuni."),
    ("ja", "私たちは1,300の自治体を支援するだけではありません。"),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_DENIED)
def test_a_negation_of_something_else_leaves_the_figure(language: str, sentence: str) -> None:
    assert [statistic.value for statistic in read(f"<p>{sentence}</p>", language=language)] == [1300]


@pytest.mark.parametrize(
    "sentence",
    [
        "Together with our members, GreenTowns reaches 700 cities.",
        "Together with the people of the EU, we support 700 cities.",
        "GreenTowns and its friends support 700 cities.",
        "GreenTowns works with 700 cities in Africa, Asia and Europe.",
        "GreenTowns works with 700 cities in Africa and the Americas.",
        "Based in Europe, GreenTowns works with 700 cities.",
    ],
)
def test_the_whole_network_with_its_friends_and_all_its_continents(sentence: str) -> None:
    assert [statistic.value for statistic in read(f"<p>{sentence}</p>")] == [700]


@pytest.mark.parametrize(("language", "sentence"), NO_CLAIMS)
def test_figures_of_others_are_left_alone(language: str, sentence: str) -> None:
    assert read(f"<p>{sentence}</p>", language=language) == []


def test_the_label_is_what_is_counted_and_the_figure_as_written() -> None:
    claim = read(
        "<p>GreenTowns works with more than 1,300 local and regional governments committed to shade.</p>"
    )[0]
    assert (claim.label, claim.raw) == ("local and regional governments", "more than 1,300")
    assert (claim.qualifier, claim.unit) == ("more_than", "count")
    assert claim.evidence[0].quote.startswith("GreenTowns works with")


def test_every_number_of_a_list_is_a_claim() -> None:
    found = read(
        "<p>Our network consists of 9 mega-cities, 80 super-cities and urban regions, 300 large cities as "
        "well as 400 small and medium-sized cities and towns in 61 countries.</p>"
    )
    assert [(s.concept, s.value) for s in found] == [
        ("members", 9),
        ("members", 80),
        ("members", 300),
        ("members", 400),
        ("countries", 61),
    ]
    assert found[3].label == "small and medium-sized cities and towns"


def test_a_pronoun_goes_on_about_the_network_and_not_about_others() -> None:
    assert [
        s.value for s in read("<p>GreenTowns is an alliance of towns. It works in 48 countries.</p>")
    ] == [48]
    assert read("<p>The Harbour Union is an alliance of ports. It works in 48 countries.</p>") == []


def test_a_tagline_needs_the_world_or_a_second_figure() -> None:
    assert len(read("<h2>Over 1,300 cities in 48 countries worldwide</h2>")) == 2
    assert read("<h2>20 cities</h2>") == []


def test_a_headline_on_the_page_of_an_event_is_no_claim() -> None:
    body = "<h2>Over 1,300 cities in 48 countries worldwide</h2>"
    assert read(body, url="https://greentowns.example/events/world-forum") == []


def test_population_with_the_adjective_after_it() -> None:
    text = "<p>Ensemble, nos membres représentent 28 % de la population urbaine mondiale.</p>"
    page = Page("https://union.example/", f"<html lang='fr'><body>{text}</body></html>")
    assert [(s.concept, s.value) for s in parse_statistics(page)] == [("urban_population_share", 28)]


def test_brackets_after_somebody_else_and_years_long_past() -> None:
    text = (
        "<p>We publish a paper from the review of the bar association elsewhere (40,000 members).</p>"
        "<p>We spoke at Union Days 2020 showcasing the communities of the world.</p>"
        "<p>2012 brachten wir die Genossenschaft mit mehr als 500 Mitgliedern ein.</p>"
    )
    page = Page(
        "https://union.example/about", f"<html lang='en'><title>Union</title><body>{text}</body></html>"
    )
    assert list(parse_statistics(page)) == []


def test_text_of_a_consent_dialog_and_injected_text_make_no_claims() -> None:
    text = "<p>We are a network of 700 towns in 12 countries.</p><button>Accept all cookies</button>"
    assert read(f"<div role='dialog'>{text}</div>") == []
    page = Page("https://greentowns.example/", FRAME.format(language="en", body="<p>We serve 700 towns.</p>"))
    page.injected = frozenset(block.index for block in page.blocks if "700" in block.text)
    assert list(parse_statistics(page)) == []


@pytest.mark.parametrize(
    ("language", "sentence", "figures"),
    [
        (
            "ja",
            "私たちは、世界48カ国以上、1300以上の自治体で構成されています。",
            [("at_least", "カ国", "48カ国以上"), ("at_least", "自治体", "1300以上")],
        ),
        (
            "ko",
            "우리는 48개국 이상, 1,300개 이상의 지방정부로 구성된 네트워크입니다.",
            [("at_least", "개국", "48개국 이상"), ("at_least", "지방정부", "1,300개 이상")],
        ),
        (
            "zh",
            "我们汇集了1300多个地方和区域政府。",
            [("more_than", "地方和区域政府", "1300多个")],
        ),
    ],
)
def test_qualifying_words_behind_the_counting_word(
    language: str, sentence: str, figures: list[tuple[str, str, str]]
) -> None:
    found = read(f"<p>{sentence}</p>", language=language)
    assert [(s.qualifier, s.label, s.raw) for s in found] == figures


RARER = {
    "en": "GreenTowns Alliance has 24 {} and 600 staff members around the world.",
    "de": "Das GreenTowns Alliance hat 24 {} und 600 Mitarbeitende weltweit.",
    "fr": "GreenTowns Alliance compte 24 {} et 600 collaborateurs dans le monde.",
    "pt": "GreenTowns Alliance tem 24 {} e 600 colaboradores em todo o mundo.",
    "ja": "GreenTowns Allianceは世界に24の{}と600人の職員を擁しています。",
    "ko": "GreenTowns Alliance는 전 세계에 24개 {}와 600명의 직원을 두고 있습니다.",
    "zh": "GreenTowns Alliance在全球设有24个{}，拥有600名员工。",
}
OFFICES = {
    "en": "regional hubs",
    "de": "Außenstellen",
    "fr": "délégations",
    "pt": "representações",
    "ja": "支部",
    "ko": "지부",
    "zh": "分支机构",
}


@pytest.mark.parametrize("language", RARER)
def test_rarer_words_for_offices_count_beside_what_is_plain(language: str) -> None:
    text = RARER[language].format(OFFICES[language])
    found = [(it.concept, it.value) for it in read(f"<details><p>{text}</p></details>", language=language)]
    assert found == [("offices", 24), ("staff", 600)]
    assert read(f"<p>{RARER['en'].format('songs')}</p>")[0].concept == "staff"
