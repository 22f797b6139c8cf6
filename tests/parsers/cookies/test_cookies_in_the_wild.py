"""Statements written as people write them: each page shows one way, with what is to be read from it."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

LINES = {
    "who, how long and what for between dashes": (
        "en",
        (
            "<p><strong>_ga</strong> – Google – 2 years – counts the visitors</p>"
            "<p><strong>_gid</strong> – Google – 24 hours – counts the visitors of a day</p>"
            "<p><strong>lang</strong> – quay.example – session – keeps the language</p>"
        ),
        [
            ("_ga", None, "P2Y", "Google", "counts the visitors"),
            ("_gid", None, "PT24H", "Google", "counts the visitors of a day"),
            ("lang", None, "session", "quay.example", "keeps the language"),
        ],
    ),
    "a setter in brackets, then dashes": (
        "es",
        (
            "<ul><li><strong>_ga</strong> (Google Analytics) — 2 años — cuenta las visitas.</li>"
            "<li><strong>IDE</strong> (Google Ads) — 1&nbsp;año — ajusta los anuncios.</li></ul>"
        ),
        [
            ("_ga", None, "P2Y", "Google Analytics", "cuenta las visitas."),
            ("IDE", None, "P1Y", "Google Ads", "ajusta los anuncios."),
        ],
    ),
    "a label before the last word": (
        "pl",
        (
            "<h2>Niezbędne</h2><ul><li><code>wp_lang</code> – pamięta język, ważność: sesja</li>"
            "<li><code>zgoda_v1</code> – pamięta zgodę, ważność: 12 miesięcy</li></ul>"
        ),
        [
            ("wp_lang", "Niezbędne", "session", None, "pamięta język"),
            ("zgoda_v1", "Niezbędne", "P12M", None, "pamięta zgodę"),
        ],
    ),
    "nothing but how long": (
        "it",
        "<h4>Statistica</h4><p>Durata:</p><ul><li>AMP_TOKEN: 1 ora</li><li>_ga: 2 anni</li></ul>",
        [("AMP_TOKEN", "Statistica", "PT1H", None, None), ("_ga", "Statistica", "P2Y", None, None)],
    ),
    "what it stores among the facts": (
        "de",
        (
            "<h3>Cookies der Zählung</h3><ul>"
            "<li>_ga<ul><li>Ablaufzeit: 2 Jahre</li><li>Verwendung: Zählt Besucher</li>"
            "<li>Beispielhafter Wert: GA1.2.13267</li></ul></li>"
            "<li>_gid<ul><li>Ablaufzeit: 1 Tag</li><li>Verwendung: Zählt Besucher am Tag</li>"
            "<li>Beispielhafter Wert: GA1.2.16871</li></ul></li></ul>"
        ),
        [
            ("_ga", None, "P2Y", None, "Zählt Besucher"),
            ("_gid", None, "P1D", None, "Zählt Besucher am Tag"),
        ],
    ),
}
GRIDS = {
    "cells of one element, the same said twice": (
        "it",
        (
            "<div><div>Nome</div><div>Fornitore</div><div>Scopo</div><div>Scadenza</div>"
            "<div>_ga</div><div>Google</div><div>Conta i visitatori</div><div>2 anni</div>"
            "<div>_gid</div><div>Google</div><div>Conta i visitatori</div><div>1 giorno</div>"
            "<div>lingua</div><div>quay.example</div><div>Ricorda la lingua</div><div>sessione</div></div>"
        ),
        [
            ("_ga", None, "P2Y", "Google", "Conta i visitatori"),
            ("_gid", None, "P1D", "Google", "Conta i visitatori"),
            ("lingua", None, "session", "quay.example", "Ricorda la lingua"),
        ],
    ),
    "a tick under the category": (
        "en",
        table(
            "Cookie|Necessary|Analytics|Marketing|Expiry",
            "PHPSESSID|✓|||Session",
            "_ga||✓||2 years",
            "_fbp|–|–|✓|3 months",
        ),
        [
            ("PHPSESSID", "Necessary", "session", None, None),
            ("_ga", "Analytics", "P2Y", None, None),
            ("_fbp", "Marketing", "P3M", None, None),
        ],
    ),
    "techniques under an ambiguous head": (
        "pt",
        "<h2>Essenciais</h2>"
        + table("Nome|Classe|Prazo", "quay_login|Cookie HTTP|sessão", "_ga|HTML Local Storage|2 anos"),
        [("quay_login", "Essenciais", "session", None, None), ("_ga", "Essenciais", "P2Y", None, None)],
    ),
    "a list two cells from its group": (
        "en",
        table(
            "Group|What for|Cookies",
            "Needed always|They run it.|<ul><li><b>quay_login</b> – keeps you logged in (session)</li></ul>",
            "Counting visits|They count.|<ul><li><b>_ga</b> – tells visitors apart (2 years)</li>"
            "<li><b>_gid</b> – tells visitors apart (1 day)</li></ul>",
        ),
        [
            ("quay_login", "Needed always", "session", None, "keeps you logged in"),
            ("_ga", "Counting visits", "P2Y", None, "tells visitors apart"),
            ("_gid", "Counting visits", "P1D", None, "tells visitors apart"),
        ],
    ),
}
LANGUAGES = {
    "tr": (
        "Çerezler",
        "Çerez adı|Süre|Amaç",
        "oturum_no|Oturum sonu|Girişi korur",
        "_ga|2 yıl|Ziyaretçileri sayar",
    ),
    "fi": (
        "Evästeet",
        "Eväste|Voimassaoloaika|Tarkoitus",
        "_ga|2 vuotta|Laskee kävijät",
        "_gid|24 tuntia|Laskee",
    ),
    "hu": ("Sütik", "Süti neve|Lejárat|Cél", "_ga|2 év|Látogatókat számol", "login_id|Munkamenet|Belépés"),
    "cs": ("Cookies", "Název|Platnost|Účel", "_ga|2 roky|Počítá návštěvy", "login_id|Relace|Přihlášení"),
    "ru": ("Файлы cookie", "Название|Срок хранения|Назначение", "_ga|2 года|Считает", "login_id|Сессия|Вход"),
    "hr": ("Kolačići", "Naziv|Trajanje|Svrha", "_ga|2 godine|Broji posjete", "login_id|30 dana|Prijava"),
    "sv": ("Om kakor", "Namn|Lagringstid|Syfte", "_ga|2 år|Räknar besök", "login_id|Session|Inloggning"),
}
LASTING = {
    "tr": ("session", "P2Y"), "fi": ("P2Y", "PT24H"), "hu": ("P2Y", "session"), "cs": ("P2Y", "session"),
    "ru": ("P2Y", "session"), "hr": ("P2Y", "P30D"), "sv": ("P2Y", "session"),
}  # fmt: skip
OTHERS = {
    "clauses of terms": (
        "Terms and cookies",
        (
            "<h2>1. Scope</h2><p>1.1 These terms apply to the site and its cookies.</p>"
            "<h2>2. Words</h2><p>2.1 Account: a user has one.</p><p>2.2 Contract: it binds for 1 year.</p>"
            "<p>2.3 Website: this website, its sessions and its visitors.</p>"
        ),
    ),
    "contact details below a statement": (
        "Cookiebeleid",
        (
            "<h2>Contact</h2><p>KvK: 95153756</p><p>Vestigingsnummer: 000012345678</p>"
            "<p>E-mail: <a href='mailto:info@quay.example'>info@quay.example</a></p>"
        ),
    ),
    "hosts and what they are for": (
        "Privacy and cookies",
        table(
            "|", "Domain|Intended use", "*.quay.example*|The contact form", "*.ridge.example*|Orders, 1 year"
        ),
    ),
    "properties of a program": (
        "Cookie consent API",
        table(
            "Name|Type|Default|Description",
            "consent.needed|bool|true|True if the user has accepted needed cookies.",
            "consent.counted|bool|false|True if the user has accepted the counting.",
        ),
    ),
    "variables of a server": (
        "Session and cookie settings",
        table(
            "Variable|Default|Description",
            "SESSION_COOKIE_AGE|1209600|The age of session cookies in seconds.",
            "SESSION_COOKIE_NAME|sessionid|The name of the cookie.",
        ),
    ),
    "parameters of an address": (
        "Privacy and cookies",
        (
            "<h2>Campaign parameters</h2><ul><li><code>utm_source</code>: names the site before</li>"
            "<li><code>utm_medium</code>: names the kind of link</li></ul><p>We set no cookies.</p>"
        ),
    ),
    "columns of a database": (
        "Cookies and schema",
        table("Column|Type|Description", "user_id|int|The visitor", "expires_at|datetime|After 2 years"),
    ),
}


@pytest.mark.parametrize("way", LINES)
def test_a_line_tells_all_of_a_cookie(way):
    language, body, expected = LINES[way]
    assert read(language, body) == expected


@pytest.mark.parametrize("way", GRIDS)
def test_cells_tell_a_cookie_whatever_makes_them(way):
    language, body, expected = GRIDS[way]
    assert read(language, body) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_further_languages_are_read_by_their_heads(language):
    title, heads, *rows = LANGUAGES[language]
    told = read(language, table(heads, *rows), title)
    assert [cookie[0] for cookie in told] == [row.split("|")[0] for row in rows]
    assert tuple(cookie[2] for cookie in told) == LASTING[language]
    assert [cookie[4] for cookie in told] == [row.split("|")[2] for row in rows]


@pytest.mark.parametrize("other", OTHERS)
def test_what_only_speaks_of_cookies_declares_none(other):
    title, body = OTHERS[other]
    assert read("en", body, title) == []


SHARED = {
    "how long, in the heading of each group": (
        (
            "<h3>Kept for the session</h3><dl><dt>quay_login</dt><dd>Keeps you logged in.</dd></dl>"
            "<h3>Kept for 2 years</h3><dl><dt>_ga</dt><dd>Tells visitors apart.</dd></dl>"
        ),
        [
            ("quay_login", None, "session", None, "Keeps you logged in."),
            ("_ga", None, "P2Y", None, "Tells visitors apart."),
        ],
    ),
    "who, behind a label above each table": (
        (
            f"<h3>Counts</h3><p>Provider: Tally Ltd</p>{table('Name|Duration', '_ga|2 years', '_gid|1 day')}"
            f"<h3>Adverts</h3><p>Provider: Meta</p>{table('Name|Duration', '_fbp|3 months', 'fr|90 days')}"
        ),
        [
            ("_ga", "Counts", "P2Y", "Tally Ltd", None),
            ("_gid", "Counts", "P1D", "Tally Ltd", None),
            ("_fbp", "Adverts", "P3M", "Meta", None),
            ("fr", "Adverts", "P90D", "Meta", None),
        ],
    ),
    "several names of one line, each with what stands behind it": (
        (
            "<ul><li><b>Necessary</b>: <code>quay_login</code> logs in, <code>quay_c</code> keeps words</li>"
            "<li><b>Statistics</b>: <code>_ga</code> 2 years, <code>_gid</code> 1 day</li></ul>"
        ),
        [
            ("quay_login", "Necessary", None, None, "logs in"),
            ("quay_c", "Necessary", None, None, "keeps words"),
            ("_ga", "Statistics", "P2Y", None, None),
            ("_gid", "Statistics", "P1D", None, None),
        ],
    ),
    "a second table that tells how long": (
        (
            f"<h2>Statistics</h2>{table('Name|Purpose', '_ga|Tells visitors apart.', '_gid|Counts days.')}"
            f"<h2>How long they are kept</h2>{table('Name|Kept for', '_ga|2 years', '_gid|1 day')}"
        ),
        [
            ("_ga", "Statistics", "P2Y", None, "Tells visitors apart."),
            ("_gid", "Statistics", "P1D", None, "Counts days."),
        ],
    ),
    "attributes alone": (
        (
            "<ul><li data-group=Statistics><abbr title='Tells visitors apart.'>_ga</abbr> <i>2y</i></li>"
            "<li data-group=Statistics><abbr title='Counts all days.'>_gid</abbr> <i>1 day</i></li></ul>"
        ),
        [
            ("_ga", "Statistics", "P2Y", None, "Tells visitors apart."),
            ("_gid", "Statistics", "P1D", None, "Counts all days."),
        ],
    ),
    "lines of values between semicolons": (
        "<p>Name; Purpose; Duration<br>_ga; Tells visitors apart; 2 years<br>_gid; Counts days; 1 day</p>",
        [("_ga", None, "P2Y", None, "Tells visitors apart"), ("_gid", None, "P1D", None, "Counts days")],
    ),
    "columns that blanks align": (
        (
            "<pre>Name        Duration   Purpose\nStatistics\n_ga         2 years    Tells visitors apart\n"
            "_gid        1 day      Counts days</pre>"
        ),
        [
            ("_ga", "Statistics", "P2Y", None, "Tells visitors apart"),
            ("_gid", "Statistics", "P1D", None, "Counts days"),
        ],
    ),
    "tabs that nothing but their targets tell": (
        (
            "<ul><li><a href='#a'>Basics</a></li><li><a href='#b'>Audience</a></li></ul>"
            "<div id=a><p><b>quay_login</b><br>Keeps you logged in.<br>Session</p></div>"
            "<div id=b><p><b>_ga</b><br>Tells visitors apart.<br>2 years</p></div>"
        ),
        [
            ("quay_login", "Basics", "session", None, "Keeps you logged in."),
            ("_ga", "Audience", "P2Y", None, "Tells visitors apart."),
        ],
    ),
    "numbers of clauses before the names": (
        (
            "<h2>3. Statistics</h2><h3>3.1 _ga</h3><p>Tells visitors apart.</p><p>Expires after 2 years.</p>"
            "<h3>3.2 _gid</h3><p>Counts days.</p><p>Expires after 1 day.</p>"
        ),
        [
            ("_ga", "Statistics", "P2Y", None, "Tells visitors apart."),
            ("_gid", "Statistics", "P1D", None, "Counts days."),
        ],
    ),
}


@pytest.mark.parametrize("way", SHARED)
def test_what_is_told_apart_from_the_names_belongs_to_them(way):
    body, expected = SHARED[way]
    assert read("en", body) == expected


def test_no_table_of_plain_text_is_read_without_end():
    lines = "<br>".join(f"_n{number}; 2 years; Says this" for number in range(3000))
    assert 100 < len(read("en", f"<p>Name; Duration; Purpose<br>{lines}</p>")) < 1000
