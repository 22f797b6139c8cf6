"""Goods beside goods, terms with a day, answers and newsletters: nothing of them is a record."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page

LONG = "<p>" + "These words set out what the house and its guests owe each other in the season to come. " * 4
PUMPS = (
    ("p70-cooling", "Quay P70 for cooling lines", "Compare it where the line is bent and the room is small."),
    ("p80-thread", "Quay P80 with an inner thread", "Compare it where the port has a thread of its own."),
    ("p90-fuel", "Quay P90 for lines of fuel", "Compare it where the line carries what may burn."),
    ("p95-steam", "Quay P95 for lines of steam", "Compare it where the line is hot on most days."),
)


def read(path: str, title: str, body: str):
    html = f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"
    return read_page(html, f"https://harbour.example{path}")


@pytest.mark.parametrize(("folder", "several"), [("products", 0), ("news", 4)])
def test_goods_below_related_are_told_by_where_they_lead(folder: str, several: int) -> None:
    cards = "".join(
        f'<a href="/{folder}/pumps/{slug}"><img src="/{slug}.jpg"><h3>{name}</h3><p>{said}</p></a>'
        for slug, name, said in PUMPS
    )
    body = f"<h1>Quay P85</h1>{LONG}<h2>Related series to compare</h2><div>{cards}</div>"
    assert len(read("/pumps/p85.html", "Quay P85", body).news) == several


GOODS = (
    ("hand-pump-of-stainless-steel-for-deep-wells", "Hand pump of stainless steel for deep wells"),
    ("brass-valve-with-a-long-lever-arm", "Brass valve with a long lever arm in black"),
    ("set-of-rubber-seals-for-old-garden-taps", "Set of rubber seals for old garden taps"),
)
OFFERS = (
    "In stock",
    "Request a quote",
    "Auf Lager",
    "Demander un devis",
    "Ver producto",
    "em estoque",
    "在庫あり",
)


def shelf(said: str) -> str:
    text = "It lasts for years, even where the water is hard and the nights are cold."
    return "".join(
        f'<div><a href="/{slug}"><img src="/{slug}.jpg"><h3>{name}</h3></a><p>{text}</p><i>{said}</i></div>'
        for slug, name in GOODS
    )


@pytest.mark.parametrize(
    "said", [*OFFERS, "Preis auf Anfrage", "Richiedi preventivo", "재고 있음", "立即询价"]
)
def test_things_in_stock_are_no_stories_for_their_long_addresses(said: str) -> None:
    assert not read("/pumps/", "Pumps and valves", f"<h1>Pumps and valves</h1>{shelf(said)}").news


@pytest.mark.parametrize(
    "said", ["Read more", "Fish are in stock again", "Ask for a tour", "12 May 2025 · In stock"]
)
def test_the_same_cards_are_stories_without_an_offer(said: str) -> None:
    assert len(read("/life/", "Harbour life", f"<h1>Harbour life</h1>{shelf(said)}").news) == len(GOODS)


@pytest.mark.parametrize(
    "title", ["General terms and conditions of use", "Regulamin serwisu", "Användarvillkor"]
)
def test_terms_with_a_day_are_no_article(title: str) -> None:
    body = f"<h1>{title}</h1><p>Version: 6 January 2026</p>{LONG * 4}"
    assert not read("/house/paper", title, body).news


def test_an_answer_in_korean_is_no_address() -> None:
    page = read(
        "/faq",
        "자주 묻는 질문",
        "<dl><dt>보상이 있나요?</dt><dd>A. 보내 주신 의견은 부두 협회에 귀속되며 양해해 주시길 바랍니다.</dd>"
        "<dd>고객센터 02-2100-4410</dd></dl>",
    )
    assert not any(office.address for office in page.offices)


def test_a_box_of_a_newsletter_names_no_office() -> None:
    body = "<footer><h4>Suscríbete a nuestro boletín</h4><p>Calle del Muelle 12, 28012 Madrid</p></footer>"
    names = [office.name for office in read("/", "Muelle", body).offices]
    assert "Suscríbete a nuestro boletín" not in names


def test_a_menu_in_one_line_names_no_office() -> None:
    menu = "".join(f"<a href=/{word}>{word.title()}</a> " for word in ("work", "plans", "people", "jobs"))
    contact = "<p>06 29472470</p><p>info@harbour.example</p><p>Kade 45, 3013 AK Rotterdam</p>"
    body = f"<footer><div>{menu}</div>{contact}</footer>"
    assert not any("Plans" in (office.name or "") for office in read("/", "Harbour", body).offices)


def test_a_specimen_of_letters_is_no_article() -> None:
    body = f"<h1>Lorem Ipsum Dolor</h1><p>6 January 2026</p>{LONG * 3}"
    assert not read("/news/specimen", "Specimen", body).news


@pytest.mark.parametrize(
    "title",
    [
        "User manual for the river gauge",
        "Brand book",
        "Unternehmensprofil",
        "Mode d'emploi",
        "Manual de marca",
        "Profilo aziendale",
        "会社案内",
        "사용 설명서",
        "公司简介",
    ],
)
def test_what_a_house_shows_of_itself_is_no_article_in_a_folder_of_news(title: str) -> None:
    body = f"<h1>{title}</h1>" + f"<h2>Care</h2>{LONG * 3}" * 3
    assert not read("/press/of-the-house", title, body).news


@pytest.mark.parametrize("title", ["A user manual for a city without cars", "How our brand book came to be"])
def test_a_story_about_a_manual_is_an_article(title: str) -> None:
    body = f"<h1>{title}</h1>" + f"<h2>Care</h2>{LONG * 3}" * 3
    assert [item.title for item in read("/press/of-the-house", title, body).news] == [title]
