"""Dates told from the day of reading: "3 days ago", "vor 2 Tagen", "어제"; and months in further languages.

Both are left to dateparser, with one language and only for a text that a cheap pattern let through: without
these it takes "25" and "11 months" for dates and ten times as long.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dateparser.conf import SettingValidationError
from dateparser.date import DateDataParser

from iclei_scraper.values.dates.model import Date
from iclei_scraper.values.dates.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR_DAYS = (
    r"gisteren|vandaag|igår|i\sgår|idag|i\sdag|kemarin|wczoraj|dzisiaj|dziś|dün|bugün|včera|dnes|eilen|tänään|tegnap"
    r"|hôm\squa|hôm\snay|вчера|сегодня|вчора|сьогодні|χθες|χτες|σήμερα"
)
"""Yesterday and today in languages whose words say nothing else, as an alternation."""
_LONGEST = 40
_RELATIVE = re.compile(
    rf"""
    (?:\d{{1,3}}|an?|one|ein(?:em|er)?|un[ae]?|um[a]?)\s?(?:[^\W\d_]{{1,9}}\s){{0,2}}[^\W\d_]{{0,9}}\s?(?:ago|atrás|fa|geleden|sedan|siden|lalu)\b
    | \d{{1,3}}\s[^\W\d_]{{2,9}}\s(?:temu|önce|назад|тому|sitten|ezelőtt|trước)\b
    | \b(?:vor|hace|há|il\sy\sa|fa|před|πριν(?:\sαπό)?|منذ|قبل)
      \s(?:\d{{1,3}}|eine[mr]|un[ae]?|uma?)\s[^\W\d_]{{1,9}}
    | \d{{1,3}}\s?[^\W\d_]{{1,4}}\s?[前전]
    | \b(?:yesterday|today|just\snow|gestern|heute|hier|aujourd['’]hui|ayer|hoy|ontem|hoje|ieri|oggi|
         {NEAR_DAYS})\b
    | [昨今]天|昨日|今日|本日|어제|오늘|刚刚|剛剛
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_YESTERDAY = re.compile(
    r"\b(?:day before yesterday|vorgestern|avant-hier|anteayer|antier|anteontem|l['’]altro ieri)\b"
    r"|一昨日|おととい|그저께|그제|前天",
    re.IGNORECASE,
)
_LAST_WEEKDAY = re.compile(
    r"\b(?:(?:last|letzten?|vergangenen|am (?:letzten|vergangenen)|afgelopen|vorige|minulý|ostatni|geçen|i)\s"
    r"(?P<name>[^\W\d_]{3,12})"
    r"|(?:le |el |la |lo )?(?P<first>[^\W\d_]{4,10}(?:-feira)?)"
    r"\s(?:derni[eè]re?|pasad[oa]|passad[oa]|scors[oa]|lalu))\b",
    re.IGNORECASE,
)
"""A weekday that has just gone by: "last Monday", "i måndags", "lundi dernier"."""
_VIETNAMESE = "vi"
_COUNTED = {
    name: number
    for number, names in enumerate(
        "giêng,một hai ba tư,bốn năm sáu bảy tám chín mười mười_một chạp,mười_hai".split(), start=1
    )
    for name in names.replace("_", " ").split(",")
}
"""Vietnamese months, which are called by their numbers."""
_COUNTED_MONTH = re.compile(
    rf"(?:(?P<day>\d{{1,2}}),?\s)?tháng\s(?P<month>{'|'.join(sorted(_COUNTED, key=len, reverse=True))})"
    r"(?(day)|\s(?P<behind>\d{1,2}))(?:,\s?|\snăm\s|\s)(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_LANGUAGES = tuple(
    (language, re.compile(rf"\b(?:{words})\b" if words[0] < "\u1100" else words, re.IGNORECASE))
    for language, words in (
        ("en", "ago|yesterday|today|now"),
        ("de", "vor|gestern|heute"),
        ("fr", "il y a|hier|aujourd"),
        ("es", "hace|ayer|hoy"),
        ("pt", "há|atrás|ontem|hoje"),
        ("it", "fa|ieri|oggi"),
        ("nl", "geleden|gisteren|vandaag"),
        ("sv", "sedan|igår|i går|idag"),
        ("pl", "temu|wczoraj|dzisiaj|dziś"),
        ("tr", "önce|dün|bugün"),
        ("ru", "назад|вчера|сегодня"),
        ("ar", "منذ|قبل"),
        ("ko", "전|어제|오늘"),
        ("ja", "前|昨日|今日|本日"),
        ("zh", "前|昨天|今天|刚刚|剛剛"),
    )
)
"""Words by which a relative date on a page in another language is read after all."""
_MONTH_NAMES = tuple(
    (language, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for language, words in (
        ("fi", r"\w{4,6}kuuta"),
        ("pl", "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|grudnia"),
        ("cs", "ledna|února|března|dubna|května|června|července|srpna|září|října|prosince"),
        ("tr", "ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"),
        ("hu", "január|február|március|április|május|június|július|augusztus|szeptember|október"),
        ("ro", "ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie"),
        ("ru", "января|февраля|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"),
        ("uk", "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|грудня"),
    )
)
"""Months by which a date is read on a page in another language: its frame may be in that of the house.

Those that two languages give to different months, as "listopada", are left out.
"""
_YEARS = re.compile(
    r"\b(?:years?|jahr\w*|ann?[ée]e?s?|ans?(?!\s(?:hour|minute))|años?|anos?|ann[io]|ja[a]?r|år|tahun|lat[ay]?|rok\w*|yıl|let|лет|год\w*|рок\w*)\b|\d\s?年前|\d\s?년",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"\b(?:months?|monat\w*|mois|mes(?:es)?|m[êe]s|mes[ei]|maand\w*|månad\w*|bulan|weeks?|wochen?|semaines?|"
    r"semanas?|settiman[ae]|we(?:ek|ken)|veck\w+|minggu|uke\w*|uge\w*|miesi\w+|tygod\w+|tydzień|ay|hafta|měsíc\w*|týd\w+|месяц\w*"
    r"|недел\w+|місяц\w*|тиж\w+)\b|月前|周前|週|개월|주\s?전",
    re.IGNORECASE,
)
_BRIEF = re.compile(r"(?<!\d)\d{1,2}(?=\s?(?:min(?!ggu)|se[ckg]|[分秒분초]))", re.IGNORECASE)
"""So many minutes or seconds before noon are the same day: what one of them tells need not be read again."""
_FOREIGN = re.compile(r"[^\W\d_]{3}.{0,20}(?:19|20)\d\d|(?:19|20)\d\d.{0,20}[^\W\d_]{3}")
_RANGE = re.compile(
    r"(?P<lead>(?:\b(?:od|z|ze|с|со|від|з|από)\s)?)(?<!\d)(?P<first>\d{1,2})\.?"
    r"\s?(?:[-–—]|\b(?:do|až|по|до|ile|ja|i|и|та|έως)\b)\s?(?P<last>\d{1,2})(?!\d)"
)
_MONTH_OF_YEAR = re.compile(r"([^\W\d_]{3,14}\s(?:19|20)\d\d)(?:\s?г\.?|\.)?")
SINCE = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?$")
"""What makes a span of years of a word for this day: "1998–today"."""
_HERE = frozenset({"de", "nl", "da", "nb", "no", "sv"})
"""Languages in which the French word for yesterday is the one for "here", or nothing."""
_KNOWN = frozenset("en de fr es pt it ja ko zh nl sv id ca da no nb".split())


def read_relative(text: str, language: str | None, reference: date) -> Date | None:
    """The day that a short text tells from a reference day on; months and years back are as vague as told."""
    if len(text) > _LONGEST:
        return None
    if before := _BEFORE_YESTERDAY.search(text):
        day = (reference - timedelta(days=2)).isoformat()
        return Date(day, "day", before[0], span=before.span(), stated=False)
    if (gone := _weekday_gone_by(text, reference)) is not None:
        return gone
    told = _RELATIVE.search(text)
    if (
        told is None
        or (told[0].lower() == "hier" and language in _HERE)
        or SINCE.search(text[: told.start()])
    ):
        return None
    parsed = next(_parsed(_BRIEF.sub("1", told[0]), language, reference), None)
    if parsed is None or parsed > reference:
        return None
    precision = "year" if _YEARS.search(told[0]) else "month" if _MONTHS.search(told[0]) else "day"
    length = {"year": 4, "month": 7, "day": 10}[precision]
    return Date(parsed.isoformat()[:length], precision, told[0], span=told.span(), stated=False)


def _weekday_gone_by(text: str, reference: date) -> Date | None:
    """The last such weekday before a day."""
    match = _LAST_WEEKDAY.search(text)
    name = (match["name"] or match["first"]).lower() if match is not None else ""
    number = WEEKDAYS.get(name, WEEKDAYS.get(name.removesuffix("s")))
    if match is None or number is None or (match[0][:2].lower() == "i " and not name.endswith("s")):
        return None
    back = (reference.weekday() - number - 1) % 7 + 1
    return Date(
        (reference - timedelta(days=back)).isoformat(), "day", match[0], span=match.span(), stated=False
    )


def _parsed(text: str, language: str | None, reference: date) -> Iterator[date]:
    """Readings in the language of the page, then in the one that the words belong to."""
    told = (known for known, words in _LANGUAGES if words.search(text))
    for candidate in dict.fromkeys((language or "en", *told)):
        if (parsed := _parse(text, candidate, reference)) is not None:
            yield parsed


def read_foreign(text: str, language: str | None) -> Date | None:
    """A full date, or a month with its year, in a language whose months this package does not know itself.

    It is the page's language, else the one that the name of the month belongs to.
    """
    if len(text) > _LONGEST or not _FOREIGN.search(text):
        return None
    own = None if language is None or language in _KNOWN else _in_language(text, language)
    if own is not None:
        return own
    told = next((known for known, names in _MONTH_NAMES if names.search(text)), None)
    return _in_language(text, told) if told is not None and told != language else None


def _in_language(text: str, language: str) -> Date | None:
    if (ranged := _foreign_range(text, language)) is not None:
        return ranged
    if language == _VIETNAMESE and (found := _numbered_month(text)) is not None:
        return found
    if (parsed := _parse(text, language, None)) is not None:
        return Date(parsed.isoformat(), "day", text, span=(0, len(text)))
    told = _MONTH_OF_YEAR.fullmatch(text)
    first = _parse(f"1 {told[1]}", language, None) if told is not None else None
    if first is None or first.day != 1 or f"{first.year}" not in text:
        return None
    return Date(first.isoformat()[:7], "month", text, span=(0, len(text)))


def _numbered_month(text: str) -> Date | None:
    """A month that is called by its number; dateparser takes it for other words: "3 Tháng Sáu, 2022"."""
    match = _COUNTED_MONTH.search(text)
    if match is None:
        return None
    try:
        day = date(int(match["year"]), _COUNTED[match["month"].lower()], int(match["day"] or match["behind"]))
    except ValueError:
        return None
    return Date(day.isoformat(), "day", match[0], span=match.span())


def _foreign_range(text: str, language: str) -> Date | None:
    """Days of one month: "7–9 maja 2026", "с 7 по 9 мая 2026", "2026. május 7–9."."""
    match = _RANGE.search(text)
    if match is None or int(match["first"]) >= int(match["last"]):
        return None
    one = f"{text[: match.start('lead')]}{match['last']}{text[match.end('last') :]}"
    parsed = _parse(one.strip(), language, None)
    if parsed is None or parsed.day != int(match["last"]):
        return None
    first = parsed.replace(day=int(match["first"]))
    return Date(first.isoformat(), "day", text, end=parsed.isoformat(), span=(0, len(text)))


@lru_cache(maxsize=1_024)
def _parse(text: str, language: str, reference: date | None) -> date | None:
    """What dateparser reads; without a reference only a full date counts."""
    parser = _parser(language, reference)
    if parser is None:
        return None
    try:
        parsed = parser.get_date_data(text).date_obj
    except (ValueError, OverflowError, TypeError, AttributeError):  # seen from dateparser on odd input
        return None
    return parsed.date() if parsed else None


@lru_cache(maxsize=32)
def _parser(language: str, reference: date | None) -> DateDataParser | None:
    try:
        return DateDataParser(
            languages=[language],
            settings={
                "STRICT_PARSING": reference is None,
                "RELATIVE_BASE": datetime.combine(reference or date(2000, 1, 1), time(12)),
                "RETURN_AS_TIMEZONE_AWARE": False,
                "TIMEZONE": "UTC",
            },
        )
    except (ValueError, SettingValidationError):  # a language that dateparser does not know
        return None
