"""Writers that markup names: ``rel=author``, ``itemprop=author``, hCard, links to the pages of authors."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.credits import opens_with_credit
from iclei_scraper.parsers.article.text.foreign import is_comments, is_teaser
from iclei_scraper.parsers.article.writers.authors import (
    DATE_FOLLOWS,
    LONGEST_LINE,
    MOST,
    acceptable,
    split_authors,
    without_degrees,
)
from iclei_scraper.parsers.signs.bylines import byline, names_like, not_the_writers
from iclei_scraper.parsers.signs.persons import joined_names, like_person
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|autor(?:es)?|auteurs?)(?:[\s_-]?(?:name|link|vcard))?(?:$|\s)"
    r"|author[_-]?name|entry-author|post-author|fn\s+n"
    r"|(?-i:(?<=[a-z])(?<!omment)(?:Author|Byline)(?:Name|Link)?(?:$|\s))",
    re.IGNORECASE,
)
_NAME_TAGS = (
    "ul",
    "ol",
    "a",
    "span",
    "div",
    "p",
    "address",
    "li",
    "strong",
    "em",
    "cite",
    "b",
    "h3",
    "h4",
    "h5",
    "h6",
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:es|en|in|a)?|auteurs?|autori|contributors?|columnists?|journalists?|redakteure?|"
    r"autorinnen|writers?|forfatter)/[^/]|/@[^/@]|[?&]author=",
    re.IGNORECASE,
)
_FILED = re.compile(r"/(?:tags?|categor(?:y|ies)|kategorien?)/[^/]")
"""Addresses of what a story is filed under, which themes put where a writer would stand."""
_CJK = "\u2e80"
_LONGEST_EASTERN = 8  # signs of a name that is built like no person's
_LONGEST_AROUND = 60  # characters beside the names in a byline
_ENOUGH = 100  # marked elements; more are those of a list
_LONGEST_BOX = 120  # characters of an element that names authors and no more


def marked_authors(
    near: Sequence[HtmlElement], outside: Collection[HtmlElement] = frozenset()
) -> tuple[str, ...]:
    """Authors marked as such: ``rel=author``, ``itemprop=author``, hCard.

    Args:
        near: elements to look in, until one has names.
        outside: elements that do not count, such as those of readers' comments.
    """
    for scope in near:
        marked = [*islice(filter(is_marked_author, scope.iter(*_NAME_TAGS)), _ENOUGH)]
        outer = _around(marked)
        titles = _titles(scope) if marked else {}
        told = [
            tuple(_names_in(element))
            for element in marked
            if element not in outer
            and not _is_of_others(element, scope, outside)
            and not _acts(element, titles)
        ]
        if names := [name for names in _without_sentences(told) for name in names]:
            return tuple(dict.fromkeys(names))[:MOST]
    return ()


def _titles(scope: HtmlElement) -> dict[str, str]:
    """Targets of the links in headings, each with the words of the first that leads there."""
    titles: dict[str, str] = {}
    for heading in scope.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for link in heading.iter("a"):
            titles.setdefault(link.get("href", ""), fold("".join(link.itertext())))
    return titles


def _acts(element: HtmlElement, titles: dict[str, str]) -> bool:
    """Whether an element is a button or a link in other words to a story, as "byline jump-link" is."""
    said = fold("".join(element.itertext()))
    for inner in element.iter("a", "button"):
        if inner.tag == "button" or titles.get(inner.get("href", "")) not in {None, "", said}:
            return fold("".join(inner.itertext())) == said
    return False


def _without_sentences(told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names without those of elements that say something of a writer whom another one names."""
    return [names for names in told if names and not any(map(_is_sentence, names))]


def _is_sentence(name: str) -> bool:
    """Whether what was split off as a name is part of a sentence: "works on water"."""
    if name[0] < _CJK:
        return not names_like(name)
    return name.endswith("。") or (len(name) > _LONGEST_EASTERN and not like_person(name))


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """All elements above some."""
    found: set[HtmlElement] = set()
    for element in elements:
        node = element.getparent()
        while node is not None and node not in found:
            found.add(node)
            node = node.getparent()
    return found


def _is_of_others(element: HtmlElement, scope: HtmlElement, outside: Collection[HtmlElement]) -> bool:
    node: HtmlElement | None = element
    while node is not None and node is not scope:
        if node in outside or is_comments(node) or (node is not element and is_teaser(node)):
            return True
        node = node.getparent()
    return False


def linked_authors(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Names whose links lead to the pages of authors."""
    for block in blocks:
        names = [
            name
            for link in block.links
            if _AUTHOR_PATH.search(link.href) and link.element.get("rel") != "tag" and acceptable(link.text)
            for name in (split_authors(link.text) or (link.text,))
        ]
        if names and len(block.text) <= LONGEST_LINE and not _says_more(block, names):
            return tuple(dict.fromkeys(names))[:MOST]
    return ()


def _says_more(block: Block, names: Sequence[str]) -> bool:
    """Whether a line is a sentence in which somebody is mentioned, or a picture of somebody."""
    said = len(block.text) - sum(map(len, names))
    return said < 0 or (said > _LONGEST_AROUND and block.text.endswith((".", "!", "?", "…", "。")))


def _names_in(element: HtmlElement) -> Sequence[str]:
    """Names in a marked element: each link is one, else the words are split; a role comes after the name."""
    filed, links = _links_in(element)
    told_apart = len(links) > 1 or (links and any(map(_is_anothers, element.iter("a"))))
    if told_apart and all(map(acceptable, links)):
        return [*map(without_degrees, links)]
    named = [
        fold("".join(it.itertext())) for it in islice(element.iter(*_NAME_TAGS), _ENOUGH) if _has_name(it)
    ]
    if element.get("itemprop") == "author" and named and all(map(acceptable, named)):
        return [name for text in named for name in split_authors(text)]
    pieces = [piece for text in element.itertext() if (piece := fold(text)) and piece not in filed]
    text = " ".join(pieces)
    if len(text) > _LONGEST_BOX or opens_with_credit(text):
        return ()
    who = byline(text)
    if who is None and len(pieces) > 1:
        return _names_of(pieces)
    return split_authors(DATE_FOLLOWS.split(joined_names(who or text))[0])


def _links_in(element: HtmlElement) -> tuple[list[str], list[str]]:
    """Words of the links in a marked element: to sections, and to others."""
    filed: list[str] = []
    others: list[str] = []
    for link in element.iter("a"):
        if _is_anothers(link):
            filed.append(fold("".join(link.itertext())))
            continue
        to_section = "tag" in (link.get("rel") or "") or _FILED.search(link.get("href") or "")
        (filed if to_section else others).append(fold("".join(link.itertext())))
    return filed, others


def _is_anothers(link: HtmlElement) -> bool:
    """Whether the words before a link say that it names who did something else: "· Pictures: "."""
    before, above = link.getprevious(), link.getparent()
    text = (before.tail if before is not None else above.text if above is not None else None) or ""
    return text.rstrip().endswith((":", "：")) and not_the_writers(text)


def _names_of(pieces: Sequence[str]) -> Sequence[str]:
    """All pieces of a marked element where each is a whole name, else the first that has names."""
    if all(map(acceptable, pieces)) and all(" " in piece and names_like(piece) for piece in pieces):
        return pieces
    found = (split_authors(DATE_FOLLOWS.split(byline(piece) or piece)[0]) for piece in pieces)
    return next(filter(None, found), ())


def _has_name(element: HtmlElement) -> bool:
    return bool(element.get("itemprop") == "name")


def is_marked_author(element: HtmlElement) -> bool:
    """Whether markup says of an element that it names who wrote."""
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    names = element.get("class")
    return bool(names and _AUTHOR_CLASS.search(names))
