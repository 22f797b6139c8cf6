"""Menus, as elements or roles tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_TAGS = frozenset({"nav", "menu"})
_ROLES = frozenset({"navigation", "menu", "menubar", "tablist", "search"})


class Menus:
    """Tells what stands in a menu; what is around neighbours is looked at once."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, bool] = {}

    def hold(self, element: HtmlElement) -> bool:
        """Whether an element stands in a menu."""
        path: list[HtmlElement] = []
        node: HtmlElement | None = element
        inside = False
        while node is not None:
            if (known := self._known.get(node)) is not None:
                inside = known
                break
            path.append(node)
            if node.tag in _TAGS or node.get("role") in _ROLES:
                inside = True
                break
            node = node.getparent()
        self._known.update(dict.fromkeys(path, inside))
        return inside
