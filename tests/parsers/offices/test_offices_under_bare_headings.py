"""Lists under a heading that is one bare word for offices, whatever the language and the rank of names."""

import pytest

from iclei_scraper import read_page

URL = "https://riverside-towns.example/contact"


def offices(body, lang="en"):
    head = "<head><title>Riverside Towns</title></head>"
    page = f"<html lang='{lang}'>{head}<body><main>{body}</main></body></html>"
    return [(office.name, office.city, office.postcode) for office in read_page(page, URL).offices]


@pytest.mark.parametrize(
    ("lang", "body", "expected"),
    [
        (
            "en",
            (
                "<h2>Office</h2><h3>Headquarter</h3><p>〒113-8485<br>216 Mill Lab,<br>"
                "7-3-1 Hongo, Bunkyo-ku, Tokyo</p>"
                "<h3>Hamamatsu Branch</h3><p>〒430-0933<br>100-1 Kajimachi, Hamamatsu, Shizuoka</p>"
            ),
            [("Headquarter", "Tokyo", "113-8485"), ("Hamamatsu Branch", "Hamamatsu", "430-0933")],
        ),
        (
            "vi",
            (
                "<h1>Văn phòng</h1><p><b>Văn phòng Hà Nội</b><br>Tầng 7, 82 Duy Tân, Q. Cầu Giấy, Hà Nội<br>"
                "ĐT: (84-24) 3795 1234</p>"
            ),
            [("Văn phòng Hà Nội", "Hà Nội", None)],
        ),
        (
            "he",
            "<h1>משרדים</h1><p><b>משרד תל אביב</b><br>רח' קרליבך 23, תל אביב 6713223<br>טל' 03-6241234</p>",
            [("משרד תל אביב", "תל אביב", "6713223")],
        ),
        (
            "ko",
            (
                "<h2>국내지점</h2><h3>본사</h3><p>[우편번호 07237] 서울특별시 영등포구 은행로 11</p>"
                "<p>전화 02-3774-0114</p>"
                "<h3>광주공장</h3><p>[우편번호 62413] 광주광역시 광산구 평동산단1번로 71</p>"
                "<p>전화 062-600-5301</p>"
            ),
            [("본사", "서울특별시", "07237"), ("광주공장", "광주광역시", "62413")],
        ),
        (
            "el",
            (
                "<h1>Γραφεία</h1><p><b>Γραφείο Αθηνών</b><br>Πανεπιστημίου 56, 3ος όροφος<br>"
                "Τ.Κ. 106 78 Αθήνα<br>"
                "Τηλ.: 210 38 21 456</p>"
            ),
            [("Γραφείο Αθηνών", "Αθήνα", "106 78")],
        ),
        (
            "ar",
            (
                "<h1>مكاتبنا</h1><h3>مكتب عمّان</h3><p>شارع الملكة رانيا، عمارة 45<br>عمّان 11941 الأردن</p>"
                "<p>هاتف: +962 6 533 8000</p>"
            ),
            [("مكتب عمّان", "عمّان", "11941")],
        ),
    ],
)
def test_what_stands_below_is_read_under_its_own_name(lang, body, expected):
    assert offices(body, lang) == expected


def test_the_quarter_of_a_town_is_no_name():
    body = (
        "<h2>"
        "Fale Conosco</h2><h4>Escritório Teresina</h4><p><b>Endereço:</b> Rua Pires de Castro, 722<br>"
        "<b>Bairro:</b> Centro<br><b>CEP:</b> 64000-390<br>"
        "<b>Cidade:</b> Teresina<br>"
        "<b>Telefones:</b> (86)3221-1939</p>"
    )
    assert offices(body, "pt") == [("Escritório Teresina", "Teresina", "64000-390")]


@pytest.mark.parametrize(
    "body",
    [
        (
            "<h2>Khách sạn</h2><p><b>Khách sạn Hồ Tây</b><br>82 phố Duy Tân, Q. Cầu Giấy, Hà Nội<br>"
            "ĐT: (84-24) 3795 1234</p>"
        ),
        "<h2>사업자 정보</h2><h3>한강호텔</h3><p>서울특별시 영등포구 은행로 11</p><p>전화 02-3774-0114</p>",
        "<h1>מלונות</h1><p><b>מלון הים</b><br>רח' קרליבך 23, תל אביב 6713223<br>טל' 03-6241234</p>",
    ],
)
def test_hotels_are_no_offices(body):
    assert offices(body) == []


@pytest.mark.parametrize(
    ("heading", "lang"),
    [("Accessibility", "en"), ("Barrierefreiheit", "de"), ("アクセシビリティ", "ja"), ("접근성", "ko")],
)
def test_who_settles_disputes_on_accessibility_is_no_office(heading, lang):
    theirs = "<p>Equal Access Partnership, Mill Road 12, 10115 Berlin, +49 30 1237 0087</p>"
    ours = "<p>Riverside Towns, Quay 4, 28195 Bremen, info@riverside-towns.example</p>"
    found = []
    for body in (theirs, ours):
        page = f"<html lang='{lang}'><title>{heading} | Riverside Towns</title><body><main><h1>{heading}</h1>"
        read = read_page(f"{page}{body}</main></body></html>", URL.replace("contact", "a11y"))
        found.append([office.city for office in read.offices])
    assert found == [[], ["Bremen"]]
