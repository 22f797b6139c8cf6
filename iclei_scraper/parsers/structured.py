"""The JSON-LD of a page, read once for all that ask: articles, who is told of, what the site calls itself."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_MOST_JSON = 400_000  # characters
_MOST_VALUES = 5_000  # of one script
_COMMENT = re.compile(r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_LAST_COMMA = re.compile(r",\s*([}\]])")


def embedded_json(page: Page) -> tuple[tuple[HtmlElement, Any], ...]:
    """The scripts that hold JSON-LD, each with its value.

    Marks of a comment around it and commas behind a last value are overlooked; what is no JSON is left out.
    """
    return page.once(_embedded_json)


def typed_nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with an ``@type`` in a JSON value, at whatever depth."""
    stack = [value]
    for _ in range(_MOST_VALUES):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, dict):
            if "@type" in node:
                yield node
            stack += [inner for inner in reversed(node.values()) if isinstance(inner, dict | list)]
        elif isinstance(node, list):
            stack += reversed(node)


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """The names of an object's types, without the address of their vocabulary."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def _embedded_json(page: Page) -> tuple[tuple[HtmlElement, Any], ...]:
    found: list[tuple[HtmlElement, Any]] = []
    for script, code in page.scripts:
        if "ld+json" not in (script.get("type") or "").lower() or len(code) > _MOST_JSON:
            continue
        text = _COMMENT.sub("", code).strip()
        try:
            found.append((script, _loaded(text)))
        except (ValueError, RecursionError):
            continue
    return tuple(found)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(_LAST_COMMA.sub(r"\1", text), strict=False)
