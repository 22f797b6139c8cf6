"""Rows of counters in many layouts, with content invented anew from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LABELS = {
    "en": {
        "members": ["Cities, towns & regions", "Member cities", "Local governments"],
        "countries": ["Countries worldwide", "Countries"],
        "offices": ["Regional offices"],
        "staff": ["Staff members"],
        "projects": ["Projects"],
        "urban_population_share": ["Global urban population", "of the world's urban population"],
        "population_share": ["Global population"],
    },
    "de": {
        "members": ["Städte, Gemeinden und Regionen", "Mitglieder"],
        "countries": ["Länder weltweit"],
        "offices": ["Büros"],
        "staff": ["Mitarbeitende"],
        "projects": ["Projekte"],
        "urban_population_share": ["der weltweiten Stadtbevölkerung"],
        "population_share": ["der Weltbevölkerung"],
    },
    "fr": {
        "members": ["Villes et régions", "Collectivités membres"],
        "countries": ["Pays dans le monde"],
        "offices": ["Bureaux"],
        "staff": ["Collaborateurs"],
        "projects": ["Projets"],
        "urban_population_share": ["de la population urbaine mondiale"],
        "population_share": ["de la population mondiale"],
    },
    "es": {
        "members": ["Ciudades, pueblos y regiones", "Gobiernos locales"],
        "countries": ["Países"],
        "offices": ["Oficinas"],
        "staff": ["Profesionales"],
        "projects": ["Proyectos"],
        "urban_population_share": ["Población urbana mundial"],
        "population_share": ["Población mundial"],
    },
    "pt": {
        "members": ["Governos locais e regionais"],
        "countries": ["Países"],
        "offices": ["Escritórios"],
        "staff": ["Colaboradores"],
        "projects": ["Projetos"],
        "urban_population_share": ["da população urbana global"],
        "population_share": ["População mundial"],
    },
    "ja": {
        "members": ["会員自治体", "都市・地域"],
        "countries": ["か国"],
        "offices": ["事務所"],
        "staff": ["スタッフ"],
        "projects": ["プロジェクト"],
        "urban_population_share": ["世界の都市人口"],
        "population_share": ["世界人口"],
    },
    "ko": {
        "members": ["회원 도시", "지방정부"],
        "countries": ["국가"],
        "offices": ["사무소"],
        "staff": ["직원"],
        "projects": ["프로젝트"],
        "urban_population_share": ["세계 도시 인구"],
        "population_share": ["세계 인구"],
    },
    "zh": {
        "members": ["城市与地区", "会员城市"],
        "countries": ["国家", "个国家"],
        "offices": ["办公室"],
        "staff": ["员工"],
        "projects": ["项目"],
        "urban_population_share": ["全球城市人口"],
        "population_share": ["全球人口"],
    },
}
_SIZES = {
    "members": (120, 4000),
    "countries": (11, 180),
    "offices": (3, 40),
    "staff": (20, 900),
    "projects": (20, 900),
}
_SEPARATOR = {"de": ".", "es": ".", "pt": ".", "fr": "\u202f"}


@dataclass(frozen=True)
class Figure:
    concept: str
    label: str
    value: int
    plus: bool
    written: str

    @property
    def percent(self) -> bool:
        return self.concept.endswith("share")

    @property
    def sign(self) -> str:
        return "+" if self.plus else ""

    @property
    def unit(self) -> str:
        return "%" if self.percent else ""

    @property
    def text(self) -> str:
        return f"{self.written}{self.sign}{self.unit}"

    @property
    def html(self) -> str:
        return escape(self.label, quote=False)

    @property
    def expected(self) -> tuple[str, int, str, str, str]:
        return (
            self.concept,
            self.value,
            "percent" if self.percent else "count",
            "at_least" if self.plus else "exact",
            self.label,
        )


def invent(seed: int) -> tuple[str, list[Figure]]:
    """Language and figures of one row; members and countries are always among them."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    language = chance.choice(sorted(LABELS))
    concepts = ["members", "countries"]
    concepts += chance.sample(sorted(set(LABELS[language]) - set(concepts)), chance.randint(0, 3))
    chance.shuffle(concepts)
    figures = []
    for concept in concepts:
        value = chance.randint(*_SIZES.get(concept, (3, 60)))
        grouped = f"{value:,}".replace(",", _SEPARATOR.get(language, ","))
        written = grouped if chance.random() < 0.5 else str(value)
        label = chance.choice(LABELS[language][concept])
        figures.append(Figure(concept, label, value, chance.random() < 0.5, written))
    return language, figures


LAYOUTS: dict[str, Callable[[list[Figure]], str]] = {}


def layout(function: Callable[[list[Figure]], str]) -> Callable[[list[Figure]], str]:
    LAYOUTS[function.__name__] = function
    return function


def _each(figures: list[Figure], template: str) -> str:
    return "".join(
        template.format(text=f.text, written=f.written, sign=f.sign, unit=f.unit, label=f.html, value=f.value)
        for f in figures
    )


@layout
def signs_in_spans(figures):
    return (
        "<div class='row'>"
        + _each(
            figures,
            "<div><p><span>{written}</span> <span>{sign}</span> <span>{unit}</span></p><p>{label}</p></div>",
        )
        + "</div>"
    )


@layout
def label_first(figures):
    return "<ul>" + _each(figures, "<li><h4>{label}</h4><p>{text}</p></li>") + "</ul>"


@layout
def definition_list(figures):
    return "<dl>" + _each(figures, "<dt>{label}</dt><dd>{text}</dd>") + "</dl>"


@layout
def definition_list_reversed(figures):
    return "<dl>" + _each(figures, "<dt>{text}</dt><dd>{label}</dd>") + "</dl>"


@layout
def table_of_rows(figures):
    return "<table>" + _each(figures, "<tr><td>{text}</td><td>{label}</td></tr>") + "</table>"


@layout
def table_of_columns(figures):
    numbers, labels = _each(figures, "<td>{text}</td>"), _each(figures, "<td>{label}</td>")
    return f"<table><tr>{numbers}</tr><tr>{labels}</tr></table>"


@layout
def heads_over_figures(figures):
    labels, numbers = _each(figures, "<th>{label}</th>"), _each(figures, "<td>{text}</td>")
    return f"<table><thead><tr>{labels}</tr></thead><tbody><tr>{numbers}</tr></tbody></table>"


@layout
def two_columns_of_divs(figures):
    numbers, labels = _each(figures, "<div>{text}</div>"), _each(figures, "<div>{label}</div>")
    return f"<div><div class='n'>{numbers}</div><div class='l'>{labels}</div></div>"


@layout
def flat_number_first(figures):
    return (
        "<div><h2>So far</h2>"
        + _each(figures, "<h3>{text}</h3><p>{label}</p>")
        + "<p><a href='/x'>More</a></p></div>"
    )


@layout
def flat_label_first(figures):
    return (
        "<div><p>A few words before it all.</p>" + _each(figures, "<h4>{label}</h4><p>{text}</p>") + "</div>"
    )


@layout
def figure_in_the_line(figures):
    return "<ul>" + _each(figures, "<li><strong>{text}</strong> {label}</li>") + "</ul>"


@layout
def colon_and_figure(figures):
    return "<ul>" + _each(figures, "<li>{label}: <b>{text}</b></li>") + "</ul>"


@layout
def all_in_one_line(figures):
    return "<p>" + _each(figures, "<span>{text}</span> <em>{label}</em> ") + "</p>"


@layout
def links(figures):
    return "<div>" + _each(figures, "<a href='/m'><span>{text}</span><span>{label}</span></a>") + "</div>"


@layout
def line_breaks(figures):
    return _each(figures, "<p><big>{text}</big><br>{label}</p>")


@layout
def deep(figures):
    return _each(
        figures,
        "<div><div><div><div><span>{text}</span></div></div><div><span>{label}</span></div></div></div>",
    )


@layout
def explained(figures):
    return (
        "<div>"
        + _each(
            figures,
            "<div><img src='i.svg' alt=''><p>{text}</p><h5>{label}</h5>"
            "<p>Some longer words that tell what stands above them.</p></div>",
        )
        + "</div>"
    )


@layout
def drawing(figures):
    return (
        "<svg viewBox='0 0 9 9'>"
        + _each(figures, "<g><text x='1' y='1'>{text}</text><text x='1' y='2'>{label}</text></g>")
        + "</svg>"
    )


@layout
def drawing_of_one_text(figures):
    return (
        "<svg>"
        + _each(
            figures,
            "<text><tspan x='0' dy='1em'>{written}<tspan>{sign}{unit}</tspan></tspan>"
            "<tspan x='0' dy='1em'>{label}</tspan></text>",
        )
        + "</svg>"
    )


@layout
def drawn_from_count(figures):
    return (
        "<div>"
        + _each(
            figures,
            "<div><span data-count='{value}' data-duration='2000'>0</span><span>{sign}{unit}</span>"
            "<h3>{label}</h3></div>",
        )
        + "</div>"
    )


@layout
def drawn_into_nothing(figures):
    return (
        "<div>"
        + _each(
            figures,
            "<article><p>{label}</p>"
            "<strong data-target='{value}' data-suffix='{sign}{unit}'></strong></article>",
        )
        + "</div>"
    )


@layout
def drawn_by_a_page_builder(figures):
    return _each(
        figures,
        "<div><div class='c'><div class='t'>{label}</div><div><span></span>"
        "<span data-duration='2000' data-to-value='{value}' data-from-value='0' data-delimiter=','>0</span>"
        "<span>{sign}{unit}</span></div></div></div>",
    )


@layout
def drawn_within_its_cell(figures):
    return _each(
        figures,
        "<div data-number-value='{value}'><div><p><span class='v'></span><span>{sign}{unit}</span></p></div>"
        "<h3>{label}</h3></div>",
    )


@layout
def sign_in_a_block(figures):
    return (
        "<div>"
        + "".join(
            f"<div><div><div>{f.written}</div>"
            + (f"<div>{f.sign}</div>" if f.sign else "")
            + (f"<div>{f.unit}</div>" if f.unit else "")
            + f"</div><p>{f.html}</p></div>"
            for f in figures
        )
        + "</div>"
    )
