"""Numbers as people write them: grouped digits, number words of six languages, and Chinese numerals.

Everything here is one number without sign, unit or qualifying words; those are the business of
:mod:`iclei_scraper.values.numbers.quantities` and :mod:`iclei_scraper.values.lasting.durations`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DECIMAL_POINT = frozenset({"en", "ja", "ko", "zh", "th", "he", "hi"})
"""Languages that write 2.5 with a point; the others of this network write 2,5."""

# Digits ----------------------------------------------------------------------------------------------------

_GROUP = r"[.,'’٬\u00a0\u2009\u202f ]"
DIGITS = (
    rf"\d{{1,3}}(?:{_GROUP}\d{{3}}){{1,4}}(?!\d)(?:[.,]\d{{1,2}}(?!\d))?"
    r"|\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)|\d{1,12}(?:[.,]\d{1,3}(?!\d))?"
)
"""Pattern of a number in digits: 2500, 2,500, 2.500, 2 500, 2’500, 12,34,567, 1.2."""

_SEPARATORS = re.compile(r"[^\d]")


def read_digits(
    text: str, language: str | None = None, *, whole: bool = False, measured: bool = False
) -> int | float | None:
    """The number that grouped digits stand for.

    Where one separator is followed by three digits ("2.500"), the reading depends on the language: a point
    groups in German, Spanish, Portuguese or Italian and divides in English. A comma before three digits
    groups everywhere: nobody counts to a thousandth, and Mexico writes 2,500.

    Args:
        text: digits and separators, as :data:`DIGITS` matches them.
        language: ISO 639-1 code, or ``None``.
        whole: what is counted can only be whole, so that "2.500" is 2500 in any language.
        measured: a share or a number of millions, where the language's own mark always divides.
    """
    marks = _SEPARATORS.findall(text)
    if not marks:
        return int(text) if text.isdecimal() else None
    last = marks[-1]
    head, _, tail = text.rpartition(last)
    if len(set(marks)) > 1 and last in ".,":
        grouped = len(tail) == 3 and marks.count(last) > 1  # noqa: PLR2004  # 12,34,567 or 1 234.567.890
        return _number(head + tail) if grouped else _number(head, tail)
    if len(marks) > 1 or last not in ".,":
        return _number(text)
    if len(tail) != 3 or head.startswith("0"):  # noqa: PLR2004  # a group has three digits
        return _number(head, tail)
    divides = last == "." and language in DECIMAL_POINT and not whole
    if measured and language is not None:
        divides = (last == ".") == (language in DECIMAL_POINT)
    return _number(head, tail) if divides else _number(head + tail)


def _number(integer: str, fraction: str = "") -> int | float | None:
    digits = _SEPARATORS.sub("", integer)
    if not digits.isdecimal():
        return None
    if not fraction.strip("0"):
        return int(digits)
    return float(f"{int(digits)}.{fraction}")


# Number words ----------------------------------------------------------------------------------------------

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
    "dezessete dezoito dezenove",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
_HUNDREDS_ROMANCE = {
    "es": "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos",
    "pt": "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
}
_VARIANTS = {
    "one": (1, "en"), "ein": (1, "de"), "eine": (1, "de"), "einen": (1, "de"), "einem": (1, "de"),
    "einer": (1, "de"), "eines": (1, "de"), "zwo": (2, "de"), "dreissig": (30, "de"), "une": (1, "fr"),
    "un": (1, "fr es it"), "una": (1, "es it"), "uma": (1, "pt"), "duas": (2, "pt"), "catorze": (14, "pt"),
    "quatorze": (14, "fr pt"), "dezasseis": (16, "pt"), "dezassete": (17, "pt"), "dezanove": (19, "pt"),
    "quatre-vingts": (80, "fr"), "cem": (100, "pt"), "cien": (100, "es"), "dieciseis": (16, "es"),
}  # fmt: skip
_SCALES = {
    "hundred": (100, "en"), "hundert": (100, "de"), "cent": (100, "fr it"), "cents": (100, "fr"),
    "thousand": (1000, "en"), "tausend": (1000, "de"), "mille": (1000, "fr it"), "mil": (1000, "es pt"),
    "mila": (1000, "it"),
}  # fmt: skip
_TWENTY, _HUNDRED = 20, 100
_JOINERS = frozenset({"and", "und", "et", "y", "e"})


def _feminine(word: str) -> str:
    """The form of a hundred before a feminine noun, in Spanish and Portuguese: ``setecentas cidades``."""
    return f"{word.removesuffix('os')}as" if word.endswith("os") else word


def _words() -> dict[str, tuple[int, frozenset[str]]]:
    """Word -> value and the languages it is a number in."""
    tables = [
        *((language, line.split(), 0, 1) for language, line in _UNITS.items()),
        *((language, line.split(), 2, 10) for language, line in _TENS.items()),
        *((language, line.split(), 1, 100) for language, line in _HUNDREDS_ROMANCE.items()),
    ]
    words: dict[str, tuple[int, frozenset[str]]] = {}
    for language, line, first, factor in tables:
        for rank, word in enumerate(line, first):
            for form in {word, _feminine(word)} if factor == _HUNDRED else {word}:  # "setecentas"
                words[form] = (rank * factor, words.get(form, (0, frozenset()))[1] | {language})
    words.update({word: (value, frozenset(known.split())) for word, (value, known) in _VARIANTS.items()})
    words.update({word: (value, frozenset({"it"})) for value, word in _italian_compounds()})
    return words


def _italian_compounds() -> Iterator[tuple[int, str]]:
    """Tens and units written as one word, such as ``ventuno``, ``quarantatré``, ``ottantotto``."""
    for rank, tens in enumerate(_TENS["it"].split(), 2):
        for unit, word in enumerate(_UNITS["it"].split()[1:10], 1):
            stem = tens[:-1] if word[0] in "uo" else tens
            yield rank * 10 + unit, stem + word.replace("tre", "tré")


_WORDS = _words()
_GERMAN_PARTS = sorted(
    {word for line in (_UNITS["de"], _TENS["de"]) for word in line.split()}
    | {"ein", "hundert", "tausend", "und"},
    key=len,
    reverse=True,
)
_GERMAN = re.compile(rf"(?:{'|'.join(_GERMAN_PARTS)}){{2,9}}")
_ITALIAN_UNITS = "|".join(sorted(_UNITS["it"].split()[2:], key=len, reverse=True))
_ITALIAN_SMALL = [it for it, (value, known) in _WORDS.items() if "it" in known and 0 < value < _HUNDRED]
_ITALIAN_REST = "|".join(sorted(_ITALIAN_SMALL, key=len, reverse=True))
_ITALIAN = re.compile(
    rf"(?:(?:(?P<thousands>{_ITALIAN_UNITS})mila|"
    rf"(?P<thousand>mille))?(?:(?P<hundreds>{_ITALIAN_UNITS})?(?P<hundred>cento))?(?P<rest>{_ITALIAN_REST})?)"
)
_SCALE_OR_WORD = "|".join(sorted({*_WORDS, *_SCALES}, key=len, reverse=True))
WORDS = (
    rf"(?:{_GERMAN.pattern}|(?:(?:{_ITALIAN_UNITS})mila|mille)?(?:{_ITALIAN_UNITS})?cento(?:{_ITALIAN_REST})?|"
    rf"(?:(?:{_ITALIAN_UNITS})mila|mille)(?:{_ITALIAN_REST})?|(?:{_SCALE_OR_WORD})(?:[ -](?:(?:and|und|et|y|"
    rf"e) )?(?:{_SCALE_OR_WORD})){{0,7}})(?![^\W\d_])"
)
"""Pattern of a number in words: "two thousand five hundred", "zweitausendfünfhundert", "dois mil"."""


def number_words() -> frozenset[str]:
    """Words that a number can begin with; articles are not among them."""
    words = {word for word, (value, _) in _WORDS.items() if value > 1} | set(_SCALES)
    units = _UNITS["en"].split()[1:10]
    return frozenset(words | {f"{tens}-{unit}" for tens in _TENS["en"].split() for unit in units})


@lru_cache(maxsize=512)
def read_words(text: str) -> int | None:
    """The number that words of one language stand for, or ``None``.

    >>> read_words("two thousand five hundred"), read_words("mil e setecentas"), read_words("um zwei")
    (2500, 1700, None)
    >>> read_words("duecentodieci"), read_words("milleottantotto"), read_words("dos cinco")
    (210, 1088, None)
    """
    total, current = 0, 0
    languages = frozenset(_UNITS)
    seen = False
    for token in _tokens(text.casefold()):
        if token in _JOINERS:
            continue
        word, scale = _WORDS.get(token), _SCALES.get(token)
        languages &= word[1] if word else frozenset(scale[1].split()) if scale else frozenset()
        if not languages:
            return None
        seen = True
        if word is not None:
            if current % 10 and word[0] < _TWENTY:
                return None  # "dos cinco": one is no number
            current += word[0]
        elif scale is not None and scale[0] == _HUNDRED:
            current = (current or 1) * _HUNDRED
        elif scale is not None:
            total += (current or 1) * scale[0]
            current = 0
    return total + current if seen else None


def words_begin(text: str) -> int | None:
    """Where the longest number at the end of some words begins: 3 in "um zwei" ("um" is a preposition)."""
    start = 0
    for _ in range(8):
        if read_words(text[start:]) is not None:
            return start
        space = text.find(" ", start)
        if space < 0:
            return None
        start = space + 1
    return None


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    for word in text.split():
        if word in _WORDS or word in _SCALES or word in _JOINERS:
            tokens.append(word)
        elif _GERMAN.fullmatch(word):
            tokens.extend([part for part in re.findall("|".join(_GERMAN_PARTS), word) if part != "und"])
        elif italian := _split_italian(word):
            tokens.extend(italian)
        elif "-" in word:
            tokens.extend(_split_hyphens(word))
        else:
            tokens.append(word)
    return tokens


def _split_italian(word: str) -> list[str]:
    match = _ITALIAN.fullmatch(word)
    if match is None or not (match["thousands"] or match["thousand"] or match["hundred"]):
        return []
    thousand = [match["thousands"], "mila"] if match["thousands"] else [match["thousand"]]
    hundred = [match["hundreds"], "cent" if match["hundred"] else None]
    return [part for part in (*thousand, *hundred, match["rest"]) if part]


def _split_hyphens(word: str) -> list[str]:
    """Parts of "twenty-five" or "quatre-vingt-dix-sept", longest known part first."""
    parts = word.split("-")
    out: list[str] = []
    while parts:
        for size in range(min(3, len(parts)), 0, -1):
            piece = "-".join(parts[:size])
            if size == 1 or piece in _WORDS:
                out.append(piece)
                del parts[:size]
                break
    return out


# Chinese numerals ------------------------------------------------------------------------------------------

_HAN_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
_HAN_LARGE = {"万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8}
HAN = (
    r"(?:\d{1,4}(?:[.,]\d{1,3}){0,2}[ ]?[十百千万萬億亿십백천만억]|[〇零一二三四五六七八九两兩十百千])"
    r"(?:[ ]?\d{1,4}[ ]?[십백천만]|[\d〇零一二三四五六七八九两兩十百千万萬億亿십백천만억]){0,16}"
)
"""Pattern of a number with Chinese, Japanese or Korean numerals: 2千5百, 2.5万, 二千五百, 2만 5천."""
_HAN_PIECE = re.compile(
    r"(?P<digits>\d+(?:[.,]\d+)*)|(?P<han>[〇零一二三四五六七八九两兩])|(?P<scale>[十百千万萬億亿십백천만억])"
)


@lru_cache(maxsize=512)
def read_han(text: str) -> int | float | None:
    """The number that Chinese numerals, mixed with digits or not, stand for.

    >>> read_han("2千5百"), read_han("2.5万"), read_han("二千五百"), read_han("两千多".rstrip("多"))
    (2500, 25000, 2500, 2000)
    """
    total: float = 0
    section: float = 0
    current: float | None = None
    compact = text.replace(" ", "")
    end = 0
    for match in _HAN_PIECE.finditer(compact):
        if match.start() != end:
            return None
        end = match.end()
        if match["digits"]:
            current = read_digits(match["digits"], "zh")
        elif match["han"]:
            digit = _HAN_DIGITS[match["han"]]
            current = digit if current in {None, 0} else (current or 0) * 10 + digit
        elif match["scale"] in _HAN_SMALL:
            section += (1 if current is None else current) * _HAN_SMALL[match["scale"]]
            current = None
        else:
            section += current or 0
            total += (section or 1) * _HAN_LARGE[match["scale"]]
            section, current = 0, None
    if end != len(compact) or not compact:
        return None
    value = total + section + (current or 0)
    return int(value) if value == int(value) else value
