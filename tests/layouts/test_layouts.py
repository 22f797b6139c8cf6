"""The invented pages are what they should be: many, unlike each other, repeatable, and true."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from parsel import Selector

from tests.layouts.composing.compose import COMPOSED, choices_of, composed
from tests.layouts.making import all_templates, make_page, page_named
from tests.layouts.model import KINDS, CookieTruth, LayoutPage, NewsTruth, OfficeTruth, StatisticTruth
from tests.layouts.rendering import FOLDER, Template, templates

_ROOT = Path(__file__).parents[2]
SEED = 100
"""The evaluation reads the same pages."""
_EVERY = pytest.mark.parametrize("template", all_templates(), ids=lambda template: template.path)


@pytest.mark.parametrize("kind", [*KINDS, "lookalikes"])
def test_there_are_many_layouts_and_some_are_held_out(kind: str) -> None:
    held_out = sum(template.held_out for template in templates(kind))
    assert len(templates(kind)) - held_out >= 15
    assert held_out >= 8


def test_no_two_layouts_of_a_kind_have_the_same_structure() -> None:
    for kind in KINDS:
        shapes = {template.name: _shape(template) for template in templates(kind)}
        assert len(set(shapes.values())) == len(shapes), kind


def _shape(template: Template) -> tuple[str, ...]:
    """The tags of a template in order, without what it says."""
    markup = (FOLDER / template.path).read_text(encoding="utf-8")
    return tuple(re.findall(r"<(/?\w[\w-]*)", markup))


def test_a_twin_is_a_twin_of_a_layout_that_is_always_read() -> None:
    for kind in (*KINDS, "lookalikes"):
        read = {template.name for template in templates(kind) if not template.note("twin")}
        assert all(template.note("twin") <= read for template in templates(kind))


@_EVERY
def test_what_should_be_read_stands_on_the_page(template: Template) -> None:
    said_in = "other" if template.held_out else "usual"
    page = page_named(template.kind, template.name, SEED, said_in)
    text = _visible(page)
    for truth in page.truth:
        shown = _shown(truth, page.ignores)
        missing = [value for value in shown if _letters(value) not in text]
        assert not missing, truth


def _visible(page: LayoutPage) -> str:
    """Everything a reader or a screen reader may be told, as letters and digits alone."""
    tree = Selector(page.body)
    told = tree.xpath("//body//text() | //body//@*[name() != 'href' and name() != 'src'] | //title/text()")
    return _letters("".join(told.getall()))


def _shown(truth: object, ignores: frozenset[str]) -> list[str]:
    match truth:
        case OfficeTruth():
            return [part for part in (truth.name, truth.street, truth.postcode) if part]
        case NewsTruth():
            return [truth.title, *truth.authors]
        case StatisticTruth():
            return [truth.label]
        case CookieTruth():
            purpose = None if "description" in ignores else truth.description
            return [part for part in (truth.name, truth.category, purpose) if part]
        case _:
            raise TypeError(truth)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("kind", [*KINDS, "lookalikes"])
def test_a_page_can_be_made_again(kind: str) -> None:
    template = templates(kind)[0]
    assert make_page(template, 3) == make_page(template, 3)
    assert make_page(template, 3).body != make_page(template, 4).body


@pytest.mark.slow
def test_neither_pages_nor_what_is_read_hang_on_how_python_hashes() -> None:
    code = (
        "import zlib; from iclei_scraper import read_page; "
        "from tests.layouts.making import all_templates, make_page; "
        "pages = [make_page(template, 7) for template in all_templates()[::28]]; "
        "print([zlib.crc32(page.body.encode()) for page in pages], "
        "[zlib.crc32(repr(read_page(page.body, page.url)).encode()) for page in pages])"
    )
    run = [sys.executable, "-c", code]
    environments = ({"PYTHONHASHSEED": seed, "PYTHONPATH": str(_ROOT)} for seed in ("1", "2"))
    first, second = (
        subprocess.run(run, cwd=_ROOT, env=env, check=True, capture_output=True, text=True).stdout
        for env in environments
    )
    assert first == second
    assert str(zlib.crc32(make_page(all_templates()[0], 7).body.encode())) in first


@pytest.mark.parametrize("kind", COMPOSED)
def test_composed_pages_differ_in_structure_and_show_what_they_should(kind: str) -> None:
    plans = set()
    for seed in range(40):
        plans.add(tuple(choices_of(kind, seed).values())[:-2])
        page = page_named(kind, composed(kind, seed).name, seed)
        text = _visible(page)
        missing = [
            value
            for truth in page.truth
            for value in _shown(truth, page.ignores)
            if _letters(value) not in text
        ]
        assert not missing, seed
    assert make_page(composed(kind, 7), 7) == page_named(kind, composed(kind, 7).name, 7)
    assert len(plans) > 36
