"""The words and signs around a number, as patterns: what qualifies it, and what makes it something else.

Languages: en, de, fr, es, pt, it, nl, sv, ja, ko, zh; what qualifies a number in some more.
The patterns are anchored to the number, so that the text before is read from its end and
the text after from its beginning.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iclei_scraper.values.numbers.numerals import number_words

_DIGIT = re.compile(r"[\d〇一二三四五六七八九两兩十百千万萬億亿천백만]")
_SPACED = re.compile(r"[a-z\u00c0-\u024f\u0370-\u052f]")
_LETTER = r"[A-Za-z\u00c0-\u024f\u0370-\u052f]"  # of a script that puts spaces between words
_NO_LETTER_BEFORE = rf"(?<!{_LETTER})"
_NO_LETTER_AFTER = rf"(?!{_LETTER})"

# Qualifying words ------------------------------------------------------------------------------------------

_BEFORE = {
    "at_least": "co najmniej|przynajmniej|en az|nejméně|alespoň|mindst|vähintään|legalább|cel puțin|"
    "не менее|щонайменше|τουλάχιστον|"
    "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
    "mindestens|wenigstens|nicht weniger als|au moins|pas moins de|al menos|por lo menos|como mínimo|"
    "no menos de|pelo menos|ao menos|no mínimo|nada menos que|almeno|non meno di|minstens|ten minste|minst|"
    r"upward of|少なくとも|至少|最少|不少于|不少於|不低于|不低於|不下|최소(?:한)?|적어도|≥|>=|(?<!\d)\+",
    "at_most": "up to|at most|no more than|not more than|a maximum of|bis zu|höchstens|nicht mehr als|"
    "jusqu['’]à|au plus|pas plus de|hasta|como máximo|no más de|no máximo|até|fino a|al massimo|non più di|"
    "hoogstens|högst|maximal|最大|最多|至多|최대|≤|<=",
    "more_than": "ponad|powyżej|przeszło|więcej niż|přes|více než|viac ako|vyše|mere end|mer enn|flere end|"
    "flere enn|yli|több mint|peste|mai mult de|более|более чем|свыше|понад|більше|πάνω από|lebih dari|"
    "more than|(?<!spread )(?<!distributed )(?<!verspreid )(?<!verdeeld )(?<!fördelade )(?<!verteilt )over|"
    "above|beyond|exceeding|in excess of|upwards of|greater than|mehr als|über|plus de|"
    "plus d['’]|au-delà de|más de|mas de|mais de|mais do que|acima de|más del|mais da|plus du|più (?:di|"
    "del|dei|della|delle)|oltre|meer dan|ruim|mer än|"
    "surpassing|surpasses|topping|higher than|north of|exceeds|a good|gut|gute|höher als|"
    r"übersteigt|übertrifft|supérieure? à|supérieurs à|supérieures à|dépasse|dépassent|dépassant|"
    "au-dessus de|superior a|superiores a|supera|superan|por encima de|superam|ultrapassa|ultrapassam|"
    "superiore a|superiori a|superano|al di sopra di|oltre i|oltre le|hoger dan|fler än|över|drygt|"
    r"超过了?|超過|超|逾|多于|高于|高於|大于|大於|多於|突破|\+ ?(?:de|than|als|di)|>",
    "less_than": "less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|"
    "färre än|mindre än|inférieure? à|inférieurs à|inferior a|inferiores a|por debajo de|abaixo de|"
    "inferiore a|inferiori a|al di sotto di|不到|不足|少于|少於|低于|低於|<",
    "about": r"około|blisko|niemal|prawie|yaklaşık|asi|zhruba|přibližně|približne|téměř|takmer|rundt|omtrent|"
    r"noin|lähes|mintegy|közel|körülbelül|aproximativ|aproape|около|примерно|почти|близько|майже|περίπου|"
    r"σχεδόν|sekitar|hampir|"
    r"about|around|approximately|approx\.?|roughly|some|circa|ca\.?|nearly|almost|close to|rund|"
    "close on|nigh on|um die|annähernd|à peu près|perto de|"
    "etwa|ungefähr|zirka|knapp|fast|nahezu|environ|près de|presque|quelque|autour de|unos|unas|"
    "alrededor de|cerca de|aproximadamente|casi|en torno a|por volta de|em torno de|quase|quasi|intorno a|"
    "all['’]incirca|ongeveer|bijna|omkring|cirka|nästan|knappt|närmare|ungefär|krap|約|约|およそ|ほぼ|大约|大約|大概|将近|將近|"
    "近|약|대략|"
    "거의|~|≈|∼|〜|～",
}
EXCEEDS = (
    "を(?:[超越]え(?:る|た|て)?|[超越]す|上回(?:る|った|り)|上まわる)|超え|[을를이가] ?(?:넘는|넘은|넘게)"
    "|[을를] ?(?:웃도는|초과하는|초과한|상회하는)| ?초과"
)
FALLS_SHORT = "を下回る|[을를] ?(?:밑도는|하회하는)"
"""How Japanese and Korean say, behind a number or what it counts, that there is more or less of it."""
_READ_OUT = r"\s(?:more|mehr|más|mais|(?:(?:di|in) )?più|meer)(?=$|\s?\n)"
"""What screen readers are told behind a "+" that they leave out: "1,604+ more"."""
_AFTER = {
    "at_least": rf"[+＋](?:{_READ_OUT})?|plus(?! d[e'’]| \d)|or more|and above|or over|and more|and counting|"
    "oder mehr|und mehr|ou plus|et plus|o más|y más|ou mais|e più|o più|以上|이상",
    "more_than": rf"['’]?[dt][ae]n (?:fazla|çok)|['’]?y?[ıiuü] aşkın|"
    rf"余り|あまり|여|有余|有餘|餘|余|(?:(?<!\s)|(?=.[个個家名位座国國所项項人城万萬亿億種种类類]))多|強(?!い|化|力|度)|超|{EXCEEDS}",
    "less_than": rf"未満|未满|미만|{FALLS_SHORT}",
    "at_most": "以下|이하|以内|이내",
    "about": "or so|弱(?!い|点|者)|に迫る|に近い|에 육박하는|에 가까운|程度|前後|左右|上下|정도|가량|쯤|ほど",
}
_PERCENT = (
    r"[%％٪]|percent|per cent|pct|prozent|pour ?cents?|por ?ciento|por ?cento|per ?cento|procento?|"
    "パーセント|퍼센트|プロセント"
)
_MEASURE = "개(?![국월년소])|곳|명|個(?![国國月])|个(?![国月])|座|名|か所|ヶ所|カ所|箇所"
"""Counting words: they belong to the number, not to what is counted."""
_NOT_A_WORD = "(?!\\s(?:[개곳명]|여(?![개곳명]))[가-힣])"
"""After a blank, a Korean counting word with more behind it is the beginning of another word: 125 개최한."""


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items())


_MUCH = (
    "well|far|just|bien|largement|nettement|bem|muito|mucho|bastante|ampliamente|ben|molto|weit|deutlich|ver|"
    "långt|langt"
)
"""How much more: "well over 600"."""
BEFORE = re.compile(
    rf"{_NO_LETTER_BEFORE}(?:(?:{_MUCH})\s)?(?:{_alternatives(_BEFORE)})\s?(?:(?:the|os|as|los|las|les|die|a|some)\s)?$",
    re.IGNORECASE,
)
"""A qualifying word at the end of the text before a number; the group that matched names the qualifier."""

AFTER = re.compile(
    rf"{_NOT_A_WORD}\s?(?:(?P<percent>{_PERCENT})|(?P<measure>{_MEASURE})|"
    rf"{_alternatives(_AFTER)}){_NO_LETTER_AFTER}"
    rf"|\s?(?:(?P<sign>[+＋])|(?P<percent_sign>[%％٪]))",
    re.IGNORECASE,
)
"""A sign, unit or qualifying word after a number."""

PERCENT_BEFORE = re.compile(r"(?:百分之|(?<!\d)%)\s?$")

LAST_WORDS = frozenset(
    re.sub(r"[^\w'.]", "", phrase.replace("['’]", "'").split()[-1])
    for words in _BEFORE.values()
    for phrase in words.split("|")
    if phrase.isascii() or _SPACED.search(phrase)
) | frozenset("the os as los las les die a some".split())
"""The words that :data:`BEFORE` can end with: a cheap test."""

LAST_SIGNS = frozenset("+<>=~") | {
    char
    for words in _BEFORE.values()
    for phrase in words.split("|")
    for char in phrase
    if not char.isascii() and not _SPACED.search(char)
}
"""The signs that :data:`BEFORE` can end with where no word of Latin script does: as cheap a test."""

SECOND_BOUND = re.compile(
    rf"{_NO_LETTER_BEFORE}(?:between|zwischen|entre|tra|fra)\s[\d.,]{{1,9}}\s\w{{1,3}}\s$", re.IGNORECASE
)
"""The second bound of a range in words."""

# Multipliers -----------------------------------------------------------------------------------------------

_MULTIPLIERS = {
    10**3: r"thousand|tausend|tsd\.?|mil|mille|mila|tys\.|tisíc[eů]?|tysięcy|тыс\.|тысяч[аи]?|тис\.|"
    r"tisoč|tisuć[ae]|hiljad[ae]|tuhat|tuhatta|ezer|mii|(?-i:[kK])",
    10**5: "lakhs?",
    10**6: r"millions?|millionen|mio\.?|mill\.|millones|millón|milhões|milhão|milioni|milione|miljoen|milyon|"
    r"miljoner|millioner|mili[oó]n(?:[auůyi]|ów|ov|em)?|milioane|millió|miljoonaa?|миллион(?:а|ов)?|"
    r"мільйон(?:а|ів)?|mili[jo]on(?:a|i|ov|ova)?|milijun(?:a|i)?|εκατομμύρι[οα]|mln\.?|млн\.?|mn|(?-i:M)",
    10**7: "crores?",
    10**9: r"billions?|bn|mil millones|milliarden|mrd\.?|milliards?|bilhões|bilhão|miliardi|miljard(?:er)?|"
    r"mili[jo]ard(?:a|e|i|ov)?|млрд\.?",
}
MULTIPLIER = re.compile(
    r"[\s-]?(?:"
    + "|".join(f"(?P<x{factor}>{words})" for factor, words in sorted(_MULTIPLIERS.items(), reverse=True))
    + rf"){_NO_LETTER_AFTER}",
    re.IGNORECASE,
)

# What makes a number something else ------------------------------------------------------------------------

_CURRENCY = r"[$€£¥₩₹₽฿₱₫₴₦]|usd|eur|gbp|chf|cad|aud|brl|mxn|jpy|krw|cny|rmb"
_MONEY = (
    "euros?|dollars?|dólares|dollari|pounds|yen|reais|pesos|francs?|franken|円|엔|원|元|欧元|美元|ドル|ユーロ"
)
NOT_AFTER = re.compile(
    rf"(?:{_LETTER}[-–]?|[#№@_=\\/]|\d[.,:/]|\d?\s?[-–—−]|第\s?|제\s?"
    rf"|{_NO_LETTER_BEFORE}(?:mehrere[nr]?|einige[nr]?|several|many|few|various|varios|varias|vários|várias|"
    r"plusieurs|quelques|diversi|viele[nr]?)\s"
    rf"|{_NO_LETTER_BEFORE}(?:us|r|a|c)?(?:{_CURRENCY})\s?|{_NO_LETTER_BEFORE}(?:no|nr|n[º°]|núm|vol|"
    rf"cop)\.?\s?|{_NO_LETTER_BEFORE}(?:tier|level|grade|phase|stage|step|stufe|niveau|étape|fase|nivel|"
    rf"nível|livello)\s"
    r"|\d\s?(?:to|tot|bis|till?|à|a|até|al|do|до|~|～|から|至|到)\s?)$",
    re.IGNORECASE,
)
"""What stands directly before a number that is none: letters, a currency, half a date."""

NOT_BEFORE = re.compile(
    rf"\s?(?:[-–—−/:~～]\s?\d|[.,]\d|(?:to|tot|bis|till?|à|até|a|al|do|до)\s\d|(?:{_CURRENCY}|{_MONEY}){_NO_LETTER_AFTER}"
    rf"|[º°ª²³])|[月日時号號回度]|\s?年\s?\d|년\s?\d|(?:st|nd|rd|th|er|ère|ème|e){_NO_LETTER_AFTER}"
    rf"|-{_LETTER}|(?-i:[a-zß-öø-ÿ]|[A-ZÀ-Þ](?![a-zß-ÿ]{{2}}))",
    re.IGNORECASE,
)
"""What stands directly after a number that is none: a unit, a currency, an ordinal's ending."""

NUMBER_WORDS = number_words()
"""Each alone is a sign that a text may hold a number in words."""

_PIECES = ("tausend", "hundert", "mila", "cento")  # within a word


@lru_cache(maxsize=8192)
def may_hold_number(text: str) -> bool:
    """Whether a text holds digits or words that may be a number: a cheap test before it is searched."""
    return bool(_DIGIT.search(text)) or may_hold_words(text)


@lru_cache(maxsize=8192)
def may_hold_words(text: str) -> bool:
    """Whether a text holds words that may be a number."""
    lower = text.casefold()
    return not NUMBER_WORDS.isdisjoint(lower.replace("-", " ").split()) or any(
        piece in lower for piece in _PIECES
    )
