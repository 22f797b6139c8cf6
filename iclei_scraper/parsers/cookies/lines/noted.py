"""Several names in one line, each with its own lifetime in brackets: "_ga (13 months), _gid (24 hours)"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.words.known import is_company, is_host, is_sure_name, names_setter
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.names import is_name

_LONGEST = 600
_MOST = 40
_NOTED = re.compile(
    r"[\"'“”„‘’«»`「『]?(?P<name>[\w.*:\[\]{}#@-]{1,80})[\"'“”‘’«»`」』]?\s?[(（](?P<note>[^()（）]{2,80})[)）]"
    r"(?:[\s,;、，；·|/&+]*(?:(?:and|und|et|y|e|och|en|o|ou|oder|or|oraz|i)\s+|と|及び?|和|및\s?)?)",
    re.ASCII,
)
FACTS = re.compile(r"\s*[,;、，；·|]\s*|\s+[–—-]\s+")
"""Between what is said of a cookie, behind its name or in brackets."""


def how_long_and_whose(notes: list[str]) -> dict[str, str]:
    """The lifetime among what is said of a cookie, and beside it who sets it; empty without a lifetime."""
    lasting = next(filter(lasts, notes), None)
    if lasting is None:
        return {}
    setter = next((note for note in notes if note != lasting and names_setter(note)), None)
    return {"duration": lasting, "provider": setter} if setter else {"duration": lasting}


def noted_names(text: str, *, fewest: int = 2) -> dict[str, str]:
    """Names, lifetimes and setters of a text that is nothing but such names, each as one text; else empty.

    Args:
        text: of a line, or what stands behind its label.
        fewest: names that there have to be.

    >>> noted_names("_ga (13 months), _gid (24 hours)")
    {'name': '_ga, _gid', 'duration': '_ga: 13 months; _gid: 24 hours'}
    """
    if len(text) > _LONGEST or text.count("(") + text.count("（") < fewest:
        return {}
    told: dict[str, str] = {}
    setters: set[str | None] = set()
    end = 0
    text = text.strip(" .。")
    while end < len(text) and len(told) < _MOST:
        match = _NOTED.match(text, end)
        if match is None or not _may_be_name(match["name"]) or match["name"] in told:
            return {}
        facts = how_long_and_whose(FACTS.split(match["note"]))
        if not facts:
            return {}
        told[match["name"]] = facts["duration"]
        setters.add(facts.get("provider"))
        end = match.end()
    if len(told) < fewest or not any(map(is_sure_name, told)):
        return {}
    setter = setters.pop() if len(setters) == 1 else None
    said = [f"{name}: {lasting}" for name, lasting in told.items()] if len(told) > 1 else [*told.values()]
    row = {"name": ", ".join(told), "duration": "; ".join(said)}
    return {**row, "provider": setter} if setter else row


def _may_be_name(text: str) -> bool:
    return is_name(text) and any(map(str.isalpha, text)) and not (is_company(text) or is_host(text))
