"""Sentences whose subject is another body, told by its own name: "The Port of Rotterdam has 1,300 employees".

A page about a house speaks of those around it too. Nothing marks them but a name that is not the page's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.house.relations import begins_with_partner, is_related
from iclei_scraper.parsers.statistics.sentences.at_work import names_house
from iclei_scraper.parsers.statistics.words.pronouns import THAT_ONE
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, LIGHT, NETWORK

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.words.called import Names

_ARTICLE = r"(?:(?:The|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|I|Gli|O|A|Os|As|De|Het)\s|L['’])"
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+"
_OF = (
    r"(?:(?:of|for|de|des|du|del|der|für|di|della|dei|do|da|dos|das|van|voor|för|av)\s"
    r"(?:the\s|la\s|los\s|las\s|l['’])?|d['’])"
)
_NAMED = re.compile(rf"{_ARTICLE}?{_WORD}\s{_OF}?{_WORD}")
"""A name of several words at the beginning of a sentence."""
_HAS = re.compile(
    rf"{_WORD}(?:\s{_WORD})*"
    r"(?:\s(?:alone|itself|allein|selbst|seule?|sol[oa]|sozinh[oa]|alleen|ensam))?"
    r"\s(?:has|have|employs|counts|numbers|hat|beschäftigt|zählt|a|emploie|compte|tiene|emplea|cuenta|tem|emprega|"
    r"conta|ha|impiega|heeft|telt|har|sysselsätter|beskæftiger|ma|zatrudnia|zaměstnává|má)"
    r"\s(?:[^\W\d_]{2,10}\s){0,3}$"
)
"""A name, a verb and the figure."""
_COMPANION = re.compile(
    r"\s(?:with|by|from|of|to|for|mit|von|bei|beim|avec|par|chez|con|por|de|del|com|pela|pelo|da|dal|met|bij|med|av)\s"
    rf"(?P<name>(?:(?:the|der|dem|den|la|le|el|los|las|o|a|het|de)\s|l['’])?{_WORD}\s{_OF}?{_WORD}(?:\s{_OF}?{_WORD})*)"
    r"(?:\s[^\W\d_]{2,12})?[.!]?$"
)
"""Who is named last, so that "it" in the next sentence is that one."""
_ASIDE = re.compile(
    r",\s(?:(?:with|mit|bei|avec|chez|con|com|for|of)\s(?:el\s|l[oa]s?\s|[oa]s?\s|il\s)?)?(?:which|who|whose|that|que|qua[li]\w{0,2}|cual\w{0,2}|quien(?:es)?|qui|dont|che|cui|"
    r"die|der|das|deren|dessen|welche[rs]?|dat|waar\w{0,5}|som|vilken|który|która|które|který|která|jenž)"
    r"\s[^,;.]{2,90},",
    re.IGNORECASE,
)
"""A clause beside the sentence: ", which advises us,"."""
_TOPIC = re.compile(
    r"[^、。はがも\d]{2,24}?(?:財団|協会|機構|研究所|大学|庁|会社|連盟|連合|センター)は"
    r"|[\uac00-\ud7a3 ]{2,24}?(?:재단|협회|연구원|연구소|대학교|공사|연맹|센터)[은는]\s"
)
"""A body with a name as the topic of a Japanese or Korean sentence."""
_WITHIN = re.compile(
    rf"(?<![,;:.]\s)(?P<before>(?<=\s)[^\W\d_]{{1,12}}\s){_WORD}\s"
    rf"(?:(?:of|de|des|du|del|di|della|do|da|van|av)\s(?:the\s|la\s|l['’])?)?{_WORD}"
)
"""A name of several words within a sentence, and the word before it."""
_THERE = frozenset("in at near à en em a i w v na no près".split())
_US = frozenset({"us", "uns", "oss"})
_MEMBER = re.compile(
    r"(?<![^\W\d_])(?:an?|one|each|the (?:average|typical)|ein(?:e[sr]?)?|une?|um|uno|een|ett|en)\s"
    r"(?:[^\W\d_]{3,14}\s)?"
    r"(?:member|mitglied|membre|miembro|membro|soci[oa]|lid|medlem)(?:\s[^\W\d_]{3,14})?\s",
    re.IGNORECASE,
)
"""One member, of which something is told."""
_OWN_TOPIC = re.compile(r"(?:当|本|この|同|우리|본|이)")
_LONGEST = 300
"""Characters of a sentence that are looked at."""


def in_aside(text: str, at: int) -> bool:
    """Whether a place stands in a clause beside the sentence: what is said there is not the sentence's.

    >>> in_aside("The agency, which advises us, has 40 staff", 26)
    True
    """
    return any(match.start() < at < match.end() for match in _ASIDE.finditer(text[:_LONGEST]))


def is_of_another_body(before: str, own: Names | None, *, goes_on: bool) -> bool:
    """Whether a sentence up to its figure begins with a body that has a name, and not one of the page's.

    Args:
        before: what stands before the figure.
        own: the page's names; without any, nobody is somebody else.
        goes_on: the sentence before told of the page's own body, so that "it" is that one.
    """
    if begins_with_partner(before) or (THAT_ONE.match(before) and not goes_on):
        return True
    if own is None:
        return False
    text = _ASIDE.sub(" ", before[:_LONGEST])
    topic = _TOPIC.match(text)
    if topic is not None:
        return _OWN_TOPIC.match(topic[0]) is None and not _is_own(topic[0], own)
    if _MEMBER.search(text) is not None:
        return True
    match = _NAMED.match(text) or _HAS.match(text)
    if match is not None:
        return not _is_own(match[0], own) and not names_house(text)
    return any(
        it["before"].strip().lower() not in _THERE and not _is_own(it[0], own)
        for it in _WITHIN.finditer(text)
    )


def is_object(text: str, start: int, end: int) -> bool:
    """Whether "us" ends a clause about others, and is not the beginning as in "With us, 40 towns …".

    >>> is_object("Before she joined us, she led 40 staff", 18, 20), is_object("With us, 40 towns", 5, 7)
    (True, False)
    """
    return text[start:end].lower() in _US and text.count(" ", 0, start) > 1 and text[end : end + 1] == ","


def names_another_last(text: str, own: Names | None) -> bool:
    """Whether a sentence ends with another body, so that the next one's "it" is that one.

    >>> names_another_last("We work closely with the Marine Trust.", None)
    True
    """
    match = _COMPANION.search(text[-_LONGEST:])
    return match is not None and (own is None or own.search(match["name"]) is None)


def _is_own(name: str, own: Names) -> bool:
    if own.search(name) is not None or NETWORK.search(name) is not None or not LIGHT.sub("", name).strip():
        return True
    return any(not is_related(name, match.end()) for match in FIRST_PERSON.finditer(name))
