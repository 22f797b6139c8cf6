"""In which part of the page an element stands: header, main, footer, aside or dialog.

Landmark elements and ARIA roles say it outright (HTML Living Standard, section 4.3; WAI-ARIA 1.2, section
5.3.4). Where a page has none, whole class or id names that every theme uses do (``site-header``,
``cookie-bar``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PLACES = ("header", "main", "footer", "aside", "dialog")

UNKNOWN, BY_NAME, BY_LANDMARK, FINAL = range(4)
"""How sure a place is."""

_BY_TAG = {
    "nav": "header",
    "header": "header",
    "footer": "footer",
    "main": "main",
    "aside": "aside",
    "dialog": "dialog",
}
LANDMARK_TAGS = frozenset(_BY_TAG)
"""Elements that tell a place without any attribute."""
_BY_ROLE = {
    "banner": "header",
    "navigation": "header",
    "contentinfo": "footer",
    "main": "main",
    "complementary": "aside",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
_SECTIONING = frozenset({"article", "section", "main", "li", "td"})
_WHOLE_PAGE = frozenset({"html", "body"})  # their classes tell states of the page: "cookies-not-set"
_BESIDE = frozenset({"aside", "dialog", "footer"})
_ONCE = frozenset({"header", "footer"})
_TOP_LEVELS = 6  # deeper than this a class name such as "header" belongs to a card, not to the page
_NAME = re.compile(
    r"(?:(?:site|global|top|bottom|main|my|app|l|c|et|elementor-location|page)[-_]{1,2})?"
    r"(?P<word>header|masthead|navbar|offcanvas|footer|sidebar|modal|popup|lightbox|skiptranslate)"
    r"(?:[-_]{1,2}(?:inner|wrap|wrapper|container|area|main|widgets|content|section|bar|menu|overlay|"
    r"dialog))?",
)
_DEEP = 4
"""Elements around a header that is not the site's."""
_FEW_ELEMENTS = 8
_MANY_PARAGRAPHS = 5
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_SITES = frozenset({"a", "nav", "img", "svg", "picture", "form", "input", "button", "ul"})
"""Elements of a site's header, by which it leads on."""
_FEW_HEADINGS, _SHORTEST_TITLE = 3, 8
_CONSENT = re.compile(
    r"(?:^|[-_])(?:cookie|cookies|consent|gdpr|cmpbox|cmp[-_](?:box|overlay|modal)|cky|cmplz|onetrust|"
    r"cookiebot|"
    r"borlabs|iubenda)|^cli-?(?:modal|settings)",
    re.IGNORECASE,
)
_STATEMENT = frozenset(
    "statement policy declaration page table list document overview subtitle dropdown service purpose "
    "article".split()
)
_BY_WORD = {
    "header": "header",
    "masthead": "header",
    "navbar": "header",
    "offcanvas": "header",
    "footer": "footer",
    "sidebar": "aside",
    "modal": "dialog",
    "popup": "dialog",
    "lightbox": "dialog",
    "skiptranslate": "dialog",  # what the translator of a browser or of a site adds
}


def place_of(element: HtmlElement, outer: str, sure: int, depth: int) -> tuple[str, int]:
    """Place of a block-level element and how sure it is.

    Args:
        element: the element.
        outer: place of the element around it.
        sure: how sure that is.
        depth: number of elements around it.
    """
    attributes = element.attrib
    role = attributes.get("role")
    place = _BY_ROLE.get(role) if role else _BY_TAG.get(element.tag)
    if place in {"dialog", "main"} and sure < FINAL:  # a header around <main> lacks its end tag
        whole = place == "dialog" and _opens_page(element)
        return "main" if whole else place, FINAL if place == "dialog" else BY_LANDMARK
    if place is not None and sure < BY_LANDMARK:
        own = role or element.tag in {"main", "aside"} or not _inside_section(element)
        if own and not (depth >= _DEEP and _is_heading(element)) and not _is_repeated(element):
            return (outer, sure) if _lacks_end(element) else (place, BY_LANDMARK)
        return outer, sure
    if attributes and sure < FINAL and element.tag not in _WHOLE_PAGE:
        named = _named(element, attributes, depth)
        if named == "dialog":
            return named, FINAL
        if named is not None and sure < BY_NAME and not _is_repeated(element):
            return named, BY_NAME
    return outer, sure


def _opens_page(element: HtmlElement) -> bool:
    """Whether an open dialog is what a page is called after, as a story over the list it was chosen from."""
    root = element.getroottree().getroot() if element.get("open") is not None else None
    called = fold(root.findtext("head/title") or "") if root is not None else ""
    if not called:
        return False
    headings = islice(element.iter(*_HEADINGS), _FEW_HEADINGS)
    told = (fold("".join(heading.itertext())) for heading in headings)
    return any(len(text) >= _SHORTEST_TITLE and called.startswith(text) for text in told)


def _holds_page(element: HtmlElement) -> bool:
    """Whether a page's main part stands in an element, whose names then tell a state: "has-cookie-banner"."""
    held = {inner.tag for inner in element.iter("main", "h1", "nav")}
    return "main" in held or held == {"h1", "nav"}


def _lacks_end(element: HtmlElement) -> bool:
    """Whether a header holds stories and most paragraphs of a page, as where its end tag is missing."""
    if element.tag != "header" or {inner.tag for inner in element.iter("article", "h1")} != {"article", "h1"}:
        return False
    held = sum(1 for _ in element.iter("p"))
    return held >= _MANY_PARAGRAPHS and 2 * held > sum(1 for _ in element.getroottree().iter("p"))


def _is_heading(element: HtmlElement) -> bool:
    """Whether a header holds a heading and no link, picture or form: the head of a part, as in TYPO3."""
    if element.tag != "header":
        return False
    inner = [child.tag for child in islice(element.iter("*"), 1, _FEW_ELEMENTS)]
    return len(inner) < _FEW_ELEMENTS - 1 and _OF_SITES.isdisjoint(inner) and not _HEADINGS.isdisjoint(inner)


def _is_repeated(element: HtmlElement) -> bool:
    """Whether a header or footer is that of a card: the box beside its own is built in the same way."""
    called = element.tag in _ONCE or not _ONCE.isdisjoint((element.get("class") or "").split())
    box = element.getparent() if called else None
    if box is None or box.tag in _WHOLE_PAGE:
        return False
    for other in (box.getnext(), box.getprevious()):
        if other is not None and (other.tag, other.get("class")) == (box.tag, box.get("class")):
            return any(
                (child.tag, child.get("class")) == (element.tag, element.get("class")) for child in other
            )
    return False


def _inside_section(element: HtmlElement) -> bool:
    return any(ancestor.tag in _SECTIONING for ancestor in element.iterancestors())


def _named(element: HtmlElement, attributes: dict[str, str], depth: int) -> str | None:
    for name in f"{attributes.get('id', '')} {attributes.get('class', '')}".split():
        place = _place_named(name)
        if place is not None and (place == "dialog" or depth <= _TOP_LEVELS):
            return None if place in _BESIDE and _holds_page(element) else place
    return None


@lru_cache(maxsize=8192)
def _place_named(name: str) -> str | None:
    name = name.lower()
    if _CONSENT.search(name) and element_is_overlay(name):
        return "dialog"
    match = _NAME.fullmatch(name)
    return _BY_WORD[match["word"]] if match and name != "page-header" else None


def element_is_overlay(name: str) -> bool:
    """Whether a name that speaks of cookies is that of a consent bar or dialog, not of a statement page."""
    return not any(word in name for word in _STATEMENT)
