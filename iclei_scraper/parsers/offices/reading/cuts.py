"""A line cut where more than one thing is told in it: a name, then an address, a number or a remark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.country import city_in
from iclei_scraper.parsers.offices.words.not_ours import is_theirs
from iclei_scraper.parsers.offices.words.times import without_hours
from iclei_scraper.parsers.offices.words.words import OFFICE, ORGANISATION
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.postal.address_words import BUILDING, STREET, address_evidence, street_evidence
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from iclei_scraper.parsers.offices.words.own import Owner

_PARTS = re.compile(r"\s*[,;|·•]\s*|\s[–—/-]\s")
_STOPS = re.compile(r"\s*[,;|·•]\s*")
_NO_MARK = r"[^\d,;:：|•·–—]"
_HEAD = re.compile(
    rf"^({_NO_MARK}{{2,60}}?|{_NO_MARK}{{2,30}} \d{{1,2}}(?=\s?[:：]))"
    r"\s?([,;:：|，；｜•·]|\s[–—/-]\s|\s–|–\s)\s?(?=\S)"
)
_NUMBER_SIGN = re.compile(r"\s(?:no|nr|num|numara|n[º°])$", re.IGNORECASE)
"""What announces a house number, and ends no name: "Değirmen Sokak No: 127"."""
_BARRED = re.compile(r"^([^\d|•·:：]{2,90}?)\s?([|•·:：])\s?(?=\S)")
"""A name with commas in it, before a bar or a colon."""
_NAMED_NUMBER = re.compile(
    r"(?P<name>[^\d:：|(]{2,60}?)\s?[:：|–—]\s?(?P<number>[+(]{0,2}\d[\d\s()./–-]{4,}\d)"
)
_FIRM = re.compile(
    r"([^\d,;:|]{3,50},?\s(?:Limited|Ltd\.?|LLC|LLP|Inc\.?|GmbH|AG|PLC|plc|S\.?A\.?|S\.?L\.?|Group|e\.\s?V\.))"
    r"[,\s]+(?=(?:Level|Floor|Suite|Unit|Room|Block|Plot|\d)|[A-ZÀ-Ý][\w.]+(?:\s\w+)?\s\d)"
)
"""A firm with its legal form, an address behind it without a sign between."""
_IN_BRACKETS = re.compile(r"[【〔［]\s?([^\d【】〔〕［］]{2,20}?)\s?[】〕］]\s*")
_SURE_CUTS = frozenset(":：|｜;；•·")
_COLONS = frozenset(":：")
_SURELY_ADDRESS = 4.0
_NUMBERED, _MOST_WORDS, _LATIN = 1.5, 5, "\u2e7f"
"""Evidence of a numbered street; words of a name with a city; the last sign before those of East Asia."""
_ADDRESS = 2.5
"""Evidence from which the rest of a line is an address."""


def cut_name(text: str, owner: Owner | None = None) -> list[str]:
    """A line with its name cut off where an address follows in the same line.

    Args:
        text: the line.
        owner: whose site it is; the owner's name is cut off from an address without figures too.

    >>> cut_name("Brussels Office, Av. de Tervuren 35, 1040 Bruxelles")
    ['Brussels Office', 'Av. de Tervuren 35, 1040 Bruxelles']
    """
    if len(parts := _at_labels(text)) > 1 or (parts := _behind_brackets(text)):
        return parts
    cut = _before_address(text)
    if cut is None:
        return [text]
    head, rest, sure = cut
    return [head, rest] if sure or (owner is not None and owner.is_named(head)) else [text]


@lru_cache(maxsize=8_192)
def named_number(text: str) -> tuple[str, str] | None:
    """A place or an office, and the telephone number without a label that follows it in the same line.

    >>> named_number("Berlin: 030 555 0123")
    ('Berlin', '030 555 0123')
    """
    match = _NAMED_NUMBER.fullmatch(text)
    if match is None or not (is_city(match["name"]) or match["name"] in OFFICE):
        return None
    kinds = [piece.kind for piece in read_pieces(match["number"])]
    return (match["name"], match["number"]) if kinds == ["number"] else None


def bracketed_name(text: str) -> str | None:
    """What an office is called in brackets over its address, as in Japan: "【大阪支店】"."""
    match = _IN_BRACKETS.match(text)
    bare = match is not None and match.end() == len(text) and label_of(f"{match[1]}:") is None
    return match[1] if match is not None and bare else None


def _behind_brackets(text: str) -> list[str]:
    """A name in brackets and the address behind it in the same line: "【本社】東京都…"."""
    match = _IN_BRACKETS.match(text) if text[:1] in "【〔［" else None
    if match is None or label_of(f"{match[1]}:") or address_evidence(text[match.end() :]) < _ADDRESS:
        return []
    return [match[1], text[match.end() :]]


_SENTENCE_STARTS = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-ÞΑ-ЯİŞ])|(?<=\d)\.\s+(?=[A-ZÀ-Þ])|。(?=.)")
_FEWEST_WORDS, _FEWEST_SIGNS = 4, 5
_LONGEST_CLAIM = 300
_LEADER = re.compile(r"(?<![.·․_…\s])\s*(?:[.·․_]{4,}|…{2,}|[.·․](?:\s[.·․]){3,})\s*$")
"""Dots that lead the eye from a name to what stands at the far end of its line."""


_COPYRIGHT = re.compile(
    r"(?:[^\d©,;|]{0,40}(?<![^\W\d_])(?=©))?(?:(?:©|ⓒ|\(c\)|copyright(?![^\W\d_]))[\s:]*)+(?:by\s)?"
    r"(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|\d\d))?)?(?:\s*[,.:|·–—-])?\s*(?:by\s)?",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"[,|·•–—;]|(?<!\W[^\W\d_])\.\s|\s-\s|\s(?:19|20)\d\d\W|\s(?=〒|[(（]\d{5})|(?<=[\u3040-\u9fff\uac00-\ud7af])\s"
)


def without_copyright(text: str) -> str:
    """A line that claims the page and tells the address of whom it names, without the claim.

    >>> without_copyright("© 2004–2026 Lantern Mill, 14 Mill Lane, Leeds LS1 4AP")
    'Lantern Mill, 14 Mill Lane, Leeds LS1 4AP'
    >>> without_copyright("© 2026 Lantern Mill, all rights reserved")
    '© 2026 Lantern Mill, all rights reserved'
    """
    claim = _COPYRIGHT.match(text)
    if claim is None or len(text) > _LONGEST_CLAIM:
        return text
    rest = text[claim.end() :]
    named = _AFTER_NAME.search(rest)
    if named is None or address_evidence(rest[named.end() :]) < _ADDRESS:
        return text
    return f"{rest[: named.start()]}, {rest[named.end() :]}" if named[0][0] == "." else rest


@lru_cache(maxsize=8_192)
def without_remark(text: str) -> str:
    """An address without the sentences that follow it in the same line, a name without the dots behind it.

    >>> without_remark("12 Ngong Road, 00100 Nairobi. The entrance is next to the bakery.")
    '12 Ngong Road, 00100 Nairobi'
    >>> without_remark("Hr. Müllers Weg. 12, 1060 Wien")
    'Hr. Müllers Weg. 12, 1060 Wien'
    >>> without_remark("Lund Office ..........")
    'Lund Office'
    """
    text = _LEADER.sub("", text)
    text = _without_features(text)
    if (head := without_hours(text)) != text and address_evidence(head) >= _ADDRESS:
        text = head
    if "." not in text and "。" not in text:
        return text
    for end in _SENTENCE_STARTS.finditer(text):
        head, rest = text[: end.start()], text[end.end() :]
        if _is_remark(rest) and address_evidence(head) >= _ADDRESS > address_evidence(rest):
            return head
    return text


_DOT = re.compile(r"\s[·•|]\s")
_FEWEST_FEATURES = 2


def _without_features(text: str) -> str:
    """An address without what dots part from it and is none: "12 Rue Haute · Open daily · Free parking"."""
    parts = _DOT.split(text)
    first = next((at for at, part in enumerate(parts[:2]) if address_evidence(part) >= _ADDRESS), None)
    if len(parts) <= _FEWEST_FEATURES or first is None:
        return text
    for at, part in enumerate(parts[first + 1 :], first + 1):
        if address_evidence(part) > 0 or is_city(part):
            continue
        if len(parts) - at >= _FEWEST_FEATURES and all(address_evidence(it) < _ADDRESS for it in parts[at:]):
            return text[: text.index(part)].rstrip(" ·•|")
    return text


def _is_remark(text: str) -> bool:
    """Whether a text is made of words as sentences are: most of them in small letters, or in signs."""
    if max(text) > "\u2e80":
        return len(text) >= _FEWEST_SIGNS and not has_digit(text)
    words = text.split()
    return len(words) >= _FEWEST_WORDS and 2 * sum(word.islower() for word in words) > len(words)


_INNER = re.compile(r"(?<=\S)[\s|·,，、;；/]+(?=(?:주소|소재지|地址|住所|所在地)\s?[:：])")
"""Before the label of an address within a line, as footers in Korea and China have it."""
_BARS = re.compile(r"\s*[|ㅣ｜]\s*|\s+(?=(?:대표(?:자|이사)?|사업자\S{0,8}|개인정보\S{0,8})\s?[:：])")


@lru_cache(maxsize=8_192)
def _at_labels(text: str) -> list[str]:
    """A line of labels and values cut before that of the address, and at its bars."""
    if text.isascii() or (inner := _INNER.search(text)) is None:
        return [text]
    parts = [*_BARS.split(text[: inner.start()]), *_BARS.split(text[inner.end() :])]
    return [part for part in parts if part]


@lru_cache(maxsize=16_384)
def _before_address(text: str) -> tuple[str, str, bool] | None:
    """What stands before an address in the same line, the address, and whether the first is surely a name."""
    if (firm := _FIRM.match(text)) is not None and not is_theirs(text):
        rest = text[firm.end() :]
        if address_evidence(rest) >= _SURELY_ADDRESS:
            return firm[1], rest, True
    match = _HEAD.match(text)
    if match is None or is_theirs(text):
        return None
    if (
        match[2] in ",，"
        and (barred := _BARRED.match(text)) is not None
        and (barred[1] in ORGANISATION or barred[1] in OFFICE)
    ):
        match = barred
    head, rest = match[1].strip(), text[match.end() :].strip()
    if _NUMBER_SIGN.search(head) or label_of(head + ":"):
        return None
    if address_evidence(rest) < _ADDRESS:
        return None
    called = _calls_by_city(head, rest) or (match[2].strip() in _COLONS and names_country(head))
    return (head, rest, True) if called else _with_place(head, match[2], rest)


def _with_place(head: str, sign: str, rest: str) -> tuple[str, str, bool] | None:
    """What stands before an address, with the place that a name goes on with, and the address."""
    if address_evidence(head) >= _ADDRESS - 0.5:
        return None
    if (place := _place_of_name(rest)) is not None:
        if place == rest:
            return None  # "Harbour Foundation, Singapore" names nothing but a place
        between = sign.strip() if sign[0] in ",;:：，；" else f" {sign.strip()}"
        head, rest = f"{head}{between} {place}", rest[len(place) :].lstrip(" ,;:|–—-")
    return head, rest, head in OFFICE or sign in _SURE_CUTS


def _calls_by_city(head: str, rest: str) -> bool:
    """Whether words before an address call an office by the city that the address names behind its street.

    >>> _calls_by_city("Lausanne", "Rue du Lac 5, 1003 Lausanne"), _calls_by_city("Bern", "1003 Lausanne")
    (True, False)
    """
    city = head if is_city(head) else city_in(head)
    if city is None or len(head.split()) > _MOST_WORDS:
        return False
    if head not in OFFICE and (head in STREET or head in BUILDING):
        return False  # "Plaza Madrid, Local 4, 28013 Madrid"
    if max(city) > _LATIN and rest.startswith(city):
        return has_digit(rest)
    street, found, behind = rest.rpartition(city)
    if not found or any(map(str.isalpha, behind[:1])):
        return False
    return any(
        has_digit(part) and street_evidence(part) >= _NUMBERED for part in (street, _PARTS.split(rest)[0])
    )


def _place_of_name(rest: str) -> str | None:
    """Where a name goes on: with an office's, with a city that the address names again, or to the end.

    >>> _place_of_name("Berlin Office | Marktstraße 12, 10115 Berlin")
    'Berlin Office'
    """
    first, *others = _STOPS.split(rest, maxsplit=1)
    behind = "".join(others)
    if has_digit(first):
        return None
    if first in OFFICE and first not in BUILDING and has_digit(behind) and street_evidence(first) < _NUMBERED:
        return first
    if not (is_city(first) or names_country(first)):
        return None
    return first if not behind.strip() or first in behind else None
