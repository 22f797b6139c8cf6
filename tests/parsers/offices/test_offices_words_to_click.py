"""Words to click on in place of an address, and columns for telephone and fax at once."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_PLACES = (
    ("Torino", "Via Garibaldi 14", "10122 Torino", "+39 011 817 6620", "torino@selce.example"),
    ("Bari", "Via Sparano 5", "70121 Bari", "+39 080 521 4430", "bari@selce.example"),
)


def _offices(body: str) -> list[tuple[str | None, tuple[str, ...], list[str], list[str]]]:
    page = read_page(
        f"<html lang=it><title>Selce</title><body><main><h1>Contatti</h1>{body}</main></body></html>",
        "https://selce.example/contatti",
    )
    return [
        (it.name, it.emails, [number.raw for number in it.phones], [number.raw for number in it.faxes])
        for it in page.offices
    ]


@pytest.mark.parametrize("words", ["Scrivici", "Scrivici alla sede di zona"])
def test_a_link_to_write_to_below_a_number_is_the_address_and_no_name(words: str) -> None:
    body = "".join(
        f'<h3>{name}</h3><p>{street}<br>{city}</p><p>{number}<br><a href="mailto:{mail}">{words}</a></p>'
        for name, street, city, number, mail in _PLACES
    )
    assert _offices(body) == [(name, (mail,), [number], []) for name, _, _, number, mail in _PLACES]


def test_names_that_are_links_to_write_to_stay_names() -> None:
    body = "".join(
        f'<p><a href="mailto:{mail}">Sede di {name}</a><br>{street}<br>{city}<br>{number}</p>'
        for name, street, city, number, mail in _PLACES
    )
    assert [it[:2] for it in _offices(body)] == [(f"Sede di {it[0]}", (it[4],)) for it in _PLACES]


def test_a_column_for_telephone_and_fax_is_both_only_where_no_cell_tells_them_apart() -> None:
    def table(*numbers: str) -> str:
        cells = zip(_PLACES, numbers, strict=True)
        rows = "".join(
            f"<tr><td>{it[0]}</td><td>{it[1]}, {it[2]}</td><td>{told}</td></tr>" for it, told in cells
        )
        heads = "<tr><th>Sede</th><th>Indirizzo</th><th>Tel./Fax</th></tr>"
        return f"<table>{heads}{rows}</table>"

    apart = _offices(table("Tel. 011 817 6620<br>Fax 011 817 6621", "080 521 4430"))
    assert [it[2:] for it in apart] == [(["011 817 6620"], ["011 817 6621"]), (["080 521 4430"], [])]
    labelled = _offices(table("T 011 817 6620", "080 521 4430"))
    assert [it[2:] for it in labelled] == [(["011 817 6620"], []), (["080 521 4430"], ["080 521 4430"])]
