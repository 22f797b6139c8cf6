"""The invented pages are what they should be: many, unlike each other, and repeatable.

Whether they show what they should is asked where they are read anyway, in the evaluation.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from iclei_scraper import read_page
from tests.layouts.composing.compose import COMPOSED, choices_of, composed
from tests.layouts.making import all_templates, make_page, page_named
from tests.layouts.model import KINDS
from tests.layouts.rendering import FOLDER, Template, templates

_ROOT = Path(__file__).parents[2]


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


@pytest.mark.parametrize("kind", [*KINDS, "lookalikes"])
def test_a_page_can_be_made_again(kind: str) -> None:
    template = templates(kind)[0]
    assert make_page(template, 3) == make_page(template, 3)
    assert make_page(template, 3).body != make_page(template, 4).body


@pytest.mark.slow
def test_neither_pages_nor_what_is_read_hang_on_how_python_hashes() -> None:
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"  # this process has another, or drew one
    made = subprocess.run(
        [sys.executable, "-c", "from tests.layouts.test_layouts import digests; print(digests())"],
        cwd=_ROOT,
        env={"PYTHONHASHSEED": other, "PYTHONPATH": str(_ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert made.stdout.strip() == str(digests())


def digests() -> list[tuple[int, int]]:
    """Of some pages and of what is read from each."""
    pages = [make_page(template, 7) for template in all_templates()[::83]]
    return [
        (zlib.crc32(page.body.encode()), zlib.crc32(repr(read_page(page.body, page.url)).encode()))
        for page in pages
    ]


@pytest.mark.parametrize("kind", COMPOSED)
def test_composed_pages_differ_in_structure(kind: str) -> None:
    plans = {tuple(choices_of(kind, seed).values())[:-2] for seed in range(40)}
    assert len(plans) > 36
    assert make_page(composed(kind, 7), 7) == page_named(kind, composed(kind, 7).name, 7)
