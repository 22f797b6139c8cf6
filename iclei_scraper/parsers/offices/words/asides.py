"""What stands beside the values of an office and is none: how far away it is, and links that do something."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import OFFICE
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from iclei_scraper.page import Block

_FAR = (
    r"(?:(?:ca|approx|env|etwa|about)\.?\s|[~≈約约약]\s?)?\d{1,3}(?:[.,]?\d{1,3})?\s?"
    r"(?:km|kilomet(?:er|re)s?|kilómetros?|quil[óô]metros?|chilometri|miles?|mi|キロ(?:メートル)?|公里|千米|킬로미터)"
    r"(?:\s?(?:away|entfernt|distan[ct]\w*|à vol d'oiseau|de distance|de distancia|lontano|以内|先|거리))?"
)
_ONLY_FAR = re.compile(rf"\W*{_FAR}\W*", re.IGNORECASE)
_ENDS_FAR = re.compile(rf"\s*(?:[·•|]\s*{_FAR}|[(（\[]\s?{_FAR}\s?[)）\]])$", re.IGNORECASE)
_MAY_BE_FAR = re.compile(r"km|mi|kilo|quil|キロ|公里|千米|킬로", re.IGNORECASE)
_CELLS = frozenset({"td", "dd", "div", "span", "p"})
_ROW = 3
_SHORTEST_NAME, _MOST_RUNS = 4, 12
_WORDS_OF_ACTION = 4
_BEFORE_PLACE = re.compile(r"[,;:：\d]")
_SENTENCE, _SMALL = 8, 5
"""Words before the first comma or figure of a sentence, and how many of them begin with a small letter."""
_FEWEST_WORDS, _FEWEST_SMALL, _LONG_WORD = 5, 3, 4
"""Words of a sentence, and those among them of some letters that begin with a small one."""
_FEWEST_BEHIND = 5
"""The same behind the last figure, which may be a house's number."""
_TO_LAST_FIGURE = re.compile(r".*\d")
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?=[.!?,\s])(?!,? [A-Z])")
_REACH = ("mailto:", "tel:", "fax:", "sms:")


def without_distance(block: Block, text: str) -> str:
    """A line without the distance at its end; empty where it tells nothing else: "3.2 km away"."""
    if _MAY_BE_FAR.search(text) is None:
        return text
    if _only_far(text):
        return ""
    text = _ENDS_FAR.sub("", text)
    last = block.parts[-1]
    if len(block.parts) > 1 and text.endswith(last) and _only_far(last):
        text = text.removesuffix(last).rstrip(" ·•|(（[–—-,")
    return text


@lru_cache(maxsize=8_192)
def _only_far(text: str) -> bool:
    return _ONLY_FAR.fullmatch(text) is not None


@lru_cache(maxsize=8_192)
def begins_as_sentence(text: str) -> bool:
    """Whether so many small words stand before the first comma and figure that an address is only told in it.

    >>> begins_as_sentence("The domain was registered for us by Lake Ltd, 12 Mill Lane, Lund.")
    True
    """
    words = _BEFORE_PLACE.split(text, maxsplit=1)[0].split()
    return len(words) >= _SENTENCE and sum(word[0].islower() for word in words) >= _SMALL


@lru_cache(maxsize=8_192)
def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence and has words that no name writes small, behind its figures the more.

    >>> is_sentence("Or write to our team directly through one of these."), is_sentence("Calle de la Paz.")
    (True, False)
    >>> is_sentence("The house where all of it began in 1974."), is_sentence("Rua 1822, fundos.")
    (True, False)
    >>> is_sentence("The head office and 32 other houses, with people who know their town well.")
    True
    """
    if text[-1:] not in {".", "!", "?"}:
        return False
    text = _YEAR.sub("", text) if has_digit(text) else text
    figure = _TO_LAST_FIGURE.match(text)
    words = text[figure.end() :].split() if figure else text.split()
    small = sum(len(word) >= _LONG_WORD and word[0].islower() for word in words)
    return len(words) >= _FEWEST_WORDS and small >= (_FEWEST_BEHIND if figure else _FEWEST_SMALL)


def is_action(block: Block) -> bool:
    """Whether a line is a link to do something with what stands before it: "Map (of the Lund office)".

    It says the name of the heading above it and a few words more, or stands behind a label and its value.
    """
    if len(block.links) != 1 or block.heading:
        return False
    link = block.links[0]
    if (
        link.href[:7].lower().startswith(_REACH)
        or "email-protection" in link.href
        or len(link.text) < 0.8 * len(block.text)
    ):
        return False
    return _names_again(block) or _ends_row(block)


def _names_again(block: Block) -> bool:
    for heading in block.headings[-2:]:
        name = heading.text
        if len(name) >= _SHORTEST_NAME and name in block.text:
            rest = block.text.replace(name, " ")
            acts = (
                any(map(str.isalpha, rest)) and rest not in OFFICE and len(rest.split()) <= _WORDS_OF_ACTION
            )
            return acts and not names_place(name)
    return False


def _ends_row(block: Block) -> bool:
    """Whether a line stands in the third and last cell of a row, behind a label and what it announces."""
    cell = block.element
    row = cell.getparent()
    if cell.tag not in _CELLS or row is None or len(row) != _ROW or row[-1] is not cell:
        return False
    label = fold(" ".join(islice(row[0].itertext(), _MOST_RUNS)))
    if "." in block.text and " " not in block.text:
        return False  # the address of a site, of the last of two offices beside each other
    return label_of(f"{label.rstrip(' :：')}:") is not None and any(map(str.strip, row[1].itertext()))
