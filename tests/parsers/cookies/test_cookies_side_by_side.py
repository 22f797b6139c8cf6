"""Cookies and what is said of them in one row, one line or one cell: each page shows one way."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

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
    "heads over the names that are the groups, of which one is known": (
        table("Notwendig|Zweck|Dauer", "kai_sid|Hält Sie angemeldet.|8 Stunden")
        + table("Von Dritten|Zweck|Dauer", "NID|Merkt sich Karten.|6 Monate"),
        [
            ("kai_sid", "Notwendig", "PT8H", None, "Hält Sie angemeldet."),
            ("NID", "Von Dritten", "P6M", None, "Merkt sich Karten."),
        ],
    ),
    "names in the first row, the corner above the labels empty": (
        table("|sid|theme|_gat", "Art|Notwendig|Komfort|Statistik", "Dauer|Sitzung|12 Monate|1 Minute"),
        [
            ("sid", "Notwendig", "session", None, None),
            ("theme", "Komfort", "P12M", None, None),
            ("_gat", "Statistik", "PT1M", None, None),
        ],
    ),
    "values in quotes as a program exports them": (
        (
            '<pre>Name,Kategorie,Zweck,Dauer\nkai_sid,Notwendig,"Anmeldung, auch mobil",1 Tag\n'
            '_ga,Statistik,"Zählt Besuche",2 Jahre</pre>'
        ),
        [
            ("kai_sid", "Notwendig", "P1D", None, "Anmeldung, auch mobil"),
            ("_ga", "Statistik", "P2Y", None, "Zählt Besuche"),
        ],
    ),
    "a purpose that is a word for a lifetime as well": (
        table("Cookie|Zweck|Dauer", "PHPSESSID|Sitzung|Sitzung", "_ga|Besuche|2 Jahre"),
        [("PHPSESSID", None, "session", None, "Sitzung"), ("_ga", None, "P2Y", None, "Besuche")],
    ),
    "where a company keeps them, in brackets": (
        "<h2>Statistik-Cookies</h2>"
        + "".join(
            f"<table><tr><th>Name</th><td>{name}</td></tr>"
            f"<tr><th>Anbieter</th><td>Matomo (eigener Server)</td></tr>"
            f"<tr><th>Dauer</th><td>{time}</td></tr></table>"
            for name, time in (("_pk_id", "13 Monate"), ("_pk_ses", "30 Minuten"))
        ),
        [
            ("_pk_id", "Statistik-Cookies", "P13M", "Matomo (eigener Server)", None),
            ("_pk_ses", "Statistik-Cookies", "PT30M", "Matomo (eigener Server)", None),
        ],
    ),
    "a column of links alone": (
        table(
            "Dienst|Cookies|Dauer|Weitere Informationen",
            "Vimeo|vuid|2 Jahre|<a href='#v'>Vimeo</a>",
            "SoundCloud|sc_anonymous_id|10 Jahre|<a href='#s'>SoundCloud</a>",
        ),
        [("vuid", None, "P2Y", "Vimeo", None), ("sc_anonymous_id", None, "P10Y", "SoundCloud", None)],
    ),
    "the company in brackets behind one of the names": (
        (
            "<p><b>kai_sid</b><br>Hält Ihren Platz.<br>Dauer: 1 Tag</p>"
            "<p><b>YSC</b> (YouTube)<br>Zählt Filme.<br>Dauer: 2 Tage</p>"
        ),
        [
            ("kai_sid", None, "P1D", None, "Hält Ihren Platz."),
            ("YSC", None, "P2D", "YouTube", "Zählt Filme."),
        ],
    ),
    "lifetimes each with the name that it is of, but for its signs": (
        table(
            "Cookie|Anbieter|Dauer",
            "__XTA, __XTB, _XTC|Kontor|Je nach Cookie. XTA: 2 Jahre. XTB: 30 Minuten. XTC: Sitzung.",
            "_ga|Google|2 Jahre",
        ),
        [
            ("__XTA", None, "P2Y", "Kontor", None),
            ("__XTB", None, "PT30M", "Kontor", None),
            ("_XTC", None, "session", "Kontor", None),
            ("_ga", None, "P2Y", "Google", None),
        ],
    ),
    "labels for screen readers alone, in each cell of a grid below heads": (
        "<h2>Notwendige Cookies</h2><div><div>Name</div><div>Anbieter</div><div>Zweck</div>"
        + "".join(
            f"<div><span class='sr-only'>{label}:</span> <span>{value}</span></div>"
            for told in (("kai_sid", "Vimeo", "Hält Sie angemeldet."), ("kai_ab", "Matomo", "Zählt Besuche."))
            for label, value in zip(("Name", "Anbieter", "Zweck"), told, strict=True)
        )
        + "</div>",
        [
            ("kai_sid", "Notwendige Cookies", None, "Vimeo", "Hält Sie angemeldet."),
            ("kai_ab", "Notwendige Cookies", None, "Matomo", "Zählt Besuche."),
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
