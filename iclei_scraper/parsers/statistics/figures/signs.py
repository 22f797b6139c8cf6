"""What a script writes before and after the digits of a counter: "+", "%", "million", "more than"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.values.numbers.quantities import find_quantities
from iclei_scraper.values.wording.text import fold, is_cjk

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 20  # characters of a sign
_NOT_BEHIND = re.compile(
    r"prefix|before|separator|decimal|thousand|locale|lang|class|style|href|src|easing|align|title|label|^id$",
    re.IGNORECASE,
)
"""Attributes that say something else than what follows the digits, whatever they hold."""
_BEHIND = r"suffix|postfix|unit|sign|symbol|append|after|scale|magnitude|factor|multipl"
_NAMED = re.compile(_BEHIND, re.IGNORECASE)
_SETTING = re.compile(
    rf"""\w{{0,12}}(?:{_BEHIND})["']?\s*[:=]\s*["'`]([^"'`\n]{{1,{_LONGEST + 20}}})["'`]""", re.IGNORECASE
)
_BEFORE_SETTING = re.compile(r"""prefix["']?\s*[:=]\s*["'`]([^"'`\n]{1,40})["'`]""", re.IGNORECASE)
_ADDED = re.compile(rf"""\d["']?\s*[,+]\s*["'`]([^"'`\n]{{1,{_LONGEST}}})["'`]""")
"""A sign as the next thing in a call or a sum: ``count("members", 2500, "+")``, ``2500 + "+"``."""
_NUMBER = re.compile(r"\d[\d.,]{0,14}")
_SAME_LINE = re.compile(r"[^\n;]{0,60}")
_STATEMENT = re.compile(r"(?:(?!\)\s*\n)[^;}]){0,160}")
"""The rest of a call or an object, on several lines or one."""
_NEAR = 60  # characters from an element's name to its number
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@lru_cache(maxsize=8_192)
def sign_after(text: str) -> str:
    """A sign, a unit or a size as it stands behind digits, blank included; nothing where it is none.

    >>> sign_after("+"), sign_after(" million"), sign_after("万"), sign_after("cities"), sign_after("250")
    (' +', ' million', '万', '', '')
    """
    text = fold(text)
    if not 0 < len(text) <= _LONGEST or any(map(str.isdigit, text)):
        return ""
    said = text if is_cjk(text[0]) else f" {text}"
    found = find_quantities(f"2{said}")
    if len(found) != 1 or found[0].start or found[0].end != len(said) + 1:
        return ""
    plain = found[0].value == 2 and (found[0].unit, found[0].qualifier) == ("count", "exact")  # noqa: PLR2004
    return "" if plain else said


@lru_cache(maxsize=8_192)
def sign_before(text: str) -> str:
    """A qualifying word or sign as it stands before digits; nothing where it is none.

    >>> sign_before("over"), sign_before("~"), sign_before("$")
    ('over ', '~', '')
    """
    text = fold(text)
    if not 0 < len(text) <= _LONGEST or any(map(str.isdigit, text)):
        return ""
    said = f"{text} " if text[-1].isalpha() and not is_cjk(text[-1]) else text
    found = find_quantities(f"{said}2")
    sound = len(found) == 1 and not found[0].start and found[0].qualifier != "exact"
    return said if sound else ""


def sign_of(attributes: Mapping[str, str]) -> str:
    """The sign among an element's attributes: ``data-suffix="+"``, ``data-scale="million"``."""
    for name, value in attributes.items():
        if len(value) > _LONGEST + 2 or _NOT_BEHIND.search(name):
            continue
        sign = sign_after(value)
        if sign and _NAMED.search(name):
            return sign
    return ""


def signed(number: str, settings: str, *, added: bool = False) -> str:
    """A number with the signs that settings, an object or a call tell: ``{"end": 2500, "suffix": "+"}``.

    Args:
        number: the digits.
        settings: the source around them.
        added: the sign may stand there alone, behind the digits.

    >>> signed("2500", '{"end": 2500, "suffix": "+"}'), signed("9", 'prefix: "over", unit: "million"')
    ('2500 +', 'over 9 million')
    """
    settings = unescaped(settings)
    behind = _SETTING.search(settings) or (_ADDED.search(settings) if added else None)
    before = _BEFORE_SETTING.search(settings)
    return f"{sign_before(before[1]) if before else ''}{number}{sign_after(behind[1]) if behind else ''}"


def told_of(name: str, code: str) -> str | None:
    """The figure that a script tells of the element with an id: ``new CountUp("members", 2500)``.

    >>> told_of("m", 'count("m", 2500, {duration: 3, suffix: "+"}); count("k", 125)')
    '2500 +'
    """
    match = re.search(rf"""["'`#]{re.escape(name)}["'`]""", code)
    if match is None:
        return None
    line, statement = (pattern.match(code, match.end()) for pattern in (_SAME_LINE, _STATEMENT))
    for near in (line[0] if line else "", statement[0][:_NEAR] if statement else ""):
        number = next((it for it in _NUMBER.findall(near) if it.strip("0.,") not in {"", "1"}), None)
        if number:
            return signed(number.rstrip(".,"), statement[0] if statement else "", added=True)
    return None


def unescaped(text: str) -> str:
    r"""Source with letters for what scripts write as ``\u4e07``."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "\\u" in text else text
