"""One sentence with what is known of those around it, and what of a text tells of nobody or is quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from iclei_scraper.parsers.statistics.words.words import LIGHT, WORLDWIDE

PREPOSITION = re.compile(
    r"(?:^|\s)(?:with|by|of|from|to|in|at|for|via|through|alongside|than|on|about|mit|von|bei|durch|zu|"
    r"zur|zum|der|des|neben|avec|par|de|du|à|au|pour|dans|con|por|del|al|para|da|do|das|dos|no|na|pelo|"
    r"pela|com|ao|dal|dalla|della|alla|van|met|bij|av)\s(?:the\s|la\s|le\s|das\s|dem\s|el\s|o\s|a\s)?$",
    re.IGNORECASE,
)
_SINGLE_OPEN = re.compile(r"(?:^|[\s(])['‘‚][^\s'’‘][^'’‘]*$")
"""A quotation in single marks that is not closed yet."""
_QUOTES = re.compile(r"[“”„«»「」\"]")
_LONGEST_LIGHT = 250  # characters before a figure that can be without any subject


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what is known of those around it."""

    text: str
    follows_own: bool
    """The sentence before it, in the same block, spoke of the network."""
    at_home: bool
    """It stands in a section about the site itself: "The network in numbers"."""
    headline: bool
    """It is the whole block: a heading, a tagline, an item of a list."""
    goes_on: bool = False
    """The sentence before it, or the block before where it begins its own, told of the network."""
    of_house: bool = False
    """It stands on a page about the house itself: "About us", "Our members"."""


@lru_cache(maxsize=4_096)
def is_light(text: str) -> bool:
    """Whether nothing in a text could be a subject."""
    return len(text) <= _LONGEST_LIGHT and not LIGHT.sub("", WORLDWIDE.sub("", text)).strip()


def in_quotes(text: str, at: int) -> bool:
    """Whether a place in a text stands within quotation marks."""
    if _SINGLE_OPEN.search(text, 0, at) is not None:
        return True
    return text[max(0, at - 1) : at] in {"'", "‘", "‚"} or len(_QUOTES.findall(text[:at])) % 2 == 1
