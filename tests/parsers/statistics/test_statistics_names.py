"""What a page calls the network: told by its host, title, header, data or footer, in any script."""

from __future__ import annotations

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.statistics import parse_statistics


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://africa.tilia.example/about", "About us"),
        ("https://tilia.example/a/about", "About us | TILIA Africa"),
    ],
)
def test_a_part_of_the_network_speaks_for_itself_on_its_own_pages(url: str, title: str) -> None:
    text = "<p>TILIA Africa works with 400 cities in 40 countries in Africa.</p>"
    text += "<p>TILIA Asia has 90 members.</p>"
    page = Page(url, f"<html><head><title>{title}</title></head><body>{text}</body></html>")
    assert [statistic.value for statistic in parse_statistics(page)] == [400, 40]


def test_the_name_is_told_by_the_host_where_the_page_says_little() -> None:
    page = Page(
        "https://north.tilia.example/",
        "<html><head><title>Hello</title></head><body>"
        "<p>TILIA is a network of 700 towns in 12 countries.</p>"
        "<p>ORBIS is a network of 800 towns in 13 countries.</p></body></html>",
    )
    assert [statistic.value for statistic in parse_statistics(page)] == [700, 12]


@pytest.mark.parametrize(
    "head",
    [
        '<title>Us</title><script type="application/ld+json">{"@type":"NGO","name":"Lantern Towns"}</script>',
        "<title>About us</title></head><body><header><a href='/'>Lantern Towns</a></header>",
        "<title>About us</title></head><body><div class='site-title'>Lantern Towns</div>",
    ],
)
def test_the_name_is_told_by_the_header_or_the_data_of_a_page(head: str) -> None:
    text = "<p>Lantern Towns supports 700 municipalities.</p><p>Orbis Towns supports 800 municipalities.</p>"
    page = Page("https://lt-portal.example/about", f"<html><head>{head}<h1>About us</h1>{text}</html>")
    assert [statistic.value for statistic in parse_statistics(page)] == [700]


@pytest.mark.parametrize(
    ("footer", "text"),
    [
        ("ティリア日本", "ティリアは、世界48カ国以上の自治体で構成されています。"),
        ("", "TILIA（ティリア）とは何か。</p><p>ティリアは、世界48カ国以上の自治体で構成されています。"),
        ("틸리아 사무국", "틸리아는 48개국 이상의 지방정부로 구성된 네트워크입니다."),
    ],
)
def test_the_name_in_the_script_of_the_page(footer: str, text: str) -> None:
    page = "<html><title>TILIA</title><body><main><p>{}</p></main><footer><p>{}</p></footer></body></html>"
    assert [
        s.value for s in parse_statistics(Page("https://tilia.example/a", page.format(text, footer)))
    ] == [48]
    other = text.replace("ティリアは", "オルビスは").replace("틸리아는", "오르비스는")
    assert list(parse_statistics(Page("https://tilia.example/a", page.format(other, footer)))) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Foro de Pueblos Farol", "{} es una red mundial de más de 1500 ciudades en 30 países."),
        ("Bund der Hafenstädte", "{} ist ein weltweites Netz von mehr als 1500 Städten in 30 Ländern."),
        ("Union des ports", "{} est un réseau mondial de plus de 1500 villes dans 30 pays."),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_a_page_without_furniture_names_its_house_in_bold(name: str, told: str, *, named: bool) -> None:
    above = name if named else "Una red"
    page = read_page(
        f"<body><div class=head>Info</div><div><b>{above}</b><br><br>{told.format(name)}</div>",
        "https://www.lantern-towns.example/about/",
    )
    assert {(it.concept, it.value) for it in page.statistics} == (
        {("members", 1500), ("countries", 30)} if named else set()
    )


@pytest.mark.parametrize(
    ("kind", "lines", "told"),
    [
        ("alliance", ["바닷물연합은 120개 도시와 함께 일합니다.", "갈대연구소는 회원이 85개입니다."], 120),
        ("forum", ["潮汐城镇论坛在全球设有超过47个办公室。芦苇基金会拥有301个会员。"], 47),
        ("network", ["Rete delle Maree conta oltre 46 uffici.", "La Fondazione Canne conta 763 membri."], 46),
        ("institute", ["Das Rohr-Bündnis hat 140 Mitglieder."], None),
        ("alliance", ["바닷물연합은 120개 도시와 함께 일합니다.", "갈대연합은 31개 도시와 일합니다."], None),
        ("cities", ["潮汐城镇论坛在全球设有超过47个办公室。"], None),
    ],
)  # fmt: skip
def test_the_one_body_of_the_kind_that_the_address_tells_is_the_house(
    kind: str, lines: list[str], told: int | None
) -> None:
    """Not another kind of body, nor one of two of that kind, nor on a page that tells of something else."""
    page = f"<html><title>Text</title><body><h1>Text</h1><p>{'</p><p>'.join(lines)}</p></body></html>"
    about = Page(f"https://tidal-{kind}.example/about/", page)
    assert [statistic.value for statistic in parse_statistics(about)] == ([told] if told else [])
    assert not list(parse_statistics(Page(f"https://tidal-{kind}.example/topics/1", page)))


@pytest.mark.parametrize(
    ("path", "others", "read"),
    [
        ("about", "", [20]),
        ("about", "<dt>Also</dt><dd>Institute of Tides</dd><dd>Institute of Tides has 40 offices.</dd>", []),
        ("page", "", []),
    ],
)
def test_a_name_that_stands_alone_is_the_house_whose_page_it_is(
    path: str, others: str, read: list[float]
) -> None:
    page = Page(
        f"https://quay.example/{path}",
        "<title>Imprint</title><h1>Imprint</h1><dl><dt>Office</dt><dd>Lantern Towns Forum</dd>"
        "<dt>Who</dt><dd>Lantern Towns Forum has 20 offices. Bank of Mud has 300 members.</dd>"
        f"{others}</dl>",
    )
    assert [statistic.value for statistic in parse_statistics(page)] == read
