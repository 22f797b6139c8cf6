"""Groups and purposes told away from the names: in a legend, a note, a sentence, a sign, a heading."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

HEADS = "Group|Cookie|Purpose|Duration"
LETTERS = table(HEADS, "A|_ga|Counts visits.|2 years", "B|quay_login|Keeps you signed in.|1 day")
NOTED = table(
    "Cookie|Purpose|Duration",
    '_ga<sup><a href="#n1">1</a></sup>|Counts visits.|2 years',
    'quay_login<sup><a href="#n2">2</a></sup>|Keeps you signed in.|1 day',
)
PLAIN = table("Cookie|Purpose|Duration", "_ga|Counts visits.|2 years")
OTHER = table("Cookie|Purpose|Duration", "quay_login|Keeps you signed in.|1 day")
GROUPED = [("_ga", "Statistics"), ("quay_login", "Necessary")]
UNGROUPED = [("_ga", None), ("quay_login", None)]


def _notes(*lines: str) -> str:
    items = "".join(f'<li id="n{number}"><p>{line}</p></li>' for number, line in enumerate(lines, 1))
    return f"<ol>{items}</ol>"


def _signed(sign: str) -> str:
    """A list whose items begin with a sign that has no text."""
    rows = (("_ga", "Counts visits.", "2 years"), ("quay_login", "Keeps you signed in.", "1 day"))
    groups = ("Statistics", "Necessary")
    return "".join(
        f"<li>{sign.format(group)}<div><p>{name}</p><p>{why}</p></div><b>{time}</b></li>"
        for group, (name, why, time) in zip(groups, rows, strict=True)
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{LETTERS}<p>A = Statistics · B = Necessary</p>", GROUPED),
        (f"{LETTERS}<p>A: Statistics, B: Necessary</p>", GROUPED),
        (f"{LETTERS}<p>A small team answers. B and C roads are closed.</p>", None),
        (NOTED + _notes("<b>Statistics</b> – helps us", "<b>Necessary</b> – always on"), GROUPED),
        (NOTED + _notes("Only where you sign in", "Since last spring"), UNGROUPED),
        (f'<ul>{_signed("""<span role="img" title="{0}" aria-label="{0}"></span>""")}</ul>', GROUPED),
        (f'<ul>{_signed("""<i title="Copy"></i>""")}</ul>', UNGROUPED),
    ],
)
def test_what_a_legend_a_note_or_a_sign_names_is_the_group(
    body: str, expected: list[tuple[str, str | None]] | None
) -> None:
    told = [it[:2] for it in read("en", body)]
    assert told == expected if expected else all(group in {"A", "B"} for _, group in told)


@pytest.mark.parametrize(
    ("language", "first", "second", "groups"),
    [
        ("en", "These cookies belong to “Statistics”.", "These cookies belong to “Necessary”.", GROUPED),
        ("en", "Which cookies are “Statistics”?", "Which cookies are “Necessary”?", GROUPED),
        ("en", "You may refuse cookies for “Statistics” later.", "Thank you.", UNGROUPED),
        (
            "en",
            "<b>Statistics</b>",
            "Cookies for “Necessary” things follow:",
            [GROUPED[0], ("quay_login", "Statistics")],
        ),
        (
            "ja",
            "次のクッキーは「統計」に入ります。",
            "次のクッキーは「必須」に入ります。",
            [("_ga", "統計"), ("quay_login", "必須")],
        ),
    ],
)
def test_a_sentence_that_others_are_like_names_the_group_in_quotation_marks(
    language: str, first: str, second: str, groups: list[tuple[str, str | None]]
) -> None:
    body = f"<p>{first}</p>{PLAIN}<p>{second}</p>{OTHER}"
    assert [it[:2] for it in read(language, body)] == groups


def test_numbers_of_rows_are_no_groups_where_empty_rows_part_them() -> None:
    rows = (
        "Statistics||||",
        "1|_ga|Quay|Counts visits.|2 years",
        "||||",
        "2|quay_login|Quay|Signs in.|1 day",
    )
    body = table("No.|Cookie|Provider|Purpose|Duration", *rows)
    assert [it[:2] for it in read("en", body)] == [("_ga", "Statistics"), ("quay_login", "Statistics")]


@pytest.mark.parametrize(
    ("said", "who"), [("Google.", "Google"), ("Quay Counters Ltd.", "Quay Counters Ltd.")]
)
def test_the_full_stop_of_a_line_is_none_of_who_sets_the_cookie(said: str, who: str) -> None:
    lines = "".join(
        f"<li><b>{name}</b> – Purpose: Counts visits. – Duration: 2 years – Provider: {said}</li>"
        for name in ("_ga", "quay_login")
    )
    assert [it[3] for it in read("en", f"<ul>{lines}</ul>")] == [who, who]


COUNTED = (("_ga", "Google", "2年"), ("quay_login", "Matomo", "1天"), ("_gid", "Vimeo", "3个月"))
AS_COUNTED = [("_ga", "P2Y", "Google"), ("quay_login", "P1D", "Matomo"), ("_gid", "P3M", "Vimeo")]


@pytest.mark.parametrize(
    ("line", "gap"),
    [
        ("① 名称：{0} ② 提供者：{1} ③ 目的：访问统计。 ④ 有效期：{2}", "</p><p>"),
        ("{3}、名称：{0}；目的：访问统计。；有效期：{2}；提供者：{1}", "<br>"),
    ],
)
def test_numbers_before_labels_are_no_part_of_what_is_told(line: str, gap: str) -> None:
    told = read("zh", f"<p>{gap.join(line.format(*cookie, at) for at, cookie in enumerate(COUNTED, 1))}</p>")
    assert [(name, duration, who) for name, _, duration, who, _ in told] == AS_COUNTED
    assert {why for *_, why in told} == {"访问统计。"}


def test_bars_draw_tables_below_prose_and_headings_in_plain_text() -> None:
    drawn = "\n".join(
        f"## {group}\n\nThese are some.\n\n| Cookie | Purpose | Duration |\n| --- | --- | ---: |\n| `{row}"
        for group, row in (
            ("Statistics", "_ga` | Counts visits. | 2 years |\n"),
            ("Necessary", "quay_login` | Signs in. | 1 day |\n"),
        )
    )
    assert read("en", f"<pre># Cookies\n\nSome words.\n\n{drawn}</pre>") == [
        ("_ga", "Statistics", "P2Y", None, "Counts visits."),
        ("quay_login", "Necessary", "P1D", None, "Signs in."),
    ]


def _below(heading: str, text: str = "") -> list[str | None]:
    items = (("Counts visits and pages.", "_ga"), ("Keeps you signed in.", "quay_login"))
    body = "".join(
        f"<h3>{heading.format(why)}</h3><p>{text.format(why)}</p>"
        f"<ul><li><code>{name}</code> · 1 year</li></ul>"
        for why, name in items
    )
    return [it[4] for it in read("en", body)]


def test_a_heading_that_is_a_sentence_says_what_the_cookies_below_it_do() -> None:
    assert _below("{}") == ["Counts visits and pages.", "Keeps you signed in."]


def test_a_text_below_a_groups_heading_is_of_the_group() -> None:
    assert _below("Statistics", "{}") == [None, None]


def _printed(between: str, *, last: str = "") -> str:
    """A list with groups across, which goes on in a second table with the same heads."""

    def across(name: str) -> str:
        return f'<tr><td colspan="3"><b>{name}</b></td></tr>'

    def row(name: str) -> str:
        return f"<tr><td>{name}</td><td>Keeps you signed in.</td><td>1 day</td></tr>"

    heads = "<tr><td><b>Cookie</b></td><td><b>Purpose</b></td><td><b>Duration</b></td></tr>"
    first = across("Needed for lamps") + row("_ga") + row("tint_seen")
    return (
        f"<table>{heads}{first}{across(last) if last else ''}</table>{between}"
        f"<table>{heads}{row('quay_login')}{across('Nice to have')}{row('mill_seen')}</table>"
    )


@pytest.mark.parametrize("between", ["", "<p>Quay Towns</p><p>2</p>", "<hr>"])
@pytest.mark.parametrize("last", ["", "Good in winter"])
def test_a_group_goes_on_over_the_page(between: str, last: str) -> None:
    groups = {name: group for name, group, *_ in read("en", _printed(between, last=last))}
    assert groups["tint_seen"] == "Needed for lamps"
    assert groups["quay_login"] == (last or "Needed for lamps")
    assert groups["mill_seen"] == "Nice to have"


def test_a_heading_between_two_tables_begins_something_else() -> None:
    groups = {name: group for name, group, *_ in read("en", _printed("<h3>Older list</h3>"))}
    assert groups["quay_login"] != "Needed for lamps"


def test_a_list_of_terms_tells_which_words_are_groups() -> None:
    terms = "<dl><dt>Gauging</dt><dd>They count.</dd><dt>Lamplight</dt><dd>They shine.</dd></dl>"
    items = (
        "<li><code>_ga</code> · Gauging · 2 years</li><li><code>quay_login</code> · Lamplight · 1 day</li>"
    )
    told = [(name, group, time) for name, group, time, *_ in read("en", f"{terms}<ul>{items}</ul>")]
    assert told == [("_ga", "Gauging", "P2Y"), ("quay_login", "Lamplight", "P1D")]
    plain = {(group, why) for _, group, _, _, why in read("en", f"<ul>{items}</ul>")}
    assert not plain & {("Gauging", None), ("Lamplight", None)}
