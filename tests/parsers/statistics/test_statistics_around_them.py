"""Who lives in the members, which regions they come from, who sits in the office."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


def _figures(language: str, name: str, text: str, path: str = "about") -> dict[float | None, str]:
    head = f"<html lang={language}><head><title>About us | {name}</title></head>"
    paragraphs = "".join(f"<p>{it}</p>" for it in text.split("\n"))
    top = f"<body><header><a href='/'>{name}</a></header>"
    page = Page(
        f"https://host.example/{path}", f"{head}{top}<main><h1>About us</h1>{paragraphs}</main></body></html>"
    )
    return {it.value: it.concept for it in parse_statistics(page)}


@pytest.mark.parametrize(
    ("language", "name", "text", "read"),
    [
        (
            "it",
            "Comuni del Salice",
            "Comuni del Salice riunisce 310 comuni, in cui vivono circa 1,4 milioni di persone.",
            {310: "members", 1_400_000: "population"},
        ),
        (
            "cs",
            "Vrbová síť",
            "Vrbová síť sdružuje 118 měst a obcí. Žije v nich 1,2 milionu obyvatel.",
            {118: "members", 1_200_000: "population"},
        ),
        (
            "fr",
            "Saules Durables",
            "L’association Saules Durables compte 212 communes adhérentes, réparties dans 38 départements.",
            {212: "members", 38: "regions"},
        ),
        (
            "de",
            "Weidendörfer",
            "Dem Verband Weidendörfer gehören 340 Gemeinden aus 17 Kantonen an.",
            {340: "members", 17: "regions"},
        ),
        (
            "de",
            "Weidendörfer",
            "Auf der Geschäftsstelle in Olten arbeiten acht Personen.",
            {8: "staff"},
        ),
        (
            "it",
            "Unione dei Salici",
            "L’Unione dei Salici riunisce 88 borghi montani in dodici regioni.",
            {88: "members", 12: "regions"},
        ),
        (
            "nl",
            "Wilgendorpen",
            "Wilgendorpen verbindt 210 dorpen. Het bureau in Deventer telt 7 mensen.",
            {210: "members", 7: "staff"},
        ),
        (
            "sv",
            "Pilbyar",
            "Pilbyar samlar 140 kommuner. Kansliet har tre anställda.",
            {140: "members", 3: "staff"},
        ),
        ("sv", "Pilbyar", "I dag är 97 kommuner medlemmar.", {97: "members"}),
        (
            "pt",
            "Rede dos Salgueiros",
            "A rede congrega 112 prefeituras. São 44 colaboradores em dois escritórios.",
            {112: "members", 44: "staff"},
        ),
        (
            "el",
            "Δίκτυο Ιτιάς",
            "Το Δίκτυο Ιτιάς αριθμεί 64 δήμους. Στα γραφεία μας εργάζονται 9 άτομα.",
            {64: "members", 9: "staff"},
        ),
        ("zh", "柳城联盟", "柳城联盟成立于2012年。联盟现有全职员工40余人。", {40: "staff"}),
        ("ja", "柳都市協議会", "2026年2月末現在、全国の98市区町村が会員となっています。", {98: "members"}),
    ],
)
def test_what_is_told_around_the_members_is_read(
    language: str, name: str, text: str, read: dict[float, str]
) -> None:
    figures = _figures(language, name, text)
    assert {value: figures.get(value) for value in read} == read
    assert set(figures) == set(read)


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "Willow Pact", "The ministry's office has three employees."),
        ("it", "Patto dei Salici", "Nella valle dei salici vivono 1,4 milioni di persone."),
        ("sv", "Pilförbundet", "I dag är 12 kommuner utan vatten."),
        ("de", "Weidendörfer", "Auf der Insel arbeiten acht Personen."),
        ("ja", "柳のまち連合", "全国の98市区町村で水害が起きました。"),
    ],
)
def test_others_told_in_such_words_are_not(language: str, name: str, text: str) -> None:
    assert _figures(language, name, text) == {}
