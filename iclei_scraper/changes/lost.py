"""Whether a record that a parser no longer reads still stands on its page: then the parser has lost it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from iclei_scraper.changes.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from iclei_scraper.records import CookieDeclaration, Feature, Office, Statistic

_LEAST_DIGITS = 6  # of a number that nobody else has
_LONG = 24  # characters of a sentence that nobody else writes
_NUMBER = re.compile(r"\+?\d(?:[\s()./–-]{0,3}\d){5,17}")


def still_told(kind: str, record: Any, lines: Iterable[str]) -> str | None:
    """What of a record still stands in a page's text.

    Args:
        kind: of the record.
        record: as it was read last.
        lines: the page's text, line by line.

    Returns:
        The words that stand, or ``None`` where too little of it does: a name alone may be mentioned in a
        story, a number alone may be shared with another office.
    """
    look = _LOOKS.get(kind)
    return look(record, [plain(line) for line in lines]) if look else None


def digits_told(digits: str, lines: Iterable[str]) -> str | None:
    """A number of a page's text with these digits in any spelling, an international prefix or none."""
    if len(digits) < _LEAST_DIGITS:
        return None
    for line in lines:
        for match in _NUMBER.finditer(line):
            found = re.sub(r"\D", "", match[0])
            if found == digits or (len(found) >= _LEAST_DIGITS and digits.endswith(found.lstrip("0"))):
                return match[0]
    return None


def _office(office: Office, lines: list[str]) -> str | None:
    """Its name, and a number, an email or the address: an office that changes one of them still stands."""
    whole = [" ".join(lines)]  # markup may divide what belongs together
    if office.name and not _line_of(office.name, whole):
        return None
    numbers = [re.sub(r"\D", "", phone.e164 or phone.raw) for phone in (*office.phones, *office.faxes)]
    found = (
        *(digits_told(number, lines) for number in numbers),
        *(email for email in office.emails if _line_of(email, whole)),
        *(street for street in (office.street,) if street and _line_of(street, whole)),
    )
    contact = next(filter(None, found), None)
    return "; ".join(filter(None, (office.name, contact))) if contact else None


def _cookie(cookie: CookieDeclaration, lines: list[str]) -> str | None:
    alone = re.compile(rf"(?<![\w*.-]){re.escape(cookie.name)}(?![\w*-])")
    beside = [text for text in (cookie.duration_raw, (cookie.description or "")[:_LONG]) if text]
    for number, line in enumerate(lines):
        if alone.search(line):
            near = " ".join(lines[max(0, number - 1) : number + 6])
            if not beside or any(plain(text) in near for text in beside):
                return cookie.name
    return None


def _statistic(claim: Statistic, lines: list[str]) -> str | None:
    if claim.value is None:
        return None
    digits = re.sub(r"\D", "", claim.raw)
    for number, line in enumerate(lines):
        near = " ".join(lines[max(0, number - 1) : number + 2])
        if (
            plain(claim.label).casefold() in line.casefold()
            and digits
            and digits in re.sub(r"[\s.,']", "", near)
        ):
            return f"{claim.raw} {claim.label}"
    return None


def _feature(feature: Feature, lines: list[str]) -> str | None:
    said = (feature.text or "")[: 2 * _LONG]
    return feature.name if said and _line_of(feature.name, lines) and _line_of(said, lines) else None


def _line_of(text: str, lines: Iterable[str]) -> str | None:
    wanted = plain(text).casefold()
    return next((line for line in lines if wanted in line.casefold()), None) if wanted else None


_LOOKS: dict[str, Callable[[Any, list[str]], str | None]] = {
    "office": _office,
    "cookie": _cookie,
    "statistic": _statistic,
    "feature": _feature,
}
