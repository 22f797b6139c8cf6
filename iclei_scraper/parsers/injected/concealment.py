"""How well hidden a link is, and whether an honest page would hide it that way.

Menus, tabs, accordions, sliders and dialogs hide links until a reader opens them; nobody opens a box of one
pixel or a paragraph a thousand pixels left of the screen.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from iclei_scraper.page.hiding import STRUCK

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Link, Page

_NEVER_OPENED = frozenset(
    {"off-screen", "zero size", "clipped", "tiny print", "colour of the page", "hidden by script"}
)
_OPENED_LATER = re.compile(
    r"menu|nav|tab(?:s|panel|-pane|-content|content|\b|_)|accordion|collaps|dropdown|drop-down|submenu"
    r"|modal|pop-?up|dialog|slide|slick|carousel|swiper"
    r"|toggle|\bmore\b|faq|lightbox|tooltip|off-?canvas|drawer|mega|lang|search|share|panel|overlay|consent"
    r"|cookie|gallery|filter"
    r"|details|print|mobile|desktop|sr-only|screen-reader|expand|readmore|read-more|reveal|animat|fade"
    r"|wow|aos|elementor-invisible"
    r"|login|basket|cart|widget|rotator|ticker|quote|infobox|legend|footnote|reference|navbox|hover"
    r"|flyout|sub-?nav|jetpack|wpadmin|noprint",
    re.IGNORECASE,
)
_OPENED_TAGS = frozenset({"nav", "details", "dialog", "menu", "summary", "figure", "select"})
_OPENED_ROLES = frozenset(
    {"tabpanel", "dialog", "menu", "menuitem", "menubar", "navigation", "tooltip", "listbox", "alertdialog"}
)
_SIDE = r"(?:left|right|top|bottom|margin-left|margin-top|text-indent)"
_NO_SIZE = r"(?:max-)?(?:height|width):(?:0|1px|0px|1)(?![.\d%a-z])"
_CUT_OFF = r"overflow:(?:hidden|auto|scroll)"
_SLY_STYLES = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"(?:^|[;{])opacity:0?\.0\d", "colour of the page"),
        (r"font-size:(?:[0-3](?:\.\d+)?px|0?\.[0-2]\d*(?:em|rem)|[0-9]%)", "tiny print"),
        (r"(?:^|[;{])color:(?:transparent|rgba\(\d+,\d+,\d+,0?\.?0*\))", "colour of the page"),
        (r"(?:^|[;{])color:#?(\w{3,6})\b[^}]*background(?:-color)?:#?\1\b", "colour of the page"),
        (r"background(?:-color)?:#?(\w{3,6})\b[^}]*(?:^|;)color:#?\1\b", "colour of the page"),
        (_SIDE + r":-\d{2,}(?:\.\d+)?(?:em|rem|vw|vh|%|cm|in)", "off-screen"),
        (_SIDE + r":-\d{4,}", "off-screen"),
        (r"translate(?:[xy]|3d)?\((?:-\d{3,}|\d{4,})", "off-screen"),
        (_NO_SIZE + r"[^}]*" + _CUT_OFF, "zero size"),
        (_CUT_OFF + r"[^}]*" + _NO_SIZE, "zero size"),
        (r"line-height:0(?![.\d])|zoom:0(?:\.0\d*)?(?![.\d])", "zero size"),
    )
)
_ALSO_HONEST = re.compile(r"(?:^|;)text-indent:-|(?:^|;)max-height:0")
"""Images set in place of words, and boxes that unfold."""
_BACKWARDS = re.compile(
    r"position:(?:absolute|fixed)[^}]*z-index:-\d|z-index:-\d[^}]*position:(?:absolute|fixed)"
)
_PLAIN_LOOK = re.compile(
    r"cursor:(?:text|default|auto)|color:inherit[^}]*text-decoration:none"
    r"|text-decoration:none[^}]*color:(?:inherit|#(?:000|333|222|444|555|666|777|fff))"
)
_SPACE = re.compile(r"\s+|!important")
_SCRIPTED = re.compile(
    r"(?:-\d{3,}(?:px)?|display['\"\s:=]{1,6}none|height['\"\s:=]{1,6}[01]px)", re.IGNORECASE
)
_STYLE_LIMIT = 2_000  # characters of one style attribute
_MADE_UP = re.compile(r"(?=[A-Za-z]*\d)(?:(?=[a-z\d]*[A-Z])|(?=(?:\D*\d){3}))[A-Za-z\d]{8,64}", re.ASCII)
_LEVELS = 5  # ancestors whose own style is read
_CONTAINER = 12  # ancestors among which the hidden box is looked for
_PANEL_TEXT = 300  # characters from which a hidden box is a panel with content of its own


class Concealment(NamedTuple):
    """How a link is hidden."""

    reason: str | None = None
    weight: float = 0.0
    """0 where it is shown or hidden as honest pages do, 1 where that may be, 2 where nobody would see it."""
    disguised: bool = False
    """Made to look like plain text."""
    alone: bool = False
    """The hidden box holds hardly more than foreign links."""


def concealment(block: Block, link: Link, page: Page, boxes: dict[object, bool]) -> Concealment:
    """How a link is hidden, by the block's own account and by the style around the link.

    Args:
        block: the block it stands in.
        link: the link.
        page: their page.
        boxes: what is known of boxes already, added to.
    """
    styles = [
        _SPACE.sub("", style[:_STYLE_LIMIT].lower())
        for element in (link.element, *_ancestors(link.element, _LEVELS))
        if (style := element.get("style"))
    ]
    disguised = any(_PLAIN_LOOK.search(style) for style in styles[:2])
    reason = next((why for style in styles for pattern, why in _SLY_STYLES if pattern.search(style)), None)
    if reason is None and any(_BACKWARDS.search(style) for style in styles):
        reason = "behind the page"
    told = None if block.hidden == STRUCK else block.hidden
    reason = reason or told or _hidden_by_script(link.element, page)
    if reason is None:
        return Concealment(disguised=disguised)
    box = _hidden_box(link.element)
    if box not in boxes:
        boxes[box] = _holds_only_links(box)
    alone = boxes[box]
    if opened_later(link.element):
        weight = 0.5 if reason in _NEVER_OPENED and alone else 0.0
    elif any(_ALSO_HONEST.search(style) for style in styles):
        weight = 1.0
    else:
        weight = 2.0 if reason in _NEVER_OPENED else 0.5 if reason == "screen reader only" else 1.0
    return Concealment(reason, weight, disguised, alone)


def _ancestors(element: HtmlElement, levels: int) -> list[HtmlElement]:
    found: list[HtmlElement] = []
    for ancestor in element.iterancestors():
        if ancestor.tag in {"body", "html"} or len(found) >= levels:
            break
        found.append(ancestor)
    return found


def opened_later(element: HtmlElement) -> bool:
    """Whether an element stands in something that readers open: a menu, a tab, a dialog."""
    for ancestor in (element, *_ancestors(element, _CONTAINER)):
        attributes = ancestor.attrib
        if ancestor.tag in _OPENED_TAGS or attributes.get("role") in _OPENED_ROLES:
            return True
        if "aria-labelledby" in attributes or "aria-hidden" in attributes:
            return True
        if _speaks_of_opening(f"{attributes.get('class', '')} {attributes.get('id', '')}"):
            return True
    return False


@lru_cache(maxsize=2_048)
def _speaks_of_opening(names: str) -> bool:
    return _OPENED_LATER.search(names) is not None


def _hidden_box(element: HtmlElement) -> HtmlElement:
    """The innermost block around a link; the smallest box that can be hidden as a whole."""
    return next(
        (
            ancestor
            for ancestor in element.iterancestors(
                "div", "p", "ul", "section", "noscript", "span", "td", "font", "marquee", "aside"
            )
        ),
        element,
    )


def _holds_only_links(box: HtmlElement) -> bool:
    text = "".join(box.itertext())
    linked = sum(len("".join(link.itertext())) for link in box.iter("a"))
    return len(text.strip()) < _PANEL_TEXT * 4 and linked * 2 >= len(text.strip())


def _hidden_by_script(element: HtmlElement, page: Page) -> str | None:
    """A box with a made-up name that a script on the page moves away or hides."""
    for ancestor in _ancestors(element, _LEVELS):
        for name in (ancestor.get("id") or "", *(ancestor.get("class") or "").split()):
            if not _MADE_UP.fullmatch(name):
                continue
            for script in page.root.iter("script"):
                code = script.text or ""
                at = code.find(name)
                if at >= 0 and _SCRIPTED.search(code, max(0, at - 300), at + 600):
                    return "hidden by script"
    return None
