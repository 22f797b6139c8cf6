"""What stands in a page's head and is no metadata, as where a page leaves out ``</head>`` and ``<body>``.

HTML allows to leave both out, and minifiers do: the first element that is no metadata opens the body (HTML
Living Standard, "in head"). libxml2 knows the elements of HTML 4 and so leaves ``<main>``, ``<header>`` and
the like in the head.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METADATA = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})


def open_body(root: HtmlElement) -> None:
    """Move what is no metadata from the head to the beginning of the body, order kept."""
    head = next(root.iterchildren("head"), None)
    strays = (
        [child for child in head.iterchildren("*") if child.tag not in _METADATA] if head is not None else []
    )
    if not strays:
        return
    body = next(root.iterchildren("body"), None)
    if body is None:
        body = etree.SubElement(root, "body")
    strays[-1].tail = f"{strays[-1].tail or ''}{body.text or ''}" or None
    body.text = None
    for place, stray in enumerate(strays):
        body.insert(place, stray)
