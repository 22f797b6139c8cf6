"""Prices and telephone numbers in running text."""

from __future__ import annotations

import re

PRICE = re.compile(
    r"[€$£¥₩₹]\s?\d|(?<![^\W_])Rs\.?\s?\d|\d[.,]\d\d\s?(?:€|EUR|USD|CHF|R\$)|\d\s?(?:€|円|元|원|zł|Kč|kr\.?|Ft|₽|руб)(?!\w)"
)
DIALLED = re.compile(
    r"(?<![\d.,])(?:\+\d|0)\d{1,4}[\s/.-]?(?:\d[\s/.-]?){5,11}(?!\d)"
    r"|(?<!\d)1\d\d[ -]?\d{4}[ -]?\d{4}(?!\d)"
)
"""A telephone number as it is dialled from anywhere in a country."""
