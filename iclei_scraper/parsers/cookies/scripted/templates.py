"""HTML that a page keeps apart for its consent dialog: in ``<template>`` and in scripts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.page import Page
from iclei_scraper.parsers.cookies.words.words import speaks_of_cookies

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = frozenset(
    {"text/template", "text/html", "text/x-template", "text/x-handlebars-template", "text/ng-template"}
)
_MOST = 20
_LONGEST = 400_000


def is_in_question(page: Page) -> bool:
    """Whether a page may speak of cookies at all, be it in its address."""
    return "cookie" in page.url.lower() or speaks_of_cookies(page)


def templates(page: Page) -> tuple[tuple[str, Page], ...]:
    """XPath and page of each template that speaks of cookies; a template within a template is left alone."""
    return tuple(_templates(page))


def _templates(page: Page) -> Iterator[tuple[str, Page]]:
    left = _LONGEST
    for element in islice(page.root.iter("script", "template"), 500):
        if element.tag == "script" and (element.get("type") or "").lower() not in _TYPES:
            continue
        html = (element.text or "") if element.tag == "script" else _inner(element)
        if "<" not in html or len(html) > left:
            continue
        inner = Page(page.url, html, languages=page.languages)
        if not speaks_of_cookies(inner):
            continue
        left -= len(html)
        yield page.xpath(element), inner


def _inner(element: etree.ElementBase) -> str:
    return (element.text or "") + "".join(
        etree.tostring(child, encoding="unicode") for child in islice(element, _MOST)
    )
