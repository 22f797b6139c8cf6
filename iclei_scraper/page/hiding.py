"""What hides an element from a reader, as far as the page's own markup tells.

Reads the ``hidden`` attribute, inline styles, and the page's own ``<style>`` rules for a single class or id.
Style sheets that the page only links to are not fetched, so an element may be hidden without being known to
be; the opposite does not happen outside media queries, which are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.values.wording.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

STRUCK = "struck out"
"""Why a text does not hold any more that everybody sees."""
_STYLE_LIMIT = 500_000  # characters of style rules read from one page; more is no style sheet of a page

_DECLARATIONS_LIMIT = 5_000  # characters of the declarations for one element; nobody writes as many

_HIDING_DECLARATIONS = (
    (re.compile(r"display:none"), "display:none"),
    (re.compile(r"visibility:(?:hidden|collapse)"), "visibility:hidden"),
    (re.compile(r"(?:^|[;{])opacity:(?:0|0?\.0+)(?![.\d])"), "transparent"),
    (re.compile(r"font-size:0(?![.\d])"), "zero size"),
    (
        re.compile(r"(?:^|[;{])(?:max-)?(?:width|height):[01](?:px)?(?![.\d%a-z])(?=.*overflow:hidden)"),
        "zero size",
    ),
    (re.compile(r"overflow:hidden(?=.*;(?:max-)?(?:width|height):[01](?:px)?(?![.\d%a-z]))"), "zero size"),
    (re.compile(r"transform:(?:[a-z0-9(),-]*)?scale[xy]?\(0(?:,0)*\)"), "zero size"),
    (
        re.compile(r"(?:^|[;{])(?:left|right|top|bottom|text-indent|margin(?:-left|-top|-right)?):-\d{3,}"),
        "off-screen",
    ),
    (re.compile(r"clip:rect\(0|clip-path:(?:inset\((?:50|100)%|polygon\(0(?:px)?0)"), "clipped"),
)
_MAY_HIDE = Caseless(
    r"none|hidden|collapse|opacity|font-size|scale|clip|(?:left|right|top|bottom|indent|margin)\s*:\s*-"
)
"""What every hiding declaration has: most styles are ruled out by one look."""
_SCREEN_READER = frozenset(
    {"sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "assistive-text"}
)
_NEVER_SHOWN = frozenset({"w-condition-invisible"})
"""Classes that a builder of sites keeps for what it does not show, whatever sheet a page links to."""
_SIMPLE_SELECTOR = re.compile(r"^[a-z0-9]*([.#][\w-]+)$", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+|!important")


def hidden_by(attributes: Mapping[str, str], rules: Mapping[str, str]) -> str | None:
    """Why an element with these attributes is hidden, in a word or two, or ``None``.

    Args:
        attributes: the element's own attributes.
        rules: what :func:`hiding_rules` found for the page.
    """
    if "hidden" in attributes:
        return "hidden attribute"
    style = attributes.get("style")
    if style and (reason := _hiding_declaration(style)):
        return reason
    classes = attributes.get("class")
    if classes:
        for name in classes.split():
            if name in _SCREEN_READER:
                return "screen reader only"
            reason = "display:none" if name in _NEVER_SHOWN else rules.get(f".{name}")
            if reason:
                return reason
    if rules and (identifier := attributes.get("id")):
        return rules.get(f"#{identifier}")
    return None


def hiding_rules(root: HtmlElement) -> dict[str, str]:
    """The page's own style rules that hide a class or an id: ``{".x7": "off-screen"}``."""
    rules: dict[str, str] = {}
    for style in root.iter("style"):
        rules |= _rules_of("".join(style.itertext())[:_STYLE_LIMIT])
    return rules


@lru_cache(maxsize=64)  # the pages of a site carry the same sheets
def _rules_of(css: str) -> dict[str, str]:
    rules: dict[str, str] = {}
    for selectors, body in _flat_rules(_COMMENT.sub("", css)):
        reason = _hiding_declaration(body)
        if reason is None:
            continue
        for selector in selectors.split(","):
            if match := _SIMPLE_SELECTOR.match(selector.strip()):
                rules[match[1]] = reason
    return rules


def _hiding_declaration(style: str) -> str | None:
    style = style[:_DECLARATIONS_LIMIT]
    if not _MAY_HIDE.found(style):
        return None
    compact = _SPACE.sub("", style.lower())
    for pattern, reason in _HIDING_DECLARATIONS:
        if pattern.search(compact):
            return reason
    return None


def _flat_rules(css: str) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each rule outside ``@media`` and other blocks."""
    start = 0
    while (opening := css.find("{", start)) >= 0:
        prelude = css[start:opening].rpartition(";")[2].strip()
        closing = css.find("}", opening)
        if closing < 0:
            return
        if prelude.startswith("@"):
            start = _end_of_block(css, opening)
            continue
        yield prelude, css[opening + 1 : closing]
        start = closing + 1


def _end_of_block(css: str, opening: int) -> int:
    depth = 0
    for match in re.compile(r"[{}]").finditer(css, opening):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    return len(css)
