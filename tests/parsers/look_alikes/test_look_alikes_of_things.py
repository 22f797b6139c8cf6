"""What a thing, a shop or a day has: fields, figures, addresses built like records of the house."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from iclei_scraper import read_page
from tests.parsers.news.news_layouts import page_of

NIGHT = datetime(2026, 1, 5, tzinfo=UTC)
SITE = "Quay Towns Alliance"
THINGS = (
    ("Blue jug with a broken handle", "1964.12", "Ada Mill", "16 April 2025"),
    ("Lantern of the first harbour pilot", "1971.3", "Ben Oak", "27 September 2024"),
    ("Map of the marshes on linen", "1958.77", "Cora Reed", "12 December 2024"),
    ("Tea service of a captain", "2003.15", "Dan Weir", "20 February 2025"),
)
FIELDS = {
    "of-a-thing": ("Drawer {1}", "Gift of {2}", "Bought {3}"),
    "of-a-story": ("Water", "By {2}", "Published {3}"),
}


def news_of(body: str, path: str = "/x/", title: str = SITE, language: str = "en") -> list[str]:
    page = read_page(
        page_of(body, title=title, language=language), f"https://quay.example{path}", fetched_at=NIGHT
    )
    return [item.title for item in page.news]


@pytest.mark.parametrize("kind", FIELDS)
@pytest.mark.parametrize("row", ["<p>{}</p>", "<div>{}</div>"])
def test_plain_labels_in_common_tell_things_from_stories(kind: str, row: str) -> None:
    cards = "".join(
        f'<li><img src="/{number}.jpg" alt=""><h3><a href="/objects/{number}">{fields[0]}</a></h3>'
        + "".join(row.format(line.format(*fields)) for line in FIELDS[kind])
        + "</li>"
        for number, fields in enumerate(THINGS, start=5120)
    )
    found = news_of(f"<h1>Collection online</h1><ul>{cards}</ul>")
    assert found == ([] if kind == "of-a-thing" else [thing[0] for thing in THINGS])


def test_labels_above_their_values_are_fields_too() -> None:
    cards = "".join(
        f'<section><h3><a href="/objects/{number}">{name}</a></h3><dl><dt>Inventory</dt><dd>{told}</dd>'
        f"<dt>Giver</dt><dd>{giver}</dd><dt>Acquired</dt><dd>{day}</dd></dl></section>"
        for number, (name, told, giver, day) in enumerate(THINGS, start=5120)
    )
    assert not news_of(f"<h1>Collection online</h1>{cards}")


def test_books_with_their_year_and_pages_are_no_results_of_a_search() -> None:
    heads = "<tr><th>Name</th><th>Author</th><th>Year</th><th>Pages</th><th>Date</th></tr>"
    rows = "".join(
        f'<tr><td><a href="/catalogue/{number}">{name}</a></td><td>{giver}</td><td>{2003 + number % 7}</td>'
        f"<td>{number % 300}</td><td>{day}</td></tr>"
        for number, (name, _, giver, day) in enumerate(THINGS, start=5120)
    )
    assert not news_of(f"<h1>Search results</h1><table>{heads}{rows}</table>", "/catalogue/results/")
    plain = "".join(
        f'<tr><td><a href="/catalogue/{number}">{name}</a></td><td>{day}</td></tr>'
        for number, (name, _, _, day) in enumerate(THINGS, start=5120)
    )
    assert len(news_of(f"<h1>Search results</h1><table>{plain}</table>", "/search/")) == len(THINGS)


@pytest.mark.parametrize("linked", ["a", "b"])
def test_a_list_of_who_is_on_duty_is_no_event(linked: str) -> None:
    rows = "".join(
        f"<p><{linked} href=/d/{n}>{name}</{linked}> | {n} May 2026 | {n} Mill Lane, Leeds LS1 4AP | "
        f"+44 113 496 50{n}</p>"
        for n, name in ((11, "Ada Mill"), (14, "Ben Oak"), (17, "Cora Reed"), (21, "Dan Weir"))
    )
    body = f"<h1>Doctors on call</h1><p>Call before you come, and bring your card along.</p>{rows}"
    assert not news_of(body, "/on-call/", title="Doctors on call")


def test_days_around_one_event_leave_it_an_event() -> None:
    rows = "<li>Papers are due on 2 May 2026</li>"
    text = "<p>The quays of the north meet for a day of talks, and everybody may come and listen to them.</p>"
    body = f"<h1>Congress of the quays</h1><p>21 May 2026, 10:00–17:00</p>{text * 2}<ul>{rows}</ul>"
    assert news_of(body, "/events/congress-of-the-quays/", title="Congress of the quays")


@pytest.mark.parametrize("title", ["Data Protection & GDPR Policy", "Refund policy", "Data protection"])
def test_a_policy_in_force_since_a_day_is_no_article(title: str) -> None:
    text = (
        "<p>" + "We keep what you tell us for as long as we need it, and no longer than that. " * 6 + "</p>"
    )
    assert not news_of(
        f"<h1>{title}</h1><p>Effective: 5 July 2025</p><p>By Ada Mill</p>{text * 4}", "/data", title=title
    )


# Figures ---------------------------------------------------------------------------------------------------

SHIP = ((1760, "passengers on board"), (292, "cars"), (7, "decks"), (282, "cabins"))


def figures_of(body: str, path: str = "/page/") -> list[tuple[str, float | None]]:
    page = read_page(page_of(body, title=SITE), f"https://quay.example{path}", fetched_at=NIGHT)
    return [(it.concept, it.value) for it in page.statistics]


def tiles(*facts: tuple[object, str]) -> str:
    return "".join(
        f'<div class="ship-fact"><span class="fact-n">{value}</span><span>{label}</span></div>'
        for value, label in facts
    )


def test_what_a_ship_has_is_no_figure_of_the_house() -> None:
    row = f"<div>{tiles(*SHIP)}</div>"
    assert not figures_of(f"<h1>The ship: MS Heron</h1><p>She sails on Mondays.</p>{row}")
    assert not figures_of(f"<h1>Our ferries</h1><h2>MS Heron</h2><p>She sails on Mondays.</p>{row}")


def test_the_same_boxes_count_where_a_script_or_the_heading_says_that_they_are_ours() -> None:
    told = (
        (1760, "volunteers trained"),
        (292, "gardens laid out"),
        (7, "prizes won"),
        (282, "benches mended"),
    )
    row = f"<div>{tiles(*told)}</div>"
    assert len(figures_of(f"<h1>What we have done</h1>{row}")) == len(told)
    rounded = f"<div>{tiles(*((f'{value}+', label) for value, label in told))}</div>"
    assert len(figures_of(f"<h1>Gardens</h1><h2>Work in the gardens</h2>{rounded}")) == len(told)


def test_the_weight_of_a_lamp_tells_what_its_years_are() -> None:
    lamp = (("2 kg", "Gewicht"), ("10 uur", "Accuduur"), ("2 jaar", "Garantie"), ("120 €", "Prijs"))
    assert not figures_of(
        f"<h1>Specificaties</h1><h2>Bureaulamp</h2><div>{tiles(*lamp)}</div>", "/products/lamp/"
    )


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ("cm long", "grams", "eggs in a clutch", "breeding pairs", "countries in which it breeds")),
        ("de", ("Spannweite in cm", "Gramm schwer", "Jungtiere", "Brutpaare", "Länder, in denen er brütet")),
        ("fr", ("cm de long", "grammes", "œufs par nid", "couples nicheurs", "pays où elle niche")),
        ("it", ("cm di lunghezza", "grammi", "uova per nido", "coppie nidificanti", "paesi in cui nidifica")),
        ("ja", ("cm（全長）", "グラム", "個（産卵数）", "つがい（繁殖数）", "か国で繁殖")),
        ("ko", ("cm 몸길이", "그램", "개 산란 수", "쌍 번식", "개국에서 번식")),
        ("zh", ("厘米（体长）", "克", "枚（每巢产卵）", "对（繁殖）", "个国家有繁殖")),
    ],
)
def test_how_large_an_animal_is_and_how_many_young_it_has(language: str, labels: tuple[str, ...]) -> None:
    row = f"<div>{tiles(*zip((104, 3400, 4, 5800, 61), labels, strict=True))}</div>"
    page = page_of(f"<h1>Ciconia</h1><p>A bird of wet meadows.</p>{row}", language=language, title=SITE)
    assert not read_page(page, "https://quay.example/page/", fetched_at=NIGHT).statistics


@pytest.mark.parametrize("size", ["cm", "kg"])
def test_a_unit_behind_the_figures_of_an_animal(size: str) -> None:
    fields = ((f"104 {size}", "Weight"), ("4", "Eggs"), ("25", "Life span"), ("61", "Countries"))
    assert not figures_of(f"<h1>The stork</h1><p>A bird of wet meadows.</p><div>{tiles(*fields)}</div>")


WHERE = {
    "en": ("countries it flows through", "cities on its banks"),
    "de": ("Länder, durch die er fließt", "Städte an seinen Ufern"),
    "fr": ("pays qu'il traverse", "villes où il déborde"),
    "es": ("países en los que se vende", "ciudades donde se fabrica"),
    "it": ("paesi in cui si vende", "città dove si fabbrica"),
}


@pytest.mark.parametrize("language", sorted(WHERE))
def test_where_a_thing_is_that_the_title_names(language: str) -> None:
    countries, cities = WHERE[language]
    facts = tiles((57, countries), (61, cities), (7, "x y"))
    page = page_of(f"<h1>Avona</h1><p>2,850.</p><div>{facts}</div>", language=language, title=SITE)
    assert not read_page(page, "https://quay.example/page/", fetched_at=NIGHT).statistics


def test_how_long_a_thing_is_that_the_title_names() -> None:
    facts = ((2850, "km long"), (57, "countries on the way"), (61, "cities on the way"))
    assert not figures_of(f"<h1>The Avona</h1><div>{tiles(*facts)}</div>")


def test_where_the_house_itself_is_at_work() -> None:
    told = tiles((57, "countries it works in"), (1250, "member cities"), (61, "partners"))
    for title in (SITE, "Our network", "About us"):
        assert [value for _, value in figures_of(f"<h1>{title}</h1><div>{told}</div>")][:2] == [57, 1250]
    ours = tiles((57, "countries with IT experts"), (1250, "member cities"), (61, "partners"))
    assert [value for _, value in figures_of(f"<h1>Quays</h1><div>{ours}</div>")][:2] == [57, 1250]


def test_those_who_guard_animals_count_their_nests_and_what_they_weighed() -> None:
    told = (
        ("1,250", "Member municipalities"),
        ("61", "Countries"),
        ("3,400+", "Nests guarded"),
        ("900+", "kg of litter picked up"),
        ("120+", "Breeding pairs counted"),
    )
    found = figures_of(f"<h1>About us</h1><h2>In numbers</h2><div>{tiles(*told)}</div>", "/about/")
    assert {1250, 61, 3400, 900, 120} <= {value for _, value in found}


@pytest.mark.parametrize(
    "label", ["membri dell'equipaggio", "membres d'équipage", "miembros de la tripulación"]
)
def test_the_crew_are_no_members(label: str) -> None:
    row = f"<div>{tiles((380, label), (1760, 'x y'), (12, 'z'))}</div>"
    assert "members" not in {concept for concept, _ in figures_of(f"<h1>MS Heron</h1>{row}", "/about/")}


def test_the_year_of_a_book_about_towns_counts_no_towns() -> None:
    books = "".join(
        f"<p><b>{name}</b><br>Author: {by}<br>Year: {year}<br>Pages: {pages}</p>"
        for name, by, year, pages in (
            ("The rivers beneath our streets", "Ada Mill", 2010, 200),
            ("How towns learn to keep cool", "Ben Oak", 2011, 201),
            ("A short history of bridges", "Cora Reed", 2012, 202),
        )
    )
    assert not figures_of(f"<h1>Search results</h1>{books}")


# Addresses -------------------------------------------------------------------------------------------------

SHOPS = (
    ("Corner Books", "12 Mill Lane, Leeds LS1 4AP"),
    ("Green Basket", "8 King Street, Bristol BS1 4ER"),
    ("Tool Barn", "45 High Road, York YO1 7HH"),
    ("Old Mill Store", "20 Bridge Street, Cardiff CF10 2EE"),
)


def offices_of(body: str, language: str = "en") -> list[str | None]:
    page = f'<html lang="{language}"><head><title>{SITE}</title></head><body>{body}</body></html>'
    return [office.name for office in read_page(page, "https://quay.example/page/", fetched_at=NIGHT).offices]


@pytest.mark.parametrize("heading", ["Where to buy", "Points de vente", "Gdzie kupić", "取扱店"])
def test_the_last_shop_before_the_copyright_is_none_of_the_house(heading: str) -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{at}</p><p>+44 113 496 363{n}</p></div>"
        for n, (name, at) in enumerate(SHOPS)
    )
    body = f"<div id=a><h2>{heading}</h2><div>{cards}</div></div><div id=b>© 2026 {SITE}</div>"
    assert not offices_of(body)


def test_a_line_that_says_consulate_is_heeded() -> None:
    cards = "".join(
        f"<section><h2>{town}</h2><h3>Consulat</h3><p>{street}<br>{place}<br>Tél. {phone}<br>"
        f"<a href=mailto:mail@{host}.example>mail@{host}.example</a></p></section>"
        for town, street, place, phone, host in (
            ("Grenoble", "61, place du Marché", "38061 Grenoble", "+33 1 23 44 80 59", "lake64"),
            ("Braga", "Travessa do Cais, 128", "4700-673 Braga", "+351 21 232 5640", "oak90"),
            ("Lille", "6, place du Marché", "59002 Lille", "+33 1 23 43 25 94", "lake99"),
            ("Montpellier", "134, place du Marché", "34074 Montpellier", "+33 1 23 48 10 18", "lake64"),
        )
    )
    assert not offices_of(f"<main><h1>Visas pour le congrès</h1>{cards}</main>", "fr")
    plain = cards.replace("<h3>Consulat</h3>", "")
    assert len(offices_of(f"<main><h1>Nos bureaux</h1>{plain}</main>", "fr")) > 1


def test_a_dog_that_is_called_as_a_city_elsewhere_is_no_office() -> None:
    pets = "".join(
        f"<article><h3><a href=/pets/{n}>{name}</a></h3><dl><dt>종류</dt><dd>개</dd><dt>보호소</dt>"
        f"<dd>강가 보호소, {at}, +82 2-216-39{n}</dd></dl></article>"
        for n, name, at in (
            (12, "Luna", "서울특별시 중구 세종대로 12"),
            (14, "Bello", "부산광역시 해운대구 센텀로 8"),
            (17, "Momo", "대구광역시 중구 동성로 45"),
        )
    )
    assert not offices_of(f"<main><h1>입양을 기다려요</h1>{pets}</main>", "ko")


def test_who_took_the_photographs_of_a_brochure_is_no_office() -> None:
    told = "".join(
        f"<p><b>{what}</b><br>{who}<br>{at}<br>{phone}</p>"
        for what, who, at, phone in (
            ("글", "윤한별 GmbH", "(48058) 부산광역시 해운대구 센텀중앙로 189", "+82 2-213-1103"),
            ("사진", "구리선재단", "대전광역시 서구 둔산로 237, 3층 (35242)", "+82 2-215-4677"),
            ("디자인", "임새롬 GmbH", "대전광역시 서구 둔산로 153, 3층 (35242)", "+82 2-218-2707"),
            ("인쇄", "윤한별 GmbH", "(48058) 부산광역시 해운대구 센텀중앙로 189", "+82 2-213-1103"),
        )
    )
    assert not offices_of(f"<main><h1>책자 제작</h1>{told}</main>", "ko")


def test_a_body_beside_whom_to_ask_needs_more_than_an_address() -> None:
    body = (
        "<main><h1>Accessibilità</h1><p>WCAG 2.2 AA.</p><h2>Che cosa succede adesso</h2>"
        "<p>Ada Molino, Direttrice: <a href=mailto:ada.molino@weir.example>ada.molino@weir.example</a></p>"
        "<h2>Chi decide</h2><p>Ildebrando Campofiore GmbH, Gerberstraße 71, 69191 Heidelberg, "
        "Tel. +49 30 169954</p></main>"
    )
    assert not offices_of(body, "it")


# Names that look like cookies ------------------------------------------------------------------------------


@pytest.mark.parametrize(("kinds", "several"), [(("TXT", "CNAME", "SRV"), 0), (("HTTP", "HTML", "HTTP"), 3)])
def test_records_of_a_domain_are_no_cookies(kinds: tuple[str, ...], several: int) -> None:
    rows = "".join(
        f"<tr><td><code>{name}</code></td><td>{kind}</td><td>12 hours</td><td>It says who may ask.</td></tr>"
        for name, kind in zip(("_dmarc_k", "sel_1._key", "_sip_tcp"), kinds, strict=True)
    )
    heads = "<tr><th>Name</th><th>Cookie type</th><th>Duration</th><th>Purpose</th></tr>"
    page = page_of(f"<h1>Names of our domain</h1><table>{heads}{rows}</table>", title=SITE)
    names = [it.name for it in read_page(page, "https://quay.example/page/").cookies if it.name[0] in "_s"]
    assert len(names) == several
