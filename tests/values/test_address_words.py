"""Which lines look like lines of an address."""

import pytest

from iclei_scraper.values.postal.address_words import address_evidence


@pytest.mark.parametrize(
    "line",
    [
        "Leopoldring 3",
        "8 Mitchell Street",
        "Rua da Aurora 325",
        "P.O. Box 123",
        "c/o City Hall",
        "Jl. Merdeka No. 4",
        "2nd Floor, South Tower",
        "79098 Freiburg",
        "Am Markt 3, 18055 Rostock",
        "SW1A 2AA",
        "Germany",
        "港区西新橋1-14-2",
        "킨텍스로 217-59",
        "Suva, Fiji",
    ],
)
def test_lines_of_addresses_are_known(line):
    assert address_evidence(line) >= 2.0


@pytest.mark.parametrize(
    "line",
    [
        "Our most popular stories in 2025",
        "12 de set de 2025",
        "14 November 2025",
        "Head of Communications",
        (
            "Together with other networks we ask the Union to set a target that cities can reach by"
            " the year 2040."
        ),
        "© 2026 Urbanet",
        "Berlin Office",
        "10:00 - 16:00",
        "Read more",
    ],
)
def test_other_lines_are_not(line):
    assert address_evidence(line) < 2.0
