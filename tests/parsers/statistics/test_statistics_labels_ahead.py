"""Plain claims on a page about a house, in the order that each language gives them, and their look-alikes."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics

_NAMES = {
    "en": "Marram Coast Network",
    "de": "Bund Strandhafer",
    "fr": "Réseau des Dunes",
    "es": "Red de las Dunas",
    "pt": "Rede das Dunas",
    "it": "Rete delle Dune",
    "ja": "砂丘都市ネットワーク",
    "ko": "모래언덕네트워크",
    "zh": "沙丘城市网络",
}


def _claims(language: str, text: str) -> set[tuple[str, float | None]]:
    name = _NAMES[language]
    html = (
        f'<html lang="{language}"><head><title>About us | {name}</title>'
        f'<meta property="og:site_name" content="{name}"></head>'
        f"<body><main><h1>About us</h1><p>{text}</p></main></body></html>"
    )
    page = Page("https://www.marram.example/about/", html.encode())
    return {(it.concept, it.value) for it in parse_statistics(page)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Members: 231 towns in 17 countries.", {("members", 231), ("countries", 17)}),
        ("de", "Mitglieder: 231 Kommunen in 17 Ländern.", {("members", 231), ("countries", 17)}),
        ("fr", "Membres : 231 communes dans 17 pays.", {("members", 231), ("countries", 17)}),
        ("es", "Miembros: 231 municipios de 17 países.", {("members", 231), ("countries", 17)}),
        ("ja", "会員：17カ国231自治体", {("countries", 17), ("members", 231)}),
        ("de", "Derzeit sind 231 Kommunen Mitglied bei uns.", {("members", 231)}),
        ("de", "Knapp 2.000 Kommunen vertrauen auf den Bund.", {("members", 2000)}),
        ("de", "Als Stimme von mehr als 8.200 Kommunen vertreten wir die Küste.", {("members", 8200)}),
        ("es", "Como voz de más de 8.200 ayuntamientos, la red defiende la costa.", {("members", 8200)}),
        ("fr", "Porte-parole de plus de 8 200 communes, le réseau défend la côte.", {("members", 8200)}),
        ("en", "A total of 231 towns are members of the network.", {("members", 231)}),
        ("ja", "本会は17カ国231都市が加盟する国際組織です。", {("countries", 17), ("members", 231)}),
        ("ja", "これまでに231の自治体が加盟しました。", {("members", 231)}),
        ("ja", "砂丘都市ネットワーク（SDN）は231の港湾都市を結ぶ。", {("members", 231)}),
        ("ja", "当会の会員自治体は231にのぼります。", {("members", 231)}),
        ("ko", "본 협회는 17개국에서 활동합니다.", {("countries", 17)}),
        ("ko", "이후 231개 지자체가 참여하는 네트워크로 성장했습니다.", {("members", 231)}),
        ("zh", "本协会的业务遍及17个国家。", {("countries", 17)}),
        ("zh", "协会由231个市县组成。", {("members", 231)}),
    ],
)  # fmt: skip
def test_a_plain_claim_is_read(language: str, text: str, expected: set[tuple[str, float]]) -> None:
    assert _claims(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Founding members: 12 towns in 3 countries."),
        ("en", "Members elected in 2019: 12 towns."),
        ("de", "Als Mitglied im Verband Nordwatt vertritt Husum 40 Kommunen."),
        ("de", "Deutschland hat rund 10.700 Kommunen in 16 Ländern."),
        ("en", "As the voice of more than 8,200 towns, the Tern Union wrote to the ministry."),
        ("ja", "ルンド市には12,000人の職員がいます。"),
        ("ja", "2012年に40の自治体が加盟しました。"),
        ("ja", "この地域には231の自治体があります。"),
        ("ko", "룬드시에는 12,000명의 직원이 있습니다."),
        ("zh", "隆德市有12000名职员。"),
    ],
)
def test_a_look_alike_is_not(language: str, text: str) -> None:
    assert _claims(language, text) == set()
