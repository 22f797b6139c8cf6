"""A page of one kind has no records of another: a list of offices counts nothing, and so on."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from tests.layouts.making import make_page
from tests.layouts.rendering import Template, templates

OTHERS = {
    "offices": ("statistics", "cookies", "news"),
    "cookies": ("offices", "statistics", "news"),
    "statistics": ("offices", "cookies", "news"),
    "news": ("offices", "cookies"),
    "articles": ("offices", "cookies"),
}
OPEN = [template for kind in OTHERS for template in templates(kind) if not template.held_out]


@pytest.mark.slow
@pytest.mark.parametrize("template", OPEN, ids=lambda template: f"{template.kind}/{template.name}")
def test_a_page_of_one_kind_has_no_records_of_another(template: Template) -> None:
    seed = 40
    made = make_page(template, seed)
    read = read_page(made.body, made.url, fetched_at=made.fetched_at)
    for kind in OTHERS[template.kind]:
        found = [
            record for record in getattr(read, kind) if getattr(record, "title", None) not in made.optional
        ]
        assert found == [], (kind, seed)
