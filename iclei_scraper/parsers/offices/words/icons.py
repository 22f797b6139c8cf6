"""What a pictogram or a class name beside a value says it is: ``fa-phone``, ``icon-fax``, ``class="tel"``."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.page.ligatures import Ligatures, kind_of_ligature
from iclei_scraper.values.contact.contact_labels import label_of
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from iclei_scraper.page import Block

_ICON_TAGS = frozenset({"i", "span", "svg", "img", "em", "use"})
_ATTRIBUTES = ("class", "alt", "title", "aria-label", "href", "data-icon", "src", "icon", "xlink:href")
_KINDS = (
    ("fax", r"fax|(?<![a-z])printer?(?![a-z-])|print$"),
    (
        "phone",
        r"(?<!hidden-)(?<!visible-)phone|(?<![a-z])tel(?![a-z])|telefon|(?<![a-z])call(?![a-z-])|mobile-",
    ),
    ("email", r"envelope|e-?mail|(?<![a-z])mail(?![a-z])"),
    ("web", r"globe|(?<![a-z])web(?:site)?(?![a-z])|(?<![a-z])www(?![a-z])"),
    (
        "address",
        r"map-?(?:marker|pin)|(?<![a-z])(?:geo|pin)(?![a-z])|location|(?<![a-z])marker",
    ),
)
_ICON = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS), re.IGNORECASE)
_CLASSED = re.compile(
    r"(?P<fax>(?<![a-z])fax(?:Number)?(?![a-z]))|(?P<phone>(?<!hidden-)(?<!visible-)(?<![a-z])(?:tele)?phone(?![a-z])"
    r"|(?<![a-z])tel(?![a-z]))",
    re.IGNORECASE,
)
_READ_ALOUD = re.compile(r"sr-only|visually-?hidden|screen-?reader", re.IGNORECASE)
"""Classes of words that are not seen, and only read to those who do not see."""
_OWN_ELEMENTS = etree.XPath("boolean(//*[contains(local-name(), '-')])")
"""Whether a site has elements of its own, such as ``<mat-icon>``."""
_MOST_NODES = 120
_NEAR = 4
"""Signs between a pictogram and its value."""
_LONGEST_NAME, _LONGEST_TITLE = 300, 30
_LONGEST_LINE = 600
_SOME = 2
_SURELY_SAME = 40
"""Signs of a value by which it is found again in its line."""
_PARTING = "|·•,;/–—-"
_NAMED = frozenset({"phone", "fax", "email", "web", "address"})


class Icons:
    """The pictograms of a page; what lines of one element share is looked at once."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._ligatures = Ligatures(root)
        self._walks: dict[HtmlElement, list[tuple[str, str | None]]] = {}

    @cached_property
    def _any(self) -> bool:
        return bool(_OWN_ELEMENTS(self._root)) or any(map(self._kind_of, self._root.iter(*_ICON_TAGS, "div")))

    def kind(self, block: Block) -> str | None:
        """The kind of contact, or ``address``, that the pictogram in front of a block's text stands for.

        Several lines may share an element; the pictogram of each stands between it and the text before.
        """
        if not self._any or not block.parts:
            return None
        own = block.parts[0]
        seen: str | None = None
        for text, kind in self._inside(block.element):
            if kind is not None:
                seen = seen or kind
            elif text and (text.startswith(own) or own.startswith(text)):
                return seen or self._beside(block.element, own)
            elif text:
                seen = None
        return None

    def before(self, block: Block, value: str) -> str | None:
        """The kind that a pictogram right before a value inside a line stands for."""
        if not self._any:
            return None
        seen: str | None = None
        for text, kind in self._inside(block.element):
            if kind is not None:
                seen = kind
            elif text:
                if seen and value in text:
                    return seen if text.find(value) < _NEAR else None
                seen = None
        return None

    def parted(self, block: Block, text: str) -> list[tuple[str, str | None]]:
        """A line cut before each pictogram in it, with what the pictogram stands for.

        Args:
            block: that the line is of.
            text: of the line, disguises undone.

        Returns:
            The whole line and ``None`` where the block has not two pictograms.
        """
        whole: list[tuple[str, str | None]] = [(text, None)]
        if not self._any or len(block.parts) < _SOME or len(text) > _LONGEST_LINE:
            return whole
        pictured = self._pictured(block)
        shown, at, cuts, position = _squeezed(text), _places(text), [], 0
        for kind, following in pictured:
            found = shown.find(following[:_SURELY_SAME].rstrip(_PARTING), position)
            if found >= 0:
                cuts.append((at[found], kind))
                position = found + 1
        if len(pictured) < _SOME or not cuts:
            return whole
        ends = [*(start for start, _ in cuts[1:]), len(text)]
        begins = text[: cuts[0][0]]
        parts: list[tuple[str, str | None]] = [(begins, None)] if begins.strip() else []
        return parts + [(text[start:end], kind) for (start, kind), end in zip(cuts, ends, strict=True)]

    def _pictured(self, block: Block) -> list[tuple[str, str]]:
        """The pictograms within a block's text: kind, and the text behind it without blanks."""
        inside = self._inside(block.element)
        whole, own = "".join(_squeezed(text) for text, _ in inside), _squeezed(block.text)
        begins = whole.find(own)
        found: list[tuple[str, str]] = []
        position, waiting = 0, None
        for text, kind in inside:
            if kind is not None:
                waiting = waiting or kind
                continue
            if waiting and 0 <= position - begins < len(own) and begins >= 0:
                found.append((waiting, _squeezed(text)))
            position, waiting = position + len(_squeezed(text)), None
        return found

    def _inside(self, element: HtmlElement) -> list[tuple[str, str | None]]:
        known = self._walks.get(element)
        if known is None:
            known = self._walks[element] = self._walk(element)
        return known

    def _walk(self, element: HtmlElement) -> list[tuple[str, str | None]]:
        """Texts and pictograms inside an element, in order: a text, or the kind of a pictogram."""
        found: list[tuple[str, str | None]] = []
        for event, node in islice(etree.iterwalk(element, events=("start", "end")), 2 * _MOST_NODES):
            if event == "start":
                kind = self._kind_of(node)
                if kind:
                    found.append(("", kind))
                text = None if kind and _is_read_aloud(node) else self._text_of(node)
            else:
                text = node.tail if node is not element else None
            if text and (bare := fold(text)):
                found.append((bare, None))
        return found

    def _text_of(self, node: HtmlElement) -> str | None:
        """The text that an element begins with, none where a font draws a picture of it."""
        if not isinstance(node.tag, str) or node.tag == "title" or self._ligatures.word(node, node.tag):
            return None
        text: str | None = node.text
        return text

    def _kind_of(self, node: HtmlElement) -> str | None:
        tag = node.tag
        if tag not in _ICON_TAGS and not (isinstance(tag, str) and (tag == "div" or "-" in tag)):
            return None
        if word := self._ligatures.word(node, tag):
            return kind_of_ligature(word)
        if tag == "svg" and (title := node.find("title")) is not None and title.text:
            return label_of(f"{fold(title.text)}:")
        if tag not in _ICON_TAGS or not node.attrib:
            return None
        if _is_read_aloud(node):
            return label_of(f"{fold(node.text or '')}:") if node.text else None
        words = _kind_of_words(" ".join((node.get(name) or "")[:_LONGEST_NAME] for name in _ATTRIBUTES))
        return words or _kind_of_title(node.get("aria-label") or node.get("alt") or node.get("title") or "")

    def _beside(self, element: HtmlElement, own: str) -> str | None:
        """The pictogram in an element of its own before the text's."""
        for inner in (element, element.getparent()):
            if inner is None or not _begins_with(inner, own):
                return None
            before = inner.getprevious()
            if before is not None and isinstance(before.tag, str):
                told = any(
                    fold(self._text_of(node) or "") or (node is not before and fold(node.tail or ""))
                    for node in before.iter()
                )
                if told or len(before) > 3:  # noqa: PLR2004  # more than a pictogram
                    return None
                return next(filter(None, map(self._kind_of, islice(before.iter(), 5))), None)
        return None


def _is_read_aloud(node: HtmlElement) -> bool:
    return node.tag == "span" and _READ_ALOUD.search(node.get("class") or "") is not None


@lru_cache(maxsize=4_096)  # the pictures and boxes of a site are called alike
def _kind_of_words(words: str) -> str | None:
    kinds = {match.lastgroup for match in _ICON.finditer(words)}
    if kinds == {"fax", "phone"} and "fax" in words.lower():
        return "fax"  # "icon-telefax"
    return kinds.pop() if len(kinds) == 1 else None


def _kind_of_title(title: str) -> str | None:
    """The kind that a picture's title names in any language: "Faks"."""
    field = label_of(f"{fold(title)}:") if 0 < len(title) <= _LONGEST_TITLE else None
    return field if field in _NAMED else None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _places(text: str) -> list[int]:
    """Where each sign stands that is no blank."""
    return [at for at, sign in enumerate(text) if not sign.isspace()]


def class_kind(block: Block) -> str | None:
    """``phone`` or ``fax`` where the name of an element around a text, or inside, says one of them."""
    found = set()
    for element in (block.element.getparent(), *islice(block.element.iter(), 6)):
        if element is not None and isinstance(element.tag, str):
            words = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
            found |= {match.lastgroup for match in _CLASSED.finditer(words[:_LONGEST_NAME])}
    return found.pop() if len(found) == 1 else None


def _begins_with(element: HtmlElement, own: str) -> bool:
    """Whether the text of an element begins so; no more of it is put together than that takes."""
    text = ""
    for piece in element.itertext():
        text += piece
        if len(text) > 2 * len(own) and len(fold(text)) > len(own) + 1:
            break
    return fold(text).startswith(own)
