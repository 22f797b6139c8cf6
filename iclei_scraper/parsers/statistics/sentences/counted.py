"""What the figures of a sentence count: each with its label, its concept and where the label ends."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from iclei_scraper.parsers.statistics.sentences.at_work import employed, office_has
from iclei_scraper.parsers.statistics.sentences.gathered import gathered
from iclei_scraper.parsers.statistics.sentences.noun_ahead import noun_ahead
from iclei_scraper.parsers.statistics.words.eastern import MEASURES, label_behind, noun_before
from iclei_scraper.parsers.statistics.words.phrases import (
    LEAD,
    WORDS_BEFORE_NOUN,
    likely_offices,
    named,
    noun_phrase,
)
from iclei_scraper.parsers.statistics.words.words import MORE_OF, OTHER_KIND, WORKING, YEAR_BEFORE
from iclei_scraper.values.counting.concepts import find_population, is_plausible
from iclei_scraper.values.counting.further_concepts import LANGUAGES, further_noun
from iclei_scraper.values.numbers.quantities import Quantity, find_quantities
from iclei_scraper.values.wording.text import is_cjk

_ADJECTIVES = re.compile(
    r"(?:\s(?:urban[ae]?|mundial|mondiale?|global[e]?|do mundo|del mundo|du monde|del mondo))+(?!\w)"
)
_CLAUSE_END = re.compile(r"[.;:!?()]|\b(?:live|lives|leben|vivent|viven|vivem)\b")
_SMALL, _FEWEST_STAFF, _SEVERAL = 13, 4, 3
_PADS = frozenset({"vi"})
"""Languages that write "05 branches"."""
_SMALL_CONCEPTS = frozenset({"offices", "staff"})
"""What may be told by a small number in words; "two cities" is hardly ever a whole network."""
_BESIDE_OFFICES = frozenset({"members", "countries", "staff"})
"""What is counted in one sentence with offices, whose rarer names are sure beside it."""
_PLACES = frozenset({"countries", "continents"})
_BESIDE_PLACES = frozenset({"members", "offices", "staff", "countries"})
"""Beside which few countries or continents, told in words, are those where the network is."""
_GROUPED = re.compile(r"\D*([1-9]\d{0,2})[.,](\d{3})\s?\+?")
"""Digits in two groups, as thousands are written."""
_WITHIN = re.compile(r"(?<![^\W\d_])(?:the|to|a|al|los|las|les|die|den|os|as|gli|le)\s", re.IGNORECASE)
"""An article or the like between a number and a noun: the number counts something else, or is a year."""
_ARTICLE = re.compile(r"\s(?:i|gli|le|[oa]s|l[oa]s)\s")
_SHARE_WINDOW = 80
_CJK_BEFORE = re.compile(
    r"(?P<label>[^\s、。，,；;はがをで（(占는은이가]{0,12}(?:人口|인구))\s?(?:の|의|的)?\s?(?:うち)?$"
)
_INVITES = re.compile(
    r"(?<![^\W\d_])(?:join|one of|each of|all of|like) (?:the|our) $|(?:rejoignez|comme) les $|(?:únete|"
    r"únase) a l[oa]s $",
    re.IGNORECASE,
)
"""Before "the" and a figure that is the whole: "Join the 1,140 towns", "one of our 212 members"."""
_SEATED = re.compile(
    r"(?:offices|büros?|bureaux|oficinas|escritórios|uffici|kantoren|kontor(?:er)?|biura|ofis\w*)\s"
    r"(?:in|dans|en|em|i|på|w)\s(?:[^\W\d_]{2,8}\s)?$",
    re.IGNORECASE,
)
"""Before the few countries that a house's offices are in."""
_FORMER = re.compile(
    r"(?P<kept>(?<!\w)(?:grown|grew|grow|risen|rose|increased|expanded|gewachsen|gestiegen|passée?s?|pasado|crecido|"
    r"passou|cresceu|passati?|cresciuti?|gegroeid|vuxit|vokst)) "
    r"(?:from|von|de|da|van|från|fra) \d[\d.,]*(?= (?:to|auf|à|a|para|naar|till|"
    r"til) (?:[^\W\d_]{2,10} ){0,2}\d)|"
    r"\s\(\d[\d.,]* ?(?:FTEs?|VZÄ|Vollzeit\w*|ETP|fte)\)(?P<none>)"
)
"""How many there were before, and how many full posts they make: "grown from 40 to 46", "29 (22 FTE)"."""
_TIME = re.compile(
    r"(?:seconds?|minut\w{0,3}|hours?|days?|weeks?|months?|decades?|centur(?:y|ies)|sekunden?|stunden?|tagen?|wochen?"
    r"|monaten?|jahrzehnten?|heures?|jours?|semaines?|mois|décennies?|horas?|d[ií]as?|semanas?|m[eê]ses|d[ée]cadas?"
    r"|ore|giorni|settimane|mesi|decenni|uur|uren|dagen|weken|maanden|decennia)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What is counted where a noun further on is not: "30 minutes to inform your staff"."""
_DATED = re.compile(r"[-–]\s")
"""Behind the day or month that begins a line of a list."""
_MEASURED = re.compile(r"\s?(?:km|kk|m|m²|ha|kg|t|%|mln|tys\.?|[Nn]o['’]?lu|[Nn]umaralı)(?![^\W\d_])")
_WITHIN_THEM = re.compile(r"(?<![^\W\d_])(?:w|we|v|ve|в|у)\s$", re.IGNORECASE)
"""In Slavic languages, before the places where somebody works: they are no members."""
_PART_OF = re.compile(
    r"\s(?:of|von|der|de|di|van|av)\s(?:our|its|their|unseren?|unserer|nos|ses|nuestr[oa]s|noss[oa]s|nostr[ie]|onze|våra)\s|"
    r"\s(?:unserer|ihrer|seiner)\s",
    re.IGNORECASE,
)
"""Behind a figure: it counts some of those."""
_COMING_FROM = re.compile(
    r"\d\+?\s(?:[^\W\d_]{3,16}\s){1,2}(?:from|(?:provenient|procedent)es de|venant de|venue?s de|issue?s de|"
    r"provenienti da|vind[ao]s de|aus|uit|från)\s(?:[^\W\d_]{2,6}\s){0,2}$",
    re.IGNORECASE,
)
"""Before the places where those come from who have a figure of their own: "740 children from 43 towns"."""
_OTHERS = re.compile(r"(?:another|other|andere|weitere|autres|otr[oa]s|outr[oa]s)\s$", re.IGNORECASE)


@lru_cache(maxsize=8_192)
def counted(text: str, language: str | None) -> tuple[tuple[Quantity, str, str, int], ...]:
    """Figures of a sentence, each with its label, its concept and where the label ends."""
    text = _FORMER.sub(_blank, text) if _FORMER.search(text) else text
    found = [_whole(it) for it in find_quantities(text, language)]
    claims = [
        (it, claim)
        for it in found
        if (claim := _claim(text, it, language)) is not None
        and _countable(text, it, *claim[:2], padded=language in _PADS)
    ]
    beside = {
        claim[1] for it, claim in claims if not (_is_small(it) and claim[1] in _PLACES)
    } & _BESIDE_PLACES
    claims = [
        it
        for it in claims
        if not (_is_small(it[0]) and it[1][1] in _PLACES)
        or (
            it[0].value >= _SEVERAL
            and (beside or (WORKING.search(text) or _SEATED.search(text, 0, it[0].start)))
        )
    ]
    known = {it.start for it, _ in claims}
    if {concept for _, (_, concept, _) in claims} & _BESIDE_OFFICES:
        others = [it for it in found if it.start not in known]
        claims += [(it, claim) for it in others if (claim := likely_offices(text, it)) is not None]
    return tuple((it, *claim) for it, claim in sorted(claims, key=lambda entry: entry[0].start))


def _blank(match: re.Match[str]) -> str:
    """A match in blanks, so that every place in the text stays where it is."""
    return (
        match["kept"] + " " * (len(match[0]) - len(match["kept"])) if match["kept"] else " " * len(match[0])
    )


def _claim(text: str, quantity: Quantity, language: str | None) -> tuple[str, str, int] | None:
    return (
        employed(text, quantity)
        or _label(text, quantity, language)
        or noun_ahead(text, quantity)
        or gathered(text, quantity)
    )


def _is_small(quantity: Quantity) -> bool:
    """Whether a number up to twelve is told in a word."""
    return quantity.raw.isalpha() and quantity.value < _SMALL


def _whole(quantity: Quantity) -> Quantity:
    """A number of things, whatever mark groups its digits: nobody counts to the thousandth of a member.

    A text in English may keep the marks of the language it was written in: "2.500 members".
    """
    if quantity.unit != "count" or quantity.value == int(quantity.value):
        return quantity
    grouped = _GROUPED.fullmatch(quantity.raw)
    return replace(quantity, value=int(grouped[1] + grouped[2])) if grouped else quantity


def _countable(text: str, quantity: Quantity, label: str, concept: str, *, padded: bool = False) -> bool:
    before = text[: quantity.start]
    whole = quantity.unit == "percent" or quantity.value == int(quantity.value)
    if quantity.value < 2 or not whole or not is_plausible(concept, quantity.value):  # noqa: PLR2004  # one is an article
        return False
    if concept == "staff" and quantity.value < _FEWEST_STAFF and not office_has(before):
        return False  # "our three longest-serving employees"
    if _is_small(quantity) and concept not in _SMALL_CONCEPTS | _PLACES | {"regions"}:
        return False
    if quantity.like_year and (
        YEAR_BEFORE.search(before)
        or _WITHIN.search(label)
        or len(label.split()) > WORDS_BEFORE_NOUN
        or _ARTICLE.match(text, quantity.end)
        or _is_edition(text, quantity, label)
    ):
        return False  # "… 2020 showcasing the communities"
    if (quantity.raw.startswith("0") and not padded) or _DATED.match(text, quantity.end):
        return False  # "06- 직원 교육" is of the sixth
    timed = concept != "years" and _TIME.match(label) is not None
    return not (timed or _counts_some(text, quantity, before, label, concept))


def _is_edition(text: str, quantity: Quantity, label: str) -> bool:
    """Whether a year stands, parted by a blank, before a noun of the East: "2026 회원도시 총회"."""
    round_number = quantity.value % 100 == 0
    bare = quantity.raw[-1:].isdigit() and not round_number
    return bare and is_cjk(label[0]) and text.startswith(f" {label}", quantity.end)


def _counts_some(text: str, quantity: Quantity, before: str, label: str, concept: str) -> bool:
    """Whether a figure counts some of those, or others: "12 of our towns", "another 12 towns"."""
    if quantity.qualifier == "exact" and MORE_OF.search(before) and not _INVITES.search(before):
        return True
    if concept == "members" and _COMING_FROM.search(before[-_SHARE_WINDOW:]) is not None:
        return True
    if quantity.unit == "count" and (OTHER_KIND.search(label) or _PART_OF.match(text, quantity.end)):
        return True
    return _OTHERS.search(before) is not None


# What is counted -------------------------------------------------------------------------------------------


def _label(text: str, quantity: Quantity, language: str | None) -> tuple[str, str, int] | None:
    """Label, concept and where the label ends, or ``None`` where the figure counts nothing of the list."""
    rest = text[quantity.end :]
    if quantity.unit == "percent":
        return _share(text, quantity)
    first = rest.lstrip()[:1]
    if first and is_cjk(first):
        return noun_before(text, quantity) or label_behind(rest, quantity.end)
    if quantity.raw[-1:] in MEASURES:
        return noun_before(text, quantity)
    plain = noun_phrase(rest, quantity.end)
    if plain is not None or language not in LANGUAGES:
        return plain
    further = further_noun(rest)
    if (
        further is None
        or _MEASURED.match(rest)
        or (further[1] == "members" and _WITHIN_THEM.search(text, 0, quantity.start))
    ):
        return None
    return (*further[:2], quantity.end + further[2])


def _share(text: str, quantity: Quantity) -> tuple[str, str, int] | None:
    before = _CJK_BEFORE.search(text[: quantity.start])
    if before:
        return named(before["label"], "percent", quantity.end)
    rest = text[quantity.end : quantity.end + _SHARE_WINDOW]
    rest = _CLAUSE_END.split(rest, maxsplit=1)[0]
    population = find_population(rest)
    if population is None:
        return None
    lead = LEAD.match(rest)
    start = lead.end() if lead else 0
    return named(
        rest[start : population.end] + _adjectives(rest[population.end :]),
        "percent",
        quantity.end + population.end,
    )


def _adjectives(rest: str) -> str:
    match = _ADJECTIVES.match(
        rest,
    )
    return match[0] if match else ""
