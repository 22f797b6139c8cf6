"""Two lines say the same where only what changes by itself differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.noise.lines import bare

ALIKE = [
    ("© 2025 Harbour Network. All rights reserved.", "© 2026 Harbour Network. All rights reserved."),
    ("Copyright 1999–2025 Harbour Network", "Copyright 1999-2026 Harbour Network"),
    ("Ferries (12)", "Ferries (13)"),
    ("Visitors: 48,210", "Visitors: 48,377"),
    ("Read “the letter”", 'READ "the letter"'),
    ("Sunday, 1 November 2026", "Monday, 2 November 2026"),
    ("Altsund: rain, 9 °C", "Altsund: sun, 14 °C"),
    ("48,210", "48,377"),
    ("全国の港", "全国の港。"),
]
OTHER = [
    ("© 2026 Harbour Network", "© 2026 Harbour Foundation"),
    ("Letters are answered within 2 weeks", "Letters are answered within 3 weeks"),
    ("Founded in 1990", "Founded in 1991"),
    ("Press", "News"),
    ("全国の港", "全国の町"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_alike(one: str, other: str) -> None:
    assert bare(one) == bare(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other(one: str, other: str) -> None:
    assert bare(one) != bare(other)


@given(st.text(max_size=200))
def test_what_is_bare_stays_so(line: str) -> None:
    assert bare(bare(line)) in (bare(line), "")
