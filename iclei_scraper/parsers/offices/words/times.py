"""Whether a line tells of an event and its price, of opening hours, or since which year there is one."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.wording.lexicon import Lexicon

_PRICE = re.compile(r"[€$£¥]\s?\d|\d\s?(?:€|EUR\b|USD\b|CHF\b|m²|sqm\b)")
_EVENT_WORDS = Lexicon(
    "venue|veranstaltungsort|buy tickets|get tickets|register now|registration fee|registration opens"
    "|doors open"
    "|free admission|admission free|eintritt frei|freier eintritt|entrée libre|entrée gratuite|entrada libre"
    "|entrada gratuita|entrada franca|ingresso libero|ingresso gratuito"
    "|entry fee|lieu de l'événement|lugar del evento|local do evento|luogo dell'evento",
    native="入場無料|免费入场|免費入場|免费参观|무료 입장|무료입장|会場|日時|開催|행사|일시",
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th|\.|er|º|°)?(?:\s(?:de|of))?\s(?:jan|feb|m[aä]r|apr|a[bv]r|ma[iyi]|ju[nilg]"
    r"|juin|juil|aug|ago|ao[uû]"
    r"|sep|set|o[ck]t|ott|nov|de[cz]|d[eé]c|dic|gen|ene|f[eé]v|ge[nb]|giu|lug|mag)[^\W\d_]*\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s\d{1,2}\b(?!\d)"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]20\d\d\b|\d年\d{1,2}月\d|\d월\s?\d{1,2}일|(?<![\d.])20\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d.])",
    re.IGNORECASE,
)
"""A day of a month."""
_YEAR = re.compile(r"\W*(?:19|20)\d\d\b")
_TIMES = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\s?(?:[–-]|to\b|bis\b|uhr\b|am\b|pm\b|h\b)|\b\d{1,2}\s?uhr\b", re.IGNORECASE
)
_CLOCK_TIME = re.compile(r"\d{1,2}[:.h]\d\d|\d{1,2}\s?(?:[ap]\.?m|uhr|h\b|[–-]\s?\d)", re.IGNORECASE)
_CLOCK = re.compile(
    r"\W*\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:UTC|GMT|[A-Z]{2,4}T)\b[^,]{0,12})?\W*", re.IGNORECASE
)
_DAY = (
    r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b"
    r"|dim|dom|seg|ter|qua|qui|sex|gio|man|tirs?|tis|ons|tors?|fre|lør|lör|søn|sön|joi|mie|sâm|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag"
    r"|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|segunda|sexta|luned[ìi]"
    r"|mercoled[ìi]|gioved[ìi]|sabato|domenica|marted[ìi]|ter[çc]a|quarta|quinta|senin|jumat|ma|wo|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|måndag|tisdag|onsdag|torsdag|fredag|lördag|mandag|tirsdag|lørdag|luni|mar[țt]i|miercuri|vineri|s[âa]mb[ăa]t[ăa]"
    r"|hétfő|kedd|szerda|csütörtök|péntek|szombat|pondělí|pondelok|pátek|piatok|po|pá|пн|вт|ср|чт|пт|сб|вс|pon|wt|śr|czw|pt|sob|niedz|poniedziałek|wtorek|środa|czwartek|piątek|niedziela|úterý|středa|čtvrtek|sobota|neděle|pzt|cmt|paz|pazartesi|salı"
    r"|çarşamba|perşembe|cumartesi|cuma|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)"
    r"(?:-feiras?)?\.?"
)
_DAYS = re.compile(
    rf"\b{_DAY}(?:\s?[–-]\s?|\s(?:to|bis|a|à|al|au|até)\s){_DAY}(?!\w)|\b{_DAY}[:,]?\s\d{{1,2}}[:.h]\d\d"
    r"|(?<!\w)(?:today|now|heute|jetzt|aujourd['’]hui|hoy|oggi|hoje|vandaag|idag|今日|本日|現在|今天|如今|오늘|현재)[:：]?\s"
    r"\d{1,2}(?:[:.h]\d\d)?\s?[–~〜-]\s?\d{1,2}(?![\d-])"
    r"|[月火水木金土日]曜日?\s?[–~〜～-]\s?[月火水木金土日]曜|[월화수목금토일]요일?\s?[–~〜～-]\s?[월화수목금토일]요일"
    r"|(?:星期|[周週])[一二三四五六日天]\s?[至到–~〜～-]\s?(?:星期|[周週])?[一二三四五六日天]",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"(?=\w{{5}}){_DAY}:?|[月火水木金土日]曜日?|[월화수목금토일]요일|(?:星期|[周週])[一二三四五六日天]",
    re.IGNORECASE,
)
"""The whole name of a day, over or before its hours."""
_OPEN = re.compile(rf"[\s,;|·•(–-]+(?={_DAYS.pattern})", _DAYS.flags)
"""Before the days on which something is open."""
_AROUND_THE_CLOCK = re.compile(
    r"\b24\s?(?:h\b|hours\b|horas\b|stunden\b|heures\b|ore\b|/\s?7)|24\s?(?:時間|小时|小時|시간)",
    re.IGNORECASE,
)
_HOURS_WORDS = Lexicon(
    "opening hours|öffnungszeiten|horaires|open daily|geöffnet", native="営業時間|영업시간|营业时间"
)


_SINCE_WHEN = re.compile(
    r"\b(?:since|seit(?: dem)?|depuis(?: le)?|desde(?: el| o)?|dal|sinds|sedan|siden"
    r"|updated(?: on)?|last modified(?: on)?"
    r"|aktualisiert(?: am)?|stand|mis à jour(?: le)?|actualizad[oa](?: el)?|aggiornat[oa](?: il)?):?\s$",
    re.IGNORECASE,
)
"""Before a day from which something is so, or when it was written, that is no event's."""


@lru_cache(maxsize=16_384)
def is_event(text: str) -> bool:
    """Whether a text tells the day, the place or the price of an event."""
    if text in _EVENT_WORDS or _PRICE.search(text) is not None:
        return True
    return any(
        not (_is_of_street(text[: day.start()], text[day.end() :]) or _SINCE_WHEN.search(text[: day.start()]))
        for day in _DATE.finditer(text)
    )


def _is_of_street(before: str, behind: str) -> bool:
    """Whether a street is called after a day, or nearly so: "Rua 25 de Março", "47 Marina Avenue"."""
    beside = (*before.split()[-2:], *behind.split()[: behind[:1].isspace()])
    return any(word in STREET for word in beside) and not _YEAR.match(behind)


@lru_cache(maxsize=16_384)
def tells_hours(text: str) -> bool:
    """Whether a text tells when something is open, or the time of day."""
    if text in _HOURS_WORDS or _DAYS.search(text) is not None or _DAY_ALONE.fullmatch(text) is not None:
        return True
    if "24" in text and _AROUND_THE_CLOCK.search(text):
        return True
    return _TIMES.search(text) is not None or _CLOCK.fullmatch(text) is not None


def without_hours(text: str) -> str:
    """A text up to the days and hours that are told behind it.

    >>> without_hours("12 Mill Lane, Suva, Mon–Fri 9:00–17:00")
    '12 Mill Lane, Suva'
    """
    hours = _OPEN.search(text)
    if hours is None or not hours.start() or not _CLOCK_TIME.search(text, hours.end()):
        return text
    return text[: hours.start()]


_SINCE = re.compile(
    r"(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|с|opened|opening|open|established|est|founded|eröffnet"
    r"|gegründet|ouverte?|fondée?|créée?|etablert|etableret|etablerad|grundad|opgericht|perustettu|założon[ayo]|založen[ao]?|alapítva|основана?|abiert[ao]|fundad[ao]|creada|aperto|fondata)?[\s.:]*(?:in|en|em|im|nel)?"
    r"\s*(?:1[89]|20)\d\d(?:\s?г\.)?"
    r"|(?:成立于|成立於|成立|创立|創立|設立|開設|创建于|개소|설립)[\s:：]*(?:1[89]|20)\d\d\s?[年년]?"
    r"|(?:1[89]|20)\d\d\s?[年년]?\s?(?:成立|创立|創立|設立|開設|개소|설립)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def tells_since(text: str) -> bool:
    """Whether a text is the year since which something exists: "since 1995", "成立于 2005"."""
    return _SINCE.fullmatch(text) is not None
