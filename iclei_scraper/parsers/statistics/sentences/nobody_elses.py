"""What in a sentence makes a figure somebody else's, whoever else the sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.relations import is_related
from iclei_scraper.parsers.statistics.sentences.at_work import (
    is_elsewhere,
    without_company,
    without_composed,
)
from iclei_scraper.parsers.statistics.sentences.done_once import of_event
from iclei_scraper.parsers.statistics.sentences.founding import is_about_beginning, told_of_a_year
from iclei_scraper.parsers.statistics.sentences.other_bodies import is_of_another_body
from iclei_scraper.parsers.statistics.sentences.sentence import PREPOSITION, Sentence, is_light
from iclei_scraper.parsers.statistics.words.words import (
    CONTRAST,
    FIRST_PERSON,
    HAPPENED,
    MUNICIPAL,
    NOT_OWN_NOUN,
)
from iclei_scraper.values.counting.concepts import names_others

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.words.called import Names

ACRONYM = re.compile(
    r"(?<!\w)(?!UNO?(?!\w)|E?UE?(?!\w)|USA?(?!\w)|UK(?!\w)|UAE|NGO|ONG|SDG|LGBT|CO2|GDP|AI(?!\w)|"
    r"IT(?!\w))[A-Z][A-Z0-9]{1,9}(?![\w-])"
)
_BESIDE = 24  # characters between a name and the bracket that tells of it
OWN_CLAUSE = re.compile(
    r"(?:\s(?:around the world|worldwide|globally))?\s(?:have|has|are|were|was|will|would|can|must|should|"
    r"need|face)\s",
    re.IGNORECASE,
)
"""What follows makes a clause of the figure itself: "35 countries around the world have it"."""
_ANOTHERS_CLAUSE = re.compile(
    r"(?:^|\s)(?:of|with|by|from|for|to|in|du|des|del|de|von|vom|der|mit|beim|avec|con|com|da|do|di|della)\s"
    r"(?:the\s|la\s|le\s|el\s|das\s|dem\s|der\s|l['’])?[A-ZÀ-Þ][\w-]+"
    r"(?:\s(?:[A-ZÀ-Þ][\w-]+|of|for|de|für|der|di))+"
    r"\s?(?:,\s?(?:which|who|das|die|der|qui|que|il quale|la quale|che)|\s(?:that|which|qui|che))\s"
)
"""What follows is told of another: "a partner of the Blue Union, which has"."""
_NEAR = 60  # characters around a figure
_LONGEST_PLAIN = 24  # words of a sentence that tells of nobody
_NUMBER_WORDS = re.compile(
    r"\s(?:more than|over|about|around|some|mehr als|über|rund|etwa|plus de|environ|más de|unos|mais de|"
    r"cerca de|più di|oltre|circa|meer dan|ruim|mer än|over)\s$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?<![^\W\d_])(?:if|when|until|per|each|every|any|those|firms?|compan(?:y|ies)|employers?|customers?|"
    r"clients?|"
    r"wenn|falls|bis|pro|jede[rsnm]?|betriebe\w?|firmen|unternehmen|kunden|si|quand|jusqu\w{1,3}|chaque|par|"
    r"entreprises?|cuando|hasta|cada|por|empresas?|se(?! (?:compo|divid))|quando|até|fino|ogni|imprese|"
    r"aziend\w|als|wanneer|tot|"
    r"elke?|bedrijven|om|varje|företag)(?![^\W\d_])|如果|每|企業|企业|기업|마다|"
    r"(?:承建|施工|承包|供应|协作|委托)(?:单位|方|商)",
    re.IGNORECASE,
)
"""What is told of any house, or of a part of one."""


def is_nobody_elses(sentence: Sentence, start: int, end: int, own: Names | None) -> bool:
    """Whether nothing in a sentence tells of anybody else whose figure it could be, nor what it would be if.

    Asked of those who work at a house, on a page about it: whoever does what there, they are its own.
    """
    before, after = without_company(sentence.text[:start]), sentence.text[end:]
    if len(sentence.text.split()) > _LONGEST_PLAIN or in_anothers_brackets(before, own):
        return False
    if told_of_a_year(before) or of_event(before, after, joins=False) or is_blocked(before):
        return False
    if is_elsewhere(before) or is_of_another_body(before, own, goes_on=sentence.goes_on):
        return False
    return not (
        any(is_related(before, match.end()) for match in FIRST_PERSON.finditer(before))
        or PREPOSITION.search(_NUMBER_WORDS.sub(" ", without_composed(before)))
        or CONTRAST.search(before)
        or _CONDITION.search(before)
        or OWN_CLAUSE.match(after)
        or MUNICIPAL.search(after[:_NEAR])
        or NOT_OWN_NOUN.search(after[:_NEAR])
    )


def in_anothers_brackets(before: str, own: Names | None) -> bool:
    """The figure stands in brackets after somebody else's name: "the bar association (40,000 members)"."""
    opened = max(before.rfind("("), before.rfind("（"))
    if opened < 0 or max(before.rfind(")"), before.rfind("）")) > opened:
        return False
    named = before[:opened].rstrip()[-_NEAR:]
    if not named or is_light(named):
        return False
    spoken = [match.end() for pattern in (own, FIRST_PERSON) if pattern for match in pattern.finditer(named)]
    return not any(len(named) - end <= _BESIDE for end in spoken)


def is_blocked(between: str) -> bool:
    """Something between the network and the figure has figures of its own."""
    if _ANOTHERS_CLAUSE.search(between):
        return True
    if (
        names_others(between)
        or NOT_OWN_NOUN.search(between)
        or MUNICIPAL.search(between)
        or HAPPENED.search(between)
        or ACRONYM.search(between)
    ):
        return True
    return is_about_beginning(between)
