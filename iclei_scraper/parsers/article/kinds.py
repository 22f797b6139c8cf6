"""The kind and the tags that an article carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.addresses import folder_of
from iclei_scraper.parsers.signs.bylines import author_label
from iclei_scraper.parsers.signs.kinds import kind_in_path, kind_in_title, kind_label, unsorted
from iclei_scraper.parsers.signs.labels import label_in
from iclei_scraper.parsers.signs.meta import word_count
from iclei_scraper.records import slug
from iclei_scraper.values.wording.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iclei_scraper.page import Block, Page
    from iclei_scraper.parsers.article.head.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context

_WINDOW = 6
_BY_TYPE = {"BlogPosting": "Blog", "NewsArticle": "News", "PressRelease": "Press release", "Report": "Report"}
_MOST_TAGS = 30
_LONGEST_TAG = 60
_LONGEST_LABEL, _SEVERAL = 24, 2
"""Characters of a label before tags, and how many links show that they are such."""
_MENU = 3
"""Different kinds beside a title from which they are a menu."""
_LONGEST_CRUMBS = 200
_TAG_CLASS = re.compile(
    r"(?:^|[\s_-])(?:tags?|keywords?|tag-?list|schlagw(?:orte|örter)|etiquetas|etiquettes|taggar|etiketler)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CATEGORY_PATH = re.compile(r"/(?:category|categories|kategorie\w?|categor[ií]as?|catégories?|rubri\w+)/")
_HASHTAGS = re.compile(r"(?:#[^\W\d]\w{1,40}(?:\s|$)){1,12}")
_KIND_WORDS, _LONGEST_KIND = 3, 32


def article_kind(title: Block, blocks: Sequence[Block], metadata: Metadata, context: Context) -> str | None:
    """A label beside the title, a step of the breadcrumb, else the title's own, the address's, JSON-LD's."""
    position = blocks.index(title)
    after = blocks[position + 1 : position + 6]
    near = [*reversed(blocks[max(0, position - _WINDOW) : position]), *after]
    told = (
        meta.kind for block in after if (meta := context.meta(block)).dates and block.place == title.place
    )
    if kind := next(filter(None, told), None):
        return kind
    found = [(context.meta(block).kind or _crumb(block)) for block in near if block.place == title.place]
    kinds = list(dict.fromkeys(kind for kind in found if kind))
    if 0 < len(kinds) < _MENU:
        return kinds[0]
    filed = [kind for block in near if block.place == title.place and (kind := _category(block))]
    if len(set(filed)) == 1:
        return filed[0]
    kind = kind_in_title(title.text) or kind_in_path(context.address)
    if kind:
        return kind
    section = metadata.meta.get("article:section", [""])[0]
    return kind_label(section) or next(
        (_BY_TYPE[name] for name in sorted(metadata.types) if name in _BY_TYPE), None
    )


def _category(block: Block) -> str | None:
    """The words of the one link of a short line that leads to all stories of a category."""
    if len(block.text) > _LONGEST_CRUMBS:
        return None
    named = [
        link.text
        for link in block.links
        if "category" in (link.element.get("rel") or "").split() or _CATEGORY_PATH.search(link.href)
    ]
    short = len(named) == 1 and 0 < len(named[0]) <= _LONGEST_KIND and word_count(named[0]) <= _KIND_WORDS
    return named[0] if short and not unsorted(named[0]) else None


def _crumb(block: Block) -> str | None:
    """A kind among the links of a breadcrumb in one line."""
    if len(block.links) <= 1 or len(block.text) > _LONGEST_CRUMBS:
        return None
    return next((kind for link in reversed(block.links) if (kind := kind_label(link.text))), None)


def article_tags(metadata: Metadata, blocks: Sequence[Block], context: Context) -> tuple[str, ...]:
    """Tags shown as links said to be tags, or as such behind a label, else those of the head."""
    shown = [
        link.text
        for block in blocks
        for link in block.links
        if link.text and len(link.text) <= _LONGEST_TAG and _is_tag(link.element.get("rel"), link.href)
    ]
    shown = shown or [tag for tag in _marked_tags(context.page) if 0 < len(tag) <= _LONGEST_TAG]
    shown = shown or [
        link.text
        for block in blocks
        if block.links and block.place == "main" and _is_field_of_tags(block)
        for link in block.links
        if link.text and len(link.text) <= _LONGEST_TAG
    ]
    shown = shown or [
        tag.lstrip("#")
        for block in blocks
        if block.place == "main" and block.text.startswith("#") and _HASHTAGS.fullmatch(block.text)
        for tag in block.text.split()
    ]
    shown = shown or [
        tag
        for block in blocks
        if ":" in block.text[: _LONGEST_LABEL + 1].replace("：", ":")
        for tag in (_labelled_tags(block, context) if len(block.links) > 1 else ())
    ]
    tags = [tag for tag in dict.fromkeys(shown) if kind_label(tag) is None]
    if _is_cloud(tags, metadata.tags):
        return metadata.tags[:_MOST_TAGS]
    return tuple(tags or metadata.tags)[:_MOST_TAGS]


def _is_cloud(tags: Sequence[str], told: Sequence[str]) -> bool:
    """Whether tags are those of the whole site, of which the head gives the page's own."""
    shown = {slug(tag) for tag in tags}
    return _SEVERAL * len(told) <= len(tags) and bool(told) and shown.issuperset(map(slug, told))


def _labelled_tags(block: Block, context: Context) -> Iterator[str]:
    """What links within the site, of one folder, say behind a label that is in whatever words: "Ämnen: …"."""
    label, _, rest = block.text.replace("：", ":").partition(":")
    links = [link for link in block.links if link.text]
    if (
        not rest
        or len(links) < _SEVERAL
        or len(label) > _LONGEST_LABEL
        or any(link.text in label for link in links)
    ):
        return
    if author_label(label) or label_in(label):
        return
    for link in links:
        rest = rest.replace(link.text, " ", 1)
    if any(map(str.isalnum, rest)) or any(len(link.text) > _LONGEST_TAG for link in links):
        return
    urls = [url for link in links if "#" not in link.href and (url := context.page.absolute(link.href))]
    folders = {folder_of(url) for url in urls}
    if (
        len(urls) == len(links)
        and len(folders) == 1
        and "/" in folders.pop()
        and not any(map(context.leads_away, urls))
    ):
        yield from (link.text for link in links)


def _marked_tags(page: Page) -> Iterator[str]:
    """Words in an element that is marked as that of the keywords."""
    for element in page.root.iter("span", "p", "div", "ul", "a", "li"):
        if element.get("itemprop") == "keywords":
            links = [fold("".join(link.itertext())) for link in element.iter("a")]
            yield from links or (fold(word) for word in "".join(element.itertext()).split(","))


def _is_field_of_tags(block: Block) -> bool:
    """Whether the element of some links, or the one around it, is named after tags; a cloud has all."""
    if len(block.links) > _MOST_TAGS:
        return False
    around = (block.element, block.element.getparent())
    names = " ".join(node.get("class") or "" for node in around if node is not None)
    return _TAG_CLASS.search(names) is not None and "cloud" not in names


def _is_tag(rel: str | None, href: str) -> bool:
    return "tag" in (rel or "").split() or "/tag/" in href or "/tags/" in href
