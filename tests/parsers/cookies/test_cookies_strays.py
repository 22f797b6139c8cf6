"""Words beside a value that do not belong to it."""

from __future__ import annotations

from tests.parsers.cookies.cookie_pages import read, table


def test_links_behind_a_company_are_not_its_name() -> None:
    body = table(
        "Name|Anbieter|Zweck|Dauer",
        '_ga|Google LLC<br><a href="/g">Datenschutzerklärung</a>|Zählt Besuche.|2 Jahre',
        '_fbp|<a href="/m">Meta Platforms</a> (<a href="/p">Mehr dazu</a>)|Zeigt Werbung.|3 Monate',
        '_pk_id|<a href="/x">Hafen Analytik GmbH</a>|Zählt Wege.|13 Monate',
    )
    assert [provider for *_, provider, _ in read("de", body)] == [
        "Google LLC",
        "Meta Platforms",
        "Hafen Analytik GmbH",
    ]


def test_a_label_before_a_lifetime_explains_nothing() -> None:
    items = ("_ga - Zählt Besuche. Verweildauer - 2 Jahre", "_fbp - Zeigt Werbung. Verweildauer - 3 Monate")
    told = read("de", f"<h3>Statistik</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
    assert [(duration, why) for _, _, duration, _, why in told] == [
        ("P2Y", "Zählt Besuche."),
        ("P3M", "Zeigt Werbung."),
    ]


def test_a_label_that_is_not_known_announces_no_company() -> None:
    body = "".join(
        f"<h4>{name}</h4><dl><dt>Finalidad<dd>{why}<dt>Duración<dd>{time}<dt>Alojamiento<dd>{where}</dl>"
        for name, why, time, where in (
            ("_ga", "Cuenta visitas.", "2 años", "Estados Unidos"),
            ("_pk_id", "Cuenta páginas.", "13 meses", "Alemania"),
            ("_hj_x", "Cuenta clics.", "1 año", "Irlanda"),
        )
    )
    assert [provider for *_, provider, _ in read("es", body)] == [None] * 3


def test_a_ground_in_law_is_no_cookie() -> None:
    body = "".join(
        f"<h4>{name}</h4><dl><dt>Purpose<dd>{why}<dt>Lifetime<dd>{time}<dt>Legal ground<dd>Consent</dl>"
        for name, why, time in (("_ga", "Counts visits.", "2 years"), ("_pk_id", "Counts pages.", "1 year"))
    )
    assert [name for name, *_ in read("en", body)] == ["_ga", "_pk_id"]
