"""The categories of a consent dialog with their explanations."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.cookies.consent.labels_alike import labels_alike
from iclei_scraper.parsers.cookies.consent.switches import is_locked
from iclei_scraper.parsers.cookies.groups.explaining import (
    IN_TABLE,
    LONGEST_LABEL,
    MOST_LABELS,
    REACH,
    explained_after,
    explains,
    says_always,
)
from iclei_scraper.parsers.cookies.groups.told_groups import told_groups
from iclei_scraper.parsers.cookies.parser import parse_cookies
from iclei_scraper.parsers.cookies.scripted.data import read_data
from iclei_scraper.parsers.cookies.scripted.templates import is_in_question, templates
from iclei_scraper.parsers.cookies.words.category_words import ALWAYS, category_name
from iclei_scraper.parsers.cookies.words.words import COOKIE
from iclei_scraper.records import CookieCategory, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page

_OF_CONSENT = re.compile(
    r"cookie|consent(?!-?form)|cky-|cli-modal|cmplz|onetrust|borlabs|iubenda|klaro|usercentrics|gdpr",
    re.IGNORECASE,
)
_SIGNS = " :：–—-.,"


def parse_cookie_categories(page: Page) -> Iterator[CookieCategory]:
    """Categories of the page's consent dialog, each once, in order.

    Those that a dialog shows come first, then those of its templates and of the data it is drawn from. Where
    there is no dialog, the groups that the page parts its cookies into are meant, as far as it explains them.
    """
    found: dict[str, CookieCategory] = {}
    for category in _shown(page):
        found[slug(category.name)] = category
    if page.once(is_in_question):
        drawn = [category for _, inner in page.once(templates) for category in _shown(inner)]
        for category in [*drawn, *page.once(read_data).categories]:
            known = found.get(slug(category.name))
            found[slug(category.name)] = category if known is None else _united(known, category)
        told = {slug(group.name): group for group in told_groups(page, tuple(parse_cookies(page)))}
        if found.keys() <= told.keys():  # what looked like a dialog was a part of the statement
            found = {
                key: _united(found[key], group) if key in found else group for key, group in told.items()
            }
    yield from found.values()


def _shown(page: Page) -> Iterator[CookieCategory]:
    blocks = page.free_blocks
    named = ((at, *label) for at, block in enumerate(blocks) if (label := _label(block)) is not None)
    labels = list(islice(named, MOST_LABELS))
    if not labels:
        return
    labels = [entry for entry in labels if _in_dialog(blocks, entry[0])]
    labels = sorted([*labels, *labels_alike(blocks, [at for at, _, _ in labels])])
    found: dict[str, CookieCategory] = {}
    apart: dict[str, int] = {}
    for position, (at, name, always) in enumerate(labels):
        stop = next(
            (later for later, other, _ in labels[position + 1 :] if slug(other) != slug(name)), len(blocks)
        )
        said, description, others = explained_after(blocks[at + 1 : min(stop, at + 1 + REACH)])
        if rest := _rest(blocks[at]):
            description, others = rest, 0
        said = said or is_locked(blocks[at].element, page)
        category = CookieCategory(name=name, always_enabled=always or said or None, description=description)
        known = found.get(slug(name))
        nearer = description is not None and others < apart.get(slug(name), 0)  # the first is that of a menu
        if known is not None:
            known = replace(known, description=None) if nearer else known
            category = _united(known, category)
        found[slug(name)] = category
        if nearer or slug(name) not in apart:
            apart[slug(name)] = others
    of_consent = any(_is_of_consent(blocks[at]) for at, _, _ in labels)
    yield from _contrasted(list(found.values()), named=of_consent)


def _contrasted(categories: list[CookieCategory], *, named: bool) -> Iterator[CookieCategory]:
    """Where one category is always enabled, the others can be refused.

    Args:
        categories: of what looks like a dialog of consent.
        named: whether classes or ids around it say that it is one.
    """
    locked = any(category.always_enabled for category in categories)
    explained = named or any(COOKIE.search(f"{entry.name} {entry.description or ''}") for entry in categories)
    if not (locked or explained) or (len(categories) == 1 and not (locked and explained)):
        return
    for category in categories:
        if category.always_enabled is None and locked:
            yield replace(category, always_enabled=False)
        else:
            yield category


def _is_of_consent(label: Block) -> bool:
    """Whether the heading of a dialog, or classes and ids around it, say that it is about cookies."""
    if label.place != "dialog":
        return False
    heading = next((over.text for over in reversed(label.headings) if over.place == "dialog"), "")
    return bool(COOKIE.search(heading) or _OF_CONSENT.search(_names(label.element)))


def _rest(block: Block) -> str | None:
    """What the label of a category goes on with, where that explains it: "Analytics – they count visits."."""
    if block.place != "dialog" or len(block.parts) == 1 or _read_label(block.parts[0]) is None:
        return None
    rest = block.text[len(block.parts[0]) :].lstrip(_SIGNS)
    return rest if explains(rest) else None


def _label(block: Block) -> tuple[str, bool] | None:
    """Name of the category that a block is the label of, and whether it says "always enabled" as well."""
    if block.place == "dialog" and len(block.parts) > 1 and _rest(block):
        return _read_label(block.parts[0])
    if len(block.text) > LONGEST_LABEL or block.element.tag in IN_TABLE:
        return None
    read = _read_label(block.text)
    if read is None and len(block.parts) > 1:
        read = _read_label(" ".join(block.parts))
    return read


@lru_cache(maxsize=8192)  # most lines stand on every page of a site
def _read_label(line: str) -> tuple[str, bool] | None:
    always = ALWAYS.search(line) if " " in line or not line.isascii() else None
    text = ALWAYS.sub("", line).strip(" ()-–:") if always and always[0] != line else line
    name = category_name(text)
    return (name, bool(always) and text != line) if name else None


def _in_dialog(blocks: list[Block], at: int) -> bool:
    """The label stands in a dialog, or above a line that says that it is always on."""
    return blocks[at].place == "dialog" or any(map(says_always, blocks[at + 1 : at + 4]))


def _names(element: HtmlElement) -> str:
    """Classes and ids of an element and of those around it."""
    around = [element, *element.iterancestors()]
    return " ".join(f"{entry.get('class') or ''} {entry.get('id') or ''}" for entry in around)


def _united(known: CookieCategory, other: CookieCategory) -> CookieCategory:
    return CookieCategory(
        name=known.name,
        always_enabled=known.always_enabled or other.always_enabled,
        description=known.description or other.description,
    )
