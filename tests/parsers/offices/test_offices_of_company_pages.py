"""Offices of firms: branches, those who sell for them, what the law makes a firm tell of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.gathering.naming import clean_name
from iclei_scraper.parsers.offices.words.times import is_event
from iclei_scraper.reading import read_page

if TYPE_CHECKING:
    from iclei_scraper.records import Office


def _read(body: str, *, path: str = "contact", title: str = "", lang: str = "en") -> list[Office]:
    html = f"<html lang={lang}><meta charset=utf-8><title>{title}</title><body>{body}</body></html>"
    return list(parse_offices(Page(f"https://www.harbour-towns.org/{path}", html.encode())))


def _branch(name: str, street: str, number: str, city: str) -> str:
    return f"<div class=span6><h4>{name}</h4><p>{street}<br>Tel: {number}</p><p>{city}</p></div>"


def test_the_city_behind_the_numbers_of_a_branch_is_its_own() -> None:
    found = _read(
        "<h2>Nuestras ubicaciones</h2><div class=row>"
        + _branch("Sucursal Mazatlán", "Calle del Faro No. 48", "01 669 954 0560", "Mazatlán, Sinaloa.")
        + _branch("Sucursal Mochis", "Av. Heriberto Valdez No. 12", "01 668 817 2015", "Los Mochis, Sinaloa.")
        + "</div>",
        path="contactanos.php",
        lang="es",
    )
    assert [(one.name, one.city, one.region) for one in found] == [
        ("Sucursal Mazatlán", "Mazatlán", None),
        ("Sucursal Mochis", "Los Mochis", None),
    ]
    assert [phone.e164 for one in found for phone in one.phones] == ["+526699540560", "+526688172015"]


def test_a_city_over_the_next_branch_in_the_same_box_is_not_of_the_one_before() -> None:
    found = _read(
        "<h2>Our offices</h2><div><h3>Suva, Fiji</h3><p>8 Mitchell Street<br>Tel: +679 331 2345</p>"
        "<h3>Nairobi, Kenya</h3><p>12 Kenyatta Avenue<br>Tel: +254 20 234 5678</p></div>"
    )
    assert [(one.street, one.city) for one in found] == [
        ("8 Mitchell Street", "Suva"),
        ("12 Kenyatta Avenue", None),
    ]


_PARTNERS = "".join(
    f"<p>{firm}<br>CNPJ: 21.958.981/0001-5{at}<br>Rua do Porto, {at}0<br>Centro – {city} – SP – 14401-15{at}"
    f"<br>(16) 3322-891{at}</p>"
    for at, (firm, city) in enumerate(
        [
            ("Lagoa Turismo Ltda - Filial", "Franca"),
            ("Lagoa Turismo Ltda - Matriz", "Santos"),
            ("Serra Corretora Ltda - Filial", "Campinas"),
            ("Serra Corretora Ltda - Matriz", "Botucatu"),
        ],
        1,
    )
)
_OWN = (
    "<h3>Escritórios</h3><h4>Rio de Janeiro</h4><p>Av. Atlântica 1130<br>Copacabana – 22021-000<br>"
    "Rio de Janeiro – RJ – Brasil<br>Tel. +55 (21) 3820-1700</p>"
)


@pytest.mark.parametrize("heading", ["Correspondentes cambiais", "Distribuidores autorizados"])
def test_branches_of_those_who_sell_for_a_firm_are_not_its_own(heading: str) -> None:
    found = _read(f"<h1>Contato</h1><h3>{heading}</h3>{_PARTNERS}{_OWN}", lang="pt-BR", path="contato")
    assert [one.name for one in found] == ["Rio de Janeiro"]
    assert len(_read(f"<h1>Contato</h1><h3>Filiais</h3>{_PARTNERS}", lang="pt-BR", path="filiais")) == 4


_SELLER = "".join(
    f"<dl><dt>{term}</dt><dd>{told}</dd></dl>"
    for term, told in [
        ("事業者名", "長野港湾株式会社"),
        ("代表者名", "代表取締役社長　山川 太郎"),
        ("住所", "長野市鶴賀1017"),
        ("電話番号", "026-226-8161"),
    ]
)


def test_what_the_law_makes_a_seller_tell_is_its_office() -> None:
    (found,) = _read(
        f"<h1>特定商取引法に基づく表示</h1><h2>役務の提供事業者</h2>{_SELLER}",
        path="specific/",
        title="特定商取引法に基づく表示｜長野港湾",
        lang="ja",
    )
    assert (found.name, found.street, found.city, found.country) == (
        "長野港湾株式会社",
        "鶴賀1017",
        "長野市",
        "JP",
    )
    assert [phone.e164 for phone in found.phones] == ["+81262268161"]


@pytest.mark.parametrize(("told", "numbers"), [("山川 太郎", []), ("03-3642-4591", ["+81336424591"])])
def test_a_word_for_a_number_and_for_who_heads_a_firm_is_told_by_what_follows(
    told: str, numbers: list[str]
) -> None:
    (found,) = _read(
        f"<h1>会社概要</h1><table><tr><th>会社名<td>株式会社<br>Harbour Towns<tr><th>代表<td>{told}"
        "<tr><th>設立年月日<td>2013.04.04<tr><th>所在地<td>〒135-0064 東京都江東区牡丹3-33-6</table>",
        path="company/",
        title="Harbour Towns",
        lang="ja",
    )
    assert found.name == "株式会社 Harbour Towns"
    assert [phone.e164 for phone in found.phones] == numbers


def test_numbers_of_departments_in_a_cell_are_all_of_the_office() -> None:
    (found, _) = _read(
        "<h1>事業所</h1>"
        + "".join(
            f"<h2>{name}</h2><table><tr><td>住所<td>〒135-0064 東京都江東区牡丹{at}-33-6"
            f"<tr><td>電話番号<td>{numbers}</table>"
            for at, (name, numbers) in enumerate(
                [
                    ("本社", "営業部 : 03-3642-4596<br>深川工場 : 03-3642-4591"),
                    ("水戸営業所", "029-273-7667"),
                ],
                1,
            )
        ),
        path="company/office/",
        lang="ja",
    )
    assert [phone.e164 for phone in found.phones] == ["+81336424596", "+81336424591"]


def test_a_hungarian_imprint_tells_its_firm_and_nobody_who_hosts_it() -> None:
    rows = [
        ("Cégnév", "Kikötő Kft."),
        ("Székhely", "3343 Bekölce, Szabadság utca 50."),
        ("Cégjegyzékszám", "10-09-037306"),
        ("E-mail cím", "info@harbour-towns.org"),
    ]
    table = "".join(f"<tr><th>{head}<td>{told}" for head, told in rows)
    host = "<h2>Tárhelyszolgáltató</h2><p>Lake Cloud, Inc.<br>101 Townsend Street<br>San Francisco, CA 94107"
    (found,) = _read(f"<h1>Impresszum</h1><table>{table}</table>{host}", path="impresszum.html", lang="hu")
    assert (found.name, found.city, found.emails, found.phones) == (
        "Kikötő Kft.",
        "Bekölce",
        ("info@harbour-towns.org",),
        (),
    )


def test_a_clause_of_a_korean_sentence_is_no_city() -> None:
    (found,) = _read(
        "<h1>회사소개</h1><h2>오시는길</h2><h3>이메일</h3><p>시스템 개발은 다음 메일로 연락주시면<br>"
        "빠른 시일 내 답변 드리겠습니다.<br>info@harbour-towns.org</p>"
        "<p>서울특별시 영등포구 경인로 775, 우편번호 07299</p>",
        lang="ko",
    )
    assert (found.street, found.city, found.postcode) == ("영등포구 경인로 775", "서울특별시", "07299")


def test_the_name_that_stands_before_the_street_names_an_office_that_a_heading_does_not() -> None:
    body = (
        "<h3>{}</h3><p>Penziony a restaurace Harbour<br>Vranovská pláž 779<br>671 03 Vranov nad Dyjí</p>"
        "<h3>Fakturační údaje</h3><p>Mladoňovice 65<br>675 32 Třebelovice</p><p>info@harbour-towns.org</p>"
    )
    heads = ("Kudy k nám", "Vranovský dům")
    found = [_read(body.format(head), path="kontakt", lang="cs")[0] for head in heads]
    assert [(one.name, one.street) for one in found[:1]] == [
        ("Penziony a restaurace Harbour", "Vranovská pláž 779")
    ]
    assert found[1].name == "Vranovský dům"


def test_an_address_in_headings_begins_with_its_street() -> None:
    (found,) = _read(
        "<footer><p>Office</p><h2>Nikodimou Mylona, Paphos</h2><h2>8046, Cyprus</h2>"
        "<h3><a href='tel:+35770001860'>+357 70001860</a></h3></footer>"
    )
    assert (found.street, found.city, found.postcode) == ("Nikodimou Mylona", "Paphos", "8046")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lake Guards – eine Seite der Lake Academy", "Lake Guards"),
        ("Lake Guards - a project of the Lake Academy", "Lake Guards"),
        ("Lake Guards – The Gate", "Lake Guards – The Gate"),
        ("Lake Guards – Berlin Office", "Lake Guards – Berlin Office"),
    ],
)
def test_what_a_firm_says_of_itself_is_no_part_of_its_name(text: str, name: str) -> None:
    assert clean_name(text) == name


def test_the_day_of_an_update_is_no_event() -> None:
    assert not is_event("This article was updated on 07/08/2019")
    assert is_event("Members meet on 07/08/2019")


def test_a_logo_called_by_what_it_is_of_names_nobody() -> None:
    page = (
        "<html lang=ko><title>Members | HT</title><body><img class=logo-img src=a.png alt='연구실 로고'>"
        "<footer><h2>Harbour Towns Lab</h2><h3>Contact</h3><p>info@harbour-towns.org</p><h3>Address</h3>"
        "<p>부산광역시 남구 용소로 45</p><p>© 2025 Harbour Towns Lab. All rights reserved.</p></footer>"
    )
    (found,) = read_page(page.encode(), "https://www.harbour-towns.org/members/").offices
    assert found.name == "Harbour Towns Lab"


@pytest.mark.parametrize("before", ["", "<dt>設立<dd>2001年4月1日", "<dt>代表<dd>山川 太郎"])
def test_a_row_before_that_of_the_head_office_takes_nothing_from_it(before: str) -> None:
    (found,) = _read(
        f"<h1>会社概要</h1><dl><dt>社名<dd>長野港湾株式会社{before}<dt>本社<dd>長野県長野市鶴賀1-17"
        "<dt>TEL<dd>026-226-8161</dl>",
        path="company/",
        lang="ja",
    )
    assert (found.name, found.street, found.city) == ("本社", "鶴賀1-17", "長野市")
