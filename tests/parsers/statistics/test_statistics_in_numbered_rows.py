"""Tables whose rows are counted in their first cells: the figures are those of the other cells."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_ROWS = (("Member towns", "1,204"), ("Countries", "86"), ("Offices", "17"), ("Regional hubs", "5"))


def _figures(rows: str, head: str = "") -> set[tuple[str, float | None]]:
    page = read_page(
        "<html lang=en><head><title>About us – Lantern Forum</title></head><body><main><h1>About us</h1>"
        f"<h2>Lantern Forum in figures</h2><table>{head}{rows}</table></main></body></html>",
        "https://lantern-forum.example/about/",
    )
    return {(it.concept, it.value) for it in page.statistics}


_TRUE = {("members", 1204), ("countries", 86), ("offices", 17)}


@pytest.mark.parametrize("cell", ["<th>{}</th>", "<th><div>{}</div></th>", "<td>{}</td>", "<td>0{}</td>"])
@pytest.mark.parametrize("head", ["", "<tr><th>No.</th><th>What</th><th>How many</th></tr>"])
def test_the_number_of_a_row_is_no_figure(cell: str, head: str) -> None:
    rows = "".join(
        f"<tr>{cell.format(place)}<td>{label}</td><td>{value}</td></tr>"
        for place, (label, value) in enumerate(_ROWS, 1)
    )
    found = _figures(rows, head)
    assert found >= _TRUE
    assert {value for _, value in found} <= {1204, 86, 17, 5}


@pytest.mark.parametrize("sign", ["", "+ ", "+"])
def test_a_published_spreadsheet_with_letters_and_numbers(sign: str) -> None:
    head = "<thead><tr><th></th><th>A</th><th>B</th></tr></thead>"
    rows = [f"<td>{label}</td><td>{sign}{value}</td>" for label, value in _ROWS]
    told = ["<td colspan=2>Our reach</td>", "<td></td><td></td>", *rows, "<td colspan=2>Source: us</td>"]
    numbered = "".join(f"<tr><th><div>{place}</div></th>{row}</tr>" for place, row in enumerate(told, 1))
    found = _figures(numbered, head)
    assert found >= _TRUE
    assert {value for _, value in found} <= {1204, 86, 17, 5}


def test_figures_in_the_first_cells_stay_read() -> None:
    rows = "".join(f"<tr><td>{value}</td><td>{label}</td></tr>" for label, value in _ROWS)
    assert _figures(rows) >= _TRUE
