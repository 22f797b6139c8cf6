"""Labels that no list of words knows, learned from the page: the same words before values of one kind.

A word that stands before a telephone number in one entry and before another number in the next says what
comes, in whatever language; so does one that stands before two addresses. The name of an office is not
repeated over different values in the same part of a page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.disguised import email_of_link
from iclei_scraper.parsers.offices.reading.lines import NUMBER_KINDS
from iclei_scraper.parsers.offices.words.country import city_in
from iclei_scraper.parsers.offices.words.not_ours import NOT_AN_OFFICE
from iclei_scraper.parsers.offices.words.spelt import ANY
from iclei_scraper.parsers.offices.words.times import is_event, tells_hours
from iclei_scraper.parsers.offices.words.words import (
    FUNCTION,
    OFFICE,
    ORGANISATION,
    ROLE,
    is_addressed,
    is_generic_title,
)
from iclei_scraper.values.contact.contact_labels import find_labels, label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import phone_of_href
from iclei_scraper.values.postal.address_words import address_evidence
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.offices.words.spelt import Spelt
    from iclei_scraper.values.contact.contacts import Piece

APART = "apart"
"""Field of a label for numbers that are neither known as telephone nor as fax numbers."""
_LONGEST_LINE = 500  # a longer one is prose, whatever it says of faxes
_LONGEST, _LONGEST_LABEL, _MOST_WORDS = 300, 40, 4
_MOST_LETTERS = 2
"""Letters of a label that was shortened to its initials."""
_TRIM_VALUE = " \t.:：︰"
_TRIM = " \t.:：︰-–—|·•*/()[],;"
_PARTED = r"(?:^|(?<=[\s,;|·•、，。/]))"
_AFTER_ADDRESS = re.compile("[:：︰@]")
"""What no rest of an address has, as little as figures."""
_COLON = re.compile(r"[:：︰]\s*")
_SEGMENT = re.compile(r"[,;|·•、，。]|\s[–—-]\s|\.\s")
_BLANK = re.compile(r"[\W_]+")
_PARTS = re.compile(r"[\s,]+")
_IS_ADDRESS, _TRACE = 2.5, 0.5
_FEWEST = 2
_MAY_HOLD = re.compile(r"[\d@:：︰(\[{]|\b(?:at|dot)\b", re.IGNORECASE)
"""Without any of which a text holds no value, and no label set apart from one."""
_LONGEST_ONCE = 16
"""Characters of a word that is a label although it stands before one value only."""
_MOSTLY = 0.7
_CONTACTS = frozenset({"phone", "email", "web"})


@dataclass(slots=True)
class _Tally:
    """Where some words were seen, and what came after them."""

    total: int = 0
    values: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Part of the page -> values."""
    kinds: Counter[str] = field(default_factory=Counter)
    firm: int = 0
    """How often a colon or the markup of a term set them apart from a contact value."""
    second: int = 0
    """How often a number came that another number, with other words, had come shortly before."""
    linked: int = 0
    """How often a link called the number."""


_CODE = r"\d{1,2}[A-Z]?\s[A-Z\d]{3,4}\b(?![\s/.-]?\d)"
"""What follows the letter with which a postcode begins, in Canada ("T2P 4T0") and Ireland ("T12 X5N7")."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """Words, and the value behind them."""

    key: str
    kind: str = ""
    value: str = ""
    firm: bool = False
    linked: bool = False
    """A link calls the number."""


class Labels:
    """The labels of a page that were learned from it."""

    def __init__(self, fields: Mapping[str, str], values: Mapping[str, str]) -> None:
        self._fields = fields
        self._values = values
        letters = "|".join(_letters(key) for key in self._fields if len(key) <= _MOST_LETTERS)
        keys = sorted((key for key in self._fields if len(key) > _MOST_LETTERS), key=len, reverse=True)
        words = "|".join(map(re.escape, keys))
        forms = [
            rf"{_PARTED}(?P<key>{words})(?:\s{{0,2}}[.:：︰–—-]{{1,2}}\s{{0,2}}|\s(?=[+(\d]|\S+@)|$)",
            rf"^(?P<first>{letters})(?:\s{{0,2}}[:：︰]\s{{0,2}}|\.?\s{{0,2}}(?!{_CODE})(?=[+(\d]|\S{{1,60}}@)|$)",
            rf"(?<=[\s,;|·•、，。/])(?P<letter>{letters})\s?[:：︰]\s{{0,2}}",
        ]
        used = [form for form, some in zip(forms, (words, letters, letters), strict=True) if some]
        self._find = re.compile("|".join(used), re.IGNORECASE)

    def of(self, text: str) -> str | None:
        """The field of a text that is a learned label and nothing else."""
        return self._fields.get(_key(text)) if self._fields else None

    def of_value(self, text: str) -> str | None:
        """The field of a text that stands behind letters which stand for several fields."""
        return self._values.get(text.strip(_TRIM_VALUE)) if self._values else None

    def divide(self, text: str) -> list[tuple[str | None, str]]:
        """A text cut before the learned labels in it: each field, and the text behind its label."""
        if not self._fields:
            return [(None, text)]
        parts: list[tuple[str | None, str]] = []
        label: str | None = None
        position = 0
        for match in self._find.finditer(text):
            parts.append((label, text[position : match.start()]))
            label, position = self._fields.get(match[match.lastgroup or 0].casefold()), match.end()
        parts.append((label, text[position:]))
        return [(label, part) for label, part in parts if part.strip(_TRIM)]


NO_LABELS = Labels({}, {})


def _letters(key: str) -> str:
    """A pattern for letters that were written large."""
    return f"(?-i:{re.escape(key.upper())})"


def learn_labels(runs: Iterable[Sequence[Block]], spelt: Spelt) -> Labels:
    """The labels in some runs of neighbouring blocks that contact values and addresses stand in.

    Args:
        runs: of blocks.
        spelt: what letters stand for, as the page spells them out.
    """
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    known_fax = spelt.has_fax
    unknown = frozenset(key for key, field in spelt.fields.items() if field is None)
    for run in runs:
        numbered: set[str] = set()  # the labels of the numbers of one entry so far
        for last, block, following in zip([None, *run], run, [*run[1:], None], strict=False):
            seen_here = list(_sightings(block, following, unknown)) if not _ends_address(last, block) else []
            if not any(seen.kind in _CONTACTS for seen in seen_here) and _value_of(block)[0] not in _CONTACTS:
                numbered = set()  # a name or an address: another entry
            for seen in seen_here:
                _count(tallies[seen.key], seen, block.place, numbered)
                if seen.kind == "phone":
                    numbered.add(seen.key)
            known_fax = known_fax or (len(block.text) <= _LONGEST_LINE and _names_fax(block.text))
    second = APART if not _only_first_are_called(tallies.values()) else "fax"
    fields = {
        key: found
        for key, tally in tallies.items()
        if (found := _field(key, tally, second=second if not known_fax else "phone"))
    }
    told = {key: field for key, field in spelt.fields.items() if field is not None}
    return Labels(fields | told, spelt.values)


@lru_cache(maxsize=16_384)
def _names_fax(text: str) -> bool:
    return any(label.field == "fax" for label in find_labels(text))


def _ends_address(last: Block | None, block: Block) -> bool:
    """Whether a line that only a break parts from an address is more of it: a place too small to be known."""
    if last is None or last.element is not block.element or block.bold or len(block.parts) > 1:
        return False
    if block.links or _AFTER_ADDRESS.search(block.text) or has_digit(block.text):
        return False
    return address_evidence(last.text) >= _TRACE


def _count(tally: _Tally, seen: _Seen, place: str, before: Collection[str]) -> None:
    tally.total += 1
    if seen.kind:
        tally.kinds[seen.kind] += 1
        tally.values[place].add(seen.value)
        tally.firm += seen.firm and seen.kind in _CONTACTS
        tally.linked += seen.linked
        tally.second += seen.kind == "phone" and any(key != seen.key for key in before)


def _only_first_are_called(tallies: Collection[_Tally]) -> bool:
    """Whether links call most first numbers of entries and none of the second: nobody calls a fax."""
    numbers = [tally for tally in tallies if tally.kinds["phone"]]
    first = [tally for tally in numbers if not _is_second(tally)]
    called = sum(tally.linked for tally in first)
    most = called > 1 and called * 2 >= sum(tally.kinds["phone"] for tally in first)
    return most and not any(tally.linked for tally in numbers if _is_second(tally))


def _is_second(tally: _Tally) -> bool:
    return tally.second > _MOSTLY * tally.kinds["phone"]


def _field(key: str, tally: _Tally, *, second: str) -> str | None:
    """What a label announces, ``None`` where the words are none.

    Args:
        key: the label.
        tally: what came after it.
        second: the field of one that mostly comes before the second number of an entry.

    What stands before one value only is a label where a colon sets it apart and it is no two words with
    capitals, as names are.
    """
    count = tally.kinds.total()
    distinct = max(map(_distinct, tally.values.values()), default=0)
    once = distinct == 1 and tally.firm == count and _is_like_label(key)
    if (distinct < _FEWEST and not once) or count < _MOSTLY * tally.total:
        return None
    kind, number = tally.kinds.most_common(1)[0]
    if number < _MOSTLY * count:
        return ANY if number > 1 else None  # a page may have a name twice, over a number and an address
    short = len(key.split()) == 1  # "Current patients" says whose number it is, and no word for faxes
    return second if kind == "phone" and short and _is_second(tally) else kind


def _distinct(values: Collection[str]) -> int:
    """How many values are no other's beginning: a second list may give an address in one line."""
    before, number = "", 0
    for bare in sorted(_BLANK.sub("", value.casefold()) for value in values):
        if not before or not bare.startswith(before):
            before, number = bare, number + 1
    return number


def _is_like_label(key: str) -> bool:
    return len(key.split()) == 1 and len(key) <= _LONGEST_ONCE and key not in FUNCTION


def _sightings(block: Block, following: Block | None, letters: Collection[str]) -> Iterator[_Seen]:
    """The words of a block that may be labels; with what follows them in it or in the next."""
    text = block.text
    if len(text) > _LONGEST or not text:
        return
    kind, value = _value_of_links(block)  # words to click on
    if not kind and following is not None:
        kind, value = _value_of(following)
    if not kind and len(block.parts) < _FEWEST and _MAY_HOLD.search(text) is None:
        yield _Seen(_key(text))  # with no value near, nobody asks whether these words could be a label
        return
    if _may_be_label(text, letters):
        linked = _is_called(value, block, following)
        firm = text.rstrip()[-1] in ":：︰" or block.tag == "dt"
        yield _Seen(_key(text), kind, value, firm=firm, linked=linked)
        return
    yield from _before_values(block, letters)


def _before_values(block: Block, letters: Collection[str]) -> Iterator[_Seen]:
    """Words and values in one block: set apart by a colon, by an inline element, or by the value's form."""
    text = block.text
    colon = _COLON.search(text)
    split = None
    if colon is not None:
        split = text[: colon.start()], text[colon.end() :]
    elif len(block.parts) > 1 and text.startswith(block.parts[0]):
        split = block.parts[0], text[len(block.parts[0]) :].strip()
    if split and _may_be_label(split[0], letters):
        kind, value = _kind_of_text(split[1])
        if not kind:
            kind, value = _value_of_links(block)
        if kind:
            linked = _is_called(value, block)
            yield _Seen(_key(split[0]), kind, value, firm=colon is not None, linked=linked)
    for first, words, firm, behind in _words_before_values(text):
        if first and split and _key(words) == _key(split[0]):
            continue
        if _may_be_label(words, letters):
            linked = _is_called(behind.value, block)
            yield _Seen(_key(words), _kind(behind.kind), behind.value, firm=firm, linked=linked)


@lru_cache(maxsize=16_384)
def _words_before_values(text: str) -> tuple[tuple[bool, str, bool, Piece], ...]:
    """Of each value behind words: whether it is the first, the words, whether a colon ends them, itself."""
    found = []
    for number, (piece, behind) in enumerate(pairwise(read_pieces(text))):
        if piece.kind != "text" or behind.kind == "text":
            continue
        bare = piece.text.rstrip(_TRIM)
        last = _SEGMENT.split(bare)[-1]
        firm = piece.text[-1:] in ":：︰"
        if firm or len(last) == len(bare):
            found.append((number == 0, last, firm, behind))
    return tuple(found)


def _is_called(value: str, *blocks: Block | None) -> bool:
    """Whether a link in some blocks calls a number."""
    for block in blocks:
        for link in block.links if block is not None and value else ():
            phone = phone_of_href(link.href) if link.href[:4].lower() == "tel:" else None
            if phone and (phone.raw == value or (link.text and (link.text in value or value in link.text))):
                return True
    return False


def _value_of(block: Block) -> tuple[str, str]:
    found = _value_of_links(block)
    return found if found[0] else _kind_of_text(block.text)


def _value_of_links(block: Block) -> tuple[str, str]:
    for link in block.links:
        if email := email_of_link(link):
            return "email", email
        if phone := phone_of_href(link.href):
            return "phone", phone.raw
    return "", ""


@lru_cache(maxsize=16_384)
def _kind_of_text(text: str) -> tuple[str, str]:
    if len(text) > _LONGEST:
        return "", ""
    pieces = read_pieces(text)
    if not pieces:
        return "", ""
    if pieces[0].kind != "text":
        return _kind(pieces[0].kind), pieces[0].value
    return ("address", text) if address_evidence(pieces[0].text) >= _IS_ADDRESS else ("", "")


def _kind(kind: str) -> str:
    return "phone" if kind in NUMBER_KINDS else kind


def _may_be_label(text: str, letters: Collection[str]) -> bool:
    """Whether words are as short as a label and say nothing that a name or a remark would.

    Args:
        text: the words.
        letters: those that the page itself says stand for a word.
    """
    return _key(text) in letters or _reads_like_label(text)


@lru_cache(maxsize=16_384)
def _reads_like_label(text: str) -> bool:
    key = _key(text)
    if (len(key) == 1 and not text.strip(_TRIM).isupper()) or len(key.split()) > _MOST_WORDS:
        return False
    return 0 < len(key) <= _LONGEST_LABEL and _says_nothing_else(text, key)


def _says_nothing_else(text: str, key: str) -> bool:
    """Whether words are no known label, no name, no place and no remark."""
    if has_digit(key) or "@" in key or not any(map(str.isalpha, key)):
        return False
    if (
        label_of(f"{key}:")
        or find_labels(f"{key}:")
        or text in OFFICE
        or text in ORGANISATION
        or text in ROLE
    ):
        return False
    bare = text.strip(_TRIM)
    if is_city(bare) or names_country(bare) or is_region_name(bare) or is_generic_title(bare):
        return False
    if (
        any(map(is_city, _PARTS.split(bare)))
        or city_in(bare)
        or bare in NOT_AN_OFFICE
        or address_evidence(bare) >= _TRACE
    ):
        return False
    return not (is_addressed(bare) or is_event(bare) or tells_hours(bare))


def _key(text: str) -> str:
    return text.strip(_TRIM).casefold()
