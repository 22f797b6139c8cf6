"""What a house tells of itself in one figure or two: how long it has been at work.

A figure alone says little; "30+ years of experience" on a home page says whose the years are, for nothing
else there has any. Not so years of a guarantee, or those of each of several people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.applicants import asks_of_applicants
from iclei_scraper.parsers.statistics.figures.counters import concept_of, unit_of
from iclei_scraper.parsers.statistics.layouts.headed import own_headings
from iclei_scraper.parsers.statistics.verdict.accept import says_no_claim
from iclei_scraper.parsers.statistics.verdict.made import is_apart
from iclei_scraper.parsers.statistics.words.others_count import MONEY, NO_COUNT, OPINION
from iclei_scraper.values.wording.text import WORD_BEGINS as _L
from iclei_scraper.values.wording.text import fold, has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.statistics.figures.counters import Counter
    from iclei_scraper.parsers.statistics.house.own import Own

_AT_WORK = re.compile(
    rf"{_L}(?:experienc|expertise|business|service|servic|serving|histor|heritage|tradition|trust|excellence|leadership|"
    r"industry|activi[td]|commitment|engagement|advocacy|impact|erfahrung|geschichte|einsatz|kompetenz|arbeit|"
    r"expérience|histoire|savoir|métier|engag|experiencia|historia|trayectoria|ejercicio|exercício|practice|servicio|compromiso|labor|"
    r"experiência|história|atuação|tradição|market|mercado|mercato|esperienza|storia|attività|impegno|"
    r"ervaring|geschiedenis|bransch|branche|erfarenhet|erfaring|historie|historik|kokemus|doświadcz|działaln|tradycj|rynku|"
    r"zkušenost|skúsenost|trhu|izkušenj|tradici|iskustv|iskustava|опыт|работ|истори|рынке|досвід|опит|deneyim|tecrübe|"
    r"hizmet|faaliyet|tapasztalat|experien[tț]|activitate|εμπειρ|ιστορί|δράση|pengalaman|kinh nghiệm|"
    r"hoạt động)|経験|実績|歴史|创业|经验|歷史|历史|경험|역사|경력|노하우",
    re.IGNORECASE,
)
"""Beginnings of what years of a house are years of."""
_FEWEST, _MOST, _LABEL_WORDS, _NEXT = 3, 300, 6, 40
"""Years of a house; words of their label; characters of the text that goes on from it."""
_MOST_BESIDE = 2


def tells_age(row: list[Counter], own: Own) -> bool:
    """Whether a figure alone, or beside one more that is rounded too, is the age of the page's house.

    Args:
        row: counters in order.
        own: the page's organisation, and what kind of page it is.
    """
    if not 0 < len(row) <= _MOST_BESIDE or not (own.is_home or own.is_about) or says_no_claim(row):
        return False
    above = own_headings(row)
    over = above[-1].text if above else ""
    if asks_of_applicants(over):
        return False
    ages = [counter for counter in row if _is_age(counter, over)]
    return len(ages) == 1 and all(counter in ages or _is_rounded(counter) for counter in row)


def _is_age(counter: Counter, above: str) -> bool:
    quantity = counter.quantity
    if (
        quantity is None
        or quantity.like_year
        or unit_of(counter) != "count"
        or concept_of(counter) != "years"
    ):
        return False
    words = sum(any(map(str.isalpha, word)) for word in counter.label.split())
    if not _FEWEST <= quantity.value <= _MOST or words > _LABEL_WORDS or has_digit(counter.label):
        return False
    behind = _following(counter)
    shown = _is_shown(counter) or (bool(behind) and "+" in counter.raw)
    over = above if len(counter.label.split()) == 1 else ""
    return shown and _AT_WORK.search(f"{counter.label} {behind} {over}") is not None


def _is_shown(counter: Counter) -> bool:
    """Whether a figure is set apart, or a heading begins with it."""
    block = counter.line.block
    if counter.line is counter.label_line and block is not None and block.heading:
        return "+" in counter.raw
    return is_apart(counter) or counter.line.strip


def _following(counter: Counter) -> str:
    """The short text beside a label that is no more than "years": "30+ lat" over "działalności"."""
    if len(counter.label.split()) > 1:
        return ""
    element, near = counter.label_line.element, ""
    for around in (element, element.getnext()):
        if around is not None and not near:
            near = fold("".join(around.itertext()).replace(counter.label_line.text, " ", 1)[: _NEXT + 1])
    return near if len(near) <= _NEXT else ""


def _is_rounded(counter: Counter) -> bool:
    """Whether a count is told with a plus, and is of no money and no opinion."""
    told = (counter.raw, counter.label, counter.line.text)
    if "+" not in counter.raw or not _is_shown(counter) or any(map(MONEY.search, told)):
        return False
    return NO_COUNT.search(counter.label) is None and OPINION.search(counter.label) is None
