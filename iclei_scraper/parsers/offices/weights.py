"""How well each role suits a line by itself: its words, its figures, the way it is set.

Weights above 0 speak for a role, below 0 against it. They are set by hand: 0.5 is a hint, 2.5 a strong sign,
and nothing but a contact value or a label is beyond doubt.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words import (
    EVENT,
    GENERIC_TITLE,
    HONORIFIC,
    HOURS,
    OFFICE,
    ORGANISATION,
    OTHER_HEADING,
    ROLE,
)
from iclei_scraper.values.countries import names_country
from iclei_scraper.values.regions import is_region_name

if TYPE_CHECKING:
    from iclei_scraper.parsers.offices.lines import Line


class Role(StrEnum):
    """What a line is to a list of offices."""

    OUTSIDE = "outside"
    REGION = "region"
    NAME = "name"
    ADDRESS = "address"
    CONTACT = "contact"
    OTHER = "other"
    """A person, opening hours, a remark."""


NEVER = -50.0

_LABELLED = dict.fromkeys(("address", "street", "city", "postcode", "state", "country"), Role.ADDRESS) | {
    "name": Role.NAME,
    "region": Role.REGION,
    "other": Role.OTHER,
}
_LONG, _VERY_LONG = 80, 140
_SHORT_NAME, _SENTENCE_WORDS = 6, 12
_ENOUGH = 2.0
"""Evidence from which a line is more address than name."""
_SENTENCE = re.compile(r"(?:\s\S+){3,}[^\W\d_]{4,}[.!?。]$|[。！？]$")


def weigh(line: Line) -> dict[Role, float]:
    """The weight of each role for a line."""
    if line.is_contact:
        sure = 2.0 if line.kind == "number" else 6.0
        return {role: sure if role is Role.CONTACT else NEVER for role in Role} | {Role.OUTSIDE: 0.0}
    if line.kind == "prose":
        return dict.fromkeys(Role, NEVER) | {Role.OUTSIDE: 4.0, Role.OTHER: 0.0}
    labelled = _LABELLED.get(line.label or "")
    if labelled is Role.ADDRESS:
        return dict.fromkeys(Role, NEVER) | {Role.ADDRESS: 6.0}
    weights = {
        Role.OUTSIDE: _outside(line),
        Role.REGION: _region(line),
        Role.NAME: _name_by_setting(line) + _name_by_words(line),
        Role.ADDRESS: _address(line),
        Role.CONTACT: NEVER,
        Role.OTHER: _other(line),
    }
    if labelled is not None:
        weights[labelled] += 5.0
    return weights


def _outside(line: Line) -> float:
    text = line.text
    weight = 0.0 if line.title else -0.7
    if len(text) > _VERY_LONG:
        weight += 3.0
    elif len(text) > _LONG:
        weight += 1.5
    if line.title and (GENERIC_TITLE.fullmatch(text) or OTHER_HEADING.search(text)):
        weight += 2.0
    return weight


def _region(line: Line) -> float:
    text = line.text
    weight = -1.5 + min(line.title, 2) * 0.75
    if is_region_name(text):
        weight += 4.5
    elif GENERIC_TITLE.fullmatch(text):
        weight -= 4.0
    elif names_country(text) and line.title:
        weight += 2.5
    if OFFICE.search(text):
        weight -= 3.0
    if any(map(str.isdigit, text)) or line.evidence > _ENOUGH + 1:
        weight -= 3.0
    return weight - (3.0 if len(text) > _LONG else 0.0)


def _name_by_setting(line: Line) -> float:
    """Names are set as titles, stand first in their element, after a gap, and are short."""
    weight = -0.5 + (0.0, 1.5, 2.0, 2.5)[line.title]
    weight += 0.5 * line.first + 1.0 * line.gap + 1.0 * line.opens
    if len(line.text.split()) <= _SHORT_NAME:
        weight += 0.5
    elif len(line.text) > _LONG:
        weight -= 2.0 if len(line.text) <= _VERY_LONG else 5.0
    return weight


def _name_by_words(line: Line) -> float:
    text = line.text
    if not any(map(str.isalpha, text)):
        return NEVER
    weight = 0.0
    is_office = OFFICE.search(text) is not None
    if is_office and (line.title or line.evidence < _ENOUGH):
        weight += 2.5
    elif is_office:
        weight += 0.5  # "Seoul Global Center Building, 38 Jongno"
    elif ORGANISATION.search(text):
        weight += 1.5
    if line.evidence >= _ENOUGH:
        weight -= min(line.evidence, 4.0) * 0.75
    if ": " in text or "：" in text[:-1]:
        weight -= 3.5
    if names_country(text) or is_region_name(text):
        weight -= 1.5
    return weight - _unlike_a_name(text, is_office=is_office)


def _unlike_a_name(text: str, *, is_office: bool) -> float:
    penalty = 3.0 if _SENTENCE.search(text) else 0.0
    if GENERIC_TITLE.fullmatch(text):
        penalty += 3.5
    if ROLE.search(text) and not is_office:
        penalty += 2.5
    return penalty


def _address(line: Line) -> float:
    weight = min(line.evidence, 5.0) - 1.3 - (0.0, 0.5, 1.5, 2.5)[line.title]
    if line.gap or line.opens:
        weight -= 1.5 if line.gap else 0.5
    if ROLE.search(line.text) or HOURS.search(line.text):
        weight -= 1.5
    words = len(line.text.split())
    if words > _SENTENCE_WORDS and line.text.count(",") * 5 < words:
        weight -= 3.0  # a sentence, not a row of places
    return weight


def _other(line: Line) -> float:
    text = line.text
    weight = -0.3 - (0.5 if line.title else 0.0)
    if ROLE.search(text) or HONORIFIC.search(text):
        weight += 2.0
    if EVENT.search(text) or HOURS.search(text):
        weight += 2.5
    if text.startswith("(") and text.endswith(")"):
        weight += 1.5
    return weight
