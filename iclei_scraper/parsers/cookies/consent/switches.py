"""The switches of a consent dialog: what stands beside one, and whether it can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Page

_SWITCHES = etree.XPath("//@role[. = 'switch']/..")
_BOXES = frozenset({"checkbox", "radio"})
_NEAR = 4


def is_locked(label: HtmlElement, page: Page) -> bool:
    """Whether the only switch beside a label, or the two buttons of one, cannot be moved."""
    around: HtmlElement | None = label
    for _ in range(_NEAR):
        if around is None:
            return False
        if held := page.once(_switches_within).get(around):
            return len(held) == 1 and _is_disabled(held[0])
        around = around.getparent()
    return False


def _switches_within(page: Page) -> dict[HtmlElement, list[HtmlElement]]:
    """The switches that an element holds or is, one or two of them; each label of a dialog asks for them."""
    boxes = page.root.iter("input")
    switches = [box for box in boxes if box.get("type") in _BOXES and box.get("role") != "switch"]
    if "switch" in page.markup:
        switches += _SWITCHES(page.root)
    found: dict[HtmlElement, list[HtmlElement]] = {}
    for switch in switches:
        around: HtmlElement | None = switch
        while around is not None:
            held = found.setdefault(around, [])
            if len(held) > 1:
                break  # so do all around it
            held.append(switch)
            around = around.getparent()
    return found


def _is_disabled(switch: HtmlElement) -> bool:
    return switch.get("disabled") is not None or switch.get("aria-disabled") == "true"
