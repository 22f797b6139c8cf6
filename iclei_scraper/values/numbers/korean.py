"""Korean number words, Sino-Korean and native, as they stand before a unit of time."""

from __future__ import annotations

_DIGITS = {word: value for value, word in enumerate("일이삼사오육칠팔구", 1)}
_SCALES = {"십": 10, "백": 100}
_NATIVE = {
    **dict(zip("한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(), range(1, 10), strict=True)),
    "석": 3,
    "넉": 4,
}
_NATIVE_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40}

KOREAN = (
    f"[{''.join(_DIGITS)}{''.join(_SCALES)}]{{1,5}}"
    f"|(?:{'|'.join(_NATIVE_TENS)})(?:{'|'.join(_NATIVE)})?|{'|'.join(_NATIVE)}"
)
"""Pattern of a number word below a thousand."""


def read_korean(text: str) -> int | None:
    """The number that Korean words stand for; ``None`` for what is no number.

    >>> read_korean("삼십"), read_korean("열세"), read_korean("사백"), read_korean("이삼")
    (30, 13, 400, None)
    """
    for tens, value in _NATIVE_TENS.items():
        if text.startswith(tens):
            rest = text.removeprefix(tens)
            return value + _NATIVE[rest] if rest in _NATIVE else None if rest else value
    return _NATIVE.get(text) or _sino(text)


def _sino(text: str) -> int | None:
    total, digit, last = 0, 0, 1000
    for sign in text:
        if sign in _DIGITS and not digit:
            digit = _DIGITS[sign]
        elif _SCALES.get(sign, last) < last:
            last = _SCALES[sign]
            total += (digit or 1) * last
            digit = 0
        else:
            return None
    return total + digit or None
