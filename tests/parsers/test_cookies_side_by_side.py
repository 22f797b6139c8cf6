"""Cookies and what is said of them in one row, one line or one cell: each page shows one way."""

from __future__ import annotations

import pytest

from tests.parsers.cookie_pages import read, table

TOLD = (
    ("_ga", "Statistik", "Zählt Besuche", "2 Jahre"),
    ("PHPSESSID", "Notwendig", "Hält die Sitzung offen", "Sitzung"),
    ("_fbp", "Marketing", "Zeigt passende Werbung", "3 Monate"),
)
AS_TOLD = [
    ("_ga", "Statistik", "P2Y", None, "Zählt Besuche"),
    ("PHPSESSID", "Notwendig", "session", None, "Hält die Sitzung offen"),
    ("_fbp", "Marketing", "P3M", None, "Zeigt passende Werbung"),
]
WAYS = {
    "the category in bold at the beginning of the purpose": (
        table(
            "Cookie|Kategorie und Zweck|Dauer",
            *(f"{name}|<b>{group}.</b> {why}|{time}" for name, group, why, time in TOLD),
        ),
        AS_TOLD,
    ),
    "label and value in spans by turns": (
        "".join(
            f"<div><span>Name</span> <span>{name}</span> <span>Kategorie</span> <span>{group}</span>"
            f" <span>Zweck</span> <span>{why}</span> <span>Dauer</span> <span>{time}</span></div>"
            for name, group, why, time in TOLD
        ),
        AS_TOLD,
    ),
    "heads and values as paragraphs, once for each category": (
        "".join(
            f"<h2>{group}</h2><p>Name</p><p>Zweck</p><p>Dauer</p><p>{name}</p><p>{why}</p><p>{time}</p>"
            for name, group, why, time in TOLD
        ),
        AS_TOLD,
    ),
    "two cookies in a row": (
        table("Cookie|Dauer|Cookie|Dauer", "_ga|2 Jahre|_gid|1 Tag", "PHPSESSID|Sitzung|_fbp|3 Monate"),
        [
            ("_ga", None, "P2Y", None, None),
            ("_gid", None, "P1D", None, None),
            ("PHPSESSID", None, "session", None, None),
            ("_fbp", None, "P3M", None, None),
        ],
    ),
    "names in pills below their category": (
        "".join(
            f"<section><h2>{group}</h2><p>{why}.</p><div>{pills}</div></section>"
            for group, why, pills in (
                ("Statistik", "Sie zählen Besuche", "<span>_ga</span> <span>_gid</span>"),
                ("Notwendig", "Ohne sie geht nichts", "<span>PHPSESSID</span> <span>csrf_token</span>"),
            )
        ),
        [
            ("_ga", "Statistik", None, None, None),
            ("_gid", "Statistik", None, None, None),
            ("PHPSESSID", "Notwendig", None, None, None),
            ("csrf_token", "Notwendig", None, None, None),
        ],
    ),
    "lifetimes each with the name that it is of": (
        "".join(
            f"<div><h3>{firm}</h3><p>Cookies: {names}</p><p>Laufzeiten: {times}</p></div>"
            for firm, names, times in (
                ("Google", "_ga, _gid", "2 Jahre (_ga), 1 Tag (_gid)"),
                ("Meta", "_fbp, _fbc", "3 Monate (_fbp), 90 Tage (_fbc)"),
            )
        ),
        [
            ("_ga", None, "P2Y", "Google", None),
            ("_gid", None, "P1D", "Google", None),
            ("_fbp", None, "P3M", "Meta", None),
            ("_fbc", None, "P90D", "Meta", None),
        ],
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_is_told_apart(way: str) -> None:
    body, told = WAYS[way]
    assert read("de", body) == told
