"""Whether an element stands alone in what holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def is_only_child(element: HtmlElement) -> bool:
    """Whether no element or comment stands beside one.

    The number of a parent's children is not asked: lxml counts them all, for each of ten thousand links anew.

    >>> import lxml.html
    >>> box = lxml.html.fromstring("<div><p><b>one</b></p><i>two</i></div>")
    >>> is_only_child(box[0][0]), is_only_child(box[0])
    (True, False)
    """
    return element.getnext() is None and element.getprevious() is None
