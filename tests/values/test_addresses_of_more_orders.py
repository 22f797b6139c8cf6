"""Addresses whose customs put states, regions, codes and cities in places of their own."""

import pytest

from iclei_scraper.values.postal.addresses import read_address


@pytest.mark.parametrize(
    ("lines", "likely", "street", "city", "postcode"),
    [
        (
            ("10, Sector 1, Shankar Nagar,", "Raipur – 492007 (C.G.)"),
            "IN",
            "10, Sector 1, Shankar Nagar",
            "Raipur",
            "492007",
        ),
        (("12, Ring Road", "Surat-394510 Gujarat"), "IN", "12, Ring Road", "Surat", "394510"),
        (("1051 Budapest, Arany János u. 15. II/4.",), "HU", "Arany János u. 15. II/4.", "Budapest", "1051"),
        (
            ("420111, Республика Татарстан, г. Казань, ул. Баумана, 44/8",),
            "RU",
            "ул. Баумана, 44/8",
            "Казань",
            "420111",
        ),
        (
            ("Str. Popa Nan nr. 49, sector 2, cod 024076, București",),
            "RO",
            "Str. Popa Nan nr. 49, sector 2",
            "București",
            "024076",
        ),
        (("武汉青年路64号青年广场A座12楼（430022）",), "CN", "青年路64号青年广场A座12楼", "武汉", "430022"),
        (
            ("شارع الملكة رانيا، عمارة 45", "عمّان 11941 الأردن"),
            "JO",
            "شارع الملكة رانيا, عمارة 45",
            "عمّان",
            "11941",
        ),
    ],
)
def test_each_part_is_read_where_its_country_puts_it(lines, likely, street, city, postcode):
    address = read_address(lines, likely)
    assert (address.street, address.city, address.postcode) == (street, city, postcode)


@pytest.mark.parametrize("street", ["武汉路64号", "南京东路300号"])
def test_a_street_that_is_called_after_a_city_is_none(street):
    assert read_address((street,), "CN").city is None


def test_a_postal_box_below_the_street_is_no_part_of_it():
    address = read_address(("6720 Szeged, Kárász utca 9.", "6701 Szeged, Pf. 112"), "HU")
    assert (address.street, address.postcode) == ("Kárász utca 9.", "6720")


def test_a_code_behind_its_state_leaves_the_city_before_it():
    address = read_address(("306 2nd Main 7th Cross Domlur Layout Bangalore Karnataka-560071 India",))
    assert (address.city, address.postcode) == ("Bangalore", "560071")
