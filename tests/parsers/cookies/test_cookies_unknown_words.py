"""Cookies under heads and labels that no list of words knows: the values show what they are."""

from __future__ import annotations

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies import parse_cookies

FRAME = """<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>
<header><nav><a href="/">Harbour Union</a> <a href="/contact">Contact</a></nav></header>
<main><h1>{title}</h1>{body}</main><footer><p>© 2025 Harbour Union</p></footer></body></html>"""

SETS = {  # name, provider, purpose, lifetime, type; and the lifetime as it is to be read
    "en": [
        ("_ta", "tally.example", "Counts how often a page is opened.", "two years", "First party", "P2Y"),
        ("fr", "Wharf Media Ltd", "Shows what fits an earlier visit.", "90 days", "Third party", "P90D"),
        ("sid_x", "This Website", "Keeps a form open while you write.", "session", "First party", "session"),
    ],
    "de": [
        ("_ta", "tally.example", "Zählt, wie oft eine Seite geöffnet wird.", "zwei Jahre", "HTTP", "P2Y"),
        ("NID", "Kai Medien GmbH", "Merkt sich die Sprache der Besucher.", "6 Monate", "Pixel", "P6M"),
        ("sid_x", "tally.example", "Hält ein Formular offen.", "Sitzungsende", "HTTP", "session"),
    ],
    "es": [
        ("_ta", "tally.example", "Cuenta las visitas de cada página.", "dos años", "Propia", "P2Y"),
        ("lang", "Muelle S.L.", "Recuerda el idioma elegido.", "medio año", "De terceros", "P6M"),
        ("sid_x", "tally.example", "Mantiene abierto un formulario.", "Sesión", "Propia", "session"),
    ],
    "ko": [
        ("_ta", "tally.example", "페이지가 열린 횟수를 셉니다.", "이 년", "제3자 쿠키", "P2Y"),
        ("NID", "tally.example", "방문자의 언어를 기억합니다.", "육 개월", "제3자 쿠키", "P6M"),
        ("sid_x", "harbour.example", "양식을 열린 채로 둡니다.", "세션", "자사 쿠키", "session"),
    ],
    "zh": [
        ("_ta", "tally.example", "统计页面被打开的次数。", "两年", "第三方", "P2Y"),
        ("NID", "tally.example", "记住访客所用的语言。", "半年", "第三方", "P6M"),
        ("sid_x", "harbour.example", "让表单保持打开状态。", "会话", "第一方", "session"),
    ],
}
LABELS = ("Zubrak", "Vamolt", "Koltis", "Piradu", "Meggon")


def read(body: str, language: str = "en", title: str = "Cookies") -> list[tuple[str | None, ...]]:
    page = Page("https://harbourunion.example/legal", FRAME.format(body=body, language=language, title=title))
    return [(c.name, c.provider, c.description, c.duration, c.type) for c in parse_cookies(page)]


def one_table(cookies):
    heads = "".join(f"<th>{label}</th>" for label in LABELS)
    rows = ("".join(f"<td>{value}</td>" for value in cookie[:5]) for cookie in cookies)
    return f"<table><tr>{heads}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def a_small_table_for_each_use(cookies):
    return "".join(f"<p>Some words before it.</p>{one_table([cookie])}" for cookie in cookies)


def a_table_of_labels_for_each(cookies):
    return "".join(
        "<table>"
        + "".join(
            f"<tr><th>{label}</th><td>{value}</td></tr>"
            for label, value in zip(LABELS, cookie[:5], strict=True)
        )
        + "</table>"
        for cookie in cookies
    )


def transposed(cookies):
    rows = zip(LABELS, *(cookie[:5] for cookie in cookies), strict=True)
    lines = ("".join(f"<td>{value}</td>" for value in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


TABLES = [one_table, a_small_table_for_each_use, a_table_of_labels_for_each, transposed]


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize("layout", TABLES, ids=lambda layout: layout.__name__)
def test_tables_are_told_by_their_values(layout, language) -> None:
    cookies = SETS[language]
    expected = [(name, provider, why, iso, kind) for name, provider, why, _, kind, iso in cookies]
    assert read(layout(cookies), language) == expected


def lines_with_colons(cookies):
    return "".join(
        "<p>"
        + "<br>".join(f"{label}: {value}" for label, value in zip(LABELS, cookie[:5], strict=True))
        + "</p>"
        for cookie in cookies
    )


def terms_and_values(cookies):
    return "".join(
        "<dl>"
        + "".join(
            f"<dt>{label}</dt><dd>{value}</dd>" for label, value in zip(LABELS, cookie[:5], strict=True)
        )
        + "</dl>"
        for cookie in cookies
    )


def headings_over_spans(cookies):
    return "".join(
        f"<h3>{cookie[0]}</h3>"
        + "".join(
            f"<div><span>{label}</span> <span>{value}</span></div>"
            for label, value in zip(LABELS[1:], cookie[1:5], strict=True)
        )
        for cookie in cookies
    )


def summaries_over_divs(cookies):
    return "".join(
        f"<details><summary>{cookie[0]}</summary>"
        + "".join(
            f"<div><div>{label}</div><div>{value}</div></div>"
            for label, value in zip(LABELS[1:], cookie[1:5], strict=True)
        )
        + "</details>"
        for cookie in cookies
    )


GROUPS = [lines_with_colons, terms_and_values, headings_over_spans, summaries_over_divs]


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize("layout", GROUPS, ids=lambda layout: layout.__name__)
def test_labels_repeated_in_every_group_are_told_by_their_values(layout, language) -> None:
    cookies = SETS[language]
    expected = [(name, provider, why, iso, kind) for name, provider, why, _, kind, iso in cookies]
    assert read(layout(cookies), language) == expected


GOODS = [
    ("Gingersnap", "Bakery Wharf", "Crisp, with syrup and ginger.", "6 months", "Tin"),
    ("Shortbread", "Bakery Wharf", "Buttery, good with tea.", "3 months", "Box"),
    ("Oat_round", "Mill Lane", "Soft, with raisins and oats.", "2 weeks", "Bag"),
]


@pytest.mark.parametrize("title", ["Cookies and biscuits", "Shop", "Warranties", "Privacy policy"])
@pytest.mark.parametrize("layout", [*TABLES, *GROUPS], ids=lambda layout: layout.__name__)
def test_goods_with_a_shelf_life_are_no_cookies(layout, title) -> None:
    assert read(layout(GOODS), title=title) == []


KEPT = [
    ("Contact form", "Reception", "Answering what visitors ask.", "6 months", "Letters"),
    ("Server logs", "Technicians", "Keeping the website safe.", "7 days", "Addresses"),
    ("Newsletter", "Press office", "Sending news to those who asked.", "2 years", "Addresses"),
]


@pytest.mark.parametrize("layout", [*TABLES, *GROUPS], ids=lambda layout: layout.__name__)
def test_what_is_kept_for_how_long_is_no_cookie(layout) -> None:
    body = "<p>We use cookies to count visits.</p>" + layout(KEPT)
    assert read(body, title="Privacy and cookies") == []


COURSES = [
    ("HEAT101", "Harbour School", "How to plan shade in a street.", "6 weeks", "Online"),
    ("RAIN-B2", "Harbour School", "How to store rain under a square.", "3 days", "On site"),
    ("TRAM_3", "Wharf Academy", "How to draw a time table.", "2 months", "Online"),
]


@pytest.mark.parametrize("layout", [*TABLES, *GROUPS], ids=lambda layout: layout.__name__)
def test_courses_are_no_cookies(layout) -> None:
    assert read("<p>This site uses cookies.</p>" + layout(COURSES), title="Courses") == []


AR_ROWS = (
    "<table><tr><th>{}</th><th>{}</th><th>المدة</th></tr>"
    "<tr><td>{}</td><td>يحصي الزيارات</td><td>سنتان</td></tr>"
    "<tr><td>{}</td><td>يحفظ اللغة</td><td>30 يوما</td></tr></table>"
)


def test_a_table_with_arabic_heads() -> None:
    title = "ملفات تعريف الارتباط"
    page = FRAME.format(
        language="ar", title=title, body=AR_ROWS.format("اسم الملف", "الغرض", "tally", "lang")
    )
    found = list(parse_cookies(Page("https://harbour.example/cookies", page)))
    assert [(cookie.name, cookie.duration) for cookie in found] == [("tally", "P2Y"), ("lang", "P30D")]
    page = FRAME.format(language="ar", title="الدورات", body=AR_ROWS.format("الاسم", "الوصف", "html", "css"))
    assert not list(parse_cookies(Page("https://harbour.example/courses", page)))


def test_phrases_beside_lifetimes_explain_and_names_of_companies_do_not() -> None:
    def column(*texts: str) -> list[tuple[str | None, str | None]]:
        rows = zip(("hb_sid", "hb_lang", "_pk_id.*"), texts, ("Session", "1 year", "30 days"), strict=True)
        table = "".join(
            f"<tr><td>{name}</td><td>{text}</td><td>{kept}</td></tr>" for name, text, kept in rows
        )
        page = Page("https://union.example/cookies", f"<h1>Cookies</h1><table>{table}</table>")
        return [(cookie.description, cookie.provider) for cookie in parse_cookies(page)]

    told = ["Session identifier", "Your language", "Visit counter"]
    assert column(*told) == [(text, None) for text in told]
    assert all(
        description is None for description, _ in column("Harbour Soft", "Harbour Union", "Matomo Cloud")
    )


@pytest.mark.parametrize(("name_spans", "text_spans"), [(1, 4), (2, 3)])
def test_the_company_sets_a_cookie_and_the_host_beside_it_does_not(name_spans: int, text_spans: int) -> None:
    rows = (
        f"<tr><td rowspan={name_spans}>{name}</td><td>.union.example</td><td>{company}</td>"
        f"<td>{kept}</td></tr>"
        f"<tr><td colspan={text_spans}>{text}</td></tr>"
        for name, company, kept, text in (
            ("hb_sid", "Harbour Union", "1 day", "Keeps the login open."),
            ("_ga", "Google", "2 years", "Tells visitors apart."),
        )
    )
    heads = "<tr><th>Krick</th><th>Krack</th><th>Wums</th><th>Bums</th></tr>"
    page = Page("https://union.example/cookies", f"<h1>Cookies</h1><table>{heads}{''.join(rows)}</table>")
    told = [(cookie.provider, cookie.description) for cookie in parse_cookies(page)]
    assert told == [("Harbour Union", "Keeps the login open."), ("Google", "Tells visitors apart.")]
