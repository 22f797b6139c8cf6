"""Whether a quote stands in the bytes that it is said to stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.page import Page
from iclei_scraper.reading import read_stored
from iclei_scraper.records import to_dict
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.archive import Source
    from iclei_scraper.network import Network
    from iclei_scraper.records import Evidence

TEXT, ATTRIBUTE, PAGE, READ, MISSING = "text", "attribute", "page", "read", "missing"
FINDINGS = {
    TEXT: "stands in the text of that element",
    ATTRIBUTE: "stands in the attributes of that element",
    PAGE: "stands on the page, outside of that element",
    READ: "is written in code there; today's parsers read it from these bytes",
    MISSING: "does not stand in these bytes",
}

_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[\w@.-]+")


class Proof:
    """One stored body, to be held against what is said to stand in it."""

    def __init__(self, body: bytes, source: Source, network: Network) -> None:
        self._body = body
        self._source = source
        self._network = network
        self._page = Page(source.url, body, fetched_at=source.fetched_at, content_type=source.content_type)
        self._read: set[tuple[str, str, str | None]] | None = None

    def of(self, evidence: Evidence) -> str:
        """Where the quote stands: one of :data:`FINDINGS`."""
        quote = _bare(evidence.quote)
        element = self._element(evidence.xpath)
        if element is not None:
            if quote in _bare("".join(element.itertext())):
                return TEXT
            written = _bare(" ".join(_attributes(element)))
            if quote in written or self._pieced_together(evidence.quote, element, written):
                return ATTRIBUTE
        if quote in _bare("".join(self._page.root.itertext())) or quote in _bare(self._page.text):
            return PAGE
        return READ if self._is_read(evidence) else MISSING

    def find(self, value: str) -> str | None:
        """XPath of the smallest element whose text holds a value for which no quote was kept."""
        wanted = _bare(value)
        element = self._page.root
        if not wanted or wanted not in _bare("".join(element.itertext())):
            return None
        while True:
            inner = next(
                (
                    child
                    for child in element
                    if isinstance(child.tag, str) and wanted in _bare("".join(child.itertext()))
                ),
                None,
            )
            if inner is None:
                return self._page.xpath(element)
            element = inner

    def _element(self, xpath: str | None) -> HtmlElement | None:
        if not xpath:
            return None
        try:
            found = self._page.root.xpath(xpath)
        except etree.XPathError:
            return None
        return found[0] if isinstance(found, list) and found and hasattr(found[0], "itertext") else None

    def _pieced_together(self, quote: str, element: HtmlElement, written: str) -> bool:
        """A counter whose digits stand in an attribute, and its plus sign in the text."""
        text = _bare("".join(element.itertext()))
        words = [_bare(word) for word in _WORDS.findall(quote)]
        return bool(words) and all(word in written or word in text for word in words)

    def _is_read(self, evidence: Evidence) -> bool:
        if self._read is None:
            records, _ = read_stored(
                self._body,
                self._source.url,
                fetched_at=self._source.fetched_at,
                content_type=self._source.content_type,
                network=self._network,
            )
            self._read = {
                (entry.field, entry.quote, entry.xpath)
                for kind in ("offices", "news", "statistics", "cookies", "features", "findings")
                for record in getattr(records, kind)
                for entry in record.evidence
            }
        return (evidence.field, evidence.quote, evidence.xpath) in self._read


def _attributes(element: HtmlElement) -> Iterator[str]:
    for inner in element.iter():
        if isinstance(inner.tag, str):
            yield from (str(value) for value in inner.attrib.values())


def _bare(text: str) -> str:
    return _SPACE.sub("", fold(text)).casefold()


def as_text(value: object) -> str:
    """A value as a page may write it, to look for: the first of a list, the number as written."""
    if isinstance(value, (list, tuple)):
        return as_text(value[0]) if value else ""
    if isinstance(value, dict):
        return str(value.get("raw", ""))
    return str(value) if isinstance(value, (str, int, float)) else str(to_dict(value).get("raw", ""))
