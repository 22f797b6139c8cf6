"""Categories that stand above, below or beside their cookies in ways that no heading shows."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies
from tests.parsers.cookies.cookie_pages import read, table

GROUPS = (
    (
        "Pontile",
        (
            ("porto_sid", "Mantiene l’accesso.", "Sessione", "session"),
            ("porto_csrf", "Protegge i moduli.", "1 giorno", "P1D"),
        ),
    ),
    ("Statistica", (("_ga", "Conta le visite.", "2 anni", "P2Y"),)),
    (
        "Vetrina",
        (("_fbp", "Mostra annunci.", "3 mesi", "P3M"), ("_gcl_au", "Conta i clic.", "90 giorni", "P90D")),
    ),
)
TOLD = [(name, group, iso, None, why) for group, cookies in GROUPS for name, why, _, iso in cookies]


def rows(group_row: str, cookie_row: str) -> str:
    """A table whose rows name a group, with its count, or a cookie."""
    lines = [
        line
        for group, cookies in GROUPS
        for line in (
            group_row.format(group=group, count=len(cookies)),
            *(cookie_row.format(name=name, why=why, time=time) for name, why, time, _ in cookies),
        )
    ]
    return f"<table><tr><th>Nome<th>Scopo<th>Durata</tr>{''.join(lines)}</table>"


COOKIE_ROW = "<td>{name}<td>{why}<td>{time}</tr>"


@pytest.mark.parametrize(
    ("group_row", "cookie_row"),
    [
        ("<tr aria-level=1><td>{group}<td>{count} cookie<td></tr>", f"<tr aria-level=2>{COOKIE_ROW}"),
        ("<tr data-level=1><td><button>▸ {group}</button><td><td></tr>", f"<tr data-level=2>{COOKIE_ROW}"),
        ("<tr><td>{group}<td colspan=2>({count})</tr>", f"<tr>{COOKIE_ROW}"),
        ("<tr><td>{group}<td>{count}</tr>", f"<tr>{COOKIE_ROW}"),
    ],
)
def test_rows_head_those_below_them(group_row: str, cookie_row: str) -> None:
    assert read("it", rows(group_row, cookie_row)) == TOLD


def test_a_number_beside_a_name_is_no_count() -> None:
    body = table(
        "Name|Lifetime (days)|Purpose",
        "lang|30|",
        "_ga|730|Counts visits.",
        "theme|2|",
        "_gid|1|Counts days.",
    )
    assert [name for name, *_ in read("en", body)] == ["lang", "_ga", "theme", "_gid"]


def drawn(lines: list[tuple[str, ...]], style: str) -> str:
    """Rows of a table in plain text, rules between them."""
    widths = [max(len(line[at]) for line in lines if at < len(line)) for at in range(3)]
    rule = {"mysql": "+", "markdown": "|", "rst": "  "}[style].join(
        ("=" if style == "rst" else "-") * width for width in widths
    )
    bar = "  " if style == "rst" else " | "
    said = [bar.join(text.ljust(width) for text, width in zip(line, widths, strict=False)) for line in lines]
    edge = "" if style == "rst" else "|"
    return "\n".join(
        [f"{edge}{said[0]}{edge}", f"{edge}{rule}{edge}", *(f"{edge}{line}{edge}" for line in said[1:])]
    )


@pytest.mark.parametrize("style", ["mysql", "markdown", "rst"])
@pytest.mark.parametrize("titled", [True, False])
def test_tables_drawn_in_plain_text(style: str, *, titled: bool) -> None:
    heads = ("Nome", "Scopo", "Durata")
    cookies = {group: [line[:3] for line in found] for group, found in GROUPS}
    if titled:
        text = "\n\n".join(f"## {group}\n{drawn([heads, *lines], style)}" for group, lines in cookies.items())
    else:
        lines = [line for group, found in cookies.items() for line in ((group, "", ""), *found)]
        text = drawn([heads, *lines], style)
    assert read("it", f"<pre>{text}</pre>") == TOLD


def test_a_drawn_table_of_programs_declares_nothing() -> None:
    lines = [
        ("Name", "Type", "Description"),
        ("_id", "integer", "Key of the row"),
        ("user_id", "integer", "Whose"),
    ]
    assert read("en", f"<pre>{drawn(lines, 'mysql')}</pre>", "Schema") == []


def figures(make: str, *, groups: tuple[str, ...] = ("Pontile", "Statistica", "Vetrina")) -> str:
    """A table for each group, and its caption where the make has it."""
    return "".join(
        make.format(
            table=table("Nome|Scopo|Durata", *("|".join(line[:3]) for line in cookies)), at=at, group=group
        )
        for at, (group, (_, cookies)) in enumerate(zip(groups, GROUPS, strict=True), 1)
    )


@pytest.mark.parametrize(
    "make",
    [
        "<figure>{table}<figcaption>Tabella {at}: {group}</figcaption></figure>",
        "<figure><figcaption>Fig. {at} – {group}</figcaption>{table}</figure>",
        "{table}<p>Tabella {at}. {group}.</p>",
        "<div>{table}<div><small>Tab. {at}: {group}</small></div></div>",
        "<p>表{at}　{group}</p>{table}",
    ],
)
def test_captions_above_or_below_their_tables(make: str) -> None:
    assert read("it", figures(make)) == TOLD


def test_a_caption_that_says_the_same_of_all_tables_names_no_group() -> None:
    body = figures("{table}<p>Tabella {at}: {group}</p>", groups=("Cookie del sito",) * 3)
    assert {category for _, category, *_ in read("it", body)} == {None}


INDEX = "".join(
    "<h3>{}</h3><ul>{}</ul>".format(
        group, "".join(f"<li><a href='#{name}'>{name}</a></li>" for name, *_ in cookies)
    )
    for group, cookies in GROUPS
)
LETTERS = sorted((cookie for _, cookies in GROUPS for cookie in cookies), key=lambda cookie: cookie[0])
DETAILS = {
    "headings": "".join(
        f"<h3>{name}</h3><p>{why}</p><p>Durata: {time}</p>" for name, why, time, _ in LETTERS
    ),
    "a table": table("Nome|Scopo|Durata", *("|".join(cookie[:3]) for cookie in LETTERS)),
}


@pytest.mark.parametrize("details", DETAILS.values(), ids=DETAILS)
def test_an_index_tells_the_groups_of_what_follows_from_a_to_z(details: str) -> None:
    body = f"<h2>Per gruppo</h2>{INDEX}<h2>Cookie dalla A alla Z</h2>{details}"
    assert sorted(read("it", body)) == sorted(TOLD)


def test_an_index_of_whoever_sets_cookies_tells_no_groups() -> None:
    index = "<p>Google: _ga, _gcl_au</p><p>Meta: _fbp</p><p>porti.example: porto_sid, porto_csrf</p>"
    assert {category for _, category, *_ in read("it", index + DETAILS["a table"])} == {None}


def test_columns_of_fees_declare_nothing() -> None:
    body = table("Bambini|Adulti", "nuoto (2 anni)<br>vela (1 anno)|canoa (3 mesi)<br>remi (1 anno)")
    assert read("it", body, "Corsi") == []


GROUPED = (
    ("Statistics", "They tell us what is read.", ("_ga", "_gid")),
    ("Lanterns", "Those cookies keep the harbour map in place.", ("map_zoom",)),
    ("Quay office", "Needed to log in. Cannot be left out.", ("PHPSESSID", "quay_csrf")),
)


def kept(names: tuple[str, ...], arrangement: str) -> str:
    if arrangement == "table":
        return table("Name|Purpose|Lifetime", *(f"{name}|Keeps a choice.|2 years" for name in names))
    return f"<ul>{''.join(f'<li>{name}: keeps a choice (2 years)</li>' for name in names)}</ul>"


@pytest.mark.parametrize("arrangement", ["table", "list"])
@pytest.mark.parametrize(
    ("around", "lead"),
    [
        ("{}", "<p><strong>{}.</strong> {}</p>"),
        ("{}", "<p><b><span>{}</span></b> {}</p>"),
        ("{}", "<p><b>{} cookies.</b> {}</p>"),
        ("<ul>{}</ul>", "<li><b>{}</b>. {}"),
    ],
)
def test_a_paragraph_that_begins_in_bold_heads_what_stands_below(
    arrangement: str, around: str, lead: str
) -> None:
    groups = "".join(lead.format(name, why) + kept(names, arrangement) for name, why, names in GROUPED)
    body = f"<p><b>Note.</b> You may change this at any time.</p>{around.format(groups)}"
    word = " cookies" if "cookies" in lead else ""
    told = [(name, f"{group}{word}") for group, _, names in GROUPED for name in names]
    assert [(name, category) for name, category, *_ in read("en", body)] == told


@pytest.mark.parametrize(
    ("language", "groups"),
    [
        ("en", ("Required", "Lanterns", "tows")),
        ("ko", ("필수", "등대지도", "항구 소식")),
        ("fr", ("Phares", "Mesure", "Ponts")),
    ],
)
@pytest.mark.parametrize(
    "row", ["<tr><td><b>{}</b><td><td></tr>", "<tr><th colspan=3 scope=rowgroup>{}</tr>"]
)
def test_rows_of_one_make_name_groups_in_known_and_other_words(
    language: str, groups: tuple[str, ...], row: str
) -> None:
    lines = "".join(
        row.format(group)
        + "".join(f"<tr><td>{name}<td>Keeps what was chosen.<td>2 years</tr>" for name in names)
        for group, names in zip(groups, (("quay_sid", "quay_csrf"), ("_ga",), ("lang",)), strict=True)
    )
    body = f"<table><tr><th>Cookie<th>Purpose<th>Lifetime</tr>{lines}</table>"
    assert [category for _, category, *_ in read(language, body)] == [groups[0], *groups]


@pytest.mark.parametrize("label", ["{}", "Allow {}", "Ankerplatz {}"])
def test_a_switch_with_the_name_of_its_cookie_is_no_category(label: str) -> None:
    cell = f"<label><input type=checkbox><span class=sr-only>{label}</span></label>"
    cookies = (
        ("quay_sid", "Quay Towns", "session"),
        ("_ga", "Google", "2 years"),
        ("_fbp", "Meta", "90 days"),
    )
    lines = "".join(
        f"<tr><td>{cell.format(name)}<td>{name}<td>{who}<td>Counts visits in the harbour.<td>{time}</tr>"
        for name, who, time in cookies
    )
    head = "<tr><th>Anker<th>Cookie<th>Provider<th>Purpose<th>Lifetime</tr>"
    told = read("en", f"<h2>Lanterns and maps</h2><table>{head}{lines}</table>")
    assert [(name, category) for name, category, *_ in told] == [(name, None) for name, *_ in cookies]


@pytest.mark.parametrize(
    "head",
    [
        "<h3><button>{} <span>Alles zeigen ▾</span></button></h3>",
        "<button aria-expanded=false><span>{}</span><span>+ 2 Einträge sehen</span></button>",
        "<details><summary>{} <i>Vedi tutto</i></summary>",
        "<h3>{} <small>may be left out</small></h3>",
        "<h3>{} (puede retirarse)</h3>",
        "<p><b>{} – with your consent</b></p>",
        "<h3>{} ▾</h3>",
    ],
)
def test_what_all_headings_end_with_is_no_part_of_their_names(head: str) -> None:
    body = "".join(
        f"<section>{head.format(group)}{kept(names, arrangement)}</section>"
        for (group, _, names), arrangement in zip(GROUPED, ("table", "list", "table"), strict=True)
    )
    told = {name: group for group, _, names in GROUPED for name in names}
    assert {name: category for name, category, *_ in read("de", body)} == told


@pytest.mark.parametrize("smaller", ["<h4>{}</h4>", "<p><b>{}</b></p>"])
@pytest.mark.parametrize(
    ("own", "others"),
    [
        ("First-party cookies", "Third-party cookies"),
        ("Eigene Cookies", "Cookies von Dritten"),
        ("Cookie di prima parte", "Cookie di terze parti"),
        ("Set by us", "Set by others"),
        ("第一方Cookie", "第三方Cookie"),
    ],
)
def test_headings_of_own_and_others_part_a_group_once_more(smaller: str, own: str, others: str) -> None:
    body = "".join(
        f"<h3>{group}</h3><p>{why}</p>{smaller.format(own)}{kept((f'own_{group[:3]}',), 'table')}"
        f"{smaller.format(others)}{kept(names, 'table')}"
        for group, why, names in GROUPED
    )
    told = [(name, group) for group, _, names in GROUPED for name in (f"own_{group[:3]}", *names)]
    assert [(name, category) for name, category, *_ in read("en", body)] == told


def test_own_and_others_are_groups_where_no_heading_names_any() -> None:
    heads = ("Own cookies", "Third-party cookies")
    body = "".join(f"<h3>{head}</h3>{kept((f'quay_{at}',), 'table')}" for at, head in enumerate(heads))
    told = read("en", f"<h2>Cookie settings</h2>{body}")
    assert [category for _, category, *_ in told] == list(heads)


LASTING = ("while you stay", "1 day")


@pytest.mark.parametrize(
    "cell", ["<b>{}</b> {}", "<b>{}</b><br>{}", "<p><strong>{}</strong></p><p>{}</p>", "<p>{}</p>{}"]
)
def test_a_cell_names_a_group_before_it_explains_it(cell: str) -> None:
    lines = "".join(
        f"<tr><td>{cell.format(group, why)}"
        f"<td>{'<br>'.join(names)}<td>{'<br>'.join(LASTING[: len(names)])}</tr>"
        for group, why, names in GROUPED
    )
    told = read("en", f"<table><tr><th>Category<th>Cookies<th>Lifetime</tr>{lines}</table>")
    assert [(name, category, iso) for name, category, iso, *_ in told] == [
        (name, group, iso)
        for group, _, names in GROUPED
        for name, iso in zip(names, ("session", "P1D"), strict=False)
    ]


@pytest.mark.parametrize(
    ("lead", "category"), [("Lanterns", "Lanterns"), ("Statistics", "Statistics"), ("Please note", None)]
)
def test_the_only_group_of_a_page_may_stand_in_the_paragraph_above(lead: str, category: str | None) -> None:
    body = f"<p><b>{lead}.</b> These cookies are needed to log in.</p>{kept(('quay_sid', '_ga'), 'table')}"
    assert {told for _, told, *_ in read("en", body)} == {category}


def test_a_labelled_provider_that_nobody_knows_stands_though_a_known_service_is_named_above() -> None:
    rows = (
        ("Name", "Matomo"),
        ("Anbieter", "Hafenstadt gGmbH"),
        ("Zweck", "Statistik"),
        ("Cookie Name", "_pk_id.*"),
        ("Cookie Laufzeit", "13 Monate"),
    )
    body = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    page = f"<html lang='de'><h1>Cookies</h1><h3>Statistiken (1)</h3><table>{body}</table></html>"
    (found,) = parse_cookies(Page("https://hafen.example/cookies/", page))
    assert (found.name, found.category, found.provider) == ("_pk_id.*", "Statistiken", "Hafenstadt gGmbH")
