"""How long something lasts, as a cookie statement says it: words to ISO 8601.

No library maps "11 months" to P11M; isodate reads and checks what is already ISO 8601.
"""

from __future__ import annotations

import re
from functools import lru_cache

import isodate

from iclei_scraper.values.lasting.spoken_spans import in_numbers
from iclei_scraper.values.lasting.visits import closes_browser, lasts_a_visit
from iclei_scraper.values.numbers.korean import KOREAN, read_korean
from iclei_scraper.values.numbers.numerals import HAN, WORDS, read_digits, read_han, read_words
from iclei_scraper.values.numbers.small_numbers import exact_numbers

SESSION = "session"
PERSISTENT = "persistent"

# Unit -> its names in en, de, fr, es, pt, it, nl, sv, da, no, pl, ja, ko, zh; then in fi, cs, sk, hu, ro,
# hr, sl, tr, ca, lt, lv, et, ru, uk, bg, el. No name is another unit's.
_UNITS = {
    "Y": r"years?|yrs?\.?|y|jahre?n?s?|ans?|années?|años?|anos?|anni|anno|jaar|jaren|år|lat(?:[aę]|ach)?|rok|"
    "roku|let[io]|vuo(?:si|tta|den)|"
    "roky|rokov|(?<=\\d )(?:let|leto|ani)|(?<=1 )any|év(?:ig)?|godin[aeu]|yıl|anys|metai|metų|metus|"
    "gad[isu]|gadiem|aastat?|"
    "год[аыу]?|лет|рік|роки|років|годин[аи]|έτος|έτη|ετών|χρόνια|χρόνος|"
    "jhr\\.?|(?<=\\d )(?:năm|tahun|ár[aiu]?m?)|سنة|سنوات|"
    "שנה|שנים|שנות|"
    "か年|ヶ年|年(?:間)?|년|个年",
    "M": r"months?|mths?\.?|mos?\.?|mon\.?|monate?n?s?|mois|mes|meses|mês|mesi|mese|maand(?:en)?|"
    "månad(?:er)?|måned(?:er)?|miesi[ąa]c(?:ach|[eyu])?|miesięcy|"
    "kuukau(?:si|tta|den)|měsíc(?:e|ů)?|mesiac(?:e|ov)?|hónap(?:ig)?|lun[iă]|mjesec[ai]?|(?<=\\d )ay|"
    "mesec(?:a|e|i|ev)?|mesos|mėn\\w{0,6}|"
    "mēne\\w{1,4}|kuud?|месяц(?:а|ев)?|місяц(?:ь|і|ів)|месеца?|μήνας|μήνες|μηνών|"
    "mdr\\.?|md\\.|mnd\\.?|mån\\.?|mies\\.?|měs\\.?|(?<=\\d )(?:kk|tháng|bulan)|mánu[ðd]\\w{0,3}|"
    "شهر(?:ًا|اً?)?|أشهر|"
    "חודש(?:ים)?|"
    "か月|ヶ月|カ月|ヵ月|ケ月|箇月|個月|个月|개월|달",
    "W": r"weeks?|wks?\.?|w|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|veck(?:a|or)|uger?|uker?|"
    "viikko|viikkoa|viikon|týden|týdn[ůy]|týždeň|týždn[ey]|hét(?:ig)?|săptămân[iă]|tjed(?:an|na|ana)|ted(?:en|na|ni|nov)|hafta|"
    "setman(?:a|es)|savait\\w{1,2}|nedēļ\\w{1,2}|nädalat?|(?<=\\d )(?:tuần|minggu|vik[aiu]?r?)|أسابيع|"
    "שבוע(?:ות)?|"
    "недел[яиьюе]|тиж(?:день|ні|нів)|седмиц[аи]|εβδομάδ(?:α|ες)|"
    "tydzień|tygodni(?:ach|[eau])?|週間?|周|주(?:일)?|星期|礼拜|禮拜",
    "D": r"days?|d|tage?n?s?|jours?|j|días?|dias?|giorn[io]|dage?n?|dag[ae]r|d[øy]gn|dn[iíů]|"
    "dni(?:ach|[ua])|dzień|"
    "päivä|päivää|päivän|dny|deň|dňa|zile|(?<=\\d )(?:den|nap(?:ig)?|zi|dana?|dies)|gün|dien\\w{1,3}|päeva?|"
    "день|дн(?:я|ей|і|ів)|сут(?:ок|ки)|"
    "дена|дни|(?<=\\d )ден|η?μέρ(?:α|ες)|(?<=\\d )(?:pv|ngày|hari|dag(?:ur|a))|يوم(?:ًا|اً?)?|أيام|"
    "יום|ימים|"
    "日間?|일|天",
    "H": r"hours?|hrs?\.?|h|stunden?|std\.?|heures?|horas?|or[ae]|uur|uren|timm(?:e|ar)|timer?|"
    "godzin(?:ach|[ayęe])?|tunti|tuntia|tunnin|hodin[ay]?|hodín|"
    "ór(?:a|áig)|oră|(?<=\\d )(?:sat[ai]?|čas(?:ov)?a|ur[aei]?|hores)|saat|"
    "valand\\w{1,2}|(?<=\\d )val\\.?|stund\\w{1,2}|tundi?|"
    "час(?:а|ов)?|ώρ(?:α|ες)|godz\\.?|(?<=\\d )hod\\.?|(?<=\\d )(?:giờ|jam)|klukkustund\\w{0,2}|ساع(?:ة|ات)|"
    "שע(?:ה|ות)|"
    "時間|小时|小時|시간|个小时|個小時|鐘頭",
    "MIN": r"minutes?|mins?\.?|minuten?|minutos?|minut[oi]|minuti|minuut|minuter|minutter|"
    "minut(?:ach|[ayęe])?|minuutti|minuuttia|minút[ay]?|(?<=\\d )perc(?:ig)?|minute|dakika|"
    "minut(?:ės|it)|minučių|minūt\\w{1,2}|минут[аыиу]?|(?<=\\d )(?:menit|phút)|mínút\\w{0,2}|دقيقة|دقائق|"
    "דק(?:ה|ות)|"
    "хвилин[аи]?|λεπτ(?:ό|ά)|"
    "分(?:間|钟|鐘)?|분",
    "S": r"seconds?|secs?\.?|s|sekunden?|sek\.?|secondes?|segundos?|second[io]|seconden|sekunder|sekund[ay]?|"
    "秒(?:間|钟|鐘)?|초",
}
_ORDER = ("Y", "M", "W", "D", "H", "MIN", "S")
_LETTER = r"[A-Za-z\u00c0-\u024f\u0370-\u052f]"
_ARTICLES = frozenset({"a", "an", "un", "une", "una", "um", "uma", "en", "ett", "een", "et", "일", "한"})
_HALF_WORDS = (
    "half a|half an|ein halbes|eine halbe|einem halben|une demi|une demie|medio|media|meio|meia|mezzo|mezza|"
    "pół"
)
_HALF = frozenset({*_HALF_WORDS.split("|"), "mezz'", "mezz’", "半", "반"})
_AND_A_HALF = frozenset({"anderthalb", "eineinhalb"})
_NORDIC = {"et": 1, "ét": 1, "én": 1, "to": 2, "fire": 4, "seks": 6, "ni": 9, "ti": 10}
"""Such as are other words elsewhere: before units in Danish or Norwegian alone."""
_SPOKEN = dict.fromkeys("jeden jedna jedną jednego jednym jednej".split(), 1) | {
    word: number
    for language in ("nl", "sv", "da", "no", "pl")
    for word, number in exact_numbers(language).items()
    if word not in _NORDIC
}
"""Numbers in Dutch, Swedish, Danish, Norwegian and Polish, for what says how long something lasts."""
_NORDIC_UNITS = r"(?= (?:år|måned(?:er)?|uger?|uker?|dage?r?|døgn|timer?|minut(?:t?er)?)(?!\w))"
_EACH = (
    r"(?:(?<=caduca )|(?<=expira )|(?<=vence )|(?<=borra )|(?<=elimina ))al?(?: la)?(?= )|"
    r"(?:przez|po(?: upływie)?)(?= (?:rok|miesiąc|dni[ua]|tygodni|godzin[ayęi]))"
)
"""What stands before a unit where its number goes without saying: "caduca al año", "przez rok"."""
_ONE = re.compile(r"al?(?: la)?|przez|po(?: upływie)?")
_KOREAN_UNIT = r"(?:년|개월|달|주|일|시간|분|초)(?:간|동안|후|이내|까지)?(?![가-힣])"
_PIECE = re.compile(
    rf"(?<!{_LETTER})(?<![\d.,:/-])(?P<number>(?P<han>{HAN})|\d{{1,9}}(?:[.,]\d{{1,3}}){{0,3}}(?!\d)|半"
    r"|일(?=주일|년)|한(?= ?(?:달|주|시간|해))|(?<![가-힣])반(?= ?년)|mezz['’](?=or)"
    rf"|(?<![가-힣])(?!구분)(?P<korean>{KOREAN})(?= ?{_KOREAN_UNIT})"
    rf"|(?!jeden (?:tag|monat))(?P<spoken>{'|'.join(_SPOKEN)})(?=\s)"
    rf"|(?P<nordic>{'|'.join(_NORDIC)}){_NORDIC_UNITS}|{_EACH}"
    rf"|(?P<word>{_HALF_WORDS}|anderthalb|eineinhalb|an?|en|ett|een|{WORDS})(?=[\s-]))"
    rf"[\s‑-]?(?:de\s)?(?:{'|'.join(f'(?P<{unit}>{names})' for unit, names in _UNITS.items())})"
    rf"(?!{_LETTER})(?!(?<=[A-Za-z.])\d)(?P<half>半)?",
    re.IGNORECASE,
)
_SESSION = re.compile(
    rf"(?<!{_LETTER})(?:(?:(?:webbläsar|webblesar|nettleser|browser|användar|bruger|bruker)-?)?session\w{{0,12}}|"
    rf"(?:nettleser|nettlesar)?økt(?:en|a)?|(?:browser|nutzer|benutzer)?sitzung(?:s\w*|en)?|sesi[oó]n(?:es)?|"
    rf"sess(?:ão|ões|ao)|"
    rf"session[ei]|sessie|"
    r"sesja|sesji|sesyjn\w{1,2}|relační|"
    r"sesijos|sesij[aeu]|sesiun\w{0,2}|sessió|relac[ei](?![^\W\d_])|relácia|relácie|istun\w{1,4}|"
    r"munkamenet\w{0,3}|oturum\w{0,3}|"
    r"sjednic\w{1,2}|sej[aei]|seans\w{0,2}|sessiooni?|sesijas?|сесси\w{1,2}|сеанс\w{0,2}|сесі\w{1,2}|сеси\w{1,2}|"
    r"συνεδρί\w{1,2}|σ[υύ]ν[οό]δο[ςυ]|περίοδος λειτουργίας)"
    r"(?![A-Za-z])|(?<!\w)(?:ה?סשן|מושב|(?:סיום|סוף|משך) ה?(?:הפעלה|גלישה|ביקור)|סגירת הדפדפן)|"
    r"セッション|세션|会话|會話|工作階段",
    re.IGNORECASE,
)
_PERSISTENT = re.compile(
    rf"(?<!{_LETTER})(?:persist[ae]nt\w{{0,2}}|persistente?s?|permanent\w{{0,3}}|permanente?s?|"
    r"hartnäckig\w{0,2}|dauerhaft\w{0,2}|infini\w{0,2}|infinit[aoe]\w{0,2}|inf\.|"
    r"unbegrenzt\w{0,2}|unbefristet\w{0,2}|unlimited|forever|für immer|pour toujours|para siempre|"
    r"para sempre|per sempre|indefinite(?:ly)?|indéfinie?|illimitée?|"
    r"indefinid[oa]|ilimitad[oa]|indeterminad[oa]|illimitat[oa]|never(?: expires?)?|no expir\w+|"
    r"does not expire|doesn['’]t expire|nie|niemals|kalıcı|pysyvä\w{0,2}|trval[áéýoe]|stał[aey]|trwał[aey]|"
    r"tartós|jatkuva|süresiz|бессрочно|pastāvīg\w{1,3}|μόνιμ\w{1,2}|επίμον\w{1,2}|"
    r"állandó|vedvarende|bestandig|ei vanhene|utløper ikke|udløber ikke|löper inte ut|neomezen\w{1,3}|"
    r"bezterminow\w{1,3}|indtil (?:du |de )?(?:\w{2,8} )?slette\w?|do (?:\w{2,8} )?(?:smazání|vymazání|"
    r"usunięcia|wyczyszczenia|brisanja|odstránenia|vymazania)|"
    r"до (?:\w{2,12} )?(?:удаления|очистки|очищення|видалення|изтриване\w*|изчистване\w*)|"
    r"trajn[aio]|постоянн\w{1,2}|постійн\w|kein ablauf\w*|läuft nicht ab|"
    r"jamais|n['’]expire pas|nunca|no caduca|no expira|não expira|mai|onbeperkt|permanente|nooit|aldrig|"
    r"beständig\w{0,2}|"
    r"קבועה?|ללא תפוגה|"
    r"no (?:expiry|expiration)|sin (?:caducidad|vencimiento|expiración)|sans (?:expiration|limite|échéance)|"
    r"sem (?:expiração|validade|prazo|limite)|senza (?:scadenza|limit[ei])|sin límites?|ohne ablauf\w*|"
    r"keine (?:ablaufzeit|ablauf|begrenzung)|"
    r"(?:until|till) (?:\w{2,9} ){0,3}(?:deleted?|cleared?|removed?)|bis (?:zur|sie|zum) (?:\w{3,12} "
    r"){0,2}(?:löschung|"
    r"löschen|gelöscht)|jusqu['’]à (?:\w{2,3} )?(?:suppression|effacement)|hasta (?:que se |su )?"
    r"(?:elimin\w+|borr\w+)|até (?:que )?(?:ser|serem|à)? ?(?:elimin\w+|apagad\w+|exclu\w+)|"
    r"fino all[ae] (?:cancellazione|eliminazione|rimozione)|tot(?:dat)? (?:u|je|jij) (?:\w{2,8} ){0,2}"
    r"(?:wist|verwijdert|wissen)|amíg (?:\w{2,8} ){0,2}tör(?:öl|l)\w*|finché non (?:\w{2,8} ){0,2}(?:cancell|"
    r"elimin)\w+|"
    r"jusqu['’]à ce que (?:\w{2,8} ){0,3}(?:supprim|effac)\w+)(?![A-Za-z])|永続|永久|無期限|无期限|持久|"
    r"持续|持續|영구|무기한|만료되지|만료 ?없음|기한 ?없음|期限(?:なし|無し)|永不|無制限|无限|没有期限|"
    r"無限期|削除(?:する|される)まで|"
    r"삭제(?:할|될|하기) ?때?까지|直到删除|直至删除|直到刪除",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:in the )?past|expired|abgelaufen|expiré|caducado|expirado|scaduto", re.IGNORECASE)
_RANGE = re.compile(
    r"\d\s?(?:to|bis|à|a|-|–|—|~|～|〜|から|至)\s?\d|\b(?:between|zwischen|entre)\b(?=\D{0,12}\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"P(?=[\dT])(?:\d{1,6}(?:\.\d{1,6})?[YMWD]){0,4}(?:T(?:\d{1,9}(?:\.\d{1,6})?[HMS]){1,3})?")
_DATE = re.compile(
    r"(?:19|20)\d\d\s?[-/.年년]\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|(?<!\d)(?:19|20)\d\d(?!\d)(?!\s?(?:days?|d\b|tage|jours|d[ií]as|giorni|日|天|일|hours?|stunden|heures|"
    r"horas|ore))"
)
_MONTHS_ALONE = re.compile(r"(\d{1,2})\s月")
"""A number of months and no name of one, where all that stands is how long."""
_HOURS_IN_UKRAINIAN = re.compile(r"(?<=\d )годин[аиу]?(?!\w)", re.IGNORECASE)
"""They are years in Bulgarian."""
_NEXT_WORD = re.compile(r"\s[^\W\d_]")
_SAID_TWICE = re.compile(r"(?<!\d)(\d{1,3}) ?\([^\W\d_]{2,20}\) ?")
"""As contracts do: "2 (two) years"."""
_HALF_IN_DIGITS = re.compile(r"(?<![\d/.,])(?:(\d{1,2}) ?)?(?:1/2(?!\d)|½)(?=\s?[^\W\d_])")
"""As in "1/2 h" or "1½ years"."""
_LONGEST = 300  # characters; what is longer is an explanation, not a duration
_UNIT_NAMES = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_OF_A_DAY = {"H": "hour", "M": "minute", "S": "second"}
_ISO_PARTS = re.compile(r"P(?P<date>(?:[\d.]{1,9}[YMWD])*)(?:T(?P<time>(?:[\d.]{1,9}[HMS])+))?")


@lru_cache(maxsize=16_384)  # asked of the same cells by one reader after the other
def read_duration(text: str, language: str | None = None) -> str | None:
    """ISO 8601 duration that a text states, or the words ``session`` or ``persistent``.

    Units stay as written (400 days are not a year and some days). Several different durations, a date, or
    words that are no duration give ``None``: the caller keeps the text. A bound ("up to two years", "less
    than a minute") is read as the bound, and "past", said of a cookie that is deleted as it is set, as zero.

    Args:
        text: such as a table cell: "1 year 1 month 4 days", "13 meses", "24時間", "Sitzung".
        language: ISO 639-1 code, for the comma in "1,5 Jahre".

    >>> read_duration("11 months"), read_duration("1 Jahr"), read_duration("セッション")
    ('P11M', 'P1Y', 'session')
    """
    text = _HALF_IN_DIGITS.sub(_with_half, _SAID_TWICE.sub(r"\1 ", text)).strip(" \t\n\r.,;:*()[]")
    if not text or len(text) > _LONGEST:
        return None
    if _ISO.fullmatch(text):
        return _checked(text)
    if (months := _MONTHS_ALONE.fullmatch(text)) is not None:
        return f"P{int(months[1])}M"
    if _DATE.search(text) or _RANGE.search(text):
        return None
    if language == "uk":
        text = _HOURS_IN_UKRAINIAN.sub("h", text)
    return _said_in_words(text) or _measured(in_numbers(text), language)


def _with_half(match: re.Match[str]) -> str:
    return f"{match[1] or 0}.5"


def in_words(duration: str) -> str:
    """An ISO 8601 duration in English words; any other text as it is.

    >>> in_words("P1Y1M"), in_words("PT30M"), in_words("session")
    ('1 year, 1 month', '30 minutes', 'session')
    """
    match = _ISO_PARTS.fullmatch(duration)
    if match is None:
        return duration
    parts = [
        f"{number} {units[unit]}{'' if number == '1' else 's'}"
        for text, units in ((match["date"], _UNIT_NAMES), (match["time"] or "", _OF_A_DAY))
        for number, unit in re.findall(r"([\d.]+)([A-Z])", text)
    ]
    return ", ".join(parts) or duration


def _said_in_words(text: str) -> str | None:
    """A duration that a set phrase says without a number."""
    if lasts_a_visit(text):
        return SESSION
    return "PT0S" if _PAST.fullmatch(text) else None


def _measured(text: str, language: str | None) -> str | None:
    """One duration in units, else one of the two words."""
    found = {found for found in _durations(text, language) if found is not None}
    session = _SESSION.search(text) or closes_browser(text)
    persistent = _PERSISTENT.search(text)
    if len(found) == 1:
        either = session and re.search(r"(?:\bor\b|oder|\bou\b|\bo\b|/|,|;|bis|to\b)", text, re.IGNORECASE)
        return None if either else found.pop()
    if found or (session and persistent):
        return None
    return SESSION if session else PERSISTENT if persistent else None


def _durations(text: str, language: str | None) -> list[str | None]:
    """The durations of a text; neighbouring pieces of falling size belong together."""
    runs: list[dict[str, float]] = []
    end = -1
    for match in _PIECE.finditer(text):
        unit = next(name for name in _ORDER if match[name])
        amount = _amount(match, language)
        if amount is None or (unit == "S" and (match["S"] == "S" or _is_ordinal(match))):
            continue
        between = text[end : match.start()].strip().casefold()
        joined = end >= 0 and between in {"", ",", "and", "und", "et", "y", "e", "en", "och", "&", "+", "と"}
        if joined and _ORDER.index(unit) > max(_ORDER.index(name) for name in runs[-1]):
            runs[-1][unit] = amount
        else:
            runs.append({unit: amount})
        end = match.end()
    return [_emit(run) for run in runs]


def _is_ordinal(match: re.Match[str]) -> bool:
    """Whether a word for a second counts what stands behind it: "a second cookie"."""
    return match["number"].casefold() in _ARTICLES and _NEXT_WORD.match(match.string, match.end()) is not None


def _amount(match: re.Match[str], language: str | None) -> float | None:
    number = match["number"].casefold()
    amount: float | None
    if number in _HALF:
        return 0.5
    if number in _AND_A_HALF:
        return 1.5
    if match["nordic"]:
        return _NORDIC[number]
    if number in _ARTICLES or _ONE.fullmatch(number):
        return 1
    if match["korean"]:
        amount = read_korean(number)
    elif match["han"]:
        amount = read_han(number)
    elif match["spoken"]:
        return _SPOKEN[number]
    elif match["word"]:
        amount = read_words(number)
    else:
        amount = read_digits(number, language or ("de" if "," in number else "en"), measured=True)
    return amount + 0.5 if amount is not None and match["half"] else amount


def _emit(amounts: dict[str, float]) -> str | None:
    """ISO 8601 text of amounts by unit; halves of a unit become the next smaller one, weeks stand alone."""
    amounts = _without_halves(amounts)
    if "W" in amounts and len(amounts) > 1:
        amounts["D"] = amounts.get("D", 0) + amounts.pop("W") * 7
    date = "".join(f"{_plain(amounts[unit])}{unit}" for unit in ("Y", "M", "W", "D") if unit in amounts)
    time = "".join(f"{_plain(amounts[unit])}{unit[0]}" for unit in ("H", "MIN", "S") if unit in amounts)
    return _checked(f"P{date}{'T' + time if time else ''}")


_SMALLER = {"Y": ("M", 12), "W": ("D", 7), "D": ("H", 24), "H": ("MIN", 60), "MIN": ("S", 60)}


def _without_halves(amounts: dict[str, float]) -> dict[str, float]:
    whole: dict[str, float] = {}
    for unit, amount in amounts.items():
        rest = amount % 1
        if not rest or unit not in _SMALLER or len(amounts) > 1:
            whole[unit] = amount
            continue
        smaller, factor = _SMALLER[unit]
        if (rest * factor) % 1:
            return dict(amounts)
        if amount >= 1:
            whole[unit] = amount - rest
        whole[smaller] = rest * factor
    return whole


def _plain(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


def _checked(duration: str) -> str | None:
    try:
        isodate.parse_duration(duration)
    except (isodate.ISO8601Error, OverflowError, ValueError):
        return None
    return duration
