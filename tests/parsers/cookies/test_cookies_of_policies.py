"""What policies and dialogs of other houses do: each page shows one way, with what is to be read from it."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.test_cookies_in_the_wild import read, table


def box(name: str, purpose: str, lasting: str, kind: str = "HTTP Cookie") -> str:
    """A cookie of a consent dialog: name, purpose and a foot of labels, no blank between."""
    return (
        f'<div class="info"><strong>{name}</strong><span>{purpose}</span><div class="foot">'
        f"<span><b>Maximum Storage Duration</b>: {lasting}</span><span><b>Type</b>: {kind}</span></div></div>"
    )


def company(name: str, *boxes: str) -> str:
    link = f'<a class="of" aria-expanded="false" href="#">{name}<div>{len(boxes)}</div></a>'
    return f"<li>{link}{''.join(boxes)}</li>"


WAYS = {
    "a dialog of companies with boxes": (
        (
            "<button aria-expanded=false><span>Statistics</span> <span>3</span></button><ul>"
            + company(
                "Google",
                box(
                    "_ga", "Registers a unique ID that tells visitors apart. Sent to nobody else.", "2 years"
                ),
                box(
                    "_ga_# [x2]",
                    "Counts how often somebody has come, and when for the first time.",
                    "2 years",
                ),
            )
            + company("Matomo", box("_pk_id#", "Counts visits.", "1 year"))
            + "</ul>"
        ),
        [
            (
                "_ga",
                "Statistics",
                "P2Y",
                "Google",
                "Registers a unique ID that tells visitors apart. Sent to nobody else.",
            ),
            (
                "_ga_#",
                "Statistics",
                "P2Y",
                "Google",
                "Counts how often somebody has come, and when for the first time.",
            ),
            ("_pk_id#", "Statistics", "P1Y", "Matomo", "Counts visits."),
        ],
    ),
    "a column of services under a head for cookies": (
        table(
            "Cookie|Name|Purpose", "Matomo|_pk_id|Tells visitors apart.", "Matomo|_pk_ses|Keeps the visit."
        ),
        [
            ("_pk_id", None, None, "Matomo", "Tells visitors apart."),
            ("_pk_ses", None, None, "Matomo", "Keeps the visit."),
        ],
    ),
    "a column of how to refuse": (
        table(
            "Name|Retention|Purpose|Opt-out",
            "quay_s|5 days|Authentication of members|necessary",
            "_ga|13 months|Tells visitors apart|choose “necessary only”",
        ),
        [
            ("quay_s", None, "P5D", None, "Authentication of members"),
            ("_ga", None, "P13M", None, "Tells visitors apart"),
        ],
    ),
    "rows whose spanning first cell was lost": (
        (
            "<table><tr><td>Cookie category</td><td>Cookie name</td><td>Purpose</td></tr>"
            "<tr><td>Necessary</td><td>quay_lang</td><td>Keeps the language.</td></tr>"
            "<tr><td>quay_c</td><td>Keeps your choice.</td></tr>"
            "<tr><td>dns</td><td>Keeps a refusal.</td></tr>"
            "<tr><td>Statistics</td><td>_ga</td><td>Tells visitors apart.</td></tr></table>"
        ),
        [
            ("quay_lang", "Necessary", None, None, "Keeps the language."),
            ("quay_c", "Necessary", None, None, "Keeps your choice."),
            ("dns", "Necessary", None, None, "Keeps a refusal."),
            ("_ga", "Statistics", None, None, "Tells visitors apart."),
        ],
    ),
    "groups explained before a table of all": (
        (
            "<ul><li>Necessary: they keep the site running.</li><li>Advertising: they show adverts.</li></ul>"
            f"<h2>What we set</h2>{table('Name|Duration', 'quay_c|1 year', '_gid|1 day')}"
        ),
        [("quay_c", None, "P1Y", None, None), ("_gid", None, "P1D", None, None)],
    ),
    "bullets of names alone": (
        (
            "<h2>Statistics</h2><p>Set by our counter, which knows no names:</p>"
            "<ul><li>_gat</li><li>_gid</li><li>_ga</li></ul><p>Our agency reads the counts once a month.</p>"
        ),
        [(name, "Statistics", None, None, None) for name in ("_gat", "_gid", "_ga")],
    ),
    "names behind dashes": (
        (
            "<h3>Statistics</h3><div><b>Google Analytics</b><p>This service may set 2 cookies.</p>"
            "<div>- _ga<br>- _gid</div></div>"
            "<h3>Marketing</h3><div><b>Meta</b><p>This service may set 1 cookie.</p><p>– _fbp</p></div>"
        ),
        [
            ("_ga", "Statistics", None, "Google Analytics", None),
            ("_gid", "Statistics", None, "Google Analytics", None),
            ("_fbp", "Marketing", None, "Meta", None),
        ],
    ),
    "lines whose values tabs part": (
        (
            "<h2>Statistics</h2><div style='white-space:pre-wrap'>_ga\t2 years\tTells visitors apart.\n"
            "_gid\t1 day\tCounts the visitors of a day.</div><h2>Marketing</h2>"
            "<div style='white-space:pre-wrap'>_fbp\t3 months\tShows adverts that fit.</div>"
        ),
        [
            ("_ga", "Statistics", "P2Y", None, "Tells visitors apart."),
            ("_gid", "Statistics", "P1D", None, "Counts the visitors of a day."),
            ("_fbp", "Marketing", "P3M", None, "Shows adverts that fit."),
        ],
    ),
    "labels between semicolons behind a name": (
        (
            "<h2>Statistics</h2><ol>"
            "<li><em>_ga</em> – Duration: 2 years; Provider: Google; Purpose: Tells visitors apart.</li>"
            "<li><em>lang</em> – Duration: session; Provider: Quay; Purpose: Keeps the language.</li></ol>"
        ),
        [
            ("_ga", "Statistics", "P2Y", "Google", "Tells visitors apart."),
            ("lang", "Statistics", "session", "Quay", "Keeps the language."),
        ],
    ),
    "names with how long each lasts in one cell": (
        (
            f"<h3>Statistics</h3>{table('Company|Basis|Cookies', 'Google|Consent|_ga: 2 years<br>_gid: 1d')}"
            f"<h3>Marketing</h3>{table('Company|Basis|Cookies', 'Meta|Consent|_fbp: 3 months')}"
        ),
        [
            ("_ga", "Statistics", "P2Y", "Google", None),
            ("_gid", "Statistics", "P1D", "Google", None),
            ("_fbp", "Marketing", "P3M", "Meta", None),
        ],
    ),
    "an inner list beside the item that heads it": (
        (
            "<ul class=a-0><li><span>Necessary</span>: keep the site running.</li></ul>"
            "<ul class=a-1><li>quay_c – keeps your choice (1 year)</li></ul>"
            "<ul class=a-0><li><span>Statistics</span>: count visits.</li></ul>"
            "<ul class=a-1><li>_ga – tells visitors apart (2 years)</li></ul>"
        ),
        [
            ("quay_c", "Necessary", "P1Y", None, "keeps your choice"),
            ("_ga", "Statistics", "P2Y", None, "tells visitors apart"),
        ],
    ),
    "a purpose below the facts, in services with texts of their own": (
        "".join(
            f"<h3>{company}</h3><div><h4>Description</h4><p>{company} counts for us.</p></div><div>"
            f"<h4>Stored information</h4><div><strong>{name}</strong><ul><li>Type: HTTP</li>"
            f"<li>Duration: 1 day</li></ul><p>{purpose}</p></div></div>"
            for company, name, purpose in (
                ("Matomo", "_pk_id", "Tells visitors apart."),
                ("Google", "_gid", "Counts the visitors of a day."),
                ("Meta", "_fbp", "Shows adverts that fit."),
            )
        ),
        [
            ("_pk_id", None, "P1D", "Matomo", "Tells visitors apart."),
            ("_gid", None, "P1D", "Google", "Counts the visitors of a day."),
            ("_fbp", None, "P1D", "Meta", "Shows adverts that fit."),
        ],
    ),
    "a column that says the same of all": (
        (
            f"<h2>Necessary</h2>{table('Name|Category|Purpose', 'quay_c|Data of use|Keeps your choice.')}"
            f"<h2>Statistics</h2>{table('Name|Category|Purpose', '_ga|Data of use|Tells visitors apart.')}"
        ),
        [
            ("quay_c", "Necessary", None, None, "Keeps your choice."),
            ("_ga", "Statistics", None, None, "Tells visitors apart."),
        ],
    ),
    "when the window is closed": (
        (
            "<ul><li>quay_token (expires when the browser window is closed) – keeps you logged in.</li>"
            "<li>__pay_sid (expires after 30 minutes) – is needed to pay.</li></ul>"
        ),
        [
            ("quay_token", None, "session", None, "keeps you logged in."),
            ("__pay_sid", None, "PT30M", None, "is needed to pay."),
        ],
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_policy_is_read_as_it_is_written(way):
    body, expected = WAYS[way]
    assert read("en", body) == expected


NOTHING = {
    "headings in capitals": (
        "<h2>ABOUT COOKIES</h2><p>A cookie is a small text file that a website you visit keeps with you.</p>"
        "<h2>7. THIRDS</h2><p>Cookies of others are explained by them.</p>"
    ),
    "techniques": table(
        "Type of technology|Description",
        f"Cookies|{'A cookie is a small file that a website keeps with you, for a visit or longer. ' * 3}",
        "Pixels|A pixel is a tiny image in pages and letters.",
        "Local storage|Keeps data of a website on your device.",
    ),
    "programs of others in an app": (
        "<h2>Parts used in our app</h2><ul><li>OneTrust: This is used to manage consent to cookies</li>"
        "<li>FloatingPanel: This draws panels</li><li>Twilio: This sends messages</li></ul>"
    ),
    "categories explained": (
        "<ul><li><b>Necessary</b>: keep the site running.</li><li><b>Statistics</b>: count visits.</li></ul>"
    ),
    "a footnote": "<p>* The cookies.</p><ul><li>[1] The decision of 2018 on cookies.</li></ul>",
    "a word in quotes": "<p>The “cookies” are files. Session “cookies” expire as you close it.</p>",
}


def test_links_without_words_do_no_harm():
    empty = "<p><a href='/a'>&nbsp;<img src='x.png'>&nbsp;</a></p>"
    body, expected = WAYS["an inner list beside the item that heads it"]
    assert read("en", empty + body + empty) == expected


@pytest.mark.parametrize("page", NOTHING)
def test_prose_about_cookies_names_none(page):
    assert read("en", NOTHING[page]) == []
