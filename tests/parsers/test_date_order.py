"""Whether 05/04 is a day in April or in May: told by all dates of a page together."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from iclei_scraper.parsers.signs.order import order_of_dates

READ = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["05/04/2025", "23/03/2025"], "DMY"),
        (["05/04/2025", "03/23/2025"], "MDY"),
        (["13/04/2025", "05/14/2025"], None),
        (["05/04/2025"], None),
        (["05/09/2025"], "MDY"),  # the fifth of September is still to come
        (["05/04/2025", "04/04/2025", "12/03/2025", "01/02/2025"], "DMY"),
        (["04/05/2025", "04/04/2025", "03/12/2025", "02/01/2025"], "MDY"),
        (["05/04/2024", "04/04/2024", "12/03/2024", "01/02/2024"], "DMY"),  # long past: only sorted so
        (["02/01/2024", "03/12/2024", "04/04/2024", "04/05/2024"], "MDY"),
        (["05/04/2024", "07/08/2024", "04/03/2024"], None),
        (["12 May 2025", "in 3/4 of all towns"], None),
        (["05-04-2025", "23-03-2025"], "DMY"),
        (["5/3/25", "18/2/25"], "DMY"),
    ],
)
def test_what_dates_prove_together(texts: list[str], order: str | None) -> None:
    assert order_of_dates(texts, (), READ) == order


@pytest.mark.parametrize(
    ("machine", "order"), [("2025-04-05", "DMY"), ("2025-05-04", "MDY"), ("2025-01-01", None)]
)
def test_what_a_time_element_makes_of_its_figures(machine: str, order: str | None) -> None:
    element = html.fromstring(f"<time datetime='{machine}T08:00:00Z'>05/04/2025</time>")
    assert order_of_dates(["05/04/2025"], [element], READ) == order
