"""Telephone numbers: every number of a list apart, in its international form, with what was written."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iclei_scraper.records import Phone
from iclei_scraper.values.contact.phones import phone_of_href, phone_region, read_phones


def numbers(text, region=None):
    return [(phone.e164, phone.extension) for phone in read_phones(text, region)]


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("+49-228 / 97 62 99-00", "+4922897629900"),
        ("+49 761 36 89 2-0", "+49761368920"),
        ("+49 761 36 89 2-19", "+497613689219"),
        ("+49 (0) 761 – 368 92 0", "+49761368920"),
        ("+49-761/368920", "+49761368920"),
        ("0049 761 368920", "+49761368920"),
        ("(+49 761) 36892-0", "+49761368920"),
        ("+886 987 905 927", "+886987905927"),
        ("+32 2/735.28.50", "+3227352850"),
        ("+1.647/728-4308", "+16477284308"),
        ("+33 (0)1.42.34.56.78", "+33142345678"),
        ("＋８１−３−６２０５−８４１５", "+81362058415"),
        ("T+32 2 735 28 50", "+3227352850"),
        ("Tel.:+32 2 735 28 50", "+3227352850"),
        ("+39 06 12345678", "+390612345678"),
        ("+41 022 917 12 34", "+41229171234"),
        ("0043(0) 316/82 16 36", "+43316821636"),
    ],
)
def test_one_number_in_many_spellings(text, e164):
    assert numbers(text) == [(e164, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+91 - 40 / 40034004/5/6/8", ["+914040034004", "+914040034005", "+914040034006", "+914040034008"]),
        ("+63-2/426-0851; 4265921 to 23", ["+6324260851", "+6324265921", "+6324265922", "+6324265923"]),
        ("+254 20 762 1234 to 1236", ["+254207621234", "+254207621235", "+254207621236"]),
        ("+91 11 4974 7200 - 7202", ["+911149747200", "+911149747201", "+911149747202"]),
        ("+55 11 5084-3079 / 5084-3080", ["+551150843079", "+551150843080"]),
        ("+44 (0)20 7946 0958 or 7946 0959", ["+442079460958", "+442079460959"]),
        ("+82-2-3789-0496/0497", ["+82237890496", "+82237890497"]),
        ("+41 22 917 12 34, +41 22 917 12 35", ["+41229171234", "+41229171235"]),
        ("+27 21 202 0381 +27 21 202 0382", ["+27212020381", "+27212020382"]),
        ("+32 2 735 28 50 / +32 2 735 28 50", ["+3227352850"]),
    ],
)
def test_lists_and_ranges_are_expanded(text, expected):
    assert [e164 for e164, _ in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+1 510 844-0699x309", [("+15108440699", "309")]),
        ("+52 55 5345 3000 xt 5622 and 5623", [("+525553453000", "5622"), ("+525553453000", "5623")]),
        ("+1 (647) 728-4308 ext. 12", [("+16477284308", "12")]),
        ("+886 7 801 2345 分機 12", [("+88678012345", "12")]),
        ("+7 (495) 123-45-67, доб. 12", [("+74951234567", "12")]),
    ],
)
def test_extensions_stand_apart(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("(0761) 36892-0", "DE", "+49761368920"),
        ("03（6205）8415", "JP", "+81362058415"),
        ("電話03-6205-8415", "JP", "+81362058415"),
        ("(11) 5084-3079", "BR", "+551150843079"),
        ("647-728-4308", "CA", "+16477284308"),
        ("2202 0381", "HK", "+85222020381"),
        ("+02 33050685", "EG", "+20233050685"),
        ("1-800-365-TECH", "US", "+18003658324"),
        ("Call 1-800-555-0199 NOW", "US", "+18005550199"),
    ],
)
def test_local_numbers_take_the_country_of_the_office(text, region, e164):
    assert numbers(text, region) == [(e164, None)]


def test_a_blank_alone_parts_two_numbers_that_are_whole():
    assert numbers("0572-3084469 3084800", "CN") == [("+865723084469", None), ("+865723084800", None)]
    assert numbers("0371-63225158 13303865533", "CN") == [("+8637163225158", None), ("+8613303865533", None)]
    assert numbers("030 22 66 98 39", "DE") == [("+493022669839", None)]


@pytest.mark.parametrize(
    ("text", "region"),
    [("844-0699", None), ("844-0699", "US"), ("36892-0", None), ("+49 1", "DE")],
)
def test_what_cannot_be_valid_keeps_its_raw_text_only(text, region):
    assert all(phone.e164 is None for phone in read_phones(text, region))


def test_a_number_of_a_retired_plan_keeps_its_international_form():
    (phone,) = read_phones("+63-2/426-0851")  # Manila has had eight digits since 2019
    assert not phonenumbers.is_valid_number(phonenumbers.parse(phone.e164))
    assert phone.e164 == "+6324260851"
    assert phone_region(phone) == "PH"


def test_the_raw_text_is_what_the_page_shows():
    raws = [phone.raw for phone in read_phones("T: +63-2/426-0851; 4265921 to 23")]
    assert raws[:2] == ["+63-2/426-0851", "4265921"]
    assert all("4265921 to 23" in raw for raw in raws[2:])


@pytest.mark.parametrize(
    "text",
    [
        "12.05.2023 – 2021-2022",
        "10,000,000",
        "1863-10-26",
        "2025.12.29",
        "2025/1/9",
        "01223-000",
        "HRB 4188",
        "https://x.org/2021/12345678",
    ],
)
def test_dates_amounts_and_codes_are_no_numbers(text):
    assert read_phones(text) == ()


def test_a_postcode_after_a_number_is_not_its_continuation():
    assert numbers("+49 30 1234567, 10115 Berlin") == [("+49301234567", None)]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("tel:+49-761-36892-0", ("+49761368920", None)),
        ("tel:+4976136892;ext=12", ("+4976136892", "12")),
        ("TEL:%2B32%202%20735%2028%2050", ("+3227352850", None)),
        ("fax:+32-2-735-28-50", ("+3227352850", None)),
    ],
)
def test_telephone_links(href, expected):
    phone = phone_of_href(href)
    assert phone is not None
    assert (phone.e164, phone.extension) == expected


@pytest.mark.parametrize("href", ["mailto:a@b.org", "https://x.org/", "tel:", "tel:ask", ""])
def test_other_links_are_no_telephone_links(href):
    assert phone_of_href(href) is None


def test_shared_country_codes_are_told_apart_by_area():
    assert phone_region(Phone(raw="", e164="+15147933300")) == "CA"
    assert phone_region(Phone(raw="", e164="+13035550123")) == "US"
    assert phone_region(Phone(raw="", e164=None)) is None


COUNTRIES = ["DE", "BE", "ZA", "JP", "KR", "BR", "MX", "IN", "AU", "CA", "FR", "KE", "TW", "AR"]


@given(
    country=st.sampled_from(COUNTRIES),
    separator=st.sampled_from([" ", "-", ".", " - ", " – "]),
    before=st.sampled_from(["", "T: ", "Tel. ", "電話：", "Call us on "]),
    after=st.sampled_from(["", ".", " (office)", ", Brussels"]),
)
def test_any_separator_gives_the_same_number(country, separator, before, after):
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.FIXED_LINE)
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    text = before + shown.replace("-", " ").replace(" ", separator) + after
    assert numbers(text)[0] == (e164, None)


@given(
    st.text(alphabet="+0123456789 ()-/.;,xto&extandTel:", max_size=120), st.sampled_from([None, "DE", "US"])
)
def test_no_text_raises_or_makes_up_digits(text, region):
    for phone in read_phones(text, region):
        assert phone.raw
        assert phone.e164 is None or phone.e164[1:].isdecimal()


def test_long_text_is_read_in_time():
    assert len(read_phones("+32 2 735 28 50, " * 50_000)) >= 1


@pytest.mark.parametrize(
    ("text", "region", "numbers"),
    [
        ("0228 976299-00 (9–17 Uhr)", "DE", ["+4922897629900"]),
        ("0228 976299-01 (2. Stock)", "DE", ["+4922897629901"]),
        ("+61 2 9639 8688 (24 hours)", None, ["+61296398688"]),
        ("04 78 55 12 34 (9h-12h)", "FR", ["+33478551234"]),
        ("02 40 55 12 34 (0,15 €/min)", "FR", ["+33240551234"]),
        ("011 555 1234 (9-17)", "IT", ["+390115551234"]),
        ("03-6205-8415（9時〜17時）", "JP", ["+81362058415"]),
        ("0221 555 1234 (8:30 bis 12 Uhr), 0221 555 1235", "DE", ["+492215551234", "+492215551235"]),
        ("+49 (0)228 976299-00", None, ["+4922897629900"]),
        ("338.7650188", "IT", ["+393387650188"]),
        ("45.123456, 138.765018", "IT", []),
        ("+0533 147 75 25", "TR", ["+905331477525"]),
    ],
)
def test_hours_floors_and_prices_in_brackets_are_no_digits_of_a_number(
    text: str, region: str | None, numbers: list[str]
) -> None:
    assert [phone.e164 for phone in read_phones(text, region)] == numbers


@pytest.mark.parametrize(
    ("text", "region", "numbers"),
    [
        ("+91-2192-274287(/88/89)", "IN", ["+912192274287", "+912192274288", "+912192274289"]),
        ("+91-2192-274287 (30 lines)", "IN", ["+912192274287"]),
        ("016699-54-05-60", "MX", ["+526699540560"]),
        ("01 (55) 5345 3000", "MX", ["+525553453000"]),
        ("01 55 53 45", "MX", [None]),
        ("01 55 53 45 30 00", "FR", [None]),
    ],
)
def test_last_digits_in_brackets_and_what_was_dialled_before_an_area_in_mexico(
    text: str, region: str, numbers: list[str | None]
) -> None:
    assert [phone.e164 for phone in read_phones(text, region)] == numbers
