"""What statements of other houses do with names, groups and lifetimes, each way beside what only looks so."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

PROSE = "Ihre Wahl steht in einem First-Party-Cookie <b>quay_choice</b> (Speicherdauer: <b>180 Tage</b>). "
KEPT = "Es hält fest, welche Karten Sie zugelassen haben."
GROUPS = "<p><b>Cookie tecnici:</b> servono al sito e non chiedono consenso.</p>"
LED = (
    "<p><b>Cookie analitici (terze parti):</b> contano le visite. Per esempio il cookie <code>_ga</code> "
    "con durata di 2 anni distingue chi torna.</p>"
)


@pytest.mark.parametrize(
    "said", ["N/A (not a cookie)", "Cookieless", "kein Cookie", "aucun cookie", "不是 cookie"]
)
def test_a_service_that_sets_no_cookie_is_none(said: str) -> None:
    page = table(
        "Cookie / service|Provider|Purpose|Duration",
        "_ga|Google|Tells visitors apart|2 years",
        f"Quay Letters|Quay Type Ltd|Loads the letters of this website|{said}",
    )
    assert [row[0] for row in read("en", page)] == ["_ga"]


def test_what_a_browser_stores_is_declared_though_it_is_called_no_cookie() -> None:
    page = table(
        "Name|Type|Purpose|Duration",
        "quay_choice|localStorage (not a cookie)|Keeps your consent|1 year",
        "_ga|Cookie|Tells visitors apart|2 years",
    )
    assert [row[0] for row in read("en", page)] == ["quay_choice", "_ga"]


def test_fields_of_a_form_are_no_cookies() -> None:
    form = (
        '<form><p><label for="m">Email*</label><input id="m" type="text"></p>'
        '<p><input id="c" type="checkbox"> <label for="c">Keep my name here for 1 year.</label></p></form>'
    )
    listed = table("Cookie|Purpose|Expiry", "_ga|Tells visitors apart|2 years", "_gid|Counts visits|1 day")
    assert [row[0] for row in read("en", listed + form)] == ["_ga", "_gid"]


def test_cookies_under_switches_are_read() -> None:
    rows = "".join(
        f'<p><input type="checkbox"> <b>{name}</b> {said}</p>'
        for name, said in (("quay_ads*", "Shows adverts (90 days)"), ("quay_map*", "Keeps the map (1 year)"))
    )
    assert [row[0] for row in read("en", f"<h2>Cookies we set</h2>{rows}")] == ["quay_ads*", "quay_map*"]


def test_the_only_name_in_prose_lasts_as_long_as_its_bracket_says() -> None:
    page = f"<h2>Cookies</h2><p>{PROSE}{KEPT}</p>"
    assert read("de", page, "Datenschutz") == [("quay_choice", None, "P180D", None, KEPT)]


def test_a_name_in_prose_that_speaks_of_no_cookie_is_none() -> None:
    stock = "<p>Der Bestand <b>quay_full</b> (Dauer: 180 Tage) liegt im Keller.</p>"
    page = f"<h2>Cookies</h2><p>Wir setzen keine.</p><h2>Sicherung</h2>{stock}"
    assert read("de", page, "Datenschutz") == []


def test_a_line_belongs_to_the_group_that_it_begins_with() -> None:
    assert [row[:3] for row in read("it", GROUPS + LED)] == [("_ga", "Cookie analitici (terze parti)", "P2Y")]


def test_a_line_that_begins_with_its_name_belongs_to_the_group_above() -> None:
    lines = "<p><b>_ga</b>: tells who comes back (2 years)</p><p><b>_gid</b>: counts visits (1 day)</p>"
    page = f"<h2>Analytics cookies</h2>{lines}"
    assert [row[1] for row in read("en", page)] == ["Analytics cookies"] * 2


def test_a_cookie_told_of_again_in_months_is_the_same() -> None:
    again = (
        "<h3>Durata</h3><p>I cookie di Google Analytics hanno durata fino a 24 mesi (<code>_ga</code>).</p>"
    )
    assert [row[0] for row in read("it", GROUPS + LED + again)] == ["_ga"]


def test_a_badge_below_a_kind_of_cookies_is_no_name() -> None:
    page = table(
        "Name / Typ|Zweck|Anbieter|Laufzeit",
        '<span>Session-Cookie</span><br><i class="badge">Notwendig</i>|Hält Anmeldungen|Kai e.V.|Sitzung',
        '<span>Kassen-Cookies</span><br><i class="badge">Zahlung</i>|Sichert die Zahlung|Kai e.V.|Sitzung',
    )
    assert [row[0] for row in read("de", page)] == ["Session-Cookie", "Kassen-Cookies"]


def test_a_name_below_a_kind_of_cookies_is_one() -> None:
    page = table(
        "Name|Zweck|Laufzeit",
        "Session-Cookie<br>quay_sid|Hält Ihre Anmeldung|Sitzung",
        "Kassen-Cookie<br>quay_pay|Sichert die Zahlung|1 Tag",
    )
    assert {"quay_sid", "quay_pay"} <= {row[0] for row in read("de", page)}


def test_names_told_of_together_last_equally_long() -> None:
    page = table(
        "Nombre|Proveedor|Finalidad|Duración",
        "quay_a, quay_b, quay_c|Google|Muestra anuncios|Variable. quay_a: 1 año. quay_b y quay_c: 2 años.",
        "_gid|Google|Cuenta visitas|1 día",
    )
    assert [row[2] for row in read("es", page)] == ["P1Y", "P2Y", "P2Y", "P1D"]


def test_the_company_of_a_service_sets_the_cookies_of_its_line() -> None:
    lines = (
        "Visite 4 (Google LLC) — Statistiche. Cookie: _ga (2 anni), _ga_* (2 anni). Sede: Stati Uniti.",
        "Annunci (Quay Ads Inc.) — Pubblicità. Cookie: _qads (3 mesi). Sede: Irlanda.",
        "Mappe (versione nuova) — Cartine. Cookie: _qmap (1 mese). Sede: Irlanda.",
    )
    page = "<h2>Cookie</h2><ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"
    assert [row[3] for row in read("it", page)] == ["Google LLC", "Google LLC", "Quay Ads Inc.", None]


def test_attributes_of_a_header_are_no_cookies() -> None:
    lines = (
        "maxAge - relative expiration time of the cookie in seconds",
        "sameSite - when the cookie is sent",
    )
    page = (
        "<h2>Cookies</h2><ul>"
        + "".join(f"<li><code>{line[: line.find(' ')]}</code>{line[line.find(' ') :]}</li>" for line in lines)
        + "</ul>"
    )
    assert read("en", page, "A parser of headers") == []
