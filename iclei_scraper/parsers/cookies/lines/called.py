"""What a sentence calls cookies: "a cookie called mill", "the ‘MILL’ and ‘mill_ab’ cookies"."""

from __future__ import annotations

import re

from iclei_scraper.parsers.cookies.words.known import is_known_name
from iclei_scraper.parsers.cookies.words.names import is_name, is_plain_word, is_strong_name

_QUOTED = re.compile(r"[\"'“”‘„«`]([\w.-]{2,60}),?[\"'“”’»`]", re.ASCII)
_COOKIE_BEFORE = re.compile(
    r"(?:cookies?|kakor)(?: (?:call|nam|chiam|llam|chamad|appel|nomm|dénomm|denom|genannt|kall|kald)\w{0,6})?"
    r":? $",
    re.IGNORECASE,
)
_COOKIE_BEHIND = re.compile(r"\s?-?cookies?\b", re.IGNORECASE)
"""Where the word stands that a name in quotes is one of: cookies called "mill_ab", the "mill_ab" cookie."""
CALLED = re.compile(
    r"(?i:cookies?|kakan?)[\w ]{0,12} (?:called|named|mit (?:dem|der) namen|namens|genannt|appelée?|"
    r"nommée?|dénommée?|"
    r"llamada|denominada|chamado|denominado|chiamato|genaamd|met de naam|som heter|med namnet|kallad|ved "
    r"navn|jménem|s názvom|isimli|adlı|"
    r"kaldet|o nazwie|s názvem|nimeltä) [\"'“”‘’„«`]?\s?([\w.-]{3,60})|"
    r"[「『\"'“‘]([\w.-]{3,60})[」』\"'”’](?:という|と(?:呼ばれる|いう))(?:名前の|名の)?\s?(?:cookie|クッキー)|"
    r"[\"'“‘]([\w.-]{3,60})[\"'”’]\s?(?:이?라는|라고 하는) (?:이름의 )?쿠키",
    re.ASCII | re.IGNORECASE,
)
"""What a statement says that a cookie is called, a word or not."""
_MARKED = re.compile(r"_|\*|[a-z][A-Z]|[A-Z]{3}|\d")
_AND = re.compile(r"\s*(?:[,、，]|\s(?:and|und|et|y|e|en|och|og|oraz|i|ja|ve|a|or|oder|ou|o)\s|と|和|및)?\s*")
_LEAD_IN = 40  # characters before a quote


def called_cookies(sentence: str) -> set[str]:
    """Names that are said to be those of cookies, and names that are known in quotes beside such a one.

    >>> sorted(called_cookies("The ‘MILL’ and ‘mill_ab’ cookies count visits."))
    ['MILL', 'mill_ab']
    """
    found = list(_QUOTED.finditer(sentence))
    near: set[int] = set()
    for at, match in enumerate(found):
        before = sentence[found[at - 1].end() if at else 0 : match.start()]
        if _COOKIE_BEFORE.search(before[-_LEAD_IN:]) or (at - 1 in near and _AND.fullmatch(before)):
            near.add(at)
    for at, match in reversed(list(enumerate(found))):
        behind = sentence[match.end() : found[at + 1].start() if at + 1 < len(found) else None]
        if _COOKIE_BEHIND.match(behind) or (at + 1 in near and _AND.fullmatch(behind)):
            near.add(at)
    quoted = [match[1] for at, match in enumerate(found) if near and (at in near or is_known_name(match[1]))]
    said = (match[match.lastindex or 0].rstrip(".") for match in CALLED.finditer(sentence))
    return {name for name in quoted if _is_told(name)} | {name for name in said if is_name(name)}


def _is_told(name: str) -> bool:
    """Whether a name in quotes is no kind of cookies: "session-based", "consent"."""
    kind = is_plain_word(name) or name.lower().startswith("session")
    return is_strong_name(name) and (not kind or _MARKED.search(name) is not None)
