"""Cookies told in sentences: "The cookie _ga is set by Google and expires after 2 years."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.lines.called import CALLED, called_cookies
from iclei_scraper.parsers.cookies.lines.interleaved import read_interleaved
from iclei_scraper.parsers.cookies.lines.line_leads import led_by, service_setter
from iclei_scraper.parsers.cookies.lines.noted import FACTS, how_long_and_whose
from iclei_scraper.parsers.cookies.sheets.cells import is_taken
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value
from iclei_scraper.parsers.cookies.words.category_words import CONSENT_TALK, category_name
from iclei_scraper.parsers.cookies.words.known import (
    is_company,
    is_host,
    is_known_name,
    is_setter,
    is_sure_name,
    is_widespread,
)
from iclei_scraper.parsers.cookies.words.lasting import in_months, lasting_in, lasts
from iclei_scraper.parsers.cookies.words.names import (
    is_capitalised,
    is_name,
    is_number,
    is_strong_name,
    with_stars,
)
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.values.lasting.durations import PERSISTENT, SESSION, read_duration

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_FURNITURE = frozenset({"header", "footer"})
_LONGEST = 3000
_MOST = 500
_SENTENCE = re.compile(r"[^.!?。！？]{1,600}(?:[.!?](?!\s)[^.!?。！？]{0,600}){0,12}[.!?。！？]?")
_TOKEN = re.compile(r"[\w.*:\[\]{}<#@-]*[A-Za-z0-9_*][\w.*:\[\]{}<>#@-]*", re.ASCII)
_LEADING_ON = re.compile(
    r"\s*[,;，；、]?\s+(?:and|und|et|y|e|en|och|og|oraz|i|ve|ja|a)\s[^,;.]{0,40}$|[,;，；、]\s*[^\W\d_]{0,12}\s*$",
    re.IGNORECASE,
)
"""What leads from one cookie to the next: ", and the cookie"."""
_QUOTES = "\"'“”‘’„«»`「」『』()（）,;:.。、"
_NOTED = re.compile(
    r"(?P<name>[\w.*:\[\]{}#@-]{2,80})[\"'“”‘’«»`」』]?\s?[(（](?P<note>[^()（）]{2,120})[)）]", re.ASCII
)
_SETTER = r"[A-Z][\w&.-]{1,30}(?: [A-Z][\w&.-]{1,30}){0,3}(?<![.])"
_SET_BY = re.compile(
    rf"\b(?:by|von|durch|par|por|pela|pelo|da|dal|dalla|door|av|af|przez|od) ({_SETTER})|"
    rf"({_SETTER})\s?(?:が(?:設定|発行)|에서 ?설정|에서 ?발행|设置|設置)"
)
"""Who sets the cookie that a sentence tells of."""
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,160})[)）]")
_COLONS = (":", "：", "–", "—")
_BEFORE = re.compile(
    r"((?:[\w.*:\[\]{}#@-]{2,80}(?:\s*[,、，]\s*|\s+(?:and|und|et|y|e|en|och|og|oraz|i|ja|ve|a)\s+))+)$",
    re.ASCII,
)
"""Names right before another, which share what is said of that."""
_REACH = 300  # characters
_MARKED = re.compile(r"_|\*|[a-z][A-Z]|[A-Z]{3}|\d")
_SHORTEST = 15  # characters of an explanation
_SEVERAL = 2
_LONGEST_WORD = 5  # characters of a name that an abbreviation may have too: "IDE"
_AND = re.compile(r"\s*[,、，]\s*|\s+(?:and|und|et|y|e|en|och|og|oraz|i|ja|ve|a)\s+|と|和|및")


def read_running(blocks: list[Block], taken: set[HtmlElement]) -> Iterator[Sheet]:
    """One sheet of the cookies that sentences name together with how long they last.

    Args:
        blocks: of the page.
        taken: elements whose text is read already.
    """
    sheet: Sheet | None = None
    open_blocks = [block for block in blocks if _is_open(block, taken)]
    leads = {_lead(block) for block in open_blocks if any(map(_is_sure, block.parts))} - {""}
    leads |= {_word_before(block.text, match) for block in open_blocks for match in _sure_noted(block)} - {""}
    led = {at: told for at, block in enumerate(open_blocks) if (told := list(_told_before(block)))}
    if not _are_cookies([told["name"] for line in led.values() for told in line]):
        led = {}
    called = True
    known: set[tuple[str, str | None]] = set()
    for at, block in enumerate(open_blocks):
        if sheet is not None and len(sheet.rows) >= _MOST:
            break
        for row in led[at] if at in led else _told(block, leads):
            sheet = sheet or Sheet(block.element)
            called = called and CALLED.search(block.text) is not None
            again = (row["name"], in_months(read_duration(row.get("duration", ""))))
            if len(sheet.rows) < _MOST and again not in known:
                known.add(again)
                sheet.rows.append({role: Value(text, block.element) for role, text in row.items() if text})
    if sheet is not None and (len(sheet.rows) > 1 or called or _speaks(sheet.rows[0])):
        sheet.heads = ("Cookie",) if called else ()  # all names are said to be those of cookies
        yield sheet


def _speaks(row: dict[str, Value]) -> bool:
    """Whether what is said of the only name speaks of cookies or visitors, or its line of cookies."""
    said = row["description"].text if "description" in row else ""
    return bool(COOKIE.search(row["name"].element.text_content()) or CONSENT_TALK.search(said))


def _is_open(block: Block, taken: set[HtmlElement]) -> bool:
    if block.place in _FURNITURE or block.heading or len(block.text) > _LONGEST:
        return False
    return (len(block.parts) > 1 or _MARKED.search(block.text) is not None) and not is_taken(
        block.element, taken
    )


def _lead(block: Block) -> str:
    """What a line says before its second element: "The cookie"."""
    return block.parts[0] if len(block.parts) > 1 else ""


def _told(block: Block, leads: set[str]) -> Iterator[dict[str, str]]:
    """What each cookie that a paragraph names is said to be.

    Args:
        block: the paragraph.
        leads: words after which other paragraphs have a name for sure.
    """
    if several := read_interleaved(block):
        timed = all("duration" in row for row in several)
        rows = [] if timed else list(_told_in_sentences(block, leads))
        yield from rows if len(rows) >= len(several) else several
        return
    noted = list(_all_noted(block.text))
    if any(_is_sure(told["name"]) or is_known_name(told["name"]) for told in noted) or (
        noted and any(_word_before(block.text, match) in leads for match in _NOTED.finditer(block.text))
    ):
        first = block.text.find(noted[0]["name"])
        lead = category_name(block.text[:first].strip(" .:：–—-")) if first > 0 else None
        names = {told["name"] for told in noted}
        others = [] if lead else _told_in_sentences(block, leads, names)
        if len(noted) == 1 and not lead and "description" not in noted[0]:
            (own,) = names
            said = [row for row in _told_in_sentences(block, leads) if own not in row["description"]]
            noted = [{**noted[0], **row} for row in said if row["name"] == own] or noted
        told = [*others, *({**told, "category": lead} if lead else told for told in noted)]
        told.sort(key=lambda row: block.text.find(row["name"]))
        if by := service_setter(block.text):
            told = [{"provider": by, **row} for row in told]
        yield from (own for row in told for own in _with_those_before(block.text, row))
        return
    yield from _told_in_sentences(block, leads)


def _with_those_before(text: str, row: dict[str, str]) -> Iterator[dict[str, str]]:
    """What a bracket says of the name before it, and of names before that: "_ga, _gid (2 years)"."""
    at = text.find(row["name"])
    before = _BEFORE.search(text[max(0, at - _REACH) : at]) if at > 0 and "duration" in row else None
    names = [name.strip(_QUOTES) for name in _AND.split(before[1])] if before is not None else []
    names = [name for name in names if name]
    if all(map(_is_sure, names)):
        yield from ({**row, "name": name} for name in names)
    yield row


def _told_in_sentences(
    block: Block, leads: set[str], noted: Collection[str] = ()
) -> Iterator[dict[str, str]]:
    """What the sentences of a paragraph say of each cookie that they name; see :func:`_told`.

    Args:
        block: the paragraph.
        leads: words after which other paragraphs have a name for sure.
        noted: names of which all is told; their sentences speak of no other.
    """
    apart = {part.strip(_QUOTES) for part in block.parts} if len(block.parts) > 1 else set()
    if any(read_duration(part) == PERSISTENT for part in apart):
        apart -= {"session", "Session"}  # kinds of cookies, side by side
    parts = tuple(map(with_stars, block.parts))
    expected = parts[1].strip(_QUOTES) if _lead(block) in leads else ""
    told: list[tuple[list[str], list[str]]] = []
    for sentence in [sentence for match in _SENTENCE.finditer(block.text) if (sentence := match[0].strip())]:
        if any(name in sentence for name in noted):
            continue
        known = {name for names, _ in told for name in names}
        found = [
            name
            for name in _names_in(sentence, apart, expected)
            if name not in known and any(name in part for part in parts)
        ]
        if clauses := _clauses(sentence, found):
            told += clauses
        elif found:
            told.append((found, [sentence]))
        elif told:
            told[-1][1].append(sentence)
    for names, said in _together(told):
        yield from ({**row, **led_by(said[0], names)} for row in _rows(names, said))


def _clauses(sentence: str, names: list[str]) -> list[tuple[list[str], list[str]]]:
    """What a sentence says of each of several names, where it says behind each how long that lasts."""
    starts = sorted((sentence.find(name), name) for name in names) if len(names) > 1 else []
    ends = [*(start for start, _ in starts[1:]), len(sentence)]
    clauses = [
        ([name], [_LEADING_ON.sub("", sentence[start:end])])
        for (start, name), end in zip(starts, ends, strict=False)
    ]
    return clauses if all(_lasting(said[0]) for _, said in clauses) else []


def _together(told: list[tuple[list[str], list[str]]]) -> Iterator[tuple[list[str], list[str]]]:
    """Names with what is said of them; those of which nothing says how long are told of with the next."""
    names: list[str] = []
    said: list[str] = []
    for others, sentences in told:
        apart = read_duration(sentences[0]) or (_are_timed(names, said) and _are_timed(others, sentences))
        if names and apart:
            yield names, said
            names, said = [], []
        names, said = names + others, said + sentences
    if names:
        yield names, said


def _are_timed(names: list[str], said: list[str]) -> bool:
    return any(map(_lasting, said)) or bool(_one_each(names, said))


def _own_times(names: list[str], said: list[str]) -> tuple[dict[str, str], list[str]]:
    """How long some of several names last, as sentences or clauses of theirs alone say, and the others."""
    own: dict[str, str] = {}
    shared: list[str] = []
    for sentence in said:
        tokens = set(_tokens(sentence))
        told = [name for name in names if name in tokens]
        alone = [(told, [sentence])] if len(told) == 1 < len(names) else []
        times = {
            clause[0][0]: lasting
            for clause in _clauses(sentence, told) or alone
            if (lasting := _lasting(clause[1][0])) is not None
        }
        own = {**times, **own}
        shared += [] if times else [sentence]
    return own, shared


def _lasting(sentence: str) -> str | None:
    """How long a cookie lasts, as a sentence says in words that measure it."""
    lasting = lasting_in(sentence.rstrip(".。"))
    return lasting if lasting is not None and read_duration(lasting) is not None else None


def _sure_noted(block: Block) -> Iterator[re.Match[str]]:
    """Names with notes that are names for sure."""
    if "_" in block.text:
        yield from (match for match in _NOTED.finditer(block.text) if _is_sure(match["name"]))


def _word_before(text: str, match: re.Match[str]) -> str:
    """The label right before a name, as "Cookie:"; empty where none is."""
    word = text[: match.start()].rstrip().rpartition(" ")[2]
    return word if word[-1:] in {":", "："} else ""


def _all_noted(text: str) -> Iterator[dict[str, str]]:
    """Names with their facts in brackets, and what is said behind a colon after them."""
    matches = list(_NOTED.finditer(text))
    sure = any(_is_sure(match["name"].strip(_QUOTES)) for match in matches)
    found = [(match, told) for match in matches if (told := _noted(match, sure=sure)) is not None]
    ends = [*(match.start() for match, _ in found), len(text)][1:]
    for (match, told), end in zip(found, ends, strict=True):
        behind = text[match.end() : end]
        said = behind.strip(" :：–—-") if behind.lstrip()[:1] in _COLONS else ""
        yield {**told, "description": said} if said else told


def _noted(match: re.Match[str], *, sure: bool) -> dict[str, str] | None:
    """A name with its facts in brackets: "_ga (Google, 2 years)".

    Args:
        match: of :data:`_NOTED`.
        sure: whether names that are no words have such brackets in the same line.
    """
    name = match["name"].strip(_QUOTES)
    facts = how_long_and_whose(FACTS.split(match["note"]))
    if not facts or not (is_name(name) and (_is_marked(name) or (sure and _may_be_name(name)))):
        return None
    return {"name": name, **facts}


def _told_before(block: Block) -> Iterator[dict[str, str]]:
    """Names in brackets with how long they last, behind what they are for: "Counts visits (_ga, 2 years)"."""
    end = 0
    for match in _IN_BRACKETS.finditer(block.text):
        said, end = block.text[end : match.start()].strip(" ,;:，、；：–—-"), match.end()
        notes = [note.strip(_QUOTES) for note in FACTS.split(match[1])]
        names = list(filter(_may_be_name, notes))
        facts = how_long_and_whose([note for note in notes if note not in names])
        if facts and notes[0] in names and len(said) >= (_SHORTEST if said.isascii() else 2):
            yield from ({"name": name, "description": said, **facts} for name in names)


def _are_cookies(names: list[str]) -> bool:
    """Whether names in brackets are no abbreviations: one is for sure or several are known, few are words."""
    told = any(map(_is_sure, names)) or len(set(filter(is_known_name, names))) > 1
    return told and 2 * sum(map(_is_marked, names)) >= len(names)


def _may_be_name(text: str) -> bool:
    return is_name(text) and text.isascii() and not (is_capitalised(text) or is_company(text) or lasts(text))


def _tokens(sentence: str) -> list[str]:
    return [token.strip(_QUOTES) for token in _TOKEN.findall(with_stars(sentence))]


def _names_in(sentence: str, apart: set[str], expected: str) -> list[str]:
    """Names of a sentence: sure ones, those in an element of their own, and one where a name is expected."""
    quoted = called_cookies(sentence)
    return [
        token
        for token in dict.fromkeys(_tokens(sentence))
        if not is_number(token)
        if _is_sure(token) or token == expected or token in quoted or (token in apart and _is_marked(token))
    ]


def _is_marked(name: str) -> bool:
    """A token in an element of its own that is hardly a word."""
    return is_sure_name(name) and not is_company(name)


def _is_sure(name: str) -> bool:
    """A token that no prose has: ``_ga``, ``wp-settings-*``, ``PHPSESSID``."""
    marked = "_" in name or "*" in name or (len(name) > _LONGEST_WORD and is_widespread(name))
    return marked and is_strong_name(name) and not is_host(name)


def _one_each(names: list[str], said: list[str]) -> list[tuple[str, str]]:
    """Names with their lifetimes, where a sentence tells as many in the same order: "2 years and 1 day"."""
    if len(names) < _SEVERAL:
        return []
    for sentence in said:
        timed = [
            part for part in _AND.split(sentence) if read_duration(part) not in {None, SESSION, PERSISTENT}
        ]
        if len(timed) == len(names) and len({read_duration(part) for part in timed}) > 1:
            return list(zip(names, (part.strip(" .。") for part in timed), strict=True))
    return []


def _rows(names: list[str], said: list[str]) -> Iterator[dict[str, str]]:
    """Rows of names that the same sentences tell of; none where they tell no lifetime."""
    whole = " ".join(said)
    own, shared = _own_times(names, said)
    lasting = next(
        (lasting for sentence in shared if (lasting := lasting_in(sentence.rstrip(".。"))) is not None), None
    )
    if len(own) < len(names) and (each := _one_each(names, said)):
        yield from ({"name": name, "duration": time, "description": whole} for name, time in each)
        return
    if not names or not (own or (lasting is not None and read_duration(lasting) is not None)):
        return
    others = " ".join(
        sentence
        for sentence in said
        if not (lasts(sentence.rstrip(".。")) or any(name in sentence for name in names))
    )
    description = others if len(others) >= _SHORTEST or (not others.isascii() and others) else whole
    setter = _SET_BY.search(whole)
    by = setter[1] or setter[2] if setter is not None else None
    if description is whole and len(names) == 1 and lasting is not None:
        description = _without_edges(whole, names[0], lasting)
    for name in names:
        row = {"name": name, "duration": own.get(name, lasting or ""), "description": description}
        yield {**row, "provider": by} if by and is_setter(by) else row


def _without_edges(said: str, name: str, lasting: str) -> str:
    """What stands between a name with a colon and a lifetime in brackets: "lang: Your language (1 year)"."""
    rest = said.removeprefix(name).lstrip()
    if rest == said or rest[:1] not in _COLONS:
        return said
    match = _IN_BRACKETS.search(rest)
    ends = match is not None and match[1].strip() == lasting and not rest[match.end() :].strip(" .。")
    return rest[: match.start() if match is not None and ends else None].strip(" :：–—")
