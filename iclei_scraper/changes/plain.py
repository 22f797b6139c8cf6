"""When two texts, numbers or addresses say the same in another spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from iclei_scraper.values.wording.text import fold
from iclei_scraper.values.wording.urls import canonical_url

_QUOTES = str.maketrans("‘’‚‛′´`“”„‟″«»‹›「」『』–—‒―−‐‑", "'''''''" + '"' * 13 + "-------")
_SHORT = 300  # characters up to which a text is worth remembering
_DIGITS = re.compile(r"\d+")


def plain(text: str) -> str:
    """A text without what typography alone decides: quotes, dashes, the ellipsis, full-width letters, spaces.

    >>> plain("„Städte“ –  now…")
    '"Städte" - now...'
    """
    return _plain_short(text) if len(text) <= _SHORT else _plain(text)


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", fold(text)).translate(_QUOTES))


_plain_short = lru_cache(maxsize=8_192)(_plain)


def same(one: str | None, other: str | None) -> bool:
    """Whether two texts are the same but for typography; nothing and an empty text are."""
    return plain(one or "") == plain(other or "")


def same_title(one: str, other: str) -> bool:
    """As :func:`same`; a title set in capitals on one side is the same title too."""
    first, second = plain(one), plain(other)
    return first == second or (
        first.casefold() == second.casefold() and (first.isupper() or second.isupper())
    )


def digits(text: str) -> str:
    """The digits of a text, for numbers that are written with other separators."""
    return "".join(_DIGITS.findall(text))


@lru_cache(maxsize=8_192)
def address_of(url: str) -> str:
    """A URL as an identity: canonical, without scheme, leading ``www`` and slash at the end.

    >>> address_of("http://www.iclei.org/news/?utm_source=x") == address_of("https://iclei.org/news")
    True
    """
    parts = urlsplit(canonical_url(url))
    host = parts.netloc.removeprefix("www.")
    return urlunsplit(("", host, parts.path.rstrip("/"), parts.query, ""))


def number(value: float | None) -> str | None:
    """A figure as plain digits.

    >>> number(2500), number(12.5), number(3.0)
    ('2500', '12.5', '3')
    """
    if value is None:
        return None
    return str(int(value)) if float(value).is_integer() else str(value)
