"""Rows of counters that no heading announces: how they are made and where they stand tells that they count.

On a home page or one about the house a band of boxes is enough, where one is rounded or a script draws them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.counters import concepts_of
from iclei_scraper.parsers.statistics.figures.line import is_measured
from iclei_scraper.parsers.statistics.house.parts import names_part
from iclei_scraper.parsers.statistics.layouts.bands import size_of_band
from iclei_scraper.parsers.statistics.verdict.accept import counts_elsewhere, speaks_of_itself
from iclei_scraper.parsers.statistics.verdict.made import are_made, is_apart
from iclei_scraper.parsers.statistics.words.others_count import TIMER
from iclei_scraper.parsers.statistics.words.words import FIRST_PERSON, NOT_OWN_NOUN
from iclei_scraper.values.counting.concepts import STRONG

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_FEWEST, _FEWEST_MADE = 2, 3
"""Counters of a row that may be some of a band, and of one that needs no heading."""
_LEAST_OF_TWO = 20
_SHARE_WORDS, _WORDS_TO_NAME = 6, 3
_KNOWN_OF = 3
"""Figures of which one counts what houses count, where nothing else tells that they are a house's own."""
_FEWEST_ON_HOME, _LARGE, _THOUSANDS = 4, 10_000, 1_000
"""Counters of a row on a home page which nothing but their being there announces, one large or two so."""
_BAND_WORDS, _STATED_WORDS = 5, 9
"""Words of a label in a band, and of a line that states something rather than labels a figure."""
_ROUNDED = re.compile(r"\d\s?(?:[+＋]|[KkM](?!\w)|Mio)")
_OF_NO_HOUSE = frozenset({None, "population"})
"""What two figures on a page about the house count where they are those of a town it tells of."""
_OF_SUBJECTS = _OF_NO_HOUSE | {"regions"}
"""What a route or a river has as well as a house."""
_OF_OURS = re.compile(
    r"(?:(?:of|von|de|dos|das|dei|delle|degli) )?(?:our|unsere[nr]?|nos|nuestr[oa]s|noss[oa]s|nostr[ie]) "
    r"(?:[^\W\d_]{3,16} )?(?:students|graduates|alumni|pupils|members|employees|staff|team|clients|customers|"
    r"patients|donations|funds|funding|income|budget|projects|program(?:me)?s|partners|volunteers|participants|"
    r"studierenden?|absolvent\w*|mitglieder\w?|mitarbeite\w*|kund(?:en|innen)|spenden|mittel|projekte|partner|"
    r"élèves|étudiants|diplômés|membres|adhérents|salariés|collaborateurs|bénéficiaires|projets|dons|"
    r"estudiantes|alumn[oa]s|egresados|miembros|soci[oa]s|empleados|clientes|pacientes|proyectos|fondos|"
    r"alunos|formandos|membros|funcionários|projetos|studenti|laureati|soci|dipendenti|clienti|progetti)(?![^\W\d_])",
    re.IGNORECASE,
)
"""The share of those whom a house counts as its own: "of our students"."""


def announce_themselves(
    row: list[Counter], above: str, own: Own, *, size: int, large: bool, figures: bool
) -> bool:
    """Whether figures need no heading: they are made as counters are, or the page speaks of its site.

    Args:
        row: counters in order.
        above: the heading next to them.
        own: the names of the page's organisation, and what kind of page it is.
        size: how many facts stand side by side, theirs among them.
        large: whether one of them is no mere number of a step.
        figures: whether the heading announces figures, but of something else.
    """
    known = own.is_about and not _OF_NO_HOUSE.issuperset(concepts_of(row))
    few = _are_large(row) or _are_rounded_about_us(row, own) or known
    if size < _FEWEST_MADE and not few:
        return False
    made = are_made(row) and not _is_of_subject(row, above, own)
    told = made or _told_of_us(row, above, own) or any(tells_of_ours(it.label, own) for it in row)
    told = told or (large and _on_page_about_us(row, own)) or (not figures and _on_home_page(row, own))
    return told or ((own.is_home or own.is_about) and _are_all_rounded(row))


def _is_of_subject(row: list[Counter], above: str, own: Own) -> bool:
    """Whether figures are what the thing has that the heading names: a ship, a hall, a lamp.

    Their boxes may be named as those of counters are. What tells them from a house's own is that hardly one
    counts what houses count, none is rounded, no script draws them, and the heading speaks of nobody.
    """
    if own.is_about or own.is_home or not above:
        return False
    counted = sum(concept not in _OF_SUBJECTS for concept in concepts_of(row))
    known = 0 if any(map(_is_measured, row)) else counted
    if _KNOWN_OF * known >= len(row):
        return False
    if all(it.line.drawn for it in row) or any(_ROUNDED.search(it.raw) for it in row):
        return False
    return not (FIRST_PERSON.search(above) or (own.names is not None and own.names.search(above)))


def _on_page_about_us(row: list[Counter], own: Own) -> bool:
    """Whether figures are set apart on a page that is about the site's own organisation."""
    return own.is_about and all(map(is_apart, row))


def _are_rounded_about_us(row: list[Counter], own: Own) -> bool:
    """Whether a page about the organisation sets figures apart of which one is rounded with a plus."""
    return own.is_about and all(map(is_apart, row)) and any("+" in counter.raw for counter in row)


def _on_home_page(row: list[Counter], own: Own) -> bool:
    """Whether a home page sets several figures apart: one large, or in a band one rounded."""
    if not own.is_home or not all(map(is_apart, row)) or counts_elsewhere(row, served=False):
        return False
    told = [counter.quantity.value for counter in row if counter.quantity is not None]
    large = max(told, default=0) >= _LARGE or sum(it >= _THOUSANDS for it in told) > 1
    concepts = concepts_of(row)
    rounded = any(_ROUNDED.search(counter.raw) for counter in row) and any(concepts)
    if len(row) >= _FEWEST_ON_HOME and (large or rounded or not STRONG.isdisjoint(concepts)):
        return True
    short = all(len(counter.label.split()) <= _BAND_WORDS for counter in row)
    otherwise = sum(map(_is_measure_or_share, row)) * 2 > len(row)
    return short and not otherwise and is_band_of_house(row, own)


def _is_measure_or_share(counter: Counter) -> bool:
    return (
        "%" in counter.raw or _is_measured(counter) or TIMER.fullmatch(counter.label.split()[0]) is not None
    )


def _is_measured(counter: Counter) -> bool:
    """Whether the label begins with what something is measured in: "kg weight"."""
    return is_measured(f"{counter.raw} {counter.label.split()[0]}")


def _told_of_us(row: list[Counter], above: str, own: Own) -> bool:
    """Whether "Who we are" or the like stands over figures set apart, one of them of a known concept."""
    ours = FIRST_PERSON.search(above) or (own.names is not None and own.names.search(above))
    if not above or not (ours or speaks_of_itself(above)) or NOT_OWN_NOUN.search(above):
        return False
    return any(concepts_of(row)) and all(counter.line is not counter.label_line for counter in row)


def is_band_of_house(row: list[Counter], own: Own) -> bool:
    """Whether figures that a script draws, or one of which is rounded, are a band on a page of the house."""
    shown = all(it.line.drawn for it in row) or any(_ROUNDED.search(it.raw) for it in row)
    return shown and (own.is_home or own.is_about) and size_of_band(row) >= _FEWEST_MADE


def may_be_few(row: list[Counter], own: Own) -> bool:
    """Whether one or two figures set apart may be some of a band's: of a house's page, or rounded."""
    rounded = any(_ROUNDED.search(counter.raw) for counter in row)
    stated = any(len(it.label_line.text.split()) > _STATED_WORDS for it in row)
    if stated or not all(map(is_apart, row)) or not (rounded or len(row) >= _FEWEST):
        return False
    return own.is_home or own.is_about or (rounded and all(" " in counter.label for counter in row))


def _are_large(row: list[Counter]) -> bool:
    """Whether two figures are no numbers of steps: each has a plus, and none is small."""
    return all("+" in it.raw and it.quantity is not None and it.quantity.value >= _LEAST_OF_TWO for it in row)


def _are_all_rounded(row: list[Counter]) -> bool:
    """Whether each of three figures or more is told as more than it says, and one is large."""
    told = (it.quantity for it in row if it.quantity is not None)
    rounded = [it.value for it in told if it.unit == "count" and it.qualifier in {"at_least", "more_than"}]
    return len(rounded) == len(row) >= _FEWEST_MADE and max(rounded) >= _LARGE


def tells_of_ours(label: str, own: Own) -> bool:
    """Whether a label goes on from a share of those who are the house's own: "of our students …"."""
    if not label[:1].islower():
        return False
    named = own.names.search(label) if own.names and len(label.split()) > _SHARE_WORDS else None
    if named is not None and len(label[: named.start()].split()) <= _WORDS_TO_NAME:
        return not names_part(label[named.start() : named.end()]) or _OF_OURS.match(label) is not None
    return _OF_OURS.match(label) is not None
