"""Figures that a sentence denies: "the network does not have 5,000 cities"."""

from __future__ import annotations

import re

_WORDS = r"(?:[^\s,;:.()–—]{1,24}\s){0,5}"
"""What may stand between a negation and its figure: the verb and a few words of its phrase."""
_ONLY = (
    r"only|just|merely|simply|alone|nur|bloß|allein|seulement|uniquement|solo|sólo|solamente|únicamente|"
    r"só|somente|apenas|soltanto|solamente|alleen|slechts|enkel|bara|endast"
)
_NO_VERB = r"for[- ]|profit|guber|govern|gouvern|staatlich|lucr|less|fewer|more|menos|meno|weniger|minder"
_PLAIN = (
    rf"(?:(?<![\w-])(?:not|cannot|never|no longer|nicht|niemals|kein(?:e[nrs]?)?|não|nunca|jamais|non|niet|"
    rf"nooit|geen|inte|aldrig|inga)|n['’]t)(?!\s(?:{_ONLY}|{_NO_VERB}))(?=\s)"
)
_FRENCH = rf"(?<!\w)(?:ne\s|n['’])\S{{1,20}}\s(?:pas|plus|jamais)(?!\s(?:{_ONLY}|que|{_NO_VERB}))(?=\s)"
_SPANISH = (
    r"(?<!\w)no(?=\s(?:ten|tien|cuent|cont|hay|somos|son|es|está|reún|reun|agrup|trabaj|conect|represent|"
    r"lleg|alcanz|incluy|suma|abarc|vincul|integr|oper)\w*\s)"
)
_BEFORE = re.compile(
    rf"(?:{_PLAIN}|{_FRENCH}|{_SPANISH})\s{_WORDS}$|(?<![-\w])(?:not|nicht|pas|no es|não é|non è|niet|"
    r"inte) (?:true|the case|correct|wahr|richtig|vrai|cierto|verdad|verdade|vero|waar|sant) "
    r"[^;:.()]{0,80}$",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?<!\w)(?:but|and|sondern|und|mais|et|sino|pero|y|mas|e|ma|maar|en|utan|men|och|its|our|the|unser\w*|"
    r"nos|nuestr\w+|noss\w+|nostr\w+|onze|våra)(?!\w)",
    re.IGNORECASE,
)
"""Between a negation and a figure that stands: "not a government but 2,500 of them", "we never leave our
2,500 members alone"."""
_CHINESE = re.compile(r"(?:没有|沒有|并非|並非|不是|从未|從未|尚未)(?!.{0,12}而)[^，。、；,;]{0,10}$")
_AFTER = re.compile(
    r"[^。、.!?]{0,40}?(?:(?:て|は|が|も)(?:い|あり)ません|(?:ではな|ていな)い|持ちません|持たない|"
    r"없습니다|없다|않습니다|않는다|않았|아닙니다|아니다|못합니다|못했)(?=[\s。.はが]|$|습|다)"
)
"""Japanese and Korean deny at the end of the clause."""
_NOT_ONLY = re.compile(r"だけ|のみ|ばかり|とどまり|とどまら|뿐|그치|머물")
_CHAIN = re.compile(r"\s?(?:[^\s,;:.()\d–—]{1,12}\s?){0,3}")
"""Between a denied figure and one that is denied with it: "5,000 cities in 200 countries"."""


def is_denied(before: str, after: str) -> bool:
    """Whether the words around a figure deny it, in nine languages.

    Args:
        before: the sentence up to the figure, its qualifying words not included.
        after: the sentence behind what is counted.

    >>> is_denied("The union does not have ", " in 20 countries."), is_denied("It not only has ", ".")
    (True, False)
    """
    match = _BEFORE.search(before)
    if match is not None and not _KEPT.search(match[0]):
        return True
    if _CHINESE.search(before):
        return True
    end = _AFTER.match(after)
    return end is not None and not _NOT_ONLY.search(end[0])


def goes_on(between: str) -> bool:
    """Whether a figure belongs to the phrase of the one before it, so that one denial holds for both."""
    return _CHAIN.fullmatch(between) is not None
