"""The words and signs that tell what a contact value is: ``Tel.``, ``F:``, ``電話``, ``✉``.

A label stands before its value on the same line, alone on the line above, in a table's header cell or in a
definition's term. Single letters count only with a colon, a stop or the value itself behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from iclei_scraper.values.contact.label_words import FIELD_OF, SHORT, WORDS
from iclei_scraper.values.postal.address_words import STREET
from iclei_scraper.values.wording.label_phrases import field_of_phrase
from iclei_scraper.values.wording.lexicon import Lexicon, tokens
from iclei_scraper.values.wording.text import has_digit
from iclei_scraper.values.wording.word_trees import word_tree

_JOINT = re.compile(r"[/&+|]|\b(?:and|und|et|y|e|och|og|ja|en|dan|ve)\b|・|、")


_CONTACT_WORDS = [
    word for word, name in FIELD_OF.items() if name in {"phone", "fax", "email", "web"} and word not in SHORT
]
_WORD = word_tree(_CONTACT_WORDS, blank=r"[\s.]{1,2}")
_PAIR = (
    rf"(?P<pair>(?:{_WORD}|[tpmf])\.?\s{{0,2}}(?:[/&+|]|(?:and|und|et|y|e|og|och|en)\s)\s{{0,2}}"
    rf"(?:{_WORD}|[tpmf]))"
)
_BEHIND = (
    r"(?:\s?(?:no|nr|№|n[°º])\b)?\s?(?:\((?=[^()]{0,24}[^\W\d])[^()]{1,25}\)\s?)?(?:[.:：︰;\-–—"
    r"|]{1,3}(?![\w@])|[:：︰]{1,2}"
    r"|\.:?(?![a-z])|(?![\w.@-]))(?!//)"
)
_LETTER = (
    r"(?<![\w@.'’-])(?P<letter>[TPMDFEW])(?:[.:：︰]{1,2}(?!\s?[A-Z]\b)(?!\w\.)|(?=\s{1,3}[+(]|\s?\+)"
    r"|(?=\s{1,3}\S{1,60}@)|(?=\s{1,3}(?:https?://|www\.))|(?=\s\d[\d\s()./–-]{6,20}(?:$|[,;]"
    r"|\s?[(|·•]|\s[a-z])))\s{0,2}"
)
_FIND = re.compile(rf"(?<![\w@.-])(?P<word>{_WORD}){_BEHIND}|{_LETTER}", re.IGNORECASE)
_FIND_PAIRS = re.compile(rf"(?<![\w@.-])(?:{_PAIR}|(?P<word>{_WORD})){_BEHIND}|{_LETTER}", re.IGNORECASE)
"""Tried only where a sign stands that joins two labels, being twice the work."""
_BEHIND_NAME = re.compile(
    r"(?<=[\u4e00-\u9fff\uac00-\ud7a3])(电话|電話|传真|傳真|邮箱|전화|팩스|이메일)\s?[:：]\s?"
    r"|(电话|電話|传真|傳真|전화|팩스)(?=[+(（]{0,2}\d)"
)
"""Labels that a name runs into ("北京办事处电话：010-…"), or that run into their number ("传真010-…")."""
_JOINS_FAX = re.compile(r"\b(?:and|und|et|y|e|og|och|en)\s(?:tele)?fax", re.IGNORECASE)
_ANY_LETTER = re.compile(_LETTER, re.IGNORECASE)
_OTHER_CHARS = {char for word in _CONTACT_WORDS for char in word if not char.isascii() and not char.islower()}
_SIGNS_AND_SCRIPT = re.compile(f"[{re.escape(''.join(sorted(_OTHER_CHARS)))}]")
_FIRST_WORDS = frozenset(tokens(word)[0] for word in _CONTACT_WORDS if tokens(word))
_TRIM = " \t.:：︰-–—|·•*/()[]"


@dataclass(frozen=True, slots=True)
class Label:
    """A contact label found in a text."""

    field: str
    """``phone``, ``fax``, ``phone+fax``, ``email`` or ``web``."""
    start: int
    end: int
    """Where the value may begin."""


_SIGN = r"[\u4e00-\u9fff\uac00-\ud7a3]"
_SPACED = re.compile(rf"(?<={_SIGN})\s{{1,4}}(?={_SIGN})")
"""Blanks that set the signs of a word apart to fill a line."""
_SPREAD = re.compile(rf"(?<!{_SIGN})(?<!{_SIGN}\s){_SIGN}(?:\s{{1,4}}{_SIGN}){{1,3}}(?=\s?[:：])")
"""A word of so few signs before a colon, with blanks between them."""

_ASIDE = re.compile(r"\s?\([^()\d]{2,30}\)?$")
"""What a label says of its value: "Telephone (switchboard)"."""
_NO_POST = (
    r"(?!(?:e-?mail|mail|web|internet|ip|url|courriel|m[eé]l|correo|surel|pos"
    r"|elettronic|[ée]lectr|eletr|эл)\w{0,8}\b)"
)
_ADDRESS_OF = re.compile(
    rf"(?:{_NO_POST}[^\W\d_]{{3,16}}\s){{1,2}}(?:address|adresse|anschrift|adres[aei]?|aadress|osoite|адреса?)"
    rf"|(?:adresse|dirección|endereço|indirizzo|alamat)\s{_NO_POST}[^\W\d_]{{4,16}}"
)
"""What address it is: "Factory address", "Ladungsfähige Anschrift", "Indirizzo operativo"."""
_ADDRESS_COMPOUND = re.compile(
    r"(?!(?:e|mail|web|internet|ip|url|netz)-?(?:mail)?-?adr)[^\W\d_]{3,20}(?:adres(?:se)?|anschrift|osoite)"
)
"""The same in one word: "Tentoonstellingsadres"."""
_NUMBER_OF = re.compile(
    r"\s(?:id|id no|id number|reg no|registration no|registration number|licence no|license no)$"
    r"|^(?:company|registration|licence|license|charity|tax|vat)\s(?:number|no|id|code)$"
    r"|^(?:n[ºo°]|nr|núm|número|numero|numéro|código|codigo|code|codice)\s(?:d[eui]\s)?"
    r"(?:regist|inscri|ident|dir\d|fiscal|licen|contribu|matric|tva|sire|rcs)"
)
"""Numbers under which somebody is registered, and codes."""


@lru_cache(maxsize=16_384)
def label_of(text: str) -> str | None:
    """The field that a text announces when it is a label and nothing else, ``None`` where it is more.

    >>> label_of("Tel.:"), label_of("Adresse postale"), label_of("✉"), label_of("Tel/Fax"), label_of("Hours")
    ('phone', 'address', 'email', 'phone+fax', 'other')
    >>> label_of("Berlin Office"), label_of("T"), label_of("T:")
    (None, None, 'phone')
    """
    if len(text) > 60:  # noqa: PLR2004  # longer than any label
        return None
    bare = text.strip(_TRIM).casefold()
    bare = bare if bare.isascii() else _SPACED.sub("", bare)
    if not bare:
        return None
    if bare in SHORT:
        return FIELD_OF[bare] if text.strip()[-1:] in ":：.︰" else None
    if found := FIELD_OF.get(bare) or FIELD_OF.get(bare.replace(".", "")):
        return found
    if text.rstrip(" :：")[-1:] == ")":
        return label_of(f"{_ASIDE.sub('', bare)}:") if _ASIDE.search(bare) else None
    return _field_of_words(bare)


def close_up(text: str) -> str:
    """A text whose labels are not spread over a line: ``電 話：03-…`` is ``電話：03-…``.

    >>> close_up("电 话：0319-80 传  真：0319-81"), close_up("주 소 : 종로 1"), close_up("西 湖：1")
    ('电话：0319-80 传真：0319-81', '주소 : 종로 1', '西 湖：1')
    """
    return text if text.isascii() else _SPREAD.sub(_closed_up, text)


def _closed_up(match: re.Match[str]) -> str:
    word = _SPACED.sub("", match[0])
    return word if label_of(f"{word}:") else match[0]


def _field_of_words(bare: str) -> str | None:
    """The field that several words announce: two labels in one, or a phrase."""
    if " " in bare and (_NUMBER_OF.search(bare) or _ADDRESS_OF.fullmatch(bare)):
        return "other" if _NUMBER_OF.search(bare) else "address"
    if _ADDRESS_COMPOUND.fullmatch(bare):
        return "address"
    parts = [FIELD_OF.get(part.strip(_TRIM)) for part in _JOINT.split(bare)]
    kinds = dict.fromkeys(parts)
    if len(parts) > 1 and None not in kinds:
        return "phone+fax" if set(kinds) == {"phone", "fax"} else parts[0]
    return field_of_phrase(bare)


_PHRASE = re.compile(
    r"(?:^|(?<=[,;|·•，；、]))\s{0,3}(?P<phrase>[^\d@+(:：︰,;|·•，；、\s][^\d@+(:：︰,;"
    r"|·•，；、]{1,50}?)\s{0,2}"
    r"(?:[:：︰]\s{0,3}|\s(?=[+(\d０-９]|\S{1,60}@|https?:|www\.))"
)
"""What may be a label of several words: it begins its part of the line, and a colon or the value ends it."""
_WHOSE_NUMBER = Lexicon(
    "contact|contacts|kontakt|contacto|contactos|contato|contatti|kontak|контакт|office|off|büro|bureau|oficina"
    "|escritório|ufficio|kantoor|kontor|biuro|офис|direct|direkt|directo|directe|direto|diretto|general|enquiries"
    "|inquiries|no|nos|nr|number|numbers|hp|wa"
)
"""Words that before a telephone number say no more than that it is one: "Contact No", "Office"."""
_NUMBER_BEHIND = re.compile(r"\.?\s?[:：]\s{0,3}[+(]{0,2}(?:\d[\s()./–-]{0,3}){8,14}\d(?!\w)")


def find_labels(text: str) -> list[Label]:
    """The labels of phones, faxes, emails and websites inside a text, in order."""
    found = _find_words(text)
    for match in _PHRASE.finditer(text):
        start, end = match.span("phrase")
        if any(label.start == start and label.end > end for label in found):
            continue
        field = field_of_phrase(match["phrase"])
        if field is None and _NUMBER_BEHIND.match(text, match.end("phrase")):
            field = "phone" if _WHOSE_NUMBER.covers(match["phrase"]) else None
        if field is not None and field != "address":
            found = [label for label in found if label.end <= start or label.start >= match.end()]
            found.append(Label(field, start, match.end()))
    return sorted(found, key=lambda label: label.start)


def _find_words(text: str) -> list[Label]:
    if (
        _FIRST_WORDS.isdisjoint(tokens(text))
        and not _SIGNS_AND_SCRIPT.search(text)
        and not _ANY_LETTER.search(text)
    ):
        return []
    pairs = any(sign in text for sign in "/&+|") or _JOINS_FAX.search(text) is not None
    found = []
    for match in (_FIND_PAIRS if pairs else _FIND).finditer(text):
        pair = match["pair"] if pairs else None
        name = FIELD_OF.get((match["word"] or match["letter"] or "").casefold())
        if pair:
            name = label_of(pair) or "phone+fax"
        if name == "web" and text[match.end() : match.end() + 2].lstrip()[:1] in tuple("+(0123456789"):
            name = "phone"  # "HP: 0812…", a hand phone
        if name:
            found.append(Label(name, match.start(), match.end()))
    if not text.isascii():
        for match in _BEHIND_NAME.finditer(text):
            if not any(label.start < match.end() and label.end > match.start() for label in found):
                field = FIELD_OF[match[1] or match[2]]
                found.append(Label(field, match.start(), match.end()))
    return found


_ADDRESS_WORDS = word_tree(
    word for word in WORDS["address"].split("|") if len(word) > 1 or not word.isalnum()
)
_ADDRESS_LABEL = re.compile(
    rf"(?:{_ADDRESS_WORDS}(?:\s?(?:\([^()]{{1,20}}\)\s?)?[:：︰]|\s[–—-]\s)|A[:：︰]|(?:Add|Addr)[.:：︰]"
    rf"|(?:{_ADDRESS_OF.pattern})\s?[:：]"
    rf"|{_ADDRESS_COMPOUND.pattern}\s?[:：]"
    r"|(?:na adrese|pod adresem|på adressen|unter der adresse|à l['’]adresse|en la dirección"
    r"|all['’]indirizzo|no endereço|at the address)\s(?=[^\W\d_].{0,40}\d)"
    rf"|[📍🏢🏠📌⌂]|(?:住所|所在地|地址|주소)\s?[:：︰]?)\s{{0,2}}",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def strip_address_label(text: str) -> tuple[str, bool]:
    """A line without its ``Physical address:``, and whether it had one."""
    match = _ADDRESS_LABEL.match(text)
    rest = text[match.end() :].strip() if match else ""
    if rest:
        return rest, True
    return _without_plain_label(text) if has_digit(text) else (text, False)


_OF_STREETS = frozenset({"Address", "Location", "Where"})
"""Labels that streets are called too, in a language that puts the kind of a street behind its name."""


def _without_plain_label(text: str) -> tuple[str, bool]:
    """The same for a label that no sign sets apart from a street: "Dirección Calle 78"."""
    words = text.split(" ", 2)
    for count in range(1, len(words)):
        label, rest = " ".join(words[:count]), " ".join(words[count:])
        if label in _OF_STREETS:
            break  # "Address Road 12"
        if STREET.begins(rest) and label_of(f"{label}:") == "address":
            return rest, True
    return text, False
