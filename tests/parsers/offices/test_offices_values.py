"""Every spelling of numbers, mail addresses and websites, inside an office."""

from __future__ import annotations

import pytest

from iclei_scraper.values.contact.emails import decode_cloudflare
from tests.parsers.offices.office_content import office_of

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
    office = office_of(f"<p>8 Coral Street</p><p>Suva, Fiji</p><p>{written}</p>")

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
    office = office_of(f"<p>8 Coral Street</p><p>Suva, Fiji</p>{markup}")

    assert [phone.e164 for phone in office.phones] == phones
    assert [phone.e164 for phone in office.faxes] == faxes


def test_letters_behind_a_number_tell_a_fax() -> None:
    office = office_of("<p>536 Quay St.<br>Denver, CO 80202</p><p>214-555-0120 (P)<br>214-555-0129 (F)</p>")

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
    office = office_of(f"<p>8 Coral Street</p><p>Suva, Fiji</p><p>{written}</p>")

    assert office.emails == (_MAIL,)


def test_the_cloudflare_of_these_tests_is_the_one_that_is_decoded() -> None:
    assert decode_cloudflare(_cloudflare(_MAIL)) == _MAIL


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
    office = office_of(
        f"<p>Box 1105<br>221 04 Lund, Sweden</p><p>E: lund@harbour-towns.org</p><p>{markup}</p>"
    )

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
    office = office_of(f"<p>8 Coral Street, Suva, Fiji</p><div>{markup}</div>")

    assert office.emails == ("suva@harbour-towns.org",)
    assert [phone.e164 for phone in office.phones] == ["+6793310120"]


@pytest.mark.parametrize("markup", ["<b>suva</b>@harbour-towns.org", "<b>su</b><b>va@harbour-towns.org</b>"])
def test_style_inside_a_mail_address_parts_nothing(markup: str) -> None:
    assert office_of(f"<p>8 Coral Street, Suva, Fiji</p><p>{markup}</p>").emails == (
        "suva@harbour-towns.org",
    )


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
    office = office_of(
        f"<p>8 Coral Street<br>Montréal, Canada<br>T: +1 514 555 0120{between}{label}1-800-555-0199</p>"
    )

    assert office.name == "Harbour Office"
    assert [phone.e164 for phone in office.phones] == ["+15145550120", "+18005550199"]
