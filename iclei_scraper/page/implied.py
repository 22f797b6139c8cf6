"""What HTML makes of a page's tags where libxml2, which knows HTML 4, does not.

Authors and minifiers leave out what HTML allows to (HTML Living Standard, "optional tags"). libxml2 then
leaves ``<main>`` and ``<header>`` in the head, a ``<section>`` in the paragraph before it, and one ``<dd>``
in another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METADATA = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
_DESCRIPTIONS = ("dd", "dt")
_SECTIONS = (
    *("article", "aside", "details", "dialog", "figcaption", "figure", "footer", "header", "hgroup", "main"),
    *("nav", "search", "section", "summary"),
)
"""What ends a paragraph and is younger than HTML 4."""
_VOID = ("embed", "keygen", "source", "track")
"""Elements without content, which libxml2 does not know as such: it puts into them what follows."""


def put_in_tags(root: HtmlElement) -> None:
    """Build the tree as browsers do where tags are left out; text and order stay."""
    _open_body(root)
    for element in list(root.iter(*_VOID)):
        if len(element) or element.text:
            _empty(element)
    for template in list(root.iter("template")):
        if template.get("shadowrootmode"):
            template.tag = "div"  # its content is shown, unlike that of other templates
    for table in list(root.iter("table")):
        _open_groups(table)
    for element in list(root.iter(*_DESCRIPTIONS, *_SECTIONS)):
        holder = element.getparent()
        closed = ("p",) if element.tag in _SECTIONS else _DESCRIPTIONS
        if holder is not None and holder.tag in closed:
            _close_before(element, holder)


def _open_body(root: HtmlElement) -> None:
    """Move what is no metadata from the head to the beginning of the body."""
    head = next(root.iterchildren("head"), None)
    children = head.iterchildren("*") if head is not None else ()
    strays = [child for child in children if child.tag not in _METADATA]
    if not strays:
        return
    body = next(root.iterchildren("body"), None)
    if body is None:
        body = etree.SubElement(root, "body")
    strays[-1].tail = f"{strays[-1].tail or ''}{body.text or ''}" or None
    body.text = None
    for place, stray in enumerate(strays):
        body.insert(place, stray)


def _open_groups(table: HtmlElement) -> None:
    """Put rows into a group of their own where others of their table are in groups."""
    rows = table.findall("tr")
    if not rows or table.find("tbody") is None:
        return
    group = None
    for row in rows:
        if group is None or row.getprevious() is not group:
            group = etree.Element("tbody")
            row.addprevious(group)
        group.append(row)


def _empty(element: HtmlElement) -> None:
    """Put what an element holds behind it."""
    tail, element.tail = element.tail, element.text
    element.text = None
    last = element
    for child in list(element):
        last.addnext(child)
        last = child
    last.tail = f"{last.tail or ''}{tail or ''}" or None


def _close_before(element: HtmlElement, holder: HtmlElement) -> None:
    """Put an element and all that follows it in its holder behind the holder."""
    for moved in reversed([element, *element.itersiblings()]):
        holder.addnext(moved)
