"""Figures of what took place, and of those who did something: "used by 40 mayors", "we ship to …"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.statistics.words.words import HAPPENED, NOT_OWN_NOUN

_AT_SOMETHING = re.compile(
    r"\W{0,3}(?:at|to|during|for|in|on|bei|beim|während|lors|pendant|durante|en|no|na|"
    r"alla?)\s(?:[^\W\d]+\s){1,4}"
)
_AGENT = re.compile(
    r"(?<!made up )(?<!run )(?<!staffed )"
    r"(?<!formed )(?<!composed )(?<!joined )(?<!backed )(?<!supported )(?<!founded )\bby\s$|"
    r"\b(?:genutzt|heruntergeladen|unterzeichnet|besucht) von\s$|\b(?:utilisé|téléchargé|"
    r"signé)e?s? par\s$|\b(?:utilizad|descargad|firmad)[oa]s? por\s$",
    re.IGNORECASE,
)
"""Something done by so many: "downloaded by 4,000 cities"; a network may be made up of them, though."""
_SHIPPED = re.compile(
    r"\b(?:ship|shipping|deliver|delivery|versenden|liefern|versand|livrons|livraison|expédions|enviamos|"
    r"envíos?|entregamos|spediamo|spedizioni) "
    r"(?:[^\W\d_]{4,12} )?(?:to|in|nach|dans|vers|a|para|en|em)\s$",
    re.IGNORECASE,
)
"""Where a shop sends its goods is not where a network is."""
_NEAR = 60  # characters after a figure in which it is told what happened


def of_event(before: str, after: str, *, joins: bool) -> bool:
    """Whether a figure is that of something that took place, or of those who did something."""
    happened = HAPPENED.search(after[:_NEAR]) is not None and not joins
    return happened or _event_follows(after) or is_done_by(before)


def is_done_by(before: str) -> bool:
    """Whether a figure counts those who did something, or the places that a shop sends its goods to."""
    return _AGENT.search(before) is not None or _SHIPPED.search(before) is not None


def _event_follows(after: str) -> bool:
    """Whether a figure was counted at something: a place with a figure of its own between is none."""
    match = _AT_SOMETHING.match(
        after,
    )
    return bool(match and NOT_OWN_NOUN.search(after[: match.end() + 14]))
