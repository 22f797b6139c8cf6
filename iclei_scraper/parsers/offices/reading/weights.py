"""How well each role suits a line by itself: its words, its figures, the way it is set.

Weights above 0 speak for a role, below 0 against it. They are set by hand: 0.5 is a hint, 2.5 a strong sign,
and nothing but a contact value or a label is beyond doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.parsers.offices.reading.lines import CONTACT_KINDS
from iclei_scraper.parsers.offices.words.captions import is_web_caption
from iclei_scraper.parsers.offices.words.country import city_in
from iclei_scraper.parsers.offices.words.furniture import (
    LANGUAGES,
    LEGAL,
    is_copyright,
    is_credit,
    is_prose,
    is_trail,
    tells_way,
)
from iclei_scraper.parsers.offices.words.times import is_event, tells_hours, tells_since
from iclei_scraper.parsers.offices.words.words import (
    OFFICE,
    OTHER_HEADING,
    ROLE,
    is_addressed,
    is_generic_title,
    is_post,
    names_organisation,
)
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.postal.address_words import street_evidence
from iclei_scraper.values.postal.cities import city_countries
from iclei_scraper.values.postal.countries import names_country, read_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.offices.reading.lines import Line


class Role(IntEnum):
    """What a line is to a list of offices; the numbers are positions in a list of weights."""

    OUTSIDE = 0
    REGION = 1
    NAME = 2
    ADDRESS = 3
    CONTACT = 4
    OTHER = 5
    """A person, opening hours, a remark."""


class Look(NamedTuple):
    """All that tells the role of a line, as :class:`Line` has it."""

    text: str
    kind: str
    label: str | None
    style: tuple[object, ...]
    title: int
    evidence: float
    first: bool
    gap: bool
    opens: bool
    ends_list: bool
    in_strip: bool
    in_address: bool
    amid: bool
    closes: bool
    again: bool
    is_contact: bool


def look_of(line: Line) -> Look:
    """What the roles are told by; runs of lines that look alike have the same roles."""
    return Look(
        line.text,
        line.kind,
        line.label,
        line.style,
        line.title,
        line.evidence,
        line.first,
        line.gap,
        line.opens,
        line.ends_list,
        line.in_strip,
        line.in_address,
        line.amid,
        line.closes,
        line.again,
        line.is_contact,
    )


NEVER = -50.0

_LABELLED = dict.fromkeys(("address", "street", "city", "postcode", "state", "country"), Role.ADDRESS) | {
    "name": Role.NAME,
    "region": Role.REGION,
    "other": Role.OTHER,
}
_LONG, _VERY_LONG = 80, 140
_SHORT_NAME = 6
_ENOUGH = 2.0
"""Evidence from which a line is more address than name."""
_SOME = 1.5
"""The same with a figure in it."""
_TRACE = 0.5
_CERTAIN = 3.5
"""Evidence from which it is an address whatever it is called."""
_BEYOND_DOUBT = 5.0
"""Evidence from which it is an address even if it is set as a title."""
_UNIT_FIRST = re.compile(
    r"(?:office|oficina|sala|büro|bureau|kantor)s?\s(?:no\.?\s?)?\d[\w.]*,\s", re.IGNORECASE
)
"""A room before the street: "Office 4.01, 12 Paris Gardens"."""
_WITHIN = re.compile(r"(?:センター|ビル|会館|大学|協会|財団|学校|庁舎|研究所|病院|館)内$")
"""In which house an office is, or with whom: "港湾センター内"."""
_NUMBER_FIRST = re.compile(r"\d{1,4}[A-Za-z]?,\s[^\W\d_]")
"""A house's number before what it is called: "71, Harbour Trade Centre"."""
_SENTENCE = re.compile(r"(?:\s\S+){3,}[^\W\d_]{3,}[.。]$|[!?。！？]$|^©|[\u3040-\u9fff\uac00-\ud7af]{2}[.]$")

_POLITE = re.compile(r"(?:[가-힣](?:니다|십시오|세요|해요)|ください|ます|です|ません)[.。!！]$|[가-힣]시면$")
"""How a sentence in Korean or Japanese ends, which names no office whatever words it holds."""
_SENTENCES = re.compile(r"[。！？]\s?\w{3,}.*[。！？]$|\w{3,}[.!?]\s\w{2,}(?:\s\S+){3,}[.!?]$")
"""More than one of them: no name, whatever words it holds."""


def weigh(line: Look) -> list[float]:
    """The weight of each role for a line, in the order of :class:`Role`."""
    if line.is_contact:
        return [0.0, NEVER, NEVER, NEVER, 2.0 if line.kind == "number" else 6.0, NEVER]
    if line.kind == "prose" or line.in_strip or tells_way(line.text):
        return [4.0, NEVER, NEVER, NEVER, NEVER, 0.0]
    labelled = _LABELLED.get(line.label or "")
    if labelled is Role.ADDRESS:
        return [NEVER, NEVER, NEVER, 6.0, NEVER, NEVER]
    words = _words(line.text)
    weights = [
        _outside(line, words),
        _region(line, words),
        _name_by_setting(line, words) + _name_by_words(line, words),
        _address(line, words),
        NEVER,
        _other(line, words),
    ]
    if line.label in CONTACT_KINDS and line.evidence < _TRACE and words.digits:
        weights[Role.ADDRESS] = NEVER  # a number that cannot be read as one
    if labelled is None and _WITHIN.search(line.text):
        weights[Role.NAME] -= 4.0
        weights[Role.ADDRESS] += 3.0
    if labelled is not None:
        weights[labelled] += 5.0
    elif line.again and not (line.opens or (_may_recur(words) and line.text[-1:] not in ":：→›»")):
        if line.title and line.evidence < _TRACE:  # the small heading of a part of every entry
            return [NEVER, NEVER, NEVER, NEVER, NEVER, 0.0]
        weights[Role.REGION] = weights[Role.NAME] = NEVER
        weights[Role.OTHER] += 0.5
    return weights


def _may_recur(words: _Words) -> bool:
    """Whether words are a name that several offices may have: an organisation's, or a place's."""
    return words.office or words.organisation or words.region or words.country or words.city


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of a line say; read once for a text, however often it occurs."""

    length: int
    few: bool
    """As short as a name."""
    letters: bool
    """More than one of them."""
    digits: bool
    office: bool
    organisation: bool
    role: bool
    """Names what a person does."""
    person: bool
    """Names a person or what a person does."""
    time: bool
    """Tells hours or an event."""
    since: bool
    """Tells the year since which there is something."""
    generic: bool
    """Says "contact" or the like, and nothing else."""
    others: bool
    """Heads a list of others."""
    region: bool
    country: bool
    city: bool
    """Is a city's name and nothing else."""
    sentence: bool
    pair: bool
    """A label and a value."""
    colon: bool
    """Ends with a colon, as what announces something does; names of offices and places may as well."""
    furniture: bool
    """A trail of crumbs, a copyright, a link to legal pages."""
    prose: bool
    """Speaks to its readers."""
    lower: bool
    """Begins with a small letter."""
    sentences: bool
    """More than one sentence."""


@lru_cache(maxsize=16_384)
def _words(text: str) -> _Words:
    role, region = text in ROLE or is_post(text), is_region_name(text)
    return _Words(
        length=len(text),
        few=len(text.split()) <= _SHORT_NAME,
        letters=sum(map(str.isalpha, text)) > 1,
        digits=has_digit(text),
        office=text in OFFICE
        and not (region or is_post(text) or _UNIT_FIRST.match(text) or _NUMBER_FIRST.match(text)),
        organisation=names_organisation(text),
        role=role,
        person=role or is_addressed(text),
        time=is_event(text) or tells_hours(text),
        since=tells_since(text),
        generic=(is_generic_title(text) and not region) or is_web_caption(text) or _is_field(text),
        others=text in OTHER_HEADING,
        region=region,
        country=names_country(text) and read_country(text) not in city_countries(text),
        city=bool(city_countries(text)),
        sentence=_SENTENCE.search(text) is not None,
        furniture=is_trail(text) or is_copyright(text) or text in LEGAL or LANGUAGES.covers(text),
        prose=is_prose(text),
        lower=text[:1].islower(),
        colon=text[-1:] in ":：" and not (text in OFFICE or names_organisation(text) or city_in(text)),
        pair=": " in text or "：" in text[:-1],
        sentences=_SENTENCES.search(text) is not None,
    )


def _is_field(text: str) -> bool:
    """Whether a text announces an address, a number or mail, and names no office by it."""
    label = label_of(text)
    return label == "address" or (label in CONTACT_KINDS and text not in OFFICE)


def is_name(text: str) -> bool:
    """Whether a line that was taken for a name can be one: no sentence, no mere "Contact"."""
    words = _words(text)
    if not words.letters or words.generic or words.since or words.prose or words.sentences or text in LEGAL:
        return False
    if (
        is_copyright(text)
        or is_credit(text)
        or is_post(text)
        or (text[:1] == "(" and text[-1:] == ")")
        or text[-1:] in "?？"
    ):
        return False
    return not (words.sentence and not words.office) and not _POLITE.search(text)


def is_speech(text: str) -> bool:
    """Whether a line is a sentence, which no part of an address is."""
    words = _words(text)
    return words.sentence or words.sentences or words.prose or _POLITE.search(text) is not None


def _outside(line: Look, words: _Words) -> float:
    weight = 0.0 if line.title else -0.7
    weight -= 1.0 * line.in_address
    if words.length > _LONG:
        weight += 1.5 if words.length <= _VERY_LONG else 3.0
    if line.title and (words.generic or words.others):
        weight += 2.0
    return weight


def _region(line: Look, words: _Words) -> float:
    weight = -1.5 + min(line.title, 2) * 0.75
    if words.region:
        weight += 4.5
    elif words.generic:
        weight -= 4.0
    elif words.country and line.title:
        weight += 2.5
    weight -= 3.0 * words.office + 3.0 * (words.prose and not words.region)
    if words.digits or line.evidence > _ENOUGH + 1:
        weight -= 3.0
    return weight - 3.0 * (words.length > _LONG)


def _name_by_setting(line: Look, words: _Words) -> float:
    """Names are set as titles, stand first in their element, after a gap, and are short."""
    weight = -0.5 + (0.0, 1.5, 2.0, 2.5)[line.title]
    weight += 0.5 * line.first + 1.0 * line.gap + 1.0 * line.opens
    weight -= 2.0 * (line.ends_list and not line.title and not line.opens)
    if words.few:
        return weight + 0.5
    if words.length > _LONG:
        weight -= 2.0 if words.length <= _VERY_LONG else 5.0
    return weight


def _name_by_words(line: Look, words: _Words) -> float:
    if not words.letters:
        return NEVER
    weight = 0.0
    if words.office:  # but "Seoul Global Center Building, 38 Jongno"
        weight += 2.5 if line.title or line.evidence < _ENOUGH else 0.5
    elif words.organisation:
        weight += 1.5
    if line.evidence >= (_SOME if words.digits else _ENOUGH):
        weight -= min(line.evidence, 4.0) * (0.2 if words.city else 0.75)
    weight -= 1.5 * (words.country or words.region)
    weight -= 2.5 * (words.role and not words.office)
    weight -= 2.0 * (words.others and not words.office) + 2.0 * (words.time and not words.office)
    if words.digits and not words.office and street_evidence(line.text) >= _CERTAIN:
        weight -= 2.0
    weight -= 4.0 * words.furniture + 2.5 * words.prose + 1.0 * words.lower + 6.0 * words.since
    return (
        weight
        - 3.0 * words.sentence
        - 6.0 * words.sentences
        - 3.5 * words.generic
        - 3.5 * words.pair
        - 2.0 * (words.colon and not line.title)
    )


def _address(line: Look, words: _Words) -> float:
    set_as_title = (0.0, 0.5, 1.5, 2.5)[line.title] if line.evidence < _BEYOND_DOUBT else 0.5
    weight = min(line.evidence, 5.0) - 1.3 - set_as_title
    if line.gap or line.opens:
        weight -= 1.5 if line.gap else 0.5
    weight += 0.5 * line.in_address + 2.5 * line.amid - 2.0 * (words.prose and not words.digits)
    return weight - 1.5 * ((words.role and line.evidence < _CERTAIN) or words.time)


def _other(line: Look, words: _Words) -> float:
    weight = -0.3 - (0.5 if line.title else 0.0)
    weight += 2.0 * (words.person and line.evidence < _CERTAIN) + 2.5 * (
        words.time or words.since
    )  # "Calle Mayor, 74"
    weight += 1.5 * (words.colon and not line.title)
    return weight + 1.5 * (line.text[:1] == "(" and line.text[-1:] == ")")
