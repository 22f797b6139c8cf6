"""Claims by invitations, by growth and in numbers as words; what rules ask for and what is aimed at."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

NAMES = {
    "en": ("Orchard Cities Compact", "About us"),
    "de": ("Städteverbund Obstwiese", "Über uns"),
    "fr": ("Réseau des Villes Vergers", "Qui sommes-nous"),
    "es": ("Red de Ciudades Huerto", "Quiénes somos"),
    "it": ("Rete delle Città Frutteto", "Chi siamo"),
    "pt": ("Rede de Cidades Pomar", "Quem somos"),
    "ja": ("果樹園都市協議会", "私たちについて"),
    "ko": ("과수원도시협의회", "소개"),
    "zh": ("果园城市联盟", "关于我们"),
}


def _read(sentence: str, language: str) -> list[tuple[str, float | None]]:
    name, about = NAMES[language]
    source = (
        f"<html lang={language}><head><title>{about} | {name}</title></head>"
        f"<body><main><h1>{about}</h1><p>{sentence}</p></main></body></html>"
    )
    found = read_page(source, "https://www.orchard-compact.example/about").statistics
    return [(it.concept, it.value) for it in found]


@pytest.mark.parametrize(
    ("language", "sentence", "members"),
    [
        ("de", "Werden Sie Teil von 860 Kommunen, die im Netzwerk voneinander lernen.", 860),
        ("fr", "Rejoignez les 1 240 villes qui échangent au sein du réseau.", 1240),
        ("es", "Únase a las 1.240 ciudades que comparten sus planes en la red.", 1240),
        ("pt", "Junte-se às 1.240 cidades que partilham os seus planos na rede.", 1240),
        ("it", "Sono 1.240 i comuni che aderiscono alla nostra rete.", 1240),
        ("en", "Being the umbrella body of some 4,300 councils, we speak to ministers every week.", 4300),
        ("es", "Como organización que agrupa a unos 4.300 ayuntamientos, hablamos con los ministros.", 4300),
        ("it", "Formata da duecentodieci comuni, la rete lavora ogni giorno.", 210),
        ("fr", "Constitué de quatre-vingt-dix communes, le réseau travaille chaque jour.", 90),
        ("de", "In 60 Staaten zählt das Netzwerk heute 1.240 Mitgliedskommunen.", 1240),
        ("de", "Seit der Gründung ist die Zahl unserer Mitglieder auf 515 gestiegen.", 515),
        ("ja", "設立以来、加盟自治体の数は515まで増えました。", 515),
        ("ko", "설립 이후 가입 지자체는 515곳으로 늘었습니다.", 515),
        ("zh", "自成立以来，会员数量已增至515个。", 515),
        ("en", "Our goal is to support our 300 member cities.", 300),
        ("es", "La red fue fundada en 1994 y cuenta hoy con 240 miembros.", 240),
        ("pt", "A rede foi fundada em 1994 e conta hoje com 240 membros.", 240),
        ("ja", "1990年に発足し、現在は72の自治体が加盟しています。", 72),
    ],
)
def test_members_that_are_told_in_passing(language: str, sentence: str, members: int) -> None:
    assert ("members", members) in _read(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Our goal is a network of 2,000 cities."),
        ("es", "Nuestra meta es llegar a 2.000 ciudades."),
        ("ja", "私たちの目標は、2,000都市のネットワークをつくることです。"),
        ("zh", "我们的目标是建成一个拥有2000个城市的网络。"),
        ("de", "Laut Satzung müssen dem Verein mindestens 25 Mitglieder angehören."),
        ("ko", "정관에 따르면 5개국 이상에서 25개 이상의 회원이 필요합니다."),
        ("es", "El Foro de Puertos del Norte, con el que compartimos sede, tiene 310 miembros."),
        ("zh", "与我们同在一栋楼的北方港口论坛有310个会员。"),
        ("es", "Son 300 los municipios que sufrieron inundaciones."),
        ("it", "Nel 2020 i comuni colpiti erano ventuno."),
        ("en", "Members pay less in 30 countries."),
        ("en", "We have housed more than 740 children from 43 towns."),
        ("pt", "Já acolhemos mais de 740 crianças vindas de 43 municípios."),
        ("es", "La red fue fundada en 1994 con 240 miembros."),
        ("de", "Mitglieder der Partei gibt es in 58 Ländern."),
        ("ko", "세 개 도시에서 사진전이 열립니다."),
        ("zh", "我们邀请了来自六个国家的专家。"),
    ],
)
def test_figures_of_rules_of_aims_and_of_others(language: str, sentence: str) -> None:
    assert _read(sentence, language) == []


def test_small_numbers_and_places_beside_members() -> None:
    told = _read("联盟由210个城镇组成，设有六个办事处。", "zh")
    assert told == [("members", 210), ("offices", 6)]
    told = _read("210개 지자체로 구성되어 있으며 여섯 개 사무소에서 운영합니다.", "ko")
    assert told == [("members", 210), ("offices", 6)]
    told = _read("現在、178の会員団体と12の地域事務所があります。", "ja")
    assert told == [("members", 178), ("offices", 12)]
    told = _read("As nossas cidades-membro encontram-se em 58 países dos cinco continentes.", "pt")
    assert told == [("countries", 58), ("continents", 5)]
    told = _read("Member cities can be found in 58 countries on five continents.", "en")
    assert told == [("countries", 58), ("continents", 5)]


def test_people_that_are_employed_in_total() -> None:
    assert _read("We employ a total of 29 people.", "en") == [("staff", 29)]
    assert _read("Empleamos a un total de 29 personas.", "es") == [("staff", 29)]
    assert _read("Impieghiamo in totale 29 persone.", "it") == [("staff", 29)]
    assert _read("我们拥有500名专业人员。", "zh") == [("staff", 500)]
    assert _read("We employ a method that a total of 29 people know.", "en") == []
