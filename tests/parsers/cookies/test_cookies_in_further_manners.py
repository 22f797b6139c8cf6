"""Statements whose words are inflected, whose lines name companies, and whose terms carry a note."""

from __future__ import annotations

import pytest

from tests.parsers.cookies.cookie_pages import read, table


@pytest.mark.parametrize(
    ("language", "heads", "row", "group"),
    [
        ("ru", "Название|Тип|Назначение|Срок хранения", "quay_id|Необходимый|Вход на сайт|2 суток", "P2D"),
        ("cs", "Název|Typ|Účel|Doba uchování", "quay_id|Nezbytný|Přihlášení|2 dny", "P2D"),
        ("sv", "Namn|Typ|Ändamål|Lagringstid", "quay_id|Nödvändigt|Inloggning|2 dagar", "P2D"),
    ],
)
def test_a_category_in_the_singular_is_known(language: str, heads: str, row: str, group: str) -> None:
    (cookie,) = read(language, table(heads, row))
    assert cookie[1] == row.split("|")[1]
    assert cookie[2] == group


def test_a_line_names_a_company_alone_or_says_what_its_product_does() -> None:
    body = (
        "<h2>Analytics cookies</h2><ul><li><code>_ga</code>, <code>_gid</code> — Google Analytics</li>"
        "<li><code>_fbp</code> — Meta (Facebook) Pixel (3 months)</li>"
        "<li><code>_ga_Q1</code> — Google Analytics session state (2 years)</li></ul>"
    )
    assert read("en", body) == [
        ("_ga", "Analytics cookies", None, "Google Analytics", None),
        ("_gid", "Analytics cookies", None, "Google Analytics", None),
        ("_fbp", "Analytics cookies", "P3M", "Meta (Facebook) Pixel", None),
        ("_ga_Q1", "Analytics cookies", "P2Y", None, "Google Analytics session state"),
    ]


def test_a_picture_before_a_group_is_no_part_of_it() -> None:
    body = "".join(
        f"<p>{picture} {group}</p><p>Bu çerezler sitenin nasıl kullanıldığını gösterir.</p>"
        f"<ul><li><code>{name}</code> — Ziyaret sayısı ({time})</li></ul>"
        for picture, group, name, time in (
            ("🔒", "Zorunlu Çerezler", "quay_sid", "Oturum boyunca"),
            ("📊", "Analitik Çerezler", "quay_cnt", "2 yıl"),
        )
    )
    assert [cookie[:3] for cookie in read("tr", body)] == [
        ("quay_sid", "Zorunlu Çerezler", "session"),
        ("quay_cnt", "Analitik Çerezler", "P2Y"),
    ]


def test_what_belongs_to_names_respectively_is_shared_among_them() -> None:
    body = table("Nome|Finalidade|Duração", "_qa, _qb|Conta visitas|2 anos e 24 horas respectivamente")
    assert [cookie[:3] for cookie in read("pt", body)] == [("_qa", None, "P2Y"), ("_qb", None, "PT24H")]


def test_a_term_with_a_note_is_defined_below() -> None:
    body = (
        "<dl><dt>quay_consent — preferencia necesaria</dt><dd>Guarda tu elección durante 180 días.</dd>"
        "<dt>_qa y _qb — analítica opcional</dt><dd>Distinguen visitas. Duración de 90 días.</dd></dl>"
    )
    assert [(name, lasting) for name, _, lasting, *_ in read("es", body)] == [
        ("quay_consent", "P180D"),
        ("_qa", "P90D"),
        ("_qb", "P90D"),
    ]


def test_a_column_holds_the_kind_and_the_lifetime() -> None:
    body = table(
        "Nimi|Tarkoitus|Evästeen tyyppi ja säilytysaika",
        "_qa#|Tunnistaa kävijät|Ensimmäisen osapuolen pysyvä eväste, 20 päivää",
        "_qb#|Tunnistaa istunnon|Ensimmäisen osapuolen pysyvä eväste, 30 minuuttia",
    )
    assert [cookie[2] for cookie in read("fi", body)] == ["P20D", "PT30M"]


def test_processors_named_twice_are_no_cookies() -> None:
    body = (
        "<h2>Forms</h2><ul><li><strong>f0rms</strong> (f0rms GmbH, Berlin): Passes it on.</li></ul>"
        "<h2>Cookies</h2><ul><li><strong>quay_consent</strong> (6 months): keeps your choice.</li></ul>"
    )
    assert [cookie[0] for cookie in read("en", body)] == ["quay_consent"]


def test_names_are_listed_behind_a_label_at_the_end_of_a_text() -> None:
    body = (
        "<h2>Necessary cookies</h2><p>Needed for the site. Cookies: quay_sid, SSESS*</p>"
        "<h2>Optional cookies</h2><p>Count visits. Cookies: quay_cnt, quay_day.</p>"
    )
    assert [(name, group, said) for name, group, *_, said in read("en", body)] == [
        ("quay_sid", "Necessary cookies", "Needed for the site."),
        ("SSESS*", "Necessary cookies", "Needed for the site."),
        ("quay_cnt", "Optional cookies", "Count visits."),
        ("quay_day", "Optional cookies", "Count visits."),
    ]


def test_an_item_ends_in_the_names_of_its_cookies() -> None:
    item = '<li>{}<span>{}</span><span>IDs: "{}", "{}"</span></li>'
    body = "<h3>Necessary cookies</h3><ul>" + item.format("Basket", "Keeps the basket.", "quay_a", "quay_b")
    body += "</ul><h3>Optional cookies</h3><ul>" + item.format(
        "Counter", "Counts visits.", "quay_c", "quay_d"
    )
    assert [cookie[:2] for cookie in read("en", f"{body}</ul>")] == [
        ("quay_a", "Necessary cookies"),
        ("quay_b", "Necessary cookies"),
        ("quay_c", "Optional cookies"),
        ("quay_d", "Optional cookies"),
    ]


def test_a_cell_holds_a_line_of_labels_for_each_name() -> None:
    lines = "".join(
        f"<div>{name} – Laufzeit: {time} – Art: HTTP</div>"
        for name, time in (("_qa", "24 Monate"), ("_qb", "1 Tag"))
    )
    rows = (("Anbieter", "Quay Ltd"), ("Zweck", "Zählt die Besuche."), ("Cookies", lines))
    body = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    assert [cookie[0:3:2] for cookie in read("de", f"<h3>Statistik</h3><table>{body}</table>")] == [
        ("_qa", "P24M"),
        ("_qb", "P1D"),
    ]


def test_a_name_may_be_cut_short() -> None:
    body = "<dl><dt>SSESS4d2…</dt><dd>Keeps editors logged in. Expires after 23 days.</dd>"
    body += "<dt>quay_on</dt><dd>Keeps your choice. Expires after 1 year.</dd></dl>"
    assert [cookie[0:3:2] for cookie in read("en", body)] == [
        ("SSESS4d2…", "P23D"),
        ("quay_on", "P1Y"),
    ]
