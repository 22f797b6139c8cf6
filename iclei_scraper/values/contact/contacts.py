"""One line of text divided into contact values and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from iclei_scraper.values.contact.beside_phones import (
    AND_SIGNS,
    AND_WORDS,
    EXTENSION,
    REMARK,
    TO_SIGNS,
    TO_WORDS,
)
from iclei_scraper.values.contact.contact_labels import find_labels, label_of
from iclei_scraper.values.contact.emails import (
    BRACKETED_AT,
    BRACKETED_DOT,
    SIGN_REPLACED,
    SPELLED_EMAIL,
    read_emails,
)
from iclei_scraper.values.contact.phones import read_phones, with_digits
from iclei_scraper.values.wording.text import has_digit

_FOUR_LETTERS = re.compile(r"[^\W\d_]{4}")
_BEFORE_DIGITS = re.compile(r"[^\d+＋０-９]{0,12}")
_AT = rf"(?:@|＠|{BRACKETED_AT}|[★☆●◎■])"
_DOT = rf"(?:\.|．|{BRACKETED_DOT})"
_EMAIL = re.compile(
    rf"(?:(?<=[<(])|(?<![\w.+%'-]))[\w.+%'-]{{1,64}}\s?{_AT}\s?[\w-]{{1,63}}(?:\s?{_DOT}\s?[\w-]{{1,63}}){{1,5}}"
    rf"|{SPELLED_EMAIL}|(?<!\w)[\w.+-]{{1,64}}_at_[\w.-]{{3,80}}",
    re.IGNORECASE,
)
_AT_IN_WORDS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64} at [\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.IGNORECASE)
"""Only after a label: "meet us at example.org" is none."""
_ENDINGS = (
    r"(?:com|org|net|int|edu|gov|info|biz|asia|city|global|earth|world|coop|ngo|eco|green|cat|africa|online"
    r"|site)(?:\.[a-z]{2})?|(?:co|or|go|ac|ne|gob)\.[a-z]{2}|[a-z]{2}"
)
_DOMAIN = rf"(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,5}}(?:{_ENDINGS})"
_PATH = r"(?:/[^\s<>\"'|,;]{0,200})?"
_ANY_DOMAIN = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24}"
_URL = re.compile(
    rf"https?://[^\s<>\"'|]{{3,300}}|(?<![\w@.-])(?:(?:www\.)?{_DOMAIN}|www\.{_ANY_DOMAIN})(?![\w@-]){_PATH}",
    re.IGNORECASE,
)
_LABELLED_URL = re.compile(
    rf"https?://[^\s<>\"'|]{{3,300}}|(?<![\w@.-]){_ANY_DOMAIN}(?![\w@-]){_PATH}", re.IGNORECASE
)
"""After a label any ending will do."""
_BARE_DOMAIN = re.compile(rf"(?:www\.)?{_DOMAIN}/?", re.IGNORECASE)
_INTERNATIONAL = re.compile(r"\(?(?:\+|＋|(?<![\d.:,])00 ?(?=[1-9]))\s?\(?[\d０-９]")
_LOCAL = (
    r"(?:\(?0?\d{1,5}(?:\)[\s./–-]{0,3}|[\s./–-]{1,3})\d[\d\s./–-]{3,18}\d|\d{4}[\s.-]\d{4}|0\d{7,10}|[6-9]\d{9})"
    r"(?:,?\s?(?:ext|x|#)\.?\s?\d{1,5}|\s?[~〜～∼]\s?\d{1,4})?"
)
_LOOKS_LOCAL = re.compile(
    rf"{_LOCAL}(?:\s?(?:[,;，、/&|]|\b(?:{AND_WORDS})\b|{AND_SIGNS})\s?(?:{_LOCAL}|\d{{7,8}}(?!\d))){{0,3}}"
)
_NANP = re.compile(
    r"(?P<nanp>(?<![\w.+/-])(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d ?[-./] ?)[2-9]\d\d ?[-. ] ?\d{4}"
    r"(?!(?!x\d)\w|-|\.\d))"
    r"|(?<![\w+)/-])\(0?[1-9]\d\) ?9? ?\d{4}[-. ]\d{4}(?![\w-]|\.\d)"
    r"|(?<![\w+)/-])8[ -]?\(\d{3,5}\) ?\d{1,3}[- ]\d\d[- ]\d\d(?![\w-]|\.\d)"
    r"|(?<![\w.+)/-])0(?:10|2\d|[3-9]\d\d)-\d{7,8}(?![\w-]|\.\d)",
    re.IGNORECASE,
)
"""Numbers of North America, Brazil, Russia and China, whose form leaves no doubt even inside other words."""
_MORE_OF_IT = re.compile(
    rf"\s?\((?:/\d{{1,4}})+\)|(?:\s?[/,;&]\s?(?:\d{{1,4}}|\d{{7,8}}|\d{{3,4}}[-.]\d{{4}})(?![\d-]| ?\())+"
    rf"|\s?(?:-|–|~|\b(?:{TO_WORDS})\b|{TO_SIGNS})\s?\d{{1,4}}(?![\d-])"
    rf"|(?:{EXTENSION})(?:\s?(?:[/,&]|\b(?:{AND_WORDS})\b|{AND_SIGNS})\s?\d{{1,5}}(?![\d-]))*",
    re.IGNORECASE,
)
"""Further last digits, a range or an extension behind a number."""
_DIALLED_DIRECTLY = re.compile(
    r"\s?(?:[-–]|(?:dw|durchwahl|app(?:arat)?|nst|nebenstelle|klappe)\b\.?:?)\s?(\d{1,4})(?!\d|\s?[-./]?\d)",
    re.IGNORECASE,
)
"""Last digits that stand for a number that differs in them alone from the one before: "Fax: -01"."""
_EXTENSION = re.compile(EXTENSION, re.IGNORECASE)
_WHOLE_NUMBER = 6
"""Digits of a number that is dialled before an extension; "12-20 Local 5" is a house and a shop."""
_LABEL_BEHIND = re.compile(
    r"\s?\((?:(?P<fax>f|fx|fax)|(?:p|ph|t|tel|phone|o|office|m|c|cell|mobile|main|voice|v"
    r"|toll[ -]free))\)\.?|"
    r"\s(?P<fax2>fax)$",
    re.IGNORECASE,
)
_NUMBER_AND_LABEL = re.compile(
    r"(?<![\w+(])(?P<number>[+＋(]{0,2}\d[\d\s()./–-]{4,24}\d)\s{0,2}"
    r"(?:[(（\[]\s?(?P<inside>[^\W\d_][^\W\d_./-]{0,12}\.?)\s?[)）\]]"
    r"|(?P<behind>[^\W\d_]{2,12}\.?)(?=\s?(?:$|[,;/|·•]\s?(?=[+(\d]))))"
)
"""A number with one word behind it, which may be its label."""
_MAYBE = re.compile(
    r"[\d@＠★☆●◎■０-９]|[(\[{<（［〔【]\s?[^\W\d_]{1,12}\s?[)\]}>）］〕】]|\bat\b|_at_|\w\.[^\W\d_]{2}"
    r"|\b(?:ät|arroba|chez|arobase|chiocciola|snabel|małpa|zavináč)\b",
    re.IGNORECASE,
)
_SEPARATORS = " \t,;:|│/·•–—-()[]<>\u3000、，。◊♦●■▪∙⋅¦‖~"
_TRIM_TEXT = " \t,;|│·•/–—\u3000、，◊♦●■▪∙⋅¦‖~"
_OPENING = "([{（［【 \t"
_PARTED = re.compile(r"\s*[·•|│]\s*")
_WHOLE = 8
"""Digits of a number that needs no label beside a mail address: "1040 Bruxelles · 02 735 28 50 · mail"."""
_FEW = 4
"""Digits of a whole number."""
_NUMBERS = frozenset({"phone", "fax", "phone+fax"})
_CONTACTS = _NUMBERS | {"email", "web"}
_LONGEST = 1_000
"""Characters; a line of contacts is shorter, and what goes beyond it is prose."""
_MOST = 20
"""Telephone numbers looked at in a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line."""

    kind: str
    """``text``, ``phone``, ``fax``, ``phone+fax``, ``email``, ``web`` or ``number``: digits like a local
    telephone number's, without a label."""
    text: str
    """As written, label included."""
    value: str = ""
    """Without its label; for an email the address itself."""


_STOP_BEFORE_CODE = re.compile(r"(?<=[a-z])\.(?=\(\d)")
"""Between a label and the code of an area: "Tel. no.(045) 304-1011"."""


@lru_cache(maxsize=16_384)
def read_pieces(text: str) -> tuple[Piece, ...]:
    """The contact values of a line in order, with the text that stands between them.

    A text of more than a thousand characters is prose and comes back whole.

    >>> [(p.kind, p.value) for p in read_pieces("Suva Office, T: +679 331 2345 | suva(at)example.org")]
    [('text', 'Suva Office'), ('phone', '+679 331 2345'), ('email', 'suva@example.org')]
    """
    if len(text) > _LONGEST or not _MAYBE.search(text):
        return tuple(_rest(text))
    text = _STOP_BEFORE_CODE.sub(". ", text)
    if SIGN_REPLACED.search(text) and (emails := read_emails(text)):
        return tuple(Piece("email", text.strip(), email) for email in emails)
    if behind := _labelled_behind(text):
        return behind
    remarks = [match.span() for match in REMARK.finditer(text)]
    labels = [
        label for label in find_labels(text) if not any(start <= label.start < end for start, end in remarks)
    ]
    pieces: list[Piece] = []
    position = 0
    for number, label in enumerate(labels):
        end = labels[number + 1].start if number + 1 < len(labels) else len(text)
        value = _labelled(label.field, text[label.end : end], text[label.start : end])
        if not value:
            continue
        pieces += _unlabelled(text[position : label.start])
        pieces += value[0]
        position = end - len(value[1])
    pieces += _unlabelled(text[position:])
    if pieces and pieces[-1].kind == "text" and text.rstrip().endswith(","):
        pieces[-1] = Piece(
            "text", f"{pieces[-1].text},", f"{pieces[-1].text},"
        )  # an address goes on in the next line
    return tuple(pieces)


def _labelled_behind(text: str) -> tuple[Piece, ...]:
    """The pieces of a line whose numbers carry labels behind them: "331 2345 (tel) / 331 2346 (fax)"."""
    found = [
        (match, field)
        for match in _NUMBER_AND_LABEL.finditer(text)
        if (field := label_of(f"{match['inside'] or match['behind']}:")) in _NUMBERS
    ]
    pieces: list[Piece] = []
    position = 0
    for match, field in found:
        before = text[position : match.start()].strip(_TRIM_TEXT)
        announced = label_of(f"{before.rstrip(':：. ')}:")
        if not read_phones(match["number"]) or (announced in _NUMBERS and match["behind"]):
            return ()
        if announced in _NUMBERS:  # "Fax: 331 2346 (Switchboard)"
            shown, kind = text[position : match.end()], announced if field == "phone" else field
        else:
            shown, kind = match[0], field
            pieces += read_pieces(before)
        position = match.end()
        extension = _EXTENSION.match(text, position)
        value = match["number"]
        if extension:
            position = extension.end()
            shown, value = f"{shown}{extension[0]}", f"{value}{extension[0]}"
        pieces.append(Piece(kind or "", shown.strip(_TRIM_TEXT), value))
    return (*pieces, *read_pieces(text[position:].strip(_TRIM_TEXT))) if found else ()


def read_labelled(field: str, text: str) -> tuple[Piece, ...]:
    """The pieces of a line that something outside it announces: a term, a table's head, an icon.

    >>> [(p.kind, p.value) for p in read_labelled("fax", "3312 4567, 3312 4568")]
    [('fax', '3312 4567, 3312 4568')]
    """
    if len(text) > _LONGEST or field not in _CONTACTS:
        return read_pieces(text)
    pieces = read_pieces(text)
    if any(piece.kind == field for piece in pieces) or find_labels(text):
        return pieces
    value = _labelled(field, text, text)
    return (*value[0], *_unlabelled(value[1])) if value else pieces


def _labelled(field: str, value: str, whole: str) -> tuple[list[Piece], str] | None:
    """What a label announces, and the text after it; ``None`` where no such value follows."""
    if field == "email":
        match = _EMAIL.search(value) or _AT_IN_WORDS.search(value)
        emails = read_emails(match[0] if match.re is _EMAIL else f"email: {match[0]}") if match else ()
        if match and emails and not value[: match.start()].strip(_SEPARATORS):
            shown = _through(whole, value, match.end())
            return [Piece("email", shown, email) for email in emails], value[match.end() :]
        return None
    if field == "web":
        match = _LABELLED_URL.search(value)
        if match and not value[: match.start()].strip(_SEPARATORS):
            shown = _through(whole, value, match.end())
            return [Piece("web", shown, match[0].rstrip(".,;)"))], value[match.end() :]
        return None
    return _labelled_phone(field, value, whole)


def _labelled_phone(field: str, value: str, whole: str) -> tuple[list[Piece], str] | None:
    if direct := _DIALLED_DIRECTLY.match(value):
        shown = _through(whole, value, direct.end())
        return [Piece(field, shown, f"-{direct[1]}")], value[direct.end() :]
    head = _BEFORE_DIGITS.match(value)
    start = head.end() if head else 0
    if start and _FOUR_LETTERS.search(value[:start]):
        return None
    end = _end_of_numbers(value)
    bare = REMARK.sub("", value[:end])
    if end is None or not read_phones(bare):
        return None
    return [Piece(field, _through(whole, value, end), bare.strip(" \t,;:|│·•"))], value[end:]


_WORD_AFTER_NUMBER = re.compile(
    r"(?<=\d)(?:[)\s,;.|│·•–-]{1,4}|(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]))"
    rf"(?!{EXTENSION}|(?:xt?|fax|tel|{AND_WORDS}|{TO_WORDS})\b|{AND_SIGNS}|{TO_SIGNS})"
    r"[^\W\d_]{2}",
    re.IGNORECASE,
)
"""A word that is not about numbers, after a number: the numbers end before it."""


def _end_of_numbers(value: str) -> int | None:
    """Where the telephone numbers at the beginning of a text end."""
    if not has_digit(value):
        return None
    value = with_digits(value)
    email = _EMAIL.search(value)
    limit = email.start() if email else len(value)
    word = _WORD_AFTER_NUMBER.search(REMARK.sub(_blank, value), 0, limit)
    if word is None:
        return limit
    end = word.start()
    comma = re.search(r"[,;|│·•](?=[^,;|│·•]*$)", value[:end])
    tail = value[comma.start() :] if comma else ""
    if comma and re.match(r"[,;|│·•]\s?\d{4,6}\s[^\W\d_]", tail):
        end = comma.start()  # a postcode and its city
    return end


def _blank(match: re.Match[str]) -> str:
    """As many commas as a remark has characters, which part numbers as well as it does."""
    return "," * len(match[0])


def _through(whole: str, value: str, end: int) -> str:
    """The label and its value up to ``end``."""
    return whole[: len(whole) - len(value) + end].strip()


def _unlabelled(text: str) -> list[Piece]:
    """Values that need no label, and the text around them."""
    pieces: list[Piece] = []
    position = 0
    values = _values_in(text)
    for start, end, kind, found in values:
        pieces += _with_numbers(text[position:start])
        pieces += [Piece(kind, text[start:end].strip(), value) for value in found]
        position = end
    return pieces + _with_numbers(text[position:], alone=not values)


def _with_numbers(text: str, *, alone: bool = False) -> list[Piece]:
    """A text beside contact values, and the whole numbers that dots or bars part from it.

    Where no such value stands beside it, one with the code of an area: "Lund Road 4 | 0131 496 0200".
    """
    parts = _PARTED.split(text)
    if len(parts) == 1:
        return _rest(text)
    numbers = [
        _LOOKS_LOCAL.fullmatch(_without_more(part))
        and sum(map(str.isdigit, part)) >= _WHOLE
        and (not alone or part.startswith(("0", "(0")))
        for part in parts
    ]
    if not any(numbers):
        return _rest(text)
    return [
        piece
        for part, number in zip(parts, numbers, strict=True)
        for piece in ([Piece("number", part, part)] if number and read_phones(part) else _rest(part))
    ]


def _without_more(number: str) -> str:
    """A number without the last digits of further ones behind it: "(01) 496 0300/1"."""
    head, stroke, more = number.rpartition("/")
    return head if stroke and len(more) < _FEW and more.isdigit() else number


def _values_in(text: str) -> list[tuple[int, int, str, list[str]]]:
    found: list[tuple[int, int, str, list[str]]] = []
    found += [
        (match.start(), match.end(), "email", list(emails))
        for match in _EMAIL.finditer(text)
        if (emails := read_emails(match[0]))
    ]
    for match in _URL.finditer(text):
        whole = match[0].rstrip(".,;)")
        start = match.start()
        follows = any(text[end:start].isspace() for _, end, *_ in found if end < start)
        if _free(found, start, match.end()) and (follows or _is_web(text, start, whole)):
            found.append((match.start(), match.start() + len(whole), "web", [whole]))
    for match in islice(_INTERNATIONAL.finditer(text), _MOST):
        if _free(found, match.start(), match.end()):
            stop = min((start for start, *_ in found if start > match.start()), default=len(text))
            end = match.start() + (_end_of_numbers(text[match.start() : stop]) or 0)
            value = REMARK.sub("", text[match.start() : end]).strip(" \t,;:|│·•")
            if any(phone.e164 for phone in read_phones(value)):
                found.append((match.start(), end, "phone", [value]))
    for match in islice(_NANP.finditer(with_digits(text)), _MOST):
        if _free(found, match.start(), match.end()):
            more = _MORE_OF_IT.match(text, match.end())
            end = more.end() if more else match.end()
            label = _LABEL_BEHIND.match(text, end)
            kind = (
                "fax" if label and (label["fax"] or label["fax2"]) else "phone" if match["nanp"] else "number"
            )
            found.append((match.start(), label.end() if label else end, kind, [text[match.start() : end]]))
    if not found:
        bare = REMARK.sub("", text).strip()
        local = _without_extension(bare).strip(_SEPARATORS.replace("(", ""))
        if _LOOKS_LOCAL.fullmatch(local.removeprefix("+")) and read_phones(bare):
            found.append((0, len(text), "number", [bare]))
    return sorted(found)


def _without_extension(text: str) -> str:
    """A number without the extensions behind it: "2341-2896" in "2341-2896 ext. 143 and 144"."""
    found = _EXTENSION.search(text) if text[:1].isdigit() or text[:1] == "(" else None
    whole = found is not None and sum(map(str.isdigit, text[: found.start()])) >= _WHOLE_NUMBER
    return text[: found.start()] if found and whole and _MORE_OF_IT.fullmatch(text, found.start()) else text


def _is_web(text: str, start: int, url: str) -> bool:
    """Whether a match is a web address: with a scheme or ``www.``, or a bare domain between separators."""
    if url.lower().startswith(("http", "www.")):
        return True
    before, after = text[:start].rstrip(" "), text[start + len(url) :].lstrip(" ")
    alone = (not before or before[-1] in _SEPARATORS) and (not after or after[0] in _SEPARATORS)
    return alone and url.islower() and bool(_BARE_DOMAIN.fullmatch(url.partition("/")[0]))


def _free(found: list[tuple[int, int, str, list[str]]], start: int, end: int) -> bool:
    return all(end <= first or start >= last for first, last, *_ in found)


def _rest(text: str) -> list[Piece]:
    bare = text.strip(_TRIM_TEXT).rstrip(_OPENING)  # what a bracket opens is no part of what stands before it
    if not bare or not any(char.isalnum() for char in bare):
        return []
    return [Piece("text", bare, bare)]
