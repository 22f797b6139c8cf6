"""Rows in which a house counts its years, its people and those it serves, as saved pages have them."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

_END = "<footer><p>© 2026 Alder Works</p></footer>"


def read(body: str, path: str = "", title: str = "Alder Works") -> list[tuple[str, str, float | None]]:
    page = f"<html lang=en><head><title>{title}</title></head><body><main>{body}</main>{_END}</body></html>"
    found = read_page(page, f"https://alderworks.example/{path}").statistics
    return [(it.concept, it.label, it.value) for it in found]


def cards(*figures: tuple[str, str], figure: str = "p", label: str = "p") -> str:
    return "".join(f"<div><{figure}>{it}</{figure}><{label}>{said}</{label}></div>" for it, said in figures)


def test_a_house_may_count_customers_beside_its_years_and_projects() -> None:
    body = cards(
        ("18", "Years of work"), ("2.4K", "Happy clients"), ("310", "Finished projects"), ("26", "Staff")
    )
    assert read(f"<h1>We mend roofs</h1>{body}") == [
        ("years", "Years of work", 18),
        ("other", "Happy clients", 2400),
        ("projects", "Finished projects", 310),
        ("staff", "Staff", 26),
    ]


def test_a_heading_with_a_section_of_its_own_announces_the_next_section() -> None:
    head = "<section><div><div><h2>Our impact</h2><p>What we did so far.</p></div></div></section>"
    body = f"<section>{cards(('120', 'Gardens laid'), ('15', 'Wells dug'))}</section>"
    assert read(f"<h1>Alder Works</h1>{head}{body}") == [
        ("other", "Gardens laid", 120),
        ("other", "Wells dug", 15),
    ]
    aside = "<section><h2>Our impact</h2><p>" + "Much was written about it. " * 20 + "</p></section>"
    assert read(f"<h1>Alder Works</h1>{aside}{body}") == []


def test_the_heading_of_the_page_announces_what_smaller_ones_part() -> None:
    parts = f"<h2>Water</h2>{cards(('40', 'Wells dug'), ('96', 'Pumps mended'))}"
    assert len(read(f"<h1>Facts and figures</h1>{parts}")) == 2
    assert read(f"<h1>How pumps are built</h1>{parts}") == []


@pytest.mark.parametrize(
    "path", ["about-us/", "ueber-uns.html", "es/quienes-somos/", "company/会社概要.html"]
)
def test_figures_set_apart_on_a_page_about_the_house(path: str) -> None:
    body = cards(("07", "Faculties"), ("26", "Laboratories"), ("3731", "Students"), figure="b", label="span")
    assert [value for _, _, value in read(f"<h1>Welcome</h1>{body}", path)] == [7, 26, 3731]


def test_figures_that_are_headings() -> None:
    body = cards(("7", "Faculties"), ("26", "Laboratories"), ("258", "Teachers"), figure="h2", label="h2")
    assert [value for _, _, value in read(f"<h1>Learn with us</h1>{body}")] == [7, 26, 258]
    days = cards(("16", "May"), ("23", "July"), ("29", "May"), figure="h2", label="h4")
    assert read(f"<h1>Learn with us</h1>{days}") == []


def test_headings_below_figures_are_labels_though_a_line_explains_them() -> None:
    figures = (
        ("900", "Young leaders", "Across our programmes"),
        ("60", "Craft families", "Through our projects"),
    )
    body = "".join(f"<div><h3>{it}+</h3><h4>{label}</h4><p>{more}</p></div>" for it, label, more in figures)
    assert [label for _, label, _ in read(f"<h2>Our impact</h2>{body}")] == [
        "Young leaders",
        "Craft families",
    ]


def test_labels_lose_pictures_and_what_stands_behind_a_dash() -> None:
    body = cards(("900+", "Lifts looked after — so that nobody has to walk up"), ("70+", "Reports read 📈"))
    assert [label for _, label, _ in read(f"<h2>In numbers</h2>{body}")] == [
        "Lifts looked after",
        "Reports read",
    ]


def test_a_figure_that_a_script_counts_up_to_and_the_text_shows() -> None:
    box = '<div><div data-count="{0}" data-suffix="+">{1}</div><div>{2}</div></div>'
    figures = (
        ("8000", "8,000+", "Lifts seen"),
        ("500", "500+", "Marks on each"),
        ("18", "18 %", "Saved on average"),
    )
    assert len(read("<h1>Lifts</h1>" + "".join(box.format(*it) for it in figures))) == 3


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(cards(("900", "Products"), ("12,000", "Customers"), ("4", "Brands")), id="a shop"),
        pytest.param(
            "<div class=stats>" + cards(("3712", "Stock code"), ("24", "Share price"), ("161", "Market cap")),
            id="shares",
        ),
        pytest.param(
            "<h1>Admin</h1>"
            + cards(("568", "Calls"), ("115", "Bookings"), ("20.2%", "Conversion rate")).replace(
                "<p>", "<p class=stat-value>"
            ),
            id="an application",
        ),
        pytest.param(
            "<h2>Our vision</h2><p>100,000+ leaders</p><p>50+ countries by 2030</p>",
            id="aims",
        ),
        pytest.param("<p>We lend to small firms in tier 2 to tier 6 cities.</p>", id="tiers"),
        pytest.param(cards(("48.1%", "of the population")), id="a place"),
    ],
)
def test_what_only_looks_like_it(body: str) -> None:
    assert read(body) == []


def test_numbers_of_chapters_on_a_page_about_the_house_are_none() -> None:
    body = cards(("1", "How it began"), ("3", "What we learnt"), ("4", "Where we go"))
    assert read(f"<h1>About us</h1>{body}", "about/") == []


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        (
            "ja",
            (
                ("126年", "創業からの歴史"),
                ("2,000+", "納入した施設"),
                ("9拠点", "国内の網"),
                ("3カ国", "海外"),
            ),
        ),
        ("ko", (("38년", "걸어온 길"), ("2,000+", "협력 기관"), ("9개소", "사무소"), ("3개국", "활동 국가"))),
        ("zh", (("三十年", "行业历史"), ("2000余家", "会员单位"), ("9个", "办公室"), ("3个", "国家和地区"))),
    ],
)
def test_figures_with_the_sign_of_what_they_count(
    language: str, figures: tuple[tuple[str, str], ...]
) -> None:
    found = read(f"<div lang={language}>{cards(*figures)}</div>")
    assert [label for _, label, _ in found] == [label for _, label in figures]
    assert [concept for concept, *_ in found][::2] == ["years", "offices"]


def test_words_that_lead_to_each_figure_are_no_labels() -> None:
    lead = "<div><p><span>Amount: </span>{0}</p><p>{1}</p></div>"
    figures = (("224", "Partners"), ("30", "Countries"), ("700", "Local governments"))
    assert [value for *_, value in read("".join(lead.format(*it) for it in figures))] == [224, 30, 700]


def test_half_a_million() -> None:
    assert [
        value for *_, value in read(f"<h2>Our impact</h2>{cards(('2½ million', 'Visits'), ('45', 'Wells'))}")
    ] == []
    people = cards(("2½ million", "People reached"), ("45", "Wells dug"))
    assert [value for *_, value in read(f"<h2>Our impact</h2>{people}")] == [2_500_000, 45]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("<div><h2>14</h2><p>Years of experience</p></div>", [14]),
        ("<div><p>30+ ans</p><p>d’engagement</p></div>", [30]),
        ("<div><h3>35+ χρόνια εμπειρίας</h3><p>Πάντα δίπλα σας.</p></div>", [35]),
        (cards(("10+", "Yıllık deneyim"), ("500+", "Montaj"), figure="b", label="span"), [10, 500]),
        ("<div><h2>25</h2><p>Years of guarantee</p></div>", []),
        ("<div><h3>A. Reed</h3><p>20 years of experience</p></div>", []),
        ("<h2>What you bring</h2><h3>Your profile</h3><div><b>5+</b><p>years of experience</p></div>", []),
    ],
)
def test_one_figure_tells_how_long_a_house_has_been_at_work(body: str, values: list[float]) -> None:
    assert [value for _, _, value in read(f"<h1>We mend roofs</h1>{body}")] == values
    assert read(f"<h1>Roof tiles</h1>{body}", "shop/tiles-of-clay") == []


def test_a_sheet_of_facts_may_count_few_members_and_no_tiers_of_fees() -> None:
    rows = "<tr><th>Name</th><td>Alder Works</td></tr><tr><th>Members</th><td>14</td></tr>"
    assert read(f"<h1>About us</h1><table>{rows}</table>", "about") == [("members", "Members", 14)]
    fees = "<tr><td>Less than 100 members</td><td>120 €</td></tr>"
    assert read(f"<h1>About us</h1><table>{fees}</table>", "about") == []
