"""A block's text cut into lines: where inline elements stand for lines, and where a name shares one."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.words.words import GENERIC_TITLE, OFFICE
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.contact.contacts import read_pieces
from iclei_scraper.values.contact.phones import read_phones
from iclei_scraper.values.postal.address_words import street_evidence
from iclei_scraper.values.postal.cities import is_city
from iclei_scraper.values.postal.countries import names_country
from iclei_scraper.values.postal.regions import is_region_name
from iclei_scraper.values.wording.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from iclei_scraper.page import Block

_OF_ADDRESS = frozenset({"street", "postcode", "city", "country"})
_VALUE_LABELS = frozenset({"phone", "fax", "phone+fax", "email", "web", "address"})
_NUMBERS = frozenset({"phone", "fax", "phone+fax"})
_NUMBER = re.compile(r"[+(]{0,2}\d[\d\s()./–-]{4,}\d")
_BEGUN = re.compile(r"(\+|(?<!\d)00)?\d[\d\s()./–-]{0,18}$")
_REST = re.compile(r"[\d(][\d\s()./–-]{0,18}(?![\w@])")
_CODE_ALONE = re.compile(r"[\s,–—-]*\d{3} ?\d{2,3}[\s,.]*")
"""As in ``<b>Chennai</b> – 600029``."""
_DISGUISED = re.compile(
    r"(?<=[\w-])\s?[(\[{]\s?(?:at|ät|arroba|chez|@)\s?[)\]}]\s?(?=[\w.-]{3})", re.IGNORECASE
)
"""What stands for the sign of a mail address, which may be an element: "office [at] example.org"."""
_IS_STREET, _MOST_BEFORE, _GOES_ON = 2.5, 2, frozenset(",;-–")
_LONGEST, _LONGEST_RUN, _LONGEST_ENTRY = 600, 12_000, 320
"""Characters of a block that is divided, of one that several bold names divide, and between two of those."""
_FEWEST_NAMES = 2
_FEW_ELEMENTS = 60
_NEAR = 80
_LAST_WORD = re.compile(r"[,;/|·•–—-]\s+([^\W\d_][\w-]{0,20})$")
"""What stands behind the last sign of a text."""


def _below_region(block: Block) -> str:
    """The name in a heading that puts its region before it: ``<h2><i>Europe</i> Bonn Office</h2>``."""
    first, *rest = block.parts
    if not (block.heading and rest and (is_region_name(first) or names_country(first))):
        return ""
    name = " ".join(rest)
    whole = max(name) > "\u2e80" or any(  # in Chinese, Japanese and Korean words are not set apart
        word not in OFFICE and not GENERIC_TITLE.covers(word) for word in name.split()
    )
    return rest[0] if whole else ""


def _ends_with_region(block: Block) -> bool:
    """Whether a heading puts its region behind the name: ``<h2>Bonn Office <small>Europe</small></h2>``.

    Elsewhere than in small type a country may be a part of the name.
    """
    first, *rest = block.parts
    if not (block.heading and rest):
        return False
    small = next(block.element.iterdescendants("small"), None)
    if small is not None and (small.text or "").strip() == rest[-1]:
        return is_region_name(rest[-1]) or names_country(rest[-1])
    return first in OFFICE and not rest[-1][0].islower() and is_region_name(rest[-1])


def divide(block: Block, text: str) -> list[tuple[str, bool]]:
    """The text as its inline elements divide it, where they seem to be lines of their own.

    Args:
        block: the block.
        text: its text, disguises undone.

    Returns:
        Each line and whether it is bold.
    """
    parts = block.parts if text == block.text else _undisguised(block.parts, text)
    run = len(text) > _LONGEST and is_run(block)
    if len(parts) < 2 or (len(text) > _LONGEST and not run):  # noqa: PLR2004
        return [(text, block.bold)] if text else []
    bold = _bold_texts(block)
    if (city := _only_city_behind(parts, text, bold)) is not None:
        return [(parts[0].rstrip(" ,:"), True), (city, False)]
    with_contact = (
        run
        or any(piece.kind != "text" for piece in read_pieces(text))
        or any(has_digit(part) and _only_kind(part) == "number" for part in parts)
    )
    cuts = set(_cut_positions(parts, text, bold, spaced=with_contact))
    if (street := _behind_place(parts, text)) is not None:
        cuts.add(street)
    if with_contact or "@" in text:
        cuts |= set(_between_values(block, parts, text))
    if name := _below_region(block):
        cuts.add(text.find(name, len(block.parts[0])))
    elif _ends_with_region(block):
        cuts.add(text.rfind(block.parts[-1]))
    hidden = _DISGUISED.search(text) if cuts else None
    within = range(hidden.start(), hidden.end() + 1) if hidden else ()
    out = []
    for start, end in pairwise([0, *sorted(cuts.difference(within)), len(text)]):
        part = text[start:end].strip(" \t|·•–—◆◇■□●○❖♦").lstrip(",")
        if end < len(text) and _is_bare_label(part, text[end:], glued=True):
            part += ":"
        if part:
            out.append((part, block.bold or part.rstrip(" ,:") in bold))
    return out


def is_run(block: Block) -> bool:
    """Whether a line is a run of entries, each told behind its name in bold type: a colophon."""
    text, parts = block.text, block.parts
    if len(text) > _LONGEST_RUN or len(parts) < 2 * _FEWEST_NAMES or block.bold:
        return False
    bold = _bold_texts(block)
    names = [at for at, part in enumerate(parts) if _is_bold_name(part, bold)]
    if len(names) < _FEWEST_NAMES or names[0] or len(text) > _LONGEST_ENTRY * (len(names) + 1):
        return False
    told = ("".join(parts[at + 1 : end]) for at, end in pairwise([*names, len(parts)]))
    return all(has_digit(entry) or "@" in entry for entry in told)


def _is_bold_name(part: str, bold: Collection[str]) -> bool:
    return part.rstrip(" ,:") in bold and label_of(f"{part.rstrip(' ,:')}:") is None


def _behind_place(parts: Sequence[str], text: str) -> int | None:
    """Where a street begins behind the city in other type, or the office, that it is the address of.

    >>> _behind_place(("Branch", "Hamburg", "Bremer Straße 6"), "Branch Hamburg Bremer Straße 6")
    15
    """
    for count in range(1, min(_MOST_BEFORE, len(parts) - 1) + 1):
        head, street = parts[:count], parts[count]
        if has_digit("".join(head)):
            return None
        if has_digit(street) and street_evidence(street) >= _IS_STREET:
            named = is_city(head[-1]) or (count == 1 and head[0] in OFFICE)
            at = text.find(street, len("".join(head)))
            return at if named and at > 0 and head[-1][-1:] not in _GOES_ON else None
    return None


def _only_city_behind(parts: Sequence[str], text: str, bold: Collection[str]) -> str | None:
    """The city behind a bold office, with a remark at most: ``<b>Office East</b> (planned), Leipzig``."""
    head = parts[0].rstrip(" ,:")
    before, comma, city = text.rpartition(",")
    if not comma or head not in bold or head not in OFFICE or len(before) < len(head):
        return None
    remark = before[len(head) :].strip()
    in_brackets = remark[:1] == "(" and remark[-1:] == ")"
    return city.strip() if is_city(city.strip()) and (not remark or in_brackets) else None


def _undisguised(parts: Sequence[str], text: str) -> tuple[str, ...]:
    """The parts of a text in which addresses stand in place of what hid them.

    >>> _undisguised(("E-mail", "[hidden]", "Web"), "E-mailsuva@example.orgWeb")
    ('E-mail', 'suva@example.org', 'Web')
    """
    found: list[str] = []
    position = 0
    for part in parts:
        start = text.find(part, position)
        if start >= 0:
            found += [text[position:start].strip(), part]
            position = start + len(part)
    return tuple(filter(None, [*found, text[position:].strip()]))


def _cut_positions(parts: Sequence[str], text: str, bold: set[str], *, spaced: bool) -> list[int]:
    """Where a new line seems to begin: a capital, a digit or a sign after something complete.

    Args:
        parts: of the block.
        text: of the block.
        bold: texts of its bold parts.
        spaced: cut also where a blank stands between parts, not only where words run together.
    """
    cuts: list[int] = []
    unsure: list[int] = []
    position, before = 0, ""
    for part in parts:
        start = text.find(part, position)
        if start < 0:
            return []
        glued = bool(before) and start == position
        if not before or _is_code_behind_city(before, part) or (not glued and _ends_number(before, part)):
            pass
        elif (
            _ends_bold(before, part, bold)
            or _is_bare_label(before, text[start:], glued=glued)
            or (_NUMBER.fullmatch(before) and label_of(f"{part}:") in _VALUE_LABELS)
            or (glued and (_is_initial(before, part) or _is_value_behind(before, part)))
            or (glued and part[0].isalpha() and _NUMBER.fullmatch(before))
        ):
            cuts.append(start)
        elif (glued or spaced or before in bold) and _begins_line(before, part):
            (unsure if glued and part[0].islower() else cuts).append(start)
        position, before = start + len(part), part
    return (
        sorted([*cuts, *unsure]) if len(cuts) > 1 else cuts
    )  # words that run together: style sets them apart


def _between_values(block: Block, parts: Sequence[str], text: str) -> Iterator[int]:
    """Where two values run together that only style parts: ``<span>331 0120</span><a>suva@…</a>``."""
    mails = {link.text for link in block.links if link.href[:7].lower() == "mailto:"}
    called = {link.text for link in block.links if link.href[:4].lower() == "tel:"}
    position, before = 0, ""
    for part in parts:
        start = text.find(part, position)
        if start < 0:
            return
        seam = start == position and before[-1:].isalnum() and part[0].isalnum()
        words = seam and before[-1].isalpha() and _only_kind(before) is None
        if words and (part in mails or (part in called and part[0].isdigit())):
            yield start  # "Telefono Convitto0746 296862"
        elif seam and _are_two_values(before, part, mails):
            yield start
        position, before = start + len(part), part


def _are_two_values(one: str, other: str, mails: Collection[str]) -> bool:
    """Whether one of two parts is a whole mail address and the other is a value or a host, or so linked."""
    kinds = [_only_kind(one), _only_kind(other)]
    if "email" not in kinds:
        return False
    hosts = [_BARE_HOST.fullmatch(part) is not None for part in (one, other)]
    return all(kind is not None or host for kind, host in zip(kinds, hosts, strict=True)) or any(
        kind == "email" and part in mails for kind, part in zip(kinds, (one, other), strict=True)
    )


def _only_kind(part: str) -> str | None:
    """The kind of the only value that a part consists of, or that it announces."""
    pieces = read_pieces(part)
    if len(pieces) == 1 and pieces[0].kind != "text":
        return pieces[0].kind
    label = label_of(part) if part[-1:] in ":：" else None
    return label if label in _VALUE_LABELS else None


def _ends_bold(before: str, part: str, bold: set[str]) -> bool:
    """Whether a bold beginning is set off by a sign: ``<b>Suva Office</b>, 8 Mitchell St``."""
    set_off = before[-1] in ":：" or (part[0] in ",:–—-|" and len(part) > 2)  # noqa: PLR2004
    return set_off and before.rstrip(" ,:：") in bold and label_of(before) is None


def _is_code_behind_city(before: str, part: str) -> bool:
    """Whether a postcode stands behind a city in other type: both are the address's, and none is a name."""
    return _CODE_ALONE.fullmatch(part) is not None and is_city(re.split(r"[,;]", before)[-1].strip(" –—-"))


def _ends_number(before: str, part: str) -> bool:
    """Whether style parts a number in its midst: ``+47 22<b> 12 55 21</b>`` is one, and a mere "22" none."""
    begun, rest = _BEGUN.search(before), _REST.match(part)
    label = label_of(f"{before[: begun.start()].rstrip(' .:：')}:") if begun else None
    if begun is None or rest is None or not (begun[1] or label in _NUMBERS):
        return False
    alone, whole = read_phones(begun[0]), read_phones(f"{begun[0]} {rest[0]}")
    return len(whole) == 1 and not any(phone.e164 for phone in alone) and bool(whole[0].e164 or not begun[1])


def _is_bare_label(before: str, rest: str, *, glued: bool) -> bool:
    """Whether words are a label that only style parts from its value: "Phone" in "Phone+679 331 2345"."""
    if not before[-1:].isalpha() or (field := label_of(f"{before}:")) is None:
        return False
    if field in _NUMBERS and glued and _NUMBER.match(rest):
        return True
    if field in _VALUE_LABELS and field != "address":
        pieces = read_pieces(rest[:_NEAR]) if glued else ()
        host = field == "web" and glued and _BARE_HOST.match(rest) is not None
        return host or (bool(pieces) and pieces[0].kind != "text")
    if field in _OF_ADDRESS or (field == "name" and before not in OFFICE):
        return not rest[0].islower()
    return (glued or field == "address") and not rest[0].islower()


def _is_initial(before: str, part: str) -> bool:
    """Whether a letter is a label of its own that only style parts from its value: "E" in "Einfo@…"."""
    if len(before) != 1 or not before.isalpha() or before.islower():
        return False
    is_domain = "." in part.rstrip(".") and " " not in part
    return is_domain or _only_kind(part) is not None or not part[0].islower()


def _is_value_behind(before: str, part: str) -> bool:
    """Whether words that style alone parts from a whole value announce it: "legal" in "legalinfo@…"."""
    words = before[-1].isalpha() and (before[0].isupper() or " " in before)
    return words and ("@" in part or has_digit(part)) and _only_kind(part) is not None


def _begins_line(before: str, part: str) -> bool:
    if label_of(before) or label_of(f"{before}:") in _VALUE_LABELS or before[-1] in ":：(-–/+@,":
        return False
    if (
        before[-1] == "." and label_of(before.rsplit(maxsplit=1)[-1]) in _VALUE_LABELS
    ):  # "1040 Bruxelles – Tel."
        return False
    last = _LAST_WORD.search(before)  # "5020 Salzburg / Tel"
    if last is not None and label_of(f"{last[1]}:") in _VALUE_LABELS:
        return False
    if part[0] == "(":
        return part[1:2].isdigit() or part[1:2] == "+"
    return part[0].isalnum() or part[0] == "+" or not part[0].isascii()


def _bold_texts(block: Block) -> set[str]:
    """Texts of the bold elements inside a block's element, as far as it is not a whole document."""
    return {
        " ".join("".join(islice(element.itertext(), _FEW_ELEMENTS)).split()).rstrip(" ,:")
        for element in islice(block.element.iter(), _FEW_ELEMENTS * (1 + len(block.parts) // _FEW_ELEMENTS))
        if element.tag in {"b", "strong"}
    }


_BARE_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?:/[\w./-]{0,80})?")


_COUNT = re.compile(r"(?<=[^\W\d_])(?:\s?[(\[（]\s?\d{1,3}\s?[)\]）])$")


_COUNT_ENDS = frozenset(")]）")


_PICTURE = re.compile("^(?:[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d]*\\s*)+(?=\\w)")


def _without_picture(block: Block, text: str) -> str:
    """A line without the picture before a title, or before a label that says what the picture shows."""
    picture = None if text.isascii() else _PICTURE.match(text)
    if picture is None:
        return text
    rest = text[picture.end() :]
    label, colon, _ = rest.partition(":")
    told = label_of(picture[0]) is None or block.heading or (colon and label_of(f"{label}:") is not None)
    return rest if told else text


def _without_running_number(block: Block, text: str) -> str:
    """A title without the number in an element of its own that counts it, as on the pins of a map."""
    first = block.parts[0] if len(block.parts) > 1 else ""
    counted = first.isdecimal() and len(first) < 3 and (block.heading or block.toggle)  # noqa: PLR2004
    return text.removeprefix(f"{first} ") if counted else text


def bare_title(block: Block, text: str) -> str:
    """A title without what is no word of it: links behind signs ("¶", "#") and how many entries it heads.

    Args:
        block: the block of the title, or of which it is a line.
        text: the title.
    """
    text = _without_running_number(block, _without_picture(block, text))
    for link in block.links:
        sign = link.text
        if sign and not any(map(str.isalnum, sign)):
            text = text.removesuffix(sign).removeprefix(sign).strip()
    count = _COUNT.search(text) if text[-1:] in _COUNT_ENDS else None
    return text[: count.start()] if count and not has_digit(text[: count.start()]) else text
