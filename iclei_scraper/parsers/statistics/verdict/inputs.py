"""Figures beside the fields of a form: how many results a filter leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.page.fields import shown_in_field

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.parsers.statistics.figures.counters import Counter

_BOXES = 2  # around a figure


def has_inputs(row: list[Counter]) -> bool:
    """Whether a figure of a row stands beside a field of a form, or in its label."""
    for counter in row:
        around = counter.line.element
        for _ in range(_BOXES):
            if any(map(_asks, around.iter("input"))) or (around.tag == "label" and _is_in_form(around)):
                return True
            parent = around.getparent()
            if parent is None or parent.tag in {"body", "main", "section"}:
                break
            around = parent
    return False


def _asks(field: HtmlElement) -> bool:
    """Whether a field is one of a form; a mere switch has no value to send, nor is a dial written into."""
    if shown_in_field(field):
        return False
    return field.get("value") is not None or field.get("id") is None or _is_in_form(field)


def _is_in_form(element: HtmlElement) -> bool:
    return next(element.iterancestors("form"), None) is not None
