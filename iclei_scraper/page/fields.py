"""Fields of forms that nobody can write into: what they hold is shown as any text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIELDS = frozenset({"input", "textarea"})
_TYPES = frozenset({"text", "email", "tel", "number"})
_TO_COPY = ("://", "<", "{")
"""In an address or a piece of markup, which stands there to be copied."""


def is_shown(element: HtmlElement) -> bool:
    """Whether an element is a field that shows a text and asks for none."""
    return element.tag in FIELDS and element.get("readonly") is not None


def shown_in_field(element: HtmlElement) -> str:
    """The text that a field shows and does not ask for; nothing of other fields.

    >>> import lxml.html
    >>> form = lxml.html.fromstring('<form><input readonly value="Bonn"><input value="Bonn"></form>')
    >>> [shown_in_field(field) for field in form]
    ['Bonn', '']
    """
    if not is_shown(element):
        return ""
    if element.tag == "input":
        text = element.get("value", "") if element.get("type", "text").lower() in _TYPES else ""
    else:
        text = element.text or ""
    return "" if any(sign in text for sign in _TO_COPY) else text
