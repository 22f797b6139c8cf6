"""Spans of time that have words of their own, such as a fortnight or a year and a half, put into numbers."""

from __future__ import annotations

import re

from iclei_scraper.values.numbers.numerals import HAN, read_han, read_words

_MAYBE = re.compile(
    r"hal[bfv]|fortnight|journée|giornata|medi[oa]|mezz[oa]|mei[oa]|demi|éé?n|półto|einhalb|un['’]ora|"
    r"semest[er]|trimest[er]|quartal|kwarta[ał]|kvartal|qui(?:n[cz]e|nzai)n|"
    r"[个個]半|하루|이틀|사흘|나흘|보름|반|"
    r"تان|تين|ران|رين|مان|مين|عان|عين|واحد|תיים|דשיים|עיים|ומיים",
    re.IGNORECASE,
)
_WITH_A_HALF = re.compile(
    r"(?<!\w)(?:(?P<count>\d{1,3}|[^\W\d_]{1,9}) )?(?P<unit>years?|months?|weeks?|days?|hours?|ans?|années?|"
    r"jours?|heures?|semaines?|años?|días?|horas?|semanas?|anos?|dias?|anni|anno|giorn[oi]|or[ae]|"
    r"settiman[ae]|mois|mes(?:es)?|mês|mes[ei]) "
    r"(?:and a half|et demie?|y medi[oa]|e mei[oa]|e mezz[oa])(?!\w)",
    re.IGNORECASE,
)
_COUNT_AND_HALF = re.compile(
    r"(?<!\w)(?P<count>\d{1,3}|[a-z]{3,6}) and a half(?= [ymwdh])|"
    r"(?<!\w)(?P<joined>zwei|drei|vier|fünf)einhalb(?= )",
    re.IGNORECASE,
)
_HAN_AND_HALF = re.compile(rf"(?P<count>\d{{1,3}}|{HAN})[个個]半(?=[年月天小钟鐘星礼])")
_ONES = frozenset({"a", "an", "one", "un", "une", "una", "uno", "um", "uma"})
_HALF_OF = (
    r"(?<!jeden )(?<!every )(?:(?:een |one )?hal(?:f|ve)|halb(?:e[srn]?)?|einen? halbe[rn]?)"
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
        (
            r"(?:un|one|1) s[ei]mest(?:re|er)|(?:(?:ein|et|ét|ett|een) )?hal(?:bjahr|fjaar|vår|vt år)",
            "6 months",
        ),
        (r"(?:un|one|1) trimest(?:re|er)|(?:ein|et|ett|een) (?:quartal|kvartal|kwartaal)", "3 months"),
        (r"(?:una quincena|uma quinzena)", "15 days"),
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
        (r"שנתיים", "2 שנים"),
        (r"חודשיים", "2 חודשים"),
        (r"שבועיים", "2 weeks"),
        (r"יומיים", "2 ימים"),
        (r"שעתיים", "2 שעות"),
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
    text = _HAN_AND_HALF.sub(_han_and_half, text)
    return _COUNT_AND_HALF.sub(_halved, _WITH_A_HALF.sub(_halved, text))


def _han_and_half(match: re.Match[str]) -> str:
    count = match["count"]
    number = int(count) if count.isdecimal() else read_han(count)
    return match[0] if number is None else f"{number:g}.5 个"


def _halved(match: re.Match[str]) -> str:
    parts = match.groupdict()
    said = (parts["count"] or parts.get("joined") or "a").casefold()
    count = 1 if said in _ONES else int(said) if said.isdecimal() else read_words(said)
    if count is None:
        return match[0]
    return f"{count:g}.5 {parts['unit']}" if "unit" in parts else f"{count:g}.5"
