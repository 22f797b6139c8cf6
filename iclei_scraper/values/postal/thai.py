"""Thai addresses: house, street, quarter, district, province, postcode, each behind its own word or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.postal.countries import trailing_country
from iclei_scraper.values.postal.postal import PostalAddress

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTER = re.compile("[\u0e01-\u0e2e]")
_CODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_PROVINCE_WORD = re.compile(r"^(?:จังหวัด|จ\.)\s?")
_QUARTER = re.compile(r"^(?:แขวง|ตำบล|ต\.|เขต|อำเภอ|อ\.)")
_STANDS_BEHIND = re.compile(r"(แขวง|ตำบล|เขต|อำเภอ|จังหวัด)\s(?=\S)")
"""A blank between the word for a quarter and its name."""


def is_thai(lines: Sequence[str]) -> bool:
    """Whether most letters of an address are Thai."""
    text = "".join(lines)
    letters = sum(map(str.isalpha, text))
    return letters > 0 and len(_LETTER.findall(text)) * 3 > letters


def read_thai(lines: Sequence[str]) -> PostalAddress:
    """The parts of a Thai address; no city where nothing tells which word is the province.

    >>> address = read_thai(("99/5 ถนนพหลโยธิน เขตพญาไท กรุงเทพฯ 10400",))
    >>> address.street, address.city, address.postcode
    ('99/5 ถนนพหลโยธิน', 'กรุงเทพฯ', '10400')
    """
    text = _STANDS_BEHIND.sub(r"\1", " ".join(lines)).replace(",", " ")
    mention = trailing_country(text)
    country = mention.code if mention else None
    text = text[: mention.start] if mention else text
    code = _CODE.search(text)
    words = (text[: code.start()] if code else text).split()
    quarter = next((at for at, word in enumerate(words) if _QUARTER.match(word)), None)
    behind = words[-1] if words else ""
    told = code is not None or quarter is not None or _PROVINCE_WORD.match(behind)
    if not told or len(words) < 2 or any(map(str.isdigit, behind)) or _QUARTER.match(behind):  # noqa: PLR2004
        return PostalAddress(
            street=" ".join(words) or None, postcode=code[0] if code else None, country=country
        )
    street = words[: quarter if quarter is not None else -1]
    return PostalAddress(
        street=" ".join(street) or None,
        city=_PROVINCE_WORD.sub("", behind),
        postcode=code[0] if code else None,
        country=country,
        told_by_form=None if country else "TH",
    )
