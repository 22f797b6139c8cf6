"""Articles are read better than by a library alone, which knows neither language nor date order."""

from __future__ import annotations

import pytest

from tests.evaluation.libraries import compare


@pytest.mark.slow
def test_articles_are_read_better_than_by_libraries() -> None:
    shares = compare(range(200, 201), one_of=4)
    ours = shares.pop("this project")
    for field in ("title", "date", "authors", "body"):
        best = max(found[field] for found in shares.values() if field in found)
        assert ours[field] > best, field
