"""Statements whose words are inflected, whose lines name companies, and whose terms carry a note."""

from __future__ import annotations

import pytest

from tests.parsers.cookie_pages import read, table


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
