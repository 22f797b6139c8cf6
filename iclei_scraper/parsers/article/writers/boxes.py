"""Writers whom no word names as such: in a box with portrait or role, or at the right below a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.writers.authors import is_role
from iclei_scraper.parsers.article.writers.signatures import persons_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.writers.signatures import Named
    from iclei_scraper.parsers.signs.context import Context

_BOX_DEPTH, _BOX_CHILDREN = 4, 5
_LONGEST_BOX = 240  # characters
_NO_BOX = frozenset({"figure", "figcaption", "header", "nav", "aside", "li", "main", "body", "article"})
_NOBODY = frozenset({"figcaption", "caption", "blockquote", "cite"})
"""Elements in which somebody with a role is shown or quoted."""
_NAME_AND_ROLE = 2
_LONGEST_VALUE = 80
_RIGHT = re.compile(
    r"text-align:\s?(?:right|end)|(?:^|[\s_-])(?:text|align|has-text-align)-?(?:right|end)(?:$|\s)|^right$"
)
"""Style or classes of a line at the right."""


def named_in_box(lines: Sequence[Block], context: Context) -> Named:
    """Names in small boxes before the text, each with a portrait, its initials, or what the person does."""
    for place, block in enumerate(lines):
        first = _named_at(place, lines, context)
        if first:
            others = (
                name
                for later, other in enumerate(lines[place + 1 :], place + 1)
                if other.tag == block.tag and other.element.get("class") == block.element.get("class")
                for name in _named_at(later, lines, context, alike=True)
            )
            return tuple(dict.fromkeys((*first, *others))), block
    return (), None


def named_at_the_right(lines: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Who is named alone in a line at the right, as writers sign below a text.

    Args:
        lines: lines after the text.
        context: the page.
    """
    for block in lines:
        if len(block.text) <= _LONGEST_VALUE and not block.heading and _is_at_the_right(block.element):
            return persons_in(block.text, context)
    return ()


def _is_at_the_right(element: HtmlElement) -> bool:
    said = (element.get("style") or "", element.get("class") or "", element.get("align") or "")
    return any(map(_RIGHT.search, said))


def _named_at(
    place: int, lines: Sequence[Block], context: Context, *, alike: bool = False
) -> tuple[str, ...]:
    """Who is named in the box of a line; one like the box of a writer may tell a role that no list knows."""
    block = lines[place]
    if block.heading or block.hidden or len(block.text) > _LONGEST_VALUE or block.tag in _NOBODY:
        return ()
    if len(block.parts) == _NAME_AND_ROLE and is_role(block.parts[1]):
        return persons_in(block.parts[0], context)
    names = persons_in(block.text, context)
    if names and (
        _has_portrait(block.element)
        or any(
            (alike or is_role(other.text)) and _same_box(block, other)
            for other in lines[place + 1 : place + 2]
        )
        or any(_initials(other.text, names[0]) for other in lines[max(0, place - 1) : place])
    ):
        return names
    return ()


def _initials(text: str, name: str) -> bool:
    """Whether a line is what a circle shows where there is no portrait: "AS"."""
    letters = "".join(word[0] for word in name.split())
    return bool(text) and text in {letters, letters[0], letters[:1] + letters[-1:]}


def _same_box(one: Block, other: Block) -> bool:
    """Whether two lines share a small box that holds little else."""
    around = one.element.getparent()
    if around is None or around.tag in {"main", "body"} or other.index != one.index + 1:
        return False
    return (
        other.element in around.iter(other.element.tag) and sum(map(len, around.itertext())) <= _LONGEST_BOX
    )


def _has_portrait(element: HtmlElement) -> bool:
    """Whether the box around a name has a picture and hardly any text."""
    node: HtmlElement | None = element
    for _ in range(_BOX_DEPTH):
        if node is None or node.tag in _NO_BOX or len(node) > _BOX_CHILDREN:
            return False
        if next(node.iter("img"), None) is not None:
            return sum(map(len, node.itertext())) <= _LONGEST_BOX
        node = node.getparent()
    return False
