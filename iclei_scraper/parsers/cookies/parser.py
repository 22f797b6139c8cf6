"""All roads to a page's cookie declarations, put together."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.consent.apart import read_apart
from iclei_scraper.parsers.cookies.groups.captions import explain, fill_from_captions, settle_terms
from iclei_scraper.parsers.cookies.groups.kinds import settled_kinds
from iclei_scraper.parsers.cookies.groups.sections import Sections
from iclei_scraper.parsers.cookies.groups.told_above import ROLES
from iclei_scraper.parsers.cookies.lines.bare_names import lists_under_heads, read_bare_names, runs_alone
from iclei_scraper.parsers.cookies.lines.lines_of_cells import told_apart
from iclei_scraper.parsers.cookies.lines.mentions import read_mentions
from iclei_scraper.parsers.cookies.lines.running import read_running
from iclei_scraper.parsers.cookies.marks.badges import settle_badges
from iclei_scraper.parsers.cookies.marks.whereabouts import whereabouts
from iclei_scraper.parsers.cookies.scripted.attributes import fill_from_attributes
from iclei_scraper.parsers.cookies.scripted.data import read_data
from iclei_scraper.parsers.cookies.scripted.scripts import invisible_declarations
from iclei_scraper.parsers.cookies.scripted.templates import is_in_question, templates
from iclei_scraper.parsers.cookies.sheets.columns import is_type
from iclei_scraper.parsers.cookies.sheets.composites import drop_strays, parted
from iclei_scraper.parsers.cookies.sheets.denied import are_denied, is_consent_number, without_denied
from iclei_scraper.parsers.cookies.sheets.shares import names_in, own_share
from iclei_scraper.parsers.cookies.sheets.sheet import Sheet, Value, is_about_cookies, is_of_programs
from iclei_scraper.parsers.cookies.tables.feet import settle_feet
from iclei_scraper.parsers.cookies.tables.tables import empty_tables, read_tables
from iclei_scraper.parsers.cookies.twice import joined, named_once, united
from iclei_scraper.parsers.cookies.units.told_lines import lines_of
from iclei_scraper.parsers.cookies.units.units import announces_name, may_name, read_units
from iclei_scraper.parsers.cookies.words.category_words import category_name
from iclei_scraper.parsers.cookies.words.known import is_legal_form, set_by, without_statement
from iclei_scraper.parsers.cookies.words.names import is_strong_name
from iclei_scraper.parsers.cookies.words.words import COOKIE, role_of
from iclei_scraper.records import CookieDeclaration, Evidence, Finding
from iclei_scraper.values.lasting.durations import read_duration
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_LEAD = 200  # characters at the end of a paragraph that lead into a list
_HEADS_ALIKE = 4  # of sheets that are judged together; some may have one head more
_MOST = 2000  # cookies read from one page; no statement has as many
_NUMBER = re.compile(r"[<>≤≥~]?\s?\d{1,6}(?:[.,]\d{1,3})?")
_AROUND = " ,;:：、，；／|·•–—"  # what parted a value from those beside it
_ANY_NUMBER = re.compile(r"(?<=[_-])(?:X{3,}|x{3,}|#+|\*)$")
_STOP = re.compile(r"^[.。]\s+")
_NOTED = re.compile(r"([^()（）]*[^()（）\s])\s?[(（]([^()（）]{2,40})[)）]")
"""A setter, and whose cookies these are in brackets: "Quay Analytics (Third Party)"."""
"""Where a bracket stood before the first sentence."""
_GROUND = re.compile(r"\W*(?:art(?:i[ck]el|icle|ículo|igo|icolo|\.)?\s?\d|§)", re.IGNORECASE)
_TYPED = frozenset({"text", "email", "url", "tel"})
_MOST_OF_FIELD = 4  # children that a line of a form begins with
_FIELDS = ("category", "duration", "description", "type", "provider")


def parse_cookies(page: Page) -> Iterator[CookieDeclaration]:
    """Cookies that a page declares, one record for each name, in the page's order within each kind of layout.

    Tables, pairs of label and value, grids and lists are read alike by their localised labels; whether they
    declare cookies and not courses or biscuits is told by the names and by what stands around them.
    """
    yield from page.once(_declared)


def _declared(page: Page) -> tuple[CookieDeclaration, ...]:
    return tuple(_all(page)) if page.once(is_in_question) else ()


def _all(page: Page) -> Iterator[CookieDeclaration]:
    """What the page shows, its templates hold and its data says, each name from the first that has it."""
    known: set[str] = set()
    apart = read_apart(page, _shown)
    for cookie in _shown(page) if apart is None else apart:
        known.add(_filled_in(cookie.name))
        yield cookie
    for xpath, inner in page.once(templates):
        for cookie in _shown(inner):
            if _filled_in(cookie.name) not in known:
                yield replace(
                    cookie, evidence=tuple(replace(entry, xpath=xpath) for entry in cookie.evidence)
                )
    yield from (cookie for cookie in page.once(read_data).cookies if _filled_in(cookie.name) not in known)


def _filled_in(name: str) -> str:
    """A name without what stands for any number at its end: ``_ga_XXXX``, ``_ga_*`` and ``_ga_`` are one."""
    return _ANY_NUMBER.sub("", name)


def _shown(page: Page) -> Iterator[CookieDeclaration]:
    """Cookies that the page's text declares."""

    def above(row: dict[str, Value]) -> str | None:
        return sections.category(row["name"].element, row["name"].text)

    sections = Sections(page)
    sheets = list(_sheets(page, sections))
    settle_feet(sheets)
    sheets = [
        sheet for sheet in joined(sheets) if not (are_denied(page, sheet) or is_consent_number(page, sheet))
    ]
    for sheet in sheets:
        sheet.rows[:] = without_denied(sheet.rows)
    if not sheets:
        mentioned = _accepted(page, read_mentions(page), sections)
        yield from (cookie for sheet in mentioned for cookie in _declarations(page, sheet, sections))
        return
    for alike in _alike(sheets):
        rows = [row for sheet in alike for row in sheet.rows if "name" in row]
        drop_strays(rows)
        parted([row for row in rows if "name" in row])
    fill_from_attributes([row for sheet in sheets for row in sheet.rows if "name" in row])
    fill_from_captions(page.free_blocks, sheets)
    sections.learn(sheets)
    sheets = list(named_once(sheets, sections))
    rows = [row for sheet in sheets for row in sheet.rows if "name" in row]
    explain(page.free_blocks, rows)
    settle_terms(page.free_blocks, rows)
    _believe_headings(sheets, sections)
    settle_badges(sheets, above)
    told = (cookie for sheet in sheets for cookie in _declarations(page, sheet, sections))
    yield from united(islice(told, _MOST))


def _believe_headings(sheets: list[Sheet], sections: Sections) -> None:
    """Drop a category that all cookies are said to have alike, where headings above them name several."""
    rows = [row for sheet in sheets for row in sheet.rows if "name" in row]
    for role in ("category", "type"):
        said = [row[role].text for row in rows if role in row]
        told = set(said)
        if (
            len(told) != 1
            or len(rows) == 1
            or 2 * len(said) < len(rows)
            or (role == "type" and not any(map(category_name, told)))
        ):
            continue
        above = {sections.category(row["name"].element, row["name"].text) for row in rows}
        told = {text for text in above if text and category_name(text) and not is_type(text)}
        if len(above) > 1 and None not in above and told:
            for row in rows:
                row.pop(role, None)


def _sheets(page: Page, sections: Sections) -> Iterator[Sheet]:
    """What declares cookies: tables first, then what is told outside of them, then running text."""
    read = [told_apart(sheet) for sheet in read_tables(page)]
    tables = list(_accepted(page, read, sections))
    yield from tables
    others = [sheet for sheet in read if is_of_programs(sheet)]
    held = (around for sheet in (*tables, *others) for around in sheet.holds or (sheet.root,))
    taken = {element for around in held for element in around.iter()} | _elements(tables)
    taken |= {cell.getparent() for sheet in tables for cell in sheet.holds}
    told = list(_told(page, sections, taken))
    yield from told
    taken |= _elements(told)
    known = {row["name"].text for sheet in tables for row in sheet.rows if "name" in row}
    for sheet in _accepted(page, _listed(page, taken), sections):
        rows = [row for row in sheet.rows if not (_is_said(row) and row["name"].text in known)]
        if rows:
            yield replace(sheet, rows=rows)
        taken |= _elements([sheet])


def _is_said(row: dict[str, Value]) -> bool:
    """Whether a sentence speaks of a cookie and does not say how long, as again of one in a table."""
    return "description" in row and "duration" not in row


def _elements(sheets: Iterable[Sheet]) -> set[HtmlElement]:
    return {value.element for sheet in sheets for row in sheet.rows for value in row.values()}


def _accepted(page: Page, read: Iterable[Sheet], sections: Sections) -> Iterator[Sheet]:
    """Sheets that are about cookies, those with the same heads judged together."""
    for sheets in _alike(read):
        for sheet in sheets:
            sheet.rows[:] = (row for row in sheet.rows if not _is_of_law(row))
        rows = [row for sheet in sheets for row in sheet.rows]
        whole = Sheet(sheets[0].root, rows, sheets[0].heads)
        if is_about_cookies(page, whole, sections.headings(whole.root)):
            yield from sheets


def _is_of_law(row: dict[str, Value]) -> bool:
    """Whether a row is what data are used for, and on what ground: "Account-related = Art. 6(1)(b)"."""
    told = "description" in row and _GROUND.match(row["description"].text) is not None
    return told and "name" in row and "duration" not in row and not is_strong_name(row["name"].text)


def _told(page: Page, sections: Sections, taken: set[HtmlElement]) -> Iterator[Sheet]:
    """What stands outside tables, told by what repeats.

    Where a table declares cookies, lines that may name others give reason to look further.
    """
    free = [block for block in page.free_blocks if block.element not in taken]
    names = any(may_name(block) or announces_name(block) for block in free)
    if not (_speaks_up(page) or (names and any(map(announces_name, page.free_blocks)))) or (
        taken and not names
    ):
        return
    lines = page.once(lines_of)
    said = [block for _, block in lines]
    runs = runs_alone(said) | page.once(_under_heads)
    blocks = [
        block
        for number, (at, block) in enumerate(lines)
        if not (at in sections.leads or number in runs or _is_field(block))
    ]
    yield from _accepted(page, read_units(blocks, taken), sections)


def _under_heads(page: Page) -> frozenset[int]:
    """Indexes of the page's lines that are labels for names or in the lists below them."""
    return frozenset(lists_under_heads([block for _, block in page.once(lines_of)]))


def _is_field(block: Block) -> bool:
    """Whether a line asks for a text, as a form's does: "Email*", with a star where an answer is required."""
    return any(
        child.tag == "textarea" or (child.tag == "input" and child.get("type", "text") in _TYPED)
        for child in islice(block.element, _MOST_OF_FIELD)
    )


def find_invisible_declaration(page: Page, *, shown: bool | None = None) -> Iterator[Finding]:
    """A finding where the page leaves its declaration to a script and shows no cookie itself.

    "No cookies declared" and "not visible without JavaScript" are different things; this is the second.

    Args:
        page: the page.
        shown: whether :func:`parse_cookies` finds any, where that is known; it is asked if not.
    """
    if shown:
        return
    findings = list(invisible_declarations(page))
    drawn = [] if findings else [table for table in empty_tables(page) if _names_cookies(page, table)]
    if (findings or drawn) and (shown is False or next(parse_cookies(page), None) is None):
        yield from findings
        for table in drawn[:1]:
            yield Finding(
                kind="declaration_not_visible",
                severity="low",
                signals=("empty table", "drawn by script"),
                evidence=(Evidence(field="quote", quote="", xpath=page.xpath(table)),),
            )


def _names_cookies(page: Page, table: HtmlElement) -> bool:
    heads = " ".join(table.itertext())
    return bool(COOKIE.search(f"{heads} {table.get('class') or ''} {page.title or ''} {page.url}"))


def _listed(page: Page, taken: set[HtmlElement]) -> Iterator[Sheet]:
    """Running lists, where the page or a section of it says that it is about cookies.

    A section does not count on a page that declares its cookies in a table: every page of a site may carry
    the consent dialog with its headings.
    """
    if _is_named_so(page) if taken else _speaks_up(page):
        lines = [block for _, block in page.once(lines_of)]
        yield from read_running(lines, taken)
        yield from read_bare_names(lines, taken, page.once(_under_heads))


def _speaks_up(page: Page) -> bool:
    """Whether the page, or a section of it, says that it is about cookies.

    Headings within documentation, which shows source text, speak of what programs do with cookies.
    """
    if _is_named_so(page):
        return True
    return "<pre" not in page.markup and any(map(_heads_cookies, page.free_blocks))


def _is_named_so(page: Page) -> bool:
    return COOKIE.search(f"{page.title or ''} {page.url}") is not None


def _heads_cookies(block: Block) -> bool:
    """A heading about cookies, or the line that leads into a list: "We use these cookies:"."""
    leads = block.heading or block.bold or block.text.endswith((":", "："))
    return bool(leads and COOKIE.search(block.text[-_LEAD:]))


def _alike(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    """Neighbouring sheets with the same heads: one small table alone may be too little to judge by.

    Of tables that tell of one cookie each, some may lack a row.
    """
    alike: list[Sheet] = []
    for sheet in sheets:
        if alike and not _has_heads_of(alike[0], sheet):
            yield alike
            alike = []
        alike.append(sheet)
    if alike:
        yield alike


def _has_heads_of(one: Sheet, other: Sheet) -> bool:
    if one.heads[:_HEADS_ALIKE] == other.heads[:_HEADS_ALIKE]:
        return True
    held = {*one.heads} & {*other.heads}
    return one.by_labels and other.by_labels and len(held) == min(len(one.heads), len(other.heads))


def _declarations(page: Page, sheet: Sheet, sections: Sections) -> Iterator[CookieDeclaration]:
    where = page.once(whereabouts)
    rows = settled_kinds(sheet)
    groups = [row["category"].text for row in rows if "category" in row]
    alike = len(groups) == len(rows) and any(map(category_name, groups))
    grouped = alike or any(role_of(head) == "category" for head in sheet.heads)
    for values in rows:
        if "name" not in values:
            continue
        named = values["name"]
        group = values.get("category")
        guessed = group is not None and not (grouped or group.sure or category_name(group.text))
        if "category" not in values or guessed:
            above = sections.category(named.element, named.text)
            if above and not (guessed and category_name(above) is None):
                values["category"] = Value(above, where.of(above, named.element))
        for role in ROLES:
            if role not in values and (told := sections.above(role, named.element, named.text)):
                values[role] = Value(told, where.of(told, named.element))
        group = values.get("category")
        if group is not None and group.text not in fold(group.element.text_content()):
            values["category"] = replace(group, element=where.of(group.text, named.element))  # from an index
        names = names_in(named.text)
        for name in names:
            yield _declaration(page, name, values, names)


def _declaration(
    page: Page, name: str, values: dict[str, Value], names: tuple[str, ...]
) -> CookieDeclaration:
    texts = {
        role: _STOP.sub("", _line(own_share(values[role].text, name, names, role)).strip(_AROUND)) or None
        for role in _FIELDS
        if role in values
    }
    noted = _NOTED.fullmatch(texts.get("provider") or "")
    if noted is not None and is_type(noted[2]):
        texts["provider"] = noted[1]
        texts.setdefault("type", noted[2])
        values = {**values, "type": values.get("type", values["provider"])}
    lasting = texts.get("duration")
    category = texts.get("category")
    who = without_statement(texts.get("provider") or "")
    evidence = [
        Evidence(field="name", quote=_line(values["name"].text), xpath=page.xpath(values["name"].element))
    ]
    evidence += [
        Evidence(field=role, quote=text, xpath=page.xpath(values[role].element))
        for role, text in texts.items()
        if text
    ]
    return CookieDeclaration(
        name=name,
        category=(category_name(category) or category) if category else None,
        duration=_duration(lasting, values["duration"].unit, page.language) if lasting else None,
        duration_raw=lasting,
        description=texts.get("description"),
        type=texts.get("type"),
        provider=set_by(who if is_legal_form(who) else who.rstrip(".。")) or None,
        evidence=tuple(evidence),
    )


def _duration(text: str, unit: str, language: str | None) -> str | None:
    """A lifetime, in the unit that the head of its column states where the cell holds a number alone."""
    return read_duration(f"{text} {unit}" if unit and _NUMBER.fullmatch(text) else text, language)


def _line(text: str) -> str:
    return text.replace("\n", " ").strip()
