"""Rows of counters that count nothing networks are known to count, and yet are claims about the site itself.

Either a heading of the site's own announces them ("Our impact", "The forum in numbers"), or they are made as
counters are: several figures set apart that a script counts up to, or whose elements are named so.
"""

from __future__ import annotations

import re
from collections import Counter as Counts
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import SENTENCE, concept_of, concepts_of, unit_of
from iclei_scraper.parsers.statistics.figures.line import unit_word
from iclei_scraper.parsers.statistics.layouts.bands import size_of_band
from iclei_scraper.parsers.statistics.layouts.headed import own_headings, said_above, said_over_each
from iclei_scraper.parsers.statistics.verdict.accept import (
    IN_NUMBERS,
    announces_figures,
    counts_elsewhere,
    counts_for_events,
    says_no_claim,
)
from iclei_scraper.parsers.statistics.verdict.made import are_drawn_of_ours, is_apart
from iclei_scraper.parsers.statistics.verdict.themselves import (
    announce_themselves,
    is_band_of_house,
    may_be_few,
    tells_of_ours,
)
from iclei_scraper.parsers.statistics.verdict.titled_others import are_of_title
from iclei_scraper.parsers.statistics.words.others_count import (
    DEATHS,
    DEGREE,
    MOMENT,
    MONEY,
    NO_COUNT,
    OPINION,
    PAGES,
    PREMISES,
    SOLD,
    TIMER,
)
from iclei_scraper.parsers.statistics.words.people import MEMBERS
from iclei_scraper.parsers.statistics.words.words import (
    FIRST_PERSON,
    FOREIGN_PLACE,
    HAPPENED,
    NOT_OWN_NOUN,
)
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.subdivisions import is_subdivision

if TYPE_CHECKING:
    from iclei_scraper.page import Block
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_FEWEST, _FEWEST_MADE = 2, 3
"""Counters of a row that a heading announces, and of one that does not need it."""
_TERMS, _NEAR_TERM, _FEWEST_STAFF = frozenset({"th", "dt", "td"}), 2, 5
_BAR = re.compile(r"[(（]\s?\d[\d.,]*\s?[)）]$")
"""The figure that a bar shows, behind what it counts, where a share is how long the bar is."""
_LABEL_WORDS, _LABEL_LENGTH, _WORDS_MORE, _SMALL_WORD = 6, 48, 4, 2
_HEADING_WORDS, _PART_WORDS = 9, 4
_IMPACT = re.compile(
    r"(?<![^\W\d_])(?:impacts?|impacto|impatto|wirkung|erfolge|achievements?|logros|conquistas|résultats|"
    r"resultados|risultati|difference|results so far|progress so far|milestones?|statistics|stats|"
    r"statistik(?:en)?|statistiques|estadísticas|estatísticas|statistiche|bilanz|bilan|etki(?:miz)?|"
    r"rakamlarla|sayılarla|"
    r"w liczbach|в цифрах|наши результаты|v číslech|i tal|u brojkama)(?![^\W\d_])|"
    r"成果|実績|성과|실적|成就|影响力",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"(?:会員|組合員|加盟団体|회원사?|会员|成员|會員)\s?(?:総|总|總)?\s?(?:数|數|수)|"
    r"(?<![^\W\d_])(?:(?:number of |zahl der |anzahl |nombre de |número de |numero |aantal |antal |"
    rf"liczba |počet )?(?:{MEMBERS}|mitgliederzahl|socios?|socis))(?![^\W\d_])",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"(?<![^\W\d_])(?:the|a|an|real|our|in|so|far|to|date|at|work|and|of|total|current|overall|latest|"
    r"quick|key|is|"
    r"made|we|make|we['’]ve|we['’]re|making|die|der|das|und|in|zu|la|le|les|de|du|des|et|el|los|las|y|o|os|"
    r"as|e|il|i|"
    r"gli|numbers?|measurable|daily|global|social|collective|community|annual|creating|driving|"
    r"dashboard|report|overview|snapshot|page)(?![^\W\d_])|"
    r"(?:19|20)\d\d|[\W\d_]+",
    re.IGNORECASE,
)
_HOUSES = re.compile(
    r"(?<![^\W\d_])(?:municipality|municipalidad|municipio|município|prefeitura|ayuntamiento|alcaldía|"
    r"mairie|commune|"
    r"comune|gemeinde|stadtverwaltung|foundation|stiftung|fondation|fundación|fundação|fondazione|"
    r"association|"
    r"asociación|associação|associazione|verein|verband|school|schule|école|escuela|escola|scuola|university|"
    r"universität|université|universidad|universidade|università|institute|institut|instituto|istituto|"
    r"company|"
    r"organi[sz]ation|organización|organização|organizzazione|network|netzwerk|réseau|red|rede|"
    r"rete)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What a site may be that speaks of itself by its kind: "Statistics of the municipality"."""
_AIMS = re.compile(
    r"(?<![^\W\d_])(?:goals?|targets?|ziele?|objectifs?|objetivos?|metas?|"
    r"obiettivi|by 20\d\d|bis 20\d\d|vision|"
    r"needs?|crisis|problem|challenge|pricing|catalog(?:ue)?|courses?|formations?|products?)(?![^\W\d_])|"
    r"目標|목표|目标",
    re.IGNORECASE,
)
"""What is aimed at or needed is not what is; and what is on offer is counted for customers."""
_BEST_MARK, _BEST_DEGREE, _LEAST_OF_TWO = 10, 100, 20
_COUNTED_OUT = re.compile(r"0\d")
_SINCE = re.compile(
    r",?\s(?:since|seit|depuis|desde|dal|sinds|sedan|in|im|en|em|nel|as of|stand)\s(?:the\s)?(?:19|20)\d\d$",
    re.IGNORECASE,
)
"""From when on something is counted: "Years of work, since 2008"."""
_CHART = re.compile(
    r"(?<![^\W\d_])(?:by [^\W\d_]{3,}|mix|breakdown|split|distribution|composition|nach [^\W\d_]{4,}|"
    r"verteilung|"
    r"répartition|par (?:secteur|type|région)|distribución|por (?:sector|tipo|categoría|región)|distribuição|"
    r"por (?:setor|região)|ripartizione|per (?:settore|tipo|regione)|verdeling|fördelning|"
    r"fordeling)(?![^\W\d_])|"
    r"構成比?|割合|内訳|占比|分布|구성비|비율",
    re.IGNORECASE,
)
"""A heading of the parts of something: "Clients by sector"."""
_LONGEST_HALF = 120
_BRACKETS = re.compile(r"\s?\([^()]{1,40}\)")
_SPOKEN = re.compile(r"[，、].{4,}[^\d。]。$")
"""A sentence of the East, of which the end is no label: "2024年，41位市长签署了宣言。"."""
_IN_ALL = frozenset(
    "total totale number nombre número numero anzahl overall aantal antal liczba počet".split()
)
"""What several labels of one row may begin with, unlike "Goal"."""
_UNIT_FIRST = re.compile(r"[A-Z]{1,2}[A-Za-z]?[A-Z]\s[^\W\d_]*[a-z]")
"""What each label of a row may begin with, as it tells in what is counted: "MTPA billets production"."""
_LETTER = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"(?<![^\W\d_])\d")
"""A digit, but for those of names such as CO2 and B2B."""


def announced(row: list[Counter], own: Own, *, foreign: bool) -> list[Counter]:
    """The counters of a row that are the site's claims by what stands above them, or by how they are made.

    Args:
        row: counters in order.
        own: the names of the page's organisation.
        foreign: the page is about an event, a project or the like.

    Returns:
        Those of no money and with a short label; none where the row is no claim.
    """
    large = any(it.quantity is not None and it.quantity.value >= _LEAST_OF_TWO for it in row)
    large = large and sum(_COUNTED_OUT.match(it.raw) is not None for it in row) < _FEWEST
    told = any(tells_of_ours(it.label, own) for it in row)
    over = own_headings(row)
    each = _announces(said_over_each(row), own)
    sure = each or (bool(over) and (_announces(over[-1].text, own) or _announced_above(row, over, own)))
    judged = [
        (it, _is_counter(it, padded=large, long=sure) or (told and _is_half_sentence(it))) for it in row
    ]
    found = [counter for counter, fits in judged if fits]
    besides = sum(_tells_else(counter) for counter, fits in judged if not fits)
    size = len(found) + besides
    if 0 < size < _FEWEST_MADE and may_be_few(found, own):
        size = max(size, size_of_band(found))
    if own.is_about and len(apart := [it for it in found if is_apart(it)]) >= _FEWEST_MADE:
        found = apart
    if not found or foreign or size < _FEWEST or len(found) * 2 <= len(row) - besides or says_no_claim(found):
        return []
    headings = own_headings(found)
    above = headings[-1].text if headings else ""
    foreign = FOREIGN_PLACE.search(above) is not None and not are_drawn_of_ours(found, above)
    aims = (len(above.split()) <= _HEADING_WORDS and _AIMS.search(above)) or _AIMS.search(said_above(found))
    if aims or foreign or _counts_else(found, above, own) or _is_chart(found, above):
        return []
    if _announces(above, own) or _announced_above(found, headings, own) or each:
        return found
    if (
        IN_NUMBERS.search(above)
        or are_of_title(headings, own)
        or not announce_themselves(found, above, own, size=size, large=large, figures=says_figures(above))
    ):
        return []  # "The report in figures" tells of what it names
    if told or FIRST_PERSON.search(above) or own.is_about or not counts_elsewhere(found, served=False):
        return found
    return _without_terms(found, own)


def _is_chart(row: list[Counter], above: str) -> bool:
    """Whether shares are the bars of a chart: the parts of a whole, or one measure of several things."""
    shares = [it.quantity.value for it in row if it.quantity is not None and it.quantity.unit == "percent"]
    if len(shares) < _FEWEST_MADE or len(shares) < len(row):
        return False
    return abs(sum(shares) - _BEST_DEGREE) <= 1 or _CHART.search(above) is not None


def is_of_fact_sheet(row: list[Counter], own: Own) -> bool:
    """Whether a row or a term of a page about the house says how many work there or are its members."""
    if len(row) != 1 or not own.is_about:
        return False
    counter, quantity = row[0], row[0].quantity
    tags = {element.tag for element in counter.label_line.path[-_NEAR_TERM:]}
    told = _is_counter(counter) and quantity is not None and quantity.value >= _FEWEST_STAFF
    return (
        told
        and unit_of(counter) == "count"
        and not tags.isdisjoint(_TERMS)
        and (
            concept_of(counter) == "staff"
            or (is_apart(counter) and _MEMBERS.search(counter.label) is not None)
        )
        and not says_no_claim(row)
    )


def _without_terms(row: list[Counter], own: Own) -> list[Counter]:
    """A row without what lasts or lies elsewhere, where three figures with a plus are left, or a band's."""
    left = [counter for counter in row if not counts_elsewhere([counter], served=False)]
    signed = [counter for counter in left if "+" in counter.raw and is_apart(counter)]
    band = own.is_home and len(left) * 2 >= len(row) and size_of_band(row) >= _FEWEST_MADE
    return left if len(left) == len(signed) and (len(left) >= _FEWEST_MADE or band) else []


def _announced_above(row: list[Counter], headings: list[Block], own: Own) -> bool:
    """Whether a heading over the one next to a row announces figures, and that one only parts them."""
    if len(headings) < _FEWEST or len(headings[-1].text.split()) > _PART_WORDS:
        return False
    if counts_elsewhere(row) and not own.is_about:
        return False
    return any(_announces(heading.text, own) for heading in headings[:-1])


def _counts_else(row: list[Counter], above: str, own: Own) -> bool:
    """Whether a row counts pages, the time left, what is sold, or what events and lists of kinds count."""
    labels = [counter.label for counter in row]
    if any(pattern.search(label) for pattern in (PAGES, DEATHS) for label in labels):
        return True
    if sum(PREMISES.search(label) is not None for label in labels) * 2 >= len(row):
        return True
    sold = sum(SOLD.search(label) is not None for label in labels)
    known, rounded = any(concepts_of(row)), _are_rounded(row)
    band = is_band_of_house(row, own)
    told = known or rounded or band
    house = (sold * 2 <= len(row) and told) or (sold < len(row) and known and rounded)
    if sold and not house:
        return True
    ours = FIRST_PERSON.search(above) is not None and _IMPACT.search(above) is not None
    named = announces_figures(above, own) or (
        own.names is not None and not _LETTER.search(own.names.sub("", above))
    )
    ours = ours or ("members" in concepts_of(row) and bool(above) and named)
    events = counts_for_events(row, sold=not house, held=not (known and rounded), few=band)
    if (events and not ours) or all(map(TIMER.fullmatch, labels)):
        return True
    if any(map(MOMENT.fullmatch, labels)) or sum(is_city(it) or is_subdivision(it) for it in labels) > 1:
        return True  # what something takes, or each place of several
    heads = Counts(
        label.split()[0].casefold().rstrip("s") for label in labels if not _UNIT_FIRST.match(label)
    )
    first = max((times for word, times in heads.items() if word not in _IN_ALL), default=0)
    return first >= _FEWEST_MADE and first * 2 >= len(row)


@lru_cache(maxsize=4096)
def says_figures(text: str) -> bool:
    """Whether a heading has a word for figures, or for what was done: "Our impact", "In numbers"."""
    return _IMPACT.search(text) is not None or IN_NUMBERS.search(text) is not None


def _announces(text: str, own: Own) -> bool:
    if not text or len(text.split()) > _HEADING_WORDS:
        return False
    if announces_figures(text, own):
        return True
    if not says_figures(text) or HAPPENED.search(text) or NOT_OWN_NOUN.search(text):
        return False
    rest = own.names.sub(" ", text) if own.names else text
    if rest != text or FIRST_PERSON.search(text):
        return True
    return _IMPACT.search(text) is not None and not _FILLERS.sub("", _HOUSES.sub("", _IMPACT.sub("", text)))


def _is_counter(counter: Counter, *, padded: bool = False, long: bool = False) -> bool:
    """Whether a figure of no money stands with a short label that is no sentence.

    Args:
        counter: the figure and its label.
        long: whether a heading announces it, so that its label may tell more.
        padded: whether "07" may be a figure, as beside larger ones; else it numbers something.
    """
    label, quantity = counter.label, counter.quantity
    if quantity is None or quantity.like_year or not any(map(str.isalpha, label)):
        return False
    whole = quantity.unit == "percent" or quantity.value == int(quantity.value) or unit_word(counter.raw)
    block = counter.line.block if counter.line is counter.label_line else None
    spoken = block is not None and len(block.text) <= _LONGEST_HALF and _SPOKEN.search(block.text) is not None
    if spoken or label.endswith("%") or not whole or (quantity.unit == "percent" and _BAR.search(label)):
        return False
    label = _SINCE.sub("", _BRACKETS.sub("", label))
    if (
        (not padded and _COUNTED_OUT.match(counter.raw.lstrip("+ ")))
        or _is_opinion(counter)
        or ("+" not in counter.raw and NO_COUNT.search(label))
    ):
        return False
    words = sum(len(word) > _SMALL_WORD for word in label.split())
    if words > _LABEL_WORDS + _WORDS_MORE * long or len(label) > _LABEL_LENGTH * (1 + long):
        return False
    if _DIGIT.search(label):
        return False
    return not (MONEY.search(counter.raw) or MONEY.search(label) or MONEY.search(counter.line.text))


def _is_half_sentence(counter: Counter) -> bool:
    """Whether a label goes on in small letters from a figure set apart: "of graduates have found work"."""
    label, quantity = counter.label, counter.quantity
    if quantity is None or quantity.like_year or not is_apart(counter) or not label[:1].islower():
        return False
    long = len(label) > _LONGEST_HALF or SENTENCE.search(label.rstrip(".")) is not None
    return not long and not MONEY.search(counter.line.text) and not _is_opinion(counter)


def _tells_else(counter: Counter) -> bool:
    """Whether a counter tells a year, money or an opinion, which are no claims and tell against none."""
    quantity = counter.quantity
    year = quantity is not None and quantity.like_year
    money = any(map(MONEY.search, (counter.raw, counter.label, counter.line.text)))
    return year or money or _is_opinion(counter) or NO_COUNT.search(counter.label) is not None


def _are_rounded(row: list[Counter]) -> bool:
    """Whether several of three figures or more are rounded with a plus, as no shop counts its stock."""
    signed = sum("+" in counter.raw for counter in row)
    return len(row) >= _FEWEST_MADE and signed >= _FEWEST and all(map(is_apart, row))


def _is_opinion(counter: Counter) -> bool:
    """Whether a share or a mark tells what others think of the site; "2,000 happy clients" counts them."""
    quantity = counter.quantity
    best = _BEST_DEGREE if DEGREE.search(counter.label) else _BEST_MARK
    small = quantity is None or quantity.unit == "percent" or quantity.value <= best
    return small and OPINION.search(counter.label) is not None
