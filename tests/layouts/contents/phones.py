"""Valid telephone numbers of a country, alone, in lists and in ranges, in the spellings that people use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from tests.layouts.seeding import weighted

if TYPE_CHECKING:
    from random import Random

Dialled = tuple[str, str | None]
_FIXED = frozenset({PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


@dataclass(frozen=True, slots=True)
class Written:
    """Numbers as a page writes them."""

    text: str
    dialled: tuple[Dialled, ...]
    """E.164 and extension of each."""

    @property
    def tel(self) -> str | None:
        """Target of a ``tel:`` link, where one number is written."""
        return self.dialled[0][0] if len({number for number, _ in self.dialled}) == 1 else None


@dataclass(frozen=True, slots=True)
class Words:
    """The page's words around numbers."""

    extension: tuple[str, ...]
    also: str
    alternatively: str
    until: str


def invent_phone(rng: Random, country: str, words: Words, *, national: bool) -> Written:
    """One entry of a contact list: usually one number, sometimes several.

    Args:
        rng: source of chance.
        country: ISO code.
        words: the page's words for "extension", "and", "or", "to".
        national: whether the country is stated, so that a number without its code can be told.
    """
    form = weighted(
        rng,
        [
            ("one", 70),
            ("two", 8),
            ("range", 4),
            ("digits", 4),
            ("extension", 7),
            ("extensions", 3),
            ("direct", 4),
        ],
    )
    makers = {
        "two": _two,
        "range": _range,
        "digits": _last_digits,
        "extension": _extension,
        "extensions": _extensions,
        "direct": _direct,
    }
    style = _style(rng, country, national=national)
    made = makers[form](rng, country, words, style) if form in makers else None
    return made or _one(rng, country, style)


def any_number(rng: Random, country: str) -> str:
    """Text of one valid number in international form, for look-alikes."""
    return phonenumbers.format_number(_number(rng, country), PhoneNumberFormat.INTERNATIONAL)


def _one(rng: Random, country: str, style: str) -> Written:
    number = _number(rng, country)
    return Written(_spelled(number, style), ((_e164(number), None),))


def _two(rng: Random, country: str, words: Words, style: str) -> Written:
    first, second = _number(rng, country), _number(rng, country)
    glue = rng.choice([" / ", ", ", "; ", f" {words.alternatively} "])
    text = f"{_spelled(first, style)}{glue}{_spelled(second, style)}"
    return Written(text, ((_e164(first), None), (_e164(second), None)))


def _range(rng: Random, country: str, words: Words, style: str) -> Written | None:
    """«… 4265921 to 23»: the last two digits count up."""
    number = _number(rng, country)
    last = int(str(number.national_number)[-2:])
    span = rng.randint(1, 4)
    if last < 10 or last + span > 99:  # two digits that people would write
        return None
    numbers = [_shifted(number, step) for step in range(span + 1)]
    return _many(numbers, f"{_spelled(number, style)} {words.until} {last + span}")


def _last_digits(rng: Random, country: str, _words: Words, style: str) -> Written | None:
    """«… 4004/5/6/8»: alternatives for the last digit."""
    number = _number(rng, country)
    last = number.national_number % 10
    if last > 6:  # room for two more
        return None
    others = sorted(rng.sample(range(last + 1, 10), 2))
    numbers = [number, *(_shifted(number, other - last) for other in others)]
    return _many(numbers, _spelled(number, style) + "".join(f"/{other}" for other in others))


def _extension(rng: Random, country: str, words: Words, style: str) -> Written:
    number, extension = _number(rng, country), str(rng.randint(100, 4999))
    said = rng.choice(words.extension).format(n=extension)
    return Written(f"{_spelled(number, style)} {said}", ((_e164(number), extension),))


def _extensions(rng: Random, country: str, words: Words, style: str) -> Written:
    number, first = _number(rng, country), rng.randint(100, 900)
    said = rng.choice(words.extension[:1]).format(n=f"{first} {words.also.strip()} {first + 1}")
    dialled = tuple((_e164(number), str(first + step)) for step in (0, 1))
    return Written(f"{_spelled(number, style)} {said}", dialled)


def _direct(rng: Random, country: str, _words: Words, style: str) -> Written | None:
    """«… 97 62-0», «… 97 62 99-00»: the exchange of a German or Austrian office."""
    if country not in {"DE", "AT"}:
        return None
    noughts = rng.choice([1, 1, 2])
    number = _number(rng, country)
    number = _shifted(number, -(number.national_number % 10**noughts))
    if not phonenumbers.is_valid_number(number):
        return None
    stem = _spelled(number, style)[:-noughts].rstrip(" -./")
    return Written(f"{stem}-{'0' * noughts}", ((_e164(number), None),))


def _many(numbers: list[PhoneNumber], text: str) -> Written | None:
    if not all(map(phonenumbers.is_valid_number, numbers)):
        return None
    return Written(text, tuple((_e164(number), None) for number in numbers))


def _number(rng: Random, country: str) -> PhoneNumber:
    """A valid fixed-line number: the country's example with other last digits."""
    example = phonenumbers.example_number_for_type(country, PhoneNumberType.FIXED_LINE)
    if example is None:  # every country in the list has one
        raise ValueError(country)
    for _ in range(200):
        number = PhoneNumber()
        number.merge_from(example)
        base = 10**5
        number.national_number = example.national_number // base * base + rng.randrange(base)
        if phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in _FIXED:
            return number
    return example


def _shifted(number: PhoneNumber, step: int) -> PhoneNumber:
    other = PhoneNumber()
    other.merge_from(number)
    other.national_number = number.national_number + step
    return other


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


# Spellings ---------------------------------------------------------------------------------------------


def _style(rng: Random, country: str, *, national: bool) -> str:
    styles = [("spaces", 30.0), ("dashes", 12), ("slash", 10), ("dots", 5), ("area", 8), ("zeros", 5)]
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(country)
    if metadata is not None and metadata.national_prefix == "0" and country != "IT":
        styles.append(("trunk", 8))
    if national:
        styles.append(("national", 15))
    return weighted(rng, styles)


def _spelled(number: PhoneNumber, style: str) -> str:
    text = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    code, _, rest = text.partition(" ")
    area, gap, local = re.sub(r"[^\d ]", " ", rest).partition(" ")
    spellings = {
        "national": phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        "dashes": re.sub(r"[ -]+", "-", text),
        "dots": re.sub(r"[ -]+", ".", text),
        "zeros": f"00{code[1:]} {rest}",
        "trunk": f"{code} (0){rest}",
        "slash": f"{code}-{area} / {local}" if gap else text,
        "area": f"{code} ({area}) {local}" if gap else text,
    }
    return spellings.get(style, text)
