"""Groups whose heading says more than a name, that a sign stands for, or that head the columns of a table."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table

TOLD = (("_ga", "2 Jahre"), ("_gid", "1 Tag"), ("quay-lang", "1 Jahr"))
AS_TOLD = [("_ga", "Statistik", "P2Y"), ("_gid", "Statistik", "P1D"), ("quay-lang", "Komfort", "P1Y")]


def headed(statistics: str, comfort: str) -> str:
    return (
        f"<h2>{statistics}</h2>{table('Cookie|Dauer', '_ga|2 Jahre', '_gid|1 Tag')}"
        f"<h2>{comfort}</h2>{table('Cookie|Dauer', 'quay-lang|1 Jahr')}"
    )


WAYS = {
    "a count behind a dot": headed("Statistik · 2 Cookies", "Komfort · 1 Cookie"),
    "a state that is a category elsewhere": headed(
        "Statistik <span>Optional</span>", "Komfort <span>Erforderlich</span>"
    ),
    "a link to refuse": headed("Statistik <a href='#no'>Ablehnen</a>", "Komfort"),
    "a label and a number": headed("Sorte 1: Statistik", "Sorte 2: Komfort"),
    "a sign that a list explains": "<ul><li>(1) Statistik: sie zählen</li>"
    "<li>(2) Komfort: sie merken</li></ul>"
    + table("Cookie|Kategorie|Dauer", "_ga|(1)|2 Jahre", "_gid|(1)|1 Tag", "quay-lang|(2)|1 Jahr"),
    "heads over cells of cookies": table(
        "Statistik|Komfort", "<p>_ga (2 Jahre)</p><p>_gid (1 Tag)</p>|<p>quay-lang (1 Jahr)</p>"
    ),
    "a switch whose label is a group elsewhere": "".join(
        f"<button>{group}</button>" for group in ("Statistik", "Komfort")
    )
    + headed("Statistik", "Komfort")
    .replace("<table>", "<label>Einstellungen</label><input type='checkbox'><table>")
    .replace("<h2>", "<div><span>")
    .replace("</h2>", "</span></div>"),
    "a file of settings": "<pre>Statistik:\n  - Cookie: _ga\n    Dauer: 2 Jahre\n  - Cookie: _gid\n"
    "    Dauer: 1 Tag\nKomfort:\n  - Cookie: quay-lang\n    Dauer: 1 Jahr\n</pre>",
    "a dialog that is called as a group is": "<div role='dialog' aria-labelledby='t'>"
    "<h2 id='t'>Einstellungen</h2>" + headed("Statistik", "Komfort").replace("h2>", "h3>") + "</div>",
}


@pytest.mark.parametrize("way", WAYS)
def test_the_group_is_named_alone(way: str) -> None:
    assert [cookie[:3] for cookie in read("de", WAYS[way])] == AS_TOLD


@pytest.mark.parametrize(
    "body",
    [
        "<p>Wir nutzen Cookies.</p><div><span>web-design</span> <span>open-data</span></div>",
        "<ul><li>(1) Montag: Schwimmen</li><li>(2) Dienstag: Turnen</li></ul>"
        + table("Kurs|Tag|Dauer", "Delfin|(1)|2 Stunden", "Reck|(2)|1 Stunde"),
    ],
)
def test_words_in_pills_and_courses_are_none(body: str) -> None:
    assert read("de", body) == []


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Gruppe|Google|Quay Towns",
            "Statistik|_ga (2 Jahre)<br>_gid (1 Tag)|–",
            "Komfort|–|quay-lang (1 Jahr)",
        ),
        (
            "Von|Statistik|Komfort",
            "Google|_ga (2 Jahre)<br>_gid (1 Tag)|–",
            "Quay Towns|–|quay-lang (1 Jahr)",
        ),
    ],
)
def test_groups_may_cross_companies(rows: tuple[str, ...]) -> None:
    assert [cookie[:4] for cookie in read("de", table(*rows))] == [
        (*told, by) for told, by in zip(AS_TOLD, ("Google", "Google", "Quay Towns"), strict=True)
    ]


def test_rooms_by_house_and_group_are_none() -> None:
    body = table("Haus|Nord|Google", "Statistik|saal_1 (2 Tage)<br>saal_2 (1 Tag)|raum_7 (1 Woche)")
    assert read("de", body, "Räume") == []


@pytest.mark.parametrize("line", ["Google – Zählt Besuche.", "Zählt Besuche. Google"])
def test_who_sets_it_may_begin_or_end_the_purpose(line: str) -> None:
    found = read("de", table("Cookie|Zweck|Dauer", f"_ga|{line}|2 Jahre", f"_gid|{line}|1 Tag"))
    assert [cookie[3:] for cookie in found] == [("Google", "Zählt Besuche.")] * 2


def test_labels_may_stand_below_their_values() -> None:
    body = "".join(
        f"<h3>{name}</h3><ul><li>{why}</li><li>Zweck:</li><li>{time}</li><li>Dauer:</li></ul>"
        for name, why, time in (("_ga", "Zählt Besuche.", "2 Jahre"), ("_gid", "Zählt Tage.", "1 Tag"))
    )
    assert read("de", body) == [
        ("_ga", None, "P2Y", None, "Zählt Besuche."),
        ("_gid", None, "P1D", None, "Zählt Tage."),
    ]


def test_a_lifetime_is_no_purpose_and_the_title_of_a_page_no_group() -> None:
    body = "<h1>Polityka Cookies</h1>" + table("Cookie|Cel", "JSESSIONID|session", "_ga|liczy wizyty")
    assert read("pl", body) == [
        ("JSESSIONID", None, "session", None, None),
        ("_ga", None, None, None, "liczy wizyty"),
    ]


def test_labels_and_values_by_turns_need_no_known_words() -> None:
    body = "".join(
        f"<div><span>Zub</span><span>{name}</span><span>Kolt</span><span>{group}</span><span>Pira</span>"
        f"<span>{time}</span></div>"
        for name, group, time in (
            ("_ga", "Statistik", "2 Jahre"),
            ("_gid", "Statistik", "1 Tag"),
            ("sid_x", "Notwendig", "Sitzung"),
        )
    )
    assert [cookie[:3] for cookie in read("de", body)] == [
        ("_ga", "Statistik", "P2Y"),
        ("_gid", "Statistik", "P1D"),
        ("sid_x", "Notwendig", "session"),
    ]


def test_a_label_that_comes_again_below_a_group_opens_none() -> None:
    names = (("_ga", "Zählt Besuche.", "2 Jahre"), ("_gid", "Zählt Tage.", "1 Tag"))
    lines = "".join(f"<p>{name}</p><p>{why}</p><p>{time}</p>" for name, why, time in names)
    heads = "<p>Cookie</p><p>Funktion</p><p>Dauer</p>"
    body = f"<h3>Statistik</h3>{heads}{lines}<h3>Marketing</h3>{heads}{lines.replace('_g', '_f')}"
    assert [cookie[1] for cookie in read("de", body)] == ["Statistik", "Statistik", "Marketing", "Marketing"]


@pytest.mark.parametrize("names", [("Statistik", "Komfort"), ("Zählwerk", "Kleine Helfer")])
@pytest.mark.parametrize("foot", ["{}", "Kategorie: {}", "<b>{}</b>", "Gehört alles zu: {}"])
def test_the_foot_of_a_table_names_the_group_of_its_cookies(names: tuple[str, str], foot: str) -> None:
    tables = (
        table("Cookie|Dauer", "_ga|2 Jahre", "_gid|1 Tag"),
        table("Cookie|Dauer", "quay-lang|1 Jahr"),
    )
    body = "".join(
        shown.replace("</table>", f"<tfoot><tr><td colspan=2>{foot.format(name)}</td></tr></tfoot></table>")
        for shown, name in zip(tables, names, strict=True)
    )
    assert [cookie[1] for cookie in read("de", body)] == [names[0], names[0], names[1]]


def test_a_foot_that_counts_rows_names_no_group() -> None:
    body = table("Cookie|Dauer", "_ga|2 Jahre", "_gid|1 Tag").replace(
        "</table>", "<tfoot><tr><td colspan=2>Stand: März 2026</td></tr></tfoot></table>"
    )
    assert [cookie[1] for cookie in read("de", body)] == [None, None]


def test_a_button_that_opens_each_group_alike_names_none() -> None:
    button = "<button aria-controls={}>Einzelheiten</button>"
    group = f"<fieldset><legend class=t>{{}}</legend>{button}<div id={{}}>{{}}</div></fieldset>"
    inner = "<fieldset><legend class=t>{}</legend><p>Dauer: {}</p></fieldset>"
    body = group.format("Statistik", "a", "a", inner.format("_ga", "2 Jahre") + inner.format("_gid", "1 Tag"))
    body += group.format("Komfort", "b", "b", inner.format("quay-lang", "1 Jahr"))
    assert [cookie[:3] for cookie in read("de", body)] == AS_TOLD


@pytest.mark.parametrize("labels", ["Name|Laufzeit|Zweck", "Nom|Expiration|Fonction"])
def test_small_headings_over_each_value_name_no_group(labels: str) -> None:
    name, lasts, purpose = (f"<h4>{label}</h4>" for label in labels.split("|"))
    cookie = f"{name}<p>{{}}</p>{lasts}<p>{{}}</p>{purpose}<p>Merkt sich, was gelesen wurde.</p>"
    body = "<h4>Statistik</h4>" + cookie.format("_ga", "2 Jahre") + cookie.format("_gid", "1 Tag")
    body += "<h4>Funktional</h4>" + cookie.format("quay-lang", "1 Jahr")
    assert [cookie[1] for cookie in read("de", body)] == ["Statistik", "Statistik", "Funktional"]
    other = body.replace("Funktional", "Kleine Helfer")  # beside a known group, and no label
    assert [cookie[1] for cookie in read("de", other)] == ["Statistik", "Statistik", "Kleine Helfer"]


def test_a_head_that_is_a_group_elsewhere_but_tells_what_cookies_do() -> None:
    rows = ("_ga|방문자 수를 셉니다.|2년", "_gid|언어를 기억합니다.|1일")
    found = read("ko", table("쿠키명|기능|지속 시간", *rows))
    assert [cookie[1] for cookie in found] == [None, None]


def test_heads_that_cells_repeat_in_elements_of_their_own_below_the_name_of_a_group() -> None:
    heads = ("Cookie", "Anbieter", "Zweck", "Dauer")
    lines = (("_ga", "Google", "Zählt Besuche.", "2 Jahre"), ("_gid", "Google", "Zählt Besuche.", "1 Tag"))
    cells = (
        "|".join(f"<i>{head}</i> {said}" for head, said in zip(heads, line, strict=True)) for line in lines
    )
    made = table("|".join(heads), "Statistik", *cells).replace("<td>Statistik", "<td colspan=4>Statistik")
    found = read("de", made)
    assert [cookie[:2] for cookie in found] == [("_ga", "Statistik"), ("_gid", "Statistik")]
    assert [cookie[3:] for cookie in found] == [("Google", "Zählt Besuche.")] * 2
