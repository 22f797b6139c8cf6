"""Names of months, weekdays and the small words around them in the languages of the network.

Month names are looked up without regard to the page's language: a date such as "12 mayo 2024" means the same
on a page that claims to be English, and no two of these languages give one name to different months.
"""

from __future__ import annotations

import re
import unicodedata

_MONTHS = (
    "january jan januar jänner jaenner janvier janv enero ene janeiro gennaio gen januari gener",
    "february feb februar feber février févr fév febrero fevereiro fev febbraio februari pebruari febrer",
    "march mar märz maerz mär mrz mars marzo março maart mrt maret marts març",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei maj maig",
    "june jun juni juin junio junho giugno giu juny",
    "july jul juli juillet juil julio julho luglio lug juliol",
    "august aug août agosto ago augustus augusti agustus agt ags agost",
    "september sep sept septembre septiembre setiembre set setembro settembre sett septembro setembre",
    "october oct oktober okt octobre octubre outubro out ottobre ott oct",
    "november nov novembre noviembre novembro nopember",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des desembre",
)
_WEEKDAYS = (
    (
        "monday mon montag mo lundi lun lunes segunda-feira segunda lunedì lunedi maandag måndag mandag "
        "senin dilluns"
    ),
    (
        "tuesday tue tues dienstag mardi martes terça-feira terça martedì martedi dinsdag tisdag tirsdag "
        "selasa dimarts"
    ),
    (
        "wednesday wed mittwoch mercredi miércoles quarta-feira quarta mercoledì mercoledi woensdag "
        "onsdag rabu dimecres"
    ),
    (
        "thursday thu thur thurs donnerstag jeudi jueves quinta-feira quinta giovedì giovedi donderdag "
        "torsdag kamis dijous"
    ),
    ("friday fri freitag vendredi viernes sexta-feira sexta venerdì venerdi vrijdag fredag jumat divendres"),
    "saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sabtu dissabte",
    "sunday sun sonntag dimanche domingo domenica zondag söndag søndag minggu diumenge",
)
_CUT_WEEKDAY = re.compile(
    r"(?<![^\W\d_])(?:M[OIoi]|D[IOio]|F[Rr]|S[AOao]"
    r"|(?i:lun|mar|mer|mi[eé]r?|jue|jeu|vie|ven|s[aá]b|sam|dom|dim|seg|ter|qua|qui|sex|gio))(?=\s?[.,])"
)
"""Weekdays cut short; without the stop or the comma behind them they are other words."""
_EASTERN_SIGNS = ("月월一", "火화二", "水수三", "木목四", "金금五", "土토六", "日일天")

WEAK_MONTHS = frozenset(
    {"may", "mar", "march", "mars", "set", "out", "ago", "des", "mag", "gen", "ene", "sett"}
)
"""Words of other meaning too: without a year they name a month only where nothing else stands beside them."""


def plain(word: str) -> str:
    """Lower case without accents.

    >>> plain("Févr")
    'fevr'
    """
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _table(rows: tuple[str, ...]) -> dict[str, int]:
    return {
        form: index for index, row in enumerate(rows) for name in row.split() for form in {name, plain(name)}
    }


_SIGNS = tuple("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split())
"""As in "十二月 30, 2024", which no figure tells."""
MONTHS = {name: index + 1 for name, index in (_table(_MONTHS) | _table(_SIGNS)).items()}
"""Name -> 1 to 12."""

WEEKDAYS = _table(_WEEKDAYS)
"""Name -> 0 (Monday) to 6."""


_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_ANY_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
WEEKDAY_IN_RANGE = (
    rf"(?:(?:{_ANY_WEEKDAY}|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]r?|jeu|jue|ven|vie|sam|s[aá]b|dom|dim|gio"
    r"|seg|ter|qua|qui|sex|ma|wo|vr|za|zo|mån|tis?|tirs?|ons|tors?|fre|lör|lør|sön|søn)\b[.,]?\s{1,2})?"
)
"""A weekday before the last day of a range, where nothing else can be meant: "Thu 7 – Sat 9 May"."""
LATIN_WEEKDAY = re.compile(rf"(?<![^\W\d_])(?:{_ANY_WEEKDAY})(?![^\W\d_])", re.IGNORECASE)
EASTERN_WEEKDAY = re.compile(
    r"[(（【]\s*([月火水木金土日월화수목금토일])\s*[·.・)）】]|([月火水木金土日])曜|([월화수목금토일])요일|(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])"
)


def weekday_near(text: str, start: int, end: int) -> int | None:
    """Weekday (0 is Monday) named just before or after a date that stands at ``start:end``."""
    after = text[end : end + 12]
    match = EASTERN_WEEKDAY.match(after.lstrip(" ,"))
    if match:
        sign = next(filter(None, match.groups()))
        return next(index for index, signs in enumerate(_EASTERN_SIGNS) if sign in signs)
    before = text[max(0, start - 16) : start]
    found = [*LATIN_WEEKDAY.finditer(before)]
    if found and not before[found[-1].end() :].strip(" .,(den"):
        return WEEKDAYS[found[-1][0].lower()]
    match = LATIN_WEEKDAY.match(after.lstrip(" ,("))
    return WEEKDAYS[match[0].lower()] if match else None


def without_weekdays(text: str) -> str:
    """The text with weekday names blanked, for telling what else stands beside a date.

    >>> without_weekdays("Do., ").strip(), without_weekdays("Donnerstag").strip(), without_weekdays("do")
    ('.,', '', 'do')
    """
    if not text.isascii():
        text = EASTERN_WEEKDAY.sub(" ", text)
    return _WORD.sub(_blank_weekday, _CUT_WEEKDAY.sub(" ", text))


def _blank_weekday(match: re.Match[str]) -> str:
    return " " if match[0].lower() in WEEKDAYS else match[0]
