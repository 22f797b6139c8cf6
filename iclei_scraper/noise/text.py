"""What differs from one fetch to the next without anybody having edited anything.

Relative times, the date of today, clocks, countdowns, counters of visits, the weather, tokens and nonces.
They are taken out of a text before it is compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def _any(words: str) -> str:
    """A pattern for any of some words; ``_`` stands for a blank in one of them."""
    return "(?:" + "|".join(word.replace("_", r"\s") for word in words.split()) + ")"


_NUMBER = r"\d{1,9}(?:[.,\u00a0 ]\d{3}){0,3}"
_UNIT = _any(
    "seconds? secs? minutes? mins? hours? hrs? days? weeks? months? years? sekunden? minuten? stunden? "
    "tage?n? "
    "wochen? monate?n? jahre?n? secondes? heures? jours? semaines? mois ans? années? segundos? minutos? "
    "horas? "
    "d[ií]as? semanas? meses m[eê]s años? anos? secondi minuti ore giorni settimane mesi anni uur dagen "
    "weken maanden jaar"
)
_ONE = _any("an? one einer? einem une? um uma un una uno few some wenigen einigen quelques algunos alguns")
_AMOUNT = rf"(?:{_NUMBER}|{_ONE})"
_NOW = _any("just_now right_now gerade_eben à_l['’]instant ahora_mismo agora_mesmo moments?_ago")
_TODAY = _any("yesterday today gestern heute hier aujourd['’]hui ayer hoy ontem hoje ieri oggi")
RELATIVE = re.compile(
    rf"""
    \b(?:about\s|over\s|almost\s)?{_AMOUNT}\s?{_UNIT}(?:\sand\s{_AMOUNT}\s{_UNIT})?\s(?:ago|fa|geleden)\b
    | \b(?:vor|il\sy\sa|hace|h[aá]|faz)\s(?:etwa\s|environ\s|cerca\sde\s)?{_AMOUNT}\s{_UNIT}\b(?:\satrás)?
    | \b{_AMOUNT}\s{_UNIT}\satrás\b
    | \b{_NOW}\b
    | \b{_TODAY}\b(?:,?\s(?:at|um|à|a\slas|às)\s\d{{1,2}}[:h.]\d{{2}})?
    | \d{{1,4}}\s?(?:秒|分|分钟|時間|小时|日|天|週間|周|か月|ヶ月|个月|年)\s?前
    | (?:昨日|今日|本日|刚刚|昨天|今天|어제|오늘|방금)(?!の|は|も)
    | \d{{1,4}}\s?(?:초|분|시간|일|주|개월|년)\s?전
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Times told from now on."""

_WEEKDAY = _any(
    "(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)? montag dienstag mittwoch "
    "donnerstag freitag "
    "samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes "
    "mi[eé]rcoles jueves "
    "viernes s[aá]bado domingo (?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)? luned[iì] marted[iì] "
    "mercoled[iì] "
    "gioved[iì] venerd[iì] domenica .曜日? 星期. 周. .요일"
)
_MONTH = (
    _any(
        "jan feb mar apr may jun jul aug sept? oct nov dec jän mär mai okt dez janv févr? fév avr juin "
        "juil août "
        "aout déc ene abr ago dic fev set out gen mag giu lug ott"
    )
    + r"[^\W\d_]{0,8}\.?"
)
_DATE = rf"""(?:
    \d{{1,2}}(?:st|nd|rd|th|er|º)?\.?\s(?:de\s)?{_MONTH}(?:\s(?:de\s)?|,\s)\d{{4}}
    | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}
    | \d{{4}}\s?[年년./-]\s?\d{{1,2}}\s?[月월./-]\s?\d{{1,2}}\s?[日일]?
    | \d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}
)"""
_DAY = rf"""(?:
    \d{{1,2}}(?:st|nd|rd|th|er|º)?\.?\s(?:de\s)?{_MONTH}
    | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?
    | \d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]
)"""
"""A date without its year."""
_CLOCK = r"""\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\suhr|\suur)?
    (?:\s(?:utc|gmt|cest|cet|jst|kst)(?:[+-]\d{1,2})?)?"""
_MADE = _any(
    "last_(?:updated?|modified|change[ds]?|reviewed) updated(?:_on)? page_generated generated as_of "
    "date time today_is "
    "stand zuletzt_(?:aktualisiert|geändert) aktualisiert mise?_à_jour dernière_modification actualizado "
    "última_(?:actualización|atualização|modificación|modificação) atualizado(?:_em)? aggiornato "
    "最終更新日? 更新日時? 更新时间 最后更新 최종_?수정일? 업데이트 수정일 printed cached retrieved "
    "accessed"
)
_SINCE = r"\s?(?:on|at|am|le|el|em|:|：)?\s?"
_DATE_LINE = re.compile(
    rf"""(?:(?:{_MADE}{_SINCE})?(?:{_WEEKDAY}\.?,?\s?)?{_DATE}
    |(?!date|time){_MADE}{_SINCE}(?:{_WEEKDAY}\.?,?\s?)?{_DAY})\s?(?:\([^\W\d]{{1,3}}\)|{_WEEKDAY})?
    (?:\s?(?:[,|·–-]|at|um|à|a\slas|às)?\s?{_CLOCK})?\.?""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that is a date, alone or as the date of the page."""

_CLOCK_LINE = re.compile(rf"(?:{_WEEKDAY}\.?,?\s)?{_CLOCK}", re.IGNORECASE | re.VERBOSE)
_SHORT_LINE = 60

_COUNTED = _any(
    "views? visits? visitors? hits page_?views shares? likes? downloads? comments? reads? followers? "
    "subscribers? "
    "users?_online guests? online votes? clicks? reactions? min(?:utes?)?_read aufrufe besucher klicks "
    "kommentare? "
    "mal_(?:gelesen|angesehen|geteilt) vues? visites? visiteurs? partages? commentaires? visitas? "
    "visitantes? vistas "
    "compartidos? comentarios? lecturas? descargas? visualizações acessos? compartilhamentos? "
    "comentários? curtidas? "
    "visualizzazioni condivisioni commenti weergaven reacties"
)
_COUNTED_CJK = _any(
    "閲覧(?:数|回数)? アクセス(?:数)? いいね コメント 浏览(?:量|次数)? 阅读(?:量|数)? 点击(?:量|数)? "
    "조회(?:수)? 댓글 좋아요 방문자"
)
_COUNTERS = re.compile(
    rf"""
    \b{_NUMBER}[km]?\s{_COUNTED}\b
    | \b{_COUNTED}\s?[:(]\s?{_NUMBER}[km]?\)?
    | {_COUNTED_CJK}\s?[:：(]?\s?{_NUMBER}\)?
    | {_NUMBER}\s?(?:回視聴|件のコメント|次阅读|次浏览|人阅读|회\s?조회|개의\s?댓글)
    | [-+−]?\d{{1,3}}(?:[.,]\d)?\s?°\s?[CF]?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COUNTDOWN = re.compile(
    r"""\b\d{1,4}\s?(?:days?|tage?|jours?|d[ií]as?|d)\s?:?\s?\d{1,2}\s?(?:hours?|hrs?|stunden|heures|horas|h)
    \s?:?\s?\d{1,2}\s?(?:minutes?|mins?|minuten|minutos|m)\b
    (?:\s?:?\s?\d{1,2}\s?(?:seconds?|secs?|sekunden|secondes|segundos|s)\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_TOKENS = re.compile(
    r"""
    \b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b
    | \b(?=[0-9a-f]{0,63}\d)(?=[0-9a-f]{0,63}[a-f])[0-9a-f]{16,64}\b
    | \b(?=[A-Za-z_]{0,80}\d)(?=[a-z0-9_]{0,80}[A-Z])(?=[A-Z0-9_]{0,80}[a-z])\w{20,80}={0,2}(?!\w)
    """,
    re.VERBOSE,
)
_VISITS_COLUMN = re.compile(
    _any(
        "(?:page_?)?views hits visits reads aufrufe zugriffe klicks gelesen vues visites lectures visitas "
        "vistas lecturas accesos acessos leituras visualizações visite letture 閲覧(?:数|回数)? アクセス数 "
        "浏览(?:量|次数)? 阅读(?:量|数)? 点击(?:量|数|次数)? 點閱(?:數|次數)? 瀏覽(?:數|次數)? 조회_?수?"
    ),
    re.IGNORECASE,
)
"""The head of a column that counts visits."""

_LINE_LIMIT = 20_000  # characters of one line that are searched; longer ones are data, not sentences


def is_relative(text: str | None) -> bool:
    """Whether a date is told from now on ("3 minutes ago"), so that it differs every night.

    >>> is_relative("vor 3 Tagen"), is_relative("3分前"), is_relative("22 December 2025")
    (True, True, False)
    """
    return text is not None and RELATIVE.search(text) is not None


def counts_visits(lines: Iterable[str]) -> bool:
    """Whether a list has a column of visits: its head is a line of its own.

    >>> counts_visits(["제목", "작성일", "조회", "1206"]), counts_visits(["Views on housing", "1206"])
    (True, False)
    """
    return any(len(line) <= _SHORT_LINE and _VISITS_COLUMN.fullmatch(line.strip()) for line in lines)


def without_noise(line: str) -> str:
    """A line of text without what changes by itself; empty where nothing else is in it."""
    if len(line) > _LINE_LIMIT:
        return line
    if len(line) <= _SHORT_LINE and (_DATE_LINE.fullmatch(line) or _CLOCK_LINE.fullmatch(line)):
        return ""
    if any(char.isdigit() for char in line):
        for pattern in (_COUNTDOWN, _COUNTERS, _TOKENS):
            line = pattern.sub(" ", line)
    return RELATIVE.sub(" ", line)
