"""Figures with units, signs and remarks of their own, as saved pages of firms and schools have them."""

from __future__ import annotations

import re

import pytest

from iclei_scraper import read_page


def read(
    body: str, path: str = "", title: str = "Alder Works", language: str = "en"
) -> list[tuple[str, float]]:
    head = f"<html lang={language}><head><title>{title}</title></head>"
    found = read_page(
        f"{head}<body><main>{body}</main></body></html>", f"https://alder.example/{path}"
    ).statistics
    return [(it.label, it.value) for it in found if it.value is not None]


def boxes(*figures: tuple[str, str]) -> str:
    return "".join(f"<div class=stat><p>{figure}</p><p>{label}</p></div>" for figure, label in figures)


def test_a_measure_belongs_to_the_figure_and_not_to_its_label() -> None:
    body = boxes(("1,200+", "Roofs laid"), ("2,400 t", "Slate used a year"), ("42", "Towns & villages"))
    assert read(f"<h1>We lay roofs</h1>{body}", "about-us/") == [
        ("Roofs laid", 1200),
        ("Slate used a year", 2400),
        ("Towns & villages", 42),
    ]
    recipe = boxes(("250 ml", "Milk"), ("3 kg", "Flour"), ("40 g", "Salt"))
    assert read(f"<h1>Bread of the week</h1>{recipe}") == []


def test_a_label_above_a_figure_with_its_unit_and_a_text_below() -> None:
    rows = (("임직원수", "40 명"), ("사업경력", "23 년"), ("협력 기관", "12 개"))
    body = "".join(
        f"<div><p>{label}</p><p>{it}</p><p>2002년 부터 꾸준히 일을 해 왔습니다.</p></div>"
        for label, it in rows
    )
    assert read(body, language="ko") == [("임직원수", 40), ("사업경력", 23), ("협력 기관", 12)]


def test_a_remark_is_no_label_and_a_unit_no_part_of_one() -> None:
    remark = "".join(
        f"<dl><dt>{label}</dt><dd><p>{it}</p><p>※2024年度</p></dd></dl>"
        for label, it in (("平均年齢", "38.5 歳"), ("社員数", "120 名"), ("拠点数", "14 か所"))
    )
    assert read(f"<h2>数字で見るAlder</h2>{remark}", title="Alder", language="ja") == [
        ("平均年齢", 38.5),
        ("社員数", 120),
        ("拠点数", 14),
    ]
    drawn = "".join(
        f"<div><b data-count={it}>0</b><span>{unit}</span> {label}</div>"
        for it, unit, label in ((17, "社", "加盟企業"), (32, "名", "メンバー数"), (4, "事業", "事業領域"))
    )
    assert [label for label, _ in read(f"<h2>NUMBERS</h2>{drawn}", title="Alder", language="ja")] == [
        "加盟企業",
        "メンバー数",
        "事業領域",
    ]


def test_a_sign_in_the_element_that_shows_the_start_value() -> None:
    body = "".join(
        f"<div><p data-target={value}>0<span>{sign}</span></p><p>{label}</p></div>"
        for value, sign, label in ((1500, "+", "Children fed"), (30, "+", "Kitchens run"), (365, "d", "Open"))
    )
    page = read_page(f"<title>Alder</title><h1>We cook</h1>{body}", "https://alder.example/")
    assert [(it.raw, it.qualifier) for it in page.statistics][:2] == [
        ("1500+", "at_least"),
        ("30+", "at_least"),
    ]


def test_shares_of_those_who_are_the_houses_own_in_half_a_sentence() -> None:
    shares = (
        ("95%", "of our students receive a grant"),
        ("88%", "of graduates are at work or go on to study within 12 months of their degree."),
        ("60+", "evening courses for those who work"),
    )
    assert [value for _, value in read(f"<h1>A school for all</h1>{boxes(*shares)}")] == [95, 88, 60]
    mankind = (
        ("55%", "of people live where winters are mild"),
        ("88%", "of our planet's fresh water is ice or lies below the ground of cold countries."),
        ("60+", "rivers that no longer reach the sea"),
    )
    assert read(f"<h1>Why we do it</h1>{boxes(*mankind)}") == []


@pytest.mark.parametrize(("orders", "values"), [("Materials reused", [15, 1000, 800]), ("Orders", [])])
def test_rounded_figures_of_a_firm_that_counts_its_customers_too(orders: str, values: list[int]) -> None:
    rows = (("15+", "Seasons at work"), ("1000+", "Customers"), ("800", orders))
    assert [value for _, value in read(f"<h1>Scrap and metal</h1>{boxes(*rows)}")] == values
    stock = (("15", "Warehouses"), ("1000", "Customers"), ("800", "Materials"))
    assert read(f"<h1>Shop</h1>{boxes(*stock)}") == []


LABELS_AND_FIGURES = """<h2>Care</h2><h3>Beds</h3><p>512</p><h3>Consultations</h3><p>130,482</p>
<h3>Days of care</h3><p>91,204</p><h2>Births</h2><h3>Births</h3><p>1,190</p><h3>By night</h3><p>41%</p>
<h3>Twins</h3><p>33</p><h2>People</h2><h3>Employees</h3><p>1,203</p><h3>Doctors</h3><p>171</p>
<h3>Volunteers</h3><p>64</p><p>Thank you for reading this far.</p>"""


@pytest.mark.parametrize("plain", [False, True])
def test_labels_and_figures_by_turns_without_a_box_around_each(*, plain: bool) -> None:
    body = LABELS_AND_FIGURES
    if plain:
        body = re.sub(r"<h2>.*?</h2>", "", body).replace("h3>", "p>")
    found = read(f"<h1>Key figures</h1><p>What we did in 2024.</p>{body}", "key-figures/")
    assert found[0] == ("Beds", 512)
    assert found[3:6] == [("Births", 1190), ("By night", 41), ("Twins", 33)]
    assert found[-3:] == [("Employees", 1203), ("Doctors", 171), ("Volunteers", 64)]
    assert len(found) == 9
    assert read(f"<h1>The valley of the Linde</h1>{body}") == []


def test_figures_and_labels_by_turns() -> None:
    body = "<h2>Our work in numbers</h2>" + "".join(
        f"<p>{figure}</p><p>{label}</p>"
        for figure, label in (("512", "Roofs"), ("80", "Barns"), ("33", "Towers"))
    )
    assert read(f"{body}<p>All of them were laid by hand.</p>") == [
        ("Roofs", 512),
        ("Barns", 80),
        ("Towers", 33),
    ]


def test_people_who_work_for_the_house_in_a_fact_sheet_about_it() -> None:
    sheet = "<table><tr><th>創業</th><td>1941年</td></tr><tr><th>資本金</th><td>2億円</td></tr>"
    body = f"<h1>会社概要</h1>{sheet}<tr><th>従業員</th><td>299名</td></tr></table>"
    assert read(body, title="会社概要", language="ja") == [("従業員", 299)]
    assert read(body.replace("会社概要", "特集"), title="特集", language="ja") == []


def test_a_house_that_says_what_else_it_has_and_how_many_work_there() -> None:
    head = "<title>Alder Werke</title><html lang=de><body><main>"
    for text, value in (
        ("Mit 74 eigenen Wagen und 185 Mitarbeitern bewegen wir täglich Steine.", 185),
        ("Bei Alder Werke arbeiten 212 Mitarbeiterinnen und Mitarbeiter.", 212),
        ("Mit 74 eigenen Wagen und 185 Mitarbeitern ist Holm Bau der größte im Land.", None),
    ):
        found = read_page(f"{head}<p>{text}</p></main>", "https://alder.example/").statistics
        assert [it.value for it in found] == ([value] if value else [])


def test_steps_are_no_figures_beside_figures() -> None:
    steps = boxes(("01", "Plan"), ("02", "Dig"), ("03", "Plant"), ("40", "Days of work"))
    assert read(f"<h1>How it goes</h1>{steps}", "about-us/") == []


def test_a_home_page_that_holds_workshops() -> None:
    rows = (
        ("50+", "Partner schools"),
        ("2,000+", "Students taught"),
        ("15+", "Workshops held"),
        ("2", "Years"),
    )
    assert [value for _, value in read(f"<h1>Bees for all</h1>{boxes(*rows)}")] == [50, 2000, 15, 2]
    fair = (("50+", "Stands"), ("2,000+", "Visitors"), ("15+", "Workshops"), ("2", "Days"))
    assert read(f"<h1>The bee fair</h1>{boxes(*fair)}") == []


def test_what_is_counted_in_a_year_is_no_age() -> None:
    body = boxes(("7.000+", "Khách hàng tin dùng"), ("20", "Đối tác"), ("1.800", "Chuyến mỗi năm"))
    page = f"<html lang=vi><title>Alder Works</title><main><h2>Alder Works</h2>{body}"
    found = read_page(page, "https://alder.example/").statistics
    assert [(it.concept, it.value) for it in found] == [("other", 7000), ("partners", 20), ("other", 1800)]


def test_since_when_is_no_figure_but_the_rest_of_a_label() -> None:
    age = "<div class=s><div>12+ år</div><div>i branschen<br>— sedan 2012</div></div>"
    body = age + "<div class=s><div>10 248</div><div>genomförda<br>flyttar</div></div>"
    assert (12, "years") in {
        (it.value, it.concept)
        for it in read_page(
            f"<html lang=sv><title>Alder Works</title><main>{body}", "https://alder.example/"
        ).statistics
    }


@pytest.mark.parametrize(
    ("language", "title", "years", "experience", "done"),
    [
        ("fr", "Nos métiers", "20 ans", "d’expérience", "bornes posées"),
        ("de", "Was wir tun", "40 Jahre", "Branchenerfahrung im Team", "Prüfungen erstellt"),
        ("es", "Qué hacemos", "15+ años", "de experiencia", "obras terminadas"),
        ("pl", "Co robimy", "30 lat", "doświadczenia", "zamontowanych pomp"),
    ],
)
def test_years_are_told_beside_their_word(
    language: str, title: str, years: str, experience: str, done: str
) -> None:
    body = boxes((years, experience), ("8.000+", done))
    found = read_page(
        f"<html lang={language}><title>Alder</title><h1>{title}</h1>{body}", "https://alder.example/"
    )
    assert [(it.concept, it.raw) for it in found.statistics] == [("years", years), ("other", "8.000+")]


@pytest.mark.parametrize(
    ("years", "label"), [("5 Jahre", "Garantie"), ("5", "Jahre Garantie"), ("3 Jahre", "Dauer")]
)
def test_years_that_something_lasts_are_no_age_of_the_house(years: str, label: str) -> None:
    body = boxes((years, label), ("8.000+", "Fenster eingebaut"), ("120+", "Gemeinden beliefert"))
    assert [value for _, value in read(f"<h1>Fenster</h1>{body}", language="de")] == [8000, 120]


@pytest.mark.parametrize(
    ("label", "language"), [("Ospiti accolti negli anni", "it"), ("Children helped over the years", "en")]
)
def test_over_the_years_counts_no_years(label: str, language: str) -> None:
    body = boxes(
        ("50", label), ("40", "Years of work" if language == "en" else "Anni di attività"), ("12", "Offices")
    )
    found = read_page(
        f"<html lang={language}><title>Alder</title>{body}", "https://alder.example/"
    ).statistics
    assert [(it.concept, it.value) for it in found][:2] == [("other", 50), ("years", 40)]


def test_chinese_counting_words_tell_whose_people_and_which_houses_are_meant() -> None:
    body = boxes(("20万家", "服务企业"), ("100人", "创意设计团队"), ("10家", "全国分公司"))
    found = read_page(
        f"<html lang=zh><title>海潮公司</title>{body}", "https://alder.example/huace/"
    ).statistics
    assert [(it.concept, it.value) for it in found] == [("other", 200_000), ("staff", 100), ("offices", 10)]
    press = boxes(("20万张", "海报"), ("100人", "展览观众"), ("10家", "印刷工厂"))
    assert not read_page(
        f"<html lang=zh><title>海潮公司</title>{press}", "https://alder.example/huace/"
    ).statistics


def test_what_the_law_demands_is_nobodys_figure() -> None:
    body = boxes(
        ("2+", "Exits required on each floor"), ("100%", "of employers need a plan"), ("30", "Drills a year")
    )
    assert read(f"<h1>First aid at work</h1>{body}") == []
    body = boxes(("2,000+", "Plans drawn"), ("120+", "Employers advised"), ("30+", "Years of experience"))
    assert [value for _, value in read(f"<h1>First aid at work</h1>{body}")] == [2000, 120, 30]


def test_steps_of_one_section_and_figures_of_the_next_are_no_row() -> None:
    steps = "".join(
        f"<div class=step><div class=step-no>0{number}</div><div>{name}</div></div>"
        for number, name in enumerate(("Advice", "Drawing", "Printing", "Posting", "Reports", "Review"), 1)
    )
    body = boxes(
        ("20+", "Years of work"), ("150k", "Parcels a year"), ("35+", "Houses served"), ("6", "Presses")
    )
    metrics = body.replace("<p>", "<p class=metric>")
    found = read(f"<h1>We print</h1><section>{steps}</section><section>{metrics}</section>")
    assert [value for _, value in found] == [20, 150_000, 35, 6]
    parted = "".join(f"<section>{boxes(it)}</section>" for it in (("20+", "Offices"), ("35+", "Countries")))
    assert [value for _, value in read(f"<h1>We print</h1>{parted}")] == [20, 35]


def test_decimals_behind_a_figure_that_a_script_counts_up_to() -> None:
    drawn = "".join(
        f"<div><div class=num><span data-count={value}>0</span>{rest}</div><div>{label}</div></div>"
        for value, rest, label in (
            (25, "<sup>+</sup>", "Años de experiencia"),
            (6, "", "Especialidades"),
            (120, "", "Tratamientos"),
            (4, ",1", "Valoración en Google"),
        )
    )
    found = read_page(f"<html lang=es><title>Alder</title><h1>Alder</h1>{drawn}", "https://alder.example/")
    assert 1 not in [it.value for it in found.statistics]
    assert [it.value for it in found.statistics][:3] == [25, 6, 120]


def test_a_chinese_label_that_begins_with_the_unit_of_its_figure() -> None:
    body = boxes(("30+", "年工程专业知识"), ("50+", "年行业经验"))
    found = read_page(
        f"<html lang=zh><title>关于海潮</title>{body}", "https://alder.example/about/"
    ).statistics
    assert [(it.concept, it.value) for it in found] == [("years", 30), ("years", 50)]
    yearly = boxes(("30+", "年产品项目"), ("50+", "城市"), ("12", "国家"))
    found = read_page(
        f"<html lang=zh><title>关于海潮</title>{yearly}", "https://alder.example/about/"
    ).statistics
    assert "years" not in [it.concept for it in found]


def test_a_chinese_word_for_those_who_are_employed() -> None:
    page = "<html lang=zh><title>公司简介</title><h1>公司简介</h1><p>公司创立于2007年，全球雇员超三千人。</p>"
    assert [it.value for it in read_page(page, "https://alder.example/company/").statistics] == [3000]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ("Doses administered", "First dose", "Fully vaccinated", "Centres")),
        ("de", ("verabreichte Dosen", "Erstimpfungen", "vollständig geimpft", "Impfzentren")),
        ("fr", ("doses injectées", "première dose", "entièrement vaccinés", "centres")),
        ("es", ("dosis administradas", "primera dosis", "pauta completa", "centros")),
    ],
)
def test_who_is_vaccinated_is_no_figure_of_the_house(language: str, labels: tuple[str, ...]) -> None:
    body = boxes(*zip(("1,240,000", "640,000", "600,000", "120"), labels, strict=True))
    assert read(f"<h1>COVID-19</h1>{body}", language=language) == []


def test_what_a_charity_did_against_an_illness_is_its_own() -> None:
    body = boxes(("12,400", "Children vaccinated"), ("31,000", "Doses administered"), ("40", "Clinics built"))
    assert [value for _, value in read(f"<h1>Our work</h1>{body}")] == [12_400, 31_000, 40]
