"""What whole statements do that excerpts do not show: marks left open, groups in lists, lines of names."""

from __future__ import annotations

import re

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies.lines.running import read_running
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
SR = "<span class='sr-only'>"
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
    "lines that only the style sheet breaks": (
        "it",
        (
            "<ul><li>Cookie: molo_sid\n Durata: sessione</li><li>Cookie: CONSENT\n Durata: 2 settimane</li>"
            "<li>Cookie: vuid\n Durata: 1 anno</li></ul>"
        ),
        [("molo_sid", "session"), ("CONSENT", "P2W"), ("vuid", "P1Y")],
    ),
    "cells that repeat their heads for readers": (
        "es",
        "".join(
            table(
                "Nombre de la cookie|Base jurídica|Duración",
                f"{SR}Nombre de la cookie:</span> {name}|{SR}Base jurídica:</span> Ley|"
                f"{SR}Duración:</span> {lasting}",
            ).replace("</table>", "<tr><td colspan=3>Protege los formularios.</td></tr></table>")
            for name, lasting in (("__hstc", "1 día"), ("CONSENT", "11 meses"), ("muelle_ab", "1 mes"))
        ),
        [("__hstc", "P1D"), ("CONSENT", "P11M"), ("muelle_ab", "P1M")],
    ),
    "a host among names": (
        "en",
        table(
            "Name|Purpose|Kept", "quay_sid|Login|1 day", "connect.sid|Login|1 day", "google.com|Map|1 year"
        ),
        [("quay_sid", "P1D"), ("connect.sid", "P1D")],
    ),
    "what a policy keeps of other things beside cookies without heads": (
        "fr",
        table("Thèmes|Base|Durée", "Factures|Selon la loi|3 mois", "Photographies|Selon la loi|3 mois")
        + "<p>Cookies :</p><table>"
        "<tr><td>quai_sid<br>1 heure</td><td><p>Garde la session ouverte.</p></td></tr>"
        "<tr><td>quai_lang<br>1 an</td><td><p>Garde la langue choisie.</p></td></tr></table>",
        [("quai_sid", "PT1H"), ("quai_lang", "P1Y")],
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


def test_a_host_explains_nothing() -> None:
    rows = (f"{name}|.quay-towns-forum.example|Faro|1 day" for name in ("_ga", "quay_sid", "fr"))
    body = table("Cookie|Hostname|Provider|Expires", *rows)
    explained = re.sub(r"(1 day</td></tr>)", r"\1<tr><td colspan=4>It counts the visits.</td></tr>", body)
    assert [why for *_, why in read("en", explained)] == ["It counts the visits."] * 3
    assert [why for *_, why in read("en", body)] == [None] * 3


def test_a_head_of_two_things_is_that_of_names() -> None:
    body = table(
        "Tipo|Nombre / Origen|Finalidad|Duración",
        "Publicidad|__gads, __gpi (Google)|Frecuencia de los anuncios|13 meses",
        "Análisis|_ga, _gid (Google Analytics, si se activa)|Medición de las visitas|2 años",
    )
    told = {name: (group, why) for name, group, _, _, why in read("es", body)}
    assert told["_gid"] == ("Análisis", "Medición de las visitas")
    assert told["__gads"] == ("Publicidad", "Frecuencia de los anuncios")


def test_a_line_says_a_purpose_between_name_and_lifetime() -> None:
    body = (
        "<ul><li><b>cookiesConsent:</b> Stores what you chose about cookies (1 year)</li>"
        "<li><b>userPreferences:</b> Stores your settings (3 months)</li></ul>"
    )
    blocks = Page("https://quaytowns.example/cookies", f"<h1>Cookies</h1>{body}").free_blocks
    (sheet,) = read_running(blocks, set())
    assert [row["description"].text for row in sheet.rows] == [
        "Stores what you chose about cookies",
        "Stores your settings",
    ]


HEADS = "<div>Cookie</div><div>Catégorie</div><div>Finalité</div>"
GROUPS = {
    "cards with what kind each is under a head of groups": (
        "ko",
        "".join(
            f"<div class='t'>{group}</div><p>{why}</p>" + table("쿠키명|수명|구분", *rows)
            for group, why, rows in (
                ("기본", "사이트가 작동합니다.", ("_fbp|1년|픽셀", "muelle_sid|1일|HTTP 쿠키")),
                ("쾌적", "선택을 기억합니다.", ("muelle_lang|1년|HTTP 쿠키", "NID|1일|HTML 로컬 저장소")),
            )
        ),
        ["기본", "기본", "쾌적", "쾌적"],
    ),
    "answers under no head of groups": (
        "fr",
        "<div class='g'>"
        + "".join(f"<div class='c h'>{head}</div>" for head in ("Actif", "Nom / Qui", "Source", "Finalité"))
        + "".join(
            f"<div class='c'>{said}</div><div class='c'>{name}<br/><small>{by}</small></div>"
            f"<div class='c'>–</div><div class='c'>{why}</div>"
            for said, name, by, why in (
                ("Oui", "_pk_id.08.2159", "YouTube", "Garde la session ouverte."),
                ("Oui", "_gat_UA-84549597-1", "Google", "Garde la langue choisie."),
                ("Non", "quai_ab", "Meta Platforms", "Compare deux pages."),
            )
        )
        + "</div>",
        [None, None, None],
    ),
    "heads of columns beside a known group": (
        "fr",
        "".join(
            f"<div class='s'>{by}</div><div><div class='r'>{HEADS}</div>"
            + "".join(
                f"<div class='r'><div><code>{name}</code></div><div>Nécessaires</div><div>Utile.</div></div>"
                for name in names
            )
            + "</div>"
            for by, names in (("Meta Platforms", ("quai_ab",)), ("Vimeo", ("quai_sid", "fr")))
        ),
        ["Nécessaires"] * 3,
    ),
    "questions over tables": (
        "ro",
        "".join(
            f"<h2>{asked}</h2>" + table("Nume|Tip|Cât timp", f"{name}|localStorage|1 an")
            for asked, name in (("Ce stochează site-ul", "chei_sid"), ("Ce stochează Google", "_ga"))
        ),
        [None, None],
    ),
}


@pytest.mark.parametrize("way", GROUPS)
def test_groups(way: str) -> None:
    language, body, groups = GROUPS[way]
    assert [group for _, group, *_ in read(language, body)] == groups


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
