"""Values that hold several things: a lifetime behind a purpose, a company below it, a label before it.

What one cookie's value means may be open; that all values of a place are put together alike tells it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.sheets.columns import is_type, share, told_by_values
from iclei_scraper.parsers.cookies.sheets.shares import names_in
from iclei_scraper.parsers.cookies.sheets.sheet import Value
from iclei_scraper.parsers.cookies.words.category_words import SWITCH, category_name
from iclei_scraper.parsers.cookies.words.known import is_setter, names_setter
from iclei_scraper.parsers.cookies.words.lasting import lasts
from iclei_scraper.parsers.cookies.words.other_heads import tells_else
from iclei_scraper.parsers.cookies.words.words import labelled, role_of
from iclei_scraper.values.lasting.durations import SESSION, read_duration
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

_Row = dict[str, Value]
_Pieces = list[tuple[str, str]]
"""Label, empty where there is none, and text."""

_ROLES = ("description", "duration", "provider", "category", "type")
_MOSTLY = 0.6
_NEARLY_ALL = 0.8
_LONGEST = 1500  # characters of a value that is parted
_LONGEST_LABEL = 45  # characters
_MOST_PIECES = 6
_FEWEST = 2
_LABEL = re.compile(r"([^:：.;。\n]{1,45}?)\s*[:：]\s*(\S.*)", re.DOTALL)
_BRACKETS = re.compile(r"(?P<own>.*\S)\s*[(（](?P<other>[^()（）]+)[)）][.。]?", re.DOTALL)
_TWO = re.compile(
    r"(?P<own>[^()（）\n–—|·]{2,40}?)\s*(?:[(（](?P<inner>[^()（）\n]{2,40})[)）]|\s[–—|·]\s+(?P<behind>[^()（）\n]{2,40}))"
)
_NAMED = re.compile(
    r"(?P<own>\S+)(?:(?:\n|\s[–—-]\s(?=\S+\.\w{2,}$))(?P<below>[^\n]+)|\s*[(（](?P<other>[^()（）]+)[)）])"
)
_LEAD = re.compile(r"([^,，–—\n]{2,40}?)(?:[,，]\s|\s[–—-]\s)(\S.*)", re.DOTALL)
_TAIL = re.compile(r"(.*(?:[.!?]\s|[。！？]\s?))([^.!?。！？,]{2,40}?)[,.]?", re.DOTALL)
_SITE = re.compile(r"(?:[\w-]{1,63}\.){1,4}(?:com|net|org|eu)", re.IGNORECASE)
"""A host that no cookie is called like, as ``connect.sid`` looks."""
_STRAY = re.compile(r"(?P<said>.*[.!?。！？])\s*(?P<label>[^.!?。！？:：]{2,30})", re.DOTALL)
_MOST_WORDS = 3  # of a label
_MOST_LINKS = 6
_CELLS = frozenset({"td", "dd"})
_AROUND = " \n,;:–—-|·(（[)）]"
_PARTS = re.compile(r"\s*[;；]\s*|\s+[–—|·•]\s+|\n")


def parted(rows: list[_Row]) -> None:
    """Part values that are put together alike in most rows, and cut labels that all of them begin with.

    Args:
        rows: of one sheet; they are changed.
    """
    for row in rows:
        for role in [role for role, value in row.items() if role != "name" and _is_sign(value.text)]:
            del row[role]  # "---"
        if "description" in row and lasts(row["description"].text) and not _is_apart(row):
            row.setdefault("duration", row["description"])  # "session", and nothing else
            del row["description"]
        elif "description" in row and _says_nothing(row["description"].text):
            del row["description"]
    _part_names(rows)
    for _ in range(_FEWEST):
        _lead_off([row for row in rows if "description" in row])
    _part_crossed(rows)
    for role in _ROLES:
        told = [
            row
            for row in rows
            if role in row and len(row[role].text) <= _LONGEST and not _is_one_each(row, role)
        ]
        if told and not _part_lines(told, role):
            _part_brackets(told, role)


def _is_apart(row: _Row) -> bool:
    """Whether one cell says how long and another "session", as what the cookie is for."""
    lasting, said = row.get("duration"), row["description"]
    if lasting is None or lasting.element is said.element or read_duration(said.text) != SESSION:
        return False
    return said.element.tag in _CELLS and said.element.getprevious() is not None


def _part_crossed(rows: list[_Row]) -> None:
    """Part a group and a company that stand together: "Analytics (Lanterns)", "Lanterns – Analytics".

    Companies are told by their names, or by standing beside several groups: what says of a group that it can
    be refused stands beside that group alone.
    """
    for role in ("category", "provider", "type"):
        told = [(row, match) for row in rows if role in row and (match := _TWO.fullmatch(row[role].text))]
        if len(told) < max(_FEWEST, _MOSTLY * sum(role in row for row in rows)):
            continue
        pairs = _groups_first([(match["own"], match["inner"] or match["behind"]) for _, match in told], role)
        if not pairs or any(it in row for row, _ in told for it in ("category", "provider") if it != role):
            continue
        for (row, _), (group, other) in zip(told, pairs, strict=True):
            element = row.pop(role).element
            own = "type" if is_type(group) else "category"
            row[own], row["provider"] = Value(group, element), Value(other, element)


def _groups_first(pairs: list[tuple[str, str]], role: str) -> list[tuple[str, str]]:
    """Pairs of a group and a company, whichever stands first; none where they are something else."""
    one, two = ([*texts] for texts in zip(*pairs, strict=True))
    known, setting = ([share(texts, test) for texts in (one, two)] for test in (category_name, is_setter))
    turned = setting[0] > setting[1] if max(known) < _MOSTLY else known[1] > known[0]
    if max(known) < _MOSTLY and role != "category" and setting[0] == setting[1]:
        return []
    companies, groups = (one, two) if turned else (two, one)
    if role == "provider" and not (any(map(category_name, groups)) or _is_crossed(pairs)):
        return []  # where a company keeps it
    tests = (category_name, is_type, lasts, SWITCH.fullmatch)
    if any(share(companies, test) > 1 - _MOSTLY for test in tests) or share(groups, lasts) > 1 - _MOSTLY:
        return []
    if share(companies, is_setter) < _MOSTLY and not _is_crossed(pairs):
        return []
    return [(two, one) for one, two in pairs] if turned else pairs


def _is_crossed(pairs: list[tuple[str, str]]) -> bool:
    """Whether neither of two things tells the other: some of each stand beside several of the other."""
    distinct = set(pairs)
    return len(distinct) > max(len({one for one, _ in distinct}), len({other for _, other in distinct}))


def _is_one_each(row: _Row, role: str) -> bool:
    """Whether a value has a line for each of several names."""
    lines = row[role].text.count("\n") + 1
    return lines > 1 and "name" in row and len(names_in(row["name"].text)) == lines


def _lead_off(rows: list[_Row]) -> None:
    """Part a group or a company from explanations that most begin or end with: "Google – counts visits"."""
    parts = [_led(row["description"].text) for row in rows]
    ends = [_ended(row["description"].text) for row in rows]
    for role, test, told in (
        ("category", category_name, parts),
        ("provider", is_setter, parts),
        ("provider", is_setter, ends),
    ):
        led = [(row, first, rest) for row, (first, rest) in zip(rows, told, strict=True) if test(first)]
        if len(led) < max(_FEWEST, _MOSTLY * len(rows)) or any(role in row for row, _, _ in led):
            continue
        for row, first, rest in led:
            element = row["description"].element
            row[role], row["description"] = Value(first, element), Value(rest, element)
        return


def _led(text: str) -> tuple[str, str]:
    """What an explanation begins with, before a comma or a dash, and the rest."""
    match = _LEAD.fullmatch(text)
    return (match[1], match[2]) if match is not None else ("", text)


def _ended(text: str) -> tuple[str, str]:
    """What an explanation ends with, behind a full stop, and what stands before."""
    match = _TAIL.fullmatch(text)
    return (match[2], match[1]) if match is not None else ("", text)


def _part_names(rows: list[_Row]) -> None:
    """Part names from what stands below or in brackets behind most of them."""
    found = [(row, match) for row in rows if (match := _NAMED.fullmatch(row["name"].text)) is not None]
    if not found or len(found) < _MOSTLY * len(rows):
        return
    texts = [_labelled(match["below"] or match["other"]) for _, match in found]
    said = [text for _, text in texts]
    known = role_of(texts[0][0]) if len({label for label, _ in texts}) == 1 else None
    role = known or _shape(said)
    if not role or role == "name" or any(role in row for row, _ in found):
        return
    for (row, match), text in zip(found, said, strict=True):
        element = row["name"].element
        row["name"] = Value(match["own"], element)
        row[role] = Value(text, element)


def _part_lines(rows: list[_Row], role: str) -> bool:
    """Part values of several lines or labels; whether there are any."""
    labels = _constant_lines([row[role].text for row in rows])
    cut = [_cut(row[role].text, labels) for row in rows]
    usual, count = Counter(map(_form, cut)).most_common(1)[0]
    if count < max(_MOSTLY * len(rows), 1) or usual == ("",):
        return False
    alike = [(row, pieces) for row, pieces in zip(rows, cut, strict=True) if _form(pieces) == usual]
    roles = _roles(usual, [pieces for _, pieces in alike], role)
    if roles is None:
        return False
    for row, pieces in alike:
        element = row.pop(role).element
        for told, (_, text) in zip(roles, pieces, strict=True):
            if told and told not in row:
                row[told] = Value(text, element)
    return True


def _constant_lines(texts: list[str]) -> set[str]:
    """Short lines that stand in nearly all of several values: labels of what stands below them."""
    counts = Counter(line for text in texts if "\n" in text for line in set(text.split("\n")))
    often = max(_FEWEST + 1, _NEARLY_ALL * len(texts))
    return {line for line, count in counts.items() if count >= often and len(line) <= _LONGEST_LABEL}


def _cut(text: str, labels: set[str]) -> _Pieces:
    if labels and not labels.isdisjoint(lines := text.split("\n")):
        pieces: _Pieces = []
        for above, line in pairwise(["", *lines]):
            if line not in labels:
                pieces.append((above, line) if above in labels else _labelled(line))
        return pieces
    return _parts(text)


def _parts(text: str) -> _Pieces:
    first, comma, last = text.rpartition(", ")
    if comma and "," not in first and "\n" not in text and is_type(first) and lasts(last):
        return [("", first), ("", last)]  # "HTTP cookie, 2 years"
    pieces = [part.strip() for part in _PARTS.split(text) if part.strip()]
    told = [_labelled(piece) for piece in pieces]
    known = len(told) > 1 and all(role_of(label) for label, _ in told[1:])  # the first may have lost its own
    if "\n" not in text and not known and not all(map(_LABEL.fullmatch, pieces)):
        return [_labelled(text)]
    return told


def _labelled(piece: str) -> tuple[str, str]:
    match = _LABEL.fullmatch(piece)
    return (match[1], match[2].strip()) if match is not None and not is_setter(match[1]) else ("", piece)


def _form(pieces: _Pieces) -> tuple[str, ...]:
    """What values that are put together alike have in common."""
    return tuple(label for label, _ in pieces)


def _roles(labels: tuple[str, ...], values: list[_Pieces], role: str) -> list[str] | None:
    """The role of each piece, empty for what no record keeps; ``None`` where they are not told apart."""
    if len(labels) > _MOST_PIECES or (len(values) < _FEWEST and not all(map(role_of, labels))):
        return None
    if len(labels) == 1:
        return [role]
    known = [role_of(label) or "" for label in labels]
    open_places = {
        place: [pieces[place][1] for pieces in values]
        for place, told in enumerate(known)
        if not (told or tells_else(labels[place]))
    }
    shapes = told_by_values(open_places, {"name": -1, **{told: -1 for told in known if told}})
    roles = list(known)
    for told, place in shapes.items():
        if place >= 0:
            roles[place] = told
    for place, texts in open_places.items():
        roles[place] = roles[place] or _shape(texts)
    others = [told for told in roles if told]
    if len(set(others)) < len(others) or (not any(labels) and "" in roles):
        return None
    if len(others) < (1 if all(labels) else _FEWEST):
        return None
    return roles


def _shape(texts: list[str]) -> str:
    """What a place holds: too few values, or other roles, may have told nothing."""
    tests: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("duration", lasts),
        ("category", category_name),
        ("type", is_type),
        ("provider", names_setter),
    )
    return next((role for role, test in tests if share(texts, test) >= _MOSTLY), "")


def _part_brackets(rows: list[_Row], role: str) -> None:
    """Part what stands in brackets at the end of most values, where that is told elsewhere for none."""
    found = [(row, match) for row in rows if (match := _BRACKETS.fullmatch(row[role].text)) is not None]
    if len(found) < _MOSTLY * len(rows):
        return
    said = [labelled(match["other"]) for _, match in found]
    texts = [told[2] if told else match["other"] for told, (_, match) in zip(said, found, strict=True)]
    own = [match["own"] for _, match in found]
    other = _in_brackets(texts, role)
    if not other or other == role or any(other in row for row, _ in found):
        return
    first = "provider" if role == "duration" and share(own, is_setter) >= _MOSTLY else role
    for (row, match), text in zip(found, texts, strict=True):
        element = row.pop(role).element
        row.setdefault(first, Value(match["own"], element))
        row.setdefault(other, Value(text, element))


def _in_brackets(texts: list[str], role: str) -> str:
    if role != "duration" and share(texts, lasts) >= _MOSTLY:
        return "duration"
    if role == "description" and len(texts) >= _FEWEST and share(texts, names_setter) == 1:
        return "provider" if share(texts, is_setter) >= _MOSTLY else ""
    return ""


def _is_sign(text: str) -> bool:
    return not any(map(str.isalnum, text)) and "∞" not in text


def _says_nothing(text: str) -> bool:
    """Whether a text is a number, a sign or an answer."""
    return not any(map(str.isalpha, text)) or SWITCH.fullmatch(text) is not None


# Words that stray into a value ---------------------------------------------------------------------------


def drop_strays(rows: list[_Row]) -> None:
    """Take words of links from the names of companies, labels from explanations, hosts from among names.

    Args:
        rows: of one sheet; they are changed.
    """
    hosts = [row for row in rows if all(map(_SITE.fullmatch, names_in(row["name"].text)))]
    for row in hosts if _FEWEST * len(hosts) < len(rows) else ():
        del row["name"]  # "google.com", among the cookies of which it sets some
    for row in rows:
        if "provider" in row:
            row["provider"] = _without_links(row["provider"])
    ends = [
        (row, match)
        for row in rows
        if row.keys() >= {"description", "duration"} and (match := _STRAY.fullmatch(row["description"].text))
    ]
    often = Counter(match["label"] for _, match in ends)
    for row, match in ends:
        label = match["label"]
        usual = often[label] >= max(_FEWEST, _MOSTLY * len(rows)) and len(label.split()) <= _MOST_WORDS
        if role_of(label) == "duration" or (usual and not is_setter(label)):
            row["description"] = Value(match["said"], row["description"].element)


def _without_links(value: Value) -> Value:
    """A company without the words of the links behind it, unless they name another."""
    text = value.text
    for link in reversed(list(islice(value.element.iter("a"), _MOST_LINKS))):
        said = fold("".join(link.itertext()))
        rest = text.rstrip(_AROUND).removesuffix(said)
        own = rest.strip(_AROUND)
        if said and own and len(rest) < len(text.rstrip(_AROUND)) and not is_setter(said):
            text = own
    return Value(text, value.element) if text != value.text else value
