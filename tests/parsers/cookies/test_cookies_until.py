"""Lifetimes in words, names among words, and boxes of which one holds several cookies."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies


def told(body: str, *fields: str) -> list[tuple[str | None, ...]]:
    html = f"<html><head><title>Cookies</title></head><body><h1>Cookies</h1>{body}</body></html>"
    page = Page("https://harbour.example/cookies", html)
    return [tuple(getattr(cookie, field) for field in fields) for cookie in parse_cookies(page)]


def table(heads: str, *rows: str) -> str:
    lines = [heads.replace("td", "th"), *rows]
    cells = ("".join(f"<td>{cell}</td>" for cell in line.split(" | ")) for line in lines)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"


def test_two_cookies_in_one_box_keep_their_own_lifetimes() -> None:
    def cookie(name: str, setter: str, lasting: str) -> str:
        return (
            f"<div><p><strong>{name}</strong>: {setter}</p><p><strong>功能:</strong> 统计访问次数。</p>"
            f"<p><strong>寿命:</strong> {lasting}</p></div>"
        )

    both = cookie("quay_test", "Vimeo", "2天") + cookie("lidc", "Google", "1小时")
    body = f"<div><h3>舒适</h3><div>{both}</div></div>"
    body += f"<div><h3>统计</h3><div>{cookie('mole_state', 'Matomo', '7天')}</div></div>"
    assert told(body, "name", "duration", "provider") == [
        ("quay_test", "P2D", "Vimeo"),
        ("lidc", "PT1H", "Google"),
        ("mole_state", "P7D", "Matomo"),
    ]


def test_names_one_a_line_share_what_the_last_line_says() -> None:
    said = "<em>Matomo</em>, 2 days: Counts visits to the quay."
    body = f"<h2>Statistics</h2><ul><li>quay_a<br>quay_b, {said}</li><li>mole_c, {said}</li></ul>"
    assert told(body, "name", "duration") == [("quay_a", "P2D"), ("quay_b", "P2D"), ("mole_c", "P2D")]


def test_what_lasts_until_something_is_done_is_no_category() -> None:
    body = table(
        "Naam | Soort | Wat | Hoelang ongeveer",
        "quay_choice | localStorage | Uw keuze. | Tot u de gegevens wist",
        "quay_account | localStorage | Uw account. | Tot u uitlogt",
        "quay_lang | localStorage | De gekozen taal. | Tot u de gegevens wist",
    )
    assert {cookie[1] for cookie in told(body, "name", "category")} == {None}


def test_names_stand_in_brackets_behind_services() -> None:
    body = table(
        "Cookie / Dienst | Typ | Zweck | Laufzeit",
        "Quay Guard (_qg_a, _qg_b) | Technisch | Schützt das Formular. | 1 Tag",
        "Zustimmung (quay_consent) | Technisch | Merkt sich die Auswahl. | 1 Jahr",
    )
    assert told(body, "name", "category", "duration") == [
        ("_qg_a", "Technisch", "P1D"),
        ("_qg_b", "Technisch", "P1D"),
        ("quay_consent", "Technisch", "P1Y"),
    ]


def test_a_remark_below_a_name_is_no_name() -> None:
    body = table(
        "Cookie / storage | Type | Purpose",
        "quay_token<div>(localStorage)</div> | Technical (localStorage) | Keeps you logged in.",
        "quay_film | Third party | Shows the film.",
    )
    assert told(body, "name", "category", "type") == [
        ("quay_token", "Technical", "localStorage"),
        ("quay_film", None, "Third party"),
    ]


def test_an_item_of_a_list_of_examples_heads_nothing() -> None:
    items = "<ul><li>Cookies for the form</li><li>Cookies for the log-in</li><li>Preference cookies</li></ul>"
    body = f"<h3>Necessary cookies</h3><p>Such as:</p>{items}"
    body += table("Name | Purpose | Lifetime", "quay_sid | Keeps the form open. | 1 day")
    assert told(body, "name", "category") == [("quay_sid", "Necessary cookies")]


def test_a_name_in_quotes_behind_the_word_is_read_from_prose() -> None:
    body = '<p>Cookie "quayConsent" tells us whether you agree. It expires in 2 years.</p>'
    body += "<p>Analytics sets _ga and _ga_&lt;number of the site&gt;, which expire after 2 days.</p>"
    assert told(body, "name", "duration") == [("quayConsent", "P2Y"), ("_ga", "P2D"), ("_ga_*", "P2D")]


def test_files_that_are_kept_until_something_is_done_are_no_cookies() -> None:
    body = table(
        "Record | Kept in | What | How long",
        "Applications | Archive | Letters and forms. | Until the post is filled",
        "Invoices | Ledger | What was paid. | Until the audit is over",
    )
    assert told(body, "name") == []


def test_names_side_by_side_are_several() -> None:
    line = "<div><code>{}</code> <code>{}</code> : Purpose: Counts visits.; Lifetime: 2 days</div>"
    body = f"<h2>Statistics</h2>{line.format('quay_a', 'lidc')}{line.format('mole_b', 'datr')}"
    body += table("Name | Purpose | Lifetime", "<kbd>pier_c</kbd> <kbd>pier-d</kbd> | Counts. | 1 day")
    names = [name for (name,) in told(body, "name")]
    assert names == ["pier_c", "pier-d", "quay_a", "lidc", "mole_b", "datr"]


def test_the_group_stands_between_the_name_and_the_first_label() -> None:
    said = "Purpose: Counts visits.; Letter: <a href=/x>Order</a>; Lifetime: 2 days"
    line = f"<div><code>{{}}</code> <em>{{}}</em>: {said}</div>"
    body = line.format("quay_a", "Analytics") + line.format("quay_b", "Marketing")
    assert told(body, "name", "category", "description") == [
        ("quay_a", "Analytics", "Counts visits."),
        ("quay_b", "Marketing", "Counts visits."),
    ]


def test_each_table_of_one_row_keeps_its_own_caption() -> None:
    body = "".join(
        f"<table><caption>{group}</caption><tr><td>–</td><td>{name}</td>"
        "<td>Counts the visits to the quay. (2 days)</td></tr></table>"
        for group, name in (("Necessary", "quay_a"), ("Functional", "quay_b"), ("Marketing", "quay_c"))
    )
    groups = [("quay_a", "Necessary"), ("quay_b", "Functional"), ("quay_c", "Marketing")]
    assert told(body, "name", "category") == groups


def test_each_of_several_names_has_the_lifetime_in_words_beside_it() -> None:
    body = "<h2>必要</h2><p>Cookie 名称: quay_a, quay_b</p><p>有效期: 2周 (quay_a), 会话 (quay_b)</p>"
    body += "<h2>统计</h2><p>Cookie 名称: quay_c</p><p>有效期: 7天</p>"
    lasting = [("quay_a", "P2W"), ("quay_b", "session"), ("quay_c", "P7D")]
    assert told(body, "name", "duration") == lasting


def test_a_lifetime_of_one_word_counts_beside_those_with_numbers() -> None:
    items = "".join(
        f"<li><code>quay_{at}</code> <span>({lasting})</span></li>"
        for at, lasting in enumerate(("400 jours", "session", "2 ans", "1 jour", "10 ans"))
    )
    lasting = [duration for (duration,) in told(f"<h2>Nécessaires</h2><ul>{items}</ul>", "duration")]
    assert lasting == ["P400D", "session", "P2Y", "P1D", "P10Y"]
