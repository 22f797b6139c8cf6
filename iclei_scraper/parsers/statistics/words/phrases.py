"""What a figure in a sentence counts: a noun phrase with all its nouns and adjectives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.values.counting.concepts import is_plausible, mentions, read_concept
from iclei_scraper.values.counting.likely_concepts import likely_concept

if TYPE_CHECKING:
    from iclei_scraper.values.numbers.quantities import Quantity

_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[;:.!?()\[\]{}\"“”„«»|/–—]")
LEAD = re.compile(
    r"^[\s–-]*(?:(?:of|der|des|de la|de los|de las|del|de|da|do|dos|das|della|dei|delle|degli|di|van de|av)\s"
    r"(?:the\s|all\s|toda\s|toute\s)?|d['’]|the\s|(?:i|gli|le|[oa]s|l[oa]s)\s(?=[^\W\d_]{4}))?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\s,;:.!?()\[\]{}\"“”„«»|/–—]+|,|[;:.!?()\[\]{}\"“”„«»|/–—]")
_STOP = re.compile(
    r"in|of|from|with|for|across|on|to|that|who|which|by|at|are|is|have|has|will|worldwide|globally|where|"
    r"as|than|into|when|aus|von|mit|für|der|des|die|das|weltweit|die|sind|ist|haben|wird|auf|an|bei|zu|"
    r"dans|de|des|du|en|pour|à|qui|que|sont|ont|avec|con|para|em|do|da|dos|das|com|di|del|della|nel|nei|"
    r"per|che|sono|no|na|por|son|están|están|são|estão|uit|van|met|door|från|av|med|som|över|i|whose|"
    r"through|during|after",
    re.IGNORECASE,
)
_AND = re.compile(
    r"and|und|et|y|e|o|ou|oder|or|&|en|och|,|as|well|sowie|ainsi|que|bem|como|così|come", re.IGNORECASE
)
_AFTER_NOUN = re.compile(
    r"loca(?:l|is|les|li|ux)|regiona(?:l|is|les|li|ux)|régionaux|régionales|locaux|locales|locais|"
    r"territoriale?s?|territoriaux|subna[tc]iona(?:l|is|les|li|ux)|infranationaux|municipa(?:l|is|les|li)|"
    r"municipaux|urban[oa]s|urbaines?|membr[oe]s|miembros?|membri|associad[oa]s|asociad[oa]s|mundia(?:l|"
    r"is|les)",
    re.IGNORECASE,
)
_NEXT_WORDS = re.compile(
    r"\s?(?:of\s|的|の|개의?\s|個の|个)?(?P<one>[\u3040-\u9fff\uac00-\ud7af]{2,6}?(?=[はがをでと、，,和与에의와]|\s|$)|[^\W\d_]{3,24})"
    r"(?P<other>\s[^\W\d_]{3,24})?"
)
GOVERNMENTS = {"members", "regions"}
WORDS_BEFORE_NOUN = 5
_WORDS_BETWEEN_NOUNS = 3


def named(label: str, unit: str, end: int) -> tuple[str, str, int] | None:
    """A label freed of marks with its concept, or ``None`` where it has none."""
    label = label.strip(" ,–-")
    concept = read_concept(label, unit)
    return (label, concept, end) if concept else None


def noun_phrase(rest: str, offset: int) -> tuple[str, str, int] | None:
    """Label, concept and end of the noun phrase with which a text begins, or ``None``.

    >>> noun_phrase(" cities and towns in 20 countries", 4)
    ('cities and towns', 'members', 21)
    """
    lead = LEAD.match(rest)
    start = lead.end() if lead else 0
    phrase = rest[start : start + 160]
    nouns = {mention.end: mention for mention in mentions(phrase)}
    if not nouns:
        return None
    end = 0
    words = 0
    pending = False
    first: str | None = None
    for token in _TOKEN.finditer(phrase):
        noun = nouns.get(token.end())
        if noun and (first is None or first == noun.concept or {first, noun.concept} <= GOVERNMENTS):
            first, end, words, pending = noun.concept, token.end(), 0, False
        elif _MARK.fullmatch(token[0]) or _DIGIT.search(token[0]):
            break
        elif _AND.fullmatch(token[0]) and (end or words):
            pending, words = True, 0 if end else words
        elif end and not words and _AFTER_NOUN.fullmatch(token[0]):
            end = token.end()
        elif noun or _STOP.fullmatch(token[0]) or (end and not pending):
            break
        else:
            words += 1
            if words > (_WORDS_BETWEEN_NOUNS if end else WORDS_BEFORE_NOUN):
                break
    if not end:
        return None
    return named(phrase[:end], "count", offset + start + end)


def likely_offices(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    """Offices by a rarer word right behind a figure: "24 hubs", "24 regional branches", "24の支部"."""
    if quantity.unit != "count" or quantity.like_year or not is_plausible("offices", quantity.value):
        return None
    match = _NEXT_WORDS.match(text, quantity.end)
    if match is None or quantity.value < 2 or quantity.value != int(quantity.value):  # noqa: PLR2004
        return None
    for label in dict.fromkeys((match["one"], match["one"] + (match["other"] or ""))):
        if likely_concept(label) == "offices":
            return label, "offices", match.start("one") + len(label)
    return None
