"""Figures of the thing that a page's title names: a river, a film, a lamp, not the house whose page it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import (
    IN_NUMBERS,
    announces_figures,
    speaks_of_itself,
)
from iclei_scraper.parsers.statistics.verdict.headed_others import names_body_within
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, NETWORK, PLURAL_VERB
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import WORD_ENDS as _R

if TYPE_CHECKING:
    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.parsers.statistics.words.called import Names

_OF_IT = re.compile(
    rf"{_L}(?:(?-i:it)|(?:on|in|along|around|of) its|(?:die|der|das|denen|wo) (?:er|sie|es|ihn|man)|"
    rf"(?:an|auf|in|entlang) (?:seine[nrm]|ihre[nrm])|(?:où|qu['’]|lesquels|lesquelles) ?(?:il|elle)|"
    rf"(?:donde|l[oa]s que|onde|em que|quais) se|(?:dove|cui|quali) si|"
    rf"(?:waar|die) (?:hij|zij|ze|het|men)){_R}",
    re.IGNORECASE,
)
"""What a label says of whom or what the title names: "countries it flows through"."""
_EXTENT = re.compile(
    r"(?:m|km|met(?:er|re)s?|kilomet(?:er|re)s?|mètres?|kilomètres?|(?:kiló|quiló)?metros?|(?:chilo)?metri)\s"
    r"(?:long|high|tall|deep|wide|lang|hoch|tief|breit|"
    r"d[ei] (?:long(?:ueur)?|haut(?:eur)?|large(?:ur)?|profondeur|larg[oa]|alt[oa]|anch[oa]|altura|"
    r"comprimento|largura|lunghezza|altezza|larghezza|profondità))(?![^\W\d_])",
    re.IGNORECASE,
)
"""How long or high one thing is, at the beginning of a label."""


def are_of_title(headings: list[Block], own: Own) -> bool:
    """Whether nothing but the title of a page that is not about the house stands over figures.

    They may be facts of what it names: a ship, a building, a course.
    """
    if not headings or headings[0].heading != 1 or own.is_of_house:
        return False
    title = headings[0].text
    if any(heading.text != title for heading in headings[1:]):
        return False
    named = own.names is not None and own.names.search(title) is not None
    if named or FIRST_PERSON.search(title):
        return False
    if IN_NUMBERS.search(title):  # "Trams in numbers" is of trams, "The network in numbers" of the house
        return not announces_figures(title, own)
    return not speaks_of_itself(title)


def tells_of_title(row: list[Counter], own: Own) -> bool:
    """Whether a label below a title says where, how long or how high it is that the title names."""
    told = any(_EXTENT.match(it.label) or _OF_IT.search(it.label_line.text) for it in row)
    return told and are_of_title(own_headings(row), own)


def is_of_title_alone(row: list[Counter], page: Page, own: Own) -> bool:
    """Whether nobody but what a title names can be whose figures stand below it.

    The page is not about the house, its title is no word of it and the head has it too, and no line of the
    text says "we" or the house's name: a portrait of a firm, a survey, facts about the world.
    """
    headings = own_headings(row)
    if not are_of_title(headings, own) or headings[0].text.casefold() not in (page.title or "").casefold():
        return False
    body = names_body_within(headings[0].text)  # then "the coalition" is that one
    words = (FIRST_PERSON, PLURAL_VERB, own.names, None if body else NETWORK)
    return not any(_speaks(block.text, words) for block in page.content_blocks if block.place == "main")


def _speaks(text: str, words: tuple[re.Pattern[str] | Names | None, ...]) -> bool:
    return any(pattern is not None and pattern.search(text) is not None for pattern in words)
