"""Offices of two readings: which is which, and what about it is new.

An office keeps its identity when its name, its region or its numbers change, as long as enough of the rest
stands. What two offices share, such as a switchboard, tells nothing about which of them it is.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from iclei_scraper.changes.outcome import Outcome
from iclei_scraper.changes.plain import address_of, digits, plain
from iclei_scraper.records import Change, slug
from iclei_scraper.values.contact.contact_labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iclei_scraper.records import Office, Phone

_SEVERITY = {"faxes": "low", "country": "low"}
_WEIGHTS = {"phones": 0.45, "emails": 0.35, "website": 0.1, "address": 0.35, "name": 0.35, "region": 0.1}
_ENOUGH = 0.5
"""Sum of weights from which two records are one office: two things that only they have in common, or one
and a like name."""
_MANY = 10_000
_LIKE = 0.85
_GENERIC = frozenset(
    "office offices secretariat regional center centre project country global world oficina oficinas "
    "escritorio secretaria secretariado buro bureau bureaux zentrum hauptsitz iclei the of de la do da "
    "for and "
    "事務所 事務局 オフィス 사무소 사무국 办公室 秘书处".split(),
)
_SHOWN = (
    "name", "region", "aliases", "region_aliases", "address", "street", "city", "postcode", "phones",
    "faxes", "emails", "website",
)  # fmt: skip
_LABEL = 24  # characters of a label that stands with a value, such as "Telephone and fax:"
_LONG_NUMBER = 7  # digits at the end of a number that are its own, without prefixes


def compare_offices(before: Sequence[Office], after: Sequence[Office]) -> Outcome:
    """Changes of offices: added, removed, renamed, moved to another region, and field by field."""
    outcome = Outcome()
    pairs, gone, new = _pair(before, after)
    for old, now in pairs:
        _compare_pair(old, now, outcome)
        if old != now:  # a redesign may spell the same numbers otherwise
            outcome.cover((*_texts(old), *_texts(now)))
    for office in gone:
        outcome.tell(_whole("removed", office), *_texts(office))
    for office in new:
        outcome.tell(_whole("added", office), *_texts(office))
    return outcome


def office_name(office: Office) -> str:
    """The name a reader knows an office by."""
    return office.name or office.city or (office.address[0] if office.address else "") or office.region or "?"


# Which is which -----------------------------------------------------------------------------------------


def _pair(
    before: Sequence[Office], after: Sequence[Office]
) -> tuple[list[tuple[Office, Office]], list[Office], list[Office]]:
    old, new = list(before), list(after)
    pairs: list[tuple[Office, Office]] = []
    linkage = _Linkage(before, after)
    for office in before:  # most of them, most nights
        twin = next((entry for entry in new if _plainly_same(office, entry)), None)
        if twin is not None:
            _drop(old, office)
            _drop(new, twin)
            pairs.append((office, twin))
    for same in (_same_key, _same_name_and_region, _same_name):
        _take(
            pairs, old, new, [(linkage.score(a, b), a, b) for a in old for b in new if same(a, b)], least=0.0
        )
    if len(old) * len(new) > _MANY:  # no network has so many that are new in one night
        return pairs, old, new
    scored = [(linkage.score(a, b), a, b) for a in old for b in new if linkage.plausible(a, b)]
    _take(pairs, old, new, scored, least=_ENOUGH)
    return pairs, old, new


def _plainly_same(one: Office, other: Office) -> bool:
    return (one.region, one.name, one.address) == (other.region, other.name, other.address) and bool(one.name)


def _take(
    pairs: list[tuple[Office, Office]],
    old: list[Office],
    new: list[Office],
    scored: list[tuple[float, Office, Office]],
    *,
    least: float,
) -> None:
    """Best pairs first, each office once."""
    for score, one, other in sorted(scored, key=lambda entry: -entry[0]):
        if score >= least and _holds(old, one) and _holds(new, other):
            pairs.append((one, other))
            _drop(old, one)
            _drop(new, other)


def _holds(offices: list[Office], office: Office) -> bool:
    return any(entry is office for entry in offices)


def _drop(offices: list[Office], office: Office) -> None:
    del offices[next(at for at, entry in enumerate(offices) if entry is office)]


def _names(office: Office) -> set[str]:
    return {slug(name) for name in (office.name, *office.aliases) if name}


def _same_key(one: Office, other: Office) -> bool:
    return one.key == other.key


def _same_name_and_region(one: Office, other: Office) -> bool:
    return bool(_names(one) & _names(other)) and _region_known_as(one, other)


def _region_known_as(one: Office, other: Office) -> bool:
    """Whether two headings name one region: alike, missing, or listed as another spelling of it."""
    if not one.region or not other.region:
        return True
    first, second = _regions(one), _regions(other)
    return slug(one.region) in second or slug(other.region) in first


def _regions(office: Office) -> set[str]:
    return {slug(name) for name in (office.region, *office.region_aliases, *office.aliases) if name}


def _same_name(one: Office, other: Office) -> bool:
    return bool(one.name and other.name) and bool(_names(one) & _names(other)) and bool(_own_words(one.name))


def _own_words(name: str | None) -> set[str]:
    return {word for word in slug(name or "").split("-") if word and word not in _GENERIC}


class _Linkage:
    """How much speaks for two records being one office."""

    def __init__(self, before: Sequence[Office], after: Sequence[Office]) -> None:
        self._shared: Counter[tuple[str, str]] = Counter()
        for side in (before, after):
            counted = Counter(mark for office in side for mark in set(_marks(office)))
            for mark, count in counted.items():
                self._shared[mark] = max(self._shared[mark], count)

    def _common(self, one: Office, other: Office, kind: str) -> float:
        """1 for a mark that only these two have, a quarter where two offices of a side have it, and so on."""
        marks = {mark for mark in _marks(one) if mark[0] == kind} & set(_marks(other))
        return max((1 / self._shared[mark] ** 2 for mark in marks), default=0.0)

    def score(self, one: Office, other: Office) -> float:
        """Sum of weights, see :data:`_WEIGHTS`."""
        parts = {
            "phones": self._common(one, other, "phones"),
            "emails": self._common(one, other, "emails"),
            "website": self._common(one, other, "website"),
            "address": _overlap(_address_words(one), _address_words(other)),
            "name": _likeness(one, other),
            "region": float(bool(one.region and other.region) and _region_known_as(one, other)),
        }
        return sum(_WEIGHTS[part] * value for part, value in parts.items())

    def plausible(self, one: Office, other: Office) -> bool:
        """Whether something that is an office's own speaks for the pair, not just likeness all round."""
        if any(self._common(one, other, kind) > 0.5 for kind in ("phones", "emails")):  # noqa: PLR2004  # theirs alone
            return True
        if _overlap(_address_words(one), _address_words(other)) >= 0.6:  # noqa: PLR2004  # most of its words
            return True
        return _likeness(one, other) >= _LIKE and _region_known_as(one, other)


def _marks(office: Office) -> list[tuple[str, str]]:
    marks = [("phones", mark) for phone in (*office.phones, *office.faxes) if (mark := _number(phone))]
    marks += [("emails", email) for email in office.emails]
    if office.website:
        marks.append(("website", address_of(office.website)))
    return marks


def _address_words(office: Office) -> set[str]:
    return {
        word for line in office.address for word in slug(line).split("-") if len(word) > 1 or word.isdigit()
    }


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _likeness(one: Office, other: Office) -> float:
    """Likeness of names by the words that are their own: every office is an "office"."""
    first, second = _own_words(one.name), _own_words(other.name)
    if not first or not second:
        return 0.0
    if first & second:
        return max(_overlap(first, second), 0.5)
    return (
        SequenceMatcher(None, "-".join(sorted(first)), "-".join(sorted(second)), autojunk=False).ratio() * 0.8
    )


# What is new about it -----------------------------------------------------------------------------------


def _compare_pair(old: Office, new: Office, outcome: Outcome) -> None:
    for op, field, before, after in _differences(old, new):
        outcome.tell(
            Change(
                kind="office",
                op=op,
                key=office_name(old),
                region=old.region,
                field=field,
                before=before or None,
                after=after or None,
                severity=_SEVERITY.get(field, "medium"),
                identity=old.key,
            ),
            *_texts_of(old, field),
            *_texts_of(new, field),
        )


def _differences(old: Office, new: Office) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Operation, field, before and after of all that differs."""
    if old.name and new.name and not _names(old) & _names(new):
        yield "renamed", "name", old.name, new.name
    elif old.name and not new.name:
        yield "changed", "name", old.name, None
    if old.region and new.region and not _region_known_as(old, new):
        yield "moved", "region", old.region, new.region
    for field in ("phones", "faxes"):
        first, second = getattr(old, field), getattr(new, field)
        if not _same_phones(first, second):
            yield "changed", field, _written(first), _written(second)
    if set(old.emails) != set(new.emails):
        yield "changed", "emails", "; ".join(old.emails), "; ".join(new.emails)
    if address_of(old.website or "") != address_of(new.website or ""):
        yield "changed", "website", old.website, new.website
    if sorted(_words(old.address)) != sorted(
        _words(new.address)
    ):  # one edit, however many of its parts are new
        yield "changed", "address", _in_one_line(old.address), _in_one_line(new.address)
    elif old.country and new.country and old.country != new.country and _stated(old, new):
        yield "changed", "country", old.country, new.country


def _stated(old: Office, new: Office) -> bool:
    return "country" not in old.inferred and "country" not in new.inferred


def _words(lines: Iterable[str]) -> list[str]:
    """The words of an address, without what labels its postcode."""
    words = (word for line in lines for word in slug(plain(line)).split("-") if word)
    return [word for word in words if label_of(word) != "postcode"]


def _number(phone: Phone) -> str:
    return phone.e164 or digits(phone.raw)


def _same_phones(one: Sequence[Phone], other: Sequence[Phone]) -> bool:
    """The same numbers in any order and spelling; what one reading could not place counts by its end."""
    if len({(_number(p), p.extension) for p in one} ^ {(_number(p), p.extension) for p in other}) == 0:
        return True
    left = list(dict.fromkeys((_number(p), p.extension, p.e164 is None) for p in other))
    numbers = list(dict.fromkeys((_number(p), p.extension, p.e164 is None) for p in one))
    for entry in numbers:
        match = next((candidate for candidate in left if _same_number(entry, candidate)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _same_number(one: tuple[str, str | None, bool], other: tuple[str, str | None, bool]) -> bool:
    if one[:2] == other[:2]:
        return True
    if not (one[2] or other[2]):
        return False
    first, second = digits(one[0]) + (one[1] or ""), digits(other[0]) + (other[1] or "")
    end = min(len(first), len(second))
    return end >= _LONG_NUMBER and first[-_LONG_NUMBER:] == second[-_LONG_NUMBER:]


def _written(phones: Sequence[Phone]) -> str:
    shown: list[str] = []
    for phone in phones:
        raw = plain(phone.raw)
        if phone.extension and not digits(raw).endswith(phone.extension):
            raw = f"{raw} ext. {phone.extension}"
        if raw not in shown:
            shown.append(raw)
    return "; ".join(shown)


def _in_one_line(address: Sequence[str]) -> str:
    """The lines of an address after each other; many end with a comma already."""
    return ", ".join(line.rstrip(" ,;") for line in address)


def _whole(op: str, office: Office) -> Change:
    told = (_in_one_line(office.address), _written(office.phones), *office.emails)
    shown = "; ".join(filter(None, told)) or None
    return Change(
        kind="office",
        op=op,
        key=office_name(office),
        region=office.region,
        before=shown if op == "removed" else None,
        after=shown if op == "added" else None,
        severity="medium",
        identity=office.key,
    )


def _texts_of(office: Office, field: str) -> list[str | None]:
    """How the page shows one field of an office; not the sentence around it, which may say more."""
    value = getattr(office, field)
    values = [getattr(entry, "raw", entry) for entry in (value if isinstance(value, tuple) else (value,))]
    shown: list[str | None] = list(filter(None, values))
    longest = sum(len(text or "") for text in shown) + _LABEL
    if field == "website" and office.website:
        shown.append(office.website.partition("://")[2].strip("/"))
    quotes = (evidence.quote for evidence in office.evidence if evidence.field == field)
    return shown + [quote for quote in quotes if len(quote) <= longest]


def _texts(office: Office) -> list[str | None]:
    """All that the page shows of an office."""
    shown = [text for field in _SHOWN for text in _texts_of(office, field)]
    return shown + [evidence.quote for evidence in office.evidence]
