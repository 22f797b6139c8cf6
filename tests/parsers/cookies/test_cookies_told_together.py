"""Cells and lines that tell several things, or of several cookies: each page shows one way."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

PILLED = (
    ("_ga", "分析", "统计访问次数。", "2年"),
    ("portal_prefs", "功能", "记住选择。", "1年"),
    ("PHPSESSID", "必要", "保持会话。", "会话"),
    ("_fbp", "周边的广告", "显示广告。", "3个月"),
)
AS_PILLED = [
    ("_ga", "分析", "P2Y", None, "统计访问次数。"),
    ("portal_prefs", "功能", "P1Y", None, "记住选择。"),
    ("PHPSESSID", "必要", "session", None, "保持会话。"),
    ("_fbp", "周边的广告", "P3M", None, "显示广告。"),
]
WAYS = {
    "a category in a pill beside the name, one of them a word for labels": (
        "zh",
        "".join(
            f'<div class="card"><div><code>{name}</code><span class="pill">{group}</span></div>'
            f'<p>{why}</p><p class="time">{time}</p></div>'
            for name, group, why, time in PILLED
        ),
        AS_PILLED,
    ),
    "a category in a chip at the end of each card": (
        "zh",
        "".join(
            f'<div class="card"><h3>{name}</h3><p>{why}</p><p class="time">{time}</p>'
            f'<div class="chip">{group}</div></div>'
            for name, group, why, time in PILLED
        ),
        AS_PILLED,
    ),
    "names among words, each with a lifetime of its own": (
        "es",
        table(
            "Nombre|Finalidad|Duración",
            "__Secure-3PSID, NID|Anuncios|Variable. __Secure-3PSID: 2 años. NID: 6 meses.",
            "Google Analytics, p. ej. _ga, _gid|Visitas|2 años (_ga), 24 horas (_gid)",
            "_pk_id, Et _pk_ses|Visitas|1 año",
        ),
        [
            ("__Secure-3PSID", None, "P2Y", None, "Anuncios"),
            ("NID", None, "P6M", None, "Anuncios"),
            ("_ga", None, "P2Y", None, "Visitas"),
            ("_gid", None, "PT24H", None, "Visitas"),
            ("_pk_id", None, "P1Y", None, "Visitas"),
            ("_pk_ses", None, "P1Y", None, "Visitas"),
        ],
    ),
    "numbers under a head with a unit, in a table that begins with an empty row": (
        "fr",
        table("|", "Nom|Durée de vie (jours)", "_ga|730", "quay_login|Session", "_gid|&lt;1"),
        [
            ("_ga", None, "P730D", None, None),
            ("quay_login", None, "session", None, None),
            ("_gid", None, "P1D", None, None),
        ],
    ),
    "elements of a component, no blank between them": (
        "de",
        "".join(
            f"<quay-cookie><code>{name}</code><span>{time}</span><span>{by}</span><p>{why}</p></quay-cookie>"
            for name, time, by, why in (
                ("SERVERID", "10 Jahre", "LinkedIn", "Verteilt die Anfragen."),
                ("_gat", "1 Minute", "Google", "Begrenzt die Anfragen."),
                ("has_js", "13 Monate", "LinkedIn", "Erkennt wiederkehrende Besucher."),
            )
        ),
        [
            ("SERVERID", None, "P10Y", "LinkedIn", "Verteilt die Anfragen."),
            ("_gat", None, "PT1M", "Google", "Begrenzt die Anfragen."),
            ("has_js", None, "P13M", "LinkedIn", "Erkennt wiederkehrende Besucher."),
        ],
    ),
    "two labels and values beside a name that spans their rows": (
        "en",
        "<table>"
        + "".join(
            f'<tr><th rowspan="3">{name}</th><th>Provider</th><td>{by}</td></tr><tr><th>Purpose</th>'
            f"<td>{why}</td></tr><tr><th>Duration</th><td>{time}</td></tr>"
            for name, by, why, time in (
                ("portal-token", "Quay Towns", "Keeps you logged in.", "Session"),
                ("CONSENT", "YouTube", "Stores your consent.", "2 years"),
            )
        )
        + "</table>",
        [
            ("portal-token", None, "session", "Quay Towns", "Keeps you logged in."),
            ("CONSENT", None, "P2Y", "YouTube", "Stores your consent."),
        ],
    ),
    "a row across the table before what each company sets": (
        "en",
        (
            "<h2>Analytics</h2><table><tr><th>Name</th><th>Purpose</th><th>Expiry</th></tr>"
            '<tr><td colspan="3">Quay Towns</td></tr><tr><td>visit_no</td><td>Counts</td><td>1 day</td></tr>'
            '<tr><td colspan="3">Google</td></tr><tr><td>_ga</td><td>Counts</td><td>2 years</td></tr></table>'
        ),
        [
            ("visit_no", "Analytics", "P1D", "Quay Towns", "Counts"),
            ("_ga", "Analytics", "P2Y", "Google", "Counts"),
        ],
    ),
    "boxes in a grid with widths in their classes, below buttons with a count": (
        "en",
        "".join(
            f'<h2><button data-toggle="collapse">{group}<span>{len(rows)}</span></button></h2>'
            + "".join(
                f'<div class="row"><div class="col-md-4">{name}</div><div class="col-md-6">{why}</div>'
                f'<div class="col-md-2">{time}</div></div>'
                for name, why, time in rows
            )
            for group, rows in (
                ("Necessary", [("site_menu_state", "Keeps the menu.", "1 day")]),
                (
                    "Statistics",
                    [("_ga", "Counts visits.", "2 years"), ("last_visit_no", "Counts too.", "1 year")],
                ),
            )
        ),
        [
            ("site_menu_state", "Necessary", "P1D", None, "Keeps the menu."),
            ("_ga", "Statistics", "P2Y", None, "Counts visits."),
            ("last_visit_no", "Statistics", "P1Y", None, "Counts too."),
        ],
    ),
    "names that only their element tells from words, in one line": (
        "ko",
        (
            "<ul><li><b>필수:</b> <code>portal-token</code> 로그인을 유지합니다. "
            "<code>PHPSESSID</code> 세션을 유지합니다.</li>"
            "<li><b>분석:</b> <code>_ga</code> 방문을 셉니다. "
            "<code>CONSENT</code> 동의를 저장합니다.</li></ul>"
        ),
        [
            ("portal-token", "필수", None, None, "로그인을 유지합니다."),
            ("PHPSESSID", "필수", None, None, "세션을 유지합니다."),
            ("_ga", "분석", None, None, "방문을 셉니다."),
            ("CONSENT", "분석", None, None, "동의를 저장합니다."),
        ],
    ),
    "a kind and a category in one cell, signs around what is told": (
        "de",
        table(
            "Name|Art / Kategorie|Dauer|Zweck",
            "_ga|Drittanbieter · Messung der Besuche|2 Jahre|: zählt Besuche –",
            "quay_login|Eigenes · Kleine Helfer|Sitzung|: hält die Anmeldung –",
        ),
        [
            ("_ga", "Messung der Besuche", "P2Y", None, "zählt Besuche"),
            ("quay_login", "Kleine Helfer", "session", None, "hält die Anmeldung"),
        ],
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_cookie_gets_what_is_told_of_it(way):
    language, body, expected = WAYS[way]
    assert read(language, body) == expected
