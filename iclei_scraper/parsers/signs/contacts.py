"""Lines that tell how to reach somebody."""

from __future__ import annotations

import re
from functools import lru_cache

_EMAIL = re.compile(r"[\w.+-]@[\w-]+\.|\(at\)|\[at\]|@remove", re.IGNORECASE)
_PHONE = re.compile(
    r"〒\s?\d{3}|(?:\btel|fon\b|phone|\bfax|\bT|\bF|电话|電話|전화)\s?[.:：]{0,2}\s?\+?\(?\d[\d\s()/.-]{5,}|\+\d[\d\s()/-]{7,}"
)
_MANY_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d|〒")
_LONGEST = 120
"""Characters of a line in which a phone number or an email address is more than a mention."""


@lru_cache(maxsize=16_384)
def contact_line(text: str) -> bool:
    """Whether a line is one with an email address, a phone number or a postcode mark.

    >>> contact_line("E: vellona(at)example.org"), contact_line("T: +49 228 976299"), contact_line("In 2025")
    (True, True, False)
    """
    if len(text) > _LONGEST:
        return False
    if ("@" in text or "at" in text) and _EMAIL.search(text):
        return True
    return _MANY_DIGITS.search(text) is not None and _PHONE.search(text) is not None
