"""Whether a page shows what it is said to hold: a truth that stands nowhere would measure nothing."""

from __future__ import annotations

import re

from parsel import Selector

from tests.layouts.model import CookieTruth, LayoutPage, NewsTruth, OfficeTruth, StatisticTruth

_TOLD = "//body//text() | //body//@*[name() != 'href' and name() != 'src'] | //title/text()"
"""Everything that a reader or a screen reader may be told."""
_NO_LETTER = re.compile(r"[\W_]+")


def unshown(page: LayoutPage) -> list[str]:
    """Values of the truth that stand nowhere on the page, compared by letters and digits alone."""
    text = _letters("".join(Selector(page.body).xpath(_TOLD).getall()))
    shown = (value for truth in page.truth for value in _shown(truth, page.ignores))
    return [value for value in shown if _letters(value) not in text]


def _shown(truth: object, ignores: frozenset[str]) -> list[str]:
    match truth:
        case OfficeTruth():
            return [part for part in (truth.name, truth.street, truth.postcode) if part]
        case NewsTruth():
            return [truth.title, *truth.authors]
        case StatisticTruth():
            return [truth.label]
        case CookieTruth():
            purpose = None if "description" in ignores else truth.description
            return [part for part in (truth.name, truth.category, purpose) if part]
        case _:
            raise TypeError(truth)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text)
