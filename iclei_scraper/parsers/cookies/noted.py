"""Names with facts in brackets, where several facts stand together: "_ga (2 years, Google, counts visits)".

A line may hold all cookies of a group, one after the other. Which fact says what is told by all of a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.category_words import category_name, heads_category
from iclei_scraper.parsers.cookies.cells import in_data_cell
from iclei_scraper.parsers.cookies.columns import is_type
from iclei_scraper.parsers.cookies.grouping import may_head
from iclei_scraper.parsers.cookies.known import is_company, is_host, is_known_name, is_sure_name, names_setter
from iclei_scraper.parsers.cookies.lasting import lasts
from iclei_scraper.parsers.cookies.names import is_capitalised, is_name
from iclei_scraper.parsers.cookies.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words import labelled
from iclei_scraper.values.text import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FACTS = r"[(（\[【](?P<facts>(?:[^()（）\[\]【】]|[(（][^()（）\[\]【】]{0,60}[)）]){3,400})[)）\]】]"
_NAME = r"[\"'“”„«`]?(?P<name>[\w*.#$@%&+~{}<>-]{2,80})[\"'“”»`]?"
_NOTED = re.compile(rf"(?<![\w.*-]){_NAME}\s?(?:[:：]|\s[–—-])?\s?{_FACTS}")
_AT_END = re.compile(rf"(?P<said>.{{0,1500}}?)\s*{_FACTS}\s*[.。]?", re.DOTALL)
_SPLIT = re.compile(r"\s*[;,、，；·|]\s*(?![^(（]*[)）])")
_STRONGER = re.compile(r"\s*[;；|·]\s*(?![^(（]*[)）])")
_HALVES = re.compile(r"\s+[–—-]\s+|\s*[:：]\s+|(?<=\S)：")
_JOINED = re.compile(r"(?:^|[\s,;])(?:and|und|et|y|e|en|och|og|ed|&)$")
_LEADING, _TRAILING = " .。:：–—-,;、，；", " ,;、，；·|"
_LONGEST_LINE = 6_000
_LONGEST_LEAD = 60
_LONGEST_SETTER = 40
_MOST_WORDS = 4  # of a setter
_MOST = 500
_FURNITURE = frozenset({"header", "footer"})
_FEWEST = 2
_HALF = 2


@dataclass(slots=True)
class _Entry:
    """A name, what is said of it outside of brackets, and the facts in them."""

    name: str
    name_block: Block
    block: Block
    facts: list[str]
    said: str = ""
    group: str = ""
    told: dict[str, str] = field(default_factory=dict)


def read_noted(blocks: Sequence[Block], taken: AbstractSet[HtmlElement]) -> Iterator[Sheet]:
    """One sheet of the names that facts in brackets follow, a lifetime and others.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
    """
    entries: list[_Entry] = []
    for at, block in enumerate(blocks):
        if len(entries) >= _MOST:
            break
        if not _may_hold(block) or block.element in taken or in_data_cell(block.element):
            continue
        found = list(_in_run(block)) or [entry for entry in (_at_end(blocks, at),) if entry is not None]
        entries += found
    if sum(is_sure_name(entry.name) for entry in entries) < _FEWEST:
        return
    _tell(entries)
    yield Sheet(entries[0].name_block.element, [_row(entry) for entry in entries])


def _may_hold(block: Block) -> bool:
    """Whether a line has brackets with several things in them: a cheap test."""
    text = block.text
    if not text or block.place in _FURNITURE or block.heading or len(text) > _LONGEST_LINE:
        return False
    return any(sign in text for sign in ")）]】") and any(sign in text for sign in ",;，；、–-|:：")


def _facts(text: str) -> list[str]:
    """The facts between brackets; none where nothing tells how long, or nothing else is told."""
    sign = _SPLIT if _STRONGER.search(text) is None else _STRONGER
    facts = [half for part in sign.split(text) if part for half in _halves(part)]
    return facts if len(facts) >= _FEWEST and any(map(_lasts, facts)) else []


def _halves(part: str) -> list[str]:
    """A part, or what a dash or a colon divides it into where a piece says how long, and none is a label."""
    halves = [half for half in _HALVES.split(part) if half]
    if labelled(part) is not None or not any(map(lasts, halves)) or (lasts(part) and not lasts(halves[0])):
        return [part]
    return halves


def _lasts(fact: str) -> bool:
    said = labelled(fact)
    return lasts(fact) or (said is not None and said[0] == "duration")


# Lines ------------------------------------------------------------------------------------------------------


def _in_run(block: Block) -> Iterator[_Entry]:
    """Names each with its facts, one after the other, and the group that leads them."""
    found = [
        (match, facts)
        for match in _NOTED.finditer(block.text)
        if _may_be_name(match["name"]) and (facts := _facts(match["facts"]))
    ]
    if not found or not any(is_sure_name(match["name"]) for match, _ in found):
        return
    before = block.text[: found[0][0].start()].strip("\"'“„«` ")
    lead = before.strip(" :：–—-.。")
    group = _group(lead) if before != lead or lead in block.parts else category_name(lead)
    if lead and not group:
        return  # a sentence
    ends = [*(match.start() for match, _ in found), len(block.text)]
    for (match, facts), (_, end) in zip(found, pairwise(ends), strict=True):
        behind = _JOINED.sub("", block.text[match.end() : end].rstrip(_TRAILING))
        said = behind.lstrip(_LEADING)
        yield _Entry(
            match["name"], block, block, facts, said if any(map(str.isalpha, said)) else "", group or ""
        )


def _group(lead: str) -> str:
    if not 0 < len(lead) <= _LONGEST_LEAD:
        return ""
    return category_name(lead) or heads_category(lead) or (lead if may_head(lead) else "")


def _at_end(blocks: Sequence[Block], at: int) -> _Entry | None:
    """A name, what is said of it and facts at the end, in one line or in one below the other."""
    block = blocks[at]
    match = _AT_END.fullmatch(block.text)
    facts = _facts(match["facts"]) if match is not None else []
    if match is None or not facts:
        return None
    said = match["said"]
    first = said.split(maxsplit=1)[0].rstrip(":：,") if said else ""
    name = re.split(r"[:：]", first)[0] if first else ""
    if (
        name
        and is_sure_name(name)
        and (name in block.parts or said[len(name) :].lstrip()[:1] in set(":：–—-"))
    ):
        return _Entry(name, block, block, facts, said[len(name) :].lstrip(_LEADING))
    if at and (above := blocks[at - 1].text) and _is_title(blocks[at - 1]):
        return _Entry(above, blocks[at - 1], block, facts, said)
    if at > 1 and not said and _is_title(blocks[at - 2]) and not _is_title(blocks[at - 1]):
        return _Entry(blocks[at - 2].text, blocks[at - 2], block, facts, blocks[at - 1].text)
    return None


def _is_title(block: Block) -> bool:
    stands_out = block.tag == "dt" or block.heading or block.bold
    token = is_sure_name(block.text) or (stands_out and "-" in block.text and block.text.islower())
    return bool(token) and _may_be_name(block.text)


def _may_be_name(text: str) -> bool:
    if not (is_name(text) and text.isascii() and any(map(str.isalpha, text))):
        return False
    if is_company(text) or is_host(text) or lasts(text):
        return False
    return is_sure_name(text) or is_known_name(text) or not is_capitalised(text)


# Facts ------------------------------------------------------------------------------------------------------


def _tell(entries: list[_Entry]) -> None:
    """Give each fact its role: by its label or shape, else by its place among those of all cookies."""
    places: dict[int, list[str]] = {}
    for entry in entries:
        rest: list[str] = []
        for fact in entry.facts:
            said = labelled(fact)
            role = said[0] if said is not None and said[2] else _shape(fact)
            if role and role not in {"name", *entry.told}:
                entry.told[role] = said[2] if said is not None and said[2] else fact
            else:
                rest.append(fact)
        entry.facts = rest
        for place, fact in enumerate(rest):
            places.setdefault(place, []).append(fact)
    labels = {facts[0] for facts in places.values() if _are_labels(facts)}
    outside = _HALF * sum(bool(entry.said) for entry in entries) > len(entries)
    places = {place: facts for place, facts in places.items() if facts[0] not in labels}
    setter = _place_of_setters(places, len(entries), outside=outside)
    for entry in entries:
        facts = [fact for fact in entry.facts if fact not in labels]
        if setter is not None and setter < len(entry.facts) and "provider" not in entry.told:
            entry.told["provider"] = entry.facts[setter]
            facts = [fact for fact in facts if fact != entry.facts[setter]]
        purpose = entry.said or ", ".join(facts)
        if purpose:
            entry.told.setdefault("description", purpose)


def _are_labels(facts: list[str]) -> bool:
    """Whether the same words stand at one place of many cookies, and name nobody."""
    return len(facts) > _FEWEST and len(set(facts)) == 1 and not names_setter(facts[0])


def _shape(fact: str) -> str:
    if lasts(fact):
        return "duration"
    if category_name(fact):
        return "category"
    return "type" if is_type(fact) else ""


def _place_of_setters(places: dict[int, list[str]], count: int, *, outside: bool) -> int | None:
    """Which of the facts that are left says who sets the cookie; ``None`` where none does.

    Args:
        places: place -> facts there.
        count: of cookies.
        outside: whether the purpose is told outside of the brackets.
    """
    full = {place: facts for place, facts in places.items() if _HALF * len(facts) > count}
    setters = {place: sum(map(names_setter, facts)) / len(facts) for place, facts in full.items()}
    best = max(setters, key=lambda place: setters[place], default=None)
    if best is not None and _HALF * setters[best] > 1:
        return best
    if best is None or not (outside or len(full) > 1):
        return None
    shortest = min(full, key=lambda place: sum(map(len, full[place])) / len(full[place]))
    return shortest if all(map(_is_short, full[shortest])) else None


def _is_short(fact: str) -> bool:
    longest = _LONGEST_SETTER // _HALF if has_cjk(fact) else _LONGEST_SETTER
    return len(fact) <= longest and len(fact.split()) <= _MOST_WORDS


def _row(entry: _Entry) -> dict[str, Value]:
    row = {role: Value(text, entry.block.element) for role, text in entry.told.items()}
    if entry.group:
        row.setdefault("category", Value(entry.group, entry.block.element, sure=True))
    return {"name": Value(entry.name, entry.name_block.element), **row}
