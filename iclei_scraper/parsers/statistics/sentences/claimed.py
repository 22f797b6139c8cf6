"""Whose a figure of a sentence is: the ways in which it is told to be the page's own, tried in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.sentences.at_work import (
    begins_with_company,
    is_people,
    is_to_lead,
    names_house,
    works_there,
)
from iclei_scraper.parsers.statistics.sentences.implied import is_implied
from iclei_scraper.parsers.statistics.sentences.nobody_elses import is_nobody_elses
from iclei_scraper.parsers.statistics.sentences.noun_ahead import counts_members
from iclei_scraper.parsers.statistics.sentences.plain_speech import names_itself, tells_plainly
from iclei_scraper.parsers.statistics.sentences.sentence import is_light
from iclei_scraper.parsers.statistics.sentences.subject import is_own_claim
from iclei_scraper.parsers.statistics.words.eastern import begins
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON
from iclei_scraper.values.counting.concepts import counts_something
from iclei_scraper.values.counting.further_concepts import further_concept
from iclei_scraper.values.wording.text import is_cjk

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.house.own import Own
    from iclei_scraper.parsers.statistics.sentences.sentence import Sentence
    from iclei_scraper.values.numbers.quantities import Quantity


def is_claimed(
    sentence: Sentence, quantity: Quantity, claim: tuple[str, str, int, int], own: Own, language: str | None
) -> bool:
    """Whether a figure is the network's own claim.

    Args:
        sentence: the sentence, in which earlier claims are already blanked out.
        quantity: the figure.
        claim: its label and its concept, where it begins and where the label ends.
        own: the page's organisation.
        language: of the page.
    """
    label, concept, start, end = claim
    known = counts_something(label) or further_concept(label) is not None
    known = known or counts_members(sentence.text[: quantity.start])
    unnamed = concept == "members" and not known and not names_itself(sentence.text, start, own.names)
    case = concept == "staff" and _is_case(sentence.text[:start], sentence.text[end:])
    if unnamed or case or (concept == "staff" and is_to_lead(sentence.text[:start])):
        return False  # only a verb makes them members: of the network itself, then
    if is_own_claim(sentence, start, end, own.names):
        return True
    if concept == "staff" and _is_at_house(sentence, quantity, label, end, own):
        return True
    if quantity.like_year:
        return False
    if tells_plainly(sentence, start, end, own.names, language):
        return True
    return is_implied(sentence, label, start, end, own.names, language)


def _is_case(before: str, after: str) -> bool:
    """Whether a figure is a case, of which a line says what holds: "More than 100 employees: two exits"."""
    return is_light(before) and after.lstrip().startswith((":", "：")) and not FIRST_PERSON.search(after)


def _is_at_house(sentence: Sentence, quantity: Quantity, label: str, end: int, own: Own) -> bool:
    """Whether those who work somewhere are the page's own: it is about its house, or just spoke of it."""
    lead = sentence.text[: begins(sentence.text[: quantity.start], label, quantity.start)]
    if is_cjk(label[-1]) and lead.rstrip().endswith(("の", "的", "의")):
        return False  # whoever stands before it
    there = sentence.goes_on and works_there(sentence.text[: quantity.start])
    there = there or (sentence.of_house and begins_with_company(sentence.text))
    if quantity.like_year or not (there or own.is_about):
        return False
    if is_people(label) and not there and not names_house(sentence.text):
        return False
    return is_nobody_elses(sentence, quantity.start, end, own.names)
