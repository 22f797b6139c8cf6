"""What an office is called: the best of the lines that stand over it, freed of what is no part of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.offices.reading.headed import best_name, whole_titles
from iclei_scraper.parsers.offices.reading.weights import is_name
from iclei_scraper.parsers.offices.words.words import (
    GENERIC_TITLE,
    INVITATION,
    OFFICE,
    ORGANISATION,
    is_generic_title,
)
from iclei_scraper.parsers.signs.persons import names_place
from iclei_scraper.values.wording.furniture import without_furniture, without_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.parsers.offices.reading.entries import Entry
    from iclei_scraper.parsers.offices.reading.lines import Line
    from iclei_scraper.parsers.offices.words.own import Owner

NAME_ENDS = " \t:：,;|·•–—-−+▼▲▾▸►›»"
"""Marks that stand around names and belong to none."""
_NUMBERING = re.compile(r"^(?:\d{1,2}[.)]\s+|[(（]\d{1,2}[)）]\s*)(?=[^\W\d_])")
_TAGLINE = re.compile(
    r"\s[–—-]\s(?:an?|the|eine?|der|die|das|une?|una|uno|uma|um|het|een)\s(?:\S+\s){2,}\S+$", re.IGNORECASE
)
"""What a firm says of itself behind its name: "Lake Guards – eine Seite der Lake Academy"."""
_FULL_STOP = re.compile(r"[^\W\d_]{5,}\.$")
"""A sentence's; shorter words may be abbreviations."""
_REMARK = re.compile(r"\s*【[^【】]*\d[^【】]*】$")
"""What is told of an office behind its name: "本社【ISO9001認証取得】"."""
_WELCOME = re.compile(r"^(?:欢迎|歡迎)(?:来到|來到|光临|光臨|访问|訪問)\s?|^ようこそ\s?")
_ENDS = re.compile(r"(?<=\S)(?:所在地|\s(?:소개|안내|찾아오시는 ?길|찾아오는 ?길|오시는 ?길))$")
"""What a heading says of an office behind its name: where it is, about it, how to get there."""
_OPEN_END = re.compile(
    r"[^\W\d_]\s(?:von|durch|by|par|por|da|door|av|af|przez|od|от|yapan)\s?[:：]$", re.IGNORECASE
)
"""The end of words that another line goes on from: "Dieser Auftritt wird betrieben von:"."""
_MOST_WORDS = 5
_LONG_WORD = 4


def clean_name(text: str) -> str:
    """A name without marks, numbering and remarks around it."""
    text = without_signs(without_furniture(without_signs(text, NAME_ENDS)), NAME_ENDS)
    text = _NUMBERING.sub("", _ENDS.sub("", text))
    text = _TAGLINE.sub("", _REMARK.sub("", text) or text)
    return text[:-1] if _FULL_STOP.search(text) else text


def name_of(entry: Entry, owner: Owner) -> tuple[str | None, tuple[str, ...]]:
    """The office's name and what else stands with it.

    Of several lines the one that a label calls its name, else the last that speaks of an office.
    """
    name, others = _name(entry)
    bare = without_invitation(name) if name else name
    alone = bare is not None and len(bare.split()) == 1 and bare in OFFICE  # "US Office"
    return (bare if bare and owner.is_named(bare) and not alone else name), others


def without_invitation(name: str) -> str:
    """A name without the words that invite to write to whom it names: "Contact Harbour Towns"."""
    name = _WELCOME.sub("", name) or name
    words = name.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if INVITATION.covers(" ".join(words[:count])) and not words[count][0].islower():
            return " ".join(words[count:])
    return name


def _name(entry: Entry) -> tuple[str | None, tuple[str, ...]]:
    labelled = [clean_name(line.text) for line in entry.names if line.label == "name"]
    last = entry.names[-1] if entry.names else None
    if labelled and last is not None and last.label is None and last.title and last.text in OFFICE:
        return clean_name(last.text), tuple(labelled)  # the firm, then its head office
    if labelled and len(labelled) < len(entry.names):
        rest = dict.fromkeys(
            clean_name(line.text) for line in entry.names if line.title and line.label is None
        )
        return labelled[0], tuple(name for name in rest if is_name(name))
    lines = _without_badge([line for line in entry.names if not _OPEN_END.search(line.text)] or entry.names)
    lines = _without_lead(lines)
    plain = {line.text for line in lines if not line.title}
    titles = [title for title in whole_titles(lines) if not _leads_in(title, plain=title in plain)]
    headings = [clean_name(line.text) for line in lines if line.block.heading > 1]
    called = {name for name in labelled if name in OFFICE}  # "Siège", which could be a label elsewhere
    called |= {name for name in headings if name in OFFICE and not (is_generic_title(name) or _asks(name))}
    cleaned = [*dict.fromkeys(map(clean_name, reversed(titles)))][::-1]  # a tab says it before, too
    names = [name for name in cleaned if name in called or is_name(name)]
    best = names[-1] if len(names) > 1 and _heads_the_next(entry.names) else best_name(names)
    page_title = {clean_name(line.text) for line in entry.names if line.block.heading == 1}
    return best, tuple(name for name in names if name != best and name not in page_title)


def _asks(name: str) -> bool:
    """Whether a heading is a question: "Where is your office in Lund?"."""
    return name[-1:] in {"?", "？"}


def is_written_as_name(name: str) -> bool:
    """Whether several words begin with capitals, as those of a name do, and none says "contact"."""
    words = [word for word in name.split() if len(word) >= _LONG_WORD]
    several = len(name.split()) > 1 and all(word[0].isupper() for word in words)
    return several and not any(word in GENERIC_TITLE for word in words)


def _without_badge(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a name without a word beside it that tells its kind: "Lund Secretariat", "HQ"."""
    if (
        len(lines) > 1
        and not lines[-1].title
        and len(lines[-1].text.split()) == 1 < len(lines[-2].text.split())
    ):
        badge = lines[-1].text in OFFICE and lines[-2].title and lines[-2].text in OFFICE
        return lines[:-1] if badge else lines
    return lines


def _without_lead(lines: Sequence[Line]) -> Sequence[Line]:
    """The titles of a name without the plain line over them that tells of what part they are: "The east"."""
    titles = [line for line in lines if line.title]
    lead = lines[0] if lines else None
    if lead is None or not titles or lead.title or lead.label or not all(map(_is_own_title, titles)):
        return lines
    return lines if lead.text in OFFICE or lead.text in ORGANISATION or names_place(lead.text) else titles


def _is_own_title(line: Line) -> bool:
    return line.block.heading > 1 and not is_generic_title(line.text) and is_name(line.text)


def _heads_the_next(lines: Sequence[Line]) -> bool:
    """Whether the first of two headings of one rank heads a list, as nothing stands between: "Campuses"."""
    first, last = lines[0], lines[-1]
    level = first.block.heading
    alike = level > 1 and level == last.block.heading and first.block.element is not last.block.element
    named = (line.text for line in (lines if last.text not in ORGANISATION else lines[:1]))
    return alike and not any(text in OFFICE or text in ORGANISATION or names_place(text) for text in named)


def _leads_in(title: str, *, plain: bool) -> bool:
    """Whether words say what follows, as no name does: "Our programs run at our old mill:".

    A sentence may speak of the office: in plain letters, with no capital behind its first word.
    """
    first, *others = title.split()
    if title[-1:] not in ":：" or len(others) < _MOST_WORDS:
        return False
    if plain and first not in OFFICE and all(word[0].islower() for word in others if word[0].isalpha()):
        return True
    return not (title in OFFICE or title in ORGANISATION)
