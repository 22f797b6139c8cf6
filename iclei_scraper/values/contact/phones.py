"""Telephone numbers as people write them: lists, ranges, extensions, direct-dial digits.

The phonenumbers library (Google's libphonenumber) judges single numbers; it does not read lists ("xt 5622 and
5623", "40034004/5/6/8", "4265921 to 23"), so the text is divided here first.

A number gets its E.164 form when its length is possible under the country's numbering plan, even where no
such number is in use today: a plan changes (Manila has had eight digits since 2019), while a page keeps the
number it was written with, and the E.164 form is what one and the same number is recognised by. Where the
length is impossible, or no country is known, ``e164`` is ``None`` and the raw text stands alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

import phonenumbers

from iclei_scraper.records import Phone
from iclei_scraper.values.contact.beside_phones import (
    AND,
    EXTENSION,
    LABEL_AFTER,
    MORE_EXTENSIONS,
    REMARK,
    TO,
)
from iclei_scraper.values.contact.dialling import is_possible, is_valid, parse_number
from iclei_scraper.values.contact.phone_readings import (
    COMPLETE,
    NO_DIGIT,
    SAME_LENGTH,
    Reading,
    as_phone,
    dialled_directly,
    follow,
    home_of,
    national,
    read_one,
    span_of,
    stands_alone,
)
from iclei_scraper.values.wording.text import fold

_BLANK_BETWEEN = re.compile(r"(?<=\d) (?:[-–] )?(?=\(?\d)")
_BEFORE = r"(?<![A-Za-z0-9_\u00c0-\u024f@/+#])(?<!\d\.)(?<![\d]-)"
_CHUNK = re.compile(
    rf"(?:(?<![\d+])\(?\+ ?\(?|{_BEFORE}\(?)\d[\d ().\-/]{{3,40}}\d|{_BEFORE}\d{{6,15}}",
)
_EXTENSION = re.compile(EXTENSION.replace(r"(?:\d{1,6})", r"(\d{1,6})"), re.IGNORECASE)
_MORE = re.compile(
    rf"(?:[ ]{{0,2}}(?P<range>{TO})[ ]{{0,2}}(?:-(?=\d{{1,4}}(?!\d)))?"
    rf"|[ ]{{0,2}}(?:[;,/、|&]|{AND})[ ]{{0,2}}"
    rf"(?P<direct>-(?=\d{{1,5}}(?!\d)))?)"
    r"(?P<number>\d{1,4}(?=[ ]-[ ]\d{1,4}(?!\d))|\d[\d ().-]{0,18}\d|\d)(?![\d%:/]|\.\d)",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(r"[ ]{1,2}-[ ]")
"""Before an extension that is set apart from the numbers before it, and belongs to each."""
_GOES_ON = re.compile(r"[ ]{0,2}[^\W\d_]")
_NOT_A_PHONE = re.compile(
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"  # years
    r"|\d{1,3}(?:[.,]\d{3})+"  # amounts
    r"|(?!(?:0\d{1,3}|[2-9]\d\d)\.\d{6,8}$)\d+\.\d+"  # decimals, but not an area code and a number
    r"|(?:[01]?\d|2[0-4])[.:][0-5][05] ?[–-] ?(?:[01]?\d|2[0-4])[.:][0-5][05]"  # hours
    r"|\(\d+\)|\d{5}-\d{4}|\d{5}-?\d{3}",  # footnotes, postcodes
)
_DATE = re.compile(
    r"\d{1,2}([./-])\d{1,2}\1(?:1[5-9]|20)\d\d(?![\d.])"
    r"|(?:1[5-9]|20)\d\d([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])(?!\d)"
)
_RANGE = re.compile(r"(?P<first>.*\d)(?: - \d[\d ]{0,10}|-(?P<last>[1-9]))$")
"""A number, and the last digits of a further one behind a dash: "983 12 34 56 - 57", "224 871 231-3"."""
_JOINED = re.compile(
    r"(?<=\d{6}) - (?=\(\d{1,4}\) ?\d{3}|0\d{8})|(?<=\d\d[ .]\d\d[ .]\d\d) - (?=0\d[ .]?\d\d)"
)
"""Between two numbers with codes of their own: "(608) 8332021 - (608) 8334879", "01 62 35 - 06 61 40"."""
_VANITY = re.compile(
    r"(?<![\w-])(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[-. \d]{0,7}[A-Z])[A-Z\d]"
    r"(?:[-. ]?[A-Z\d]){6,8}(?!\w)"
)
"""North American numbers of which letters are dialled: "1-800-365-TECH"; more than needed do no harm."""
_NO_COUNTRY = re.compile(r"\+(?=0[1-9]\d{7})")
"""Before the 0 of a long-distance call, which is no country's code: "+0533 147 75 25"."""
_LAST_DIGITS = re.compile(r"(?<=\d)\(((?:/\d{1,4})+)\)")
"""Those of further numbers, in brackets: "274287(/88/89)"."""
_CARRIER = re.compile(r"(?<=\(0)(?:xx|\*\*)(?=\d\d\))", re.IGNORECASE)
"""Where the digits of a long-distance carrier go, in Brazil: "(0xx11)"."""
_DIALLED_ON = re.compile(r"(.*\d) ?- ?(\d{2,5})$")
"""As in China: "010-57125289-801", an extension set off by a dash alone."""
_DIALLED = 10
"""Digits of a North American number."""
_MIN_DIGITS = 6
_MAX_TEXT = 2_000
_SHORT, _WHOLE = 3, 7
"""Digits from which what follows a whole number may be a number of its own."""


def read_phones(text: str, region: str | None = None) -> tuple[Phone, ...]:
    """Every telephone number of a text, in order, lists and ranges expanded, repeats left out.

    Args:
        text: a line such as ``T: +49-228 / 97 62 99-00``; what is not a number in it is passed over.
        region: ISO 3166-1 alpha-2 of the country that numbers without a country code belong to.

    >>> [(p.e164, p.extension) for p in read_phones("+52 55 5345 3000 xt 5622 and 5623")]
    [('+525553453000', '5622'), ('+525553453000', '5623')]
    >>> [p.e164 for p in read_phones("+91 - 40 / 40034004/5")], read_phones("844-0699")[0].e164
    (['+914040034004', '+914040034005'], None)
    """
    return _read(text[:_MAX_TEXT], region)


@lru_cache(maxsize=8_192)
def _read(text: str, region: str | None) -> tuple[Phone, ...]:
    plain = _JOINED.sub(" ; ", _VANITY.sub(_dialled, text).translate(SAME_LENGTH))
    plain = _NO_COUNTRY.sub(" ", plain)
    if "(" in plain or "[" in plain:
        plain = _LAST_DIGITS.sub(lambda found: f" {found[1]} ", _CARRIER.sub("  ", plain))
        plain = REMARK.sub(_blanked, plain)
    found: dict[tuple[str, str | None], Phone] = {}
    position = 0
    while match := _CHUNK.search(plain, position):
        position = match.end()
        if not _plausible(match[0]):
            continue
        group, position = _read_group(text, plain, match, region)
        for phone in group:
            found.setdefault((phone.e164 or NO_DIGIT.sub("", phone.raw), phone.extension), phone)
    return tuple(found.values())


def _blanked(match: re.Match[str]) -> str:
    """A note as a mark that parts numbers, as long as before."""
    return ";".ljust(len(match[0]))


def _dialled(match: re.Match[str]) -> str:
    """A number with the digits of its letters, as long as before; blanks for those beyond the last."""
    shown = match[0]
    signs = [place for place, sign in enumerate(shown) if sign.isalnum()]
    last = signs[_DIALLED + shown.startswith("1") - 1]
    return str(phonenumbers.convert_alpha_characters_in_number(shown[: last + 1])).ljust(len(shown))


def with_digits(text: str) -> str:
    """A text with the digits that letters in North American numbers stand for; as long as before.

    >>> with_digits("Call 1-800-365-TECH")
    'Call 1-800-365-8324'
    """
    return _VANITY.sub(_dialled, text) if "8" in text else text


def phone_of_href(href: str) -> Phone | None:
    """The number of a ``tel:``, ``fax:`` or ``callto:`` link (RFC 3966), ``None`` for other links.

    >>> phone_of_href("tel:+49-761-36892-0;ext=12")
    Phone(raw='+49-761-36892-0', e164='+49761368920', extension='12')
    """
    scheme, _, rest = href.strip().partition(":")
    if scheme.lower() not in {"tel", "fax", "callto", "phone", "whatsapp"}:
        return None
    number, *parameters = fold(unquote(rest)).strip("/ ").split(";")
    extension = next((p[4:] for p in parameters if p.lower().startswith("ext=") and p[4:].isdigit()), None)
    phones = read_phones(number)
    if not phones:
        return None
    first = phones[0]
    return Phone(raw=first.raw, e164=first.e164, extension=first.extension or extension)


def phone_region(phone: Phone) -> str | None:
    """ISO code of the country that a number is dialled in; ``None`` for shared and unknown codes.

    >>> phone_region(Phone(raw="", e164="+16477284308")), phone_region(Phone(raw="", e164="+80012345678"))
    ('CA', None)
    """
    return _region_of(phone.e164) if phone.e164 else None


def is_in_use(phone: Phone) -> bool:
    """Whether a number fits the ranges that its country has given out, and not their lengths alone."""
    return phone.e164 is not None and is_valid(phonenumbers.parse(phone.e164))


@lru_cache(maxsize=8_192)
def _region_of(e164: str) -> str | None:
    number = phonenumbers.parse(e164)
    code = phonenumbers.region_code_for_number(number)
    regions = phonenumbers.region_codes_for_country_code(number.country_code or 0)
    if code is None and len(regions) == 1:
        code = regions[0]  # a number of an old plan still has its country code
    return str(code) if code and len(code) == 2 and code.isalpha() else None  # noqa: PLR2004  # "001": no country


def _plausible(chunk: str) -> bool:
    bare = chunk.strip(" .()/-")
    digits = sum(map(str.isdigit, chunk))
    if digits == chunk.count("0"):
        return False  # "000-000-0000" stands where a number is to be put
    return digits >= _MIN_DIGITS and not _NOT_A_PHONE.fullmatch(bare) and not _DATE.match(bare)


def _read_group(text: str, plain: str, match: re.Match[str], region: str | None) -> tuple[list[Phone], int]:
    """The numbers that begin with a match, continuations included, and where they end."""
    start, end = match.span()
    phones: list[Phone] = []
    reading: Reading | None = None
    chunk = _apart(match[0], region)
    if (first := _without_range(chunk, region)) != chunk:
        chunk, end = first, start + len(first)
    elif (further := _DIALLED_ON.match(chunk)) and _ends_with_extension(chunk, further[1], region):
        return [as_phone(read_one(fold(text[start:end]), further[1], region), further[2])], end
    for piece in _divide(chunk, region):
        raw = fold(text[start : start + len(piece.rstrip())])
        start += len(piece) + 1
        if reading is None or stands_alone(piece):
            reading = read_one(raw, piece, home_of(reading) or region)
        else:
            reading = follow(reading, piece, region, raw=f"{reading.raw}/{raw}")
        phones.append(as_phone(reading))
    assert reading is not None  # noqa: S101  # a match has at least one piece
    whole = match.start()
    if extension := _EXTENSION.match(plain, end):
        apart = _FOR_ALL.match(plain, end)
        end = extension.end()
        phones[-1] = as_phone(reading, extension[1], fold(text[whole:end]))
        if apart:
            phones[:-1] = [replace(phone, extension=extension[1]) for phone in phones[:-1]]
        while (joined := MORE_EXTENSIONS.match(plain, end)) and (
            extension := _EXTENSION.match(plain, joined.end())
        ):
            end = extension.end()
            phones.append(as_phone(reading, extension[1], fold(text[whole:end])))
    return _continue(text, plain, (whole, end), reading, phones)


def _apart(chunk: str, region: str | None) -> str:
    """A chunk with a slash for the blank that alone parts two numbers: "0572-3084469 3084800"."""
    for blank in _BLANK_BETWEEN.finditer(chunk):
        one, other = chunk[: blank.start()], chunk[blank.end() :]
        if sum(map(str.isdigit, other)) < _WHOLE or is_possible(parse_number(chunk, region)):
            break
        if is_valid(parse_number(one, region)):
            return f"{one}{blank[0].replace('-', '/') if len(blank[0]) > 1 else '/'}{other}"
    return chunk


def _without_range(chunk: str, region: str | None) -> str:
    """A number without the last digits of others behind it, where these make it too long."""
    first = chunk
    while further := _RANGE.match(first):
        first = further["first"]
        if (further["last"] or "9") > first[-1] and _is_likelier(first, chunk, region):
            return first
    return chunk


def _is_likelier(part: str, whole: str, region: str | None) -> bool:
    """Whether the part of a chunk is a number and the whole is none, by length or else by what is in use."""
    one, all_of_it = parse_number(part, region), parse_number(whole, region)
    if not is_possible(all_of_it):
        return is_possible(one)
    return is_valid(one) and not is_valid(all_of_it)


def _ends_with_extension(whole: str, part: str, region: str | None) -> bool:
    return not is_possible(parse_number(whole, region)) and is_valid(parse_number(part, region))


def _continue(
    text: str, plain: str, span: tuple[int, int], reading: Reading, phones: list[Phone]
) -> tuple[list[Phone], int]:
    """Add what follows after a comma, "and" or "to"."""
    whole, end = span
    while more := _MORE.match(plain, end):
        if _GOES_ON.match(plain, more.end()) and not LABEL_AFTER.match(plain, more.end()):
            break  # a number with a word after it: the postcode and city of an address
        digits = NO_DIGIT.sub("", more["number"])
        raw = fold(text[whole : more.end()]).strip()
        before = phones[-1]
        if before.extension:
            if len(digits) > len(before.extension) + 1:
                break
            phones += [
                as_phone(reading, ext, raw) for ext in span_of(before.extension, digits, more["range"])
            ]
        elif more["range"]:
            numbers = span_of(national(reading), digits, more["range"])
            phones += [as_phone(follow(reading, number, None, raw=raw)) for number in numbers]
        else:
            own = fold(text[more.start("number") : more.end()]) if len(digits) >= _MIN_DIGITS else raw
            following = dialled_directly(reading, digits, raw) if more["direct"] else None
            reading = following or follow(reading, more["number"], None, raw=own)
            phones.append(as_phone(reading))
        end = more.end()
        if (extension := _EXTENSION.match(plain, end)) and not phones[-1].extension:
            end = extension.end()
            phones[-1] = as_phone(reading, extension[1], fold(text[more.start("number") : end]))
    return phones, end


def _divide(chunk: str, region: str | None) -> list[str]:
    """Cut a chunk at the slashes that stand between numbers, not between an area code and the rest."""
    pieces: list[str] = []
    head = ""
    for part in chunk.split("/"):
        if pieces and _is_next(head, part, region):
            pieces.append(part)
            continue
        if pieces:
            pieces[-1] = f"{pieces[-1]}/{part}"
        else:
            pieces.append(part)
        head = pieces[-1]
    return pieces


def _is_next(head: str, part: str, region: str | None) -> bool:
    digits, following = NO_DIGIT.sub("", head), NO_DIGIT.sub("", part)
    if not following.strip("0"):
        return False  # "36892/0" is the exchange of a number with direct dialling
    if len(digits) < COMPLETE:  # an area code, or a whole number where those are short
        local = is_valid(parse_number(head, region)) if region else False
        if not local or is_valid(parse_number(f"{head} {part}", region)):
            return False
        return len(following) < _SHORT or is_valid(parse_number(part, region))
    if stands_alone(part):
        return True
    return is_valid(parse_number(head, region))  # the last digits of a neighbour may follow, or all
