"""Ages, which count nothing: "38" under "age", "65+ Seniors" beside "18+ Adults"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_AGE = re.compile(
    r"(?:minimum |maximum |mindest|höchst)?(?:ages?|age (?:groups?|ranges?)|years (?:old|of age)|alter|"
    r"altersgruppen?|jahre alt|(?:tranches? d['’])?âges?|(?:grupos? de )?edad(?:es)?|faixas? etárias?|"
    r"idades?|fasce d['’]età|età|leeftijd|ålder|alder|wiek|věk)|年齢層?|나이|연령대?|年[龄齡]段?",
    re.IGNORECASE,
)
"""The whole of a label; an average age is something that a house tells of itself."""
_OF_AN_AGE = re.compile(
    r"(?<![^\W\d_])(?:seniors?|adults?|children|kids|teens?|teenagers|youths?|juniors?|senioren|erwachsene|kinder|"
    r"jugendliche|aînés|adultes?|enfants|jeunes|ados|adult[oi]s?|niñ[oa]s|jóvenes|mayores|crianças|jovens|idosos|"
    r"bambini|ragazzi|giovani|anziani|volwassenen|kinderen|jongeren|ouderen|vuxna|barn|ungdom(?:ar)?)(?![^\W\d_])|"
    r"シニア|大人|子ども|子供|노인|성인|어린이|청소년|老人|成人|儿童|兒童",
    re.IGNORECASE,
)
_LIMITS = frozenset({*range(9), 10, 12, 13, 14, 15, 16, 17, 18, 21, 25, 50, 55, 60, 65, 67, 70, 75})
"""Ages from which people are children, adults or seniors."""
_FEWEST = 2


def is_age(label: str) -> bool:
    """Whether what a figure tells is how old somebody is.

    >>> is_age("Age group"), is_age("Ages and abilities welcomed")
    (True, False)
    """
    return _AGE.fullmatch(label) is not None


def tell_ages(row: Sequence[Counter]) -> bool:
    """Whether most of a row says from which age people are what they are called."""
    aged = [counter for counter in row if _OF_AN_AGE.search(counter.label)]
    told = [it.quantity.value for it in aged if it.quantity is not None and "+" in it.raw]
    return len(told) >= _FEWEST and 2 * len(told) > len(row) and _LIMITS.issuperset(told)
