"""Manners of pages that people saved: dialogs of consent managers, statements written by hand."""

from __future__ import annotations

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies


def read(body: str, *, language: str = "en"):
    html = (
        f"<html lang={language}><head><title>Cookies</title></head><body><h1>Cookies</h1>{body}</body></html>"
    )
    return list(parse_cookies(Page("https://harbour.example/cookies", html)))


def told(body: str, *fields: str, language: str = "en") -> list[tuple[str | None, ...]]:
    return [tuple(getattr(cookie, field) for field in fields) for cookie in read(body, language=language)]


def lines(*texts: str) -> str:
    return "".join(f"<div>{text}</div>" for text in texts)


def test_a_title_over_labels_is_no_name_where_a_label_announces_one() -> None:
    body = "<h3>Essential</h3>" + lines(
        "Consent-Cookie", "Purpose", "Keeps your choice.", "Name", "cc9", "Duration", "1 year"
    )
    body += lines("Session-Cookie", "Purpose", "Keeps the form open.", "Name", "sid_4", "Duration", "Session")
    body += "<h3>Statistics</h3>" + lines(
        "Quay Count", "Purpose", "Counts visits.", "Name", "_qc", "Duration", "2 days"
    )
    assert told(body, "name", "category", "duration") == [
        ("cc9", "Essential", "P1Y"),
        ("sid_4", "Essential", "session"),
        ("_qc", "Statistics", "P2D"),
    ]


def test_a_label_whose_value_is_missing_takes_none_from_the_next_line() -> None:
    unit = "<p>Processor: {}</p><p>Purpose: {}</p><p>Privacy policy: {}</p><p>Expiry: {}</p><p>Name: {}</p>"
    units = [
        ("Quay Ltd", "Counts visits.", "https://quay.example", "2 days", "_qa"),
        ("Mole Ltd", "Keeps the form open.", "https://mole.example", "1 day", "_mo"),
        ("", "", "", "1 year", "_ln"),
        ("Pier Ltd", "Shows the film.", "https://pier.example", "3 days", "_pi"),
    ]
    body = "<h2>Statistics</h2>" + "".join(f"<div>{unit.format(*values)}</div>" for values in units)
    assert told(body, "name", "category", "description") == [
        ("_qa", "Statistics", "Counts visits."),
        ("_mo", "Statistics", "Keeps the form open."),
        ("_ln", "Statistics", None),
        ("_pi", "Statistics", "Shows the film."),
    ]


def test_headings_say_the_category_before_what_only_a_script_is_told() -> None:
    heads = "<tr><th>Name</th><th>Purpose</th><th>Lifetime</th></tr>"
    row = f"<table>{heads}<tr><td>{{}}</td><td>Counts visits.</td><td>2 days</td></tr></table>"
    body = "".join(
        f'<h3>{heading}</h3><div data-cookie-group="{group}">{row.format(name)}</div>'
        for heading, group, name in (("Statistiken", "statistics", "_qa"), ("Werbung", "marketing", "_qb"))
    )
    assert told(body, "name", "category", language="de") == [("_qa", "Statistiken"), ("_qb", "Werbung")]


def test_names_in_the_settings_of_a_script_are_no_declaration() -> None:
    script = (
        '<script>var s = {"cookie_text": "We use cookies", "keep_cookies": ["PHPSESSID", "wp-*"]}</script>'
    )
    assert read(f"<p>We use cookies to count visits.</p>{script}") == []


def test_a_cookie_of_an_overview_and_of_the_details_is_one() -> None:
    body = "<p>Quay Count</p><ul><li>Provider: Quay Ltd</li><li>Cookies: _qa, _qb</li></ul>"
    body += "<h3>Statistics</h3><p>_qa - Duration: 2 days - Counts visits</p>"
    body += "<p>_qb - Duration: 1 day - Counts pages</p>"
    found = told(body, "name", "category", "duration")
    assert sorted(found) == [("_qa", "Statistics", "P2D"), ("_qb", "Statistics", "P1D")]


def test_a_company_before_a_colon_stays_in_the_explanation() -> None:
    cell = "<tr><td>{}</td><td>{}</td><td>2 days</td></tr>"
    rows = cell.format("_ga", "Google Analytics: tells visitors apart") + cell.format(
        "_gid", "Google Analytics: counts visits"
    )
    body = f"<table><tr><th>Name</th><th>Purpose</th><th>Lifetime</th></tr>{rows}</table>"
    assert told(body, "description") == [
        ("Google Analytics: tells visitors apart",),
        ("Google Analytics: counts visits",),
    ]


def test_constants_of_a_program_are_no_cookies() -> None:
    assert (
        read("<p>We use cookies.</p><p>Set for this build:</p><ul><li>APP_GA_ID</li><li>APP_ADS_ID</li></ul>")
        == []
    )
    assert told("<p>We set:</p><ul><li>_ga</li><li>_gid</li></ul>", "name") == [("_ga",), ("_gid",)]


def test_a_host_behind_each_name_sets_it() -> None:
    rows = "".join(
        f"<tr><td>{name} – {host}</td><td>Counts visits.</td><td>1 year</td></tr>"
        for name, host in (("rc::e", "captcha.example"), ("ab", "pier.example"), ("uuid2", "mole.example"))
    )
    body = f"<table><tr><th>Name</th><th>Purpose</th><th>Expiry</th></tr>{rows}</table>"
    assert told(body, "name", "provider") == [
        ("rc::e", "captcha.example"),
        ("ab", "pier.example"),
        ("uuid2", "mole.example"),
    ]


def test_links_to_read_more_are_no_cookies() -> None:
    table = "<table><tr><th>Name</th><th>Lifetime</th></tr><tr><td>_qa</td><td>1 day</td></tr></table>"
    links = "<ul><li>CNIL: www.cnil.example/cookies</li><li>AboutCookies: www.about.example</li></ul>"
    assert told(f"{table}<h2>Read more</h2>{links}", "name") == [("_qa",)]


def test_a_short_heading_of_cookies_beside_a_known_one_is_a_category() -> None:
    item = "<ul><li>{} - 记住您选择的语言。</li></ul>"
    body = f"<h3>类型</h3><h4>基本网站Cookie</h4>{item.format('siteLang')}"
    body += f"<h4>分析Cookie</h4>{item.format('_ga')}"
    assert told(body, "name", "category", language="zh") == [
        ("siteLang", "基本网站Cookie"),
        ("_ga", "分析Cookie"),
    ]


def test_the_company_of_several_names_is_not_shared_out_among_them() -> None:
    item = "<h3>{}</h3><ul><li>Provider: {}</li><li>Purpose: Counts visits.</li><li>Cookies: {}</li></ul>"
    body = item.format("Cloudflare", "Cloudflare, Inc.", "__cf_bm, cf_clearance")
    body += item.format("Google", "Google LLC / Google Ireland Limited", "_ga, _gid")
    assert told(body, "name", "provider") == [
        ("__cf_bm", "Cloudflare, Inc."),
        ("cf_clearance", "Cloudflare, Inc."),
        ("_ga", "Google LLC / Google Ireland Limited"),
        ("_gid", "Google LLC / Google Ireland Limited"),
    ]
    heads = "<tr><th>Name</th><th>Provider</th><th>Expiry</th></tr>"
    row = "<tr><td>_ga, _fbp</td><td>Google, Meta</td><td>1 day</td></tr>"
    assert told(f"<table>{heads}{row}</table>", "provider") == [("Google",), ("Meta",)]


def test_a_category_of_two_words_is_not_shared_out_among_names() -> None:
    heads = "<tr><th>Name</th><th>Category</th><th>Expiry</th></tr>"
    row = "<tr><td>__pay_mid, __pay_sid</td><td>Essential / Fraud</td><td>1 year / 30 minutes</td></tr>"
    assert told(f"<table>{heads}{row}</table>", "category", "duration") == [
        ("Essential / Fraud", "P1Y"),
        ("Essential / Fraud", "PT30M"),
    ]


def test_a_head_of_a_service_tells_the_group_in_an_element_of_its_own() -> None:
    lists = "<div><b>Name</b><span>{}</span></div><div><b>Gültig bis</b><span>1 Tag</span></div>"
    body = "".join(
        f"<details><summary><span>{service}</span><span>{group}</span></summary>{lists.format(name)}</details>"
        for service, group, name in (("Kaiplan", "Funktional", "_kp"), ("Molenzähler", "Statistik", "_mz"))
    )
    assert told(body, "name", "category", language="de") == [("_kp", "Funktional"), ("_mz", "Statistik")]


def test_headings_that_speak_of_cookies_part_three_tables_and_a_title_above_none() -> None:
    rows = "<tr><th>Ime</th><th>Čas</th></tr><tr><td>_{0}</td><td>{1}</td></tr><tr><td>—</td></tr>"
    kept = ("2 leti", "7 mesecev", "Po končani seji")
    heads = ("Piškotki pomola", "Piškotki družbenih strani", "Piškotki za oglase")
    body = "<h2>Analitika in piškotki</h2>" + "".join(
        f"<h3>{head}</h3><table>{rows.format(name, lasting)}</table>"
        for head, name, lasting in zip(heads, "abc", kept, strict=True)
    )
    assert told(body, "name", "category", "duration", language="sl") == [
        ("_a", heads[0], "P2Y"),
        ("_b", heads[1], "P7M"),
        ("_c", heads[2], "session"),
    ]


def test_the_manual_of_a_program_with_source_text_declares_nothing() -> None:
    options = "<li>maxAge: how long the cookie lasts (1 day)</li><li>user_path: of the cookie (session)</li>"
    html = f"<h1>Harbour session</h1><h2>Cookie options</h2><pre>session()</pre><ul>{options}</ul>"
    assert list(parse_cookies(Page("https://harbour.example/readme", html))) == []
