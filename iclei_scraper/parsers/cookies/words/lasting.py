"""The words of an explanation that say how long a cookie lasts, and the explanation without them."""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.parsers.cookies.words.closings import goes_with_browser
from iclei_scraper.parsers.cookies.words.words import labelled
from iclei_scraper.values.lasting.durations import PERSISTENT, SESSION, read_duration
from iclei_scraper.values.lasting.spoken_spans import in_numbers
from iclei_scraper.values.lasting.visits import lasts_a_visit
from iclei_scraper.values.wording.text import has_cjk

_IN_BRACKETS = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,60})[)）\]]\s*")
SIGNS = re.compile(r"\s+[–—|·-]\s+|\s*[;；]\s*")
_LASTING = re.compile(
    r"(?<!_)(?:expir\w*|lasts?|lasting|stored for|storage|duration|lifetime|lifespan|retention|retained|"
    r"valid(?:ity)?|(?:deleted|removed|erased|cleared) (?:after|when|once|as soon|at|on)|"
    r"(?:kept|remains?|stays)(?: \w{2,8}){0,4} (?:for|until)|persists?|"
    r"speicherdauer|laufzeit|gültig\w*|gespeichert|gelöscht|entfernt|läuft|ablauf\w*|verfällt|dauer|"
    r"(?:bleibt|blijft)(?= )|expire|durée|\bdure\b|conserv\w+|valable|(?:supprim|effac)é\w*|disparaît|"
    r"caduc\w*|expira\w*|\bdura\b|duración|vigencia|conserva\w*|elimina\w*|borra\w*|permanec\w+|"
    r"duração|validade|apagad\w+|guardad\w+|durata|scad\w+|cancellat\w+|rimane|"
    r"bewaar\w*|verloopt|vervalt|gewist|verwijderd|geldig\w*|\bspara[sd]\b|lagra[sd]|upphör|"
    r"radera[sd]|\btas bort|finns kvar|försvinner|giltig\w*|wygas\w+|usuwan\w+|kasowan\w+|"
    r"przechowywan\w+|ważn\w+|znika\w*|"
    r"有効|保存|期間|期限|削除|失効|유효|보관|보존|만료|삭제|有效|过期|失效|删除)[^.;。]{0,60}",
    re.IGNORECASE,
)
_LASTING_CJK = re.compile(
    r"(?:\d{1,4}|[一二三四五六七八九十半]{1,3})\s?(?:年|[かヶカケヵ箇個个]月|週|日|時間|分|秒|년|개월|주|일|시간|분|초|天|小时|周|星期)"
    r"[^\s\d。、，,.]{0,6}?\s?(?:保存|保持|保管|有効|失効|削除|消去|유지|보관|보존|저장|유효|만료|삭제|保留|有效|失效|过期|到期|删除)"
)
"""Where the number stands before the word that says that it is kept for so long."""
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_MANY_WORDS = 4
_FOR = re.compile(
    r"\b(?:for|für|pendant|durante|por|per)\s((?:\S{1,5}\s){0,2}(?:\d{1,3}|an?|one|two|three|eine?n?|une?|un[ao]|zwei|deux|dos|dois|due)"
    r"\s[^\W\d_]{1,12})\.?$"
)
_UNIT = re.compile(
    r"[(（\[]\s*(?:in |en |em )?([^\W\d_]{1,12})\s*[)）\]]|(?:\bin|\ben|\bem|,|/)\s([^\W\d_]{3,12})$",
    re.IGNORECASE,
)
"""Of what a column of numbers counts."""
_MOST_WORDS = 8
_LONGEST_CJK = 14
_LONGEST_WORD = 5  # "セッション"
_ENDING = re.compile(r"结束|結束|关闭|關閉|終了|閉じ|まで|期间|期間|종료|닫|끝|동안")
"""Of a session, what tells a lifetime from "It keeps your session."."""
_KEPT = re.compile(r"を|[을를]\s|ます$|する$|니다$|(?:保持|維持|维持|管理|識別|识别|유지|관리|식별)$")
"""That something is done with a session, rather than that it lasts one."""
_LEADS = re.compile(r"[\s「『\"(（]*(?:浏览器|瀏覽器|当前|本次|每次|单次|仅限?|ブラウザの?|브라우저)?\s?")
_AROUND_WORDS = frozenset(
    "session cookie cookies end of the at until till when your you is are closed closes close browser only "
    "per "
    "deleted removed cleared by user never no expiry expires expiration does not ende der sitzung beim "
    "schließen "
    "des browsers bis zur zum löschung wird geschlossen manuellen keine ablaufzeit fin de la à fermeture du "
    "navigateur jusqu suppression sans fin sesión del al cerrar el navegador hasta que se elimine fim da "
    "sessão ao "
    "fechar o até ser eliminado fine della sessione alla chiusura fino cancellazione sem expiração sin "
    "caducidad "
    "duration lifetime dauer durée durata duración duração "
    "persistent persistente permanent permanente dauerhaft "
    "slut på stängs sulkemiseen asti selaimen istunnon ajan päättyy koniec końca sesji zamknięcia "
    "przeglądarki "
    "konec konce relace zavření prohlížeče koniec relácie végéig munkamenet böngésző bezárásáig sfârșitul "
    "sesiunii "
    "kraj kraja sesije zatvaranja preglednika до конца сессии окончания сеанса закрытия браузера конец "
    "oturum sonu "
    "window tab tabs expires ends upon exit quit leave fenster tab läuft ab verfällt endet sobald wenn nach "
    "fenêtre onglet expire quand lorsque vous fermez est fermé ferme ventana pestaña expira cuando se cierra "
    "cierre janela aba quando fecha fechado finestra scheda scade chiude chiusa "
    "do po dobu relace trvání na czas sesji trwania boyunca на время протяжении сеанса сессии einde duur van "
    "sessie de het browsing istunto "
    "süresince tarayıcı kapanana kadar final de la sessió".split()
)
_END = re.compile(
    r"(?P<before>.*(?:[.!?]\s|[。！？;；,，]\s?|\s[–—|·/-]\s))(?P<end>[^.。!！?？;；]{2,80}[.。]?)$",
    re.DOTALL,
)
_BETWEEN_STOPS = re.compile(r"[^.。!?;]{4,120}[.。;]?")
_UNTIL = re.compile(
    r"(?:(?:stored |kept |valid )?(?:until|till)|bis (?:zu[mr]?|sie|du|der|die|das)|jusqu['’](?:à|au)|hasta|"
    r"até|"
    r"fino a(?:l|lla|ll['’]| quando)?|finché|tot(?:dat)?|tills?|indtil|inntil|do|dok|dokud|dokým|až do|"
    r"iki|kol|līdz|kuni|kunnes|amíg|până (?:la|când)|до|докато|докле|доки|пока|μέχρι|έως|fins (?:a|que))\s"
    r"|.*(?:まで|까지|kadar|asti)$|(?:直到|直至|保存至|保留至)",
    re.IGNORECASE,
)
"""What lasts until something is done."""
_MOST_UNTIL = 7  # words
_BRACKET = re.compile(r"[(（\[]")
_LONGEST_LABEL = 30  # characters
_LONGEST = 45  # characters of a duration that stands alone
_SENTENCE = re.compile(
    r"\w{2,}\s\w{2,}\s\w{2,}\s\w{2,}\s\w{2,}\s\w{2,}\s\w{2,}\s\w|[.。！？]\s*[\w(（]|[ぁ-ん]{2}[。、]|니다"
)


@lru_cache(maxsize=8_192)
def lasts(text: str) -> bool:
    """Whether a short text is a duration and nothing else: "2 years", "Duration: session".

    >>> lasts("end of session"), lasts("Session id"), lasts("Counts visits (2 years)")
    (True, False, False)
    """
    return goes_with_browser(text) or _is_duration(text)


def _is_duration(text: str) -> bool:
    wordless = not any(map(str.isalpha, text))  # every unit is a word
    token = "_" in text and " " not in text
    if wordless or token or len(text) > _LONGEST or _SENTENCE.search(text) or SIGNS.search(text):
        return False
    text = _unlabelled(text)
    duration = read_duration(text)
    if duration is None or _follows_words(text) or _ends_a_sentence(text):
        return False
    if lasts_a_visit(text):
        return True
    words = _WORD.findall(in_numbers(text).lower())
    if duration not in {SESSION, PERSISTENT}:
        counted = (
            len(words) <= _MANY_WORDS or not text.isascii() or _DIGIT.search(text) or _LASTING.search(text)
        )
        return bool(counted) and len(words) <= _MOST_WORDS
    if not text.isascii() and has_cjk(text):
        return len(text) <= _LONGEST_CJK and (_ENDING.search(text) is not None or _is_led(text))
    return len(words) == 1 or (len(words) <= _MOST_WORDS and _AROUND_WORDS.issuperset(words))


def _is_led(text: str) -> bool:
    """Whether a Chinese, Japanese or Korean text, which is no sentence, begins with the word itself."""
    lead = _LEADS.match(text)
    start = lead.end() if lead is not None else 0
    return (
        text[-1] != "。"
        and not _KEPT.search(text)
        and read_duration(text[start : start + _LONGEST_WORD]) is not None
    )


def _follows_words(text: str) -> bool:
    """Whether a duration stands in brackets or in a clause after other words: "Counts visits, 2 years"."""
    clause = _END.match(text)
    if clause is not None and len(clause["before"].split()) > 1 and read_duration(clause["before"]) is None:
        return True
    bracket = _IN_BRACKETS.search(text)
    return bracket is not None and read_duration(text[: bracket.start()]) is None


def _ends_a_sentence(text: str) -> bool:
    """Whether many words stand before a number, none of which says that something lasts."""
    number = _DIGIT.search(text)
    before = text[: number.start()] if number else ""
    return len(before.split()) >= _MANY_WORDS and not _LASTING.search(before)


def lasts_until(text: str) -> bool:
    """Whether a short text says until what something lasts: "Until you log out", "Do odjave".

    >>> lasts_until("Until you log out"), lasts_until("Keeps you logged in until you leave")
    (True, False)
    """
    return (
        len(text) <= _LONGEST
        and _UNTIL.match(text) is not None
        and len(text.split()) <= _MOST_UNTIL
        and not any(map(str.isdigit, text))
        and text[-1] not in "?!…"
    )


@lru_cache(maxsize=1_024)
def unit_of(head: str) -> str:
    """The unit that the head of a column states; empty where it states none.

    >>> unit_of("Lifetime (days)"), unit_of("Dauer in Monaten"), unit_of("Expiry (see below)")
    ('days', 'Monaten', '')
    """
    words = [said[1] or said[2] for said in _UNIT.finditer(head)]
    return next((word for word in words if read_duration(f"2 {word}") not in {None, SESSION, PERSISTENT}), "")


def lasting_in(text: str) -> str | None:
    """The words of an explanation that say how long the cookie lasts.

    >>> lasting_in("Tells visitors apart (2 years)"), lasting_in("session")
    ('2 years', 'session')
    """
    if lasts(text):
        return _unlabelled(text)
    for match in _IN_BRACKETS.finditer(text):
        if lasts(match[1]):
            return _unlabelled(match[1])
    for part in SIGNS.split(text):
        if part != text and lasts(part):
            return _unlabelled(part)
    if (ending := _lasting_end(text)) is not None:
        return _unlabelled(ending[1])
    for match in _LASTING.finditer(text):
        if read_duration(match[0]):
            return match[0].strip()
    kept = _LASTING_CJK.search(text) if not text.isascii() else None
    return kept[0] if kept is not None else None


def lasting_at_end(text: str) -> str | None:
    """How long the only cookie that a sentence tells of lasts, as its last words: "remembers you for 2 days".

    >>> lasting_at_end("remembers you for 2 days")
    '2 days'
    """
    end = _FOR.search(text[-_LONGEST:])
    return end[1] if end is not None and lasts(end[1]) else None


def described(text: str, lasting: str | None) -> str | None:
    """An explanation without the duration, where that stands in brackets at its end or between dashes.

    >>> described("Tells visitors apart (2 years)", "2 years"), described("2 years", "2 years")
    ('Tells visitors apart', None)
    """
    if lasting is None:
        return text
    if lasts(text):
        return None
    parts = SIGNS.split(text)
    others = [part for part in parts if not lasts(part)]
    if 0 < len(others) < len(parts):
        return " – ".join(others)
    for match in _IN_BRACKETS.finditer(text):
        if lasts(match[1]) and not text[match.end() :].strip(" ."):
            return text[: match.start()] + text[match.end() :].strip()
    ending = _lasting_end(text)
    return ending[0].rstrip(" ,，;；–—|·/-") if ending is not None else text


def in_months(duration: str | None) -> str | None:
    """A lifetime of whole years in months, as another paragraph may tell it again.

    >>> in_months("P2Y"), in_months("P1D")
    ('P24M', 'P1D')
    """
    years = duration[1:-1] if duration and duration.endswith("Y") else ""
    return f"P{12 * int(years)}M" if years.isdecimal() else duration


def _unlabelled(text: str) -> str:
    """A duration without its label, whatever that says."""
    said = labelled(text)
    if said is not None:
        return said[2] if said[0] == "duration" and said[2] else text.strip()
    label, colon, rest = text.replace("：", ":").partition(": ")
    short = len(label) <= _LONGEST_LABEL and "," not in label and not _BRACKET.search(label)
    unlabelled = colon and short and read_duration(label) is None
    return rest.strip() if unlabelled and rest.strip() else text.strip()


def _lasting_end(text: str) -> tuple[str, str] | None:
    """An explanation and the sentence that says nothing but how long: "Expires after 2 years."."""
    match = _END.match(text)
    if match is None or not match["before"].strip():
        return _said_behind_label(text)
    end = match["end"].strip().rstrip(".。")
    only = read_duration(end) is not None and (
        lasts(end) or _LASTING.match(end) or (_LASTING.search(end) and len(end.split()) <= _MOST_WORDS)
    )
    return (match["before"].strip(), end) if only else _said_behind_label(text)


def _said_behind_label(text: str) -> tuple[str, str] | None:
    """The same, behind a label within the text: "Keeps your choice. Duration: 2 days. Our own."."""
    if ":" not in text and "：" not in text:
        return None
    for match in _BETWEEN_STOPS.finditer(text):
        said = labelled(match[0].strip(" .。;"))
        if said is not None and said[0] == "duration" and read_duration(said[2]) is not None:
            return f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip(), said[2]
    return None
