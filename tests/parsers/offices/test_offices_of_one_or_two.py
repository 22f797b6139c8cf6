"""Pages with one or two offices: towns that no list knows, places to park, who made the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper import read_page
from iclei_scraper.page import Page
from iclei_scraper.parsers.offices import parse_offices
from iclei_scraper.parsers.offices.site.claims import own_name
from iclei_scraper.parsers.offices.words.furniture import is_credit, is_furniture, tells_way
from iclei_scraper.parsers.offices.words.words import is_generic_title
from iclei_scraper.values.postal.address_words import address_evidence, street_evidence
from iclei_scraper.values.postal.addresses import read_address

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_AT = "https://www.green-ridge.org/contact/"


def _offices(body: str, title: str = "Contact | Green Ridge", footer: str = "© Green Ridge") -> list[Office]:
    head = f"<html><head><title>{title}</title></head>"
    return list(parse_offices(Page(_AT, f"{head}<body><main>{body}</main><footer>{footer}</footer></body>")))


@pytest.mark.parametrize(
    ("lines", "street", "city", "postcode"),
    [
        ("Mill Street|Nether Wallop|Nottinghamshire|NG14 7JR", "Mill Street", "Nether Wallop", "NG14 7JR"),
        ("Mill Street|Nether Wallop|NG14 7JR", "Mill Street", "Nether Wallop", "NG14 7JR"),
        ("Flat 2|Mill Lane|Hertfordshire|WD1 1AA", "Flat 2, Mill Lane, Hertfordshire", None, "WD1 1AA"),
        (
            "C/ Los Álamos, 5 Bajo 41130 – La Puebla del Río (SEVILLA)",
            "C/ Los Álamos, 5 Bajo",
            "La Puebla del Río",
            "41130",
        ),
    ],
)
def test_towns_beside_a_county_or_a_dash(lines: str, street: str, city: str | None, postcode: str) -> None:
    read = read_address(lines.split("|"))
    assert (read.street, read.city, read.postcode) == (street, city, postcode)


def test_numbers_of_houses_before_a_dash_are_no_codes() -> None:
    assert read_address(("Rua das Flores, 15000 - Centro, Santos - SP",)).postcode is None


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("Ronda del Molino, s/n", 2.0),
        ("Avd. Molino Alto, s/n", 2.0),
        ("Серпуховский район,", 1.5),
        ("Московская область", 1.5),
        ("д. Ручьи", 1.5),
    ],
)
def test_parts_of_addresses_without_a_figure(line: str, least: float) -> None:
    assert address_evidence(line) >= least


@pytest.mark.parametrize("line", ["S/N: 4471", "Русский музей", "Городской совет", "Обращение в район"])
def test_words_that_are_like_parts_of_addresses(line: str) -> None:
    assert address_evidence(line) < 1.5


def test_finnish_streets_end_in_a_way() -> None:
    assert street_evidence("Gerbyntie 18") >= 2.5
    [office] = _offices(
        "<h1>Klinikka</h1><p>Hoidamme kaikki eläimet.</p>",
        title="Klinikka | Vihreä Harju",
        footer="<div><strong>Yhteystiedot</strong><a href='tel:+35863217300'>(06) 321 7300</a>"
        "<p><a href='mailto:info@vihreaharju.fi'>info@vihreaharju.fi</a></p><p>Koivuntie 18, Vaasa</p></div>"
        "<div><strong>Seuraa meitä</strong></div><p>© Vihreä Harju Oy</p>",
    )
    assert (office.street, office.city) == ("Koivuntie 18", "Vaasa")


@pytest.mark.parametrize("text", ["네이버 지도 보기", "카카오 지도 보기", "地図を見る"])
def test_what_is_written_on_controls_for_maps(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["네이버 주식회사", "地図の会社"])
def test_names_with_a_word_of_a_control(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize("text", ["Seuraa meitä", "Följ oss", "Volg ons", "特定商取引法に基づく表記"])
def test_headings_that_name_nothing(text: str) -> None:
    assert is_generic_title(text)


@pytest.mark.parametrize("text", ["Följ Kommun", "Volg Bedrijven", "特定商取引協会"])
def test_names_with_a_word_of_such_headings(text: str) -> None:
    assert not is_generic_title(text)


def test_a_place_to_park_is_not_the_office() -> None:
    [office] = _offices(
        "<h2>Indirizzo</h2><p>Via Alta 32</p><p>20159 Milano, IT</p>"
        "<h2>Parcheggio</h2><p>Parcheggio Alta - Via Alta 30</p>"
        "<h2>Contatti</h2><p>02 6684145</p><p>info@green-ridge.org</p>",
        title="Dove siamo | Green Ridge",
    )
    assert (office.street, office.city) == ("Via Alta 32", "Milano")
    assert office.emails == ("info@green-ridge.org",)
    assert not tells_way("Parking Authority, 12 Mill Street")


def test_who_made_the_site_is_not_reached_through_it() -> None:
    body = (
        "<p>Green Ridge Pottery • 301 Mill St. • Madison IN 47250 • (812) 265-2445 •"
        " <a href='mailto:desk@green-ridge.org'>desk@green-ridge.org</a><br>"
        "Site updated: 11 May 2004. Site created and maintained by"
        " <a href='mailto:quill@lantern.example'>Quill</a>.</p>"
    )
    [office] = _offices(body)
    assert office.emails == ("desk@green-ridge.org",)
    [office] = _offices(body.replace("Site created and maintained by", "Tours are led by"))
    assert "quill@lantern.example" in office.emails
    assert not is_credit("Site manager")


_RUN = "<p>Le site green-ridge.org est édité par Lantern Mill, société au capital de 9 000 euros.</p>"
_SEAT = "<p>Le siège social est situé au 54 rue Haute 33610 Canéjan.</p>"


def test_a_seat_in_the_sentence_behind_that_about_the_site() -> None:
    [office] = _offices(f"<h1>Mentions légales</h1>{_RUN}{_SEAT}", title="Mentions légales")
    assert (office.street, office.postcode, office.city) == ("54 rue Haute", "33610", "Canéjan")


@pytest.mark.parametrize(
    "between", ["<h2>Hébergeur</h2>", "<p>Il est hébergé par Quill, dont les serveurs sont en France.</p>"]
)
def test_a_seat_behind_another_house_is_not_the_sites(between: str) -> None:
    assert not _offices(f"<h1>Mentions légales</h1>{_RUN}{between}{_SEAT}", title="Mentions légales")


def test_who_settles_disputes_is_nobodys_office() -> None:
    [office] = _offices(
        "<h1>Impressum</h1><p>Green Ridge e. V.<br>Talweg 40<br>14057 Berlin<br>Telefon: 030 28471022</p>"
        "<h2>Streit</h2><p>Schlichtungsstelle der Handwerker<br>Hofstraße 9<br>10179 Berlin<br>"
        "Telefon: 030 2849390<br>E-Mail: schlichtung@kammer.example</p>",
        title="Impressum | Green Ridge",
    )
    assert office.street == "Talweg 40"


def test_a_home_link_does_not_name_a_site() -> None:
    page = Page(
        "http://www.zgxy.example/lxwm/",
        "<html lang='zh'><body><header><a href='/'>首页</a></header><main><h2>联系我们</h2>"
        "<p>学院位于北京市海淀区温阳路，欢迎各位同学前来参观学习。</p><p>电话：010-58447031</p></main></body></html>",
    )
    assert own_name(page) is None


def test_who_practises_alone_signs_with_a_degree() -> None:
    [office] = _offices(
        "<h2>Impressum</h2><p>Kontakt:</p><p>Nora Quill, MSc.<br>Hauptplatz 34<br>8130 Frohnleiten</p>"
        "<p>Telefon: +43 664 127 42 30</p><p>E-Mail: desk@green-ridge.org</p>",
        title="Green Ridge",
    )
    assert (office.street, office.city) == ("Hauptplatz 34", "Frohnleiten")


@pytest.mark.parametrize("words", ["地図を表示", "地図を開く"])
def test_a_link_to_a_map_of_the_site_s_own_is_no_part_of_an_address(words: str) -> None:
    told = "".join(
        f"<h3>{name}</h3><ul><li>ツヘヌ：{address} <a href=/maps/6709.html>{words}</a></li>"
        f"<li>ニニツ：{number}</li></ul>"
        for name, address, number in (
            (
                "仙台資料センター",
                "〒980-0811 宮城県仙台市青葉区一番町4-16-30 緑町会館2F",
                "+81 (3) 1230 2972",
            ),
            ("韓国事務所", "163, Naebang-ro, Gwangju, Korea", "+82 62-123-4567"),
            ("Galle事務所", "12 Lighthouse Street, Galle, Sri Lanka", "+94 91 222 3456"),
        )
    )
    page = read_page(
        f"<html lang=ja><title>所在地</title><main><h1>所在地</h1>{told}</main></html>",
        "https://www.lantern-towns.example/offices/",
    )
    assert [it.city for it in page.offices] == ["仙台市", "Gwangju", "Galle"]
    assert not any("地図" in (it.street or "") for it in page.offices)
