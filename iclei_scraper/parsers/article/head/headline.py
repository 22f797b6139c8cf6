"""The title of an article: the heading that agrees with what the head of the page says."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.addresses import last_part, long_slug
from iclei_scraper.parsers.signs.bylines import byline
from iclei_scraper.parsers.signs.controls import furniture
from iclei_scraper.parsers.signs.headings import names_section
from iclei_scraper.parsers.signs.kinds import kind_label
from iclei_scraper.parsers.signs.patterns import alternatives
from iclei_scraper.records import slug
from iclei_scraper.values.wording.text import fold, has_digit, letters_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.html import HtmlElement

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.article.head.metadata import Metadata

_BARS = re.compile(r"\s?[|｜»«]\s?|(?<=[\u3040-\u9fff])-{2,}(?=[\u3040-\u9fff])")
_LAST_DASH = re.compile(r"^(.*\S)\s+(?:[–—·•-]|::)\s+(\S.*)$")
_EASTERN_DASH = re.compile(
    r"^(.*[\u3040-\u9fff])[–—-]([\u3040-\u9fff][^–—-]*)$"
)  # blanks are not usual there
_COMMENT = re.compile(r"<!--.{0,200}?-->")  # is text there, and some builders put theirs
_WORD = re.compile(r"\w+")
_DASHES = re.compile(r"\s+[–—-]\s+")
_PIECE_WORDS, _TWO = 3, 2
_CLOSE = 0.75
_ENOUGH, _FOREIGN = 0.5, 0.2
_SPELT, _SPELT_OUT = 4, 0.7
"""Words of an address that are those of a title, and how much of them has to be in it."""
_LONG_WORD = 5  # letters
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "a", "œ": "o"})
_UMLAUT = re.compile("([aou])e")
_HEADS = 40
_SITE_WORDS = 5
_SECTION = 40
_SHORTEST, _LONGEST, _LONGEST_DAY = 4, 300, 40
_FIRST = 12  # lines of a page
_REPLIES = re.compile(
    r"\d\s?(?:[个個]|[条條件]の?)?\s?(?:"
    + alternatives(
        "comments?|thoughts?|repl(?:y|ies)|responses?|kommentare?|antwort(?:en)?|commentaires?|réponses?",
        "réflexions?|coment[aá]rios?|respuestas?|respostas?|comment[oi]|risposte?|pensier[oi]|reacties?",
        "フィードバック|コメント|返信|留言|评论|評論|回复|回覆|回應|댓글",
    )
    + ")",
    re.IGNORECASE,
)
"""How many readers have answered what a heading names: "Trees for all: 3 comments"."""
_START = re.compile(r"(?:https?://[^/?#]+/?|/)(?:index\.html?)?(?:#[\w-]*)?")
_NEAR = 4  # lines of one heading
_MOST_PARTS = 8  # elements of one heading
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def claimed_titles(page: Page, metadata: Metadata) -> tuple[str, ...]:
    """What the head calls the article, with and without the site's name, the likeliest first."""
    told = page.title if page.root.find(".//title") is not None else None
    texts = (metadata.headline, metadata.og_title, told)
    claims = [bare for text in texts if text and (bare := _COMMENT.sub("", text).strip())]
    site = metadata.site_name or _named_above(page)
    alone = [_headed_first(text, page) or without_site(text, site) for text in claims]
    if len(claims) == 1 and (headed := _headed_below_name(claims[0], page)):
        alone = [headed]
    return tuple(dict.fromkeys((*alone, *claims)))


def _headed_first(title: str, page: Page) -> str | None:
    """The first part of "Title | Section | What the site is for" where it ends the text of a heading.

    The longest part is the title as a rule, but not where a house tells at length what it does.
    """
    heads = [block for block in page.content_blocks if block.heading and block.place == "main"][:_HEADS]
    first, bar, rest = (part.strip() for part in title.partition("|"))
    if not bar:  # "Title : Site" where the name of the site is the largest heading
        first, bar, rest = title.partition(" : ")
        bar = bar if any(block.heading == 1 and block.text == rest for block in heads) else ""
    if not bar or _width(first) >= _width(max(rest.split("|"), key=_width)) or _section(first):
        return None
    if len(_words(first)) < _PIECE_WORDS:
        return None
    return first if any(block.text.endswith(first) for block in heads) else None


def _headed_below_name(title: str, page: Page) -> str | None:
    """The second part of "Site - Title" where the first heading is it, and the first part a line above.

    So pages written by hand have them, which put the name of the site into a banner that is no heading.
    """
    name, *rest = _DASHES.split(title) if " " in title else (title,)
    if len(rest) != 1 or len(_words(rest[0])) < _PIECE_WORDS or _section(rest[0]):
        return None
    head = next((block for block in page.content_blocks if block.heading and block.text), None)
    if head is None or head.heading > _TWO or head.text != rest[0] or head.place != "main":
        return None
    above = takewhile(lambda block: block is not head, page.content_blocks[:_HEADS])
    return rest[0] if any(block.text == name for block in above) else None


def _named_above(page: Page) -> str | None:
    """The site's name as the first lines and the title have it: a link of some words to the start page."""
    title = page.title or ""
    for block in page.content_blocks[:_FIRST]:
        for link in block.links if block.place == "header" else ():
            if link.text in title and _START.fullmatch(link.href) and len(_WORD.findall(link.text)) > 1:
                return link.text
    return None


def without_site(title: str, site: str | None) -> str:
    """A ``<title>`` without the name of the site: after (or before) a bar or dash.

    >>> without_site("Trees for all | City Network", None), without_site("Cities: Trees", "Cities")
    ('Trees for all', 'Trees')
    """
    if site:
        for end in (f"| {site}", f"- {site}", f"– {site}", f"— {site}", f"· {site}", f": {site}"):
            if title.endswith(end) and len(title) > len(end):
                return title[: -len(end)].strip(" |–—-·:")
        for begin in (f"{site} |", f"{site} -", f"{site} –", f"{site}:", f"{site} »"):
            if title.startswith(begin) and len(title) > len(begin):
                return title[len(begin) :].strip(" |–—-·:»")
    first, mark, name = title.partition(" « ")
    if mark and "»" not in name:  # as WordPress had it once, never the other way round
        return first.strip()
    if "|" in title or "｜" in title or "»" in title or "--" in title:
        parts = [part.strip() for part in _BARS.split(title) if part.strip()]
        title = max(parts, key=lambda part: (not _section(part), len(part)))
        match = _EASTERN_DASH.match(title)
    else:
        match = _LAST_DASH.match(title) or _EASTERN_DASH.match(title)
    if match and len(_WORD.findall(match[2])) <= _SITE_WORDS and _width(match[2]) < _width(match[1]):
        return match[1].strip()
    return title.strip()


def _width(text: str) -> int:
    """Length of a text, to which a sign of Chinese, Japanese or Korean gives as much as two letters."""
    return len(text) if text.isascii() else sum(2 if char > "\u1100" else 1 for char in text)


def agreement(one: str, other: str) -> float:
    """How much of one title's words stand in the other, 0 to 1; signs count for Chinese and Japanese."""
    words, others = _words(one), _words(other)
    if not words or not others:
        return 0.0
    return len(words & others) / max(len(words), len(others) * 0.8)


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    if not text.isascii() and any("\u3040" <= char <= "\u9fff" for char in text):
        return frozenset(char for char in text if char.isalnum())
    return frozenset(_WORD.findall(text.lower()))


def find_headline(
    blocks: Sequence[Block], claimed: str | None, leads_here: Callable[[Block], bool]
) -> Block | None:
    """The heading that is the article's title.

    Args:
        blocks: lines of the page outside dialogs and cards.
        claimed: what the head of the page calls it.
        leads_here: whether a line links to the page itself, as makers of sites link the title of a post.
    """
    parts = _parts(claimed)
    possible = [
        block
        for block in blocks
        if block.heading and _possible(block) and (block.text in parts or not _names_writer(block.text))
        if not (claimed and claimed in block.text and _REPLIES.search(block.text.replace(claimed, "", 1)))
    ]
    menus = len(possible) > _HEADS  # headings of menus, before those of the main part
    heads = ([*filter(_in_main, possible)] if menus else possible)[:_HEADS]
    if menus:
        heads += [
            block for block in possible if block.heading == 1 and block.text in parts and block not in heads
        ]
    first = {block.text: block for block in reversed(heads)}  # what leads here may be the last of a list
    largest = {block.text for block in heads if block.heading == 1 and _in_main(block)}
    own = [
        _in_main(block)
        and (block.heading == 1 or block.text not in largest)
        and len(_words(block.text)) >= _PIECE_WORDS
        and first[block.text] is block
        and leads_here(block)
        for block in heads
    ]
    scores = [
        _score(block, parts) + here - position * 0.02
        for position, (block, here) in enumerate(zip(heads, own, strict=True))
    ]
    best = max(scores, default=0.0)
    head = heads[scores.index(best)] if best >= _ENOUGH else None
    named = head is not None and own[heads.index(head)]
    if head is not None and (not parts or named or _agrees(head.text, parts) >= _ENOUGH):
        return head
    plain = _plain_line(blocks, claimed)
    if plain is None:
        return head
    if head is None or head.heading != 1:
        return plain
    told = plain.text in parts and _in_main(plain) and len(_words(plain.text)) >= _PIECE_WORDS
    return plain if told and _agrees(head.text, parts) < _FOREIGN else head  # no section's name in a menu


def named_by_address(
    blocks: Sequence[Block], found: Block | None, url: str, leads_here: Callable[[Block], bool]
) -> Block | None:
    """The line that the address spells: the head of some pages names the site alone.

    Args:
        blocks: lines of the page outside dialogs and cards.
        found: the heading that is likeliest else; it stays where half of the address's words are in it.
        url: address of the page.
        leads_here: whether a line links to the page itself.
    """
    words = _spelt(last_part(url)) if long_slug(url) else frozenset()
    if len(words) < _SPELT or (found is not None and 2 * len(words & _spelt(found.text)) >= len(words)):
        return None
    lines = [
        block
        for block in blocks
        if _in_main(block) and len(block.text) <= _LONGEST and (not block.links or leads_here(block))
    ]
    best = max(lines, key=lambda block: (_spelt_by(words, block), block.heading > 0), default=None)
    return best if best is not None and _spelt_by(words, best) >= _SPELT_OUT else None


def spells(url: str, title: str) -> bool:
    """Whether an address is made of a title, of some words at least."""
    words = _spelt(last_part(url)) if long_slug(url) else frozenset()
    return len(words) >= _SPELT and _shared(words, title) >= _SPELT_OUT


def spelt_in(url: str, title: str) -> bool:
    """Whether all words of an address's last part are those of a title, a long one at least."""
    words = {word for word in _spelt(last_part(url)) if not word.isdigit()}
    return max(map(len, words), default=0) >= _LONG_WORD and words <= _spelt(title)


def agrees_with(title: Block, claims: Sequence[str]) -> bool:
    """Whether what was found as title has half the words of something that the head says."""
    return _agrees(title.text, claims) >= _ENOUGH


def _shared(words: frozenset[str], text: str) -> float:
    """How much of an address's words and of a text's are the same."""
    said = _spelt(text)
    return len(words & said) / max(len(words), len(said))


def _spelt_by(words: frozenset[str], block: Block) -> float:
    """The same of a line, or of the part of it that stands beside a day."""
    return max(_shared(words, text) for text in (block.text, *block.parts[:_MOST_PARTS]))


@lru_cache(maxsize=512)
def _spelt(text: str) -> frozenset[str]:
    """Words as addresses spell them: without accents, "ö" as "o" or "oe"."""
    plain = slug(text.lower().translate(_PLAIN))
    return frozenset(_UMLAUT.sub(r"\1", plain).split("-"))


def _in_main(block: Block) -> bool:
    return block.place == "main"


def _parts(claimed: str | None) -> tuple[str, ...]:
    """What the head says, whole and, where dashes part it, in pieces of some words: "Site - News - Title"."""
    pieces = _DASHES.split(claimed) if claimed else []
    long = [piece for piece in pieces if len(_words(piece)) >= _PIECE_WORDS]
    return (*filter(None, (claimed,)), *(long if len(pieces) > _TWO else ()))


def _agrees(text: str, parts: Sequence[str]) -> float:
    return max((agreement(text, part) for part in parts), default=0.0)


def _score(block: Block, parts: Sequence[str]) -> float:
    score = 2.0 * _agrees(block.text, parts)
    score += {1: 1.0, 2: 0.4}.get(block.heading, 0.0)
    return score - 0.6 * (block.place != "main") - 0.6 * _section(block.text)


def _section(text: str) -> bool:
    """Whether a text is rather the heading of a section: "News", "Our members"."""
    return len(text) < _SECTION and names_section(text)


def _possible(block: Block) -> bool:
    if not _SHORTEST <= len(block.text) <= _LONGEST:
        return False
    return kind_label(block.text) is None and not furniture(block.text)


def _names_writer(text: str) -> bool:
    """Whether a heading is a byline with a label, as some themes mark it up: "By: Network of Cities"."""
    return ":" in text.replace("：", ":") and byline(text) is not None


def _plain_line(blocks: Sequence[Block], claimed: str | None) -> Block | None:
    """On pages without headings: the line that is most like what the head of the page says."""
    if not claimed or kind_label(claimed):
        return None
    shortest, longest = max(_SHORTEST, len(claimed) * 0.5), min(_LONGEST, len(claimed) * 1.6)
    lines = [block for block in blocks if shortest <= len(block.text) <= longest]
    best = max(lines, key=lambda block: agreement(block.text, claimed), default=None)
    if best is not None and agreement(best.text, claimed) >= _CLOSE:
        return best
    return next((block for block in blocks if _in_main(block) and _stands_beside_day(claimed, block)), None)


def _stands_beside_day(claimed: str, block: Block) -> bool:
    """Whether a line has the title in an element of its own, and figures after it or before."""
    if len(block.text) > _LONGEST + _LONGEST_DAY:
        return False
    letters = letters_of(claimed)
    told = next((part for part in block.parts[:_MOST_PARTS] if letters_of(part) == letters), None)
    if not told or len(block.text) - len(told) > _LONGEST_DAY:
        return False
    return has_digit(block.text.replace(told, "", 1))


def headline_lines(title: Block, blocks: Sequence[Block]) -> list[Block]:
    """All lines of the title's heading: some are broken, or have the kicker on a line of its own."""
    if not title.heading:
        return [title]
    element = _heading_around(title)
    near = (block for block in blocks if abs(block.index - title.index) <= _NEAR and block.hidden is None)
    return [block for block in near if block.text and _heading_around(block) is element] or [title]


def _heading_around(block: Block) -> HtmlElement:
    node: HtmlElement | None = block.element
    while node is not None:
        if node.tag in _HEADING_TAGS:
            return node
        node = node.getparent()
    return block.element


def headline_text(lines: Sequence[Block], claims: Sequence[str], dated: Callable[[str], bool]) -> str:
    """The heading's words, without the kicker or badge that an element of its own puts before or after them.

    So goes a date there. What the head of the page calls the article tells which part of the heading is the
    title, and how what has no blank between is spelt.
    """
    parts = [part for line in lines for part in line.parts]
    text = fold(" ".join(line.text for line in lines))
    known = {letters_of(claim): claim for claim in reversed(claims)}
    whole = letters_of(text)
    if whole in known:
        return text if len(parts) == 1 else known[whole]
    for start, end in combinations(range(min(len(parts), _MOST_PARTS) + 1), 2):
        rest = letters_of("".join(parts[start:end]))
        first = start == 0 and len(_words(known.get(rest, ""))) > _PIECE_WORDS  # a subtitle may be longer
        if rest in known and (first or len(rest) * 2 >= len(whole)):
            return known[rest]
    own = [part for part in parts if not dated(part)]
    return text if len(own) in {0, len(parts)} else fold(" ".join(own))
