"""Titles that a script has cut into words or letters, each a box of its own, to let them move.

What a reader hears is then said in whole: in ``aria-label``, or in a twin that only screen readers find. The
pieces become one text again, so that no word of a title passes for a label and no title is read twice.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from iclei_scraper.values.wording.text import fold, has_cjk, unspaced

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNHEARD = etree.XPath("//@aria-hidden/..")
_LONGEST = 320  # characters of a title
_FEWEST = 3
"""Pieces of a title that is said in whole elsewhere."""
_FEWEST_UNSAID, _MOST_UNSAID = 4, 320
"""Pieces that make a title by themselves; more are a page's text."""
_MOST_RUNS = 1_000  # elements, or pieces of text and white space, of a title in letters
_LONGEST_RUN = 4_000  # characters of a title with the white space between its pieces
_LETTERS = 6  # of a title in signs that need no spaces; any other has twice as many
_CHAIN = 6  # elements one in the other
_NEAR = 2  # elements up from a piece within which its twin stands
_LONGEST_WORD = 40
_HEARD_ALONE = ("class", "style", "hidden")
"""Attributes that hide a twin from those who see."""
_TITLE_TAGS = ("a", "h1", "h2", "h3", "h4", "h5", "h6")
_PICTURES = frozenset({"img", "svg", "picture", "video", "input", "button"})


def join_words(root: HtmlElement) -> None:
    """Make titles whole again that stand in the tree word by word or letter by letter."""
    titles = [element for element in root.iter(*_TITLE_TAGS) if len(element)]
    for element in titles:
        if label := element.get("aria-label"):
            _say_label(element, label)
    for element in _UNHEARD(root):
        if element.get("aria-hidden") == "true":
            _make_heard(element)
    for element in titles:
        _join_unsaid(element)


def _say_label(element: HtmlElement, label: str) -> None:
    """Say what an element in pieces says to those who hear it."""
    label = fold(label)
    if _can_be_title(label) and _says(element, label) and _in_pieces(element):
        _put(element, label)


def _make_heard(element: HtmlElement) -> None:
    """Say in whole what an unheard element is a piece of, or what it says in pieces."""
    holder = element.getparent()
    for _ in range(_NEAR):
        if holder is None:
            return
        if label := holder.get("aria-label"):
            _say_label(holder, label)
            return
        holder = holder.getparent()
    twin = _twin_of(element) if len(element) else None
    if twin is not None:
        _merge(element, twin)


def _can_be_title(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= (_LETTERS if has_cjk(text) else 2 * _LETTERS) and letters * 2 > len(text)


def _says(element: HtmlElement, text: str) -> bool:
    """Whether an element says a text and nothing else, white space apart."""
    rest = unspaced(text).casefold()
    for run in islice(element.itertext(), _MOST_RUNS):
        if len(run) > _LONGEST_RUN:
            return False
        piece = unspaced(fold(run)).casefold()
        if not rest.startswith(piece):
            return False
        rest = rest[len(piece) :]
    return not rest


def _in_pieces(element: HtmlElement) -> bool:
    """Whether a text is cut into three pieces or more, each a word, a letter, or unheard."""
    inside = [*islice(element.iter(), _MOST_RUNS)]
    if len(inside) == _MOST_RUNS or any(node.tag in _PICTURES for node in inside):
        return False
    said = [*islice(element.itertext(), _MOST_RUNS)]
    if sum(map(len, said)) > _LONGEST_RUN:
        return False
    runs = [run for run in said if not run.isspace()]
    if len(runs) < _FEWEST:
        return False
    return all(len(run.split()) == 1 for run in runs) or _unheard_within(element)


def _unheard_within(element: HtmlElement) -> bool:
    holder = _holder(element)
    return all(child.get("aria-hidden") == "true" for child in holder.iterchildren("*"))


def _holder(element: HtmlElement) -> HtmlElement:
    """The innermost element that holds all of a text."""
    for _ in range(_CHAIN):
        only = [*islice(element.iterchildren("*"), 2)]
        if len(only) != 1 or (element.text or "").strip() or (only[0].tail or "").strip():
            break
        element = only[0]
    return element


def _put(element: HtmlElement, text: str) -> None:
    """Say a text in one piece where an element says it in several; its link goes on to lead where it did."""
    holder = _holder(element)
    link = holder if holder.tag == "a" else next(holder.iter("a"), None)
    for child in list(holder):
        holder.remove(child)
    if link is not None and link is not holder:
        holder.text = None
        for child in list(link):
            link.remove(child)
        link.tail = None
        holder.append(link)
        holder = link
    holder.text = text


def _twin_of(element: HtmlElement) -> HtmlElement | None:
    """The neighbour that says in one piece what an unheard element says in several."""
    if not _in_pieces(element):
        return None
    text = "".join(element.itertext())
    if not _can_be_title(fold(text)):
        return None
    node = element
    for _ in range(_NEAR):
        for other in (node.getprevious(), node.getnext()):
            if other is not None:
                heard = _beginning(other)
                if len(heard) <= _LONGEST and _says(element, heard):
                    return other
        parent = node.getparent()
        if parent is None or parent.tag in {"body", "html"}:
            return None
        node = parent
    return None


def _beginning(element: HtmlElement) -> str:
    """The text of an element, as far as it is no longer than titles are."""
    runs: list[str] = []
    length = 0
    for run in islice(element.itertext(), _LONGEST):
        runs.append(run[:_LONGEST_RUN])
        length += len(run)
        if length > _LONGEST_RUN:
            break
    return fold("".join(runs))


def _merge(element: HtmlElement, twin: HtmlElement) -> None:
    """Of a text in pieces and its twin leave one: that which is a title or a link, else the pieces' place."""
    text = fold("".join(twin.itertext()))
    if _leads(twin) and not _leads(element):
        _drop(element)
        for hider in _HEARD_ALONE:
            twin.attrib.pop(hider, None)
        return
    _put(element, text)
    del element.attrib["aria-hidden"]
    _drop(twin)


def _leads(element: HtmlElement) -> bool:
    return next(element.iter(*_TITLE_TAGS), None) is not None


def _drop(element: HtmlElement) -> None:
    """Take an element out of the tree, but not what follows it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and element.tail.strip():
        if before is not None:
            before.tail = f"{before.tail or ''}{element.tail}"
        else:
            parent.text = f"{parent.text or ''}{element.tail}"
    parent.remove(element)


def _join_unsaid(element: HtmlElement) -> None:
    """A title in boxes alike, a word or a letter each, that nothing else says in whole."""
    holder = _holder(element)
    if len(holder) < _FEWEST_UNSAID or len(holder) > _MOST_UNSAID or (holder.text or "").strip():
        return
    first = holder[0]
    pieces: list[str] = []
    for child in holder:
        if child.tag == "br" and not (child.tail or "").strip():
            continue
        if child.tag != first.tag or child.get("class") != first.get("class") or child.get("href"):
            return
        if (child.tail or "").strip():
            return
        word = "".join(islice(child.itertext(), _LONGEST_WORD)).strip()
        if not word or len(word) > _LONGEST_WORD or len(word.split()) > 1:
            return
        pieces += [word, " " if child.tail else ""]
    text = fold(_joined(pieces))
    if len(pieces) >= 2 * _FEWEST_UNSAID and _can_be_title(text):
        _put(holder, text)


def _joined(pieces: list[str]) -> str:
    """Words with a blank between them, wherever the source has one; letters without."""
    words = pieces[::2]
    if any(pieces[1:-1:2]) or all(len(word) == 1 for word in words):
        return "".join(pieces)
    return ("" if any("\u3040" <= char <= "\u9fff" for char in words[0]) else " ").join(words)
