"""The kind and the tags that an article carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iclei_scraper.parsers.signs.kinds import kind_in_path, kind_in_title, kind_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iclei_scraper.page import Block
    from iclei_scraper.parsers.article.metadata import Metadata
    from iclei_scraper.parsers.signs.context import Context

_WINDOW = 6
_BY_TYPE = {"BlogPosting": "Blog", "NewsArticle": "News", "PressRelease": "Press release", "Report": "Report"}
_MOST_TAGS = 30
_LONGEST_TAG = 60
_MENU = 3
"""Different kinds beside a title from which they are a menu."""
_LONGEST_CRUMBS = 200


def article_kind(title: Block, blocks: Sequence[Block], metadata: Metadata, context: Context) -> str | None:
    """A label beside the title, a step of the breadcrumb, else the title's own, the address's, JSON-LD's."""
    position = blocks.index(title)
    near = [*reversed(blocks[max(0, position - _WINDOW) : position]), *blocks[position + 1 : position + 6]]
    found = [(context.meta(block).kind or _crumb(block)) for block in near if block.place == title.place]
    kinds = list(dict.fromkeys(kind for kind in found if kind))
    if 0 < len(kinds) < _MENU:
        return kinds[0]
    kind = kind_in_title(title.text) or kind_in_path(context.address)
    if kind:
        return kind
    section = metadata.meta.get("article:section", [""])[0]
    return kind_label(section) or next(
        (_BY_TYPE[name] for name in sorted(metadata.types) if name in _BY_TYPE), None
    )


def _crumb(block: Block) -> str | None:
    """A kind among the links of a breadcrumb in one line."""
    if len(block.links) <= 1 or len(block.text) > _LONGEST_CRUMBS:
        return None
    return next((kind for link in reversed(block.links) if (kind := kind_label(link.text))), None)


def article_tags(metadata: Metadata, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Tags shown as links said to be tags, else those of the head."""
    shown = [
        link.text
        for block in blocks
        for link in block.links
        if link.text and len(link.text) <= _LONGEST_TAG and _is_tag(link.element.get("rel"), link.href)
    ]
    tags = [tag for tag in dict.fromkeys(shown) if kind_label(tag) is None]
    return tuple(tags or metadata.tags)[:_MOST_TAGS]


def _is_tag(rel: str | None, href: str) -> bool:
    return "tag" in (rel or "").split() or "/tag/" in href or "/tags/" in href
