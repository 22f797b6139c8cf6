"""Addresses whose code or street has a form of its own: Thailand, Israel, Argentina, South Africa."""

from __future__ import annotations

import pytest

from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.addresses import read_address


@pytest.mark.parametrize(
    ("lines", "street", "city", "postcode", "told"),
    [
        ("99/5 ถนนพหลโยธิน|เขตพญาไท กรุงเทพฯ 10400", "99/5 ถนนพหลโยธิน", "กรุงเทพฯ", "10400", "TH"),
        ("เลขที่ 42 ถนนห้วยแก้ว อำเภอ เมือง จังหวัดเชียงใหม่ 50200", "เลขที่ 42 ถนนห้วยแก้ว", "เชียงใหม่", "50200", "TH"),
        ("12 ถนนมิตรภาพ ตำบลในเมือง ขอนแก่น 40000 ประเทศไทย", "12 ถนนมิตรภาพ", "ขอนแก่น", "40000", None),
        ("דיזנגוף 81, חיפה 3303222", "דיזנגוף 81", "חיפה", "3303222", None),
    ],
)
def test_forms_of_addresses(lines: str, street: str, city: str, postcode: str, told: str | None) -> None:
    read = read_address(lines.split("|"))
    assert (read.street, read.city, read.postcode) == (street, city, postcode)
    assert told is None or read.told_by_form == told


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("X5000 Córdoba", 2.5),
        ("(2000) Rosario", 2.5),
        ("C1064AAB Buenos Aires", 2.5),
        ("דיזנגוף 81, רמלה 7203222", 2.5),
        ("เลขที่ 42 ถนนห้วยแก้ว", 2.5),
    ],
)
def test_lines_that_are_part_of_an_address(line: str, least: float) -> None:
    assert address_evidence(line) >= least


@pytest.mark.parametrize("line", ["X5000 Printer", "(2019) Summary", "A1200 Amiga", "בשנת 1995 נוסד"])
def test_lines_that_only_look_like_one(line: str) -> None:
    assert address_evidence(line) < 2.0
