"""Whether a page whose records fell below a floor still tells what is no longer read of it.

Records and values that are gone from the page's text are the site's doing, however many they are; those that
still stand there were lost by the parsers. A page is kept as it was where most of what it lost still stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from iclei_scraper.changes.lost import digits_told, still_told
from iclei_scraper.changes.pairing import pair
from iclei_scraper.changes.plain import address_of, plain
from iclei_scraper.floors import COUNT
from iclei_scraper.records import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

_NOT_WORDS = re.compile(r"[\W_]+")
_EXAMPLES = 3


def still_stands(
    kind: str, figure: str, before: Sequence[Any], after: Sequence[Any], lines: Sequence[str]
) -> list[str] | None:
    """What of a page's losses still stands on it.

    Args:
        kind: of the records.
        figure: that fell: :data:`~iclei_scraper.floors.COUNT` or a field.
        before: the page's records as they are kept.
        after: as they were read now.
        lines: the page's text line by line, addresses behind ``mailto:`` and ``tel:`` included.

    Returns:
        Examples in the page's words, or ``None`` where at least half of what was lost is gone from the page.
    """
    pairs, gone, _ = pair(before, after, _WAYS[kind])
    if figure == COUNT:
        found = [_record_told(kind, record, lines) for record in gone]
    else:
        told = _folded(" ".join(lines))
        lost = [old for old, new in pairs if getattr(old, figure) and not getattr(new, figure)]
        found = [_value_told(record, figure, lines, told) for record in lost]
    standing = [words for words in found if words]
    return standing[:_EXAMPLES] if 2 * len(standing) > len(found) else None


def _record_told(kind: str, record: Any, lines: Sequence[str]) -> str | None:
    if kind != "news":
        return still_told(kind, record, lines)
    title = plain(record.title).casefold()
    return next((line for line in lines if title in plain(line).casefold()), None)


def _value_told(record: Any, field: str, lines: Sequence[str], told: str) -> str | None:
    """The words of one value that still stand: a number in any spelling, else the quote it was read from."""
    if field == "phones":
        numbers = [(phone.e164 or phone.raw, phone.raw) for phone in record.phones]
        found = (
            digits_told(re.sub(r"\D", "", number), lines) or raw * (_folded(raw) in told)
            for number, raw in numbers
        )
        return next(filter(None, found), None)
    values = getattr(record, field)
    said = [entry.quote for entry in record.evidence if entry.field == field]
    said += [raw] if isinstance(raw := getattr(record, f"{field}_raw", None), str) else []
    if field in ("emails", "authors"):
        said += values
    elif isinstance(values, str) and field not in ("country", "published", "duration"):
        said.append(values)
    elif field == "country":
        said += [entry.quote for entry in record.evidence if entry.field == "address"] or record.address[-1:]
    return next((words for words in said if (wanted := _folded(words)) and wanted in told), None)


def _folded(text: str) -> str:
    """Letters and digits alone, so that neither markup nor punctuation divides what belongs together."""
    return _NOT_WORDS.sub("", plain(text).casefold())


def _named(record: Any) -> str | None:
    return slug(record.name) if record.name else None


_WAYS: dict[str, tuple[Callable[[Any], Hashable], ...]] = {
    "office": (lambda it: it.key, _named),
    "news": (lambda it: address_of(it.url) if it.url else None, lambda it: slug(it.title)),
    "statistic": (lambda it: it.key, lambda it: (it.concept, slug(it.label))),
    "cookie": (lambda it: it.key, lambda it: it.name),
}
"""What tells a record that lost one of its fields, the surest first; part of a key may be what was lost."""
