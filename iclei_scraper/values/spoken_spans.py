"""Spans of time that have words of their own, such as a fortnight or a year and a half, put into numbers."""

from __future__ import annotations

import re

from iclei_scraper.values.numerals import read_words

_MAYBE = re.compile(
    r"hal[bfv]|fortnight|journée|giornata|medi[oa]|mezz[oa]|mei[oa]|demi|éé?n|półto|einhalb|un['’]ora|"
    r"하루|이틀|사흘|나흘|보름|반|"
    r"تان|تين|ران|رين|مان|مين|عان|عين|واحد",
    re.IGNORECASE,
)
_WITH_A_HALF = re.compile(
    r"(?<!\w)(?:(?P<count>\d{1,3}|[^\W\d_]{1,9}) )?(?P<unit>years?|months?|weeks?|days?|hours?|ans?|années?|"
    r"jours?|heures?|semaines?|años?|días?|horas?|semanas?|anos?|dias?|anni|anno|giorn[oi]|or[ae]|"
    r"settiman[ae]) (?:and a half|et demie?|y medi[oa]|e mei[oa]|e mezz[oa])(?!\w)",
    re.IGNORECASE,
)
_COUNT_AND_HALF = re.compile(
    r"(?<!\w)(?P<count>\d{1,3}|[a-z]{3,6}) and a half(?= [ymwdh])|"
    r"(?<!\w)(?P<joined>zwei|drei|vier|fünf)einhalb(?= )",
    re.IGNORECASE,
)
_ONES = frozenset({"a", "an", "one", "un", "une", "una", "uno", "um", "uma"})
_HALF_OF = (
    r"(?:(?:een |one )?hal(?:f|ve)|halb(?:e[srn]?)?|einen? halbe[rn]?)"
    r"(?= (?:jaar|maand|dag|uur|year|day|hour|jahr|tag|stunde)(?!\w))"
)
_REWRITTEN = tuple(
    (re.compile(rf"(?<![\w'’]){words}(?!\w)", re.IGNORECASE), instead)
    for words, instead in (
        (r"(?:a|one) fortnight", "14 days"),
        (r"un['’]ora", "una ora"),
        (r"(?:une demi-|mezza |media )(?:journée|giornata|jornada)", "12 h"),
        (r"(?:une journée|una giornata)", "1 jour"),
        (r"één", "een"),
        (r"(?:anderhal(?:f|ve)|półtor(?:a|ej)|einundeinhalb)", "anderthalb"),
        (_HALF_OF, "half a"),
        (r"하루(?=$|\W|동안|간|후|뒤)", "1일"),
        (r"이틀", "2일"),
        (r"사흘", "3일"),
        (r"나흘", "4일"),
        (r"보름", "15일"),
        (r"(?:سنت|عام)(?:ان|ين)", "2 سنوات"),
        (r"شهر(?:ان|ين)", "2 أشهر"),
        (r"يوم(?:ان|ين)", "2 أيام"),
        (r"ساعت(?:ان|ين)", "2 ساعات"),
        (r"أسبوع(?:ان|ين)", "2 weeks"),
        (r"(?:سنة واحدة|عام واحد)", "1 سنة"),
        (r"شهر واحد", "1 شهر"),
        (r"يوم واحد", "1 يوم"),
        (r"ساعة واحدة", "1 ساعة"),
        (r"أسبوع واحد", "1 week"),
        (r"(?:일|1) ?년 ?반", "anderthalb 년"),
    )
)  # fmt: skip


def in_numbers(text: str) -> str:
    """A text with such spans written as a number and a unit; any other text as it is.

    >>> in_numbers("a fortnight"), in_numbers("deux ans et demi"), in_numbers("2 years")
    ('14 days', '2.5 ans', '2 years')
    """
    if _MAYBE.search(text) is None:
        return text
    for words, instead in _REWRITTEN:
        text = words.sub(instead, text)
    return _COUNT_AND_HALF.sub(_halved, _WITH_A_HALF.sub(_halved, text))


def _halved(match: re.Match[str]) -> str:
    parts = match.groupdict()
    said = (parts["count"] or parts.get("joined") or "a").casefold()
    count = 1 if said in _ONES else int(said) if said.isdecimal() else read_words(said)
    if count is None:
        return match[0]
    return f"{count:g}.5 {parts['unit']}" if "unit" in parts else f"{count:g}.5"
