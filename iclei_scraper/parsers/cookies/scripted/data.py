"""Declarations that a page carries as data in its own scripts, for a consent manager to draw.

CookieYes, Cookiebot, OneTrust, Klaro, cookieconsent and the like differ in the names of their keys alone: a
list of objects that name cookies, within an object that names their category. So keys are read as the column
heads of tables are, whatever program wrote them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from iclei_scraper.parsers.cookies.scripted.literals import NotALiteralError, read_literal
from iclei_scraper.parsers.cookies.words.category_words import CONSENT_TALK, category_name
from iclei_scraper.parsers.cookies.words.keys import (
    ALWAYS_KEYS,
    GROUP_KEYS,
    LANGUAGES,
    TEXT_KEYS,
    role_of_key,
)
from iclei_scraper.parsers.cookies.words.names import is_name, is_strong_name
from iclei_scraper.parsers.cookies.words.words import role_of
from iclei_scraper.records import CookieCategory, CookieDeclaration, Evidence
from iclei_scraper.values.lasting.durations import SESSION, read_duration
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_HOLDS = re.compile(
    r"[\"']?(?:cookies|cookie_?(?:table|data|list|info)\w{0,30}|firstpartycookies|cookie_?id|cookie_?name)"
    r"[\"']?\s{0,9}[:=]",
    re.IGNORECASE,
)
"""A script without any of these keys declares nothing: a cheap test."""
_START = re.compile(r"(?:[=:(,]|\breturn)\s{0,9}(?=[{\[])")
_NAME_BEFORE = re.compile(r"([\w$]{1,60})[\"'\]]{0,2}\s{0,9}$")
_PARSED = re.compile(r"JSON\.parse\(\s{0,9}(?P<quote>[\"'`])")
_LONGEST_SCRIPT = 2_000_000
_MOST_SCRIPTS = 60
_BUDGET = 600_000  # characters of scripts that are read of one page
_MOST_STARTS = 300
_MOST = 2000  # cookies
_DEEPEST = 30
_COOKIE_KEY = re.compile(r"cookie", re.IGNORECASE)
_SETTING_KEY = re.compile(
    r"channel|platform|device|countr|region|locale|lang|section|environment", re.IGNORECASE
)
"""Keys of what a setting about cookies holds for, not of their names."""
_NEAR = 3  # keys above a list among which one speaks of cookies
_TAGS = re.compile(r"<[^<>]{0,200}>")
_POSITIONS = ("name", "provider", "description", "duration", "type")
"""Columns of the lists in which Cookiebot keeps its table."""
_ONETRUST_UNITS = {1: "days", 2: "weeks", 3: "months", 4: "years"}
_FLAG = re.compile(r"true|always(?: active)?|1", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """The category that an object tells, inherited by what it holds."""

    name: str | None = None
    heads: dict[str, str] | None = None
    """Key -> role, where the data has heads of its own."""
    service: str | None = None


@dataclass(slots=True)
class Declared:
    """What the scripts of a page declare."""

    cookies: list[CookieDeclaration] = field(default_factory=list)
    categories: list[CookieCategory] = field(default_factory=list)


def read_data(page: Page) -> Declared:
    """Cookies and categories in the page's own scripts, in order."""
    declared = Declared()
    budget = _BUDGET
    holding = (
        script
        for script in page.root.iter("script")
        if (text := script.text) and len(text) <= _LONGEST_SCRIPT and _may_hold(text) and _HOLDS.search(text)
    )
    for script in islice(holding, _MOST_SCRIPTS):
        reader = _Reader(page, script, declared)
        for name, value, size in _literals(script.text or "", budget):
            budget -= size
            if value is not None:
                reader.walk(value, (name,), _Group())
        if budget <= 0:
            break
    return declared


def _may_hold(text: str) -> bool:
    """Whether a script has the word that all of the keys have."""
    return not text.isascii() or "cookie" in text.lower()


def _literals(text: str, budget: int) -> Iterator[tuple[str, Any, int]]:
    """Outermost objects and lists of a script with the names they are given, and what reading them cost."""
    stripped = text.lstrip()
    if stripped[:1] in {"{", "["}:
        yield from _one(text, len(text) - len(stripped), "", budget)
        return
    for match in _PARSED.finditer(text):
        yield from _parsed(text, match)
    end = tried = 0
    cookie = -1
    for match in _START.finditer(text):
        if match.start() < end:
            continue
        near = max(0, match.start() - 80)
        if cookie < near:
            found = _COOKIE_KEY.search(text, near)
            if found is None:
                return
            cookie = found.start()
        tried += 1
        if tried > _MOST_STARTS or budget <= 0:
            return
        before = _NAME_BEFORE.search(text[near : match.start()])
        for name, value, size in _one(text, match.end(), before[1] if before else "", budget):
            budget -= size
            end = match.end() + size if value is not None else end
            yield name, value, size


def _one(text: str, start: int, name: str, budget: int) -> Iterator[tuple[str, Any, int]]:
    try:
        value, end = read_literal(text[: start + budget], start)
    except NotALiteralError as error:
        yield name, None, error.at - start
        return
    yield name, value, end - start


def _parsed(text: str, match: re.Match[str]) -> Iterator[tuple[str, Any, int]]:
    """The JSON that a script parses from a string."""
    end = text.find(f"{match['quote']})", match.end())
    if end < 0:
        return
    inner = text[match.end() : end].replace(f"\\{match['quote']}", match["quote"]).replace('\\\\"', '\\"')
    try:
        yield "", json.loads(inner), len(inner)
    except (ValueError, RecursionError):
        return


class _Reader:
    def __init__(self, page: Page, script: HtmlElement, declared: Declared) -> None:
        self._page = page
        self._script = script
        self._declared = declared
        self._flags: dict[str, bool] = {}
        """Id of a category -> whether it is always on, where that stands apart from its name."""

    @cached_property
    def _language(self) -> str | None:
        return self._page.language

    @cached_property
    def _xpath(self) -> str:
        return self._page.xpath(self._script)

    def walk(self, node: object, path: tuple[str, ...], group: _Group) -> None:
        if len(path) > _DEEPEST or len(self._declared.cookies) >= _MOST:
            return
        if isinstance(node, dict):
            group = self._enter(node, group)
            if heads := _heads(node):
                group = replace(group, heads=heads)
            for key, child in self._spoken(node).items():
                if isinstance(child, dict | list) and not self._take(child, (*path, key), group):
                    self.walk(child, (*path, key), group)
        elif isinstance(node, list) and not self._take(node, path, group):
            for child in node:
                if isinstance(child, dict | list):
                    self.walk(child, path, group)

    def _spoken(self, node: dict[str, Any]) -> dict[str, Any]:
        """Of translations, those in the page's language, else the first."""
        keys = [key for key in node if LANGUAGES.fullmatch(key) and isinstance(node[key], dict)]
        if len(keys) < 2 or len(keys) * 2 < len(node):  # noqa: PLR2004
            return node
        own = [key for key in keys if key[:2].lower() == self._language]
        chosen = own[0] if own else keys[0]
        return {chosen: node[chosen]}

    def _enter(self, node: dict[str, Any], group: _Group) -> _Group:
        """The category that an object with cookies or with a switch tells, else the one around it."""
        named = node.get("categories")
        for key, child in named.items() if isinstance(named, dict) else ():
            if isinstance(child, dict) and (flag := _always(child)) is not None:
                self._flags[key] = flag
        holds = any(_holds_cookies(key, value) for key, value in node.items())
        description = next((text for key in TEXT_KEYS if (text := _text(node.get(key)))), None)
        always = _always(node)
        if always is None:
            always = self._flags.get(str(node.get("linkedCategory")))
        name = next((text for key in GROUP_KEYS if (text := _text(node.get(key)))), None)
        purposes = node.get("purposes")
        if holds and isinstance(purposes, list) and purposes and (purpose := _text(purposes[0])):
            return _Group(purpose, None, _text(node.get("title")))
        if name is None or not (
            holds or (always is not None and description and _is_category(name, description))
        ):
            return group
        if group.name is not None and description is None and always is None:
            return replace(group, service=name)  # a service or host within a category
        self._declared.categories.append(
            CookieCategory(name=name, description=description, always_enabled=always)
        )
        return _Group(name, group.heads)

    def _take(self, node: object, path: tuple[str, ...], group: _Group) -> bool:
        """Read a list of cookies; whether it was one."""
        if isinstance(node, dict):
            body = node.get("body")
            if isinstance(body, list) and _COOKIE_KEY.search(path[-1]):
                return self._take(body, path, replace(group, heads=_heads(node) or group.heads))
            return False
        if not isinstance(node, list) or not any(map(_COOKIE_KEY.search, path[-_NEAR:])):
            return False
        if group.name is None and (told := _told_by(path)):
            group = replace(group, name=told)
        bare = all(isinstance(entry, str) for entry in node)
        if bare and (group == _Group() or _SETTING_KEY.search(path[-1])):
            return False  # {"consent_cookies": {"channels": ["web"], "keep": ["PHPSESSID", "wp-*"]}}
        rows = [values for entry in node[:_MOST] if (values := _values(entry, group.heads or {}))]
        if not rows or len(rows) * 2 < len(node) or not _are_cookies(rows):
            return False
        known = {cookie.key for cookie in self._declared.cookies}
        cookies = (self._cookie(values, group) for values in rows)
        self._declared.cookies += [cookie for cookie in cookies if cookie.key not in known]
        return True

    def _cookie(self, values: dict[str, str], group: _Group) -> CookieDeclaration:
        lasting = values.get("duration")
        category = values.get("category") or group.name
        texts = {"name": values["name"], "category": category, "duration": lasting}
        texts |= {role: values.get(role) for role in ("description", "type", "provider")}
        return CookieDeclaration(
            name=values["name"],
            category=category,
            duration=read_duration(values.get("length") or lasting, self._language) if lasting else None,
            duration_raw=lasting,
            description=values.get("description"),
            type=values.get("type"),
            provider=values.get("provider") or group.service,
            evidence=tuple(
                Evidence(field=role, quote=text, xpath=self._xpath) for role, text in texts.items() if text
            ),
        )


def _heads(node: dict[str, Any]) -> dict[str, str]:
    """Key -> role of tables whose columns have heads of their own: ``[{col1: "Name"}, …]``."""
    found: dict[str, str] = {}
    for key, value in node.items():
        if "header" not in key.lower():
            continue
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            for column, head in entry.items() if isinstance(entry, dict) else ():
                role = role_of(head) if isinstance(head, str) else None
                if role:
                    found[column] = role
    return found


def _values(entry: object, heads: dict[str, str]) -> dict[str, str]:
    """Role -> text of one cookie; empty where it names none."""
    if isinstance(entry, str):
        return {"name": name} if (name := _name(entry)) else {}
    if isinstance(entry, list):
        if not entry or not isinstance(entry[0], str):
            return {}
        columns = {role: text for role, cell in zip(_POSITIONS, entry, strict=False) if (text := _text(cell))}
        known = len(entry) >= len(_POSITIONS)  # a shorter list is Klaro's: name, path and domain
        return _named(columns if known else {"name": str(entry[0])})
    if not isinstance(entry, dict):
        return {}
    values: dict[str, str] = {}
    for key, value in entry.items():
        role = heads.get(key) or role_of_key(key)
        text = _text(value) if role else None
        if role and text:
            values.setdefault(role, text)
    telling = len(values) > 1 or any("cookie" in key.lower() for key in entry)
    return _named(_lasting(entry, values)) if telling else {}


def _lasting(entry: dict[str, Any], values: dict[str, str]) -> dict[str, str]:
    """OneTrust keeps a number, its unit and whether it is a session apart."""
    if isinstance(entry.get("isThirdParty"), bool):
        values.setdefault("type", "Third Party" if entry["isThirdParty"] else "First Party")
    if entry.get("IsSession") is True:
        return {**values, "duration": SESSION}
    unit = _ONETRUST_UNITS.get(entry.get("DurationType") or 0)
    length = values.get("duration", "")
    return {**values, "length": f"{length} {unit}"} if unit and length.isdecimal() else values


def _are_cookies(rows: list[dict[str, str]]) -> bool:
    """Names as cookies have them, or explanations that speak of browsers; no biscuits of a shop."""
    strong = sum(is_strong_name(values["name"]) for values in rows)
    if strong * 2 >= len(rows):
        return True
    return any(
        CONSENT_TALK.search(values.get("description", ""))
        or ("duration" in values and values["name"].islower())
        for values in rows
    )


def _is_category(name: str, description: str) -> bool:
    return category_name(name) is not None or bool(_COOKIE_KEY.search(description))


def _holds_cookies(key: str, value: object) -> bool:
    return isinstance(value, list | dict) and bool(_COOKIE_KEY.search(key)) and "header" not in key.lower()


def _named(values: dict[str, str]) -> dict[str, str]:
    name = _name(values.get("name", ""))
    return {**values, "name": name} if name else {}


def _name(text: str) -> str | None:
    """A cookie's name; a pattern as the wildcard it stands for: ``/^_pk_.*$/`` is ``_pk_*``."""
    if text.startswith(("/", "^")):
        text = text.removeprefix("/").removesuffix("/").removeprefix("^").removesuffix("$").replace("\\", "")
        text = re.sub(r"\(\.[*+]\)\??|\.[*+]|\(_\.\*\)\?", "*", text)
    return text if is_name(text) and len(text) > 1 else None


def _told_by(path: tuple[str, ...]) -> str | None:
    """Cookiebot names the category in its variable: ``cookieTableNecessary``."""
    match = re.search(r"cookietable(\w{3,30})$", path[-1], re.IGNORECASE)
    return match[1] if match else None


def _always(node: dict[str, Any]) -> bool | None:
    for holder in (node, node.get("toggle")):
        if not isinstance(holder, dict):
            continue
        for key in ALWAYS_KEYS:
            if key in holder:
                value = holder[key]
                return value if isinstance(value, bool) else bool(_FLAG.fullmatch(str(value)))
    return None


def _text(value: object) -> str | None:
    if isinstance(value, dict):  # translations
        value = next(iter(value.values()), None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return fold(_TAGS.sub(" ", value)) or None if isinstance(value, str) else None
