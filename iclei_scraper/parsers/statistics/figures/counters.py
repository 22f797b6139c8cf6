"""A counter, and what it counts: told from its label, its sign, and its neighbours in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iclei_scraper.parsers.statistics.figures.line import are_years_of, unit_word
from iclei_scraper.parsers.statistics.words.phrases import noun_phrase
from iclei_scraper.parsers.statistics.words.words import (
    FINITE,
    HAPPENED,
    MUNICIPAL,
    NOT_OWN_NOUN,
    OF_MANKIND,
    OF_MEMBERS,
)
from iclei_scraper.values.counting.concepts import STRONG, names_others, read_concept
from iclei_scraper.values.counting.further_concepts import further_concept
from iclei_scraper.values.counting.likely_concepts import likely_concept

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.line import Line
    from iclei_scraper.values.numbers.quantities import Quantity

_LONGEST_LABEL = 70
_MOST_WORDS = 9
_LONGEST_STATEMENT = 240
_PERFECT = re.compile(
    r"\s?(?:have|has|had|haben|hat|hatten|ont|eurent|han|ha|hanno|têm|tem|tiveram)\s", re.IGNORECASE
)
_ASKED = re.compile(
    r"^(?:in |mit |dans |de |en |em |in )?"
    r"(?:how many|wie viele[n]?|combien d(?:e |['’])|cuánt[oa]s|quant[oa]s|quant[ie])\s?",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"(?:people|persons|menschen|personen|personnes|personas|pessoas|persone) (?:who |die |qui |que |che )?"
    r"(?:work|are employed|arbeiten|travaillent|trabajan|trabalham|lavorano)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Those who are counted as the house's own: "people work for us"."""
SENTENCE = re.compile(r"[!?;。！？]|\.(?:\s|$)")
"""What ends or parts a sentence; no label has it."""
_SINGULAR = re.compile(
    r"(?P<noun>(?:(?!Per|Each|Every|One)[A-Z][a-z]{2,11} )??[A-Za-z]{4,12}?)(?P<end>(?<=tr)y)?"
    r"(?P<rest> (?i:(?:of )?experience|completed|done|delivered|finished|served|worldwide))?"
)
"""A label that may stand in the singular, as authors of templates have it: "200+ Active Member"."""
_HELPED = re.compile(
    r"(?<![^\W\d_])(?:helped|fed|housed|sheltered|treated|trained|taught|rescued|empowered|"
    r"reached|touched|changed|transformed|impacted|saved)(?![^\W\d_])",
    re.IGNORECASE,
)
"""For whom something was done: they need not live with any member."""
_ADDRESS = re.compile(r"@|://|www\.")


@dataclass(frozen=True, slots=True)
class Counter:
    """One figure with its label."""

    label: str
    quantity: Quantity | None
    """``None`` where the page shows the label without its digits."""
    raw: str
    line: Line
    label_line: Line


def label_of_statement(text: str) -> str:
    """What a statement after a figure set apart counts: the noun phrase that it begins with, else all of it.

    >>> label_of_statement("cities and towns work together in the network to be safer from floods")
    'cities and towns'
    >>> label_of_statement("cities have signed the declaration and told us of their plans for it")
    'cities have signed the declaration and told us of their plans for it'
    """
    text = _ASKED.sub("", text)
    if len(text) > _LONGEST_STATEMENT or not _is_statement(text) or _AT_WORK.match(text):
        return text
    found = noun_phrase(text, 0)
    if found is None:
        return text
    label, _, end = found
    rest = text[end:]
    if _PERFECT.match(rest) or HAPPENED.search(rest) or NOT_OWN_NOUN.search(rest) or MUNICIPAL.search(rest):
        return text
    return label


def _is_statement(label: str) -> bool:
    if len(label) > _LONGEST_LABEL or len(label.split()) > _MOST_WORDS:
        return True
    return bool(SENTENCE.search(label) or FINITE.search(label))


def tells_of_mankind(text: str) -> bool:
    """Whether a share is one of people as a whole, with where they live or who says so.

    >>> tells_of_mankind("世界人口居住在城市"), tells_of_mankind("世界人口居住在我们的成员城市")
    (True, False)
    """
    return OF_MANKIND.search(text) is not None and OF_MEMBERS.search(text) is None


_RATE = re.compile(
    r"[^\W\d_]\s(?:(?:per|pr\.?|om|i|varje|hvert|hver|elk|ieder)\s(?:år(?:et)?|jaar)|(?:mỗi|hàng) năm)\.?$",
    re.IGNORECASE,
)
"""What is counted year by year, where one year is called as several are: "Flyttar per år"."""


def concept_of(counter: Counter) -> str | None:
    """What a counter plainly counts; ``None`` where its label is a sentence or an address."""
    if not counter.label or _ADDRESS.search(counter.label):
        return None
    if _AT_WORK.match(counter.label) and unit_of(counter) == "count":
        return "staff"
    if _is_statement(counter.label):
        return None
    concept = (
        read_concept(counter.label, unit_of(counter))
        or _concept_of_singular(counter.label)
        or _concept_of_unit(counter)
        or (further_concept(counter.label) if _may_be_further(counter) else None)
    )
    if concept and concept.endswith("_share") and tells_of_mankind(counter.label):
        return None
    if concept == "population" and _HELPED.search(counter.label):
        return None
    quantity = counter.quantity
    halved = quantity is not None and unit_of(counter) == "count" and quantity.value != int(quantity.value)
    return None if halved or (concept == "years" and _RATE.search(counter.label)) else concept


def _concept_of_singular(label: str) -> str | None:
    it = _SINGULAR.fullmatch(label)
    return read_concept(f"{it['noun']}{'ies' if it['end'] else 's'}{it['rest'] or ''}") if it else None


def _may_be_further(counter: Counter) -> bool:
    """Whether a label may be in a further language: "membri dell'equipaggio" is in one that says no."""
    return unit_of(counter) == "count" and not names_others(counter.label)


def _concept_of_unit(counter: Counter) -> str | None:
    """What "126年" counts by its unit, whatever its label says; people are those of a team, or anybody."""
    if are_years_of(counter.line.text, counter.label) or _YEARS_BEGIN.match(counter.label):
        return "years"
    concept = read_concept(unit_word(counter.raw))
    if concept == "population" or unit_word(counter.raw) in _HEADS:
        return "staff" if _TEAM.search(counter.label) else None
    return concept


_YEARS_BEGIN = re.compile(
    r"年[^\d年]{0,8}(?:经验|經驗|历史|歷史|沉淀|积累|積累|积淀|知识|知識|传承|傳承|底蕴)$"
)
"""A Chinese label that begins with the unit of its figure: "30+" over "年行业经验"."""
_HEADS = frozenset({"人", "名", "位", "명"})
_TEAM = re.compile(r"(?:团队|團隊|チーム|팀)$")
"""What people are counted of, where it is the house's own."""


def unit_of(counter: Counter) -> str:
    """``percent`` where a sign says so, or where so few of a population can only be a share."""
    if "%" in counter.raw or "％" in counter.raw:
        return "percent"
    quantity = counter.quantity
    if quantity is None:
        return "count"
    share = quantity.value <= 100 and read_concept(counter.label, "percent") in STRONG  # noqa: PLR2004
    return "percent" if share and read_concept(counter.label) in {None, "population"} else quantity.unit


def concepts_of(row: list[Counter]) -> list[str | None]:
    """Concept of each counter of a row, ``None`` where none; vague labels count beside plain ones."""
    plain = [concept_of(counter) for counter in row]
    if all(plain) or not any(plain):
        return plain
    return [sure or _likely_concept(counter) for sure, counter in zip(plain, row, strict=True)]


def _likely_concept(counter: Counter) -> str | None:
    """What a vague label counts; "lives reached" live with no member either."""
    concept = likely_concept(counter.label, unit_of(counter))
    return None if concept == "population" and _HELPED.search(counter.label) else concept
