"""Clauses about how the network began, before or within a sentence about what it is today."""

from __future__ import annotations

import re

_FOUNDED = re.compile(
    r"(?<![^\W\d_])(?:founded|established|created|started|formed|born|gegründet|fondée?|créée?|née?|"
    r"fundad[oa]|cread[oa]|nació|nace|nacid[oa]|criad[oa]|nascid[oa]|nasceu|fondat[oa]|nat[oa]|opgericht|"
    r"grundad\w?s?|bildad\w?s?|dannet|"
    r"founding(?! (?:members|governments|cities|towns|partners))|założon[ayo]|powstał[ao]?|"
    r"utworzon[ayo]|kuruldu|kurulan|perustettiin|perustettu|"
    r"založen[ao]?|vznikl[ao]?|grundlagt|grunnlagt|stiftet|основан[ао]?|создан[ао]?)(?![^\W\d_])|設立|創設|発足|"
    r"설립|창립|출범|成立|创立|創立|创建|創建",
    re.IGNORECASE,
)
_NOWADAYS = re.compile(
    r"(?<![^\W\d_])(?:is|are|has|have|now|today|currently|connects|counts|works|working|unites|brings|"
    r"supports|"
    r"represents|ist|sind|hat|"
    r"heute|zählt|verbindet|vereint|umfasst|est|compte|aujourd['’]hui|regroupe|réunit|es|hoy|cuenta|reúne|"
    r"conecta|é|hoje|agrupa|actual?mente|atualmente|attualmente|actuellement|derzeit|mittlerweile|inzwischen|"
    r"conta|reúne|è|oggi|riunisce|telt|verbindt|är|har|idag|samlar|dziś|obecnie|zrzesza|skupia|bugün|"
    r"nykyisin|dnes|dag|samler|сегодня)(?![^\W\d_])|現在|今|현재|지금|现在|目前|如今|"
    r"である|です|は世界",
    re.IGNORECASE,
)
"""The network as it is, after a clause about how it began."""
_YEAR_FIRST = re.compile(
    r"(?:In|In the year|Im Jahr|Im Jahre|En|En el año|Em|No ano(?: de)?|Nel|Nell['’]anno|En l['’]an|"
    r"Back in|By|In het jaar|Året?|I|Vuonna|W(?: roku)?|V(?: roce)?|Roku|Rok|În(?: anul)?|В|"
    r"Το(?: έτος)?)?\s?(?:19|20)\d\d(?=[\s,])",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"[^,，、]{0,60}(?:[,，]\s*+|、)(?!(?:when|with|by|at|as|where|als|mit|von|durch|wobei|quand|lorsque|par|"
    r"avec|où|"
    r"cuando|por|con|donde|quando|com|onde|da|door|met|toen|waar|när|av|med|då)\s|当时|當時|最初|当初|그때|당시|初)",
    re.IGNORECASE,
)
"""The rest of such a clause with the comma that ends it, unless what follows tells of the beginning too."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_FOUNDERS = re.compile(r"\s(?:by|von|durch|par|por|da|door|av)\s(?!\d)", re.IGNORECASE)
"""Who founded it, whose number may follow a comma: "founded in 1990 by Oslo, Turku and 40 more"."""
_VERB = re.compile(r"[^\W\d_]{3,20}\s", re.IGNORECASE)
_INVERTS = re.compile(r"[^,]{0,60}(?:gegründet|opgericht|grundad\w?s?)(?![^\W\d_])", re.IGNORECASE)
"""A clause of a language that puts the verb before the subject behind it."""


def is_about_beginning(between: str) -> bool:
    """Whether the words between the network and a figure tell of its beginning, and not of today after that.

    >>> is_about_beginning(" was founded in 1990 by "), is_about_beginning(", founded in 1990, links ")
    (True, False)
    >>> is_about_beginning("成立于1990年，由"), is_about_beginning("成立于1990年，当时有")
    (False, True)
    """
    founded = [match.end() for match in _FOUNDED.finditer(between)]
    if not founded or _NOWADAYS.search(between, founded[-1]):
        return False
    return not _ends(between, founded[-1])


def _ends(text: str, founded: int) -> int:
    """Where the clause that says "founded" ends, 0 where it goes on to the end of the text."""
    closed = _CLOSED.match(text, founded)
    if closed is None or _FOUNDERS.search(text, founded, closed.end()):
        return 0
    return closed.end() if _YEAR.search(text, 0, closed.end()) else 0


def without_beginning(lead: str) -> str:
    """What stands before a subject, freed of a clause on the founding: "Fundada en 2001, " before "la red".

    >>> without_beginning("Fundada en 2001, "), without_beginning("1995 gegründet, vereint ")
    ('', '')
    >>> without_beginning("Founded in 1990 by towns, ")
    'Founded in 1990 by towns, '
    """
    founded = _FOUNDED.search(lead)
    end = _ends(lead, founded.end()) if founded is not None else 0
    if not end:
        return lead
    verb = _VERB.match(lead, end) if _INVERTS.match(lead) else None
    return lead[verb.end() if verb else end :]


_THIS_YEAR = re.compile(
    r"(?:this|last|the past) year|cette année|l['’]an(?:née)? (?:dernière?|passée?)|in diesem jahr|"
    r"dieses jahr|"
    r"im (?:vergangenen|letzten) jahr|este año|el año pasado|este ano|no ano passado|quest['’]anno|"
    r"l['’]anno scorso|dit jaar|vorig jaar|i år|förra året|sidste år|w tym roku|今年|昨年|去年|올해|작년",
    re.IGNORECASE,
)


def told_of_a_year(before: str) -> bool:
    """A sentence that begins with a year tells what was then: "2012 brachten wir …"."""
    match = _YEAR_FIRST.match(without_beginning(before)) or _THIS_YEAR.match(before)
    return match is not None and not _NOWADAYS.search(before)
