"""What labels count, and that the documented list is the one in the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from iclei_scraper.values.counting.concepts import NAMES, is_plausible, read_concept
from iclei_scraper.values.counting.further_concepts import further_concept
from iclei_scraper.values.counting.likely_concepts import likely_concept

LABELS = {
    "members": [
        "Cities, towns & regions",
        "Member organisations",
        "Mitgliedsorganisationen",
        "Local and regional governments",
        "Member cities",
        "Kommunen weltweit",
        "Mitgliedsstädte",
        "collectivités membres",
        "gobiernos locales",
        "governos locais e regionais",
        "enti locali",
        "会員自治体",
        "회원 도시",
        "会员城市",
        "Städte in 40 Ländern",
    ],
    "countries": [
        "Countries worldwide",
        "Countries and territories",
        "世界の国々",
        "国家和地区",
        "Member countries",
        "Länder",
        "pays membres",
        "países",
        "か国",
        "국가",
        "个国家",
    ],
    "offices": [
        "Regional offices",
        "Country offices",
        "Bürostandorte",
        "Büros",
        "bureaux régionaux",
        "事務所",
        "办公室",
    ],
    "partners": [
        "Partner organisations",
        "Partnerorganisationen",
        "Organisations partenaires",
        "Organizaciones aliadas",
        "Entidades colaboradoras",
        "Enti collaboratori",
        "Kooperationspartner",
        "Organizações parceiras",
        "パートナー団体",
        "협력 기관",
        "合作机构",
    ],
    "years": ["Years of experience", "Jahre Erfahrung", "周年", "年の歴史", "년의 경험", "年经验"],
    "staff": [
        "people in our team",
        "people working for us",
        "Menschen im internationalen Team",
        "femmes et hommes dans nos équipes",
        "personas de nuestro equipo",
        "pessoas em nossa equipe",
        "membri del nostro team",
        "チームで働く人々",
        "우리 팀의 사람들",
        "我们团队的成员",
        "People in the team",
        "Menschen in unserem Team",
        "Personas en nuestro equipo",
        "Staff members",
        "Team members",
        "Mitarbeitende",
        "collaborateurs dans le monde",
        "Colaboradoras y colaboradores",
        "직원",
    ],
    "regions": ["Regions", "Regionen"],
    "projects": ["Projects", "Proyectos", "プロジェクト"],
}


@pytest.mark.parametrize(
    ("label", "concept"), [(label, name) for name, all_ in LABELS.items() for label in all_]
)
def test_labels(label: str, concept: str) -> None:
    assert read_concept(label) == concept


@pytest.mark.parametrize(
    "label",
    [
        "Awards",
        "Speakers",
        "Board members",
        "Partner cities",
        "Partnerstädte",
        "reasons to visit the cities",
        "",
    ],
)
def test_labels_without_a_concept(label: str) -> None:
    assert read_concept(label) is None


def test_shares_are_told_apart_by_whose_population_it_is() -> None:
    assert read_concept("Global urban population", "percent") == "urban_population_share"
    assert read_concept("der weltweiten Stadtbevölkerung", "percent") == "urban_population_share"
    assert read_concept("世界の都市人口", "percent") == "urban_population_share"
    assert read_concept("of the world's population", "percent") == "population_share"
    assert read_concept("of emissions", "percent") is None


def test_there_are_only_so_many_countries() -> None:
    assert is_plausible("countries", 125)
    assert not is_plausible("countries", 2125)
    assert not is_plausible("population_share", 130)


def test_the_documented_list_is_complete() -> None:
    text = (Path(__file__).parents[2] / "docs" / "concepts.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `(\w+)` \|", text, flags=re.MULTILINE)
    assert sorted(documented) == sorted(NAMES)


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Locations", "offices"),
        ("Außenstellen", "offices"),
        ("Zivile Vorhaben", "projects"),
        ("Compañeras y compañeros", "staff"),
        ("alliés", "partners"),
        ("Aldeias", "members"),
        ("residenti", "population"),
        ("支部", "offices"),
        ("캠페인", "projects"),
        ("同事", "staff"),
    ],
)
def test_vague_words_have_a_likely_concept_and_no_sure_one(label: str, concept: str) -> None:
    assert likely_concept(label) == concept
    assert read_concept(label) is None
    assert concept in NAMES


def test_shares_of_people_are_shares_of_the_population() -> None:
    assert likely_concept("of the world's city dwellers", "percent") == "urban_population_share"
    assert likely_concept("der Menschheit", "percent") == "population_share"
    assert likely_concept("of emissions", "percent") is None
    assert likely_concept("twin cities") is None


def test_workshops_are_no_offices_where_one_word_means_both() -> None:
    assert read_concept("Oficinas regionais") == "offices"
    assert read_concept("Oficinas realizadas") is None
    assert read_concept("oficinas de formação") is None


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("zemí na mapě", "countries"),
        ("стран присутствия", "countries"),
        ("ofis ve atölye", "offices"),
        ("toimipistettä Suomessa", "offices"),
        ("zatrudnionych pracowników", "staff"),
        ("мастеров и специалистов", "staff"),
        ("lezárt projektek", "projects"),
        ("Gennemførte projekter", "projects"),
        ("συνεργάτες", "partners"),
        ("πλήρη μέλη", "members"),
        ("үй", None),
        ("lat pod żaglami", "years"),
        ("yıllık birikim", "years"),
        ("tahun di laut", "years"),
        ("лет на воде", "years"),
        ("rooms to let", None),
    ],
)
def test_labels_of_further_languages(label: str, concept: str | None) -> None:
    assert further_concept(label) == concept
    assert concept is None or read_concept(label) in {None, concept}
