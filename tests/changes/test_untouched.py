"""Whether a change of a record is told by the words of its page at all."""

from __future__ import annotations

import pytest

from iclei_scraper.changes.untouched import Wording, is_untouched
from iclei_scraper.page import Page
from iclei_scraper.records import Change


def words(markup: str) -> Wording:
    return Wording(Page("https://example.org/", markup.encode(), content_type="text/html; charset=utf-8"))


@pytest.mark.parametrize(("figure", "untouched"), [("3.400", True), ("3.300", False)])
def test_a_figure_that_stood_beside_its_label_is_not_new(figure: str, untouched: bool) -> None:  # noqa: FBT001
    before = words(
        f"<p>Wir beraten.</p><div><span>{figure}</span><span>Kilometer Ufer</span></div><h2>Neues</h2>"
    )
    after = words("<h2>Aktuell</h2><div><b>3.400</b></div><div>Kilometer Ufer</div><p>Wir beraten.</p>")
    added = Change(
        kind="statistic", op="added", key="Kilometer Ufer", after="3400", severity="low", identity="x"
    )
    assert is_untouched(added, before, after) is untouched
