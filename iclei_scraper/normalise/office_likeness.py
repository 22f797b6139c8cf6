"""How alike two listings of offices are: by their addresses and their telephone numbers."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iclei_scraper.records import Office, Phone

_NO_WORD, _NO_DIGIT = re.compile(r"[\W_]+"), re.compile(r"[^0-9]")


def likeness(one: Office, other: Office) -> float:
    """Share of address text that two listings have in common, whatever the line breaks."""
    first, second = address_key(one.address), address_key(other.address)
    if not first or not second:
        return 0.0
    return 1.0 if first in second or second in first else common(first, second)


@lru_cache(maxsize=8_192)
def common(first: str, second: str) -> float:
    """Share of two keys that is the same in both, in order."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


@lru_cache(maxsize=8_192)  # the offices of header and footer come with every page
def address_key(lines: tuple[str, ...]) -> str:
    """The letters and figures of an address, by which it is compared."""
    return _NO_WORD.sub("", " ".join(lines)).casefold()


def phone_key(phone: Phone) -> str:
    """The number, with its extension, by which a telephone is compared."""
    return f"{phone.e164 or _NO_DIGIT.sub('', phone.raw)}x{phone.extension or ''}"
