"""What the fetching did is one change of verdict ``fetch``, and no record is called gone for it."""

from __future__ import annotations

import pytest

from iclei_scraper import compare_pages
from iclei_scraper.changes.faults import garbled
from iclei_scraper.items import PageRecords

URL = "https://network.example/kontakt/"
PAGE = """<html lang="de"><head><meta charset="utf-8"><title>Büros</title></head>
<body><main><h1>Unsere Büros</h1>
<div><h3>Büro Köln</h3><p>Große Straße 4<br>50667 Köln<br>Deutschland<br>T: +49 221 368920</p></div>
<div><h3>Büro Zürich</h3><p>Hügelweg 12<br>8001 Zürich<br>Schweiz<br>T: +41 44 735 28 50</p></div>
<p>Möchten Sie uns schreiben? Wir führen für Städte Bücher über Flüsse.</p></main></body></html>"""


def verdicts(before: bytes | str, after: bytes | str) -> list[tuple[str, str | None]]:
    return [(change.verdict, change.field) for change in compare_pages(before, after, URL)]


@pytest.mark.parametrize(
    ("after", "what"),
    [
        ("<title>Seite nicht gefunden</title><h1>Seite nicht gefunden</h1>", "soft_404"),
        ("<title>Just a moment...</title><p>Checking your browser</p>", "bot_wall"),
        ('<title>Anmeldung</title><h1>Anmeldung</h1><input type="password">', "login"),
        ("<title>Wartung</title><p>Wir führen Wartungsarbeiten durch.</p>", "maintenance"),
        (PAGE.encode().decode("latin-1"), "charset"),
    ],
)
def test_another_page_in_the_place_of_the_page(after: str, what: str) -> None:
    assert verdicts(PAGE, after) == [("fetch", what)]
    assert verdicts(after, PAGE) == [("fetch", what)]


def test_the_same_page_in_another_encoding_is_no_change() -> None:
    latin = PAGE.replace("utf-8", "iso-8859-1").encode("latin-1")
    assert verdicts(PAGE.encode(), latin) == []


@pytest.mark.parametrize(
    "text",
    [
        "Äpfel, Öl und Übermut",
        "São Paulo à noite, avó e avô",
        "Ärztinnen für Ålesund",
        "ÂNCORA",
        "京都で会議",
        "Ãrea",
    ],
)
def test_honest_letters_are_not_garbled(text: str) -> None:
    assert not garbled(PageRecords(url=URL, text=text * 5))
