"""What a house tells without naming itself, how labels are explained, and what is told of others in short."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page


def read(
    body: str, path: str = "about/", lang: str = "en", title: str = "About us"
) -> list[tuple[str, float | None]]:
    page = (
        f"<html lang={lang}><head><title>{title} | Osprey Union</title></head><body><header>"
        f"<a href='/'>Osprey Union</a></header><main><h1>{title}</h1>{body}</main></body></html>"
    )
    return [(it.concept, it.value) for it in read_page(page, f"https://osprey.example/{path}").statistics]


def boxes(*facts: tuple[str, str], figure: str = "", box: str = "") -> str:
    made = (
        f"<div class=b><p{figure.replace('#', it)}>{it}</p><span>{said}</span></div>" for it, said in facts
    )
    return f"<div>{box}<div class=grid>{''.join(made)}</div></div>"


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "About us", "Brings together 212 towns from 17 countries in one circle."),
        ("de", "Über uns", "Vereint 212 Kommunen aus 17 Ländern unter einem Dach."),
        ("fr", "Qui sommes-nous", "Rassemble 212 communes réparties dans 17 pays."),
    ],
)
def test_a_page_about_the_house_begins_with_a_verb(lang: str, title: str, text: str) -> None:
    assert read(f"<p>{text}</p>", lang=lang, title=title) == [("members", 212), ("countries", 17)]
    others = f"<h2>Heron Trust</h2><p>{text}</p>"
    assert read(others, lang=lang, title=title) == []


def test_strong_by_its_members_in_french() -> None:
    said = "Forte de ses 520 collectivités adhérentes, l'Osprey Union agit au plus près du terrain."
    assert read(f"<p>{said}</p>", lang="fr", title="Qui sommes-nous") == [("members", 520)]
    other = "Forte de ses 520 collectivités adhérentes, la Ligue du Héron agit au plus près du terrain."
    assert read(f"<p>{other}</p>", lang="fr", title="Qui sommes-nous") == []


def test_those_on_the_payroll_are_staff() -> None:
    assert read("<p>Today the Osprey Union counts 46 people on its payroll.</p>") == [("staff", 46)]
    assert read("<p>The Heron Trust counts 46 people on its payroll.</p>") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "You will lead a team of nine people and report to the board."),
        ("de", "In dieser Stelle führen Sie ein Team von neun Personen."),
        ("pt", "Vai liderar uma equipa de seis pessoas."),
        ("fr", "Vous encadrerez une équipe de neuf personnes."),
    ],
)
def test_whom_an_applicant_is_to_lead_is_not_all_there_are(lang: str, text: str) -> None:
    assert read(f"<p>{text}</p>", lang=lang) == []


def test_whom_an_applicant_is_to_join_is_all_there_are() -> None:
    assert read("<p>You will join a team of nine people.</p>") == [("staff", 9)]
    assert read("<p>Wir sind ein Team von neun Personen.</p>", lang="de", title="Über uns") == [("staff", 9)]


def test_chinese_members_come_from_countries_before_they_join() -> None:
    said = "目前已有来自22个国家的180座城市加入联盟。"
    assert read(f"<p>{said}</p>", lang="zh", title="关于我们") == [("countries", 22), ("members", 180)]
    assert read("<p>承建单位拥有员工300人。</p>", lang="zh", title="关于我们") == []


def test_what_stands_behind_a_label_in_an_element_of_its_own_explains_it() -> None:
    facts = [
        ("5", "Valleys</span><span>Ash, Birch, Cedar, Elm and Fir"),
        ("840", "Orchards pruned</span><span>across 39 parishes of the hills"),
        ("6,459", "Saplings given</span><span>and not sold"),
    ]
    assert read(boxes(*facts), "about/", title="About us") == [("other", 5), ("other", 840), ("other", 6459)]
    told = [
        ("5", "Valleys"),
        ("840", "Orchards pruned across 39 parishes of the hills"),
        ("6,459", "Saplings"),
    ]
    assert ("other", 840) not in read(boxes(*told), "about/", title="About us")


def test_figures_that_stand_there_already_are_drawn_like_others() -> None:
    facts = (("129", "Lodgers"), ("5", "Storeys"), ("14", "Stoves"))
    drawn = boxes(*facts, figure=" class=n data-count=#")
    year = boxes(*facts, ("2016", "Project Africa"), figure=" class=n data-count=#").replace("<p ", "<span ")
    assert 2016 not in [value for _, value in read(year.replace("</p>", "</span>"))]
    assert read(f"<p>We keep a house for pupils.</p>{drawn}", "", title="Home") == [
        ("other", 129),
        ("other", 5),
        ("other", 14),
    ]
    assert read(f"<p>We keep a house for pupils.</p>{boxes(*facts)}", "", title="Home") == []


def test_a_few_words_over_a_row_tell_that_it_is_aimed_at() -> None:
    facts = (("10K+", "Children"), ("90", "Orchards"), ("6", "Valleys"))
    assert read(boxes(*facts, box="<p>Five-year vision</p>"), "", title="Home") == []
    assert len(read(boxes(*facts, box="<p>So far</p>"), "", title="Home")) == 3


def test_labels_may_begin_with_what_they_are_told_in() -> None:
    facts = [
        ("20+", "Years at work"),
        *((f"{n}0,000+", f"MTPA {it}") for n, it in enumerate(("iron", "ingots", "wire"), 4)),
    ]
    shown = boxes(*facts, figure=" class=n data-count=#")
    assert [value for _, value in read(shown, "", title="Home")] == [20, 40000, 50000, 60000]
    kinds = [(figure, said.replace("MTPA", "Grade")) for figure, said in facts]
    assert len(read(boxes(*kinds, figure=" class=n data-count=#"), "", title="Home")) < 4


def test_a_label_with_an_age_of_its_own_tells_that_one() -> None:
    label = "<div><div class=big>88</div><div>31 Yıllık Deneyim</div></div>"
    assert ("years", 88) not in read(label, "", "tr", "Osprey")
    assert read(label.replace("88", "31+").replace("31 Y", "Y"), "", "tr", "Osprey") == [("years", 31)]


def test_what_is_numbered_in_turkish_is_not_counted() -> None:
    assert read("<p>Osprey Union, 88 Nolu Kooperatif üyesidir.</p>", "", "tr", "Hakkımızda") == []


def test_people_who_were_trained_do_not_live_anywhere() -> None:
    facts = (("3000+", "people trained"), ("70+", "partners"), ("12", "countries"))
    assert read(boxes(*facts)) == [("other", 3000), ("partners", 70), ("countries", 12)]
    lived = (("3000+", "people represented"), *facts[1:])
    assert read(boxes(*lived))[0] == ("population", 3000)


def test_fields_of_work_are_no_regions() -> None:
    facts = (("1986", "Anno di fondazione"), ("38+", "Anni di attività"), ("5", "Aree tematiche"))
    assert read(boxes(*facts), "", "it", "Osprey") == [("years", 38), ("other", 5)]
