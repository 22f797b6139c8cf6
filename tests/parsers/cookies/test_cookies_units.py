"""Cookies told in units without any markup that says so: badges, bars, cards, running text."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies

NAMES = ("_tally", "wp-harbour-*", "ferry_session")
LASTING = (("2 years", "P2Y"), ("session", "session"), ("30 minutes", "PT30M"))
PURPOSES = ("Counts visits to the pages.", "Keeps the chosen language.", "Holds the login open.")


def read(body: str, *, title: str = "Cookies", path: str = "cookies") -> list[tuple[str | None, ...]]:
    page = Page(
        f"https://harbourunion.example/{path}",
        f"<html lang=en><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body>",
    )
    return [(c.name, c.category, c.duration, c.description, c.provider) for c in parse_cookies(page)]


def told(category: str | None = None, provider: str | None = None) -> list[tuple[str | None, ...]]:
    rows = zip(NAMES, LASTING, PURPOSES, strict=True)
    return [(name, category, duration, purpose, provider) for name, (_, duration), purpose in rows]


def each(unit: str) -> str:
    rows = zip(NAMES, LASTING, PURPOSES, strict=True)
    return "".join(unit.format(name=name, lasting=said, purpose=text) for name, (said, _), text in rows)


@pytest.mark.parametrize(
    "unit",
    [
        "<article><h4>{name}</h4><p><span>{lasting}</span></p><p>{purpose}</p></article>",
        "<p>{name} | {lasting} | {purpose}</p>",
        "<section><p>{purpose}</p><div><code>{name}</code> · <span>{lasting}</span></div></section>",
        "<div><button><span>{name}</span> <span>{lasting}</span></button><div><p>{purpose}</p></div></div>",
        "<span>{name}</span><br><span>{purpose}</span><br><span>{lasting}</span><br><br>",
        "<p><b>Zubrak:</b> {name} <b>Piradu:</b> {lasting} <b>Koltis:</b> {purpose}</p>",
        "<div><h3>{name}</h3><div><b>{lasting}</b><br><small>Duration</small></div><p>{purpose}</p></div>",
        "<div><p>{name}</p><dl><dt>Dov</dt><dd>{lasting}</dd><dt>Kol</dt><dd>{purpose}</dd></dl></div>",
        "<details><summary>{name}</summary><p>{purpose}</p><p>{lasting}</p></details>",
        "<div><i data-label=Name>{name}</i><p data-label=Expiry>{lasting}</p><p>{purpose}</p></div>",
    ],
)
def test_units_are_read_whatever_they_are_built_of(unit) -> None:
    assert read(each(unit)) == told()


def test_a_heading_that_only_stands_in_line_opens_a_group() -> None:
    unit = "<p><b>{name}</b></p><p>{purpose}</p><p>{lasting}</p>"
    lamp = unit.format(name="_lamp", purpose="Lights the way.", lasting="1 day")
    body = f"<h2>Little helpers</h2>{each(unit)}<h2>Lanterns</h2>{lamp}"
    assert read(body) == [*told("Little helpers"), ("_lamp", "Lanterns", "P1D", "Lights the way.", None)]


@pytest.mark.parametrize("heading", ["Details", "How we use them", "Google", "Harbour Analytics Ltd"])
def test_headings_that_name_no_group(heading) -> None:
    unit = "<p><b>{name}</b></p><p>{purpose}</p><p>{lasting}</p>"
    assert read(f"<h2>{heading}</h2>{each(unit)}") == told()


def test_a_line_that_stands_in_one_unit_alone_is_no_setter() -> None:
    body = each("<p><b>{name}</b></p><p>{purpose}</p><p>{lasting}</p>") + "<p>Back to top</p>"
    assert read(body) == told()


def test_sentences() -> None:
    body = (
        "<p>The cookie <b>_tally</b> counts visits and expires after 2 years.</p>"
        "<p>The cookie <b>lang</b> keeps the language and expires after 30 days.</p>"
        "<p>We also set ferry_one (Wharf Media Ltd, 1 day) and ferry_two (Wharf Media Ltd, session).</p>"
    )
    found = [(name, duration, provider) for name, _, duration, _, provider in read(body)]
    assert found == [
        ("_tally", "P2Y", None),
        ("lang", "P30D", None),
        ("ferry_one", "P1D", "Wharf Media Ltd"),
        ("ferry_two", "session", "Wharf Media Ltd"),
    ]


def test_boxes_side_by_side() -> None:
    columns = ("Name", *NAMES), ("Expiry", *(said for said, _ in LASTING)), ("Purpose", *PURPOSES)
    boxes = ("<div>" + "".join(f"<div>{cell}</div>" for cell in column) + "</div>" for column in columns)
    assert read(f"<div>{''.join(boxes)}</div>") == told()


PARAMETERS = [("cache_ttl", "30 minutes"), ("session_timeout", "2 hours"), ("retry_after", "1 day")]


@pytest.mark.parametrize(
    "unit",
    [
        "<article><h4>{0}</h4><p><span>{1}</span></p><p>How long it waits.</p></article>",
        "<p>{0} | {1} | How long it waits.</p>",
        "<p>The setting <b>{0}</b> lasts {1} by default.</p>",
    ],
)
def test_settings_of_a_program_are_no_cookies(unit) -> None:
    body = "".join(unit.format(*parameter) for parameter in PARAMETERS)
    assert read(body + "<p>We use cookies.</p>", title="Settings", path="manual") == []


@pytest.mark.parametrize(
    "unit",
    [
        "<article><h4>{0}</h4><p><span>{1}</span></p><p>With raisins and oats.</p></article>",
        "<p>{0} | {1} | With raisins and oats.</p>",
        "<li><b>{0}</b>, {1}: With raisins and oats.</li>",
    ],
)
def test_biscuits_are_no_cookies(unit) -> None:
    names = ("Gingersnap", "Shortbread", "Oat_round", "クッキー", "Butterkeks")
    assert read("".join(unit.format(name, "3 months") for name in names), title="Our cookies") == []


def test_a_sentence_that_ends_in_a_lifetime_stays_a_description() -> None:
    body = (
        "<ul><li><b>MoodleSession</b>: keeps you logged in</li>"
        "<li><b>MoodleID</b>: remembers your user name for 60 days</li>"
        "<li><b>_tc</b>: counts the visits (13 months)</li></ul>"
    )
    page = Page("https://forum.example/cookies", f"<title>Cookies</title><body><h1>Cookies</h1>{body}")
    assert [(c.name, c.duration, c.description) for c in parse_cookies(page)] == [
        ("MoodleSession", None, "keeps you logged in"),
        ("MoodleID", "P60D", "remembers your user name for 60 days"),
        ("_tc", "P13M", "counts the visits"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "<dl><dt>Name<dd>{name}<dt>Purpose<dd>{purpose}<dt>Lifetime<dd>{lasting}</dl>",
        "<p><code>{name}</code><br>{purpose}<br>{lasting}</p>",
        "<table><tr><th>Name<td>{name}<tr><th>Purpose<td>{purpose}<tr><th>Lifetime<td>{lasting}</table>",
    ],
)
@pytest.mark.parametrize("break_in_word", ["<wbr>", "<wbr/>", '<wbr class="b"></wbr>', "&shy;", "&#8203;"])
def test_a_name_that_may_be_broken_is_one(unit: str, break_in_word: str) -> None:
    rows = zip(NAMES, LASTING, PURPOSES, strict=True)
    body = "".join(
        unit.format(
            name=name.replace("_", f"_{break_in_word}").replace("-", f"-{break_in_word}"),
            lasting=said,
            purpose=text,
        )
        for name, (said, _), text in rows
    )
    assert [(name, iso) for name, _, iso, *_ in read(body)] == [
        (name, iso) for name, (_, iso) in zip(NAMES, LASTING, strict=True)
    ]


def test_a_name_and_its_purpose_are_apart_where_only_style_parts_them() -> None:
    body = each("<li><div><b>{name}</b><span>{purpose}</span></div><span class=chip>{lasting}</span></li>")
    body = f"<h2>Statistics</h2><ul>{body}</ul>"
    page = f"<title>Cookies</title><h1>Cookies</h1>{body}"
    records = read_page(page, "https://harbourunion.example/cookies")
    assert [(c.name, c.duration_raw) for c in records.cookies if "*" not in c.name] == [
        (name, said) for name, (said, _) in zip(NAMES, LASTING, strict=True) if "*" not in name
    ]
    assert not records.statistics


def test_a_pill_that_touches_the_name_of_a_heading_is_the_category() -> None:
    title = "<h3><code>{name}</code><span class=pill>Lanterns</span></h3>"
    unit = f"<div>{title}<p>{{purpose}}</p><p>{{lasting}}</p></div>"
    assert read(each(unit)) == told(category="Lanterns")


TOLD_APART = [
    "<dl>{}</dl>|<dt>{}</dt><dd>Finalité : {} Durée : {}.</dd>",
    "<div>{}</div>|<h3>{}</h3><p>Finalité : {} Durée : {}.</p>",
    "<div>{}</div>|<h3>{}</h3><p>Finalité : {}</p><p>Durée : {}</p>",
]


@pytest.mark.parametrize("layout", TOLD_APART)
def test_words_are_names_where_each_has_a_lifetime_beside_one_sure_name(layout: str) -> None:
    told = [
        ("brigadier", "Garde votre choix.", "12 mois"),
        ("XSRF-TOKEN", "Protège les formulaires.", "2 heures"),
        ("visiteur", "Mesure l’audience.", "13 mois"),
    ]
    around, each = layout.split("|")
    body = around.format("".join(each.format(*row) for row in told))
    page = Page(
        "https://ligue.example/cookies", f"<html lang='fr'><title>Cookies</title><h1>Cookies</h1>{body}"
    )
    found = [(cookie.name, cookie.duration) for cookie in parse_cookies(page)]
    assert found == [("brigadier", "P12M"), ("XSRF-TOKEN", "PT2H"), ("visiteur", "P13M")]
    kept = body.replace("XSRF-TOKEN", "confiture")
    assert not list(
        parse_cookies(Page("https://ligue.example/garde", f"<title>Bocaux</title><h1>Bocaux</h1>{kept}"))
    )


def test_the_head_of_a_page_is_no_head_of_its_list() -> None:
    page = (
        "<title>Cookies</title><body><div><div><div><h1>Cookies</h1><div>Home &gt; Cookies</div></div></div>"
        "<div><ul><li><b>_tally</b>: counts visits. Lifetime: 2 years</li>"
        "<li><b>PHPSESSID</b>: keeps the session. Lifetime: session</li></ul></div>"
        "<div><div>About us</div><div>Copyright</div></div></div></body>"
    )
    found = parse_cookies(Page("https://union.example/cookies", f"<html lang=en>{page}"))
    assert [(cookie.name, cookie.duration) for cookie in found] == [
        ("_tally", "P2Y"),
        ("PHPSESSID", "session"),
    ]


RECORDS = (
    ("lodge", "Session", "session"),
    ("oak", "1 year", "P1Y"),
    ("answer", None, None),
    ("tide_note", "2 days", "P2D"),
)


@pytest.mark.parametrize(
    ("record", "pair"),
    [
        ("<dl>{}</dl>", "<dt>{}<dd>{}"),
        ("<table>{}</table>", "<tr><th>{}<td>{}"),
        ("<p>{}</p>", "{}: {}<br>"),
        ("<ul>{}</ul>", "<li><b>{}:</b> {}"),
        ("{}", "<p>{}: {}</p>"),
    ],
)
@pytest.mark.parametrize("labels", [("Name", "Duration"), ("有効期間", "名前"), ("Dauer", "Name")])
def test_each_of_several_records_keeps_its_lifetime(record, pair, labels) -> None:
    """Whatever stands first in a record, and though one of them tells no lifetime and names may be words."""

    def of(name: str, lasting: str | None) -> str:
        said = [(label, name if label in {"Name", "名前"} else lasting) for label in labels]
        return record.format("".join(pair.format(*entry) for entry in said if entry[1]))

    told = [of(name, lasting) for name, lasting, _ in RECORDS if lasting or record != "{}"]
    body = f"<section><h2>Necessary</h2>{''.join(told[:-1])}</section><section><h2>Statistics</h2>{told[-1]}"
    expected = {name: lasting for name, _, lasting in RECORDS if lasting}
    assert {row[0]: row[2] for row in read(body) if row[0] != "answer" or row[2]} == expected
    assert read(body.replace("tide_note", "tide"), title="Our tours", path="tours") == []


@pytest.mark.parametrize(
    ("whole", "pair"), [("<dl>{}</dl>", "<dt>{}<dd>{}"), ("<table>{}</table>", "<tr><th>{}<td>{}")]
)
@pytest.mark.parametrize(
    "labels", ["Name Duration Purpose", "Purpose Name Duration", "Duration Purpose Name"]
)
def test_a_list_of_all_cookies_parts_them_where_its_first_label_comes_again(whole, pair, labels) -> None:
    told = [
        {"Name": "mill_visit", "Duration": "Session", "Purpose": "Keeps a visit together."},
        {"Name": "_weir", "Duration": "1 year", "Purpose": "Counts visits."},
        {"Name": "ferry_lang", "Duration": "2 days", "Purpose": "Knows the language."},
    ]
    body = whole.format(
        "".join(pair.format(label, entry[label]) for entry in told for label in labels.split())
    )
    found = parse_cookies(
        Page("https://union.example/cookies", f"<title>Cookies</title><h1>Our cookies</h1>{body}")
    )
    assert [(cookie.name, cookie.duration, cookie.description) for cookie in found] == [
        (entry["Name"], lasting, entry["Purpose"])
        for entry, lasting in zip(told, ("session", "P1Y", "P2D"), strict=True)
    ]


def test_records_whose_elements_have_a_class_each_are_of_one_make() -> None:
    """Style sheets made by scripts may give every element a name of its own."""
    body = "".join(
        f'<dl class="css-{number}"><dt>Name<dd class="v{number}">{name}<dt>Duration<dd>{lasting}</dl>'
        for number, (name, lasting) in enumerate(
            (("mill_visit", "Session"), ("_weir", "1 year"), ("ferry", "2 days"))
        )
    )
    page = f"<title>Cookies</title><h1>Cookies</h1><section><h2>Necessary</h2>{body}</section>"
    found = parse_cookies(Page("https://union.example/cookies", page))
    assert [(cookie.name, cookie.duration) for cookie in found] == [
        ("mill_visit", "session"),
        ("_weir", "P1Y"),
        ("ferry", "P2D"),
    ]
