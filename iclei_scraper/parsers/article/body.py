"""The main text of an article: trafilatura's choice, freed of what is no part of the text.

Trafilatura (Barbaresi 2021, ACL) gets a copy of the page without what other parsers have already recognised:
dialogs, headers and footers, news cards, injected blocks. Its output is then cleaned line by line.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from iclei_scraper.parsers.signs.controls import button, furniture
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.values.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.signs.context import Context

_OPTIONS = Extractor(fast=True, comments=False, tables=True, dedup=False, output_format="txt")
_SHORT = 60
_TOO_LITTLE = 0.2
"""Share of the running text of the main element below which the library's choice is not believed."""
_MOST = 0.65
"""Share of a page's running text that its main element holds."""
_TAG_LINE = re.compile(
    r"^(?:tags?|topics?|categor(?:y|ies)|keywords|filed under|posted in|schlagw[oö]rter|schlagworte|themen|kategorien?|"
    r"étiquettes|mots[- ]clés|catégories?|etiquetas|categorías?|categorias?|temas|tag|タグ|カテゴリー?|标签|標籤|분류|태그)\s*[:：].*$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"^(?:share(?: (?:this|on|via|with|article|post|the).{0,60})?|teilen.{0,20}|partager.{0,30}|compart(?:ir|e|a|ilhar|ilhe).{0,40}|condividi.{0,20}|"
    r"follow us.{0,60}|like this.{0,20}|print.{0,20}|tweet|back to .{1,40}|<< .{1,40}|zurück.{0,30}|シェア(?:する)?|공유.{0,10}|分享.{0,12}|"
    r"(?:previous|next) (?:post|article|story).{0,120}|leave a (?:reply|comment).{0,60}|\d+ comments?|copy link|link copied.{0,20})$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-?list|-?area|-?section|-?wrapper|-?body)?|respond|disqus\w*|replies|kommentare?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOISE_TAGS = ("script", "style", "noscript", "template", "iframe", "form", "svg", "nav", "button", "dialog")


def article_body(
    title: Block, blocks: Sequence[Block], drop: Iterable[HtmlElement], context: Context
) -> str | None:
    """Paragraphs of the main text, separated by blank lines; list items by line breaks.

    Args:
        title: the article's title.
        blocks: lines that may belong to the text: in the main part, in no card, not injected.
        drop: elements that are no part of it.
        context: the page.
    """
    element = _text_element([block for block in blocks if block.index > title.index] or blocks)
    if element is None:
        return None
    copy = _pruned_copy(_with_title(element, title), set(drop))
    found = list(_paragraphs(copy))
    own = list(_own_paragraphs(title, element, blocks))
    lumped = len(found) == 1 and len(own) > 2  # noqa: PLR2004  # the library gave up and took everything
    if lumped or sum(map(len, found)) < _TOO_LITTLE * sum(map(len, own)):
        found = own
    return "\n\n".join(_clean(found, title, blocks, context)) or None


def without_comments(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out what readers wrote below an article."""
    known: dict[HtmlElement, bool] = {}
    for block in blocks:
        path: list[HtmlElement] = []
        node: HtmlElement | None = block.element
        verdict = False
        while node is not None:
            if node in known:
                verdict = known[node]
                break
            path.append(node)
            if node.tag not in {"body", "html", "main", "article"} and _is_comments(node):
                verdict = True
                break
            node = node.getparent()
        known.update(dict.fromkeys(path, verdict))
        if not verdict:
            yield block


def _is_comments(element: HtmlElement) -> bool:
    return any(value and _COMMENTS.search(value) for value in (element.get("id"), element.get("class")))


def paragraphs_of(blocks: Iterable[Block]) -> list[Block]:
    """Lines that read like running text: sentences, mostly not links."""
    return [block for block in blocks if _running(block)]


def _running(block: Block) -> bool:
    text = block.text
    enough = _SHORT if text.isascii() or max(text) < "\u3000" else _SHORT // 3
    if len(text) < enough or block.heading:
        return False
    linked = sum(len(link.text) for link in block.links)
    return linked < 0.6 * len(text)


def _text_element(blocks: Sequence[Block]) -> HtmlElement | None:
    """The deepest element that holds most of the running text."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for block in paragraphs_of(blocks):
        total += len(block.text)
        node = block.element
        while node is not None:
            weights[node] = weights.get(node, 0) + len(block.text)
            node = node.getparent()
    enough = [element for element, weight in weights.items() if weight >= _MOST * total]
    return (
        min(enough, key=lambda element: weights[element], default=None)
        if len(enough) < 2
        else _deepest(enough)
    )  # noqa: PLR2004


def _deepest(elements: Sequence[HtmlElement]) -> HtmlElement:
    return max(elements, key=lambda element: sum(1 for _ in element.iterancestors()))


def _with_title(element: HtmlElement, title: Block) -> HtmlElement:
    """The smallest element around both."""
    above = {element, *element.iterancestors()}
    node = title.element
    while node not in above:
        node = node.getparent()
    return node


def _pruned_copy(root: HtmlElement, drop: set[HtmlElement]) -> HtmlElement:
    copy = deepcopy(root)
    copy.tail = None
    doomed = [
        twin
        for own, twin in zip(root.iter(), copy.iter(), strict=False)
        if own in drop or own.tag in _NOISE_TAGS
    ]
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()
    if copy.tag == "html":
        return copy
    page = lxml_html.Element("html")
    body = lxml_html.Element("body")
    page.append(body)
    if copy.tag == "body":
        page.replace(body, copy)
    else:
        body.append(copy)
    return page


def _paragraphs(tree: HtmlElement) -> Iterator[str]:
    try:
        document = bare_extraction(tree, options=_OPTIONS)
    except Exception:  # noqa: BLE001  # whatever a library makes of strange markup, the own reading remains
        return
    if document is None or document.body is None:
        return
    for element in document.body:
        if element.tag == "list":
            items = [fold(" ".join(item.itertext())) for item in element]
            yield "\n".join(item for item in items if item)
        elif element.tag == "table":
            rows = [
                " | ".join(filter(None, (fold(" ".join(cell.itertext())) for cell in row))) for row in element
            ]
            yield "\n".join(row for row in rows if row)
        elif element.tag not in {"graphic", "comments"}:
            yield fold("".join(element.itertext()))


def _own_paragraphs(title: Block, element: HtmlElement, blocks: Sequence[Block]) -> Iterator[str]:
    """The running text in an element, with the headings and list items between."""
    inside = set(element.iter())
    for block in blocks:
        if block.index > title.index and block.element in inside and not block.hidden:
            if block.heading or _running(block) or block.tag == "li":
                yield block.text


def _clean(paragraphs: Iterable[str], title: Block, blocks: Sequence[Block], context: Context) -> list[str]:
    out: list[str] = []
    captions = {block.text for block in blocks if block.tag == "figcaption"}
    seen: set[str] = set()
    known = set(context.injected_texts)
    for text in paragraphs:
        for spam in known:
            if spam in text:
                text = fold(text.replace(spam, " "))  # noqa: PLW2901
        if not text or text in captions or text == title.text or _is_furniture(text, context, first=not out):
            continue
        if len(text) > _SHORT and text in seen:
            continue
        seen.add(text)
        out.append(text)
    while out and _trailing(out[-1]):
        out.pop()
    return out


def _is_furniture(text: str, context: Context, *, first: bool) -> bool:
    if len(text) > 200:  # noqa: PLR2004
        return False
    if furniture(text) or button(text) or _SHARE.match(text) or _TAG_LINE.match(text):
        return True
    if kind_label(text):
        return True
    if not first and len(text) > 80:  # noqa: PLR2004
        return False
    meta = context.meta_of(text)
    return bool(meta.authors or meta.dates or meta.kind) and meta.words <= 2  # noqa: PLR2004


def _trailing(text: str) -> bool:
    """A heading of what follows the text, such as "Related news"."""
    return (
        len(text) <= 60
        and heading_says(text) in {"related", "news", "event"}
        and not text.endswith((".", "。", "!", "?"))
    )  # noqa: PLR2004


def dropped_elements(page: Page, kept: Sequence[Block]) -> Iterator[HtmlElement]:
    """Elements all of whose lines are outside the text: dialogs, footers, injected blocks; and captions."""
    inside = {block.index for block in kept}
    alive: set[HtmlElement] = set()
    for block in kept:
        node = block.element
        while node is not None and node not in alive:
            alive.add(node)
            node = node.getparent()
    for block in page.blocks:
        node = block.element
        if block.index in inside or node in alive:
            continue
        while node.getparent() is not None and node.getparent() not in alive:
            node = node.getparent()
        yield node
    yield from page.root.iter("figcaption")
