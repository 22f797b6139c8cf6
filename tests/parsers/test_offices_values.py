"""Every spelling of numbers, mail addresses and postal addresses, inside an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iclei_scraper.network import Network
from iclei_scraper.normalise.offices import merge_offices
from iclei_scraper.reading import read_page
from iclei_scraper.values.emails import decode_cloudflare
from tests.parsers.office_content import offices_in, page

if TYPE_CHECKING:
    from iclei_scraper.records import Office

_NAME = "<h3>Harbour Office</h3>"


def _office(lines: str, *, url: str = "https://www.harbour-towns.org/contact/") -> Office:
    found = offices_in(page(f"<div>{_NAME}{lines}</div>"), url)
    assert len(found) == 1, [office.name for office in found]
    return found[0]


_NUMBERS = {
    "Tel: +49-228 / 97 62 99-00": ["+4922897629900"],
    "T: +1 510 844-0699x309": ["+15108440699 309"],
    "T: +52 55 5345 3000 xt 5622 and 5623": ["+525553453000 5622", "+525553453000 5623"],
    "T: +63-2/426-0851; 4265921 to 23": ["+6324260851", "+6324265921", "+6324265922", "+6324265923"],
    "T: +91 - 40 / 40034004/5/6/8": ["+914040034004", "+914040034005", "+914040034006", "+914040034008"],
    "T: +49 761 36 89 2-0": ["+49761368920"],
    "T: +49 761 36 89 2-19": ["+497613689219"],
    "Ph. (+44) 20 7946 0123/4": ["+442079460123", "+442079460124"],
    "Tél. : +33 (0)1.42.68.53.00": ["+33142685300"],
    "電話：＋８１－３－６２０５－８４１５（代表）": ["+81362058415"],
    "전화 +82-2-3789-0496~7": ["+82237890496", "+82237890497"],
    "电话：+86 10 5712 5289 转 801": ["+861057125289 801"],
    "电话：+86-10-57125289-801": ["+861057125289 801"],
    "Fone: +55 (11) 3396-0000 | 3396-0001": ["+551133960000", "+551133960001"],
    "Tel. +55 11 5084-3079 r. 123": ["+551150843079 123"],
    "Tel. +62-21 / 8383842 a 46": [f"+622183838{last}" for last in range(42, 47)],
    "Tel.: +49 (0)851 4430-17 bis -19": ["+49851443017", "+49851443018", "+49851443019"],
    "Fon +49 3621 2550-14, -15 u. -16": ["+493621255014", "+493621255015", "+493621255016"],
    "Tel. +48 71 555 01 62 wew. 7": ["+48715550162 7"],
    "Tel: +90 462 555 01 70 dahili 12": ["+904625550170 12"],
    "电话+86 20 83123000转8005": ["+862083123000 8005"],
    "Tel. +90 (312) 419 33 00 - 01": ["+903124193300", "+903124193301"],
    "Tel. +254 20 762 1234 / 0722 123 456": ["+254207621234", "+254722123456"],
    "+1 (604) 873-7000 ext 12 / ext 14": ["+16048737000 12", "+16048737000 14"],
}


@pytest.mark.parametrize("written", _NUMBERS)
def test_every_number_of_a_line_is_read(written: str) -> None:
    office = _office(f"<p>8 Coral Street</p><p>Suva, Fiji</p><p>{written}</p>")

    said = [f"{phone.e164} {phone.extension or ''}".strip() for phone in office.phones]
    assert said == _NUMBERS[written]


@pytest.mark.parametrize(
    ("markup", "phones", "faxes"),
    [
        ("<p>T: +679 331 0120<br>F: +679 331 0129</p>", ["+6793310120"], ["+6793310129"]),
        (
            "<p>Tel: 331 0120 (switchboard)<br>Fax: 331 0129 (Mon-Fri 9-12)</p>",
            ["+6793310120"],
            ["+6793310129"],
        ),
        ("<p>+679 331 0120 (tel) / +679 331 0129 (fax)</p>", ["+6793310120"], ["+6793310129"]),
        ("<p>331 0120 (T), 331 0129 (F)</p>", ["+6793310120"], ["+6793310129"]),
        ("<p>+679 331 0120 Tel | +679 331 0129 Fax</p>", ["+6793310120"], ["+6793310129"]),
        ("<p>Fax: 331 0129 (switchboard)</p>", [], ["+6793310129"]),
        ("<p>Phone / fax: +679 331 0120 / +679 331 0129</p>", ["+6793310120"], ["+6793310129"]),
        ("<p>Tel/Fax: +679 331 0120</p>", ["+6793310120"], ["+6793310120"]),
        ("<p>Tel. +49 228 / 97 62 99-00<br>Fax: -01</p>", ["+4922897629900"], ["+4922897629901"]),
        ("<p>Tel./Fax +49 228 976299-00/-01</p>", ["+4922897629900"], ["+4922897629901"]),
        ("<p>Fon +49 228 976299-0, Fax DW 19</p>", ["+492289762990"], ["+4922897629919"]),
        ("<p>Tel. +679 331 0120, Fax +679 331 0129</p>", ["+6793310120"], ["+6793310129"]),
        ("<dl><dt>T</dt><dd>331 0120</dd><dt>F</dt><dd>331 0129</dd></dl>", ["+6793310120"], ["+6793310129"]),
        (
            '<p><i class="fa fa-phone"></i> 331 0120</p><p><i class="fa fa-fax"></i> 331 0129</p>',
            ["+6793310120"],
            ["+6793310129"],
        ),
        (
            '<p><i class="fa fa-phone"></i> 331 0120<br><i class="fa fa-fax"></i> 331 0129</p>',
            ["+6793310120"],
            ["+6793310129"],
        ),
        ('<p><a href="tel:+6793310120">331 0120</a></p>', ["+6793310120"], []),
        ('<p><a href="tel:+6793310120">Call us</a></p>', ["+6793310120"], []),
        ('<p>T: <a href="tel:+679">+679 331 0120</a></p>', ["+6793310120"], []),
        ("<p>Fax: 331 0129 / 331 0130</p>", [], ["+6793310129", "+6793310130"]),
    ],
)
def test_fax_stands_apart_from_phone(markup: str, phones: list[str], faxes: list[str]) -> None:
    office = _office(f"<p>8 Coral Street</p><p>Suva, Fiji</p>{markup}")

    assert [phone.e164 for phone in office.phones] == phones
    assert [phone.e164 for phone in office.faxes] == faxes


def test_letters_behind_a_number_tell_a_fax() -> None:
    office = _office("<p>536 Quay St.<br>Denver, CO 80202</p><p>214-555-0120 (P)<br>214-555-0129 (F)</p>")

    assert [phone.e164 for phone in office.phones] == ["+12145550120"]
    assert [phone.e164 for phone in office.faxes] == ["+12145550129"]


def _cloudflare(address: str, key: int = 0x54) -> str:
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


def _typo3(address: str) -> str:
    rings = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))

    def moved(char: str) -> str:
        for low, high in rings:
            if low <= ord(char) <= high:
                return chr(low + (ord(char) - low + 1) % (high - low + 1))
        return char

    return "".join(map(moved, f"mailto:{address}"))


_MAIL = "suva@harbour-towns.org"
_DISGUISES = [
    "E: suva@harbour-towns.org",
    "suva(at)harbour-towns.org",
    "suva [at] harbour-towns [dot] org",
    "E-mail: suva at harbour-towns dot org",
    "E-mail: suva at harbour-towns.org",
    "E-Mail: suva (ät) harbour-towns (punkt) org",
    "Correo: suva (arroba) harbour-towns (punto) org",
    "suva (chiocciola) harbour-towns (punto) org",
    "suva＠harbour-towns.org",
    "メール：suva★harbour-towns.org",
    "suva @ harbour-towns . org",
    "suva -at- harbour-towns.org",
    "suva@remove-this.harbour-towns.org",
    "<a href='mailto:suva@harbour-towns.org'>Write to us</a>",
    "E-mail: <a href='mailto:suva@harbour-towns.org?subject=Hello'>E-mail</a>",
    "&#115;uva&#64;harbour-towns&#46;org",
    "<span>suva</span><span>@</span><span>harbour-towns.org</span>",
    "suva<!-- no -->@<!-- spam -->harbour-towns.org",
    "suva@<span style='display:none'>nothing.</span>harbour-towns.org",
    f"<span style='unicode-bidi:bidi-override;direction:rtl'>{_MAIL[::-1]}</span>",
    f"<a class='__cf_email__' data-cfemail='{_cloudflare(_MAIL)}'>[email&#160;protected]</a>",
    f"<a href='/cdn-cgi/l/email-protection#{_cloudflare(_MAIL)}'>Write</a>",
    f"<a href=\"javascript:linkTo_UnCryptMailto('{_typo3(_MAIL)}');\">suva(at)harbour-towns.org</a>",
    "E-mail: <script>document.write('suva' + '@' + 'harbour-towns.org');</script>",
]


@pytest.mark.parametrize("written", _DISGUISES)
def test_mail_addresses_are_freed_of_their_disguise(written: str) -> None:
    office = _office(f"<p>8 Coral Street</p><p>Suva, Fiji</p><p>{written}</p>")

    assert office.emails == (_MAIL,)


def test_the_cloudflare_of_these_tests_is_the_one_that_is_decoded() -> None:
    assert decode_cloudflare(_cloudflare(_MAIL)) == _MAIL


_ADDRESSES = {
    "Hafenweg 7<br>53113 Bonn<br>Germany": ("Hafenweg 7", "53113", "Bonn", "DE"),
    "Hafenweg 7, D-53113 Bonn": ("Hafenweg 7", "53113", "Bonn", "DE"),
    "Rua das Flores 70, 14° andar. São Paulo, SP, Brasil CEP 01223-000": (
        "Rua das Flores 70, 14° andar",
        "01223-000",
        "São Paulo",
        "BR",
    ),
    "Praça do Porto, 54 – Centro – São Paulo/SP – CEP 01045-000": (
        "Praça do Porto, 54, Centro",
        "01045-000",
        "São Paulo",
        "BR",
    ),
    "Door No. 6-3-596<br>Canal Colony<br>Hyderabad 500 004<br>Andhra Pradesh": (
        "Door No. 6-3-596, Canal Colony",
        "500 004",
        "Hyderabad",
        "IN",
    ),
    "B-48, Mill Institutional Area, New Delhi-110016": (
        "B-48, Mill Institutional Area",
        "110016",
        "New Delhi",
        "IN",
    ),
    "〒105-0003 東京都港区西新橋9-14-2 三階": ("港区西新橋9-14-2 三階", "105-0003", "東京都", "JP"),
    "愛知県名古屋市中区三の丸9-1-1": ("中区三の丸9-1-1", None, "名古屋市", "JP"),
    "서울특별시 종로구 종로 38 14층 (03188)": ("종로구 종로 38 14층", "03188", "서울특별시", "KR"),
    "55, Dunsan-ro<br>Seo-gu, Daejeon (35242)<br>South Korea": (
        "55, Dunsan-ro, Seo-gu",
        "35242",
        "Daejeon",
        "KR",
    ),
    "北京市海淀区海淀大街38号<br>邮编：100080": ("海淀区海淀大街38号", "100080", "北京市", "CN"),
    "台灣高雄市小港區大業北路436號": ("小港區大業北路436號", None, "高雄市", "TW"),
    "401 Quay St. W<br>Studio 204<br>Toronto, Ontario M5V 3A8, Canada": (
        "401 Quay St. W, Studio 204",
        "M5V 3A8",
        "Toronto",
        "CA",
    ),
    "536 Quay St.<br>Denver, Colorado USA 80202": ("536 Quay St.", "80202", "Denver", "US"),
    "10 Mill Road<br>London SW1A 2AA": ("10 Mill Road", "SW1A 2AA", "London", "GB"),
    "47 Bridge Street<br>Galway<br>H91 E9X5": ("47 Bridge Street", "H91 E9X5", "Galway", "IE"),
    "Bv. del Río 62, Piso 3<br>(M5500) Mendoza, Mendoza<br>Argentina": (
        "Bv. del Río 62, Piso 3",
        "M5500",
        "Mendoza",
        "AR",
    ),
    "P.O. Box 5580 - 00100<br>Nairobi<br>Kenya": ("P.O. Box 5580", "00100", "Nairobi", "KE"),
    "7621 Pécs<br>Malom utca 68.<br>Hungary": ("Malom utca 68.", "7621", "Pécs", "HU"),
    "Calle Uruguay, Edificio 26<br>Ciudad de Panamá, Panamá": (
        "Calle Uruguay, Edificio 26",
        None,
        "Ciudad de Panamá",
        "PA",
    ),
    "Av. Arequipa 89<br>Miraflores<br>Lima 15074<br>Peru": (
        "Av. Arequipa 89, Miraflores",
        "15074",
        "Lima",
        "PE",
    ),
    "No. 96, Section 3, Canal Road, Xitun District<br>Taichung City 407": (
        "No. 96, Section 3, Canal Road, Xitun District",
        "407",
        "Taichung City",
        "TW",
    ),
    "PMB CT 8273<br>114 Quay Lane<br>Kumasi": ("PMB CT 8273, 114 Quay Lane", None, "Kumasi", "GH"),
    "6, rue du Lac<br>1002 Tunis<br>Tunisie": ("6, rue du Lac", "1002", "Tunis", "TN"),
    "Kanaalkade 174<br>5701 RJ Helmond<br>Postbus 159<br>5700 AD Helmond": (
        "Kanaalkade 174",
        "5701 RJ",
        "Helmond",
        "NL",
    ),
    "Kanaalkade 174<br>1016 DW Amsterdam<br>The Netherlands": (
        "Kanaalkade 174",
        "1016 DW",
        "Amsterdam",
        "NL",
    ),
    "75 Mill Lane, PO Box 1479<br>Hockessin, Delaware 19707 USA": (
        "75 Mill Lane, PO Box 1479",
        "19707",
        "Hockessin",
        "US",
    ),
}


@pytest.mark.parametrize("written", _ADDRESSES)
def test_addresses_of_any_order_fall_into_their_parts(written: str) -> None:
    office = _office(f"<p>{written}</p><p>E: office@harbour-towns.org</p>")

    parts = (office.street, office.postcode, office.city, office.country)
    assert parts == _ADDRESSES[written]


@pytest.mark.parametrize(
    ("lines", "country", "inferred"),
    [
        ("<p>8 Coral Street<br>Suva, Fiji</p><p>T: +49 228 555 01-00</p>", "FJ", ()),
        ("<p>8 Coral Street<br>Suva</p><p>T: +679 331 0120</p>", "FJ", ("country",)),
        ("<p>8 Coral Street<br>Suva</p><p>E: suva@harbour-towns.org</p>", "FJ", ("country",)),
        ("<p>8 Coral Street<br>Heron Bay</p><p>E: office@harbour-towns.co.nz</p>", "NZ", ("country",)),
        ("<p>Calle 19 # 143-20<br>Bogotá, D.C.</p><p>E: office@harbour-towns.org</p>", "CO", ("country",)),
        ("<p>8 Coral Street<br>Heron Bay</p><p>E: office@harbour-towns.org</p>", None, ()),
    ],
)
def test_a_country_is_inferred_only_where_nothing_says_it_and_is_marked(
    lines: str,
    country: str | None,
    inferred: tuple[str, ...],
) -> None:
    office = _office(lines)

    assert office.country == country
    assert office.inferred == inferred


def test_a_name_that_says_the_country_is_no_inference() -> None:
    lines = "<p>1-14-2 Mill, Minato-ku<br>Tokyo 105-0003</p><p>T: 03-6205-8415</p>"
    html = page(f"<div><h3>Japan Office</h3>{lines}</div>")
    (office,) = offices_in(html)

    assert (office.country, office.inferred, office.phones[0].e164) == ("JP", (), "+81362058415")


@pytest.mark.parametrize(
    "markup",
    [
        "W: www.lund.example",
        "Website: <a href='https://www.lund.example/'>Website</a>",
        "<a href='https://www.lund.example/'>Visit our website</a>",
        "<a href='https://www.lund.example/'>lund.example</a>",
        "<i class='fa fa-globe'></i> <a href='https://www.lund.example/'>www.lund.example</a>",
        "ウェブサイト：<a href='https://www.lund.example/'>ウェブサイト</a>",
    ],
)
def test_websites_stand_in_the_text_or_behind_a_caption(markup: str) -> None:
    office = _office(f"<p>Box 1105<br>221 04 Lund, Sweden</p><p>E: lund@harbour-towns.org</p><p>{markup}</p>")

    assert (office.website or "").rstrip("/") == "https://www.lund.example"


@pytest.mark.parametrize(
    "markup",
    [
        "<span>+679 331 0120</span><a href='mailto:suva@harbour-towns.org'>suva@harbour-towns.org</a>",
        "<b class='tel'>+679 331 0120</b><i class='email'>suva@harbour-towns.org</i>",
        "<span>T: +679 331 0120</span><span>suva@harbour-towns.org</span>",
        "<span>suva@harbour-towns.org</span><b>679 331 0120</b>",
        "<a href='tel:+6793310120'>+679 331 0120</a><span>suva@harbour-towns.org</span>",
        f"<i>E-Mail</i><a data-cfemail='{_cloudflare(_MAIL)}'>[hidden]</a><i>T:</i><b>+679 331 0120</b>",
    ],
)
def test_neighbouring_elements_are_two_values_without_a_blank_between_them(markup: str) -> None:
    office = _office(f"<p>8 Coral Street, Suva, Fiji</p><div>{markup}</div>")

    assert office.emails == ("suva@harbour-towns.org",)
    assert [phone.e164 for phone in office.phones] == ["+6793310120"]


@pytest.mark.parametrize("markup", ["<b>suva</b>@harbour-towns.org", "<b>su</b><b>va@harbour-towns.org</b>"])
def test_style_inside_a_mail_address_parts_nothing(markup: str) -> None:
    assert _office(f"<p>8 Coral Street, Suva, Fiji</p><p>{markup}</p>").emails == ("suva@harbour-towns.org",)


@pytest.mark.parametrize(
    "label",
    [
        "Toll free: ",
        "Sans frais : ",
        "Numéro gratuit : ",
        "Gebührenfrei: ",
        "Kostenlos: ",
        "Línea gratuita: ",
        "Sin costo: ",
        "Ligação gratuita: ",
        "Numero verde: ",
        "フリーダイヤル：",
        "수신자부담: ",
        "免费电话：",
    ],
)
@pytest.mark.parametrize("between", ["<br>", "</p><p>", "</p><h4>"])
def test_a_number_free_of_charge_is_a_telephone_and_no_office(label: str, between: str) -> None:
    office = _office(
        f"<p>8 Coral Street<br>Montréal, Canada<br>T: +1 514 555 0120{between}{label}1-800-555-0199</p>"
    )

    assert office.name == "Harbour Office"
    assert [phone.e164 for phone in office.phones] == ["+15145550120", "+18005550199"]


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("Offices in Europe", "Europe"),
        ("Europe Offices", "Europe"),
        ("European Offices", "Europe"),
        ("Europäische Büros", "Europe"),
        ("Our offices in Oceania", "Oceania"),
        ("Oficinas en América del Sur", "South America"),
        ("Our offices worldwide", None),
    ],
)
def test_a_heading_over_the_offices_of_a_region_names_the_region(heading: str, region: str | None) -> None:
    lines = "<p>8 Coral Street<br>Suva, Fiji<br>T: +679 331 0120</p>"
    (listing,) = offices_in(page(f"<h2>{heading}</h2><div>{_NAME}{lines}</div>"))
    (office,), _ = merge_offices([listing], Network.load())

    assert (office.name, office.region) == ("Harbour Office", region)


def test_an_address_with_the_name_of_who_lives_there_contradicts_none() -> None:
    def found(street: str) -> list[str | None]:
        html = (
            "<main><h2>Europe</h2><h3>Hamburg Office</h3><p>Quay Street 4<br>20457 Hamburg<br>Germany<br>"
            "T: +49 40 368920</p><h3>Brussels Office</h3><p>Rue Haute 12<br>1000 Bruxelles<br>Belgium<br>"
            "T: +32 2 735 28 50</p></main><footer><h3>Hamburg Office</h3><p>ICLEI e.V.<br>"
            f"{street}<br>20457 Hamburg<br>Germany<br>T: +49 40 368920</p></footer>"
        )
        findings = read_page(html, "https://harbours.example/contact/").findings
        return [finding.field for finding in findings if finding.kind == "contradiction"]

    assert found("Quay Street 4") == []
    assert found("Dock Road 9") == ["address"]
    assert found("Small Court<br>Quay Street 4") == ["address"]
