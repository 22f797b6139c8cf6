"""What whole statements do that excerpts do not show: marks left open, groups in lists, lines of names."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

COMPANIES = "".join(
    f"<h3>{company}</h3><h4>{group}</h4>"
    + "".join(
        f"<div class='n'><h5>Name</h5></div><div>{name}</div><div class='t'><h5>Expiration</h5></div>"
        f"<div>{lasting}</div><div class='f'><h5>Function</h5></div><div>{why}</div>"
        for name, lasting, why in cookies
    )
    for company, group, cookies in (
        (
            "Matomo",
            "Statistics",
            [("tide_id", "1 year", "Count pageviews"), ("tide_s", "1 day", "Join them")],
        ),
        ("Vimeo", "Marketing", [("reel_id", "2 years", "Remember the volume")]),
        ("Miscellaneous", "Purpose pending", [(f"quay_{at}", "", "") for at in "abcd"]),
    )
)
PAGES = {
    "a lifetime behind a label within the text": (
        "da",
        (
            "<h2>Nødvendige cookies</h2><ul><li>kaj_valg — Gemmer dit valg. Varighed: 12 måneder. Egen.</li>"
            "<li>kaj_id — Holder dig logget ind. Varighed: Session. Vores egen.</li></ul>"
        ),
        [("kaj_valg", "P12M"), ("kaj_id", "session")],
    ),
    "labels with no blank behind the colon": (
        "en",
        (
            "<p>Name:_quay_sid<br>Purpose:________<br>Expires in:session</p>"
            "<p>Name:tide_id<br>Purpose:Counts visits<br>Expires in:30 days</p>"
        ),
        [("_quay_sid", "session"), ("tide_id", "P30D")],
    ),
    "what is told of the last of a group that is shorter than most": (
        "en",
        COMPANIES,
        [("tide_id", "P1Y"), ("tide_s", "P1D"), ("reel_id", "P2Y"), *((f"quay_{at}", None) for at in "abcd")],
    ),
    "terms that say what the names of their definition are for": (
        "da",
        (
            "<dl><dt>Holde dig logget ind</dt><dd>kaj_sid (session), kaj_csrf (2 timer)</dd>"
            "<dt>Huske dit samtykke</dt><dd>kaj_valg (12 måneder)</dd></dl>"
        ),
        [("kaj_sid", "session"), ("kaj_csrf", "PT2H"), ("kaj_valg", "P12M")],
    ),
    "lines of a group each, the last with one name": (
        "zh",
        "<p>必要 Cookie：matou_sid（会话），matou_lang（1 年）</p><p>广告 Cookie：_fbp（90 天）</p>",
        [("matou_sid", "session"), ("matou_lang", "P1Y"), ("_fbp", "P90D")],
    ),
    "names that share the bracket of the last": (
        "es",
        (
            "<p><b>Para la sesión:</b> <code>muelle_sid</code>, <code>muelle_csrf</code> (sesión).</p>"
            "<p><b>Para anuncios:</b> <code>_fbp</code> (Meta, 3 meses).</p>"
        ),
        [("_fbp", "P3M"), ("muelle_sid", "session"), ("muelle_csrf", "session")],
    ),
    "groups as columns": (
        "en",
        table(
            "First-party cookies|Third-party cookies",
            "quay_sid (session)|_ga (2 years)",
            "tide_lang (1 year)|_fbp (3 months)",
        ),
        [("quay_sid", "session"), ("tide_lang", "P1Y"), ("_ga", "P2Y"), ("_fbp", "P3M")],
    ),
    "Hebrew": (
        "he",
        table("שם העוגייה|מטרה|תוקף", "ratzif_sid|שמירת התחברות|סשן", "_ga|ניתוח|שנתיים", "_gid|ניתוח|1 שעה"),
        [("ratzif_sid", "session"), ("_ga", "P2Y"), ("_gid", "PT1H")],
    ),
    "a row to be filled in": (
        "sk",
        table("Názov|Účel|Platnosť", "[DOPLNIŤ]|Meranie|[DOPLNIŤ]", "YSC|Video|relácia", "TBC|TBC|TBC"),
        [("YSC", "session")],
    ),
}


@pytest.mark.parametrize("way", PAGES)
def test_names_and_lifetimes(way: str) -> None:
    language, body, told = PAGES[way]
    assert [(name, lasting) for name, _, lasting, *_ in read(language, body)] == told


def test_the_last_of_a_group_keeps_its_purpose_and_company() -> None:
    told = {name: (by, why) for name, _, _, by, why in read("en", COMPANIES)}
    assert told["tide_s"] == ("Matomo", "Join them")
    assert told["reel_id"] == ("Vimeo", "Remember the volume")


def test_brackets_behind_a_name_name_who_sets_it() -> None:
    body = table("Cookie|Purpose|Expires", "_ga (Google)|Counts|2 years", "quay_sid (HTTP)|Session|session")
    assert [(name, by) for name, _, _, by, _ in read("en", body)] == [("_ga", "Google"), ("quay_sid", None)]


@pytest.mark.parametrize(
    ("language", "said", "names"),
    [
        ("cs", "Ukládáme pouze jeden soubor cookie jménem PHPSESSID, který drží relaci.", ["PHPSESSID"]),
        ("de", "Der Dienst setzt dafür Cookies (_ga und _ga_AB) und misst.", ["_ga", "_ga_AB"]),
        (
            "en",
            'A cookie called "Quay_trainees_session" reminds the service who you are.',
            ["Quay_trainees_session"],
        ),
        ("en", "A cookie called <code>wall</code>. It expires 180 days after it was set.", ["wall"]),
        ("de", "Wir setzen keine Cookies wie _ga und _gid.", []),
    ],
)
def test_sentences_of_a_privacy_statement(language: str, said: str, names: list[str]) -> None:
    title = "Datenschutzerklärung" if language == "de" else "Cookies"
    assert [name for name, *_ in read(language, f"<h2>7. Messung</h2><p>{said}</p>", title)] == names


@pytest.mark.parametrize(
    "body",
    [
        "<p>Art. 26 Abs. 1 S. 1 DSGVO, siehe https://quay.example/terms/page_controller_addendum.</p>",
        "<h2>Cookies</h2><p>Cookies : durée maximale de 13 mois.</p><p>Améliorer l’expérience ;</p>",
        "<ul><li>Tredjeparts-cookies — sættes af andre.</li><li>Sessionscookies — slettes straks.</li></ul>",
        "<ul><li><b>Rastreo y rendimiento</b>: sirven para medir.</li><li><b>Otras</b>: ninguna.</li></ul>",
    ],
)
def test_what_names_no_cookie(body: str) -> None:
    assert read("de", body) == []
