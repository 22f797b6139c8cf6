"""What stands in the main part of a page beside an article: comments, lists of offices, further sections."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iclei_scraper.parsers.article.text.prose import paragraphs_of, running
from iclei_scraper.parsers.signs.contacts import contact_line
from iclei_scraper.parsers.signs.headings import heading_says
from iclei_scraper.parsers.signs.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.signs.context import Context

_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-?list|-?area|-?section|-?wrapper|-?body)?|respond|disqus\w*|replies|"
    r"kommentare?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_COMMENTS_HEADING = re.compile(
    r"(?:\d{1,4}\s)?(?:"
    + alternatives(
        "comments?|responses|kommentare?|commentaires?|comentarios|comentários|commenti|reacties",
        "コメント|댓글|评论|評論|留言",
    )
    + r")\s?(?:\(?\d{1,4}\)?)?:?"
)
_TERMS = ("category-", "tag-", "post_tag-", "tax-", "type-")
"""How class names begin that tell what an article is filed under, as "category-kommentar"."""
_TOOLS = re.compile(r"social|share|count", re.IGNORECASE)
"""Names of what leads to comments and tells how many there are, beside a byline."""
_WHOLE = frozenset({"body", "html", "main", "article"})
_BEFORE = 6
"""Lines before the title that may be the article's: kicker, date, lead."""
_ADDRESSES = 4
"""Lines with a phone number or an email address that make a list of offices, not a contact for the press."""
_TEXT = 2
"""Paragraphs above comments; a heading above them tells how many there are, if another stands below."""
_SECTION = 3
"""Lines of a section of its own, with its heading."""


def without_comments(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out what readers wrote below an article."""
    lines = [*blocks]
    known: dict[HtmlElement, bool] = {}
    under = told = 0  # level of a heading such as "3 comments", paragraphs so far
    heads = [it.index for it in lines if it.heading and _COMMENTS_HEADING.fullmatch(it.text.lower())]
    for block in lines:
        told += running(block)
        if block.heading and (not under or block.heading <= under):
            above = told < _TEXT and block.index != heads[-1] if heads else False  # how many there are
            under = block.heading if block.index in heads and not above else 0
        if under:
            continue
        verdict = known.get(block.element)
        if verdict is None:
            verdict = _within_comments(block.element, known)
        if not verdict:
            yield block


def _within_comments(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    path: list[HtmlElement] = []
    node: HtmlElement | None = element
    verdict: bool | None = None
    while node is not None and (verdict := known.get(node)) is None:
        path.append(node)
        if node.tag not in _WHOLE and is_comments(node):
            verdict = True
            break
        node = node.getparent()
    found = bool(verdict)
    known.update(dict.fromkeys(path, found))
    return found


def is_comments(element: HtmlElement) -> bool:
    """Whether an element's name says that it holds what readers wrote."""
    names, classes = element.get("id"), element.get("class")
    named = (names and _named_comments(names)) or (classes and _named_comments(classes))
    return bool(named) and next(element.iter("h1"), None) is None  # "comments-open" around the whole page


@lru_cache(maxsize=4_096)
def _named_comments(names: str) -> bool:
    """Whether a class or identifier says so: a site has the same on all of its pages."""
    if not _COMMENTS.search(names):
        return False
    said = (name for name in names.split() if not name.startswith(_TERMS))
    return any(_COMMENTS.search(name) and not _TOOLS.search(name) for name in said)


def without_foreign(title: Block, blocks: Sequence[Block]) -> list[Block]:
    """Leave out lists of offices, sections after the text that announce other things, and what is far above.

    Args:
        title: the article's title.
        blocks: lines of the main part, in order.
    """
    before = [block for block in blocks if block.index < title.index]
    prose = {block.index for block in paragraphs_of(blocks)}
    far = {block.index for block in before[:-_BEFORE]} - prose
    text = {index for index in prose if index > title.index}
    if not text:
        return [block for block in blocks if block.index not in far]
    foreign = far | _sections(title, blocks, text)
    return [block for block in blocks if block.index not in foreign]


def _sections(title: Block, blocks: Sequence[Block], text: set[int]) -> set[int]:
    """Lines of elements without running text that are lists of offices, or sections of their own."""
    alive: set[HtmlElement] = set()
    for block in blocks:
        if block.index in text or block is title:
            _mark(block.element, alive)
    branches: dict[HtmlElement, list[Block]] = {}
    for block in blocks:
        if block.element not in alive:
            branches.setdefault(_branch(block.element, alive), []).append(block)
    out: set[int] = set()
    for members in branches.values():
        if _many_contacts(members) or (members[0].index > max(text) and _announces(members)):
            out.update(block.index for block in members)
    return out


def _announces(members: Sequence[Block]) -> bool:
    return len(members) >= _SECTION and bool(members[0].heading) and heading_says(members[0].text) is not None


def _many_contacts(blocks: Iterable[Block]) -> bool:
    return sum(contact_line(block.text) for block in blocks) >= _ADDRESSES


def _mark(element: HtmlElement, alive: set[HtmlElement]) -> None:
    node: HtmlElement | None = element
    while node is not None and node not in alive:
        alive.add(node)
        node = node.getparent()


def _branch(element: HtmlElement, alive: set[HtmlElement]) -> HtmlElement:
    """The largest element around another that is not in a set."""
    node = element
    while (parent := node.getparent()) is not None and parent not in alive:
        node = parent
    return node


def dropped_elements(page: Page, kept: Sequence[Block]) -> Iterator[HtmlElement]:
    """Elements all of whose lines are outside the text: dialogs, footers, injected blocks; and captions."""
    inside = {block.index for block in kept}
    alive: set[HtmlElement] = set()
    for block in kept:
        _mark(block.element, alive)
    for block in page.blocks:
        if block.index not in inside and block.element not in alive:
            yield _branch(block.element, alive)
    yield from page.root.iter("figcaption")


def is_teaser(element: HtmlElement) -> bool:
    """Whether a link holds a heading: the title of another story, above the name of its writer."""
    return element.tag == "a" and next(element.iter("h2", "h3", "h4", "h5", "h6"), None) is not None


def told_elements(
    title: Block, lines: Iterable[Block | None], kept: Sequence[Block], context: Context
) -> Iterator[HtmlElement]:
    """Elements of day and writer of which no line says anything else, as a paragraph of both between breaks.

    Args:
        title: the article's title.
        lines: those that tell day and writer.
        kept: lines that may belong to the text.
        context: the page.
    """
    for line in lines:
        if line is None or line.element.tag in _WHOLE:
            continue
        inside = set(line.element.iter())
        told = [block for block in kept if block.element in inside]
        if title not in told and len(told) > 1 and all(_tells_itself(block, context) for block in told):
            yield line.element


def _tells_itself(block: Block, context: Context) -> bool:
    meta = context.meta(block)
    return bool(meta.authors or meta.kind) or meta.is_date_line
