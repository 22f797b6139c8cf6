"""The main text of an article: trafilatura's choice, freed of what is no part of the text.

Trafilatura (Barbaresi 2021, ACL) gets a copy of the part of the page that holds title and text, without what
other parsers have already recognised: dialogs, headers and footers, news cards, injected blocks. What it
leaves out between the title and the end of what it keeps is put back; then all is cleaned.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from iclei_scraper.parsers.article.text.cleaning import Cleaner
from iclei_scraper.parsers.article.text.completing import PAIRS, completed
from iclei_scraper.parsers.article.text.lead import NAMED_LEAD, lead_lines
from iclei_scraper.parsers.article.text.prose import long_enough, paragraphs_of, running, sentence
from iclei_scraper.parsers.article.text.unfolding import is_unfolded, unfolded
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.values.wording.text import fold, unspaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.signs.context import Context

_OPTIONS = Extractor(fast=True, comments=False, tables=True, dedup=False, output_format="txt")
_TOO_LITTLE = 0.2
"""Share of the running text of the main element below which the library's choice is not believed."""
_LONGEST_BUTTON, _LONGEST_KICKER = 60, 90
_WORDS = 3  # of a line that is no button
_FEW = 2
"""Paragraphs of a text that its library joins, and times that a button comes again at least."""
_BOXES = frozenset({"div", "td", "center", "body"})
_MOST = 0.65
"""Share of a page's running text that its main element holds."""
_MOST_LINES, _MOST_TEXT = 4_000, 400_000  # lines, characters
_ENOUGH_IN_MAIN = 140  # characters
_START = 24  # characters that tell which line a part of one begins
_SHORT_NOTE = 300
"""Characters of long paragraphs below which the short ones of a note count too."""
_CAPTION = re.compile(
    r"caption(?!ed)|(?:photo|image|foto|bild)[_-]?(?:credit|text|nachweis)|bildunter", re.IGNORECASE
)
_LONGEST_CAPTION = 300
_FEW_CAPTIONS = 4
"""A part of the lines of a text that captions are at most."""
_NOISE_TAGS = ("script", "style", "noscript", "template", "iframe", "form", "svg", "nav", "button", "dialog")


def article_body(
    title: Block, head: Iterable[str], blocks: Sequence[Block], drop: Iterable[HtmlElement], context: Context
) -> str | None:
    """Paragraphs of the main text, separated by blank lines; list items by line breaks.

    Args:
        title: the article's title.
        head: texts of the lines beside the title that are not the text.
        blocks: lines that may belong to the text: in the main part, in no card, not injected.
        drop: elements that are no part of it.
        context: the page.
    """
    below = [block for block in blocks if block.index > title.index]
    element = _text_element(_in_main(title, below) or below or blocks)
    if element is None:
        return None
    own = [*_own_paragraphs(title, element, blocks, context.page)]
    short = (it.text for it in blocks if it.index < title.index and len(it.text) <= _LONGEST_KICKER)
    above = {*short}.difference(it.text for it in below)
    copy = (
        _pruned_copy(_with_title(element, title), set(drop), context.page.once(unfolded))
        if _is_of_measure(blocks)
        else None
    )
    chosen = (block.text for block in own) if copy is None else _paragraphs(copy)
    found = [text for text in _whole_lines(chosen, below) if text not in above]
    found = completed(found, own, _with_kept(own, found, below), _next_article(title, context))
    lumped = len(found) == 1 and (len(own) > _FEW or title.text in found[0])  # it took everything
    if lumped or _says_too_little(found, own, below):
        found = [block.text for block in _all_of(own, below)]
    found = [*lead_lines(title, blocks, found, context), *_without_buttons(found, blocks)]
    headings = (block.text for block in below if block.heading)
    return "\n\n".join(Cleaner(head, _captions(blocks), headings, context).clean(found)) or None


def _says_too_little(found: Sequence[str], own: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether the library's choice is so small beside the own that it is not believed.

    It is where short lines make it the longer one, and where a text of its own stands between the title and
    the other, which then is another story's.
    """
    prose = sum(len(text) for text in found if long_enough(text))
    whole = sum(len(block.text) for block in own)
    if prose >= _TOO_LITTLE * whole or sum(map(len, found)) > whole:
        return False
    told = {text for text in found if long_enough(text)}
    first = {block.text: block.index for block in reversed(below) if block.text in told}
    last = max(first.values(), default=own[0].index)
    return prose < _SHORT_NOTE or last >= own[0].index


def _is_of_measure(blocks: Sequence[Block]) -> bool:
    """Whether the library reads so many lines in a bearable time; what is longer is a book or no text."""
    return len(blocks) <= _MOST_LINES and sum(len(block.text) for block in blocks) <= _MOST_TEXT


def _captions(blocks: Sequence[Block]) -> Iterator[str]:
    """Texts of what stands below pictures, as elements or their classes say."""
    named = [block.text for block in blocks if _is_caption(block)]
    if len(named) * _FEW_CAPTIONS <= len(blocks):  # else all of the text has that name
        yield from named
    yield from (block.text for block in blocks if block.tag == "figcaption")


def _is_caption(block: Block) -> bool:
    if block.heading or len(block.text) > _LONGEST_CAPTION:
        return False
    around = (block.element, block.element.getparent())
    if NAMED_LEAD.search(block.element.get("class") or ""):
        return False
    return any(node is not None and _CAPTION.search(node.get("class") or "") for node in around)


def _in_main(title: Block, below: Sequence[Block]) -> list[Block]:
    """The lines in the title's own main element, where that has a text.

    What is longer beside it, such as the words of forms, is not the article's.
    """
    main = next(title.element.iterancestors("main"), None)
    inside = set() if main is None else set(main.iter())
    lines = [block for block in below if block.element in inside]
    return lines if sum(len(block.text) for block in paragraphs_of(lines)) >= _ENOUGH_IN_MAIN else []


def _without_buttons(found: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """Leave out short texts that come again and again, but for what is said of all that a text lists."""
    times = Counter(found)
    often = {
        text for text, count in times.items() if count > _FEW and not long_enough(text[_LONGEST_BUTTON:])
    }
    stays = {block.text for block in blocks if block.text in often and _may_return(block)} if often else set()
    return (text for text in found if text not in often or text in stays)


def _may_return(block: Block) -> bool:
    return not block.links and (bool(block.heading) or block.tag == "li" or word_count(block.text) >= _WORDS)


def _text_element(blocks: Sequence[Block]) -> HtmlElement | None:
    """The deepest element that holds most of the running text."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    paragraphs = paragraphs_of(blocks)
    if sum(len(block.text) for block in paragraphs) < _SHORT_NOTE:
        paragraphs = [block for block in blocks if running(block) or sentence(block)]
    told = [block for block in paragraphs if next(block.element.iterancestors("footer"), None) is None]
    for block in told or paragraphs:  # what stands in the foot of an article tells of its writer
        total += len(block.text)
        node = block.element
        while node is not None:
            weights[node] = weights.get(node, 0) + len(block.text)
            node = node.getparent()
    enough = [element for element, weight in weights.items() if weight >= _MOST * total]
    deepest = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    above = deepest.getparent() if deepest is not None else None
    if deepest is None or above is None or above.tag not in _BOXES:
        return deepest
    if deepest.tag == "p":  # a note of one long sentence may have short ones beside it
        return above
    direct = any(block.element is deepest for block in paragraphs)  # one of several boxes of text
    return above if direct and weights.get(above, 0) > weights[deepest] else deepest


def _with_title(element: HtmlElement, title: Block) -> HtmlElement:
    """The smallest element around both."""
    above = {element, *element.iterancestors()}
    node = title.element
    while node not in above:
        node = node.getparent()
    return node


def _pruned_copy(root: HtmlElement, drop: set[HtmlElement], opened: Collection[HtmlElement]) -> HtmlElement:
    """A document of its own with what is in an element, less some, and some in sight.

    Trafilatura changes what it is given, and leaves out what is hidden.
    """
    copy = deepcopy(root)
    copy.tail = None
    twins = [*zip(root.iter(), copy.iter(), strict=True)]
    for twin in (twin for own, twin in twins if own in opened):
        for name in ("style", "hidden", "aria-hidden"):
            twin.attrib.pop(name, None)
    doomed = [twin for own, twin in twins if own in drop or own.tag in _NOISE_TAGS]
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()
    for span in copy.iter("span"):
        if "display:block" in (span.get("style") or "").replace(" ", ""):
            span.tail = f" {span.tail or ''}"
    etree.strip_tags(copy, etree.Comment)  # trafilatura drops what comes after one in a paragraph
    if copy.tag == "html":
        return copy
    page = lxml_html.Element("html")
    if copy.tag == "body":
        page.append(copy)
    else:
        body = lxml_html.Element("body")
        page.append(body)
        body.append(copy)
    return page


def _paragraphs(tree: HtmlElement) -> Iterator[str]:
    """Paragraphs as trafilatura finds them; none where it fails, and the own reading remains."""
    try:
        document = bare_extraction(tree, options=_OPTIONS)
    except Exception:  # noqa: BLE001  # much tree surgery on strange markup
        return
    body = getattr(document, "body", None)
    for element in () if body is None else body:
        if element.tag == "list":
            yield "\n".join(filter(None, map(_item, element.iter("item"))))
        elif element.tag == "table":
            yield "\n".join(filter(None, (_row(row) for row in element)))
        elif element.tag not in {"graphic", "comments"}:
            for broken in element.iter("lb"):
                broken.tail = f" {broken.tail or ''}"
            yield fold("".join(element.itertext()))


def _item(item: HtmlElement) -> str:
    """What an item of a list says, without the items of lists within it."""
    return fold(" ".join(_said(item)))


def _said(item: HtmlElement) -> Iterator[str]:
    walk = etree.iterwalk(item, events=("start", "end"))  # without recursion, however deep a page nests
    for event, node in walk:
        if event == "end":
            yield (node.tail or "") if node is not item else ""
        elif node.tag == "list":
            walk.skip_subtree()
        else:
            yield node.text or ""


def _row(row: HtmlElement) -> str:
    return " | ".join(filter(None, (fold(" ".join(cell.itertext())) for cell in row)))


def _own_paragraphs(
    title: Block, element: HtmlElement, blocks: Sequence[Block], page: Page
) -> Iterator[Block]:
    """The running text in an element, with the headings and list items between."""
    inside = set(element.iter())
    for block in blocks:
        if block.index <= title.index or block.element not in inside:
            continue
        if block.hidden and not is_unfolded(block, page):
            continue
        listed = block.tag == "li" or (block.tag in PAIRS and element.tag == "dl")
        if block.heading or listed or running(block) or sentence(block):
            yield block


def _all_of(own: Sequence[Block], below: Sequence[Block]) -> Sequence[Block]:
    """All lines of the box that holds most of a text, the short ones too, from its first to its last."""
    homes = Counter(block.element.getparent() for block in own)
    home = max(homes, key=homes.__getitem__, default=None)
    inside = [block for block in own if block.element.getparent() is home]
    if len(inside) <= _FEW or sum(len(it.text) for it in inside) < _MOST * sum(len(it.text) for it in own):
        return own
    span = range(inside[0].index, inside[-1].index + 1)
    return [it for it in below if it.index in span and it.element.getparent() is home and not it.hidden]


def _whole_lines(found: Iterable[str], lines: Sequence[Block]) -> list[str]:
    """The library's paragraphs as the page has them: whole where it cut one, apart where it joined some.

    It cuts lines at a link or a piece of code within them, joins those that breaks part, and puts blanks
    around elements within a line where the page has none.
    """
    starts = {block.text[:_START]: place for place, block in reversed([*enumerate(lines)])}
    texts = {block.text for block in lines}
    spelt = {unspaced(block.text): block.text for block in lines}
    out: list[str] = []
    rest = ""
    for given in found:
        text = "\n".join(spelt.get(unspaced(line), line) for line in given.split("\n"))
        if text and rest.startswith(text):  # the library had put it on a line of its own
            rest = rest[len(text) :].lstrip()
            continue
        rest = ""
        place = None if text in texts else starts.get(text[:_START])
        if place is None:
            out.append(text)
            continue
        whole = lines[place].text
        if len(whole) > len(text) > _START and whole.startswith(text):
            rest = whole[len(text) :].lstrip()
            out.append(whole)
        else:
            out += _parted(text, lines, place) or [text]
    return out


def _parted(text: str, lines: Sequence[Block], place: int) -> list[str]:
    """The lines of which a text is made, from one of them on; none where it is made otherwise."""
    out: list[str] = []
    start = 0
    for block in islice(lines, place, None):
        if not text.startswith(block.text, start):
            return []
        out.append(block.text)
        start += len(block.text)
        if start == len(text):
            return out
        start += text.startswith(" ", start)
    return []


def _with_kept(own: Sequence[Block], found: Iterable[str], below: Iterable[Block]) -> list[Block]:
    """The own paragraphs and, in order, the shorter lines that the library kept: they tell where it is.

    Items of lists that lead nowhere stand for themselves, in whatever box.
    """
    told = {line for text in found for line in text.split("\n")}
    indexes = {block.index for block in own}
    plain = (block for block in below if block.tag == "li" and not block.links and not block.hidden)
    indexes.update(block.index for block in plain)
    return [block for block in below if block.index in indexes or block.text in told]


def _next_article(title: Block, context: Context) -> int:
    """Where the title of another article stands below an article's own."""
    blocks = context.page.content_blocks
    ends = (it.index for it in blocks if it.heading == 1 and it.index > title.index and it.text != title.text)
    return next(ends, len(context.page.blocks))
