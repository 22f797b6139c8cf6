"""Registers of places, papers, domains and wishes: no entry of them is a story or an office."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page

if TYPE_CHECKING:
    from iclei_scraper.items import PageRecords

DAYS = ("16 March 2026", "30 January 2026", "4 November 2025", "21 September 2025", "7 July 2025")
GERMAN_DAYS = ("30.1.2026", "16.1.2026", "4.11.2025", "21.9.2025", "7.7.2025")
WISHES = (
    "Free meals at all schools on the islands in the bay and for those who stay at home",
    "No fireworks within a mile of any hospital, and a place by the water for all who want them",
    "A right to repair for hearing aids, and spare parts for as long as they are worn",
    "Night trains to the coast on every day of the summer, with a carriage for bicycles",
    "Glass bottles for milk in all canteens that the county pays for, washed in the county",
)
PLACES = ("The Blue Pan", "Noodle Corner", "Lock Canteen", "House of Pancakes", "Grill No 9")
LEAD = "Anybody may hand in a petition. The house answers within weeks, and does not take sides before that."
TEXT = (
    "Pupils and masons have set the last stone of the quay, and the harbour is open to walkers again. The "
    "work took four years, and the board paid for it out of the dues of the ferries. On Sunday all may come."
)


def read(title: str, body: str, path: str = "page", language: str = "en") -> PageRecords:
    head = f"<html lang={language}><title>{title} | Harbour Towns</title>"
    return read_page(
        f"{head}<main><h1>{title}</h1>{body}</main></html>".encode(),
        f"https://www.harbour-towns.example/{path}/",
        fetched_at=datetime(2026, 5, 10, tzinfo=UTC),
        content_type="text/html; charset=utf-8",
    )


def titles(title: str, body: str, path: str = "page", language: str = "en") -> list[str]:
    return [item.title for item in read(title, body, path, language).news]


@pytest.mark.parametrize("tag", ["article", "div", "li"])
def test_a_page_is_no_article_whose_day_is_that_of_the_first_of_many_boxes(tag: str) -> None:
    boxes = "".join(
        f"<{tag} class=petition><h2>{wish}</h2><p class=meta>Eingereicht von Ada Lindqvist am {day}</p>"
        f"<p class=till>120 of 5000 names</p></{tag}>"
        for wish, day in zip(WISHES, DAYS, strict=True)
    )
    assert (
        titles(
            "Petitions to the county", f"<p>{LEAD}</p><div>{boxes}</div><p>{TEXT[:97]}</p><p>{TEXT[98:]}</p>"
        )
        == []
    )


def test_a_story_with_one_box_of_its_kind_is_an_article() -> None:
    meta = f"<p class=meta>By Ada Lindqvist on {DAYS[0]}</p>"
    box = f"<article class=petition>{meta}<p>{TEXT}</p><p>{TEXT}</p></article>"
    assert titles("The quay is open to walkers again", box, "news/quay-open") == [
        "The quay is open to walkers again"
    ]


def test_a_day_in_a_heading_over_a_list_is_the_lists() -> None:
    papers = "".join(
        f"<dt>[{n}] <a href='/abs/{n}'>soil:{n}</a></dt><dd><div>Title: {title}</div><div>Authors: "
        f"<a href='/a/{n}'>Ada Lindqvist</a>, <a href='/a/{n}0'>Bo Holm</a></div></dd>"
        for n, title in enumerate(PLACES)
    )
    body = f"<p>{LEAD}</p><h3>New entries, {DAYS[0]}</h3><dl>{papers}</dl><p>{TEXT}</p>"
    assert titles("Papers on the soil", body) == []


def test_a_day_in_a_heading_over_a_text_is_the_texts() -> None:
    body = f"<h3>Bonn, {DAYS[0]}</h3><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"
    assert titles("The quay is open to walkers again", body) == ["The quay is open to walkers again"]


def test_values_of_terms_are_no_text() -> None:
    facts = "".join(
        f"<dt>{label}</dt><dd>{value}</dd>"
        for label, value in (
            ("登録年月日", "2026年3月16日"),
            ("住所", "東京都千代田区神田神保町4-4-23 川辺ビル3階"),
            ("連絡先", "愛知県名古屋市中区栄1-16-20 丘ビル501号室"),
        )
    )
    lead = "<p>登録情報の検索結果です。広告目的での利用は禁じられています。</p>"
    assert read("情報検索: quay", f"{lead}<dl>{facts}</dl>", language="ja").news == ()


GRADED = (
    "<div class=p><a href='/places/{n}'>{name}</a><div class=s>{street}, Bonn</div>"
    "<div class=d>{day}</div></div>"
)


def _graded(where: str) -> str:
    return "".join(
        GRADED.format(n=n, name=name, day=day, street=where.format(n + 2))
        for n, (name, day) in enumerate(zip(WISHES, DAYS, strict=True))
    )


def test_places_with_their_streets_are_no_stories() -> None:
    assert titles("What happens by the water", _graded("Quay Street {}")) == []
    assert titles("Latest news", _graded("Quay Street {}")) == list(WISHES)  # the page says what they are
    assert titles("What happens by the water", _graded("Old town")) == list(WISHES)


def test_streets_behind_labels_are_no_titles() -> None:
    notices = "".join(
        f"<div class=n><h3>Lived at: {n + 4} Quay Street, Bonn</h3><p>{day}</p><p>{LEAD}</p></div>"
        for n, day in enumerate(DAYS)
    )
    assert titles("Notices", notices) == []


def test_writers_behind_their_label_are_no_titles() -> None:
    line = "<li><div>題名： {title}</div><div><span>著者：</span> <a href='/a/{n}'>{name}</a></div></li>"
    names = (
        "青葉台絵理と大川戸あかりの共同研究",
        "石清水大地ほか三名の研究の会",
        "千草銀次と銀林春香の共同の研究",
    )
    rows = "".join(line.format(n=n, title=f"水田の土{n}", name=name) for n, name in enumerate(names))
    found = read("新着論文", f"<ul>{rows}</ul>", language="ja").news
    assert not {item.title for item in found} & set(names)


WHO_IS = (
    "<section><h2>{part}</h2><dl><dt>姓名</dt><dd>{person}</dd><dt>单位</dt><dd>{name}</dd><dt>地址</dt>"
    "<dd>{street}<br>{country}</dd><dt>电话</dt><dd>{phone}</dd><dt>邮箱</dt><dd>mail@{host}</dd></dl></section>"
)
BODIES = (
    ("注册人", "沈飞羽", "湖畔馆", "Rue du Lac 12<br>1003 Lausanne", "瑞士", "+41 21 234 85 41"),
    (
        "管理联系人",
        "江月明",
        "蓝子午线研究所",
        "Rue de la Gare 9<br>1003 Lausanne",
        "瑞士",
        "+41 21 234 85 49",
    ),
    (
        "技术联系人",
        "秦山岚",
        "收获联合会",
        "湖北省武汉市江岸区中山大道3号 430014",
        "中国",
        "+86 27 1234 7594",
    ),
)


def _who_is(*hosts: str) -> str:
    return "".join(
        WHO_IS.format(
            part=part, person=person, name=name, street=street, country=country, phone=phone, host=host
        )
        for (part, person, name, street, country, phone), host in zip(BODIES, hosts, strict=True)
    )


def test_bodies_each_reached_at_their_own_domain_are_no_offices() -> None:
    hosts = ("mill65.example", "oak85.example", "oak48.example")
    assert read("域名信息查询", _who_is(*hosts), language="zh").offices == ()


def test_bodies_reached_at_the_sites_domain_may_be_its_offices() -> None:
    found = read("办事处", _who_is(*["harbour-towns.example"] * 3), language="zh").offices
    assert found


@pytest.mark.parametrize(
    ("language", "title", "heads", "names"),
    [
        ("pt", "Escolas municipais", "Escola|Endereço|Telefone|Alunos", "EM Aurora|EM Colina|EM Lago"),
        ("ja", "市立小中学校一覧", "学校名|所在地|電話番号|児童生徒数", "暁小学校|湖畔中学校|丘小学校"),
        ("ko", "관내 학교 현황", "학교명|주소|전화번호|학생 수", "새벽초등학교|호수중학교|언덕초등학교"),
        ("de", "Krankenhäuser", "Krankenhaus|Anschrift|Telefon|Betten", "St. Anna|Am Markt|Nord"),
        ("zh", "医院名单", "医院|地址|电话|床位", "第一医院|湖畔医院|山坡医院"),
    ],
)
def test_schools_and_hospitals_of_a_town(language: str, title: str, heads: str, names: str) -> None:
    rows = "".join(
        f"<tr><th scope=row>{name}</th><td>Rua do Porto {at}, 4050-31{at} Porto, Portugal</td>"
        f"<td>+351 22 200 123{at}</td><td>{at * 70 + 120}</td></tr>"
        for at, name in enumerate(names.split("|"))
    )
    head = "".join(f"<th scope=col>{head}</th>" for head in heads.split("|"))
    table = f"<h3>{title}</h3><table><caption>{title}</caption><thead><tr>{head}</tr></thead>{rows}</table>"
    page = f"<html lang={language}><title>{title} | Harbour Towns</title><main>{table}</main></html>"
    assert not read_page(page, "https://www.harbour-towns.example/page/").offices


@pytest.mark.parametrize("title", ["Study locations", "Studienzentren", "임상시험 실시기관"])
def test_where_a_study_takes_people_in(title: str) -> None:
    groups = "".join(
        f"<tbody><tr><th colspan=3 scope=rowgroup>{country}</th></tr>"
        f"<tr><td>Ward 4</td><td>{city}</td><td>Fern Dunmore, {phone}</td></tr></tbody>"
        for country, city, phone in (
            ("GB", "Cardiff CF10 9KG", "+44 121 237 2515"),
            ("TH", "Khon Kaen 40553", "+66 2 124 2133"),
            ("GT", "Quetzaltenango", "+502 2247 6684"),
        )
    )
    page = (
        f"<title>{title}</title><main><h1>Heat and sleep</h1><h2>{title}</h2><table>{groups}</table></main>"
    )
    assert not read_page(page, "https://www.harbour-towns.example/page/").offices


def test_a_school_s_own_address_stays_an_office() -> None:
    head = (
        "<div><span>Colegio Faro Grande | Puerto Vallarta</span></div>"
        "<div><span>TEL. 322 222 3548</span></div>"
        "<div><span>Dirección</span><br>Río Verde #505, Col. Faro | Puerto Vallarta, Jalisco"
        " | C.P. 48330<br><a href='https://www.google.com/maps/dir//x'>Mapa</a></div>"
    )
    page = f"<html lang=es><title>Requisitos</title><header>{head}</header><main><h1>Requisitos</h1></main>"
    offices = read_page(page, "https://www.faro.example/aspirantes/").offices
    assert [(office.postcode, office.country) for office in offices] == [("48330", "MX")]


@pytest.mark.parametrize(
    ("language", "title", "posted", "days"),
    [
        ("es", "Anuncios por palabras", "Publicado el {}", "30-03-2025|05-06-2025|05-08-2024|22-02-2024"),
        ("fr", "Petites annonces", "Déposée le {}", "16 janvier 2026|13 février 2025|14 mai 2025"),
        ("pt", "Classificados", "Publicado em {}", "28/03/2025|05/06/2025|05/08/2024|22/02/2024"),
    ],
)
def test_small_ads_with_a_number_and_a_day(language: str, title: str, posted: str, days: str) -> None:
    told = [(day, badge) for day in days.split("|") for badge in ("Se regala", "Se busca")]
    ads = "".join(
        f"<div class=item><div class=d><h3 class=h5><span>{badge}</span> <a href=/ads/{at}>Mesa {at}</a></h3>"
        f"<strong>–</strong></div><p>Solo recogida, pago en efectivo.</p>"
        f"<small>+34 810 18 53 2{at} · {posted.format(day)}</small></div>\n"
        for at, (day, badge) in enumerate(told)
    )
    page = f"<title>{title} – Harbour Towns</title><main><h1>{title}</h1>{ads}</main>"
    page = f"<html lang={language}>{page}</html>"
    assert not read_page(page, "https://www.harbour-towns.example/page/").news


@pytest.mark.parametrize("title", ["Nuestras ciudades miembro", "Cidades associadas", "Comuni associati"])
def test_town_halls_of_members(title: str) -> None:
    towns = ("Bilbao", "48066"), ("Zaragoza", "50056"), ("Málaga", "29031"), ("Vigo", "36201")
    cards = "".join(
        f"<div class=c><img src=/arms/{at}.svg alt=''><h3 class=t>Ciudad de {city}</h3><ul class=l>"
        f"<li><span class=x>Ayuntamiento: Calle del Molino, {at}80, 2º B, {code} {city}</span></li>"
        f"<li><span class=x>+34 810 15 02 0{at}</span></li><li><span class=x>Alcaldía: Leonor</span>"
        f"</li><li><span class=x>Miembro desde 202{at}</span></li></ul></div>"
        for at, (city, code) in enumerate(towns)
    )
    lead = "Estas son las ciudades que se han sumado a la red."
    page = (
        f"<title>{title} – Unión de la Loma</title><div><h1>{title}</h1><p>{lead}</p><div>{cards}</div></div>"
    )
    assert not read_page(f"<html lang=es>{page}</html>", "https://www.harbour-towns.example/page/").offices
