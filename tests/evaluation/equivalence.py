"""When two values say the same. These rules, and no others, forgive a difference.

- Text: Unicode NFC, white space folded, case; quotation marks and dashes by shape make no difference.
- Names of cookie categories: the word "cookies" and the endings of "necessary cookies" make none either.
- Addresses on the web: scheme, ``www.`` and a final slash.
- Postcodes: blanks, hyphens, a country's letter and the postal mark before it.
- A street is right when it has thoroughfare and number, and nothing that is not in the address, nor the
  postcode. A city is right in any of its usual names.
- A country may be stated or inferred.
- Durations are compared as lengths of time: ``P1W`` is ``P7D``, ``P12M`` is ``P1Y``, ``PT24H`` is ``P1D``.
- A teaser may lack what a site cuts from it ("[…]"), and may have the link's "read more" cut off.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

import isodate

from tests.layouts.contents.words import words
from tests.layouts.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACE = re.compile(r"\s+")
_SHAPES = str.maketrans("‘’‚“”„«»‐‑‒–—―−", '\'\'\'"""""' + "-" * 7)
_NOT_WORD = re.compile(r"[\W_]+")
_POSTCODE_LEAD = re.compile(r"^(?:CP|C\.P\.|CEP:?|〒|[A-Z]{1,3}-(?=\d{4,5}$))\s*")
_COOKIE_WORD = re.compile(r"cookies?|クッキー|쿠키|cookie", re.IGNORECASE)
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """Text without differences of form."""
    plain = unicodedata.normalize("NFC", text).translate(_SHAPES).casefold()
    return _SPACE.sub(" ", plain).strip()


@lru_cache(maxsize=50_000)
def letters(text: str) -> str:
    """Only letters and digits, for what may be punctuated at will."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=50_000)
def alike(one: str, other: str, least: float = 0.0) -> float:
    """How similar two texts are, 0 to 1 (Ratcliff and Obershelp); 0 where it is certainly below ``least``."""
    one, other = folded(one), folded(other)
    if one == other:
        return 1.0
    if least and _at_most(one, other) < least:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _at_most(one: str, other: str) -> float:
    """What the similarity of two texts cannot exceed: the share of signs that they have in common."""
    common = sum(min(count, _signs(other).get(sign, 0)) for sign, count in _signs(one).items())
    return 2 * common / (len(one) + len(other))


@lru_cache(maxsize=5_000)
def _signs(text: str) -> Counter[str]:
    return Counter(text)


def same_text(one: str | None, other: str | None) -> bool:
    """Whether two texts say the same."""
    return folded(one or "") == folded(other or "")


def same_url(one: str | None, other: str | None) -> bool:
    """Whether two addresses lead to the same page."""
    return _bare_url(one) == _bare_url(other)


def _bare_url(url: str | None) -> str:
    bare = re.sub(r"^https?://(?:www\.)?", "", (url or "").strip(), flags=re.IGNORECASE)
    return bare.rstrip("/").lower()


def same_postcode(one: str, other: str) -> bool:
    """Whether two postcodes are one."""
    return _bare_postcode(one) == _bare_postcode(other)


def _bare_postcode(code: str) -> str:
    return letters(_POSTCODE_LEAD.sub("", code.strip()))


def right_street(got: str, least: str, lines: Iterable[str], postcode: str | None) -> bool:
    """Whether a street has its thoroughfare and number, and nothing from outside the address."""
    whole = letters("".join(lines))
    said = letters(got)
    code = _bare_postcode(postcode or "")
    inside = all(letters(part) in whole for part in re.split(r"[,;\n]", got) if letters(part))
    return letters(least) in said and inside and not (len(code) > 3 and code in said)


def right_city(got: str, names: Iterable[str]) -> bool:
    """Whether a city has one of its usual names."""
    return letters(got) in {letters(name) for name in names}


def same_category(one: str | None, other: str | None) -> bool:
    """Whether two names mean one category of cookies."""
    return _bare_category(one) == _bare_category(other)


def _bare_category(name: str | None) -> str:
    return letters(_COOKIE_WORD.sub("", name or "") or name or "")


@lru_cache(maxsize=5_000)
def same_duration(one: str, other: str) -> bool:
    """Whether two ISO 8601 durations, or words, are equally long."""
    return one == other or (_length(one) is not None and _length(one) == _length(other))


def _length(iso: str) -> tuple[float, float] | None:
    """Months and seconds, which cannot be turned into each other."""
    try:
        parsed = isodate.parse_duration(iso, as_timedelta_if_possible=False)
    except (isodate.ISO8601Error, TypeError, ValueError):
        return None
    return float(parsed.years * 12 + parsed.months), parsed.tdelta.total_seconds()


def same_teaser(got: str, want: str) -> bool:
    """Whether a summary is the one shown, give or take how it was cut."""
    one, other = _uncut(got), _uncut(want)
    return one == other or (
        min(len(one), len(other)) > 0 and (one.startswith(other) or other.startswith(one))
    )


def _uncut(text: str) -> str:
    cut = re.sub(r"(?:\[(?:…|\.{3})\]|…|\.{3})\s*$", "", folded(text))
    for more in _more_words():
        cut = cut.removesuffix(more).rstrip(" -:»›")
    return letters(cut)


@lru_cache(maxsize=1)
def _more_words() -> tuple[str, ...]:
    return tuple(folded(more) for language in LANGUAGES for more in words(language)["news"]["read_more"])


def tokens(text: str) -> list[str]:
    """Words; for East Asian scripts, characters."""
    return _TOKEN.findall(folded(text))


def overlap(got: str, want: str) -> float:
    """F1 of the words of two texts, each counted as often as it stands there."""
    one, other = _counts(tokens(got)), _counts(tokens(want))
    common = sum(min(count, other.get(token, 0)) for token, count in one.items())
    total = sum(one.values()) + sum(other.values())
    return 2 * common / total if total else 1.0


def _counts(found: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for token in found:
        counts[token] = counts.get(token, 0) + 1
    return counts
